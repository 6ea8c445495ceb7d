"""Clauses as predicates with their roles."""

from variorum.model import Argument, Assertion
from variorum.publish import times

from .entry import Entry
from .sheet import Sheet, joined

_ROLES = {
    "agent": "who",
    "theme": "what or whom",
    "recipient": "to whom",
    "attribute": "is said to be",
    "complement": "that, or to",
    "oblique": "",
}


def assertions(sheet: Sheet) -> tuple[Entry, ...]:
    """A note a clause: its predicate, each of its roles in the words of the text, its day and its voice."""
    return tuple(_assertion(sheet, f"L{place}", one) for place, one in enumerate(sheet.reading.assertions, 1))


def _assertion(sheet: Sheet, code: str, one: Assertion) -> Entry:
    predicate = sheet.span(one.predicate)
    day = times.phrase(one.when) if one.when else None
    denied = "not so" if one.negated else None
    return Entry(
        code=code,
        kind=one.lemma,
        says=joined(one.lemma, denied, one.status, day, *(_argument(sheet, part) for part in one.arguments)),
        places=(one.span,),
        words=one.span,
        focus=predicate,
        facts=tuple((_role(part), sheet.words(sheet.span(part))) for part in one.arguments),
        why=tuple(_reasons(sheet, one)),
        brief=one.status,
        see=sheet.see(
            *(("who is meant", actor) for part in one.arguments for actor in part.actors),
            ("said by", one.said_by),
            ("told within", one.within),
        ),
    )


def _argument(sheet: Sheet, part: Argument) -> str:
    return f"{_role(part)} {sheet.quoted(sheet.span(part))}"


def _role(part: Argument) -> str:
    return part.preposition or _ROLES[part.role]


def _reasons(sheet: Sheet, one: Assertion) -> list[str]:
    found = [
        f"{sheet.quoted(sheet.span(one.predicate))} is what the clause says; the rest hangs on it in the sentence."
    ]
    if one.voice == "own":
        found.append("The article says it in its own voice.")
    else:
        found.append(f"It stands in the words of {sheet.name(one.said_by)}.")
    return found
