"""What changed since before: what came about, figures that go on, new disputes and differences, moved positions."""

from collections.abc import Iterator

from variorum.model import Event, Series, Span
from variorum.publish.grounding import Line
from variorum.publish.weights import sure
from variorum.publish.wording import capital

from . import contrast
from .cast import definite
from .earlier import Earlier
from .prose import Teller

_CHANGES = 6
"""Changes of a kind that are told."""
_LIKELY = 0.5
"""Confidence below which a difference is left to the dossier."""
_AHEAD, _DONE = ("planned", "expected"), ("happened", "ongoing")


class Changes:
    """What became different of what was known."""

    def __init__(self, teller: Teller, earlier: Earlier) -> None:
        self._teller = teller
        self._edition = teller.edition
        self._earlier = earlier

    def lines(self) -> Iterator[tuple[Line, ...]]:
        """Announcements that came about, longer series, new disputes and differences, positions that moved."""
        yield from self._come_about()
        for series in self._edition.dossier.series:
            if self._longer(series) and (lines := contrast.figures(self._teller, series)):
                yield lines
            self._teller.pause()
        yield from self._disputes()
        yield from self._differences()
        yield from self._positions()

    def _come_about(self) -> Iterator[tuple[Line, ...]]:
        """What earlier articles expect and new ones tell as done."""
        count = 0
        for event in sorted(self._edition.dossier.events, key=lambda event: event.id):
            pair = self._turn(event)
            if pair is None or count >= _CHANGES or not sure(event.confidence):
                continue
            self._teller.pause()
            before = self._teller.sentence(pair[0])
            self._teller.pause()
            now = self._teller.sentence(pair[1])
            if before is not None and now is not None:
                count += 1
                yield (before, Line(("Now it is told as done: ", *now.parts), now.support))

    def _turn(self, event: Event) -> tuple[Span, Span] | None:
        held = [mention for mention in event.mentions if self._edition.holds(mention)]
        before = [m for m in held if m.status in _AHEAD and self._earlier.is_known(m.span)]
        now = [m for m in held if m.status in _DONE and self._earlier.is_new(m.span)]
        known = any(m.status in _DONE and self._earlier.is_known(m.span) for m in held)
        if not before or not now or known:
            return None
        return min((m.span for m in before), key=self._edition.rank), min((m.span for m in now), key=self._edition.rank)

    def _longer(self, series: Series) -> bool:
        known = {quantity.id: quantity for quantity in self._edition.dossier.quantities}
        held = [known[id] for id in series.quantities if id in known and self._edition.holds(known[id])]
        old = {(q.low, q.high) for q in held if self._earlier.is_known(q.span)}
        new = {(q.low, q.high) for q in held if self._earlier.is_new(q.span)}
        return bool(old and new - old)

    def _disputes(self) -> Iterator[tuple[Line, ...]]:
        """Claims that were told and are denied now for the first time, or that are told now against a denial."""
        claims = [c for c in self._edition.dossier.claims if c.status == "disputed" and sure(c.confidence)]
        count = 0
        for claim in sorted(claims, key=lambda claim: (-self._edition.weights.claim(claim), claim.id)):
            held = [one for one in claim.accounts if self._edition.holds(one)]
            sides = ([a for a in held if a.relation != "denies"], [a for a in held if a.relation == "denies"])
            fresh = any(side and all(self._earlier.is_new(one.span) for one in side) for side in sides)
            if fresh and count < _CHANGES and (lines := contrast.dispute(self._teller, claim)):
                count += 1
                yield lines
            self._teller.pause()

    def _differences(self) -> Iterator[tuple[Line, ...]]:
        records = [
            d
            for d in self._edition.dossier.discrepancies
            if d.between == "outlets" and d.verdict in ("contradiction", "superseded", "undetermined", "likely-slip")
            if d.kind != "number" and (d.confidence is None or d.confidence >= _LIKELY)
            if any(self._earlier.is_new(span.span) for side in d.sides for span in side.accounts)
        ]
        for record in sorted(records, key=lambda d: (d.rank or len(records), d.id))[:_CHANGES]:
            self._teller.pause()
            if lines := contrast.difference(self._teller, record):
                yield lines

    def _positions(self) -> Iterator[tuple[Line, ...]]:
        """Stances that depart from an earlier one of the same actor."""
        count = 0
        for position in self._edition.dossier.positions:
            new = [s.span for s in position.evidence if self._edition.holds(s) and self._earlier.is_new(s.span)]
            actor = self._edition.actors.get(position.actor)
            if position.changed is None or not new or actor is None or count >= _CHANGES:
                continue
            self._teller.pause()
            if (line := self._teller.sentence(min(new, key=self._edition.rank))) is not None:
                name = actor.name if actor.kind == "person" else definite(actor.name)
                count += 1
                yield (Line((f"{capital(name)} has moved: ", *line.parts), line.support),)
