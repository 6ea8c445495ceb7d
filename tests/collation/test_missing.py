import re
from collections.abc import Callable

import msgspec
import pytest
from accounts import collated

from variorum.collation import missing
from variorum.model import (
    Actor,
    Extent,
    Furniture,
    Mention,
    MissingSource,
    Quotation,
    Reading,
    Reuse,
    Span,
    Speaker,
    leaf_id,
)  # fmt: skip

Article = Callable[..., Reading]


def actor(name: str, *readings: Reading, kind: str = "organization") -> Actor:
    mentions = tuple(
        Mention(r.document.id, match.start(), match.end(), kind="name")
        for r in readings
        for match in re.finditer(name, r.document.text)
    )
    return Actor(id=f"actor-{name}", name=name, kind=kind, country=None, roles=(), mentions=mentions)  # type: ignore[arg-type]


def quoting(reading: Reading, speaker: str | None = None) -> Reading:
    """The reading with all words between curly marks as quotations, of one speaker or of nobody known."""
    found = []
    for match in re.finditer("“([^”]+)”", reading.document.text):
        span = Span(reading.document.id, match.start(1), match.end(1))
        who = Speaker(actor=f"actor-{speaker}", named="named") if speaker else None
        found.append(
            Quotation(
                span.document, span.start, span.end, id=leaf_id("quotation", span),
                pieces=(Extent(span.start, span.end),), kind="direct", speaker=who, cue=None, addressee=None,
                within=None,
            )
        )  # fmt: skip
    return msgspec.structs.replace(reading, quotations=tuple(found))


def outlet(reading: Reading, name: str) -> Reading:
    return msgspec.structs.replace(reading, document=msgspec.structs.replace(reading.document, outlet=name))


def titles(*readings: Reading, cast: tuple[Actor, ...] = ()) -> list[tuple[str, str]]:
    return [(one.kind, one.title) for one in missing.find([readings], cast, [])]


@pytest.fixture
def herald(article: Article) -> Callable[[str], list[tuple[str, str]]]:
    """What is missing of a text in which the Kessel Herald, Tara Obi and the Harbour Board may be named."""

    def found(text: str, speaker: str | None = "Tara Obi") -> list[tuple[str, str]]:
        reading = quoting(article("a", text), speaker)
        cast = (
            actor("Kessel Herald", reading, kind="media"), actor("Tara Obi", reading, kind="person"),
            actor("Harbour Board", reading),
        )  # fmt: skip
        return titles(reading, cast=cast)

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Kessel Herald report said the pier had sunk.", ("report", "Kessel Herald report")),
        ("The pier had sunk, the Kessel Herald reported.", ("report", "Kessel Herald report")),
        ("“The pier is lost,” Tara Obi told the Kessel Herald.", ("interview", "words to Kessel Herald (Tara Obi)")),
        (
            "In an interview with the Kessel Herald, Tara Obi said: “The pier is lost.”",
            ("interview", "interview with the Kessel Herald (Tara Obi)"),
        ),
        ("“The pier is lost,” Tara Obi said in a statement.", ("statement", "statement (Tara Obi)")),
        (
            "According to a press release by the Harbour Board, the pier had sunk.",
            ("press release", "press release by the Harbour Board"),
        ),
        ("Leaked documents showed that the pier was unsafe.", ("documents", "leaked documents")),
        (
            "Documents leaked to the Kessel Herald show that the pier was unsafe.",
            ("documents", "documents leaked to the Kessel Herald"),
        ),
        (
            "In an article for the trade magazine Piers Today, Tara Obi said: “The pier is lost.”",
            ("article", "article for the trade magazine Piers Today (Tara Obi)"),
        ),
        (
            "“The pier is lost,” Tara Obi said in a letter to the Harbour Board.",
            ("letter", "letter to the Harbour Board (Tara Obi)"),
        ),
        (
            "Addressing the Harbour Board, Tara Obi said: “It is lost.”",
            ("speech", "address to the Harbour Board (Tara Obi)"),
        ),
        ("“The pier is lost,” Tara Obi tweeted.", ("post", "tweet (Tara Obi)")),
        ("“The pier is lost,” Tara Obi wrote on Facebook.", ("post", "post on Facebook (Tara Obi)")),
    ],
)
def test_texts_that_an_article_leans_on(
    herald: Callable[[str], list[tuple[str, str]]], text: str, expected: tuple[str, str]
) -> None:
    assert herald(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "There were reports of flooding along the pier.",
        "The Harbour Board will publish a report in May.",
        "Tara Obi signed an agreement with the Harbour Board.",
        "Tara Obi said in an interview: “The pier is lost.”",  # given to the article itself
        "The report said little.",  # which one, nobody knows
        "She reads the Kessel Herald every day.",
        "The board passed a bill on piers.",
        "Tara Obi buys the Evening Post.",
        "Addressing Friday prayers, Tara Obi spoke of “the pier”.",
    ],
)
def test_what_is_only_mentioned_is_not_missing(herald: Callable[[str], list[tuple[str, str]]], text: str) -> None:
    assert herald(text) == []


def test_an_articles_own_outlet_its_agencies_and_articles_of_the_set_are_not_missing(article: Article) -> None:
    text = "“The pier is lost,” Tara Obi told the Kessel Herald."
    reading = quoting(article("a", text), "Tara Obi")
    cast = (actor("Kessel Herald", reading, kind="media"), actor("Tara Obi", reading, kind="person"))
    assert titles(outlet(reading, "The Kessel Herald"), cast=cast) == []
    other = outlet(article("b", "The pier is lost."), "Kessel Herald Online")
    assert titles(reading, other, cast=cast) == []
    credit = Furniture(len(text) + 2, len(text) + 23, kind="source-line")
    credited = quoting(article("c", f"{text}\n\nSource: Kessel Herald", furniture=(credit,)), "Tara Obi")
    cast = (actor("Kessel Herald", credited, kind="media"), actor("Tara Obi", credited, kind="person"))
    assert titles(credited, cast=cast) == []


def test_the_letter_goes_to_the_letter_named_before(article: Article) -> None:
    text = (
        "In an open letter, fishermen accused the board of neglect. “We were never asked,” the letter said. "
        "Later the appeal read: “We will not move.”"
    )
    reading = quoting(article("a", text))
    (one,) = missing.find([[reading]], [actor("board", reading)], [])
    assert (one.kind, one.title) == ("letter", "open letter")
    assert len(one.evidence) == 3


def one_text(first: Reading, second: Reading, reuse: list[Reuse]) -> list[MissingSource]:
    return list(missing.find([[first, second]], [actor("Harbour Board", first, second)], reuse))


def test_texts_quoted_in_the_same_words_are_one_and_take_the_fullest_title(article: Article) -> None:
    a = quoting(article("a", "The boards released a joint statement. “No pier shall be sold,” the statement said."))
    b = quoting(
        article("b", "“No pier shall ever be sold,” says the document released by the Harbour Board on Friday."),
    )  # fmt: skip
    spans = tuple(one.quotations[0].span for one in (a, b))
    shared = Reuse(id="reuse-1", kind="near-verbatim", passages=spans, differences=(), source=None)
    (one,) = one_text(a, b, [shared])
    assert one.kind == "statement"
    assert one.title == "joint statement (also “document released by the Harbour Board”)"
    assert {span.document for span in one.evidence} == {a.document.id, b.document.id}
    assert len(one_text(a, b, [])) == 2


def test_statements_of_different_makers_stay_apart_in_whatever_words(article: Article) -> None:
    a = quoting(article("a", "“No pier shall be sold,” Tara Obi said in a statement."), "Tara Obi")
    b = quoting(article("b", "“No pier shall be sold,” Noor Lind said in a statement."), "Noor Lind")
    cast = [actor("Tara Obi", a, kind="person"), actor("Noor Lind", b, kind="person")]
    spans = tuple(one.quotations[0].span for one in (a, b))
    shared = Reuse(id="reuse-1", kind="verbatim", passages=spans, differences=(), source=None)
    assert len(missing.find([[a, b]], cast, [shared])) == 2


def test_the_order_of_articles_does_not_matter(article: Article) -> None:
    a = quoting(article("a", "Leaked documents of the Harbour Board showed that the pier was unsafe."))
    b = quoting(article("b", "Documents leaked from the Harbour Board show the pier to be unsafe."))
    found = missing.find([[a, b]], [actor("Harbour Board", a, b)], [])
    assert found == missing.find([[b, a]], [actor("Harbour Board", a, b)], [])
    assert len({one.id for one in found}) == len(found)


BRIDGE = "Engineers closed the Varenholm bridge on Monday after cracks were found in two of its piers."


def _leaned(*texts: str) -> list[tuple[str, int]]:
    articles = tuple(
        (f"{n}.txt", f"Bridge closed\n\n{BRIDGE} {text}", "2024-05-0" + str(n + 1), f"Outlet {n}")
        for n, text in enumerate(texts)
    )
    dossier = collated(*articles)
    return [(one.title, len({span.document for span in one.evidence})) for one in dossier.missing_sources]


def test_one_bodys_statement_is_one_text_whatever_words_of_it_are_quoted() -> None:
    found = _leaned(
        "“The piers will be strengthened before winter,” Mayor Orla Venn said in a statement.",
        "In a statement, Mayor Orla Venn said: “Nobody was in danger at any time.”",
    )
    assert [count for title, count in found if "statement" in title] == [2]


def test_an_outlets_report_is_one_text_in_all_articles_that_cite_it() -> None:
    found = _leaned(
        "Mayor Orla Venn had been warned a year ago, the Washington Post reported.",
        "According to The Washington Post, Mayor Orla Venn was sent a letter about rust.",
    )
    assert found == [("Washington Post report", 2)]


def test_a_text_that_a_speaker_speaks_of_is_none_that_he_is_quoted_from() -> None:
    found = _leaned("“I expect the truth in a full report on the bridge,” Mayor Orla Venn said on Tuesday.")
    assert not found
