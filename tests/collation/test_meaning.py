"""Whether two passages say the same, on invented accounts."""

from functools import cache

from accounts import document

from variorum.annotation import annotate
from variorum.collation import actors, ground
from variorum.collation.dossier import renamed
from variorum.collation.ground import Across, Ground
from variorum.collation.meaning import Alignment, Judge, against, align, reversed_, supposed
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


def judged(first: str, second: str) -> tuple[float, float]:
    """The probability that both say the same, and how much of the first the second tells."""
    known = base(first, second)
    a, b = ((place,) for place in passages(known))
    judge = Judge(known)
    return judge.same(a, b), judge.covers(a, b)


def test_other_words_for_one_thing_are_likelier_the_same_than_other_things_about_the_same() -> None:
    said = "Norway bought twelve ferries from a Danish shipyard."
    same, _ = judged(said, "The Norwegians purchased 12 ferries from a shipyard in Denmark.")
    other, _ = judged(said, "Norway closed a Danish shipyard after twelve workers were hurt.")
    assert same > 0.8 > other


def test_what_is_told_among_other_things_is_covered_but_does_not_cover() -> None:
    short = "The mayor of Bergen resigned."
    long = "After weeks of protest over the harbour tunnel, the mayor of Bergen resigned and a caretaker was sworn in."
    assert judged(short, long)[1] > 0.9
    assert judged(long, short)[1] < 0.6


def test_a_denial_a_supposition_and_another_number_stand_against_what_is_told() -> None:
    told = "The ferry carried 40 sailors."
    denied, supposed_, other = (
        align(base(told, text), *passages(base(told, text)))
        for text in (
            "The ferry never carried 40 sailors.",
            "The ferry may have carried 40 sailors.",
            "The ferry carried 90 sailors.",
        )
    )
    assert reversed_(denied)
    assert supposed(supposed_)
    assert against(other)


def test_a_text_tells_what_its_sentences_tell() -> None:
    known = base("Lund won the vote.", "The count ended at noon. Lund won the vote by nine seats. Rain fell.")
    (a, b), judge = passages(known), Judge(known)
    units = [(Span(b.document, one.start, one.end),) for one in known.by_document[b.document].sentences[1:]]
    assert judge.told((a,), units) > 0.5
    assert judge.told((a,), units[-1:]) < 0.5
