"""What outlets share word for word, with whom, and what it goes back to."""

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


def records(edition: Edition, paper: Paper) -> list[Reuse]:
    """The shared passages of an outlet that another has too."""
    return [
        one
        for one in edition.dossier.reuse
        if (documents := {p.document for p in one.passages if edition.holds(p)}) & paper.documents
        and documents - paper.documents
    ]


def partners(edition: Edition, paper: Paper, every: Sequence[Paper]) -> list[tuple[Paper, int]]:
    """The other outlets with how many passages each shares with this one, the most first."""
    held = records(edition, paper)
    counts = [(o, sum(any(p.document in o.documents for p in one.passages) for one in held)) for o in every]
    return sorted(((o, n) for o, n in counts if n and o is not paper), key=lambda pair: -pair[1])


def lines(edition: Edition, paper: Paper, every: Sequence[Paper]) -> list[Line]:
    """How much of the outlet stands elsewhere too, then a line for each set of others, then what it goes back to."""
    held = records(edition, paper)
    groups: dict[tuple[str, ...], list[Reuse]] = {}
    for one in held:
        others = tuple(o.name for o in every if o is not paper and any(p.document in o.documents for p in one.passages))
        groups.setdefault(others, []).append(one)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    share = _share(edition, paper, held)
    told = [_group(edition, paper, every, group) for _, group in ranked]
    return [*([share] if share is not None else []), *told, *_origins(edition, paper, every)]


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
