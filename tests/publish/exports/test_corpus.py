"""brat and CoNLL-U: offsets, pieces, roles and labels, read by readers written from the descriptions of the formats."""

import re
from io import StringIO
from itertools import pairwise

import pytest
import story

from variorum.publish.exports import bundle


def read_brat(text: str, annotations: str) -> dict[str, dict]:
    """A reader after https://brat.nlplab.org/standoff.html: text-bound, events, relations, attributes, notes."""
    found: dict[str, dict] = {"T": {}, "E": {}, "R": {}, "A": {}, "N": {}, "#": {}}
    for line in annotations.split("\n")[:-1]:
        id, _, body = line.partition("\t")
        assert re.fullmatch(r"[TERAN#][1-9]\d*", id)
        assert id not in found[id[0]]
        if id[0] == "T":
            head, words = body.split("\t")
            type, offsets = head.split(" ", 1)
            assert re.fullmatch(r"[A-Za-z][\w-]*", type)
            pieces = [tuple(map(int, piece.split(" "))) for piece in offsets.split(";")]
            assert all(a < b for a, b in pieces)
            assert all(first[1] <= second[0] for first, second in pairwise(pieces))
            assert not any("\n" in text[a:b] for a, b in pieces)
            covered = " ".join(text[a:b] for a, b in pieces)
            assert re.sub(r"\s", " ", covered) == re.sub(r"\s", " ", words)
            found["T"][id] = {"type": type, "pieces": pieces, "words": words}
        elif id[0] == "E":
            trigger, *roles = (part.split(":") for part in body.split(" "))
            found["E"][id] = {"type": trigger[0], "trigger": trigger[1], "roles": roles}
        elif id[0] == "R":
            type, one, two = body.split(" ")
            found["R"][id] = {"type": type, "one": one.removeprefix("Arg1:"), "two": two.removeprefix("Arg2:")}
        elif id[0] == "A":
            found["A"][id] = body.split(" ")
        else:
            head, note = body.split("\t")
            found[id[0]][id] = {"of": head.split(" ")[1], "head": head, "note": note}
    known = {*found["T"], *found["E"]}
    for event in found["E"].values():
        assert found["T"][event["trigger"]]["type"] == event["type"]
        assert {target for _, target in event["roles"]} <= known
    assert {end for relation in found["R"].values() for end in (relation["one"], relation["two"])} <= known
    assert {attribute[1] for attribute in found["A"].values()} <= known
    assert {note["of"] for kind in "N#" for note in found[kind].values()} <= known
    return found


@pytest.fixture
def sheets(told):
    files = bundle(told, "brat").files
    made = {}
    for document in told.documents:
        text = files[f"{document.id}.txt"].decode()
        assert len(text) == len(document.text)
        made[document.id] = read_brat(text, files[f"{document.id}.ann"].decode())
    return made


def _by_note(sheet, id):
    return next(note["of"] for note in sheet["#"].values() if note["note"].startswith(id))


def test_brat_keeps_events_with_roles_status_and_voice(sheets):
    sheet = sheets[story.EVENTS[0].mentions[0].document]
    id = _by_note(sheet, story.EVENTS[0].mentions[0].id)
    roles = {role: sheet["T"][target]["words"] for role, target in sheet["E"][id]["roles"]}
    assert roles == {"Actor": "Norland", "Actor2": "Sudmark", "Recipient": "Sudmark", "Recipient2": "Norland"}
    denied = _by_note(sheet, story.EVENTS[2].mentions[1].id)
    values = {(name, value) for name, of, value in sheet["A"].values() if of == denied}
    assert values == {("Status", "negated"), ("Voice", "attributed"), ("Standing", "disputed")}


def test_a_role_that_the_clause_does_not_name_is_in_the_note_and_counted(sheets, told):
    sheet = sheets[story.EVENTS[3].mentions[0].document]
    note = next(one["note"] for one in sheet["#"].values() if one["note"].startswith(story.EVENTS[3].mentions[0].id))
    assert "Recipient: Norland" in note
    assert bundle(told, "brat").left_out["roles whose holder the clause does not name (they are in the notes)"] == 2


def test_brat_keeps_broken_quotations_and_their_speakers(sheets):
    sheet = sheets[story.QUOTATIONS[0].document]
    id = _by_note(sheet, story.QUOTATIONS[0].id)
    assert len(sheet["T"][id]["pieces"]) == 2
    assert sheet["T"][id]["words"] == "We will not, sell a single berth."
    said = {relation["one"]: relation["two"] for relation in sheet["R"].values() if relation["type"] == "SaidBy"}
    assert sheet["T"][said[id]]["words"] == "Ilsa Dorn"


def test_brat_cuts_what_crosses_a_line(sheets):
    sheet = sheets[story.QUOTATIONS[3].document]
    id = _by_note(sheet, story.QUOTATIONS[3].id)
    assert sheet["T"][id]["words"] == "-2+3 boats sank near Senhal"
    assert len(sheet["T"][id]["pieces"]) == 2


def test_brat_names_every_type_in_its_configuration(told, sheets):
    configuration = bundle(told, "brat").files["annotation.conf"].decode()
    listed = set(re.findall(r"^[A-Za-z_-]+", configuration, re.MULTILINE))
    for sheet in sheets.values():
        assert {one["type"] for kind in "TER" for one in sheet[kind].values()} <= listed
        assert {one[0] for one in sheet["A"].values()} <= listed


@pytest.fixture
def read(only):
    conllu = pytest.importorskip("conllu")
    return conllu.parse(only("conllu").decode())


def test_conllu_has_every_token_where_it_stands(read):
    texts = iter(story.DOSSIER_TEXT.values())
    text = ""
    for sentence in read:
        text = next(texts) if "newdoc id" in sentence.metadata else text
        for token in sentence:
            start, end = int(token["misc"]["start_char"]), int(token["misc"]["end_char"])
            assert token["form"].replace("�", "\x00") == text[start:end]
            assert int(sentence.metadata["start_char"]) <= start
    assert next(texts, None) is None


def test_conllu_sentences_are_trees_and_their_text_is_that_of_the_tokens(read):
    for sentence in read:
        assert [token["id"] for token in sentence] == list(range(1, len(sentence) + 1))
        assert [token["deprel"] for token in sentence if token["head"] == 0] == ["root"]
        for token in sentence:
            steps, at = 0, token
            while at["head"] != 0:
                at, steps = sentence[at["head"] - 1], steps + 1
                assert steps <= len(sentence)
        spaced = "".join(
            token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ") for token in sentence
        )
        assert spaced.rstrip(" ") == sentence.metadata["text"]


def test_conllu_tokens_carry_the_findings(read):
    tokens = [token for sentence in read for token in sentence]
    event = next(token["misc"]["Event"] for token in tokens if token["form"] == "shelled")
    assert event == f"B-ASSAULT:happened:attributed:disputed:{story.EVENTS[2].mentions[0].id}"
    name = next(token["misc"] for token in tokens if token["form"] == "Arden")
    assert name["NER"] == f"B-PERSON:{story.ARDEN}"
    said = [token["misc"]["Quotation"] for token in tokens if "Quotation" in token["misc"]]
    assert said[0] == f"B-{story.QUOTATIONS[0].id}:direct:happened:{story.DORN}"
    assert any(one.startswith("I-") for one in said)


def test_conllu_of_a_language_that_is_not_parsed(only, told):
    import msgspec

    conllu = pytest.importorskip("conllu")
    document = msgspec.structs.replace(
        told.documents[0], language="ar", text="غادر الوادي نحو 4200 شخص. عاد.", furniture=()
    )
    data = only("conllu", type(told)(generator=told.generator, as_of=None, documents=(document,)))
    tokens = [token for sentence in conllu.parse_incr(StringIO(data.decode())) for token in sentence]
    assert all(token["head"] is None and token["deprel"] == "_" for token in tokens)
