"""What an article leads with, and a headline that has another figure than the text below it."""

import re

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.witness import Witness
from variorum.publish.wording import capital

from .evidence import around, published, quoted
from .judging import firm
from .manuscript import Grid
from .papers import Paper

_FEWEST = 25
"""Characters of a sentence that opens a text; shorter ones are a place, a byline or a label."""
_END = re.compile(r"[.!?…。]\W*$")
"""How a sentence ends; a caption that was not told apart mostly lacks it."""
_ABBREVIATED = re.compile(r"(?:\b(?:[ap]\.m|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gen|Gov|Col|Lt|Sgt)|\b[A-Z])\.$")
"""An end that may be that of an abbreviation: what follows it in the paragraph belongs to it."""
_NOTHING = "–"
_HEADLINES = {"headline figure against body": "has another figure than"}
"""What is told of a headline: a figure is held against all of its text; firmer words may stand elsewhere in that."""


def table(edition: Edition, paper: Paper) -> Grid | None:
    """A row an article: its headline, how its text opens, and what the headline has otherwise, if a record tells it."""
    rows = [row for witness in paper.witnesses if (row := _row(edition, witness)) is not None]
    against = any(cell != _NOTHING for *_, cell in rows)
    head = ("Published", "Headline", "Opens", "Headline against text")
    cut = len(head) if against else len(head) - 1
    return Grid("What it leads with", head[:cut], tuple(row[:cut] for row in rows)) if rows else None


def _row(edition: Edition, witness: Witness) -> tuple[Line | str, ...] | None:
    opens = first(witness)
    if opens is None:
        return None
    document = witness.document
    told: list[Part] = []
    support: list[Span] = []
    for kind in ("headline", "standfirst"):
        found = next((one for one in document.furniture if one.kind == kind), None)
        if found is not None and (told or kind == "headline"):
            place = Span(document.id, found.start, found.end)
            told += ["; below it: " if told else "", *quoted(edition, place, stop=False)]
            support.append(place)
    title = f"“{document.title.strip()}”" if document.title else "none"
    headline = Line(tuple(part for part in told if part), tuple(support)) if told else title
    opening = Line(tuple(quoted(edition, opens)), (opens,))
    return (capital(published(witness)), headline, opening, _against(edition, witness) or _NOTHING)


def first(witness: Witness) -> Span | None:
    """The first sentence of the running text, to an end that is surely one."""
    spans = [Span(witness.document.id, one.start, one.end) for one in witness.sentences]
    running = [span for span in spans if len(span) > _FEWEST and witness.furniture(span) is None]
    text = witness.document.text
    place = next((n for n, span in enumerate(running) if _END.search(text[span.start : span.end])), 0)
    if not running:
        return None
    found = running[place]
    for after in running[place + 1 :]:
        if not _ABBREVIATED.search(text[found.start : found.end]) or "\n" in text[found.end : after.start]:
            break
        found = Span(found.document, found.start, after.end)
    return found


def _against(edition: Edition, witness: Witness) -> Line | None:
    """That the headline has another figure than the text, with what the text has."""
    for record in edition.dossier.discrepancies:
        spans = [span for side in record.sides for span in side.accounts]
        told = _HEADLINES.get(record.how or "")
        if told is None or not firm(record) or any(span.document != witness.document.id for span in spans):
            continue
        head, body = record.sides[0].accounts[0].span, around(edition, record.sides[-1].accounts[0])
        return Line((f"{told} the text below it: ", *quoted(edition, body, stop=False)), (head, body))
    return None
