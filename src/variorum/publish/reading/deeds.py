"""Events: what type, who to whom, how sure to have been, in whose voice, and when."""

from variorum.model import EventMention, Span
from variorum.publish.causes import plain

from .entry import Entry
from .sheet import Sheet, facts, joined, when

_STATUS = {
    "happened": "The verb tells it as done.",
    "ongoing": "It is told as going on.",
    "planned": "It is told as planned.",
    "expected": "It is told as expected.",
    "hypothetical": "It is told as what may be, is feared or supposed.",
    "negated": "It is told as not done.",
}
_TYPES = {
    "AGREE": "agrees to something", "CONSULT": "meets or talks", "SUPPORT": "backs somebody",
    "CONCEDE": "gives in to what was asked", "COOPERATE": "works together", "AID": "gives help",
    "RETREAT": "draws back or lets go", "REQUEST": "asks for something", "ACCUSE": "blames or investigates",
    "REJECT": "refuses", "THREATEN": "threatens", "PROTEST": "protests", "SANCTION": "cuts ties or punishes",
    "MOBILIZE": "readies forces", "COERCE": "uses force short of an attack", "ASSAULT": "attacks",
    "STATEMENT": "says something, and no more", "OTHER": "a deed of no type of the list",
}  # fmt: skip
"""The types of PLOVER in a word or two."""
_BRIEF = {"rule:verb": "verb", "rule:noun": "noun", "rule:denial": "denial", "model:roots": "weighed"}
_UNSHOWN = {"moment"}
"""Details that only name another record."""


def events(sheet: Sheet) -> tuple[Entry, ...]:
    """The events of the account."""
    return tuple(
        _event(sheet, f"E{place}", one) for place, one in enumerate(sheet.reading.events, 1) if sheet.holds(one)
    )


def headlines(sheet: Sheet) -> tuple[Entry, ...]:
    """The events that headlines and standfirsts tell, which count for nothing."""
    held = [one for one in sheet.reading.headlines if sheet.holds(one)]
    return tuple(_event(sheet, f"H{place}", one) for place, one in enumerate(held, 1))


def _event(sheet: Sheet, code: str, one: EventMention) -> Entry:
    trigger = sheet.span(one.trigger)
    deed = f"{one.type}: {sheet.names(one.actors) or 'no doer found'}"
    arrow = f" → {sheet.names(one.recipients)}" if one.recipients else ""
    place = f"in {sheet.name(one.where)}" if one.where else None
    return Entry(
        code=code,
        kind=one.status,
        says=joined(deed + arrow, one.status, _voice(sheet, one), when(one.when), place),
        places=(trigger,),
        words=Span(one.document, min(one.start, trigger.start), max(one.end, trigger.end)),
        focus=trigger,
        facts=facts(*((name.replace("_", " "), _detail(value)) for name, value in _details(one).items())),
        why=tuple(_reasons(sheet, one, trigger)),
        brief=joined(_BRIEF.get(one.how or ""), sheet.quoted(trigger), by=" "),
        sure=one.confidence,
        see=sheet.see(
            *(("who", actor) for actor in one.actors),
            *(("to whom", actor) for actor in one.recipients),
            ("said by", one.said_by),
            ("told within", one.within),
            ("where", one.where),
        ),
        record=one.id,
    )  # fmt: skip


def _details(one: EventMention) -> dict[str, object]:
    return {name: value for name, value in one.details.items() if name not in _UNSHOWN}


def _detail(value: object) -> str:
    if isinstance(value, dict):
        return joined(*(f"{name} {_detail(part)}" for name, part in value.items()))
    if isinstance(value, (list, tuple)):
        return joined(*(_detail(part) for part in value))
    return str(value)


def _voice(sheet: Sheet, one: EventMention) -> str | None:
    if one.voice == "own":
        return None
    return f"as told by {sheet.name(one.said_by, 'somebody')}"


def _reasons(sheet: Sheet, one: EventMention, trigger: Span) -> list[str]:
    found = [plain(one.how)] if one.how else []
    meaning = f" ({_TYPES[one.type]})" if one.type in _TYPES else ""
    found.append(f"{sheet.quoted(trigger)} stands for the type {one.type}{meaning}.")
    found.append(_STATUS[one.status])
    if one.voice == "own":
        found.append("The article says it in its own voice.")
    else:
        found.append(f"It stands in the words of {sheet.name(one.said_by)}.")
    if not one.actors:
        found.append("No doer is named.")
    if one.when is None:
        found.append("No day is given that can be put on a calendar.")
    return found
