"""Quotations with their speakers, and denials with what they deny."""

from variorum.model import Denial, Quotation, Speaker
from variorum.publish.causes import plain

from .entry import Entry
from .sheet import Sheet, facts, joined

_KINDS = {
    "direct": "All of it stands in quotation marks.",
    "mixed": "A part of it stands in quotation marks.",
    "indirect": "It is reported without quotation marks.",
}
_NAMED = {"named": "by name", "pronoun": "by a pronoun", "office": "by an office", "anonymous": "not named"}
_CALLED = {
    "named": "The speaker is called by name",
    "pronoun": "The speaker is called by a pronoun",
    "office": "The speaker is called by an office or description",
    "anonymous": "The speaker is not named",
    "none": "No words at this place name the speaker",
}
_NOT_SAID = {
    "planned": "not said yet, but planned",
    "expected": "not said yet, but expected",
    "hypothetical": "only may be said",
    "negated": "said not to have been said",
}


def quotations(sheet: Sheet) -> tuple[Entry, ...]:
    """Who says what, and how that was found."""
    numbered = enumerate(sheet.reading.quotations, 1)
    return tuple(_quotation(sheet, f"Q{place}", one) for place, one in numbered if sheet.holds(one))


def _quotation(sheet: Sheet, code: str, one: Quotation) -> Entry:
    addressee = f"to {sheet.name(one.addressee)}" if one.addressee else None
    speaker = one.speaker
    actor = speaker.actor if speaker else None
    return Entry(
        code=code,
        kind=one.kind,
        says=joined(_speaker(sheet, speaker), one.kind, addressee, _NOT_SAID.get(one.status)),
        places=tuple(sheet.span(piece) for piece in one.pieces) or (one.span,),
        words=one.span,
        parts=tuple(sheet.span(piece) for piece in one.pieces) if len(one.pieces) > 1 else (),
        why=tuple(_reasons(sheet, one)),
        brief=joined(
            sheet.quoted(one.cue) or one.how,
            _NAMED.get(speaker.named) if speaker else None,
            f"within {sheet.codes[one.within]}" if one.within in sheet.codes else None,
        ),
        sure=one.confidence,
        see=sheet.see(("speaker", actor), ("to", one.addressee), ("relayed within", one.within)),
        record=one.id,
    )


def _speaker(sheet: Sheet, speaker: Speaker | None) -> str:
    if speaker is None:
        return "nobody named"
    words = sheet.quoted(speaker.span)
    if speaker.actor not in sheet.actors:
        return f"{words or 'nobody named'} (leads to no one)" if words else "nobody named"
    name = sheet.name(speaker.actor)
    return name if words in ("", f"“{name}”") else f"{name} ({words})"


def _reasons(sheet: Sheet, one: Quotation) -> list[str]:
    found = [plain(one.how)] if one.how else []
    found.append(_KINDS[one.kind])
    if one.cue is not None:
        found.append(f"{sheet.quoted(one.cue)} tells that it is said.")
    speaker = one.speaker
    if speaker is None:
        found.append("No words name anyone for it.")
    elif speaker.actor not in sheet.actors:
        found.append(f"{_CALLED[speaker.named]}; the text leads to no one person or body.")
    else:
        found.append(f"{_CALLED[speaker.named]}.")
    if one.within is not None:
        found.append("It stands within another’s words, who relays it.")
    return found


def denials(sheet: Sheet) -> tuple[Entry, ...]:
    """Who denies what the article tells elsewhere."""
    held = [one for one in sheet.reading.denials if sheet.holds(one)]
    return tuple(_denial(sheet, f"D{place}", one) for place, one in enumerate(held, 1))


def _denial(sheet: Sheet, code: str, one: Denial) -> Entry:
    denied = sheet.places.get(one.of)
    return Entry(
        code=code,
        kind="denial",
        says=f"{sheet.name(one.by)} denies {sheet.codes.get(one.of, 'what was told')}",
        places=(one.span,),
        words=one.span,
        facts=facts(("denied", sheet.quoted(denied))),
        why=(plain(one.how),),
        brief=one.how,
        see=sheet.see(("by", one.by), ("denied", one.of)),
    )
