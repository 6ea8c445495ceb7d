"""All actors of all affairs joined."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.words import words
from variorum.model import Actor, cluster_id

from . import bodies, papers, persons, places
from .links import Key, Link, Node, Web
from .record import differ, one_of

Names = dict[str, str]
"""From an actor's id in its own article to its id across articles."""

_PAIR = 2
"""Words of a surname with one word before it."""

Forms = Mapping[str, set[tuple[str, ...]]]
"""Full names by their first and by their last word."""


@dataclass(frozen=True, slots=True)
class Full:
    """The full names of an affair's persons; `sons` have a Jr or a number beside somebody of the same name."""

    names: Forms
    sons: frozenset[tuple[tuple[str, ...], str | None]]


def find(threads: Iterable[Sequence[Actor]], texts: Mapping[str, str] | None = None) -> tuple[tuple[Actor, ...], Names]:
    """The actors of all articles joined, and where each actor of one article went.

    `threads` has the actors of all articles of one continuing affair together: short forms are looked up within their
    affair, a full name means the same everywhere, save persons whom different affairs know as somebody else. `texts`,
    by document, give the names as the articles have them.
    """
    groups: defaultdict[Key, list[Actor]] = defaultdict(list)
    links: defaultdict[Key, list[Link]] = defaultdict(list)
    for actors in threads:
        web = _web(sorted(actors, key=lambda actor: actor.id), texts or {})
        for inside in web.groups():
            anchor = max(inside, key=lambda node: (len(node.form), node.key)).key
            members = [actor for node in inside for actor in node.members]
            if anchor[0] == "person" and differ(groups.get(anchor, ()), members):
                anchor = (*anchor, members[0].id)
            groups[anchor].extend(members)
            keys = {node.key for node in inside}
            links[anchor].extend(_named(link, web) for link in web.links if link.one in keys)
    joined = [one_of(group, links[key]) for key, group in groups.items()]
    names = {one.id: cluster_id("actor", (a.id for a in group)) for group in groups.values() for one in group}
    return tuple(sorted(joined, key=lambda actor: actor.id)), names


def _named(link: Link, web: Web) -> Link:
    """The link with names to be shown in place of keys."""
    one, other = sorted((web.nodes[link.one].name, web.nodes[link.other].name), key=lambda name: (len(name), name))
    return Link((one,), (other,), link.how, link.confidence)


def _web(actors: Sequence[Actor], texts: Mapping[str, str]) -> Web:
    full = _full_names(actors)
    affair = actors[0].id if actors else ""
    members: defaultdict[Key, list[Actor]] = defaultdict(list)
    for actor in actors:
        members[_identity(actor, full, affair)].append(actor)
    nodes = {
        key: Node(key, _form(some[0]), tuple(some), frozenset(name for one in some for name in _names(one, texts)))
        for key, some in sorted(members.items())
    }
    web = Web(nodes)
    persons.join(web)
    bodies.join(web)
    places.join(web)
    papers.join(web, texts)
    return web


def _names(actor: Actor, texts: Mapping[str, str]) -> set[str]:
    """The names by which an article has an actor."""
    places = (mention for mention in actor.mentions if mention.kind == "name" and mention.document in texts)
    return {actor.name, *(texts[mention.document][mention.start : mention.end] for mention in places)}


def _form(actor: Actor) -> tuple[str, ...]:
    if actor.kind == "person":
        return persons.form(actor.name)[0]
    return tuple(word.key for word in words(actor.name, 0, len(actor.name)))


def _full_names(actors: Sequence[Actor]) -> Full:
    """Of each last and each first word of a person's full name, the full names that have it."""
    every = [persons.form(actor.name) for actor in actors if actor.kind == "person"]
    sons = persons.sons(form for form in every if len(form[0]) > 1)
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for form, generation in every:
        if len(form) > 1 and (persons.plain(form), generation) not in sons:
            for word in (form[0], form[-1]):
                found[word].add(form)
    return Full(found, sons)


def _identity(actor: Actor, full: Full, affair: str) -> Key:
    """What makes two actors one without further evidence."""
    form = _form(actor)
    if actor.kind == "state" and actor.country:
        return (actor.kind, actor.country)
    if not form or _alone(actor):
        return ("alone", actor.id)
    if actor.kind == "person":
        return _person(actor, full, affair)
    if actor.kind in bodies.KINDS and bodies.bare(actor.name):
        return ("bare", actor.id)
    if actor.kind in ("group", "office", "government") and actor.country:
        return (actor.kind, actor.country, *form)
    return (actor.kind, *form)


def _alone(actor: Actor) -> bool:
    """Whether its words lead to nobody in particular: "the protesters" of two articles need not be the same."""
    if actor.kind == "document":
        return True
    named = actor.name[:1].isupper() and any(mention.kind == "name" for mention in actor.mentions)
    return actor.kind in ("group", "office") and not actor.country and not named


def _person(actor: Actor, full: Full, affair: str) -> Key:
    form, generation = persons.form(actor.name)
    if len(form) == _PAIR and form[0] == "said" and full.names.get(form[1], set()) - {form}:
        form = form[1:]  # "…, said Venn" at the head of a line
    if len(form) > 1 and (persons.plain(form), generation) in full.sons:
        return ("person", *persons.plain(form), generation or "")
    if len(form) > 1:
        return ("person", *_without_initial(_fullest(form, full.names), full.names))
    candidates = full.names.get(form[0], set())
    people = {_without_initial(_fullest(one, full.names), full.names) for one in candidates}
    if len(people) > 1:  # several share the surname: apart, article by article
        return ("shared", actor.id)
    return ("person", *next(iter(people))) if people else ("surname", affair, *form)


def _fullest(form: tuple[str, ...], full: Forms) -> tuple[str, ...]:
    """The one longer name that ends in this one, or the name itself; "George Bush" is not "George W. Bush"."""
    longer = [one for one in full.get(form[-1], ()) if len(one) > len(form) and one[-len(form) :] == form]
    return longer[0] if len(longer) == 1 else form


def _without_initial(form: tuple[str, ...], full: Forms) -> tuple[str, ...]:
    """The name without initials in the middle, where the affair has it with one set of them at most.

    "Ada M. Byron" is "Ada Byron"; but where "George W. Bush" stands beside "George H. W. Bush" all three stay apart.
    """
    plain = persons.plain(form)
    initials = {one for one in full.get(form[-1], ()) if persons.plain(one) == plain and one != plain}
    return plain if len(initials) <= 1 else form
