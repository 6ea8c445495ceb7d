"""The attitude of a sentence towards a name."""

from stance_reading import read

from variorum.annotation import attitude


def toward(text: str, name: str):
    start = text.index(name)
    return attitude.toward(read(text).parse, start, start + len(name))


def test_praise_and_blame_differ():
    praised = toward("Maria Lund saved forty people and was hailed as a brave and generous doctor.", "Maria Lund")
    blamed = toward("Maria Lund lied to the court, stole from patients and disgraced her hospital.", "Maria Lund")
    assert praised.balance > 0 > blamed.balance
    assert (praised.label, blamed.label) == ("positive", "negative")


def test_two_names_in_one_sentence_are_read_apart():
    text = "Anna Holm condemned the corrupt and brutal Peter Krog."
    assert toward(text, "Peter Krog").balance < toward(text, "Anna Holm").balance


def test_the_balance_lies_between_its_ends_and_repeats():
    text = "Maria Lund arrived in Oslo on Monday."
    first, second = toward(text, "Maria Lund"), toward(text, "Maria Lund")
    assert first == second
    assert -1 <= first.balance <= 1


def test_several_places_are_answered_in_their_order():
    text = "Anna Holm met Peter Krog."
    parse = read(text).parse
    places = [(14, 24), (0, 9)]
    assert attitude.of_all(parse, places) == [attitude.toward(parse, *place) for place in places]


def test_a_text_that_was_not_parsed_has_none():
    assert attitude.toward(read("Anna traf Peter.", language="de").parse, 0, 4) is None
