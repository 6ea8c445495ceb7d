from collections.abc import Callable
from itertools import permutations

from variorum.collation import collate
from variorum.model import Failure, Reading, dossier_from_json, to_json

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
