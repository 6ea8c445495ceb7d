"""What a trivial method does: any two sentences of different articles whose words are alike, yet not the same."""

from __future__ import annotations

from collections.abc import Sequence

from .lines import Line, Story
from .outcome import Outcome

_LIKE = 0.4
"""Cosine of weighted words from which the trivial method reports two sentences."""


def reports(stories: Sequence[Story]) -> float:
    """How many pairs it reports in a story."""
    pairs = sum(
        _LIKE <= one.like(other) < 0.999
        for story in stories
        for n, one in enumerate(story.lines)
        for other in story.lines[:n]
        if one.article != other.article
    )
    return pairs / max(len(stories), 1)


def found(stories: Sequence[Story], harmful: Sequence[Outcome]) -> float:
    """How many of the edits stand in a sentence that it reports with a counterpart, in points; it names no kind."""
    hits = 0
    for one in harmful:
        lines = {(line.article, line.start): line for line in stories[one.story].lines}
        edited: Line = lines[one.edit.line.article, one.edit.line.start]
        hits += any(lines[p.article, p.start].like(edited) >= _LIKE for p in one.edit.counterparts)
    return 100 * hits / max(len(harmful), 1)
