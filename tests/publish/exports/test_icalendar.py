"""The calendar, read back by the icalendar library."""

from datetime import UTC, date, datetime

import icalendar
import pytest
import story

from variorum.publish.exports import bundle


@pytest.fixture
def events(only):
    calendar = icalendar.Calendar.from_ical(only("icalendar"))
    return {str(event["UID"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}


def test_only_what_is_to_come_and_has_a_day_is_there(events, told):
    assert set(events) == {"timeline-envoy", "timeline-hour", "timeline-week"}
    assert sum(bundle(told, "icalendar").left_out.values()) == 3


def test_days_hours_and_stretches(events):
    assert events["timeline-envoy"].decoded("DTSTART") == date(2025, 5, 12)
    assert events["timeline-envoy"].decoded("DTEND") == date(2025, 5, 13)
    assert events["timeline-hour"].decoded("DTSTART") == datetime(2025, 5, 12, 7, 30, tzinfo=UTC)
    assert events["timeline-week"].decoded("DTEND") == date(2025, 5, 17)
    assert "some time 12 to 16 May 2025" in events["timeline-week"]["SUMMARY"]


def test_what_is_disputed_or_only_expected_is_tentative(events):
    assert events["timeline-envoy"]["STATUS"] == "CONFIRMED"
    assert events["timeline-hour"]["STATUS"] == "TENTATIVE"
    assert "disputed" in events["timeline-hour"]["DESCRIPTION"]


def test_the_stamp_is_the_state_of_the_articles(events):
    assert events["timeline-envoy"].decoded("DTSTAMP") == datetime(2025, 5, 3, tzinfo=UTC)


def test_each_says_its_passages(events):
    event = events["timeline-envoy"]
    assert "“send an envoy to Senhal on 12 May”" in event["DESCRIPTION"]
    document, place = str(event["X-VARIORUM-PASSAGE"]).split(" ")
    start, end = map(int, place.split("-"))
    assert story.DOSSIER_TEXT[document][start:end] == "send an envoy to Senhal on 12 May"
    assert event["X-VARIORUM-EVENT"] == "event-envoy"


def test_lines_are_folded_as_the_standard_says(only):
    lines = only("icalendar").split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
