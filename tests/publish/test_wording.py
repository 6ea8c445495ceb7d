import pytest

from variorum.publish.wording import counted, listed, value


@pytest.mark.parametrize(
    ("low", "high", "approximate", "words"),
    [
        (3, 3, False, "3"),
        (115000, 115000, True, "about 115,000"),
        (100000, None, False, "100,000 or more"),
        (None, 20, False, "20 or less"),
        (30000, 40000, False, "30,000 to 40,000"),
        (49.6, 49.6, False, "49.6"),
        (None, None, True, "not a number"),
    ],
)
def test_value(low, high, approximate, words):
    assert value(low, high, approximate=approximate) == words


def test_counts_and_lists():
    assert counted(1, "article") == "one article"
    assert counted(12, "article") == "twelve articles"
    assert counted(1300, "article") == "1,300 articles"
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
