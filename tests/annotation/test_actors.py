"""Who acts in an article, and where it names them."""

import pytest

from variorum.annotation import actors
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Actor, Document


def read(text: str, language: str = "en", published: str | None = None) -> Parse:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=None, published=published, modified=None,
        authors=(), language=language, sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, language), ())


TEXT = (
    "Norvald’s foreign minister, Ada Lindqvist, met German Chancellor Erik Brandt in Oslo on Monday. "
    "Mr Brandt said Berlin would send aid to Ukraine. "
    "Moscow rejected the plan, and Lindqvist flew to Moscow. "
    "The European Union backed it, NATO said."
)


def named(text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in actors.find(read(text))}


def words(text: str, actor: Actor, kind: str | None = None) -> list[str]:
    return [text[m.start : m.end] for m in actor.mentions if kind in (None, m.kind)]


def test_full_name_and_surname_are_one_person_without_titles() -> None:
    person = named(TEXT)["Erik Brandt"]
    assert person.kind == "person"
    assert words(TEXT, person, "name") == ["Erik Brandt", "Brandt"]


def test_father_and_son_are_two_persons() -> None:
    text = "Robert Holm Jr. met Robert Holm Sr. in Oslo. Holm Jr. said that Holm Sr. was well."
    people = named(text)
    assert words(text, people["Robert Holm Jr."], "name") == ["Robert Holm Jr.", "Holm Jr."]
    assert words(text, people["Robert Holm Sr."], "name") == ["Robert Holm Sr.", "Holm Sr."]


def test_a_bare_surname_is_not_the_one_whom_the_text_tells_apart_by_a_suffix() -> None:
    text = "Robert Holm Jr. spoke in Oslo. Holm Jr. said that Holm was well."
    assert words(text, named(text)["Robert Holm Jr."], "name") == ["Robert Holm Jr.", "Holm Jr."]


def test_a_word_in_capitals_before_a_name_is_no_part_of_it() -> None:
    assert "Anna Brandt" in named("CLOSE Anna Brandt said she was glad.")


def test_titles_are_roles_with_their_place_and_give_the_country() -> None:
    found = named(TEXT)
    chancellor = found["Erik Brandt"]
    assert [role.title for role in chancellor.roles] == ["Chancellor"]
    assert TEXT[chancellor.roles[0].span.start : chancellor.roles[0].span.end] == "Chancellor"
    assert chancellor.country == "DEU"
    assert [role.title for role in found["Ada Lindqvist"].roles] == ["foreign minister"]


def test_a_capital_is_a_state_where_it_acts_and_a_place_where_one_goes() -> None:
    found = actors.find(read(TEXT))
    russia = next(actor for actor in found if actor.country == "RUS" and actor.kind == "state")
    assert words(TEXT, russia, "metonym") == ["Moscow"]
    assert next(actor for actor in found if actor.name == "Moscow").kind == "place"
    assert next(actor for actor in found if actor.name == "Oslo").kind == "place"
    germany = next(actor for actor in found if actor.name == "Germany")
    assert words(TEXT, germany) == ["German", "Berlin"]


def test_bodies_have_their_kind_and_no_article() -> None:
    found = named(TEXT)
    assert found["NATO"].kind == "alliance"
    assert found["European Union"].kind == "organization"
    assert words(TEXT, found["European Union"]) == ["European Union"]
    assert found["Ukraine"].country == "UKR"


def test_mentions_hold_neither_possessive_nor_break() -> None:
    text = "Ada Lindqvist’s plan failed.\n\nErik Brandt\n\nLindqvist's friends said so."
    for actor in actors.find(read(text)):
        for mention in actor.mentions:
            assert "\n" not in text[mention.start : mention.end]
            assert not text[mention.start : mention.end].endswith(("’s", "'s"))


def test_a_document_that_speaks_is_an_actor() -> None:
    text = "The ministers signed a joint statement. The statement said that trade would resume."
    paper = next(actor for actor in actors.find(read(text)) if actor.kind == "document")
    assert words(text, paper) == ["joint statement", "statement"]


def test_ids_are_stable_and_other_languages_have_no_actors() -> None:
    assert [a.id for a in actors.find(read(TEXT))] == [a.id for a in actors.find(read(TEXT))]
    assert actors.find(read("Die Kanzlerin sprach am Montag.", language="de")) == ()
    assert actors.find(read("")) == ()


def test_an_office_holder_has_the_country_and_the_time_in_office_at_the_date_of_the_article() -> None:
    text = "President Emmanuel Macron spoke to reporters. Mr Macron left at noon."
    macron = actors.find(read(text, published="2018-03-01"))[0]
    assert (macron.country, macron.sector) == ("FRA", "GOV")
    assert macron.roles[0].when == "2017-05-14/.."
    assert macron.how is not None
    assert "president" in macron.how
    undated = actors.find(read(text))[0]
    assert (undated.country, undated.how, undated.roles[0].when) == (None, None, None)


def test_the_country_that_the_text_gives_goes_before_the_list() -> None:
    found = actors.find(read("Austrian President Emmanuel Macron spoke to reporters.", published="2018-03-01"))
    macron = next(actor for actor in found if actor.kind == "person")
    assert (macron.country, macron.how, macron.roles[0].when) == ("AUT", None, None)


def test_actors_have_the_sector_of_their_title_or_name_and_states_none() -> None:
    found = {actor.name: actor.sector for actor in actors.find(read(TEXT))}
    assert found["Erik Brandt"] == "GOV"
    assert found["NATO"] == found["European Union"] == "IGO"
    assert found["Ukraine"] is None


def test_words_that_name_somebody_are_no_paper_as_well() -> None:
    found = actors.find(
        read("The Daily Report said on Monday that the bridge would close. The Daily Report named no source.")
    )
    places = [(mention.start, mention.end) for actor in found for mention in actor.mentions]
    assert len(places) == len(set(places))
    assert len({actor.id for actor in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Moon Jae-in met Kim Dae-jung on Friday.", {"Moon Jae-in", "Kim Dae-jung"}),
        ("Jane Holm-era rules were kept, said Tsai Ing-wen.", {"Jane Holm", "Tsai Ing-wen"}),
        ("Rep. Jane Holm (R-Ohio) and Sen. Joe Berg, D-Utah, left the room.", {"Jane Holm", "Joe Berg"}),
    ],
)
def test_names_are_whole_and_parties_are_no_places(text: str, names: set[str]) -> None:
    assert {actor.name for actor in actors.find(read(text))} == names


def test_a_surname_may_be_a_month() -> None:
    text = "Prime Minister Theresa May left in May. May said on May 3 that she may return. It was late May."
    found = next(actor for actor in actors.find(read(text)) if actor.kind == "person")
    assert found.name == "Theresa May"
    names = [mention.start for mention in found.mentions if mention.kind == "name"]
    assert names == [text.index("Theresa"), text.index("May said")]
