"""Clauses that tell events, on texts written for these tests."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parsing import parsed

from variorum.annotation import actors, events, moments, quotations
from variorum.annotation.events import frames
from variorum.annotation.events.types import ROOTS, TYPES, current
from variorum.model import Actor, EventMention, Furniture


@cache
def _read(text: str, published: str | None = None) -> tuple[tuple[Actor, ...], tuple[EventMention, ...]]:
    read = parsed(text, published)
    known = actors.find(read)
    return known, events.find(read, known, quotations.find(read, known), moments.find(read))


def _of(text: str, trigger: str, published: str | None = None) -> EventMention:
    _, found = _read(text, published)
    at = text.index(trigger)
    chosen = [one for one in found if one.trigger.start == at]
    assert chosen, [(text[one.trigger.start : one.trigger.end], one.type) for one in found]
    return chosen[0]


def _names(text: str, ids: tuple[str, ...], published: str | None = None) -> set[str]:
    known, _ = _read(text, published)
    return {actor.name for actor in known if actor.id in ids}


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Norway accused Iran of smuggling oil.", "accused", "ACCUSE"),
        ("Kenya and Uganda signed a treaty on water.", "signed", "SUPPORT"),
        ("Poland sent 2,000 troops to Latvia.", "sent", "MOBILIZE"),
        ("Japan sent medicine to Nepal.", "sent", "AID"),
        ("Egypt lifted its blockade of Sudan.", "lifted", "CONCEDE"),
        ("Egypt imposed sanctions on Sudan.", "imposed", "SANCTION"),
        ("Brazil rejected Chile's proposal.", "rejected", "REJECT"),
        ("Police arrested Jan Novak in Prague.", "arrested", "COERCE"),
        ("India called for talks with Nepal.", "called", "REQUEST"),
        ("Iran threatened to attack Oman.", "threatened", "THREATEN"),
        ("Peru denied the report.", "denied", "STATEMENT"),
        ("Two trains collided near Turin on Friday.", "collided", "OTHER"),
        ("The invasion of Kuwait shocked Jordan.", "invasion", "ASSAULT"),
        ("Norway backed out of the treaty.", "backed", "REJECT"),
    ],
)
def test_a_clause_gets_the_type_its_words_tell(text: str, trigger: str, kind: str) -> None:
    assert _of(text, trigger).type == kind


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Iran attacked Oman on Monday.", "attacked", "happened"),
        ("Iran is attacking Oman.", "attacking", "ongoing"),
        ("Iran will attack Oman.", "attack", "planned"),
        ("Iran plans to attack Oman.", "attack", "planned"),
        ("Iran is expected to attack Oman.", "attack", "expected"),
        ("Iran might attack Oman.", "attack", "hypothetical"),
        ("Oman will respond if Iran attacks Dubai.", "attacks", "hypothetical"),
        ("Should Iran attack Oman, Egypt would help.", "attack", "hypothetical"),
        ("Iran did not attack Oman.", "attack", "negated"),
        ("Iran denied that it had attacked Oman.", "attacked", "negated"),
        ("Iran denies planning to attack Oman.", "attack", "negated"),
        ("Iran refused to attack Oman.", "attack", "negated"),
        ("Oman acted to prevent an attack by Iran.", "attack", "negated"),
        ("There were fears of an attack by Iran.", "attack", "hypothetical"),
        ("Oman warned of a possible attack by Iran.", "attack", "hypothetical"),
        ("Iran has no intention of attacking Oman.", "attacking", "negated"),
        ("Iran said it would send troops to Oman.", "send", "planned"),
        ("Iran continues to attack Oman.", "attack", "ongoing"),
        ("Iran has yet to sign a treaty with Oman.", "sign", "negated"),
        ("Troops are deployed near Oman.", "deployed", "ongoing"),
        ("The minister would later confirm the attack.", "confirm", "happened"),
        ("The minister said he would later confirm the attack.", "confirm", "planned"),
        ("The minister set a deadline, telling the council that the port would close.", "telling", "happened"),
        ("A Kenyan plane goes down near the border on June 24, 2017.", "goes", "happened"),
        ("Kenya says the ferry was hit by a patrol boat; Uganda denies that its boats came near.", "says", "happened"),
        ("The envoy was not convinced, saying the truce had failed.", "saying", "happened"),
        ("The army left without saying where it went.", "saying", "negated"),
        ("Norway delayed the deployment of troops in Latvia.", "deployment", "expected"),
        ("Norway postponed deploying troops in Latvia.", "deploying", "expected"),
    ],
)
def test_the_status_follows_form_and_governor(text: str, trigger: str, status: str) -> None:
    assert _of(text, trigger).status == status


def test_a_passive_is_turned() -> None:
    text = "The ambassador of Chile was expelled by Peru on Friday."
    one = _of(text, "expelled")
    assert _names(text, one.actors) == {"Peru"}
    assert _names(text, one.recipients) == {"Chile"}


def test_both_sides_of_a_meeting_are_actors() -> None:
    text = "Kenya met with Uganda in Oslo."
    one = _of(text, "met")
    assert {"Kenya", "Uganda"} <= _names(text, one.actors)
    assert one.recipients == ()


def test_a_shared_subject_acts_in_each_of_two_clauses() -> None:
    text = "Peru condemned Chile and expelled its ambassador."
    assert _names(text, _of(text, "condemned").actors) == {"Peru"}
    assert _names(text, _of(text, "expelled").actors) == {"Peru"}


def test_what_one_is_accused_of_is_told_by_the_accuser() -> None:
    text = "Norway accused Iran of amassing 5,000 troops near Oman."
    one = _of(text, "amassing")
    assert (one.voice, one.status) == ("attributed", "happened")
    assert one.said_by is not None
    assert _names(text, (one.said_by,)) == {"Norway"}
    assert _of(text, "accused").voice == "own"


def test_a_pronoun_in_reported_words_is_the_speaker() -> None:
    text = "Norway said it would send 300 troops to Latvia."
    assert _names(text, _of(text, "send").actors) == {"Norway"}


def test_citizens_of_a_state_are_not_the_state() -> None:
    assert _of("A group of Chilean activists accused Peru of theft.", "accused").actors == ()


def test_a_place_of_meeting_is_no_side_of_it() -> None:
    text = "Kenya and Uganda met at the Oslo forum."
    assert _names(text, _of(text, "met").actors) == {"Kenya", "Uganda"}


def test_a_quotation_mark_opened_in_the_clause_is_closed() -> None:
    text = "Peru condemned the raid as “cruel and cowardly.” Chile agreed."
    one = _of(text, "condemned")
    assert text[one.start : one.end].count("“") == text[one.start : one.end].count("”") == 1


def test_the_denial_is_a_statement_of_the_outlet() -> None:
    text = "Iran denied that it had attacked Oman."
    assert (_of(text, "denied").type, _of(text, "denied").status, _of(text, "denied").voice) == (
        "STATEMENT",
        "happened",
        "own",
    )
    assert _of(text, "attacked").voice == "attributed"


def test_words_in_a_quotation_belong_to_its_speaker() -> None:
    text = "Egypt said that Sudan had attacked Chad."
    one = _of(text, "attacked")
    assert one.voice == "attributed"
    assert one.within is not None


def test_sizes_of_forces_are_kept_as_the_clause_gives_them() -> None:
    one = _of("Poland deployed more than 2,000 troops to Latvia.", "deployed")
    assert one.details["forces"] == [
        {"text": "more than 2,000 troops", "count": 2000, "unit": "troop", "bound": "more than"}
    ]


def test_a_vote_has_its_counts_and_names_once() -> None:
    text = "The motion passed after nine members voted in favour, while two abstained and Peru and Chile opposed."
    known, found = _read(text)
    counted = [one for one in found if "for" in one.details]
    assert len(counted) == 1
    assert (counted[0].details["for"], counted[0].details["against"], counted[0].details["abstaining"]) == (9, 2, 2)
    assert {actor.name for actor in known if actor.id in counted[0].details["against_named"]} == {"Peru", "Chile"}


def test_a_journey_with_two_ends_is_two_mentions_with_a_day_each() -> None:
    text = "President Ana Duarte will visit Oslo on Monday and Stockholm on Tuesday."
    known, found = _read(text, "2024-03-01")
    name = {actor.id: actor.name for actor in known}
    assert {(name[str(one.where)], one.when) for one in found if one.type == "CONSULT"} == {
        ("Oslo", "2024-03-04"),
        ("Stockholm", "2024-03-05"),
    }
    assert len({one.id for one in found}) == len(found)


def test_the_object_of_an_agreement_is_kept() -> None:
    one = _of("Kenya and Uganda are expected to sign an agreement on water.", "sign")
    assert (one.status, one.details["object"]) == ("expected", "agreement on water")


def test_exercises_have_their_end() -> None:
    one = _of("Norway sent ships for joint exercises until 20 May.", "exercises", "2024-05-02")
    assert (one.type, one.details["until"], one.status) == ("COOPERATE", "2024-05-20", "planned")


def test_what_is_set_after_publication_has_not_happened() -> None:
    assert _of("The summit begins in Oslo on 9 March.", "summit", "2024-03-01").status == "planned"


def test_a_moment_that_cannot_be_anchored_is_named() -> None:
    one = _of("Kenya met Uganda on Monday.", "met")
    assert one.when is None
    assert one.details["moment"].startswith("moment-")


def test_furniture_tells_no_event() -> None:
    text = "Kenya attacked Uganda.\n\nChad met Sudan."
    read = parsed(text, furniture=(Furniture(start=0, end=22, kind="caption"),))
    known = actors.find(read)
    assert [text[e.trigger.start : e.trigger.end] for e in events.find(read, known, (), ())] == ["met"]


def test_other_languages_have_none() -> None:
    assert events.find(parsed("Kenia traf Uganda in Oslo.", language="de"), (), (), ()) == ()


def test_every_type_of_the_lexicon_is_known() -> None:
    kinds = {frame.type for listed in frames.verbs().values() for frame in listed} | {
        f.type for f in frames.nouns().values()
    }
    assert kinds - {"-"} <= set(TYPES)
    assert set(ROOTS) <= kinds


def test_classes_named_in_frames_exist() -> None:
    named = {
        condition.split("=")[-1].split(":")[-1].removeprefix("@")
        for listed in frames.verbs().values()
        for frame in listed
        for condition in frame.conditions
        if "@" in condition
    }
    assert named <= set(frames.classes())


def test_older_lists_are_brought_up_to_date() -> None:
    assert current("FIGHT") == "ASSAULT"
    assert current("AGREE") == "AGREE"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Iran",
                "attacked",
                "Oman",
                "and",
                "denied",
                "plans",
                "to",
                "the",
                "vote",
                "if",
                ",",
                ".",
                "said",
                "“",
                "”",
                "5,000 troops",
            ]
        ),
        max_size=25,
    )
)
def test_any_words_give_spans_within_the_text(words: list[str]) -> None:
    text = " ".join(words)
    read = parsed(text)
    known = actors.find(read)
    for one in events.find(read, known, quotations.find(read, known), moments.find(read)):
        assert 0 <= one.start <= one.trigger.start < one.trigger.end <= one.end <= len(text)
        assert one.end - one.start <= 400
        assert one.type in TYPES


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Opposition leader Anna Brandt arrested in Oslo", "arrested"),
        ("They met after Anna Brandt's arrest in Oslo.", "arrest"),
        ("Norway's arrest of Anna Brandt angered Peru.", "arrest"),
        ("Jan Novak appointed Anna Brandt.", "appointed"),
    ],
)
def test_a_deed_befalls_the_one_it_is_done_to(text: str, trigger: str) -> None:
    assert _names(text, _of(text, trigger).recipients) == {"Anna Brandt"}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Turkish air force jets shot down an Iranian drone.", "shot"),
        ("Turkish warships attacked an Iranian island.", "attacked"),
        ("The downing of an Iranian jet by Turkey alarmed Oman.", "downing"),
    ],
)
def test_forces_act_for_their_state(text: str, trigger: str) -> None:
    one = _of(text, trigger)
    assert (_names(text, one.actors), _names(text, one.recipients)) == ({"Turkey"}, {"Iran"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The minister said that the talks had failed.", True),
        ("Even if the court rules that the tax is legal, the firms will not return.", False),
        ("The minister has not said that the talks had failed.", False),
        ("The minister will say on Monday that the talks have failed.", False),
    ],
)
def test_words_that_only_may_be_said_are_not_said(text: str, said: bool) -> None:
    read = parsed(text)
    quoted = quotations.find(read, actors.find(read))
    assert quoted
    assert [one.said for one in events.with_status(read, quoted)] == [said] * len(quoted)


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Japan lifted sanctions imposed on Peru.", "lifted", {"Japan"}, {"Peru"}),
        ("Peru issued a warning to Chile.", "issued", {"Peru"}, {"Chile"}),
        ("Sanctions against Peru were eased by Chile.", "eased", {"Chile"}, {"Peru"}),
        ("Peru rejected a call from Chile.", "rejected", {"Peru"}, {"Chile"}),
        ("Taliban militants attacked a village.", "attacked", {"Taliban"}, set()),
        ("The attack by Hamas on a camp in Sudan shocked many.", "attack", {"Hamas"}, {"Sudan"}),
        ("An attack by Hamas killed ten people.", "killed", {"Hamas"}, set()),
        ("Peru faces criticism from Chile.", "criticism", {"Chile"}, {"Peru"}),
        ("Japan condemned the Peruvian government's decision.", "condemned", {"Japan"}, {"Peru"}),
        ("Turkish troops were deployed near the border.", "deployed", {"Turkey"}, set()),
        ("The Peruvian authorities say they have arrested Jan Novak.", "arrested", {"Peru"}, {"Jan Novak"}),
    ],
)
def test_parties_are_found_through_things_and_texts(
    text: str, trigger: str, actors: set[str], recipients: set[str]
) -> None:
    found = _of(text, trigger)
    assert (_names(text, found.actors), _names(text, found.recipients)) == (actors, recipients)


def test_private_people_do_not_act_for_their_state() -> None:
    assert _of("Rwandan rebels attacked a village.", "attacked").actors == ()


def test_a_strike_of_work_or_hunger_is_a_protest() -> None:
    assert _of("Jan Novak began a hunger strike.", "strike").type == "PROTEST"
    assert _of("Iran launched a missile strike on Oman.", "launched").type == "ASSAULT"


def test_an_event_left_open_says_so() -> None:
    assert _of("Iran is believed to have attacked Oman.", "attacked").details.get("certainty") == "open"
    assert "certainty" not in _of("Iran attacked Oman.", "attacked").details


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Floods killed 40 people in Peru.", "killed", "OTHER"),
        ("Forty people were killed in a train crash.", "killed", "OTHER"),
        ("The storm struck Cuba.", "struck", "OTHER"),
        ("Israeli soldiers killed two men.", "killed", "ASSAULT"),
        ("Air strikes hit a camp in Lebanon.", "hit", "ASSAULT"),
    ],
)
def test_what_nature_does_is_no_assault(text: str, trigger: str, kind: str) -> None:
    assert _of(text, trigger).type == kind


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("Chad defended sharing secrets with Togo in a palace meeting last week.", "defended", None),
        ("Chad on Tuesday defended the talks it had with Togo last week.", "defended", "2021-03-09"),
        ("Chad rejected the appeal on Monday.", "rejected", "2021-03-08"),
    ],
)
def test_a_time_behind_what_is_said_dates_no_saying(text: str, trigger: str, when: str | None) -> None:
    assert _of(text, trigger, "2021-03-11").when == when


def test_what_one_is_worried_about_is_no_fact() -> None:
    found = _of("Chad was worried that Togo had attacked the port.", "attacked")
    assert found.voice == "attributed"


def test_an_agreement_to_do_is_nobodys_deed_yet() -> None:
    assert _of("Chad reached an agreement with Togo to ease sanctions.", "ease").actors == ()


def test_a_participle_after_the_office_said_is_none_of_the_offices_deeds() -> None:
    text = "Lauvian jets bombed the port on Tuesday, the Norwegian Army said, killing at least nine people."
    found = _of(text, "killing")
    assert (found.actors, found.voice) == ((), "attributed")
    assert _names(
        "Chad said no, accusing Togo of lying.", _of("Chad said no, accusing Togo of lying.", "accusing").actors
    ) == {"Chad"}
