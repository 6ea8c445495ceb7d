"""Where actors stand on issues, as one article tells it.

A position needs somebody who holds it and an issue in the text's own words. Denials are no positions, nor is what
somebody is asked, feared or supposed to think. The categories follow work on stance in political text (Mohammad et al.
2016, SemEval task 6; Park et al. 2021, directed sentiment in news), with the basis kept apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Actor, Extent, Moment, Position, Quotation
from variorum.model.stance import StanceBasis, StanceKind

from .parser import Parse
from .stance import dating, parties, phrases
from .stance.issues import Side
from .stance.parties import Parties, Report
from .stance.sides import sides

_CLOSEST: tuple[StanceBasis, ...] = ("self-stated", "relayed", "inferred-by-analyst")


@dataclass(frozen=True, slots=True)
class _Held:
    """A side that somebody takes, with the place that shows it."""

    actor: Actor
    side: Side
    issue: str
    evidence: Extent


def find(
    parse: Parse,
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    moments: Sequence[Moment],
    known: Parties | None = None,
) -> tuple[Position, ...]:
    """The positions of this one article, in the order of their first passage.

    Of joint subjects each has the position. A side whose holder the text does not lead to is left out.
    """
    if not parse.parsed:
        return ()
    known = known or parties.read(parse, actors, quotations)
    found: dict[tuple[str, str, StanceKind], Position] = {}
    for held in _held(parse, known):
        key = (held.actor.id, held.issue.casefold(), held.side.stance)
        span = parse.span(held.evidence.start, held.evidence.end)
        before = found.get(key)
        found[key] = Position(
            actor=held.actor.id,
            issue=before.issue if before else held.issue,
            stance=held.side.stance,
            basis=min((_basis(known, held), *((before.basis,) if before else ())), key=_CLOSEST.index),
            when=(before.when if before else None) or dating.when(parse, held.side.verb, moments),
            evidence=tuple(sorted({*(before.evidence if before else ()), span})),
        )
    return tuple(sorted(found.values(), key=lambda one: (one.evidence[0], one.actor, one.issue, one.stance)))


def _held(parse: Parse, known: Parties) -> Iterator[_Held]:
    for side in sides(known):
        place = side.issue
        evidence = phrases.clause(side.verb, *side.tokens)
        if evidence is None or not phrases.readable(parse, evidence):
            continue
        issue = phrases.words_of(parse, place) if isinstance(place, Extent) else place
        if isinstance(place, Extent):
            evidence = _around(evidence, place)
        for actor in side.holders:
            if actor.name.casefold() != issue.casefold():
                yield _Held(actor, side, issue, evidence)


def _around(evidence: Extent, issue: Extent) -> Extent:
    """The clause with the words of the issue, where both are near enough to be one passage."""
    start, end = min(evidence.start, issue.start), max(evidence.end, issue.end)
    return Extent(start, end) if end - start <= phrases.LONGEST_PASSAGE else evidence


def _basis(known: Parties, held: _Held) -> StanceBasis:
    """Whether the holder says it, somebody else does, or somebody who judges from outside infers it."""
    reports = known.reports(held.side.verb)
    if not reports:
        return "self-stated" if held.side.act == "speech" else "relayed"
    others = [report for report in reports if not _own(known, report, held.actor)]
    if any(report.analyst for report in others):
        return "inferred-by-analyst"
    return "relayed" if others else "self-stated"


def _own(known: Parties, report: Report, holder: Actor) -> bool:
    """Whether the holder speaks, or an office-holder of the state that holds it."""
    if holder.id in report.actors:
        return True
    if holder.kind not in {"state", "government"} or report.analyst:
        return False
    speakers = [known.by_id[id] for id in report.actors]
    return any(one.roles and one.country and one.country == holder.country for one in speakers)
