"""How words are related in meaning."""

import pytest

from variorum.collation import wordnet


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("men", "man", "same"),
        ("planning", "plans", "same"),
        ("invaded", "invasion", "derived"),
        ("rose", "fell", "antonym"),
        ("accepted", "rejects", "antonym"),
        ("resigned", "quit", "synonym"),
        ("cars", "vehicle", "narrower"),
        ("vehicle", "cars", "wider"),
        ("january", "february", "sibling"),
        ("harbour", "sentence", None),
    ],
)
def test_a_relation_holds_between_all_forms_of_the_words(one: str, other: str, relation: str | None) -> None:
    assert wordnet.relation(one, other) == relation


def test_a_word_that_is_not_known_is_only_itself() -> None:
    assert wordnet.bases("Qwertzish") == {"qwertzish"}
    assert wordnet.relation("qwertzish", "qwertzish") == "same"
    assert wordnet.relation("qwertzish", "harbour") is None


def test_base_forms_of_irregular_and_doubled_forms() -> None:
    assert wordnet.bases("fell") >= {"fall"}
    assert "stop" in wordnet.bases("stopped")
    assert {"meeting", "meet"} <= wordnet.bases("meetings") | wordnet.bases("meeting")
