"""Whatever an article says: cells of a spreadsheet, lines of brat, characters of XML."""

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.model import Span
from variorum.publish.exports.brat import _in_lines
from variorum.publish.exports.characters import one_line, xml
from variorum.publish.exports.spreadsheet import written

TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=40)
NASTY = st.one_of(TEXT, st.text(st.sampled_from("=+-@'\"\t\r\n,; a1\u2028\u200f"), max_size=12))


@given(st.lists(NASTY, min_size=1, max_size=4))
def test_cells_come_back_exactly_and_none_is_a_formula(cells):
    data = written([f"c{n}" for n in range(len(cells))], [cells])
    _, row = csv.reader(StringIO(data.decode(), newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    assert [cell.removeprefix("'") for cell in row] == cells


@given(st.lists(NASTY, min_size=2, max_size=4))
@settings(deadline=None)  # the first call imports pandas
def test_pandas_reads_as_many_cells(cells):
    pandas = pytest.importorskip("pandas")
    data = written([f"c{n}" for n in range(len(cells))], [cells, cells])
    read = pandas.read_csv(BytesIO(data), dtype=str, keep_default_na=False)
    assert read.shape == (2, len(cells))
    assert [cell.removeprefix("'") for cell in read.iloc[0]] == cells


@given(NASTY.filter(bool))
def test_pieces_of_brat_cross_no_line_and_leave_out_white_space_only(text):
    pieces = [*_in_lines(text, Span("document-1", 0, len(text)))]
    assert all(not set("\r\n") & set(text[one.start : one.end]) for one in pieces)
    assert all(text[one.start : one.end] == text[one.start : one.end].strip() for one in pieces)
    assert "".join("".join(text[one.start : one.end] for one in pieces).split()) == "".join(text.split())


@given(st.text(max_size=40))
def test_replacing_moves_no_offset(text):
    assert len(xml(text)) == len(text) == len(one_line(text))
    assert "\n" not in one_line(text)
