"""What a story is about: the words that headlines and openings of its articles share, and which sentences tell it."""

import re
from collections import Counter
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from variorum.model import Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.witness import Witness

from .genre import view
from .places import places
from .units import Unit, phrase_stems, stems

_OPENING, _SENTENCE = 4, 50
"""Sentences of an opening, and characters of one that says something."""
_CUT = 0.2
"""Share of the weight of a headline from which the opening below it tells the same; less was cut from its start."""
_CENTRAL, _LATE, _DATED, _ALIKE, _TITLED = 3.0, 1.0, 0.8, 0.3, 1.0
"""What speaks for a sentence of the lead: shared words, a late article, its own day, each article that agrees, and
the words of its headline.
Chosen by reading the leads of development stories.
"""
_NEAR, _OLD = timedelta(days=3), timedelta(days=7)
"""How near to its article the day of news is, and how far that of what it comes from. Round numbers."""
_HEADED = 0.3
"""Share of a headline from which a sentence says what it says. Chosen by reading leads."""
_APART = timedelta(days=2)
"""Days from which on a story may have moved on."""
_AGO = re.compile(
    r"\bago\b|\b(?:last|previous|earlier (?:this|that)) (?:week|month|year|spring|summer|autumn|fall|winter)\b"
    r"|\bmonth before\b|\bsince (?:19|20)\d\d\b|\b(?:original|first) version\b|\bin (?:recent|past) (?:months|years)\b",
    re.IGNORECASE,
)
"""Words by which an article goes back to what was before."""
_FRAGMENT = re.compile(r"(?:[A-Z]\w+day(?: \w+)?\s+)?(?:when|which|who|where|whose)\b")
"""How a piece of a sentence begins that was cut at a stop within it."""
_HOUR = re.compile(r"\b(?:[ap]\.m|St|Mr|Mrs|Dr|Gen|Sen|Rep|No|vs)\.\s*$", re.IGNORECASE)
"""A stop that ends no sentence."""
_FIRST_PERSON = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|we should|we must|let us)\b")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_VIEWS = 3
"""Words in the first person, outside of quotation marks, by which an article is its writer's view."""


class Centre:
    """The central event of an edition, by the words of headlines and openings, each counted once an article."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self.weights = self._weigh()

    def _weigh(self) -> dict[str, float]:
        """Words that several articles put first, by how many do; of a single article, those of its headline."""
        counts: Counter[str] = Counter()
        titled: Counter[str] = Counter()
        rare: dict[str, float] = {}
        for witness in self._edition.witnesses:
            title = phrase_stems(witness.document.title or "")
            opening = self._opening_stems(witness)
            shared = sum(weight for form, weight in title.items() if form in opening)
            held = title if title and shared < _CUT * sum(title.values()) else {**opening, **title}
            rare |= held
            counts.update(held.keys())
            titled.update(title.keys())  # a headline says most plainly what it is about
        few = min(2, len(self._edition.witnesses))
        return {form: rare[form] * (count + titled[form]) for form, count in counts.items() if count >= few}

    def _opening_stems(self, witness: Witness) -> dict[str, float]:
        found: dict[str, float] = {}
        for span in self._first(witness):
            found |= stems(self._edition, span)
        return found

    @staticmethod
    def _first(witness: Witness) -> tuple[Span, ...]:
        running = (Span(witness.document.id, one.start, one.end) for one in witness.sentences)
        return tuple(islice((one for one in running if not witness.furniture(one) and len(one) >= _SENTENCE), _OPENING))

    @cached_property
    def openings(self) -> frozenset[Span]:
        """The first sentences of all articles but those that give their writer's view."""
        held = (w for w in self._edition.witnesses if not self.view(w))
        return frozenset(span for witness in held for span in self._first(witness))

    def share(self, telling: frozenset[str]) -> float:
        """How much of what the story is about some telling words have."""
        whole = sum(sorted(self.weights.values(), reverse=True)[:8]) or 1.0
        return min(1.0, sum(self.weights.get(form, 0.0) for form in telling) / whole)

    def score(self, unit: Unit) -> float:
        """How well a sentence tells the central event in its latest state."""
        score = _CENTRAL * self.share(unit.stems) + _LATE * self.lateness(unit.span)
        score += _TITLED * self._titled(unit)
        return score + _DATED * self.of_its_day(unit.span) + _ALIKE * min(len(unit.alike), 3)

    def _titled(self, unit: Unit) -> float:
        """How much of the headline of its article a sentence tells."""
        title = phrase_stems(self._edition.by_document[unit.span.document].document.title or "")
        return sum(weight for form, weight in title.items() if form in unit.stems) / (sum(title.values()) or 1.0)

    def leads(self, unit: Unit) -> bool:
        """Whether a sentence can stand in a lead: whole, no background and no view."""
        text = self._edition.dossier.text(unit.clause.span)
        before = self._edition.by_document[unit.span.document].document.text[: unit.clause.span.start]
        piece = _FRAGMENT.match(text) is not None or _HOUR.search(before[-8:]) is not None
        view = self.view(self._edition.by_document[unit.span.document])
        timed = self._appeared(unit.span) is not None or not any(map(_day, self._edition.witnesses))
        return timed and not unit.leaning and not piece and not view and not self.background(unit.span)

    def background(self, span: Span) -> bool:
        """Whether it tells what was before: by its words, or as all its days lie before its article."""
        if _AGO.search(self._edition.dossier.text(span)):
            return True
        days, appeared = self._days(span), self._appeared(span)
        return bool(days) and appeared is not None and max(days) < appeared - _OLD

    def of_its_day(self, span: Span) -> bool:
        """Whether it names a day near to that of its article."""
        appeared = self._appeared(span)
        return appeared is not None and any(abs(day - appeared) <= _NEAR for day in self._days(span))

    def newsy(self, unit: Unit) -> bool:
        """Whether a sentence is news: another article tells it, it names its day, or its headline says it."""
        return bool(unit.alike) or self.of_its_day(unit.span) or self._titled(unit) >= _HEADED

    def timely(self, span: Span, first: Span) -> bool:
        """Whether a sentence can follow another in a lead: not of days before that, unless it names its day."""
        own, other = self._appeared(span), self._appeared(first)
        if other is not None:
            other = max((day for day in self._days(first) if other - _OLD < day <= other), default=other)
        return own is None or other is None or other - own < _APART or self.of_its_day(span)

    def lateness(self, span: Span) -> float:
        """The place of its article among the days of all: 1 for the last."""
        days = sorted({day for w in self._edition.witnesses if (day := _day(w))})
        own = _day(self._edition.by_document[span.document])
        return days.index(own) / (len(days) - 1) if own is not None and len(days) > 1 else 0.0

    def view(self, witness: Witness) -> bool:
        """Whether an article gives its writer's view, by its address, its title or its first person."""
        if view(witness):
            return True
        own = _QUOTED.sub("", witness.document.text)
        return len(_FIRST_PERSON.findall(own)) >= _VIEWS

    def _appeared(self, span: Span) -> date | None:
        return _day(self._edition.by_document[span.document])

    def _days(self, span: Span) -> list[date]:
        reaches = (times.bounds(one.when) for one in places(self._edition).moments(span))
        return [reach[1] for reach in reaches if reach is not None and reach[1] is not None]


def _day(witness: Witness) -> date | None:
    """The day of an article; of an undated one the first on which it can have appeared."""
    reach = times.bounds(witness.document.published or witness.document.window)
    return reach[0] if reach is not None else None
