"""Names of persons that are one person's."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from variorum.annotation.spellings import alike, core

from . import aliases
from .links import Key, Link, Node, Web, indexed

_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_BROKEN = re.compile(r"%\d\w")
"""What is left of a sign that was written into an address: "Venn%27s"."""

_SPELT = 6
"""Letters of the part that differs in one letter. Of shorter ones one letter makes another name: Joan and John."""

_WOMAN = ("a", "e", "ine")
"""What makes a woman's name of a man's: Daniel and Daniela are two."""

_WEAK = frozenset(
    {"of", "the", "former", "and", "for", "mr", "ms", "mrs", "dr", "deputy", "senior", "then", "us", "u.s"}
)
"""Words of offices that tell nobody apart."""


def form(name: str) -> tuple[tuple[str, ...], str | None]:
    """A person's name as it is compared, and what tells the son from the father, where the name has it."""
    words = [core(word) for word in _BROKEN.sub("", name).replace(".", ". ").split()]
    words = [word for word in words if word and not word.isdigit()]
    generation = _GENERATIONS.get(words[-1]) if len(words) > 1 else None
    return tuple(words[:-1] if generation else words), generation


def plain(words: Sequence[str]) -> tuple[str, ...]:
    """A full name without initials in the middle."""
    return (words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1])


def sons(names: Iterable[tuple[tuple[str, ...], str | None]]) -> frozenset[tuple[tuple[str, ...], str | None]]:
    """Names with a Jr or a number, where the affair has the same name without it or with another."""
    found: defaultdict[tuple[str, ...], set[str | None]] = defaultdict(set)
    for form, generation in names:
        found[plain(form)].add(generation)
    return frozenset((form, one) for form, some in found.items() if len(some) > 1 for one in some if one)


def join(web: Web) -> None:
    """Join what is one person's among the names of an affair."""
    people = [node for node in web.nodes.values() if node.key[0] == "person"]
    _spellings(web, people)
    _surnames(web, [node for node in web.nodes.values() if node.key[0] == "shared"], people)


def _spellings(web: Web, people: Sequence[Node]) -> None:
    """Full names that differ in how they are spelt or shortened, of those with one surname or one given name."""
    by_word = indexed(people, lambda node: (node.form[0], f"-{_bones(node.form[-1])}"))
    seen: set[tuple[Key, Key]] = set()
    found: list[Link] = []
    for word in sorted(by_word):
        for one, other in combinations(by_word[word], 2):
            if (one.key, other.key) not in seen:
                seen.add((one.key, other.key))
                found.extend(_spelling(one, other))
    twice = _with_several(found)
    for link in sorted(found, key=lambda link: (-link.confidence, link.one, link.other)):
        if link.confidence > _SURE or not {link.one, link.other} & twice:
            web.join(link)


def _bones(word: str) -> str:
    """The letters of a surname that its spellings have in common."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyjhwv]", "", word)) or word


_SURE = 0.88
"""Confidence up to which a name that could be that of two others is joined with neither."""


def _with_several(links: Sequence[Link]) -> set[Key]:
    count: defaultdict[Key, set[Key]] = defaultdict(set)
    for link in links:
        count[link.one].add(link.other)
        count[link.other].add(link.one)
    return {key for key, others in count.items() if len(others) > 1}


def _spelling(one: Node, other: Node) -> Iterator[Link]:
    """Why two full names are one, if they are."""
    if min(len(one.form), len(other.form)) < 2:
        return
    a, b = plain(one.form), plain(other.form)
    if _generation(one) != _generation(other):
        if a == b and None in {_generation(one), _generation(other)} and _told(one) & _told(other):
            yield Link(one.key, other.key, "the same office, and no other of the name has it", 0.85)
        return
    if a == b:  # apart by their initials
        return
    same_rest = len(a) == len(b) and all(map(alike, a[1:], b[1:]))
    if same_rest and alike(a[0], b[0]):
        yield Link(one.key, other.key, "two spellings of one name", 0.92)
    elif not _apart(one, other):
        return
    elif same_rest and aliases.given(a[0], b[0]):
        yield Link(one.key, other.key, "a short form of the given name", _SURE)
    elif a[-1] == b[-1] and (_initial(a, b) or _initial(b, a)):
        yield Link(one.key, other.key, "an initial for the given name", 0.8)
    elif _mistyped(one, other, a, b):
        yield Link(one.key, other.key, "the name differs in one letter, and nothing else speaks against it", 0.8)


def _generation(node: Node) -> str | None:
    """Jr, Sr or a number, where all its names that have one have the same."""
    found = {form(actor.name)[1] for actor in node.members} - {None}
    return found.pop() if len(found) == 1 else None


def _initial(short: Sequence[str], full: Sequence[str]) -> bool:
    return len(short) == 2 and len(short[0]) == 1 < len(full[0]) and full[0].startswith(short[0])


def _mistyped(one: Node, other: Node, a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one part differs in one letter, of names that no article has both of, with more in common than that."""
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(differing) != 1:
        return False
    x, y = differing[0]
    woman = any(x == y + end or y == x + end for end in _WOMAN)
    near = min(len(x), len(y)) >= _SPELT and DamerauLevenshtein.distance(x, y) == 1 and not woman
    return near and (len(a) > 2 or bool(_told(one) & _told(other)))


def _apart(one: Node, other: Node) -> bool:
    """Whether no article has both names, or both have the same office in it."""
    return not one.documents & other.documents or bool(_told(one) & _told(other))


def _told(node: Node) -> frozenset[str]:
    return node.offices - _WEAK


def _surnames(web: Web, bare: Sequence[Node], people: Sequence[Node]) -> None:
    """A bare surname that several share goes to the one who alone has the office that stands beside it."""
    by_surname = indexed(people, lambda node: (node.form[-1],))
    for node in sorted(bare, key=lambda node: node.key):
        office = _told(node)
        fitting = [one for one in by_surname.get(node.form[-1], ()) if _told(one) & office]
        meant = web.only(fitting)
        if meant is not None:
            both = ", ".join(sorted(_told(meant) & office))
            web.join(
                Link(node.key, meant.key, f"the surname, and an office that of its bearers only one has: {both}", 0.8)
            )
