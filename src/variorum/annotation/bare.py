"""Quoted paragraphs that no word reports: somebody's words all the same, never the outlet's own.

They belong to the one whom the line before brings in ("Her letter to the council:"), or who was speaking: the foremost
person of the sentence before. Where that is nobody in particular they have no speaker.
"""

import re
from collections.abc import Iterator, Sequence

from variorum.model import Extent, Mention, Quotation, Speaker, leaf_id

from .marks import Quoted
from .narration import Narration
from .reports import trimmed

_WORD = re.compile(r"\w+")
# Shorter stretches that fill a paragraph are mostly headings, titles of works and mottos.
_FEWEST = 7
_SAYING = {"say", "write", "read", "state", "add", "tell", "tweet", "post", "announce", "declare", "conclude"}
_ENDS = ".!?…,”’\"'"
_CONFIDENCE = 0.6
_HOW = "quoted without a word that reports"


def find(story: Narration, quoted: Sequence[Quoted], told: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of this kind, in the order of the text; `told` are those that are known."""
    taken = sorted((piece.start, piece.end) for one in told for piece in one.pieces)
    cues = [(one.cue.start, one.cue.end) for one in told if one.cue is not None]
    return [
        _quotation(story, piece, lead)
        for part, lead in _alone(story, quoted)
        if (piece := trimmed(story.parse.text, Extent(part.start, part.end))) is not None
        and not any(start < part.end and part.start < end for start, end in (*taken, *cues))
    ]


def _alone(story: Narration, quoted: Sequence[Quoted]) -> Iterator[tuple[Quoted, bool]]:
    """The stretches that stand by themselves, and whether a colon before brings them."""
    text, paragraphs = story.parse.text, story.parse.paragraphs
    for part in quoted:
        words = len(_WORD.findall(text, part.start, part.end))
        if part.depth or part.open_start or words < _FEWEST or text[part.end - 1] not in _ENDS:
            continue
        if story.parse.in_furniture(part.start, part.end):
            continue
        at = next((n for n, one in enumerate(paragraphs) if one.start <= part.start < one.end), None)
        if at is None or text[part.end : paragraphs[at].end].strip(" .,”’\"'"):
            continue
        opens = paragraphs[at].start >= part.start - 1
        before = text[paragraphs[at].start : part.start - 1] if not opens else _line(text, paragraphs[max(0, at - 1)])
        lead = before.rstrip().endswith(":")
        if (opens and at > 0) or lead:
            yield part, lead


def _line(text: str, paragraph: Extent) -> str:
    return text[paragraph.start : paragraph.end]


def _quotation(story: Narration, piece: Extent, lead: bool) -> Quotation:
    hull = story.parse.span(piece.start, piece.end)
    whom = _whom(story, piece.start - 1, lead)
    return Quotation(
        document=hull.document,
        start=hull.start,
        end=hull.end,
        id=leaf_id("quotation", hull),
        pieces=(piece,),
        kind="direct",
        speaker=Speaker(actor=whom, named="none") if whom is not None else None,
        cue=None,
        addressee=None,
        within=None,
        confidence=_CONFIDENCE,
        how=_HOW,
    )


def _whom(story: Narration, at: int, lead: bool) -> str | None:
    """The one whom the sentence right before names first of all, or the body that says something there."""
    stretch = next(story.before(at), None)
    if stretch is None or story.somebody(stretch):
        return None
    owner = story.owner(stretch) if lead else None
    people = story.named(stretch, story.known.persons)
    if owner is not None or people:
        return owner or story.foremost(people)
    saying = [place for place in story.named(stretch, story.known.bodies) if _says(story, place[1])]
    return story.foremost(saying)


def _says(story: Narration, mention: Mention) -> bool:
    subject = story.known.subject(mention)
    return subject is not None and subject.head.lemma_ in _SAYING
