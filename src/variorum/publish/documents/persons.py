"""One person under two names as one: a surname that the reading left by itself, a name with a loose mark."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from variorum.model import Actor, Dossier

_EDGE = re.compile(r"^[^\w]+|[\s(\[,;:—–-]+$")
_FOLD = re.compile(r"[\W_]+")


def merged(dossier: Dossier) -> Dossier:
    """The dossier with every record of such an actor as the person's, and names without loose marks at their edges."""
    same = _same(dossier)
    rest = msgspec.json.encode(msgspec.structs.replace(dossier, actors=())) if same else b""
    for old, new in sorted(same.items()):
        rest = rest.replace(f'"{old}"'.encode(), f'"{new}"'.encode())
    whole = msgspec.json.decode(rest, type=Dossier) if same else dossier
    others: dict[str, list[Actor]] = {}
    for actor in dossier.actors:
        if actor.id in same:
            others.setdefault(same[actor.id], []).append(actor)
    actors = tuple(_joined(one, others.get(one.id, ())) for one in dossier.actors if one.id not in same)
    return dossier if actors == dossier.actors else msgspec.structs.replace(whole, actors=actors)


def _same(dossier: Dossier) -> dict[str, str]:
    """The person whom an actor is under another name, by the ids of both."""
    whole: dict[str, list[Actor]] = {}
    parts: dict[str, list[Actor]] = {}
    for actor in dossier.actors:
        if actor.kind != "person":
            continue
        form = _form(actor.name)
        whole.setdefault(form, []).append(actor)
        for part in {form.split()[0], form.split()[-1]} if " " in form else ():
            parts.setdefault(part, []).append(actor)
    found: dict[str, str] = {}
    for actor in dossier.actors:
        other = _other(actor, whole.get(_form(actor.name), []), parts.get(_form(actor.name), []))
        if other is not None:
            found[actor.id] = other.id
    return {old: found.get(new, new) for old, new in found.items()}


def _other(actor: Actor, alike: Iterable[Actor], longer: Iterable[Actor]) -> Actor | None:
    """The person that an actor is, where the same articles have one alone whom the name can mean."""
    if actor.kind not in ("person", "organization", "group", "place") or (actor.kind == "place" and actor.country):
        return None
    texts = {one.document for one in actor.mentions}
    near = [one for one in longer if texts & {mention.document for mention in one.mentions}]
    if len(near) == 1:
        return near[0]
    first = max(alike, key=lambda one: (len(one.mentions), one.id), default=None)
    return first if first is not None and first.id != actor.id else None


def _joined(actor: Actor, others: Sequence[Actor]) -> Actor:
    """An actor with what the articles tell of it under its other names."""
    name = _EDGE.sub("", actor.name) or actor.name
    if not others and name == actor.name:
        return actor
    every = (actor, *others)
    mentions = sorted({one for each in every for one in each.mentions}, key=lambda m: (m.document, m.start, m.end))
    roles = [role for each in every for role in each.roles]
    return msgspec.structs.replace(actor, name=name, mentions=tuple(mentions), roles=tuple(roles))


def _form(name: str) -> str:
    return _FOLD.sub(" ", name).casefold().strip()
