"""The day on which something was reported, beside a sentence that names none, where the coverage goes on for days."""

import re
from datetime import date, timedelta
from functools import cached_property

from variorum.model import Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line

from .outlets import Outlets

_DAY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:19|20)\d\d\b"
)
"""Words by which a sentence names a day, a month or a year."""


_APART = timedelta(days=2)
"""Days from an article to the last from which a story may have moved on: before that it is one news."""


class Days:
    """The days of the articles of an edition."""

    def __init__(self, edition: Edition, outlets: Outlets) -> None:
        self._edition = edition
        self._outlets = outlets
        self._current: date | None = None

    def pause(self) -> None:
        """Keep that a paragraph begins."""
        self._current = None

    def on(self, line: Line, span: Span) -> Line:
        """A line with the day of its report behind it, where articles of later days may have overtaken it.

        It is said once for sentences that follow one another.
        """
        published = self._edition.by_document[span.document].document.published
        day = self._first.get(span.document)
        before, self._current = self._current, day
        same = day == before or (before is None and day is not None and self._last - day < _APART)
        if published is None or not self._long or same:
            return line
        if _DAY.search(line_text(line)):
            self._current = None
            return line
        told = f"reported on {self._outlets.day(published[:10])}"
        last = line.parts[-1]
        if isinstance(last, str) and last.endswith("."):
            return Line((*line.parts[:-1], f"{last[:-1]} ({told})."), line.support)
        return Line((*line.parts, f" ({told[:1].upper()}{told[1:]}.)"), line.support)

    def order(self, span: Span, when: str | None) -> int:
        """The day of a thing as a number: its own, else that of its article, else 0."""
        reach = times.bounds(when)
        own = (reach[0] or reach[1]) if reach is not None else None
        day = own or self._first.get(span.document)
        return day.toordinal() if day is not None else 0

    @cached_property
    def _first(self) -> dict[str, date]:
        """The day of each article; of an undated one the first on which it can have appeared."""
        reaches = {
            one.document.id: times.bounds(one.document.published or one.document.window)
            for one in self._edition.witnesses
        }
        return {id: reach[0] for id, reach in reaches.items() if reach is not None and reach[0] is not None}

    @cached_property
    def _long(self) -> bool:
        """Whether the coverage goes on for days."""
        return bool(self._first) and self._last - min(self._first.values()) >= _APART

    @cached_property
    def _last(self) -> date:
        return max(self._first.values(), default=date.min)


def line_text(line: Line) -> str:
    """The words of a line, its own and those of articles."""
    return "".join(part if isinstance(part, str) else part.text for part in line.parts)
