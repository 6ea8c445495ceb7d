import re

import pytest
import sample
from msgspec.structs import replace

from variorum.model import Span
from variorum.publish import briefing, page

BULLET = re.compile(r"^(?:- )?(?P<words>.+?) (?P<numbers>(?:\[\d+\][ –]?)+)\.$")
ENTRY = re.compile(
    r"^(\d+)\. \*\*([A-Z]+)\*\* .*`([^`]+)`, (?:the whole article, )?characters (\d+)–(\d+)(?:: “(.*)”)?\.?$"
)


def parts(text):
    body, _, sources = text.partition("\n## Sources\n")
    return body, sources


@pytest.fixture(params=["small", "full"])
def dossier(request):
    return getattr(sample, request.param)()


def test_every_sentence_ends_with_numbers_of_the_list(dossier):
    body, sources = parts(briefing(dossier))
    listed = {int(number) for number in re.findall(r"^(\d+)\. ", sources, re.M)}
    lines = [line for line in body.splitlines() if line and not line.startswith("#")]
    assert len(lines) > 10
    for line in lines:
        match = BULLET.match(line)
        assert match, line
        assert {int(number) for number in re.findall(r"\[(\d+)\]", match["numbers"])} <= listed
    assert listed == set(range(1, len(listed) + 1))


def test_every_source_gives_the_exact_words(dossier):
    _, sources = parts(briefing(dossier))
    by_path = {document.source: document for document in dossier.documents}
    entries = [match for line in sources.splitlines() if (match := ENTRY.match(line))]
    assert len(entries) > 15
    for match in entries:
        _, _, path, start, end, quoted = match.groups()
        words = by_path[path].text[int(start) : int(end)]
        assert words
        if quoted is not None:
            plain = re.sub(r"\\(.)", r"\1", quoted).replace("&lt;", "<").replace("&amp;", "&")
            assert plain == " ".join(words.split())


def test_every_number_leads_to_a_place_of_the_page(dossier):
    ids = set(re.findall(r'\bid="([^"]+)"', page(dossier)))
    targets = re.findall(r"^\[\d+\]: dossier\.html(?:#(\S+))?$", briefing(dossier), re.M)
    assert targets
    assert {target for target in targets if target} <= ids


def test_the_sections_in_order(full):
    titles = re.findall(r"^## (.+)$", briefing(full), re.M)
    wanted = [
        "Situation",
        "Disputed",
        "Renderings",
        "Numbers side by side",
        "Positions",
        "Demands and answers",
        "Announced dates",
        "Timeline",
        "How each article names things",
        "Shared passages",
        "Not in the set",
    ]
    assert [title for title in titles if title in wanted] == wanted
    assert titles[-2:] == ["Limits", "Sources"]


def test_what_is_unknown_is_said(small):
    text = briefing(small)
    assert "Article E gives no date of publication" in text
    assert "Article E names no outlet" in text
    assert "Two quotations have a speaker whom the text does not lead to" in text
    assert "`articles/empty.txt`, not read: it holds no text" in text


def test_article_text_is_not_markup(small):
    text = briefing(small)
    assert "<b>" not in text
    assert "watched \\| day and night" in text


def test_a_record_beyond_its_text_is_left_out(small):
    document = sample.DOCUMENTS["gull.txt"]
    quantity = small.quantities[0]
    broken = replace(quantity, end=len(document.text) + 10)
    text = briefing(replace(small, quantities=(broken, *small.quantities[1:])))
    assert "About 4,200 people" not in text
    assert "more than 6,000" in text


def test_copies_count_as_origins_with_the_articles_that_share_nothing(full):
    assert "At most five independent origins stand behind five articles" in briefing(sample.small()).replace(
        "four", "five"
    )
    assert "At most two" not in briefing(full)


def test_same_dossier_same_text_whatever_the_order(full):
    turned = replace(
        full,
        documents=full.documents[::-1],
        actors=full.actors[::-1],
        quotations=full.quotations[::-1],
        quantities=full.quantities[::-1],
        moments=full.moments[::-1],
        reuse=full.reuse[::-1],
        claims=full.claims[::-1],
    )
    assert briefing(turned) == briefing(full)


def test_nothing_read(empty):
    assert briefing(empty) == "# No articles\n\nNo article could be read.\n"


def test_spans_are_those_of_the_records(small):
    text = briefing(small)
    span = sample.at("gull.txt", "more than 6,000")
    assert isinstance(span, Span)
    assert f"characters {span.start}–{span.end}: “more than 6,000”" in text
