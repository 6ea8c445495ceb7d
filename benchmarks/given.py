"""An article read with given triggers in place of the program's own.

Gold data marks more kinds of events than the program reads. Where a benchmark measures what is done with events, not
how they are found, the marked words are handed to the program as triggers; clause, parties, time, place and status are
then read by its own code, as of any trigger.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
from spacy.tokens import Token

from variorum.annotation import blocks, sentences
from variorum.annotation.events import clause, frames, naming, status, triggers
from variorum.annotation.events.find import _told as told
from variorum.annotation.events.frames import Frame
from variorum.annotation.events.naming import Names
from variorum.annotation.events.triggers import Trigger
from variorum.annotation.events.types import OTHER
from variorum.annotation.parser import Parse, parse
from variorum.annotation.stance import parties
from variorum.model import EventMention, Extent, Reading, leaf_id

Place = tuple[int, int]


@dataclass(frozen=True)
class Given:
    """A reading whose events are those of given triggers, the event of each given place, and its dictionary form."""

    reading: Reading
    events: dict[Place, str]
    lemmas: dict[Place, str]


def read(reading: Reading, places: Iterable[Place]) -> Given:
    """The reading with an event at each of the places, which are characters of its text."""
    parsed = _parsed(reading)
    known = parties.read(parsed, reading.actors, reading.quotations)
    heads = {place: token for place in places if (token := _head(parsed, place)) is not None}
    wanted = sorted(set(heads.values()), key=lambda token: token.i)
    names = naming.index(parsed, reading.actors, known)
    made = [_trigger(token, names) for token in wanted]

    def choose(_: Parse, __: Names) -> list[Trigger]:
        return made

    found = told(choose, parsed, (reading.actors, reading.quotations, reading.moments), known)
    by_id = {one.id: one for one in found}
    ids = {token: leaf_id("event-mention", parsed.span(token.idx, token.idx + len(token))) for token in wanted}
    events = [by_id.get(ids[one.token]) or _bare(parsed, one, ids[one.token]) for one in made]
    ordered = tuple(sorted(events, key=lambda one: (one.start, one.trigger, one.id)))
    return Given(
        msgspec.structs.replace(reading, events=ordered),
        {place: ids[token] for place, token in heads.items()},
        {place: token.lemma_.lower() for place, token in heads.items()},
    )


def _parsed(reading: Reading) -> Parse:
    """The syntactic reading that the layers had."""
    document, paragraphs = reading.document, blocks.of(reading.document)
    parts = document.furniture
    bounds = sentences.split(document.text, blocks.cut(document.text, paragraphs, parts), document.language)
    return parse(document, paragraphs, bounds, parts)


def _head(parsed: Parse, place: Place) -> Token | None:
    """The word of a gold mention that the others hang on."""
    span = parsed.token_span(*place)
    return None if span is None or not len(span) else span.root


def _trigger(token: Token, names: Names) -> Trigger:
    """The trigger as the program would read it; of no type where its lists do not have the word."""
    if token.pos_ == "VERB":
        return Trigger(token, triggers.of_verb(token, names) or Frame(OTHER, ""), token)
    frame = frames.nouns().get(token.lemma_.lower()) or Frame(OTHER, "")
    return Trigger(token, frame, triggers.carrier(token))


def _bare(parsed: Parse, trigger: Trigger, id: str) -> EventMention:
    """A mention of which nothing but its clause is known."""
    extent = clause.of(trigger, parsed.text)
    token = trigger.token
    return EventMention(
        document=parsed.document.id, start=extent.start, end=extent.end, id=id,
        trigger=Extent(token.idx, token.idx + len(token)), type=trigger.frame.type, actors=(), recipients=(),
        when=None, where=None, status=status.of(trigger), voice="own", said_by=None, within=None, how="given",
    )  # fmt: skip


def readings(known: Sequence[Reading], places: Sequence[Iterable[Place]]) -> list[Given]:
    """Each reading with its own places."""
    return [read(reading, own) for reading, own in zip(known, places, strict=True)]
