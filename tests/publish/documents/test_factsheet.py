"""The factsheet gives figures as their texts hedge them, offices as they are given, and votes with their sides."""

import sys
from pathlib import Path

from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parent))

import quarrel

from variorum.publish.documents import Options
from variorum.publish.documents.factsheet import build
from variorum.publish.documents.manuscript import Grid, Manuscript
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


def factsheet(dossier=None, **options: object) -> Manuscript:
    return build(Edition(dossier or quarrel.quarrel()), Options(**options))


def grids(manuscript: Manuscript, title: str) -> list[Grid]:
    blocks = [block for one in manuscript.chapters if one.title == title for block in one.blocks]
    return [block for block in blocks if isinstance(block, Grid)]


def rows(manuscript: Manuscript, title: str) -> list[list[str]]:
    return [[words(cell) for cell in row] for grid in grids(manuscript, title) for row in grid.rows]


def test_a_series_has_each_figure_with_its_day_speaker_and_outlet():
    first, second = rows(factsheet(), "Numbers")
    assert first[:2] == ["4,000 troops", "“Arlen gathered 4,000 troops near the Orle on 2 March 2025”"]
    assert first[2:] == ["", "2 March 2025", "", "The Gull"]
    assert second[0] == "about 5,000 troops"
    assert second[3:] == ["2 March 2025", "Tomas Rell", "The Lantern"]


def test_the_caption_says_how_the_figures_stand_to_each_other():
    assert grids(factsheet(), "Numbers")[0].caption == "Troops near the Orle (the texts do not say enough to tell)"


def test_an_open_figure_keeps_its_bound():
    dossier = quarrel.quarrel()
    first, second = dossier.quantities
    dossier = replace(dossier, quantities=(replace(first, high=None), replace(second, low=None)))
    assert [row[0] for row in rows(factsheet(dossier), "Numbers")] == ["at least 4,000 troops", "at most 5,000 troops"]


def test_a_figure_without_a_day_says_when_it_was_told():
    dossier = quarrel.quarrel()
    dossier = replace(dossier, quantities=tuple(replace(one, when=None) for one in dossier.quantities))
    assert [row[3] for row in rows(factsheet(dossier), "Numbers")] == ["told 4 March 2025", "told 5 March 2025"]


def test_persons_have_the_office_that_the_texts_give_and_whom_they_speak_for():
    assert rows(factsheet(), "Persons and their offices") == [
        ["Ilse Brandt", "Foreign Minister", "Arlen", "", "The Gull"]
    ]


def test_states_have_those_who_speak_for_them():
    assert rows(factsheet(), "States and bodies")[0][:4] == ["Arlen", "state", "Ilse Brandt", "2 of 2"]


def test_places_are_there_only_for_what_happened():
    assert rows(factsheet(), "Places") == []  # the journey to Senn is still to come
    dossier = quarrel.quarrel()
    voted = replace(quarrel.VOTED, where=quarrel.SENN)
    events = tuple(replace(e, mentions=(voted,)) if e.mentions[0].id == voted.id else e for e in dossier.events)
    assert rows(factsheet(replace(dossier, events=events)), "Places")[0][0] == "Senn"


def test_a_commitment_stands_in_its_own_words():
    row = rows(factsheet(), "Promises, threats, conditions")[0]
    assert row[:4] == ["Arlen", "Voss", "Threat", "“Arlen has pledged to close the road if Voss keeps the gates shut”"]


def test_a_vote_has_its_sides():
    row = rows(factsheet(), "Votes")[0]
    assert row[:4] == ["“The council of Senn voted for talks by 12 votes to 3”", "12", "3", ""]


def test_those_named_with_a_side_stand_beside_its_count():
    dossier = quarrel.quarrel()
    voted = replace(quarrel.VOTED, details={"against": 3, "against_named": [quarrel.VOSS]})
    events = tuple(replace(e, mentions=(voted,)) if e.mentions[0].id == voted.id else e for e in dossier.events)
    assert rows(factsheet(replace(dossier, events=events)), "Votes")[0][2] == "3 (Voss)"


def test_an_agreement_says_how_it_is_told():
    dossier = quarrel.quarrel()
    base = quarrel.SUMMONED
    told = {"voice": "attributed", "said_by": quarrel.RELL, "status": "planned"}
    signed = replace(base, details={"object": "the ambassador"}, **told)
    events = tuple(replace(e, mentions=(signed,)) if e.mentions[0].id == base.id else e for e in dossier.events)
    assert rows(factsheet(replace(dossier, events=events)), "Agreements")[0][1] == "planned, by Tomas Rell"


def test_figures_of_the_furniture_are_left_out():
    dossier = quarrel.quarrel()
    caption = quarrel.at("gull.txt", "1 May 2019")
    odd = replace(
        dossier.quantities[0], id="quantity-odd", start=caption.start, end=caption.end, low=19, high=19, fate="dead"
    )
    other = rows(factsheet(replace(dossier, quantities=(*dossier.quantities, odd))), "Other figures")
    assert not any("2019" in cell for row in other for cell in row)


def test_every_line_is_supported_by_its_passages(full):
    for dossier in (quarrel.quarrel(), full):
        lines = list(build(Edition(dossier), Options()).lines())
        assert lines
        assert [fault for line in lines for fault in faults(dossier, line)] == []


def test_nothing_read_is_an_empty_factsheet(empty):
    assert build(Edition(empty), Options()).chapters == ()
