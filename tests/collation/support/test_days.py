import pytest

from variorum.collation.support import days
from variorum.model import Moment


def moment(when, symbolic=None, kind="date"):
    return Moment(
        document="document-1", start=0, end=5, id="moment-1", kind=kind, when=when, symbolic=symbolic, anchor="none"
    )


@pytest.mark.parametrize(
    ("asked", "found", "said"),
    [
        (moment("2024-05-06"), moment("2024-05-06"), True),
        (moment("2024-05"), moment("2024-05-06"), True),
        (moment("2024-05-06"), moment("2024-05"), False),
        (moment("2024-05-06"), moment("2024-05-07"), False),
        (moment("2024-04-29", "publication/04-29>"), moment("2023-04-29"), True),
        (moment("2024-05-06", "publication/monday<"), moment("2024-05-13"), True),
        (moment("2024-05-06", "publication/monday<"), moment("2024-05-14"), False),
        (moment("2024-05", "publication/05<"), moment("2023-05-14"), True),
    ],
)
def test_a_time_is_told_by_one_that_lies_within_it(asked, found, said):
    assert days.told(asked, found) == said


def test_only_times_of_one_breadth_stand_against_one_another():
    assert days.comparable(moment("2024-05-06"), moment("2024-05-07"))
    assert not days.comparable(moment("2024-05-06"), moment("2024-05"))
    assert not days.comparable(moment("P2D", kind="duration"), moment("2024-05-06"))


def test_the_news_of_an_article_is_of_its_day_or_the_one_before():
    assert days.news(moment("2024-05-06"), "2024-05-06")
    assert days.news(moment("2024-05-06"), "2024-05-07T08:00:00Z")
    assert not days.news(moment("2024-05-06"), "2024-05-08")
