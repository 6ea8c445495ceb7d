"""What was promised, threatened, voted and agreed, in tables, each with its words and how it is told."""

from collections.abc import Iterator

from variorum.model import Commitment, Event, EventMention, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.sections.commitments import KINDS
from variorum.publish.weights import documents
from variorum.publish.wording import listed

from .cells import articles, whole
from .house import House
from .manuscript import Grid
from .sayings import recent

_BONDS, _AGREEMENTS = 15, 10
_VOTES = ("for", "against", "abstaining")
_STANDING = {
    "happened": "told as done", "ongoing": "told as under way", "planned": "planned", "expected": "expected",
    "negated": "denied, or not done",
}  # fmt: skip


def bonds(edition: Edition, house: House, since: str | None = None) -> list[Grid]:
    """Promises, threats and conditions, those with a condition first; one passage once, with all it binds."""
    same: dict[tuple[str, tuple[Span, ...]], list[str]] = {}
    first: dict[tuple[str, tuple[Span, ...]], Commitment] = {}
    for one in sorted(edition.dossier.commitments, key=lambda c: c.id):
        spans = tuple(sorted({s.span for s in one.evidence if _running(edition, s)}, key=edition.rank))
        if spans and one.kind != "procedure" and recent(edition, one.when, spans, since):
            same.setdefault((one.kind, spans), []).append(edition.name(one.by) or "")
            first.setdefault((one.kind, spans), one)
    ranked = sorted(
        same, key=lambda key: (first[key].condition is None, -documents(key[1]), min(map(edition.rank, key[1])))
    )
    rows: list[tuple[Line | str, ...]] = []
    for key in ranked[:_BONDS]:
        one = first[key]
        when = house.time(one.when) if one.when else ""
        who = listed(list(dict.fromkeys(same[key])))
        told = whole(edition, key[1][0])
        cell = Line(told.parts, (*told.support, *key[1][1:]))
        rows.append((who, edition.name(one.to) or "", KINDS[one.kind], cell, when, articles(edition, house, key[1])))
    return [Grid("", ("Who", "To whom", "Kind", "In the article’s words", "Day", "Outlet"), tuple(rows))]


def votes(edition: Edition, house: House, since: str | None = None) -> list[Grid]:
    """Votes with their counts, and who is named with a side."""
    rows: list[tuple[Line | str, ...]] = []
    for event, one in _mentions(edition, since):
        if any(side in one.details for side in _VOTES):
            counts = [_count(edition, one, side) for side in _VOTES]
            when = _day(house, event, one)
            rows.append((whole(edition, one.span), *counts, when, articles(edition, house, [one])))
    return [Grid("", ("Vote", "For", "Against", "Abstaining", "Day", "Outlet"), tuple(rows))]


def _count(edition: Edition, one: EventMention, side: str) -> str:
    named = [edition.name(actor) or "" for actor in one.details.get(f"{side}_named", ())]
    count = one.details.get(side)
    told = f"{count}" if count is not None else ""
    return f"{told} ({listed(named)})" if told and named else told or listed(named)


def agreements(edition: Edition, house: House, since: str | None = None) -> list[Grid]:
    """Agreements that somebody signs, reaches or is to sign: a row an event, with how it is told."""
    rows: list[tuple[int, tuple[int, int, int], tuple[Line | str, ...]]] = []
    told: set[Span] = set()
    for event in edition.dossier.events:
        mentions = [one for one in event.mentions if one.details.get("object") and _acts(edition, one)]
        if not mentions or not recent(edition, event.when, mentions, since):
            continue
        best = min(mentions, key=lambda one: _first(edition, one))
        if edition.sentence(best) in told:
            continue
        told.add(edition.sentence(best))
        by = edition.name(best.said_by) if best.voice == "attributed" else None
        how = _STANDING[best.status] + (f", by {by}" if by else ", on a speaker’s word" if best.voice != "own" else "")
        words = whole(edition, best.span)
        cell = Line(words.parts, tuple(dict.fromkeys((*words.support, *(m.span for m in mentions)))))
        row: tuple[Line | str, ...] = (cell, how, _day(house, event, best), articles(edition, house, mentions))
        rows.append((-documents(mentions), edition.rank(best.span), row))
    kept = tuple(row for *_, row in sorted(rows, key=lambda item: item[:2])[:_AGREEMENTS])
    return [Grid("", ("In the article’s words", "How it is told", "Day", "Outlet"), kept)]


def _first(edition: Edition, one: EventMention) -> tuple[object, ...]:
    return (one.status != "happened", -edition.weights.clarity(one), edition.rank(one.span))


def _acts(edition: Edition, one: EventMention) -> bool:
    return one.status != "hypothetical" and _running(edition, one) and one.how == "rule:verb" and bool(one.actors)


def _mentions(edition: Edition, since: str | None) -> Iterator[tuple[Event, EventMention]]:
    pairs = [(event, one) for event in edition.dossier.events for one in event.mentions if _running(edition, one)]
    for event, one in sorted(pairs, key=lambda pair: edition.rank(pair[1].span)):
        if recent(edition, one.when or event.when, [one], since):
            yield event, one


def _day(house: House, event: Event, one: EventMention) -> str:
    when = one.when or event.when
    return house.time(when) if when else ""


def _running(edition: Edition, span: Span) -> bool:
    return edition.holds(span) and edition.by_document[span.document].furniture(span) is None
