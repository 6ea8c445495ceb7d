from hypothesis import given
from hypothesis import strategies as st

from variorum.publish.variants import runs


def marked(*texts):
    return [[(run.text, run.difference) for run in text if run.difference != "same"] for text in runs(texts)]


def test_words_in_the_place_of_others():
    assert marked("to abandon the approach", "to refrain from the approach") == [
        [("abandon", "other")],
        [("refrain from", "other")],
    ]


def test_words_missing_elsewhere():
    assert marked("the old wall holds", "the wall holds") == [[("old", "only")], []]


def test_case_and_quotation_marks_do_not_count():
    assert marked("“The Cold War”", "'the cold war'") == [[], []]


def test_han_is_compared_by_character():
    assert marked("大坝关闭", "大坝开放") == [[("关闭", "other")], [("开放", "other")]]


def test_three_texts_are_compared_with_each_other():
    assert marked("a b c", "a b d", "a b c") == [[("c", "other")], [("d", "other")], [("c", "other")]]


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_the_words_are_those_of_the_text(texts):
    assert ["".join(run.text for run in found) for found in runs(texts)] == texts
