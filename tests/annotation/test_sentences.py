import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotation.blocks import blocks
from variorum.annotation.sentences import split


def sentences(text: str, language: str | None = "en") -> list[str]:
    return [text[s.start : s.end] for s in split(text, blocks(text), language)]


def test_abbreviations_and_initials_end_no_sentence():
    text = "Lt. Gov. R. J. Marsh met Dr. Oyelaran on Nov. 3. They spoke for 1.5 hours."
    assert sentences(text) == ["Lt. Gov. R. J. Marsh met Dr. Oyelaran on Nov. 3.", "They spoke for 1.5 hours."]


def test_a_quotation_keeps_its_cue():
    assert sentences("“Will it hold?” she asked. “It will.”") == ["“Will it hold?” she asked.", "“It will.”"]


def test_a_sentence_never_crosses_a_paragraph():
    assert sentences("Ferry sinks off Port Seline\nNine people died") == [
        "Ferry sinks off Port Seline",
        "Nine people died",
    ]


@pytest.mark.parametrize("language", ["en", "zh", "ar", "xx", None])
@given(text=st.text(max_size=200))
def test_sentences_are_trimmed_ordered_and_lose_no_visible_character(language, text):
    found = split(text, blocks(text), language)
    ends = [0] + [s.end for s in found]
    assert all(before <= s.start for before, s in zip(ends, found, strict=False))
    covered = {i for s in found for i in range(s.start, s.end)}
    assert {i for b in blocks(text) for i in range(b.start, b.end) if not text[i].isspace()} <= covered


def test_offsets_hold_after_emoji_and_other_scripts():
    text = "🚢🚢 The ferry sank. Второе предложение. 第三句。"
    assert "The ferry sank." in sentences(text)[0]
