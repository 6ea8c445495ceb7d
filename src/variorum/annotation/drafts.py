"""Drafts: a report for every likely cue, before it is judged, as labelled tokens."""

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import contents, cues
from .contents import CONTENT, CUE, OTHER, SOURCE, Labelled
from .grid import Grid

# Chosen for time: about one and a half times as many drafts as there are reports in the training articles.
_LEAST_CHANCE = 0.12

_SHORT_GAP = 4  # tokens; longer gaps are mostly asides of the writer


@dataclass(frozen=True, slots=True)
class Draft:
    """A report before it is judged: its tokens by label, and how sure the labels are."""

    head: int
    chance: float
    content: NDArray[np.int64]
    source: NDArray[np.int64]
    cue: NDArray[np.int64]
    sureness: float
    source_sureness: float


def find(columns: Grid) -> list[Draft]:
    """A report for every likely cue that brings anything."""
    chances = cues.score(columns)
    heads = [int(head) for head in np.flatnonzero(chances >= _LEAST_CHANCE)]
    labelled = contents.label(columns, heads, chances)
    made = (drafted(columns, head, float(chances[head]), part) for head, part in zip(heads, labelled, strict=True))
    return [draft for draft in made if draft is not None]


def drafted(columns: Grid, head: int, chance: float, labelled: Labelled) -> Draft | None:
    """The report of one cue from the labels of its window, or None where nothing is reported."""
    window, labels, shares = labelled.window, labelled.labels, labelled.shares
    labels = _closed(columns, window, _whole_stretches(columns, window, labels))
    content = window[labels == CONTENT]
    content = content[[bool(columns.parse.tokens[int(token)].text.strip()) for token in content]]
    if not len(content):
        return None
    at = content - window[0]
    source = window[labels == SOURCE]
    return Draft(
        head=head,
        chance=chance,
        content=content,
        source=source,
        cue=window[(labels == CUE) | (window == head)],
        sureness=float(shares[at, CONTENT].mean()),
        source_sureness=float(shares[source - window[0], SOURCE].mean()) if len(source) else 0.0,
    )


def _whole_stretches(columns: Grid, window: NDArray[np.int64], labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Quoted stretches are reported whole or not at all."""
    whole = labels.copy()
    quote = columns.quote[window]
    for number in np.unique(quote[quote >= 0]):
        inside = quote == number
        # A stretch that holds the cue itself quotes someone who reports; its parts differ.
        if (labels[inside] == CUE).any() or (labels[inside] == SOURCE).any():
            continue
        whole[inside] = CONTENT if (labels[inside] == CONTENT).mean() >= 0.5 else OTHER
    return whole


def _closed(columns: Grid, window: NDArray[np.int64], labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """The labels with short gaps in the content filled, where they hold neither cue nor source."""
    whole = labels.copy()
    places = np.flatnonzero(labels == CONTENT)
    for left, right in itertools.pairwise(places):
        gap = labels[left + 1 : right]
        same = columns.sentence[window[left]] == columns.sentence[window[right]]
        if 0 < len(gap) <= _SHORT_GAP and same and not (gap == CUE).any() and not (gap == SOURCE).any():
            whole[left + 1 : right] = CONTENT
    inner = [columns.parse.tokens[int(token)].ent_iob_ == "I" for token in window]
    for at in range(1, len(window)):  # a name is within or without, never cut
        if inner[at] and whole[at] == OTHER and whole[at - 1] == CONTENT:
            whole[at] = CONTENT
    for at in range(len(window) - 1, 0, -1):
        if inner[at] and whole[at] == CONTENT and whole[at - 1] == OTHER:
            whole[at - 1] = CONTENT
    return whole
