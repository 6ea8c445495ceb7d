"""Pronouns and offices: linked where one stands out, left alone where two do."""

import pytest

from variorum.annotation import actors
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Document


def read(text: str, language: str = "en") -> Parse:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=None, published=None, modified=None,
        authors=(), language=language, sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, language), ())


def holders(text: str, word: str, kind: str) -> list[str]:
    return [
        actor.name
        for actor in actors.find(read(text))
        for mention in actor.mentions
        if mention.kind == kind and text[mention.start : mention.end] == word
    ]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Prime Minister Maria Salas spoke on Friday. She said the talks would go on.", "She", "Maria Salas"),
        ("Mr Hassan Idris met Maria Salas. Later she left the hall.", "she", "Maria Salas"),
        ("“We are ready,” Peter Vogel said. “We can wait,” he added.", "he", "Peter Vogel"),
    ],
)
def test_a_pronoun_goes_to_the_one_who_agrees(text: str, word: str, name: str) -> None:
    assert holders(text, word, "pronoun") == [name]


def test_two_equal_candidates_leave_it_open() -> None:
    text = "David Stern and Paul Weber met on Friday. He was late."
    assert holders(text, "He", "pronoun") == []


def test_gender_is_respected() -> None:
    assert holders("Maria Salas spoke on Friday. He said the talks would go on.", "He", "pronoun") == []


def test_an_office_goes_to_its_only_holder() -> None:
    text = "French President Luc Moreau flew home. The president said he was glad."
    assert holders(text, "president", "nominal") == ["Luc Moreau"]


def test_an_office_of_two_holders_stays_open() -> None:
    text = "French President Luc Moreau met Polish President Jan Kos. The president said he was glad."
    assert holders(text, "president", "nominal") == []


def test_the_leader_of_a_country_is_the_one_who_heads_it() -> None:
    text = "French President Luc Moreau met Polish Foreign Minister Jan Kos. The French leader said he was glad."
    assert holders(text, "leader", "nominal") == ["Luc Moreau"]


def test_it_goes_to_the_body_that_was_the_subject() -> None:
    text = "Norway rejected the offer on Friday. It said the terms were unclear."
    assert holders(text, "It", "pronoun") == ["Norway"]


def test_it_stays_open_where_a_document_is_nearer() -> None:
    text = "Norway published the statement on Friday. It said the terms were unclear."
    assert holders(text, "It", "pronoun") == []


def test_an_unknown_gender_does_not_beat_a_known_one() -> None:
    text = "Mr Hassan Idris came on Friday. Quillane Varro said the hall was full. He left early."
    assert holders(text, "He", "pronoun") == []


def test_linking_gives_no_gender() -> None:
    text = (
        "Quillane Varro spoke on Friday. He said the hall was full. Mr Hassan Idris came late. "
        "Quillane Varro said the hall was full. He left early."
    )
    assert "Quillane Varro" not in holders(text, "He", "pronoun")[1:]


def test_whom_somebody_speaks_of_stands_back() -> None:
    text = "Peter Vogel said that Paul Weber had closed the bridge. He will speak again on Monday."
    assert holders(text, "He", "pronoun") == ["Peter Vogel"]
