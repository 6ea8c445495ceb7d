"""Every article that has the words of a shared passage, though no two of its sentences were compared for it.

Sentences are compared where they share rare words, and what one article splits another may not. So the words of each
copied passage are looked up in all articles of the affair, by an index of runs of words.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.model import Span

from .groups import Group
from .lines import Line

_RUN = 6
"""Words of a run in the index, and the fewest of a passage that is looked up: fewer stand in many articles."""

Places = dict[tuple[str, ...], list[tuple[str, int]]]


class Words:
    """The words of all articles in their order, and where each run of them begins."""

    def __init__(self, lines: Mapping[str, Sequence[Line]]) -> None:
        self._keys: dict[str, list[str]] = {}
        self._spans: dict[str, list[tuple[int, int]]] = {}
        self._runs: Places = defaultdict(list)
        for document in sorted(lines):
            words = [(key, word.start, word.end) for line in lines[document] for key, word in _of(line)]
            keys = self._keys[document] = [key for key, _, _ in words]
            self._spans[document] = [(start, end) for _, start, end in words]
            for at in range(len(keys) - _RUN + 1):
                self._runs[tuple(keys[at : at + _RUN])].append((document, at))

    def within(self, place: Span) -> tuple[str, ...]:
        """The words of a passage."""
        spans = self._spans.get(place.document, [])
        inside = [at for at, (start, end) in enumerate(spans) if place.start <= start and end <= place.end]
        return tuple(self._keys[place.document][at] for at in inside)

    def find(self, words: tuple[str, ...]) -> Iterable[Span]:
        """Where the articles have the words, once for each place."""
        for document, at in self._runs.get(words[:_RUN], ()):
            if tuple(self._keys[document][at : at + len(words)]) == words:
                spans = self._spans[document]
                yield Span(document, spans[at][0], spans[at + len(words) - 1][1])


def _of(line: Line) -> Iterable[tuple[str, Span]]:
    for key, word in zip(line.keys, line.words, strict=True):
        yield key, Span(line.document, word.start, word.end)


def completed(groups: Iterable[Group], words: Words) -> list[Group]:
    """The groups, each copied one with the passages of all further articles that have its words."""
    return [_completed(group, words) if group.kind in ("verbatim", "near-verbatim") else group for group in groups]


def _completed(group: Group, words: Words) -> Group:
    known = {span.document for span in group.passages}
    further: dict[str, Span] = {}
    for passage in group.passages:
        said = words.within(passage)
        if len(said) >= _RUN:
            for place in words.find(said):
                if place.document not in known:
                    further.setdefault(place.document, place)
    if not further:
        return group
    return replace(group, passages=tuple(sorted([*group.passages, *further.values()])))
