"""Entries of a chronology: one thing once, with its day, the days it was said and reported, and how it stands."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from variorum.model import Event, EventMention, Span, TimelineEntry
from variorum.publish import common, times
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line, Part
from variorum.publish.weights import documents
from variorum.publish.wording import counted, listed

from .conduct import recent, terms
from .deeds import dated_within, deed, hanging, standing, told
from .house import House
from .nested import quoted
from .prose import Teller

_AHEAD = ("planned", "expected")
_DONE = ("happened", "ongoing")
_BEFORE = timedelta(days=60)
"""Days before all coverage from which an entry is what the story comes from."""
_MONTH = 31
"""Days of the longest stretch that is announced while it runs."""
_DATED, _EARLIER, _UNDATED = 40, 12, 10
"""Entries of each list, those that most articles tell before others."""
_LONGEST, _CUT, _FRAGMENT, _HEAD = 300, 320, 40, 4
"""Characters of a sentence that is quoted whole; of one at most; of a part that says something; of what is no lead."""
_THAT = re.compile(r"that\s+")
_COMMA = re.compile(r",\s+")
_TAIL = re.compile(r"[\s,;:.]+$")
_SHARED = 2
"""Telling words that two entries of one day, one kind and one actor share when they are one thing told twice."""
_RECKONED = "reckoned"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, was said or is to come: records of one day with their mentions, the best first."""

    edition: Edition
    records: tuple[TimelineEntry, ...]
    mentions: tuple[tuple[Event, EventMention], ...]
    spans: tuple[Span, ...]
    days: tuple[str, ...] = field(default=())

    @property
    def sentence(self) -> Span:
        """The sentence of the passage that tells it best."""
        return self.edition.sentence(self.spans[0])

    def line(self, teller: Teller, used: Container[Span] = ()) -> Line | None:
        """The sentence: from the verb on, else whole; of one that is `used` only the passage is quoted."""
        teller.pause()
        for event, mention in self.mentions:
            if self._plain(mention) and (line := deed(teller, event, mention, dated=False)) is not None:
                return self._supported(line)
        for span in self.spans:
            line = teller.sentence(span) if self.edition.sentence(span) not in used else None
            if line is not None and self._dates(teller, line, span):
                return self._supported(line)
        return self._in_words(teller, self.spans[0], used)

    def _in_words(self, teller: Teller, span: Span, used: Container[Span]) -> Line | None:
        """The passage in quotation marks after its outlet: its sentence if that is its own and short."""
        text = self.edition.by_document[span.document].document.text
        whole = self.sentence
        whole = Span(span.document, whole.start, max(whole.end, span.end))
        own = self.sentence not in used and len(whole) <= _LONGEST and span.start - whole.start <= _HEAD
        shown = whole if own else span
        if not own and (len(span) < _FRAGMENT or self._speech()):
            return None
        lead = _THAT.match(text, shown.start)
        start = lead.end() if lead is not None else shown.start
        for moment in self.edition.dossier.moments:
            if moment.document == span.document and 0 <= moment.start - start <= _HEAD and moment.when in self.days:
                gap = _COMMA.match(text, moment.end)
                start = gap.end() if gap is not None else start
        end = shown.end if len(shown) <= _CUT else clause_end(text, start, _CUT, _CUT // 2)
        more: list[Part] = [" […]"] if end < shown.end else ["."]
        outlet = teller.outlets.name(self.edition.by_document[span.document])
        words = quoted(self.edition.dossier, Span(span.document, start, _trimmed(text, start, end)))
        return self._supported(Line((f"In the words of {outlet}: ", *words, *more), (shown, span)))

    def _dates(self, teller: Teller, line: Line, span: Span) -> bool:
        """Whether a sentence gives the day to what happened on it: the dated clause opens it, or it names the day."""
        if span.start - self.sentence.start <= _HEAD or self.edition.sentence(span) != self.sentence:
            return True
        printed = [part.span for part in line.parts if not isinstance(part, str)]
        own = "".join(part for part in line.parts if isinstance(part, str))
        named = any(teller.outlets.day(day) in own for day in self.days)
        moments = (
            one for one in self.edition.dossier.moments if one.when in self.days and one.document == span.document
        )
        return named or any(place.covers(one) for place in printed for one in moments)

    def _plain(self, mention: EventMention) -> bool:
        """Whether a mention is a deed whose words are to be quoted from the verb on."""
        spoken = mention.type == "STATEMENT"
        return not spoken and told(self.edition, mention) and not dated_within(self.edition, mention)

    def _supported(self, line: Line) -> Line:
        return Line(line.parts, tuple(dict.fromkeys((*line.support, *self.spans))))

    def when(self, house: House) -> str:
        """The day or days in words."""
        return house.dated(_days(self.days))

    def axes(self, teller: Teller) -> str:
        """When it was said, if on another day, and when the articles appeared."""
        stated = {one.stated for one in self.records if one.stated} - set(self.days)
        said = f"said {_days(sorted(stated, key=times.order))}; " if stated else ""
        documents_told = [self.edition.by_document[one].document for one in {span.document for span in self.spans}]
        dates = {one.published.partition("T")[0] for one in documents_told if one.published}
        loose = sum(not one.published for one in documents_told)
        told_on = [f"reported {_days(sorted(dates, key=times.order))}"] if dates else []
        told_on += [f"{'' if dates else 'reported in '}{counted(loose, 'undated article')}"] if loose else []
        return teller.house.dated(f"{said}{listed(told_on)}")

    def standing(self) -> str:
        """Planned, disputed, superseded, denied, going on, or reckoned: what keeps it from being plain fact."""
        statuses = {mention.status for _, mention in self.mentions}
        marks = []
        if statuses & set(_DONE):
            marks += ["announced before it was done"] if statuses & set(_AHEAD) else []
            marks += ["going on"] if "happened" not in statuses else []
        else:
            marks += sorted(statuses & set(_AHEAD)) + (["denied"] if "negated" in statuses else [])
        marks += ["disputed"] if any(one.disputed for one in self.records) else []
        marks += self._differences()
        marks += (
            ["day reckoned from the reports"] if any((r.how or "").startswith(_RECKONED) for r in self.records) else []
        )
        voices = {mention.voice for _, mention in self.mentions}
        marks += ["on a speaker’s word"] if voices == {"attributed"} and not self._speech() else []
        return "; ".join(dict.fromkeys(marks))

    def _speech(self) -> bool:
        return all(mention.type == "STATEMENT" for _, mention in self.mentions)

    def _differences(self) -> list[str]:
        """What the ledger says of it: superseded, or told with another day, number or place."""
        ids = {event.id for event, _ in self.mentions} | {mention.id for _, mention in self.mentions}
        found = []
        for one in sorted(self.edition.dossier.discrepancies, key=lambda d: d.id):
            sides = [span for side in one.sides for span in side.accounts]
            held = any(span.overlaps(other) for span in sides for other in self.spans)
            if one.verdict == "superseded" and (ids & set(one.of) or held):
                found.append("superseded by a later account")
            elif one.between == "speakers" and held:
                found.append("disputed")
            elif one.kind == "date" and one.verdict in ("contradiction", "undetermined") and held:
                found.append("another day elsewhere")
        return found


def _trimmed(text: str, start: int, end: int) -> int:
    """Where a passage ends without its stop."""
    tail = _TAIL.search(text, start, end)
    return tail.start() if tail is not None and tail.start() > start else end


def _days(days: Sequence[str]) -> str:
    """Several days of one month as "7 and 8 February 2022"."""
    told_as = [times.phrase(day) for day in days]
    tails = {one.partition(" ")[2] for one in told_as}
    if len(told_as) > 1 and len(tails) == 1 and all(one.split(" ")[0].isdigit() for one in told_as):
        return f"{listed([one.partition(' ')[0] for one in told_as])} {tails.pop()}"
    return listed(told_as)


def dated(edition: Edition, since: str | None = None, *, before: bool = False) -> list[Entry]:
    """What is told of a day as done, or as said; with `before`, only what lies long before all coverage."""
    first = _coverage(edition)
    rows = [
        one
        for one in edition.dossier.timeline
        if one.when and one.status not in _AHEAD and times.bounds(one.when) is not None
        if _is_before(one.when, first) == before
        if (not before or _own(edition, one)) and recent(edition, one.when, one.evidence, since)
    ]
    entries = _entries(edition, rows)
    return _chosen(edition, entries, _EARLIER if before else _DATED)


def announced(edition: Edition, since: str | None = None) -> list[Entry]:
    """What is planned or expected for a day that lay ahead when an article that tells it appeared."""
    rows = [
        one
        for one in edition.dossier.timeline
        if one.status in _AHEAD
        and _meant(edition, one)
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
        if len(kept) < _UNDATED and not any(_same(edition, entry, other, words=3) for other in kept):
            kept.append(entry)
    return sorted(kept, key=lambda one: edition.rank(one.spans[0]))


def _stands_alone(edition: Edition, mention: EventMention) -> bool:
    plain = mention.status in _DONE and mention.voice == "own" and edition.holds(mention)
    return plain and told(edition, mention) and standing(edition, mention) and not hanging(edition, mention)


def _entries(edition: Edition, rows: Iterable[TimelineEntry]) -> list[Entry]:
    """Rows of one day that share a sentence, or that tell one thing twice, are one entry."""
    groups: list[list[TimelineEntry]] = []
    for row in sorted(rows, key=lambda one: (times.order(one.when), one.title, one.id or "")):
        group = next((one for one in groups if one[0].when == row.when and _shares(edition, one, row)), None)
        if group is None:
            groups.append([row])
        else:
            group.append(row)
    found: list[Entry] = []
    for entry in filter(None, (_entry(edition, group) for group in groups)):
        same = next((n for n, one in enumerate(found) if one.days == entry.days and _same(edition, one, entry)), None)
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


def _coverage(edition: Edition) -> date | None:
    appeared = [found for one in edition.dossier.documents if (found := times.bounds(one.published or one.window))]
    return min((day for day, _ in appeared if day), default=None)


def _is_before(when: str, first: date | None) -> bool:
    reach = times.bounds(when.replace("X", "9"))
    return first is not None and reach is not None and reach[1] is not None and reach[1] < first - _BEFORE


def _own(edition: Edition, entry: TimelineEntry) -> bool:
    """Whether an article tells it in its own voice: what speakers recall of long ago is no part of the story."""
    event = edition.event(entry.event)
    return event is None or any(one.voice == "own" for one in event.mentions)


def _meant(edition: Edition, entry: TimelineEntry) -> bool:
    """Whether somebody means it to be, and does not only suppose it."""
    event = edition.event(entry.event)
    return event is None or any(one.status in _AHEAD and not one.details.get("certainty") for one in event.mentions)


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
