import re
from collections.abc import Callable

import msgspec
import pytest

from variorum.collation import demands
from variorum.model import (
    Actor,
    Demand,
    EventMention,
    Extent,
    Mention,
    Quotation,
    Reading,
    Response,
    Role,
    Span,
    Speaker,
    leaf_id,
)  # fmt: skip

Article = Callable[..., Reading]


def actor(name: str, code: str | None, *readings: Reading, kind: str = "state", title: str | None = None) -> Actor:
    mentions = tuple(
        Mention(r.document.id, match.start(), match.end(), kind="name")
        for r in readings
        for match in re.finditer(name, r.document.text)
    )
    roles = (Role(title=title, when=None, span=mentions[0].span),) if title and mentions else ()
    return Actor(id=f"actor-{name}", name=name, kind=kind, country=code, roles=roles, mentions=mentions)  # type: ignore[arg-type]


def cast(*readings: Reading) -> list[Actor]:
    people = [
        actor("Odravia", "ODR", *readings), actor("Lund", "LUN", *readings), actor("Kessel", "KES", *readings),
        actor("Dolan", "ODR", *readings, kind="person", title="Foreign Minister"),
        actor("Ribeck", "ODR", *readings, kind="person", title="former president"),
    ]  # fmt: skip
    return [one for one in people if one.mentions]


def place(reading: Reading, words: str) -> Span:
    at = reading.document.text.index(words)
    return Span(reading.document.id, at, at + len(words))


def asking(reading: Reading, words: str, text: str, by: str = "Odravia", to: str = "Lund", **more: object) -> Reading:
    span = place(reading, words)
    fields = {"when": None, "responses": ()} | more
    one = Demand(
        id=leaf_id(f"demand {by} {to} {text}", span), by=f"actor-{by}", to=f"actor-{to}", text=text, evidence=(span,),
        **fields,
    )  # type: ignore[arg-type]  # fmt: skip
    return msgspec.structs.replace(reading, demands=(*reading.demands, one))


def refusing(reading: Reading, words: str, trigger: str, *by: str, type: str = "REJECT", **more: object) -> Reading:
    span, word = place(reading, words), place(reading, trigger)
    fields = {"when": None, "status": "happened", "recipients": ()} | more
    one = EventMention(
        span.document, span.start, span.end, id=leaf_id("event", span), trigger=Extent(word.start, word.end), type=type,
        actors=tuple(f"actor-{name}" for name in by), where=None, voice="own", said_by=None, within=None, **fields,
    )  # type: ignore[arg-type]  # fmt: skip
    return msgspec.structs.replace(reading, events=(*reading.events, one))


def saying(reading: Reading, words: str, by: str) -> Reading:
    span = place(reading, words)
    one = Quotation(
        span.document, span.start, span.end, id=leaf_id("quotation", span), pieces=(Extent(span.start, span.end),),
        kind="direct", speaker=Speaker(actor=f"actor-{by}", named="named"), cue=None, addressee=None, within=None,
    )  # fmt: skip
    return msgspec.structs.replace(reading, quotations=(*reading.quotations, one))


ASKED = "Odravia demanded that Lund reopen the ferry terminal."


def test_a_state_and_its_minister_make_one_demand_of_the_state(article: Article) -> None:
    a = asking(article("a", ASKED), ASKED, "Lund reopen the ferry terminal", when="2021-03-04")
    text = "Foreign Minister Dolan of Odravia urged Lund to reopen the terminal."
    b = asking(article("b", text), text, "reopen the terminal", by="Dolan", when="2021-03-02")
    (one,) = demands.find([[a, b]], cast(a, b))
    assert (one.by, one.to, one.when) == ("actor-Odravia", "actor-Lund", "2021-03-02")
    assert len(one.evidence) == 2
    assert one.how is not None
    assert demands.find([[a, b]], cast(a, b)) == demands.find([[b, a]], cast(a, b))


def test_a_former_president_another_addressee_and_another_matter_stay_apart(article: Article) -> None:
    a = asking(article("a", ASKED), ASKED, "reopen the ferry terminal")
    b = article("b", "Ribeck of Odravia told Lund and Kessel much.")
    b = asking(b, "Ribeck of Odravia", "reopen the ferry terminal", by="Ribeck")
    b = asking(b, "Lund and Kessel", "reopen the ferry terminal", to="Kessel")
    b = asking(b, "told Lund", "return the fishing boats")
    assert len(demands.find([[a, b]], cast(a, b))) == 4


@pytest.mark.parametrize(
    ("clause", "trigger", "by", "answered"),
    [
        ("Lund rejected Odravia's demand", "rejected", "Lund", True),
        ("Lund rejected the reopening of the ferry terminal", "rejected", "Lund", True),
        ("Lund rejected Odravia's demand for cheaper timber", "rejected", "Lund", False),  # another demand
        ("Lund rejected the budget", "rejected", "Lund", False),
        ("Kessel rejected Odravia's demand", "rejected", "Kessel", False),  # not asked
    ],
)
def test_an_answer_stands_where_its_clause_is_about_the_demand(
    article: Article, clause: str, trigger: str, by: str, answered: bool
) -> None:
    a = asking(article("a", ASKED), ASKED, "reopen the ferry terminal")
    b = refusing(article("b", f"Later, {clause}."), clause, trigger, by)
    (one,) = demands.find([[a, b]], cast(a, b))
    assert [(response.by, response.kind) for response in one.responses] == ([("actor-Lund", "rejects")] * answered)
    assert all(response.evidence for response in one.responses)


def test_no_answer_comes_before_the_demand_or_is_only_planned(article: Article) -> None:
    clause = "Lund rejected Odravia's demand"
    a = asking(article("a", ASKED), ASKED, "reopen the ferry terminal", when="2021-03-04")
    early = refusing(article("b", f"{clause}."), clause, "rejected", "Lund", when="2021-02-01")
    older = refusing(article("c", f"{clause}. ", published="2021-01-07"), clause, "rejected", "Lund")
    planned = refusing(article("d", f"{clause}! "), clause, "rejected", "Lund", status="planned")
    for other in (early, older, planned):
        (one,) = demands.find([[a, other]], cast(a, other))
        assert one.responses == ()


def test_an_answer_told_in_two_articles_is_one_with_the_evidence_of_both(article: Article) -> None:
    a = article("a", f"{ASKED} Lund rejected the demand.")
    given = Response(by="actor-Lund", kind="rejects", when=None, evidence=(place(a, "Lund rejected the demand"),))
    a = asking(a, ASKED, "reopen the ferry terminal", responses=(given,))
    b = asking(article("b", f"{ASKED} No, said Lund."), ASKED, "reopen the ferry terminal")
    same = msgspec.structs.replace(given, evidence=(place(b, "No, said Lund"),))
    b = msgspec.structs.replace(b, demands=(msgspec.structs.replace(b.demands[0], responses=(same,)),))
    (one,) = demands.find([[a, b]], cast(a, b))
    (response,) = one.responses
    assert len(response.evidence) == 2


def test_what_was_offered_instead_is_a_counter(article: Article) -> None:
    clause = "Lund rejected the demand"
    a = article("a", f"{ASKED} {clause}, but offered a second bus line to the coast.")
    given = Response(by="actor-Lund", kind="rejects", when=None, evidence=(place(a, clause),))
    a = asking(a, ASKED, "reopen the ferry terminal", responses=(given,))
    (one,) = demands.find([[a]], cast(a))
    offer = one.responses[1]
    assert offer.kind == "counters"
    assert a.document.text[offer.evidence[0].start : offer.evidence[0].end] == "offered a second bus line to the coast"


def test_an_offer_of_somebody_else_is_none(article: Article) -> None:
    clause = "Lund rejected the demand"
    a = article("a", f"{ASKED} {clause}, but Kessel offered a second bus line.")
    given = Response(by="actor-Lund", kind="rejects", when=None, evidence=(place(a, clause),))
    a = asking(a, ASKED, "reopen the ferry terminal", responses=(given,))
    (one,) = demands.find([[a]], cast(a))
    assert [response.kind for response in one.responses] == ["rejects"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("The answer of Lund is inadequate", "rejects"),
        ("There is no positive response on the ferry from Lund", "rejects"),
        ("We welcomed the constructive reply of Lund", "accepts"),
        ("We are studying the response of Lund", "defers"),
        ("The reply of Lund came by post", None),
        ("We are not satisfied, though the reply of Lund is constructive", None),
    ],
)
def test_the_makers_own_reply_to_the_answer(article: Article, said: str, kind: str | None) -> None:
    a = asking(article("a", f"{ASKED} “{said},” said Dolan."), ASKED, "reopen the ferry terminal")
    a = saying(a, said, "Dolan")
    (one,) = demands.find([[a]], cast(a))
    assert [(r.by, r.kind, r.how) for r in one.responses] == (
        [("actor-Dolan", kind, "reply to the answer")] if kind else []
    )


def test_words_of_others_or_of_other_answers_are_no_reply(article: Article) -> None:
    said = "The answer of Lund is inadequate"
    a = saying(article("a", f"{ASKED} “{said},” said Kessel."), said, "Kessel")
    other = "The fire brigade's response was inadequate"
    b = saying(article("b", f"{ASKED} He paused. “{other},” said Dolan."), other, "Dolan")
    for reading in (a, b):
        one = asking(reading, ASKED, "reopen the ferry terminal")
        assert demands.find([[one]], cast(one))[0].responses == ()


def test_whose_duty_it_is_is_no_part_of_what_is_demanded(article: Article) -> None:
    words = "Lund must close the harbour"
    a = asking(article("a", f"Odravia said: {words}."), words, words)
    (one,) = demands.find([[a]], cast(a))
    assert one.text == "close the harbour"


def test_what_somebody_says_that_the_own_state_must_do_is_no_demand(article: Article) -> None:
    text = "Foreign Minister Dolan said that Odravia must keep the harbour open."
    words = "Odravia must keep the harbour open"
    a = asking(article("a", text), words, "keep the harbour open", by="Dolan", to="Odravia")
    assert demands.find([[a]], cast(a)) == ()


@pytest.mark.parametrize("text", ["Odravia's request", "the government's demand", "do it"])
def test_a_wording_that_does_not_say_what_is_demanded_is_left_out(article: Article, text: str) -> None:
    a = asking(article("a", f"Lund heard of {text} from Odravia."), text, text)
    assert demands.find([[a]], cast(a)) == ()


def test_one_demand_in_more_and_in_fewer_words_is_one(article: Article) -> None:
    a = asking(article("a", "Odravia urged Lund to apologize."), "urged Lund to apologize", "apologize")
    b = asking(
        article("b", "Odravia urged Lund to apologize to Kessel for the raid."), "apologize to Kessel for the raid",
        "apologize to Kessel for the raid",
    )  # fmt: skip
    (one,) = demands.find([[a, b]], cast(a, b))
    assert len(one.evidence) == 2


def test_whom_it_is_asked_of_is_no_part_of_it(article: Article) -> None:
    words = "that Lund confirm the date"
    a = asking(article("a", f"Odravia requested {words}."), words, words)
    after = "After the raid, Lund must resign"
    b = asking(article("b", f"{after}, Odravia said."), after, after)
    assert sorted(one.text for one in demands.find([[a, b]], cast(a, b))) == ["confirm the date", "resign"]


def test_whether_something_is_demanded_is_no_demand(article: Article) -> None:
    text = "Nobody knows whether Odravia believes Lund must close the harbour."
    a = asking(article("a", text), "Lund must close the harbour", "close the harbour")
    assert demands.find([[a]], cast(a)) == ()
