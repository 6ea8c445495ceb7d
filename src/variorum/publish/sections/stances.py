"""Where actors stand, what they ask and are answered, and what they bind themselves to."""

from collections.abc import Iterable

from variorum.model import Commitment, Demand, Position
from variorum.publish import times
from variorum.publish.edition import Edition, Note
from variorum.publish.section import Finding, Section, Side

_STANCES = {"conditional": "on conditions", "ambivalent": "of two minds", "declines": "declines to say"}
_BASES = {"self-stated": "in own words", "relayed": "as others relay it", "inferred-by-analyst": "as an analyst infers"}


def positions(edition: Edition) -> Section | None:
    """Positions by actor and issue."""
    records = sorted(edition.dossier.positions, key=lambda p: (p.issue, edition.name(p.actor) or "", p.when or ""))
    found = [_position(edition, place, record) for place, record in enumerate(records, 1)]
    return _section("positions", "Positions", found, "Where each stands on an issue, and on what that rests.")


def demands(edition: Edition) -> Section | None:
    """Demands with the answers found."""
    found = [_demand(edition, record) for record in sorted(edition.dossier.demands, key=lambda d: (d.when or "", d.id))]
    return _section(
        "demands", "Demands and answers", found, "Where no answer is shown, none was found in these articles."
    )


def commitments(edition: Edition) -> Section | None:
    """Promises, threats, pledges and conditions."""
    records = sorted(edition.dossier.commitments, key=lambda c: (c.when or "", c.id))
    return _section(
        "commitments", "Promises, threats, conditions", [_commitment(edition, record) for record in records], ""
    )


def _section(key: str, title: str, found: Iterable[Finding | None], lead: str) -> Section | None:
    findings = tuple(finding for finding in found if finding is not None)
    return Section(key, title, "findings.html", findings, lead, len(findings)) if findings else None


def _position(edition: Edition, place: int, record: Position) -> Finding | None:
    anchor = edition.anchor(f"position-{place}", "positions")
    label = f"{_who(edition, record.actor)} {_STANCES.get(record.stance, record.stance)}: {record.issue}"
    cites = edition.cites(record.evidence, Note("stance", anchor, record.stance))
    return Finding(anchor, label, (_BASES[record.basis], *_when(record.when)), cites) if cites else None


def _demand(edition: Edition, record: Demand) -> Finding | None:
    anchor = edition.anchor(record.id, "demands")
    cites = edition.cites(record.evidence, Note("stance", anchor, "demand"))
    if not cites:
        return None
    answers = tuple(
        Side(f"{_who(edition, answer.by)} {answer.kind}", found, *_when(answer.when))
        for answer in record.responses
        if (found := edition.cites(answer.evidence, Note("stance", anchor, "answer")))
    )
    asked = Side(f"{_who(edition, record.by)} to {_who(edition, record.to)}", cites)
    return Finding(anchor, record.text, _when(record.when), sides=(asked, *answers))


def _commitment(edition: Edition, record: Commitment) -> Finding | None:
    anchor = edition.anchor(record.id, "commitments")
    cites = edition.cites(record.evidence, Note("stance", anchor, record.kind))
    to = f" to {_who(edition, record.to)}" if record.to else ""
    condition = (f"if {record.condition}",) if record.condition else ()
    remarks = (f"{record.kind} by {_who(edition, record.by)}{to}", *condition, *_when(record.when))
    return Finding(anchor, record.text, remarks, cites) if cites else None


def _who(edition: Edition, actor: str) -> str:
    return edition.name(actor) or "someone not named"


def _when(when: str | None) -> tuple[str, ...]:
    return (times.phrase(when),) if when else ()
