from variorum.collation.support.cited import Cited
from variorum.model import Document, Dossier, Span
from variorum.model.dossier import Generator


def document(source, title=None, url=None):
    return Document(
        id=f"document-{source}", source=source, outlet=None, family=None, title=title, published=None, modified=None,
        authors=(), language="en", sha256="", text="x" * 500, evidence={}, map=(), failures=(), furniture=(), url=url,
    )  # fmt: skip


DOSSIER = Dossier(
    generator=Generator(name="variorum", version="0"),
    as_of=None,
    documents=(document("a.txt", "Bridge closed after inspection"), document("b.txt", url="https://b.example/one")),
)


def test_characters_of_an_article_by_its_path():
    note = "**A 2** “Bridge closed after inspection”, The Mail, `a.txt`, characters 10–40: “The bridge”"
    assert Cited(DOSSIER).spans(note) == [Span("document-a.txt", 10, 40)]


def test_an_article_without_characters_is_cited_as_a_whole():
    assert Cited(DOSSIER).spans("https://b.example/one") == [Span("document-b.txt", 0, 500)]


def test_several_articles_in_one_note():
    note = "`a.txt`, characters 10–40: “x”; characters 60–70: “x”; `b.txt`, characters 1–9"
    assert Cited(DOSSIER).spans(note) == [
        Span("document-a.txt", 10, 40), Span("document-a.txt", 60, 70), Span("document-b.txt", 1, 9),
    ]  # fmt: skip


def test_what_is_not_held_is_not_cited():
    assert Cited(DOSSIER).spans("The Times, `aa.txt`, characters 10–40") == []
    assert Cited(DOSSIER).spans("") == []
