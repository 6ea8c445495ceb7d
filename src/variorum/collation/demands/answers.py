"""Answers of the addressee's side that stand elsewhere than the demand, and what it offered instead.

An answer is an event of refusing or giving in whose clause is about the demand: it names the demand as the maker's
("Moscow's demand", "the bank's proposals") with nothing that another demand would need, or it shares what the demand
is about.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from variorum.annotation.gazetteer import rows
from variorum.annotation.stance.responses import listed
from variorum.collation import matters
from variorum.collation.matters import Forms, Matter
from variorum.collation.words import rarity, words
from variorum.model import EventMention, Reading, Response, Span
from variorum.model.stance import ResponseKind

from .asked import Asked
from .cast import Cast
from .merged import merged

_KINDS: dict[str, ResponseKind] = {"REJECT": "rejects", "CONCEDE": "accepts"}
_TOLD = {"happened", "ongoing"}
_LONGEST = 400
_TELLING = 0.3
"""Rarity from which a word of the clause would belong to some demand: one that the demand lacks speaks against it."""


def added(demands: Sequence[Asked], readings: Sequence[Reading], names: Forms, cast: Cast) -> list[Asked]:
    """The demands with the answers of their addressees that the articles tell of anywhere."""
    told = [
        (reading, mention)
        for reading in readings
        for mention in reading.events
        if mention.type in _KINDS and mention.status in _TOLD
    ]
    by_id = {reading.document.id: reading for reading in readings}
    found = []
    for one in demands:
        refusals = [*one.demand.responses, *_answers(one, demands, told, names, cast)]
        offers = [offer for response in refusals for offer in _offers(one, response, by_id, cast)]
        responses = merged([*refusals, *offers], cast.side_of, cast.state_of)
        found.append(_with(one, responses))
    return found


def _with(one: Asked, responses: tuple[Response, ...]) -> Asked:
    """The demand with these answers."""
    return Asked(msgspec.structs.replace(one.demand, responses=responses), one.by, one.to, one.matter)


def _answers(
    one: Asked, demands: Sequence[Asked], told: Sequence[tuple[Reading, EventMention]], names: Forms, cast: Cast
) -> Iterator[Response]:
    for reading, mention in told:
        by = next((id for id in mention.actors if cast.is_of(one.to, id)), None)
        if by is None or not _may_answer(one, mention):
            continue
        response = Response(
            by=by, kind=_KINDS[mention.type], when=mention.when, evidence=(_cut(mention),), how="told in another clause"
        )
        if one.answerable(response, reading) and _about(one, mention, demands, reading, names):
            yield response


def _may_answer(one: Asked, mention: EventMention) -> bool:
    """Whether an event stands after the demand, where its article tells of that, and is not known as an answer."""
    first = one.first_in(mention.document)
    known = (span for given in one.demand.responses for span in given.evidence)
    return (first is None or mention.end > first.start) and not any(span.overlaps(mention) for span in known)


def _cut(mention: EventMention) -> Span:
    return Span(mention.document, mention.start, min(mention.end, mention.start + _LONGEST))


def _about(one: Asked, mention: EventMention, demands: Sequence[Asked], reading: Reading, names: Forms) -> bool:
    """Whether the clause of an event is about the demand."""
    text = reading.document.text
    clause = f"{text[mention.start : mention.trigger.start]} {text[mention.trigger.end : mention.end]}"
    wordings = [matters.matter(clause, names), *_issues(mention, reading, names)]
    if any(matters.same(_without(wording), one.matter, apart=one.named) for wording in wordings):
        return True
    told = wordings[0]
    if not _names_demand(clause, told, one) or any(rarity(form) >= _TELLING for form in _without(told).words):
        return False
    pair = [other for other in demands if (other.by, other.to) == (one.by, one.to)]
    near = [other for other in pair if other.first_in(mention.document) is not None]
    return [other.demand.id for other in near or pair] == [one.demand.id]


def _issues(mention: EventMention, reading: Reading, names: Forms) -> Iterator[Matter]:
    """What the article itself says the refusal is of, where it read it as a position."""
    for position in reading.positions:
        if any(span.overlaps(mention) for span in position.evidence):
            yield matters.matter(position.issue, names)


def _without(told: Matter) -> Matter:
    """The matter without the words for demanding and answering."""
    nouns = listed("noun", "noun") | listed("answered", "noun")
    plain = frozenset(form for form in told.words if form not in nouns and form.removesuffix("s") not in nouns)
    return Matter(plain, told.named, told.denies, told.first if told.first in plain else None)


def _names_demand(clause: str, told: Matter, one: Asked) -> bool:
    """Whether the clause names the demand as the maker's."""
    if one.by not in told.named:
        return False
    nouns = listed("noun", "noun") | listed("answered", "noun")
    forms = {word.key for word in words(clause, 0, len(clause))}
    return any(form in nouns or form.removesuffix("s") in nouns for form in forms)


@cache
def _offering() -> re.Pattern[str]:
    def of(name: str) -> str:
        found = [word for kind, listed in rows("stance-answers.tsv") if kind == name for word in listed.split(";")]
        return "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))

    offer = rf"(?:{of('offering')})|(?:{of('willing')})\s+(?:an?\s+|its\s+|their\s+|some\s+)?(?:{of('willingness')})"
    return re.compile(rf"\b(?:{of('joining')}),?\s+(?P<offer>(?P<before>(?:[\w’']+\s+){{0,3}}?)(?:{offer})\b[^;:]*)")


def _offers(one: Asked, response: Response, by_id: dict[str, Reading], cast: Cast) -> Iterator[Response]:
    """What the same sentence says was offered instead: "rejected it but proposed talks on arms"."""
    if response.kind != "rejects" or not cast.is_of(one.to, response.by):
        return
    for span in response.evidence:
        reading = by_id[span.document]
        sentence = next((s for s in reading.sentences if s.start <= span.end - 1 < s.end), None)
        if sentence is None:
            continue
        text = reading.document.text
        match = _offering().search(text, span.end, sentence.end)
        if match is None or _another_acts(match.span("before"), reading, one, cast):
            continue
        start, end = match.span("offer")
        end = start + len(text[start : min(end, start + _LONGEST)].rstrip(" .,”\"'’\n"))
        place = Span(span.document, start, end)
        yield Response(
            by=response.by, kind="counters", when=response.when, evidence=(place,), how="offered in the same sentence"
        )


def _another_acts(before: tuple[int, int], reading: Reading, one: Asked, cast: Cast) -> bool:
    """Whether somebody who is not of the addressee's side stands before the verb of offering."""
    places = cast.between(reading.document.id, *before)
    return any(not cast.is_of(one.to, id) for _, id in places)
