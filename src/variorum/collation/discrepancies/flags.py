"""A warship that most articles give to one state and one article to another.

Only vessels that belong to a state are looked at. A merchant ship may be owned in one country and fly the flag of
another, and a person may be of two.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from variorum.annotation import gazetteer
from variorum.collation.ground import Ground
from variorum.model import Span

from .finding import Difference, side, written

_VESSEL = (
    r"(?:(?:navy|naval|coast\s?guard|patrol|guided-missile|missile|nuclear|attack|anti-submarine)\s+)*"
    r"(?:cutter|frigate|destroyer|corvette|submarine|warship|gunboat|minesweeper|battleship|cruiser|aircraft carrier"
    r"|(?:patrol|navy|naval|coast\s?guard)\s+(?:vessel|ship|boat|craft))"
)
_PEOPLE = r"(?P<people>[A-Z][a-z]+(?:ian|ish|ese|an|i|ch|ek|sh|US)|US|U\.S\.|UK|French|Dutch)"
_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)"
_TOLD = (
    re.compile(rf"\b{_PEOPLE}\s+{_VESSEL},?\s+(?:the\s+)?{_NAME}"),
    re.compile(rf"\b{_NAME},\s+(?:an?|the)\s+{_PEOPLE}\s+{_VESSEL}\b"),
)
_OTHERS = 2
"""Documents that must give it to one state for the single one that gives it to another to be taken for the slip."""


def find(ground: Ground) -> Iterator[Difference]:
    """Named vessels that one article alone gives to another state than the others do."""
    named = _named(ground)
    for name in sorted(named):
        found = _difference(ground, name, named[name])
        if found is not None:
            yield found


def _named(ground: Ground) -> dict[str, dict[str, list[tuple[str, Span]]]]:
    """By the name of a vessel and the state it is given to, the state's adjective and the passages."""
    found: defaultdict[str, defaultdict[str, list[tuple[str, Span]]]] = defaultdict(lambda: defaultdict(list))
    for reading in ground.readings:
        text = reading.document.text
        for pattern in _TOLD:
            for told in pattern.finditer(text):
                people = told["people"]
                known = gazetteer.known_at(text, told.start("people"))
                state = known.entry.country if known is not None and known.entry.kind == "state" else None
                place = Span(reading.document.id, told.start(), told.end())
                found[" ".join(told["name"].split())][state or people].append((people, place))
    return {name: dict(states) for name, states in found.items()}


def _difference(ground: Ground, name: str, states: dict[str, list[tuple[str, Span]]]) -> Difference | None:
    if len(states) != _OTHERS:
        return None
    documents = {state: {place.document for _, place in told} for state, told in states.items()}
    many, one = sorted(states, key=lambda state: (-len(documents[state]), state))
    if len(documents[many]) < _OTHERS or len(documents[one]) != 1 or documents[many] & documents[one]:
        return None
    (alone,) = documents[one]
    usual, odd = states[many][0][0], states[one][0][0]
    return Difference(
        between="outlets",
        kind="identity",
        verdict="likely-slip",
        sides=(
            side(usual, [place for _, place in states[many]]),
            side(odd, [place for _, place in states[one]]),
        ),
        explanation=f"{written(ground, alone)} calls the {name} {odd}; {len(documents[many])} other articles, among "
        f"them {written(ground, min(documents[many]))}, call it {usual}. A vessel of this kind belongs to one state.",
        how="vessel given to another state",
    )
