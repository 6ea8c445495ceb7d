"""Words of somebody with the one who says them: as their article has them, else after the name."""

import re
from typing import TYPE_CHECKING

from variorum.model import Actor, Quotation, Span
from variorum.publish.grounding import Line, Part, Words, words
from variorum.publish.telling import Telling, telling

from .cast import Named
from .marking import paired
from .stops import capital, stop

if TYPE_CHECKING:
    from .prose import Teller

_LONGEST, _SHORTEST = 300, 160
"""Characters of a quotation that are printed, and the fewest that a further piece of it has."""
_WORDS = 5
"""Words of a piece of a quotation that says something."""
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
_CLOSERS = '”"»'


class Quoting:
    """Writes quotations for a teller."""

    def __init__(self, teller: "Teller") -> None:
        self._teller = teller
        self._count = 0

    def quotation(self, quotation: Quotation) -> Line | None:
        """Reported words with their speaker, or None where no name or no fitting verb leads to them."""
        actor = self._teller.edition.actors.get(quotation.speaker.actor or "") if quotation.speaker else None
        if actor is None or not quotation.said:
            return None
        self._teller.pause()
        return (self._spoken_words if quotation.kind == "direct" else self._told_words)(quotation, actor)

    def _spoken_words(self, quotation: Quotation, actor: Actor) -> Line | None:
        """Words in quotation marks, as their article has them with the speaker, else after the name."""
        if self._unsaid(quotation):
            return None
        if (clause := self._teller.clauses.uttered(quotation)) is not None:
            return self._teller.reported(clause)
        said = self._teller.edition.dossier.text(quotation)
        small = said[:1].islower() or said.count("[") != said.count("]")
        return None if small else self._direct(quotation, self._teller.cast.named(actor))

    def _told_words(self, quotation: Quotation, actor: Actor) -> Line | None:
        """Words without marks after the name and the article's own words for the saying."""
        told = telling(self._teller.edition, quotation)
        if told is None or told.place != "after" or told.span.end > quotation.start or not self._fits(told, quotation):
            return None
        text = self._teller.edition.by_document[quotation.document].document.text
        if text[told.span.end : quotation.start].strip() or not paired(text[told.span.start : quotation.end]):
            return None
        whole = Span(quotation.document, told.span.start, _trimmed(text, quotation))
        named = self._teller.cast.named(actor)
        parts = (words(self._teller.edition.dossier, whole, style="plain"),)
        support = (whole, *self._around(quotation), *named.support)
        return Line((*capital(named.parts), " ", *parts, *stop(parts)), tuple(dict.fromkeys(support)))

    def _fits(self, told: Telling, quotation: Quotation) -> bool:
        """Whether words of saying and what is said make a sentence with a name before them."""
        how, what = self._teller.edition.dossier.text(told.span), self._teller.edition.dossier.text(quotation)
        return _FINITE.match(how) is not None and _HEADLESS.match(what) is None

    def _unsaid(self, quotation: Quotation) -> bool:
        """Whether the words before it may deny that it was said, or deny what it says."""
        told = telling(self._teller.edition, quotation)
        cue = quotation.cue
        if told is None:
            return (
                cue is not None
                and self._teller.edition.holds(cue)
                and _NOT.search(self._teller.edition.dossier.text(cue)) is not None
            )
        return _NOT.search(self._teller.edition.dossier.text(told.span)) is not None

    def _direct(self, quotation: Quotation, named: Named) -> Line:
        every = [Span(quotation.document, one.start, one.end) for one in quotation.pieces] or [quotation.span]
        pieces = [one for one in every if self._full(one)] or every
        parts: list[Part] = [*capital(named.parts), " ", *self._verb(quotation), ": "]
        left = _LONGEST
        for place, piece in enumerate(pieces):
            if left < _SHORTEST and place:
                break
            parts += [" […] " if place else "", *self._teller.marked(piece, max(left, _SHORTEST))]
            left -= len(piece)
        told = tuple(part for part in parts if part)
        self._count += 1
        if len(pieces) == 1 and self._count % 2 == 0 and isinstance(told[-1], Words):
            named_parts = (
                (*named.parts[:-1], named.parts[-1].rstrip(",")) if isinstance(named.parts[-1], str) else named.parts
            )
            told = (told[-1], f", {'posted' if _posted(quotation) else 'said'} ", *named_parts)
        return Line((*told, *stop(told)), (*self._around(quotation), *named.support))

    def _around(self, quotation: Quotation) -> tuple[Span, ...]:
        """The sentences that hold words and say who speaks them."""
        last = Span(quotation.document, max(quotation.start, quotation.end - 1), quotation.end)
        first, end = self._teller.edition.sentence(quotation), self._teller.edition.sentence(last).end
        whole = Span(quotation.document, min(first.start, quotation.start), max(end, quotation.end))
        by = quotation.speaker.span if quotation.speaker else None
        return (whole,) if by is None or whole.covers(by) or not self._teller.edition.holds(by) else (whole, by)

    def _full(self, piece: Span) -> bool:
        """Whether a piece of a quotation says something: it is no bare interjection and no end of a sentence."""
        text = self._teller.edition.dossier.text(piece)
        return len(text.split()) >= _WORDS and not text[0].islower() and text.count("[") == text.count("]")

    def _verb(self, quotation: Quotation) -> tuple[Part, ...]:
        cue = quotation.cue
        if _posted(quotation):
            return ("posted",)
        if (
            cue is not None
            and self._teller.edition.holds(cue)
            and _SAID.fullmatch(self._teller.edition.dossier.text(cue))
        ):
            return (words(self._teller.edition.dossier, cue.span, style="plain"),)
        return ("said",)


def _posted(quotation: Quotation) -> bool:
    """Whether the words are a post of a network that the article shows."""
    return (quotation.how or "").startswith("turn: post")


def _trimmed(text: str, quotation: Quotation) -> int:
    """Where reported words end, with the mark that closes what they open and without what goes on."""
    end = quotation.end
    while end < len(text) and text[end] in _CLOSERS and not paired(text[quotation.start : end]):
        end += 1
    return quotation.start + len(text[quotation.start : end].rstrip(" ,;:\n"))
