"""Saved pages: which text, which furniture, and the way back to the bytes."""
# ruff: noqa: E501 - markup and records are read more easily on one line

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.errors import InputError


def test_the_article_and_nothing_else(document, pages):
    chrome = '<nav><a href="/">Home</a> <a href="/n">News</a></nav>'
    rest = "<aside><h2>Read more</h2><ul><li><a href=x>Ferry prices to rise in March</a></ul></aside><footer>© Mercury</footer>"
    found, data = document(pages.page(chrome + pages.article() + rest))
    assert found.text == "\n\n".join(["Western pier is closed until the summer", *pages.PARAGRAPHS])
    assert pages.kinds(found) == [("headline", "Western pier is closed until the summer")]
    assert found.media_type == "text/html"
    pages.check_map(found, data)


def test_furniture_that_the_markup_names(document, pages):
    before = """<p class="standfirst">Traders were not told</p>
    <div class="meta"><span class="author">By Ann Vey</span> · <time datetime="2022-02-04">4 February 2022</time></div>
    <p class="article-updated">Updated 6pm</p>
    <figure><img src=x><figcaption>The pier in May 2019. <span class="credit">Bo Lind/Mercury</span></figcaption></figure>"""
    after = "<h2>What comes next</h2><p>Nobody on the pier expects it to open again before the end of the season.</p>"
    found, data = document(pages.page(pages.article(before=before).replace("</article>", after + "</article>")))
    assert pages.kinds(found) == [
        ("headline", "Western pier is closed until the summer"),
        ("standfirst", "Traders were not told"),
        ("byline", "By Ann Vey"),
        ("dateline", "4 February 2022"),
        ("update-line", "Updated 6pm"),
        ("caption", "The pier in May 2019."),
        ("credit", "Bo Lind/Mercury"),
        ("heading", "What comes next"),
    ]
    assert found.published == "2022-02-04"
    assert found.evidence["published"] == "time-element"
    pages.check_map(found, data)


def test_a_class_on_the_whole_article_says_nothing_of_its_lines(document, pages):
    found, _ = document(pages.page('<div class="author-page caption byline">' + pages.article() + "</div>"))
    assert pages.kinds(found) == [("headline", "Western pier is closed until the summer")]


def test_character_references_lead_to_their_bytes(document, pages):
    extra = "Caf&eacute;s &amp; bars&#8212;all &#x201C;shut&#x201D; on the pier, the mayor&rsquo;s office said &copy2022 &unknown; at last."
    found, data = document(pages.page(pages.article(extra)))
    assert found.text.endswith("Cafés & bars—all “shut” on the pier, the mayor’s office said ©2022 &unknown; at last.")
    pages.check_map(found, data)
    at = found.text.index("é")
    (entry,) = [e for e in found.map if e.start <= at < e.end]
    assert data[entry.source_start : entry.source_end] == b"&eacute;"


def test_white_space_is_collapsed_across_elements_and_no_break_spaces_stay(document, pages):
    extra = "The  council\r\n\t<b> of </b> the <i>town</i> has 10\u00a0000&nbsp;marks left for \t repairs this year, it said."
    found, data = document(pages.page(pages.article(extra)))
    assert found.text.endswith(
        "The council of the town has 10\u00a0000\u00a0marks left for repairs this year, it said."
    )
    pages.check_map(found, data)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
def test_byte_offsets_in_every_encoding(document, pages, encoding, mark):
    extra = "Ärger um die Brücke 🚢🚢: 漢字かな交じり文 và العربية stehen hier nebeneinander, sagt der Hafenmeister."
    data = mark + pages.page(pages.article(extra)).encode(encoding)
    found, _ = document(data)
    assert extra in found.text
    pages.check_map(found, data, encoding)


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-1", "cp1252", "Das “Café” am Kai – geschlossen, sagte die Bürgermeisterin von Küstenstadt gestern."),
        ("windows-1251", "cp1251", "Причал закрыт до лета, сообщила администрация порта в понедельник вечером."),
        (
            "shift_jis",
            "cp932",
            "桟橋は夏まで閉鎖されると、港の責任者が月曜日に発表した。店主たちは何も知らされていなかった。",
        ),
        ("gb2312", "gb18030", "码头将关闭到夏天，港务局局长周一宣布。摊主们表示事先没有人通知他们这一决定。"),
        ("euc-kr", "cp949", "부두는 여름까지 폐쇄된다고 항만 책임자가 월요일에 발표했다. 상인들은 몰랐다고 말했다."),
    ],
)
def test_a_declared_encoding(document, pages, label, codec, text):
    markup = pages.page(pages.article(text), opening="<html>").replace("charset=utf-8", f'charset="{label}"')
    data = markup.encode(codec)
    found, _ = document(data)
    assert text in found.text
    assert found.failures == ()
    pages.check_map(found, data, codec)


def test_a_declaration_that_is_not_true(document, pages):
    text = "Das Café am Kai ist geschlossen, sagte die Bürgermeisterin der Küstenstadt am Montag vor der Presse."
    as_utf8 = pages.page(pages.article(text)).replace("charset=utf-8", "charset=iso-8859-1").encode()
    found, data = document(as_utf8)
    assert text in found.text
    assert any("is UTF-8" in note.reason for note in found.failures)
    pages.check_map(found, data)
    found, data = document(pages.page(pages.article(text)).encode("cp1252"))
    assert text in found.text
    assert any("windows-1252" in note.reason for note in found.failures)
    pages.check_map(found, data, "cp1252")
    found, _ = document(pages.page(pages.article(text)).replace("charset=utf-8", "charset=zip").encode())
    assert text in found.text
    assert any("not known (zip)" in note.reason for note in found.failures)


def test_a_damaged_byte_keeps_the_offsets_after_it(document, pages):
    text = "Die Brücke über den Fluß ist gesperrt, und niemand weiß, wie lange noch, sagte der Hafenmeister."
    data = pages.page(pages.article(text)).encode().replace(b"gesperrt", b"gesp\xe9rrt")
    found, _ = document(data)
    assert "gesp\ufffdrrt" in found.text
    at = found.text.index("sagte der Hafenmeister")
    (entry,) = [e for e in found.map if e.start <= at < e.end]
    assert data[entry.source_start : entry.source_end].endswith(b"sagte der Hafenmeister.")


def test_line_breaks(document, pages):
    extra = "First line of the notice that hung on the gate<br>second line of the notice<br><br>And after it a new paragraph of text."
    found, data = document(pages.page(pages.article(extra)))
    assert "on the gate\nsecond line of the notice\n\nAnd after it" in found.text
    pages.check_map(found, data)


def test_lists_tables_and_quotations_are_kept(document, pages):
    extra = """</p><ul><li>The western pier, closed since Monday<li>The eastern pier, which is still open</ul>
    <blockquote><p>We were told nothing at all, and now the season is gone.</p></blockquote>
    <table><tr><td>Beams found rotten<td>two of forty<tr><td>Days until the summer<td>ninety</table><p>The council has not said more than that."""
    found, data = document(pages.page(pages.article(extra)))
    for words in (
        "The western pier, closed since Monday",
        "We were told nothing at all",
        "Beams found rotten",
        "ninety",
    ):
        assert words in found.text
    assert "Monday\nThe eastern pier" in found.text
    pages.check_map(found, data)


def test_a_repeated_sentence_is_taken_where_it_belongs(document, pages):
    teaser = f"<aside class=related><p>{pages.PARAGRAPHS[0]}</p></aside>"
    markup = pages.page(teaser + pages.article())
    found, data = document(markup)
    at = found.text.index(pages.PARAGRAPHS[0])
    (entry,) = [e for e in found.map if e.start <= at < e.end]
    assert entry.source_start == markup.encode().rindex(pages.PARAGRAPHS[0].encode())
    pages.check_map(found, data)


def test_an_old_page_without_semantic_markup(document, pages):
    body = "<table><tr><td><a href=index.html>MERCURY</a> | <a href=a>News</a> | <a href=b>Sport</a></td></tr><tr><td><b>Western pier closed</b><br><br>"
    found, data = document("<html><body>" + body + "<br><br>".join(pages.PARAGRAPHS) + "</td></tr></table>")
    for paragraph in pages.PARAGRAPHS:
        assert paragraph in found.text
    assert "Sport" not in found.text
    pages.check_map(found, data)


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body><script>var a = 'The harbour master closed the western pier on Monday after two beams';</script></body></html>",
        "<html><head><title>Pier</title></head><body></body></html>",
        "<html><body><nav><a href=/>Home</a></nav><style>p{}</style><div hidden></div></body></html>",
        "<html><!-- The harbour master closed the western pier on Monday after two of its beams were found -->",
    ],
)
def test_a_page_without_an_article(refusal, markup):
    assert "no article text" in refusal("p.html", markup.encode())


def test_scripts_styles_and_comments_never_reach_the_text(document, pages):
    extra = """A paragraph<script>document.write("<p>injected text</p>")</script><style>p::after{content:"styled"}</style>
    <!-- a comment > with <b>tags</b> --> that goes on in plain words until the very end of the line."""
    found, data = document(pages.page(pages.article(extra)))
    assert "A paragraph that goes on in plain words" in found.text
    for word in ("injected", "styled", "comment"):
        assert word not in found.text
    pages.check_map(found, data)


def test_nul_characters_in_a_page(document, pages):
    found, _ = document(
        pages.page(pages.article("A paragraph with a \x00 in it that is long enough to be part of the text."))
    )
    assert "with a \ufffd in it" in found.text
    assert any("NUL" in note.reason for note in found.failures)


def test_braille_in_an_article_stays(document, pages):
    extra = "The sign on the pier reads \u280f\u280a\u2811\u2817 in Braille, which the council had put up in the year before last."
    found, data = document(pages.page(pages.article(extra)))
    assert extra in found.text
    pages.check_map(found, data)


words = st.text(
    st.one_of(st.sampled_from("aé漢ب🚢\u00a0\u200b’ \n\r\t&<>;#"), st.characters(blacklist_categories=["Cs", "Cc"])),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, min_size=1, max_size=5), st.booleans())
def test_any_words_keep_their_places(document, pages, texts, windows):
    def written(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    long = [f"{text} — and so the traders of the western pier waited for the council to decide." for text in texts]
    markup = pages.page(pages.article(*[written(text) for text in long]))
    found, data = document(markup.replace("\n", "\r\n") if windows else markup)
    pages.check_map(found, data)
    for text in long:
        assert pages.SPACES.sub(" ", text.replace("\n", "\r\n") if windows else text).strip(" ") in found.text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<div class='a", "'>", "<b", ">", "</", "<!--", "-->", "<script>", "</script>", "<![CDATA[", "]]>", "&", "&#", "&#x;", "&amp", "<td>", "<li>",
     "<br>", "\n", " ", "\x00", "text and words", "é", "<h1>", "</h1>", "<svg/>", "<p/", '="', "<title>", "</table>", "<table>", "<textarea>"]
), max_size=80))  # fmt: skip
def test_any_markup_is_read_or_refused(document, pages, parts):
    try:
        found, data = document(pages.page(pages.article() + "".join(parts)))
    except InputError:
        return
    for entry in found.map:
        assert 0 <= entry.source_start < entry.source_end <= len(data)


@pytest.mark.shared
def test_real_pages_keep_their_places(document, pages, bench):
    for path in sorted((bench / "extraction" / "html").glob("*.gz"))[::12]:
        found, data = document(gzip.decompress(path.read_bytes()))
        pages.check_map(found, data)


def test_the_example(document, pages, example):
    for path in sorted((example / "articles").glob("*.html")):
        found, data = document(path.read_bytes())
        pages.check_map(found, data)
        assert found.title
        assert "headline" in {part.kind for part in found.furniture}
