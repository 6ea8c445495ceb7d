"""The lines of the briefing: what each kind of section comes to in sentences."""

from collections.abc import Callable
from typing import Any

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line

from . import copies, findings, listing, numbers, silences, speakers, stances

KINDS: dict[str, Callable[[Edition, Any], list[Line]]] = {
    "accounts.html": findings.accounts,
    "findings.html": findings.lines,
    "differences.html": findings.differences,
    "silences.html": silences.lines,
    "renderings.html": copies.renderings,
    "numbers.html": numbers.lines,
    "positions.html": stances.positions,
    "demands.html": stances.demands,
    "commitments.html": stances.commitments,
    "timeline.html": listing.days,
    "shares.html": listing.shares,
    "speakers.html": speakers.lines,
    "framing.html": listing.framing,
    "copies.html": copies.lines,
    "missing.html": listing.missing,
}
"""What turns the view of a section into lines, by the template that prints it on the page."""
