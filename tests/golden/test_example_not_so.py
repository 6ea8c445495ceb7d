"""What is not so in documents, quotations, actors and origins of the example, though a hasty reader would say so."""

from collections.abc import Callable, Iterator

import pytest
from key import Entry, Key, cases, none_of, shares_most, within

from variorum.model import Quotation, Span

LAYERS = ("documents", "quotations", "actors", "origins")
COPIED = {"verbatim", "near-verbatim", "cut", "altered"}
_MARKS = 2


def _other_day(key: Key, entry: Entry) -> Iterator[str]:
    passage = entry["passages"][0]
    published = key.documents[passage["file"]].published
    wanted = next(each["published"] for each in key.key["documents"] if each["file"] == passage["file"])
    if (published or None) != wanted and (published or "")[:10] != wanted:
        yield f"{passage['file']}: {published}"


def _pieces(key: Key, quotation: Quotation) -> list[Span]:
    return [Span(quotation.document, piece.start, piece.end) for piece in quotation.pieces]


def _quoted(key: Key, entry: Entry) -> Iterator[str]:
    """Quotations of these words alone."""
    for place in key.places(entry):
        for quotation in key.dossier.quotations:
            if any(p.overlaps(place) and len(p) <= len(place) + _MARKS for p in _pieces(key, quotation)):
                yield f"{quotation.kind} {key.shown(quotation)}"


def _runs_on(key: Key, entry: Entry) -> Iterator[str]:
    for place in key.places(entry):
        for quotation in key.dossier.quotations:
            if any(p.overlaps(place) and p.end > place.end for p in _pieces(key, quotation)):
                yield key.shown(quotation)


def _karro(key: Key, entry: Entry) -> Iterator[str]:
    for quotation in key.dossier.quotations:
        speaker = quotation.speaker.actor if quotation.speaker else None
        if within(quotation, key.places(entry)) and key.names_actor(speaker, {"name": "Desmin Karro"}):
            yield key.shown(quotation)


def _prime_minister(key: Key, entry: Entry) -> Iterator[str]:
    """Offices that rest on the slip alone."""
    for actor in key.dossier.actors:
        for role in actor.roles:
            if key.names_actor(actor.id, {"name": "Ilse Tarnowen"}) and "prime" in role.title.casefold():
                yield f"{actor.name}: {role.title} {key.shown(role.span)}"


def _one_actor(*names: str) -> Callable[[Key, Entry], Iterator[str]]:
    """Actors that bear more than one of the names."""

    def reported(key: Key, _: Entry) -> Iterator[str]:
        for actor in key.dossier.actors:
            words = {key.dossier.text(mention) for mention in actor.mentions}
            held = [name for name in names if any(name in each for each in words)]
            if len(held) > 1:
                yield f"{actor.name}: {held}"

    return reported


def _one_person(key: Key, entry: Entry) -> Iterator[str]:
    """Actors who are meant at more than one of the passages."""
    for actor in key.dossier.actors:
        held = [key.shown(place) for place in key.places(entry) if any(shares_most(place, m) for m in actor.mentions)]
        if len(held) > 1:
            yield f"{actor.name}: {held}"


def _ships(key: Key, entry: Entry) -> Iterator[str]:
    yield from _one_actor("Havrik", "Sorrel")(key, entry)
    yield from _one_actor("Corrin Star", "Corrin Sea")(key, entry)


def _copied(key: Key, entry: Entry) -> Iterator[str]:
    """Shared passages of the two that are called copies, and origins that make one of them the outlet of the other."""
    two = {place.document for place in key.places(entry)}
    for reuse in key.dossier.reuse:
        if two <= {passage.document for passage in reuse.passages} and reuse.kind in COPIED:
            yield f"{reuse.kind}: {[key.shown(passage) for passage in reuse.passages]}"
    for origin in key.dossier.origins:
        if two <= set(origin.documents) and origin.kind in {"outlet", "wire"}:
            yield f"{origin.kind}: {sorted(key.file(id) for id in origin.documents)}"


NEVER: dict[str, Callable[[Key, Entry], Iterator[str]]] = {
    "The Gazette's article is of 3 February 2026": _other_day,
    "The rewrite was published on a certain day": _other_day,
    '"inquiry" is a quotation of somebody': _quoted,
    '"experts" is a quotation of somebody': _quoted,
    "A quotation runs from the unpaired mark to the end of the article": _runs_on,
    'Karro says "They should know what the Sorrel was doing"': _karro,
    "Ilse Tarnowen is prime minister": _prime_minister,
    "The Foreign Minister is one person": _one_person,
    "The Havrik and the Sorrel, or the Corrin Star and the Corrin Sea, are one ship": _ships,
    "The Mercury and the Dispatch copied each other": _copied,
}
REPORTED: dict[str, str] = {
    "Ilse Tarnowen is prime minister": "an actor keeps every office that any article gives, the slip's too",
}


def test_everything_that_is_not_so_is_looked_for(key: Key):
    assert set(NEVER) == set(key.not_so(*LAYERS))


@pytest.mark.parametrize("what", cases(NEVER, REPORTED))
def test_nothing_is_reported_that_is_not_so(key: Key, what: str):
    entry = key.not_so(*LAYERS)[what]
    none_of(NEVER[what](key, entry), f"not so: {what}. {entry['why']}")


def test_every_layer_of_what_is_not_so_has_its_file(key: Key):
    elsewhere = {"events", "claims", "silence", "discrepancies", "quantities"}
    assert {entry["layer"] for entry in key.key["not_findings"]} == {*LAYERS, *elsewhere}
