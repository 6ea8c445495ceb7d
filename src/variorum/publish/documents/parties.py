"""Who acts and speaks in a document by actor: a state with its officials, an alliance or body with its own, or one."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from variorum.annotation import gazetteer
from variorum.collation import sides
from variorum.errors import UsageError
from variorum.model import Actor, Span
from variorum.publish.edition import Edition

from .cast import surname
from .places import places

_BODIES = frozenset({"organization", "alliance", "group", "government", "media"})
_SHOWN = frozenset({"state", "alliance", "organization", "group", "government"})
_VOICES = re.compile(
    r"\b(?:spokes(?:man|woman|person)|secretary[- ]general|(?:director[- ])?general|leader|chief|official|lawmaker"
    r"|head|president|chair(?:man|woman|person)?|commander|negotiator|envoy|commissioner|representative)s?\b",
    re.IGNORECASE,
)
"""Titles by which somebody speaks for a body: its name stands in the title, or right before it."""
_FORMER = re.compile(r"\b(?:former|ex|then|ousted|late)\b", re.IGNORECASE)
_JOINT = re.compile(r"(?:['’]s)?\s+(?:the\s+)?")
_NEAR = 3
_NEXT = 10
"""Characters between a name and the title that it belongs to: "'s", "the"."""
_ORDER = {"state": 0, "body": 1, "person": 2}


@dataclass(frozen=True, slots=True)
class Party:
    """A state, body or person with those whose deeds and words are its own.

    `key` is the country's code for a state, else the actor's id. `head` is the state or body itself, or None where the
    articles name only its officials, or nobody of it. `weight` is how much of the articles is about it.
    """

    key: str
    name: str
    head: Actor | None
    members: tuple[Actor, ...]
    weight: float

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all whose deeds and words are the party's."""
        return frozenset(actor.id for actor in self.members)

    @property
    def persons(self) -> tuple[Actor, ...]:
        """Its officials and offices, the first those named most often."""
        return tuple(actor for actor in self.members if actor.kind in ("person", "office"))

    @property
    def kind(self) -> str:
        """A state, a person, or a body."""
        if self.state:
            return "state"
        return "person" if self.head is not None and self.head.kind == "person" else "body"

    @property
    def state(self) -> bool:
        """Whether it is a country."""
        return len(self.key) == 3 and self.key.isupper()


def parties(edition: Edition) -> list[Party]:
    """The parties of the articles, their outlets left out: states first, persons who speak for none last."""
    actors = edition.dossier.actors
    bodies = {actor.id: actor for actor in actors if actor.kind in _BODIES}
    of: dict[str, list[Actor]] = {}
    for actor in actors:
        side = sides.voice(actor)
        if side == actor.id and actor.kind == "person":
            side = _body(edition, actor, bodies) or side
        of.setdefault(side, []).append(actor)
    outlets = {_folded(witness.document.outlet or "") for witness in edition.witnesses}
    found = [
        party
        for key, members in sorted(of.items())
        if (party := _party(edition, key, members)) is not None and _folded(party.name) not in outlets
    ]
    return sorted(found, key=lambda party: (_ORDER[party.kind], -party.weight, party.name, party.key))


def chosen(edition: Edition, wanted: Iterable[str]) -> list[Party]:
    """The parties of names, ids or unique beginnings of either, in the order given.

    A country that no article names is a party without members: a document can say that nothing is found of it.

    Raises:
        UsageError: a name is nobody's, or several have it; the message names those near.
    """
    known = parties(edition)
    found = [_one(edition, known, name) for name in wanted]
    return list({party.key: party for party in found}.values())


def searched(party: Party) -> list[str]:
    """The names under which the articles were searched for a party: its own, its officials', people's and seats'."""
    known = [
        form
        for form, entry in gazetteer.entries().items()
        if party.state and entry.country == party.key and entry.kind in ("state", "government") and not form.isupper()
    ]
    members = [actor.name for actor in party.members if actor is not party.head]
    return list(dict.fromkeys([party.name, *members, *known]))


def _stands(head: Actor) -> bool:
    """Whether somebody can be a party alone: a body, a person who speaks for none, a place that no list knows."""
    if head.sector == "MED":
        return False
    return head.kind in _SHOWN or head.kind == "person" or (head.kind == "place" and head.country is None)


def _folded(name: str) -> str:
    """A name without its article and what stands in brackets."""
    return re.sub(r"^the\s+|\s*\(.*\)", "", name.casefold()).strip()


def _party(edition: Edition, key: str, members: list[Actor]) -> Party | None:
    members = sorted(members, key=lambda actor: (-edition.weights.actor(actor.id), actor.name, actor.id))
    country = len(key) == 3 and key.isupper()
    head = next((a for a in members if (a.kind == "state" if country else a.id == key)), None)
    if not country and (head is None or not _stands(head)):
        return None
    name = head.name if head is not None else _country(key) or members[0].name
    return Party(key, name, head, tuple(members), sum(edition.weights.actor(actor.id) for actor in members))


def _body(edition: Edition, actor: Actor, bodies: dict[str, Actor]) -> str | None:
    """The body that a person speaks for by a title which names it: "Harbour Union leader", "head of the union"."""
    for role in actor.roles:
        words = titled(edition, role.span)
        if words is None or not _VOICES.search(role.title) or _FORMER.search(role.title):
            continue
        within = places(edition).ending(words.document, words.start + 1, words.end)
        text = edition.by_document[words.document].document.text
        held = {
            body.id
            for one, body in within
            if body.id in bodies and words.covers(one) and any(map(str.isupper, text[one.start : one.end]))
        }  # "the hospital" may be any
        if held:
            return min(held, key=lambda one: (-edition.weights.actor(one), one))
    return None


def titled(edition: Edition, span: Span) -> Span | None:
    """The words of a title with the name right before it."""
    if not edition.holds(span):
        return None
    text = edition.by_document[span.document].document.text
    near = [
        one.start
        for one, actor in places(edition).ending(span.document, span.start - _NEXT, span.start)
        if actor.kind not in ("person", "office") and _JOINT.fullmatch(text, one.end, span.start)
    ]
    return Span(span.document, min([span.start, *near]), span.end)


def _one(edition: Edition, known: list[Party], wanted: str) -> Party:
    folded = wanted.strip().casefold()
    names = _names(edition, known)
    exact = names.get(folded)
    begun = [party for name, party in sorted(names.items()) if folded and name.startswith(folded)]
    candidates = [exact] if exact else list({party.key: party for party in begun}.values())
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        raise UsageError(f"{wanted!r} may be {', '.join(sorted(party.name for party in candidates))}: say which")
    code = _codes().get(folded)
    if code is not None:
        return Party(code, _country(code) or wanted, None, (), 0.0)
    near = difflib.get_close_matches(folded, sorted(names), n=_NEAR, cutoff=0.5)
    meant = list(dict.fromkeys(names[name].name for name in near)) or [party.name for party in known[:_NEAR]]
    raise UsageError(
        f"no actor is called {wanted!r}; there are {', '.join(meant)}" if meant else f"no actor {wanted!r}"
    )


def _names(edition: Edition, known: list[Party]) -> dict[str, Party]:
    """Every name and id with its party: a person or body inside a party is one of its own here."""
    found: dict[str, Party] = {}
    for actor in sorted(edition.dossier.actors, key=lambda one: (-edition.weights.actor(one.id), one.id)):
        alone = Party(actor.id, actor.name, actor, (actor,), edition.weights.actor(actor.id))
        for name in (actor.name, actor.id, surname(actor.name) if actor.kind == "person" else actor.name):
            found.setdefault(name.casefold(), alone)
    for party in reversed(known):
        found[party.name.casefold()] = party
        found[party.key.casefold()] = party
        if party.head is not None:
            found[party.head.id.casefold()] = party
    return found


def _country(code: str) -> str | None:
    return next(
        (row[1].split(";")[0].lstrip("?") for row in gazetteer.rows("actor-countries.tsv") if row[0] == code), None
    )


def _codes() -> dict[str, str]:
    """The codes of the countries by their names."""
    return {
        name.lstrip("?").casefold(): row[0]
        for row in gazetteer.rows("actor-countries.tsv")
        for name in row[1].split(";")
    }
