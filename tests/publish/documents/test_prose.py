import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parent))

import tale

from variorum.model import Account, Claim
from variorum.publish.documents import House, contrast
from variorum.publish.documents.formats.setting import plain
from variorum.publish.documents.outlets import outlet
from variorum.publish.documents.prose import Teller
from variorum.publish.edition import Edition
from variorum.publish.grounding import faults


def said(text, words=None, *, house=None, **options):
    """The passage of an article as the teller words it, or None."""
    one = tale.document(text, **{key: options.pop(key) for key in ("outlet", "published") if key in options})
    made = tale.dossier(one, **{key: build(one) for key, build in options.items()})
    teller = Teller(Edition(made), house)
    line = teller.sentence(tale.at(one, words or text.strip()))
    assert line is None or not faults(made, line)
    return plain(line, teller.house) if line is not None else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ferry to Senhal sank in the northern strait before dawn.",
         "The ferry to Senhal sank in the northern strait before dawn, the Courier reports."),
        ("The ferry to Senhal sank in the northern strait before dawn, and boats of both coasts went out in the dark.",
         "According to the Courier, the ferry to Senhal sank in the northern strait before dawn, and boats of both "
         "coasts went out in the dark."),
        ("But the ferry to Senhal was not the first to sink there, as a count of the year before last has shown.",
         "According to the Courier, the ferry to Senhal was not the first to sink there, as a count of the year before "
         "last has shown."),
        ("Ilsa Dorn, the harbourmaster of Senhal, said that the lane had been free.",
         "Ilsa Dorn, the harbourmaster of Senhal, said that the lane had been free."),
        ("The lane had been free all night, according to the port of Senhal.",
         "The lane had been free all night, according to the port of Senhal."),
        ("SENHAL (Wire) - The lane to the northern port had been free all night.",
         "The lane to the northern port had been free all night, the Courier reports."),
    ],
)  # fmt: skip
def test_a_sentence_that_stands_on_its_own_is_reported(text, told):
    assert said(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "He had left the port of Senhal long before the others came.",
        "This was the third ferry to sink off Senhal in a year.",
        "It was the third ferry to sink off Senhal in a year.",
        "The two leaders met in the old customs house of Senhal.",
        "We left the port of Senhal long before the others came.",
        "Did the ferry to Senhal sink before the others came?",
        "The ferry to Senhal, “a coffin long before it sank.",
        "The port of Senhal did not immediately return a message.",
        "Ferries in the strait of Senhal and boats (see map) nearby http://senhal.example.",
        "As he left the port of Senhal the wind had turned to the east.",
        "Brennick (four members",
        "The union of Senhal has long asked for such action by the harbourmaster.",
        "Ilsa Dorn, the harbourmaster of Senhal, had asked these boats to wait.",
        "The report blames the harbourmaster of Senhal for the third time.",
        "Monday morning when a ferry to Senhal sank off the northern strait.",
        "Brennick will close the strait to all the ferries of Senhal next week.",
        "The port of Senhal is currently closed to all ferries but one.",
        "The owners of Senhal and of Brennick met three weeks ago.",
    ],
)
def test_a_sentence_that_leans_on_others_is_not(text):
    assert said(text) is None


def test_whoever_is_named_before_the_pronoun_may_be_meant():
    assert said("Marek Toll left the port before he had seen the boats of Brennick.") is not None


@pytest.mark.parametrize(
    ("text", "when", "told"),
    [
        ("Brennick closed the strait on Monday after the ferry had sunk.", "2026-04-13", "on 13 April after"),
        ("Brennick closed the strait Monday after the ferry had sunk.", "2026-04-13", "the strait on 13 April after"),
    ],
)
def test_a_near_weekday_becomes_its_date(text, when, told):
    word = "Friday" if "Friday" in text else "Monday"
    moments = {"moments": lambda one: (tale.moment(one, word, when),)} if when else {}
    assert told in said(text, **moments)


def test_a_weekday_in_the_name_of_a_thing_is_no_date():
    text = "Brennick defended the closing of the strait on Monday talk shows."
    written = said(text, moments=lambda one: (tale.moment(one, "Monday", "2026-04-13"),))
    assert written is None or "13 April" not in written


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The port of Senhal, though, argues that the lane was free before dawn.",
         "The port of Senhal argues that the lane was free before dawn"),
        ("Ilsa Dorn , the harbourmaster of Senhal, also closed the lane of Brennick.",
         "Ilsa Dorn, the harbourmaster of Senhal, closed the lane of Brennick"),
        ("Insurers of Senhal doubled the price of cover last month.",
         "Insurers of Senhal doubled the price of cover in March"),
    ],
)  # fmt: skip
def test_what_ties_a_sentence_to_another_goes_and_months_are_named(text, told):
    assert told in said(text)


def test_a_judgement_has_its_outlet_each_time():
    text = "Senhal opened the lane to Brennick before dawn.\n\nPerhaps the best way for Senhal is to close the lane."
    one = tale.document(text)
    teller = Teller(Edition(tale.dossier(one)))
    lines = [teller.sentence(tale.at(one, words)) for words in ("Senhal opened", "Perhaps the best")]
    assert all("Courier" in plain(line, House()) for line in lines)


def test_the_noun_alone_leans_on_what_has_brought_it_up():
    text = "A pilot of Brennick went aboard before dawn.\n\nOn the bridge the pilot shouted at the crew of Senhal."
    one = tale.document(text)
    assert Teller(Edition(tale.dossier(one, tale.document("Snow fell in Senhal.", name="b.txt"),
                                       tale.document("Rain fell in Senhal.", name="c.txt")))).sentence(
        tale.at(one, "On the bridge")) is None  # fmt: skip


def test_dates_follow_the_house():
    text = "Brennick closed the strait on Monday after the ferry had sunk."
    moments = {"moments": lambda one: (tale.moment(one, "Monday", "2026-04-13"),)}
    assert "on April 13 after" in said(text, house=House("american"), **moments)


def test_words_in_quotation_marks_keep_their_days():
    text = "Brennick said it would “close the strait on Monday” for all ships."
    told = said(text, moments=lambda one: (tale.moment(one, "Monday", "2026-04-13"),))
    assert "“close the strait on Monday”" in told


def test_a_person_has_the_full_name_first_and_the_short_one_then():
    text = "Dorn opened the northern lane to the ships of Senhal.\n\nIlsa Dorn closed the southern lane to Brennick."
    one = tale.document(text)
    made = tale.dossier(one)
    teller = Teller(Edition(made))
    first = teller.sentence(tale.at(one, "Dorn opened the northern lane"))
    second = teller.sentence(tale.at(one, "Ilsa Dorn closed the southern lane"))
    assert plain(first, House()) == "Ilsa Dorn opened the northern lane to the ships of Senhal, the Courier reports."
    assert plain(second, House()) == "Dorn closed the southern lane to Brennick."


def test_an_outlet_is_named_once_for_a_run_of_its_sentences():
    lanes = ("north", "south", "east", "west")
    text = "\n\n".join(f"Senhal opened the {lane} lane to the ships of Brennick." for lane in lanes)
    one = tale.document(text)
    teller = Teller(Edition(tale.dossier(one)))
    told = [plain(teller.sentence(tale.at(one, f"Senhal opened the {lane}")), House()) for lane in lanes]
    assert ["Courier" in line for line in told] == [True, False, False, True]
    teller.pause()
    assert "Courier" in plain(teller.sentence(tale.at(one, "Senhal opened the south")), House())


SPOKEN = """Minister Toll was late.

Transport Minister Marek Toll came to the port. “No ship of ours was in the lane when the ferry sank,” Toll said."""


def test_a_quotation_has_its_speaker_with_the_office():
    one = tale.document(SPOKEN)
    words = "No ship of ours was in the lane when the ferry sank"
    made = tale.dossier(one, quotations=(tale.quotation(one, words, "Toll", by="Toll said"[:4]),))
    teller = Teller(Edition(made))
    line = teller.quotation(made.quotations[0])
    assert plain(line, House()) == f"“{words},” Transport Minister Marek Toll said."
    assert not faults(made, line)


def test_a_pronoun_for_the_speaker_is_told_by_the_name():
    words = "No ship of ours was in the lane,” he said at a hearing on 2 May. “None at all."
    one = tale.document(f"Marek Toll came to the port.\n\n“{words}”")
    spoken = tale.quotation(one, words, "Toll", by="he")
    made = tale.dossier(one, quotations=(replace(spoken, speaker=replace(spoken.speaker, named="pronoun")),))
    line = Teller(Edition(made)).quotation(made.quotations[0])
    told = plain(line, House())
    assert told == "“No ship of ours was in the lane,” Marek Toll said at a hearing on 2 May. “None at all.”"
    assert not faults(made, line)
    assert any(made.text(span).startswith("Marek Toll came") for span in line.support)


def test_words_of_somebody_are_never_the_outlets():
    text = "“No ship of ours was in the lane. The ferry of Senhal had no lights and no crew on its bridge that night.”"
    one = tale.document(f"{text} So said Toll.")
    words = text.strip("“”")
    made = tale.dossier(one, quotations=(tale.quotation(one, words, "Toll", by="Toll"),))
    line = Teller(Edition(made)).sentence(tale.at(one, "The ferry of Senhal had no lights"))
    assert plain(line, House()) == f"{text} So said Marek Toll."


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("The Guardian", "the Guardian"),
        ("Christian Science Monitor", "the Christian Science Monitor"),
        ("CNN (Web News)", "CNN"),
        ("Reuters", "Reuters"),
        ("Al Jazeera", "Al Jazeera"),
        ("Halvast Courier", "the Halvast Courier"),
    ],
)
def test_outlets_within_a_sentence(name, told):
    assert outlet(name) == told


def test_articles_without_an_outlet_are_named_by_their_day():
    one = tale.document("The ferry to Senhal sank in the northern strait.", outlet=None)
    other = tale.document("The ferry to Senhal went down off Brennick.", outlet=None, published=None, name="b.txt")
    teller = Teller(Edition(tale.dossier(one, other)))
    first = plain(teller.sentence(tale.at(one, "The ferry to Senhal")), House())
    again = plain(teller.sentence(tale.at(other, "The ferry to Senhal")), House())
    assert first.endswith(", an article of 15 April reports.")
    assert again.endswith(", an undated article says.")


def test_a_dispute_sets_the_denial_beside_what_is_said():
    text = (
        "Senhal says that the patrol boat rammed the ferry in the northern lane.\n\n"
        "Brennick denies that any of its boats touched the ferry of Senhal."
    )
    one = tale.document(text)
    accounts = (
        Account(**_place(tale.at(one, "the patrol boat rammed the ferry")), relation="says", voice="attributed",
                by="actor-Senhal", basis="official", party=True),
        Account(**_place(tale.at(one, "any of its boats touched the ferry")), relation="denies", voice="attributed",
                by="actor-Brennick", basis="official", party=True),
    )  # fmt: skip
    claim = Claim(id="c", text="label", status="disputed", origins=1, accounts=accounts, silent=())
    made = tale.dossier(one, claims=(claim,))
    told = [plain(line, House()) for line in contrast.dispute(Teller(Edition(made)), claim)]
    assert "the patrol boat rammed the ferry in the northern lane" in told[0]
    assert "Brennick denies that any of its boats" in told[1]


def _place(span):
    return {"document": span.document, "start": span.start, "end": span.end}
