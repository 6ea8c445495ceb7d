"""Which entries a chronology has: rows of the timeline made one where they tell one thing, and chosen by weight."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from variorum.model import Event, EventMention, Moment, Span, TimelineEntry
from variorum.publish import common, times
from variorum.publish.edition import Edition
from variorum.publish.weights import documents

from .acts import doers, hanging, standing, subjects, told
from .conduct import terms
from .entries import AHEAD, DONE, Entry
from .places import places
from .sayings import recent

_BEFORE = timedelta(days=60)
"""Days before all coverage from which an entry is what the story comes from."""
_FROM = re.compile(r"\b(?:from|since|than|after|before)\s+$", re.IGNORECASE)
_DASH = re.compile(r"\s(?:--|—|–)\s|;")
_NEAR = 10
_MONTH = 31
"""Days of the longest stretch that is announced while it runs."""
_DATED, _EARLIER, _UNDATED = 40, 12, 10
"""Entries of each list, those that most articles tell before others."""
_SHARED, _ALIKE, _SPEECH = 2, 3, 5
"""Telling words that two entries of one day, one kind and one actor share when they are one thing told twice; those
without a day, and those that are statements."""


def dated(edition: Edition, since: str | None = None, *, before: bool = False) -> list[Entry]:
    """What is told of a day as done, or as said; with `before`, only what lies long before all coverage."""
    first = places(edition).first_day
    rows = [
        one
        for one in edition.dossier.timeline
        if one.when and one.status not in AHEAD and times.bounds(one.when) is not None
        if _is_before(one.when, first) == before and not _astray(edition, one)
        if (not before or _own(edition, one)) and recent(edition, one.when, one.evidence, since)
    ]
    entries = _entries(edition, rows)
    return _chosen(edition, entries, _EARLIER if before else _DATED)


def announced(edition: Edition, since: str | None = None) -> list[Entry]:
    """What is planned or expected for a day that lay ahead when an article that tells it appeared."""
    rows = [
        one
        for one in edition.dossier.timeline
        if one.status in AHEAD
        and _meant(edition, one)
        and not _astray(edition, one)
        and any(_lies_ahead(edition, one, span) for span in _running(edition, one.evidence))
        if recent(edition, one.when, one.evidence, since)
    ]
    return _chosen(edition, _several_days(edition, _entries(edition, rows)), _DATED)


def undated(edition: Edition, since: str | None = None) -> list[Entry]:
    """What is told as done and no article dates: the deeds that most articles tell, in clauses that stand alone."""
    timed = {one.event for one in edition.dossier.timeline}
    found = []
    for event in edition.dossier.events:
        if event.id in timed or event.when is not None or event.type in ("STATEMENT", "OTHER"):
            continue
        mentions = [one for one in event.mentions if _stands_alone(edition, one)]
        if mentions and recent(edition, None, mentions, since):
            ranked = sorted(mentions, key=lambda one: (-edition.weights.clarity(one), edition.rank(one.span)))
            spans = tuple(dict.fromkeys(one.span for one in ranked))
            found.append(Entry(edition, (), tuple((event, one) for one in ranked), spans))
    kept: list[Entry] = []
    for entry in sorted(found, key=lambda one: _weight(edition, one)):
        if len(kept) < _UNDATED and not any(_same(edition, entry, other, words=_ALIKE) for other in kept):
            kept.append(entry)
    return sorted(kept, key=lambda one: edition.rank(one.spans[0]))


def _stands_alone(edition: Edition, mention: EventMention) -> bool:
    plain = mention.status in DONE and mention.voice == "own" and edition.holds(mention)
    return (
        plain
        and not _names_day(edition, mention)
        and told(edition, mention)
        and standing(edition, mention)
        and not hanging(edition, mention)
    )


def _names_day(edition: Edition, mention: EventMention) -> bool:
    """Whether its sentence names a day, though nothing ties the deed to it."""
    sentence = edition.sentence(mention)
    return any(one.when is not None and one.kind != "duration" for one in places(edition).moments(sentence))


def _entries(edition: Edition, rows: Iterable[TimelineEntry]) -> list[Entry]:
    """Rows of one day that share a sentence, or that tell one thing twice, are one entry."""
    by_day: dict[str | None, list[list[TimelineEntry]]] = {}
    for row in sorted(rows, key=lambda one: (times.order(one.when), one.title, one.id or "")):
        groups = by_day.setdefault(row.when, [])
        group = next((one for one in groups if _shares(edition, one, row)), None)
        if group is None:
            groups.append([row])
        else:
            group.append(row)
    return [entry for groups in by_day.values() for entry in _once(edition, groups)]


def _once(edition: Edition, groups: list[list[TimelineEntry]]) -> list[Entry]:
    """The entries of one day, what is told twice as one."""
    found: list[Entry] = []
    for entry in filter(None, (_entry(edition, group) for group in groups)):
        same = next((n for n, one in enumerate(found) if _same(edition, one, entry)), None)
        if same is None:
            found.append(entry)
        else:
            found[same] = _joined(edition, found[same], entry)
    return found


def _shares(edition: Edition, group: list[TimelineEntry], row: TimelineEntry) -> bool:
    own = {edition.sentence(span) for span in _running(edition, row.evidence)}
    return any(edition.sentence(span) in own for one in group for span in _running(edition, one.evidence))


def _entry(edition: Edition, group: list[TimelineEntry]) -> Entry | None:
    spans = {span for one in group for span in _running(edition, one.evidence)}
    if not spans:
        return None
    events = [event for one in group if (event := edition.event(one.event)) is not None]
    pairs = [(event, one) for event in events for one in event.mentions if one.span in spans]
    return _made(edition, tuple(group), pairs, spans, tuple(dict.fromkeys(one.when for one in group if one.when)))


def _made(
    edition: Edition,
    records: tuple[TimelineEntry, ...],
    pairs: Iterable[tuple[Event, EventMention]],
    spans: Iterable[Span],
    days: tuple[str, ...],
) -> Entry:
    def order(span: Span) -> tuple[object, ...]:
        return (-edition.weights.clarity(span), edition.rank(span))

    ranked = sorted(pairs, key=lambda pair: (pair[1].how != "rule:verb", *order(pair[1].span)))
    return Entry(edition, records, tuple(ranked), tuple(sorted(set(spans), key=order)), days)


def _joined(edition: Edition, one: Entry, other: Entry) -> Entry:
    days = tuple(sorted({*one.days, *other.days}, key=times.order))
    spans = {*one.spans, *other.spans}
    return _made(edition, (*one.records, *other.records), (*one.mentions, *other.mentions), spans, days)


def _same(edition: Edition, one: Entry, other: Entry, words: int = _SHARED) -> bool:
    """Whether two entries have a kind, an actor and telling words in common."""
    kinds = {mention.type for _, mention in one.mentions} & {mention.type for _, mention in other.mentions}
    if not kinds:
        return False
    words = _SPEECH if kinds <= {"STATEMENT"} else words
    mine, theirs = ({t for s in e.spans for t in terms(edition, s)} for e in (one, other))
    return len(mine & theirs) >= words and bool(common.names(edition.dossier, [one.spans, other.spans]))


def _several_days(edition: Edition, entries: list[Entry]) -> list[Entry]:
    """What one passage announces for several days is one announcement."""
    found: list[Entry] = []
    for entry in entries:
        own = set(entry.spans)
        same = next((n for n, one in enumerate(found) if own & set(one.spans)), None)
        if same is None:
            found.append(entry)
        else:
            found[same] = _joined(edition, found[same], entry)
    return found


def _chosen(edition: Edition, entries: list[Entry], most: int) -> list[Entry]:
    kept = sorted(entries, key=lambda entry: _weight(edition, entry))[:most]
    return sorted(kept, key=lambda entry: (times.order(entry.days[0]), edition.rank(entry.spans[0])))


def _weight(edition: Edition, entry: Entry) -> tuple[object, ...]:
    actors = {a for _, one in entry.mentions for a in (*one.actors, *one.recipients)}
    score = 2.0 * documents(entry.spans) + 1.5 * edition.weights.actors(actors)
    score += max(map(edition.weights.clarity, entry.spans)) + 0.7 * any(map(edition.weights.leads, entry.spans))
    return (-score, edition.rank(entry.spans[0]))


def _running(edition: Edition, spans: Iterable[Span]) -> list[Span]:
    """Passages of the running text: a caption dates nothing."""
    return [s.span for s in spans if edition.holds(s) and edition.by_document[s.document].furniture(s) is None]


def _is_before(when: str, first: date | None) -> bool:
    reach = times.bounds(when.replace("X", "9"))
    return first is not None and reach is not None and reach[1] is not None and reach[1] < first - _BEFORE


def _astray(edition: Edition, entry: TimelineEntry) -> bool:
    """Whether the day that every passage names belongs to something else than the deed.

    It is counted from or up to ("the recovery from 2008"), describes the doer between commas ("who was at the meeting
    last week, said"), or stands beyond a dash.
    """
    event = edition.event(entry.event)
    held = set(_running(edition, entry.evidence))
    mentions = [one for one in (event.mentions if event is not None else ()) if one.span in held]
    named = [
        (mention, moment)
        for mention in mentions
        for moment in places(edition).moments(edition.sentence(mention))
        if moment.when == entry.when
    ]
    return bool(named) and all(_elsewhere(edition, mention, moment) for mention, moment in named)


def _elsewhere(edition: Edition, mention: EventMention, moment: Moment) -> bool:
    text = edition.by_document[mention.document].document.text
    if _FROM.search(text, max(0, moment.start - _NEAR), moment.start):
        return True
    if moment.start >= mention.trigger.end:
        return _DASH.search(text, mention.trigger.end, moment.start) is not None
    before = [one.end for actor in doers(edition, mention) for one in subjects(edition, mention, actor)]
    last = max((end for end in before if end <= moment.start), default=None)
    return last is not None and "," in text[last : moment.start] and "," in text[moment.end : mention.trigger.start]


def _own(edition: Edition, entry: TimelineEntry) -> bool:
    """Whether an article tells it in its own voice: what speakers recall of long ago is no part of the story."""
    event = edition.event(entry.event)
    return event is None or any(one.voice == "own" for one in event.mentions)


def _meant(edition: Edition, entry: TimelineEntry) -> bool:
    """Whether somebody means it to be, and does not only suppose it."""
    event = edition.event(entry.event)
    return event is None or any(one.status in AHEAD and not one.details.get("certainty") for one in event.mentions)


def _lies_ahead(edition: Edition, entry: TimelineEntry, span: Span) -> bool:
    """Whether the day lay ahead when the article of the passage appeared, as far as that is known."""
    reach = times.bounds(entry.when)
    document = edition.by_document[span.document].document
    appeared = times.bounds(document.published or document.window)
    if reach is None:
        return False
    if appeared is None or appeared[0] is None or reach[0] is None or reach[0] > appeared[0]:
        return True
    return reach[1] is not None and reach[1] > appeared[0] and (reach[1] - reach[0]).days <= _MONTH
