"""A document in the making, in which nothing that has been told is told again."""

from collections.abc import Iterable, Sequence

from variorum.model import Span
from variorum.publish.grounding import Line

from .prose import Teller
from .units import Unit, Units, repeats

_LIGHT = 0.3
"""Weight below which a sentence is left to the dossier. Chosen by reading briefings."""
_DOUBLED = 0.45
"""Share of the telling words of the shorter of two sentences from which the second says nothing new."""


class Draft:
    """The sentences that can be told, the weightiest first, and what of them has been told so far."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self.edition = teller.edition
        self.units = Units(teller).all
        self.told: list[frozenset[str]] = []
        self._spans: set[Span] = set()

    def text(self, unit: Unit) -> str:
        """The words of a sentence."""
        return self.edition.dossier.text(unit.clause.span)

    def known(self, unit: Unit) -> bool:
        """Whether a sentence says nothing new."""
        return unit.span in self._spans or self.repeated(unit.stems)

    def repeated(self, telling: frozenset[str]) -> bool:
        """Whether most of some telling words has been told in one sentence."""
        return repeats(telling, self.told, _DOUBLED)

    def keep(self, unit: Unit) -> None:
        """Keep that a sentence is told."""
        self._spans.add(unit.span)
        self.told.append(unit.stems)

    def fresh(self, units: Iterable[Unit], most: int) -> list[Unit]:
        """The weightiest of sentences that say something new beside one another."""
        told, chosen = list(self.told), list[Unit]()
        for unit in units:
            known = unit.span in self._spans or repeats(unit.stems, told, _DOUBLED)
            if len(chosen) < most and unit.score >= _LIGHT and not known:
                told.append(unit.stems)
                chosen.append(unit)
        return chosen

    def in_order(self, chosen: Sequence[Unit]) -> tuple[Line, ...]:
        """Sentences as a paragraph, those of one article together and in its order."""
        order = list(dict.fromkeys(unit.span.document for unit in chosen))
        self.teller.pause()
        for unit in chosen:
            self.keep(unit)
        ranked = sorted(chosen, key=lambda unit: (order.index(unit.span.document), unit.span.start))
        return tuple(self.teller.reported(unit.clause) for unit in ranked)
