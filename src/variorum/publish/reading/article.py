"""An article beside its notes: numbered paragraphs, every record marked where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.annotation import blocks
from variorum.model import Document, Reading, Span
from variorum.publish.edition import siglum
from variorum.publish.marks import Mark, Step, weave
from variorum.publish.sections.articles import Fact, facts, furniture
from variorum.publish.witness import Witness

from .entry import Entry, Layer
from .layers import layers

CAST = "actors"
"""The layer that stands below the text, as its records stand everywhere in it."""
_FURTHER = 40
"""Places of a record that its note leads to; the text has all of them marked."""


@dataclass(frozen=True, slots=True)
class Note:
    """An entry as the page prints it.

    `target` is the id of its first place in the text, nothing where it has none; `others` are its further places with
    the numbers of their paragraphs.
    """

    anchor: str
    layer: str
    entry: Entry
    target: str
    before: str
    words: str
    after: str
    place: str
    see: tuple[tuple[str, str, str], ...]
    others: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A step of the marked text. `refs` lead to the notes of a mark that opens; `leads` makes the whole mark a link."""

    step: Step
    refs: tuple[tuple[str, str, str], ...] = ()
    leads: str = ""
    closes: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph with the notes on what begins in it."""

    number: int
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]
    furniture: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the page prints it. `loose` are notes on records that the text has no place for."""

    witness: Witness
    facts: tuple[Fact, ...]
    failures: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    paragraphs: tuple[Paragraph, ...]
    cast: tuple[Note, ...]
    loose: tuple[Note, ...]


def article(reading: Reading, place: int) -> Article:
    """The article at a place of the page, from 0."""
    document = reading.document
    witness = Witness(siglum(place), document, tuple(blocks.of(document)))
    found = layers(reading)
    woven = list(weave(document.text, witness.paragraphs, _marks(witness, found)))
    shown = {step.mark.id for steps in woven for step in steps if step.mark is not None}
    refs = _refs(witness, found)
    notes = {layer.key: [_note(witness, layer, one, shown) for one in layer.entries] for layer in found}
    beside = [note for key, group in notes.items() if key != CAST for note in group]
    paragraphs = tuple(
        Paragraph(number, tuple(_pieces(steps, refs)), _of(beside, witness, number), furniture(document, block))
        for number, (block, steps) in enumerate(zip(witness.paragraphs, woven, strict=True), 1)
    )
    return Article(
        witness,
        tuple(facts(document)),
        tuple(dict.fromkeys(failure.reason for failure in (*document.failures, *reading.failures))),
        tuple((layer.title, len(layer.entries)) for layer in found),
        paragraphs,
        tuple(notes[CAST]),
        tuple(note for note in beside if not note.entry.places),
    )


def _id(witness: Witness, span: Span) -> str:
    return f"{witness.siglum}-{span.start}-{span.end}"


def _marks(witness: Witness, found: Iterable[Layer]) -> list[Mark]:
    """One mark a place, with the layers and kinds of all that stands there."""
    kinds: dict[Span, set[str]] = {}
    for layer in found:
        for entry in layer.entries:
            for span in entry.places:
                kinds.setdefault(span, set()).update((layer.key, f"{layer.key}-{entry.kind}".replace(" ", "-")))
    return [Mark(span.start, span.end, _id(witness, span), tuple(sorted(kinds[span]))) for span in sorted(kinds)]


def _refs(witness: Witness, found: Iterable[Layer]) -> dict[str, list[tuple[str, str, str]]]:
    """What each mark leads to: layer, code and the id of the note; of a record in pieces its first piece does."""
    refs: dict[str, list[tuple[str, str, str]]] = {}
    for layer in found:
        for entry in layer.entries:
            for span in entry.places if layer.key == CAST else entry.places[:1]:
                ref = (layer.key, entry.code, f"{witness.siglum}-{entry.code}")
                refs.setdefault(_id(witness, span), []).append(ref)
    return refs


def _note(witness: Witness, layer: Layer, entry: Entry, shown: set[str]) -> Note:
    target = _id(witness, entry.places[0]) if entry.places else ""
    before, words, after = _words(witness, entry)
    return Note(
        anchor=f"{witness.siglum}-{entry.code}",
        layer=layer.key,
        entry=entry,
        target=target if target in shown else "",
        before=before,
        words=words,
        after=after,
        place=_place(witness, entry),
        see=tuple((what, code, f"{witness.siglum}-{code}") for what, code in entry.see),
        others=tuple(
            (witness.paragraph(span.start), _id(witness, span))
            for span in entry.places[1:_FURTHER]
            if _id(witness, span) in shown
        ),
    )


def _words(witness: Witness, entry: Entry) -> tuple[str, str, str]:
    """The words of an entry: before those that tell it, these, and after."""
    text, whole = witness.document.text, entry.words
    if whole is None:
        return "", "", ""
    if entry.parts:
        return "", " … ".join(text[part.start : part.end] for part in entry.parts), ""
    focus = entry.focus or whole
    return text[whole.start : focus.start], text[focus.start : focus.end], text[focus.end : whole.end]


def _place(witness: Witness, entry: Entry) -> str:
    """Characters of the text, and the bytes of the source that they came from where the text is extracted."""
    span = entry.words or (entry.places[0] if entry.places else None)
    if span is None:
        return ""
    told = f"characters {span.start:,} to {span.end:,}"
    source = list(_source(witness.document, span))
    if not source:
        return told
    first, last = min(start for start, _ in source), max(end for _, end in source)
    return f"{told}; bytes {first:,} to {last:,} of the source"


def _source(document: Document, span: Span) -> Iterator[tuple[int, int]]:
    """The bytes that the words came from, of each entry no more than its part where that can be told."""
    for entry in document.map:
        start, end = max(entry.start, span.start), min(entry.end, span.end)
        if start >= end or entry.source_start is None or entry.source_end is None:
            continue
        size = entry.source_end - entry.source_start
        for width in (len, _bytes):
            if width(document.text[entry.start : entry.end]) == size:
                first = entry.source_start + width(document.text[entry.start : start])
                yield first, first + width(document.text[start:end])
                break
        else:
            yield entry.source_start, entry.source_end


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _of(notes: Iterable[Note], witness: Witness, number: int) -> tuple[Note, ...]:
    inside = [n for n in notes if n.entry.places and witness.paragraph(n.entry.places[0].start) == number]
    return tuple(sorted(inside, key=lambda note: (note.entry.places[0].start, -note.entry.places[0].end)))


def _pieces(steps: Sequence[Step], refs: dict[str, list[tuple[str, str, str]]]) -> Iterator[Piece]:
    """The steps with their links. A mark is a link itself where it is an actor's and holds no other link."""
    closing: list[str] = []
    for place, step in enumerate(steps):
        if step.kind == "text":
            yield Piece(step)
            continue
        if step.kind == "close":
            yield Piece(step, closes=closing.pop())
            continue
        assert step.mark is not None
        known = refs.get(step.mark.id, []) if step.mark.first else []
        noted = tuple(ref for ref in known if ref[0] != CAST)
        alone = [ref for ref in refs.get(step.mark.id, []) if ref[0] == CAST]
        leaf = steps[place + 2].kind == "close" if place + 2 < len(steps) else False
        leads = alone[0][2] if alone and leaf and not noted else ""
        closing.append("a" if leads else "span")
        yield Piece(step, noted if leads else (*noted, *alone[:1]), leads)
