"""Why a join or a verdict was made: what a record is, the rule behind it, what it was made of, and its passages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from variorum.model import (
    Actor,
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
from variorum.publish import times
from variorum.publish.causes import plain, sureness
from variorum.publish.symbols import length, recurring, relative
from variorum.publish.wording import counted, listed, value

_MOST = 40
"""Passages shown; a state that a hundred articles name is not understood better from all of them."""


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
        (_label(record), []),
    )
    how, sure = getattr(record, "how", None), getattr(record, "confidence", None)
    if how:
        why.insert(0, plain(how))
    if sure is not None:
        why.append(f"Confidence {sureness(sure)}.")
    spans = [passage.span for passage in dossier.passages(record)]
    of = tuple((one, _label(dossier.get(one))) for one in _sources(record) if one in dossier)
    return Explanation(
        id, what, tuple(why) or ("Read off the passage itself.",), of, tuple(spans[:_MOST]), max(0, len(spans) - _MOST)
    )


def _sources(record: Any) -> tuple[str, ...]:
    """The records that another was computed from, by what its fields name."""
    found: list[str] = []
    for field in ("of", "claim", "event", "evidence", "quantities", "within"):
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


def _of_story(dossier: Dossier, record: Story) -> Iterator[str]:
    others = [one for one in dossier.stories if one.thread == record.thread and one.id != record.id]
    more = counted(len(others), "other story", "other stories")
    yield f"{counted(len(record.documents), 'article')}; the affair has {more}."


def _of_actor(dossier: Dossier, record: Actor) -> Iterator[str]:
    forms: dict[str, set[str]] = {}
    for mention in record.mentions:
        forms.setdefault(mention.kind, set()).add(dossier.text(mention))
    for kind, words in sorted(forms.items()):
        yield f"Mentions of the kind {kind}: {listed(sorted(words)[:12])}."
    if record.country is None:
        yield "Its country is not known from these texts."


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


def _of_event(dossier: Dossier, record: Event) -> Iterator[str]:
    documents = {mention.document for mention in record.mentions}
    yield f"{counted(len(record.mentions), 'mention')} in {counted(len(documents), 'article')} are told as one event."
    for mention in record.mentions:
        when = times.phrase(mention.when) if mention.when else "no day given"
        yield f"{dossier.document(mention).source}: {mention.status}, {mention.voice} voice, {when}."
    if record.when is None:
        yield "No day: no mention gives one that can be put on a calendar."


def _of_claim(dossier: Dossier, record: Claim) -> Iterator[str]:
    bearing = [one for one in record.accounts if one.relation in ("says", "partly")] or list(record.accounts)
    groups: dict[str, int] = {}
    for account in bearing:
        groups[account.origin or "unknown"] = groups.get(account.origin or "unknown", 0) + 1
    told = listed([f"{name} ({counted(count, 'account')})" for name, count in groups.items()])
    yield f"Status {record.status}: at most {counted(record.origins, 'independent origin')}, namely {told}."
    denying = [one for one in record.accounts if one.relation == "denies"]
    if denying:
        voices = sorted({one.origin or "unknown" for one in denying})
        yield f"Denied in {counted(len(denying), 'account')}, which go back to {listed(voices)}."
    for silence in record.silent:
        why = f" ({silence.how})" if silence.how else ""
        yield f"{dossier.document(silence.document).source}: {silence.reason}{why}."


def _of_discrepancy(_: Dossier, record: Discrepancy) -> Iterator[str]:
    yield record.explanation
    yield f"Between {record.between}; of the kind {record.kind}; verdict {record.verdict}: {_VERDICTS[record.verdict]}."


_VERDICTS = {
    "contradiction": "both cannot hold",
    "likely-slip": "one source is against itself or the calendar",
    "superseded": "a later account replaces an earlier one",
    "series": "figures of different times",
    "precision": "rounding, units or hedges",
    "scope": "about different extents",
    "rendering": "words of one utterance or text differ",
    "undetermined": "the texts do not say enough",
}


def _of_quantity(_: Dossier, record: Quantity) -> Iterator[str]:
    amount = value(record.low, record.high, approximate=record.approximate)
    yield f"Read as {amount}; unit {record.unit or 'unknown'}; of {record.of or 'something not said'}."


def _of_series(_: Dossier, record: Series) -> Iterator[str]:
    yield f"Figures with the unit “{record.unit}” that the texts describe alike; they need not agree."


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


def _of_reuse(_: Dossier, record: Reuse) -> Iterator[str]:
    documents = {passage.document for passage in record.passages}
    yield f"{counted(len(documents), 'article')} have it; kind {record.kind}; source {record.source or 'not named'}."
    for a, b in record.differences[:12]:
        yield f"“{a or 'nothing'}” against “{b or 'nothing'}”."


def _of_origin(dossier: Dossier, record: Origin) -> Iterator[str]:
    sources = listed([dossier.document(one).source for one in record.documents])
    yield f"{sources} share so many of their own words that they count as one origin ({record.kind})."


def _of_position(dossier: Dossier, record: Position) -> Iterator[str]:
    yield f"{_name(dossier, record.actor)} {record.stance}: {record.issue}; {record.basis}."


def _of_demand(dossier: Dossier, record: Demand) -> Iterator[str]:
    yield f"{_name(dossier, record.by)} asks it of {_name(dossier, record.to)}."
    for answer in record.responses:
        how = f" ({answer.how})" if answer.how else ""
        yield f"{_name(dossier, answer.by)} {answer.kind}{how}."
    if not record.responses:
        yield "No answer was found in these articles."


def _of_commitment(dossier: Dossier, record: Commitment) -> Iterator[str]:
    condition = f", if {record.condition}" if record.condition else ""
    yield f"A {record.kind} by {_name(dossier, record.by)}{condition}."


def _of_entry(_: Dossier, record: TimelineEntry) -> Iterator[str]:
    stated = times.phrase(record.stated) if record.stated else "not known"
    published = listed([times.phrase(day) for day in record.published]) or "undated"
    yield f"For {times.phrase(record.when) if record.when else 'no day'}; stated: {stated}; published: {published}."
    yield f"Status {record.status}{', disputed' if record.disputed else ''}."


def _of_missing(_: Dossier, record: MissingSource) -> Iterator[str]:
    yield f"A {record.kind} that {counted(len(record.evidence), 'passage')} lean on; it is not among the articles."


def _plain(dossier: Dossier, record: Any) -> str:
    del dossier
    return f"{type(record).__name__}: {_label(record)}"


def _words(dossier: Dossier, record: Span) -> str:
    return f"{type(record).__name__}: “{dossier.text(record)}”"


What = Callable[[Dossier, Any], str]
Why = Callable[[Dossier, Any], Iterator[str]]
_KINDS: tuple[tuple[type, What, Why], ...] = (
    (Document, _plain, _of_document),
    (Story, _plain, _of_story),
    (Actor, _plain, _of_actor),
    (Quotation, _words, _of_quotation),
    (EventMention, _words, _of_mention),
    (Event, _plain, _of_event),
    (Claim, _plain, _of_claim),
    (Discrepancy, _plain, _of_discrepancy),
    (Quantity, _words, _of_quantity),
    (Series, _plain, _of_series),
    (Moment, _words, _of_moment),
    (Reuse, _plain, _of_reuse),
    (Origin, _plain, _of_origin),
    (Position, _plain, _of_position),
    (Demand, _plain, _of_demand),
    (Commitment, _plain, _of_commitment),
    (TimelineEntry, _plain, _of_entry),
    (MissingSource, _plain, _of_missing),
)
