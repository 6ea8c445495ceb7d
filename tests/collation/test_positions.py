from collections.abc import Callable

import msgspec
import pytest

from variorum.collation import positions
from variorum.model import Actor, Mention, Position, Reading, Role, Span

Article = Callable[..., Reading]


def state(name: str, code: str, *readings: Reading) -> Actor:
    return Actor(
        id=f"actor-{code}", name=name, kind="state", country=code, roles=(), mentions=named(name, *readings)
    )  # fmt: skip


def leader(name: str, code: str, *readings: Reading, title: str = "President") -> Actor:
    mentions = named(name, *readings)
    role = Role(title=title, when=None, span=mentions[0].span)
    return Actor(id=f"actor-{name}", name=name, kind="person", country=code, roles=(role,), mentions=mentions)


def named(name: str, *readings: Reading) -> tuple[Mention, ...]:
    return tuple(
        Mention(r.document.id, at, at + len(name), kind="name")
        for r in readings
        if (at := r.document.text.find(name)) >= 0
    )


def holding(reading: Reading, issue: str, actor: str = "actor-ODR", **more: object) -> Reading:
    """The reading with a position on `issue`, shown by the whole text."""
    fields = {"stance": "opposes", "basis": "relayed", "when": None} | more
    span = Span(reading.document.id, 0, len(reading.document.text))
    one = Position(actor=actor, issue=issue, evidence=(span,), **fields)  # type: ignore[arg-type]
    return msgspec.structs.replace(reading, positions=(*reading.positions, one))


def test_the_same_issue_in_other_words_is_one_position_with_the_evidence_of_both(article: Article) -> None:
    a = holding(article("a", "Odravia opposes the expansion of the harbour of Lund."), "the expansion of the harbour")
    b = holding(
        article("b", "Odravia is against the planned harbour expansion."), "the planned harbour expansion",
        basis="self-stated", when="2021-03-04",
    )  # fmt: skip
    (one,) = positions.find([[a, b]], [state("Odravia", "ODR", a, b)])
    assert len(one.evidence) == 2
    assert (one.basis, one.when) == ("self-stated", "2021-03-04")
    assert one.id is not None
    assert one.id.startswith("position-")
    assert "harbor" in (one.how or "")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("raising the fishing tax", "cutting the fishing tax"),  # opposites
        ("sanctions on Lund", "sanctions on Kessel"),  # each names somebody else
        ("a toll of 20 crowns", "a toll of 30 crowns"),  # other figures
        ("the lifting of the embargo", "the tariffs on timber"),  # nothing in common
        ("a plan to admit Lund to the league", "a plan not to admit Lund to the league"),  # one denies
    ],
)
def test_different_issues_stay_apart(article: Article, first: str, second: str) -> None:
    a = holding(article("a", "Odravia spoke to Lund yesterday about it."), first)
    b = holding(article("b", "In Kessel the envoys of Odravia gave another view."), second)
    cast = [state(name, code, a, b) for name, code in (("Odravia", "ODR"), ("Lund", "LUN"), ("Kessel", "KES"))]
    assert len(positions.find([[a, b]], cast)) == 2


def test_names_alone_join_nothing(article: Article) -> None:
    a = holding(article("a", "Odravia rejects visas for Lund."), "visas for Lund")
    b = holding(article("b", "Odravia rejects loans to Lund."), "loans to Lund")
    assert len(positions.find([[a, b]], [state("Odravia", "ODR", a, b), state("Lund", "LUN", a, b)])) == 2


def test_opposite_stances_and_other_affairs_stay_apart(article: Article) -> None:
    a = holding(article("a", "Odravia opposes the harbour expansion."), "the harbour expansion")
    b = holding(article("b", "Odravia backs the harbour expansion."), "the harbour expansion", stance="supports")
    c = holding(article("c", "Odravia again opposes the harbour expansion."), "the harbour expansion")
    cast = [state("Odravia", "ODR", a, b, c)]
    assert len(positions.find([[a, b]], cast)) == 2
    assert len(positions.find([[a], [c]], cast)) == 2
    assert len(positions.find([[a, c]], cast)) == 1


def test_times_that_disagree_keep_positions_apart_unless_it_is_one_utterance(article: Article) -> None:
    text = "“The harbour expansion must never be built,” the envoy of Odravia said."
    a = holding(article("a", text), "the harbour expansion", when="2021-03-04")
    b = holding(article("b", f"{text} "), "the harbour expansion", when="2021-03-06")
    c = holding(article("c", "In spring Odravia still rejected it."), "the harbour expansion", when="2021-04-20")
    cast = [state("Odravia", "ODR", a, b, c)]
    (one,) = positions.find([[a, b]], cast)
    assert one.when == "2021-03-04"
    assert len(positions.find([[a, c]], cast)) == 2


def test_one_utterance_given_to_a_state_and_to_its_president_is_the_states(article: Article) -> None:
    a = holding(article("a", "Odravia opposes the harbour expansion."), "the harbour expansion")
    b = holding(
        article("b", "“Odravia opposes the harbour expansion.” So said Mirek Dolan."), "the harbour expansion",
        actor="actor-Mirek Dolan",
    )  # fmt: skip
    c = holding(article("c", "Mirek Dolan dislikes it."), "the harbour expansion", actor="actor-Mirek Dolan")
    cast = [state("Odravia", "ODR", a, b), leader("Mirek Dolan", "ODR", b, c)]
    b = msgspec.structs.replace(
        b, positions=(msgspec.structs.replace(b.positions[0], evidence=(Span(b.document.id, 1, 39),)),)
    )  # fmt: skip
    (one,) = positions.find([[a, b]], cast)
    assert one.actor == "actor-ODR"
    assert len(positions.find([[a, c]], cast)) == 2


def test_what_such_takes_up_is_spelt_out(article: Article) -> None:
    text = "Odravia called for a treaty limiting trawlers. Lund rejected any such agreement."
    reading = article("a", text)
    at = text.index("Lund")
    asked = Position(
        actor="actor-ODR", issue="a treaty limiting trawlers", stance="supports", basis="relayed", when=None,
        evidence=(Span(reading.document.id, 0, at - 1),),
    )  # fmt: skip
    refused = Position(
        actor="actor-LUN", issue="any such agreement", stance="opposes", basis="relayed", when=None,
        evidence=(Span(reading.document.id, at, len(text)),),
    )  # fmt: skip
    reading = msgspec.structs.replace(reading, positions=(asked, refused))
    found = positions.find([[reading]], [state("Odravia", "ODR", reading), state("Lund", "LUN", reading)])
    assert found[1].issue == "any such agreement (a treaty limiting trawlers)"
    assert found[1].how is not None


def test_ids_and_order_do_not_depend_on_the_order_of_articles(article: Article) -> None:
    a = holding(article("a", "Odravia opposes the harbour expansion."), "the harbour expansion")
    a = holding(a, "the timber tariff")
    b = holding(article("b", "Odravia again opposes the harbour expansion."), "the harbour expansion")
    cast = [state("Odravia", "ODR", a, b)]
    found = positions.find([[a, b]], cast)
    assert found == positions.find([[b, a]], cast)
    assert len({one.id for one in found}) == len(found)


def told(article: Callable[..., Reading], text: str, issue: str, **more: object) -> list[Position]:
    """The positions of one article whose sentence has the issue: the clause up to the end of the issue."""
    reading = article("a", text, published="2021-03-05")
    start = reading.document.text.index("Odravia")
    end = text.index(issue) + len(issue)
    start = max((one.start for one in reading.sentences if one.start < end), default=start)
    fields = {"stance": "opposes", "basis": "relayed", "when": None} | more
    one = Position(actor="actor-ODR", issue=issue, evidence=(Span(reading.document.id, start, end),), **fields)  # type: ignore[arg-type]
    reading = msgspec.structs.replace(reading, positions=(one,))
    return list(positions.find([[reading]], [state("Odravia", "ODR", reading)]))


def test_a_phrase_that_was_cut_short_is_told_whole_and_so_is_its_passage(article: Article) -> None:
    text = "On Monday Odravia opposed any deal that raises the harbour toll, it said."
    (one,) = told(article, text, "any deal")
    assert one.issue == "any deal that raises the harbour toll"
    assert text[one.evidence[0].start : one.evidence[0].end].endswith("harbour toll")


def test_how_and_where_it_was_said_is_no_part_of_the_issue(article: Article) -> None:
    (one,) = told(article, "Odravia condemned the harbour toll in a statement to reporters.", "the harbour toll")
    assert one.issue == "the harbour toll"


def test_what_the_plan_is_stands_in_a_sentence_before(article: Article) -> None:
    before = "Lund put forward a plan to close the southern harbour. "
    (one,) = told(article, before + "Odravia rejected the plan.", "the plan")
    assert one.issue == "the plan (a plan to close the southern harbour)"
    assert told(article, "It was a long day. Odravia rejected the plan.", "the plan") == []


def test_a_verb_alone_is_told_as_a_deed(article: Article) -> None:
    (one,) = told(article, "Odravia will not tolerate delays at the harbour.", "tolerate delays at the harbour")
    assert one.issue == "tolerating delays at the harbour"


def test_what_stands_under_words_that_reject_it_is_opposed(article: Article) -> None:
    text = "Odravia dismissed the idea that the harbour should close."
    (one,) = told(article, text, "the harbour should close", stance="supports")
    assert one.stance == "opposes"
    text = "Odravia called on Lund to back off plans to close the harbour."
    (one,) = told(article, text, "plans to close the harbour", stance="supports")
    assert (one.stance, one.how) == ("opposes", "its end is what is called for")


@pytest.mark.parametrize("issue", ["whether the harbour should close", "tolerate it"])
def test_a_wording_that_says_nothing_is_no_position(article: Article, issue: str) -> None:
    assert told(article, f"Odravia will not {issue}.", issue) == []


def test_blaming_somebody_is_no_stance_on_a_matter(article: Article) -> None:
    assert told(article, "Odravia slammed Kessel.", "Kessel") == []
    (one,) = told(article, "Odravia slammed Kessel for closing the harbour.", "Kessel")
    assert one.issue == "Kessel for closing the harbour"


def test_an_open_question_is_no_stance(article: Article) -> None:
    text = "Odravia's willingness to sign the harbour pact is an open question."
    reading = article("a", text)
    span = Span(reading.document.id, 0, len(text) - 1)
    one = Position(
        actor="actor-ODR", issue="to sign the harbour pact", stance="supports", basis="relayed", when=None,
        evidence=(span,),
    )  # fmt: skip
    assert (
        positions.find([[msgspec.structs.replace(reading, positions=(one,))]], [state("Odravia", "ODR", reading)]) == ()
    )


def test_an_old_stance_is_not_told_as_todays(article: Article) -> None:
    (one,) = told(article, "Odravia once opposed the harbour toll.", "the harbour toll")
    assert (one.when, one.published) == ("../2021-03-05", ("2021-03-05",))


def test_a_stance_that_departs_from_an_earlier_one_says_so(article: Article) -> None:
    a = holding(article("a", "Odravia opposed the harbour toll in 2019."), "the harbour toll", when="2019")
    b = holding(
        article("b", "Odravia now supports the harbour toll."), "the harbour toll", stance="supports", when="2021-03-04"
    )
    found = {one.stance: one for one in positions.find([[a, b]], [state("Odravia", "ODR", a, b)])}
    assert found["supports"].changed == found["opposes"].id
    assert found["opposes"].changed is None


def test_words_of_one_sense_are_of_one_matter(article: Article) -> None:
    a = holding(
        article("a", "Odravia backs a fishing licence fee hike."), "a fishing licence fee hike", stance="supports"
    )
    b = holding(article("b", "Odravia wants more."), "a move to raise the fishing licence fee", stance="supports")
    (one,) = positions.find([[a, b]], [state("Odravia", "ODR", a, b)])
    assert len(one.evidence) == 2


def test_the_same_plan_of_the_same_people_is_one_matter(article: Article) -> None:
    a = holding(
        article("a", "Odravia rejected the plan of Kessel to close it."), "Kessel’s effort to close the harbour"
    )
    b = holding(article("b", "Odravia was against it, said Kessel."), "a joint effort led by Kessel")
    cast = [state("Odravia", "ODR", a, b), state("Kessel", "KES", a, b)]
    assert len(positions.find([[a, b]], cast)) == 1


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Odravia says that the harbour should be running by May.", "the harbour should be running by May"),
        ("Odravia is defending a seat in Kessel.", "a seat in Kessel"),
        ("Odravia is running for the governor’s job.", "the governor’s job"),
        ("Odravia accepted $2 million from the league.", "$2 million from the league"),
        ("Odravia accepted a meeting with the league.", "a meeting with the league"),
        ("Odravia will testify against the league of ports.", "the league of ports"),
        ("Odravia is promoting a book about the harbour.", "a book about the harbour"),
        ("Odravia welcomed forty envoys to its harbour.", "forty envoys to its harbour"),
        ("Odravia backed off its demand for the toll.", "its demand for the toll"),
        ("Odravia does not necessarily support the toll.", "the toll"),
        ("Odravia must ask itself if the toll should stay.", "the toll should stay"),
        ("Odravia heard of a man with debts should be let in.", "debts should be let in"),
        ("Kessel called on Odravia to condemn the harbour toll.", "the harbour toll"),
    ],
)
def test_what_is_expected_or_held_is_no_stance(article: Article, text: str, issue: str) -> None:
    assert told(article, text, issue, stance="supports") == []


def test_a_stance_needs_its_holder_in_the_sentence_or_the_words(article: Article) -> None:
    text = "Odravia spoke. The resolution condemned the harbour toll."
    reading = article("a", text)
    span = Span(reading.document.id, text.index("The"), len(text) - 1)
    one = Position(
        actor="actor-ODR", issue="the harbour toll", stance="opposes", basis="relayed", when=None, evidence=(span,)
    )  # fmt: skip
    assert (
        positions.find([[msgspec.structs.replace(reading, positions=(one,))]], [state("Odravia", "ODR", reading)]) == ()
    )


def test_the_subject_of_the_next_clause_is_no_part_of_the_issue(article: Article) -> None:
    text = "Odravia is committed to defending the harbour and the league is ready for it."
    (one,) = told(article, text, "defending the harbour and the league", stance="supports")
    assert one.issue == "defending the harbour"


def test_what_somebody_does_not_think_ought_to_be_is_opposed(article: Article) -> None:
    text = "Odravia does not believe that the harbour should close."
    (one,) = told(article, text, "the harbour should close", stance="supports")
    assert (one.stance, one.how) == ("opposes", "it is what is not thought or wanted")


def test_being_blamed_by_somebody_is_no_stance_of_theirs_on_a_matter(article: Article) -> None:
    text = "Kessel was condemned by Odravia."
    reading = article("a", text)
    span = Span(reading.document.id, 0, len(text) - 1)
    one = Position(
        actor="actor-ODR", issue="Kessel", stance="opposes", basis="self-stated", when=None, evidence=(span,)
    )
    readings = [msgspec.structs.replace(reading, positions=(one,))]
    assert positions.find([readings], [state("Odravia", "ODR", reading)]) == ()


def test_an_outlet_beside_the_one_it_asked_holds_nothing(article: Article) -> None:
    text = "Asked by the Quay Post, Odravia opposed the harbour toll."
    reading = article("a", text)
    outlet = Actor(
        id="actor-post", name="Quay Post", kind="media", country=None, roles=(), mentions=named("Quay Post", reading)
    )  # fmt: skip
    reading = holding(holding(reading, "the harbour toll"), "the harbour toll", actor="actor-post")
    (one,) = positions.find([[reading]], [state("Odravia", "ODR", reading), outlet])
    assert one.actor == "actor-ODR"


def test_nobody_takes_a_stance_on_himself(article: Article) -> None:
    text = "Odravia heard that he would not support Ribeck."
    reading = article("a", text)
    person = Actor(
        id="actor-Ribeck", name="Ribeck", kind="person", country=None, roles=(), mentions=named("Ribeck", reading)
    )  # fmt: skip
    reading = holding(reading, "Mr. Ribeck", actor="actor-Ribeck")
    assert positions.find([[reading]], [state("Odravia", "ODR", reading), person]) == ()


def test_marks_inside_a_wording_keep_their_spaces(article: Article) -> None:
    text = 'Odravia opposed the "very slow" handling of "all that" harbour traffic.'
    (one,) = told(article, text, 'the "very slow" handling of "all that" harbour traffic')
    assert one.issue == 'the "very slow" handling of "all that" harbour traffic'
