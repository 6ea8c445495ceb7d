"""Who denies what, on texts written for these tests."""

from functools import cache

from parsing import parsed

from variorum.annotation import actors, denials, events, moments, quotations


@cache
def _read(text):
    read = parsed(text)
    known = actors.find(read)
    said = quotations.find(read, known)
    told = events.find(read, known, said, moments.find(read))
    found = denials.find(read, known, said, told)
    names = {actor.id: actor.name for actor in known}
    records = {one.id: one for one in (*told, *said, *found.events)}
    return [(names.get(one.by), records[one.of], text[one.start : one.end]) for one in found.denials]


def test_a_denial_in_its_own_words_leads_to_the_event_it_names():
    ((by, what, place),) = _read("Norway denied that it had sent troops to Greenland.")
    assert by == "Norway"
    assert what.type == "MOBILIZE"
    assert what.status == "negated"
    assert "denied" in place


def test_a_denial_that_points_back_leads_to_what_was_feared_before():
    text = (
        "Officials in Oslo warned on Monday that Sweden might attack Norway before the winter. "
        "Troops have been seen in the hills for weeks.\n\nSweden has denied any such plans."
    )
    found = _read(text)
    assert [(by, what.type, what.status) for by, what, _ in found] == [("Sweden", "ASSAULT", "negated")]
    assert text[found[0][1].start : found[0][1].end] == "Sweden has denied any such plans"


def test_a_deed_named_before_the_noun_is_what_is_denied():
    ((by, what, _),) = _read("Sweden, which has repeatedly denied any invasion plans, said nothing more.")
    assert (by, what.type) == ("Sweden", "ASSAULT")
    assert what.actors


def test_claims_called_absurd_are_the_claims_made_before():
    text = (
        "Norway said that Sweden had prepared to stage an attack on a border post. "
        "Sweden said the Norwegian claims were absurd."
    )
    ((by, what, _),) = _read(text)
    assert by == "Sweden"
    assert "stage an attack" in text[what.start : what.end]


def test_a_denial_with_nothing_told_before_leads_nowhere_and_is_left_out():
    assert _read("Sweden denied the allegations.") == []


def test_what_is_no_denial():
    assert _read("Sweden denied him a visa. The plan was absurd, and Norway did not deny that it would act.") == []


def test_both_who_deny_are_named():
    text = "A report claimed that Norway invaded Iceland. Both Sweden and Denmark denied that Norway had invaded it."
    assert {by for by, _, _ in _read(text)} == {"Sweden", "Denmark"}
