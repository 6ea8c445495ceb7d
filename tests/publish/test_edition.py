import pytest
import sample
from msgspec.structs import replace

from variorum.model import Span
from variorum.publish.edition import Edition, Note, siglum


def test_sigla_go_on_after_z():
    assert [siglum(place) for place in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_letters_follow_the_dates_and_the_undated_come_last(small):
    order = [witness.document.source for witness in Edition(small).witnesses]
    assert order[0] == "articles/gull.txt"
    assert order[-1] == "articles/rewrite.txt"


def test_a_citation_names_article_and_paragraph(small):
    cite = Edition(small).cite(sample.at("gull.txt", "About 4,200 people"))
    assert (cite.siglum, cite.paragraph, cite.words) == ("A", 4, "About 4,200 people")


def test_a_passage_knows_every_finding_that_cites_it(small):
    edition = Edition(small)
    span = sample.at("gull.txt", "About 4,200 people")
    for anchor in ("one", "two", "one"):
        edition.cite(span, Note("quantity", anchor, ""))
    assert [note.anchor for note in edition.notes[span]] == ["one", "two"]


def test_passages_that_the_dossier_does_not_hold_are_not_cited(small):
    edition = Edition(small)
    document = sample.DOCUMENTS["gull.txt"]
    assert edition.cites([Span("nowhere", 0, 1), Span(document.id, 0, len(document.text) + 1)]) == ()


def test_anchors_are_unique(small):
    edition = Edition(small)
    assert [edition.anchor("x", "numbers") for _ in range(3)] == ["x", "numbers-x", "numbers-x-2"]


def test_right_to_left(small):
    directions = {witness.document.source: witness.direction for witness in Edition(small).witnesses}
    assert directions["articles/nahr.txt"] == "rtl"
    assert directions["articles/gull.txt"] == "ltr"
    assert directions["articles/rewrite.txt"] == "auto"


@pytest.mark.parametrize(("kind", "shown"), [("direct", True), ("mixed", False), ("indirect", False)])
def test_unlikely_readings_are_shown_only_where_marks_enclose_the_words(small, kind, shown):
    quotation = replace(next(q for q in small.quotations if q.kind == kind), confidence=0.49)
    edition = Edition(replace(small, quotations=(quotation,)))
    assert bool(edition.quotations()) is shown
    likely = Edition(replace(small, quotations=(replace(quotation, confidence=0.5),)))
    assert likely.quotations()


def test_what_somebody_knows_is_not_shown_as_said(small):
    quotation = next(q for q in small.quotations if q.kind == "indirect")
    shown = Edition(replace(small, quotations=(replace(quotation, confidence=0.9),)))
    known = replace(quotation, confidence=0.9, cue=sample.at("gull.txt", "know"))
    assert shown.quotations()
    assert Edition(replace(small, quotations=(known,))).quotations() == []
