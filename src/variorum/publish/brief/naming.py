"""How running text names an article."""

from collections import Counter
from collections.abc import Iterable

from variorum.publish.edition import Cite, Edition, Witness
from variorum.publish.wording import counted, listed

_NAMED = 3
"""More articles than this are counted, not named."""


def article(edition: Edition, witness: Witness) -> str:
    """The outlet; with the date where it has several articles; the letter where it is unknown."""
    outlet = witness.document.outlet
    if not outlet:
        return f"article {witness.siglum}"
    several = Counter(other.document.outlet for other in edition.witnesses)[outlet] > 1
    return f"{outlet} ({witness.siglum}, {witness.day})" if several else outlet


def articles(edition: Edition, cites: Iterable[Cite]) -> str:
    """The articles of citations in words: their names, or how many they are."""
    witnesses = list({cite.siglum: cite.witness for cite in cites}.values())
    if len(witnesses) > _NAMED:
        return counted(len(witnesses), "article")
    return listed([article(edition, witness) for witness in witnesses])
