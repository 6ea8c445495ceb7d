"""A demand with what it is compared by: the two sides, and what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.collation import matters, times
from variorum.collation.matters import Forms, Matter
from variorum.model import Demand, Reading, Response, Span


@dataclass(frozen=True, slots=True)
class Asked:
    """A demand of one article, or of several joined."""

    demand: Demand
    by: str
    to: str
    matter: Matter

    @property
    def named(self) -> frozenset[str]:
        """Both sides."""
        return frozenset((self.by, self.to))

    def first_in(self, document: str) -> Span | None:
        """Where an article first tells of the demand."""
        return min((span for span in self.demand.evidence if span.document == document), default=None)

    def answerable(self, response: Response, reading: Reading) -> bool:
        """Whether an answer can have come after the demand, by the dates that are known."""
        made = self.demand.when
        return not times.before(response.when, made) and not times.before(reading.document.published, made)


def asked(demand: Demand, names: Forms, side_of: Mapping[str, str]) -> Asked:
    """A demand ready to be compared. Within one government everybody speaks for themselves."""
    by, to = side_of.get(demand.by, demand.by), side_of.get(demand.to, demand.to)
    if by == to:
        by, to = demand.by, demand.to
    return Asked(demand, by, to, matters.matter(demand.text, names))


def likeness(one: Asked, other: Asked) -> float:
    """How sure it is that both are one demand; 0 where they are not."""
    a, b = one.demand, other.demand
    if (a.by, a.to) != (b.by, b.to) and set(a.evidence) & set(b.evidence):  # two whom one clause names side by side
        return 0.0
    if one.matter.first and one.matter.first == other.matter.first and _within(one, other):
        return 1.0  # "apologize" and "apologize to the council": one asked one of the other, in more or fewer words
    return matters.same(one.matter, other.matter, apart=one.named)


def _within(one: Asked, other: Asked) -> bool:
    """Whether one wording has all that the other has."""
    a, b = one.matter, other.matter
    if a.denies != b.denies:
        return False
    return (a.words <= b.words and a.named <= b.named) or (b.words <= a.words and b.named <= a.named)
