"""Two spellings of one name, and two names."""

import pytest
from parsing import parsed

from variorum.annotation import actors
from variorum.annotation.spellings import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey", "Sergei"),
        ("Müller", "Mueller"),
        ("Muller", "Müller"),
        ("al-Karam", "Karam"),
        ("Yevgeny", "Evgeny"),
        ("Aleksandr", "Alexander"),
        ("Mohammed", "Mohamed"),
        ("Zelinsky", "Zelinskyy"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Joan", "John"), ("Daniel", "Daniela"), ("Carter", "Barker"), ("Lee", "Li")]
)
def test_two_names(one: str, other: str) -> None:
    assert not alike(one, other)


def test_two_spellings_in_one_article_are_one_person() -> None:
    text = "Sergey Lantov spoke on Friday. Sergei Lantov said the talks would go on. Mr Lantov was late."
    assert [len(actor.mentions) for actor in actors.find(parsed(text)) if actor.kind == "person"] == [3]


def test_wife_and_husband_are_two_persons() -> None:
    text = "Maria Salas spoke on Friday. Her husband Peter Salas was late."
    assert len([actor for actor in actors.find(parsed(text)) if actor.kind == "person"]) == 2
