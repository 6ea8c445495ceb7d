"""A dossier as one self-contained page that reads without a script and without a network."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from variorum.model import Dossier

from .edition import Edition
from .masthead import masthead
from .section import Section
from .sections import ORDER

# Controls that HTML forbids or that no reader should meet; one for one, so that offsets into the page still hold.
_VISIBLE = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r\f"} | {0x7F: 0x2421}
_VISIBLE |= {code: 0xFFFD for code in (*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF) if code != 0x85}


def page(dossier: Dossier) -> str:
    """The dossier as HTML: findings first, then the articles, each cited passage marked and linked both ways.

    One file: style and script are inlined, a content security policy admits nothing else. The same dossier gives the
    same bytes. Article text enters as escaped text only.
    """
    edition = Edition(dossier)
    head = masthead(edition)
    sections = [section for build in ORDER if (section := build(edition)) is not None]
    style, script = (_static(name) for name in ("page.css", "page.js"))
    return _environment().get_template("page.html").render(
        head=head,
        edition=edition,
        sections=sections,
        policy=_policy(style, script, _joined(sections)),
        joined=Markup(_joined(sections)),
        style=Markup(style),
        script=Markup(script),
    ).translate(_VISIBLE)  # fmt: skip


def _joined(sections: list[Section]) -> str:
    """Style rules that light up all pieces of a passage that other passages cut, when the page points at it."""
    split = [target for section in sections if section.key == "articles" for target in section.view.split]
    return "".join(f'main:has(#{target}:target) [data-of="{target}"]{{background:var(--target)}}' for target in split)


def _policy(style: str, script: str, joined: str) -> str:
    styles = " ".join(_digest(text) for text in (style, joined) if text)
    return (
        f"default-src 'none'; style-src {styles}; script-src {_digest(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _static(name: str) -> str:
    return resources.files("variorum.publish").joinpath("static", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("variorum.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
