"""One deed told in a clause of two sentences that have little else in common."""

import pytest
from accounts import collated

from variorum.model import Discrepancy, Dossier

PORT = (
    "Harbour plan fails\n\n"
    "Residents of Bergen cheered a plan for the harbour that Mayor Karen Holm rejected on Saturday. "
    "After months of talks with dockers and banks, the port authority of Stavanger approved the tunnel loan. "
    "Customs officers, who had come from Oslo in the night, seized the trawler Skarv off Trondheim. "
    "The Fjordia shipping line denounced the council for its delays."
)
OTHER = (
    "Mayor against new quays\n\n"
    "Mayor Karen Holm rejected the harbour plan on Saturday, angering dockers. "
    "The tunnel loan was approved by the port authority of Stavanger, a sum larger than any before in the region. "
    "It was a week since customs officers had seized the trawler Skarv, whose crew of nine went home to Denmark. "
    "Rain fell along the coast all day."
)


def told(text: str, other: str = OTHER, days: tuple[str, str] = ("2023-03-08", "2023-03-08")) -> Dossier:
    return collated(("a.txt", text, days[0], "Gull"), ("b.txt", other, days[1], "Lantern"))


def of(dossier: Dossier, kind: str) -> list[Discrepancy]:
    return [one for one in dossier.discrepancies if one.kind == kind]


def changed(was: str, now: str) -> Dossier:
    assert was in PORT
    return told(PORT.replace(was, now))


def test_the_same_deeds_in_other_words_are_no_difference() -> None:
    assert not told(PORT).discrepancies


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("rejected on Saturday", "rejected on Sunday", "date"),
        ("rejected on Saturday", "approved on Saturday", "polarity"),
        ("approved the tunnel loan", "did not approve the tunnel loan", "polarity"),
        ("approved the tunnel loan", "refused to approve the tunnel loan", "polarity"),
        ("approved the tunnel loan", "may have approved the tunnel loan", "certainty"),
        ("approved the tunnel loan", "is expected to approve the tunnel loan", "certainty"),
    ],
)
def test_a_changed_slot_is_found_in_a_clause(was: str, now: str, kind: str) -> None:
    dossier = changed(was, now)
    assert of(dossier, kind), [(one.kind, one.explanation) for one in dossier.discrepancies]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("rejected on Saturday", "rejected on 4 March"),
        ("Mayor Karen Holm rejected", "the mayor rejected"),
        ("rejected on Saturday", "rejected"),
        ("the port authority of Stavanger approved the tunnel loan", "the tunnel loan was approved in Stavanger"),
        ("approved the tunnel loan", "gave its approval to the tunnel loan"),
        ("approved the tunnel loan", "approved the ferry lease"),
    ],
)
def test_a_harmless_change_is_no_difference(was: str, now: str) -> None:
    assert not changed(was, now).discrepancies


def test_another_doer_is_found() -> None:
    seized = "In the night the harbour police seized the trawler Skarv off Trondheim after a long chase."
    one = f"Trawler held\n\nDenmark was angry. Norway seized the trawler Skarv off Trondheim on Monday. {seized}"
    other = "Chase at sea\n\nIt was Iceland that had come first. The trawler Skarv was seized by Iceland off Trondheim."
    assert of(told(one.replace(seized, ""), other), "agent")


def test_doer_and_sufferer_the_other_way_round_are_found() -> None:
    one = "Board in turmoil\n\nKaren Holm dismissed Erik Lund in May and is looking for a new head of the line."
    other = "A bitter year\n\nA month after Erik Lund dismissed the director Karen Holm, the line is adrift."
    assert of(told(one, other), "agent")
