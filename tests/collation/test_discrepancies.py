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


def told(*texts: str, days: tuple[str | None, ...] = ()) -> Dossier:
    """A dossier of articles on one thing, the first words of each its headline."""
    published = days or ("2023-03-10",) * len(texts)
    return collated(*((f"{n}.txt", text, published[n], f"Paper {n}") for n, text in enumerate(texts)))


def by_rule(dossier: Dossier, how: str) -> list[Discrepancy]:
    return [one for one in dossier.discrepancies if one.how == how]


DAM = "Dam vote\n\nThe council voted on the dam on Tuesday. "


def test_a_unanimous_vote_with_votes_against_is_a_slip() -> None:
    (slip,) = by_rule(told(DAM + "The plan passed unanimously, with three members voting against."), UNANIMOUS)
    assert (slip.verdict, slip.between) == ("likely-slip", "within-one-article")
    assert [side.value for side in slip.sides] == ["unanimous", "votes against"]


def test_what_was_not_unanimous_or_is_of_another_vote_is_no_slip() -> None:
    for words in (
        "The plan did not pass unanimously, with three members voting against.",
        "The plan passed almost unanimously, with three members voting against.",
        "The plan passed unanimously, with three members voting against an amendment on fish ladders.",
    ):
        assert not by_rule(told(DAM + words), UNANIMOUS)


UNANIMOUS = "unanimous, with votes against"
PIPE = "Leak\n\nEngineers in Norway closed the gas pipeline on Monday. It emptied in {} minutes, far from the {}."


def test_one_copy_with_two_digits_turned_round_is_a_slip() -> None:
    coast = "coast of the island"
    (slip,) = by_rule(told(*(PIPE.format(n, coast) for n in (63, 63, 36))), "digits the other way round")
    assert slip.verdict == "likely-slip"
    assert [side.value for side in slip.sides] == ["63", "36"]
    for numbers in ((63, 36), (63, 63, 38), (63, 63, 36, 36)):
        assert not by_rule(told(*(PIPE.format(n, coast) for n in numbers)), "digits the other way round")


def test_the_year_of_a_treaty_turned_round_is_a_slip() -> None:
    text = "Fishing\n\nNorway and Denmark met on Monday. The ministers referred to the {}, which sets quotas for cod."
    names = ("1958 North Cod Convention", "North Cod Convention of 1958", "North Cod Convention of 1985")
    (slip,) = by_rule(told(*(text.format(name) for name in names)), "digits the other way round")
    assert (slip.kind, [side.value for side in slip.sides]) == ("date", ["1958", "1985"])
    both = (*names[:2], f"{names[0]} and the {names[2]}")
    assert not by_rule(told(*(text.format(name) for name in both)), "digits the other way round")


OFFICES = (
    "Cod talks\n\nFinance Minister Karen Holm said on Monday in Oslo that the quota was fair. "
    "Prime Minister Erik Lund thanked her for the cod talks."
)


def test_an_office_that_is_another_persons_is_a_slip() -> None:
    odd = "Cod talks\n\nPrime Minister Karen Holm said on Monday in Oslo that the cod quota was fair to all."
    (slip,) = by_rule(told(OFFICES, OFFICES + " ", OFFICES + "  ", odd), "office of another person")
    assert (slip.kind, slip.verdict) == ("identity", "likely-slip")
    assert "Erik Lund" in slip.explanation


def test_an_office_that_may_have_changed_hands_is_no_slip() -> None:
    odd = "Cod talks\n\n{} Karen Holm said on Monday in Oslo that the cod quota was fair to all."
    three = (OFFICES, OFFICES + " ", OFFICES + "  ")
    after = told(*three, odd.format("Prime Minister"), days=("2023-03-10", "2023-03-10", "2023-03-11", "2023-03-14"))
    assert not by_rule(after, "office of another person")
    assert not by_rule(told(*three, odd.format("Former Prime Minister")), "office of another person")


def test_who_was_missing_and_is_found_is_superseded() -> None:
    first = "Avalanche\n\nAn avalanche hit Narvik on Monday. The guide, Erik Lund, was reported missing in the snow."
    then = "Avalanche\n\nThe avalanche hit Narvik on Monday. Erik Lund, a guide of 40, was found alive in the snow."
    (one,) = by_rule(told(first, then, days=("2023-03-06", "2023-03-08")), "what befell one person")
    assert (one.kind, one.verdict) == ("polarity", "superseded")
    (other,) = by_rule(told(first, then, days=("2023-03-08", "2023-03-06")), "what befell one person")
    assert other.verdict == "undetermined"


def test_a_numbered_order_is_issued_on_one_day() -> None:
    text = (
        "Cod order\n\nNorwegian trawlers stayed in Bergen. Harbour Order 12 was {} on {} March 2023, the office said."
    )
    (one,) = by_rule(told(text.format("issued", 2), text.format("issued", 4)), "day of a numbered text")
    assert (one.kind, one.verdict) == ("date", "contradiction")
    (other,) = by_rule(told(text.format("signed", 2), text.format("signed", 4)), "day of a numbered text")
    assert other.verdict == "undetermined"


def test_a_mark_that_never_closes_is_a_slip() -> None:
    text = 'Cod\n\nThe minister said the quota was "fair to all. Boats left port on Monday.\n\nNobody else spoke.'
    (slip,) = by_rule(told(text), "quotation mark never closed")
    assert (slip.kind, slip.verdict) == ("wording", "likely-slip")
    goes_on = 'Cod\n\nThe minister said: "The quota is fair to all.\n\n"It is the law," he said. Boats left port.'
    assert not by_rule(told(goes_on), "quotation mark never closed")


def test_a_whole_sentence_left_open_may_go_on_in_the_next_paragraph() -> None:
    text = 'Cod\n\nThe minister spoke at noon. "The quota is fair to all.\n\nBoats left port. Nobody else spoke.'
    assert not by_rule(told(text), "quotation mark never closed")


def test_one_name_in_two_spellings() -> None:
    text = "Cod talks\n\nThe Norwegian minister met {} in Oslo on Monday to discuss the cod quota, his office said."
    (one,) = by_rule(told(text.format("Sergei Ivanovich"), text.format("Sergey Ivanovich")), SPELLED)
    assert one.kind == "identity"
    assert one.verdict in ("rendering", "undetermined")
    for other in ("Anton Ivanovich", "Sergei Petrovich"):
        assert not by_rule(told(text.format("Sergei Ivanovich"), text.format(other)), SPELLED)
    assert not by_rule(told(text.format("François Lund"), text.format("Francois Lund")), SPELLED)
    both = told(text.format("Sergei Ivanovich"), text.format("Sergey Ivanovich, brother of Sergei Ivanovich,"))
    assert not by_rule(both, SPELLED)


SPELLED = "one name, two spellings"


def test_what_somebody_claims_to_have_done_is_not_still_to_come() -> None:
    dossier = told(
        "Cod row\n\nNorwegian rebels claiming to have attacked Danish trawlers off Bergen on Monday left port.",
        "Cod row\n\nNorwegian rebels attacked Danish trawlers off Bergen on Monday, the coast guard said.",
    )
    assert not by_rule(dossier, "stages of one event")


def test_a_deadline_that_was_moved_is_superseded() -> None:
    before = "Strike\n\nPort workers in Bergen said cranes would stop unless the wage offer was raised by 9 March 2023."
    after = (
        "Strike\n\nWorkers had asked for a raised wage offer, or cranes would stop in Bergen. "
        "The deadline was {} 16 March 2023."
    )
    (one,) = by_rule(told(before, after.format("extended to")), "deadline moved")
    assert (one.verdict, [side.value for side in one.sides]) == ("superseded", ["2023-03-09", "2023-03-16"])
    assert not by_rule(told(before, after.format("to be discussed on")), "deadline moved")


def test_a_count_of_injured_does_not_fall() -> None:
    text = "Storm in Bergen\n\nThe storm hit Bergen in Norway on Monday. {} people were injured in Bergen, police said."
    rising, falling = (
        told(text.format(first), text.format(then), days=("2023-03-07", "2023-03-08"))
        for first, then in (("Twelve", "Forty"), ("Forty", "Twelve"))
    )
    assert [one.verdict for one in of(rising, "number")] == ["series"]
    assert [one.verdict for one in of(falling, "number")] == ["undetermined"]


def test_what_others_call_for_is_no_plan() -> None:
    dossier = told(
        "Cod row\n\nFishermen in Bergen called on Minister Karen Holm to resign on Monday, a union said.",
        "Cod row\n\nMinister Karen Holm resigned on Monday, her office said.",
    )
    assert not by_rule(dossier, "stages of one event")


def test_the_rest_beside_somebody_is_no_other_count_of_all() -> None:
    dossier = told(
        "Fire\n\nThe fire at the Skarne mill killed the foreman and three other workers on Monday, police said.",
        "Fire\n\nThe fire at the Skarne mill killed four workers on Monday, among them the foreman, police said.",
    )
    assert not by_rule(dossier, "figures for one thing")


def test_a_passage_cut_from_another_is_no_other_wording() -> None:
    long = "“The harbour was calm all night. The pilots saw the tanker drift and called the guard three times over.”"
    short = "“The pilots saw the tanker drift and called the guard three times over.”"
    text = "Tanker\n\nHarbour master Ida Brask said on Monday: {}"
    dossier = told(text.format(long), text.format(short))
    assert not [one for one in dossier.discrepancies if one.kind == "wording"]
