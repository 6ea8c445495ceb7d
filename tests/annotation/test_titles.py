"""Offices before a name: where they begin, and of which country they are."""

import pytest

from variorum.annotation import actors
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Actor, Document


def read(text: str) -> Parse:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=None, published=None, modified=None,
        authors=(), language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, "en"), ())


def person(text: str, name: str) -> Actor:
    return next(actor for actor in actors.find(read(text)) if actor.kind == "person" and actor.name == name)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Floods in Norway – U.S. Secretary of State Peter Hale flew home on Monday.", "Peter Hale", "USA"),
        ("The pro-Russian President Luc Moreau fled on Monday.", "Luc Moreau", None),
        ("The Russian-backed President Luc Moreau fled on Monday.", "Luc Moreau", None),
        ("French President Luc Moreau met nobody on Monday.", "Luc Moreau", "FRA"),
        ("Former US President Peter Hale met nobody on Monday.", "Peter Hale", "USA"),
        ("French President Luc Moreau left. Polish President Luc Moreau came.", "Luc Moreau", None),
    ],
)
def test_the_country_is_the_one_nearest_to_the_office(text: str, name: str, country: str | None) -> None:
    assert person(text, name).country == country


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("He had a message for President Peter Hale on Monday.", "Peter Hale", ["President"]),
        ("He had a message for Mr. Peter Hale on Monday.", "Peter Hale", []),
        ("An aide to President Peter Hale resigned on Monday.", "Peter Hale", ["President"]),
        ("Last week President Peter Hale resigned.", "Peter Hale", ["President"]),
        ("On Monday Secretary of State Peter Hale resigned.", "Peter Hale", ["Secretary of State"]),
        ("The pro-Russian President Peter Hale resigned.", "Peter Hale", ["President"]),
    ],
)
def test_a_title_begins_with_its_office(text: str, name: str, roles: list[str]) -> None:
    assert [role.title for role in person(text, name).roles] == roles


def test_an_office_for_somebody_is_anothers() -> None:
    roles = [
        role.title for actor in actors.find(read("The chief spokesman for Ada Holm was late.")) for role in actor.roles
    ]
    assert roles == []
