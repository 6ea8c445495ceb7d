"""Where the accounts of the shipped example differ, how hard each difference is, and which slips are shown.

A share is of all that the key asks for, so that finding more can only raise it.
"""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from key import Entry, Key, ask, cases, none_of, shares_most, tally, within

from variorum.model import Discrepancy, Span

HARD = {"contradiction", "likely-slip"}
CONFLICT = {*HARD, "undetermined"}
"""Verdicts that leave the accounts against each other; the others say why they need not be."""


def _side(key: Key, side: Entry, places: tuple[Span, ...]) -> bool:
    return any(
        shares_most(place, account) or place.overlaps(account)
        for place in key.places(side, "accounts")
        for account in places
    )


def _is(key: Key, entry: Entry, found: Discrepancy) -> bool:
    """Whether at least two sides of a difference of the key stand on two sides of the one found, or in its only one."""
    held = [{n for n, side in enumerate(found.sides) if _side(key, each, side.accounts)} for each in entry["sides"]]
    apart = len(found.sides) > 1
    return any(one and two and (not apart or len(one | two) > 1) for one, two in combinations(held, 2))


def _kinds(entry: Entry) -> set[str]:
    return {entry["kind"], *entry.get("kind_also", [])}


def _verdicts(entry: Entry) -> set[str]:
    return {entry["verdict"], *entry.get("verdict_also", [])}


def _found(key: Key, entry: Entry) -> Discrepancy | None:
    """The difference that is the key's, one of its kind and verdict before another."""
    return min(
        (found for found in key.dossier.discrepancies if _is(key, entry, found)),
        key=lambda found: (found.kind not in _kinds(entry), found.verdict not in _verdicts(entry), found.id),
        default=None,
    )


def _shown(found: Discrepancy) -> str:
    return f"{found.kind} {found.verdict}: {found.explanation}"


def _words(key: Key, entry: Entry) -> str:
    sides = [key.shown(key.places(side, "accounts")[0]) for side in entry["sides"]]
    return f"{entry['id']} ({entry['kind']}, {entry['verdict']}) {' / '.join(sides)}"


def test_differences_are_found(key: Key):
    entries = key.entries("discrepancies")
    ask(tally((_found(key, entry) is not None, _words(key, entry)) for entry in entries), SHARES["found"])


@pytest.mark.parametrize(("field", "wanted"), [("kind", _kinds), ("verdict", _verdicts)])
def test_differences_are_read_right(key: Key, field: str, wanted: Callable[[Entry], set[str]]):
    def answers():
        for entry in key.entries("discrepancies"):
            found = _found(key, entry)
            value = getattr(found, field) if found else None
            yield value in wanted(entry), f"{_words(key, entry)}: {value or 'not found'}"

    ask(tally(answers()), SHARES[field])


def test_hard_verdicts_are_never_false(key: Key):
    """Every contradiction and slip that is reported is one that the key lists, with that verdict."""
    known = key.key["discrepancies"]
    none_of(
        (
            _shown(found)
            for found in key.dossier.discrepancies
            if found.verdict in HARD
            and not any(found.verdict in _verdicts(entry) and _is(key, entry, found) for entry in known)
            and not any(_in_slip(key, slip, found) for slip in _slips(key))
        ),
        "no such contradiction or slip is in the articles",
    )


def _slips(key: Key) -> list[Entry]:
    return [slip for slip in key.key["slips"] if not slip.get("not_a_slip")]


def _in_slip(key: Key, slip: Entry, found: Discrepancy) -> bool:
    place = key.place(slip)
    return found.verdict in HARD and any(place.overlaps(account) for side in found.sides for account in side.accounts)


def test_slips_are_shown(key: Key):
    ask(
        tally(
            (any(_in_slip(key, slip, found) for found in key.dossier.discrepancies), f"{slip['file']}: {slip['text']}")
            for slip in _slips(key)
        ),
        SHARES["slips"],
    )


def test_what_is_no_slip_is_left_alone(key: Key):
    alone = [slip for slip in key.key["slips"] if slip.get("not_a_slip")]
    none_of(
        (f"{slip['text']!r}: {_shown(found)}" for slip in alone for found in key.dossier.discrepancies
         if _in_slip(key, slip, found)),
        "no slip",
    )  # fmt: skip


def _opposed(key: Key, entry: Entry) -> Iterator[str]:
    """Differences that set passages against each other; of one passage, those that it is in at all."""
    places = key.places(entry)
    for found in key.dossier.discrepancies:
        held = [{n for n, side in enumerate(found.sides) if within(place, side.accounts)} for place in places]
        against = len(places) == 1 or any(one and two and len(one | two) > 1 for one, two in combinations(held, 2))
        if any(held) and against and found.verdict in CONFLICT:
            yield _shown(found)


def _set_side_by_side(key: Key, entry: Entry) -> Iterator[str]:
    """Series and differences in which more than one of the passages stand."""
    places = key.places(entry)
    for series in key.dossier.series:
        figures = [key.dossier.get(id) for id in series.quantities]
        held = [key.shown(place) for place in places if within(place, figures)]
        if len(held) > 1:
            yield f"{series.label}: {held}"
    for found in key.dossier.discrepancies:
        accounts = [account for side in found.sides for account in side.accounts]
        held = [key.shown(place) for place in places if within(place, accounts)]
        if found.kind == "number" and len(held) > 1:
            yield f"{_shown(found)}: {held}"


def _in_the_toll(key: Key, entry: Entry) -> Iterator[str]:
    toll = next(each for each in key.key["discrepancies"] if each["id"] == "toll")
    dead = [place for side in toll["sides"] for place in key.places(side, "accounts")]
    for series in key.dossier.series:
        figures = [key.dossier.get(id) for id in series.quantities]
        if any(within(place, figures) for place in key.places(entry)) and any(within(f, dead) for f in figures):
            yield f"{series.label}: {[key.shown(figure) for figure in figures]}"


NEVER: dict[str, Callable[[Key, Entry], Iterator[str]]] = {
    "9, 17, 23 and 26 dead contradict each other": _opposed,
    "212 and 198 people aboard contradict each other": _opposed,
    "158 and 61 survivors contradict each other": _opposed,
    "9–2–3 and 101–38–11 contradict each other": _opposed,
    "13 and 14 members contradict each other": _opposed,
    "26 miles and 26 nautical miles, or 26 dead, are one figure": _set_side_by_side,
    "The 17 arrested are the 17 dead": _set_side_by_side,
    "Nine coffins is the toll of nine": _in_the_toll,
    "One name for a figure: 14 people rescued and 14 members": _set_side_by_side,
}
REPORTED: dict[str, str] = {}


def test_every_difference_that_is_not_so_is_looked_for(key: Key):
    assert set(NEVER) == set(key.not_so("discrepancies", "quantities"))


@pytest.mark.parametrize("what", cases(NEVER, REPORTED))
def test_no_difference_is_reported_that_is_not_so(key: Key, what: str):
    entry = key.not_so("discrepancies", "quantities")[what]
    none_of(NEVER[what](key, entry), f"not so: {what}. {entry['why']}")


SHARES = {
    "found": 0.63,
    "kind": 0.63,
    "verdict": 0.59,
    "slips": 0.6,
}
