"""Turns: words that the form of a text gives to somebody."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotation import actors, furniture, quotations, turns
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Document, Quotation


def read(text: str) -> Parse:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=None, published=None, modified=None,
        authors=(), language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, "en"), furniture.mark(document, paragraphs))


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Form, label and words of every turn."""
    found = turns.find(parsed := read(text), actors.find(parsed))
    label = [text[turn.label.start : turn.label.end] if turn.label else None for turn in found]
    words = [" | ".join(text[p.start : p.end] for p in turn.pieces) for turn in found]
    return list(zip([turn.form for turn in found], label, words, strict=True))


def spoken(text: str) -> list[tuple[str | None, Quotation]]:
    """The name of the speaker, and the quotation."""
    parsed = read(text)
    known = actors.find(parsed)
    names = {actor.id: actor.name for actor in known}
    return [(names.get(q.speaker.actor or "") if q.speaker else None, q) for q in quotations.find(parsed, known)]


HEARING = """The council heard the head of the port authority, Ruth Lindqvist, on Tuesday; Peter Hale led the questions.

COUNCILMAN PETER HALE: When did you know that the crane was unsafe?

RUTH LINDQVIST: We were told on Monday. (APPLAUSE) I closed the quay within the hour.

HALE: And who told you?

LINDQVIST: The inspector did. [crosstalk] He said the cable “would not hold another week.”

QUESTION: Will anyone resign?

LINDQVIST: No."""


def test_transcript() -> None:
    assert told(HEARING) == [
        ("transcript", "PETER HALE", "When did you know that the crane was unsafe?"),
        ("transcript", "RUTH LINDQVIST", "We were told on Monday. | I closed the quay within the hour."),
        ("transcript", "HALE", "And who told you?"),
        ("transcript", "LINDQVIST", "The inspector did. | He said the cable “would not hold another week."),
        ("transcript", "QUESTION", "Will anyone resign?"),
        ("transcript", "LINDQVIST", "No."),
    ]


def test_transcript_gives_quotations_with_speakers() -> None:
    found = spoken(HEARING)
    turned = [(name, q) for name, q in found if q.how == "turn: transcript"]
    assert [name for name, _ in turned] == [
        "Peter Hale", "Ruth Lindqvist", "Peter Hale", "Ruth Lindqvist", None, "Ruth Lindqvist",
    ]  # fmt: skip
    assert all(q.kind == "direct" and q.cue is None and q.within is None for _, q in turned)
    assert turned[4][1].speaker is not None
    assert turned[4][1].speaker.named == "anonymous"
    inner = [q for _, q in found if "would not hold" in HEARING[q.start : q.end] and q.within]
    assert [q.within for q in inner] == [turned[3][1].id]


def test_turns_over_paragraphs_and_set_solid() -> None:
    text = (
        "ANNA BERG: Good evening. Our guest is Tomas Ruiz.\n\nTOMAS RUIZ: Thank you.\n\nANNA BERG: What happened?\n\n"
        "TOMAS RUIZ: The dam broke.\n\nWe all ran to the school on the hill.\n\n"
        "ANNA BERG: Was there a warning? TOMAS RUIZ: None. ANNA BERG: Thank you."
    )
    assert told(text)[3:] == [
        ("transcript", "TOMAS RUIZ", "The dam broke. | We all ran to the school on the hill."),
        ("transcript", "ANNA BERG", "Was there a warning?"),
        ("transcript", "TOMAS RUIZ", "None."),
        ("transcript", "ANNA BERG", "Thank you."),
    ]


def test_one_who_tells_the_story_says_nothing() -> None:
    text = (
        "Voters in Alder went to the polls on Sunday.\n\nMARA QUIST, BYLINE: It rained all day in Alder.\n\n"
        "JON ELM: I came by boat.\n\nQUIST: So did his neighbors.\n\nJON ELM: We will come again.\n\n"
        "QUIST: The count is due on Monday."
    )
    assert {label for _, label, _ in told(text)} == {"JON ELM"}


def test_one_turn_quoted_in_an_article() -> None:
    text = (
        "Senator Ruth Lindqvist defended the vote on television on Sunday.\n\n"
        "LINDQVIST: If people had read the bill, they would have thanked us for it. "
        "[Channel 9, Morning Talk, 6/11/19]\n\n"
        "Her party lost two seats a week later."
    )
    assert told(text) == [
        ("transcript", "LINDQVIST", "If people had read the bill, they would have thanked us for it.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The deal was signed in May.\n\nWINNER: Ruth Lindqvist\n\nShe won.\n\nLOSER: Peter Hale\n\nHe did not.",
        "MYTH: The dam is old. It is not.\n\nFACT: It was built in 2001 and checked.\n\nMYTH: It leaks.\n\nFACT: No.",
        "Ruth Lindqvist will visit Alder.\n\nLINDQVIST: THE LAST CHANCE FOR THE PORT\n\nThe visit is her third.",
        "What does the treaty say?\n\nWho signed it?\n\nThe two states did so in May.\n\nWhat is next?\n\nA vote.",
        "The ministry named three aims: peace, trade and travel.\n\nTrade: Tolls will fall by May.\n\nTravel: Free.",
    ],
)
def test_labels_of_things_are_no_speakers(text: str) -> None:
    assert told(text) == []


INTERVIEW = """Ruth Lindqvist has led the port of Alder for nine years. We spoke with Lindqvist about the strike. \
The interview has been edited for clarity.

Q: Why are the workers on strike?

They want shorter shifts, and I understand that.

I have offered nine hours.

Q: Will the port close?

A: It will not close.

Q: What if they refuse?

Then we talk again."""


def test_interview() -> None:
    found = spoken(INTERVIEW)
    turned = [(name, [INTERVIEW[p.start : p.end] for p in q.pieces]) for name, q in found if q.how]
    assert turned == [
        ("Ruth Lindqvist", ["They want shorter shifts, and I understand that.", "I have offered nine hours."]),
        ("Ruth Lindqvist", ["It will not close."]),
        ("Ruth Lindqvist", ["Then we talk again."]),
    ]


def test_questions_without_mark() -> None:
    text = INTERVIEW.replace("Q: ", "").replace("A: ", "")
    assert [form for form, _, _ in told(text)] == ["interview"] * 3


def test_an_outlet_that_asks_itself_quotes_nobody() -> None:
    text = (
        "The port of Alder is on strike, and Ruth Lindqvist spoke with Peter Hale on Monday.\n\nQ: Why?\n\n"
        "A: Shifts are long.\n\nQ: Who decides?\n\nA: The board does.\n\nQ: When?\n\nA: In May, we are told."
    )
    assert told(text) == []


def test_posts() -> None:
    text = (
        "Ruth Lindqvist was quick to answer.\n\nThe port is open & stays open. #alder https://t.co/abc123 — Ruth "
        "Lindqvist (@rlindqvist) May 4, 2021\n\nNobody believes her.\n\n— Peter Hale (@phale) 4 May 2021\n\n"
        "The tweets were deleted within hours."
    )
    assert told(text) == [
        ("post", "Ruth Lindqvist", "The port is open & stays open. #alder"),
        ("post", "Peter Hale", "Nobody believes her."),
    ]
    assert [name for name, q in spoken(text) if q.how] == ["Ruth Lindqvist", "Peter Hale"]


def test_signed_lines() -> None:
    text = "What people in Alder said.\n\n“The port is our life.” — Peter Hale, docker\n\n“Close it.” – Ruth Lindqvist"
    assert told(text) == [
        ("post", "Peter Hale", "The port is our life."),
        ("post", "Ruth Lindqvist", "Close it."),
    ]


RELEASE = """FOR IMMEDIATE RELEASE

Committee opens inquiry into the port of Alder

From Chairwoman Ruth Lindqvist:

The port has been closed for too long. I want to know why.

The committee will meet on Monday.

Statement by Peter Hale on the inquiry:

“We welcome it.”

###

About the committee

It has nine members."""


def test_release() -> None:
    assert told(RELEASE) == [
        (
            "statement",
            "Ruth Lindqvist",
            "The port has been closed for too long. I want to know why. | The committee will meet on Monday.",
        ),
        ("statement", "Peter Hale", "We welcome it."),
    ]


def test_live_blog_entries_with_labels() -> None:
    text = (
        "The hearing about the port of Alder, with Senator Ruth Lindqvist and Senator Peter Hale.\n\n"
        "1:11 p.m. ET - LINDQVIST: This is a circus, and it has to end.\n\n"
        "12:59 p.m. ET - HALE: Will the senator yield?\n\n"
        "12:43 p.m. ET - LINDQVIST: I will not."
    )
    assert [(label, words) for _, label, words in told(text)] == [
        ("LINDQVIST", "This is a circus, and it has to end."),
        ("HALE", "Will the senator yield?"),
        ("LINDQVIST", "I will not."),
    ]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*HEARING.split("\n\n"), *RELEASE.split("\n\n"), *INTERVIEW.split("\n\n"), "Q: ", "“"]))
)
def test_any_order_is_read(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    found = turns.find(parsed := read(text), actors.find(parsed))
    for turn in found:
        assert all(turn.area.start <= p.start < p.end <= turn.area.end for p in turn.pieces)
    assert all(a.area.end <= b.area.start for a, b in itertools.pairwise(found))
