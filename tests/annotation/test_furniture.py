"""Furniture is told from running text by its surface; a body paragraph is never lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotation.blocks import blocks
from variorum.annotation.furniture import mark
from variorum.model import Document, Furniture

LEDE = "Ministers from six coastal states met on Tuesday and argued about herring quotas until late in the evening."
MORE = "The talks will go on next week, the chair told reporters, because nobody was ready to sign the draft."


def document(text: str, *, title: str | None = None, furniture: tuple[Furniture, ...] = ()) -> Document:
    return Document(
        id="d",
        source="d.txt",
        outlet=None,
        family=None,
        title=title,
        published=None,
        modified=None,
        authors=(),
        language=None,
        sha256="",
        text=text,
        evidence={},
        map=(),
        failures=(),
        furniture=furniture,
    )


def marks(text: str, *, title: str | None = None) -> list[tuple[str, str]]:
    found = mark(document(text, title=title), blocks(text))
    return [(part.kind, text[part.start : part.end]) for part in found]


def article(*parts: str) -> str:
    return "\n\n".join(parts)


def test_headline_date_and_standfirst():
    text = "Herring talks stall\n\n4 Mar, 2021 11:20 / Updated 2 years ago\nSix states remain far apart\n\n" + article(
        LEDE, MORE
    )
    assert marks(text) == [
        ("headline", "Herring talks stall"),
        ("dateline", "4 Mar, 2021 11:20"),
        ("update-line", "Updated 2 years ago"),
        ("standfirst", "Six states remain far apart"),
    ]


def test_text_that_starts_with_its_body_has_no_headline():
    assert marks(article(LEDE, MORE, LEDE)) == []


def test_standfirst_with_full_stop_needs_something_that_vouches_for_it():
    sentence = "Six coastal states argued about herring quotas until late, and nobody signed."
    pictured = article("Herring talks stall", sentence, "Boats in Tromso [Kari Nord/AFP]", LEDE, MORE)
    assert ("standfirst", sentence) in marks(pictured)
    unrelated = "Snow fell on the capital through the night."
    assert all(words != unrelated for _, words in marks(article("Herring talks stall", unrelated, LEDE, MORE)))
    assert all(
        words != unrelated
        for _, words in marks(article("Herring talks stall", unrelated, "Snow [Kari Nord/AFP]", LEDE))
    )


def test_caption_and_credit_have_their_own_spans():
    text = article(
        "Herring talks stall",
        "Norwegian Minister Kari Nord greets a delegate in Tromso, Norway, March 2, 2021.\n"
        "The talks began on a boat [Per Dahl/Kystfoto via Reuters]",
        LEDE,
        MORE,
    )
    assert marks(text)[1:] == [
        ("caption", "Norwegian Minister Kari Nord greets a delegate in Tromso, Norway, March 2, 2021."),
        ("caption", "The talks began on a boat"),
        ("credit", "[Per Dahl/Kystfoto via Reuters]"),
    ]


@pytest.mark.parametrize(
    "credit",
    [
        "(Photo: Kari Nord)",
        "(Reuters photo: Per Dahl)",
        "Photograph: Per Dahl/AFP/Getty Images",
        "Per Dahl/Reuters",
        "[File: Per Dahl/AP Photo]",
        "(Per Dahl/Getty Images)",
        "AP Photo/Per Dahl",
    ],
)
def test_forms_of_credit(credit: str):
    assert marks(article(LEDE, f"A trawler leaves the harbour. {credit}", MORE)) == [
        ("caption", "A trawler leaves the harbour."),
        ("credit", credit),
    ]


@pytest.mark.parametrize("heading", ["Norway", "‘A fair share’", "The quarrel over quotas", "What comes next"])
def test_headings(heading: str):
    assert marks(article(LEDE, heading, MORE)) == [("heading", heading)]


def test_date_between_paragraphs_heads_a_section():
    assert marks(article(LEDE, MORE, "March 3, 2021", MORE, LEDE)) == [("heading", "March 3, 2021")]


def test_list_after_colon_is_no_heading():
    assert marks(article(LEDE, "Five states came to the talks in the end:", "Norway", "Iceland", MORE)) == []


def test_questions_are_headings_only_where_the_article_is_built_of_them():
    one = article(LEDE, "Who pays for this?", MORE + " " + LEDE, LEDE)
    assert marks(one) == []
    several = article(
        LEDE, "Who pays for this?", MORE + LEDE, "When does it start?", LEDE + MORE, "Will it last long?", LEDE + MORE
    )
    assert [kind for kind, _ in marks(several)] == ["heading"] * 3


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("OSLO (AP) —", "The ministers met."),
        ("BERGEN, Norway —", "The ministers met."),
        ("(Reuters) -", "The ministers met."),
        ("TROMSO, March 4 (Reuters) -", "The ministers met."),
        ("NEW DELHI:", "The ministers met."),
        ("Oslo (CNN)", "The ministers met."),
        ("REYKJAVIK, Mar. 4 (Xinhua) --", "The ministers met."),
    ],
)
def test_dateline_inside_the_first_paragraph(dateline: str, rest: str):
    assert marks(article(f"{dateline} {rest} {LEDE}", MORE)) == [("dateline", dateline)]


@pytest.mark.parametrize(
    "opening",
    [
        "EXCLUSIVE — ",
        "US-Norway ",
        "NATO — which has thirty members — ",
        "London – a city of nine million – ",
        "KARI NORD: ",
    ],
)
def test_what_looks_like_a_dateline(opening: str):
    assert marks(article(opening + LEDE[0].lower() + LEDE[1:], MORE)) == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Kari Nord", "byline"),
        ("By Kari Nord and Per Dahl, Fisheries Editor", "byline"),
        ("(Reporting by Kari Nord in Tromso; Editing by Per Dahl)", "byline"),
        ("Source: Kyst TV and news agencies", "source-line"),
        ("AFP/Reuters", "source-line"),
        ("(With inputs from PTI)", "source-line"),
        ("The Associated Press contributed to this report.", "source-line"),
        ("This article was originally published on Kystbladet.", "source-line"),
        ("Last updated: 5 March 2021", "update-line"),
        ("Sign up for our daily newsletter", "boilerplate"),
        ("Advertisement", "boilerplate"),
        ("Follow us on Twitter @kyst", "boilerplate"),
        ("© 2021 Kystbladet. All rights reserved.", "boilerplate"),
        ("Share Tweet Email", "boilerplate"),
        ("Kari Nord is a senior fellow at the Institute of Fish.", "boilerplate"),
    ],
)
def test_lines_below_the_text(line: str, kind: str):
    assert marks(article(LEDE, MORE, LEDE, MORE, line)) == [(kind, line)]


def test_links_after_their_announcement():
    text = article(LEDE, MORE, "Read more:", "Herring prices soar", "Is the cod next?")
    assert marks(text) == [
        ("boilerplate", "Read more:"),
        ("boilerplate", "Herring prices soar"),
        ("boilerplate", "Is the cod next?"),
    ]


def test_agency_and_link_inside_running_text():
    linked = f"{LEDE} (RELATED: Herring Prices Soar)"
    assert marks(article(linked, f"{MORE} (AFP)")) == [
        ("boilerplate", "(RELATED: Herring Prices Soar)"),
        ("source-line", "(AFP)"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "No agreement was reached.",
        "“We will not yield,” she said.",
        "“Enough.”",
        "By Friday, the strike had spread to Lyon.",
        "Support for the plan is now at 50 percent, a poll found.",
        "Copyright law is unclear, lawyers said.",
        "The report was published on Monday by the ministry.",
        "Reports from the front are grim, residents said.",
        "With help from the navy, the boats came home.",
        "Many experts contributed to the report.",
        "Updated figures were due on Monday.",
        "Follow the money, investigators said.",
        "Share prices fell.",
        "Watch what happens next, he warned.",
        "The talks ended on February 4, 2022.",
        "Photo opportunities were scarce.",
        "The views expressed by the minister drew protests.",
        "Source: none of this is settled, he wrote in the memo.",
        "Now playing in theaters, the film shows the war at sea.",
        "What did he know?",
    ],
)
@pytest.mark.parametrize("place", [1, 2, 4])
def test_body_that_looks_like_furniture(body: str, place: int):
    parts = [LEDE, MORE, LEDE, MORE]
    parts.insert(place, body)
    assert marks(article(*parts)) == []


def test_the_title_of_the_metadata_is_found_with_or_without_full_stop():
    title = "Herring is for everyone. So say the fishers."
    assert marks(article(title, LEDE, MORE), title=title) == [("headline", title)]
    joined = "Herring talks stall Six states remain far apart over who may catch how much"
    assert marks(article(joined, LEDE, MORE), title="Herring talks stall") == [
        ("headline", "Herring talks stall"),
        ("standfirst", "Six states remain far apart over who may catch how much"),
    ]


def test_own_furniture_is_kept_and_not_read_again():
    text = article("Herring talks stall", LEDE, "Norway", MORE)
    own = (Furniture(start=0, end=19, kind="headline"),)
    found = mark(document(text, furniture=own), blocks(text))
    assert found[0] == own[0]
    assert [part.kind for part in found] == ["headline", "heading"]


@given(
    st.lists(
        st.sampled_from(
            [
                LEDE,
                MORE,
                "Norway",
                "4 March 2021",
                "By Kari Nord",
                "Advertisement",
                "Read more:",
                "(AP)",
                "—",
                "X [Y/AFP]",
                " \u00a0",
                "OSLO (AP) — It.",
                "© 2020 Z",
                "…",
                "a/b/c/d/e",
                "Updated 3 years ago",
                "By A and B and C and D and E and F and G",
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n"]),
)
@settings(max_examples=150, deadline=None)
def test_spans_are_exact_trimmed_ordered_and_apart(parts: list[str], gap: str):
    text = gap.join(parts)
    found = mark(document(text), blocks(text))
    assert found == mark(document(text), blocks(text))
    for part in found:
        words = text[part.start : part.end]
        assert words == words.strip() != ""
    for one, other in pairwise(found):
        assert one.end <= other.start


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str):
    mark(document(text), blocks(text))


def test_nameplate_and_column_above_the_headline():
    plate = article("THE TROMSO MERCURY\n4 March 2021", "Herring talks stall", LEDE, MORE)
    assert marks(plate)[:3] == [
        ("source-line", "THE TROMSO MERCURY"),
        ("dateline", "4 March 2021"),
        ("headline", "Herring talks stall"),
    ]
    column = article("From the Quay", "Opinion", "A herring is a herring", "Kari Nord", "4 March 2021", LEDE, MORE)
    assert [kind for kind, _ in marks(column)] == ["boilerplate", "boilerplate", "headline", "byline", "dateline"]


def test_dateline_of_an_agency_that_is_not_known():
    assert marks(article(f"TROMSO, Norway, March 4, 2021 (Kystfoto) - {LEDE}", MORE)) == [
        ("dateline", "TROMSO, Norway, March 4, 2021 (Kystfoto) -")
    ]


def test_line_in_capitals_is_a_heading() -> None:
    text = (
        "The council met on Monday and closed the bridge.\n\nAND NOW, A WORD FROM THE FERRY…\n\n"
        "The ferry runs every hour, its captain said.\n\nIt is full."
    )
    assert marks(text) == [("heading", "AND NOW, A WORD FROM THE FERRY…")]


@pytest.mark.parametrize(
    "line",
    [
        "Should the council close the bridge? Vote Here.",
        "Morning Harbor newsletter The news of the quay, in your inbox. Email By signing up you agree to our terms.",
        "Quay Podcast Podcast Special: The Bridge The Bridge Listen · 12:05 12:05",
        "Watch the latest video at video.quay.example",
        "To read more editorials, go to the Opinion page of the Quay Mercury.",
        "* The content of the Quay Review is typically available only to paid subscribers.",
    ],
)
def test_calls_of_the_page(line: str) -> None:
    text = f"The council met on Monday.\n\nIt closed the bridge, and left.\n\n{line}\n\nIt will meet again."
    assert marks(text) == [("boilerplate", line)]


def test_marks_of_a_press_release() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\n\nCommittee opens inquiry into the bridge\n\n"
        "The committee opened an inquiry on Monday.\n\n"
        "It will meet on Thursday, its chair said.\n\n###"
    )
    assert [part for part in marks(text) if part[0] == "boilerplate"] == [
        ("boilerplate", "FOR IMMEDIATE RELEASE"),
        ("boilerplate", "###"),
    ]
