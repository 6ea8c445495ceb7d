"""What is told, disputed and told differently, in sentences."""

import re

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.section import Finding, Side
from variorum.publish.sections.differences import Bundle
from variorum.publish.wording import counted

from .naming import articles
from .quoting import opened, quoted, spans

_STOP = re.compile(r"(?<=[\w)”]{3})\. (?=[A-Z])")
"""Where a sentence of the program's own ends, and no initial or "U.S."."""
_ACCOUNTS, _FINDINGS, _SIDES = 5, 4, 2
"""Lines of a section; sides of a finding, of those that say it and of those that deny it."""


def accounts(edition: Edition, view: tuple[Finding, ...]) -> list[Line]:
    """One line a claim: its day, who says it, its clearest passage, and how many tell it."""
    return [_account(edition, finding) for finding in view[:_ACCOUNTS]]


def lines(edition: Edition, view: tuple[Finding, ...]) -> list[Line]:
    """One line a finding: its label, then each side with a passage."""
    return [_finding(edition, finding) for finding in view[:_FINDINGS]]


def differences(edition: Edition, view: tuple[Bundle, ...]) -> list[Line]:
    """One line a difference, the weighty first: what differs, the verdict, and a passage of each side."""
    return [_difference(edition, finding) for finding in [f for bundle in view for f in bundle.shown][:_FINDINGS]]


def _account(edition: Edition, finding: Finding) -> Line:
    head, whole = finding.sides[0], opened(edition, finding.sides[0].quotes[0])
    told = f"{finding.when}{', ' + finding.status if finding.status else ''}: " if finding.when else ""
    others = [cite for cite in finding.cites if cite.siglum != head.quotes[0].cite.siglum]
    also = f"; also in {articles(edition, others)}" if others else ""
    count = f" ({finding.remarks[0].lower()})" if finding.remarks else ""
    parts: list[Part] = [told, *_said(edition, head, whole), f"{also}{count}"]
    return Line(tuple(parts), (*spans(finding.cites), *([whole] if whole else [])))


def _said(edition: Edition, side: Side, whole: Span | None) -> list[Part]:
    where = articles(edition, side.cites[:1])
    who = f"{side.label}, in {where}: " if side.label else f"{where[:1].upper()}{where[1:]}: "
    return [who, *quoted(edition, side.quotes[0], whole)]


def _finding(edition: Edition, finding: Finding) -> Line:
    parts: list[Part] = [finding.label.rstrip(".")]
    shown = _shown(finding)
    for place, side in enumerate(shown):
        told = f"{side.label[:1].lower()}{side.label[1:]} ({side.remark or articles(edition, side.cites)})"
        parts += ["; " if place else ": ", told, *([", ", *quoted(edition, side.quotes[0])] if side.quotes else [])]
    left = len(finding.sides) - len(shown)
    parts += [f"; and {counted(left, 'other voice')}"] if left > 0 else []
    return Line(tuple(parts), spans(cite for side in shown for cite in side.cites))


def _difference(edition: Edition, finding: Finding) -> Line:
    """What differs in one sentence, the verdict, and a passage of each side."""
    told = _STOP.split(finding.remarks[0])[0].rstrip(".") if finding.remarks else finding.label
    parts: list[Part] = [f"{told} ({finding.status})"]
    for place, side in enumerate(finding.sides[:_SIDES]):
        parts += ["; " if place else ": ", f"{articles(edition, side.cites[:1])}, ", *quoted(edition, side.quotes[0])]
    return Line(tuple(parts), spans(cite for side in finding.sides for cite in side.cites[:_SIDES]))


def _shown(finding: Finding) -> list[Side]:
    """The first sides of each kind, so that no denial stands without its claim, and no claim without its denial."""
    denials = [side for side in finding.sides if side.label.startswith("Denied")]
    claims = [side for side in finding.sides if side not in denials]
    return [*claims[: _SIDES if denials else 2 * _SIDES], *denials[:_SIDES]]
