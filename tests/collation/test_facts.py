"""One fact with one value changed: found, of the right kind, with the words that differ; and what is no difference."""

import pytest
from accounts import collated

from variorum.model import Discrepancy, Dossier

FERRY = (
    "Ferry runs aground\n\n"
    "The ferry Skarv ran aground near Stavanger on Tuesday with 214 passengers on board, the coast guard said. "
    "Divers from Bergen inspected the damaged hull of the Skarv in the evening. "
    "“We felt a heavy blow and the lights went out across the whole deck,” said Karen Holm, a passenger. "
    "The shipping line Fjordia had approved the new route along the reef in January."
)
OTHER = (
    "Passengers safe after grounding\n\n"
    "With 214 passengers on board, the ferry Skarv ran aground near Stavanger on Tuesday, the coast guard said. "
    "In the evening the damaged hull of the Skarv was inspected by divers from Bergen. "
    "Karen Holm, a passenger, said: “We felt a heavy blow and the lights went out across the whole deck.” "
    "Fjordia, the shipping line, had approved the new route along the reef in January. Erik Lund met the passengers."
)


def told(text: str, other: str = OTHER, days: tuple[str, str] = ("2023-03-08", "2023-03-08")) -> Dossier:
    return collated(("a.txt", text, days[0], "Gull"), ("b.txt", other, days[1], "Lantern"))


def changed(was: str, now: str) -> Dossier:
    assert was in FERRY
    return told(FERRY.replace(was, now))


def of(dossier: Dossier, kind: str) -> list[Discrepancy]:
    return [one for one in dossier.discrepancies if one.kind == kind]


def test_the_same_in_other_words_is_no_difference() -> None:
    assert not told(FERRY).discrepancies


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("214 passengers", "241 passengers", "number"),
        ("on Tuesday", "on Sunday", "date"),
        ("near Stavanger", "near Trondheim", "place"),
        ("said Karen Holm", "said Erik Lund", "attribution"),
        ("had approved", "had not approved", "polarity"),
        ("had approved", "had rejected", "polarity"),
        ("had approved", "may have approved", "certainty"),
    ],
)
def test_a_changed_value_is_found_with_its_kind(was: str, now: str, kind: str) -> None:
    dossier = changed(was, now)
    assert of(dossier, kind), [(one.kind, one.explanation) for one in dossier.discrepancies]


def test_the_words_that_differ_are_marked() -> None:
    dossier = changed("214 passengers", "251 passengers")
    (one,) = of(dossier, "number")
    words = {dossier.text(span) for side in one.sides for span in side.words}
    assert words == {"214", "251"}
    for side in one.sides:
        assert all(any(account.covers(word) for account in side.accounts) for word in side.words)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("214 passengers", "more than 200 passengers"),
        ("214 passengers", "about 210 passengers"),
        ("on Tuesday", "on 7 March"),
        ("near Stavanger", "off Stavanger"),
        ("said Karen Holm", "recalled Holm"),
        ("The shipping line Fjordia had approved", "In January the shipping line Fjordia had approved"),
        ("Divers from Bergen inspected", "In the evening divers inspected"),
    ],
)
def test_a_harmless_change_is_no_hard_difference(was: str, now: str) -> None:
    hard = [one for one in changed(was, now).discrepancies if one.verdict in ("contradiction", "likely-slip")]
    assert not hard, [one.explanation for one in hard]


def test_one_fact_is_one_row_however_many_tell_it() -> None:
    dossier = collated(
        ("a.txt", FERRY.replace("214", "251"), "2023-03-08", "Gull"),
        ("b.txt", OTHER, "2023-03-08", "Lantern"),
        ("c.txt", FERRY, "2023-03-08", "Beacon"),
    )
    rows = [
        one
        for one in of(dossier, "number")
        if {side.value for side in one.sides} >= {"214 passengers", "251 passengers"}
    ]
    assert len(rows) == 1
    assert sorted(len(side.accounts) for side in rows[0].sides) == [1, 2]


def test_differences_stand_in_the_order_of_what_matters() -> None:
    text = FERRY.replace("214", "241").replace("had approved", "may have approved")
    found = sorted(told(text).discrepancies, key=lambda one: one.rank or 0)
    assert [one.rank for one in found] == list(range(1, len(found) + 1))
    assert len(found) > 1


def test_who_denies_does_not_say_what_is_denied() -> None:
    accused = "Cod row\n\nNorway has accused Denmark of planning a raid on trawlers off Bergen, the ministry said."
    denied = "Cod row widens\n\nDenmark has denied planning a raid on trawlers off Bergen, the ministry said."
    assert not of(told(accused, denied), "attribution")


SHORT = (
    "The curfew was lifted.",
    "The curfew in Narvik was lifted on Tuesday, and shops along the harbour opened again.",
)
LONG = (
    "Facing a revolt of its dockers, the port company Nordhavn dropped the tolls on Tuesday, a spokesman said.",
    "Nordhavn, a port company that fought its dockers for weeks, has dropped the tolls, a spokesman said on Tuesday.",
)


@pytest.mark.parametrize(
    ("texts", "was", "now", "kind"),
    [
        (SHORT, "was lifted", "was not lifted", "polarity"),
        (LONG, "dropped", "did not drop", "polarity"),
        (LONG, "dropped", "is expected to drop", "certainty"),
    ],
)
def test_short_sentences_and_long_ones_in_another_order(texts: tuple[str, str], was: str, now: str, kind: str) -> None:
    one, other = (f"{FERRY} {text}" for text in texts)
    assert not of(told(one, other), kind)
    assert of(told(one.replace(was, now, 1), other), kind)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The board of Nordhavn asked whether the port dropped the tolls.",
            "The port of Nordhavn never dropped the tolls.",
        ),
        ("The dropped tolls of Nordhavn cost a million.", "Nordhavn did not know the dropped tolls cost a million."),
        ("Nordhavn could have dropped the tolls.", "Nordhavn has not dropped the tolls."),
    ],
)
def test_what_nobody_asserts_is_not_denied(first: str, second: str) -> None:
    one, other = (f"{FERRY} {text}" for text in (first, second))
    assert not of(told(one, other), "polarity")


def test_an_afternoon_is_of_its_day() -> None:
    one = FERRY.replace("on Tuesday", "on Tuesday afternoon")
    other = OTHER.replace("on Tuesday", "on Sunday afternoon")
    assert of(told(one, other), "date")


def test_confidence_is_how_often_such_differences_are_true() -> None:
    polarity, place = (
        of(changed(*change), kind)[0]
        for change, kind in (
            (("had approved", "had not approved"), "polarity"),
            (("near Stavanger", "near Trondheim"), "place"),
        )
    )
    assert polarity.confidence is not None
    assert place.confidence is not None
    assert 0 < place.confidence < polarity.confidence < 1


def test_what_a_rule_finds_does_not_take_the_doubt_of_two_sentences_that_show_it_too() -> None:
    assert of(changed("214 passengers", "251 passengers"), "number")[0].confidence is None


def test_whose_officer_somebody_is_is_not_who_did_it() -> None:
    mine = "Rogaland Police Chief Nils Dahl said on Wednesday that the reef was marked on every chart."
    yours = "Norwegian Police Chief Nils Dahl said on Wednesday that the reef was marked on every chart."
    assert not of(told(f"{FERRY} {mine}", f"{OTHER} {yours}"), "agent")


def test_a_part_is_no_rival_of_the_whole() -> None:
    mine = "Two of the injured passengers were flown to Bergen in a helicopter of the coast guard."
    yours = "Nine injured passengers were flown to Bergen in a helicopter of the coast guard."
    whole = "Four injured passengers were flown to Bergen in a helicopter of the coast guard."
    assert not of(told(f"{FERRY} {mine}", f"{OTHER} {yours}"), "number")
    assert of(told(f"{FERRY} {whole}", f"{OTHER} {yours}"), "number")
