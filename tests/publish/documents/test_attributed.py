"""Speakers of documents: named where the text leaves no other, withheld where it does."""

import msgspec
import pytest

from variorum.model import Actor, Demand, Extent, Mention, Quotation, Speaker
from variorum.publish.documents.attributed import attributed
from variorum.publish.documents.cast import Cast
from variorum.publish.documents.persons import merged
from variorum.publish.documents.prose import Teller
from variorum.publish.edition import Edition

from . import tale


def quotation(text, words, speaker, by, *, how=None, named="pronoun", confidence=0.95, kind="direct"):
    """Words of an article, given to somebody by a word of it: the last such word, or the first after the words."""
    start = text.text.index(words)
    where = text.text.index(by, start + len(words)) if by in text.text[start + len(words) :] else text.text.rindex(by)
    return Quotation(
        id=f"quotation-{start:016x}", document=text.id, start=start, end=start + len(words),
        pieces=(Extent(start, start + len(words)),), kind=kind,
        speaker=Speaker(actor=speaker, document=text.id, start=where, end=where + len(by), named=named),
        cue=None, addressee=None, within=None, confidence=confidence, how=how,
    )  # fmt: skip


def speaker(text, words, read, by="he", actors=(), **details):
    """The name of the speaker that a document gives for words that a reading gives to another, or None."""
    full = tale.dossier(text)
    full = msgspec.structs.replace(full, actors=(*full.actors, *actors))
    ids = {actor.name: actor.id for actor in full.actors}
    full = msgspec.structs.replace(full, quotations=(quotation(text, words, ids[read], by, **details),))
    found = attributed(Edition(full)).dossier
    (said,) = found.quotations
    names = {actor.id: actor.name for actor in found.actors}
    return names.get(said.speaker.actor) if said.speaker else None


def actor(text, name, kind):
    """An actor named in an article by these words alone."""
    places = [n for n in range(len(text.text)) if text.text.startswith(name, n)]
    mentions = tuple(Mention(document=text.id, start=n, end=n + len(name), kind="name") for n in places)
    return Actor(id=f"actor-{kind}-{name[:4]}", name=name, kind=kind, country=None, roles=(), mentions=mentions)


def test_one_person_named_in_the_paragraph_before():
    text = tale.document("Ilsa Dorn closed the harbour on Monday.\n\n“Nobody may put to sea tonight,” she said.")
    assert speaker(text, "Nobody may put to sea tonight", "Ilsa Dorn", "she") == "Ilsa Dorn"


def test_two_persons_before_leave_nobody():
    text = tale.document(
        "Ilsa Dorn closed the harbour on Monday after Marek Toll rang.\n\n“Nobody may put to sea tonight,” she said."
    )
    assert speaker(text, "Nobody may put to sea tonight", "Ilsa Dorn", "she") is None


def test_nobody_where_only_one_spoken_of_is_named():
    text = tale.document(
        "The page is full of complaints.\n\nHe also praised a drawing that said Toll should resign. On 2 March, "
        "he posted “It is time to close the harbour”."
    )
    assert speaker(text, "It is time to close the harbour", "Marek Toll", "he") is None


def test_a_name_in_marks_or_within_a_word_is_no_candidate():
    text = tale.document("The wall was covered in anti-Toll slogans.\n\n“The harbour is ours for good,” he said.")
    assert speaker(text, "The harbour is ours for good", "Marek Toll") is None


def test_a_name_in_a_clause_of_another_is_not_taken_up():
    text = tale.document("Asked whether Toll had warned the crews, he said: “Nobody warned the crews at all.”")
    assert speaker(text, "Nobody warned the crews at all", "Ilsa Dorn", "he") is None


def test_a_name_with_the_verb_after_the_mark_is_the_speaker():
    text = tale.document("“The berths stay closed for a month,” Dorn said, according to the Meridian Agency.")
    agency = actor(text, "Meridian Agency", "media")
    assert (
        speaker(
            text, "The berths stay closed for a month", "Meridian Agency", "Meridian Agency",
            actors=(agency,), named="named",
        )
        == "Ilsa Dorn"
    )  # fmt: skip


def test_a_name_that_begins_the_next_sentence_is_no_tag():
    text = tale.document("The agent wrote that “it is a shame about the berths.” Toll has said he agrees.")
    assert speaker(text, "it is a shame about the berths", "Ilsa Dorn", "agent", named="named") == "Ilsa Dorn"


def test_an_agency_is_no_speaker_of_what_it_carries():
    text = tale.document("“The berths stay closed for a month,” according to the Meridian Agency.")
    agency = actor(text, "Meridian Agency", "media")
    words = "The berths stay closed for a month"
    assert speaker(text, words, "Meridian Agency", "Meridian Agency", actors=(agency,), named="named") is None


def test_a_guess_from_the_name_before_is_withheld():
    text = tale.document("Dorn met Toll.\n\nThe pier was shut. “It was a bad winter for the port,” the statement read.")
    how = "speaker: whom the text named last before"
    assert speaker(text, "It was a bad winter for the port", "Ilsa Dorn", "Dorn", named="named", how=how) is None


def test_a_post_that_quotes_is_not_its_writer_s():
    text = tale.document("UPDATE: “the mast fell on the quay” - Dorn. — Marek Toll (@toll)")
    words = "UPDATE: “the mast fell on the quay” - Dorn."
    assert speaker(text, words, "Marek Toll", "Marek Toll", named="named", how="turn: post") is None


@pytest.mark.parametrize(("name", "kind"), [("Toll", "organization"), ("Marek Toll (", "person")])
def test_one_person_under_two_names(name, kind):
    text = tale.document("Marek Toll (Coast Party) spoke. “The harbour stays open all night,” Toll said.")
    full = tale.dossier(text)
    other = actor(text, name, kind)
    first = next(one for one in full.actors if one.name == "Marek Toll")
    joined = merged(msgspec.structs.replace(full, actors=(*full.actors, other)))
    assert [one.name for one in joined.actors].count("Marek Toll") == 1
    assert not any(one.name in ("Toll", "Marek Toll (") for one in joined.actors)
    assert first.kind == "person"


def test_a_dossier_without_doubles_stays_as_it_is():
    full = tale.dossier(tale.document("Ilsa Dorn closed the harbour on Monday."))
    assert merged(full) is full


def test_a_demand_of_a_speaker_read_wrong_is_not_told():
    text = tale.document(
        "Ilsa Dorn closed the harbour after Marek Toll rang.\n\n“All boats must leave at once,” he said."
    )
    full = tale.dossier(text)
    ids = {one.name: one.id for one in full.actors}
    said = quotation(text, "All boats must leave at once", ids["Marek Toll"], "he")
    demand = Demand(
        id="demand-1",
        by=ids["Marek Toll"],
        to=ids["Senhal"],
        text="leave",
        when=None,
        evidence=(said.span,),
        responses=(),
    )
    full = msgspec.structs.replace(full, quotations=(said,), demands=(demand,))
    assert attributed(Edition(full)).dossier.demands == ()


def test_a_post_is_told_as_one():
    text = tale.document("Marek Toll spoke.\n\nThe quay is open again for everybody tonight — Marek Toll (@toll)")
    full = tale.dossier(text)
    ids = {one.name: one.id for one in full.actors}
    words = "The quay is open again for everybody tonight"
    said = quotation(text, words, ids["Marek Toll"], "Marek Toll", named="named", how="turn: post")
    edition = Edition(msgspec.structs.replace(full, quotations=(said,)))
    line = Teller(edition).quotation(said)
    assert line is not None
    told = "".join(part if isinstance(part, str) else part.text for part in line.parts)
    assert " posted" in told
    assert " said" not in told


def test_a_given_name_is_no_short_name():
    text = tale.document("Michael Dorn reports. Michael says the pier is shut. Michael says more.")
    person = actor(text, "Michael", "person")
    full = tale.dossier(text)
    reporter = msgspec.structs.replace(person, name="Michael Dorn")
    edition = Edition(msgspec.structs.replace(full, actors=(reporter,)))
    assert Cast(edition).short(reporter) == "Dorn"
