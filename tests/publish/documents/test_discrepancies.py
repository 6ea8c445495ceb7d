from msgspec.structs import replace
from sample import at, full, small

from variorum.model import Account, Claim, MissingSource, Reuse, Series, Side
from variorum.publish.documents import Grid, Items, Options, Paragraph, checked, ledger
from variorum.publish.edition import Edition
from variorum.publish.grounding import Words

GULL_COUNT = at("gull.txt", "About 4,200 people")
UNION_COUNT = at("gull.txt", "more than 6,000")
DOUBTFUL = "Doubtful: likelier wrong than right"
REWRITE_COUNT = at("rewrite.txt", "Tens of thousands")


def written(dossier):
    edition = Edition(dossier)
    manuscript = ledger.build(edition, Options())
    assert checked(edition, manuscript) == manuscript  # nothing is written that its passages do not hold
    return manuscript


def told(line):
    parts = line.parts if not isinstance(line, str) else (line,)
    return "".join(part if isinstance(part, str) else part.text for part in parts)


def text(blocks):
    found = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += [told(line) for line in block.lines]
        elif isinstance(block, Items):
            found += [told(line) for item in block.items for line in item]
        else:
            found += [" | ".join(map(told, row)) for row in block.rows]
    return "\n".join(found)


def only(**fields):
    """The dossier with one difference, changed so."""
    return replace(full(), discrepancies=(replace(full().discrepancies[0], **fields),))


def row(dossier):
    (chapter,) = [one for one in written(dossier).chapters if one.level == 2]
    return chapter


def chapters(dossier):
    return [chapter.title for chapter in written(dossier).chapters]


def test_every_difference_has_a_row_in_the_order_of_the_dossier():
    first, second = full().discrepancies
    ranked = (replace(first, rank=2), replace(second, rank=1))
    assert [title for title in chapters(replace(full(), discrepancies=ranked)) if title[0].isdigit()] == [
        "1. Whether it is so: will be opened or may be opened",
        "2. Number: 4,200 or tens of thousands",
    ]


def test_what_is_likelier_wrong_than_right_stands_apart_and_is_said_to():
    first, second = full().discrepancies
    doubtful = replace(first, confidence=0.3, how="the same fact with another value", rank=1)
    titles = chapters(replace(full(), discrepancies=(doubtful, replace(second, rank=2))))
    assert titles.index(DOUBTFUL) > titles.index("1. Whether it is so: will be opened or may be opened")
    lead = text(written(replace(full(), discrepancies=(doubtful, second))).lead)
    assert "Set apart | one, likelier wrong than right" in lead


def test_what_a_rule_for_one_thing_found_is_not_doubted_because_two_sentences_show_it_too():
    assert DOUBTFUL not in chapters(only(confidence=0.3, how="digits the other way round"))
    assert DOUBTFUL in chapters(only(confidence=0.3, how="the same fact with another value"))


def test_a_side_has_its_sentence_article_day_and_basis():
    found = text(row(only()).blocks)
    assert "4,200; one article | The Gull, 3 March 2025 | About 4,200 people have left the valley" in found
    assert "Tens of thousands fled. | the article’s own" in found
    assert "rewrite.txt, undated" in found


def test_the_words_that_differ_are_in_bold_and_the_others_exact():
    grid = next(block for block in row(only()).blocks if isinstance(block, Grid))
    cell = grid.rows[0][2]
    assert [part.text for part in cell.parts if isinstance(part, Words) and part.style == "bold"] == [
        "About 4,200 people"
    ]
    assert told(cell) == "About 4,200 people have left the valley, according to the district."


def test_whoever_is_named_for_a_passage_is_its_basis():
    account = Account(
        document=UNION_COUNT.document, start=UNION_COUNT.start, end=UNION_COUNT.end, relation="says",
        voice="attributed", by="actor-rell", basis="official", party=True,
    )  # fmt: skip
    claim = Claim(id="claim-6000", text="6,000 left", status="single-source", origins=1, accounts=(account,), silent=())
    sides = (Side(value="4,200", accounts=(GULL_COUNT,)), Side(value="6,000", accounts=(UNION_COUNT,)))
    found = text(row(replace(only(sides=sides), claims=(claim,))).blocks)
    assert "| Tomas Rell (official, a party to it)" in found
    assert "What Tomas Rell said in full; the Gull has it from there" in found


def test_several_articles_of_one_origin_are_one():
    same = tuple(at(name, "The gates of the upper dam") for name in ("gull.txt", "lantern.txt"))
    sides = (
        Side(value="shut", accounts=same),
        Side(value="opened", accounts=(at("rewrite.txt", "The dam will be opened soon"),)),
    )  # fmt: skip
    assert "Shut; two articles, one origin" in text(row(only(sides=sides, kind="polarity")).blocks)


def test_figures_are_told_with_what_is_counted():
    quantities = full().quantities
    wanted = (GULL_COUNT, REWRITE_COUNT)
    series = Series(
        id="series-1", label="people who left the valley", unit="person",
        quantities=tuple(one.id for one in quantities if one.span in wanted),
    )  # fmt: skip
    dossier = replace(only(of=("series-1",), how="figures for one thing"), series=(series,))
    chapter = row(dossier)
    assert chapter.title == "1. People who left the valley: 4,200 or tens of thousands"
    assert "People who left the valley: 4,200 (the Gull); tens of thousands (rewrite.txt)" in text(chapter.blocks)
    assert "rewrite.txt gives no source with the figure" in text(chapter.blocks).lower()


def test_a_text_that_the_sentences_lean_on_would_settle_it():
    source = MissingSource(title="count of the district", kind="report", evidence=(GULL_COUNT,), id="missing-1")
    found = text(row(replace(only(), missing_sources=(source,))).blocks)
    assert "To be read, as it is not among the articles: count of the district, on which the Gull leans there" in found


def test_where_nothing_would_settle_it_that_is_said():
    sides = tuple(
        Side(value=value, accounts=(at(name, words),))
        for value, name, words in (("shut", "gull.txt", "stay closed"), ("soon", "lantern.txt", "stay closed"))
    )
    found = text(row(only(sides=sides, kind="polarity")).blocks)
    assert "To settle it | The articles name no text that would settle it" in found


def test_nothing_need_be_settled_between_figures_of_different_times():
    found = text(row(only(verdict="series")).blocks)
    assert "Nothing need be settled: figures of different times may all hold" in found


def test_renderings_ask_for_the_original():
    reuse: Reuse = next(one for one in small().reuse if one.kind == "translation-variant")
    sides = tuple(Side(value=full().text(one), accounts=(one,)) for one in reuse.passages)
    dossier = only(of=(reuse.id,), sides=sides, kind="wording", verdict="rendering", how="shared passage: x")
    chapter = row(dossier)
    assert chapter.title.startswith("1. Wording of the joint note of Arlen, from “reaffirm that the water")
    assert "give a passage of the joint note of Arlen in two wordings" in text(chapter.blocks)
    assert "The original of the joint note of Arlen would show which wording is closer" in text(chapter.blocks)


def test_a_dispute_names_who_says_and_who_denies():
    sides = (
        Side(value="said: Ilse Brandt", accounts=(at("gull.txt", "Nobody downstream is in danger."),)),
        Side(value="denied: Tomas Rell", accounts=(at("gull.txt", "called the count of the district “a joke”"),)),
    )
    dossier = only(between="speakers", sides=sides, how="denied in so many words")
    assert "Disputes between speakers" in chapters(dossier)
    chapter = row(dossier)
    assert chapter.title == "1. Disputed: Nobody downstream is in danger"
    assert "What differs | Said by Ilse Brandt; denied by Tomas Rell" in text(chapter.blocks)


def test_an_empty_ledger_says_what_was_compared_and_proves_nothing():
    lead = text(written(replace(full(), discrepancies=())).lead)
    assert "Compared | five articles, four claims, one event, six figures, eight quotations and three shared" in lead
    assert "Differences | none found" in lead
    assert "no difference found is no proof that the accounts agree" in lead


def test_no_article_makes_no_sentence(empty):
    manuscript = written(empty)
    assert not list(manuscript.lines())
    assert manuscript.dateline == "No article could be read"


def test_only_differences_that_an_article_from_a_day_on_is_part_of():
    edition = Edition(only())
    kept = ledger.build(edition, Options(since="2025-03-03"))
    assert [one.title for one in kept.chapters if one.level == 2]
    left = ledger.build(edition, Options(since="2025-03-04"))
    assert not left.chapters
    told = text(left.lead)
    assert "Left out | one difference of which no article is known to be from 4 March 2025 or later" in told


def test_words_of_which_a_record_names_a_part_are_shown_whole():
    part, other = at("gull.txt", "200", 0), at("rewrite.txt", "ens of thousands")
    sides = (
        Side(value="200", accounts=(GULL_COUNT,), words=(part,)),
        Side(value="ens", accounts=(at("rewrite.txt", "Tens of thousands fled"),), words=(other,)),
    )
    chapter = row(only(sides=sides))
    assert chapter.title == "1. Number: 200 or Tens of thousands"
    assert "The Gull has 200; rewrite.txt has Tens of thousands" in text(chapter.blocks)
