"""What is dated: what has happened and what is announced."""

from variorum.model import TimelineEntry
from variorum.publish import times
from variorum.publish.edition import Edition, Note
from variorum.publish.section import Finding, Section
from variorum.publish.wording import capital

_STATUS = {"happened": "", "negated": "denied or said not to have happened"}


def build(edition: Edition) -> Section | None:
    """Timeline entries by date, the undated last."""
    entries = sorted(edition.dossier.timeline, key=lambda entry: (times.order(entry.when), entry.title))
    found = [_finding(edition, place, entry) for place, entry in enumerate(entries, 1)]
    findings = tuple(finding for finding in found if finding is not None)
    return Section("timeline", "Timeline", "findings.html", findings, "", len(findings)) if findings else None


def _finding(edition: Edition, place: int, entry: TimelineEntry) -> Finding | None:
    anchor = edition.anchor(f"timeline-{place}", "timeline")
    cites = edition.cites(entry.evidence, Note("event", anchor, entry.title))
    if not cites:
        return None
    when = capital(times.phrase(entry.when)) if entry.when else "Date unknown"
    status = _STATUS.get(entry.status, entry.status)
    stated = f"stated {times.phrase(entry.stated)}" if entry.stated else ""
    disputed = "disputed" if entry.disputed else ""
    return Finding(anchor, f"{when}: {entry.title}", tuple(r for r in (status, disputed, stated) if r), cites)
