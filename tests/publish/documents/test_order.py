"""What leads, what is over, what is told once, and whose sentence it is."""

import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parent))

import quarrel
import tale

from variorum.publish.documents.acts import hanging
from variorum.publish.documents.centre import Centre
from variorum.publish.documents.draft import Draft
from variorum.publish.documents.once import Once
from variorum.publish.documents.opening import lead
from variorum.publish.documents.overtaken import Overtaken
from variorum.publish.documents.owning import own
from variorum.publish.documents.parties import parties
from variorum.publish.documents.prose import Teller
from variorum.publish.documents.stamps import Days, line_text
from variorum.publish.edition import Edition

PLAN = "The port of Senhal will publish new rules for grain convoys this week, the harbour office wrote."
DONE = "The harbour office published new rules on 18 April, and convoys of grain ships sailed at noon."
OTHER = "Divers found a bell in the mud of the bay, and a school of Senhal will show it to visitors in June."


def announced(later, when="2026-04-13/2026-04-19", words="this week"):
    first, second = tale.document(PLAN), tale.document(later, "The Gazette", "2026-04-18", "b.txt")
    edition = Edition(tale.dossier(first, second, moments=(tale.moment(first, words, when),)))
    return Overtaken(edition).holds(tale.at(first, "will publish"))


@pytest.mark.parametrize(("later", "over"), [(DONE, True), (OTHER, False)])
def test_a_later_article_that_tells_it_done_closes_an_announcement(later, over):
    assert announced(later) is over


def test_a_day_that_is_over_closes_an_announcement():
    assert announced(OTHER, when="2026-04-16")
    assert not announced(OTHER, when="2026-04-30")


def test_what_somebody_said_on_a_day_of_what_is_to_come_still_holds_as_said():
    said = "On Wednesday the port said that it will publish rules for grain convoys by Friday."
    first, second = tale.document(said), tale.document(DONE, "The Gazette", "2026-04-18", "b.txt")
    moments = (tale.moment(first, "Wednesday", "2026-04-15"), tale.moment(first, "Friday", "2026-04-17"))
    assert not Overtaken(Edition(tale.dossier(first, second, moments=moments))).holds(tale.at(first, "will publish"))


def test_a_sentence_is_told_once_in_whatever_article():
    first = tale.document("Divers of the navy reached the wreck of the ferry and found the voyage recorder.")
    second = tale.document("The voyage recorder was found by divers of the navy in the ferry's wreck.", name="b.txt")
    once = Once(Edition(tale.dossier(first, second)))
    assert once.fresh([tale.at(first, "Divers")])
    assert not once.fresh([tale.at(second, "voyage")])


def test_a_sentence_stands_with_who_is_first_to_act_in_it():
    text = "Brennick wrote that Senhal had closed the lane. Senhal asked Brennick for the log of the boat."
    one = tale.document(text)
    edition = Edition(tale.dossier(one))
    teller = Teller(edition)
    party = {found.name: found for found in parties(edition)}
    wrote, asked = tale.at(one, "wrote"), tale.at(one, "asked")
    assert (own(teller, party["Brennick"], wrote), own(teller, party["Senhal"], wrote)) == (True, False)
    assert (own(teller, party["Brennick"], asked), own(teller, party["Senhal"], asked)) == (False, True)


def test_the_day_of_a_report_is_said_once_for_sentences_that_follow_one_another():
    first = tale.document("Boats of Brennick lay off Senhal. Crews of Senhal slept on deck.")
    second = tale.document("The lane was free again.", "The Gazette", "2026-04-19", "b.txt")
    edition = Edition(tale.dossier(first, second))
    teller = Teller(edition)
    days = Days(edition, teller.outlets)
    spans = [tale.at(first, "Boats"), tale.at(first, "Crews"), tale.at(second, "lane")]
    told = [line_text(days.on(teller.passage(edition.sentence(span)), span)) for span in spans]
    assert ["reported on 15 April" in line for line in told] == [True, False, False]
    assert "reported on 19 April" in told[2]


def test_the_latest_state_of_the_central_event_comes_first():
    old = "Ferry missing off Senhal\n\nA ferry of Senhal with 212 aboard is missing in the strait since Monday."
    new = (
        "Ferry of Senhal found\n\n"
        "Marek Toll said on Friday that a ferry of Senhal was found in the strait with 212 aboard.\n\n"
        "A school of Brennick opened its doors to children of the crew."
    )
    first, second = tale.document(old), tale.document(new, "The Gazette", "2026-04-17", "b.txt")
    moments = (tale.moment(first, "Monday", "2026-04-13"), tale.moment(second, "Friday", "2026-04-17"))
    edition = Edition(tale.dossier(first, second, moments=moments))
    (paragraph,) = lead(Draft(Teller(edition)))
    told = [line_text(line) for line in paragraph.lines]
    assert "was found in the strait" in told[0]
    assert not any("school" in line for line in told)


def test_days_long_before_and_words_that_go_back_are_background():
    text = "The lane was closed on 3 March 2026. Three years ago a boat sank. A ferry sank on 14 April 2026."
    one = tale.document(text)
    moments = (tale.moment(one, "3 March 2026", "2026-03-03"), tale.moment(one, "14 April 2026", "2026-04-14"))
    centre = Centre(Edition(tale.dossier(one, moments=moments)))
    spans = [tale.at(one, words) for words in ("lane", "Three", "ferry sank on")]
    sentences = [Edition(tale.dossier(one)).sentence(span) for span in spans]
    assert [centre.background(span) for span in sentences] == [True, True, False]


def test_a_verb_whose_object_stands_before_its_doer_is_no_deed_of_its_own():
    dossier = quarrel.quarrel()
    plain = next(event.mentions[0] for event in dossier.events if event.id == "event-gathered")
    edition = Edition(dossier)
    assert not hanging(edition, plain)
    text = "The order Voss signed in May 2025 still stands, the council of Senn wrote in its report."
    article = replace(dossier.documents[1], text=text, furniture=())
    start, verb = text.index("Voss"), text.index("signed")
    names = tuple(
        replace(actor, mentions=(replace(actor.mentions[0], document=article.id, start=start, end=start + 4),))
        if actor.id == quarrel.VOSS
        else replace(actor, mentions=(), roles=())
        for actor in dossier.actors
    )
    trigger = replace(plain.trigger, start=verb, end=verb + 6)
    mention = replace(plain, document=article.id, start=start, end=text.index(" still"), trigger=trigger)
    signed = replace(mention, actors=(quarrel.VOSS,))
    bare = replace(quarrel.quarrel(), documents=(article,), actors=names, events=(), quotations=(), claims=())
    assert hanging(Edition(bare), signed)
