"""How old people are said to be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.annotation.numerals import DIGITS, WORDS, number
from variorum.annotation.parser import Parse

from .amount import Amount

_OLD = re.compile(
    rf"(?<![\w.,-])(?:(?P<low>\d{{1,3}})(?:-?\s{{1,3}}to[\s-]{{1,3}}|[-–]))?(?P<n>{DIGITS}|(?i:{WORDS}))[\s-]years?[\s-]olds?\b"
)
_AGED = re.compile(r"\b(?:aged|ages?)\s{1,3}(?:of\s{1,3})?(?P<n>\d{1,3})\b(?!\s*(?:-|–|to)\s*\d)(?!,\d)")
_BEING = re.compile(
    r"\b(?:be|is|was|were|turned|turns|turning)\s{1,3}(?:only\s{1,3}|just\s{1,3}|already\s{1,3})?(?P<n>\d{1,3})"
    r"(?=[.,;)]?(?:\s*$|\s*[\n”\"]|\s{1,3}(?:when|at|and|but|the|on|in)\b|[.,;)]))"
)
_BESIDE_NAME = re.compile(r"(?<=\w,\s)(?P<n>\d{1,3})(?=\s?[,;)]|\.(?!\d))")


_PLACES = frozenset({"GPE", "LOC", "DATE", "FAC"})


@dataclass(frozen=True, slots=True)
class Age:
    """A number of years and whose they are."""

    amount: Amount
    end: int
    of: str | None


def ages(parse: Parse, start: int, end: int) -> Iterator[Age]:
    """The ages in a stretch of the text."""
    for match in _OLD.finditer(parse.text, start, end):
        yield from _age(match, match.end(), _following(parse, match.end()))
    for match in _AGED.finditer(parse.text, start, end):
        yield from _age(match, match.end("n"), None)
    for match in _BEING.finditer(parse.text, start, end) if parse.parsed else ():
        subject = _subject(parse, match.start("n"))
        if subject is not None:
            yield from _age(match, match.end("n"), subject)
    for match in _BESIDE_NAME.finditer(parse.text, start, end) if parse.parsed else ():
        before = parse.token_span(match.start() - 3, match.start() - 2)
        if before is not None and before[-1].pos_ == "PROPN" and before[-1].ent_type_ not in _PLACES:
            yield from _age(match, match.end(), _name(before[-1].i, parse))


def _subject(parse: Parse, start: int) -> str | None:
    """Who "is 69": a person or "he", "she"."""
    span = parse.token_span(start, start + 1)
    verb = span[0].head if span is not None else None
    for child in verb.children if verb is not None and verb.lemma_ in ("be", "turn") else ():
        if child.dep_ == "nsubj" and (child.ent_type_ == "PERSON" or child.lower_ in ("he", "she", "who", "i")):
            return str(child.text)
    return None


def _age(match: "re.Match[str]", end: int, of: str | None) -> Iterator[Age]:
    value = number(match["n"])
    low = match.groupdict().get("low")
    if value is not None and 0 < value < 125:
        start = match.start("low") if low else match.start("n")
        yield Age(Amount(start, match.end("n"), float(low or value), value, how="age"), end, of)


def _following(parse: Parse, end: int) -> str | None:
    """The noun of "a 45-year-old teacher"."""
    span = parse.token_span(end - 1, end) if parse.parsed else None
    if span is None:
        return None
    for token in span.doc[span.end : span.end + 4]:
        if token.pos_ == "NOUN" and not (token.dep_ == "compound" and token.head.i > token.i):
            return str(token.text)
        if token.pos_ not in ("ADJ", "PROPN", "NOUN"):
            return None
    return None


def _name(last: int, parse: Parse) -> str:
    first = last
    while first and parse.tokens[first].ent_iob_ == "I":
        first -= 1
    return str(parse.tokens[first : last + 1].text)
