"""What the dossier has of one party: deeds, sayings, stances, demands, bonds and plans, each chosen and in order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from variorum.collation.events.families import stem
from variorum.collation.words import rarity, words
from variorum.model import Commitment, Demand, Event, EventMention, Position, Quotation, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.weights import documents

from .deeds import doers, hanging, standing, tellable, told
from .parties import Party

_BEFORE = timedelta(days=60)
"""Days before all coverage from which a dated deed is what the story comes from, not what is reported."""
_TELLING, _ALIKE = 0.3, 0.5
"""Rarity from which a word tells what a deed is about, and the share of such words that makes two deeds one."""
_FEWEST = 30
"""Characters of a saying that says something."""
_SPEECH = frozenset({"STATEMENT"})
_AHEAD = ("planned", "expected")
_LOOSE = re.compile(r"\b(?:they|we|he|she|it|the|an?|of|to|and|but|or|that|which|who|when|while|with|for|as|if)$")
"""How reported words end that were cut short."""
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where)\b[^,]*$")
"""A relative clause that is still open."""
_FOLD = re.compile(r"[\W_]+")


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
        sayings=_sayings(edition, party, since),
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


def recent(edition: Edition, when: str | None, spans: Iterable[Span], since: str | None) -> bool:
    """Whether something is of a day or later: by its own day, else by that of an article that tells it."""
    if since is None:
        return True
    first = times.bounds(since)
    if first is None or first[0] is None:
        return True
    own = times.bounds(when)
    if own is not None:
        return own[1] is None or own[1] >= first[0]
    told_at = [edition.by_document[span.document].document for span in spans if edition.holds(span)]
    reaches = [times.bounds(document.published or document.window) for document in told_at]
    return any(reach is None or reach[1] is None or reach[1] >= first[0] for reach in reaches)


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
            and set(doers(edition, one)) & party.ids
            and told(edition, one)
            and tellable(edition, one)
        ]
        if mentions and recent(edition, event.when, mentions, since):
            best = min(mentions, key=lambda one: (-edition.weights.clarity(one), one.voice, edition.rank(one.span)))
            found.append((event, best))
    ranked = sorted(found, key=lambda pair: _weight(edition, *pair))
    return tuple(unlike(edition, ranked))


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


def _sayings(edition: Edition, party: Party, since: str | None) -> tuple[tuple[Quotation, ...], ...]:
    """What members are quoted saying: the same words once, with every place, those of most articles first."""
    groups: dict[tuple[str, str], list[Quotation]] = {}
    for quotation in sorted(edition.quotations(), key=edition.rank):
        speaker = quotation.speaker.actor if quotation.speaker else None
        running = edition.by_document[quotation.document].furniture(quotation) is None
        told = running and quotation.said and len(quotation) >= _FEWEST and _speaks(edition, quotation)
        if speaker in party.ids and told:
            form = _FOLD.sub(" ", edition.dossier.text(quotation)).casefold().strip()
            groups.setdefault((speaker or "", form), []).append(quotation)
    kept = [group for group in groups.values() if recent(edition, said_on(edition, group[0]), group, since)]
    return tuple(tuple(group) for group in sorted(kept, key=lambda group: _said_weight(edition, group)))


def _speaks(edition: Edition, quotation: Quotation) -> bool:
    """Whether reported words are whole, and their speaker is no name of a clause set between subject and verb."""
    if _LOOSE.search(edition.dossier.text(quotation)):
        return False
    speaker, cue = (quotation.speaker.span if quotation.speaker else None), quotation.cue
    if speaker is None or cue is None or not edition.holds(speaker) or cue.start < speaker.end:
        return True
    text = edition.by_document[quotation.document].document.text
    lead = text[edition.sentence(speaker).start : speaker.start]
    return _RELATIVE.search(lead) is None or not text[speaker.end : cue.start].lstrip().startswith(",")


def _said_weight(edition: Edition, group: list[Quotation]) -> tuple[object, ...]:
    first = group[0]
    score = 2.0 * documents(group) + {"direct": 1.0, "mixed": 0.7, "indirect": 0.0}[first.kind]
    score += 0.7 * edition.weights.leads(first) + 0.5 * (first.within is None)
    return (-score, edition.rank(first.span))


def said_on(edition: Edition, quotation: Quotation) -> str | None:
    """The day on which words were said, where the act of saying them is dated."""
    cue = quotation.cue
    if cue is None:
        return None
    acts = (
        one
        for one in edition.mentions.values()
        if one.document == cue.document and one.trigger.start < cue.end and cue.start < one.trigger.end
    )
    return next((one.when for one in sorted(acts, key=lambda one: one.id) if one.when is not None), None)


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
    appeared = [found for one in edition.dossier.documents if (found := times.bounds(one.published or one.window))]
    first = min((day for day, _ in appeared if day), default=None)
    return reach is not None and reach[1] is not None and first is not None and reach[1] < first - _BEFORE
