import msgspec

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


def test_a_name_under_two_spellings_or_cut_short_is_one_and_says_why() -> None:
    assert len(names([actor("a", "Sergei Dravin"), actor("b", "Sergey Dravin")])) == 1
    assert len(names([actor("a", "William Moss"), actor("b", "Bill Moss")])) == 1
    assert len(names([actor("a", "Ilse Lundergam Vorst"), actor("b", "Ilse Lundergan Vorst")])) == 1
    (found,), _ = actors.find([[actor("a", "William Moss"), actor("b", "Bill Moss")]])
    assert [(join.name, join.other) for join in found.joins] == [("Bill Moss", "William Moss")]
    assert found.joins[0].how in str(found.how)
    assert found.confidence == found.joins[0].confidence


def test_names_that_one_article_has_both_of_are_two_people() -> None:
    assert len(names([actor("a", "William Moss"), actor("a", "Bill Moss", 40)])) == 2
    assert len(names([actor("a", "Daniel Ostrov"), actor("b", "Daniela Ostrov")])) == 2


def test_a_short_given_name_that_fits_two_leads_to_neither() -> None:
    given = [actor("a", "Alexander Moss"), actor("b", "Alexandra Moss"), actor("c", "Alex Moss")]
    assert len(names(given)) == 3


def test_a_son_is_not_his_father_unless_both_names_have_one_office() -> None:
    assert len(names([actor("a", "Karl Venn"), actor("b", "Karl Venn Jr.")])) == 2
    assert len(names([actor("a", "Karl Venn Sr."), actor("b", "Karl Venn Jr.")])) == 2
    assert len(names([actor("a", "Karl Venn", role="Premier"), actor("b", "Karl D. Venn Jr.", role="Premier")])) == 1
    assert names([actor("a", "Karl Venn Jr."), actor("b", "Venn")]) == [("Karl Venn Jr.", 2)]


def test_a_shared_surname_goes_to_the_one_who_has_the_office_beside_it() -> None:
    both = [actor("a", "Orla Venn", role="Governor"), actor("b", "Karl Venn", role="Bishop")]
    assert names([*both, actor("c", "Venn", role="Governor")]) == [("Karl Venn", 1), ("Orla Venn", 2)]


def test_people_of_two_affairs_and_two_countries_are_two() -> None:
    assert len(names([actor("a", "Orla Venn", country="ODR")], [actor("b", "Orla Venn", country="KES")])) == 2
    assert len(names([actor("a", "Orla Venn", sector="GOV")], [actor("b", "Orla Venn", sector="EDU")])) == 2
    assert len(names([actor("a", "Orla Venn", sector="GOV")], [actor("b", "Orla Venn", sector="LEG")])) == 1


def body(document: str, name: str, at: int = 0, kind: str = "organization", **more: object) -> Actor:
    return actor(document, name, at, kind=kind, **more)


def test_initials_lead_to_the_only_body_that_has_them() -> None:
    full = body("a", "Coastal Harbour Agency", kind="government")
    assert len(names([full, body("b", "CHA")])) == 1
    assert len(names([full, body("b", "C.H.A.")])) == 1
    assert len(names([full, body("c", "Central Hydrology Agency"), body("b", "CHA")])) == 3
    assert len(names([body("a", "Department of Port Affairs"), body("b", "PA"), body("c", "DPA")])) == 1


def test_a_department_is_one_in_either_order_and_without_the_word() -> None:
    given = [
        body("a", "Department of Harbours", kind="government"), body("b", "Harbours Department", kind="government"),
        body("c", "Harbours", kind="government"),
    ]  # fmt: skip
    assert len(names(given)) == 1


def test_a_short_form_leads_to_the_only_longer_name() -> None:
    full = body("a", "Upper House Budget and Harbour Committee")
    assert len(names([full, body("b", "Budget Committee")])) == 1
    assert len(names([full, body("c", "Lower House Budget Committee"), body("b", "Budget Committee")])) == 3


def test_what_a_place_adds_is_left_out_only_after_it_was_said() -> None:
    assert len(names([body("a", "Texas Harbour Court"), body("b", "Harbour Court")])) == 2
    assert len(names([body("a", "Texas Harbour Court"), body("a", "Harbour Court", 50)])) == 1


def test_a_bare_court_is_the_one_that_its_own_article_named_before() -> None:
    high = body("a", "High Tribunal Court", 0)
    assert len(names([high, body("a", "Court", 60)])) == 1
    assert len(names([high, body("b", "Court", 60)])) == 2
    assert len(names([high, body("a", "District Court", 30), body("a", "Court", 60)])) == 3


def test_a_listed_name_is_joined_with_its_other_names() -> None:
    assert len(names([body("a", "Kyiv", kind="place"), body("b", "Kiev", kind="place")])) == 1
    assert len(names([body("a", "Republicans", kind="group", country="USA"), body("b", "GOP")])) == 1


def test_countries_speak_against_a_join() -> None:
    given = [body("a", "Foreign Office", country="ODR"), body("b", "Foreign Office", kind="government", country="KES")]
    assert len(names(given)) == 2


def test_names_are_read_off_the_articles() -> None:
    first = body("a", "Coastal Agency")
    twice = msgspec.structs.replace(first, mentions=(*first.mentions, Mention("a", 23, 35, kind="name")))
    texts = {"a": "Coastal Agency, called Harbourwatch, is here."}
    assert len(actors.find([[twice, body("b", "Harbourwatch")]], texts)[0]) == 1
    assert len(actors.find([[twice, body("b", "Harbourwatch")]])[0]) == 2


def test_a_report_that_is_an_outlets_is_the_outlet() -> None:
    text = "The Quay Post report said so. A report by Lund Press differs. The statement in The Quay Post is long."
    outlet, other = body("a", "Quay Post", 4, kind="media"), body("a", "Lund Press", 42, kind="media")
    report = actor("a", "report", 14, kind="document")
    second = actor("a", "A report", 30, kind="document")
    statement = actor("a", "statement", 66, kind="document")
    found, lead = actors.find([[outlet, other, report, second, statement]], {"a": text})
    assert lead[report.id] == lead[outlet.id]
    assert lead[second.id] == lead[other.id]
    assert len(found) == 3
