"""Where an article speaks in its own voice."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.annotation import marks
from variorum.annotation.marks import Quoted
from variorum.annotation.parser import Parse
from variorum.annotation.stance import parties
from variorum.annotation.stance.parties import Parties
from variorum.model import Actor, Extent, Framing, Quotation
from variorum.model.stance import FramingKind

_SILENT = {"byline", "credit", "dateline", "source-line", "update-line", "boilerplate"}

_NEAR = 4  # words between an adjective and the noun that it describes
_LIKELY = 0.5  # of a quotation: below that it is more likely none, and the words are the outlet's own


@dataclass(frozen=True, slots=True)
class Voice:
    """An article with what stands between quotation marks, who is quoted, and who acts."""

    parse: Parse
    known: Parties
    quotations: Sequence[Quotation]
    quoted: tuple[Quoted, ...]
    _others: frozenset[int]

    def own(self, start: int, end: int) -> bool:
        """Whether the outlet says these characters itself: not quoted, not reported, no furniture without a voice."""
        return not any(at in self._others for at in range(start, end))

    def record(self, place: Extent, kind: FramingKind, label: str, target: Actor | None = None) -> Framing:
        """A finding at a place of the article."""
        document = self.parse.document.id
        return Framing(
            document=document, start=place.start, end=place.end, target=target.id if target else None, kind=kind,
            label=label,
        )  # fmt: skip

    def described(self, noun: Token) -> Actor | None:
        """The one actor that a noun names or that stands beside it, or None."""
        actors = self.known.of(noun) or self.known.before(noun)
        if not actors:
            owner = next((child for child in noun.children if child.dep_ == "poss"), None)
            actors = self.known.of(owner) if owner is not None else ()
        return actors[0] if len(actors) == 1 else None

    def beside(self, place: Extent) -> Actor | None:
        """The one actor whom an adjective at a place describes."""
        span = self.parse.token_span(place.start, place.end)
        if span is None:
            return None
        head = span.root.head
        return self.described(head) if head.i >= span.end and head.i - span.end <= _NEAR else None


def of(parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation], known: Parties | None = None) -> Voice:
    """The voice of one article."""
    quoted = marks.find(parse.text, parse.paragraphs, parse.sentences)
    quotations = [one for one in quotations if one.confidence is None or one.confidence >= _LIKELY]
    others: set[int] = set()
    for part in quoted:
        others.update(range(part.start, part.end))
    for quotation in quotations:
        for piece in quotation.pieces:
            others.update(range(piece.start, piece.end))
    for furniture in parse.furniture:
        if furniture.kind in _SILENT:
            others.update(range(furniture.start, furniture.end))
    return Voice(parse, known or parties.read(parse, actors, quotations), quotations, quoted, frozenset(others))


def place(token: Token) -> Extent:
    """Where a word stands."""
    return Extent(token.idx, token.idx + len(token))
