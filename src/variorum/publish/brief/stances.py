"""Positions, demands and commitments in sentences."""

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.sections.commitments import Bond
from variorum.publish.sections.demands import Exchange
from variorum.publish.sections.positions import Stand, Standing

from .quoting import quoted, spans

_ACTORS, _EACH, _EXCHANGES, _BONDS = 4, 2, 2, 3


def positions(_edition: Edition, view: tuple[Standing, ...]) -> list[Line]:
    """One line a set of actors."""
    found = []
    for standing in view[:_ACTORS]:
        shown = standing.stands[:_EACH]
        told = "; ".join(f"{s.stance}: {s.issue}{_noted(s)}" for s in shown)
        found.append(
            Line(
                (f"{standing.actors}, {told}",),
                spans(cite for s in shown for cite in (*s.cites, *(s.before[1] if s.before else ()))),
            )
        )
    return found


def demands(edition: Edition, view: tuple[Exchange, ...]) -> list[Line]:
    """One line an exchange: what is asked, what is answered, what is said to the answer."""
    found = []
    for exchange in view[:_EXCHANGES]:
        parts: list[Part] = [f"{exchange.by} {exchange.verb} {exchange.to}: "]
        cites = []
        for place, asked in enumerate(exchange.asked):
            parts += [" and " if place else "", *quoted(edition, asked.quotes[0])]
            cites += [quote.cite for quote in asked.quotes]
        for answer in exchange.answers:
            parts.append(f"; {answer.who[:1].lower()}{answer.who[1:]}")
            parts += [", ", *quoted(edition, answer.quotes[0])] if answer.quotes else []
            cites += [*(quote.cite for quote in answer.quotes), *answer.more]
        found.append(Line(tuple(parts), spans(cites)))
    return found


def commitments(edition: Edition, view: tuple[Bond, ...]) -> list[Line]:
    """One line a commitment."""
    found = []
    for bond in view[:_BONDS]:
        condition = f" (on this condition: {bond.condition})" if bond.condition else ""
        teller = f", as {bond.teller} tells it" if bond.teller else ""
        parts: list[Part] = [f"{bond.kind} by {bond.who}{condition}{teller}: ", *quoted(edition, bond.quotes[0])]
        found.append(Line(tuple(parts), spans([*(quote.cite for quote in bond.quotes), *bond.more])))
    return found


def _noted(stand: Stand) -> str:
    before = (f"before: {stand.before[0]}",) if stand.before else ()
    remarks = (*stand.remarks, *before)
    return f" ({', '.join(remarks)})" if remarks else ""
