from accounts import VISIT_A, VISIT_B, VISIT_C, collated

from variorum.model import Dossier


def when(dossier: Dossier, words: str) -> list[str | None]:
    return [one.when for one in dossier.moments if dossier.text(one) == words]


def test_weekdays_of_an_undated_article_are_dated_through_the_other_account() -> None:
    dossier = collated(VISIT_A, VISIT_B)
    assert when(dossier, "Thursday") == ["2023-03-09"]
    assert when(dossier, "Friday") == ["2023-03-10"]
    anchored = [one for one in dossier.moments if one.anchor == "accounts"]
    assert all(one.how for one in anchored)


def test_the_article_itself_stays_undated() -> None:
    dossier = collated(VISIT_A, VISIT_B)
    (undated,) = [one for one in dossier.documents if one.outlet == "Lantern"]
    assert undated.published is None
    assert undated.window is not None
    first, _, last = undated.window.partition("/")
    assert "2023-03-03" <= first <= last <= "2023-03-09"


def test_one_event_alone_dates_nothing() -> None:
    name, text, day, outlet = VISIT_B
    dossier = collated(VISIT_A, (name, text.replace(" and Sweden on Friday", ""), day, outlet))
    assert when(dossier, "Thursday") == [None]


def test_an_account_of_something_else_dates_nothing() -> None:
    dossier = collated(VISIT_C, VISIT_B)
    assert when(dossier, "Thursday") == [None]
