"""What the program finds in the shipped example, held against its key.

The shares asked for are today's, rounded down; they may only rise. Where the key says what must not be reported,
nothing is rounded. The layers that rest on these have files of their own (`test_example_…`).
"""

import json
from itertools import combinations

import jsonschema
import pytest
from key import Key, Score, ask, shares_most, tally

from variorum.model import schema, spans_of, to_json


def test_the_dossier_is_valid_and_every_article_is_in_it(key: Key):
    jsonschema.validate(json.loads(to_json(key.dossier)), schema())
    assert set(key.documents) == {entry["file"] for entry in key.key["documents"]}
    assert key.dossier.failures == ()


def test_every_span_lies_in_its_document(key: Key):
    lengths = {document.id: len(document.text) for document in key.dossier.documents}
    for name in key.dossier.__struct_fields__:
        for span in spans_of(getattr(key.dossier, name)):
            assert span.end <= lengths[span.document]


def test_every_reference_has_its_record(key: Key):
    dossier = key.dossier
    ids = [q.speaker.actor for q in dossier.quotations if q.speaker] + [q.addressee for q in dossier.quotations]
    ids += [q.within for q in dossier.quotations] + [q.said_by for q in dossier.quantities]
    ids += [reuse for origin in dossier.origins for reuse in origin.evidence]
    ids += [document for story in dossier.stories for document in story.documents]
    assert all(id in dossier for id in ids if id is not None)


@pytest.mark.parametrize("field", ["published", "outlet", "title", "modified"])
def test_metadata_is_what_each_article_says_or_null(key: Key, field: str):
    def answers():
        for entry in key.key["documents"]:
            found = getattr(key.documents[entry["file"]], field)
            same = (
                (found or "")[:10] == (entry[field] or "")[:10]
                if field in ("published", "modified")
                else found == entry[field]
            )
            yield same, f"{entry['file']}: {field} {found!r}, not {entry[field]!r}"

    ask(tally(answers()), SHARES[f"metadata {field}"])


def test_nothing_is_dated_or_named_without_evidence(key: Key):
    for document in key.dossier.documents:
        for field in ("published", "outlet"):
            assert (getattr(document, field) is None) or document.evidence.get(field)


def test_furniture_is_marked(key: Key):
    def answers():
        for entry in key.key["documents"]:
            document = key.documents[entry["file"]]
            for part in entry["furniture"]:
                try:
                    place = key.locate(entry["file"], part["passage"])
                except LookupError:
                    continue  # furniture of a page that the text leaves out altogether
                kinds = {part["kind"], *part.get("kind_also", [])}
                marked = {i for f in document.furniture if f.kind in kinds for i in range(f.start, f.end)}
                share = sum(i in marked for i in range(place.start, place.end)) / len(place)
                yield share >= 0.8, f"{entry['file']}: {part['kind']} {key.dossier.text(place)[:60]!r}"

    ask(tally(answers()), SHARES["furniture"])


def test_quotations_are_found(key: Key):
    ask(
        tally((q is not None, f"{e['file']}: {e['pieces'][0]}") for e, q in key.quotation_pairs()), SHARES["quotations"]
    )


def test_few_quotations_are_false(key: Key):
    false = tuple(key.false_quotations())
    found = sum(len(key._quotations(file)) for file in key.complete)
    ask(Score(found - len(false), found, false), SHARES["quotation precision"])


def test_speakers_lead_to_the_right_person_or_to_nobody(key: Key):
    resolved, asked = [], []
    for entry, quotation in key.quotation_pairs():
        if quotation is None or not entry["speaker"] or not entry["speaker"].get("name"):
            continue
        actor = quotation.speaker.actor if quotation.speaker else None
        right = key.names_actor(actor, entry["speaker"])
        name = key.dossier.get(actor).name if actor else None
        words = f"{entry['file']}: {key.dossier.text(quotation)[:50]!r}: {name!r}, not {entry['speaker']['name']!r}"
        asked.append((right, words))
        if actor is not None:
            resolved.append((right, words))
    ask(tally(iter(asked)), SHARES["speakers"])
    ask(tally(iter(resolved)), SHARES["speaker precision"])


def test_quantities_have_their_value(key: Key):
    def answers():
        for entry in key.entries("quantities"):
            if entry["unit"] in LENGTHS_OF_TIME:
                continue  # moments of the kind duration
            place = key.locate(entry["file"], entry["passage"])
            values = [(entry["low"], entry["high"]), (entry.get("low_also"), entry.get("high_also", entry["high"]))]
            found = [q for q in key.dossier.quantities if shares_most(place, q)]
            right = any((q.low, q.high) in values for q in found)
            yield right, f"{entry['file']}: {key.dossier.text(place)!r} {[(q.low, q.high) for q in found]}"

    ask(tally(answers()), SHARES["quantities"])


def test_moments_have_their_value_or_stay_symbolic(key: Key):
    def answers():
        for entry in key.entries("moments"):
            place = key.locate(entry["file"], entry["passage"])
            values = {entry["resolved"], *entry.get("also", [])}
            found = [m for m in key.dossier.moments if shares_most(place, m)]
            right = any(m.when in values or (m.when or "")[:10] in values for m in found)
            yield (
                right,
                f"{entry['file']}: {key.dossier.text(place)!r} {[m.when for m in found]}, not {entry['resolved']}",
            )

    ask(tally(answers()), SHARES["moments"])


def _joined(key: Key, one: dict, other: dict) -> bool:
    a, b = key.place(one), key.place(other)
    return any(
        any(shares_most(a, p) for p in reuse.passages) and any(shares_most(b, p) for p in reuse.passages)
        for reuse in key.dossier.reuse
    )


def test_shared_passages_are_joined(key: Key):
    def answers():
        for entry in key.entries("reuse"):
            for one, other in combinations(entry["passages"], 2):
                if one["file"] != other["file"]:
                    yield _joined(key, one, other), f"{entry['id']} ({entry['kind']}): {one['file']} / {other['file']}"

    ask(tally(answers()), SHARES["reuse"])


def test_look_alikes_are_not_joined(key: Key):
    for entry in key.key["not_reuse"]:
        for one, other in combinations(entry["passages"], 2):
            assert not _joined(key, one, other), entry["why"]


LENGTHS_OF_TIME = {"minute", "minutes", "hour", "hours", "day", "days", "year", "years"}

SHARES = {
    "metadata published": 1.0,
    "metadata modified": 1.0,
    "metadata outlet": 0.75,
    "metadata title": 1.0,
    "furniture": 0.83,
    "quotations": 0.93,
    "quotation precision": 0.75,
    "speakers": 0.65,
    "speaker precision": 0.92,
    "quantities": 0.95,
    "moments": 0.91,
    "reuse": 0.65,
}
