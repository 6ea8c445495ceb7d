"""What counts as done, once however often it is told, and what does not, with the reason."""

import msgspec
import pytest

from variorum.analysis import apart, coding, contexts, deeds, happened, modes, parties
from variorum.model import Dossier


def test_only_what_is_reported_as_done_counts_and_the_rest_is_counted_by_reason(dossier: Dossier) -> None:
    found = deeds(dossier)
    assert [deed.id for deed in found] == [
        "event-troops", "event-met", "event-accused", "event-visit", "event-seized", "event-welcomed",
    ]  # fmt: skip
    assert found.left_out == {
        happened.DENIED: 1, happened.NOBODY: 1, happened.NOT_YET: 1, happened.OTHER: 1, happened.STATEMENT: 1,
        happened.UNOFFICIAL: 1, happened.ELSEWISE: 1,
    }  # fmt: skip
    assert len(found) + sum(found.left_out.values()) == len(dossier.events)


def test_an_event_of_several_articles_is_one_deed_with_its_origins(dossier: Dossier) -> None:
    accused = next(deed for deed in deeds(dossier) if deed.id == "event-accused")
    assert (len(accused.told), accused.documents, accused.origins) == (2, ("doc-1", "doc-2"), 2)
    assert [(one.name, other and other.name) for one, other in accused.pairs()] == [("Sweden", "Norway")]


def test_a_deed_says_whose_word_it_is(dossier: Dossier) -> None:
    told = {deed.id: (deed.voice, [one.name for one in deed.by]) for deed in deeds(dossier)}
    assert told["event-seized"] == ("official", ["Kari Vold"])
    assert told["event-met"] == ("own", [])


def test_the_day_is_one_that_an_article_gives_and_a_reckoned_one_is_marked(dossier: Dossier) -> None:
    days = {deed.id: (deed.day and deed.day.isoformat(), deed.dated) for deed in deeds(dossier)}
    assert days["event-met"] == ("2021-05-04", "stated")
    assert days["event-visit"] == ("2021-05-06", "reckoned")
    assert days["event-troops"] == (None, "stated")
    assert days["event-seized"] == (None, None)


def test_those_who_meet_do_it_with_one_another_and_a_doer_alone_has_nobody(dossier: Dossier) -> None:
    pairs = {deed.id: [(a.name, b.name if b else None) for a, b in deed.pairs()] for deed in deeds(dossier)}
    assert pairs["event-met"] == [("Sweden", "Norway")]
    assert pairs["event-troops"] == [("Norway", None)]


def test_a_claim_that_somebody_denies_takes_its_event_out(dossier: Dossier) -> None:
    claim = dossier.claims[0]
    denied = msgspec.structs.replace(claim.accounts[1], relation="denies")
    changed = msgspec.structs.replace(claim, accounts=(claim.accounts[0], denied))
    disputed = msgspec.structs.replace(dossier, claims=(changed,))
    assert "event-accused" not in {deed.id for deed in deeds(disputed)}


def test_every_type_leads_to_a_root_of_cameo_with_its_score_and_no_finer() -> None:
    for type in sorted(coding.types()):
        code = coding.code(type)
        assert code.cameo == f"{code.root}0"
        assert -10 <= code.goldstein <= 10
        assert code.cooperation == (code.score > 0) or type == "REQUEST"
    assert len(coding.types()) == 16
    assert (coding.code("CONSULT").goldstein, coding.code("CONSULT", "visit").score) == (1.0, 4.0)


@pytest.mark.parametrize(
    ("type", "mode", "root"),
    [("ACCUSE", None, "11"), ("ACCUSE", "investigate", "09"), ("ASSAULT", None, "18"), ("ASSAULT", "aerial", "19")],
)
def test_the_mode_tells_the_root_where_cameo_has_several(type: str, mode: str | None, root: str) -> None:
    assert coding.code(type, mode).root == root


@pytest.mark.parametrize(
    ("word", "type", "mode"),
    [("visited", "CONSULT", "visit"), ("met", "CONSULT", None), ("arrested", "COERCE", "arrest"),
     ("demanded", "REQUEST", None), ("xyzzy", "ASSAULT", None)],
)  # fmt: skip
def test_a_word_tells_a_mode_only_if_all_its_uses_do(word: str, type: str, mode: str | None) -> None:
    assert modes.of(word, type, noun=False) == mode


def test_a_party_has_the_country_and_sector_that_the_reading_knows(dossier: Dossier) -> None:
    found = {actor.id: parties.of(actor) for actor in dossier.actors}
    assert (found["actor-vold"].code, found["actor-vold"].plover) == ("NOR", "GOV")
    assert (found["actor-union"].code, found["actor-union"].plover) == (None, "LAB")
    assert (found["actor-swe"].code, found["actor-swe"].plover, found["actor-swe"].official) == ("SWE", None, True)
    assert not found["actor-fisher"].official


def test_a_context_is_told_by_a_word_of_the_clause_alone() -> None:
    assert contexts.of(["Norway sent troops to the border"]) == ("military",)
    assert contexts.of(["Sweden accused Norway of stalling"]) == ()


@pytest.mark.parametrize(
    ("clause", "word", "type", "apart_"),
    [
        ("The minister was asked by the council to leave", "asked", "REQUEST", False),
        ("The minister was asked about the bridge", "asked", "REQUEST", True),
        ("Norway returned to the table", "returned", "RETREAT", True),
        ("Norway returned the islands", "returned", "RETREAT", False),
        ("She defended her record", "defended", "SUPPORT", True),
        ("She defended the treaty", "defended", "SUPPORT", False),
        ("Norway amassed four decades of debt", "amassed", "MOBILIZE", True),
        ("Norway won Sweden's backing", "won", "SUPPORT", True),
        ("Norway accepted an invitation to talks", "accepted", "CONCEDE", True),
        ("Norway accepted the demand", "accepted", "CONCEDE", False),
        ("Norway ordered airstrikes", "ordered", "REQUEST", True),
        ("Norway ordered Sweden to leave", "ordered", "REQUEST", False),
        ("Norway warned that floods may follow", "warned", "THREATEN", True),
        ("Norway warned that it would retaliate", "warned", "THREATEN", False),
        ("A reporter asked the foreign minister of Norway if she knew", "asked", "REQUEST", True),
    ],
)
def test_words_used_for_something_else_do_not_count(clause: str, word: str, type: str, apart_: bool) -> None:
    assert apart.elsewise(*_told(clause, word, type)) is apart_


@pytest.mark.parametrize(
    ("clause", "word", "doubted"),
    [
        ("the alleged raid that Norway launched", "launched", True),
        ("Norway reportedly seized a trawler", "seized", True),
        ("plans in case Norway seized a trawler", "seized", True),
        ("Norway expelled four suspected spies", "expelled", False),
    ],
)
def test_what_is_alleged_or_supposed_is_left_open(clause: str, word: str, doubted: bool) -> None:
    assert apart.doubted(*_told(clause, word, "COERCE")) is doubted


@pytest.mark.parametrize(
    ("clause", "word", "indefinite"),
    [
        ("Norway is meeting Sweden", "meeting", False),
        ("emails discussing the ban", "discussing", True),
        ("used the day to criticise Sweden", "criticise", True),
        ("Norway criticised Sweden", "criticised", False),
    ],
)
def test_what_a_form_only_names_need_not_have_been_done(clause: str, word: str, indefinite: bool) -> None:
    assert apart.indefinite(*_told(clause, word, "CONSULT")) is indefinite


def _told(clause: str, word: str, type: str):
    import affair

    from variorum.model import EventMention, Extent

    document = msgspec.structs.replace(next(iter(affair.documents())), text=clause, furniture=())
    start = clause.index(word)
    mention = EventMention(
        document=document.id, start=0, end=len(clause), id="m", type=type, trigger=Extent(start, start + len(word)),
        actors=(), recipients=(), when=None, where=None, status="happened", voice="own", said_by=None, within=None,
        how="rule:verb",
    )  # fmt: skip
    return document, mention
