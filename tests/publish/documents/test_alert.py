"""The alert tells of each party what it did and said, by whom it is told, and of whom nothing is found."""

import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parent))

import quarrel

from variorum.errors import UsageError
from variorum.publish.documents import House, Options, checked, manuscript
from variorum.publish.documents.alert import build
from variorum.publish.documents.manuscript import Chapter, Manuscript, lines_of
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, faults


def words(line: Line) -> str:
    """A line as it is printed."""
    return "".join(
        part if isinstance(part, str) else f"“{part.text}”" if part.style == "marks" else part.text
        for part in line.parts
    )


def told(chapter: Chapter) -> list[str]:
    return [words(line) for block in chapter.blocks for line in lines_of(block)]


def alert(dossier=None, **options: object) -> Manuscript:
    return build(Edition(dossier or quarrel.quarrel()), Options(**options))


EARLY = "2025-01-01"
"""With a day from which on things are told there is no lead, and everything stands with its actor."""


def chapter(manuscript: Manuscript, title: str) -> list[str]:
    return next(told(one) for one in manuscript.chapters if one.title == title)


def test_states_come_first_by_what_is_told_of_them():
    titles = [one.title for one in alert().chapters]
    assert titles[:2] == ["Arlen", "Voss"]


def test_every_line_is_supported_by_its_passages():
    edition = Edition(quarrel.quarrel())
    made = build(edition, Options())
    assert [fault for line in made.lines() for fault in faults(edition.dossier, line)] == []
    assert list(checked(edition, made).lines()) == list(made.lines())


def test_a_deed_is_told_from_its_verb_on_and_says_its_day_once():
    assert "Arlen “gathered 4,000 troops near the Orle on 2 March 2025”." in chapter(alert(since=EARLY), "Arlen")


def test_where_accounts_differ_all_figures_stand_with_their_outlets():
    line = "The accounts differ: “4,000 troops” (the Gull), “about 5,000 troops” (the Lantern)."
    assert line in chapter(alert(), "Arlen")


def test_what_a_speaker_says_of_a_deed_is_told_as_his_word():
    dossier = quarrel.quarrel()
    own = next(event for event in dossier.events if event.id == "event-gathered")
    only = replace(own, mentions=(quarrel.AGAIN,))
    events = tuple(only if event is own else event for event in dossier.events)
    lines = chapter(alert(replace(dossier, events=events), since=EARLY), "Arlen")
    assert "Arlen “gathered about 5,000 troops near the Orle on 2 March 2025”, according to Tomas Rell." in lines


@pytest.mark.parametrize("status", ["planned", "hypothetical", "negated", "expected"])
def test_only_what_is_told_as_done_was_done(status):
    dossier = quarrel.quarrel()
    events = tuple(
        replace(event, mentions=tuple(replace(one, status=status) for one in event.mentions))
        if event.id == "event-gathered"
        else event
        for event in dossier.events
    )
    lines = chapter(alert(replace(dossier, events=events)), "Arlen")
    assert not any(line.startswith("Arlen “gathered") for line in lines)


def test_a_clause_within_another_is_no_deed():
    dossier = quarrel.quarrel()
    within = quarrel.mention("gull.txt", "Arlen pull back its troops", "pull", quarrel.ARLEN, type="RETREAT")
    event = replace(dossier.events[0], id="event-within", when=None, mentions=(within,))
    lines = chapter(alert(replace(dossier, events=(*dossier.events, event))), "Arlen")
    assert not any("“pull back" in line for line in lines)


def test_words_in_somebodys_marks_are_no_deed_of_the_article():
    dossier = quarrel.quarrel()
    open_gates = quarrel.mention("gull.txt", "We will not open the gates", "open", quarrel.ARLEN, voice="attributed")
    within = replace(open_gates, within=dossier.quotations[0].id)
    event = replace(dossier.events[0], id="event-within", when=None, mentions=(within,))
    lines = chapter(alert(replace(dossier, events=(*dossier.events, event))), "Arlen")
    assert sum("open the gates" in line for line in lines) == 1


def test_a_saying_has_its_speaker_with_the_office_and_its_day():
    lines = chapter(alert(), "Arlen")
    line = next(line for line in lines if "We will not open the gates before the survey of the wall is done" in line)
    assert "Foreign Minister Ilse Brandt" in line
    assert "3 March" in line


def test_a_demand_is_followed_by_its_answer_and_told_once_with_who_makes_it():
    made = alert(since=EARLY)
    lines = chapter(made, "Voss")
    place = next(n for n, line in enumerate(lines) if "demanded that Arlen pull back" in line)
    assert "rejected" in lines[place + 1]
    assert not any("demanded that Arlen pull back" in line for line in chapter(made, "Arlen"))


def test_a_demand_of_somebody_who_has_no_place_stands_with_who_is_asked():
    lines = chapter(alert(actors=("Arlen",)), "Arlen")
    assert any(
        "demanded that Arlen pull back" in line for line in [*map(words, lead(alert(actors=("Arlen",)))), *lines]
    )


def lead(manuscript: Manuscript) -> list[Line]:
    return [line for block in manuscript.lead for line in lines_of(block)]


def test_nothing_is_told_twice():
    told_lines = [words(line) for line in alert().lines()]
    assert len(told_lines) == len(set(told_lines))
    opened = {one.document: one for line in lead(alert()) for one in line.support}
    assert opened
    assert not any(line in told(one) for one in alert().chapters for line in map(words, lead(alert())))


def test_an_alert_and_a_briefing_open_alike():
    edition = Edition(quarrel.quarrel())
    assert build(edition, Options()).lead == manuscript(Edition(quarrel.quarrel()), "briefing", Options()).lead


def later(day: str):
    """The quarrel with its second article on another day."""
    dossier = quarrel.quarrel()
    first, second = dossier.documents
    return replace(dossier, documents=(first, replace(second, published=day)))


def test_what_an_article_of_days_before_tells_has_its_day_beside_it():
    lines = [line for one in alert(later("2025-03-07"), since=EARLY).chapters for line in told(one)]
    assert any("eported on 4 March" in line for line in lines)
    assert not any("eported on 7 March" in line for line in lines if "4 March" not in line)
    near = [line for one in alert(since=EARLY).chapters for line in told(one)]
    assert not any("eported on" in line for line in near)


def test_what_was_to_come_and_is_over_is_not_told_as_to_come():
    assert any("is expected to travel" in line for line in chapter(alert(later("2025-03-08")), "Arlen"))
    over = [words(line) for line in alert(later("2025-03-12")).lines()]
    assert not any("is expected to travel" in line for line in over)


def test_a_stance_that_departs_from_an_earlier_one_is_followed_by_that():
    dossier = quarrel.quarrel()
    old = replace(
        dossier.positions[0],
        id="position-old",
        actor=quarrel.VOSS,
        evidence=(quarrel.at("gull.txt", "Arlen has pledged to close the road"),),
    )
    summoned = (quarrel.at("lantern.txt", "Voss summoned the ambassador of Arlen"),)
    changed = {"actor": quarrel.VOSS, "changed": "position-old", "evidence": summoned}
    new = replace(dossier.positions[0], id="position-new", **changed)
    plain = tuple(one for one in dossier.events if one.mentions[0] != quarrel.SUMMONED)
    lines = chapter(alert(replace(dossier, positions=(old, new), events=plain), since=EARLY), "Voss")
    place = next(n for n, line in enumerate(lines) if "summoned the ambassador" in line)
    assert lines[place + 1] == "Before, in the words of the Gull: “Arlen has pledged to close the road”."


def test_what_is_to_come_is_told_as_to_come():
    assert any("is expected to travel" in line for line in chapter(alert(), "Arlen"))


def test_since_leaves_out_what_is_of_earlier_days():
    lines = chapter(alert(since="2025-03-03"), "Arlen")
    assert not any("gathered" in line for line in lines)
    assert any("We will not open the gates" in line for line in lines)
    assert "since 3 March 2025" in alert(since="2025-03-03").dateline


def test_actors_are_chosen_by_name_id_or_unique_beginning_in_the_order_given():
    chosen = alert(actors=("voss", quarrel.ARLEN, "Ilse"))
    assert [one.title for one in chosen.chapters] == ["Voss", "Arlen", "Ilse Brandt"]


def test_an_unknown_name_is_a_wrong_call_that_names_those_near():
    with pytest.raises(UsageError, match=r"no actor is called 'Arlon'; there are Arlen"):
        alert(actors=("Arlon",))


def test_a_beginning_of_several_names_is_a_wrong_call():
    other = replace(quarrel.quarrel().actors[4], id="actor-other", name="Tomas Rendt")
    dossier = quarrel.quarrel()
    with pytest.raises(UsageError, match="say which"):
        alert(replace(dossier, actors=(*dossier.actors, other)), actors=("Tomas",))


def test_of_whom_nothing_is_found_it_says_what_was_searched():
    silent = alert(actors=("Pellomar",)).chapters[0]
    assert silent.title == "No statement found"
    assert told(silent) == [
        "No statement or act of Pellomar was found in the two articles read, 4 to 5 March 2025; looked for as speaker "
        "or doer: Pellomar. It is named by others in one article."
    ]
    documents = {span.document for block in silent.blocks for line in lines_of(block) for span in line.support}
    assert documents == {one.id for one in quarrel.DOCUMENTS.values()}


def test_a_country_that_no_article_names_can_be_asked_for():
    line = told(alert(actors=("Brazil",)).chapters[0])[0]
    assert line.startswith("No statement or act of Brazil was found")
    assert "Brazilian" in line


def test_what_is_there_but_makes_no_sentence_is_no_absence():
    dossier = quarrel.quarrel()
    told_of = "Pellomar lies further down the river"
    doubtful = quarrel.mention("lantern.txt", told_of, "lies", quarrel.PELLOMAR, how="rule:noun")
    event = replace(dossier.events[0], id="event-doubtful", when=None, mentions=(doubtful,))
    line = told(alert(replace(dossier, events=(*dossier.events, event)), actors=("Pellomar",)).chapters[0])[0]
    assert line == "What is told of Pellomar does not stand on its own; the passages are cited here."


def test_it_is_the_same_each_time_and_in_american_too():
    assert alert() == alert()
    assert alert(house=House("american"), since="2025-03-03").dateline.endswith("since March 3, 2025.")


def test_nothing_read_is_an_empty_alert(empty):
    made = build(Edition(empty), Options())
    assert made.chapters == ()
    assert made.dateline == "No article could be read."


def test_other_scripts_and_sparse_records_make_no_fault(full):
    edition = Edition(full)
    assert [fault for line in build(edition, Options()).lines() for fault in faults(full, line)] == []
