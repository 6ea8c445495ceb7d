"""What several tell and an article that could have told it does not mention, and when nothing is said."""

import pytest
from accounts import collated

from variorum.model import Absence, Dossier

QUARREL = (
    "Norway and Denmark have argued over the cod quota in the North Sea for weeks. Norwegian trawlers have stayed in "
    "Bergen since the talks began. Fishing towns along the coast fear for their income. The Danish government wants a "
    "larger share of the catch. Norwegian officials say that the stock needs years to recover. Both ministers met in "
    "Oslo for the first time this year. The talks ended late in the evening. Sweden has offered to mediate between the "
    "two governments."
)
FIRED = "Danish Foreign Minister Karen Holm dismissed her chief negotiator on 6 March"
FRIGATES = "The Danish navy sent two frigates to the Faroe Islands on 7 March"


def article(name: str, day: str | None, outlet: str, *more: str) -> tuple[str, str, str | None, str]:
    return (name, f"Cod talks in Oslo\n\n{' '.join(f'{one}.' for one in more)} {QUARREL}", day, outlet)


TOLD_A = article("a.txt", "2023-03-08", "The Gull", FIRED)
TOLD_B = article("b.txt", "2023-03-08", "Lantern", FIRED.replace("dismissed", "has dismissed"))
SILENT = article("c.txt", "2023-03-09", "Beacon")


def of(dossier: Dossier, word: str) -> list[Absence]:
    return [one for one in dossier.silences if word in dossier.get(one.claim).text]


def outlets(dossier: Dossier, one: Absence) -> list[str | None]:
    return [dossier.document(document).outlet for document in one.documents]


def test_a_later_article_of_the_story_that_does_not_tell_what_several_do_is_named() -> None:
    dossier = collated(TOLD_A, TOLD_B, SILENT)
    (one,) = of(dossier, "negotiator")
    assert outlets(dossier, one) == ["Beacon"]
    assert one.rank == 1
    assert "none of its" in str(one.how)
    assert {span.document for span in one.nearest} == set(one.documents)


@pytest.mark.parametrize(
    "telling",
    [
        "The minister sacked the head of her negotiating team on Monday",
        "Her chief negotiator was fired by Karen Holm",
        "The dismissal of Denmark’s chief negotiator by Foreign Minister Karen Holm came as a surprise",
    ],
)
def test_an_article_that_tells_it_in_other_words_is_not_named(telling: str) -> None:
    dossier = collated(TOLD_A, TOLD_B, article("c.txt", "2023-03-09", "Beacon", telling))
    assert not of(dossier, "negotiator")
    assert not [row for claim in dossier.claims if "negotiator" in claim.text for row in claim.silent]


def test_an_article_from_before_and_an_undated_one_are_not_named() -> None:
    for day in ("2023-03-01", None):
        assert not of(collated(TOLD_A, TOLD_B, article("c.txt", day, "Beacon")), "negotiator")


def test_an_article_about_something_else_is_not_named() -> None:
    other = "Rice traders in Talwara welcomed the new canal. The monsoon came early. Barges carry grain to the coast. "
    dossier = collated(TOLD_A, TOLD_B, ("c.txt", f"Canal opens\n\n{other * 4}", "2023-03-09", "Beacon"))
    assert not dossier.silences


def test_an_article_that_still_expects_what_others_tell_is_the_earlier_one_of_its_day() -> None:
    signed = "Norway and Denmark signed an agreement on cod quotas"
    undated = "The banker Otto Lindqvist lent Karen Holm a castle near Zurich"
    told = article("a.txt", "2023-03-08", "The Gull", signed)
    also = article("b.txt", "2023-03-08", "Lantern", signed, undated)
    ahead = "Norway and Denmark are expected to sign an agreement on cod quotas"
    early = collated(told, also, article("c.txt", "2023-03-08", "Beacon", ahead))
    assert [outlets(early, one) for one in of(early, "Lindqvist")] == [["The Gull"]]


def test_what_several_tell_ranks_before_what_one_tells() -> None:
    dossier = collated(article("a.txt", "2023-03-08", "The Gull", FIRED, FRIGATES), TOLD_B, SILENT)
    told = [len({one.document for one in dossier.get(row.claim).accounts}) for row in dossier.silences]
    assert told == sorted(told, reverse=True)
    assert [row.rank for row in dossier.silences] == list(range(1, len(dossier.silences) + 1))
    assert of(dossier, "frigates")


def test_what_all_and_sundry_do_is_no_silence_where_one_article_alone_tells_it() -> None:
    crowd = "Fishing towns and their mayors condemned the talks as a waste of time and of public money"
    dossier = collated(article("a.txt", "2023-03-08", "The Gull", crowd), article("b.txt", "2023-03-09", "Beacon"))
    assert not of(dossier, "waste")
