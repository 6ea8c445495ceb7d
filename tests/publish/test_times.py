from datetime import date

import pytest

from variorum.publish import times


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("2022-02-04", "4 February 2022"),
        ("2022-02", "February 2022"),
        ("2022", "2022"),
        ("2022~", "about 2022"),
        ("2021-24", "winter 2021"),
        ("2022-02-04T09:38:00Z", "4 February 2022, 09:38 UTC"),
        ("2022-02-04T09:38:00+03:00", "4 February 2022, 09:38 UTC+03:00"),
        ("2022-02-04/2022-02-20", "4 to 20 February 2022"),
        ("2022-01-28/2022-02-06", "28 January to 6 February 2022"),
        ("2021-12-28/2022-01-02", "28 December 2021 to 2 January 2022"),
        ("2022-02-04/2022-02-04", "4 February 2022"),
        ("../2022-02-03", "until 3 February 2022"),
        ("2022-02-03/..", "from 3 February 2022"),
        ("2022-13-01", "2022-13-01"),
        ("P1D", "P1D"),
        ("", ""),
    ],
)
def test_phrase(time, words):
    assert times.phrase(time) == words


@pytest.mark.parametrize(
    ("time", "reach"),
    [
        ("2022-02-04", (date(2022, 2, 4), date(2022, 2, 4))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2022", (date(2022, 1, 1), date(2022, 12, 31))),
        ("../2022-02-03", (None, date(2022, 2, 3))),
        ("2022-02-04T23:00:00-05:00", (date(2022, 2, 4), date(2022, 2, 4))),
        ("2022-02-30", None),
        ("P1D", None),
        ("../..", None),
        (None, None),
    ],
)
def test_bounds(time, reach):
    assert times.bounds(time) == reach


def test_the_undated_come_last():
    assert sorted(["2022-03", None, "2022-02-04", "../2021"], key=times.order) == [
        "../2021",
        "2022-02-04",
        "2022-03",
        None,
    ]
