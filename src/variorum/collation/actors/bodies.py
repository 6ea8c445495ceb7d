"""Names of bodies that are one body's: initials, short forms, the same words in another order, and listed names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from variorum.annotation.gazetteer import entries, rows
from variorum.collation.words import words

from . import aliases
from .links import Key, Link, Node, Web, indexed

KINDS = frozenset({"government", "organization", "alliance", "media", "group", "office"})
"""What a body may be read as; one body is often read as two of them."""

_SMALL = frozenset({"the", "of", "for", "and", "on", "to", "in", "at", "a", "an", "s", "de", "la"})
_LEADING = frozenset({"department", "ministry", "office", "bureau", "committee", "commission", "board"})
"""Words that stand first in the long form of a name and last in the short one: Department of Justice."""

_HEADS = frozenset({
    "committee", "court", "council", "commission", "department", "ministry", "agency", "board", "authority", "union",
    "association", "service", "office", "bureau", "administration", "assembly", "parliament", "tribunal", "federation",
    "institute", "foundation", "subcommittee", "panel", "fund", "organization", "organisation", "league", "society",
    "coalition", "alliance", "center", "centre", "network", "campaign", "group", "company", "corporation", "police",
    "army", "hospital", "project",
})  # fmt: skip
"""Words that say what a body is. A name that ends in one may be shortened from its beginning."""

BARE = _HEADS | frozenset({"party", "post", "times", "journal", "house", "ministries", "government", "bank", "state"})
"""Such words alone, with a capital, lead to a body of the same article only."""

_PREFIX = frozenset({"us", "u.s", "american", "british", "uk", "federal"})
_LONGEST = 9
"""Letters of an acronym."""


def content(name: str) -> tuple[str, ...]:
    """The words of a body's name without small ones and a leading state, what it is at the end."""
    found = [word.key for word in words(name, 0, len(name)) if word.key not in _SMALL]
    found = _without_state(name, found)
    if len(found) > 1 and found[0] in _LEADING and f"{found[0]} of" in name.casefold():
        found = [*found[1:], found[0]]
    return tuple(found)


def _without_state(name: str, found: list[str]) -> list[str]:
    """The words after the name or adjective of a state: "U.S. State Department", "United States Supreme Court"."""
    parts = name.removeprefix("the ").removeprefix("The ").split()
    for size in (2, 1):
        entry = entries().get(" ".join(parts[:size]))
        if entry is not None and entry.kind == "state" and len(found) > size and found[-1] in _HEADS | {"senate"}:
            return found[size:]
    return found


def bare(name: str) -> bool:
    """Whether a name is nothing but what a body is: "the Court"."""
    found = content(name)
    return len(found) == 1 and found[0] in BARE


def join(web: Web) -> None:
    """Join what is one body's among the names of an affair, the surest first."""
    bodies = [node for node in web.nodes.values() if node.kinds <= KINDS and node.key[0] != "alone"]
    whole = [node for node in bodies if node.key[0] != "bare"]
    for link in _same(whole):
        web.join(link)
    for link in _introduced(whole):
        web.join(link)
    _short(web, whole)
    _acronyms(web, whole)
    _bare(web, bodies, whole)


def _contents(node: Node) -> set[tuple[str, ...]]:
    return {content(name) for name in node.names} - {()}


def _same(bodies: Sequence[Node]) -> Iterator[Link]:
    """The same words, be it in another order, with the state before them, or read as another kind; listed names."""
    for reason, sure, found in (
        ("the same name", 0.95, indexed(bodies, lambda node: {" ".join(one) for one in _contents(node)})),
        ("the list of names for one body has both", 0.95, indexed(bodies, _rows)),
    ):
        for word in sorted(found):
            for one, other in combinations(found[word], 2):
                if len({one.key, other.key}) > 1:
                    yield Link(one.key, other.key, reason, sure)


def _rows(node: Node) -> set[str]:
    return {str(row) for name in node.names for row in aliases.rows_of("body", name)}


def _introduced(bodies: Sequence[Node]) -> Iterator[Link]:
    """Initials in brackets after the name: two mentions with nothing but a bracket between them."""
    begins: dict[tuple[str, int], Node] = {}
    for node in bodies:
        if any(map(_acronym, node.names)):
            begins.update({(mention.document, mention.start): node for mention in node.mentions()})
    for node in bodies:
        for mention in node.mentions():
            short = begins.get((mention.document, mention.end + 2))
            if short is not None and short.key != node.key and any(_fits(name, node) for name in short.names):
                yield Link(short.key, node.key, "an article gives the initials after the name", 0.97)


def _acronym(name: str) -> str | None:
    """The letters of a name that is nothing but capitals: "I.R.S." """
    letters = name.replace(".", "")
    return letters.casefold() if re.fullmatch(rf"[A-Z][A-Z&]{{1,{_LONGEST - 1}}}", letters) else None


def _initials(name: str) -> set[str]:
    """What the first letters of a name come to: with and without small words, a leading state, or "Department of"."""
    parts = re.findall(r"[^\W_]+", name)
    large = [part for part in parts if part.casefold() not in _SMALL]
    without = content(name)
    tail = without[:-1] if without and without[-1] in _LEADING else without
    forms = {"".join(part[0] for part in some) for some in (parts, large, without, tail) if len(some) > 1}
    return {form.casefold() for form in forms}


def _fits(short: str, node: Node) -> bool:
    letters = _acronym(short)
    return letters is not None and any(letters in _initials(name) for name in node.names)


def _acronyms(web: Web, bodies: Sequence[Node]) -> None:
    """An acronym goes to the one body whose initials it is; one that was read as a place only beside that body."""
    long = indexed(bodies, lambda node: {form for name in node.names for form in _initials(name)})
    places = [node for node in web.nodes.values() if node.kinds == {"place"} and not node.countries]
    for node in sorted([*bodies, *places], key=lambda node: node.key):
        letters = {letters for name in node.names if (letters := _acronym(name))}
        fitting = (one for form in sorted(letters) for one in long.get(form, ()) if one.key != node.key)
        beside = [one for one in fitting if node not in places or one.documents & node.documents]
        meant = web.only(beside)
        if meant is not None:
            web.join(Link(node.key, meant.key, "the initials of the one body in this affair that has them", 0.85))


def _short(web: Web, bodies: Sequence[Node]) -> None:
    """A name goes to the one longer name that it is cut from, the longest first."""
    by_word = indexed(bodies, lambda node: {word for one in _contents(node) for word in one})
    for node in sorted(bodies, key=lambda node: (-max(map(len, _contents(node)), default=0), node.key)):
        form = content(node.name)
        if not form or (form[-1] not in _HEADS and not (node.kinds <= {"government", "organization"})) or _known(node):
            continue
        longer = [one for one in by_word.get(form[0], ()) if one.key != node.key and _cut_from(form, one)]
        meant = web.only(longer)
        if meant is not None and _may_shorten(node, meant):
            web.join(Link(node.key, meant.key, "a short form of the one body in this affair that has it", 0.85))


def _cut_from(form: tuple[str, ...], node: Node) -> bool:
    """Whether a name is another without some of its words: the same at its end, or only that left out."""
    for other in _contents(node):
        rest = iter(other)
        if len(other) <= len(form) or not all(word in rest for word in form):
            continue
        if (other[-1] == form[-1] and form[-1] in _HEADS) or (other[:-1] == form and other[-1] in _LEADING):
            return True
    return False


def _known(node: Node) -> bool:
    """Whether a list has the name as a body's own: "Security Council" is no other's short form."""
    return any(entry.kind != "state" for name in node.names if (entry := entries().get(name)) is not None) and not (
        node.kinds <= {"media"}
    )


def _may_shorten(short: Node, long: Node) -> bool:
    """Whether nothing speaks against it: what is left out is no place, or an article has the long name first."""
    left = {word for one in _contents(long) for word in one} - {word for one in _contents(short) for word in one}
    if not left & _places():
        return True
    both = short.documents & long.documents
    return bool(both) and all((long.first_in(one) or 0) < (short.first_in(one) or 0) for one in both)


@cache
def _places() -> frozenset[str]:
    """Words that are a place's whole name: what is "Odravia Supreme Court" in one article need not be in another."""
    regions = (name for row in rows("actor-regions.tsv") for name in row[1].split(";"))
    states = (name for name, entry in entries().items() if entry.kind == "state")
    return frozenset(name.casefold().lstrip("?") for name in (*regions, *states) if " " not in name)


def _bare(web: Web, bodies: Sequence[Node], whole: Sequence[Node]) -> None:
    """ "The Court" goes to the court that its article has named before, where one is named more than all others."""
    by_head = indexed(whole, lambda node: {one[-1] for one in _contents(node)})
    for node in bodies:
        if node.key[0] != "bare":
            continue
        (document,) = node.documents or {""}
        at = node.first_in(document) or 0
        inside: dict[Key, int] = {}
        for one in by_head.get(content(node.name)[0], ()):
            first = one.first_in(document)
            if first is not None and first < at:
                count = sum(mention.document == document for mention in one.mentions())
                inside[web.group(one.key)] = inside.get(web.group(one.key), 0) + count
        most = max(inside, key=lambda key: (inside[key], key), default=None)
        if most is not None and inside[most] > sum(inside.values()) - inside[most]:
            web.join(Link(node.key, most, "a short form of what the article has named before", 0.75))
