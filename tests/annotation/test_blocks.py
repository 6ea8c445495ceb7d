import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotation.blocks import blocks, cut, of
from variorum.model import Document, Extent, Furniture


def words(text: str) -> list[str]:
    return [text[b.start : b.end] for b in blocks(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_a_line_is_a_paragraph_whatever_ends_it(newline):
    text = f"First.{newline}{newline}Second, with more.{newline}Third."
    assert words(text) == ["First.", "Second, with more.", "Third."]


def test_surrounding_white_space_is_left_out():
    assert words(" \u00a0 Café \t\n\n  \n　次の段落　") == ["Café", "次の段落"]


def test_a_text_wrapped_at_a_column_breaks_at_empty_lines_only():
    text = (
        "The harbour office said on Monday that the northern pier would\n"
        "stay closed until divers had looked at its footings, and that\n"
        "ferries would use the old quay until then.\n"
        "\n"
        "Owners of stalls on the quay were not asked beforehand, one of\n"
        "them said, though the office had promised to do so when it last\n"
        "moved the ferries.\n"
    )
    assert [w.split()[0] for w in words(text)] == ["The", "Owners"]


def test_a_list_of_short_lines_is_no_wrapped_paragraph():
    assert len(words("Apples\nPears\nPlums\nA much longer line that says something else.\nQuinces")) == 5


@given(st.text(max_size=300))
def test_every_visible_character_lies_in_exactly_one_paragraph(text):
    found = blocks(text)
    covered = [i for b in found for i in range(b.start, b.end)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered) | {
        i for i, c in enumerate(text) if c in "\x1c\x1d\x1e\x1f"
    }
    assert all(not text[b.start].isspace() and not text[b.end - 1].isspace() for b in found)


def test_a_paragraph_is_cut_where_furniture_begins_and_ends():
    text = "KIRREN (Harbourline) - A ferry sank.  (Photo: Tove Ansgard)"
    parts = [Extent(0, 22), Extent(text.index("("), text.index(")") + 1), Extent(text.rindex("("), len(text))]
    found = [text[b.start : b.end] for b in cut(text, blocks(text), parts)]
    assert found == ["KIRREN", "(Harbourline)", "-", "A ferry sank.", "(Photo: Tove Ansgard)"]


def document(text: str, furniture: tuple[Furniture, ...]) -> Document:
    return Document(
        id="document-t", source="t", outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=furniture,
    )  # fmt: skip


def test_front_matter_is_no_paragraph() -> None:
    text = "---\ntitle: Rust\noutlet: The Gazette\n---\nAnn Holm left.\n\nShe wept.\n"
    read = document(text, (Furniture(start=0, end=text.index("Ann"), kind="boilerplate"),))
    assert [text[part.start : part.end] for part in of(read)] == ["Ann Holm left.", "She wept."]
    assert of(document(text, ())) == blocks(text)
