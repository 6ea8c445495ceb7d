import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import tale

from variorum.publish.documents.formats.setting import plain
from variorum.publish.documents.openness import open_lines
from variorum.publish.documents.prose import Teller
from variorum.publish.edition import Edition
from variorum.publish.grounding import faults


def told(*texts):
    made = tale.dossier(*(tale.document(text, name=f"{n}.txt") for n, text in enumerate(texts)))
    teller = Teller(Edition(made))
    lines = list(open_lines(teller))
    assert not any(faults(made, line) for line in lines)
    return [plain(line, teller.house) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "It remains unclear whether the ferry to Senhal had a pilot aboard.",
        "The cause of the fire in Senhal is still under investigation.",
        "It is too early to say how many lorries were on the ferry to Senhal.",
        "The port of Senhal has not said who ordered the boats to turn back.",
        "No group has made a claim of responsibility, and nobody knows who cut the cable to Senhal.",
    ],
)
def test_what_an_article_calls_open_is_told_as_its_word(text):
    (line,) = told(f"Ferry sinks off Senhal\n{text}")
    assert "Courier" in line
    assert "Senhal" in line


def test_what_leans_on_the_sentence_before_is_quoted_with_it():
    (line,) = told("The harbourmaster of Senhal said that the hull had leaked. He said its cause was not yet clear.")
    assert line == (
        "In the words of the Courier: “The harbourmaster of Senhal said that the hull had leaked. "
        "He said its cause was not yet clear.”"
    )


def test_the_same_open_question_is_told_once():
    text = "It remains unclear whether the ferry to Senhal had a pilot aboard."
    assert len(told(text, f"{text} Boats of both coasts went out.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The ferry to Senhal sank off the northern strait before dawn.",
        "An unknown man was seen on the quay of Senhal before dawn.",
        "The minister of Senhal did not say goodbye to the crews in the port.",
    ],
)
def test_what_is_told_as_known_is_no_open_question(text):
    assert told(text) == []
