"""Who demands what of whom, and what the same article tells of the answer."""

import pytest
from stance_reading import read

from variorum.annotation import demands


def found(text: str) -> set[tuple[str | None, str | None, str]]:
    known = read(text)
    return {(known.name(d.by), known.name(d.to), d.text) for d in demands.find(*known)}


CASES = [
    ("Kenya urged Uganda to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya called on Uganda to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya demanded that Uganda free the crew.", ("Kenya", "Uganda", "Uganda free the crew")),
    ("Kenya demanded an apology from Uganda.", ("Kenya", "Uganda", "an apology from Uganda")),
    ("Kenya wants Uganda to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya warned Uganda not to close the border.", ("Kenya", "Uganda", "not to close the border")),
    ("Uganda must free the crew, Kenya said.", ("Kenya", "Uganda", "Uganda must free the crew")),
    ("Kenya on Monday called on Uganda to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya gave Uganda until Monday to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya gave Uganda ten days to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya set Uganda a deadline of Friday to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya repeated its call for Uganda to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya's demand that Uganda release the crew was heard.", ("Kenya", "Uganda", "Uganda release the crew")),
    ("Kenya's foreign ministry called on Uganda to free the crew.", ("Kenya", "Uganda", "free the crew")),
    ("Kenya summoned the Ugandan ambassador and asked for the logbook.", ("Kenya", "Uganda", "the logbook")),
    ("Kenya demanded the logbook. Uganda rejected this.", ("Kenya", "Uganda", "the logbook")),
    ("Kenya handed Uganda an ultimatum to free the crew.", ("Kenya", "Uganda", "free the crew")),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_demand_has_its_maker_its_addressee_and_its_words(text: str, expected: tuple[str, str, str]):
    assert found(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will urge Uganda to free the crew.",
        "Kenya did not urge Uganda to free the crew.",
        "Would Kenya urge Uganda to free the crew?",
        "A clerk asked a visitor to wait.",
        "The judge gave Uganda ten days to appeal.",
        "Kenya demanded the logbook. Uganda published this.",
        "Kenya denied its demand that Uganda free the crew.",
        "Uganda needs to free the crew, an analyst said.",
    ],
)
def test_what_is_not_demanded_is_no_demand(text: str):
    assert found(text) == set()


def test_a_demand_without_addressee_is_left_out_and_counted():
    known = read("Kenya demanded that the crew be freed.")
    read_ = demands.read(*known)
    assert read_.found == ()
    assert read_.without_addressee == 1


def answers(text: str) -> set[tuple[str | None, str, str]]:
    known = read(text)
    return {(known.name(r.by), r.kind, known.words(r.evidence[0])) for d in demands.find(*known) for r in d.responses}


def test_an_answer_in_the_same_article_is_joined():
    named = "Kenya demanded that Uganda free the crew. Uganda rejected Kenya's demand that it free the crew."
    assert {(who, kind) for who, kind, _ in answers(named)} == {("Uganda", "rejects")}


def test_a_rejection_tells_of_the_demand():
    text = "Uganda rejected Kenya's demand that it free the crew."
    known = read(text)
    (demand,) = demands.find(*known)
    assert (known.name(demand.by), known.name(demand.to)) == ("Kenya", "Uganda")
    assert [r.kind for r in demand.responses] == ["rejects"]


def test_an_answer_to_another_demand_is_not_joined():
    text = "Kenya demanded that Uganda free the crew. Uganda rejected Rwanda's demand for lower fees."
    assert not any(who == "Uganda" and "crew" in words for who, _, words in answers(text))


def test_ids_differ_where_several_are_asked():
    known = read("Kenya urged Uganda and Rwanda to free the crew.")
    ids = [d.id for d in demands.find(*known)]
    assert len(ids) == len(set(ids)) == 2


def test_what_is_not_to_be_done_keeps_its_not():
    assert found("Kenya urged Uganda not to close the border.") == {("Kenya", "Uganda", "not to close the border")}
