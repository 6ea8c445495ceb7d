"""The numbering by which main content is traced back to the page."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.ingest.markup import mask
from variorum.ingest.markup.parse import read_page


@given(st.integers(0, 255**3 - 1))
def test_numbers_come_back(value):
    written = mask._number(value)
    assert mask._value(written) == value
    assert written.isprintable()
    assert not any(character.isalnum() for character in written)


def test_lines_are_told_by_place_not_by_words(pages):
    twice = f"<div class=teaser><a href=x>{pages.PARAGRAPHS[0]}</a></div>"
    page = read_page(pages.page(f"<nav>{twice}</nav>" + pages.article()))
    shares = mask.main_lines(page)
    same = [line.number for line in page.lines if line.text == pages.PARAGRAPHS[0]]
    assert len(same) == 2
    assert same[0] not in shares
    assert shares[same[1]] == 1.0


def test_a_failure_inside_trafilatura_is_no_failure_of_the_page(monkeypatch, pages, document):
    import trafilatura

    def broken(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(trafilatura, "extract", broken)
    found, data = document(pages.page("<nav><a href=/>Home</a></nav>" + pages.article()))
    for paragraph in pages.PARAGRAPHS:
        assert paragraph in found.text
    assert "Home" not in found.text
    pages.check_map(found, data)
