from collections.abc import Callable

import pytest

from variorum.collation import reuse
from variorum.model import Reading, Reuse, Span

Article = Callable[..., Reading]


def found(*readings: Reading) -> list[tuple[str, list[str]]]:
    return [(one.kind, passages(one, readings)) for one in records(*readings)]


def records(*readings: Reading) -> tuple[Reuse, ...]:
    return reuse.find([sorted(readings, key=lambda one: one.document.source)])


def passages(one: Reuse, readings: tuple[Reading, ...]) -> list[str]:
    texts = {reading.document.id: reading.document.text for reading in readings}
    return sorted(texts[span.document][span.start : span.end] for span in one.passages)


BRIDGE = (
    "Engineers closed the Varenholm viaduct at dawn after inspectors discovered corrosion in eleven suspension cables."
)


def test_a_copied_sentence_is_verbatim(article: Article) -> None:
    a = article("a", f"The morning was quiet. {BRIDGE} Traffic was bad.")
    b = article("b", f"Commuters faced long delays on Tuesday. {BRIDGE}")
    assert found(a, b) == [("verbatim", [BRIDGE, BRIDGE])]


def test_spelling_and_marks_do_not_make_a_difference(article: Article) -> None:
    a = article(
        "a", "The organisation’s programme criticised the harbour authority’s 3,000 unlicensed dredging permits."
    )
    b = article("b", "The organization's programme criticized the harbor authority's 3000 unlicensed dredging permits.")
    (one,) = records(a, b)
    assert one.kind == "verbatim"
    assert one.differences == ()


def test_renderings_of_one_text_are_aligned_with_the_words_that_differ(article: Article) -> None:
    same = "The signatories reject any enlargement of the Corvane pact and urge the council to"
    a = article("a", f"They signed a joint declaration. “{same} abandon the outmoded doctrines of the embargo,” "
                     "it said.")  # fmt: skip
    b = article("b", f"A declaration was published. “{same} refrain from outdated doctrines of the embargo era,” "
                     "it reads.")  # fmt: skip
    (one,) = records(a, b)
    assert one.kind == "translation-variant"
    assert one.source in {"joint declaration", "declaration"}
    pairs = {frozenset(pair) for pair in one.differences}
    assert pairs == {
        frozenset(("abandon the", "refrain from")),
        frozenset(("outmoded", "outdated")),
        frozenset(("", "era")),
    }
    assert set(one.compared) == {(0, 1)}


def test_what_a_shorter_rendering_leaves_out_is_marked(article: Article) -> None:
    words = "We will defend the fishermen of Ostrava Bay against every unlawful seizure"
    rest = "and we expect the tribunal in Lindqvist to hear their complaint before the summer recess"
    a = article("a", f"Premier Dahl spoke. “{words}, {rest},” Dahl said in a speech.", speakers={"We will": "Dahl"})
    b = article("b", f"Dahl was firm. “{words},” Dahl said in a speech.", speakers={"We will": "Dahl"})
    (one,) = records(a, b)  # the words kept stand in it too, and are no finding of their own
    assert one.kind == "cut"
    assert any(rest in side for pair in one.differences for side in pair)


def test_an_altered_number_is_told_apart_from_a_copy(article: Article) -> None:
    sentence = "Rescuers pulled {} survivors from the collapsed Meridian textile factory in northern Talwara overnight."
    a, b = article("a", sentence.format(14)), article("b", sentence.format(41))
    (one,) = records(a, b)
    assert one.kind == "altered"
    assert [sorted(pair) for pair in one.differences] == [["14", "41"]]


def test_a_dropped_negation_is_an_alteration(article: Article) -> None:
    sentence = "The Talwara cabinet will{} extend the emergency decree that suspended provincial elections in Meridian."
    a, b = article("a", sentence.format(" not")), article("b", sentence.format(""))
    assert [kind for kind, _ in found(a, b)] == ["altered"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one frame, other companies and numbers
        ("Shares of Halden Motors fell 3 percent to 41.20 in afternoon trading on the Tarn exchange.",
         "Shares of Brisk Foods fell 5 percent to 17.85 in afternoon trading on the Tarn exchange."),
        # the same two words about different pairs of countries
        ("Satellite pictures showed new barracks near the shared border between Odravia and Kessel.",
         "The presidents of Lund and Marrow promised to turn the shared border into a belt of peace."),
        # one frame, another person and place
        ("Foreign Minister Anna Brandt will travel to Odravia on Monday for talks with her counterpart.",
         "Foreign Minister Luis Ferro will travel to Kessel on Friday for talks with his counterpart."),
    ],
)  # fmt: skip
def test_look_alikes_are_not_joined(article: Article, one: str, other: str) -> None:
    assert found(article("a", one, vectors=True), article("b", other, vectors=True)) == []


def test_like_words_of_two_speakers_are_two_utterances(article: Article) -> None:
    a = article("a", "“We remain deeply concerned about the escalation in Talwara and urge restraint,” Orla Venn said.",
                speakers={"We": "Orla Venn"})  # fmt: skip
    b = article("b", "“We are deeply worried about an escalation in Talwara and call for restraint,” Karl Moss said.",
                speakers={"We": "Karl Moss"})  # fmt: skip
    assert found(a, b) == []


def test_what_one_article_repeats_is_no_reuse(article: Article) -> None:
    assert found(article("a", f"{BRIDGE} Then it rained. {BRIDGE}"), article("b", "Nothing happened here today.")) == []


def test_furniture_is_not_compared(article: Article) -> None:
    from variorum.model import Furniture

    part = (Furniture(0, len(BRIDGE), kind="boilerplate"),)
    assert found(article("a", BRIDGE, furniture=part), article("b", BRIDGE, furniture=part)) == []


def test_copied_sentences_that_follow_one_another_become_one_passage(article: Article) -> None:
    second = "The Varenholm council ordered an inquiry."
    a, b = article("a", f"{BRIDGE} {second}"), article("b", f"Delays grew. {BRIDGE} {second}")
    assert found(a, b) == [("verbatim", [f"{BRIDGE} {second}"] * 2)]


def test_no_passage_is_longer_than_four_hundred_characters(article: Article) -> None:
    long = " ".join(
        f"The Varenholm inspector number {n} found corrosion in cable {n}{n} of the viaduct;" for n in range(20)
    )
    one, other = article("a", long), article("b", f"Earlier: {long}")
    every = records(one, other)
    assert every
    assert all(len(span) <= 400 for record in every for span in record.passages)


def test_every_span_lies_in_its_document(article: Article) -> None:
    a, b = article("a", f"“{BRIDGE}” 😀 {BRIDGE}"), article("b", BRIDGE)
    lengths = {one.document.id: len(one.document.text) for one in (a, b)}
    spans: list[Span] = [span for record in records(a, b) for span in record.passages]
    assert spans
    assert all(span.end <= lengths[span.document] for span in spans)


def test_contracted_words_are_the_words_they_stand_for(article: Article) -> None:
    a = article("a", "“I have decided that we will not reopen the Varenholm viaduct before the harvest,” Venn said.",
                speakers={"I have": "Venn"})  # fmt: skip
    b = article("b", "Venn spoke. “I've decided that we won't reopen the Varenholm viaduct before the harvest,” Venn "
                     "told reporters.", speakers={"I've": "Venn"})  # fmt: skip
    assert [kind for kind, _ in found(a, b)] == ["verbatim"]


def test_words_of_one_meaning_make_renderings(article: Article) -> None:
    a = article("a", "“We must protect the lawful interests of the Talwara fishermen along the southern coast and end "
                     "the Meridian blockade,” it says.")  # fmt: skip
    b = article("b", "“We need to safeguard the legitimate interests of the Talwara fishermen on the southern coast, "
                     "and lift the Meridian blockade,” it says.")  # fmt: skip
    assert [kind for kind, _ in found(a, b)] == ["translation-variant"]


def test_what_an_editor_put_between_brackets_is_no_difference(article: Article) -> None:
    words = "{} never told the Lindqvist tribunal about the eleven corroded cables of the Varenholm viaduct"
    a = article("a", f"“{words.format('He')},” Orla Venn said.", speakers={"He": "Orla Venn"})
    b = article("b", f"“{words.format('[Karl Moss]')},” Orla Venn said.", speakers={"[Karl": "Orla Venn"})
    assert [kind for kind, _ in found(a, b)] == ["near-verbatim"]


def test_all_articles_that_have_the_words_of_a_passage_have_it(article: Article) -> None:
    words = "nothing that was said to us then was so, and nothing of it is now"
    a = article("a", f"“Varenholm was closed, {words},” Orla Venn said.", speakers={"Varenholm": "Orla Venn"})
    b = article("b", f"“Varenholm was closed, {words},” Orla Venn said.", speakers={"Varenholm": "Orla Venn"})
    c = article("c", f"Asked of it, Venn said: Varenholm was closed, {words}.")
    assert [len(places) for _, places in found(a, b, c)] == [3]


def test_a_text_that_another_speaker_made_is_no_source(article: Article) -> None:
    said = "The eleven cables of the Varenholm viaduct were never inspected by anyone from Meridian"
    a = article("a", f"“I wrote it all down,” Karl Moss said of a letter. “{said},” Orla Venn said.",
                speakers={"I wrote": "Karl Moss", "The eleven": "Orla Venn"})  # fmt: skip
    b = article("b", f"“{said},” Orla Venn said.", speakers={"The eleven": "Orla Venn"})
    (one,) = records(a, b)
    assert one.source is None


def test_a_slip_that_two_articles_share_is_named(article: Article) -> None:
    sentence = "Engineers closed the Varenholm viaduct after the goverment found corrosion in eleven suspension cables."
    (one,) = records(article("a", sentence), article("b", f"It rained. {sentence}"))
    assert one.how == "the same words; both write “goverment”"


def test_the_earlier_article_is_named_where_both_are_dated(article: Article) -> None:
    a = article("a", BRIDGE, published="2026-03-04")
    b = article("b", f"It rained. {BRIDGE}", published="2026-03-02")
    (one,) = records(a, b)
    assert one.earliest == b.document.id
    (undated,) = records(a, article("c", f"It rained. {BRIDGE}"))
    assert undated.earliest is None
