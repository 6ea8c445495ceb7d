from variorum.collation import times


def test_times_agree_where_they_can_be_the_same() -> None:
    assert times.agree("2021-03", "2021-03-04")
    assert times.agree("2021-03-04T10:00:00+00:00", "2021-03-04")
    assert times.agree("2021-03-01/2021-03-09", "2021-03-04")
    assert times.agree(None, "2021-03-04")
    assert times.agree("../2021-03-09", "2021-03-04")
    assert not times.agree("2021-03-04", "2021-03-05")
    assert not times.agree("2021-02", "2021-03-04")


def test_before_is_said_only_where_it_is_certain() -> None:
    assert times.before("2021-03-03", "2021-03-04")
    assert times.before("2021-02", "2021-03-04")
    assert not times.before("2021-03", "2021-03-04")
    assert not times.before("2021-03-03/..", "2021-03-04")
    assert not times.before(None, "2021-03-04")


def test_the_time_that_says_most_and_the_earliest() -> None:
    assert times.exact(["2021-03", "2021-03-04", "2021"]) == "2021-03-04"
    assert times.exact([]) is None
    assert times.earliest(["2021-03-05", "2021-03-04"]) == "2021-03-04"
