import pytest

from variorum.collation.support.own import Own
from variorum.collation.support.records import Records
from variorum.model import Actor, Document, Dossier, MissingSource, Quotation, Span, Speaker
from variorum.model.dossier import Generator


def document(name, outlet, day):
    return Document(
        id=f"document-{name}", source=f"{name}.txt", outlet=outlet, family=None, title=None, published=day,
        modified=None, authors=(), language="en", sha256="",
        text="The harbour has 40 berths, the mayor said.", evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip


def quotation(actor):
    return Quotation(
        document="document-a", start=0, end=25, id="quotation-1", pieces=(), kind="indirect",
        speaker=Speaker(actor=actor, named="named"), cue=None, addressee=None, within=None,
    )  # fmt: skip


RECORDS = Records(
    Dossier(
        generator=Generator(name="variorum", version="0"),
        as_of=None,
        documents=(document("a", "The Harbour Mail", "2024-05-06"), document("b", None, None)),
        actors=tuple(
            Actor(id=f"actor-{n}", name=name, kind="state", country=None, roles=(), mentions=())
            for n, name in enumerate(("Ormland", "Veskaria"))
        ),
        quotations=(quotation("actor-0"),),
        missing_sources=(MissingSource(title="Report by the port inspectors", kind="report", evidence=()),),
    )
)


class Text:
    def __init__(self, text):
        self.text = text


class Place:
    cites = (Span("document-a", 0, 25),)
    line = 1

    def __init__(self, text):
        self.start, self.end = 0, len(text)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Two articles, 6 May 2024.", "supported"),
        ("Two articles from one outlet, 6 May 2024.", "supported"),
        ("Three articles.", "contradicted"),
        ("One article tells of it.", "supported"),
        ("Six articles tell of it.", "contradicted"),
        ("No statement by Veskaria was found.", "supported"),
        ("No statement or act of Ormland or Veskaria was found in the two articles read.", "contradicted"),
        ("B is undated.", "supported"),
        ("A and B are undated.", "contradicted"),
        ("One of the two articles gives no outlet.", "supported"),
        ("The headline is that of the Harbour Mail.", "supported"),
        ("The headline is that of the Evening Post.", "contradicted"),
        ("Report by the port inspectors, on which the Harbour Mail leans.", "supported"),
        ("Letter by the queen, on which the Harbour Mail leans.", "contradicted"),
        ("Counts of berths differ: the Harbour Mail has “40 berths”; an undated article has “40”.", "supported"),
        ("Counts of berths differ: the Harbour Mail has “50 berths”; an undated article has “40”.", "contradicted"),
        ("Two articles go back to one text.", "contradicted"),
        ("At most two independent origins stand behind the two articles.", "supported"),
        ("At most two independent origins stand behind the five articles.", "contradicted"),
        ("One of them looks like a slip.", "contradicted"),
        ("The articles do not say enough to tell which holds.", "contradicted"),
        ("Two articles say that the harbour has 40 berths.", None),
        ("Ormland made no statement about the harbour.", None),
        ("The harbour has 40 berths.", None),
    ],
)
def test_statements_about_the_dossier_are_told_from_those_about_the_world(text, verdict):
    found = Own(RECORDS).verdict(Text(text), Place(text))
    assert (found.verdict if found is not None else None) == verdict
