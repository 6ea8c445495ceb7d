"""The lines of the briefing: what each kind of section comes to in sentences."""

from collections.abc import Callable
from typing import Any

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line

from . import copies, findings, numbers, speakers

KINDS: dict[str, Callable[[Edition, Any], list[Line]]] = {
    "findings.html": findings.lines,
    "renderings.html": copies.renderings,
    "speakers.html": speakers.lines,
    "numbers.html": numbers.lines,
    "moments.html": numbers.dates,
    "copies.html": copies.lines,
}
"""What turns the view of a section into lines, by the template that prints it on the page."""
