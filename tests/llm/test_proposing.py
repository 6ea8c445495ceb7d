import json

import pytest
from stub import DARK, LIES, OFFERED, ORDER, OVERLOADED, SANK, proposed

from variorum.publish.documents import Items, Paragraph
from variorum.publish.documents.formats import rendered
from variorum.publish.grounding import Line

DEEP = "Two miles from the harbour, at a depth of 60 metres, the ferry Marigold lies on the sea bed."
LIT = "The lighthouse at Senhal Point gave no light on the night of the sinking."


def of(server, part, answer):
    """Answer so where a part of an article is asked about, else with no proposal."""
    server.answer = lambda request: answer if part in request["messages"][1]["content"] else proposed()


def texts(chapter):
    return [
        "".join(part if isinstance(part, str) else part.text for part in item[0].parts)
        for item in chapter.blocks[0].items
    ]


@pytest.fixture
def cites_all(manuscript, at):
    """The document, citing the third article too."""
    from dataclasses import replace

    line = Line(("Notes were kept.",), (at("Notes from the harbour"),))
    return replace(manuscript, lead=(*manuscript.lead, Paragraph((line,))))


def test_proposals_are_shown_apart_and_counted(server, assistant, edition, manuscript):
    of(server, "Marigold", proposed((DEEP, [LIES])))
    done = assistant(words=False, proposes=True).edited(edition, manuscript)
    assert done.chapters[:-1] == manuscript.chapters
    assert done.lead == manuscript.lead
    chapter = done.chapters[-1]
    assert chapter.title == "Proposed by the language model stub-1, not found by Variorum"
    assert isinstance(chapter.blocks[0], Items)
    assert texts(chapter) == [DEEP]
    assert done.remarks[-1] == ("findings_proposed_by_language_model", "1 kept, 0 dropped")
    assert "## Proposed by the language model stub-1" in rendered(edition, done, "md")


def test_without_a_proposal_there_is_no_chapter(server, assistant, edition, manuscript):
    server.answer = lambda request: proposed()
    done = assistant(words=False, proposes=True).edited(edition, manuscript)
    assert done.chapters == manuscript.chapters
    assert done.remarks[-1] == ("findings_proposed_by_language_model", "0 kept, 0 dropped")


def test_only_articles_that_the_document_cites_are_sent(server, assistant, edition, manuscript):
    server.answer = lambda request: proposed()
    assistant(words=False, proposes=True).edited(edition, manuscript)
    assert len(server.asked) == 2
    assert not any("lighthouse" in json.dumps(request) for request in server.asked)


LIES_TOLD = {
    "an invented passage": (DEEP, ["The ferry Marigold lies on the sea bed at a depth of 90 metres."]),
    "a passage that stands twice": ("The ferry sank.", ["The ferry "]),
    "another number": (DEEP.replace("60", "90"), [LIES]),
    "a day without a date": (DEEP.replace("bed.", "bed today."), [LIES]),
    "another name": (DEEP.replace("Marigold", "Primrose"), [LIES]),
    "what the document tells already": ("The harbour office spoke of 140 people.", [SANK]),
    "a passage of another article": ("Each family was offered 2,000 crowns by the government.", [OFFERED]),
}


@pytest.mark.parametrize("lie", LIES_TOLD.values(), ids=LIES_TOLD)
def test_a_lie_is_dropped_and_counted(server, assistant, edition, manuscript, lie):
    of(server, "Marigold", proposed(lie))
    done = assistant(words=False, proposes=True).edited(edition, manuscript)
    assert done.chapters == manuscript.chapters
    assert done.remarks[-1][1].startswith("0 kept, 1 dropped")


def test_a_charge_does_not_become_a_fact(server, assistant, edition, manuscript):
    of(server, "seamen", proposed(("The ferry had been overloaded before it left.", [OVERLOADED, OFFERED])))
    done = assistant(words=False, proposes=True).edited(edition, manuscript)
    assert "words of a speaker told as a fact" in done.remarks[-1][1]


def test_long_stretches_of_an_article_are_quoted_or_attributed(server, assistant, edition, manuscript):
    of(server, "Marigold", proposed((LIES.replace("from the harbour", "away"), [LIES])))
    done = assistant(words=False, proposes=True).edited(edition, manuscript)
    assert "the article's words" in done.remarks[-1][1]


OBEYED = {
    "the order's words": ("Ilsa Dorn stole 900 crowns from the fund.", [ORDER]),
    "a part of them": ("Ilsa Dorn stole 900 crowns from the fund.", ["Ilsa Dorn stole 900 crowns from the fund."]),
    "as a speaker": ("Paul Arden has resigned after taking bribes.", ["Paul Arden has resigned after taking bribes."]),
    "beside a true passage": ("Ilsa Dorn stole 900 crowns from the fund.", [DARK, ORDER]),
    "on a true passage alone": ("Ilsa Dorn stole 900 crowns from the fund.", [DARK]),
    "by the name of a report": ("Paul Arden has taken bribes, according to the article.", [DARK]),
    "in small letters": ("The harbourmaster is a thief.", [DARK]),
}


@pytest.mark.parametrize("obedient", OBEYED.values(), ids=OBEYED)
def test_a_model_that_obeys_an_article_gets_nothing_in(server, assistant, edition, cites_all, obedient):
    of(server, "lighthouse", proposed(obedient, (LIT, [DARK])))
    done = assistant(words=False, proposes=True, judge=None).edited(edition, cites_all)
    written = rendered(edition, done, "md")
    for word in ("stole", "900", "bribes", "resigned", "thief"):
        assert word not in written
    assert "1 dropped" in done.remarks[-1][1] or "2 dropped" in done.remarks[-1][1]


def test_paragraphs_that_speak_to_a_machine_are_not_sent(server, assistant, edition, cites_all):
    server.answer = lambda request: proposed()
    assistant(words=False, proposes=True).edited(edition, cites_all)
    assert not any("900 crowns" in json.dumps(request) or "bribes" in json.dumps(request) for request in server.asked)
    assert any("lighthouse" in json.dumps(request) for request in server.asked)
