"""Harmful changes of a filled slot: another number, another date, another place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from spacy.tokens import Token

from . import numerals
from .edit import Edit, edit, ranked
from .events import SAYING
from .lines import Line, Story, stem
from .words import KINDS_OF_PLACE, MONTHS, MONTHS_SHORT, WEEKDAYS

_HEDGES = frozenset((
    "about", "around", "nearly", "almost", "approximately", "roughly", "some", "least", "most", "than", "up",
    "over", "under", "estimated", "dozens",
))  # fmt: skip
_LIKE = 0.2
"""Least cosine of two sentences that share a figure and a rare word: by reading pairs of drawing 1."""

_JOINTS = frozenset((
    "-", "–", "—", "/", ":", "&", ".", "'", "’", "'s", "’s",
))  # fmt: skip
_PREPOSITIONS = frozenset(["in", "at", "near", "into", "outside", "across"])
_MOTION = frozenset((
    "travel", "trip", "go", "fly", "flight", "visit", "move", "head", "return", "send", "arrive", "drive",
    "journey", "flee",
))  # fmt: skip


@dataclass(frozen=True, eq=False)
class Figure:
    """A number and what it counts."""

    line: Line
    token: Token
    value: float
    unit: str
    hedged: bool


def figures(line: Line) -> Iterator[Figure]:
    """The exact numbers of a sentence, ordinals, dates, ages and parts of names left out."""
    for token in line.tokens:
        value = numerals.value(token.text) if token.tag_ == "CD" else None
        if value is None or token.ent_type_ in ("DATE", "TIME", "ORDINAL", "LAW", "PRODUCT", "FAC"):
            continue
        before, after = token.nbor(-1) if token.i else None, token.nbor() if token.i + 1 < len(token.doc) else None
        near = (before, after)
        if any(one is not None and one.text in _JOINTS for one in near) or _ranges(token):
            continue
        unit = _unit(token, before, after)
        if unit:
            yield Figure(line, token, value, unit, hedged(token))


def _ranges(token: Token) -> bool:
    """Whether a "to" or "and" joins it to another number."""
    around = token.doc[max(0, token.i - 3) : token.i + 4]
    joined = any(one.text.casefold() in ("to", "between", "from", "of") for one in around)
    return joined and sum(one.tag_ == "CD" for one in around) > 1


def _unit(token: Token, before: Token | None, after: Token | None) -> str | None:
    if before is not None and before.text == "$":
        size = after.text if after is not None and after.text in numerals.MAGNITUDES else ""
        return f"$ {size}"
    if after is not None and (after.text == "%" or after.lemma_ == "percent"):
        return "%"
    head = token.head
    if token.dep_ == "nummod" and head.pos_ == "NOUN" and head.i > token.i:
        return f"{head.lemma_.casefold()}"
    return None


def hedged(token: Token) -> bool:
    """Whether a word before the number leaves it open."""
    return any(one.text.casefold() in _HEDGES for one in token.doc[max(0, token.i - 4) : token.i])


def shared_figures(story: Story) -> Iterator[tuple[Figure, list[Line]]]:
    """The figures that another article gives too, in a sentence that shares a rare word, with all these sentences."""
    by_key: defaultdict[tuple[float, str], list[Figure]] = defaultdict(list)
    for line in story.lines:
        for one in figures(line):
            by_key[one.value, one.unit].append(one)
    for key in sorted(by_key):
        for one in by_key[key]:
            same = [other.line for other in by_key[key] if _alike(one, other)]
            if not one.hedged and (counterparts := ranked(one.line, same)):
                yield one, counterparts


def _alike(one: Figure, other: Figure) -> bool:
    if one.line is other.line or other.hedged:
        return False
    return one.line.like(other.line) >= _LIKE and len(one.line.rare(other.line)) >= 2


def numbers(story: Story, rng: Random) -> Iterator[Edit]:
    """Each shared figure as quite another one."""
    for one, others in shared_figures(story):
        if one.value >= 2:
            new = numerals.written(_other(one, rng), one.token.text)
            yield edit(one.line, ("number", "figure", one.line.at(one.token), new), others)


def _other(figure: Figure, rng: Random) -> float:
    if figure.value <= 12:
        near = [figure.value + step for step in (-4, -3, -2, 2, 3, 4, 5) if figure.value + step >= 2]
        return rng.choice(near)
    value = figure.value * rng.choice((0.5, 0.6, 0.7, 1.4, 1.6, 1.8))
    if figure.unit == "%" and value > 95:
        value = figure.value * 0.6
    digits = figure.token.text.partition(".")[0].replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    if "." in figure.token.text or not digits.isdigit() or zeros == len(digits) - 1:
        zeros = max(0, zeros - 1)
    if "." in figure.token.text or not digits.isdigit():
        return float(round(value, len(figure.token.text.partition(".")[2])))
    return float(round(value / 10**zeros) * 10**zeros) or figure.value * 2


def dates(story: Story, rng: Random) -> Iterator[Edit]:
    """The day, month or year of a happening as another one, where another article tells the same with that date."""
    when = {line: list(_when(line)) for line in story.lines}
    for line in story.lines:
        for verb, token in when[line]:
            others = [other for other in story.others(line) if _alike_at(line, other, (verb, token), when[other])]
            counterparts = ranked(line, others)
            new = _other_date(token, rng)
            if counterparts and new is not None and not line.quoted(token):
                yield edit(line, ("date", new[0], line.at(token), new[1]), counterparts)


def _alike_at(line: Line, other: Line, one: tuple[Token, Token], slots: list[tuple[Token, Token]]) -> bool:
    """Whether the other sentence has the same filler at the same word, or at another and is very like."""
    for head, token in slots:
        if token.text == one[1].text:
            same = stem(head.lemma_) == stem(one[0].lemma_)
            like = line.like(other)
            return (same and like >= _LIKE) or (like >= 2 * _LIKE and len(line.rare(other)) >= 3)
    return False


def _when(line: Line) -> Iterator[tuple[Token, Token]]:
    """The words of dates with the verb that they hang on, sayings left out."""
    for token in line.tokens:
        if token.ent_type_ == "DATE" and token.text not in ("the", "a", "last", "next"):
            verb = next((one for one in token.ancestors if one.pos_ in ("VERB", "NOUN")), None)
            if verb is not None and verb.lemma_ not in SAYING:
                yield verb, token


def _other_date(token: Token, rng: Random) -> tuple[str, str] | None:
    word = token.text
    before = token.nbor(-1).text if token.i else ""
    after = token.nbor().text if token.i + 1 < len(token.doc) else ""
    if word in WEEKDAYS:
        return "weekday", WEEKDAYS[(WEEKDAYS.index(word) + rng.choice((2, 3, 4, 5))) % 7]
    if re.fullmatch(r"(?:19|20)\d\d", word):
        return "year", str(int(word) - rng.choice((1, 2, 3)))
    if re.fullmatch(r"\d{1,2}", word) and before in (*MONTHS, *MONTHS_SHORT) and after not in ("-", "–"):
        steps = [step for step in (-9, -7, -5, -3, 3, 5, 7, 9) if 1 <= int(word) + step <= 28]
        return "day", str(int(word) + rng.choice(steps or [-3]))
    for months in (MONTHS, MONTHS_SHORT):
        if word in months and word != "May":
            return "month", months[(months.index(word) + rng.choice((-3, -2, 2, 3))) % 12]
    return None


def places(story: Story, rng: Random) -> Iterator[Edit]:
    """The place of a happening as another of its kind, where another article tells the same with the same place."""
    known = {token.text for line in story.lines for token in line.tokens}
    where = {line: list(_where(line)) for line in story.lines}
    for line in story.lines:
        for head, last in where[line]:
            first = next((child for child in last.lefts if child.dep_ == "compound"), last)
            name = str(first.doc[first.i : last.i + 1].text)
            kind = next((names for names in KINDS_OF_PLACE if name in names), None)
            others = [other for other in story.others(line) if _alike_at(line, other, (head, last), where[other])]
            counterparts = ranked(line, others)
            if kind is not None and counterparts and not _followed(last) and not line.quoted(last):
                new = rng.choice([each for each in kind if each.split()[-1] not in known])
                yield edit(line, ("place", "other place", line.at(first, last), new), counterparts)


def _where(line: Line) -> Iterator[tuple[Token, Token]]:
    """The last words of names of places after a preposition, with the word that it hangs on."""
    for token in line.tokens:
        above = token.head
        word = above.lemma_.casefold()
        to = word in ("to", "from") and above.head.lemma_ in _MOTION
        if token.ent_type_ == "GPE" and token.dep_ == "pobj" and (to or word in _PREPOSITIONS):
            clear = all(child.dep_ in ("compound", "punct") for child in token.children)
            if clear and above.head.pos_ in ("VERB", "NOUN", "AUX", "PROPN"):
                yield above.head, token


def _followed(last: Token) -> bool:
    """Whether a comma and a larger place follow: a town of one state does not stand in another."""
    after = last.doc[last.i + 1 : last.i + 3]
    return len(after) == 2 and after[0].text == "," and after[1].pos_ == "PROPN"
