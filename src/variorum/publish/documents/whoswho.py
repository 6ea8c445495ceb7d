"""Who is who and what is where: persons with their offices, states and bodies, places."""

import re
from collections import Counter
from collections.abc import Callable

from variorum.annotation import gazetteer
from variorum.model import Actor, Event, EventMention, Role, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.wording import listed

from .cells import articles, passage
from .house import House
from .manuscript import Grid
from .parties import parties, titled

_PERSONS, _BODIES, _PLACES, _OFFICES, _OFFICIALS = 20, 15, 10, 2, 5
_CLEAR = 0.5
_OF = re.compile(r" (?:of|for) (?:the )?[^,.;:()“”\"\n]{2,60}?(?=[,.;:()“”\"\n]| who | said | told )")
_FEWEST = 2
"""Mentions from which a body or place is in its table."""
_KINDS = {
    "state": "state", "government": "government body", "organization": "organisation", "alliance": "alliance",
    "group": "group", "media": "medium",
}  # fmt: skip
_DONE = ("happened", "ongoing")


def persons(edition: Edition, house: House) -> list[Grid]:
    """The persons that articles give an office or a description, the most named first."""
    sides = {actor.id: one.name for one in parties(edition) if one.kind != "person" for actor in one.members}
    ranked = sorted(
        (
            one
            for one in edition.dossier.actors
            if one.kind == "person" and any(edition.holds(r.span) for r in one.roles)
        ),
        key=lambda one: (-edition.weights.actor(one.id), one.name, one.id),
    )
    rows = [_person(edition, house, one, sides.get(one.id, "")) for one in ranked[:_PERSONS]]
    return [
        Grid(
            "",
            ("Name", "Office, as the articles give it", "Speaks for", "Term, from a list of office-holders", "Outlet"),
            tuple(rows),
        )
    ]


def _held(edition: Edition) -> Callable[[Role], bool]:
    return lambda role: edition.holds(role.span)


def _person(edition: Edition, house: House, actor: Actor, side: str) -> tuple[Line | str, ...]:
    roles = _offices(edition, actor)
    parts: list[Part] = []
    spans = []
    for place, role in enumerate(roles):
        span = _whole(edition, role)
        parts += [*(["; "] if place else []), words(edition.dossier, span, style="plain")]
        spans.append(span)
    held = [role.span for role in actor.roles if edition.holds(role.span)]
    when = listed([house.time(role.when) for role in roles if role.when])
    return (actor.name, Line(tuple(parts), tuple(spans)), side, when, articles(edition, house, held))


def _offices(edition: Edition, actor: Actor) -> list[Role]:
    """The titles that the texts give most often, each by the fullest of its places."""
    held = [role for role in actor.roles if edition.holds(role.span)]
    counts = Counter(role.title.casefold() for role in held)

    def fullness(role: Role) -> tuple[object, ...]:
        span = _whole(edition, role)
        return (-counts[role.title.casefold()], -len(span), edition.rank(role.span))

    first: dict[str, Role] = {}
    for role in sorted(held, key=fullness):
        if not any(role.title.casefold() in title or title in role.title.casefold() for title in first):
            first[role.title.casefold()] = role
    return list(first.values())[:_OFFICES]


def _whole(edition: Edition, role: Role) -> Span:
    """A title with the name before it and the body after it: "head of the harbour board"."""
    span = titled(edition, role.span) or role.span
    text = edition.by_document[span.document].document.text
    more = _OF.match(text, role.span.end)
    end = more.end() if more is not None else span.start + len(text[span.start : span.end].rstrip(" ,;"))
    return Span(span.document, span.start, end)


def bodies(edition: Edition) -> list[Grid]:
    """States and bodies with those who speak for them."""
    rows: list[tuple[Line | str, ...]] = []
    for party in parties(edition):
        place = party.head is not None and party.head.kind == "place"
        count = sum(edition.holds(one) for actor in party.members for one in actor.mentions)
        if party.kind == "person" or place or count < _FEWEST or len(rows) >= _BODIES:
            continue
        kind = "state" if party.state else _KINDS.get(party.head.kind if party.head else "", "")
        mentions = sorted((m.span for a in party.members for m in a.mentions if edition.holds(m)), key=edition.rank)
        sigla = {span.document for span in mentions}
        first = mentions[0]
        name = Line((party.name,), (first,))
        others = [actor.name for actor in party.members if actor is not party.head][:_OFFICIALS]
        rows.append((name, kind, listed(others), f"{len(sigla)} of {len(edition.witnesses)}", f"{count:,}"))
    head = ("Name", "Kind", "Speaks through", "Articles", "Mentions")
    return [Grid("", head, tuple(rows))]


def places(edition: Edition, house: House) -> list[Grid]:
    """Places where something is told to have happened, with the clearest passage of it."""
    told: dict[str, list[tuple[Event, EventMention]]] = {}
    for event in edition.dossier.events:
        for one in event.mentions:
            actor = edition.actors.get(one.where or "")
            if actor is not None and actor.kind != "state" and event.type != "STATEMENT" and _tells(edition, one):
                told.setdefault(actor.name, []).append((event, one))
    rows: list[tuple[Line | str, ...]] = []
    ranked = sorted(told.items(), key=lambda item: (-len({m.document for _, m in item[1]}), -len(item[1]), item[0]))
    for name, pairs in ranked[:_PLACES]:
        event, best = min(pairs, key=lambda pair: (-edition.weights.clarity(pair[1]), edition.rank(pair[1].span)))
        where = edition.actors.get(best.where or "")
        country = _countries().get((where.country if where else None) or "", "")
        when = house.time(best.when or event.when or "") if best.when or event.when else ""
        rows.append((name, country, passage(edition, best.span), when, articles(edition, house, [best])))
    return [Grid("", ("Place", "Country", "What is told of it", "Day", "Outlet"), tuple(rows))]


def _tells(edition: Edition, one: EventMention) -> bool:
    """Whether a clause of the running text says on its own what happened."""
    running = edition.holds(one) and edition.by_document[one.document].furniture(one) is None
    return running and one.status in _DONE and edition.weights.clarity(one) >= _CLEAR


def _countries() -> dict[str, str]:
    return {row[0]: row[1].split(";")[0].lstrip("?") for row in gazetteer.rows("actor-countries.tsv")}
