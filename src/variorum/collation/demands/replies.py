"""What the maker of a demand says of the answer to it: "there is no positive response to the main issue".

Looked for in articles that tell of the demand, after it, in sentences that speak of an answer. Whose answer it is must
be said in the sentence or the one before; how it is taken must be said in words of the list.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from variorum.annotation.gazetteer import rows
from variorum.model import Quotation, Reading, Response, Sentence, Span, Time
from variorum.model.stance import ResponseKind

from .asked import Asked
from .cast import Cast
from .merged import merged

HOW = "reply to the answer"
_KINDS: tuple[ResponseKind, ...] = ("rejects", "accepts", "defers")
_LONGEST = 400


def added(demands: Sequence[Asked], readings: Sequence[Reading], cast: Cast) -> list[Asked]:
    """The demands with what their makers replied to the answers."""
    found = []
    for one in demands:
        replies = [reply for reading in readings for reply in _replies(one, reading, cast)]
        responses = merged([*one.demand.responses, *replies], cast.side_of, cast.state_of)
        found.append(Asked(msgspec.structs.replace(one.demand, responses=responses), one.by, one.to, one.matter))
    return found


def _replies(one: Asked, reading: Reading, cast: Cast) -> Iterator[Response]:
    first = one.first_in(reading.document.id)
    if first is None:
        return
    body = [sentence for sentence in reading.sentences if not sentence.furniture]
    for at, sentence in enumerate(body):
        if sentence.start <= first.start:
            continue
        text = reading.document.text[sentence.start : sentence.end]
        kind = _taken(text) if _answer().search(text) else None
        if kind is None or not _theirs(one.to, body[max(0, at - 1) : at + 1], reading, cast):
            continue
        said = _said(one, sentence, reading, cast) or _told(one, sentence, reading, cast)
        if said is not None:
            by, place = said
            response = Response(by=by, kind=kind, when=_when(place, by, reading), evidence=(place,), how=HOW)
            if one.answerable(response, reading):
                yield response


@cache
def _words(name: str) -> str:
    found = [word for kind, listed in rows("stance-answers.tsv") if kind == name for word in listed.split(";")]
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(found, key=len, reverse=True))


@cache
def _answer() -> re.Pattern[str]:
    """A word for an answer, but not "in response to" nor a name such as "Response Force"."""
    return re.compile(rf"(?<!\b[Ii]n )\b(?:{_words('answer')})\b(?!\s+(?:to\s+(?:an?|any)\b|force|team|time))")


def _taken(text: str) -> ResponseKind | None:
    """How a sentence says that the answer is taken, where it says so one way only."""
    plain = text.replace("’", "'")
    refused = re.compile(rf"\b(?:{_words('rejects')})\b(?:\s+(?:{_words('answer')})\b)?")
    rest = refused.sub(" ", plain)  # "no positive response" is no "positive response"
    kinds: list[ResponseKind] = ["rejects"] if rest != plain else []
    kinds += [kind for kind in _KINDS[1:] if re.search(rf"\b(?:{_words(kind)})\b", rest)]
    if kinds == ["accepts"] and re.search(rf"(?:\b(?:{_words('taking_back')})\b|n't\b)", rest):
        return None
    return kinds[0] if len(kinds) == 1 else None


def _theirs(side: str, sentences: Sequence[Sentence], reading: Reading, cast: Cast) -> bool:
    """Whether the sentences name the side whose answer is spoken of."""
    places = (cast.between(reading.document.id, one.start, one.end) for one in sentences)
    return any(cast.is_of(side, id) for inside in places for _, id in inside)


def _said(one: Asked, sentence: Sentence, reading: Reading, cast: Cast) -> tuple[str, Span] | None:
    """The words of the maker's side in the sentence that speak of the answer, and who says them."""
    text = reading.document.text
    for quotation in reading.quotations:
        inside = quotation.start < sentence.end and sentence.start < quotation.end
        speaker = _speaker(quotation)
        if not inside or speaker is None or not cast.is_of(one.by, speaker):
            continue
        words = text[quotation.start : quotation.end]
        if _answer().search(words) and _taken(words) and len(quotation) <= _LONGEST:
            return speaker, quotation.span
    return None


def _speaker(quotation: Quotation) -> str | None:
    return quotation.speaker.actor if quotation.speaker else None


def _told(one: Asked, sentence: Sentence, reading: Reading, cast: Cast) -> tuple[str, Span] | None:
    """Who of the maker's side the sentence begins with, where nobody of another side comes first."""
    if len(sentence) > _LONGEST or _quoted(sentence, reading):
        return None
    first = next(iter(cast.between(reading.document.id, sentence.start, sentence.end)), None)
    if first is None or not cast.is_of(one.by, first[1]):
        return None
    text = reading.document.text[sentence.start : sentence.end]
    verb, noun = re.search("|".join(rf"\b(?:{_words(kind)})\b" for kind in _KINDS), text), _answer().search(text)
    if verb is None or noun is None or first[0] - sentence.start > verb.start() or verb.start() > noun.start():
        return None
    return first[1], Span(reading.document.id, sentence.start, sentence.start + len(text.rstrip(' .\n”"')))


def _quoted(sentence: Sentence, reading: Reading) -> bool:
    """Whether most of the sentence is somebody's words."""
    inside = [
        min(quotation.end, sentence.end) - max(quotation.start, sentence.start)
        for quotation in reading.quotations
        if quotation.start < sentence.end and sentence.start < quotation.end and quotation.kind == "direct"
    ]
    return sum(inside) * 2 > len(sentence)


def _when(place: Span, by: str, reading: Reading) -> Time | None:
    """When it was said, where the article tells of the saying as an event with a time."""
    times = {mention.when for mention in reading.events if mention.overlaps(place) and by in mention.actors}
    known = sorted(time for time in times if time)
    return known[0] if len(known) == 1 else None
