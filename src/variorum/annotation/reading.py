"""The layers in their order: one Document in, one Reading out."""

import msgspec

from variorum.model import Document, Extent, Failure, Furniture, Reading, Sentence

from . import (
    actors,
    assertions,
    attitude,
    blocks,
    commitments,
    demands,
    denials,
    events,
    firstperson,
    foreign,
    framing,
    furniture,
    language,
    masthead,
    moments,
    positions,
    quantities,
    quotations,
    sentences,
    vectors,
)
from .language import ENGLISH
from .parser import parse
from .stance import parties


def annotate(document: Document, *, with_vectors: bool = True) -> Reading:
    """Read one article on its own.

    A pure function of the document, the switch and the installed models. A text that is not English gets sentences,
    dates by the calendar, shares and sums of money, and one note of what was not done.

    Args:
        document: as `ingest` made it.
        with_vectors: whether sentences get a vector of their meaning, which paraphrases are found by.
    """
    paragraphs = blocks.of(document)
    parts = furniture.mark(document, paragraphs)
    document = masthead.complete(msgspec.structs.replace(document, furniture=parts), parts)
    document = _with_language(document)
    bounds = sentences.split(document.text, blocks.cut(document.text, paragraphs, parts), document.language)
    read = parse(document, paragraphs, bounds, parts)
    strange = foreign.find(document, paragraphs)
    found_actors = strange.actors(actors.find(read))
    found_quotations = strange.placed(quotations.find(read, found_actors))
    found_moments = moments.find(read)
    found_quantities = quantities.find(read, moments=found_moments, quotations=found_quotations, actors=found_actors)
    known = parties.read(read, found_actors, found_quotations) if read.parsed else None
    told = (read, found_actors, found_quotations, found_moments, known)
    found_events = strange.placed(events.find(*told))
    denied = denials.find(read, found_actors, found_quotations, found_events)
    return Reading(
        document=document,
        sentences=_sentences(document.text, bounds, parts, with_vectors=with_vectors),
        moments=found_moments,
        quantities=found_quantities,
        actors=firstperson.link(read, found_actors, found_quotations),
        quotations=events.with_status(read, found_quotations),
        failures=(*_notes(document), *strange.notes(document.source)),
        events=events.in_order((*found_events, *denied.events)),
        headlines=strange.placed(events.of_headlines(*told)),
        denials=denied.denials,
        positions=strange.evident(positions.find(*told)),
        demands=strange.evident(demands.find(*told)),
        commitments=strange.evident(commitments.find(*told)),
        framing=strange.placed(framing.find(read, found_actors, found_quotations, known)),
        attitudes=strange.attitudes(attitude.find(read, found_actors, found_quotations, known)),
        assertions=strange.placed(assertions.find(*told)),
    )


def _with_language(document: Document) -> Document:
    detected = document.language or language.detect(document.text)
    evidence = {} if document.language or detected is None else {"language": "detected"}
    return msgspec.structs.replace(document, language=detected, evidence=document.evidence | evidence)


def _sentences(
    text: str, bounds: list[Extent], parts: tuple[Furniture, ...], *, with_vectors: bool
) -> tuple[Sentence, ...]:
    known = vectors.embed(text, bounds) if with_vectors else [b""] * len(bounds)
    return tuple(
        Sentence(
            start=bound.start,
            end=bound.end,
            furniture=any(part.start < bound.end and bound.start < part.end for part in parts),
            vector=vector,
        )
        for bound, vector in zip(bounds, known, strict=True)
    )


def _notes(document: Document) -> tuple[Failure, ...]:
    if document.language == ENGLISH:
        return ()
    name = document.language or "unknown"
    reason = (
        f"language {name}: sentences, calendar dates, percentages and sums of money only; the rest is read in English"
    )
    return (Failure(source=document.source, stage="annotate", reason=reason),)
