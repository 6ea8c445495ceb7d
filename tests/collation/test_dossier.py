from collections.abc import Callable
from itertools import permutations

import pytest

from variorum.collation import Collation, affair, collate
from variorum.model import Dossier, Failure, Reading, dossier_from_json, to_json

Article = Callable[..., Reading]

TEXTS = (
    "Engineers closed the Varenholm viaduct at dawn after inspectors discovered corrosion in eleven cables. Orla Venn "
    "said: “The Varenholm viaduct will stay closed until every suspension cable has been replaced.”",
    "The Varenholm viaduct is closed. “The viaduct in Varenholm stays shut until every suspension cable is replaced,” "
    "Orla Venn said in a statement.",
    "Traders in Talwara welcomed the cotton subsidy. Rain is expected.",
    "Engineers closed the Varenholm viaduct at dawn after inspectors discovered corrosion in twelve cables.",
)


def readings(article: Article) -> list[Reading]:
    return [article(f"{n}.txt", text, speakers={"The": "Orla Venn"} if "Venn" in text else None)
            for n, text in enumerate(TEXTS)]  # fmt: skip


def test_order_does_not_matter(article: Article) -> None:
    failures = [
        Failure(source="x", stage="ingest", reason="empty"),
        Failure(source="b", stage="ingest", reason="empty"),
    ]
    first = to_json(collate(readings(article), failures=failures))
    for order in permutations(readings(article)):
        assert to_json(collate(order, failures=failures[::-1])) == first


def test_every_actor_named_in_a_record_exists(article: Article) -> None:
    dossier = collate(readings(article))
    speakers = {one.speaker.actor for one in dossier.quotations if one.speaker}
    assert speakers
    assert speakers <= {actor.id for actor in dossier.actors}


def test_nothing_gives_an_empty_dossier() -> None:
    dossier = collate([])
    assert dossier.documents == dossier.stories == dossier.reuse == ()


def test_one_article_is_one_story_and_round_trips(article: Article) -> None:
    dossier = collate(readings(article)[:1])
    assert [len(story.documents) for story in dossier.stories] == [1]
    assert to_json(dossier_from_json(to_json(dossier))) == to_json(dossier)


def test_ids_are_unique(article: Article) -> None:
    dossier = collate(readings(article))
    keys = (dossier.stories, dossier.actors, dossier.quotations, dossier.reuse, dossier.origins, dossier.series)
    for records in keys:
        ids = [record.id for record in records]  # type: ignore[attr-defined]
        assert len(ids) == len(set(ids))


def test_adding_and_taking_out_equals_starting_over(article: Article) -> None:
    every = readings(article)
    held = Collation(every[:2])
    held.dossier()
    for one in every[2:]:
        held.add(one)
        held.dossier()
    assert to_json(held.dossier()) == to_json(collate(every))
    for n, one in enumerate(every[:-1], start=1):
        held.remove(one.document.id)
        assert to_json(held.dossier()) == to_json(collate(every[n:]))


def test_what_did_not_change_is_not_looked_at_again(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    find = affair.find

    def counted(given: affair.Given) -> affair.Findings:
        seen.append(len(given.readings))
        return find(given)

    monkeypatch.setattr(affair, "find", counted)
    every = readings(article)
    held = Collation(every[:3])
    held.dossier()
    assert sorted(seen) == [1, 2]
    held.add(every[3])
    held.dossier()
    assert sorted(seen) == [1, 2, 3]
    held.dossier()
    assert len(seen) == 3


def test_a_name_known_better_elsewhere_reaches_the_affairs_that_have_it(article: Article) -> None:
    cotton = article(
        "c.txt", "Orla Venn of Talwara grows cotton. “Cotton is hope,” she said.", speakers={"Cotton": "Orla Venn"}
    )
    every = [*readings(article), cotton]
    held = Collation(every[:-1])
    held.dossier()
    held.add(cotton)
    assert to_json(held.dossier()) == to_json(collate(every))
    held.remove(every[0].document.id)
    assert to_json(held.dossier()) == to_json(collate(every[1:]))


def test_of_two_readings_of_one_document_the_first_is_kept_whatever_comes_first(article: Article) -> None:
    one = article("a.txt", TEXTS[0])
    other = article("a.txt", TEXTS[0], title="Another title")
    found: list[Dossier] = [collate([one, other]), collate([other, one])]
    assert to_json(found[0]) == to_json(found[1])
    assert len(found[0].documents) == 1
