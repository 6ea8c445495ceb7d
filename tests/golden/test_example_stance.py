"""Positions, demands with their answers, and commitments of the shipped example.

A share is of all that the key asks for, so that finding more can only raise it.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import pytest
from key import Entry, Key, ask, none_of, shares_most, tally

from variorum.model import Commitment, Demand, Position, Response

CONTRARY = {"supports": "opposes", "opposes": "supports", "accepts": "rejects", "rejects": "accepts"}

T = TypeVar("T", Position, Demand, Commitment, Response)


def _at(key: Key, entry: Entry, found: Sequence[T]) -> list[T]:
    """The records that rest on a passage that the key gives."""
    places = key.places(entry, "evidence")
    return [each for each in found if any(shares_most(place, span) for place in places for span in each.evidence)]


def _evidence(key: Key, entry: Entry) -> str:
    return key.shown(key.places(entry, "evidence")[0])


def test_positions_are_found(key: Key):
    def answers():
        for entry in key.entries("positions"):
            found = _at(key, entry, key.dossier.positions)
            right = any(key.speaks_for(p.actor, entry["actor"]) and p.stance == entry["stance"] for p in found)
            words = [(key.name(p.actor), p.stance, p.issue) for p in found] or "not found"
            yield right, f"{entry['actor']} {entry['stance']} {entry['issue']} {_evidence(key, entry)}: {words}"

    ask(tally(answers()), SHARES["positions"])


def test_nobody_is_given_the_contrary_position(key: Key):
    none_of(
        (
            f"{key.name(found.actor)} {found.stance} {found.issue}: {_evidence(key, entry)}"
            for entry in key.entries("positions")
            for found in _at(key, entry, key.dossier.positions)
            if key.speaks_for(found.actor, entry["actor"]) and found.stance == CONTRARY.get(entry["stance"])
        ),
        "they stand on the other side",
    )


def _demands(key: Key, entry: Entry) -> list[Demand]:
    return _at(key, entry, key.dossier.demands)


def test_demands_are_found(key: Key):
    def answers():
        for entry in key.entries("demands"):
            found = _demands(key, entry)
            right = any(
                key.speaks_for(demand.by, entry["by"])
                and (entry["to"] is None or key.speaks_for(demand.to, entry["to"]))
                for demand in found
            )
            words = [(key.name(demand.by), key.name(demand.to), demand.text) for demand in found] or "not found"
            yield right, f"{entry['by']} to {entry['to']}: {entry['text']} {_evidence(key, entry)}: {words}"

    ask(tally(answers()), SHARES["demands"])


def test_demands_have_their_answers(key: Key):
    def answers():
        for entry in key.entries("demands"):
            given = tuple(response for demand in _demands(key, entry) for response in demand.responses)
            for response in entry["responses"]:
                if not response.get("optional"):
                    kinds = [each.kind for each in _at(key, response, given)]
                    words = f"{entry['id']}: {response['by']} {response['kind']} {_evidence(key, response)}: {kinds}"
                    yield response["kind"] in kinds, words

    ask(tally(answers()), SHARES["answers"])


def test_no_answer_is_turned_round(key: Key):
    def reported() -> Iterator[str]:
        given = tuple(response for demand in key.dossier.demands for response in demand.responses)
        for entry in key.entries("demands"):
            for response in entry["responses"]:
                for found in _at(key, response, given):
                    if found.kind == CONTRARY.get(response["kind"]):
                        yield f"{entry['id']}: {response['by']} {found.kind} {_evidence(key, response)}"

    none_of(reported(), "the contrary was answered")


def _commitments(key: Key, entry: Entry) -> list[Commitment]:
    return [each for each in _at(key, entry, key.dossier.commitments) if key.speaks_for(each.by, entry["by"])]


@pytest.mark.parametrize("field", ["by", "kind", "if"])
def test_commitments_are_found(key: Key, field: str):
    """Whose they are, of what kind, and whether they hang on a condition."""

    def answers():
        for entry in key.entries("commitments"):
            found = _commitments(key, entry)
            kinds = {entry["kind"], *entry.get("kind_also", [])}
            right = {
                "by": bool(found),
                "kind": any(each.kind in kinds for each in found),
                "if": any((each.condition is None) == (entry["if"] is None) for each in found),
            }[field]
            words = [(key.name(each.by), each.kind, each.text, each.condition) for each in found] or "not found"
            yield right, f"{entry['by']} {entry['kind']}: {entry['text']}, if {entry['if']}: {words}"

    ask(tally(answers()), SHARES[field])


SHARES = {
    "positions": 0.36,
    "demands": 0.2,
    "answers": 0.33,
    "by": 0.71,
    "kind": 0.71,
    "if": 0.71,
}
