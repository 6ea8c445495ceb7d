"""Days, missing texts, words and shares of speech in sentences."""

from collections import Counter

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.sections.framing import KINDS, Table
from variorum.publish.sections.missing import Lacking
from variorum.publish.sections.shares import Shares
from variorum.publish.sections.timeline import Row
from variorum.publish.wording import listed

from .limits import whole
from .naming import articles
from .quoting import quoted, spans

_DAYS, _TEXTS, _TERMS, _SPEAKERS = 4, 4, 3, 5
_TOLD = ("label", "loaded", "scare-quotes")


def days(edition: Edition, view: tuple[Row, ...]) -> list[Line]:
    """One line a day that no other section tells; where all are told, the first ones."""
    fresh = [row for row in view if row.link is None] or list(view)
    chosen = {row.place for row in sorted(fresh, key=lambda row: row.place)[:_DAYS]}
    return [_day(edition, row) for row in fresh if row.place in chosen]


def _day(edition: Edition, row: Row) -> Line:
    remarks = f" ({'; '.join(row.remarks)})" if row.remarks else ""
    speaker, quote = row.quotes[0]
    who = f"{speaker}, in " if speaker else ""
    parts = (f"{row.when}{remarks}: {who}{articles(edition, row.cites)}, ", *quoted(edition, quote))
    return Line(parts, spans(row.cites))


def missing(_edition: Edition, view: tuple[Lacking, ...]) -> list[Line]:
    """One line for the texts that most articles lean on."""
    shown = view[:_TEXTS]
    told = [f"{text.title} ({listed(text.sigla)})" for text in shown]
    return [Line((f"Leaned on, and not in the set: {'; '.join(told)}",), spans(c for t in shown for c in t.cites[:1]))]


def framing(edition: Edition, view: Table) -> list[Line]:
    """One line for the labels and loaded words of each article."""
    wanted = {KINDS[kind] for kind in _TOLD}
    parts: list[Part] = []
    cites = []
    for row in view.rows:
        terms = [t for kind, (found, _) in zip(view.kinds, row.cells, strict=True) if kind in wanted for t in found]
        counts: Counter[str] = Counter()
        for term in terms:
            counts[term.words.casefold()] += term.count
        first = {term.words.casefold(): term.cites[0] for term in reversed(terms)}
        for place, word in enumerate(sorted(first, key=lambda word: (-counts[word], first[word].span.start))[:_TERMS]):
            parts += [", " if place else f"{'; ' if parts else ''}{row.siglum} has "]
            parts += [words(edition.dossier, first[word].span), f" ×{counts[word]}" if counts[word] > 1 else ""]
            cites.append(first[word])
    return [Line(tuple(parts), spans(cites))] if cites else []


def shares(edition: Edition, view: Shares) -> list[Line]:
    """One line for those quoted most; it rests on the articles as a whole."""
    told = [f"{row.name} ({row.total})" for row in view.rows[:_SPEAKERS]]
    every = tuple(whole(witness) for witness in edition.witnesses if witness.document.text)
    return [Line((f"Quoted most often, by count of quotations: {listed(told)}",), every)]
