from collections.abc import Callable

from variorum.collation import origins, reuse
from variorum.model import Furniture, Origin, Reading

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
