"""What the user said of the articles, and what became different because of it."""

from dataclasses import dataclass

from variorum.model import Change, Correction
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.section import Section, rest
from variorum.publish.witness import shortened

_MOST = 15
_WORDS = 140
_ORDER = ("discrepancies", "timeline", "events", "demands", "origins", "claims", "moments")
"""Changes that a reader would ask for first: a verdict, a day; of claims mostly who could have known them."""

_KEYS = {
    "discrepancies": "Difference", "timeline": "Date", "events": "Event", "demands": "Demand", "origins": "Origin",
    "claims": "Claim", "moments": "Time named",
}  # fmt: skip
_FIELDS = {"published": "date of publication", "modified": "date of change", "leave_out": "left out"}


@dataclass(frozen=True, slots=True)
class Said:
    """One correction in words."""

    source: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Different:
    """One change in words; `target` is the record's place on the page, where it is shown."""

    key: str
    kind: str
    text: str
    before: str
    after: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Corrections:
    """What was said, and what changed."""

    said: tuple[Said, ...]
    changes: tuple[Different, ...]


def build(edition: Edition) -> Section | None:
    """The corrections, then the changes that matter most; only where the user corrected something."""
    dossier = edition.dossier
    if not dossier.corrections:
        return None
    ordered = sorted(dossier.changes, key=lambda one: (_rank(one), one.text, one.id))
    view = Corrections(
        tuple(map(_said, dossier.corrections)), tuple(_different(edition, one) for one in ordered[:_MOST])
    )
    lead = "What you say of the articles wins over what they say of themselves. This is what is different through it."
    left = rest(len(ordered) - _MOST, "change")
    return Section("corrections", "Your corrections", "corrections.html", view, lead, len(view.said), left)


def _rank(change: Change) -> int:
    return _ORDER.index(change.key) if change.key in _ORDER else len(_ORDER)


def _said(correction: Correction) -> Said:
    return Said(
        source=correction.source,
        field=_FIELDS.get(correction.field, correction.field),
        before=_shown(correction.before),
        after=_shown(correction.after),
    )


def _shown(value: str | None) -> str:
    return times.phrase(value) if value else "unknown"


def _different(edition: Edition, change: Change) -> Different:
    return Different(
        key=_KEYS.get(change.key, change.key),
        kind=change.kind,
        text=shortened(change.text, _WORDS),
        before=shortened(change.before or "", _WORDS),
        after=shortened(change.after or "", _WORDS),
        target=change.id if edition.shows(change.id) else None,
    )
