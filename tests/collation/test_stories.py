from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.collation import stories
from variorum.collation.stories import contrast, linkage
from variorum.collation.stories.profile import profile
from variorum.model import Furniture, Reading, Story

Article = Callable[..., Reading]

VIADUCT = (
    "Engineers closed the Varenholm viaduct at dawn after inspectors discovered corrosion in its suspension cables.",
    "The Varenholm viaduct was shut after corrosion was found in the cables, the inspectors in Varenholm said.",
    "Corrosion in the suspension cables has closed the viaduct of Varenholm; engineers are inspecting it.",
)
TURNS = (
    "The Varenholm viaduct reopened to lorries on Monday after welders replaced eleven suspension cables.",
    "Lorries crossed the Varenholm viaduct again on Monday; welders have replaced the corroded suspension cables.",
    "Welders have replaced the suspension cables, and the viaduct of Varenholm reopened to lorries on Monday.",
)
ROUNDUP = """Good morning. Here is what we are reading.

VIADUCT SHUT IN VARENHOLM

Engineers closed the Varenholm viaduct at dawn on Thursday after inspectors found corrosion in its suspension cables. The inspectors said that lorries were to take the road along the river. The viaduct of Varenholm carries ten thousand lorries a week, and engineers are inspecting every cable that is left.

COTTON WINS ITS SUBSIDY

Traders in Talwara welcomed the cotton subsidy that the Meridian parliament passed with a narrow majority. Ginners in Talwara had asked for the subsidy since the harvest failed. The Meridian parliament sat past midnight before the cotton growers had their majority, and the traders in the gallery sang.

AN ORCHESTRA WITHOUT A HALL

The Philharmonia of Ostrava rehearses in a gymnasium, since the conservatory that it shared has been sold to a brewery. Violinists tune between basketball hoops, and a soprano practises in the changing room. The conductor hopes to find a stage for the autumn, perhaps in the former ballroom of a sanatorium by the lake.

WHALES COME EARLY

Biologists counted forty humpback whales off the lighthouse at Sandvik, a month sooner than in any year on record. Warmer currents bring herring towards the skerries, a marine ecologist explained, and the whales follow. Fishermen have been asked to slow their trawlers and to keep nets away from calves until midsummer.
"""  # noqa: E501
COTTON = "Traders in Talwara welcomed the cotton subsidy that the Meridian parliament passed with a narrow majority."


def documents(found: tuple[Story, ...]) -> list[int]:
    return sorted(len(story.documents) for story in found)


def told(held: stories.Stories) -> tuple[Story, ...]:
    return tuple(sorted((one for affair in held.affairs() for one in affair.stories), key=lambda one: one.id))


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


@given(st.lists(st.integers(0, 100), min_size=6, max_size=6), st.integers(5, 95))
def test_joining_keeps_every_member_once_and_no_pair_above_the_threshold(values: list[int], threshold: int) -> None:
    pairs = dict(zip([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)], values, strict=True))
    groups = linkage.join(pairs, [[i] for i in range(4)], threshold)
    assert sorted(i for group in groups for i in group) == [0, 1, 2, 3]
    for n, one in enumerate(groups):
        for other in groups[n + 1 :]:
            total = sum(pairs[min(a, b), max(a, b)] for a in one for b in other)
            assert total / (len(one) * len(other)) < threshold


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the fixture is a plain function
@given(st.permutations(range(7)), st.sets(st.integers(0, 6), max_size=4))
def test_the_order_of_coming_and_going_does_not_matter(article: Article, order: list[int], gone: set[int]) -> None:
    texts = (*VIADUCT, COTTON, *TURNS)
    articles = [article(str(n), text, published=f"2020-03-0{n + 1}") for n, text in enumerate(texts)]
    moved = stories.Stories()
    for n in order:
        moved.add(articles[n])
    for n in sorted(gone):
        moved.remove(articles[n].document.id)
    moved.affairs()
    for n in sorted(gone):
        moved.add(articles[n])
    assert told(moved) == stories.find(articles)


def test_a_later_turn_is_another_story_of_the_same_affair(article: Article) -> None:
    first = [article(f"a{n}", text, published="2020-03-01") for n, text in enumerate(VIADUCT)]
    later = [article(f"b{n}", text, published="2020-03-09") for n, text in enumerate(TURNS)]
    found = stories.find(first + later)
    assert documents(found) == [3, 3]
    assert len({story.thread for story in found}) == 1


def test_taking_out_an_article_parts_what_it_joined(article: Article) -> None:
    ends = [article("a", VIADUCT[0]), article("c", COTTON)]
    bridge = article("b", f"{VIADUCT[0]} {COTTON}")
    held = stories.Stories()
    for one in (*ends, bridge):
        held.add(one)
    held.remove(bridge.document.id)
    assert told(held) == stories.find(ends)


def test_many_comings_and_goings_leave_nothing_behind(article: Article) -> None:
    held = stories.Stories()
    for n in range(600):
        one = article(str(n), VIADUCT[n % 3])
        held.add(one)
        if n > 2:
            held.remove(one.document.id)
    assert told(held) == stories.find([article(str(n), VIADUCT[n]) for n in range(3)])


def around(article: Article) -> list[Reading]:
    """Articles on two affairs, and a roundup that tells of both and of two matters more."""
    texts = (*VIADUCT, COTTON, f"{COTTON} Ginners in Talwara had asked the Meridian parliament for the cotton subsidy.")
    return [article(str(n), text) for n, text in enumerate((*texts, ROUNDUP))]


def test_a_roundup_is_in_the_stories_of_its_sections(article: Article) -> None:
    every = around(article)
    roundup = every[-1].document.id
    found = {frozenset(story.documents) - {roundup} for story in stories.find(every) if roundup in story.documents}
    ids = [reading.document.id for reading in every]
    assert {frozenset(ids[:3]), frozenset(ids[3:5])} <= found


def test_what_a_guest_brings_is_what_its_home_does_without(article: Article) -> None:
    every = around(article)
    held = stories.Stories()
    for reading in every:
        held.add(reading)
    affairs = held.affairs()
    (away,) = (part for affair in affairs for part in affair.away)
    guests = sorted(section for affair in affairs for part in affair.guests for section in part.sections)
    assert list(away.sections) == guests
    text = every[-1].document.text
    seen = [stories.seen(every[-1], part) for affair in affairs for part in affair.guests]
    seen.append(stories.seen(every[-1], away.rest(len(text))))
    assert sorted(s for part in seen for s in part.sentences) == sorted(every[-1].sentences)
    assert all(len(part.document.text) == len(text) for part in seen)
    assert ["".join(set(letters) - {" "}) for letters in zip(*(p.document.text for p in seen), strict=True)] == [
        letter.strip(" ") for letter in text
    ]


def test_an_article_that_recalls_another_affair_is_not_in_its_story(article: Article) -> None:
    every = around(article)[:-1]
    recalls = article("r", f"{COTTON} Ginners cheered.\n\nLast week the Varenholm viaduct was shut for corrosion.")
    found = stories.find([*every, recalls])
    assert [recalls.document.id in story.documents for story in found].count(True) == 1


def test_a_roundup_without_the_articles_is_one_story(article: Article) -> None:
    (one,) = stories.find([article("r", ROUNDUP)])
    assert len(one.documents) == 1


def test_titles_count_where_both_articles_have_one(article: Article) -> None:
    titles = ("Varenholm viaduct shut for corrosion", "Corrosion shuts Varenholm viaduct", None)
    read = [article(str(n), VIADUCT[n], title=title) for n, title in enumerate(titles)]
    profiles = [profile(one.document) for one in read]
    before = np.zeros((3, 3))
    after = contrast.titled(before, profiles, contrast.model())
    assert after[0, 1] > 0
    assert after[0, 2] == after[1, 2] == 0
