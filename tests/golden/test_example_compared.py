"""What the example's ledger and comparison say, by the key of what is to be found in it."""

import pytest

from variorum.publish.documents import Grid, manuscript
from variorum.publish.edition import Edition


@pytest.fixture(scope="module")
def edition(key):
    return Edition(key.dossier)


def told(cell):
    parts = cell.parts if not isinstance(cell, str) else (cell,)
    return "".join(part if isinstance(part, str) else part.text for part in parts)


def rows(blocks):
    return [[told(cell) for cell in row] for block in blocks if isinstance(block, Grid) for row in block.rows]


def test_what_cannot_both_hold_heads_the_ledger(edition):
    titles = [one.title for one in manuscript(edition, "discrepancies").chapters if one.level == 2]
    assert titles[0] == "1. People aboard: 212 people or 238 people"
    assert titles[1] == "2. Date of a text: 9 April 2026 or 11 April 2026"
    assert any("1987 or 1978" in title for title in titles)
    assert any("A weekday against its date: Thursday, April 17" in title for title in titles)


def test_the_sides_of_a_contradiction_have_their_origins_and_what_would_settle_it(edition):
    chapters = manuscript(edition, "discrepancies").chapters
    aboard = rows(next(one.blocks for one in chapters if one.title.startswith("1. ")))
    many = next(row for row in aboard if row[0].startswith("212 people"))
    assert many[0].startswith("212 people; five articles, at most three independent origins")
    alone = next(row for row in aboard if row[0].startswith("238 people"))
    assert alone[1] == "The Brennick Gazette, 15 April 2026"
    settle = [row[1] for row in aboard if row[0] == "To settle it"]
    assert any("passenger manifest" in one for one in settle)


def test_a_dispute_has_both_sides_and_no_verdict_on_who_is_right(edition):
    chapters = manuscript(edition, "discrepancies").chapters
    disputes = [rows(one.blocks) for one in chapters if "rammed the ferry" in one.title]
    (found,) = disputes
    assert {row[0].partition(";")[0] for row in found if "; " in row[0]} >= {
        "Said or supposed: Veskaria",
        "Denied: Ormland",
    }
    assert ["Verdict", "left open by the texts"] in found


def test_each_outlet_has_a_chapter_with_what_it_leads_with(edition):
    chapters = manuscript(edition, "comparison").chapters
    outlets = [one.title for one in chapters if one.level == 1]
    assert outlets[1:5] == ["Halvast Courier", "Kirren Evening Post", "Brennick Gazette", "Senhal Tribune"]
    courier = rows(next(one.blocks for one in chapters if one.title == "Halvast Courier"))
    assert [row[0] for row in courier] == ["15 April 2026", "17 April 2026"]


def test_the_wire_story_is_told_of_those_that_print_it(edition):
    glance = manuscript(edition, "comparison").lead[0]
    courier = next(row for row in rows([glance]) if row[0] == "Halvast Courier")
    assert "Kirren Evening Post" in courier[-1]
    everything = [row for one in manuscript(edition, "comparison").chapters for row in rows(one.blocks)]
    assert any("one wire story of Harbourline" in cell for row in everything for cell in row)


def test_every_line_is_checked(edition):
    for kind in ("comparison", "discrepancies"):
        assert all(line.support for line in manuscript(edition, kind).lines())
