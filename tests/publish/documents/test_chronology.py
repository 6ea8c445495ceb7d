"""The chronology has each thing once, by its own day, with what keeps it from being plain fact."""

import sys
from pathlib import Path

from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parent))

import quarrel

from variorum.publish.documents import Options
from variorum.publish.documents.chronology import build
from variorum.publish.documents.manuscript import Grid, Manuscript, lines_of
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, faults


def words(cell: Line | str) -> str:
    """A cell as it is printed."""
    if isinstance(cell, str):
        return cell
    return "".join(
        part if isinstance(part, str) else f"“{part.text}”" if part.style == "marks" else part.text
        for part in cell.parts
    )


def chronology(dossier=None, **options: object) -> Manuscript:
    return build(Edition(dossier or quarrel.quarrel()), Options(**options))


def rows(manuscript: Manuscript, title: str) -> list[list[str]]:
    found = []
    for chapter in manuscript.chapters:
        for block in chapter.blocks if chapter.title == title else ():
            if isinstance(block, Grid):
                found += [[words(cell) for cell in row] for row in block.rows]
            else:
                found += [[words(line)] for line in lines_of(block)]
    return found


def test_days_are_in_the_order_of_the_calendar_each_event_once():
    happened = rows(chronology(), "What happened")
    assert [row[0] for row in happened] == ["2 March 2025", "3 March 2025"]
    assert happened[0][1] == "Arlen “gathered 4,000 troops near the Orle on 2 March 2025”"


def test_the_three_axes_stand_beside_each_other():
    gathered, said = rows(chronology(), "What happened")
    assert gathered[2] == "reported 4 and 5 March 2025"
    assert said[2] == "reported 4 March 2025"
    assert rows(chronology(), "When the articles appeared") == [
        ["4 March 2025", "The Gull", "Arlen gathers troops on the Orle"],
        ["5 March 2025", "The Lantern", "Council votes for talks"],
    ]


def test_a_statement_of_another_day_has_that_day_too():
    dossier = quarrel.quarrel()
    timeline = tuple(replace(one, stated="2025-03-01") if one.disputed else one for one in dossier.timeline)
    assert rows(chronology(replace(dossier, timeline=timeline)), "What happened")[0][2].startswith(
        "said 1 March 2025; "
    )


def test_what_is_disputed_or_has_another_figure_is_marked():
    assert rows(chronology(), "What happened")[0][3] == "disputed; another figure elsewhere"


def test_what_a_later_account_replaces_is_marked():
    dossier = quarrel.quarrel()
    superseded = tuple(replace(one, verdict="superseded", of=("event-gathered",)) for one in dossier.discrepancies)
    marks = rows(chronology(replace(dossier, discrepancies=superseded)), "What happened")[0][3]
    assert marks == "disputed; superseded by a later account"


def test_what_is_announced_stands_apart_and_is_no_event():
    made = chronology()
    assert rows(made, "Announced and expected")[0][0] == "9 March 2025"
    assert rows(made, "Announced and expected")[0][3] == "expected"
    assert not any("travel" in row[1] for row in rows(made, "What happened"))


def test_a_plan_for_a_day_gone_by_when_it_was_told_is_not_announced():
    dossier = quarrel.quarrel()
    timeline = tuple(replace(one, when="2025-02-01") if one.status == "expected" else one for one in dossier.timeline)
    assert rows(chronology(replace(dossier, timeline=timeline)), "Announced and expected") == []


def test_what_lies_long_before_the_coverage_stands_apart():
    before = rows(chronology(), "Before")
    assert [row[0] for row in before] == ["1987"]
    assert "1987" in before[0][1]


def test_a_sentence_is_not_given_the_day_of_a_thing_it_only_mentions():
    """The wall is of 1987; that it held is not."""
    dossier = quarrel.quarrel()
    undated = tuple(one for one in dossier.moments if one.when != "1987")
    before = rows(chronology(replace(dossier, moments=undated)), "Before")
    assert before == [] or "has held" not in before[0][1]


def test_an_event_announced_on_or_before_its_day_is_marked():
    dossier = quarrel.quarrel()
    done = replace(quarrel.TRAVEL, id="event-mention-done", status="happened")
    events = tuple(
        replace(event, mentions=(*event.mentions, done)) if event.mentions[0] == quarrel.TRAVEL else event
        for event in dossier.events
    )
    timeline = tuple(replace(one, status="happened") if one.status == "expected" else one for one in dossier.timeline)
    last = rows(chronology(replace(dossier, events=events, timeline=timeline)), "What happened")[-1]
    assert (last[0], last[3]) == ("9 March 2025", "announced before it was done")


def test_a_caption_dates_nothing():
    assert not any("2019" in cell for row in rows(chronology(), "Before") for cell in row)


def test_deeds_without_a_day_are_a_list_of_their_own():
    undated = [row[0] for row in rows(chronology(), "Without a day")]
    assert "Voss “summoned the ambassador of Arlen”." in undated
    assert not any("met the fishermen" in line for line in undated)


def test_since_leaves_out_earlier_days():
    made = chronology(since="2025-03-03")
    assert [row[0] for row in rows(made, "What happened")] == ["3 March 2025"]
    assert rows(made, "Before") == []


def test_every_line_is_supported_by_its_passages(full):
    for dossier in (quarrel.quarrel(), full):
        lines = list(build(Edition(dossier), Options()).lines())
        assert [fault for line in lines for fault in faults(dossier, line)] == []


def test_an_entry_rests_on_all_its_passages():
    made = chronology()
    grid = next(one for one in made.chapters if one.title == "What happened").blocks[0]
    assert isinstance(grid, Grid)
    cell = grid.rows[0][1]
    assert isinstance(cell, Line)
    assert {quarrel.GATHERED.span, quarrel.AGAIN.span} <= set(cell.support)


def test_nothing_read_is_an_empty_chronology(empty):
    assert build(Edition(empty), Options()).chapters == ()
