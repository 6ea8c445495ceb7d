"""Entries of a chronology: one thing once, with its day, the days it was said and reported, and how it stands."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from variorum.model import Discrepancy, Event, EventMention, Span, TimelineEntry
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line, Part
from variorum.publish.wording import counted, listed

from .acts import circumstanced, told
from .deeds import dated_within, deed
from .house import House
from .nested import quoted
from .places import places
from .prose import Teller

AHEAD = ("planned", "expected")
DONE = ("happened", "ongoing")
"""Statuses of what is to come, and of what is told as so."""
_LIKELY = 0.5
"""Confidence of a difference from which a document tells it."""
OPEN = ("contradiction", "undetermined")
"""Verdicts after which two values stand against each other."""
_KINDS = {"date": "day", "number": "figure", "place": "place", "agent": "doer"}
_LONGEST, _CUT, _FRAGMENT, _HEAD = 300, 320, 40, 40
"""Characters of a sentence that is quoted whole; of one at most; of a part that says something; of what is no lead."""
_THAT = re.compile(r"that\s+")
_NEAR = 4
"""Characters before a date that a sentence opens with: "On "."""
_CLAUSE = re.compile(r"[,;:–—“\"]|\bthat\b")
_RELATIVE = re.compile(r"(?:that|which|who|whose|where)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|us)\b")
_THIRD = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|His|Her|Their|Its)\b")
_INNER = re.compile(r"[“\"][^“”\"]*[”\"]")
_COMMA = re.compile(r",\s+")
_TAIL = re.compile(r"[\s,;:.]+$")
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
        own = self.sentence not in used and len(whole) <= _LONGEST and self._heads(span)
        shown = whole if own else span
        if not own and (len(span) < _FRAGMENT or self._speech() or self.edition.weights.headless(span)):
            return None
        lead = _THAT.match(text, shown.start)
        start = lead.end() if lead is not None else shown.start
        for moment in places(self.edition).moments(shown):
            if 0 <= moment.start - start <= _NEAR and moment.when in self.days:
                gap = _COMMA.match(text, moment.end)
                start = gap.end() if gap is not None else start
        end = shown.end if len(shown) <= _CUT else clause_end(text, start, _CUT, _CUT // 2)
        more: list[Part] = [" […]"] if end < shown.end else ["."]
        outlet = teller.outlets.name(self.edition.by_document[span.document])
        if _FIRST_PERSON.search(_INNER.sub("", text[start:end])):
            return None
        pronoun = _THIRD.search(text, start, end)
        if pronoun is not None and pronoun.start() - start < _HEAD:
            name = self._meant(Span(span.document, pronoun.start(), pronoun.end()))
            if name is None:
                return None
            outlet = f"{outlet}, of {name}"
        words = quoted(self.edition.dossier, Span(span.document, start, _trimmed(text, start, end)))
        return self._supported(Line((f"In the words of {outlet}: ", *words, *more), (shown, span)))

    def _meant(self, pronoun: Span) -> str | None:
        """The name of the actor that a pronoun leads to."""
        found = (
            one.name for one in self.edition.dossier.actors if any(mention.span == pronoun for mention in one.mentions)
        )
        return next(found, None)

    def _heads(self, span: Span) -> bool:
        """Whether a passage opens its sentence: nothing but a title or a few words stand before it."""
        whole = self.edition.sentence(span)
        text = self.edition.by_document[span.document].document.text
        lead = text[whole.start : span.start]
        return len(lead) <= _HEAD and not _CLAUSE.search(lead) and not _RELATIVE.match(text, span.start)

    def _dates(self, teller: Teller, line: Line, span: Span) -> bool:
        """Whether a sentence gives the day to what happened on it: the dated clause opens it, or it names the day."""
        if self._heads(span) or self.edition.sentence(span) != self.sentence:
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
        apart = dated_within(self.edition, mention) or circumstanced(self.edition, mention)
        return not spoken and told(self.edition, mention) and not apart

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
        if statuses & set(DONE):
            ahead = any(beforehand(self.edition, event, mention) for event, mention in self.mentions)
            marks += ["announced before it was done"] if ahead else []
            marks += ["going on"] if "happened" not in statuses else []
        else:
            marks += sorted(statuses & set(AHEAD)) + (["denied"] if "negated" in statuses else [])
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
        for one in likely(self.edition):
            sides = [span for side in one.sides for span in side.accounts]
            held = any(span.overlaps(other) for span in sides for other in self.spans)
            if one.verdict == "superseded" and (ids & set(one.of) or held):
                found.append("superseded by a later account")
            elif one.between == "speakers" and held:
                found.append("disputed")
            elif one.kind in _KINDS and one.verdict in OPEN and held:
                found.append(f"another {_KINDS[one.kind]} elsewhere")
        return found


def beforehand(edition: Edition, event: Event, mention: EventMention) -> bool:
    """Whether a mention announces an event: as to come, in an article from no later than its day."""
    if mention.status not in AHEAD or not edition.holds(mention):
        return False
    reach, document = times.bounds(event.when), edition.by_document[mention.document].document
    appeared = times.bounds(document.published or document.window)
    if reach is None or appeared is None or reach[1] is None or appeared[0] is None:
        return False
    return appeared[0] <= reach[1]


def likely(edition: Edition) -> list[Discrepancy]:
    """The differences that are likelier true than not, as readers judged rows of their kind."""
    found = (one for one in edition.dossier.discrepancies if one.confidence is None or one.confidence >= _LIKELY)
    return sorted(found, key=lambda one: one.id)


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
