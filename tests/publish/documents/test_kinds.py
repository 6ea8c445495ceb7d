import base64
import re

import pytest
from lxml import html

from variorum.errors import UsageError
from variorum.publish import briefing, page
from variorum.publish.documents import KINDS, TITLES, Manuscript, Options, Paragraph, kinds, manuscript, usable
from variorum.publish.documents.formats import markdown
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Words
from variorum.publish.sections import documents


def test_every_kind_has_its_module_and_its_name():
    assert set(usable()) <= set(KINDS)
    assert set(TITLES) == set(KINDS)


def test_an_unknown_kind_is_named_with_those_there_are(full):
    with pytest.raises(UsageError, match=r"'essay'; there are .*briefing"):
        manuscript(Edition(full), "essay")


@pytest.mark.parametrize("kind", [kind for kind in usable() if kind != "update"])
def test_a_kind_is_written_of_little_and_of_nothing(small, empty, kind):
    for dossier in (small, empty):
        edition = Edition(dossier)
        assert markdown.write(edition, manuscript(edition, kind)).startswith("---\ntitle: ")


def test_a_line_whose_support_fails_is_not_written(full, monkeypatch):
    edition = Edition(full)
    span = edition.sentence(full.quotations[0])
    false = Line((Words(span, "words that do not stand there"),), (span,))
    true = Line(("True.",), (span,))

    def build(edition: Edition, options: Options) -> Manuscript:
        return Manuscript("briefing", "T", "", (Paragraph((false, true)),), ())

    monkeypatch.setattr(kinds, "import_module", lambda *_: type("module", (), {"build": staticmethod(build)}))
    assert list(manuscript(edition, "briefing").lines()) == [true]


def test_the_page_has_each_document_as_the_command_writes_it(full):
    root = html.document_fromstring(page(full))
    found = {
        str(one.get("id")).removeprefix("document-") for one in root.xpath("//details[contains(@id, 'document-')]")
    }
    assert found
    for kind in found:
        (address,) = root.xpath(f"//details[@id='document-{kind}']//a[@download]/@href")
        edition = Edition(full)
        saved = base64.b64decode(address.partition(",")[2]).decode()
        assert saved == markdown.write(edition, manuscript(edition, kind))


def test_every_sentence_in_the_page_leads_to_its_passages(full):
    root = html.document_fromstring(page(full))
    ids = {str(found) for found in root.xpath("//@id")}
    lines = root.xpath("//*[contains(@class, 'told-in')]")
    assert lines
    for line in lines:
        links = line.xpath(".//a[contains(@class, 'cite') or contains(@class, 'siglum')]/@href")
        assert links or line.xpath(".//table") or "empty.txt" in line.text_content()  # an input that was not read
        assert {link[1:] for link in links} <= ids


def test_every_note_of_the_briefing_leads_to_a_place_of_the_page(full):
    ids = set(re.findall(r'\bid="([^"]+)"', page(full)))
    targets = set(re.findall(r"\]\(dossier\.html#([^)]+)\)", briefing(full)))
    assert targets
    assert targets <= ids


def test_a_document_that_cannot_be_made_does_not_take_the_page_with_it(full, monkeypatch, caplog):
    def fails(edition, kind):
        raise ZeroDivisionError(kind)

    monkeypatch.setattr(documents, "manuscript", fails)
    root = html.document_fromstring(page(full))
    assert root.xpath("//section[@id='articles']")
    assert not root.xpath("//section[@id='documents']")
    assert "the page has no briefing (ZeroDivisionError" in caplog.text


def test_a_large_document_is_left_to_the_command(full, monkeypatch):
    monkeypatch.setattr(documents, "_LARGEST", 10)
    root = html.document_fromstring(page(full))
    assert not root.xpath("//a[@download]")
    assert "variorum write briefing FOLDER --out briefing.pdf" in root.text_content()
