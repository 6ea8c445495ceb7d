"""How a record becomes a plain attributed sentence, in newspaper English, of exact words and the fewest own ones.

A clause of an article that stands on its own is reported as it is: after its outlet's name where the outlet says it in
its own voice, without that where the clause itself names who says it. What cannot stand on its own is quoted. Nothing
is reworded but days of the week, which become dates, and names, which are in full the first time.

The order of the calls is the order of the text: a `Teller` keeps who has been introduced and how it last began.
"""

import re
from collections.abc import Sequence

from variorum.model import Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line, Part, words

from .cast import Cast
from .clause import Clause, Clauses
from .house import House
from .marking import unquoted
from .outlets import Outlets
from .quoting import Quoting
from .stops import END, stop

_LONGEST, _SHORTEST = 300, 160
"""Characters of a quotation that are printed, and the fewest where it is cut at the end of a clause."""
_LEADING = re.compile(
    r"(?:on|in|at|as|after|before|since|when|while|during|following|for|by|from|under|despite|amid|with|according|if"
    r"|although|though|given|ahead|late|early|because|once|among|of)\b",
    re.IGNORECASE,
)
"""How a clause begins that has its circumstances first; its outlet then stands behind it."""
_VERBS = ("report", "say")
_RUN = 3
"""Sentences in a row that one naming of their outlet covers."""
_BRIEF = 80
"""Characters of a clause that is short enough to have its outlet behind it."""
_VIEW = re.compile(
    r"\b(?:perhaps|maybe|(?:un)?likely|best|worst|should|must|may|might|could|seem(?:s|ed)?|appear(?:s|ed)|clear(?:ly)?"
    r"|surely|certain|fear(?:s|ed)?|hopes?|worrying|alarming|remarkabl[ey]|unprecedented|in haste|brutal)\b",
    re.IGNORECASE,
)
"""Words of a judgement or a guess, which is told with its outlet each time. A list made by hand."""
_THAT = re.compile(r"that\s+(?=\w)", re.IGNORECASE)


class Teller:
    """Writes the sentences of one document."""

    def __init__(self, edition: Edition, house: House | None = None) -> None:
        self.edition = edition
        self.house = house or House()
        self.cast = Cast(edition)
        self.outlets = Outlets(edition, self.house)
        self.clauses = Clauses(edition, self.cast, self.outlets)
        self._quotations = edition.quotations()
        self._frame = self._run = self._verbs = 0
        self._quoting = Quoting(self)
        self._last: str | None = None

    def pause(self) -> None:
        """Keep that a paragraph ends here, or that a sentence of another kind comes between."""
        self._last, self._run = None, 0

    # What a passage says

    def passage(self, span: Span) -> Line:
        """A passage in a sentence: reported if its clause stands on its own, else as a saying, else quoted."""
        return self.sentence(span) or self.quoted(span)

    def sentence(self, span: Span, also: Sequence[Span] = ()) -> Line | None:
        """A passage as a reported sentence with whoever says it, or None where it does not stand on its own.

        `also` are passages of other articles that tell the same; their outlets are named with the first.
        """
        clause = self.clauses.of(span)
        if clause is not None:
            return self.reported(clause, also)
        around = self.quotation_at(span)
        return self.quotation(around) if around is not None else None

    def reported(self, clause: Clause, also: Sequence[Span] = (), *, behind: bool = False) -> Line:
        """A clause as a sentence: its outlet stands before or behind it, unless the clause itself says who speaks.

        One naming covers the sentences of an outlet that follow one another. `behind` asks for the outlet at the end.
        """
        documents = [clause.span.document, *(span.document for span in also)]
        if clause.spoken:
            parts, support = self.clauses.parts(clause, within=False)
            self.pause()
            return Line((*parts, *stop(parts)), (*support, *also))
        told = self.edition.dossier.text(clause.span)
        whose = self.edition.by_document[clause.span.document].document.outlet or clause.span.document
        self._run = self._run + 1 if self._last == whose and not also else 0
        self._last = whose
        if 0 < self._run < _RUN and not behind and _VIEW.search(unquoted(told)) is None:
            parts, support = self.clauses.parts(clause, within=False)
            return Line((*parts, *stop(parts)), (*support, *also))
        self._run = 0
        apart = behind or _LEADING.match(told) or len(told) < _BRIEF or not self.clauses.framed(clause)
        if apart and END.search(told) is None:
            parts, support = self.clauses.parts(clause, within=False)
            return Line((*parts, f", {self._report(documents)}."), (*support, *also))
        parts, support = self.clauses.parts(clause, within=True)
        return Line((*self._opening(documents), *parts, *stop(parts)), (*support, *also))

    def quoted(self, span: Span) -> Line:
        """A passage in quotation marks after the name of its outlet: for what does not stand in a sentence."""
        witness = self.edition.by_document[span.document]
        self._last = None
        parts = self.marked(span)
        return Line((f"In the words of {self.outlets.name(witness)}: ", *parts, *stop(parts)), (span.span,))

    def marked(self, span: Span, longest: int = _LONGEST) -> tuple[Part, ...]:
        """A passage in quotation marks, a cut at its end marked; without the "that" before it."""
        text = self.edition.by_document[span.document].document.text
        lead = _THAT.match(text, span.start, span.end)
        start = lead.end() if lead else span.start
        stop = max(start + 1, span.start + len(text[span.start : span.end].rstrip(" ,;:\n")))
        if text[stop - 1] == "." and text[stop - 2].isalnum() and text[stop - 3] != ".":
            stop = max(start + 1, stop - 1)
        end = min(stop, clause_end(text, start, longest, longest // 2)) if stop - start > longest else stop
        told = words(self.edition.dossier, Span(span.document, start, end))
        return (told, " […]") if end < stop else (told,)

    # Who says what

    def quotation_at(self, span: Span) -> Quotation | None:
        """The smallest quotation that a reader is shown and that holds the passage or most of it."""
        found = [q for q in self._quotations if q.document == span.document and _mostly(q, span)]
        return min(found, key=lambda q: (len(q), q.id)) if found else None

    def quotation(self, quotation: Quotation) -> Line | None:
        """Reported words with their speaker, or None where no name or no fitting verb leads to them."""
        return self._quoting.quotation(quotation)

    # How articles are named

    def _report(self, documents: Sequence[str]) -> str:
        return f"{self.outlets.names(documents)} {self._reports(documents)}"

    def _reports(self, documents: Sequence[str]) -> str:
        """The verb for what an outlet tells; not the same twice running."""
        verb = _VERBS[self._verbs % len(_VERBS)]
        self._verbs += 1
        return verb if self.outlets.several(documents) else f"{verb}s"

    def _opening(self, documents: Sequence[str]) -> tuple[Part, ...]:
        """What stands before a reported clause; not the same twice running."""
        self._frame += 1
        outlets = self.outlets.names(documents)
        if self._frame % 2:
            return (f"According to {outlets}, ",)
        return (f"{outlets[:1].upper()}{outlets[1:]} {self._reports(documents)} that ",)


def _mostly(quotation: Quotation, span: Span) -> bool:
    return 2 * (min(quotation.end, span.end) - max(quotation.start, span.start)) > len(span)
