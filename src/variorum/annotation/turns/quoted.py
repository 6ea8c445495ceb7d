"""The quotation that a turn is."""

from msgspec.structs import replace

from variorum.annotation.parser import Parse
from variorum.model import Quotation, Speaker, leaf_id

from .turn import Turn

# Of 117 turns read in 39 news articles of 2013 to 2017 all had the right speaker; a few had a stray sign of the page.
_CONFIDENCE = 0.97
_OWN = frozenset({"i", "me", "my", "myself"})


def quotation(parse: Parse, turn: Turn) -> Quotation:
    """A turn's words, which are the speaker's own: direct, without a cue."""
    hull = parse.span(turn.pieces[0].start, turn.pieces[-1].end)
    return Quotation(
        document=hull.document,
        start=hull.start,
        end=hull.end,
        id=leaf_id("quotation", hull),
        pieces=turn.pieces,
        kind="direct",
        speaker=_speaker(parse, turn),
        cue=None,
        addressee=None,
        within=None,
        confidence=_CONFIDENCE,
        how=f"turn: {turn.form}",
    )


def first_person(text: str, made: Quotation, turn: Turn | None) -> Quotation:
    """The quotation with the one whose turn it stands in as the speaker, where the words say "I"."""
    speaker = made.speaker
    if turn is None or speaker is None or speaker.start is None or speaker.actor is not None:
        return made
    own = text[speaker.start : speaker.end].casefold() in _OWN
    return replace(made, speaker=replace(speaker, actor=turn.actor)) if own else made


def _speaker(parse: Parse, turn: Turn) -> Speaker | None:
    if turn.label is None:
        return Speaker(actor=turn.actor, named="none") if turn.actor is not None else None
    return Speaker(
        actor=turn.actor,
        document=parse.document.id,
        start=turn.label.start,
        end=turn.label.end,
        named="anonymous" if turn.anonymous else "named",
    )
