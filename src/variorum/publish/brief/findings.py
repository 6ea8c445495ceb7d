"""Findings with sides: claims, differences, stances, events."""

from variorum.publish.edition import Cite, Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.section import Finding

_MOST = 12
_QUOTED = 2
"""Passages of a side that are quoted; the others are cited."""


def lines(edition: Edition, view: tuple[Finding, ...]) -> list[Line]:
    """One line a finding: its label, then each side with its passages."""
    return [_line(edition, finding) for finding in view[:_MOST]]


def _line(edition: Edition, finding: Finding) -> Line:
    remarks = f" ({'; '.join(finding.remarks)})" if finding.remarks else ""
    parts: list[Part] = [finding.label.rstrip("."), remarks]
    support: list[Cite] = list(finding.cites)
    parts += _quoted(edition, finding.cites, ": ")
    for place, side in enumerate(finding.sides):
        parts += ["; " if place else ": ", side.label, *_quoted(edition, side.cites, ", ")]
        support += side.cites
    return Line(tuple(parts), tuple(dict.fromkeys(cite.span for cite in support)))


def _quoted(edition: Edition, cites: tuple[Cite, ...], lead: str) -> list[Part]:
    parts: list[Part] = []
    for cite in cites[:_QUOTED]:
        parts += [", " if parts else lead, words(edition.dossier, cite.span)]
    return parts
