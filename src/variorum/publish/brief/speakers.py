"""Who says what in sentences."""

from dataclasses import replace

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, Style, words
from variorum.publish.sections.speakers import Speakers, Utterance, Voice
from variorum.publish.telling import Telling

from .naming import articles

_SPEAKERS, _EACH = 2, 2
_FEWEST = 8
"""Words below which an indirect quotation says too little on its own."""
_STYLES: dict[str, Style] = {"direct": "marks", "mixed": "plain", "indirect": "italic"}
"""How reported words are printed: the program adds quotation marks only to what the article has wholly in marks."""


def lines(edition: Edition, view: Speakers) -> list[Line]:
    """The speakers quoted most, each with what most articles carry; indirect words where they tell enough."""
    found = []
    for voice in (*view.several, *view.once)[:_SPEAKERS]:
        fresh = [u for u in (*voice.shown, *voice.more) if not any(edition.told(cite.span) for cite in u.cites)]
        uttered = sorted(fresh, key=lambda u: (-len(u.cites), u.kind != "direct"))
        chosen = [u for u in uttered if u.kind != "indirect" or _tells(u)]
        written = [line for utterance in chosen if (line := _line(edition, voice, utterance)) is not None]
        found += written[:_EACH]
    return found


def _tells(utterance: Utterance) -> bool:
    return sum(len(piece.text.split()) for piece in utterance.pieces) >= _FEWEST


def _line(edition: Edition, voice: Voice, utterance: Utterance) -> Line | None:
    """Words that no mark encloses stand after the text's own word for the saying; without one nothing is written."""
    where = articles(edition, utterance.cites)
    relayed = f", as told by {utterance.relayed_by}" if utterance.relayed_by else ""
    if utterance.kind == "direct":
        parts: list[Part] = [f"{voice.name}{relayed}, quoted by {where}: "]
    elif utterance.telling is None:
        return None
    else:
        parts = [*_told(edition, voice.name, utterance.telling), f", in {where}{relayed}: "]
    for place, piece in enumerate(utterance.pieces):
        parts += [" … " if place else "", replace(piece, style=_STYLES[utterance.kind])]
    parts += [utterance.closing] if utterance.closing else []
    return Line(tuple(parts), (*(cite.span for cite in utterance.cites), *utterance.tellings))


def _told(edition: Edition, name: str, telling: Telling) -> list[Part]:
    how = words(edition.dossier, telling.span, style="plain")
    if telling.place == "before":
        return [how, f" {name}"]
    return [f"{name}’s " if telling.place == "owned" else f"{name} ", how]
