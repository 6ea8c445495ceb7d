"""Differences between clauses that are set side by side role by role."""

from accounts import collated

from variorum.model import Discrepancy, Dossier


def told(one: str, other: str, days: tuple[str, str] = ("2024-05-06", "2024-05-06")) -> Dossier:
    rest = (
        "Port news\n\nThe harbour of Bergen has forty cranes, and its dockers have been on strike since the spring. ",
        "From the coast\n\nDockers in Bergen, a town of many quays, want higher wages from the harbour company. ",
    )
    return collated(("a.txt", rest[0] + one, days[0], "Gull"), ("b.txt", rest[1] + other, days[1], "Lantern"))


def of(dossier: Dossier, kind: str) -> list[Discrepancy]:
    return [one for one in dossier.discrepancies if one.kind == kind]


def test_what_is_affirmed_and_denied_of_one_matter_differs() -> None:
    dossier = told(
        "Inspectors found that the Fjordia company had bribed the harbour master, Erik Lund.",
        "The Fjordia company never bribed Erik Lund, its lawyer told a court.",
    )
    assert of(dossier, "polarity"), [one.explanation for one in dossier.discrepancies]


def test_a_narrower_denial_is_one_of_scope() -> None:
    dossier = told(
        "Mayor Karen Holm met the shipowner Erik Lund twice, the town hall confirmed.",
        "“I never met Erik Lund to discuss the tunnel loan,” said Mayor Karen Holm.",
    )
    found = of(dossier, "polarity")
    assert [one.verdict for one in found] == ["scope"]
    assert "discuss" in found[0].explanation


def test_one_verb_with_two_objects_is_no_difference() -> None:
    dossier = told(
        "The harbour company issued an order to the dockers.", "The harbour company has not issued the permits."
    )
    assert not dossier.discrepancies


def test_a_question_denies_nothing() -> None:
    dossier = told(
        "The Fjordia company bribed the harbour master, Erik Lund.",
        "Did the Fjordia company not bribe Erik Lund, dockers ask?",
    )
    assert not of(dossier, "polarity")


def test_one_deed_of_a_relative_clause_and_of_a_main_one_on_two_days() -> None:
    dossier = told(
        "Erik Lund is among nine owners who support a proposal by Ilsa Dorn that Mayor Karen Holm rejected on Sunday.",
        "Mayor Karen Holm, however, rejected the plan on Saturday, saying it was going nowhere.",
    )
    found = of(dossier, "date")
    assert len(found) == 1
    assert {side.value for side in found[0].sides} == {"Sunday", "Saturday"}


def test_two_names_of_one_weekday_are_one_day() -> None:
    dossier = told(
        "Mayor Karen Holm will have to explain why she left a ceremony in Bergen on Sunday.",
        "Mayor Karen Holm left the ceremony in Bergen on Sunday evening.",
    )
    assert not of(dossier, "date")


def test_two_doers_of_one_deed() -> None:
    dossier = told(
        "Fjordia bought the tanker Skarv from a bank for nine million crowns.",
        "Nordhav bought the tanker Skarv from a bank for nine million crowns.",
    )
    assert of(dossier, "agent"), [one.explanation for one in dossier.discrepancies]
