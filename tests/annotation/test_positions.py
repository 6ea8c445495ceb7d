"""Who stands where: each case is a sentence with the positions that a reader would take from it."""

import pytest
from stance_reading import Read, read

from variorum.annotation import positions
from variorum.model import Furniture


def found(text: str) -> set[tuple[str | None, str, str]]:
    known = read(text)
    return {(known.name(p.actor), p.stance, p.issue) for p in positions.find(*known)}


CASES = [
    ("Norway supports the ban on whaling.", {("Norway", "supports", "the ban on whaling")}),
    ("Chile condemned the arrests on Monday.", {("Chile", "opposes", "the arrests")}),
    ("Portugal called for a wider inquiry.", {("Portugal", "supports", "a wider inquiry")}),
    ("Kenya warned against a hasty withdrawal.", {("Kenya", "opposes", "a hasty withdrawal")}),
    ("The plan was rejected by Brazil.", {("Brazil", "opposes", "The plan")}),
    ("Norway does not support the ban.", {("Norway", "opposes", "the ban")}),
    ("Norway does not necessarily support the ban.", {("Norway", "ambivalent", "the ban")}),
    ("Norway would support the ban if whalers were paid.", {("Norway", "conditional", "the ban")}),
    ("Canada is opposed to the tariff.", {("Canada", "opposes", "the tariff")}),
    ("Canada voiced opposition to the tariff.", {("Canada", "opposes", "the tariff")}),
    ("Peru won Japan's backing for the canal.", {("Japan", "supports", "the canal")}),
    ("Peru won Japan's backing in the quarrel.", {("Japan", "supports", "Peru in the quarrel")}),
    ("Norway insisted on a wider inquiry.", {("Norway", "supports", "a wider inquiry")}),
    ("Norway wants to lift the ban.", {("Norway", "supports", "lift the ban")}),
    ("Norway does not want to lift the ban.", {("Norway", "opposes", "lift the ban")}),
    ("Norway said the ban must be lifted.", {("Norway", "supports", "the ban must be lifted")}),
    ("Chile rejected both the charge and the treaty.", {("Chile", "opposes", "the treaty")}),
    ("Peru said it would make no promises but would sign no treaty.", {("Peru", "opposes", "sign any treaty")}),
    ("The Chilean delegation rejected the treaty.", {("Chile", "opposes", "the treaty")}),
    ("Norway said it was studying the proposal.", {("Norway", "declines", "the proposal")}),
    (
        "Kenya backed the motion; Cuba voted against.",
        {("Kenya", "supports", "the motion"), ("Cuba", "opposes", "the motion")},
    ),
    (
        "Ten members passed the motion. Two abstained: Kenya and Cuba.",
        {("Kenya", "declines", "the motion"), ("Cuba", "declines", "the motion")},
    ),
    ("Norway called the treaty a betrayal.", {("Norway", "opposes", "the treaty")}),
    ("Norway described the raid as an outrage.", {("Norway", "opposes", "the raid")}),
    ("The tariffs are unacceptable, Norway said.", {("Norway", "opposes", "The tariffs")}),
    ("The tariffs would be unacceptable, Norway said.", set()),
    ("The treaty is not a mistake, Norway said.", set()),
    ("The claim was wrong, Norway said.", set()),
    ("A treaty is necessary to free the men, Norway said.", set()),
    ("Norway voted to lift the ban.", {("Norway", "supports", "lift the ban")}),
    ("Norway said it would not lift the ban.", {("Norway", "opposes", "lift the ban")}),
    ("Norway pledged to abstain from any attack.", set()),
    ("Portugal called for a day of mourning.", {("Portugal", "supports", "a day of mourning")}),
    ("Norway insisted on Monday.", set()),
    ("Norway wants to win the cup.", set()),
    ("Norway wanted to lift the ban.", set()),
    ("Norway accepted no conditions.", set()),
    ("The council won the support of the union.", set()),
    ("Chile condemned the raid in the strongest possible terms.", {("Chile", "opposes", "the raid")}),
    (
        "Norway demanded proof that Chile will sign and has warned Peru.",
        {("Norway", "supports", "proof that Chile will sign")},
    ),
    (
        "Norway hit out at what it said was Chile's damaging role in fishing.",
        {("Norway", "opposes", "Chile's damaging role in fishing")},
    ),
    (
        "Norway said it would support Chile with loans if Peru raised tariffs.",
        {("Norway", "conditional", "support Chile with loans")},
    ),
    ("Lisbon is yet to issue a statement on the strike.", {("Portugal", "declines", "the strike")}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_clause_says_who_stands_where(text: str, expected: set[tuple[str, str, str]]):
    assert found(text) == expected


NOTHING = [
    "Norway did not support the ban last year.",  # leaves open whether it was against it
    "Norway denied that it supports the ban.",  # a denial is no position
    "Sweden urged Norway to support the ban.",  # asked for, not held
    "Norway might support the ban.",
    "Does Norway support the ban?",
    "If Norway supports the ban, prices will fall.",
    "Norway rejected the allegation.",  # an allegation is no issue
    "Norway refused to accept the newspaper's account.",
    "Norway said it will not be sending officials due to restrictions on travel.",
    "Norway said it will not be sending athletes as part of a boycott.",
    "Norway asked where the lines should be drawn.",
    "Norway told reporters that the ships should arrive on Friday.",
    "Norway allegedly backed the coup.",
    "Norway formerly opposed the ban.",
    "Many Democrats oppose the tariff.",  # some of a group are not the group
    "The storm blasted Norway.",
    "Norwegians voted for the plan.",  # the people are not the state
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_denied_supposed_or_asked_for_is_no_position(text: str):
    assert found(text) == set()


def test_joint_subjects_have_one_position_each():
    expected = {("Norway", "opposes", "the tariff"), ("Sweden", "opposes", "the tariff")}
    assert found("Norway and Sweden oppose the tariff.") == expected


def test_the_two_leaders_are_the_pair_named_before():
    text = "Norway and Sweden held talks in Oslo. Both countries oppose the tariff."
    assert {(who, stance) for who, stance, _ in found(text)} == {("Norway", "opposes"), ("Sweden", "opposes")}


def test_the_parties_to_a_joint_statement_are_its_authors():
    text = (
        "Norway and Sweden released a joint statement on Friday. The text also speaks of fish. "
        "“The parties oppose the tariff,” the statement said."
    )
    assert {(who, stance) for who, stance, _ in found(text)} == {("Norway", "opposes"), ("Sweden", "opposes")}


def basis(text: str) -> list[tuple[str | None, str]]:
    known = read(text)
    return [(known.name(p.actor), p.basis) for p in positions.find(*known)]


def test_the_basis_says_whose_words_it_rests_on():
    assert basis("Norway said it opposes the tariff.") == [("Norway", "self-stated")]
    assert basis("Norway opposes the tariff.") == [("Norway", "relayed")]
    assert basis("Norway condemned the tariff.") == [("Norway", "self-stated")]
    assert basis("Sweden said that Norway opposes the tariff.") == [("Norway", "relayed")]
    analyst = "Norway opposes the tariff, said Lena Dahl, an analyst at the Fjord Institute."
    assert basis(analyst) == [("Norway", "inferred-by-analyst")]


def test_a_position_has_the_time_of_its_own_clause():
    known = read("On 3 March 2021, Chile condemned the arrests of 1 May 2020.")
    assert [p.when for p in positions.find(*known)] == ["2021-03-03"]
    known = read("Chile condemned the arrests of 1 May 2020.")
    assert [p.when for p in positions.find(*known)] == [None]


def test_evidence_is_the_clause_and_never_long():
    text = "Chile, which exports copper, condemned the arrests " + "of a man and a woman and a child " * 20 + "today."
    known = read(text)
    for position in positions.find(*known):
        assert all(len(span) <= 400 for span in position.evidence)


def test_a_saying_in_passing_that_nobody_is_named_for_does_no_harm():
    assert found("Any tariff, it says, should be “limited” to only deter Chile from fishing again.") == set()


def test_the_evidence_holds_the_words_of_the_issue():
    text = "Norway and Sweden have backed a joint call for Chile to halt whaling, amid a row between Lima and Oslo."
    known = read(text)
    for position in positions.find(*known):
        assert position.issue.startswith("a joint call for Chile to halt whaling")
        assert "amid" not in position.issue
        assert position.issue in known.words(position.evidence[0])


def test_captions_say_nothing_of_stances():
    text = "Norway supports the ban on whaling."
    caption = Furniture(start=0, end=len(text), kind="caption")
    assert positions.find(*read(text, furniture=(caption,))) == ()


def test_other_languages_have_none():
    assert positions.find(*read("Norwegen unterstützt das Verbot.", language="de")) == ()


def test_the_seeds_have_positions_of_twelve_actors(seeds):
    names: set[str | None] = set()
    for file in sorted(seeds.glob("*.txt")):
        known: Read = read(file.read_text(encoding="utf-8-sig"))
        names |= {known.name(p.actor) for p in positions.find(*known)}
    assert len(names) >= 12


test_the_seeds_have_positions_of_twelve_actors = pytest.mark.shared(test_the_seeds_have_positions_of_twelve_actors)
