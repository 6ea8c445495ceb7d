"""How the articles of the shipped example colour what they tell, and the texts they lean on that are not among them.

A share is of all that the key asks for, so that finding more can only raise it.
"""

import re
from collections.abc import Iterator

import pytest
from key import Entry, Key, ask, none_of, shares_most, tally

from variorum.model import Framing, MissingSource

SMALL = {"a", "an", "and", "by", "for", "in", "of", "on", "that", "the", "to", "was", "which", "with"}


def _framing(key: Key, entry: Entry) -> list[Framing]:
    """The coloured words at a place, of the kind that the key says."""
    place = key.place(entry)
    return [each for each in key.dossier.framing if each.overlaps(place) and each.kind == entry["kind"]]


def test_coloured_words_are_found(key: Key):
    ask(
        tally(
            (bool(_framing(key, entry)), f"{entry['kind']} {key.shown(key.place(entry))}")
            for entry in key.entries("framing")
        ),
        SHARES["framing"],
    )


def test_coloured_words_lead_to_nobody_else(key: Key):
    """Whom a word colours stays open rather than wrong."""

    def reported() -> Iterator[str]:
        for entry in key.entries("framing"):
            for found in _framing(key, entry):
                if found.target and not (entry["target"] and key.speaks_for(found.target, entry["target"])):
                    yield f"{key.shown(found)}: {key.name(found.target)}, not {entry['target']}"

    none_of(reported(), "it is about somebody else")


def test_words_of_speakers_are_not_the_outlets_colouring(key: Key):
    def reported() -> Iterator[str]:
        for entry in key.entries("quotations"):
            if entry["kind"] == "direct":
                for piece in entry["pieces"]:
                    said = key.locate(entry["file"], piece)
                    for found in key.dossier.framing:
                        if said.covers(found):
                            yield f"{found.kind} {key.shown(found)} in {key.shown(said)}"

    none_of(reported(), "a speaker says it")


def _leaned_on(key: Key, entry: Entry) -> list[MissingSource]:
    """The texts found in a passage of the key and called by a word of its title, or of the passage."""
    places = key.places(entry, "evidence")
    known = _content(entry["title"]).union(*(_content(key.dossier.text(place)) for place in places))
    return [
        text
        for text in key.dossier.missing_sources
        if any(shares_most(place, span) for place in places for span in text.evidence) and _content(text.title) & known
    ]


def _content(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.casefold())) - SMALL


def test_texts_leaned_on_are_found(key: Key):
    ask(
        tally(
            (bool(_leaned_on(key, entry)), f"{entry['title']}: {key.shown(key.places(entry, 'evidence')[0])}")
            for entry in key.entries("missing_sources")
        ),
        SHARES["missing"],
    )


def test_two_texts_are_never_one(key: Key):
    entries = {entry["title"]: {text.id for text in _leaned_on(key, entry)} for entry in key.entries("missing_sources")}
    none_of(
        (f"{one} / {two}" for one in entries for two in entries if one < two and entries[one] & entries[two]),
        "two texts",
    )


@pytest.mark.parametrize("kind", ["interview", "report"])
def test_no_article_is_missing_that_is_there(key: Key, kind: str):
    outlets = {entry["file"]: entry["outlet"] for entry in key.key["documents"]}
    none_of(
        (
            f"{text.kind} {text.title!r} {key.shown(text.evidence[0])}"
            for text in key.dossier.missing_sources
            for actor in text.actors
            if text.kind == kind
            and any(key.names_actor(actor, {"name": outlet}) for outlet in outlets.values() if outlet is not None)
        ),
        "that outlet's article is in the set",
    )


SHARES = {
    "framing": 0.73,
    "missing": 0.84,
}
