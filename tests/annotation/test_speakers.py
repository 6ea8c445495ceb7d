"""From the words that name a source to the actor."""

import pytest

from variorum.annotation import actors, quotations, subjects
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.annotation.speakers import Speakers
from variorum.model import Document, Speaker


def read(text: str, language: str = "en") -> Parse:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=None, published=None, modified=None,
        authors=(), language=language, sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, language), ())


def speaker(text: str, source: str) -> tuple[Speaker, str | None]:
    parsed = read(text)
    found = actors.find(parsed)
    start = text.index(source)
    made = Speakers(parsed, found).of_words(start, start + len(source))
    assert made is not None
    return made, next((actor.name for actor in found if actor.id == made.actor), None)


def test_the_name_alone_without_title() -> None:
    text = "Foreign Minister Ada Lindqvist said the talks had failed."
    made, name = speaker(text, "Foreign Minister Ada Lindqvist")
    assert name == "Ada Lindqvist"
    assert made.span is not None
    assert text[made.span.start : made.span.end] == "Ada Lindqvist"
    assert made.named == "named"


def test_a_name_beside_a_description() -> None:
    text = "Ada Lindqvist, a lawyer with the Harbour Council, said the talks had failed."
    assert speaker(text, "Ada Lindqvist, a lawyer with the Harbour Council,")[1] == "Ada Lindqvist"


def test_nobody_known_is_nobody() -> None:
    made, name = speaker("Two officials said the talks had failed.", "Two officials")
    assert name is None
    assert made.actor is None
    assert made.named == "anonymous"


def test_an_unresolved_pronoun_has_its_words_and_no_actor() -> None:
    made, name = speaker("They said the talks had failed.", "They")
    assert (made.named, name) == ("pronoun", None)


def test_a_preposition_alone_names_nobody() -> None:
    text = "It pulled Odravia into one of the world's longest disputes."
    parsed = read(text)
    start = text.index("of the")
    assert Speakers(parsed, actors.find(parsed)).of_words(start, start + 2) is None


def subject(text: str, verb: str) -> str | None:
    parsed = read(text)
    token = next(token for token in parsed.tokens if token.text == verb)
    found = subjects.of(token)
    return found.text if found is not None else None


def test_a_verb_takes_the_subject_of_the_one_it_hangs_on() -> None:
    assert subject("Lindqvist was asked about the bridge and said it was closed.", "said") == "Lindqvist"
    assert subject("Lindqvist left the room, saying the bridge was closed.", "saying") == "Lindqvist"
    assert subject("Lindqvist released a statement saying the bridge was closed.", "saying") == "Lindqvist"


def test_one_who_is_made_to_speak_is_not_the_one_who_makes() -> None:
    assert subject("Lindqvist urged Morgano to say that the bridge was closed.", "say") != "Lindqvist"


def labelled(text: str) -> str | None:
    parsed = read(text)
    people = actors.find(parsed)
    colon = next(token for token in parsed.tokens if token.text == ":")
    made = Speakers(parsed, people).of_label(colon)
    return next((one.name for one in people if made is not None and one.id == made.actor), None)


def test_a_label_before_a_colon_names_the_speaker_first() -> None:
    assert labelled("Ada Lindqvist, on Peter Lund: “He is no friend of ours.”") == "Ada Lindqvist"
    assert labelled("On Peter Lund: “He is no friend of ours.”") is None
    assert labelled("Ada Lindqvist spoke of Peter Lund: “He is no friend of ours.”") is None


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The Gazette quoted Paul Arden as saying on Monday: “We are ready.”", "Paul Arden", "We are ready"),
        (
            "“We are always ready for talks,” Paul Arden was quoted by the Gazette as saying.",
            "Paul Arden",
            "We are always ready for talks",
        ),
        (
            "The Holm Gazette quoted Paul Arden as saying that the port would close.",
            "Paul Arden",
            "that the port would close",
        ),
        (
            "Ilsa Dorn was quoted by the Holm Gazette as saying “we will not pay a cent”.",
            "Ilsa Dorn",
            "we will not pay a cent",
        ),
        (
            "The Holm Gazette cited the mayor, Ilsa Dorn, as saying the port would close.",
            "Ilsa Dorn",
            "the port would close",
        ),
    ],
)
def test_words_quoted_by_an_outlet_are_those_of_whom_it_quotes(text: str, speaker: str, words: str) -> None:
    parsed = read(text)
    known = actors.find(parsed)
    names = {actor.id: actor.name for actor in known}
    found = [q for q in quotations.find(parsed, known) if text[q.start : q.end] == words]
    assert [names.get(q.speaker.actor or "") for q in found if q.speaker] == [speaker]
