"""Texts that the articles lean on and that are not in the set."""

from dataclasses import dataclass

from variorum.model import MissingSource
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.section import Section, rest
from variorum.publish.weights import documents

_MOST, _CITES = 10, 4


@dataclass(frozen=True, slots=True)
class Lacking:
    """A text by its title or description, what kind it is, which articles lean on it, and where."""

    anchor: str
    title: str
    sigla: tuple[str, ...]
    cites: tuple[Cite, ...]
    more: int


def build(edition: Edition) -> Section | None:
    """Those that most articles lean on first."""
    ranked = ranking(edition)
    view = tuple(_lacking(edition, record) for record in ranked[:_MOST])
    if not view:
        return None
    lead = "The articles lean on these; who wants to know what they say must read them."
    left = rest(len(ranked) - _MOST, "text")
    return Section("missing", "Not in the set", "missing.html", view, lead, len(view), left)


def ranking(edition: Edition) -> list[MissingSource]:
    """Missing texts with evidence in the articles, by how many articles and passages lean on them."""
    held = {id(r): [s for s in r.evidence if edition.holds(s)] for r in edition.dossier.missing_sources}
    leaned = [record for record in edition.dossier.missing_sources if held[id(record)]]
    return sorted(leaned, key=lambda r: (-documents(held[id(r)]), -len(held[id(r)]), r.title, r.id or ""))


def _lacking(edition: Edition, record: MissingSource) -> Lacking:
    anchor = edition.anchor(record.id or f"missing-{record.title}".replace(" ", "-"), "missing")
    cites = edition.cites(record.evidence, Note("source", anchor, "leans on"))
    sigla = edition.sigla(cite.span.document for cite in cites)
    return Lacking(anchor, record.title, sigla, cites[:_CITES], max(0, len(cites) - _CITES))
