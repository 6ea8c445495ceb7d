"""The attitude of a sentence towards a name, whose voice it is in, and what becomes a record."""

import pytest
from stance_reading import Read, read

from variorum.annotation import attitude
from variorum.annotation.attitude import voices
from variorum.annotation.stance import parties
from variorum.model import Furniture

BLAMED = (
    "Peter Krog lied to the court about the ferry. Peter Krog cheated his crew and stole from the sick. "
    "The disgraced Peter Krog was corrupt."
)


def toward(text: str, name: str):
    start = text.index(name)
    return attitude.toward(read(text).parse, start, start + len(name))


def whose(text: str, name: str) -> tuple[str, str | None]:
    known = read(text)
    start = text.rindex(name)
    span = known.parse.token_span(start, start + len(name))
    assert span is not None
    speaking = voices.read(known.parse, known.quotations, parties.read(known.parse, known.actors, known.quotations))
    voice, by = speaking.of(span)
    return voice, known.name(by)


def records(text: str, **options) -> tuple[Read, tuple]:
    known = read(text, **options)
    return known, attitude.find(known.parse, known.actors, known.quotations)


def test_praise_and_blame_differ():
    praised = toward("Maria Lund saved forty people and was hailed as a brave and generous doctor.", "Maria Lund")
    blamed = toward("Maria Lund lied to the court, stole from patients and disgraced her hospital.", "Maria Lund")
    assert praised.balance > 0 > blamed.balance
    assert (praised.label, blamed.label) == ("positive", "negative")


def test_two_names_in_one_sentence_are_read_apart():
    text = "Anna Holm condemned the corrupt and brutal Peter Krog."
    assert toward(text, "Peter Krog").balance < toward(text, "Anna Holm").balance


def test_whom_it_is_about_does_not_count_only_what_is_said():
    text = "{} praised the nurses and opened the harbour."
    first, second = toward(text.format("Anna Holm"), "Anna Holm"), toward(text.format("Ada Berg"), "Ada Berg")
    assert first.balance == pytest.approx(second.balance, abs=0.05)


def test_the_balance_lies_between_its_ends_and_repeats():
    text = "Maria Lund arrived in Oslo on Monday."
    first, second = toward(text, "Maria Lund"), toward(text, "Maria Lund")
    assert first == second
    assert -1 <= first.balance <= 1


def test_several_places_are_answered_in_their_order():
    text = "Anna Holm met Peter Krog."
    parse = read(text).parse
    places = [(14, 24), (0, 9)]
    together, alone = attitude.of_all(parse, places), [attitude.toward(parse, *place) for place in places]
    assert [one.label for one in together] == [one.label for one in alone]
    assert [one.balance for one in together] == pytest.approx([one.balance for one in alone], abs=0.002)


def test_a_text_that_was_not_parsed_has_none():
    known = read("Anna traf Peter.", language="de")
    assert attitude.toward(known.parse, 0, 4) is None
    assert attitude.find(known.parse, (), ()) == ()


VOICES = [
    ("The disgraced Peter Krog left the harbour.", "Peter Krog", ("own", None)),
    ("“Peter Krog is a coward,” Anna Holm said.", "Peter Krog", ("attributed", "Anna Holm")),
    ("Anna Holm said Peter Krog was a coward.", "Peter Krog", ("attributed", "Anna Holm")),
    ("Anna Holm praised Peter Krog for his courage.", "Peter Krog", ("attributed", "Anna Holm")),
    ("Anna Holm described Peter Krog as a coward.", "Peter Krog", ("attributed", "Anna Holm")),
    ("Anna Holm’s accusation that Peter Krog lied was read out.", "Peter Krog", ("attributed", "Anna Holm")),
    ("Peter Krog was blamed for the flood.", "Peter Krog", ("attributed", None)),
    ("Peter Krog “has lied to us all” since June.", "Peter Krog", ("attributed", None)),
    ("Peter Krog condemned the ferry company.", "Peter Krog", ("own", None)),
]


@pytest.mark.parametrize(("text", "name", "expected"), VOICES, ids=[case[0] for case in VOICES])
def test_whose_voice_it_is(text: str, name: str, expected: tuple[str, str | None]):
    assert whose(text, name) == expected


def test_several_passages_of_one_voice_make_a_record():
    known, found = records(BLAMED)
    assert [(known.name(one.toward), one.voice, one.by, one.label) for one in found] == [
        ("Peter Krog", "own", None, "negative")
    ]
    assert all(known.words(passage).count("Krog") == 1 for passage in found[0].passages)
    assert BLAMED[found[0].passages[0].mention.start :].startswith("Peter Krog")
    assert found[0].balance < 0


def test_voices_are_kept_apart():
    text = f"{BLAMED}\n\n“Peter Krog is a brave and honest man, and Peter Krog saved us,” Anna Holm said."
    known, found = records(text)
    assert ("own", None, "negative") in [(one.voice, known.name(one.by), one.label) for one in found]
    assert all(one.label == "positive" for one in found if one.voice == "attributed")


def test_criticism_that_is_told_is_not_the_outlets():
    _, found = records("On Monday Peter Krog faced scathing criticism. Peter Krog was blasted for the corrupt deal.")
    assert {one.voice for one in found} <= {"attributed"}


def test_what_is_said_without_judging_makes_none():
    text = "Peter Krog arrived in Oslo on Monday. On Tuesday Peter Krog took a train. Peter Krog lives in Bergen."
    assert records(text)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "The ferry drew a rebuke from Peter Krog. On Monday Peter Krog condemned it.",
        "Peter Krog’s ferry was late and the storm was terrifying. Peter Krog’s guests were idiots.",
        "The Peter Krog debacle went on. Peter Krog, who has condemned it, left.",
        "Some might criticize Peter Krog. Nobody would blame Peter Krog.",
    ],
)
def test_who_judges_and_what_is_supposed_make_none(text: str):
    assert records(text)[1] == ()


def test_furniture_is_not_read():
    assert records(BLAMED, furniture=(Furniture(start=0, end=len(BLAMED), kind="caption"),))[1] == ()
