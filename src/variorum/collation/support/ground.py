"""A dossier and a text that is held against it, made one ground: the same names, days and figures on both sides."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from variorum.annotation import annotate, blocks, sentences, vectors
from variorum.collation import actors, ground
from variorum.collation.dossier import renamed
from variorum.collation.ground import Across, Ground
from variorum.collation.meaning import Judge
from variorum.model import Actor, Document, Dossier, Extent, Reading, Sentence, Span, document_id

S = TypeVar("S", bound=Span)

NAME = "checked.md"
"""What the checked text is called among the documents."""


def document(text: str, *, published: str | None = None) -> Document:
    """A text that is to be checked, as a document. It is taken to be English: nothing else can be checked."""
    return Document(
        id=document_id(text.encode(), NAME), source=NAME, outlet=None, family=None, title=None, published=published,
        modified=None, authors=(), language="en", sha256="", text=text,
        evidence={"published": "user"} if published else {}, map=(), failures=(), furniture=(),
    )  # fmt: skip


def readings(dossier: Dossier, *, with_vectors: bool = True) -> tuple[Reading, ...]:
    """The articles of a dossier as they were read, as far as the dossier keeps it; sentences are found anew."""
    events = _by_document(mention for event in dossier.events for mention in event.mentions)
    quotations, quantities = _by_document(dossier.quotations), _by_document(dossier.quantities)
    moments = _by_document(dossier.moments)
    return tuple(
        Reading(
            document=one,
            sentences=_sentences(one, with_vectors=with_vectors),
            moments=moments.get(one.id, ()),
            quantities=quantities.get(one.id, ()),
            actors=(),
            quotations=quotations.get(one.id, ()),
            failures=(),
            events=events.get(one.id, ()),
        )
        for one in dossier.documents
    )


def _by_document(records: Iterable[S]) -> dict[str, tuple[S, ...]]:
    found: defaultdict[str, list[S]] = defaultdict(list)
    for one in records:
        found[one.document].append(one)
    return {key: tuple(sorted(some, key=lambda one: (one.start, one.end))) for key, some in found.items()}


def _sentences(one: Document, *, with_vectors: bool) -> tuple[Sentence, ...]:
    """The sentences of an article by the same rules by which it was read, furniture and all."""
    paragraphs = blocks.of(one)
    bounds = sentences.split(one.text, blocks.cut(one.text, paragraphs, one.furniture), one.language)
    known = vectors.embed(one.text, bounds) if with_vectors else [b""] * len(bounds)
    return tuple(
        Sentence(start=bound.start, end=bound.end, furniture=_inside(one, bound), vector=vector)
        for bound, vector in zip(bounds, known, strict=True)
    )


def _inside(one: Document, bound: Extent) -> bool:
    return any(part.start < bound.end and bound.start < part.end for part in one.furniture)


@dataclass(frozen=True)
class Bench:
    """The articles and the checked text side by side; `checked` is the text's own reading."""

    ground: Ground
    judge: Judge
    checked: Reading

    @property
    def text(self) -> str:
        """The checked text."""
        return self.checked.document.text


def of(held: Sequence[Reading], known: Iterable[Actor]) -> Ground:
    """The ground of the articles alone."""
    return ground.of(held, Across(tuple(known), (), (), ()))


def bench(known: Sequence[Actor], held: Sequence[Reading], text: Document) -> Bench:
    """The text read, and its names led to the actors of the articles as one more article's would be.

    The articles' actors keep their ids, so that what was made of the articles stays as it is.
    """
    read = annotate(text)
    _, names = actors.find([[*known, *read.actors]])
    theirs = {names[one.id]: one for one in reversed(known) if one.id in names}
    own: list[Actor] = []
    led = dict[str, Actor]()
    for one in read.actors:
        home = theirs.get(names.get(one.id, ""))
        if home is None:
            own.append(one)
        else:
            into = led.get(home.id, home)
            led[home.id] = msgspec.structs.replace(into, mentions=(*into.mentions, *one.mentions))
    ids = {one.id: home.id if (home := theirs.get(names.get(one.id, ""))) else one.id for one in read.actors}
    made = of([*held, joined := renamed(read, ids)], [*(led.get(one.id, one) for one in known), *own])
    return Bench(made, Judge(made), joined)
