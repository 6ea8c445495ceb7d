"""The example's key: every passage that it names is in its article once, and every word is one the dossier knows."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "asper-strait"
KEY: dict[str, Any] = json.loads((EXAMPLE / "key.json").read_text(encoding="utf-8"))

BLOCKS = re.compile(
    "address|article|aside|blockquote|body|d[dlt]|div|fig(caption|ure)|footer|h[1-6]|header|li|main|nav|[ou]l|p|section"
    "|table|t[dhr]"
)
UNSEEN = re.compile("head|script|style|template|noscript")

VOCABULARY = {
    "actor kind": "person state government organization alliance media office place document group",
    "furniture": "headline standfirst heading caption credit dateline byline source-line update-line boilerplate",
    "quotation kind": "direct mixed indirect",
    "named": "named pronoun office anonymous none",
    "event type": "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION"
    " MOBILIZE COERCE ASSAULT STATEMENT OTHER",
    "event status": "happened ongoing planned expected hypothetical negated",
    "voice": "own attributed",
    "relation": "says partly denies differs",
    "claim status": "several-origins single-origin single-source origin-unknown disputed",
    "silence": "appeared-before out-of-scope not-mentioned",
    "between": "outlets speakers within-one-article",
    "discrepancy kind": "number date place agent polarity attribution certainty scope wording identity",
    "verdict": "contradiction likely-slip superseded series precision scope rendering undetermined",
    "reuse": "verbatim near-verbatim translation-variant paraphrase cut altered",
    "origin": "wire official-text interview outlet unknown",
    "stance": "supports opposes conditional ambivalent declines",
    "position basis": "self-stated relayed inferred-by-analyst",
    "response": "accepts rejects counters defers",
    "commitment": "promise threat pledge condition procedure",
    "framing": "label loaded hedge agentless scare-quotes",
    "basis": "named-person official document anonymous other-outlet none",
}


class VisibleBlocks(HTMLParser):
    """The words of a page that a reader sees, one string a block, white space collapsed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, or begin what is not shown."""
        self._unseen += bool(UNSEEN.fullmatch(tag))
        if BLOCKS.fullmatch(tag):
            self.flush()
        elif tag == "br":
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close a block, or end what is not shown."""
        self._unseen -= bool(UNSEEN.fullmatch(tag))
        if BLOCKS.fullmatch(tag):
            self.flush()

    def handle_data(self, data: str) -> None:
        """Collect shown words."""
        if not self._unseen:
            self._words.append(data)

    def flush(self) -> None:
        """End the running block."""
        text = " ".join("".join(self._words).split())
        if text:
            self.blocks.append(text)
        self._words = []


def blocks_of(file: str) -> list[str]:
    """Return a page's visible blocks, or a text file whole."""
    text = (EXAMPLE / "articles" / file).read_bytes().decode("utf-8")
    if not file.endswith(".html"):
        return [text]
    page = VisibleBlocks()
    page.feed(text)
    page.close()
    page.flush()
    return page.blocks


ARTICLES = {d["file"]: blocks_of(d["file"]) for d in KEY["documents"]}
Passage = str | dict[str, Any]


def located(file: str, passage: Passage) -> bool:
    """Whether the passage names one place: its words, or the words that it stands in, occur once in the article."""
    text: str = passage if isinstance(passage, str) else passage["text"]
    around: str = text if isinstance(passage, str) else passage.get("in", text)
    once = sum(block.count(around) for block in ARTICLES[file]) == 1
    return bool(text) and once and around.count(text) == 1


def own_passages() -> Iterator[tuple[str, str, Passage]]:
    """Yield passages of records that belong to one file."""
    for document in KEY["documents"]:
        for item in document["furniture"]:
            yield "furniture", document["file"], item["passage"]
    for layer in ("quantities", "moments"):
        for record in KEY[layer]:
            yield layer, record["file"], record["passage"]
    for quotation in KEY["quotations"]:
        for piece in quotation["pieces"]:
            yield "quotation", quotation["file"], piece
        for word in (quotation["cue"], (quotation["speaker"] or {}).get("mention")):
            if word is not None:
                yield "cue or speaker", quotation["file"], word


def shared_passages() -> Iterator[tuple[str, str, Passage]]:
    """Yield passages that name their file themselves."""
    rows: list[tuple[str, list[dict[str, Any]]]] = [("slips", KEY["slips"]), ("framing", KEY["framing"])]
    for layer in ("reuse", "not_reuse", "not_findings"):
        rows += [(layer, record["passages"]) for record in KEY[layer]]
    rows += [("claims", claim["accounts"]) for claim in KEY["claims"]]
    rows += [("discrepancies", side["accounts"]) for item in KEY["discrepancies"] for side in item["sides"]]
    rows += [("events", event["mentions"]) for event in KEY["events"]]
    for layer in ("votes", "positions", "demands", "commitments", "missing_sources"):
        rows += [(layer, record["evidence"]) for record in KEY[layer]]
    rows += [("demands", answer["evidence"]) for demand in KEY["demands"] for answer in demand["responses"]]
    for layer, passages in rows:
        assert passages, f"a record of {layer} cites nothing"
        for passage in passages:
            yield layer, passage["file"], passage


def test_every_article_is_in_the_key() -> None:
    """No article without a row, no row without an article."""
    assert sorted(ARTICLES) == sorted(path.name for path in (EXAMPLE / "articles").iterdir())


def test_every_passage_is_found_once() -> None:
    """A passage that is missing, or stands twice, could not be scored."""
    lost = [row for row in (*own_passages(), *shared_passages()) if not located(row[1], row[2])]
    assert not lost, "\n".join(map(str, lost))


def test_inner_passages_lie_in_their_record() -> None:
    """A quoted fragment is in its quotation, a trigger in its clause."""
    for quotation in KEY["quotations"]:
        content = " ".join(piece if isinstance(piece, str) else piece["text"] for piece in quotation["pieces"])
        for fragment in quotation.get("quoted", []):
            assert content.count(fragment) == 1, (quotation["file"], fragment)
    for event in KEY["events"]:
        for mention in event["mentions"]:
            assert mention["text"].count(mention["trigger"]) == 1, (event["id"], mention["trigger"])


def test_pieces_follow_each_other() -> None:
    """The pieces of one quotation stand in the article's order, in one block of a page."""
    for quotation in KEY["quotations"]:
        texts = [piece["in"] if isinstance(piece, dict) else piece for piece in quotation["pieces"]]
        (places,) = [[b.find(t) for t in texts] for b in ARTICLES[quotation["file"]] if all(t in b for t in texts)]
        assert places == sorted(places), texts


def test_contents_have_no_outer_marks() -> None:
    """A direct quotation's content is without its outer quotation marks."""
    for quotation in KEY["quotations"]:
        if quotation["kind"] == "direct":
            for piece in quotation["pieces"]:
                text = piece if isinstance(piece, str) else piece["text"]
                assert not re.search(r'^["“”]|["“”]$', text), text


def kinds(record: dict[str, Any], field: str = "kind") -> list[str]:
    """Return the word of a record and those that are accepted beside it."""
    return [record[field], *record.get(f"{field}_also", [])]


def words_used() -> Iterator[tuple[str, str]]:
    """Yield every enumerated word with the list that it must be in."""
    plain = [
        ("actor kind", "actors", "kind"),
        ("quotation kind", "quotations", "kind"),
        ("event type", "events", "type"),
    ]
    plain += [("claim status", "claims", "status"), ("between", "discrepancies", "between")]
    plain += [("discrepancy kind", "discrepancies", "kind"), ("verdict", "discrepancies", "verdict")]
    plain += [("reuse", "reuse", "kind"), ("origin", "origins", "kind"), ("stance", "positions", "stance")]
    plain += [
        ("position basis", "positions", "basis"),
        ("commitment", "commitments", "kind"),
        ("framing", "framing", "kind"),
    ]
    for words, layer, field in plain:
        yield from ((words, word) for record in KEY[layer] for word in kinds(record, field))
    yield from (("furniture", item["kind"]) for document in KEY["documents"] for item in document["furniture"])
    yield from (("named", q["speaker"]["named"]) for q in KEY["quotations"] if q["speaker"])
    yield from (("response", answer["kind"]) for demand in KEY["demands"] for answer in demand["responses"])
    mentions = [mention for event in KEY["events"] for mention in event["mentions"]]
    accounts = [account for claim in KEY["claims"] for account in claim["accounts"]]
    yield from (("event status", mention["status"]) for mention in mentions)
    yield from (("voice", record["voice"]) for record in (*mentions, *accounts))
    yield from (("relation", account["relation"]) for account in accounts)
    yield from (("basis", account["basis"].replace(" ", "-")) for account in accounts)
    yield from (("silence", row["reason"]) for claim in KEY["claims"] for row in claim["silent"])


def test_words_are_the_dossiers() -> None:
    """The key speaks the dossier's own vocabulary."""
    assert [pair for pair in words_used() if pair[1] not in VOCABULARY[pair[0]].split()] == []


def names_used() -> Iterator[str | None]:
    """Yield every actor and outlet that a record points to."""
    for document in KEY["documents"]:
        yield document["outlet"]
        yield from document["authors"]
    for quotation in KEY["quotations"]:
        yield (quotation["speaker"] or {}).get("name")
        yield quotation["addressee"]
        yield from (quotation["speaker"] or {}).get("name_also", [])
    yield from (quantity["said_by"] for quantity in KEY["quantities"])
    for event in KEY["events"]:
        yield from (*event["actors"], *event["recipients"], event["where"])
        yield from (mention["said_by"] for mention in event["mentions"])
    yield from (account["by"] for claim in KEY["claims"] for account in claim["accounts"])
    for vote in KEY["votes"]:
        yield vote["body"]
        yield from (name for side in vote["by_name"].values() for name in side)
    yield from (item["actor"] for item in KEY["positions"])
    for item in (*KEY["demands"], *KEY["commitments"]):
        yield from (item["by"], item["to"])
        yield from (answer["by"] for answer in item.get("responses", []))
    yield from (item["target"] for item in KEY["framing"])


def test_every_name_is_defined_once() -> None:
    """Nobody is pointed to who is not in the list of actors, and nobody is in it twice."""
    names = Counter(actor["name"] for actor in KEY["actors"])
    assert [name for name, times in names.items() if times > 1] == []
    assert {name for name in names_used() if name is not None} - set(names) == set()


def test_references_are_defined() -> None:
    """Claims, events and reuse groups that others point to exist."""
    claims, events, reuse = ({item["id"] for item in KEY[layer]} for layer in ("claims", "events", "reuse"))
    assert {item["claim"] for item in KEY["discrepancies"]} - {None} <= claims
    assert {vote["event"] for vote in KEY["votes"]} <= events
    for origin in KEY["origins"]:
        assert set(origin["evidence"]) <= reuse
        assert set(origin["documents"]) <= set(ARTICLES)


@pytest.mark.parametrize("claim", KEY["claims"], ids=lambda claim: claim["id"])
def test_silence_is_said_of_others(claim: dict[str, Any]) -> None:
    """A document with an account of a claim is not silent on it; and the other way round."""
    speaking = {account["file"] for account in claim["accounts"]}
    assert not speaking & {row["file"] for row in claim["silent"]}


def test_enough_files_have_all_their_quotations() -> None:
    """Precision is measured on files whose quotations are listed completely."""
    assert sum(document["complete_quotations"] for document in KEY["documents"]) >= 4
