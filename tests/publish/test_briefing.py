import re

import pytest
import sample
from msgspec.structs import replace

from variorum.model import Span
from variorum.publish import briefing, page

NOTED = re.compile(r"\[\^(\d+)\]")


def parts(text):
    """The front matter, the text and the notes by their numbers."""
    _, front, rest = text.split("---\n", 2)
    body, _, sources = rest.partition("\n## Sources\n")
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", sources, re.M))
    return front, body, notes


@pytest.fixture(params=["small", "full"])
def dossier(request):
    return getattr(sample, request.param)()


def test_every_sentence_has_a_note(dossier):
    _, body, notes = parts(briefing(dossier))
    lines = [line for line in body.splitlines() if line and line[0] not in "#*"]
    assert len(lines) > 3
    assert all(line.endswith("]") for line in lines)
    used = set(NOTED.findall(body))
    assert used == set(notes) == {str(number) for number in range(1, len(notes) + 1)}


def test_every_note_gives_the_exact_words(dossier):
    _, _, notes = parts(briefing(dossier))
    by_path = {document.source: document for document in dossier.documents}
    found = re.findall(r"`([^`]+)`, characters (\d+)–(\d+): “(.*?)”(?=; \[|\.?$)", "\n".join(notes.values()), re.M)
    assert len(found) > 3
    for path, start, end, quoted in found:
        plain = re.sub(r"\\(.)", r"\1", quoted).replace("&lt;", "<").replace("&amp;", "&")
        assert plain == " ".join(by_path[path].text[int(start) : int(end)].split())


def test_every_note_leads_to_a_place_of_the_page(dossier):
    ids = set(re.findall(r'\bid="([^"]+)"', page(dossier)))
    targets = set(re.findall(r"\]\(dossier\.html#(\S+?)\)", briefing(dossier)))
    assert len(targets) > 3
    assert targets <= ids


def test_the_front_matter_names_the_kind_and_the_articles(full):
    front, _, _ = parts(briefing(full))
    assert "kind: briefing" in front
    assert "articles: 5" in front


def test_what_is_unknown_is_said(small):
    _, body, _ = parts(briefing(small))
    assert "One of the five articles gives no date of publication." in body
    assert "One of the five articles gives no outlet." in body
    assert "articles/empty.txt could not be read: it holds no text." in body


def test_article_text_is_not_markup(small):
    assert "<b>" not in briefing(small).partition("\n---\n")[2]


def test_a_record_beyond_its_text_is_left_out(full):
    document = sample.DOCUMENTS["gull.txt"]
    beyond = [
        replace(q, end=len(document.text) + 10, start=q.start) if q.document == document.id else q
        for q in full.quantities
    ]
    assert "# " in briefing(replace(full, quantities=tuple(beyond)))


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
    text = briefing(empty)
    assert "# No articles" in text
    assert "[^" not in text


def test_words_are_those_at_the_spans(small):
    span = sample.at("gull.txt", "About 4,200 people have left the valley, according to the district.")
    assert isinstance(span, Span)
    assert f"characters {span.start}–{span.end}: “About 4,200 people have left" in briefing(small)
