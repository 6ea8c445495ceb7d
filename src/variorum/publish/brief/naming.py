"""How running text names an article."""

from collections.abc import Iterable

from variorum.publish.edition import Cite, Edition
from variorum.publish.witness import Witness
from variorum.publish.wording import counted, listed

_NAMED = 3
"""More articles than this are counted, not named."""


def article(edition: Edition, witness: Witness) -> str:
    """The outlet; with the date where it has several articles; the letter where that does not tell them apart."""
    outlet = witness.document.outlet
    if not outlet:
        return f"article {witness.siglum}"
    same = [other for other in edition.witnesses if other.document.outlet == outlet]
    if len(same) == 1:
        return outlet
    dated = f"{outlet} of {witness.day}" if witness.document.published else f"{outlet}, undated"
    return dated if sum(other.day == witness.day for other in same) == 1 else f"{dated} ({witness.siglum})"


def articles(edition: Edition, cites: Iterable[Cite]) -> str:
    """The articles of citations in words: their names, or how many they are."""
    witnesses = list({cite.siglum: cite.witness for cite in cites}.values())
    if len(witnesses) > _NAMED:
        return counted(len(witnesses), "article")
    return listed([article(edition, witness) for witness in witnesses])
