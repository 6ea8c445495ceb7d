"""How an event stands in all that is told of it: as happened, only as reported, as disputed, as to come, as denied.

Most formats have one row or node an event and no room for every mention. One word must then keep what is only feared or
said by a speaker from looking like what happened.
"""

from collections.abc import Iterable
from typing import Literal

from variorum.model import Dossier, Event, EventMention

Standing = Literal["happened", "reported", "disputed", "planned", "expected", "supposed", "denied"]
"""In the order of how much is claimed.

happened: an article says so in its own voice, and nothing denies it. reported: only speakers say so. disputed: some
tell it as happened or to come, others deny it. planned, expected: to come, and nobody says that it has. supposed: only
feared, asked for or conditional. denied: told only as not being so.
"""

_OPEN = ("contradiction", "undetermined")
_LIKELY = 0.5
"""Confidence from which a difference is more likely right than not, as on the page."""


def standings(dossier: Dossier) -> dict[str, Standing]:
    """The standing of each event by its id; mentions that are likely slips count for nothing where there are others."""
    slips = {id for one in dossier.discrepancies if one.verdict == "likely-slip" for id in one.of}
    disputed = {claim.event for claim in dossier.claims if claim.status == "disputed"} | _at_odds(dossier)
    return {event.id: _of(event, slips, disputed=event.id in disputed) for event in dossier.events}


def _at_odds(dossier: Dossier) -> set[str | None]:
    """The events of which accounts differ on whether they were so at all, where that is likelier right than wrong."""
    rows = [one for one in dossier.discrepancies if one.kind == "polarity" and one.verdict in _OPEN]
    of = {id for one in rows if one.confidence is None or one.confidence >= _LIKELY for id in (*one.of, one.claim)}
    claimed = {claim.event for claim in dossier.claims if claim.id in of}
    told = {event.id for event in dossier.events if event.id in of or any(one.id in of for one in event.mentions)}
    return claimed | told


def _of(event: Event, slips: set[str], *, disputed: bool) -> Standing:
    mentions = [one for one in event.mentions if one.id not in slips] or list(event.mentions)
    told = standing(mentions)
    return "disputed" if disputed and told in ("happened", "reported") else told


def standing(mentions: Iterable[EventMention]) -> Standing:
    """How an event stands by these mentions of it alone."""
    held = [(one.status, one.voice) for one in mentions]
    statuses = {status for status, _ in held}
    done = statuses & {"happened", "ongoing"}
    told = done or statuses & {"planned", "expected"}
    if "negated" in statuses:
        return "disputed" if told else "denied"
    if done:
        own = any(status in done and voice == "own" for status, voice in held)
        return "happened" if own else "reported"
    if "planned" in statuses:
        return "planned"
    return "expected" if "expected" in statuses else "supposed"
