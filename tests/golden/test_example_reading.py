"""Every article of the example beside its notes."""

import re

import pytest
from lxml import html

import variorum
from variorum.annotation import blocks
from variorum.publish.reading import layers, page


@pytest.fixture(scope="module")
def done(example):
    return [variorum.annotate(path) for path in sorted((example / "articles").iterdir()) if path.is_file()]


@pytest.fixture(scope="module")
def root(done):
    return html.document_fromstring(page(done))


def squeezed(node):
    for ref in node.xpath(".//a[contains(@class, 'ref')]"):
        ref.drop_tree()
    return re.sub(r"\s+", "", "".join(node.itertext()))


def test_ids_are_unique_and_links_lead_somewhere(root):
    ids = [str(found) for found in root.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert {str(link)[1:] for link in root.xpath("//a/@href")} <= set(ids)


def test_every_record_has_a_note(done, root):
    notes = {str(found) for found in root.xpath("//li[@data-item]/@id")}
    wanted = {
        f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[place]}-{entry.code}"
        for place, reading in enumerate(done)
        for layer in layers(reading)
        for entry in layer.entries
    }
    assert notes == wanted


def test_every_note_says_why_in_plain_words(done):
    for reading in done:
        for layer in layers(reading):
            for entry in layer.entries:
                assert entry.says
                assert entry.why, (layer.key, entry)
                assert not any(sentence.startswith("Made by: rule:") for sentence in entry.why)


def test_the_texts_are_there_in_full(done, root):
    for reading, article in zip(done, root.xpath("//article"), strict=True):
        printed = "".join(squeezed(p) for p in article.xpath("./div/p"))
        begin = blocks.of(reading.document)[0].start  # front matter stands in the masthead
        assert printed == re.sub(r"\s+", "", reading.document.text[begin:])
