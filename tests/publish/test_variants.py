import sample
from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Reuse
from variorum.publish.edition import Edition
from variorum.publish.sections.renderings import alignment
from variorum.publish.variants import runs


def marked(*texts, pairs=(), whole=None):
    found = runs(texts, pairs, whole)
    return [[(run.text, run.difference) for run in text if run.difference != "same"] for text in found]


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


def test_a_word_that_stands_in_one_of_the_others_is_no_difference():
    assert marked("a b c", "a b d", "a b c") == [[], [("d", "other")], []]
    assert marked("a b c x", "a b d x", "a b c y") == [[], [("d", "other")], [("y", "other")]]


def test_only_the_pairs_named_are_compared():
    assert marked("a b c", "a b d", "a e d", pairs=[(0, 1)]) == [[("c", "other")], [("d", "other")], []]


def test_a_cut_is_compared_with_its_whole():
    whole = "the gates stay shut until the survey is done and the wall is safe"
    shorter = ["the gates stay shut", "the gates stay closed until the survey is done"]
    pairs = [(2, 0), (2, 1)]
    assert marked(*shorter, whole, pairs=pairs, whole=2) == [
        [],
        [("closed", "other")],
        [("and the wall is safe", "only")],
    ]


def test_the_words_of_the_whole_that_a_cut_mends_are_only_there():
    assert marked("he said it was late", "he left", pairs=[(0, 1)], whole=0) == [
        [("said it was late", "only")],
        [("left", "other")],
    ]


def _record(kind, *passages, compared=()):
    return Reuse(id="reuse-x", kind=kind, passages=passages, differences=(), source=None, compared=compared)


def test_rows_are_compared_as_the_record_says():
    short, long = sample.at("lantern.txt", "day and night"), sample.at("lantern.txt", "watched | day and night")
    third = sample.at("gull.txt", "Nobody downstream is in danger.")
    edition = Edition(sample.small())
    for record in (_record("cut", short, long), _record("cut", short, long, third, compared=((1, 0),))):
        rows = {row.cites[0].words: row.runs for row in alignment(edition, record, "copies").rows}
        assert [(run.text, run.difference) for run in rows["watched | day and night"]] == [
            ("watched", "only"),
            (" | day and night", "same"),
        ]
        assert {run.difference for words, row in rows.items() if "watched" not in words for run in row} == {"same"}


@given(st.lists(st.sampled_from("abcd"), max_size=8), st.lists(st.sampled_from("abcd"), max_size=8))
def test_two_texts_agree_on_what_they_share(one, other):
    same = [[run.text for run in row if run.difference == "same"] for row in runs([" ".join(one), " ".join(other)])]
    assert "".join("".join(same[0]).split()) == "".join("".join(same[1]).split())


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_the_words_are_those_of_the_text(texts):
    assert ["".join(run.text for run in found) for found in runs(texts)] == texts
