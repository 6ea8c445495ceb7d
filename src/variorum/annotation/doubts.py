"""Reports that are none, although their words look like it: labels of headlines, and "so-called".

Of 130 reports in 259 headlines of news outside the gold, half of those under the least probability were wrong, and so
were most behind a colon whose label is no one who speaks ("Opinion:", "Olympics:").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import titles

if TYPE_CHECKING:
    from .grid import Grid
    from .reports import Report

_LEAST = 0.6
_HEADLINES = frozenset({"headline", "standfirst", "heading"})
_SPEAKS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
# What tells something though it has no mouth, and people whom a headline names by what they are.
_TELLING = frozenset({
    "report", "poll", "study", "survey", "source", "official", "lawyer", "attorney", "expert", "aide", "witness",
    "police", "scientist", "researcher", "analyst", "critic", "advocate", "activist", "economist", "family",
    "prosecutor", "paper", "document", "email", "memo", "letter", "statement", "government", "court", "military",
    "army", "resident", "doctor", "spokesman", "spokeswoman", "spokesperson", "historian", "professor", "author",
    "watchdog", "agency",
})  # fmt: skip
_LABELS = frozenset({
    "opinion", "analysis", "exclusive", "breaking", "update", "video", "watch", "editorial", "commentary", "review",
    "explainer", "flashback", "reminder", "live", "photos", "podcast", "column",
})  # fmt: skip


def doubted(columns: Grid, report: Report) -> bool:
    """Whether the report is more likely a label's or a distancing word's than anyone's."""
    return _of_so_called(columns, report) or (_in_headline(columns, report) and _unlikely(columns, report))


def _of_so_called(columns: Grid, report: Report) -> bool:
    """ "so-called" keeps its distance from a word; whose word it is remains unsaid."""
    tokens = columns.parse.tokens
    before = tokens[max(0, report.head - 2) : report.head + 1].text.casefold().replace(" ", "")
    return report.source is None and before.endswith(("so-called", "socalled"))


def _in_headline(columns: Grid, report: Report) -> bool:
    return any(
        part.kind in _HEADLINES and part.start <= report.cue.start < part.end for part in columns.parse.furniture
    )


def _unlikely(columns: Grid, report: Report) -> bool:
    colon = columns.parse.tokens[report.head].text == ":"
    voices = _voices(columns, report) if colon else []
    if colon and not any(voices):
        return True
    return report.probability < _LEAST and not (colon and all(voices))


def _voices(columns: Grid, report: Report) -> list[bool]:
    """For each word that names the source whether it is of someone, or of something that tells."""
    source = report.source
    words = columns.parse.token_span(source.start, source.end) if source else None
    if words is None or words.text.casefold() in _LABELS:
        return []
    return [
        word.ent_type_ in _SPEAKS or word.lemma_.casefold() in _TELLING or titles.office(word) is not None
        for word in words
        if word.is_alpha and word.pos_ not in {"DET", "ADJ"}
    ]
