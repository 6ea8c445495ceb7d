"""What the articles themselves call unclear, unknown, not confirmed, under inquiry or too early to tell."""

import re
from collections.abc import Iterator

from variorum.model import Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, words

from .prose import Teller
from .standing import Standing
from .units import repeats, stems

_OPEN = re.compile(
    r"\b(?:un(?:clear|certain|known|determined|confirmed|verified)|remain(?:s|ed)? to be (?:seen|\w+ed)"
    r"|(?:n['’]t|not|never|no)(?: \w+)?(?: yet| immediately)? (?:clear|certain|known|confirmed|determined"
    r"|decided|verified|established)\b|too (?:early|soon) to (?:tell|say|know|judge|speculate)"
    r"|(?:is|are|was|were|remains?|still) (?:still )?under investigation"
    r"|(?:has|have) yet to (?:say|decide|confirm|explain|determine|identify|announce|name|set|release)"
    r"|(?:has|have|had) not (?:yet )?(?:said|decided|explained|identified|named|released|disclosed"
    r"|been (?:identified|named|released|found|explained))"
    r"|could not (?:\w+ )?be (?:\w+ )?(?:verified|confirmed|determined)"
    r"|(?:did|would|will) not (?:specify|identify|disclose|name|confirm|say (?:whether|how|who|what|why|when|where|if))"
    r"|(?:nobody|no one|none) (?:knows|has claimed|claimed)|(?<!\bwe )(?<!\bI )do(?:es)?(?:n['’]t| not) (?:yet )?know"
    r"|declin(?:ed|es) to (?:say|specify|identify|name|confirm|discuss)|no (?:\w+ )?claim of responsibility"
    r"|(?:is|are|was|were|still) investigating (?:whether|how|why|what|who)|(?:question|doubt)s? (?:remains?|persists?)"
    r"|trying to (?:determine|establish|find out|learn))\b",
    re.IGNORECASE,
)
"""How news says that something is open: a list made by hand from general newspaper usage."""
_ASIDE = re.compile(
    r"\b(?:un(?:known|certain|clear|confirmed|identified)|not \w+)"
    r"\s+(?:man|men|woman|person|number|gunm[ae]n)\b"
)
"""Who is not named is no question that an article asks."""
_MOST, _EACH = 6, 3
"""Open questions that are told, and of one article."""
_LONGEST, _SHORTEST = 420, 30
_DOUBLED = 0.6


def calls_open(text: str) -> bool:
    """Whether a sentence calls something open."""
    return _OPEN.search(text) is not None and _ASIDE.search(text) is None


def open_lines(teller: Teller) -> Iterator[Line]:
    """Each thing that an article calls open, in its own words, in the order of the articles' days."""
    told: list[frozenset[str]] = []
    counts: dict[str, int] = {}
    for span in sorted(_sentences(teller.edition), key=teller.edition.rank):
        telling = frozenset(stems(teller.edition, span))
        full = len(told) >= _MOST or counts.get(span.document, 0) >= _EACH
        if full or repeats(telling, told, _DOUBLED):
            continue
        if (line := _told(teller, span)) is not None:
            told.append(telling)
            counts[span.document] = counts.get(span.document, 0) + 1
            yield line


def _sentences(edition: Edition) -> Iterator[Span]:
    """Sentences of running text that call something open."""
    for witness in edition.witnesses:
        if not (witness.document.language or "en").startswith("en"):
            continue
        text = witness.document.text
        for one in witness.sentences:
            span = Span(witness.document.id, one.start, one.end)
            if calls_open(text[one.start : one.end]) and witness.furniture(span) is None:
                yield span


def _told(teller: Teller, span: Span) -> Line | None:
    """The sentence as it can be told; else in marks, with the sentence before it that it leans on."""
    teller.pause()
    around = _words(teller, span)
    if around is not None and _OPEN.search(teller.edition.dossier.text(around)):
        return teller.quotation(around)
    clause = teller.clauses.of(span)
    if clause is not None and _OPEN.search(teller.edition.dossier.text(clause.span)):
        return teller.reported(clause)
    return _exactly(teller, span)


def _words(teller: Teller, span: Span) -> Quotation | None:
    """The words of a speaker in marks that fill the sentence."""
    around = teller.quotation_at(span)
    return around if around is not None and around.kind == "direct" else None


def _exactly(teller: Teller, span: Span) -> Line | None:
    """One or two sentences of an article in marks, the first of which stands on its own."""
    witness = teller.edition.by_document[span.document]
    starts = [span.start]
    before = [one for one in witness.sentences if one.end <= span.start]
    if before and span.start - before[-1].end < 3:
        starts.append(before[-1].start)
    text = witness.document.text
    judge = Standing(teller.edition, teller.cast)
    for start in starts:
        whole = Span(span.document, start, span.start + len(text[span.start : span.end].rstrip()))
        first = Span(span.document, start, span.end if start == span.start else before[-1].end)
        if not _SHORTEST <= len(whole) <= _LONGEST or "\n\n" in text[whole.start : whole.end]:
            continue
        end = first.start + len(text[first.start : first.end].rstrip().rstrip("."))
        if judge.hangs(Span(span.document, first.start, end)) or text[whole.start] in '“"(':
            continue
        name = teller.outlets.name(witness)
        return Line((f"In the words of {name}: ", words(teller.edition.dossier, whole)), (whole,))
    return None
