"""Who says what in sentences."""

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.sections.speakers import Speakers, Utterance, Voice

from .naming import articles

_SPEAKERS, _EACH = 10, 3
_FEWEST = 8
"""Words below which an indirect quotation says too little on its own."""


def lines(edition: Edition, view: Speakers) -> list[Line]:
    """The speakers quoted most, each with what most articles carry; indirect words where they tell enough."""
    found = []
    for voice in (*view.several, *view.once)[:_SPEAKERS]:
        uttered = sorted((*voice.shown, *voice.more), key=lambda u: (-len(u.cites), u.kind != "direct"))
        chosen = [u for u in uttered if u.kind != "indirect" or _tells(u)]
        found += [_line(edition, voice, utterance) for utterance in chosen[:_EACH]]
    return found


def _tells(utterance: Utterance) -> bool:
    return sum(len(piece.text.split()) for piece in utterance.pieces) >= _FEWEST


def _line(edition: Edition, voice: Voice, utterance: Utterance) -> Line:
    where = articles(edition, utterance.cites)
    relayed = f", as told by {utterance.relayed_by}" if utterance.relayed_by else ""
    how = {"direct": f", quoted by {where}", "mixed": f", partly quoted by {where}"}.get(
        utterance.kind, f", in the words of {where}"
    )
    parts: list[Part] = [f"{voice.name}{relayed}{how}: "]
    for place, piece in enumerate(utterance.pieces):
        parts += [" … " if place else "", piece]
    return Line(tuple(parts), tuple(cite.span for cite in utterance.cites))
