"""How a record becomes a plain attributed sentence, in newspaper English, of exact words and the fewest own ones.

A clause of an article that stands on its own is reported as it is: after its outlet's name where the outlet says it in
its own voice, without that where the clause itself names who says it. What cannot stand on its own is quoted. Nothing
is reworded but days of the week, which become dates, and names, which are in full the first time.

The order of the calls is the order of the text: a `Teller` keeps who has been introduced and how it last began.
"""

import re
from collections.abc import Sequence

from variorum.model import Actor, Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line, Part, Words, words
from variorum.publish.telling import Telling, telling

from .cast import Cast, Named
from .clause import Clause, Clauses
from .house import House
from .marking import paired
from .outlets import Outlets

_LONGEST, _SHORTEST = 300, 160
"""Characters of a quotation that are printed, and the fewest where it is cut at the end of a clause."""
_LEADING = re.compile(
    r"(?:on|in|at|as|after|before|since|when|while|during|following|for|by|from|under|despite|amid|with|according|if"
    r"|although|though|given|ahead|late|early|because|once|among|of)\b",
    re.IGNORECASE,
)
"""How a clause begins that has its circumstances first; its outlet then stands behind it."""
_VERBS = ("report", "write", "say")
_WORDS = 5
"""Words of a piece of a quotation that says something."""
_BRIEF = 80
"""Characters of a clause that is short enough to have its outlet behind it."""
_SAID = re.compile(
    r"(?:has |have |had |also |later |then |further |again )*(?:said|stated|warned|added|insisted|argued|claimed|noted"
    r"|explained|stressed|tweeted|wrote|declared|replied|acknowledged|conceded|admitted|complained|cautioned|observed"
    r"|concluded|charged|alleged|asserted|contended|predicted|announced|continued|told (?:reporters|lawmakers"
    r"|parliament|journalists))"
)
"""Words of saying that stand well before a colon and a quotation."""
_FINITE = re.compile(
    r"(?!(?:have|are|were|it|he|she|they|we|who|which|that|to|when|as|and|a|an|the|his|her|its|their|of|by|for)\b)"
    r"(?:(?:has|had|also|later|then|further|again|recently|previously|repeatedly|consistently|earlier|reportedly"
    r"|has also|had also|did not|does not)\s+)*[a-z]+(?:ed|es|s|d|t|ew|ote|oke|old|aw)\b"
)
"""How a finite verb in the singular begins what is told of somebody."""
_NOT = re.compile(
    r"\b(?:not|never|no|nor|den(?:y|ies|ied|ying|ial)|reject\w*|refus\w*|without)\b|n['’]t\b", re.IGNORECASE
)
_HEADLESS = re.compile(r"(?:might|would|could|may|can|will|is|was|has|had|are|were|do|does|did|if it)\b", re.IGNORECASE)
_THAT = re.compile(r"that\s+(?=\w)", re.IGNORECASE)
_END = re.compile(r"[.!?…][”\"’')\]]*$")
_CLOSERS = '”"»'


class Teller:
    """Writes the sentences of one document."""

    def __init__(self, edition: Edition, house: House | None = None) -> None:
        self.edition = edition
        self.house = house or House()
        self.cast = Cast(edition)
        self.outlets = Outlets(edition, self.house)
        self.clauses = Clauses(edition, self.cast, self.outlets)
        self._quotations = edition.quotations()
        self._frame = self._run = self._spoken = self._verbs = 0
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

        `behind` asks for the outlet at the end.
        """
        documents = [clause.span.document, *(span.document for span in also)]
        if clause.spoken:
            parts, support = self.clauses.parts(clause, within=False)
            self.pause()
            return Line((*parts, *self._stop(parts)), (*support, *also))
        told = self.edition.dossier.text(clause.span)
        whose = self.edition.by_document[clause.span.document].document.outlet or clause.span.document
        self._run = self._run + 1 if self._last == whose and not also else 0
        self._last = whose
        last = behind or self._run == 2 or (not self._run and (_LEADING.match(told) or len(told) < _BRIEF))
        if last and _END.search(told) is None:
            name = "it says" if self._run == 2 and not behind else self._report(documents)
            self._run = 0 if self._run == 2 else self._run
            parts, support = self.clauses.parts(clause, within=False)
            return Line((*parts, f", {name}."), (*support, *also))
        parts, support = self.clauses.parts(clause, within=True)
        return Line((*self._opening(documents), *parts, *self._stop(parts)), (*support, *also))

    def quoted(self, span: Span) -> Line:
        """A passage in quotation marks after the name of its outlet: for what does not stand in a sentence."""
        witness = self.edition.by_document[span.document]
        self._last = None
        parts = self.marked(span)
        return Line((f"In the words of {self.outlets.name(witness)}: ", *parts, *self._stop(parts)), (span.span,))

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
        actor = self.edition.actors.get(quotation.speaker.actor or "") if quotation.speaker else None
        if actor is None or not quotation.said:
            return None
        self.pause()
        return (self._spoken_words if quotation.kind == "direct" else self._told_words)(quotation, actor)

    def _spoken_words(self, quotation: Quotation, actor: Actor) -> Line | None:
        """Words in quotation marks, as their article has them with the speaker, else after the name."""
        if self._unsaid(quotation):
            return None
        if (clause := self.clauses.uttered(quotation)) is not None:
            return self.reported(clause)
        said = self.edition.dossier.text(quotation)
        small = said[:1].islower() or said.count("[") != said.count("]")
        return None if small else self._direct(quotation, self.cast.named(actor))

    def _told_words(self, quotation: Quotation, actor: Actor) -> Line | None:
        """Words without marks after the name and the article's own words for the saying."""
        told = telling(self.edition, quotation)
        if told is None or told.place != "after" or told.span.end > quotation.start or not self._fits(told, quotation):
            return None
        text = self.edition.by_document[quotation.document].document.text
        if text[told.span.end : quotation.start].strip() or not paired(text[told.span.start : quotation.end]):
            return None
        whole = Span(quotation.document, told.span.start, _trimmed(text, quotation))
        named = self.cast.named(actor)
        parts = (words(self.edition.dossier, whole, style="plain"),)
        support = (whole, *self._around(quotation), *named.support)
        return Line((*_capital(named.parts), " ", *parts, *self._stop(parts)), tuple(dict.fromkeys(support)))

    def _fits(self, told: Telling, quotation: Quotation) -> bool:
        """Whether words of saying and what is said make a sentence with a name before them."""
        how, what = self.edition.dossier.text(told.span), self.edition.dossier.text(quotation)
        return _FINITE.match(how) is not None and _HEADLESS.match(what) is None

    def _unsaid(self, quotation: Quotation) -> bool:
        """Whether the words before it may deny that it was said, or deny what it says."""
        told = telling(self.edition, quotation)
        cue = quotation.cue
        if told is None:
            return (
                cue is not None and self.edition.holds(cue) and _NOT.search(self.edition.dossier.text(cue)) is not None
            )
        return _NOT.search(self.edition.dossier.text(told.span)) is not None

    def _direct(self, quotation: Quotation, named: Named) -> Line:
        every = [Span(quotation.document, one.start, one.end) for one in quotation.pieces] or [quotation.span]
        pieces = [one for one in every if self._full(one)] or every
        parts: list[Part] = [*_capital(named.parts), " ", *self._verb(quotation), ": "]
        left = _LONGEST
        for place, piece in enumerate(pieces):
            if left < _SHORTEST and place:
                break
            parts += [" […] " if place else "", *self.marked(piece, max(left, _SHORTEST))]
            left -= len(piece)
        told = tuple(part for part in parts if part)
        self._spoken += 1
        if len(pieces) == 1 and self._spoken % 2 == 0 and isinstance(told[-1], Words):
            named_parts = (
                (*named.parts[:-1], named.parts[-1].rstrip(",")) if isinstance(named.parts[-1], str) else named.parts
            )
            told = (told[-1], ", said ", *named_parts)
        return Line((*told, *self._stop(told)), (*self._around(quotation), *named.support))

    def _around(self, quotation: Quotation) -> tuple[Span, ...]:
        """The sentences that hold words and say who speaks them."""
        last = Span(quotation.document, max(quotation.start, quotation.end - 1), quotation.end)
        first, end = self.edition.sentence(quotation), self.edition.sentence(last).end
        whole = Span(quotation.document, min(first.start, quotation.start), max(end, quotation.end))
        by = quotation.speaker.span if quotation.speaker else None
        return (whole,) if by is None or whole.covers(by) or not self.edition.holds(by) else (whole, by)

    def _full(self, piece: Span) -> bool:
        """Whether a piece of a quotation says something: it is no bare interjection and no end of a sentence."""
        text = self.edition.dossier.text(piece)
        return len(text.split()) >= _WORDS and not text[0].islower() and text.count("[") == text.count("]")

    def _verb(self, quotation: Quotation) -> tuple[Part, ...]:
        cue = quotation.cue
        if cue is not None and self.edition.holds(cue) and _SAID.fullmatch(self.edition.dossier.text(cue)):
            return (words(self.edition.dossier, cue.span, style="plain"),)
        return ("said",)

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
        if self._run:
            return ("It adds that ",)
        self._frame += 1
        outlets = self.outlets.names(documents)
        if self._frame % 2:
            return (f"According to {outlets}, ",)
        return (f"{outlets[:1].upper()}{outlets[1:]} {self._reports(documents)} that ",)

    @staticmethod
    def _stop(parts: Sequence[Part]) -> tuple[Part, ...]:
        """The full stop, where the words do not end with one."""
        last = parts[-1]
        text = last if isinstance(last, str) else last.text + ("”" if last.style == "marks" else "")
        return () if _END.search(text) else (".",)


def _mostly(quotation: Quotation, span: Span) -> bool:
    return 2 * (min(quotation.end, span.end) - max(quotation.start, span.start)) > len(span)


def _trimmed(text: str, quotation: Quotation) -> int:
    """Where reported words end, with the mark that closes what they open and without what goes on."""
    end = quotation.end
    while end < len(text) and text[end] in _CLOSERS and not paired(text[quotation.start : end]):
        end += 1
    return quotation.start + len(text[quotation.start : end].rstrip(" ,;:\n"))


def _capital(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parts that begin a sentence; words of an article keep their letters."""
    first = parts[0]
    if isinstance(first, str):
        return (first[:1].upper() + first[1:], *parts[1:])
    if first.style == "marks" or not first.text[:1].islower() or len(first.text) < 2:
        return parts
    rest = Words(Span(first.span.document, first.span.start + 1, first.span.end), first.text[1:], first.style)
    return (first.text[0].upper(), rest, *parts[1:])
