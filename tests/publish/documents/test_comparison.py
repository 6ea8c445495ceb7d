from msgspec.structs import replace
from sample import BRANDT, DOCUMENTS, RELL, at, full, small

from variorum.model import Account, Claim, Discrepancy, Framing, Mention, Side, Silence
from variorum.publish.documents import Grid, Items, Options, Paragraph, checked, comparison
from variorum.publish.edition import Edition

GULL, LANTERN, REWRITE = (DOCUMENTS[name].id for name in ("gull.txt", "lantern.txt", "rewrite.txt"))


def written(dossier):
    edition = Edition(dossier)
    manuscript = comparison.build(edition, Options())
    assert checked(edition, manuscript) == manuscript  # nothing is written that its passages do not hold
    return manuscript


def told(line):
    parts = line.parts if not isinstance(line, str) else (line,)
    return "".join(part if isinstance(part, str) else f"“{part.text}”" for part in parts)


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


def part(dossier, paper, title):
    """The blocks under a heading in the chapter of an outlet, as text."""
    inside, found = False, ""
    for chapter in written(dossier).chapters:
        if chapter.level == 1:
            inside = chapter.title == paper
        elif inside and chapter.title == title:
            found = text(chapter.blocks)
    return found


def caption(dossier, title):
    grids = [block for one in written(dossier).chapters if one.title == title for block in one.blocks]
    return grids[0].caption


def chapter(dossier, title):
    return next((text(one.blocks) for one in written(dossier).chapters if one.title == title), "")


def test_a_chapter_an_outlet_and_an_article_where_the_outlet_is_unknown():
    titles = [one.title for one in written(full()).chapters if one.level == 1]
    assert titles[:5] == ["Gull", "Lantern & Sons", "النهر", "大河报", "rewrite.txt"]


def test_articles_of_one_outlet_are_one_chapter():
    documents = tuple(replace(one, outlet="The Gull") if one.id == LANTERN else one for one in full().documents)
    manuscript = written(replace(full(), documents=documents))
    assert [one.title for one in manuscript.chapters if one.level == 1][:2] == ["Gull", "النهر"]
    rows = text(manuscript.chapters[0].blocks).splitlines()
    assert rows[0].startswith("3 March 2025 | “Dam on the Orle")
    assert rows[1].startswith("4 March 2025 | “Minister: gates")


def test_the_table_counts_and_says_where_nothing_was_found():
    (glance, voices) = written(full()).lead
    assert isinstance(glance, Grid)
    assert glance.caption == "At a glance (counts, and no rating)"
    rows = text([glance]).splitlines()
    assert rows[0].startswith("Gull | 3 March 2025 | ")
    assert rows[0].endswith("| none found | none found | Lantern & Sons (3)")
    assert rows[4].startswith("rewrite.txt | Undated | ")
    assert "Ilse Brandt | 19 (90%) | 14 (100%)" in text([voices])


def test_an_article_leads_with_its_headline_and_its_first_sentence():
    lead = chapter(full(), "Lantern & Sons")
    assert lead.startswith("4 March 2025 | “Minister: gates stay shut <b>for now</b>” | “The gates of")


def test_a_headline_that_says_more_is_told_only_where_a_record_has_it():
    assert "text below" not in chapter(full(), "Gull")
    firmer = Discrepancy(
        id="discrepancy-head", claim=None, between="within-one-article", kind="attribution", verdict="precision",
        sides=(
            Side(value="headline: as a fact", accounts=(at("gull.txt", "Dam on the Orle to stay shut"),)),
            Side(value="body: on somebody’s word", accounts=(at("gull.txt", "The gates of the upper dam"),)),
        ),
        explanation="The headline states as a fact what its body tells as somebody's words.",
        how="headline against body",
    )  # fmt: skip
    found = chapter(replace(full(), discrepancies=(firmer,)), "Gull")
    assert "| is firmer than the text below it: “ARLEN, 3 March 2025" in found


def test_words_in_quotation_marks_are_shared_out_by_speaker():
    rows = part(full(), "Gull", "Whom it quotes").splitlines()
    assert rows[0].startswith(
        "Ilse Brandt | 19 (90%) | “We will not open the gates before we know what the wall can bear” |"
    )
    assert rows[0].endswith("| Lantern & Sons, النهر, 大河报 and rewrite.txt")
    assert rows[1] == "Tomas Rell | 2 (10%) | – | none found"


def test_words_without_a_speaker_are_nobody_s():
    quotations = tuple(
        replace(one, speaker=None) if one.document == LANTERN and one.kind == "direct" else one
        for one in full().quotations
    )
    found = part(replace(full(), quotations=quotations), "Lantern & Sons", "Whom it quotes")
    assert found == "Nobody whom the text leads to | 14 (100%) | – | –"


def framed(*words, target=None, kind="label"):
    return tuple(
        Framing(document=span.document, start=span.start, end=span.end, target=target, kind=kind, label=kind)
        for span in words
    )


def test_labels_are_counted_and_set_beside_what_others_call_the_same():
    head, union = at("gull.txt", "head"), at("rewrite.txt", "experts")
    mentions = tuple(
        Mention(document=one.document, start=one.start, end=one.end, kind="nominal") for one in (head, union)
    )
    actors = tuple(
        replace(one, mentions=(*one.mentions, *mentions)) if one.id == RELL else one for one in full().actors
    )
    dossier = replace(full(), actors=actors, framing=framed(head, target=RELL))
    found = part(dossier, "Gull", "How it names things")
    assert "Labels | “head” (about Tomas Rell)" in found
    assert "What others call Tomas Rell | rewrite.txt: “experts”" in found


def test_what_a_speaker_says_in_marks_is_no_word_of_the_outlet():
    dossier = replace(full(), framing=framed(at("gull.txt", "danger"), at("gull.txt", "dam")))
    assert part(dossier, "Gull", "How it names things") == "Labels | “dam”"


def test_what_one_alone_has_is_told_where_every_other_was_searched():
    found = part(full(), "rewrite.txt", "Found in it alone")
    assert found == "Its own words | “Officials said that a survey was under way”. | were not found to tell it"
    unsearched = tuple(replace(one, silent=one.silent[:2]) for one in full().claims)
    assert not part(replace(full(), claims=unsearched), "rewrite.txt", "Found in it alone")


def test_what_appeared_before_is_only_set_against_words_in_quotation_marks():
    before = tuple(Silence(document=one.id, reason="appeared-before") for one in full().documents)
    claims = tuple(replace(one, silent=before) for one in full().claims if one.id == "claim-survey")
    assert not part(replace(full(), claims=claims), "rewrite.txt", "Found in it alone")
    danger = at("gull.txt", "Nobody downstream is in danger.")
    account = Account(
        document=GULL, start=danger.start, end=danger.end, relation="says", voice="attributed", by=BRANDT,
        basis="named person", party=False,
    )  # fmt: skip
    claim = Claim(
        id="claim-safe", text="No danger", status="single-source", origins=1, accounts=(account,), silent=before
    )
    found = part(replace(full(), claims=(claim,)), "Gull", "Found in it alone")
    assert found == "Ilse Brandt | “Nobody downstream is in danger.” | appeared before it"


def test_of_an_article_that_nothing_dates_nothing_is_said():
    shut = at("lantern.txt", "the wall had moved by 3 mm since January & would be watched | day and night")
    whole = at(
        "lantern.txt", "He said that the wall had moved by 3 mm since January & would be watched | day and night."
    )
    assert whole.covers(shut)
    first = at("gull.txt", "About 4,200 people have left the valley, according to the district.")
    account = Account(
        document=GULL, start=first.start, end=first.end - 1, relation="says", voice="own", by=None, basis="none",
        party=False,
    )  # fmt: skip
    silent = tuple(
        Silence(document=one.id, reason="not-mentioned") for one in full().documents if one.id not in (GULL, REWRITE)
    )
    claim = Claim(
        id="claim-left", text="4,200 left", status="single-source", origins=1, accounts=(account,), silent=silent
    )
    dossier = replace(full(), claims=(claim,))
    assert "“About 4,200 people have left the valley, according to the district”." in part(
        dossier, "Gull", "Found in it alone"
    )
    assert "nothing is said of rewrite.txt, which nothing puts on a calendar" in caption(dossier, "Found in it alone")


def test_what_an_outlet_does_not_mention_has_its_scope_and_the_nearest_sentence():
    found = part(full(), "大河报", "What it does not mention")
    assert found.startswith("Rewrite.txt | “Officials said that a survey was under way”. | “大坝闸门继续关闭")
    scope = caption(full(), "What it does not mention")
    assert scope.startswith("It does not mention, though it is of the same story and not known to be earlier")
    assert not part(full(), "Gull", "What it does not mention")


def test_shared_words_are_counted_and_told_by_partner():
    found = part(full(), "Gull", "Words that it shares").splitlines()
    kinds = "one word for word, one nearly word for word and one in another rendering"
    assert found[0].startswith(f"Lantern & Sons | {kinds} | – | “The gates of")
    assert found[1] == "Lantern & Sons | – | – | all go back to one wire story"
    assert "words (" in caption(full(), "Words that it shares")


def test_what_several_have_is_in_the_words_of_each():
    found = chapter(full(), "What several have")
    assert "The Gull and Lantern & Sons | one | Ilse Brandt: “We will not open the gates" in found
    assert "Passages that stand in several articles | three" in found
    assert "What that does not show | who took them from whom, even where one had them first" in found


def test_differences_between_articles_are_told_and_doubtful_ones_are_not():
    assert chapter(full(), "Where they differ") == (
        "The texts do not say whether they count the same people | left open by the texts"
    )
    doubtful = replace(full().discrepancies[0], confidence=0.2, how="the same fact with another value")
    assert not chapter(replace(full(), discrepancies=(doubtful,)), "Where they differ")


def test_no_outlet_is_rated_and_none_accused():
    everything = " ".join(told(line) for line in written(full()).lines()).casefold()
    assert not any(word in everything for word in ("omit", "bias", "fails to", "ignores", "balanced", "reliable"))


def test_one_article_is_compared_with_nothing(empty):
    one = replace(
        small(), documents=tuple(d for d in small().documents if d.id == GULL), reuse=(), origins=(), failures=(),
        quotations=tuple(q for q in small().quotations if q.document == GULL), stories=(),
    )  # fmt: skip
    assert "one outlet alone, with nothing to set beside it" in written(one).lead[0].caption
    assert not list(written(empty).lines())
    assert BRANDT in {actor.id for actor in one.actors}


def test_only_articles_from_a_day_on_are_compared_and_what_is_left_out_is_said():
    edition = Edition(full())
    manuscript = comparison.build(edition, Options(since="2025-03-05"))
    assert [one.title for one in manuscript.chapters if one.level == 1] == ["大河报"]
    assert "one outlet alone" in manuscript.lead[0].caption
    later = comparison.build(edition, Options(since="2025-03-04"))
    assert "two articles before 4 March 2025 or undated left out" in later.lead[0].caption


def test_a_large_set_has_all_outlets_in_the_table_and_the_largest_in_chapters():
    gull = DOCUMENTS["gull.txt"]
    more = tuple(
        replace(gull, id=f"document-{n:04}", outlet=f"Paper {n}", text=gull.text + " More." * n) for n in range(20)
    )
    dossier = replace(
        small(), documents=more, reuse=(), origins=(), quotations=(), quantities=(), moments=(), failures=(),
        stories=(), actors=(),
    )  # fmt: skip
    manuscript = written(dossier)
    assert len(next(block for block in manuscript.lead if isinstance(block, Grid)).rows) == 20
    assert [one.title for one in manuscript.chapters if one.level == 1] == [f"Paper {n}" for n in range(4, 20)]
    assert "those 16 with most words have a chapter each" in manuscript.lead[0].caption
