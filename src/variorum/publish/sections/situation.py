"""What is going on: the events that most articles tell of."""

from variorum.model import Event, EventMention
from variorum.publish import times
from variorum.publish.edition import Edition, Note
from variorum.publish.section import Finding, Section, Side

_MOST = 8
"""A situation longer than a screen is not read; the timeline has all."""
_FACTUAL = ("happened", "ongoing")


def build(edition: Edition) -> Section | None:
    """Events that an article tells of in its own voice as having happened or going on, those of most articles first."""
    chosen = [event for event in edition.dossier.events if any(_told(mention) for mention in event.mentions)]
    chosen.sort(key=lambda e: (-len({m.document for m in e.mentions if _told(m)}), times.order(e.when), e.id))
    found = [_finding(edition, event) for event in chosen[:_MOST]]
    findings = tuple(finding for finding in found if finding is not None)
    lead = "What the articles tell in their own voice, those told by most of them first."
    return Section("situation", "Situation", "findings.html", findings, lead, len(findings)) if findings else None


def _told(mention: EventMention) -> bool:
    return mention.voice == "own" and mention.status in _FACTUAL


def _finding(edition: Edition, event: Event) -> Finding | None:
    anchor = edition.anchor(event.id, "situation")
    note = Note("event", anchor, event.title)
    own = edition.cites([m for m in event.mentions if _told(m)], note)
    other = edition.cites([m for m in event.mentions if not _told(m)], note)
    if not own:
        return None
    where = edition.name(event.where)
    remarks = tuple(r for r in (times.phrase(event.when) if event.when else "", where or "") if r)
    sides = (
        Side("in the article’s own voice", own),
        *((Side("as others say, or not as a fact", other),) if other else ()),
    )
    return Finding(anchor, event.title, remarks, sides=sides)
