"""What the dossier has of one party: deeds, sayings, stances, demands, bonds and plans, each chosen and in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from variorum.collation.events.families import stem
from variorum.collation.words import rarity, words
from variorum.model import Commitment, Demand, Event, EventMention, Position, Quotation, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.weights import documents

from .acts import doers, hanging, standing, told
from .deeds import tellable
from .genre import view
from .parties import Party
from .places import places
from .sayings import recent, sayings

_BEFORE = timedelta(days=60)
"""Days before all coverage from which a dated deed is what the story comes from, not what is reported."""
_TELLING, _ALIKE = 0.3, 0.5
"""Rarity from which a word tells what a deed is about, and the share of such words that makes two deeds one."""
_SPEECH = frozenset({"STATEMENT"})
_AHEAD = ("planned", "expected")


@dataclass(frozen=True, slots=True)
class Conduct:
    """The records of a party, the weightiest first."""

    deeds: tuple[tuple[Event, EventMention], ...]
    undone: tuple[tuple[Event, EventMention], ...]
    ahead: tuple[tuple[Event, EventMention], ...]
    sayings: tuple[tuple[Quotation, ...], ...]
    positions: tuple[Position, ...]
    made: tuple[Demand, ...]
    received: tuple[Demand, ...]
    commitments: tuple[Commitment, ...]

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.deeds or self.sayings or self.positions or self.made or self.commitments or self.ahead)


def conduct(edition: Edition, party: Party, since: str | None = None) -> Conduct:
    """What a party did and said, of what is dated or, without a date, was told since a day."""
    events = [event for event in edition.dossier.events if not _past(edition, event.when)]
    return Conduct(
        deeds=_deeds(edition, party, events, since),
        undone=_clauses(edition, party, events, since, ("negated",)),
        ahead=_clauses(edition, party, [event for event in events if event.when], since, _AHEAD),
        sayings=sayings(edition, party, since),
        positions=_positions(edition, party, since),
        made=_demands(edition, (d for d in edition.dossier.demands if d.by in party.ids), since),
        received=_demands(edition, (d for d in edition.dossier.demands if d.to in party.ids), since),
        commitments=_commitments(edition, party, since),
    )


def passages(edition: Edition, party: Party, since: str | None = None) -> list[Span]:
    """Every passage in which a party acts, speaks or takes a stand, in any voice or status, however doubtful.

    Only where there is none can a document say that nothing is found.
    """
    dossier, ids = edition.dossier, party.ids
    found: list[tuple[str | None, tuple[Span, ...]]] = []
    found += [(one.when, (one.span,)) for one in edition.mentions.values() if ids & set(one.actors)]
    found += [(None, (one.span,)) for one in dossier.quotations if one.speaker and one.speaker.actor in ids]
    found += [(one.when, one.evidence) for one in dossier.positions if one.actor in ids]
    found += [(one.when, one.evidence) for one in dossier.demands if one.by in ids]
    found += [(one.when, one.evidence) for one in dossier.commitments if one.by in ids]
    found += [(one.when, one.evidence) for made in dossier.demands for one in made.responses if one.by in ids]
    held = {s.span for when, spans in found if recent(edition, when, spans, since) for s in spans if edition.holds(s)}
    return sorted(held, key=edition.rank)


def _deeds(
    edition: Edition, party: Party, events: Iterable[Event], since: str | None
) -> tuple[tuple[Event, EventMention], ...]:
    """Deeds told as done, each once: of several that say much the same, the one that most articles tell."""
    found = []
    for event in events:
        mentions = [
            one
            for one in event.mentions
            if one.type not in _SPEECH
            and party.ids & set(one.actors)
            and set(doers(edition, one)) & party.ids
            and told(edition, one)
            and not (one.voice == "own" and view(edition.by_document[one.document]))
            and tellable(edition, one)
        ]
        if mentions and recent(edition, event.when, mentions, since):
            best = min(
                mentions, key=lambda one: (one.voice != "own", -edition.weights.clarity(one), edition.rank(one.span))
            )
            found.append((event, best))
    ranked = sorted(found, key=lambda pair: _weight(edition, *pair))
    return tuple(unlike(edition, ranked))


def _best(edition: Edition, one: EventMention) -> tuple[object, ...]:
    return (one.voice != "own", -edition.weights.clarity(one), edition.rank(one.span))


def _weight(edition: Edition, event: Event, mention: EventMention) -> tuple[object, ...]:
    weights = edition.weights
    score = 2.0 * documents(one for one in event.mentions if edition.holds(one)) + weights.clarity(mention)
    score += 1.5 * weights.actors((*mention.actors, *mention.recipients)) + 0.7 * weights.leads(mention)
    score += 0.5 * (event.when is not None)
    score += 0.7 * (mention.voice == "own") - 0.7 * (mention.type == "OTHER")
    return (-score, edition.rank(mention.span))


def unlike(edition: Edition, ranked: list[tuple[Event, EventMention]]) -> list[tuple[Event, EventMention]]:
    """Deeds of which none says much the same as one before it."""
    kept: list[tuple[Event, EventMention]] = []
    for event, mention in ranked:
        own = terms(edition, mention)
        others = [terms(edition, other) for _, other in kept]
        inside = any(mention.overlaps(other) and mention.document == other.document for _, other in kept)
        if not inside and not any(len(own & one) > _ALIKE * min(len(own), len(one)) for one in others if own and one):
            kept.append((event, mention))
    return kept


def terms(edition: Edition, span: Span) -> set[str]:
    """The words that tell what a passage is about, by their stems."""
    text = edition.by_document[span.document].document.text
    return {stem(w.key) for w in words(text, span.start, span.end) if rarity(w.key) >= _TELLING}


def _clauses(
    edition: Edition, party: Party, events: Iterable[Event], since: str | None, statuses: tuple[str, ...]
) -> tuple[tuple[Event, EventMention], ...]:
    """What a party has not done, or is to do, in clauses of the articles that stand on their own."""
    found = []
    for event in events:
        mentions = [
            one
            for one in event.mentions
            if one.status in statuses
            and party.ids & set(one.actors)
            and set(doers(edition, one)) & party.ids
            and standing(edition, one)
            and not hanging(edition, one)
            and (one.voice == "own" if one.status == "negated" else _coming(edition, one))
        ]
        settled = any(one.status in ("happened", "ongoing") for one in event.mentions)
        if mentions and not settled and recent(edition, event.when, mentions, since):
            found.append(
                (event, min(mentions, key=lambda one: (-edition.weights.clarity(one), edition.rank(one.span))))
            )
    return tuple(unlike(edition, sorted(found, key=lambda pair: _weight(edition, *pair))))


def _coming(edition: Edition, mention: EventMention) -> bool:
    """Whether the day lay ahead when the article appeared."""
    document = edition.by_document[mention.document].document
    reach, appeared = times.bounds(mention.when), times.bounds(document.published or document.window)
    if reach is None:
        return False
    return appeared is None or appeared[0] is None or reach[1] is None or reach[1] >= appeared[0]


def _positions(edition: Edition, party: Party, since: str | None) -> tuple[Position, ...]:
    held = [one for one in edition.dossier.positions if one.actor in party.ids]
    kept = [
        one
        for one in held
        if any(_running(edition, span) for span in one.evidence) and recent(edition, one.when, one.evidence, since)
    ]
    return tuple(sorted(kept, key=lambda one: _stance_weight(edition, one)))


def _stance_weight(edition: Edition, one: Position) -> tuple[object, ...]:
    first = min(edition.rank(span) for span in one.evidence if edition.holds(span))
    return (one.changed is None, -documents(one.evidence), one.basis != "self-stated", first, one.issue)


def _demands(edition: Edition, demands: Iterable[Demand], since: str | None) -> tuple[Demand, ...]:
    """Demands with evidence in running text, answered ones first; those that rest on one passage once."""
    found: dict[tuple[Span, ...], Demand] = {}
    for one in sorted(demands, key=lambda one: (min(map(edition.rank, one.evidence)), one.id)):
        spans = tuple(sorted({span.span for span in one.evidence if _running(edition, span)}))
        answers = {span.span for answer in one.responses for span in answer.evidence}
        same = answers and any(
            answers == {s.span for a in other.responses for s in a.evidence} for other in found.values()
        )
        if spans and not same and recent(edition, one.when, spans, since):
            found.setdefault(spans, one)
    ranked = sorted(
        found.items(), key=lambda item: (not item[1].responses, -documents(item[0]), min(map(edition.rank, item[0])))
    )
    return tuple(one for _, one in ranked)


def _commitments(edition: Edition, party: Party, since: str | None) -> tuple[Commitment, ...]:
    held = [
        one
        for one in edition.dossier.commitments
        if one.by in party.ids and one.kind != "procedure" and any(_running(edition, span) for span in one.evidence)
    ]
    kept = [one for one in held if recent(edition, one.when, one.evidence, since)]
    return tuple(sorted(kept, key=lambda one: (one.condition is None, -documents(one.evidence), one.id)))


def _running(edition: Edition, span: Span) -> bool:
    return edition.holds(span) and edition.by_document[span.document].furniture(span) is None


def _past(edition: Edition, when: str | None) -> bool:
    """Whether the day lies so far before all coverage that it is background."""
    reach = times.bounds(when.replace("X", "9")) if when else None
    first = places(edition).first_day
    return reach is not None and reach[1] is not None and first is not None and reach[1] < first - _BEFORE
