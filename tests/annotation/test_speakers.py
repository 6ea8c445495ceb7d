"""From the words that name a source to the actor."""

from variorum.annotation import actors
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
