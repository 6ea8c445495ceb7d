"""How each article names things: a table, and no rating."""

from dataclasses import dataclass

from variorum.model import Framing
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.section import Section

KINDS = {
    "label": "Labels", "loaded": "Loaded words", "scare-quotes": "In scare quotes", "hedge": "Hedges",
    "agentless": "No doer named",
}  # fmt: skip
_ARTICLES, _CELL = 12, 6


@dataclass(frozen=True, slots=True)
class Term:
    """A word as an article has it, for whom or what, and every place."""

    anchor: str
    words: str
    target: str | None
    count: int
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One article: the terms of each kind, and how many more there are of each."""

    siglum: str
    name: str
    cells: tuple[tuple[tuple[Term, ...], int], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Kinds that occur, and a row an article."""

    kinds: tuple[str, ...]
    rows: tuple[Row, ...]


def build(edition: Edition) -> Section | None:
    """Words that colour the telling, by article and kind, with whom or what they are said of."""
    held = [r for r in edition.dossier.framing if edition.holds(r) and edition.dossier.text(r).strip()]
    kinds = tuple(kind for kind in KINDS if any(record.kind == kind for record in held))
    by_article: dict[str, list[Framing]] = {}
    for record in sorted(held, key=edition.rank):
        by_article.setdefault(record.document, []).append(record)
    chosen = sorted(by_article, key=lambda document: (-len(by_article[document]), document))[:_ARTICLES]
    rows = tuple(
        Row(w.siglum, w.name, tuple(_cell(edition, by_article[w.document.id], kind) for kind in kinds))
        for w in edition.witnesses
        if w.document.id in chosen
    )
    if not rows:
        return None
    lead = "Words that name, colour or hedge, as each article has them; in brackets of whom or what. It is no rating."
    view = Table(tuple(KINDS[kind] for kind in kinds), rows)
    return Section("framing", "How each article names things", "framing.html", view, lead)


def _cell(edition: Edition, records: list[Framing], kind: str) -> tuple[tuple[Term, ...], int]:
    same: dict[tuple[str, str | None], list[Framing]] = {}
    for record in records:
        if record.kind == kind:
            words = " ".join(edition.dossier.text(record).split()).casefold()
            same.setdefault((words, edition.name(record.target)), []).append(record)
    ranked = sorted(same.items(), key=lambda item: (-len(item[1]), edition.rank(item[1][0].span)))
    return tuple(_term(edition, target, group) for (_, target), group in ranked[:_CELL]), max(0, len(ranked) - _CELL)


def _term(edition: Edition, target: str | None, group: list[Framing]) -> Term:
    first = group[0]
    anchor = edition.anchor(
        f"framing-{edition.by_document[first.document].siglum}-{first.start}-{first.kind}", "framing"
    )
    cites = edition.cites(group, Note("framing", anchor, first.kind))
    return Term(anchor, cites[0].words, target, len(group), cites)
