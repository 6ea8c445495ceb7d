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
ROUNDUP = """Good morning.

VIADUCT SHUT IN VARENHOLM

Engineers closed the Varenholm viaduct at dawn after inspectors discovered corrosion in fourteen suspension cables of the viaduct. “The Varenholm viaduct will stay closed until every suspension cable has been replaced,” Orla Venn said. Lorries take the road along the river to Varenholm instead.

COTTON WINS ITS SUBSIDY

Traders in Talwara welcomed the cotton subsidy and the rain in Talwara. “Cotton is hope,” Ravi Mattu said in the market. The cotton traders had asked for the subsidy since the harvest failed, and Talwara has no other trade than cotton to live on, they said, now that the mill is shut.

AN ORCHESTRA WITHOUT A HALL

The Philharmonia of Ostrava rehearses in a gymnasium, since the conservatory that it shared has been sold to a brewery. Violinists tune between basketball hoops, and a soprano practises in the changing room. The conductor hopes to find a stage for the autumn, perhaps in the former ballroom of a sanatorium by the lake.

WHALES COME EARLY

Biologists counted forty humpback whales off the lighthouse at Sandvik, a month sooner than in any year on record. Warmer currents bring herring towards the skerries, a marine ecologist explained, and the whales follow. Fishermen have been asked to slow their trawlers and to keep nets away from calves until midsummer.
"""  # noqa: E501


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


def with_a_roundup(article: Article) -> list[Reading]:
    said = {"The": "Orla Venn", "Cotton": "Ravi Mattu"}
    cotton = "Traders in Talwara welcomed the cotton subsidy that they had asked for since the harvest failed."
    return [*readings(article), article("roundup.txt", ROUNDUP, speakers=said), article("cotton.txt", cotton)]


def test_what_a_roundup_tells_is_compared_where_it_belongs_and_gathered_once(article: Article) -> None:
    every = with_a_roundup(article)
    dossier = collate(every)
    roundup = every[-2].document
    beside = {one for story in dossier.stories if roundup.id in story.documents for one in story.documents}
    assert {every[0].document.id, every[-1].document.id} <= beside
    assert sum(roundup.id in story.documents for story in dossier.stories) > 1
    assert [one.text for one in dossier.documents if one.id == roundup.id] == [ROUNDUP]
    own = [one.id for one in dossier.quotations if one.document == roundup.id]
    assert sorted(own) == sorted(one.id for one in every[-2].quotations)
    copied = [one for one in dossier.reuse if any(span.document == roundup.id for span in one.passages)]
    assert copied
    assert len({one.id for one in dossier.reuse}) == len(dossier.reuse)
    assert {one.speaker.actor for one in dossier.quotations if one.speaker} <= {one.id for one in dossier.actors}


def test_a_roundup_that_comes_or_goes_equals_starting_over(article: Article) -> None:
    every = with_a_roundup(article)
    for order in ([4, 0, 1, 5, 2, 3], [2, 5, 4, 3, 1, 0], [0, 1, 2, 3, 4, 5]):
        held = Collation()
        for n in order:
            held.add(every[n])
            held.dossier()
        assert to_json(held.dossier()) == to_json(collate(every))
        held.remove(every[2].document.id)
        assert to_json(held.dossier()) == to_json(collate([one for one in every if one is not every[2]]))
        held.remove(every[4].document.id)
        assert to_json(held.dossier()) == to_json(collate([every[0], every[1], every[3], every[5]]))
