"""Event data are read back by pandas in the published columns, and every row leads to its event and passages."""

import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "analysis"))

import affair

from variorum.model import Dossier
from variorum.publish.exports import bundle, eventrows, gdelt, icews, polecat
from variorum.publish.exports.bundle import Bundle

_NAMES = ("gdelt", "icews", "plover", "polecat")
_ROWS = {"gdelt": "events-2.0.export.CSV", "icews": "events.tab", "plover": "events.jsonl", "polecat": "events.tsv"}

# as GDELT's codebooks of 2013 (1.0) and 2015 (2.0) type their columns
_GDELT_TEXT = {"EventCode": str, "EventBaseCode": str, "EventRootCode": str, "DATEADDED": str, "SOURCEURL": str}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return affair.dossier()


@pytest.fixture(scope="module")
def made(dossier: Dossier) -> dict[str, Bundle]:
    return {name: bundle(dossier, name) for name in _NAMES}


def _frame(done: Bundle, name: str, tmp_path: Path, **options: Any) -> pd.DataFrame:
    file = tmp_path / name.replace("/", "-")
    file.write_bytes(done.files[name])
    return pd.read_csv(file, sep="\t", **options)


def _gdelt(done: Bundle, version: str, tmp_path: Path) -> pd.DataFrame:
    names = done.files[f"columns-{version}.txt"].decode().split()
    return _frame(done, f"events-{version}.export.CSV", tmp_path, names=names, dtype=_GDELT_TEXT)


def test_plover_records_have_the_fields_of_the_manual(made: dict[str, Bundle]) -> None:
    records = {one["id"]: one for one in map(json.loads, made["plover"].files["events.jsonl"].splitlines())}
    met, visit = records["event-met"], records["event-visit"]
    assert met["date"] == "2021-05-04"
    assert [(one["code"], one["actor_text"]) for one in met["source"]] == [("SWE", "Sweden"), ("NOR", "Norway")]
    assert "recipient" not in met
    assert (met["event"], met["quad_code"], met["event_scale"]) == (["CONSULT"], 1, 2.5)
    assert met["event_loc"] == {"name": "Oslo", "cc3": "NOR"}
    assert met["text"] == "Sweden and Norway met in Oslo on 4 May 2021."
    assert (visit["date"], visit["reckoned"], visit["mode"]) == (None, "2021-05-06~", ["visit"])
    assert visit["source"][0] | {} == {
        "code": "NOR", "sector": "GOV", "actor_text": "Kari Vold", "identifier_id": "actor-vold",
        "identifier_text": "Kari Vold", "office": "Norwegian minister",
    }  # fmt: skip
    accused = records["event-accused"]
    assert (accused["mentions"], accused["articles"], accused["origins"]) == (2, 2, 2)
    assert [one["publication"] for one in accused["cite_info"]] == ["The Fjord", "Skerry Post"]


def test_polecat_has_its_forty_columns_and_a_row_an_event(made: dict[str, Bundle], tmp_path: Path) -> None:
    frame = _frame(made["polecat"], "events.tsv", tmp_path, parse_dates=["Event Date", "Publication Date"])
    assert tuple(frame.columns) == polecat.COLUMNS
    assert len(frame.columns) == 40
    assert frame["Event ID"].is_unique
    met = frame.set_index("Event ID").loc["event-met"]
    assert met["Event Date"] == pd.Timestamp("2021-05-04")
    assert (met["Actor Country"], met["Quad Code"], met["Intensity"]) == ("SWE; NOR", "VERBAL COOPERATION", 2.5)
    assert frame["Latitude"].isna().all()
    assert set(frame["Contexts"].dropna()) == {"military"}


def test_icews_has_its_twenty_columns_and_roots_of_cameo(made: dict[str, Bundle], tmp_path: Path) -> None:
    options = {"parse_dates": ["Event Date"], "dtype": {"CAMEO Code": str}}
    frame = _frame(made["icews"], "events.tab", tmp_path, **options)
    assert tuple(frame.columns) == icews.COLUMNS
    assert len(frame.columns) == 20
    assert frame["Event ID"].dtype == "int64"
    assert frame["Event ID"].is_unique
    accused = frame[frame["Event Text"] == "Disapprove"].iloc[0]
    assert (accused["Source Name"], accused["Target Country"]) == ("Sweden", "Norway")
    assert (accused["CAMEO Code"], accused["Intensity"]) == ("110", -2.0)
    assert (accused["Publisher"], accused["Sentence Number"]) == ("The Fjord", 2)
    assert frame["CAMEO Code"].str.fullmatch(r"(?:0[3-9]|1\d|20)0").all()


@pytest.mark.parametrize(("version", "count"), [("1.0", 58), ("2.0", 61)])
def test_gdelt_has_the_columns_of_both_versions(
    made: dict[str, Bundle], tmp_path: Path, version: str, count: int
) -> None:
    frame = _gdelt(made["gdelt"], version, tmp_path)
    assert len(frame.columns) == count
    assert tuple(frame.columns) == (gdelt.COLUMNS_1 if version == "1.0" else gdelt.COLUMNS_2)
    assert frame["GLOBALEVENTID"].dtype == "int64"
    assert frame["GLOBALEVENTID"].is_unique
    rows = frame.set_index(["Actor1Name", "EventRootCode"])
    met = rows.loc[("SWEDEN", "04")]
    assert (met["SQLDATE"], met["Year"], met["FractionDate"]) == (20210504, 2021, 2021.3397)
    assert (met["Actor1CountryCode"], met["Actor2Code"], met["QuadClass"]) == ("SWE", "NOR", 1)
    troops = rows.loc[("NORWAY", "15")]
    assert pd.isna(troops["SQLDATE"])
    assert (troops["MonthYear"], troops["GoldsteinScale"]) == (202105, -7.2)
    accused = rows.loc[("SWEDEN", "11")]
    assert (accused["NumMentions"], accused["NumSources"], accused["NumArticles"]) == (2, 2, 2)
    assert accused["DATEADDED"] == ("20210506" if version == "1.0" else "20210506000000")


@pytest.mark.parametrize("name", _NAMES)
def test_each_row_leads_back_to_its_event_and_exact_words(
    dossier: Dossier, made: dict[str, Bundle], tmp_path: Path, name: str
) -> None:
    sidecar = _frame(made[name], eventrows.PASSAGES, tmp_path)
    if name == "plover":
        ids = [json.loads(line)["id"] for line in made[name].files[_ROWS[name]].splitlines()]
    elif name == "gdelt":
        ids = list(_gdelt(made[name], "2.0", tmp_path)["GLOBALEVENTID"])
    else:
        ids = list(_frame(made[name], _ROWS[name], tmp_path)["Event ID"])
    assert set(sidecar["row"]) == set(ids)
    for one in sidecar.to_dict("records"):
        text = dossier.document(one["document"]).text
        assert text[one["start"] : one["end"]] == one["passage"]
        assert one["sentence_start"] <= one["start"] < one["end"] <= one["sentence_end"] + 1
        assert one["mention"] in {mention.id for mention in dossier.get(one["event"]).mentions}


@pytest.mark.parametrize("name", _NAMES)
def test_what_is_left_out_is_counted_and_nothing_is_there_twice(
    dossier: Dossier, made: dict[str, Bundle], name: str
) -> None:
    note = json.loads(made[name].files[eventrows.LEFT_OUT])
    assert note["left_out"] == made[name].left_out
    assert note["events"] + sum(note["left_out"].values()) == len(dossier.events)
    assert note["rows_without_a_day"] == note["rows"] - 2
    told = made[name].files[_ROWS[name]].decode()
    for reason_for in ("shelled", "sanction", "arrest"):
        assert reason_for not in told


@pytest.mark.parametrize("name", _NAMES)
def test_the_same_dossier_gives_the_same_bytes(dossier: Dossier, made: dict[str, Bundle], name: str) -> None:
    assert bundle(dossier, name).files == made[name].files


@pytest.mark.parametrize("name", _NAMES)
def test_a_dossier_without_events_gives_tables_without_rows(dossier: Dossier, name: str) -> None:
    import msgspec

    done = bundle(msgspec.structs.replace(dossier, events=()), name)
    assert json.loads(done.files[eventrows.LEFT_OUT])["events"] == 0
    assert len(done.files[eventrows.PASSAGES].splitlines()) == 1
