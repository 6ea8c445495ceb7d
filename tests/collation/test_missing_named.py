"""Texts with a name of their own, and texts that somebody saw, on articles written for these tests."""

import re
from collections.abc import Callable

import msgspec
import pytest

from variorum.collation import missing
from variorum.model import Actor, Extent, Mention, MissingSource, Quotation, Reading, Span, leaf_id

Article = Callable[..., Reading]


def quoted(reading: Reading) -> Reading:
    """The reading with all words between curly marks as quotations of nobody known."""
    spans = [Span(reading.document.id, *m.span(1)) for m in re.finditer("“([^”]+)”", reading.document.text)]
    found = tuple(
        Quotation(
            span.document, span.start, span.end, id=leaf_id("quotation", span), pieces=(Extent(span.start, span.end),),
            kind="direct", speaker=None, cue=None, addressee=None, within=None,
        )
        for span in spans
    )  # fmt: skip
    return msgspec.structs.replace(reading, quotations=found)


def found(*readings: Reading) -> tuple[MissingSource, ...]:
    return missing.find([readings], [], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the 1950 Pier Convention, boats must keep left.", ("agreement", "1950 Pier Convention")),
        ("The Pier Treaty of 1950 forbids night fishing.", ("agreement", "Pier Treaty of 1950")),
        ("The patrols rest on Harbour Order 7, which was issued in May.", ("law", "Harbour Order 7")),
        ("Resolution 12/3, adopted in May, calls for an inquiry.", ("law", "Resolution 12/3")),
        ("The pier had sunk, according to the freight manifest.", ("documents", "freight manifest")),
        ("She said radar data showed two boats.", ("data", "radar data")),
        ("The written note, which the Herald has seen, gives no date.", ("letter", "written note")),
        ("She sent a message of condolence. “We grieve,” it read.", ("letter", "message of condolence")),
        ("The board published the pier’s dock records on Monday.", ("documents", "pier’s dock records")),
        ("“No pier shall be sold,” says the Polish text of the joint statement.", ("statement", "joint statement")),
    ],
)
def test_texts_that_an_article_leans_on(article: Article, text: str, expected: tuple[str, str]) -> None:
    assert [(one.kind, one.title) for one in found(quoted(article("a", text)))] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Pier Convention was signed in May.",
        "The Constitution provides for no such thing.",
        "Ministers will meet to discuss the Pier Treaty.",
        "Resolution 12 passed.",
        "She had not seen the report.",
        "The board published records.",
        "New data showed little.",
    ],
)
def test_what_is_only_mentioned_is_not_missing(article: Article, text: str) -> None:
    assert found(article("a", text)) == ()


def test_one_name_is_one_text_with_its_year_or_without(article: Article) -> None:
    a = article("a", "Under the 1950 Pier Convention, boats must keep left.")
    b = article("b", "The Pier Convention says that boats must keep left.")
    (one,) = found(a, b)
    assert {span.document for span in one.evidence} == {a.document.id, b.document.id}


def test_another_year_or_number_is_another_text(article: Article) -> None:
    a = article("a", "Under the 1950 Pier Convention, boats must keep left. Harbour Order 7 bars nets.")
    b = article("b", "Under the Pier Convention of 1905, boats must keep left. Harbour Order 8 bars nets.")
    assert len(found(a, b)) == 4


def test_an_outlet_is_not_missing_under_the_end_of_its_name(article: Article) -> None:
    reading = quoted(article("a", "“The pier is lost,” Tara Obi told the Herald."))
    own = msgspec.structs.replace(reading, document=msgspec.structs.replace(reading.document, outlet="Kessel Herald"))
    at = reading.document.text.index("Herald")
    cast = [
        Actor(
            id="actor-herald", name="Herald", kind="media", country=None, roles=(),
            mentions=(Mention(reading.document.id, at, at + 6, kind="name"),),
        )
    ]  # fmt: skip
    assert missing.find([[own]], cast, []) == ()
    assert len(missing.find([[reading]], cast, [])) == 1
