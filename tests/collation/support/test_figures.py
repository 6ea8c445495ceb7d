import pytest

from variorum.collation.support import figures
from variorum.collation.support.figures import Figure
from variorum.model import Quantity


def figure(low, high, *, unit="person", about=False):
    quantity = Quantity(
        document="document-1", start=0, end=5, id="quantity-1", low=low, high=high, unit=unit, approximate=about,
        of=None, when=None, where=None, said_by=None,
    )  # fmt: skip
    return Figure(low, high, quantity)


@pytest.mark.parametrize(
    ("asked", "found", "said"),
    [
        (figure(23, 23), figure(23, 23), True),
        (figure(23, 23), figure(32, 32), False),
        (figure(100, None), figure(115, 115), True),
        (figure(100, None), figure(900, 900), False),
        (figure(100, None), figure(90, 90), False),
        (figure(None, 40), figure(38, 38), True),
        (figure(None, 40), figure(400, 400), False),
        (figure(50, 50, about=True), figure(49.6, 49.6), True),
        (figure(50, 50, about=True), figure(70, 70), False),
        (figure(25, 25), figure(20, 30), True),
    ],
)
def test_a_figure_is_told_with_what_rounding_and_hedges_allow(asked, found, said):
    assert figures.told(asked, found) == said


def test_only_counts_of_one_thing_stand_against_one_another():
    assert figures.comparable(figure(3, 3), figure(4, 4))
    assert not figures.comparable(figure(3, 3), figure(4, 4, unit="percent"))
    assert not figures.comparable(figure(3, 3), Figure(4, 4))
