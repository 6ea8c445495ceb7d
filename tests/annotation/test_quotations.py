"""Who is quoted saying what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotation import actors, quotations
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Document, Quotation


def read(text: str, language: str = "en") -> Parse:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=None, published=None, modified=None,
        authors=(), language=language, sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, language), ())


def found(text: str) -> list[tuple[Quotation, str | None]]:
    parsed = read(text)
    known = actors.find(parsed)
    names = {actor.id: actor.name for actor in known}
    return [(q, names.get(q.speaker.actor or "") if q.speaker else None) for q in quotations.find(parsed, known)]


def words(text: str, quotation: Quotation) -> list[str]:
    return [text[piece.start : piece.end] for piece in quotation.pieces]


def test_direct() -> None:
    text = "“The bridge will open in May,” Ada Lindqvist said."
    ((quotation, name),) = found(text)
    assert quotation.kind == "direct"
    assert words(text, quotation) == ["The bridge will open in May"]
    assert name == "Ada Lindqvist"
    assert quotation.cue is not None
    assert text[quotation.cue.start : quotation.cue.end] == "said"


def test_indirect() -> None:
    text = "Ada Lindqvist said that the bridge would open in May."
    ((quotation, name),) = found(text)
    assert (quotation.kind, name) == ("indirect", "Ada Lindqvist")
    assert "the bridge would open in May" in words(text, quotation)[0]


def test_mixed() -> None:
    text = "Ada Lindqvist said the delay was “a disgrace for the whole town” and blamed nobody."
    assert any(quotation.kind == "mixed" and name == "Ada Lindqvist" for quotation, name in found(text))


def test_split_around_its_cue() -> None:
    text = "“The bridge will open in May,” Ada Lindqvist said. “Everyone is invited to come.”"
    quotation, _ = found(text)[0]
    assert words(text, quotation) == ["The bridge will open in May", "Everyone is invited to come"]
    assert (quotation.start, quotation.end) == (quotation.pieces[0].start, quotation.pieces[-1].end)


def test_a_quoted_paragraph_goes_on_with_the_speaker_before() -> None:
    text = (
        "Ada Lindqvist said: “The bridge will open in May. The town has waited long enough.\n\n"
        "“Our children will walk to school again.”"
    )
    whole = [" ".join(words(text, quotation)) for quotation, name in found(text) if name == "Ada Lindqvist"]
    assert any("waited long enough" in one and "walk to school" in one for one in whole)


@pytest.mark.parametrize("text", ["The film “The Long Bridge” opened in May.", "The bridge opened in May.", "", "“”"])
def test_titles_and_plain_telling_are_no_quotations(text: str) -> None:
    assert found(text) == []


def test_contents_have_no_marks_at_their_edges_and_lie_in_the_text() -> None:
    text = "“It is late,” said Peter Vogel, “and we are tired.” He added that “nobody slept”."
    for quotation, _ in found(text):
        for piece in quotation.pieces:
            assert not set('“”", ') & {text[piece.start], text[piece.end - 1]}
            assert quotation.start <= piece.start < piece.end <= quotation.end <= len(text)


def test_other_languages_have_none() -> None:
    assert quotations.find(read("„Wir kommen“, sagte sie.", language="de"), ()) == ()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(["“", "”", "he said", "Ada Lindqvist", ". ", ", ", "that", "it rains", "\n\n", ":"]),
        max_size=14,
    )
)
def test_never_raises(parts: list[str]) -> None:
    text = " ".join(parts)
    for quotation, _ in found(text):
        assert quotation.pieces
        assert any(sign.isalnum() for sign in text[quotation.start : quotation.end])


def test_paragraphs_that_each_open_with_a_mark_are_one_quotation() -> None:
    text = (
        "Ada Lindqvist told the council: “The bridge is closed until May.\n\n“It was built in 1911, and nobody has "
        "painted it since.\n\n“We will open it again when it is safe.” She then left the room."
    )
    quotation = next(q for q, name in found(text) if name == "Ada Lindqvist" and q.kind == "direct")
    assert words(text, quotation) == [
        "The bridge is closed until May",
        "It was built in 1911, and nobody has painted it since",
        "We will open it again when it is safe",
    ]


def test_one_named_at_the_end_has_said_the_paragraphs_before() -> None:
    text = "“The bridge is closed until May, and we are sorry.\n\n“We will open it soon,” Ada Lindqvist said."
    ((quotation, name),) = found(text)
    assert name == "Ada Lindqvist"
    assert len(quotation.pieces) == 2


def test_the_writer_reports_nobody() -> None:
    text = (
        "I think the bridge should be closed. I have said for years that it is not safe. “I think so too,” Ada "
        "Lindqvist said."
    )
    assert [(name, words(text, q)) for q, name in found(text) if q.within is None] == [
        ("Ada Lindqvist", ["I think so too"])
    ]


def test_block_quotation() -> None:
    text = (
        "Ada Lindqvist wrote in her letter to the council:\n\n    The bridge is not safe. Nobody has painted it since "
        "1911.\n\nThe council did not answer."
    )
    made = [(name, q.kind, words(text, q)) for q, name in found(text)]
    assert made == [
        ("Ada Lindqvist", "direct", ["The bridge is not safe. Nobody has painted it since 1911"]),
    ]
