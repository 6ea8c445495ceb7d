from variorum.collation import actors
from variorum.model import Actor, Mention, Role, Span, leaf_id


def actor(document: str, name: str, at: int = 0, *, role: str | None = None, **more: object) -> Actor:
    mention = Mention(document, at, at + len(name), kind="name")
    roles = (Role(title=role, when=None, span=Span(document, at, at + 3)),) if role else ()
    fields = {"kind": "person", "country": None} | more
    return Actor(id=leaf_id("actor", mention), name=name, roles=roles, mentions=(mention,), **fields)  # type: ignore[arg-type]


def names(*threads: list[Actor]) -> list[tuple[str, int]]:
    found, _ = actors.find(threads)
    return sorted((one.name, len(one.mentions)) for one in found)


def test_the_same_full_name_is_one_person() -> None:
    assert names([actor("a", "Orla Venn"), actor("b", "Orla Venn")]) == [("Orla Venn", 2)]


def test_a_surname_leads_to_the_only_full_name_that_has_it() -> None:
    assert names([actor("a", "Orla Venn"), actor("b", "Venn")]) == [("Orla Venn", 2)]


def test_a_surname_that_two_people_share_leads_to_neither() -> None:
    found = names([actor("a", "Orla Venn"), actor("b", "Karl Venn"), actor("c", "Venn")])
    assert found == [("Karl Venn", 1), ("Orla Venn", 1), ("Venn", 1)]


def test_a_surname_is_looked_up_in_its_own_affair() -> None:
    assert names([actor("a", "Orla Venn")], [actor("b", "Venn")]) == [("Orla Venn", 1), ("Venn", 1)]


def test_different_full_names_are_never_joined() -> None:
    assert len(names([actor("a", "Orla Venn"), actor("b", "Orlan Venn"), actor("c", "Orla Vann")])) == 3


def test_an_initial_in_the_middle_makes_nobody_else_unless_two_differ_in_it() -> None:
    assert len(names([actor("a", "Orla Venn"), actor("b", "Orla M. Venn")])) == 1
    assert len(names([actor("a", "Orla Venn"), actor("b", "Orla M. Venn"), actor("c", "Orla K. Venn")])) == 3


def test_a_state_is_one_by_its_country_and_not_its_government() -> None:
    found = names([
        actor("a", "Odravia", kind="state", country="ODR"), actor("b", "Odravian State", kind="state", country="ODR"),
        actor("c", "Odravia", kind="government", country="ODR"),
    ])  # fmt: skip
    assert sorted(count for _, count in found) == [1, 2]


def test_groups_without_a_country_stay_apart() -> None:
    assert len(names([actor("a", "protesters", kind="group"), actor("b", "protesters", kind="group")])) == 2


def test_offices_are_listed_once() -> None:
    found, _ = actors.find([[actor("a", "Orla Venn", role="Premier"), actor("b", "Orla Venn", role="premier")]])
    assert [role.title.casefold() for role in found[0].roles] == ["premier"]


def test_every_actor_of_an_article_leads_to_one_across_articles() -> None:
    given = [actor("a", "Orla Venn"), actor("b", "Venn"), actor("b", "Karl Moss", 9)]
    found, lead = actors.find([given])
    assert {lead[one.id] for one in given} == {one.id for one in found}


def test_states_that_disagree_on_the_country_have_none() -> None:
    found, _ = actors.find([[actor("a", "Orla Venn", country="ODR"), actor("b", "Orla Venn", country="KES")]])
    assert found[0].country is None


def test_the_last_words_of_one_full_name_lead_to_it() -> None:
    assert len(names([actor("a", "Orla Maren Venn"), actor("b", "Maren Venn")])) == 1
    assert len(names([actor("a", "Orla Maren Venn"), actor("b", "Maren Venn"), actor("c", "Ilka Maren Venn")])) == 3


def test_the_bodies_of_one_government_are_not_one_another() -> None:
    both = [
        actor("a", "Kremlin", kind="government", country="RUS"),
        actor("b", "Foreign Ministry", kind="government", country="RUS"),
    ]
    assert len(names(both)) == 2
