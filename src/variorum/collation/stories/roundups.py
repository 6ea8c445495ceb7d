"""Which sections of a roundup belong to the stories of other articles.

A roundup, digest or newsletter tells of several matters, each in a section of its own. A section belongs to an affair
when it is like articles of that affair and of no other, these appeared within days of it, and it has next to nothing
in common with the other sections: an article that recalls another affair in passing has its own matter there too.
Only articles whose sections are marked are looked at, as cutting by words alone finds sections in any essay.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.model import Document, Extent

from .profile import SCALE, Profile, stretch
from .sections import sections

_FEWEST = 4
"""Sections on matters of their own from which an article may be a roundup."""

_SHORTEST = 40
"""Words of a section that can be placed; what is shorter has too few telling ones."""

_APART = 0.06
"""Cosine to any other section above which a section is not on a matter of its own."""

_SHARE = 1 / 3
"""Share of the sections that are on matters of their own in a roundup."""

_LIKE = 0.22
"""Cosine to the articles of an affair from which a section belongs to it. This and the others above were set by reading
the sections that were placed in American news of 2013 to 2017."""

_NEXT = 0.7
"""What part of the best affair's cosine the next may have."""

_DAYS = 4
"""Days between a roundup and the articles that its section is compared with."""

_BEST = 2
"""Articles of an affair that a section is compared with: the most alike."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a roundup that is on a matter of its own, with the weights of its words."""

    extent: Extent
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A section with the article of the affair that is most like it."""

    extent: Extent
    article: str
    likeness: float


Likeness = Callable[[Mapping[str, int]], Mapping[str, float]]
"""From the weights of words to the articles that are like them at all."""


def of(document: Document) -> tuple[Section, ...]:
    """The sections of a document that may be placed; none where it is no roundup."""
    long = [part for part in sections(document) if len(document.text[part.start : part.end].split()) >= _SHORTEST]
    weighed = [Section(part, stretch(document, part.start, part.end)) for part in long]
    apart = [one for one in weighed if all(one is other or _cosine(one, other) <= _APART for other in weighed)]
    return tuple(apart) if len(apart) >= max(_FEWEST, _SHARE * len(weighed)) else ()


def _cosine(one: Section, other: Section) -> float:
    return sum(weight * other.weights.get(form, 0) for form, weight in one.weights.items()) / SCALE**2


def placed(
    roundup: Profile, parts: Iterable[Section], near: Likeness, others: Mapping[str, Profile], home: Mapping[str, str]
) -> list[Placed]:
    """The sections that belong to an affair; `others` are the articles that are no roundups, `home` their affairs."""
    found = (_place(roundup, one, near(one.weights), others, home) for one in parts)
    return [one for one in found if one is not None]


def _place(
    roundup: Profile, part: Section, near: Mapping[str, float], others: Mapping[str, Profile], home: Mapping[str, str]
) -> Placed | None:
    alike: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for id, cosine in near.items():
        if id in others and _same_days(roundup, others[id]):
            alike[home[id]].append((cosine, id))
    ranked = sorted(((_mean(some), affair) for affair, some in alike.items()), key=lambda one: (-one[0], one[1]))
    if not ranked or ranked[0][0] < _LIKE or (len(ranked) > 1 and ranked[1][0] > _NEXT * ranked[0][0]):
        return None
    likeness, affair = ranked[0]
    return Placed(part.extent, min(alike[affair], key=lambda one: (-one[0], one[1]))[1], likeness)


def _mean(alike: Sequence[tuple[float, str]]) -> float:
    best = sorted((cosine for cosine, _ in alike), reverse=True)[:_BEST]
    return round(sum(best) / len(best), 6)


def _same_days(one: Profile, other: Profile) -> bool:
    return one.day is None or other.day is None or abs(one.day - other.day) <= _DAYS
