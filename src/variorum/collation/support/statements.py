"""The sentences of a Markdown document that assert something, and what each of them cites.

Headings, lists of sources, footnotes, front matter, tables' heads and code assert nothing: they are left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A(?:---[ \t]*\n.*?\n(?:---|\.\.\.)|\+\+\+[ \t]*\n.*?\n\+\+\+)[ \t]*(?:\n|\Z)", re.DOTALL)
_FOOTNOTE = re.compile(
    r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n(?:[ \t]{2,}\S.*|[ \t]*(?=\n[ \t]{2,}\S)))*)", re.MULTILINE
)
_MARK = re.compile(r"[ \t]?\[\^([^\]\s]+)\]|[ \t]?\[(\d{1,4}(?:\s*[,;–-]\s*\d{1,4})*)\](?!\()")
_NUMBERED = re.compile(r"\d+|[–-]")
_ENDNOTES = re.compile(
    r"(?i)^\W*(?:list of )?(?:(?:numbered |cited |primary )?sources?(?: cited| list| and notes)?|references?|"
    r"(?:foot|end)?notes?|"
    r"bibliography|works cited|citations?|further reading|links?|passages?(?: cited)?|articles (?:read|used|cited))\W*$"
)
"""Headings under which sources are listed."""

_SHORT_LABEL = 4
"""Words of a line that ends in a colon, up to which it is a label ("Key points:") and no sentence."""

_WORD = re.compile(r"\w+")
_CITED = re.compile(r"\W*\[?[\^\w–-]{1,5}\]?\W*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, item or cell: its text without marks, its first line in the document, and whether it asserts.

    `cites` are the places in the text at which something is cited, with the label or address of it.
    """

    text: str
    line: int
    asserts: bool
    cites: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Markdown:
    """A document as blocks, with the texts of its notes and listed sources by their labels, and its front matter."""

    blocks: tuple[Block, ...]
    notes: dict[str, str] = field(default_factory=dict)
    published: str | None = None


def read(source: str) -> Markdown:
    """The blocks of a Markdown document in order."""
    text = source.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    head = _FRONT_MATTER.match(text)
    if head is not None:
        text = _blank(text, head.start(), head.end())
    notes = {match[1]: " ".join(match[2].split()) for match in _FOOTNOTE.finditer(text)}
    text = _FOOTNOTE.sub(lambda match: _blank(match[0], 0, len(match[0])), text)
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    found, listed = _blocks(tokens)
    return Markdown(tuple(found), {**listed, **notes}, _published(head[0]) if head is not None else None)


def _blank(text: str, start: int, end: int) -> str:
    """The text with a stretch emptied, its line breaks kept, so that lines keep their numbers."""
    return text[:start] + re.sub(r"[^\n]", "", text[start:end]) + text[end:]


def _published(head: str) -> str | None:
    found = re.search(r"(?im)^(?:date|published|as[_ -]of)\s*[:=]\s*[\"']?(\d{4}-\d\d-\d\d)", head)
    return found[1] if found is not None else None


def _blocks(tokens: Sequence[Token]) -> tuple[list[Block], dict[str, str]]:
    """What asserts and what heads it; and the items under a heading of sources, by number."""
    found: list[Block] = []
    listed: dict[str, str] = {}
    open_: list[str] = []
    notes_at: int | None = None
    item = 0
    for token in tokens:
        if token.type.endswith("_open"):
            open_.append(token.type.removesuffix("_open"))
            item = _numbered(token, item)
        elif token.type.endswith("_close"):
            open_.pop()
        elif token.type == "inline":
            text, cites = _plain(token)
            heading = next((one for one in open_ if one == "heading"), None)
            if heading is not None:
                level = _level(tokens, token)
                if notes_at is None or level <= notes_at:
                    notes_at = level if _ENDNOTES.match(text) else None
            if notes_at is not None:
                if heading is None and text:
                    listed.setdefault(_own_label(text) or str(item), text)
                continue
            if text.strip():
                asserts = heading is None and "th" not in open_ and _asserts(text, token, cell="td" in open_)
                found.append(Block(text, (token.map or [0])[0] + 1, asserts, cites))
    return found, listed


def _numbered(token: Token, item: int) -> int:
    if token.type == "ordered_list_open":
        return int(token.attrGet("start") or 1) - 1
    return item + 1 if token.type == "list_item_open" else item


def _level(tokens: Sequence[Token], inline: Token) -> int:
    at = next(place for place, one in enumerate(tokens) if one is inline)
    return int(tokens[at - 1].tag[1:])


def _own_label(text: str) -> str | None:
    found = re.match(r"\[\^?(\w+)\][:.]?\s", text)
    return found[1] if found is not None else None


def _asserts(text: str, token: Token, *, cell: bool) -> bool:
    """Whether a block is more than a label, a link or a picture."""
    words = _WORD.findall(text)
    if len(words) < 2 or (text.rstrip().endswith(":") and len(words) <= _SHORT_LABEL):
        return False
    if cell:
        return bool(re.search(r"[.!?…][”\"')]*\s*$", text))
    children = [one for one in token.children or () if one.type != "text" or one.content.strip()]
    wholly = bool(children) and children[0].type in ("link_open", "strong_open", "image")
    last = children[-1].type if children else ""
    closed = wholly and children[0].type.replace("_open", "_close") == last
    alone = sum(one.type == children[0].type for one in children) == 1 if closed else False
    return not (alone and not re.search(r"[.!?…][”\"')]*\s*$", text))


def _plain(token: Token) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text of a block without marks, and what it cites where."""
    pieces: list[str] = []
    cites: list[tuple[int, str]] = []
    link: tuple[int, str] | None = None
    for child in token.children or ():
        if child.type == "link_open":
            link = (len(pieces), str(child.attrGet("href") or ""))
        elif child.type == "link_close" and link is not None:
            label = "".join(pieces[link[0] :])
            start = sum(map(len, pieces[: link[0]]))
            if _CITED.fullmatch(label) and any(sign.isdigit() for sign in label):  # "[1]", no words of the sentence
                del pieces[link[0] :]
                pieces[-1:] = [piece.rstrip() for piece in pieces[-1:]]
                start = sum(map(len, pieces))
                cites.append((start, label.strip("[]^ ")))
            cites.append((start, link[1]))
            link = None
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
        elif child.type in ("text", "code_inline", "text_special"):
            pieces.append(child.content)
        elif child.type == "html_inline":
            pieces.append(" " if child.content.startswith("<br") else "")
    return _without_marks("".join(pieces), cites)


def _without_marks(text: str, cites: Sequence[tuple[int, str]]) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text without footnote marks and numbers of sources in brackets; places of citations move along."""
    kept: list[str] = []
    last = cut = 0
    moved = sorted(cites, key=lambda one: one[0])
    out: list[tuple[int, str]] = []
    for match in _MARK.finditer(text):
        out += [(at - cut, label) for at, label in moved if last <= at < match.start()]
        kept.append(text[last : match.start()])
        labels = [match[1]] if match[1] else list(_numbers(match[2]))
        out += [(match.start() - cut, label) for label in labels]
        cut += match.end() - match.start()
        last = match.end()
    out += [(at - cut, label) for at, label in moved if at >= last]
    kept.append(text[last:])
    return "".join(kept), tuple(sorted(out, key=lambda one: one[0]))


def _numbers(written: str) -> Iterator[str]:
    """The numbers of "1, 3–5"."""
    before: int | None = None
    through = False
    for part in _NUMBERED.findall(written):
        if not part.isdigit():
            through = True
            continue
        first = before + 1 if through and before is not None else int(part)
        yield from map(str, range(first, int(part) + 1) if through else [int(part)])
        before, through = int(part), False
