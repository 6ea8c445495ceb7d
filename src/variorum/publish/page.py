"""A dossier as one self-contained page that reads without a script and without a network."""

from markupsafe import Markup

from variorum.model import Dossier

from .edition import Edition
from .frame import VISIBLE, environment, lit, policy, static
from .masthead import masthead
from .section import Section
from .sections import ORDER


def page(dossier: Dossier) -> str:
    """The dossier as HTML: findings first, then the articles, each cited passage marked and linked both ways.

    One file: style and script are inlined, a content security policy admits nothing else. The same dossier gives the
    same bytes. Article text enters as escaped text only.
    """
    edition = Edition(dossier)
    head = masthead(edition)
    sections = [section for build in ORDER if (section := build(edition)) is not None]
    style, script, joined = static("page.css"), static("page.js"), lit(_split(sections))
    return environment().get_template("page.html").render(
        head=head,
        edition=edition,
        sections=sections,
        policy=policy((style, joined), script),
        joined=Markup(joined),
        style=Markup(style),
        script=Markup(script),
    ).translate(VISIBLE)  # fmt: skip


def _split(sections: list[Section]) -> list[str]:
    """The ids of passages that lie in several pieces."""
    return [target for section in sections if section.key == "articles" for target in section.view.split]
