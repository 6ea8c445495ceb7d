"""How votes are counted, on texts written for these tests."""

from functools import cache
from typing import Any

import pytest
from parsing import parsed

from variorum.annotation import actors, events, moments, quotations
from variorum.model import Actor, EventMention

SIDES = ("for", "against", "abstaining")


@cache
def _read(text: str) -> tuple[tuple[Actor, ...], tuple[EventMention, ...]]:
    read = parsed(text)
    known = actors.find(read)
    return known, events.find(read, known, quotations.find(read, known), moments.find(read))


def _details(text: str, trigger: str) -> dict[str, Any]:
    _, found = _read(text)
    at = text.index(trigger)
    return next(one.details for one in found if one.trigger.start == at)


def _counts(text: str, trigger: str) -> tuple[int | None, ...]:
    details = _details(text, trigger)
    return tuple(details.get(side) for side in SIDES)


@pytest.mark.parametrize(
    ("text", "trigger", "counts"),
    [
        ("The Senate approved the treaty by 67 votes to 30 on Tuesday.", "approved", (67, 30, None)),
        ("Members backed the plan by ten votes to four with two abstentions.", "backed", (10, 4, 2)),
        ("On 4 May, Parliament authorized the bank to close by 51 votes to 38, with 11 members abstaining.",
         "authorized", (51, 38, 11)),
        ("On Monday 101 of them voted to let the bank close.", "voted", (101, None, None)),
        ("Six members voted for the budget. Four voted against it. Two abstained.", "voted", (6, 4, 2)),
    ],
)  # fmt: skip
def test_votes_are_counted_in_figures_and_words(text: str, trigger: str, counts: tuple[int | None, ...]) -> None:
    assert _counts(text, trigger) == counts


def test_those_named_after_a_colon_are_on_that_side() -> None:
    text = "Nine members voted for the resolution and one voted against. Three abstained: Norway, Chile and Cuba."
    details = _details(text, "voted")
    assert details["abstaining"] == 3
    names = {actor.id: actor.name for actor in _read(text)[0]}
    assert [names[id] for id in details["abstaining_named"]] == ["Norway", "Chile", "Cuba"]


def test_a_list_of_another_length_names_nobody() -> None:
    details = _details("Nine members voted for the resolution. Three abstained: Norway and Chile.", "voted")
    assert "abstaining_named" not in details


def test_a_year_counts_no_votes() -> None:
    assert "for" not in _details("In 2016 Norway voted for the change.", "voted")


def test_a_vote_to_reject_is_no_count_for_the_motion() -> None:
    assert "for" not in _details("Eleven senators voted to reject the bill.", "reject")


def test_another_paragraph_does_not_go_on_counting() -> None:
    assert _counts("Six members voted for the budget.\n\nTwo abstained.", "voted") == (6, None, None)
