"""Shared passages and renderings in sentences."""

from variorum.model import Span
from variorum.publish.edition import Cite, Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.sections.copies import Copies, Shared
from variorum.publish.sections.renderings import Alignment
from variorum.publish.wording import capital, counted

from .naming import articles

_RENDERINGS, _GROUPS = 1, 2
_OPENING = 90
"""Characters of a shared passage that show which one is meant."""


def renderings(edition: Edition, view: tuple[Alignment, ...]) -> list[Line]:
    """One line a passage, with all its renderings in full."""
    found = []
    for alignment in view[:_RENDERINGS]:
        parts: list[Part] = [f"Of a text called “{alignment.source}”: " if alignment.source else ""]
        for place, row in enumerate(alignment.rows):
            parts += [
                "; " if place else "",
                f"{articles(edition, row.cites)}, ",
                words(edition.dossier, row.cites[0].span),
            ]
        found.append(Line(tuple(parts), _support(alignment)))
    shown = tuple(dict.fromkeys(span for alignment in view[:_RENDERINGS] for span in _support(alignment)))
    return [
        *found,
        Line(("No original is in the set, so that nobody can say from these texts which is closer",), shown),
    ]


def lines(edition: Edition, view: Copies) -> list[Line]:
    """How many origins at most, then one line for each set of articles that share words."""
    found = []
    if view.at_most is not None:
        evidence = [passage for group in view.groups for _, passage in group.passages[:1]]
        told = (
            f"At most {counted(view.at_most, 'independent origin')} stand behind "
            f"{counted(len(edition.witnesses), 'article')}"
        )
        found.append(Line((told,), tuple(dict.fromkeys(span for passage in evidence for span in _support(passage)))))
    return [*found, *(_group(edition, group) for group in view.groups[:_GROUPS])]


def _group(edition: Edition, group: Shared) -> Line:
    longest = max((passage for _, passage in group.passages), key=lambda p: min(len(span) for span in _support(p)))
    cites = [cite for row in longest.rows for cite in row.cites]
    opening = _opening(cites[0])
    begins = " begins " if len(opening) < len(cites[0].span) else " is "
    which = "the longest" if len(group.passages) > 1 else "it"
    told = f"{capital(articles(edition, cites))} share {group.summary}; {which}{begins}"
    return Line((told, words(edition.dossier, opening)), _support(longest))


def _opening(cite: Cite) -> Span:
    span, text = cite.span, cite.words
    if len(text) <= _OPENING:
        return span
    end = text.rfind(" ", 1, _OPENING)
    return Span(span.document, span.start, span.start + (end if end > 0 else _OPENING))


def _support(alignment: Alignment) -> tuple[Span, ...]:
    return tuple(cite.span for row in alignment.rows for cite in row.cites)
