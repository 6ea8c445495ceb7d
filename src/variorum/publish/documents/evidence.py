"""Passages as a table of evidence prints them: whole sentences, exact, with the words that matter in bold."""

import re
from collections.abc import Iterable, Sequence

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line, Part, Style, words
from variorum.publish.witness import Witness, shortened
from variorum.publish.wording import listed

from .outlets import outlet

_WHOLE = 320
"""Characters of a sentence that is printed whole; of a longer one the passage alone."""
_LONGEST, _SHORTEST = 420, 300
"""Characters of a passage that are printed at most, and the fewest where it is cut at the end of a clause."""
_TITLE = 48
_QUOTED = 320
"""Characters of a passage that stands in quotation marks within a sentence."""
_THAT = re.compile(r"that\s+(?=\w)")
"""What joins a clause to the one who says it, and says nothing in quotation marks."""
_CLOSING = re.compile(r"[.,]?[”\"]")
_MOSTLY = 0.85
"""Share of a passage from which a part of it is taken for the whole."""
_STOPS = (".", "!", "?", ".”", '."', "?”", '?"', "!”", '!"', "…")
_PAIRS = (("“", "”"), ('"', '"'))
_OPEN, _CLOSE = '“"', '”"'


def called(edition: Edition, witness: Witness) -> str:
    """What running text calls an article: its outlet, with what tells several of one outlet apart; else its title."""
    document = witness.document
    if not document.outlet:
        title = _title(witness)
        alike = [one for one in edition.witnesses if not one.document.outlet and _title(one) == title]
        return title if len(alike) == 1 else f"{title} ({witness.siglum})"
    same = [other for other in edition.witnesses if other.document.outlet == document.outlet]
    if len(same) == 1:
        return outlet(document.outlet)
    alike = [other for other in same if other.day == witness.day]
    return f"{outlet(document.outlet)} ({witness.day if len(alike) == 1 else f'{witness.day}, {witness.siglum}'})"


def _title(witness: Witness) -> str:
    title = witness.document.title
    if not title:
        return witness.file
    short = shortened(title, _TITLE)
    return f"“{short}”" if short == title else f"“{short.removesuffix('…')} […]”"


def all_called(edition: Edition, documents: Iterable[str]) -> str:
    """Several articles in words, in their order."""
    wanted = set(documents)
    return listed([called(edition, witness) for witness in edition.witnesses if witness.document.id in wanted])


def published(witness: Witness) -> str:
    """When an article appeared, in words; of an undated one what the dates of other accounts say."""
    if witness.document.published is None and witness.window:
        return f"undated; {witness.window}"
    return witness.day


def around(edition: Edition, span: Span) -> Span:
    """The sentence that a passage stands in, if it is short enough to be printed whole; else the passage."""
    sentence = edition.sentence(span)
    whole = Span(span.document, min(sentence.start, span.start), max(sentence.end, span.end))
    return whole if len(whole) <= _WHOLE else span.span


def exact(edition: Edition, span: Span, marks: Sequence[Span] = ()) -> Line:
    """The words at a place as they stand, without quotation marks around them, of which `marks` are in bold."""
    text = edition.by_document[span.document].document.text
    end = span.end
    if len(span) > _LONGEST:
        end = clause_end(text, span.start, _LONGEST, _SHORTEST)
    parts = _runs(edition, Span(span.document, span.start, end), marks)
    return Line((*parts, *([" […]"] if end < span.end else [])), (span.span,))


def _runs(edition: Edition, span: Span, marks: Sequence[Span]) -> list[Part]:
    found: list[Part] = []
    at = span.start
    for mark in sorted({one.span for one in marks if span.covers(one)}):
        if mark.start >= at:
            found += _stretch(edition, span.document, at, mark.start, "plain")
            found += _stretch(edition, span.document, mark.start, mark.end, "bold")
            at = mark.end
    return [*found, *_stretch(edition, span.document, at, span.end, "plain")]


def _stretch(edition: Edition, document: str, start: int, end: int, style: Style) -> list[Part]:
    return [words(edition.dossier, Span(document, start, end), style=style)] if start < end else []


def quoted(edition: Edition, span: Span, *, stop: bool = True, bold: Span | None = None) -> list[Part]:
    """A passage in quotation marks, without marks of its own around it; a cut at its end is shown as one.

    Of words that `bold` is a part of, that part is told from the others.
    """
    span = _bare(edition, span)
    text = edition.by_document[span.document].document.text
    end = clause_end(text, span.start, _QUOTED, _QUOTED // 2) if len(span) > _QUOTED else span.end
    whole = Span(span.document, span.start, end)
    part = _within(bold, whole) if bold is not None else None
    if part is not None and len(part) < _MOSTLY * len(whole):
        shown: list[Part] = ["“", *_runs(edition, whole, (part,)), "”"]
    else:  # what begins with a mark has its own
        shown = [words(edition.dossier, whole, style="plain" if text[span.start] in _OPEN else "marks")]
    if end < span.end:
        return [*shown, " […]." if stop else " […]"]
    return [*shown, "."] if stop and not text[:end].endswith(_STOPS) else shown


def _within(part: Span, whole: Span) -> Span | None:
    """What of a passage lies in another of the same text."""
    start, end = max(part.start, whole.start), min(part.end, whole.end)
    return Span(whole.document, start, end) if start < end else None


def token(edition: Edition, span: Span) -> Span:
    """Words from the beginning of the first to the end of the last: "didn't" for "n't", "4th" for "4"."""
    text = edition.by_document[span.document].document.text
    start, end = span.start, span.end
    while start > 0 and text[start].isalnum() and (text[start - 1].isalnum() or text[start - 1] in "'’"):
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(span.document, start, end)


def closed(edition: Edition, span: Span) -> Span:
    """A passage with the quotation mark right after it, where that closes one which it opens."""
    text = edition.by_document[span.document].document.text
    words = text[span.start : span.end]
    mark = _CLOSING.match(text, span.end)
    closes = mark is not None and _odd(words, '"' if '"' in words else "“")
    return Span(span.document, span.start, mark.end()) if mark is not None and closes else span.span


def ended(parts: Sequence[Part]) -> list[Part]:
    """Parts of a sentence with its full stop, where the words do not end with one."""
    last = parts[-1]
    text = last if isinstance(last, str) else last.text
    return list(parts) if text.endswith(_STOPS) else [*parts, "."]


def _bare(edition: Edition, span: Span) -> Span:
    """A passage without white space and quotation marks at its ends that have no other within it, or enclose it."""
    text = edition.by_document[span.document].document.text
    lead = _THAT.match(text, span.start, span.end)
    start, end = lead.end() if lead else span.start, span.end
    while end - start > 1:
        first, last = text[start], text[end - 1]
        inner = text[start + 1 : end - 1]
        encloses = (first, last) in _PAIRS and not any(mark in inner for mark in (first, last))
        if first.isspace() or encloses or (first in _OPEN and _odd(text[start:end], first)):
            start += 1
        elif last.isspace() or last in ",;:" or (last in _CLOSE and _odd(text[start:end], last)):
            end -= 1
        else:
            break
    return Span(span.document, start, end)


def _odd(text: str, mark: str) -> bool:
    """Whether a quotation mark has no other."""
    if mark == '"':
        return text.count(mark) % 2 == 1
    return text.count("“") != text.count("”")


def open_ended(line: Line) -> Line:
    """A sentence as a cell of a table has it: without its full stop."""
    last = line.parts[-1]
    if isinstance(last, str) and last.endswith("."):
        last = last.removesuffix(".")
        return Line((*line.parts[:-1], last) if last else line.parts[:-1], line.support)
    return line


def firsts(sides: Iterable[Sequence[Span]], each: int = 1) -> tuple[Span, ...]:
    """The first passages of each side, for a sentence on all of them."""
    return tuple(dict.fromkeys(span.span for side in sides for span in side[:each]))
