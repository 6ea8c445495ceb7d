"""How the program's sentences begin and end around words of articles: a capital letter, a full stop."""

import re
from collections.abc import Sequence

from variorum.model import Span
from variorum.publish.grounding import Part, Words

END = re.compile(r"[.!?…][”\"’')\]]*$")
"""How words end that need no full stop."""


def stop(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The full stop, where the words do not end with one."""
    last = parts[-1]
    text = last if isinstance(last, str) else last.text + ("”" if last.style == "marks" else "")
    return () if END.search(text) else (".",)


def capital(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parts that begin a sentence; words of an article keep their letters."""
    first = parts[0]
    if isinstance(first, str):
        return (first[:1].upper() + first[1:], *parts[1:])
    if first.style == "marks" or not first.text[:1].islower() or len(first.text) < 2:
        return parts
    rest = Words(Span(first.span.document, first.span.start + 1, first.span.end), first.text[1:], first.style)
    return (first.text[0].upper(), rest, *parts[1:])
