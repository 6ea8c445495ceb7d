"""What an article says of itself is filled in with evidence; what it does not say for certain stays null."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from variorum.annotation import masthead
from variorum.annotation.blocks import blocks
from variorum.annotation.furniture import mark
from variorum.model import Document

LEDE = "Ministers from six coastal states met on Tuesday and argued about herring quotas until late in the evening."
MORE = "The talks will go on next week, the chair told reporters, because nobody was ready to sign the draft."


def document(text: str) -> Document:
    return Document(
        id="d",
        source="d.txt",
        outlet=None,
        family=None,
        title=None,
        published=None,
        modified=None,
        authors=(),
        language=None,
        sha256="",
        text=text,
        evidence={},
        map=(),
        failures=(),
        furniture=(),
    )


def completed(*parts: str) -> Document:
    plain = document("\n\n".join(parts))
    return masthead.complete(plain, mark(plain, blocks(plain.text)))


def reasons(read: Document) -> str:
    return " ".join(failure.reason for failure in read.failures)


def test_title_and_date_name_their_evidence():
    read = completed("Herring talks stall", "6 March 2021", LEDE, MORE)
    assert (read.title, read.published) == ("Herring talks stall", "2021-03-06")
    assert read.evidence == {"title": "headline", "published": "dateline"}
    assert read.failures == ()


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("March 6, 2021", "2021-03-06"),
        ("Saturday, 6 March 2021", "2021-03-06"),
        ("2021-03-06", "2021-03-06"),
        ("6 Mar, 2021 09:38", "2021-03-06"),
        ("25/03/2021", "2021-03-25"),
        ("03/25/2021", "2021-03-25"),
        ("03/03/2021", "2021-03-03"),
        ("Fish Brief #12 | March 6, 2021", "2021-03-06"),
        ("Sat 6 Mar 2021 12.29 GMT", "2021-03-06T12:29:00Z"),
        ("Published 1:05 p.m. EST March 6, 2021", "2021-03-06T13:05:00-05:00"),
        ("2021-03-06T09:38:00+03:00", "2021-03-06T09:38:00+03:00"),
        ("6 March 2021 09:38 BST", "2021-03-06"),
        ("Published: 6th March 2021", "2021-03-06"),
    ],
)
def test_forms_of_date(line: str, time: str):
    assert completed("Herring talks stall", line, LEDE, MORE).published == time


@pytest.mark.parametrize(
    ("line", "reason"),
    [("04/02/2021", "two dates"), ("OSLO, March 6 (Reuters) - " + LEDE, "no year"), ("31/02/2021", "or is none")],
)
def test_a_date_that_cannot_be_read_is_null_with_a_reason(line: str, reason: str):
    read = completed("Herring talks stall", line, LEDE, MORE)
    assert read.published is None
    assert "published" not in read.evidence
    assert reason in reasons(read)


def test_weekday_that_does_not_fit_is_noted():
    read = completed("Herring talks stall", "Monday, 6 March 2021", LEDE, MORE)
    assert read.published == "2021-03-06"
    assert "Monday" in reasons(read)


def test_a_caption_and_a_mention_date_nothing():
    caption = "Norwegian Minister Kari Nord greets a delegate in Tromso, Norway, March 2, 2021."
    assert completed("Herring talks stall", caption, LEDE, MORE).published is None
    assert completed(LEDE, "The treaty was signed on 4 February 2021. " + MORE).published is None


def test_date_of_an_item_further_down_is_not_the_articles():
    item = "OSLO, March 6, 2021 (AP) — " + LEDE
    assert completed(LEDE * 4, MORE * 4, item, MORE).published is None


def test_first_published_beats_the_date_of_the_page():
    lines = "Sat 6 Mar 2021 12.29 GMT\nFirst published on Fri 5 Mar 2021 10.00 GMT"
    assert completed("Herring talks stall", lines, LEDE, MORE).published == "2021-03-05T10:00:00Z"


def test_updates():
    dated = completed("Herring talks stall", "Updated 7 March 2021", LEDE, MORE)
    assert (dated.published, dated.modified, dated.evidence["modified"]) == (None, "2021-03-07", "update-line")
    ago = completed("Herring talks stall", "Updated 3 years ago", LEDE, MORE)
    assert ago.modified is None
    assert "no date" in reasons(ago)


@pytest.mark.parametrize(
    ("line", "outlet", "evidence"),
    [
        ("Source: Kyst TV and news agencies", "Kyst TV", "source-line"),
        ("Source: Kyst TV", None, None),
        ("Source: Reuters", None, None),
        ("Source: AFP and news agencies", None, None),
        ("© 2021 The Straits Times. All rights reserved.", "The Straits Times", "copyright-line"),
        ("Copyright 2021 The Associated Press. All rights reserved.", None, None),
        ("© 2021 Kari Nord", None, None),
        ("See The Guardian for more.", None, None),
    ],
)
def test_outlet_only_where_it_is_certain(line: str, outlet: str | None, evidence: str | None):
    read = completed("Herring talks stall", LEDE, MORE, LEDE, line)
    assert (read.outlet, read.evidence.get("outlet")) == (outlet, evidence)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Kari Nord", ("Kari Nord",)),
        ("By Kari Nord and Per van der Dahl, Fisheries Editor", ("Kari Nord", "Per van der Dahl")),
        ("By Kari Nord, The Guardian | March 6, 2021", ("Kari Nord",)),
        ("By AFP", ()),
        ("Middle East", ()),
        ("Kari Nord\nUSA TODAY", ("Kari Nord",)),
        ("Kari Nord in Tromso", ("Kari Nord",)),
    ],
)
def test_authors(line: str, authors: tuple[str, ...]):
    assert completed("Herring talks stall", line, "6 March 2021", LEDE, MORE).authors == authors


def test_reporters_of_agency_copy():
    read = completed(LEDE, MORE, LEDE, "(Reporting by Kari Nord in Tromso; Editing by Per Dahl)")
    assert read.authors == ("Kari Nord",)


def test_metadata_are_never_overridden():
    text = (
        "Herring talks stall\n\nBy Kari Nord\n6 March 2021\n\n"
        + LEDE
        + "\n\n"
        + MORE
        + "\n\nSource: Kyst TV and news agencies"
    )
    given = msgspec.structs.replace(
        document(text), title="T", published="2020-01-01", outlet="O", authors=("A",), evidence={"published": "user"}
    )
    read = masthead.complete(given, mark(given, blocks(text)))
    assert (read.title, read.published, read.outlet, read.authors) == ("T", "2020-01-01", "O", ("A",))
    assert read.evidence == {"published": "user"}


def test_agencies_are_named_where_they_sign():
    plain = document(
        f"OSLO (AP) — {LEDE}\n\nA boat (Per Dahl/Getty Images)\n\nReuters said so. {MORE}\n\n(With inputs from PTI)"
    )
    found = masthead.agencies(plain, mark(plain, blocks(plain.text)))
    assert [(place.name, plain.text[place.start : place.end]) for place in found] == [
        ("Associated Press", "AP"),
        ("Press Trust of India", "PTI"),
    ]


@pytest.mark.shared
def test_seeds(seeds: Path):
    expected = {
        "000": ("2022-02-06", None),
        "001": (None, "Al Jazeera"),
        "002": ("2022-02-04", None),
        "003": (None, None),
        "004": ("2022-01-28", None),
    }
    for path in sorted(seeds.glob("*.txt")):
        read = completed(path.read_bytes().decode())
        assert (read.published, read.outlet) == expected[path.name[:3]], path.name
        assert (read.title is None) == path.name.startswith("003")


def test_section_above_the_headline():
    assert (
        completed("World news", "Herring talks stall in the far north", LEDE, MORE).title
        == "Herring talks stall in the far north"
    )


@pytest.mark.parametrize(
    ("plate", "outlet"),
    [
        ("THE TROMSO MERCURY", "The Tromso Mercury"),
        ("Fjord Gazette", "Fjord Gazette"),
        ("USA TODAY", "USA TODAY"),
        ("Associated Press", None),
        ("Freedom of the Press", None),
    ],
)
def test_nameplate_beside_the_date_names_the_outlet(plate: str, outlet: str | None):
    read = completed("Herring talks stall in the north", f"{plate}\n6 March 2021", LEDE, MORE)
    assert (read.outlet, read.evidence.get("outlet")) == (outlet, "masthead" if outlet else None)


def test_agency_that_is_not_known_is_named_as_printed():
    plain = document(f"TROMSO (Kystfoto) — {LEDE}\n\n{MORE}")
    found = masthead.agencies(plain, mark(plain, blocks(plain.text)))
    assert [place.name for place in found] == ["Kystfoto"]
