"""What actors bind themselves to or threaten: if what, then what."""

from dataclasses import dataclass

from variorum.model import Commitment, Span
from variorum.publish import times
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.excerpts import Excerpt, excerpts
from variorum.publish.section import Section, rest
from variorum.publish.weights import documents
from variorum.publish.wording import listed

KINDS = {
    "promise": "Promise", "threat": "Threat", "pledge": "Pledge", "condition": "Condition", "procedure": "Procedure",
}  # fmt: skip
_MOST = 8


@dataclass(frozen=True, slots=True)
class Bond:
    """One commitment of one or several actors. `condition` is given where the passages do not hold it."""

    anchor: str
    who: str
    kind: str
    condition: str
    teller: str
    when: str
    quotes: tuple[Excerpt, ...]
    more: tuple[Cite, ...]
    also: tuple[str, ...]


def build(edition: Edition) -> Section | None:
    """Commitments of central actors; those with a condition and threats first."""
    groups: dict[object, list[Commitment]] = {}
    for record in sorted(edition.dossier.commitments, key=lambda c: c.id):
        held = tuple(sorted({span.span for span in record.evidence if edition.holds(span)}))
        if held:
            groups.setdefault((record.kind, record.text.casefold(), held), []).append(record)
    ranked = sorted(groups.values(), key=lambda group: _rank(edition, group))
    view = tuple(_bond(edition, group) for group in ranked[:_MOST])
    left = rest(len(ranked) - _MOST, "commitment")
    if not view:
        return None
    lead = "What somebody is to do, and on what condition; those with a condition first."
    return Section("commitments", "Promises, threats, conditions", "commitments.html", view, lead, len(view), left)


def _rank(edition: Edition, group: list[Commitment]) -> tuple[object, ...]:
    spans = [span for span in group[0].evidence if edition.holds(span)]
    weight = max(edition.weights.actor(record.by) for record in group)
    return (group[0].condition is None, -documents(spans), -weight, min(map(edition.rank, spans)))


def _bond(edition: Edition, group: list[Commitment]) -> Bond:
    first = group[0]
    anchor = edition.anchor(first.id, "commitments")
    note = Note("stance", anchor, first.kind)
    spans = sorted({span.span for span in first.evidence if edition.holds(span)}, key=edition.rank)
    edition.tell(spans, anchor)
    ranked = sorted({record.by for record in group}, key=lambda actor: (-edition.weights.actor(actor), actor))
    who = listed(list(dict.fromkeys(edition.name(actor) or "someone not named" for actor in ranked)))
    return Bond(
        anchor=anchor,
        who=f"{who}{_addressee(edition, first)}",
        kind=KINDS[first.kind],
        condition=_condition(edition, first, spans),
        teller=edition.teller(spans[0], [record.by for record in group]) or "",
        when=times.phrase(first.when) if first.when else "",
        quotes=excerpts(edition, spans[:2], note),
        more=edition.cites(spans[2:], note),
        also=tuple(edition.anchor(other.id, "commitments") for other in group[1:]),
    )


def _addressee(edition: Edition, record: Commitment) -> str:
    name = edition.name(record.to)
    return f" to {name}" if name else ""


def _condition(edition: Edition, record: Commitment, spans: list[Span]) -> str:
    """The condition, unless a passage of the record says it already."""
    if not record.condition or any(record.condition in edition.dossier.text(span) for span in spans):
        return ""
    return record.condition
