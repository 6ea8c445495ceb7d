"""The lists of office-holders."""

import re

import pytest

from variorum.annotation import gazetteer, offices, tenure

_DAY = re.compile(r">?\d{4}(?:-\d\d(?:-\d\d)?)?")


@pytest.mark.parametrize("name", ["actor-holders.tsv", "actor-holders-recent.tsv"])
def test_every_row_has_a_person_a_sector_and_days_in_order(name: str) -> None:
    countries = {row[0] for row in gazetteer.rows("actor-countries.tsv")} | {"ESH", ""}
    for person, _, _, sector, country, since, until in gazetteer.rows(name):
        assert person
        assert re.fullmatch("[A-Z]{3}", sector)
        assert country in countries, person
        assert all(_DAY.fullmatch(day) for day in (since, until) if day), person
        assert not since or not until or since <= until.removeprefix(">") or since[:4] == until[:4], person


def test_who_held_an_office_on_a_day() -> None:
    held = offices.holder("Angela Merkel", "2015-05-01")
    assert [(one.office, one.country, one.interval) for one in held] == [("chancellor", "DEU", "2005-11-22/2021-12-08")]
    assert offices.holder("Angela Merkel", "2005-11-21") == ()
    assert offices.holder("Angela Merkel", "2021-12-09") == ()
    assert offices.holder("Nobody Atall") == ()


def test_names_are_found_however_they_are_written() -> None:
    assert offices.holder("FRANÇOIS HOLLANDE", "2014-01-01") == offices.holder("Francois Hollande", "2014-01-01") != ()
    assert offices.holder("Ban Ki Moon", "2014-01-01") == offices.holder("Ban Ki-moon", "2014-01-01") != ()


def test_well_known_persons_are_found_with_further_names_between() -> None:
    assert offices.likely("Angela Dorothea K. Merkel") == offices.career("Angela Merkel") != ()
    assert offices.likely("Angela Quillfeather") == offices.likely("") == ()


def test_nothing_is_known_after_the_last_day_of_a_list() -> None:
    (held,) = [one for one in offices.career("Emmanuel Macron") if one.office == "president"]
    assert held.until is None
    assert held.known is not None
    assert held.on("2024-01-01")
    assert not held.on("2090-01-01")
    assert held.open_on("2090-01-01")
    assert held.interval == "2017-05-14/.."


def test_days_that_are_not_sure_cover_the_whole_month_or_year() -> None:
    held = offices.Held("A B", "mayor", "GOV", "NOR", "2010", "2012-05")
    assert held.on("2010-01-01")
    assert held.on("2012-05-31")
    assert held.before("2012-06-01")


def test_offices_of_several_countries_have_none() -> None:
    assert offices.country(offices.career("Mark Carney")) is None
    assert offices.country(offices.holder("Mark Carney", "2015-01-01")) == "GBR"


def test_tenure_gives_country_sector_and_time_to_the_title() -> None:
    known = tenure.of("Angela Merkel", ["Chancellor"], None, "2015-05-01T10:00:00Z")
    assert (known.country, known.sector, known.whens) == ("DEU", "GOV", ("2005-11-22/2021-12-08",))
    assert known.how is not None
    assert "chancellor" in known.how


def test_tenure_of_a_former_holder_is_the_one_that_has_ended() -> None:
    known = tenure.of("Angela Merkel", ["former chancellor", "guest"], None, "2023-05-01")
    assert known.whens == ("2005-11-22/2021-12-08", None)
    assert (known.country, known.sector) == (None, "ELI")
    assert tenure.of("Benjamin Netanyahu", ["former prime minister"], None, "2022-01-01").whens == (None,)


def test_tenure_takes_nothing_from_a_namesake_or_without_a_day() -> None:
    assert tenure.of("Angela Merkel", ["singer"], None, "2015-05-01").country is None
    assert tenure.of("Angela Merkel", ["minister"], "AUT", "2015-05-01").whens == (None,)
    assert tenure.of("Angela Merkel", ["Chancellor"], None, None) == tenure.Known(None, "GOV", (None,), None)
    assert tenure.of("Merkel", ["Chancellor"], None, "2015-05-01").country is None
