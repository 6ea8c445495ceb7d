from collections.abc import Callable
from typing import Any

import msgspec
from accounts import collated

from variorum.collation.events import reckoning
from variorum.model import EventMention, Extent, Moment, Reading, Span, leaf_id

Article = Callable[..., Reading]


def telling(reading: Reading, trigger: str, **more: Any) -> Reading:
    """The reading with one more mention, whose clause is the sentence around the trigger."""
    at = reading.document.text.index(trigger)
    around = next(one for one in reading.sentences if one.start <= at < one.end)
    fields: dict[str, Any] = {
        "type": "ASSAULT", "actors": (), "recipients": (), "when": None, "where": None, "status": "happened",
        "voice": "own", "said_by": None, "within": None, "how": "rule:verb",
    } | more  # fmt: skip
    one = EventMention(
        reading.document.id, around.start, around.end, trigger=Extent(at, at + len(trigger)),
        id=leaf_id("event-mention", Span(reading.document.id, at, at + len(trigger))), **fields,
    )  # fmt: skip
    return msgspec.structs.replace(reading, events=(*reading.events, one))


def dated(reading: Reading, words: str, when: str) -> Reading:
    """The reading with one more moment."""
    at = reading.document.text.index(words)
    place = Span(reading.document.id, at, at + len(words))
    one = Moment(
        place.document, place.start, place.end, id=leaf_id("moment", place), kind="date", when=when, symbolic=None,
        anchor="publication",
    )  # fmt: skip
    return msgspec.structs.replace(reading, moments=(*reading.moments, one))


def days(*readings: Reading) -> list[str]:
    return sorted(reckoning.of_readings(readings).values())


def test_the_plain_past_in_a_report_is_of_its_day(article: Article) -> None:
    told = telling(article("a", "Raiders burnt the mill.", published="2031-03-05"), "burnt")
    assert days(told) == ["2031-03-05~"]


def test_the_day_is_that_of_the_lead(article: Article) -> None:
    report = article("a", "Raiders came on Tuesday.\n\nThey burnt the mill.", published="2031-03-05")
    told = telling(dated(report, "Tuesday", "2031-03-04"), "burnt")
    assert days(told) == ["2031-03-04~"]


def test_an_article_that_looks_back_reports_nothing_of_its_day(article: Article) -> None:
    report = article("a", "Raiders came in spring, on 4 March.\n\nThey burnt the mill.", published="2031-09-05")
    told = telling(dated(report, "4 March", "2031-03-04"), "burnt")
    assert days(told) == []


def test_what_had_been_before_has_no_day(article: Article) -> None:
    text = "Raiders came.\n\nThey had long since burnt the mill after losing the bridge."
    report = article("a", text, published="2031-03-05")
    assert days(telling(report, "burnt"), telling(report, "losing")) == []


def test_plans_fears_and_undated_articles_have_none(article: Article) -> None:
    report = article("a", "Raiders burn the mill.", published="2031-03-05")
    assert days(*(telling(report, "burn", status=one) for one in ("planned", "negated", "ongoing"))) == []
    assert days(telling(article("a", "Raiders burnt the mill."), "burnt")) == []


def test_what_follows_an_older_day_in_its_paragraph_may_be_of_that(article: Article) -> None:
    lead = "Raiders came. Men ran. Dogs ran. Cows ran."
    text = f"{lead}\n\nOn 4 March 2029 others landed. They burnt the mill.\n\nThe town fell."
    report = dated(article("a", text, published="2031-03-05"), "4 March 2029", "2029-03-04")
    assert days(telling(report, "burnt")) == []
    assert days(telling(report, "fell")) == ["2031-03-05~"]


def test_a_noun_far_from_the_lead_takes_up_what_is_known(article: Article) -> None:
    text = "The raid began. A mill burnt. Men fled. Women fled. The raid shook all."
    report = article("a", text, published="2031-03-05")
    assert days(telling(report, "raid", how="rule:noun")) == ["2031-03-05~"]
    assert days(telling(report, "raid shook", how="rule:noun")) == []


def test_a_day_that_is_told_leaves_nothing_to_reckon(article: Article) -> None:
    report = telling(article("a", "Raiders burnt the mill.", published="2031-03-05"), "burnt", when="2031-03-04")
    assert reckoning.of_event(report.events, {report.events[0].id: "2031-03-05~"}) is None


def test_the_timeline_has_reckoned_deeds_of_two_outlets_alone() -> None:
    text = "Mill burnt in Oslo\n\nSoldiers attacked the old mill in Oslo with torches and killed the miller Per Dahl."
    one = collated(("a.txt", text, "2023-03-08", "Gull"))
    both = collated(
        ("a.txt", text, "2023-03-08", "Gull"),
        ("b.txt", text.replace("Mill burnt", "Night") + " It was empty.", "2023-03-09", "Tern"),
    )
    assert not one.timeline
    assert {entry.when for entry in both.timeline} == {"2023-03-08~"}


def test_what_only_says_who_somebody_is_has_none(article: Article) -> None:
    text = "The man who burnt the mill spoke. A roof torn by the raiders fell. He is under fire for selling it."
    report = article("a", text, published="2031-03-05")
    assert days(telling(report, "burnt"), telling(report, "torn"), telling(report, "selling")) == []
    assert days(telling(report, "spoke")) == ["2031-03-05~"]
    assert days(telling(report, "spoke", voice="attributed")) == []
