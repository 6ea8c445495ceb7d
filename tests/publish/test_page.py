import base64
import hashlib
import re
from itertools import pairwise

import pytest
import sample
from lxml import html
from msgspec.structs import replace

from variorum.model import Quotation, Series, Span
from variorum.publish import briefing, page

SAVED = "data:text/markdown;charset=utf-8;base64"


def tree(dossier):
    return html.document_fromstring(page(dossier))


def text_of(node):
    return "".join(node.itertext())


@pytest.fixture(params=["small", "full"])
def dossier(request):
    return getattr(sample, request.param)()


def test_ids_are_unique_and_links_lead_somewhere(dossier):
    root = tree(dossier)
    ids = [str(found) for found in root.xpath("//@id")]
    assert len(ids) == len(set(ids))
    links = [str(found) for found in root.xpath("//a/@href")]
    assert len(links) > 40
    assert {link.partition(",")[0] for link in links if not link.startswith("#")} <= {SAVED}
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_every_passage_is_exactly_the_words_of_its_span(dossier):
    root = tree(dossier)
    letters = {w.siglum: w.document for w in sample_witnesses(dossier)}
    checked = 0
    for piece in root.xpath("//article//span[contains(@class, 'm ')][@id]"):
        siglum, start, end = piece.get("id").split("-")
        pieces = [piece, *root.xpath(f"//span[@data-of='{piece.get('id')}']")]
        words = "".join(text_of(found) for found in pieces)
        assert re.sub(r"\s+", "", words) == re.sub(r"\s+", "", letters[siglum].text[int(start) : int(end)])
        checked += 1
    assert checked > 20


def sample_witnesses(dossier):
    from variorum.publish.edition import Edition

    return Edition(dossier).witnesses


def test_every_quotation_number_and_date_is_marked_and_leads_back(small):
    root = tree(small)
    notes = {str(found)[1:] for found in root.xpath("//ul[@class='notes']//@href")}
    items = {str(found) for found in root.xpath("//*[@data-item]/@id")}
    assert notes == items
    for record in (*small.quotations, *small.quantities):
        siglum = next(w.siglum for w in sample_witnesses(small) if w.document.id == record.document)
        assert root.xpath(f"//*[@id='{siglum}-{record.start}-{record.end}']")


def test_the_articles_are_there_in_full(small):
    root = tree(small)
    for witness in sample_witnesses(small):
        printed = [text_of(p) for p in root.xpath(f"//article[@id='{witness.anchor}']//div/p")]
        assert "".join("".join(printed).split()) == "".join(witness.document.text.split())


def test_article_text_is_never_markup(small):
    hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">"\'{{ 7*7 }}'
    documents = tuple(
        replace(d, title=hostile, outlet=hostile, source=hostile + d.source, authors=(hostile,), text=d.text + hostile)
        for d in small.documents
    )
    actors = tuple(replace(actor, name=hostile) for actor in small.actors)
    root = tree(replace(small, documents=documents, actors=actors))
    assert len(root.xpath("//script")) == 1
    assert not root.xpath("//img")
    assert hostile in text_of(root)


def test_the_policy_admits_this_style_and_script_only(dossier):
    root = tree(dossier)
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    for element in (*root.xpath("//script"), *root.xpath("//style")):
        digest = base64.b64encode(hashlib.sha256((element.text or "").encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not root.xpath("//@style")
    assert not root.xpath("//@onclick")
    assert not root.xpath("//*[@src]")


def test_no_address_is_loaded(dossier):
    written = page(dossier)
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org)", written)


def test_empty_sections_are_left_out(small, full):
    few = {str(found) for found in tree(small).xpath("//main/section/@id")}
    all_of_them = {str(found) for found in tree(full).xpath("//main/section/@id")}
    assert few == {"renderings", "copies", "speakers", "numbers", "dates", "shares", "documents", "articles"}
    assert few < all_of_them
    assert {"disputes", "agreed", "differences", "slips", "positions", "demands", "commitments"} < all_of_them
    assert {"situation", "announced", "timeline", "framing", "missing"} < all_of_them


def test_the_unknown_is_said_in_words(small):
    told = " ".join(text_of(tree(small)).split())
    assert "E is undated." in told
    assert "E names no outlet." in told
    assert "it holds no text" in told
    assert "unknown: the article is undated" in told


def test_unresolved_speakers_stand_apart_under_their_words(small):
    root = tree(small)
    (group,) = root.xpath("//details[summary[contains(., 'whom the texts do not lead to')]]")
    assert [text_of(found).strip() for found in group.xpath(".//h3")] == ["“he”", "“officials”"]


def test_languages_and_directions(small):
    root = tree(small)
    (paragraph,) = root.xpath("//article[@id='article-B' or @id='article-C']//p[@lang='ar'][1]/../../div[1]/p")
    assert paragraph.get("dir") == "rtl"
    assert root.xpath("//article//p[@lang='zh']")


def test_a_caption_dates_nothing(small):
    root = tree(small)
    (group,) = root.xpath("//details[summary[contains(., 'captions')]]")
    assert "May 2019" in text_of(group)
    assert "May 2019" not in text_of(root.xpath("//section[@id='dates']/details[1]")[0])


def test_series_come_before_units(small):
    numbers = [quantity.id for quantity in small.quantities if quantity.unit == "person"][:2]
    series = Series(id="series-1", label="people who left the valley", unit="person", quantities=tuple(numbers))
    root = tree(replace(small, series=(series,)))
    titles = [text_of(found).strip() for found in root.xpath("//section[@id='numbers']//summary/h3")]
    assert titles[0] == "people who left the valley"


def test_headings_go_down_one_step_at_a_time(dossier):
    levels = [int(found.tag[1]) for found in tree(dossier).xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_same_dossier_same_bytes_whatever_the_order(full):
    turned = replace(
        full,
        documents=full.documents[::-1],
        actors=full.actors[::-1],
        quotations=full.quotations[::-1],
        quantities=full.quantities[::-1],
        moments=full.moments[::-1],
        reuse=full.reuse[::-1],
        origins=full.origins[::-1],
        claims=full.claims[::-1],
        discrepancies=full.discrepancies[::-1],
    )
    assert page(turned) == page(full)


def moved_off(records):
    return tuple(replace(record, document="document-none") for record in records)


def test_what_the_texts_do_not_hold_is_left_out(full):
    nowhere, beyond = Span("document-none", 0, 5), Span(sample.DOCUMENTS["gull.txt"].id, 10_000, 10_010)
    records = {
        "quotations": [replace(q, document="document-none") for q in full.quotations],
        "quantities": [replace(q, start=10_000, end=10_010) for q in full.quantities],
        "moments": [replace(m, document="document-none") for m in full.moments],
        "reuse": [replace(r, passages=(nowhere, *r.passages[1:])) for r in full.reuse],
        "positions": [replace(p, evidence=(beyond,)) for p in full.positions],
        "demands": [replace(d, evidence=(nowhere,)) for d in full.demands],
        "commitments": [replace(c, evidence=(nowhere,), by="actor-none") for c in full.commitments],
        "timeline": [replace(t, evidence=(beyond,), when="soon") for t in full.timeline],
        "claims": [replace(c, accounts=moved_off(c.accounts)) for c in full.claims],
        "discrepancies": [
            replace(d, sides=tuple(replace(side, accounts=(beyond,)) for side in d.sides)) for d in full.discrepancies
        ],
        "events": [replace(e, mentions=moved_off(e.mentions)) for e in full.events],
        "framing": moved_off(full.framing),
        "missing_sources": [replace(s, evidence=(nowhere,)) for s in full.missing_sources],
    }
    broken = replace(full, **{key: tuple(value) for key, value in records.items()})
    root = tree(broken)
    assert {str(found) for found in root.xpath("//main/section/@id")} <= {"documents", "articles"}
    links = {str(found)[1:] for found in root.xpath("//a/@href") if found.startswith("#")}
    assert links <= {str(found) for found in root.xpath("//@id")}
    assert "## What is not known" in briefing(broken)


def test_nothing_read(empty):
    assert "No article could be read." in text_of(tree(empty))


def test_text_that_no_page_may_hold(small):
    name = "rewrite.txt"
    odd = replace(sample.DOCUMENTS[name], text=sample.DOCUMENTS[name].text + " \x00\x0b\ud800 end")
    others = tuple(d for d in small.documents if d.id != odd.id)
    written = page(replace(small, documents=(*others, odd)))
    written.encode()
    assert "\x00" not in written


def test_fifty_articles_stay_small(small):
    base = sample.DOCUMENTS["gull.txt"]
    documents, quotations = [], []
    for place in range(50):
        document = replace(base, id=f"document-{place}", source=f"{place}.txt", text=base.text * 6)
        documents.append(document)
        for own in small.quotations:
            if own.document == base.id:
                quotations += [moved(own, document.id, n, len(base.text), place) for n in range(6)]
    written = page(replace(small, documents=tuple(documents), quotations=tuple(quotations), reuse=(), origins=()))
    assert len(quotations) == 600
    assert len(written.encode()) < 2_000_000


def moved(own, document, turn, length, place) -> Quotation:
    from variorum.model import Extent

    by = turn * length
    pieces = tuple(Extent(piece.start + by, piece.end + by) for piece in own.pieces)
    return replace(
        own, id=f"{own.id}-{place}-{turn}", document=document, start=own.start + by, end=own.end + by, pieces=pieces,
        speaker=replace(own.speaker, document=document), cue=None,
    )  # fmt: skip


def test_a_mark_left_open_by_partly_quoted_words_is_closed(small):
    (quotation,) = [q for q in small.quotations if q.kind == "mixed"]
    shorter = replace(quotation, end=quotation.end - 1, pieces=())
    root = tree(replace(small, quotations=(shorter,)))
    (said,) = root.xpath("//li[contains(@class, 'mixed')]/p[@class='said']")
    assert text_of(said) == "called the count of the district “a joke”"
