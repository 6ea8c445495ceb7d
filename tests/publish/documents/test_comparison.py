from msgspec.structs import replace
from sample import BRANDT, DOCUMENTS, RELL, at, full, small

from variorum.model import Account, Claim, Discrepancy, Framing, Mention, Side, Silence
from variorum.publish.documents import Grid, Items, Options, Paragraph, checked, comparison, genre, leads, voices
from variorum.publish.documents.judging import comparable
from variorum.publish.documents.papers import papers
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


def test_the_table_gives_counts_that_are_read_off_the_texts():
    (glance,) = written(full()).lead
    assert isinstance(glance, Grid)
    assert glance.caption == "At a glance (counts, and no rating)"
    rows = text([glance]).splitlines()
    assert rows[0] == "Gull | 3 March 2025 | 111 | 32% | Lantern & Sons (3)"
    assert rows[4] == "rewrite.txt | Undated | 29 | 10% | –"


def test_who_is_quoted_where_needs_a_name_beside_the_words():
    second = replace(DOCUMENTS["rewrite.txt"], text="Tomas Rell spoke. Ilse Brandt spoke too.", furniture=())
    quotation = next(q for q in full().quotations if q.document == GULL and q.speaker and q.speaker.actor == RELL)
    assert quotation.kind != "indirect"
    heard = voices.voices(Edition(full()), papers(Edition(full()))[0])
    assert [one.actor.name for one in heard] == ["Ilse Brandt"]  # two words in marks are no stretch
    documents = (DOCUMENTS["gull.txt"], DOCUMENTS["lantern.txt"], second)
    edition = Edition(replace(only(documents), actors=tuple(replace(one, mentions=()) for one in full().actors)))
    every = papers(edition)
    found = voices.matrix(edition, every, {one.name: voices.voices(edition, one) for one in every})
    assert found is None  # one row sets nothing side by side


def test_an_article_leads_with_its_headline_and_its_first_sentence():
    lead = chapter(full(), "Lantern & Sons")
    assert lead.startswith("4 March 2025 | “Minister: gates stay shut <b>for now</b>” | “The gates of")


def test_a_headline_that_is_firmer_than_its_text_is_left_to_the_ledger_and_another_figure_is_told():
    firmer = Discrepancy(
        id="discrepancy-head", claim=None, between="within-one-article", kind="attribution", verdict="precision",
        sides=(
            Side(value="headline: as a fact", accounts=(at("gull.txt", "Dam on the Orle to stay shut"),)),
            Side(value="body: on somebody’s word", accounts=(at("gull.txt", "The gates of the upper dam"),)),
        ),
        explanation="The headline states as a fact what its body tells as somebody's words.",
        how="headline against body",
    )  # fmt: skip
    assert "text below" not in chapter(replace(full(), discrepancies=(firmer,)), "Gull")
    figure = replace(firmer, how="headline figure against body", kind="number")
    found = chapter(replace(full(), discrepancies=(figure,)), "Gull")
    assert "| has another figure than the text below it: “ARLEN, 3 March 2025" in found


def test_speakers_are_told_with_their_longest_stretch():
    found = part(full(), "Gull", "Whom it quotes")
    assert found == "Ilse Brandt | “We will not open the gates before we know what the wall can bear”"


def test_words_whose_speaker_is_not_named_beside_them_are_given_to_nobody():
    far = tuple(
        replace(one, speaker=replace(one.speaker, start=0, end=3)) if one.speaker and one.speaker.span else one
        for one in full().quotations
    )
    assert not part(replace(full(), quotations=far), "Gull", "Whom it quotes")


def test_words_without_a_speaker_are_left_out():
    quotations = tuple(
        replace(one, speaker=None) if one.document == LANTERN and one.kind == "direct" else one
        for one in full().quotations
    )
    assert not part(replace(full(), quotations=quotations), "Lantern & Sons", "Whom it quotes")


def framed(*words, target=None, kind="label"):
    return tuple(
        Framing(document=span.document, start=span.start, end=span.end, target=target, kind=kind, label=kind)
        for span in words
    )


def test_labels_are_set_beside_what_others_call_the_same():
    head, union = at("gull.txt", "head"), at("rewrite.txt", "experts")
    mentions = tuple(
        Mention(document=one.document, start=one.start, end=one.end, kind="nominal") for one in (head, union)
    )
    actors = tuple(
        replace(one, mentions=(*one.mentions, *mentions)) if one.id == RELL else one for one in full().actors
    )
    dossier = replace(full(), actors=actors, framing=framed(head, target=RELL))
    found = part(dossier, "Gull", "How it names things")
    assert "Labels | “head” (of Tomas Rell)" in found
    assert "What others call Tomas Rell | rewrite.txt: “experts”" in found


def test_what_a_speaker_says_is_no_word_of_the_outlet_and_one_word_is_no_table():
    dossier = replace(
        full(), framing=framed(at("gull.txt", "danger"), at("gull.txt", "valley"), at("gull.txt", "note"))
    )
    assert part(dossier, "Gull", "How it names things") == "Labels | “valley”, “note”"
    one = replace(full(), framing=framed(at("gull.txt", "danger"), at("gull.txt", "valley")))
    assert not part(one, "Gull", "How it names things")


def only(documents):
    """The dossier without the other articles and what is of them."""
    held = {one.id for one in documents}
    claims = tuple(
        replace(
            one,
            accounts=tuple(a for a in one.accounts if a.document in held),
            silent=tuple(s for s in one.silent if s.document in held),
        )
        for one in full().claims
        if any(a.document in held for a in one.accounts)
    )
    return replace(
        full(), documents=tuple(documents), claims=claims, reuse=(), origins=(), stories=(), events=(), timeline=(),
        quotations=tuple(one for one in full().quotations if one.document in held), discrepancies=(),
        silences=tuple(one for one in full().silences if set(one.documents) & held), series=(), quantities=(),
    )  # fmt: skip


def english(**changed):
    """The English articles, one of which may have other words."""
    documents = [DOCUMENTS[name] for name in ("gull.txt", "lantern.txt", "rewrite.txt")]
    return only([replace(one, language="en", **(changed if one.id == LANTERN else {})) for one in documents])


SURVEY = "Officials said that a survey was under way."


def test_what_one_alone_has_is_told_where_every_other_was_searched():
    found = part(english(), "rewrite.txt", "Found in it alone")
    assert found in ("", f"“{SURVEY}”")
    unsearched = tuple(replace(one, silent=one.silent[:1]) for one in english().claims)
    assert not part(replace(english(), claims=unsearched), "rewrite.txt", "Found in it alone")


def test_what_another_tells_in_other_words_is_found_in_nobody_alone():
    told = f"{DOCUMENTS['lantern.txt'].text}\n\nA survey is under way, according to officials."
    assert not part(english(text=told), "rewrite.txt", "Found in it alone")


def test_of_another_language_no_absence_is_said():
    assert not part(full(), "rewrite.txt", "Found in it alone")
    assert not part(full(), "大河报", "What it does not mention")


def test_of_what_appeared_before_no_absence_is_said():
    before = tuple(Silence(document=one.id, reason="appeared-before") for one in english().documents)
    claims = tuple(replace(one, silent=before) for one in english().claims)
    assert not part(replace(english(), claims=claims), "rewrite.txt", "Found in it alone")


def test_what_no_other_comes_near_is_found_in_one_alone_and_an_undated_article_is_named():
    first = at("gull.txt", "About 4,200 people have left the valley, according to the district.")
    account = Account(
        document=GULL, start=first.start, end=first.end - 1, relation="says", voice="own", by=None, basis="none",
        party=False,
    )  # fmt: skip
    silent = (Silence(document=LANTERN, reason="not-mentioned"),)
    claim = Claim(
        id="claim-left", text="4,200 left", status="single-source", origins=1, accounts=(account,), silent=silent
    )
    dossier = replace(english(), claims=(claim,))
    found = part(dossier, "Gull", "Found in it alone")
    assert found == "“About 4,200 people have left the valley, according to the district”"
    assert "nothing is said of rewrite.txt, which nothing puts on a calendar" in caption(dossier, "Found in it alone")


def test_shared_words_are_counted_and_told_by_partner():
    found = part(full(), "Gull", "Words that it shares").splitlines()
    kinds = "one word for word, one nearly word for word and one in another rendering"
    assert found[0].startswith(f"Lantern & Sons | {kinds} | “The gates of")
    assert found[1] == "Lantern & Sons | – | all go back to one wire story"
    assert "words (" in caption(full(), "Words that it shares")


def test_what_several_tell_begins_with_what_they_open_with_and_has_each_wording_once():
    rows = chapter(full(), "What several tell").splitlines()
    assert rows[0].startswith("The Gull and Lantern & Sons | The Gull and Lantern & Sons: “")
    assert "The gates of the upper dam will stay closed" in rows[0]
    assert "We will not open the gates" in rows[1]


def test_an_opening_that_ends_in_an_abbreviation_goes_on():
    text = "The dam will be opened at 7 a.m. on Monday, officials said. Nobody was hurt."
    edition = Edition(only([replace(DOCUMENTS["rewrite.txt"], text=text, furniture=())]))
    opening = leads.first(edition.witnesses[0])
    assert edition.dossier.text(opening).startswith("The dam will be opened at 7 a.m. on Monday")


def test_a_view_is_known_by_its_address_or_its_title_alone():
    (plain,) = Edition(only([DOCUMENTS["rewrite.txt"]])).witnesses
    assert not genre.view(plain)
    assert genre.view(replace_document(plain, url="https://paper.example/opinion/dam"))
    assert genre.view(replace_document(plain, title="Opinion: Leave the dam shut"))
    assert not genre.view(replace_document(plain, title="Opinion polls turn against the dam"))


def replace_document(witness, **changed):
    return Edition(only([replace(witness.document, **changed)])).witnesses[0]


def test_two_who_say_alike_do_not_differ():
    record = replace(
        full().discrepancies[0], kind="attribution", how="the same fact with another value", confidence=0.9
    )
    assert not comparable(Edition(full()), record)
    assert not chapter(replace(full(), discrepancies=(record,)), "Where they differ")


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
