""" "I" and "we": whoever says the words, and nobody where that is not clear."""

import pytest
from parsing import parsed

from variorum.annotation import actors, firstperson, quotations


def holders(text: str, word: str) -> list[str]:
    read = parsed(text)
    found = actors.find(read)
    linked = firstperson.link(read, found, quotations.find(read, found))
    return [
        actor.name
        for actor in linked
        for mention in actor.mentions
        if mention.kind == "pronoun" and text[mention.start : mention.end] == word
    ]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("“I will not resign,” Maria Salas said on Friday.", "I", "Maria Salas"),
        ("Peter Vogel said: “Nobody asked me about the bridge.”", "me", "Peter Vogel"),
        ("“We will open the ports,” Norwegian ambassador Ola Dahl said in Norway.", "We", "Norway"),
    ],
)
def test_the_speaker_speaks_of_himself(text: str, word: str, name: str) -> None:
    assert holders(text, word) == [name]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I went home late. Maria Salas said that the hall was full.", "I"),
        ("“We will open the bridge,” Maria Salas said on Friday.", "We"),
        ("As we reported on Monday, Maria Salas said that the hall was full.", "we"),
    ],
)
def test_others_words_are_not_the_speakers(text: str, word: str) -> None:
    assert holders(text, word) == []


def test_ids_stay_those_of_the_names() -> None:
    read = parsed("“I will not resign,” Maria Salas said on Friday.")
    found = actors.find(read)
    linked = firstperson.link(read, found, quotations.find(read, found))
    assert [actor.id for actor in linked] == [actor.id for actor in found]
