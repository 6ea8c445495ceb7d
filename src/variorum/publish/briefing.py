"""A dossier as a short account in Markdown, every sentence with its sources."""

from collections.abc import Iterable

from variorum.model import Dossier

from . import markdown
from .brief import KINDS, limits
from .brief.naming import article
from .edition import Edition
from .grounding import Line, Words, grounded
from .masthead import masthead
from .sections import ORDER
from .sources import Sources
from .wording import capital

_PAGE = "dossier.html"
"""The page beside the briefing, to whose passages the numbers lead."""


def briefing(dossier: Dossier) -> str:
    """What the dossier holds in short sentences, each ending with numbers that lead to the passages it rests on.

    Every cited passage and every quoted word is checked against the texts before it is written; a line that fails is
    left out. The same dossier gives the same text.
    """
    edition = Edition(dossier)
    sources = Sources(edition, _PAGE)
    opening = " ".join(_written(dossier, sources, limits.opening(edition), bullet="")) or "No article could be read."
    head = masthead(edition)
    whose = f" The title is the headline of {_article(edition, head.headline)}." if head.headline else ""
    written = [f"# {markdown.inline(head.title)}", "", f"{opening}{whose}"]
    for title, lines in [*_sections(edition), ("Limits", limits.lines(edition))]:
        if bullets := _written(dossier, sources, lines, bullet="- "):
            written += ["", f"## {title}", "", *bullets]
    if entries := sources.lines():
        written += ["", "## Sources", "", *entries]
    return "\n".join(written).rstrip() + "\n"


def _article(edition: Edition, siglum: str) -> str:
    return markdown.inline(next(article(edition, one) for one in edition.witnesses if one.siglum == siglum))


def _sections(edition: Edition) -> list[tuple[str, list[Line]]]:
    sections = [section for build in ORDER if (section := build(edition)) is not None and section.template in KINDS]
    return [(section.title, KINDS[section.template](edition, section.view)) for section in sections]


def _written(dossier: Dossier, sources: Sources, lines: Iterable[Line], *, bullet: str) -> list[str]:
    return [f"{bullet}{_sentence(line)} {sources.references(line.support)}." for line in grounded(dossier, lines)]


def _sentence(line: Line) -> str:
    """The line as Markdown: names and labels may hold article words, so that they are escaped too."""
    written = "".join(_part(part) for part in line.parts)
    return capital(written) if isinstance(line.parts[0], str) else written


def _part(part: str | Words) -> str:
    if isinstance(part, str):
        lead, trail = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
        return f"{lead}{markdown.inline(part)}{trail}" if part.strip() else part
    words = markdown.inline(part.text)
    if part.style in ("bold", "plain"):  # within a quotation: the spaces around belong to it
        lead, trail = part.text[: len(part.text) - len(part.text.lstrip())], part.text[len(part.text.rstrip()) :]
        words = markdown.inline(part.text.strip())
        return f"{lead}**{words}**{trail}" if part.style == "bold" and words else f"{lead}{words}{trail}"
    return {"marks": f"“{words}”", "italic": f"*{words}*"}[part.style]
