from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.collation import stories
from variorum.model import Furniture, Reading

Article = Callable[..., Reading]

VIADUCT = (
    "Engineers closed the Varenholm viaduct at dawn after inspectors discovered corrosion in its suspension cables.",
    "The Varenholm viaduct was shut after corrosion was found in the cables, the inspectors in Varenholm said.",
    "Corrosion in the suspension cables has closed the viaduct of Varenholm; engineers are inspecting it.",
)
COTTON = "Traders in Talwara welcomed the cotton subsidy that the Meridian parliament passed with a narrow majority."


def documents(found: tuple[stories.Story, ...]) -> list[int]:
    return sorted(len(story.documents) for story in found)


def test_accounts_of_one_event_are_one_story(article: Article) -> None:
    found = stories.find([article(str(n), text) for n, text in enumerate((*VIADUCT, COTTON))])
    assert documents(found) == [1, 3]
    assert len({story.thread for story in found}) == 2


def test_each_article_is_in_exactly_one_story(article: Article) -> None:
    readings = [article(str(n), text) for n, text in enumerate((*VIADUCT, COTTON))]
    placed = [one for story in stories.find(readings) for one in story.documents]
    assert sorted(placed) == sorted(reading.document.id for reading in readings)


def test_the_same_words_months_later_are_another_story_of_the_same_affair(article: Article) -> None:
    found = stories.find([
        article("a", VIADUCT[0], published="2020-03-01"), article("b", VIADUCT[1], published="2020-03-02"),
        article("c", VIADUCT[2], published="2020-06-20"),
    ])  # fmt: skip
    assert documents(found) == [1, 2]
    assert len({story.thread for story in found}) == 1


@pytest.mark.parametrize("published", [None, "2020", "nonsense", "../2020-03-01"])
def test_a_date_that_is_not_a_day_separates_nothing(article: Article, published: str | None) -> None:
    found = stories.find(
        [article("a", VIADUCT[0], published="2020-03-01"), article("b", VIADUCT[1], published=published)]
    )
    assert documents(found) == [2]


def test_the_title_is_a_headline_of_the_story(article: Article) -> None:
    text = f"Viaduct shut\n\n{VIADUCT[0]}"
    (one,) = stories.find([article("a", text, furniture=(Furniture(0, 12, kind="headline"),))])
    assert one.title == "Viaduct shut"


def test_without_a_headline_the_first_words_stand_in(article: Article) -> None:
    (one,) = stories.find([article("a", VIADUCT[0])])
    assert one.title.startswith("Engineers closed the Varenholm viaduct")
    assert one.title.endswith(" …")
    (empty,) = stories.find([article("empty.txt", " ")])
    assert empty.title == "empty.txt"


def test_no_articles_no_stories() -> None:
    assert stories.find([]) == ()


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6), st.floats(0.05, 0.95))
def test_joining_keeps_every_member_once_and_no_pair_above_the_threshold(values: list[float], threshold: float) -> None:
    matrix = np.eye(4)
    matrix[np.triu_indices(4, 1)] = values
    matrix = np.maximum(matrix, matrix.T)
    groups = stories.join(matrix, [[i] for i in range(4)], threshold)
    assert sorted(i for group in groups for i in group) == [0, 1, 2, 3]
    for n, one in enumerate(groups):
        for other in groups[n + 1 :]:
            assert matrix[np.ix_(one, other)].mean() < threshold + 1e-9
