"""Who binds themselves to what, and on which condition."""

import pytest
from stance_reading import read

from variorum.annotation import commitments


def found(text: str) -> set[tuple[str | None, str | None, str, str, str | None]]:
    known = read(text)
    return {(known.name(c.by), known.name(c.to), c.kind, c.text, c.condition) for c in commitments.find(*known)}


CASES = [
    ("Norway promised severe consequences.", ("Norway", None, "threat", "severe consequences", None)),
    ("Norway pledged to rebuild the bridge.", ("Norway", None, "pledge", "rebuild the bridge", None)),
    ("Norway promised to rebuild the bridge.", ("Norway", None, "promise", "rebuild the bridge", None)),
    (
        "The men would be freed as soon as the fine was paid, Norway said.",
        ("Norway", None, "condition", "would be freed", "as soon as the fine was paid"),
    ),
    (
        "Norway threatened to close the strait if the ships return.",
        ("Norway", None, "threat", "close the strait", "the ships return"),
    ),
    (
        "Norway threatened to close the strait unless the ships leave.",
        ("Norway", None, "threat", "close the strait", "unless the ships leave"),
    ),
    (
        "Norway threatened severe consequences in response to any attack.",
        ("Norway", None, "threat", "severe consequences", "any attack"),
    ),
    (
        "Norway pledged to impose sanctions on Chile if it attacks.",
        ("Norway", "Chile", "pledge", "impose sanctions on Chile", "it attacks"),
    ),
    ("Norway will have to approve the sale.", ("Norway", None, "procedure", "approve the sale", None)),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_commitment_has_its_kind_and_its_condition(text: str, expected: tuple[str, str | None, str, str, str | None]):
    kinds = {(by, kind, words, condition) for by, _, kind, words, condition in found(text)}
    assert kinds == {(expected[0], *expected[2:])}


def test_a_warning_that_something_will_be_met_with_force_is_the_speakers_threat():
    text = "“If their ships cross the line, it will be met with a severe response,” Erna Solberg warned."
    ((by, _, kind, words, condition),) = found(text)
    assert (by, kind, condition) == ("Erna Solberg", "threat", "their ships cross the line")
    assert words.startswith("will be met with")


def test_a_threat_is_not_put_into_the_mouth_of_the_threatened():
    text = "Norway warned that Chile would attack the islands if talks failed."
    assert not any(by == "Chile" for by, *_ in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not promise to rebuild the bridge.",
        "Prices would rise if Norway closed the strait.",  # a forecast
        "If you cross him, he will not forget it.",
        "Will Norway pay if Chile asks?",
        "Norway plans to rebuild the bridge.",  # a plan is an event
    ],
)
def test_plans_forecasts_and_denials_are_no_commitments(text: str):
    assert found(text) == set()
