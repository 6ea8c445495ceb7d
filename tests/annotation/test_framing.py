"""Words and forms that colour the telling, in the outlet's own voice only."""

import pytest
from stance_reading import read

from variorum.annotation import framing
from variorum.model import Furniture


def found(text: str, **options) -> list[tuple[str, str, str, str | None]]:
    known = read(text, **options)
    return [
        (f.kind, known.words(f), f.label, known.name(f.target))
        for f in framing.find(known.parse, known.actors, known.quotations)
    ]


CASES = [
    ("The so-called republic held a vote.", ("label", "so-called", "so-called", None)),
    ("Troops entered pro-Western Georgia.", ("label", "pro-Western", "pro-western", "Georgia")),
    ("The Syrian regime held a vote.", ("label", "regime", "regime", "Syria")),
    ("The separatists held a vote.", ("label", "separatists", "separatist", None)),
    ("The guards allegedly sold the keys.", ("hedge", "allegedly", "allegedly", None)),
    ("Norway claims the islands are empty.", ("hedge", "claims", "claims", "Norway")),
    ("The pilot is believed to be alive.", ("hedge", "believed", "believed to", None)),
    ("The report could not be verified.", ("hedge", "could not be verified", "could not be verified", None)),
    ("Three men were arrested on Sunday.", ("agentless", "were arrested", "man were arrested", None)),
    ("Mistakes were made at the plant.", ("agentless", "were made", "mistake were made", None)),
    ("A disgraceful law ended the fair.", ("loaded", "disgraceful", "disgraceful", None)),
    ("A mealy-mouthed reply came late.", ("loaded", "mealy-mouthed", "mealy-mouthed", None)),
    ("It was a witch-hunt from the start.", ("loaded", "witch-hunt", "witch-hunt", None)),
    ("Anna Holm’s claims about the harbour fell flat.", ("hedge", "claims", "claim", "Anna Holm")),
    ("The guard led the team but was fired on Sunday.", ("agentless", "was fired", "guard was fired", None)),
    ("The mayor was blamed for the flood.", ("agentless", "was blamed", "mayor was blamed", None)),
    ("The crew was denied water for a day.", ("agentless", "was denied", "crew was denied", None)),
    ("The far-right harbour club met.", ("label", "far-right", "far-right", None)),
    ("Some pro-government singers filled the square.", ("label", "pro-government", "pro-government", None)),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_framing_is_found_with_its_label_and_target(text: str, expected: tuple[str, str, str, str | None]):
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three men were arrested by the police.",
        "Three men were killed in an earthquake.",
        "The bridge was built in 1901.",
        "The council passed a law on Sunday.",
        "Norway and Chile signed a treaty.",
        "No one had been arrested by noon.",
        "The insurance claims of the guests were paid.",
        "A Labour-led council met.",
        "Blamed for the flood was the mayor.",
    ],
)
def test_sober_sentences_have_none(text: str):
    assert found(text) == []


def test_what_is_quoted_is_not_the_outlets_voice():
    assert found("“It is a disgraceful law and a shameless regime,” Erna Solberg said.") == []


def test_those_who_are_told_are_not_what_is_said():
    scare = ("scare-quotes", "experts", "experts", None)
    assert scare in found("Any child could have told the “experts” of the harbour.")
    assert scare in found("The “experts” said that the harbour was full.")


def test_labels_beside_an_actor_need_one():
    assert found("Hard-line views are heard in every harbour.") == []


def test_scare_quotes_are_short_words_that_nobody_said():
    assert ("scare-quotes", "experts", "experts", None) in found(
        "The ministry’s “experts” had a fine day at the harbour."
    )
    assert found("Erna Solberg called the plan “an insult”.") == []
    assert found("The film “Harbour Lights” opened on Sunday.") == []
    assert found("The rule holds because the port “was closed” for a year.") == []


def test_a_byline_has_no_voice():
    text = "The disgraceful law passed."
    assert found(text, furniture=(Furniture(start=0, end=len(text), kind="byline"),)) == []


def test_records_lie_in_order_and_only_one_stands_at_a_place():
    known = read("The so-called republic allegedly held a shameless vote. Three men were arrested.")
    records = framing.find(known.parse, known.actors, known.quotations)
    places = [(r.start, r.end) for r in records]
    assert places == sorted(set(places))
