"""What outlets share word for word, with whom, and what it goes back to."""

from collections import Counter
from collections.abc import Sequence

from variorum.model import Reuse, Span
from variorum.publish import lineage
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line
from variorum.publish.wording import counted, listed, number

from .evidence import quoted
from .papers import WORD, Paper, named

_KINDS = {
    "verbatim": "word for word", "near-verbatim": "nearly word for word", "cut": "shortened", "altered": "altered",
    "paraphrase": "in other words", "translation-variant": "in another rendering",
}  # fmt: skip
_LITERAL = ("verbatim", "near-verbatim")
_OPENING, _SHORTEST = 110, 50
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

    def lines(self, paper: Paper) -> list[Line]:
        """How much of an outlet stands elsewhere too, then a line for each set of others, then what it goes back to."""
        held = self._records.get(paper.name, [])
        groups: dict[tuple[str, ...], list[Reuse]] = {}
        for one in held:
            groups.setdefault(tuple(name for name in self._names(one) if name != paper.name), []).append(one)
        ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
        share = _share(self._edition, paper, held)
        told = [_group(self._edition, paper, self._every, group) for _, group in ranked[:_GROUPS]]
        return [*([share] if share is not None else []), *told, *_origins(self._edition, paper, self._every)]

    def _names(self, one: Reuse) -> list[str]:
        """The names of the outlets that have a passage, each once."""
        return sorted({self._of[p.document].name for p in one.passages if p.document in self._of})


def _share(edition: Edition, paper: Paper, held: Sequence[Reuse]) -> Line | None:
    """How many of its words stand in others, word for word or nearly so."""
    passages = {p.span for one in held if one.kind in _LITERAL for p in one.passages if p.document in paper.documents}
    spans = tuple(sorted(span for span in passages if edition.holds(span)))
    taken: set[tuple[str, int]] = set()
    for span in spans:
        text = edition.by_document[span.document].document.text
        taken |= {(span.document, word.start()) for word in WORD.finditer(text, span.start, span.end)}
    if not taken:
        return None
    share = round(100 * len(taken) / max(1, paper.words))
    told = (
        f"In all, {len(taken):,} of its {paper.words:,} words ({share or 'less than 1'} per cent) also stand in others"
    )
    return Line((f"{told}, word for word or nearly so.",), spans)


def _group(edition: Edition, paper: Paper, every: Sequence[Paper], group: Sequence[Reuse]) -> Line:
    """With whom, how many of which kinds, whose words, and how the longest begins."""
    others = {p.document for one in group for p in one.passages} - paper.documents
    counts = [(n, name) for kind, name in _KINDS.items() if (n := sum(one.kind == kind for one in group))]
    kinds = listed([f"{number(n)} {name}" for n, name in counts]) if len(counts) > 1 else counts[0][1]
    longest = max(group, key=lambda one: (min(len(p) for p in one.passages), one.id))
    own = min((p.span for p in longest.passages if p.document in paper.documents), key=edition.rank)
    opening = _opening(edition, own)
    cut = len(opening) < len(own)
    source = f", from {_a(longest.source)}," if longest.source else ""
    which = f"{'the longest' if len(group) > 1 else 'it'}{source} {'begins' if cut else 'is'} "
    head = f"With {named(every, others)}: {counted(len(group), 'passage')}, {kinds}; {which}"
    support = tuple(dict.fromkeys((own, *(p.span for one in group for p in one.passages if edition.holds(p)))))
    return Line((head, *quoted(edition, opening, stop=not cut), *([" […]."] if cut else [])), support)


def _a(noun: str) -> str:
    return f"{'an' if noun[:1].casefold() in 'aeiou' else 'a'} {noun}"


def _opening(edition: Edition, span: Span) -> Span:
    if len(span) <= _OPENING:
        return span
    text = edition.by_document[span.document].document.text
    return Span(span.document, span.start, clause_end(text, span.start, _OPENING, _SHORTEST))


def _origins(edition: Edition, paper: Paper, every: Sequence[Paper]) -> list[Line]:
    """Texts that its articles go back to together with others."""
    found = []
    for origin in edition.dossier.origins:
        others = set(origin.documents) - paper.documents
        if set(origin.documents) & paper.documents and others:
            evidence = [edition.dossier.get(one) for one in origin.evidence if one in edition.dossier]
            spans = [*origin.credits, *(p.span for one in evidence if isinstance(one, Reuse) for p in one.passages)]
            support = tuple(span for span in dict.fromkeys(spans) if edition.holds(span))
            does = "does" if sum(bool(other.documents & others) for other in every) == 1 else "do"
            told = f"It goes back to {lineage.told(origin)}, as {named(every, others)} {does}."
            found.append(Line((told,), support or paper.whole))
    return found
