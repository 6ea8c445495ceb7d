"""Positions, demands, commitments, and words that colour the telling."""

from variorum.model import Attitude, Commitment, Demand, Framing, Position
from variorum.publish.causes import plain
from variorum.publish.wording import counted

from .entry import Entry
from .sheet import Sheet, facts, joined, when

_BASES = {
    "self-stated": "The actor says so.",
    "relayed": "Somebody else says so of the actor.",
    "inferred-by-analyst": "Somebody who watches the actor infers it.",
}
_COMMITMENTS = {
    "promise": "The words promise something.",
    "threat": "The words threaten something.",
    "pledge": "The words pledge something.",
    "condition": "The words set a condition.",
    "procedure": "The words say how it will go on.",
}
_COLOURS = {
    "label": "A label that takes a side on what somebody is.",
    "loaded": "A word that judges while it tells.",
    "hedge": "A word that leaves open whether it is so.",
    "agentless": "A passive that names no doer.",
    "scare-quotes": "Quotation marks that keep a distance from the word.",
}


def positions(sheet: Sheet) -> tuple[Entry, ...]:
    """Where actors stand."""
    return tuple(_position(sheet, f"P{place}", one) for place, one in enumerate(sheet.reading.positions, 1))


def _position(sheet: Sheet, code: str, one: Position) -> Entry:
    places = tuple(span for span in one.evidence if sheet.holds(span))
    return Entry(
        code=code,
        kind=one.stance,
        says=joined(f"{sheet.name(one.actor)}: {one.stance} {one.issue}", when(one.when)),
        places=places,
        words=places[0] if places else None,
        why=(*_how(one.how), _BASES[one.basis]),
        brief=one.basis,
        see=sheet.see(("who", one.actor)),
        record=one.id,
    )


def demands(sheet: Sheet) -> tuple[Entry, ...]:
    """Who asks what of whom."""
    return tuple(_demand(sheet, f"R{place}", one) for place, one in enumerate(sheet.reading.demands, 1))


def _demand(sheet: Sheet, code: str, one: Demand) -> Entry:
    places = tuple(span for span in one.evidence if sheet.holds(span))
    answers = "; ".join(f"{sheet.name(answer.by)} {answer.kind}" for answer in one.responses)
    return Entry(
        code=code,
        kind="demand",
        says=joined(f"{sheet.name(one.by)} → {sheet.name(one.to)}: {one.text}", when(one.when)),
        places=(*places, *(span for answer in one.responses for span in answer.evidence if sheet.holds(span))),
        words=places[0] if places else None,
        facts=facts(("answered", answers)),
        why=(*_how(one.how), "The words ask it, or tell that it was asked."),
        see=sheet.see(("by", one.by), ("of", one.to)),
        record=one.id,
    )


def commitments(sheet: Sheet) -> tuple[Entry, ...]:
    """What actors bind themselves to, or threaten."""
    return tuple(_commitment(sheet, f"C{place}", one) for place, one in enumerate(sheet.reading.commitments, 1))


def _commitment(sheet: Sheet, code: str, one: Commitment) -> Entry:
    places = tuple(span for span in one.evidence if sheet.holds(span))
    to = f" to {sheet.name(one.to)}" if one.to else ""
    condition = f"if {one.condition}" if one.condition else None
    return Entry(
        code=code,
        kind=one.kind,
        says=joined(f"{one.kind} by {sheet.name(one.by)}{to}: {one.text}", condition, when(one.when)),
        places=places,
        words=places[0] if places else None,
        why=(*_how(one.how), _COMMITMENTS[one.kind]),
        see=sheet.see(("by", one.by), ("to", one.to)),
        record=one.id,
    )


def framing(sheet: Sheet) -> tuple[Entry, ...]:
    """Words that name, colour or hedge in the article's own voice."""
    held = [one for one in sheet.reading.framing if sheet.holds(one)]
    return tuple(_framing(sheet, f"W{place}", one) for place, one in enumerate(held, 1))


def _framing(sheet: Sheet, code: str, one: Framing) -> Entry:
    of = f"of {sheet.name(one.target, one.target)}" if one.target else None
    return Entry(
        code=code,
        kind=one.kind,
        says=joined(one.kind.replace("-", " "), of),
        places=(one.span,),
        words=one.span,
        facts=facts(("listed as", one.label)),
        brief=one.label,
        why=(_COLOURS[one.kind], "The article says it in its own voice."),
        see=sheet.see(("of", one.target)),
    )


def attitudes(sheet: Sheet) -> tuple[Entry, ...]:
    """How each voice speaks of an actor: a reading aid, and no rating."""
    return tuple(_attitude(sheet, f"V{place}", one) for place, one in enumerate(sheet.reading.attitudes, 1))


def _attitude(sheet: Sheet, code: str, one: Attitude) -> Entry:
    places = tuple(passage.span for passage in one.passages if sheet.holds(passage))
    voice = "the article itself" if one.voice == "own" else sheet.name(one.by)
    neutral = f"{counted(one.neutral, 'further mention')} say neither" if one.neutral else None
    return Entry(
        code=code,
        kind=one.label,
        says=joined(f"{voice} on {sheet.name(one.toward)}: {one.label}", f"balance {one.balance:+.2f}", neutral),
        places=places,
        words=places[0] if places else None,
        facts=facts(*((f"{passage.label} {passage.balance:+.2f}", sheet.quoted(passage)) for passage in one.passages)),
        why=(*_how(one.how), "A model estimates it, which is often wrong; it is an aid for reading and no rating."),
        brief=counted(len(places), "passage"),
        see=sheet.see(("of", one.toward), ("said by", one.by)),
        record=one.id,
    )


def _how(how: str | None) -> tuple[str, ...]:
    return (plain(how),) if how else ()
