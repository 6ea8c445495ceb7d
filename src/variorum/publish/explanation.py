"""Why a join or a verdict was made: what a record is, the rule behind it, what it was made of, and its passages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from variorum.model import (
    Absence,
    Actor,
    Attitude,
    Claim,
    Commitment,
    Demand,
    Discrepancy,
    Document,
    Dossier,
    Event,
    EventMention,
    MissingSource,
    Moment,
    Origin,
    Position,
    Quantity,
    Quotation,
    Reuse,
    Series,
    Span,
    Story,
    TimelineEntry,
)
from variorum.publish import joins, reasons, times, verdicts
from variorum.publish.causes import plain, sureness
from variorum.publish.symbols import length, recurring, relative
from variorum.publish.wording import capital, counted, listed, value

_MOST = 40
"""Passages shown; a state that a hundred articles name is not understood better from all of them."""


_DAYS = 4
"""Words for days that a row of the timeline shows."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The answer for one record: `what` it is, `why` in sentences, the records `of` which it was made, its passages."""

    id: str
    what: str
    why: tuple[str, ...]
    of: tuple[tuple[str, str], ...]
    passages: tuple[Span, ...]
    more: int = 0


def explain(dossier: Dossier, id: str) -> Explanation:
    """Why a record is as it is.

    Raises:
        KeyError: no record of the dossier has the id.
    """
    record = dossier.get(id)
    what, why = next(
        ((what(dossier, record), list(why(dossier, record))) for kind, what, why in _KINDS if isinstance(record, kind)),
        (_label(record), []),  # no kind of record with an id lacks its sentences
    )
    how, sure = getattr(record, "how", None), getattr(record, "confidence", None)
    if how and not isinstance(record, Discrepancy):  # a verdict tells its rule itself
        why.insert(0, _reason(record, how))
    if sure is not None:
        why.append(f"Confidence {sureness(sure)}.")
    spans = [passage.span for passage in dossier.passages(record)]
    if isinstance(record, Absence):
        spans += [passage.span for passage in dossier.passages(record.claim)]
    of = tuple((one, _label(dossier.get(one))) for one in _sources(record) if one in dossier)
    return Explanation(id, what, tuple(why), of, tuple(spans[:_MOST]), max(0, len(spans) - _MOST))


def _reason(record: Any, how: str) -> str:
    """The reason that a record carries, as a sentence."""
    if isinstance(record, Event | TimelineEntry):
        return reasons.of_event(how)
    return plain(how) if isinstance(record, _OF_ONE_ARTICLE) else reasons.plain(how)


_OF_ONE_ARTICLE = (Attitude, EventMention, Moment, Quantity, Quotation)


def _sources(record: Any) -> tuple[str, ...]:
    """The records that another was computed from, by what its fields name."""
    found: list[str] = []
    for field in ("of", "claim", "event", "evidence", "quantities", "within", "changed"):
        named = getattr(record, field, None)
        found += [named] if isinstance(named, str) else [one for one in named or () if isinstance(one, str)]
    if isinstance(record, Claim):
        found += [account.of for account in record.accounts if account.of]
    return tuple(dict.fromkeys(found))


def _label(record: Any) -> str:
    """A record in its own working words."""
    for field in ("title", "text", "explanation", "issue", "label", "name"):
        words = getattr(record, field, None)
        if isinstance(words, str):
            return words
    kind = getattr(record, "kind", None) or getattr(record, "type", None)
    return f"{type(record).__name__.lower()}{f', {kind}' if kind else ''}"


def _name(dossier: Dossier, actor: str | None) -> str:
    return dossier.get(actor).name if actor is not None and actor in dossier else "someone not named"


def _of_document(_: Dossier, record: Document) -> Iterator[str]:
    for field, evidence in sorted(record.evidence.items()):
        yield f"{field}: from {evidence}."
    if record.published is None:
        yield "No date of publication: none stands in the text or its metadata, and a caption's date anchors nothing."
    if record.window:
        yield f"It must have appeared {times.phrase(record.window)} if other accounts date the same events rightly."


def _of_quotation(dossier: Dossier, record: Quotation) -> Iterator[str]:
    speaker = record.speaker
    if speaker is None:
        yield "Nobody is named for these words."
    elif speaker.actor is None:
        words = f" by “{dossier.text(speaker.span)}”" if speaker.span else ""
        yield f"The speaker is named{words} ({speaker.named}); the text leads to no one person or body."
    else:
        words = f" by “{dossier.text(speaker.span)}”" if speaker.span else " by no words at this place"
        yield f"Spoken by {_name(dossier, speaker.actor)}, named{words}."
    if record.cue is not None:
        yield f"The saying is told by “{dossier.text(record.cue)}”."


def _of_mention(dossier: Dossier, record: EventMention) -> Iterator[str]:
    trigger = Span(record.document, record.trigger.start, record.trigger.end)
    voice = "in the article’s own voice"
    if record.voice == "attributed":
        voice = f"as {_name(dossier, record.said_by)} says"
    yield f"“{dossier.text(trigger)}” tells an event of the type {record.type}, {record.status}, {voice}."
    if record.actors or record.recipients:
        who = listed([_name(dossier, one) for one in record.actors]) or "nobody named"
        whom = listed([_name(dossier, one) for one in record.recipients]) or "nobody named"
        yield f"Who acts: {who}. Who is acted on: {whom}."


def _of_quantity(_: Dossier, record: Quantity) -> Iterator[str]:
    amount = value(record.low, record.high, approximate=record.approximate)
    yield f"Read as {amount}; unit {record.unit or 'unknown'}; of {record.of or 'something not said'}."


def _of_moment(_: Dossier, record: Moment) -> Iterator[str]:
    if record.kind == "duration":
        yield f"Read as {length(record.when)}." if record.when else "A length that the text leaves open."
    elif record.kind == "recurring":
        yield f"Read as {recurring(record.symbolic)}." if record.symbolic else "It comes again and again."
    else:
        when = times.phrase(record.when) if record.when else "no day that can be told"
        told = relative(record.symbolic) if record.symbolic else "the words themselves"
        anchor = "" if record.anchor == "none" else f", reckoned from {record.anchor}"
        yield f"Read as {told}{anchor}: {when}."
    if record.furniture:
        yield "It stands in a caption or the like, and anchors nothing."


_STANCES = {
    "supports": "is for it",
    "opposes": "is against it",
    "conditional": "is for it on a condition",
    "ambivalent": "takes both sides",
    "declines": "declines to take a side",
}
_BASES = {
    "self-stated": "in words of its own or of those who speak for it",
    "relayed": "as somebody else tells",
    "inferred-by-analyst": "as somebody infers from what it does",
}


def _of_position(dossier: Dossier, record: Position) -> Iterator[str]:
    places = {span.document for span in record.evidence}
    yield f"{_name(dossier, record.actor)} {_STANCES[record.stance]}, {_BASES[record.basis]}: {record.issue}."
    verb = "says" if len(record.evidence) == 1 else "say"
    yield f"{capital(counted(len(record.evidence), 'passage'))} in {counted(len(places), 'article')} {verb} so."
    if record.when is None and record.published:
        days = listed([times.phrase(day) for day in record.published])
        yield f"No article gives the time of the stance; those that tell of it are of {days}."
    if record.changed is not None and record.changed in dossier:
        old = dossier.get(record.changed)
        when = f" of {times.phrase(old.when)}" if old.when else ""
        yield f"It departs from an earlier stance{when}, in which the same actor {_STANCES[old.stance]}: {old.issue}."


def _of_demand(dossier: Dossier, record: Demand) -> Iterator[str]:
    yield f"{_name(dossier, record.by)} asks it of {_name(dossier, record.to)}."
    for answer in record.responses:
        how = f" {reasons.plain(answer.how)}" if answer.how else ""
        words = listed([f"“{dossier.text(span)}”" for span in answer.evidence[:2]])
        yield f"{_name(dossier, answer.by)} {answer.kind} it: {words}.{how}"
    if not record.responses:
        yield f"No answer was found in {counted(len(dossier.documents), 'article')}."


def _of_commitment(dossier: Dossier, record: Commitment) -> Iterator[str]:
    condition = f", if {record.condition}" if record.condition else ""
    to = f" to {_name(dossier, record.to)}" if record.to else ""
    yield f"A {record.kind} by {_name(dossier, record.by)}{to}{condition}."


def _of_entry(dossier: Dossier, record: TimelineEntry) -> Iterator[str]:
    stated = times.phrase(record.stated) if record.stated else "on a day not known"
    published = listed([times.phrase(day) for day in record.published]) or "on no day that is known"
    when = times.phrase(record.when) if record.when else "a day that no text gives"
    yield f"It stands at {when}. Stated {stated}; published {published}."
    yield f"Its status is {record.status}{', and it is disputed' if record.disputed else ''}."
    days = [one for one in dossier.moments if any(span.covers(one) for span in record.evidence) and one.when]
    for one in days[:_DAYS]:
        yield f"“{dossier.text(one)}” is read as {times.phrase(str(one.when))}."


def _of_attitude(dossier: Dossier, record: Attitude) -> Iterator[str]:
    whose = "the article’s own voice" if record.voice == "own" else f"the words of {_name(dossier, record.by)}"
    verb = "speaks" if len(record.passages) == 1 else "speak"
    toward = f"{_name(dossier, record.toward)}, {record.label} on the whole"
    yield f"In {whose} {counted(len(record.passages), 'passage')} {verb} of {toward}."
    yield f"Their mean is {record.balance:+.2f}, from −1 (ill) to 1 (well): a model’s estimate, no rating of anybody."


def _plain(dossier: Dossier, record: Any) -> str:
    del dossier
    return f"{type(record).__name__}: {_label(record)}"


def _claimed(dossier: Dossier, record: Absence) -> str:
    return f"Not mentioned: {dossier.get(record.claim).text}"


def _words(dossier: Dossier, record: Span) -> str:
    return f"{type(record).__name__}: “{dossier.text(record)}”"


What = Callable[[Dossier, Any], str]
Why = Callable[[Dossier, Any], Iterator[str]]
_KINDS: tuple[tuple[type, What, Why], ...] = (
    (Document, _plain, _of_document),
    (Story, _plain, joins.of_story),
    (Actor, _plain, joins.of_actor),
    (Quotation, _words, _of_quotation),
    (EventMention, _words, _of_mention),
    (Event, _plain, joins.of_event),
    (Claim, _plain, joins.of_claim),
    (Absence, _claimed, joins.of_absence),
    (Discrepancy, _plain, verdicts.of),
    (Quantity, _words, _of_quantity),
    (Series, _plain, joins.of_series),
    (Moment, _words, _of_moment),
    (Reuse, _plain, joins.of_reuse),
    (Origin, _plain, joins.of_origin),
    (Position, _plain, _of_position),
    (Demand, _plain, _of_demand),
    (Commitment, _plain, _of_commitment),
    (TimelineEntry, _plain, _of_entry),
    (MissingSource, _plain, joins.of_missing),
    (Attitude, _plain, _of_attitude),
)
