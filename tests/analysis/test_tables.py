"""Tables of event data: every number opens to its records and sentences, and what is not counted is said."""

import csv
import io

import pytest

from variorum import analysis
from variorum.analysis import Table
from variorum.errors import UsageError
from variorum.model import Dossier, Event, Quotation


@pytest.fixture(scope="module")
def tables(dossier: Dossier) -> dict[str, Table]:
    return {
        "relations": analysis.relations(dossier),
        "pairs": analysis.relations(dossier, per="all", by="country"),
        "matrix": analysis.matrix(dossier),
        "conduct": analysis.conduct(dossier),
        "actors": analysis.attention(dossier),
        "deeds": analysis.attention(dossier, of="deeds"),
        "voices": analysis.voices(dossier),
    }


def test_scores_of_pairs_by_day(tables: dict[str, Table]) -> None:
    found = tables["relations"]
    assert found.columns == ("day", "one", "other", "n", "cooperation", "conflict", "sum", "mean")
    assert [row.values for row in found] == [
        ("2021-05-04", "Norway", "Sweden", 1, 1, 0, 2.5, 2.5),
        ("2021-05-05", "Norway", "Sweden", 1, 0, 1, -3.5, -3.5),
    ]
    assert found.left_out["deeds done to nobody named"] == 3
    assert found.left_out["deeds without a day"] == 1


def test_a_week_sums_what_its_days_have_and_goldstein_scores_by_cameo(dossier: Dossier) -> None:
    found = analysis.relations(dossier, per="week", scale="goldstein")
    assert [row.values for row in found] == [("2021-05-03", "Norway", "Sweden", 2, 1, 1, -1.0, -0.5)]
    assert found.rows[0].records == ("event-accused", "event-met")


def test_reckoned_days_count_only_if_they_are_asked_for(dossier: Dossier) -> None:
    with_them = analysis.relations(dossier, reckoned=True)
    assert ("2021-05-06", "Kari Vold", "Stockholm") in {row.values[:3] for row in with_them}


def test_who_to_whom_has_a_direction_and_meetings_have_both(tables: dict[str, Table]) -> None:
    cells = {row.values[:2]: row.values[2:] for row in tables["matrix"]}
    assert cells["Sweden", "Norway"] == (2, 1, 1, -1.0, -0.5)
    assert cells["Norway", "Sweden"] == (1, 1, 0, 2.5, 2.5)


def test_countries_and_sides_take_in_their_actors(dossier: Dossier, tables: dict[str, Table]) -> None:
    assert [row.values[:3] for row in tables["pairs"]] == [("Norway", "Sweden", 3)]
    sides = analysis.matrix(dossier, by={"north": ["Norway", "actor-vold"], "south": ["Sweden"]})
    assert {row.values[:2] for row in sides} == {("north", "south"), ("south", "north")}
    with pytest.raises(UsageError, match="no actor 'Atlantis'"):
        analysis.matrix(dossier, by={"sea": ["Atlantis"]})


def test_attention_is_for_articles_and_words(tables: dict[str, Table]) -> None:
    found = {row.values[:2]: row.values[2:] for row in tables["actors"]}
    n, articles, words, per_article, rate = found["The Fjord", "Sweden"]
    assert (n, articles, per_article) == (2, 1, 2.0)
    assert rate == round(1000 * n / words, 2)
    told = {row.values[:3] for row in tables["deeds"]}
    assert ("Skerry Post", "verbal conflict", 1) in told


def test_shares_of_quotation_say_of_how_many_and_count_the_unknown(tables: dict[str, Table]) -> None:
    assert [row.values for row in tables["voices"]] == [
        ("Skerry Post", "Kari Vold", 1, 2, 0.5, 3),
        ("Skerry Post", "Per Lund", 1, 2, 0.5, 5),
    ]
    assert tables["voices"].left_out == {"quotations of unknown speakers": 1}


def test_every_row_opens_to_its_records_and_their_sentences(dossier: Dossier, tables: dict[str, Table]) -> None:
    for table in tables.values():
        assert len(table) > 0
        for number, row in enumerate(table):
            assert row.records
            assert all(record in dossier for record in row.records)
            opened = table.open(number)
            assert opened
            for span in row.evidence:
                assert any(passage.span.covers(span) for passage in opened)
    accused = tables["relations"].open(1)
    assert str(accused[0]) == "Sweden accused Norway of stalling on 5 May 2021."


def test_the_numbers_are_those_of_the_records_behind_them(dossier: Dossier, tables: dict[str, Table]) -> None:
    for name in ("relations", "matrix", "voices"):
        kind = Quotation if name == "voices" else Event
        for row, values in zip(tables[name], tables[name].records(), strict=True):
            assert values["n"] == len([one for one in row.records if isinstance(dossier.get(one), kind)])


def test_a_table_is_a_frame_a_text_and_a_small_page(tables: dict[str, Table]) -> None:
    pandas = pytest.importorskip("pandas")
    frame = tables["relations"].to_pandas()
    assert list(frame.columns) == [*tables["relations"].columns, "records"]
    assert frame["mean"].tolist() == [2.5, -3.5]
    assert isinstance(frame, pandas.DataFrame)
    read = list(csv.DictReader(io.StringIO(tables["relations"].to_csv())))
    assert read[1]["records"] == "event-accused"
    page = tables["relations"]._repr_html_()
    assert "−3.50" in page
    assert "Not counted: " in page


@pytest.mark.parametrize("name", ["relations", "pairs", "matrix", "conduct", "actors", "deeds", "voices"])
def test_a_picture_says_its_counts_and_needs_no_colour(tables: dict[str, Table], name: str) -> None:
    pytest.importorskip("altair")
    pytest.importorskip("vl_convert")
    spec = tables[name].chart().to_dict()
    assert "n=" in str(spec)
    drawn = tables[name].svg()
    assert drawn.startswith("<svg")
    assert "n=" in drawn


def test_what_is_not_known_is_said(dossier: Dossier, tables: dict[str, Table]) -> None:
    for wrong in (lambda: analysis.relations(dossier, per="hour"), lambda: analysis.attention(dossier, of="dogs"),
                  lambda: analysis.voices(dossier, by="planet"), lambda: tables["matrix"].column("colour")):  # type: ignore[arg-type]  # fmt: skip
        with pytest.raises(UsageError):
            wrong()


def test_what_each_does_counts_deeds_that_name_nobody_else(dossier: Dossier) -> None:
    found = {row.values[0]: row.values[1:4] for row in analysis.conduct(dossier, per="all")}
    assert found["Norway"] == (2, 1, 1)
    assert found["Ferry Union"] == (1, 1, 0)
    months = {row.values[:3] for row in analysis.conduct(dossier, per="month")}
    assert ("2021-05", "Norway", 2) in months
