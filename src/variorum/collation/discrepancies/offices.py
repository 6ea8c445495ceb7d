"""A person with the office of another: one article's "Prime Minister" whom all others call foreign minister."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.ground import Ground
from variorum.model import Actor, Reading, Role, Span

from .finding import Difference, side, written

_OFFICES = {
    "head of government": r"(?:prime minister|premier|chancellor|taoiseach)",
    "head of state": r"(?:president|king|queen|emperor)",
    "foreign affairs": r"(?:foreign (?:minister|secretary)|minister of foreign affairs)",
    "defence": r"(?:defen[cs]e (?:minister|secretary)|minister of defen[cs]e)",
    "finance": r"(?:finance minister|minister of finance)",
    "the interior": r"(?:interior minister|home secretary|minister of the interior)",
}
_READ = {office: re.compile(rf"(?:^|\s){words}$", re.IGNORECASE) for office, words in _OFFICES.items()}
_NOT_NOW = re.compile(
    r"\b(?:former|ex|then|late|acting|interim|caretaker|deputy|vice|new|next|incoming|outgoing|future|onetime|elect"
    r"|designate|shadow|candidate|nominee|hopeful|would-be|assistant|first)\b",
    re.IGNORECASE,
)
_AROUND = 24
"""Letters before and after a title in which a word may say that the office is not held now."""

_OTHERS = 3
"""Documents that give the person the one office for a single one that gives another to be taken for the slip."""

_HOLDING = 2
"""Documents that give the office to the other person. So the office is known to be held, and by whom."""


@dataclass(frozen=True, slots=True)
class _Held:
    person: str
    office: str
    place: Span


def find(ground: Ground) -> Iterator[Difference]:
    """Persons whom one article alone gives an office that others give to somebody else, and them another."""
    held = [one for reading in ground.readings for one in _of(ground, reading)]
    by_person: defaultdict[str, list[_Held]] = defaultdict(list)
    for one in held:
        by_person[one.person].append(one)
    for person in sorted(by_person):
        yield from _odd(ground, by_person[person], held)


def _of(ground: Ground, reading: Reading) -> Iterator[_Held]:
    """The offices that an article gives persons in words beside their names."""
    text = reading.document.text
    for actor in reading.actors:
        for role in actor.roles:
            place = _beside(actor, role)
            title = " ".join(text[role.span.start : role.span.end].split())
            office = next((office for office, pattern in _READ.items() if pattern.search(title)), None)
            if (
                place is None
                or office is None
                or _NOT_NOW.search(text[max(0, place.start - _AROUND) : place.end + _AROUND])
            ):
                continue
            named = [one for one in ground.named(place.document, place.start, place.end) if _is_person(ground, one)]
            if len(set(named)) == 1:
                yield _Held(named[0], office, place)


def _is_person(ground: Ground, actor: str) -> bool:
    return ground.actors[actor].kind == "person" and " " in ground.actors[actor].name


def _beside(actor: Actor, role: Role) -> Span | None:
    """Title and name where the name follows at once: "Prime Minister Ann Holm", not "the minister, she said"."""
    after = [one for one in actor.mentions if one.kind == "name" and 0 <= one.start - role.span.end <= 2]
    return Span(role.span.document, role.span.start, after[0].end) if after else None


def _odd(ground: Ground, offices: list[_Held], held: list[_Held]) -> Iterator[Difference]:
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for one in offices:
        documents[one.office].add(one.place.document)
    if len(documents) != 2:  # one office is no difference; of three nobody can say which is the slip
        return
    usual, odd = sorted(documents, key=lambda office: (-len(documents[office]), office))
    if len(documents[usual]) < _OTHERS or len(documents[odd]) != 1 or documents[usual] & documents[odd]:
        return
    (alone,) = documents[odd]
    if not _in_between(ground, alone, documents[usual]):
        return
    others = [one for one in held if one.office == odd and one.place.document in documents[usual]]
    persons = {one.person for one in others if _one_state(ground, one.person, offices[0].person)}
    for person in sorted(persons):
        places = [one.place for one in held if one.office == odd and one.person == person]
        if len({place.document for place in places}) >= _HOLDING and all(one.document != alone for one in places):
            yield _difference(ground, offices, (usual, odd), (person, places))


def _in_between(ground: Ground, alone: str, others: set[str]) -> bool:
    """Whether the article did not appear before or after all the others: an office may have changed hands since."""
    day = ground.by_document[alone].document.published
    days = [ground.by_document[one].document.published for one in sorted(others)]
    return day is None or (
        any(not times.before(other, day) for other in days) and any(not times.before(day, other) for other in days)
    )


def _one_state(ground: Ground, person: str, other: str) -> bool:
    return person != other and ground.actors[person].country == ground.actors[other].country


def _difference(
    ground: Ground, offices: list[_Held], both: tuple[str, str], holder: tuple[str, list[Span]]
) -> Difference:
    usual, odd = both
    name, holding = ground.actors[offices[0].person].name, ground.actors[holder[0]].name
    wrong = [one.place for one in offices if one.office == odd]
    right = [one.place for one in offices if one.office == usual]
    return Difference(
        between="outlets",
        kind="identity",
        verdict="likely-slip",
        sides=(
            side(ground.text(wrong[0]), wrong),
            side(ground.text(right[0]), right),
            side(ground.text(holder[1][0]), holder[1]),
        ),
        explanation=f"{written(ground, wrong[0].document)} gives {name} the title “{_title(ground, wrong[0], name)}”; "
        f"{len({one.document for one in right})} other articles write “{ground.text(right[0])}”, and "
        f"{len({one.document for one in holder[1]})} give that office to {holding}.",
        how="office of another person",
    )


def _title(ground: Ground, place: Span, name: str) -> str:
    words = ground.text(place)
    return words.removesuffix(name).strip() or words
