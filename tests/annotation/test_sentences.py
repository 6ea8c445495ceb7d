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


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Das Treffen war am 4. Mai. Dr. Kern sprach z. B. um 15.30 Uhr. Wer hat recht?", 3),
        ("fr", "Le 1er mars, M. Dupré parlera. Est-ce la fin ? Non !", 3),
        ("es", "El Sr. Vega habló. ¿Será el final? ¡No!", 3),
        ("it", "Il dott. Renzi ha parlato. È la fine? No!", 3),
        ("pt", "O Sr. Lima falou. É o fim? Não!", 3),
        ("ru", "Выступил г. Орлов. Это конец? Нет!", 3),
        ("uk", "Виступив п. Коваль. Чи це кінець? Ні!", 3),
        ("tr", "Dr. Aksoy konuştu. Bu son mu? Hayır!", 3),
        ("zh", "会议在布拉斯克举行。2022年双方签署协议。这是结束吗？他说：“不是。”随后离开。", 5),
        ("ja", "閣僚は会合を開いた。2022年に署名した。これで終わりか？", 3),
        ("ar", "اجتمع الوزراء في براسك. هل هذه هي النهاية؟ لا!", 3),
        ("zh", "他走了！！她说：“再见！”然后哭了。", 3),
    ],
)
def test_sentences_of_other_languages(language: str, text: str, count: int):
    assert len(sentences(text, language)) == count


def test_full_stops_of_other_scripts_count_in_an_english_article():
    assert sentences("The sign read: 会议结束。2022年签署。") == ["The sign read: 会议结束。", "2022年签署。"]


def test_a_day_before_its_month_ends_no_sentence_of_an_unknown_language():
    assert sentences("Am 4. Mai 2022.", None) == ["Am 4. Mai 2022."]
