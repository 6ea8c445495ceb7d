"""Country and sector of phrases that name actors."""

import pytest

from variorum.annotation.codes import UNKNOWN, code
from variorum.annotation.heads import Phrase, strongest
from variorum.annotation.lookup import Noun
from variorum.annotation.phrases import Find, singular, words


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("the Russian foreign minister", "RUS", "GOV"),
        ("German police", "DEU", "COP"),
        ("rebels in eastern Ukraine", "UKR", "REB"),
        ("Munich's police chief", "DEU", "COP"),
        ("two Kenyan farmers", "KEN", "AGR"),
        ("the defence ministry of Poland", "POL", "GOV"),
        ("Japan's parliament", "JPN", "LEG"),
        ("a court in Milan", "ITA", "JUD"),
        ("Syrian refugees in Lebanon", "SYR", "REF"),
        ("students at Lagos universities", "NGA", "EDU"),
        ("french trade unions", "FRA", "LAB"),
        ("nurses", None, "HLH"),
        ("France", "FRA", None),
    ],
)
def test_head_and_place_tell_sector_and_country(phrase: str, country: str | None, sector: str | None) -> None:
    found = code(phrase)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("a police spokesman", "COP"),
        ("a rebel general", "REB"),
        ("an opposition lawmaker", "OPP"),
        ("opposition fighters", "REB"),
        ("government forces", "MIL"),
        ("university president", "EDU"),
        ("leader of the opposition", "OPP"),
        ("a spokesman for the army", "MIL"),
        ("member of parliament", "LEG"),
        ("the former prime minister", "ELI"),
        ("hundreds of protesters", "OPP"),
    ],
)
def test_nouns_that_say_little_give_way(phrase: str, sector: str) -> None:
    assert code(phrase).sector == sector


def test_the_country_of_backers_and_of_what_one_is_for_or_sent_to_is_not_the_actors() -> None:
    assert code("US-backed Syrian rebels").country == "SYR"
    assert code("pro-Russian separatists in Ukraine").country == "UKR"
    assert code("the ambassador to Turkey").country is None
    assert code("Russian ambassador to Turkey").country == "RUS"


def test_organisations_have_their_country_and_sector() -> None:
    assert (code("Hamas").country, code("Hamas").sector) == ("PSE", "REB")
    assert (code("Taliban spokesman").country, code("Taliban spokesman").sector) == ("AFG", "REB")
    assert (code("a Labour MP").country, code("a Labour MP").sector) == ("GBR", "LEG")
    assert code("Google engineers").sector == "BUS"
    assert code("gunmen from Boko Haram") == code("gunmen from Boko Haram", "2014-05-01")
    assert code("gunmen from Boko Haram").country == "NGA"


def test_bodies_of_several_states_have_no_country() -> None:
    for phrase in ("United Nations", "the head of the World Bank", "UN peacekeepers in Mali"):
        found = code(phrase)
        assert found.international
        assert found.country is None
        assert found.sector == "IGO"
    assert code("European Parliament").sector == "LEG"


def test_a_person_has_the_sector_of_the_office_on_the_day() -> None:
    assert (code("Angela Merkel", "2015-05-01").country, code("Angela Merkel", "2015-05-01").sector) == ("DEU", "GOV")
    assert code("Angela Merkel", "2023-05-01").sector == "ELI"
    assert code("Angela Merkel", "1999-05-01").sector is None
    assert code("Barack Obama", "2007-05-01").sector == "LEG"
    assert code("Ban Ki-moon", "2005-05-01").country == "KOR"
    assert code("Ban Ki-moon", "2010-05-01").international


def test_a_surname_is_resolved_by_its_office_and_day() -> None:
    assert code("President Hollande", "2015-01-01").country == "FRA"
    assert code("President Hollande", "1980-01-01").country is None
    assert code("Hollande", "2015-01-01").country is None


def test_what_belongs_to_a_person_has_the_country_only() -> None:
    found = code("Assad government forces", "2014-01-01")
    assert (found.country, found.sector) == ("SYR", "MIL")


def test_a_place_beside_an_unknown_name_is_a_persons() -> None:
    assert code("novelist Virginia Quillfeather").country is None
    assert code("Virginia lawmakers").country == "USA"


def test_unknown_stays_unknown() -> None:
    for phrase in ("", "“”", "the weather", "Quillfeather"):
        assert code(phrase) == UNKNOWN


def test_singulars() -> None:
    assert [singular(word) for word in ("policemen", "armies", "churches", "forces", "police", "corps", "boss")] == [
        "policeman", "army", "church", "force", "police", "corp", "boss",
    ]  # fmt: skip


def test_words_keep_hyphens_as_ties() -> None:
    assert [(word.plain, word.tied) for word in words("U.S.-backed rebels'")] == [
        ("us", False), ("backed", True), ("rebels", False),
    ]  # fmt: skip


def test_the_head_ends_at_the_first_preposition() -> None:
    assert Phrase(words("officials in the city")).cut == 1
    assert strongest([]) is None
    assert strongest([Find(0, 1, Noun("GOV", weak=True))]) == Find(0, 1, Noun("GOV", weak=True))
