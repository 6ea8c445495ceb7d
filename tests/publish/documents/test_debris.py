import pytest

from variorum.model import Document, Span, document_id
from variorum.publish.documents.debris import broken
from variorum.publish.documents.leaning import ties
from variorum.publish.grounding import Line, Words


def document(name, text):
    return Document(
        id=document_id(text.encode(), name), source=name, outlet=None, family=None, title=None, published=None,
        modified=None, authors=(), language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip


def line(text):
    return Line((text,), ())


@pytest.mark.parametrize(
    "text",
    [
        "“The lane was free”, said Harbourmaster Ilsa Dorn (.",
        "“The lane was free,” a teacher at the University of St, said.",
        "“The lane was free,” who was on the quay, said after the fire.",
        "The ferry sank in the northern lane, coastguard officer Ilsa Dorn on 14 June.",
        "Friends of Image Dr. Marek Toll said that the lane was free.",
        "The lane (that of the north was free.",
    ],
)
def test_a_sentence_that_was_cut_or_joined_wrongly_is_broken(text):
    assert broken(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "“The lane was free,” said Ilsa Dorn, who was on the quay.",
        "The office said that the ferry, with 140 aboard, sank off Senhal Point on 2 May.",
        "The ferry sank in the northern lane (that of Senhal), officer Ilsa Dorn said on 14 June.",
        "The lane was closed by Senhal and Brennick on 3 May, and by Toll on 14 June.",
        "The port at St. Hallam was free.",
        "The talks will be held in Senhal on 14 June.",
    ],
)
def test_a_whole_sentence_is_not(text):
    assert not broken(line(text))


def test_words_in_marks_keep_their_brackets():
    assert not broken(Line(("Dorn said: ", Words(Span("d", 0, 3), "The [northern] lane was free"), "."), ()))


def test_words_in_marks_are_never_lost_to_a_tie():
    text = "Norland has spoken of an “inquiry”, but has not said, though, who would conduct it."
    article = document("a.txt", text)
    kept = [text[start:end] for start, end, _ in ties(article, Span(article.id, 0, len(text)))]
    assert kept
    assert not any("inquiry" in tie for tie in kept)
