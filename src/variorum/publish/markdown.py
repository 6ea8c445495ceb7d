"""Article text as Markdown that shows exactly its words."""

import re

# What CommonMark, GitHub's tables and footnotes, and the mathematics of note takers would read as markup inside a line.
_MARKUP = re.compile(r"[\\`*_\[\]|~$^]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# Controls, lone surrogates, and the embeddings and overrides that would turn the direction of the program's own words.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


# What begins a heading, a list, a quotation, a rule or front matter where a line begins with it.
_OPENING = re.compile(r"(?=[#+>=-])|(?<=\d)(?=[.)](?:\s|$))")
_OPENS = re.compile(r"[#+>=-]|\d{1,9}[.)](?:\s|$)")


def visible(text: str) -> str:
    """Article text that shows: white space collapsed, what cannot be seen or would turn the line as U+FFFD."""
    return _UNSEEN.sub("\ufffd", " ".join(text.split()))


def inline(text: str) -> str:
    """The text within a line: white space collapsed, markup and HTML escaped."""
    shown = visible(text)
    shown = _ENTITY.sub("&amp;", shown).replace("<", "&lt;")
    return _MARKUP.sub(r"\\\g<0>", shown)


def opening(written: str) -> str:
    """Markdown that begins a line, so that it begins no block of another kind than a paragraph."""
    return _OPENING.sub(r"\\", written, count=1) if _OPENS.match(written) else written


def code(text: str) -> str:
    """The text as a code span, such as a path."""
    shown = visible(text)
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {shown} {fence}" if longest else f"`{shown}`"
