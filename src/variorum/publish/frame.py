"""What every page has: style and script inlined, a policy that admits nothing else, visible characters only."""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

# Controls that HTML forbids or that no reader should meet; one for one, so that offsets into the page still hold.
VISIBLE = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r\f"} | {0x7F: 0x2421}
VISIBLE |= {code: 0xFFFD for code in (*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF) if code != 0x85}


def policy(styles: Iterable[str], script: str) -> str:
    """A content security policy that admits these styles and this script and nothing else."""
    admitted = " ".join(_digest(text) for text in styles if text)
    return (
        f"default-src 'none'; style-src {admitted}; script-src {_digest(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def lit(targets: Iterable[str]) -> str:
    """Style rules that light up all pieces of a passage that other passages cut, when the page points at it."""
    return "".join(f'main:has(#{target}:target) [data-of="{target}"]{{background:var(--target)}}' for target in targets)


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def static(name: str) -> str:
    """A style sheet or script that ships with the program."""
    return resources.files("variorum.publish").joinpath("static", name).read_text("utf-8")


@cache
def environment() -> Environment:
    """The templates; whatever a page prints is escaped."""
    return Environment(
        loader=PackageLoader("variorum.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
