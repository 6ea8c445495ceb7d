"""Passages as a reader meets them: the exact words, cut where they are long, with what stands around the short."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.model import Extent, Span

from .edition import Cite, Edition, Note

_LONGEST, _SHORTEST_CUT = 320, 200
"""Characters of a passage that are printed; a longer one is cut at the last boundary of a clause between both."""
_AROUND = 200
"""Characters of the sentence that are printed before a passage that is only a part of it, and after it.

Sentences of news rarely have more on one side, so that no passage stands without its "even if" or its "but".
"""
_BOUNDARY = re.compile(
    r"[,;:](?=\s)|\s[–—-](?=\s)|(?<=\w)(?=\s(?:and|but|while|which|who|that|after|before|because)\s)"
)
_OPENING = re.compile(r"[\s\"'“”‘’«»(\[–—-]*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A citation with the words to print. `words` are the first `len(words)` characters of the passage.

    `before` and `after` are words of the same sentence; "…" in them stands for those that are not printed. `marked` are
    the places of words to be told from the others: those that differ between texts.
    """

    cite: Cite
    before: str
    words: str
    after: str
    furniture: str | None
    marked: tuple[Span, ...] = ()

    @property
    def runs(self) -> tuple[tuple[str, bool], ...]:
        """The words in stretches, each with whether it is marked."""
        found, at, whole = [], 0, self.span
        for place in self.marked:
            start, end = max(place.start - whole.start, at), min(place.end, whole.end) - whole.start
            if start < end:
                found += [(self.words[at:start], False), (self.words[start:end], True)]
                at = end
        return tuple((text, marked) for text, marked in (*found, (self.words[at:], False)) if text)

    @property
    def span(self) -> Span:
        """Where the printed words stand."""
        whole = self.cite.span
        return Span(whole.document, whole.start, whole.start + len(self.words))

    @property
    def cut(self) -> bool:
        """Whether the passage goes on beyond the printed words."""
        return len(self.words) < len(self.cite.span)


def excerpt(edition: Edition, span: Span, note: Note | None = None, marked: Iterable[Span] = ()) -> Excerpt:
    """The passage of a span that the dossier holds, to be printed; of `marked` those within it are told apart."""
    cite = edition.cite(span, note)
    text = cite.witness.document.text
    end = _end(text, span)
    first, last = cite.witness.sentence(span.start), cite.witness.sentence(max(span.start, span.end - 1))
    after = "…" if end < span.end else _following(text, span, last)
    inside = tuple(sorted({one.span for one in marked if span.span.covers(one)}))
    before, kind = _preceding(text, span, first), cite.witness.furniture(span)
    return Excerpt(cite, before, text[span.start : end], after, kind, inside)


def excerpts(
    edition: Edition, spans: Iterable[Span], note: Note | None = None, marked: Sequence[Span] = ()
) -> tuple[Excerpt, ...]:
    """The passages of those spans that the dossier holds, in the order of the articles."""
    held = sorted({span.span for span in spans if edition.holds(span)}, key=edition.rank)
    return tuple(excerpt(edition, span, note, marked) for span in held)


def clause_end(text: str, start: int, longest: int, shortest: int) -> int:
    """The last boundary of a clause within reach of `start`, else of a word: where words can be cut."""
    ends = [start + match.start() for match in _BOUNDARY.finditer(text[start : start + longest])]
    if ends and ends[-1] - start >= shortest:
        return ends[-1]
    cut = text.rfind(" ", start + 1, start + longest)
    return cut if cut > start else start + longest


def _end(text: str, span: Span) -> int:
    return span.end if len(span) <= _LONGEST else clause_end(text, span.start, _LONGEST, _SHORTEST_CUT)


def _preceding(text: str, span: Span, sentence: Extent) -> str:
    lead = text[sentence.start : span.start]
    if _OPENING.fullmatch(lead):
        return ""
    return lead if len(lead) <= _AROUND else f"… {lead[-_AROUND:].partition(' ')[2]}"


def _following(text: str, span: Span, sentence: Extent) -> str:
    rest = text[span.end : max(span.end, sentence.end)]
    return rest if len(rest) <= _AROUND else f"{rest[:_AROUND].rpartition(' ')[0]} …"
