"""Parts of sentences: quoted words that hold quotation marks themselves, and the capital at the beginning."""

import re
from collections.abc import Sequence

from variorum.model import Dossier, Span
from variorum.publish import wording
from variorum.publish.grounding import Part, words

_FELLOWS = ("opening", "closing")
_MARK = re.compile(r"[“”«»\"]")


def quoted(dossier: Dossier, span: Span) -> list[Part]:
    """The words of a passage in quotation marks; marks inside that have no fellow are left out.

    So is a stop before a last inner mark: the sentence around it sets its own.
    """
    text = dossier.document(span).text
    span = _bare(text, span)
    inner = _pairs(text, span)
    if not inner and _MARK.search(text, span.start, span.end) is None:
        return [words(dossier, span)]
    found: list[Part] = ["“"]
    at = span.start
    for match in _MARK.finditer(text, span.start, span.end):
        last = match.start() - (match.end() == span.end and text[match.start() - 1] in ".,")
        if at < last:
            found.append(words(dossier, Span(span.document, at, last), style="plain"))
        found.append(inner.get(match.start(), ""))
        at = match.end()
    if at < span.end:
        found.append(words(dossier, Span(span.document, at, span.end), style="plain"))
    return [part for part in (*found, "”") if part]


def _bare(text: str, span: Span) -> Span:
    """The span without marks that enclose all of it."""
    places = sorted(_pairs(text, span))
    if len(places) != len(_FELLOWS) or places[0] != span.start or places[1] < span.end - 1:
        return span
    return Span(span.document, span.start + 1, span.end - 1) if len(span) > len(_FELLOWS) else span


def capital(parts: Sequence[Part]) -> list[Part]:
    """Parts of a sentence with a capital at its beginning, where that is the program's own word."""
    first = parts[0] if parts else None
    return [wording.capital(first), *parts[1:]] if isinstance(first, str) else list(parts)


def balanced(text: str, start: int, end: int) -> bool:
    """Whether the marks in a stretch of text open and close."""
    return text.count("“", start, end) == text.count("”", start, end) and text.count('"', start, end) % 2 == 0


def _pairs(text: str, span: Span) -> dict[int, str]:
    """The places of marks that open or close inside, with the single mark that stands for each."""
    found: dict[int, str] = {}
    opened: int | None = None
    for match in _MARK.finditer(text, span.start, span.end):
        closing = match[0] in "”»" or (match[0] == '"' and opened is not None)
        if closing and opened is not None:
            found[opened], found[match.start()] = "‘", "’"
            opened = None
        elif not closing:
            opened = match.start()
    return found
