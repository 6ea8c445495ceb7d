"""Pages made to break their reader: nothing recurses, nothing takes more than linear work."""

import pytest

from variorum.errors import InputError
from variorum.ingest.detect import detect, refused
from variorum.ingest.html import read_html
from variorum.ingest.limits import Limits
from variorum.ingest.markup.parse import read_page
from variorum.ingest.markup.tokens import tokens
from variorum.ingest.record import Source

N = 10_000

HOSTILE = {
    "deep blocks": "<div>" * N + "text " * 40 + "</div>" * N,
    "deep inline": "<b>" * N + "text " * 40 + "</b>" * N,
    "deep with text": "<b>text words " * N,
    "deep lists": "<ul><li>text words" * N,
    "deep tables": "<table><tr><td>text words" * N,
    "stray ends": "<b>" * N + "</i>" * N + "</p>" * N,
    "crossed": ("<b><i>text</b></i>") * N,
    "unclosed tags": "<a " * N,
    "unclosed quotes": '<a b="' * N,
    "unclosed comments": "<!--" * N,
    "closed comments": "<!-- -->" * N,
    "declarations": "<!" * N + "<?" * N + "</" * N,
    "bare brackets": "< " * N + "<" * N,
    "many attributes": "<p " + " ".join(f"a{i}={i}" for i in range(N)) + ">text",
    "a huge attribute": "<p class='" + "byline " * N + "'>text",
    "unclosed scripts": "<script>" * N,
    "script in script": "<script>" + "</scrip" * N,
    "references": "&" * N + "&#" * N + "&#x" * N + "&a" * N,
    "long reference": "&" + "a" * N,
    "spaces": "a" + " " * N + "b" + "\n" * N,
    "images in links": "<a href=/>" * N + "<img alt=x>" * N,
    "headings": "<h1>heading</h1>" * N,
    "captions": "<figure><figcaption>caption</figcaption></figure>" * N,
    "breaks": "a<br>" * N,
    "times": "<time datetime=2022-01-01 itemprop=author>a</time>" * N,
    "title": "<title>" + "a - " * N,
    "linked data": '<script type="application/ld+json">' + "-->" + " " * N + "</script>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_pages_are_read_or_refused(name):
    article = (
        "<article><p>"
        + "The pier was closed on Monday after two beams were found to be rotten. " * 3
        + "</p></article>"
    )
    for markup in (HOSTILE[name], f"<html><body>{article}{HOSTILE[name]}", f"<html><body>{HOSTILE[name]}{article}"):
        data = markup.encode()
        try:
            content = read_html(Source("p.html", "p.html"), data, Limits())
        except InputError:
            continue
        for entry in content.map:
            assert entry.source_start is not None
            assert data[entry.source_start : entry.source_end]


@pytest.mark.parametrize("name", HOSTILE)
def test_tokens_cover_the_source_once(name):
    position = 0
    for token in tokens(HOSTILE[name]):
        assert token.start == position
        assert token.end > token.start or token.kind == "raw"
        position = token.end
    assert position == len(HOSTILE[name])


def test_deep_pages_keep_bounded_ancestry():
    page = read_page("<div>" * N + "text")
    assert page.deepest > N - 2
    assert page.lines[0].text == "text"


@pytest.mark.parametrize("data", [b"<!-- -->" * N, b"<?xml " * N, b"<!--" * N, b"a: b\n" * N, b"From: x\n" * N])
def test_detection_ends(data):
    refused(data[:65_536], "a")
    detect(data[:65_536], "a")
