"""Whether two passages say the same, on invented accounts."""

from functools import cache

from accounts import document

from variorum.annotation import annotate
from variorum.collation import actors, ground
from variorum.collation.dossier import renamed
from variorum.collation.ground import Across, Ground
from variorum.collation.meaning import Alignment, align
from variorum.model import Span


@cache
def base(*texts: str) -> Ground:
    readings = [annotate(document(f"{n}.txt", f"Harbour news\n\n{text}", "2023-03-08")) for n, text in enumerate(texts)]
    found, names = actors.find([[actor for reading in readings for actor in reading.actors]])
    return ground.of([renamed(reading, names) for reading in readings], Across(found, (), (), ()))


def passages(known: Ground) -> list[Span]:
    """The running text of each article."""
    begin = len("Harbour news\n\n")
    return [Span(one.document.id, begin, len(one.document.text)) for one in known.readings]


def words(known: Ground, aligned: Alignment) -> set[tuple[str, str]]:
    a, b = (one.document.text for one in known.readings)
    return {
        (a[x.start : x.end], b[y.start : y.end])
        for x, y in ((aligned.a[pair.a], aligned.b[pair.b]) for pair in aligned.pairs)
    }


def test_synonyms_forms_names_and_numbers_are_aligned() -> None:
    known = base(
        "Norway purchased twelve ferries on Tuesday after the harbour board agreed.",
        "After agreement by the harbour board, the Norwegians bought 12 ferries on 7 March.",
    )
    found = words(known, align(known, *passages(known)))
    assert {("purchased", "bought"), ("twelve", "12"), ("ferries", "ferries")} <= found
    assert ("Norway", "Norwegians") in found
    assert ("Tuesday", "7 March") in found


def test_what_has_no_partner_is_left_over_on_its_side() -> None:
    known = base("Norway bought ferries.", "Norway bought ferries and dredged the canal.")
    found = align(known, *passages(known))
    assert not found.only_a
    assert [token.forms[0] for token in found.only_b if token.weight > 0.3] == ["dredged", "canal"]


def test_opposites_are_no_pair_but_named() -> None:
    known = base("The price of cod rose in Bergen.", "The price of cod fell in Bergen.")
    found = align(known, *passages(known))
    assert [(x.forms[0], y.forms[0]) for x, y in found.opposites] == [("rose", "fell")]


def test_other_numbers_are_no_pair() -> None:
    known = base("Some 120 trawlers lay off Bergen.", "Some 190 trawlers lay off Bergen.")
    assert not any("120" in pair for pair in words(known, align(known, *passages(known))))
