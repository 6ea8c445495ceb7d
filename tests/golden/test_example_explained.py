"""Every record of the shipped example with an id is explained: in its own sentences, and with passages."""

from collections import defaultdict

from key import Key

from variorum.model import Absence, Claim, Discrepancy, Event, Story
from variorum.publish.explanation import explain

FALLBACKS = ("Made by:", "Found by the rule", "No rule is named", "Read off the passage")


def test_every_record_is_explained_without_a_makeshift(key: Key):
    lacking = defaultdict(list)
    for id in key.dossier.ids(""):
        found = explain(key.dossier, id)
        if not found.why or any(sentence.startswith(FALLBACKS) for sentence in found.why):
            lacking[type(key.dossier.get(id)).__name__].append((id, found.why))
    assert not lacking


def test_what_was_joined_or_judged_shows_its_passages(key: Key):
    for id in key.dossier.ids(""):
        record = key.dossier.get(id)
        if isinstance(record, Claim | Discrepancy | Event | Absence):
            assert explain(key.dossier, id).passages, id


def test_a_difference_says_what_is_the_same_what_differs_and_by_which_logic(key: Key):
    for record in key.dossier.discrepancies:
        why = explain(key.dossier, record.id).why
        assert why[0] == record.explanation
        assert len(why) >= 3 + len(record.sides)
        assert any(record.verdict in sentence for sentence in why)


def test_a_story_of_several_articles_says_what_they_share(key: Key):
    for record in key.dossier.stories:
        if isinstance(record, Story) and len(record.documents) > 1:
            assert any(sentence.startswith("Most of them name") for sentence in explain(key.dossier, record.id).why)
