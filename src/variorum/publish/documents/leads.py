"""What an article leads with, and a headline that says more than the text below it."""

import re

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.witness import Witness

from .evidence import around, quoted
from .papers import Paper
from .statements import firm

_FEWEST = 25
"""Characters of a sentence that opens a text; shorter ones are a place, a byline or a label."""
_END = re.compile(r"[.!?…。]\W*$")
"""How a sentence ends; a caption that was not told apart mostly lacks it."""
_HEADLINES = {"headline against body": "is firmer than", "headline figure against body": "has another figure than"}


def lines(edition: Edition, paper: Paper, witness: Witness) -> list[Line]:
    """The headline and how the text opens; then what the headline has otherwise, as a discrepancy tells it."""
    first = _first(witness)
    if first is None:
        return []
    document = witness.document
    whose = "The article" if len(paper.witnesses) == 1 else f"The article of {witness.day}"
    heads = [Span(document.id, one.start, one.end) for one in document.furniture if one.kind == "headline"]
    below = [Span(document.id, one.start, one.end) for one in document.furniture if one.kind == "standfirst"]
    parts: list[Part] = [f"{whose} "]
    if heads:
        parts += ["is headed ", *quoted(edition, heads[0], stop=False)]
        parts += [", with ", *quoted(edition, below[0], stop=False), " below it"] if below else []
        parts.append(", and opens: ")
    else:
        parts.append(f"is headed “{document.title.strip()}” and opens: " if document.title else "opens: ")
    opening = Line((*parts, *quoted(edition, first)), (*heads[:1], *(below[:1] if heads else ()), first))
    return [opening, *_firmer(edition, witness)]


def _first(witness: Witness) -> Span | None:
    """The first sentence of the running text."""
    spans = [Span(witness.document.id, one.start, one.end) for one in witness.sentences]
    running = [span for span in spans if len(span) > _FEWEST and witness.furniture(span) is None]
    text = witness.document.text
    return next((span for span in running if _END.search(text[span.start : span.end])), next(iter(running), None))


def _firmer(edition: Edition, witness: Witness) -> list[Line]:
    found = []
    for record in edition.dossier.discrepancies:
        spans = [span for side in record.sides for span in side.accounts]
        told = _HEADLINES.get(record.how or "")
        if told is None or not firm(record) or any(span.document != witness.document.id for span in spans):
            continue
        head, body = record.sides[0].accounts[0].span, around(edition, record.sides[-1].accounts[0])
        found.append(Line((f"The headline {told} the text below it: ", *quoted(edition, body)), (head, body)))
    return found
