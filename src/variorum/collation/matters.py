"""What a stance is about, in the form in which it is compared across articles.

Two wordings are about the same matter where they share enough words, each weighed by its rarity, forms of one word
counted as one. Names are compared apart, by whom they lead to: nothing is the same merely because it names the same
actors, and wordings that each name somebody the other does not are about different things.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from variorum.annotation.gazetteer import rows
from variorum.model import Actor

from .reuse.alignment import alike
from .reuse.kinds import opposite
from .words import Word, is_number, key, rarity, words

_CONTENT = 0.1
"""Rarity below which a word says nothing of the matter: "the", "will", "said"."""

_SAME = 0.62
"""Share of words (Dice, by rarity) from which two wordings are about one thing though each has words of its own."""

_SAME_NAMED = 0.5
"""The same where two words or more are shared and both name the same sides, and at least one."""

_WITHIN = 0.3
"""The same where all words of the one stand in the other. All set by eye on demands and positions of articles of
2013-2017: from .5 on "raising taxes" meets "cutting taxes"."""

_TELLING = 0.3
"""Rarity that the words in common must add up to; one common word alone ("war") says too little."""

_LONE = 0.45
"""The same where the wordings share one word only and differ otherwise."""

T = TypeVar("T")

Forms = Mapping[tuple[str, ...], str]
"""From the words of a name to the side that it leads to."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The words that say what something is about, the first of them, and the sides that it names."""

    words: frozenset[str]
    named: frozenset[str]
    denies: bool
    first: str | None = None

    @property
    def empty(self) -> bool:
        """Whether the wording says nothing on its own: "the matter", "any such agreement"."""
        return not self.words


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(
        key(word) for kind, listed in rows("stance-general.tsv") if kind == name for word in listed.split(";")
    )


def forms(actors: Iterable[Actor], sides: Mapping[str, str], texts: Mapping[str, str]) -> Forms:
    """The names that lead to one side only, in the articles whose texts are given."""
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for actor in actors:
        for mention in actor.mentions:
            if mention.kind in {"name", "metonym", "adjectival"} and mention.document in texts:
                name = words(texts[mention.document], mention.start, mention.end)
                found[tuple(word.key for word in name)].add(sides[actor.id])
    return {form: next(iter(who)) for form, who in found.items() if form and len(who) == 1}


def matter(text: str, names: Forms) -> Matter:
    """What a wording is about."""
    found = words(text, 0, len(text))
    told, named = _split(text, found, names)
    general = _listed("general")
    content = [form for form in told if form not in general and rarity(form) >= _CONTENT]
    denies = any(word.key in _listed("denying") for word in found)
    return Matter(frozenset(content), frozenset(named), denies, content[0] if content else None)


def _split(text: str, found: Sequence[Word], names: Forms) -> tuple[list[str], set[str]]:
    """The words that are no names, and whom the names lead to; a name of nobody known stands for itself."""
    longest = max((len(form) for form in names), default=0)
    told: list[str] = []
    named: set[str] = set()
    at = 0
    while at < len(found):
        capital = text[found[at].start].isupper()
        sizes = range(min(longest, len(found) - at), 0, -1) if capital else ()
        known = next((n for n in sizes if tuple(w.key for w in found[at : at + n]) in names), 0)
        if known:
            named.add(names[tuple(w.key for w in found[at : at + known])])
        elif capital and at and rarity(found[at].key) >= _LONE:
            named.add(found[at].key)
        else:
            told.extend(_parts(found[at].key))
        at += known or 1
    return told, named


def _parts(form: str) -> list[str]:
    return [part for part in re.split(r"'(?:s|t|re|ve|ll|d)?$", form) if part]


def same(one: Matter, other: Matter, *, apart: Collection[str] = ()) -> float:
    """How much two wordings have in common, 0 where they are not about the same; sides `apart` are not compared."""
    left, right = one.named - frozenset(apart), other.named - frozenset(apart)
    both = common(one.words, other.words)
    alone = (one.words - both, other.words - common(other.words, one.words))
    if not both or (left - right and right - left) or _opposed(one, other, alone):
        return 0.0
    weight = sum(map(rarity, sorted(both)))
    equal = not alone[0] and not alone[1] and left == right
    if not equal and (weight < _TELLING or (len(both) == 1 and (weight < _LONE or left != right))):
        return 0.0
    ratio = 2 * weight / sum(rarity(form) for form in sorted([*one.words, *other.words]))
    least = _SAME if alone[0] and alone[1] else _WITHIN
    if left and left == right and len(both) > 1:
        least = min(least, _SAME_NAMED)
    return ratio if ratio >= least else 0.0


def _opposed(one: Matter, other: Matter, alone: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether something speaks against two wordings being of one thing, however many words they share."""
    if one.denies != other.denies or _numbers_conflict(one, other):
        return True
    if one.first in alone[0] and other.first in alone[1]:
        return True  # "raising the tax" and "cutting the tax": each begins with what is done
    return any(opposite(a, b) for a in sorted(alone[0]) for b in sorted(alone[1]))


def common(left: Collection[str], right: Collection[str]) -> frozenset[str]:
    """The words of `left` that stand in `right`, in this or another form."""
    return frozenset(form for form in left if form in right or any(alike(form, other) for other in right))


def _numbers_conflict(one: Matter, other: Matter) -> bool:
    left, right = ({form for form in words if is_number(form)} for words in (one.words, other.words))
    return bool(left - right) and bool(right - left)


def grouped(
    members: Sequence[T], bucket: Callable[[T], Hashable], likeness: Callable[[T, T], float]
) -> list[list[T]]:  # fmt: skip
    """Members in groups in which each is like every other; a member that fits several goes where it is likest.

    Only those of one bucket are compared, so that a large affair stays quick.
    """
    buckets: defaultdict[Hashable, list[T]] = defaultdict(list)
    for one in members:
        buckets[bucket(one)].append(one)
    return [group for some in buckets.values() for group in _grouped(some, likeness)]


def _grouped(members: Sequence[T], likeness: Callable[[T, T], float]) -> list[list[T]]:
    groups: list[list[T]] = []
    for one in members:
        best: tuple[float, list[T]] | None = None
        for group in groups:
            least = min(likeness(one, other) for other in group)
            if least > 0 and (best is None or least > best[0]):
                best = (least, group)
        if best is None:
            groups.append([one])
        else:
            best[1].append(one)
    return groups


def fullest(wordings: Iterable[str], names: Forms) -> str:
    """The wording to show of several for one matter: one that says something, then the most used, then the fullest."""
    every = sorted(wordings)
    often = {text: every.count(text) for text in every}
    weight = {text: sum(map(rarity, sorted(matter(text, names).words))) for text in often}
    return min(often, key=lambda text: (not weight[text], -often[text], -weight[text], len(text), text))


def shown(both: Collection[str], names: int = 4) -> str:
    """The most telling words in common, for `how`."""
    return ", ".join(sorted(both, key=lambda form: (-rarity(form), form))[:names])
