"""Dates as sources write them."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.ingest.dates import read_date

FIRST, LAST = datetime.fromisoformat("1601-01-01"), datetime.fromisoformat("2099-12-30")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2022-02-04", "2022-02-04"),
        ("2022-02-04T09:38:00Z", "2022-02-04T09:38:00Z"),
        ("2022-02-04T09:38Z", "2022-02-04T09:38:00Z"),
        ("2022-02-04T09:38:00.123+02:00", "2022-02-04T09:38:00+02:00"),
        ("2022-02-04T09:38:00-0500", "2022-02-04T09:38:00-05:00"),
        ("2022-02-04 09:38:00 UTC", "2022-02-04T09:38:00Z"),
        ("2022-02-04T09:38:00", "2022-02-04"),
        ("2022-02-04 09:38", "2022-02-04"),
        ("20220204", "2022-02-04"),
        ("20220204T093800Z", "2022-02-04T09:38:00Z"),
        ("1643967480", "2022-02-04T09:38:00Z"),
        ("Fri, 04 Feb 2022 09:38:00 GMT", "2022-02-04T09:38:00Z"),
        ("Fri, 04 Feb 2022 09:38:00 +0100", "2022-02-04T09:38:00+01:00"),
        ("4 February 2022", "2022-02-04"),
        ("February 4, 2022", "2022-02-04"),
        ("4 février 2022", "2022-02-04"),
        ("4 Feb, 2022 09:38", "2022-02-04"),
        ("13/02/2022", "2022-02-13"),
        ("02/13/2022", "2022-02-13"),
        ("04.02.2022", "2022-02-04"),
        ("2022-02", "2022-02"),
        ("2022", "2022"),
        ("2022~", "2022~"),
        ("2022-02-04/2022-02-20", "2022-02-04/2022-02-20"),
        ("../2022-02-03", "../2022-02-03"),
    ],
)
def test_read(written, read):
    assert read_date(written) == read


@pytest.mark.parametrize(
    "written",
    ["", "yesterday", "3 days ago", "Monday", "February 4", "February 2022 edition of many", "2022-13-45", "2022-02-30",
     "0001-01-01T00:00:00Z", "1599-01-01", "2101-01-01", "04/02/2022", "4/5/22", "no date 2022", "x" * 200,
     "2022-02-20/2022-02-04", "9999999999", "2022-02-04T99:00:00Z", "../.."],
)  # fmt: skip
def test_unknown(written):
    assert read_date(written) is None


@settings(deadline=None)  # the first call loads the parser of other languages
@given(st.one_of(st.text(max_size=40), st.integers(), st.none(), st.from_regex(r"\d{1,4}[-/. ]\d{1,3}[-/. ]\d{1,5}")))
def test_never_raises(value):
    read_date(value)


@given(st.datetimes(FIRST, LAST), st.integers(-14 * 60, 14 * 60))
def test_stamps_keep_the_instant(moment, offset):
    stamped = moment.replace(tzinfo=timezone(timedelta(minutes=offset)))
    read = read_date(stamped.isoformat())
    assert read is not None
    assert datetime.fromisoformat(read) == stamped.replace(microsecond=0)
