"""Tags, text and comments of a page with their places in its source, after the tokenisation rules of the HTML standard.

Existing parsers give no places (lxml, html5lib) or take quadratic time on hostile pages in some of the supported Python
versions (`html.parser` before 3.11.14). The rules are those of https://html.spec.whatwg.org/multipage/parsing.html
#tokenization, as far as they decide what is text: no position is read more than a fixed number of times, so the time is
linear in the size of the page whatever it holds.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

Kind = Literal["open", "close", "text", "raw", "comment"]

# Content of these is not markup: it ends only at the element's own closing tag.
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})

_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)(?:"|\Z)|'([^']*+)(?:'|\Z)|([^\s>"'][^\s>]*+)|(?=>)))?+"""
)
_TAG_END = re.compile(r"[^>]*+")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the source `[start, end)`, in characters.

    `name` is that of the tag, in lower case, or of the element that raw content belongs to. `selfclosing` matters in
    XHTML and SVG alone.
    """

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    selfclosing: bool = False


def tokens(source: str) -> Iterator[Token]:
    """All pieces of a page in order. Malformed markup is read as browsers read it, and never raises."""
    position = 0
    while position < len(source):
        mark = source.find("<", position)
        if mark < 0:
            mark = len(source)
        token = _markup(source, mark) if mark < len(source) else None
        if token is None:  # a bare "<" is text
            mark = min(mark + 1, len(source))
            yield Token("text", position, mark)
            position = mark
            continue
        if mark > position:
            yield Token("text", position, mark)
        yield token
        position = token.end
        if token.kind == "open" and token.name in RAW and not token.selfclosing:
            raw = _raw(source, position, token.name)
            yield raw
            position = raw.end


def _markup(source: str, start: int) -> Token | None:
    if source.startswith("<!--", start):
        return Token("comment", start, _after(source, "-->", start + 4))
    following = source[start + 1 : start + 2]
    if following in ("!", "?"):
        cdata = source.startswith("<![CDATA[", start)
        return Token("comment", start, start + 9 if cdata else _after(source, ">", start + 2))
    closing = following == "/"
    name = _NAME.match(source, start + 1 + closing)
    if name is None:
        return Token("comment", start, _after(source, ">", start + 2)) if closing else None
    if closing:
        end = _TAG_END.match(source, name.end())
        return Token("close", start, min(end.end() + 1 if end else len(source), len(source)), name.group().lower())
    return _open_tag(source, start, name.end(), name.group().lower())


def _after(source: str, mark: str, position: int) -> int:
    found = source.find(mark, position)
    return len(source) if found < 0 else found + len(mark)


def _open_tag(source: str, start: int, position: int, name: str) -> Token:
    attributes: dict[str, str] = {}
    while (match := _ATTRIBUTE.match(source, position)) is not None:
        value = next((group for group in match.groups()[1:] if group is not None), "")
        attributes.setdefault(match.group(1).lower(), unescape(value) if "&" in value else value)
        position = match.end()
    end = _after(source, ">", position)
    return Token("open", start, end, name, attributes, source[end - 2 : end] == "/>")


def _raw(source: str, start: int, name: str) -> Token:
    closing = _CLOSING[name].search(source, start)
    return Token("raw", start, closing.start() if closing else len(source), name)


_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
