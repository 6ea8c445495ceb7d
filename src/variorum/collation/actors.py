"""One actor across articles.

Two names are one actor only when nothing speaks against it: the same full name, its last words ("Tayyip Erdogan"), the
name without the initial in its middle, or a bare surname that leads to one full name among all articles. Full names
that differ otherwise are never joined, however alike they look. States go by their country; the bodies of one
government ("the Kremlin", "the Foreign Ministry") are not one another.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from variorum.model import Actor, Mention, Role, cluster_id

from .words import words

Names = dict[str, str]
"""From an actor's id in its own article to its id across articles."""


def find(threads: Iterable[Sequence[Actor]]) -> tuple[tuple[Actor, ...], Names]:
    """The actors of all articles joined, and where each actor of one article went.

    `threads` has the actors of all articles of one continuing affair together: a surname is looked up within its
    affair, a full name means the same person everywhere.
    """
    groups: defaultdict[tuple[str, ...], list[Actor]] = defaultdict(list)
    for actors in threads:
        ordered = sorted(actors, key=lambda actor: actor.id)
        full = _full_names(ordered)
        affair = ordered[0].id if ordered else ""
        for actor in ordered:
            groups[_identity(actor, full, affair)].append(actor)
    joined = sorted((_one(group) for group in groups.values()), key=lambda actor: actor.id)
    names = {one.id: cluster_id("actor", (a.id for a in group)) for group in groups.values() for one in group}
    return tuple(joined), names


def _form(name: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(name, 0, len(name)))


def _full_names(actors: Sequence[Actor]) -> dict[str, set[tuple[str, ...]]]:
    """Of each last and each first word of a person's full name, the full names that have it."""
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for actor in actors:
        form = _form(actor.name)
        if actor.kind == "person" and len(form) > 1:
            for word in (form[0], form[-1]):
                found[word].add(form)
    return found


def _identity(actor: Actor, full: dict[str, set[tuple[str, ...]]], affair: str) -> tuple[str, ...]:
    """What makes two actors one."""
    form = _form(actor.name)
    if actor.kind == "state" and actor.country:
        return (actor.kind, actor.country)
    if not form or _alone(actor):
        return ("alone", actor.id)
    if actor.kind == "person":
        return _person(actor, form, full, affair)
    if actor.kind in ("group", "office", "government") and actor.country:
        return (actor.kind, actor.country, *form)
    return (actor.kind, *form)


def _alone(actor: Actor) -> bool:
    """Whether its words lead to nobody in particular: "the protesters" of two articles need not be the same."""
    if actor.kind == "document":
        return True
    named = actor.name[:1].isupper() and any(mention.kind == "name" for mention in actor.mentions)
    return actor.kind in ("group", "office") and not actor.country and not named


def _person(actor: Actor, form: tuple[str, ...], full: dict[str, set[tuple[str, ...]]], affair: str) -> tuple[str, ...]:
    if len(form) > 1:
        return ("person", *_without_initial(_fullest(form, full), full))
    candidates = full.get(form[0], set())
    people = {_without_initial(_fullest(one, full), full) for one in candidates}
    if len(people) > 1:  # several share the surname: apart, article by article
        return ("alone", actor.id)
    return ("person", *next(iter(people))) if people else ("surname", affair, *form)


def _fullest(form: tuple[str, ...], full: dict[str, set[tuple[str, ...]]]) -> tuple[str, ...]:
    """The one longer name that ends in this one, or the name itself; "George Bush" is not "George W. Bush"."""
    longer = [one for one in full.get(form[-1], ()) if len(one) > len(form) and one[-len(form) :] == form]
    return longer[0] if len(longer) == 1 else form


def _without_initial(form: tuple[str, ...], full: dict[str, set[tuple[str, ...]]]) -> tuple[str, ...]:
    """The name without initials in the middle, where the affair has it with one set of them at most.

    "Ada M. Byron" is "Ada Byron"; but where "George W. Bush" stands beside "George H. W. Bush" all three stay apart.
    """
    plain = _plain(form)
    initials = {one for one in full.get(form[-1], ()) if _plain(one) == plain and one != plain}
    return plain if len(initials) <= 1 else form


def _plain(form: tuple[str, ...]) -> tuple[str, ...]:
    return (form[0], *(word for word in form[1:-1] if len(word) > 1), form[-1])


def _one(group: Sequence[Actor]) -> Actor:
    """One record of several of the same actor."""
    if len(group) == 1:
        first = group[0]
        return msgspec.structs.replace(first, id=cluster_id("actor", [first.id]), roles=_roles(group))
    named = max(group, key=lambda a: (len(_form(a.name)), len(a.mentions), a.name))
    countries = sorted({a.country for a in group if a.country})
    mentions = sorted({m for a in group for m in a.mentions}, key=_place)
    sure = [a.confidence for a in group if a.confidence is not None]
    sectors = sorted({a.sector for a in group if a.sector})
    known = next((a.how for a in group if a.how and a.country), None)
    return msgspec.structs.replace(
        named,
        id=cluster_id("actor", (a.id for a in group)),
        country=countries[0] if len(countries) == 1 else None,
        roles=_roles(group),
        mentions=tuple(mentions),
        sector=sectors[0] if len(sectors) == 1 else None,
        confidence=min(sure) if sure else None,
        how="; ".join(filter(None, (_how(group, named), known))),
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


def _how(group: Sequence[Actor], named: Actor) -> str:
    if named.kind == "state" and named.country:
        return "same country"
    if len({_form(a.name) for a in group}) > 1:
        return "a part of the name that leads to one full name"
    return "same name"
