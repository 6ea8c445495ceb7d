"""One record of several actors that are the same."""

from collections.abc import Iterable, Sequence

import msgspec

from variorum.collation.words import words
from variorum.model import Actor, Join, Mention, Role, cluster_id

from .links import Link

_SURE = 0.9
"""Confidence from which a join is not worth a remark in the record's own."""

_PUBLIC = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "OPP", "ELI", "IGO"})
"""Sectors between which people change."""

_MOST = 4
"""Joins that are told in `how`."""


def one_of(group: Sequence[Actor], links: Sequence[Link]) -> Actor:
    """The record of a group, with the reasons for which names that differ are in it."""
    if len(group) == 1:
        first = group[0]
        return msgspec.structs.replace(first, id=cluster_id("actor", [first.id]), roles=_roles(group))
    named = max(group, key=lambda a: (_size(a), len(a.mentions), a.name))
    countries = sorted({a.country for a in group if a.country})
    mentions = sorted({m for a in group for m in a.mentions}, key=_place)
    sure = [a.confidence for a in group if a.confidence is not None]
    sectors = sorted({a.sector for a in group if a.sector})
    known = next((a.how for a in group if a.how and a.country), None)
    joins = _joins(links)
    sure.extend(join.confidence for join in joins if join.confidence < _SURE)
    return msgspec.structs.replace(
        named,
        id=cluster_id("actor", (a.id for a in group)),
        country=countries[0] if len(countries) == 1 else None,
        roles=_roles(group),
        mentions=tuple(mentions),
        sector=sectors[0] if len(sectors) == 1 else None,
        confidence=min(sure) if sure else None,
        how="; ".join(filter(None, (_how(group, named, joins), known))),
        joins=joins,
    )


def differ(known: Sequence[Actor], found: Sequence[Actor]) -> bool:
    """Whether two affairs know a name as two people's: of two countries, or one of public life and one of elsewhere."""
    countries, others = ({one.country for one in some if one.country} for some in (known, found))
    sectors, kinds = ({one.sector for one in some if one.sector} for some in (known, found))
    if countries and others and not countries & others:
        return True
    return bool(sectors and kinds) and not sectors & kinds and not (sectors & _PUBLIC and kinds & _PUBLIC)


def _size(actor: Actor) -> int:
    return len(words(actor.name, 0, len(actor.name)))


def _joins(links: Sequence[Link]) -> tuple[Join, ...]:
    """The reasons, each once; names that are the same need none."""
    found = {
        (link.one[0], link.other[0], link.how): link.confidence
        for link in links
        if link.one[0].casefold() != link.other[0].casefold()
    }
    return tuple(
        Join(name=name, other=other, how=how, confidence=sure) for (name, other, how), sure in sorted(found.items())
    )


def _place(mention: Mention) -> tuple[str, int, int, str]:
    return (mention.document, mention.start, mention.end, mention.kind)


def _roles(group: Iterable[Actor]) -> tuple[Role, ...]:
    """Each office once, at its first place."""
    roles = sorted(
        (role for actor in group for role in actor.roles), key=lambda r: (r.span.document, r.span.start, r.span.end)
    )
    once: dict[str, Role] = {}
    for role in roles:
        title = role.title.casefold()
        if title not in once or (once[title].when is None and role.when is not None):
            once[title] = role
    return tuple(once.values())


def _how(group: Sequence[Actor], named: Actor, joins: Sequence[Join]) -> str:
    """Why the names of a group are one actor's."""
    if named.kind == "state" and named.country:
        return "same country"
    told = "; ".join(f"“{join.name}” and “{join.other}”: {join.how}" for join in joins[:_MOST])
    if told:
        return told
    if len({tuple(word.key for word in words(a.name, 0, len(a.name))) for a in group}) > 1:
        return "a part of the name that leads to one full name"
    return "same name"
