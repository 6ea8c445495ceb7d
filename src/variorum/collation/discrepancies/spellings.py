"""One person's name spelled in two ways, as names put over from another script are, or mistyped.

The names must be alike in all parts but one, and nearly alike in that. No article may have both, as of
brothers.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from variorum.annotation.offices import folded
from variorum.collation.ground import Ground
from variorum.model import Span

from .finding import Difference, side, written

_PARTS = (2, 3)
_SHORTEST = 5
"""Letters of the part that differs. Of shorter ones one letter makes another name: Joan and John, Lee and Len."""

_LONG = 8
"""Letters from which a part may differ in two places: Abdulrahman and Abdelrahmen, but not Carter and Barker."""

_WOMAN = ("a", "e", "ine")
"""What makes a woman's name of a man's: Daniel and Daniela, Joseph and Josephine are two."""


def find(ground: Ground) -> Iterator[Difference]:
    """Pairs of spellings that different articles have of what seems to be one person's name."""
    named = _named(ground)
    by_part: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(named):
        for part in set(name.split()):
            by_part[part].append(name)
    seen: set[tuple[str, str]] = set()
    for part in sorted(by_part):
        for pair in combinations(by_part[part], 2):
            if pair not in seen and _one_name(*pair) and _apart(named, *pair):
                seen.add(pair)
                yield _difference(ground, named, pair)


Named = dict[str, dict[Span, str]]
"""By a full name as it is spelled, the places that have it and whose name it is there."""


def _named(ground: Ground) -> Named:
    """The full names of persons as the articles spell them."""
    found: defaultdict[str, dict[Span, str]] = defaultdict(dict)
    for actor in ground.actors.values():
        if actor.kind != "person":
            continue
        for mention in actor.mentions:
            if mention.kind == "name" and mention.document in ground.by_document:
                words = ground.text(mention).split()
                if len(words) in _PARTS and all(word[0].isupper() for word in words):
                    found[" ".join(words)][mention.span] = actor.id
    return dict(found)


def _apart(named: Named, one: str, other: str) -> bool:
    """Whether no article has both."""
    return not {span.document for span in named[one]} & {span.document for span in named[other]}


def _one_name(one: str, other: str) -> bool:
    """Whether two names differ in one part alone, and in that by a letter or, where it is long, two.

    An accent left out is no other spelling.
    """
    first, second = one.split(), other.split()
    if len(first) != len(second):
        return False
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(differing) == 1 and _alike(*(folded(part) for part in differing[0]))


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=lambda part: (len(part), part))
    if len(short) < _SHORTEST or not short.isalpha() or not long.isalpha() or short == long:
        return False
    if any(long == short + ending for ending in _WOMAN):
        return False
    return _distance(short, long) <= (2 if len(short) >= _LONG else 1)


def _distance(one: str, other: str) -> int:
    """Letters to put in, leave out or change to make one word of the other (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b)))
    return row[-1]


def _difference(ground: Ground, named: Named, pair: tuple[str, str]) -> Difference:
    told = " and ".join(f"{name} in {written(ground, min(named[name]).document)}" for name in pair)
    one = len({actor for name in pair for actor in named[name].values()}) == 1
    who, why = (
        ("One person", "The articles lead to one person; which spelling is the person's own is not said.")
        if one
        else ("What seems to be one person", "The texts say neither that they are one nor which spelling is right.")
    )
    return Difference(
        between="outlets",
        kind="identity",
        verdict="rendering",
        sides=tuple(side(name, sorted(named[name])[:4]) for name in pair),
        explanation=f"{who} is spelled {told}. {why}",
        how="one name, two spellings",
    )
