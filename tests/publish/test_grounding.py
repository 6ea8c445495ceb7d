import sample

from variorum.model import Failure, Span
from variorum.publish.grounding import Line, Words, faults, grounded, words

PLACE = sample.at("gull.txt", "About 4,200 people")


def test_a_line_whose_words_stand_there_is_grounded(small):
    line = Line(("Gone: ", words(small, PLACE)), (PLACE,))
    assert faults(small, line) == []
    assert grounded(small, [line]) == [line]


def test_a_line_without_a_passage_is_left_out(small):
    assert grounded(small, [Line(("Everybody knows",), ())]) == []


def test_words_that_do_not_stand_there_are_a_fault(small):
    line = Line((Words(PLACE, "About 4,300 people"),), (PLACE,))
    assert "does not stand" in faults(small, line)[0]
    assert grounded(small, [line]) == []


def test_spans_beyond_the_text_are_a_fault(small):
    document = sample.DOCUMENTS["gull.txt"]
    beyond = Span(document.id, 0, len(document.text) + 5)
    assert "beyond the end" in faults(small, Line(("x",), (beyond,)))[0]
    assert "not a document" in faults(small, Line(("x",), (Span("document-none", 0, 2),)))[0]


def test_an_actor_is_no_document(small):
    assert faults(small, Line(("x",), (Span(sample.BRANDT, 0, 2),)))


def test_quoted_words_must_lie_in_a_cited_passage(small):
    line = Line((words(small, PLACE),), (sample.at("gull.txt", "more than 6,000"),))
    assert "no passage that the line cites" in faults(small, line)[0]


def test_a_failure_must_be_one_of_the_dossier(small):
    assert faults(small, Line(("x",), small.failures)) == []
    assert faults(small, Line(("x",), (Failure(source="y", stage="ingest", reason="z"),)))
