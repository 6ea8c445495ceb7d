"""A sentence of the model on its way to a line: its own words, and quoted ones that lead to where they stand."""

from collections.abc import Sequence

from variorum.model import Failure, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, Words, faults

from . import guard, quoted, roles
from .placing import sentences
from .support import Judge


def accepted(
    edition: Edition, judge: Judge, text: str, passages: Sequence[Span], also: Sequence[Span | Failure] = ()
) -> Line | str:
    """The sentence as a line, or why it is none.

    Args:
        edition: the articles.
        judge: the check of support; it sees the whole sentences around the passages, so that a passage cut to suit the
            model is read with what was cut off.
        text: the sentence.
        passages: where the words stand that it rests on.
        also: what the line rests on besides.
    """
    reason = (
        guard.shape(text)
        or guard.unfounded(edition, text, passages)
        or guard.disowned(edition, text, passages)
        or guard.copied(edition, text, passages)
        or _otherwise(text, [edition.dossier.text(span) for span in sentences(edition, passages)])
    )
    if reason:
        return reason
    if not judge(text, sentences(edition, passages)):
        return "not borne out by its passages"
    line = Line(tuple(_parts(edition, text, passages)), tuple(dict.fromkeys((*passages, *also))))
    return "quoted words that are not in its passages" if faults(edition.dossier, line) else line


def _otherwise(text: str, passages: Sequence[str]) -> str | None:
    """What a sentence tells in another way than the sentences around its passages, or None."""
    own = quoted.own(text)
    if roles.foreign(own, passages):
        return "a word that is not in its passages, nor one of its meaning"
    if roles.turned(text, passages):
        return "who, what or how many is told otherwise"
    return "how sure it is, is told otherwise" if roles.surer(text, passages) else None


def _parts(edition: Edition, text: str, passages: Sequence[Span]) -> list[Part]:
    return [
        _words(edition, piece.text, passages) if piece.quoted else piece.text for piece in quoted.pieces(text) or []
    ]


def _words(edition: Edition, words: str, passages: Sequence[Span]) -> Words:
    """Quoted words where they stand in the first passage that has them; `guard.unfounded` knows that one does."""
    wanted = words.strip()
    span = next(one for one in passages if wanted in edition.dossier.text(one))
    start = span.start + edition.dossier.text(span).index(wanted)
    return Words(Span(span.document, start, start + len(wanted)), wanted)
