"""What a page says of itself, with the evidence for each field."""
# ruff: noqa: E501 - markup and records are read more easily on one line

import json

import pytest

URL = "https://mercury.example/2022/02/04/pier-closed"


def linked(**fields):
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_linked_data(document, pages):
    head = linked(
        headline="Western pier is closed until the summer",
        datePublished="2022-02-04T09:38:00+01:00",
        dateModified="2022-02-05T10:00:00Z",
        author=[{"@type": "Person", "name": "Ann Vey"}, {"name": "By Bo Lind"}, "Cy Orr"],
        publisher={"@type": "Organization", "name": "The Mercury"},
        mainEntityOfPage={"@id": URL},
        inLanguage="en-GB",
    )
    found, _ = document(pages.page(pages.article(), head, "<html>"))
    assert found.title == "Western pier is closed until the summer"
    assert (found.published, found.modified) == ("2022-02-04T09:38:00+01:00", "2022-02-05T10:00:00Z")
    assert found.authors == ("Ann Vey", "Bo Lind", "Cy Orr")
    assert (found.outlet, found.language, found.url) == ("The Mercury", "en", URL)
    assert set(found.evidence.values()) == {"json-ld"}
    assert found.family is None


def test_a_graph_with_references_and_other_articles(document, pages):
    graph = {
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": "The Mercury"},
            {"@type": "Person", "@id": "#ann", "name": "Ann Vey"},
            {"@type": "NewsArticle", "headline": "Another story", "url": "https://mercury.example/other", "datePublished": "2020-01-01"},
            {"@type": ["Article", "NewsArticle"], "url": URL, "datePublished": "2022-02-04", "author": {"@id": "#ann"}, "publisher": {"@id": "#org"}},
            {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Listed", "datePublished": "2019-01-01"}]},
        ]
    }  # fmt: skip
    head = f'<link rel="canonical" href="{URL}"><script type="application/ld+json">{json.dumps(graph)}</script>'
    found, _ = document(pages.page(pages.article(), head))
    assert (found.published, found.authors, found.outlet) == ("2022-02-04", ("Ann Vey",), "The Mercury")
    assert found.url == URL


@pytest.mark.parametrize(
    "script",
    ['{"@type": "NewsArticle", "datePublished": ', "not json", "[[[[", '{"@type": "NewsArticle"}}}', "[" * 50_000],
)
def test_broken_linked_data_is_survived_with_a_note(document, pages, script):
    head = f'<script type="application/ld+json">{script}</script><meta property="article:published_time" content="2022-02-04">'
    found, _ = document(pages.page(pages.article(), head))
    assert (found.published, found.evidence["published"]) == ("2022-02-04", "meta")
    assert any("JSON-LD" in note.reason for note in found.failures)


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","datePublished":"2022-02-04",}',
        '<!-- {"@type":"NewsArticle","datePublished":"2022-02-04"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2022-02-04"}\n//]]>',
        '{"@type":"NewsArticle","datePublished":"2022-02-04","description":"a\nb"};',
    ],
)
def test_common_slips_in_linked_data_are_mended(document, pages, script):
    found, _ = document(pages.page(pages.article(), f'<script type="application/ld+json">{script}</script>'))
    assert (found.published, found.evidence["published"]) == ("2022-02-04", "json-ld")
    assert found.failures == ()


def test_open_graph_and_dublin_core(document, pages):
    head = f"""<meta property="og:title" content="Western pier closed &ndash; The Mercury">
    <meta property="og:site_name" content="The Mercury"><meta property="og:url" content="{URL}">
    <meta name="DC.date.issued" content="2022-02-04"><meta name="author" content="Ann Vey and Bo Lind">
    <meta property="article:modified_time" content="2022-02-05T10:00:00Z">"""
    found, _ = document(pages.page(pages.article(), head))
    assert found.title == "Western pier closed"
    assert (found.outlet, found.url, found.published) == ("The Mercury", URL, "2022-02-04")
    assert found.authors == ("Ann Vey", "Bo Lind")
    assert found.evidence["language"] == "html-lang"


def test_the_title_element_names_outlet_only_where_the_page_bears_it_out(document, pages):
    title = "<title>Western pier is closed until the summer | The Mercury</title>"
    found, _ = document(pages.page(pages.article(), title))
    assert found.title == "Western pier is closed until the summer"
    assert found.outlet is None
    home = '<header><a href="/"><img alt="The Mercury" src=l></a></header>'
    found, _ = document(pages.page(home + pages.article(), title))
    assert (found.outlet, found.evidence["outlet"]) == ("The Mercury", "title-element")


def test_an_address_is_no_outlet(document, pages):
    found, _ = document(pages.page(pages.article(), '<meta property="og:site_name" content="https://mercury.example">'))
    assert found.outlet is None


def test_saved_from_and_the_date_in_the_address(document, pages):
    markup = pages.page(pages.article()).replace("<html", f"<!-- saved from url=(0044){URL} -->\n<html", 1)
    found, _ = document(markup)
    assert (found.url, found.evidence["url"]) == (URL, "saved-from")
    assert (found.published, found.evidence["published"]) == ("2022-02-04", "url")


def test_a_relative_canonical_address_needs_a_base(document, pages):
    found, _ = document(pages.page(pages.article(), '<link rel=canonical href="/pier">'))
    assert found.url is None
    head = '<link rel=canonical href="/pier"><meta property="og:url" content="https://mercury.example/x?y">'
    found, _ = document(pages.page(pages.article(), head))
    assert found.url == "https://mercury.example/pier"


@pytest.mark.parametrize("date", ["2022-13-45", "0001-01-01T00:00:00Z", "2222-02-04", "04/02/2022", "recently"])
def test_an_impossible_date_is_null_with_a_note(document, pages, date):
    found, _ = document(pages.page(pages.article(), linked(datePublished=date)))
    assert found.published is None
    assert any("published" in note.reason and "json-ld" in note.reason for note in found.failures)


def test_a_date_in_a_caption_or_elsewhere_is_not_the_articles(document, pages):
    figure = (
        "<figure><img src=x><figcaption>The pier on <time datetime=2019-05-01>1 May 2019</time>.</figcaption></figure>"
    )
    teaser = "<aside><a href=x>Ferries</a> <time datetime=2021-01-01>1 January 2021</time></aside>"
    found, _ = document(pages.page(pages.article().replace("</article>", figure + "</article>") + teaser))
    assert found.published in (None,)


def test_nothing_is_invented(document, pages):
    found, _ = document(pages.page(pages.article(title=""), opening="<html>"))
    assert (found.title, found.outlet, found.published, found.modified, found.language, found.url) == (None,) * 6
    assert found.authors == ()
    assert found.evidence == {}


@pytest.mark.parametrize(
    ("lang", "read"), [("en-GB", "en"), ("zh-Hant-TW", "zh"), ("DE", "de"), ("", None), ("und", None), ("a b", None)]
)
def test_language(document, pages, lang, read):
    found, _ = document(pages.page(pages.article(), opening=f'<html lang="{lang}">'))
    assert found.language == read
