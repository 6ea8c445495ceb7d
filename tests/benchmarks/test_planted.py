from random import Random

import pytest
from benchmarks.planted import draw, numerals, outcome
from benchmarks.planted.edit import HARMFUL, HARMLESS, Edit, Place
from benchmarks.planted.lines import Rarity, Story, opening, story

ONE = """The harbour inspector Anna Brandt said Tuesday that 12 fishing boats sank in Skagen during the autumn storm.

"The quay walls were never built for waves of this height," Anna Brandt said.

The coastguard rescued 48 sailors near the northern breakwater on October 14. Norway sent two rescue helicopters.

The town council approved 3.4 million dollars for a new breakwater."""

OTHER = """In Skagen, 12 fishing boats sank during the autumn storm, the harbour inspector Anna Brandt said Tuesday.

"The quay walls were never built for waves of this height," Anna Brandt told a local newspaper.

Near the northern breakwater the coastguard rescued 48 sailors on October 14, among them a cook.

The town council approved money for a new breakwater. Mayor Peter Olsen said it was late.

Mayor Peter Olsen said the town had waited for years."""


@pytest.fixture(scope="module")
def told() -> Story:
    rows = [
        {"id": name, "url": name, "title": "", "source": name, "date": "2031-10-15", "text": text}
        for name, text in (("Gazette", ONE), ("Herald", OTHER))
    ]
    return story(rows, Rarity(1000, {}))


@pytest.fixture(scope="module")
def edits(told: Story) -> list[Edit]:
    return list(draw.candidates(told, Random(1)))


def of(edits: list[Edit], kind: str) -> set[str]:
    return {ONE[one.place.start : one.place.end] for one in edits if one.kind == kind and one.place.article == 0}


def test_a_number_that_both_tell_is_changed(edits: list[Edit]) -> None:
    assert of(edits, "number") == {"12", "48"}
    for one in edits:
        assert one.kind != "number" or numerals.value(one.text) not in (12, 48, None)


def test_a_day_that_both_tell_is_changed(edits: list[Edit]) -> None:
    assert "14" in of(edits, "date")


def test_a_happening_that_both_tell_is_denied_and_doubted(edits: list[Edit]) -> None:
    assert {"did not rescue", "rejected"} & {one.text for one in edits if one.kind == "polarity"}
    assert any(one.text in ("may have rescued", "is expected to approve") for one in edits if one.kind == "certainty")


def test_words_that_both_quote_get_another_speaker(edits: list[Edit]) -> None:
    changed = [one for one in edits if one.kind == "attribution" and one.place.article == 0]
    assert {ONE[one.place.start : one.place.end] for one in changed} == {"Anna Brandt"}
    assert {one.text for one in changed} == {"Mayor Peter Olsen"}


def test_harmless_changes_keep_the_value(edits: list[Edit]) -> None:
    assert {one.text for one in edits if one.kind == "spelling"} >= {"twelve", "a dozen", "forty-eight"}
    assert "14 October" in {one.text for one in edits if one.kind == "date-form"}
    assert {one.kind for one in edits} <= {*HARMFUL, *HARMLESS}


def test_an_edit_changes_its_place_alone_and_its_counterpart_is_of_the_other_article(
    told: Story, edits: list[Edit]
) -> None:
    for one in edits:
        text = told.rows[one.place.article]["text"]
        assert one.apply(text) == text[: one.place.start] + one.text + text[one.place.end :]
        assert one.counterparts[0].article != one.place.article


def test_the_same_seed_gives_the_same_edits(told: Story, edits: list[Edit]) -> None:
    assert list(draw.candidates(told, Random(1))) == edits


def test_places_of_the_edited_text_lead_back() -> None:
    one = Edit("number", "figure", Place(0, 10, 12), "twelve", Place(0, 4, 20), ())
    assert [one.moved(at) for at in (3, 10, 13, 16, 20)] == [3, 10, 10, 12, 16]
    assert one.edited_line == Place(0, 4, 24)


def test_numerals_are_written_in_the_manner_of_the_old_one() -> None:
    assert [numerals.value(word) for word in ("1,012", "Six", "forty-eight", "many")] == [1012, 6, 48, None]
    assert numerals.written(9, "Six") == "Nine"
    assert numerals.written(4200, "1,012") == "4,200"
    assert numerals.written(8.25, "6.5") == "8.2"


def test_an_article_is_cut_at_a_paragraph() -> None:
    text = "\n".join(["A sentence that fills some of the space."] * 200)
    assert len(opening(text)) < 3601
    assert opening(text).endswith("space.")


def test_few_edits_are_of_one_story_and_none_share_a_sentence(told: Story, edits: list[Edit]) -> None:
    chosen = draw.edits(draw.Draw("own", 1, 0, 1, harmful=5, harmless=5), [told])
    assert max(sum(one.kind == kind for _, one in chosen) for kind in (*HARMFUL, *HARMLESS)) <= 2


def test_what_was_there_before_is_not_new(told: Story) -> None:
    collated = outcome.Collated(told)
    still = Edit("synonym", "word", Place(0, 0, 3), "The", Place(0, 0, 109), (Place(1, 0, 106),))
    assert collated.outcome(0, still).new == ()
