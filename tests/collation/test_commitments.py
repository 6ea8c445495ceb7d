from collections.abc import Callable

import msgspec
import pytest

from variorum.collation import commitments
from variorum.model import Actor, Commitment, Mention, Reading, Role, Span, leaf_id

Article = Callable[..., Reading]


def bound(reading: Reading, text: str, condition: str | None = None, **more: object) -> Reading:
    span = Span(reading.document.id, 0, len(reading.document.text))
    fields = {"by": "actor-ODR", "to": None, "kind": "pledge", "when": None} | more
    one = Commitment(id=leaf_id(f"commitment {text}", span), text=text, condition=condition, evidence=(span,), **fields)  # type: ignore[arg-type]
    return msgspec.structs.replace(reading, commitments=(one,))


def odravia(*readings: Reading) -> list[Actor]:
    mentions = tuple(Mention(r.document.id, 0, 7, kind="name") for r in readings)
    return [Actor(id="actor-ODR", name="Odravia", kind="state", country="ODR", roles=(), mentions=mentions)]


def test_the_same_pledge_of_two_articles_is_one_with_the_evidence_of_both(article: Article) -> None:
    a = bound(article("a", "Odravia pledged to rebuild the lighthouse at Kessel."), "rebuild the lighthouse")
    b = bound(
        article("b", "Odravia has promised it will rebuild the old lighthouse."), "will rebuild the old lighthouse",
        kind="promise",
    )  # fmt: skip
    (one,) = commitments.find([[a, b]], odravia(a, b))
    assert len(one.evidence) == 2
    assert "lighthouse" in (one.how or "")
    assert one.text in {"rebuild the lighthouse", "will rebuild the old lighthouse"}
    assert commitments.find([[a, b]], odravia(a, b)) == commitments.find([[b, a]], odravia(a, b))


def test_a_condition_makes_another_commitment(article: Article) -> None:
    a = bound(article("a", "Odravia would expel the envoys."), "expel the envoys", kind="threat")
    b = bound(
        article("b", "Odravia would expel the envoys if the ferry is seized."), "expel the envoys",
        condition="the ferry is seized", kind="threat",
    )  # fmt: skip
    c = bound(
        article("c", "Odravia threatens to expel all envoys should the ferry be seized."), "expel all envoys",
        condition="should the ferry be seized", kind="threat",
    )  # fmt: skip
    d = bound(
        article("d", "Odravia threatens to expel all envoys unless the tariff is dropped."), "expel all envoys",
        condition="unless the tariff is dropped", kind="threat",
    )  # fmt: skip
    assert sorted(len(one.evidence) for one in commitments.find([[a, b, c, d]], odravia(a, b, c, d))) == [1, 1, 2]


def test_kinds_addressees_and_affairs_stay_apart(article: Article) -> None:
    a = bound(article("a", "Odravia will expel the envoys of Lund."), "expel the envoys", to="actor-LUN")
    b = bound(article("b", "Odravia will expel the envoys of Kessel."), "expel the envoys", to="actor-KES")
    c = bound(article("c", "Odravia threatens to expel the envoys."), "expel the envoys", kind="threat")
    d = bound(article("d", "Odravia said it would expel the envoys."), "expel the envoys", to="actor-LUN")
    assert len(commitments.find([[a, b, c]], odravia(a, b, c))) == 3
    assert len(commitments.find([[a], [d]], odravia(a, d))) == 2
    assert len(commitments.find([[a, d]], odravia(a, d))) == 1


def test_two_whom_one_clause_names_beside_each_other_are_two(article: Article) -> None:
    reading = article("a", "Odravia and its president will have to approve the lighthouse.")
    first = bound(reading, "approve the lighthouse", kind="procedure").commitments[0]
    second = msgspec.structs.replace(first, id="commitment-0", by="actor-president")
    reading = msgspec.structs.replace(reading, commitments=(first, second))
    role = Role(title="President", when=None, span=Span(reading.document.id, 16, 25))
    place = Mention(reading.document.id, 16, 25, kind="nominal")
    president = Actor(
        id="actor-president", name="Mirek Dolan", kind="person", country="ODR", roles=(role,), mentions=(place,)
    )  # fmt: skip
    assert len(commitments.find([[reading]], [*odravia(reading), president])) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("would have closed the harbour", "condition"),  # what was never done
        ("will never release the crew", "promise"),  # a refusal
        ("are still talking", "promise"),  # no deed
        ("how much money", "pledge"),
        ("repeal it", "pledge"),
    ],
)
def test_words_that_bind_nobody_are_no_commitment(article: Article, text: str, kind: str) -> None:
    a = bound(article("a", f"Odravia, it said, {text}."), text, kind=kind)
    assert commitments.find([[a]], odravia(a)) == ()


def test_a_comparison_is_no_condition(article: Article) -> None:
    a = bound(
        article("a", "Odravia would keep the toll, just not as long as Lund proposed."), "keep the toll",
        condition="just not as long as Lund proposed", kind="condition",
    )  # fmt: skip
    assert commitments.find([[a]], odravia(a)) == ()


def test_what_is_vowed_to_others_harm_is_a_threat(article: Article) -> None:
    a = bound(article("a", "Odravia vowed to veto the bill."), "veto the bill")
    b = bound(article("b", "Odravia vowed to close the harbour."), "close the harbour")
    c = bound(article("c", "Odravia vowed to impose heavy sanctions on Lund."), "impose heavy sanctions on Lund")
    d = bound(
        article("d", "Odravia pledged to destroy its mines if Kessel does."),
        "destroy its mines",
        condition="if Kessel does",
    )
    assert {one.text: one.kind for one in commitments.find([[a, b, c, d]], odravia(a, b, c, d))} == {
        "veto the bill": "threat", "close the harbour": "pledge", "impose heavy sanctions on Lund": "threat",
        "destroy its mines": "pledge",
    }  # fmt: skip


def test_a_promise_that_was_cut_short_is_told_whole(article: Article) -> None:
    text = "Odravia promised to allow residents more say in the harbour, it said."
    reading = article("a", text)
    span = Span(reading.document.id, 0, text.index(" more"))
    one = Commitment(
        id=leaf_id("commitment", span), text="allow residents", condition=None, evidence=(span,), by="actor-ODR",
        to=None, kind="promise", when=None,
    )  # fmt: skip
    reading = msgspec.structs.replace(reading, commitments=(one,))
    (found,) = commitments.find([[reading]], odravia(reading))
    assert found.text == "allow residents more say in the harbour"
    assert text[found.evidence[0].start : found.evidence[0].end].endswith("the harbour")


def test_what_is_only_hoped_and_what_does_not_hold_bind_nobody(article: Article) -> None:
    text = "Lund is hopeful that Odravia will open the harbour."
    reading = article("a", text)
    span = Span(reading.document.id, text.index("Odravia"), len(text) - 1)
    one = Commitment(
        id=leaf_id("commitment", span), text="will open the harbour", condition=None, evidence=(span,), by="actor-ODR",
        to=None, kind="procedure", when=None,
    )  # fmt: skip
    hoped = msgspec.structs.replace(reading, commitments=(one,))
    unreal = bound(
        article("b", "If he were mayor he would open the harbour."), "would open the harbour",
        condition="if he were mayor", kind="condition",
    )  # fmt: skip
    assert commitments.find([[hoped, unreal]], odravia(hoped)) == ()


def test_who_else_is_to_do_it_belongs_to_the_promise(article: Article) -> None:
    text = "Odravia promised that the league would open the harbour."
    reading = article("a", text)
    span = Span(reading.document.id, 0, len(text) - 1)
    one = Commitment(
        id=leaf_id("commitment", span), text="would open the harbour", condition=None, evidence=(span,), by="actor-ODR",
        to=None, kind="promise", when=None,
    )  # fmt: skip
    (found,) = commitments.find([[msgspec.structs.replace(reading, commitments=(one,))]], odravia(reading))
    assert found.text == "the league would open the harbour"


def test_what_a_thing_would_do_binds_nobody(article: Article) -> None:
    text = "If they vote on the bill, it would pass, Dolan said."
    reading = article("a", text)
    span = Span(reading.document.id, 0, text.index(", Dolan"))
    one = Commitment(
        id=leaf_id("commitment", span), text="would pass", condition="if they vote on the bill", evidence=(span,),
        by="actor-Dolan", to=None, kind="condition", when=None,
    )  # fmt: skip
    mention = Mention(reading.document.id, text.index("Dolan"), text.index("Dolan") + 5, kind="name")
    dolan = Actor(id="actor-Dolan", name="Dolan", kind="person", country=None, roles=(), mentions=(mention,))
    assert commitments.find([[msgspec.structs.replace(reading, commitments=(one,))]], [dolan]) == ()
