from accounts import VISIT_A, VISIT_B, VISIT_C, collated

from variorum.model import Discrepancy, Dossier


def of(dossier: Dossier, kind: str) -> list[Discrepancy]:
    return [one for one in dossier.discrepancies if one.kind == kind]


def test_expected_here_and_done_there_is_no_contradiction() -> None:
    dossier = collated(VISIT_A, VISIT_B)
    (one,) = of(dossier, "certainty")
    assert one.verdict in ("superseded", "undetermined")
    assert [side.value for side in one.sides] == ["still expected", "done"]
    assert "The Gull (2023-03-08)" in one.explanation
    assert "Lantern (undated" in one.explanation


def test_a_denial_is_a_dispute_between_speakers() -> None:
    disputes = of(collated(VISIT_A, VISIT_B, VISIT_C), "polarity")
    assert disputes
    assert {one.between for one in disputes} == {"speakers"}
    assert {one.verdict for one in disputes} == {"undetermined"}
    assert any("3 reports of one voice" in one.explanation for one in disputes)


def test_figures_without_a_common_day_are_not_held_against_each_other() -> None:
    (trawlers,) = of(collated(VISIT_A, VISIT_B), "number")
    assert trawlers.verdict == "undetermined"
    assert [side.value for side in trawlers.sides] == ["about 120 trawlers", "about 190 trawlers"]


def test_figures_of_different_days_are_a_series() -> None:
    name, text, _, outlet = VISIT_B
    (trawlers,) = of(collated(VISIT_A, (name, text, "2023-03-14", outlet)), "number")
    assert trawlers.verdict == "series"


def test_figures_that_can_be_one_are_a_matter_of_precision() -> None:
    name, text, _, outlet = VISIT_B
    dossier = collated(VISIT_A, (name, text.replace("Some 190", "More than 115"), "2023-03-08", outlet))
    (trawlers,) = of(dossier, "number")
    assert trawlers.verdict == "precision"


def test_equal_accounts_make_no_difference() -> None:
    name, text, day, _ = VISIT_A
    dossier = collated(VISIT_A, (f"copy-{name}", text, day, "Other"))
    assert not [one for one in dossier.discrepancies if one.between == "outlets"]


def test_a_weekday_that_the_day_was_not_is_a_likely_slip() -> None:
    text = "Cod row\n\nThe ministers met in Oslo on Monday, 8 March 2023, the office said."
    (slip,) = of(collated(("x.txt", text, "2023-03-10", "Gull")), "date")
    assert (slip.verdict, slip.between) == ("likely-slip", "within-one-article")
    assert "Wednesday" in slip.explanation
    right = text.replace("Monday", "Wednesday")
    assert not of(collated(("x.txt", right, "2023-03-10", "Gull")), "date")


SWAPPED = "Border tense\n\nSweden has been trying to stop a possible invasion by Norway. {own}"


def test_doer_and_sufferer_swapped_is_a_likely_slip_in_the_articles_own_words() -> None:
    slip = ("x.txt", SWAPPED.format(own="Sweden denied plans to invade Norway on Tuesday."), "2023-03-10", "Gull")
    others = [
        (f"{n}.txt", f"Border news\n\nA possible Swedish invasion of Norway worries Oslo. {more}", "2023-03-10", n)
        for n, more in (("Lantern", "Troops move."), ("Beacon", "Ships move."), ("Tide", "Planes move."))
    ]
    (found,) = of(collated(slip, *others), "agent")
    assert (found.verdict, found.between) == ("likely-slip", "within-one-article")
    assert "a possible invasion by Norway" in found.explanation


def test_where_both_sides_attack_nothing_is_said() -> None:
    both = ("x.txt", SWAPPED.format(own="Sweden denied plans to invade Norway on Tuesday."), "2023-03-10", "Gull")
    others = [
        (f"{n}.txt", f"Border news\n\nA possible {who} worries all. {more}", "2023-03-10", n)
        for n, who, more in (
            ("Lantern", "Swedish invasion of Norway", "Troops move."),
            ("Beacon", "Norwegian invasion of Sweden", "Ships move."),
            ("Tide", "Swedish invasion of Norway", "Planes move."),
        )
    ]
    assert not of(collated(both, *others), "agent")


def test_a_headline_that_drops_the_plan_is_shown_as_such() -> None:
    text = "Norway invades Iceland\n\nNorway may invade Iceland next year, an official feared."
    (one,) = of(collated(("x.txt", text, "2023-03-10", "Gull")), "certainty")
    assert (one.between, one.verdict) == ("within-one-article", "precision")


def test_every_side_has_a_passage_and_every_difference_a_reason() -> None:
    for one in collated(VISIT_A, VISIT_B, VISIT_C).discrepancies:
        assert all(side.accounts for side in one.sides)
        assert one.explanation.endswith((".", "!"))
        assert one.how


SAYING = "Storm in Hull\n\nA storm closed the port. Mayor Anna Brandt said on Monday: “{}” She spoke in Hull."


def said_twice(first: str, second: str) -> list[Discrepancy]:
    texts = (("one.txt", first, "The Gull"), ("two.txt", second, "Lantern"))
    found = collated(*((name, SAYING.format(words), "2023-03-14", outlet) for name, words, outlet in texts))
    return [one for one in found.discrepancies if "shared passage" in (one.how or "")]


def test_editors_brackets_are_no_other_wording() -> None:
    assert said_twice(
        "It will protect the harbour and the drowned fishermen's quarter from another breach of the dyke.",
        "[The wall] will protect the harbour and the drowned fishermen's quarter from another breach of the dyke.",
    ) == []  # fmt: skip


def test_one_quotation_with_two_numbers_differs_in_a_number() -> None:
    (one,) = said_twice(
        "Some 4,200 families of the drowned fishermen's quarter have lost whatever they owned in one night.",
        "Some 5,300 families of the drowned fishermen's quarter have lost whatever they owned in one night.",
    )
    assert (one.kind, one.verdict) == ("number", "undetermined")
    assert "but for a number" in one.explanation
