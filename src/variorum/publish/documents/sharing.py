"""What outlets share word for word, with whom, and what it goes back to."""

from collections import Counter
from collections.abc import Sequence

from variorum.model import Reuse, Span
from variorum.publish import lineage
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line
from variorum.publish.wording import capital, listed, number

from .evidence import quoted
from .manuscript import Grid
from .papers import WORD, Paper, named

_KINDS = {
    "verbatim": "word for word", "near-verbatim": "nearly word for word", "cut": "shortened", "altered": "altered",
    "paraphrase": "in other words", "translation-variant": "in another rendering",
}  # fmt: skip
_LITERAL = ("verbatim", "near-verbatim")
_OPENING, _SHORTEST = 110, 50
_NOTHING, _TEXT = "–", 2
"""The sign of nothing, and the column that is left out where it has nothing else."""
_GROUPS = 10
"""Sets of other outlets that are told, those that share most passages."""


class Sharing:
    """The shared passages of a dossier by the outlets that have them."""

    def __init__(self, edition: Edition, every: Sequence[Paper]) -> None:
        self._edition = edition
        self._every = every
        self._of = {document: paper for paper in every for document in paper.documents}
        self._records: dict[str, list[Reuse]] = {}
        for one in edition.dossier.reuse:
            names = self._names(one)
            for name in names if len(names) > 1 else ():
                self._records.setdefault(name, []).append(one)

    def partners(self, paper: Paper) -> list[tuple[Paper, int]]:
        """The other outlets with how many passages each shares with this one, the most first."""
        counts = Counter(name for one in self._records.get(paper.name, ()) for name in self._names(one))
        others = [(other, counts[other.name]) for other in self._every if counts[other.name] and other is not paper]
        return sorted(others, key=lambda pair: -pair[1])

    def table(self, paper: Paper) -> Grid | None:
        """A row for each set of other outlets that have passages of this one, and one for each common origin."""
        held = self._records.get(paper.name, [])
        groups: dict[tuple[str, ...], list[Reuse]] = {}
        for one in held:
            groups.setdefault(tuple(name for name in self._names(one) if name != paper.name), []).append(one)
        ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
        rows = [_row(self._edition, paper, self._every, group) for _, group in ranked[:_GROUPS]]
        rows += _origins(self._edition, paper, self._every)
        head = ("With", "Passages", "Of a text called", "Begins, or is")
        cut = [n for n in range(len(head)) if n != _TEXT or any(row[n] != _NOTHING for row in rows)]
        kept = tuple(tuple(row[n] for n in cut) for row in rows)
        share = _share(self._edition, paper, held)
        caption = f"Passages that others have too{f': {share}' if share else ''}"
        return Grid(caption, tuple(head[n] for n in cut), kept) if rows else None

    def _names(self, one: Reuse) -> list[str]:
        """The names of the outlets that have a passage, each once."""
        return sorted({self._of[p.document].name for p in one.passages if p.document in self._of})


def _share(edition: Edition, paper: Paper, held: Sequence[Reuse]) -> str:
    """How many of its words stand in others, word for word or nearly so."""
    passages = {p.span for one in held if one.kind in _LITERAL for p in one.passages if p.document in paper.documents}
    taken: set[tuple[str, int]] = set()
    for span in sorted(span for span in passages if edition.holds(span)):
        text = edition.by_document[span.document].document.text
        taken |= {(span.document, word.start()) for word in WORD.finditer(text, span.start, span.end)}
    share = round(100 * len(taken) / max(1, paper.words))
    told = (
        f"{len(taken):,} of its {paper.words:,} words ({share or 'less than 1'} per cent), word for word or nearly so"
    )
    return told if taken else ""


def _row(edition: Edition, paper: Paper, every: Sequence[Paper], group: Sequence[Reuse]) -> tuple[Line | str, ...]:
    """With whom, how many of which kinds, of which text, and how the longest begins."""
    others = {p.document for one in group for p in one.passages} - paper.documents
    counts = [(n, name) for kind, name in _KINDS.items() if (n := sum(one.kind == kind for one in group))]
    kinds = listed([f"{number(n)} {name}" for n, name in counts])
    longest = max(group, key=lambda one: (min(len(p) for p in one.passages), one.id))
    own = min((p.span for p in longest.passages if p.document in paper.documents), key=edition.rank)
    opening = _opening(edition, own)
    support = tuple(dict.fromkeys((own, *(p.span for one in group for p in one.passages if edition.holds(p)))))
    words = Line((*quoted(edition, opening, stop=False), *([" […]"] if len(opening) < len(own) else [])), support)
    return (capital(named(every, others)), kinds, longest.source or _NOTHING, words)


def _opening(edition: Edition, span: Span) -> Span:
    if len(span) <= _OPENING:
        return span
    text = edition.by_document[span.document].document.text
    return Span(span.document, span.start, clause_end(text, span.start, _OPENING, _SHORTEST))


def _origins(edition: Edition, paper: Paper, every: Sequence[Paper]) -> list[tuple[Line | str, ...]]:
    """Texts that its articles go back to together with others."""
    rows: list[tuple[Line | str, ...]] = []
    for origin in edition.dossier.origins:
        others = set(origin.documents) - paper.documents
        if set(origin.documents) & paper.documents and others:
            evidence = [edition.dossier.get(one) for one in origin.evidence if one in edition.dossier]
            spans = [*origin.credits, *(p.span for one in evidence if isinstance(one, Reuse) for p in one.passages)]
            support = tuple(span.span for span in dict.fromkeys(spans) if edition.holds(span))
            told = Line((f"all go back to {lineage.told(origin)}",), support or paper.whole)
            rows.append((capital(named(every, others)), _NOTHING, _NOTHING, told))
    return rows
