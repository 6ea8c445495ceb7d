"""Whether a text leaves an event open, and what denies it, on texts written for these tests."""

import pytest
from parsing import parsed

from variorum.annotation.events import certainty, status, triggers
from variorum.annotation.events.frames import Frame
from variorum.annotation.events.triggers import Trigger


def _trigger(text: str, word: str) -> Trigger:
    token = next(token for token in parsed(text).tokens if token.text == word)
    return Trigger(token, Frame("OTHER", ""), triggers.carrier(token))


@pytest.mark.parametrize(
    ("text", "word", "open_"),
    [
        ("The firm may have sold the plant.", "sold", True),
        ("The firm is believed to have sold the plant.", "sold", True),
        ("The firm tried to sell the plant.", "sell", True),
        ("The firm probably sold the plant.", "sold", True),
        ("If the firm sells the plant, prices fall.", "sells", True),
        ("Traders spoke of a possible merger.", "merger", True),
        ("The firm appears to have sold the plant.", "sold", True),
        ("The firm sold the plant.", "sold", False),
        ("The firm will sell the plant.", "sell", False),
        ("The plant will be sold in May.", "sold", False),
        ("The firm, which may merge, sold the plant.", "sold", False),
        ("Two died at an event held in May.", "held", False),
        ("The firm hoped to win when it sold the plant.", "sold", False),
    ],
)
def test_what_a_text_leaves_open(text: str, word: str, open_: bool) -> None:
    trigger = _trigger(text, word)
    assert certainty.left_open(trigger, status.of(trigger)) is open_


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("There were no reports of injuries.", "injuries", "negated"),
        ("The fault did not lead to a recall.", "recall", "negated"),
        ("The firm was unable to deliver the trains.", "deliver", "negated"),
        ("Police prevented them from marching.", "marching", "negated"),
        ("Police prevented the crowd from entering the hall.", "entering", "negated"),
        ("The town sold the hall rather than repairing it.", "repairing", "negated"),
        ("The firm profited from selling tickets.", "selling", "happened"),
        ("It was an event held in May.", "held", "happened"),
        ("The talks were awaited but not a surprise.", "awaited", "happened"),
    ],
)
def test_how_it_stands(text: str, word: str, wanted: str) -> None:
    assert status.of(_trigger(text, word)) == wanted
