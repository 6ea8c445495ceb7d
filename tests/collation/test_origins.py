from collections.abc import Callable

import pytest
from msgspec.structs import replace

from variorum.collation import origins, relays, reuse
from variorum.model import Furniture, Origin, Reading

from .conftest import person

Article = Callable[..., Reading]

COPY = (
    "Engineers closed the Varenholm viaduct at dawn after inspectors discovered corrosion in eleven cables. "
    "The Talwara cotton exchange suspended deliveries because its lorries could not reach the Meridian docks. "
    "Orla Venn promised the Lindqvist tribunal an inquiry into the maintenance contracts of the last decade. "
)
OWN = "It rained all day. Commuters stood in long queues and complained about the want of any notice. "


def found(*readings: Reading) -> tuple[Origin, ...]:
    return origins.find(readings, reuse.find([readings]))


def test_articles_that_share_most_of_their_text_go_back_to_one(article: Article) -> None:
    a, b, c = article("a", COPY), article("b", OWN + COPY), article("c", OWN)
    (one,) = found(a, b, c)
    assert set(one.documents) == {a.document.id, b.document.id}
    assert one.kind == "unknown"
    assert one.evidence


def test_one_shared_sentence_makes_no_copyist(article: Article) -> None:
    first = COPY.split(". ", maxsplit=1)[0] + ". "
    assert found(article("a", first + OWN), article("b", first)) == ()


def test_an_agency_in_the_byline_is_named_as_the_origin(article: Article) -> None:
    line = "By Orla Venn, Reuters\n\n"
    credit = (Furniture(0, len(line) - 2, kind="byline"),)
    (one,) = found(article("a", line + COPY, furniture=credit), article("b", COPY))
    assert one.kind == "wire"


def test_an_agency_in_the_running_text_is_no_credit(article: Article) -> None:
    (one,) = found(article("a", COPY + "She told Reuters so."), article("b", COPY))
    assert one.kind == "unknown"


def test_shared_quotations_are_no_copying(article: Article) -> None:
    quotes = " ".join(f"“{sentence.strip('. ')},” Orla Venn said." for sentence in COPY.split(". ") if sentence.strip())
    assert found(article("a", quotes), article("b", quotes)) == ()


def test_copy_of_one_agency_in_two_outlets_is_a_wire_story(article: Article) -> None:
    more = "The tribunal sits in the old customs house. Its bailiffs work in two shifts and keep no diary of visits. "
    credit = "The Associated Press contributed to this report."
    parts = COPY.split(". ")
    half = ". ".join(parts[:2]) + ". "
    a = article("a", f"{half}{OWN * 3}\n\n{credit}")
    b = article("b", f"{half}{more * 3}\n\n{credit}")
    (one,) = found(a, b)
    assert (one.kind, one.name) == ("wire", "Associated Press")
    assert len(one.credits) == 2
    assert one.how is not None
    assert "both credit Associated Press" in one.how
    assert one.confidence is not None


def test_the_outlet_that_an_article_names_is_the_origin(article: Article) -> None:
    a = article("a", COPY)
    a = replace(a, document=replace(a.document, outlet="Odravia Herald"))
    b = article("b", f"{COPY} The Odravia Herald first reported the closure.")
    (one,) = found(a, with_media(b, "Odravia Herald"))
    assert (one.kind, one.name) == ("outlet", "Odravia Herald")
    assert one.credits


@pytest.mark.parametrize(
    ("sentence", "told", "first"),
    [
        ("The closure was first reported by the Odravia Herald.", False, True),
        ("The Odravia Herald reported on Monday that the pit had been closed.", False, False),
        ("The pit was closed, according to a report in the Odravia Herald.", False, False),
        ("An official told the Odravia Herald that the pit had been closed.", True, False),
    ],
)
def test_whose_report_an_article_passes_on(article: Article, sentence: str, told: bool, first: bool) -> None:
    reading = with_media(article("a", f"It rained. {sentence}"), "Odravia Herald")
    (one,) = relays.of(reading, relays.named(reading))
    assert (one.outlet.name, one.told, one.first, one.order) == ("Odravia Herald", told, first, 1)


def test_an_outlet_that_is_only_named_is_no_source(article: Article) -> None:
    reading = with_media(article("a", "Orla Venn once edited the Odravia Herald. She likes the sea."), "Odravia Herald")
    assert relays.of(reading, relays.named(reading)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Fox Online News", "Fox News"), ("The New York Times - News", "NYT"), ("CNN (Web News)", "CNN"),
     ("The Observer", "Guardian"), ("Sky News", "Sky")],
)  # fmt: skip
def test_names_of_one_outlet_or_publisher(one: str, other: str) -> None:
    assert relays.outlet(one).key == relays.outlet(other).key


def test_names_of_two_outlets() -> None:
    names = ("The Times", "New York Times", "Washington Times", "Washington Post", "Fox News", "Sky News")
    assert len({relays.outlet(name).key for name in names}) == len(names)


def with_media(reading: Reading, name: str) -> Reading:
    outlet = person(reading.document.id, reading.document.text, name, kind="media")
    return replace(reading, actors=(*reading.actors, outlet))


def test_an_unnamed_source_spoke_to_the_outlet_that_is_named_close_by(article: Article) -> None:
    text = (
        "The Odravia Herald reported the closure. Officials said it was for good. It rained. It snowed. It froze. Ice."
    )
    reading = with_media(article("a", text), "Odravia Herald")
    found = relays.of(reading, relays.named(reading))
    assert relays.near(found, 1, unnamed=True) == found[0]
    assert relays.near(found, 1, unnamed=False) is None  # the article may know it by itself
    assert relays.near(found, 5, unnamed=True) is None
