import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from variorum.publish import markdown

RENDER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def shown(source):
    """What a reader sees of a bullet with the source in quotation marks."""
    html = RENDER.render(f"- “{source}” [1].\n")
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


@pytest.mark.parametrize(
    "text",
    [
        "a *star* and _line_",
        "`code` | pipe",
        "<b>bold</b> & &amp; &copy;",
        "[link](http://x.y)",
        "![image](z)",
        "~~gone~~ $x$ ^2",
        "back\\slash",
        "1. list",
        "# heading",
        "https://example.org/a_b_c",
        "🌊 大坝 بوابات",
    ],
)
def test_the_reader_sees_the_words(text):
    assert shown(markdown.inline(text)) == f"“{text}” [1]."


def test_line_breaks_become_spaces():
    assert markdown.inline("one\ntwo\r\n\r\nthree\u2028four") == "one two three four"


def test_controls_that_turn_the_direction_are_shown_as_unknown():
    assert markdown.inline("a\u202eb\x00c") == "a\ufffdb\ufffdc"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), max_size=80))
def test_any_words_survive(text):
    words = " ".join(text.split())
    assert shown(markdown.inline(text)).split() == f"“{words}” [1].".split()


@pytest.mark.parametrize("path", ["a/b.txt", "odd `name`.txt", "``", "x|y.txt"])
def test_paths_as_code(path):
    assert path.strip() in unescape(re.sub(r"<[^>]+>", "", RENDER.render(markdown.code(path))))
