from pathlib import Path

import pytest
from benchmarks.timeline import awareness, corpus, score

from variorum.model import Event, EventMention, Extent

CAT = """<Document doc_id="7"><token t_id="1" sentence="0">Rivers</token><token t_id="2" sentence="0">rise</token>
<token t_id="3" sentence="1">Dams</token><token t_id="4" sentence="1">took</token>
<token t_id="5" sentence="1">over</token>
<token t_id="6" sentence="1">,</token><token t_id="7" sentence="1">engineers</token>
<token t_id="8" sentence="1">said</token><token t_id="9" sentence="1">.</token>
<Markables><TIMEX3 functionInDocument="CREATION_TIME" m_id="1" type="DATE" value="2031-03-04"/>
<EVENT_MENTION m_id="2"><token_anchor t_id="4"/><token_anchor t_id="5"/></EVENT_MENTION></Markables></Document>"""


def event(id: str, when: str | None, *places: tuple[int, int]) -> tuple[Event, list[corpus.Place]]:
    mentions = tuple(
        EventMention(
            document="d", start=start, end=end, id=f"mention-{id}-{start}", trigger=Extent(start, end), type="OTHER",
            actors=(), recipients=(), when=when, where=None, status="happened", voice="own", said_by=None, within=None,
        )
        for start, end in places
    )  # fmt: skip
    made = Event(id=f"event-{id}", type="OTHER", title=id, when=when, where=None, details={}, mentions=mentions)
    return made, [("7", start, end) for start, end in places]


def entry(step: int, when: str | None, name: str, *places: tuple[int, int]) -> corpus.Entry:
    return corpus.Entry(step, when, (name,), tuple(("7", start, end) for start, end in places))


def test_equal_timelines_have_all_links() -> None:
    steps = {"a": 1, "b": 1, "c": 2, "d": 5}
    assert awareness.links(steps) == [("a", "b"), ("a", "c"), ("c", "d")]
    assert awareness.counts(steps, steps) == (3, 3, 3, 3)


def test_awareness_counts_what_the_other_implies() -> None:
    # gold a < b < c; found a < c implies one of its own; gold's links a-b and b-c are not implied by it.
    assert awareness.counts({"a": 1, "c": 2}, {"a": 1, "b": 2, "c": 3}) == (1, 1, 0, 2)
    # turned round, or made simultaneous, nothing is right.
    assert awareness.counts({"a": 2, "b": 1}, {"a": 1, "b": 2}) == (0, 1, 0, 1)
    assert awareness.counts({"a": 1, "b": 1}, {"a": 1, "b": 2}) == (0, 1, 0, 1)


def test_an_unknown_event_breaks_the_links_through_it() -> None:
    assert awareness.counts({"a": 1, "x": 2, "b": 3}, {"a": 1, "b": 2}) == (0, 2, 1, 1)


def test_the_corpus_gives_texts_as_printed_and_places(tmp_path: Path) -> None:
    (tmp_path / "7_Rivers_rise.txt.xml").write_text(CAT)
    (tmp_path / "dam_board.txt").write_text(
        "Dam Bord\n0\tXXXX-XX-XX\t7-0-rise\n1\t2031-03-XX\t7-1-took_over\t9-1-fell\n"
    )
    (article,) = corpus.articles(tmp_path)
    text = article.document.text
    assert text == "Rivers rise\n\nDams took over, engineers said."
    assert (article.document.published, article.document.title) == ("2031-03-04", "Rivers rise")
    gold = corpus.timelines(tmp_path, [article])
    loose, placed = gold["dam board"]
    assert (loose.step, loose.when, placed.when) == (0, None, "2031-03")
    assert [text[start:end] for _, start, end in placed.places] == ["took over"]
    assert article.marked == placed.places
    assert score.steps_of_gold([loose, placed]) == {"1:7-1-took_over": 1}


def test_our_events_go_by_the_gold_events_they_are_each_only_once() -> None:
    gold = [entry(1, "2031", "7-1-x", (0, 4)), entry(2, "2031-02-01", "7-1-y", (10, 14))]
    told = [event("p", "2031-02-01", (10, 14)), event("q", "2031-02", (0, 4), (30, 34)), event("r", "2031", (12, 14))]
    assert score.steps_of_ours(told, gold) == {"0:7-1-x": 1, "1:7-1-y": 2, "event-r": 0}


@pytest.mark.parametrize(
    ("when", "day", "right"),
    [
        ("2031-03-04", "2031-03-04", True),
        ("2031-03-04T10:00:00Z", "2031-03-04", True),
        ("2031-03-04", "2031-03", True),
        ("2031-03", "2031-03-04", False),
        ("2031-03-30/2031-04-02", "2031-03", False),
        ("2031/..", "2031", True),
        (None, "2031", False),
    ],
)
def test_a_day_is_right_if_it_lies_in_the_golds_and_is_as_exact(when: str | None, day: str, right: bool) -> None:
    assert score.right_day(event("p", when, (0, 4))[0], day) is right


def test_dates_are_of_all_gold_events_once() -> None:
    gold = {
        "one": [entry(1, "2031", "7-1-x", (0, 4)), entry(0, None, "7-1-z", (20, 24))],
        "two": [entry(1, "2031", "7-1-x", (0, 4)), entry(2, "2032", "7-1-y", (10, 14))],
    }
    shown = [event("p", "2030", (0, 4)), event("q", "2032-01-02", (10, 14)), event("r", "2031", (20, 24))]
    recall, precision = score._dates("dates", shown, gold, shown)
    assert (recall.value, precision.value) == (50.0, 50.0)
    assert precision.counts["dated by us"] == 1


def test_an_event_that_timelines_date_differently_has_each_of_the_days() -> None:
    gold = {"one": [entry(1, "2031-02", "7-1-x", (0, 4))], "two": [entry(1, "2031-03-01", "7-1-x", (0, 4))]}
    shown = [event("p", "2031-02", (0, 4))]
    recall, precision = score._dates("dates", shown, gold, shown)
    assert (recall.value, precision.value, recall.counts["of the gold"]) == (100.0, 100.0, 1)


def test_names_of_targets_bear_their_form_of_company() -> None:
    assert score._plain("The Dam  Works, Inc.") == "dam works"
