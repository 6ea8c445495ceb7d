"""Sentences set against one another: which are pairs, what of them matches, and what stands opposed."""

from accounts import document

from variorum.annotation import annotate
from variorum.collation import collate, ground
from variorum.collation.ground import Across, Ground
from variorum.collation.parallels import Parallels

FIRST = "Dam fails\n\nThe dam above Voss failed on Monday after a week of rain, and 40 farms were flooded, police said."
OTHER = "Flood at Voss\n\nAfter a week of rain the dam above Voss failed on Monday. Police said 45 farms were flooded."
ELSEWHERE = "Choir wins prize\n\nA choir of 45 singers from Narvik won a prize in Vienna for its record of hymns."


def affair(*texts: str) -> Ground:
    readings = [annotate(document(f"{n}.txt", text, "2023-03-08", f"outlet {n}")) for n, text in enumerate(texts)]
    found = collate(readings)
    return ground.of(readings, Across(found.actors, found.stories, (), ()))


def test_sentences_of_one_fact_are_pairs_and_others_are_not() -> None:
    found = Parallels(affair(FIRST, OTHER, ELSEWHERE))
    documents = {
        tuple(sorted((pair.a.document, pair.b.document)))
        for _, _, pair in found.pairs
        if pair.a.document != pair.b.document
    }
    elsewhere = {one for pair in documents for one in pair if "choir" in found.ground.by_document[one].document.text}
    assert documents
    assert not elsewhere


def test_the_same_figure_is_not_opposed_and_another_is() -> None:
    (one,) = Parallels(affair(FIRST, OTHER)).opposed("number", lambda _: True)
    figures = {one.pair.a.tokens[one.i].form, one.pair.b.tokens[one.j].form}
    assert figures == {"40", "45"}
    assert not list(Parallels(affair(FIRST, OTHER.replace("45", "40"))).opposed("number", lambda _: True))


def test_a_place_is_surer_the_more_around_it_agrees() -> None:
    (near,) = Parallels(affair(FIRST, OTHER)).opposed("number", lambda _: True)
    loose = OTHER.replace("farms were flooded", "boats have come")
    far = list(Parallels(affair(FIRST, loose)).opposed("number", lambda _: True))
    assert all(one.sure < near.sure for one in far)
