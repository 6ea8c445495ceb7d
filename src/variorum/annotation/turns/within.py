"""Reports beside turns: what is said inside a turn stays, what the form of the text tells better does not."""

from collections.abc import Sequence

from variorum.annotation.reports import Report

from .turn import Turn

# The judge learnt from running prose; inside talks it is too sure. In the three transcripts that were read for it, most
# of its reports under this probability were wrong.
_LEAST = 0.6


def beside(reports: Sequence[Report], turns: Sequence[Turn]) -> list[Report]:
    """The reports that no turn makes superfluous, in their order. What the writer thinks is no report of anyone."""
    return [report for report in reports if _stays(report, turns)]


def holder(report: Report, turns: Sequence[Turn]) -> Turn | None:
    """The turn in whose words the report stands."""
    return next((turn for turn in turns if turn.holds(report.cue.start, report.cue.end)), None)


def _stays(report: Report, turns: Sequence[Turn]) -> bool:
    held = holder(report, turns)
    if held is not None:
        inside = all(held.holds(piece.start, piece.end) for piece in report.content)
        return inside and (report.probability >= _LEAST or held.form in {"post", "statement"})
    return not report.writer and not any(
        part.start < turn.area.end and turn.area.start < part.end
        for turn in turns
        for part in (report.cue, *report.content)
    )
