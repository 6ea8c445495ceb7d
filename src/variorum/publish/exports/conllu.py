"""CoNLL-U: the sentences of each article with their tokens, and every finding on the tokens that it stands on.

A dossier keeps no parse, so it is made anew from the texts (about 0.2 seconds an article, and a second or two to load
the models). Universal are the parts of speech and features; the dependency labels are those of the parser's own scheme
(ClearNLP), in lower case, and have no place where the language is not parsed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from variorum.annotation import blocks, sentences
from variorum.annotation.parser import Parse, parse
from variorum.model import Document, Dossier, Extent, Span

from .bundle import Bundle, not_held
from .characters import one_line
from .places import Places, pieces

_EMPTY = "_"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A finding on a stretch of text: the key of MISC that it goes to, and what is written there."""

    start: int
    end: int
    key: str
    value: str


def export(dossier: Dossier) -> Bundle:
    """All articles in one file."""
    places = Places(dossier)
    marks = _marks(places)
    held = ("quotations", "events", "moments", "quantities")
    lines = (line for document in dossier.documents for line in _article(document, marks.get(document.id, [])))
    return Bundle({"dossier.conllu": "".join(f"{line}\n" for line in lines).encode()}, not_held(dossier, held))


def _article(document: Document, marks: list[_Mark]) -> Iterator[str]:
    read = _read(document)
    yield f"# newdoc id = {document.id}"
    for name, value in (("source", document.source), ("outlet", document.outlet), ("published", document.published)):
        if value:
            yield f"# {name} = {one_line(value)}"
    ordered = sorted(marks, key=lambda mark: (mark.start, mark.end, mark.key, mark.value))
    for number, (sentence, tokens) in enumerate(_sentences(read), 1):
        yield from _sentence(read, f"{document.id}-{number}", sentence, tokens, ordered)


def _read(document: Document) -> Parse:
    paragraphs = blocks.of(document)
    bounds = sentences.split(
        document.text, blocks.cut(document.text, paragraphs, document.furniture), document.language
    )
    return parse(document, paragraphs, bounds, document.furniture)


def _sentences(read: Parse) -> Iterator[tuple[Extent, list[Any]]]:
    """The sentences with their tokens, white space left out; a token belongs to the sentence that it begins in."""
    words = [token for token in read.tokens if not token.is_space and token.text.strip()]
    starts = [token.idx for token in words]
    for sentence in read.sentences:
        held = words[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if held:
            yield sentence, held


def _sentence(read: Parse, id: str, sentence: Extent, tokens: list[Any], marks: list[_Mark]) -> Iterator[str]:
    yield f"# sent_id = {id}"
    text = read.text
    gaps = [text[a.idx + len(a.text) : b.idx] for a, b in pairwise(tokens)]
    spaces = [bool(gap) for gap in gaps]
    joined = "".join(
        _form(token) + (" " if space else "") for token, space in zip(tokens, [*spaces, False], strict=True)
    )
    yield f"# text = {joined}"
    yield f"# start_char = {sentence.start}"
    yield f"# end_char = {sentence.end}"
    if read.in_furniture(sentence.start, sentence.end):
        yield "# furniture = yes"
    place = {token.i: number for number, token in enumerate(tokens, 1)}
    heads = _heads(tokens, place) if read.parsed else {}
    held = [mark for mark in marks if mark.start < sentence.end and sentence.start < mark.end]
    for number, token in enumerate(tokens, 1):
        head, label = heads.get(number, (_EMPTY, _EMPTY))
        features = str(token.morph) or _EMPTY if read.parsed else _EMPTY
        close = number <= len(spaces) and not spaces[number - 1]
        yield "\t".join(
            (
                str(number), _form(token), _lemma(token) if read.parsed else _EMPTY, token.pos_ or _EMPTY,
                token.tag_ or _EMPTY, features, head, label, _EMPTY, _misc(token, held, close=close),
            )
        )  # fmt: skip
    yield ""


def _heads(tokens: list[Any], place: dict[int, int]) -> dict[int, tuple[str, str]]:
    """The head and label of each token by its number.

    A sentence has one root. Where the parser reads several parts, or a head is white space, the later ones hang on the
    first as `dep`.
    """
    found: dict[int, tuple[str, str]] = {}
    roots = [number for number, token in enumerate(tokens, 1) if token.head.i == token.i or token.head.i not in place]
    first = roots[0] if roots else 1
    for number, token in enumerate(tokens, 1):
        if number == first:
            found[number] = ("0", "root")
        elif number in roots:
            found[number] = (str(first), "dep")
        else:
            found[number] = (str(place[token.head.i]), token.dep_.lower() or "dep")
    return found


def _misc(token: Any, marks: Iterable[_Mark], *, close: bool) -> str:
    """The place of a token in the text, and the findings that it is part of, as B- (begins) or I- (goes on)."""
    start, end = token.idx, token.idx + len(token.text)
    found: dict[str, list[str]] = {}
    for mark in marks:
        if mark.start < end and start < mark.end:
            begins = "B" if start <= mark.start else "I"
            found.setdefault(mark.key, []).append(f"{begins}-{mark.value}")
    items = {"start_char": str(start), "end_char": str(end)} | {key: ",".join(found[key]) for key in sorted(found)}
    if close:
        items["SpaceAfter"] = "No"
    return "|".join(f"{key}={value}" for key, value in items.items())


def _form(token: Any) -> str:
    return one_line(token.text).replace(" ", "\N{NO-BREAK SPACE}")


def _lemma(token: Any) -> str:
    return one_line(token.lemma_).strip().replace(" ", "\N{NO-BREAK SPACE}") or _EMPTY


def _marks(places: Places) -> dict[str, list[_Mark]]:
    """The findings of each article."""
    found: dict[str, list[_Mark]] = {}
    for place, key, values in _findings(places):
        found.setdefault(place.document, []).append(_Mark(place.start, place.end, key, ":".join(values)))
    return found


def _findings(places: Places) -> Iterator[tuple[Span, str, tuple[str, ...]]]:
    """Names, quotations with their speakers, events with status, voice and roles, times and numbers."""
    dossier = places.dossier
    for actor in dossier.actors:
        yield from ((mention, "NER", (actor.kind.upper(), actor.id)) for mention in actor.mentions)
    for one in dossier.quotations:
        speaker = (one.speaker.actor if one.speaker else None) or "unknown"
        yield from ((piece, "Quotation", (one.id, one.kind, one.status, speaker)) for piece in pieces(one))
    for event in dossier.events:
        for told in event.mentions:
            trigger = Span(told.document, told.trigger.start, told.trigger.end)
            standing = places.standings[event.id]
            yield trigger, "Event", (told.type, told.status, told.voice, standing, told.id)
            yield from ((trigger, "Role", ("actor", party)) for party in told.actors)
            yield from ((trigger, "Role", ("recipient", party)) for party in told.recipients)
    yield from ((moment, "Time", (moment.id,)) for moment in dossier.moments)
    yield from ((quantity, "Quantity", (quantity.id,)) for quantity in dossier.quantities)
