"""What articles do not mention, in sentences: never that they omit it, since nobody knows why they do not."""

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.sections.silences import Unmentioned
from variorum.publish.wording import listed

from .naming import article, articles
from .quoting import quoted, spans

_LINES = 4


def lines(edition: Edition, view: tuple[Unmentioned, ...]) -> list[Line]:
    """One line a claim: who tells it, in its words, and who does not mention it."""
    return [_line(edition, found) for found in view[:_LINES]]


def _line(edition: Edition, found: Unmentioned) -> Line:
    silent = [witness for witness, _ in found.silent]
    names = [article(edition, witness) for witness in silent]
    when = f"{found.when}: " if found.when else ""
    where = articles(edition, [found.quote.cite])
    who = f"{found.speaker}, in {where}, " if found.speaker else f"{where}, "
    verb = "does" if len(names) == 1 else "do"
    parts: list[Part] = [
        when,
        who,
        *quoted(edition, found.quote),
        f" ({found.told}): {listed(names)} {verb} not mention it",
    ]
    near = [cite for _, cite in found.silent if cite is not None]
    return Line(tuple(part for part in parts if part), spans([found.quote.cite, *found.others, *near]))
