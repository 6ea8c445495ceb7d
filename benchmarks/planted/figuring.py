"""Harmless changes of figures and dates: the same value, rounded with a hedge, in other units or in another form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import floor, log10
from random import Random

from spacy.tokens import Token

from . import numerals
from .edit import Edit, edit, ranked
from .lines import Line, Story
from .slots import Figure, shared_figures
from .words import MONTHS, MONTHS_SHORT, WEEKDAYS

_LIKE = 0.2
"""Least cosine of the sentences in which a date stands: as for figures."""

_RECENT = 3
"""Days: a weekday further back may be that of tomorrow, where the article bears the date of the day before."""

_UNITS = {
    "mile": (1.609, "kilometer"), "foot": (0.3048, "meter"), "pound": (0.4536, "kilogram"), "acre": (0.4047, "hectare"),
    "week": (7.0, "day"), "year": (12.0, "month"), "hour": (60.0, "minute"), "decade": (10.0, "year"),
}  # fmt: skip
_ROUGH = ("mile", "foot", "pound", "acre")
Change = tuple[str, str, tuple[int, int], str]
"""Kind, how, the place, and what is put there."""


def edits(story: Story, rng: Random) -> Iterator[Edit]:
    """All such changes that the story's shared figures and dates offer."""
    for one, others in shared_figures(story):
        for kind, how, span, new in (*_rounded(one, rng), *_converted(one), *_spelled(one)):
            yield edit(one.line, (kind, how, span, new), others)
    for line in story.lines:
        for token in line.tokens:
            for how, span, new in (*_weekday(story, line, token), *_month(story, line, token)):
                others = [other for other in story.others(line) if _dated_alike(line, other, token)]
                if counterparts := ranked(line, others):
                    yield edit(line, ("date-form", how, span, new), counterparts)


def _rounded(one: Figure, rng: Random) -> Iterator[Change]:
    """A figure rounded to fewer digits, or a round one, with a hedge before it."""
    if one.token.head.dep_ == "poss" or (one.token.i and one.token.nbor(-1).pos_ in ("DET", "PRON", "ADJ")):
        return
    money = one.unit.startswith("$")
    if money or not one.token.text[0].isdigit() or (one.value < 10 and "." not in one.token.text):
        first = one.token.nbor(-1) if money else one.token
        if not money:
            return
    else:
        first = one.token
    about = _about(one.value)
    if one.token.is_sent_start or first.is_sent_start:
        return
    hedge = rng.choice(("about", "around", "roughly", "some" if not money and one.unit != "%" else "about"))
    how = "rounded" if about != one.value else "hedged"
    model = str(int(about)) if about == int(about) else one.token.text
    if about >= 1000 and about == int(about):
        model = "1,000"
    number = numerals.written(about, model)
    yield "rounding", how, one.line.at(first, one.token), f"{hedge} {'$' if money else ''}{number}"


def _about(value: float) -> float:
    """Two digits of a value, or one if that is within a twentieth of it."""
    if value < 10:
        return float(round(value)) if abs(round(value) - value) / value < 0.05 else value
    for digits in (1, 2):
        step = 10.0 ** (floor(log10(value)) - digits + 1)
        near = round(value / step) * step
        if abs(near - value) / value <= 0.05:
            return float(near)
    return value


def _converted(one: Figure) -> Iterator[Change]:
    token = one.token
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    if after is None:
        return
    if one.unit == "%" and after.lemma_ in ("%", "percent"):
        new = f"{token.text} percent" if after.text == "%" else f"{token.text}%"
        if token.text[0].isdigit():
            yield "unit", "percent", one.line.at(token, after), new
    elif one.unit.startswith("$ ") and one.unit.strip("$ "):
        if token.i >= 2 and token.nbor(-2).text not in ("a", "an", "the"):
            yield "unit", "dollars", one.line.at(token.nbor(-1), after), f"{token.text} {after.text} dollars"
    elif one.unit in _UNITS and after.lemma_ == one.unit and one.value > 1:
        factor, unit = _UNITS[one.unit]
        value = one.value * factor
        about = "about " if one.unit in _ROUGH else ""
        number = numerals.written(_about(value) if about else value, "1,000" if value >= 1000 else "10")
        yield "unit", "converted", one.line.at(token, after), f"{about}{number} {unit}s"


def _spelled(one: Figure) -> Iterator[Change]:
    if one.value != int(one.value) or not 2 <= one.value < 100 or one.unit.startswith("$"):
        return
    number, text = int(one.value), one.token.text
    if not text[0].isdigit():
        if not one.token.is_sent_start:
            yield "spelling", "digits", one.line.at(one.token), str(number)
    elif not (one.unit == "%" and one.token.nbor().text == "%"):
        yield "spelling", "words", one.line.at(one.token), numerals.words(number)
    if number == 12 and one.unit != "%":
        yield "spelling", "dozen", one.line.at(one.token), "a dozen"


def _dated_alike(line: Line, other: Line, token: Token) -> bool:
    return any(one.text == token.text for one in other.tokens) and line.like(other) >= _LIKE


def _weekday(story: Story, line: Line, token: Token) -> Iterator[tuple[str, tuple[int, int], str]]:
    """A past weekday as the day of the month that it was when the article appeared."""
    if token.text not in WEEKDAYS or line.quoted(token) or token.dep_ not in ("npadvmod", "pobj", "tmod"):
        return
    verb = next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), None)
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1).text.casefold() if token.i else ""
    if verb is None or verb.tag_ != "VBD" or before not in ("on", *_plain_before(token)):
        return
    if after is None or after.ent_type_ == "DATE" or after.text.casefold() in ("night", "morning", "evening", "and"):
        return
    if after.text.casefold() in ("afternoon", "or", "-", ","):
        return
    day = _last(story.published(line), WEEKDAYS.index(token.text))
    if (story.published(line) - day).days > _RECENT:
        return
    on = "" if before == "on" else "on "
    yield "weekday as date", line.at(token), f"{on}{MONTHS[day.month - 1]} {day.day}"


def _plain_before(token: Token) -> tuple[str, ...]:
    """The word before, where a bare weekday may be "on" that day: after a verb or a noun."""
    before = token.nbor(-1) if token.i else None
    return (before.text.casefold(),) if before is not None and before.pos_ in ("VERB", "NOUN", "PROPN") else ()


def _last(published: date, weekday: int) -> date:
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def _month(story: Story, line: Line, token: Token) -> Iterator[tuple[str, tuple[int, int], str]]:
    """A month and a day in another order, the month in full, or the year added."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    if after is None or after.tag_ != "CD" or not after.text.isdigit() or int(after.text) > 31 or line.quoted(token):
        return
    months = MONTHS if token.text in MONTHS else MONTHS_SHORT if token.text in MONTHS_SHORT else None
    if (
        months is None
        or (token.i and token.nbor(-1).text in ("the", "a", "an", "this"))
        or after.i + 1 >= len(after.doc)
    ):
        return
    following = after.nbor().text
    if following in ("-", "–", "and", "to"):
        return
    full = MONTHS[months.index(token.text)]
    yield "day before month", line.at(token, after), f"{after.text} {full}"
    if months is MONTHS_SHORT and full != token.text:
        yield "month in full", line.at(token, after), f"{full} {after.text}"
    verb = next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), None)
    past = verb is not None and verb.tag_ == "VBD" and months.index(token.text) + 1 <= story.published(line).month
    if following in (".", ";") and past:
        yield "year added", line.at(token, after), f"{token.text} {after.text}, {story.published(line).year}"
