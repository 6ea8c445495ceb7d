import hashlib

import pytest
import sample
from msgspec.structs import replace

from variorum.model import Extent, Quotation, Span, Speaker, document_id
from variorum.publish.documents import House
from variorum.publish.documents.formats.setting import plain
from variorum.publish.documents.prose import Teller
from variorum.publish.edition import Edition
from variorum.publish.grounding import faults
from variorum.publish.telling import telling

NAME = "told.txt"
SAID = "that the wall of the dam had ever moved in spring"


def told(small, text, *, cue, speaker="Brandt", kind="indirect", content=SAID):
    """A dossier of one article with one report, by Ilse Brandt."""
    data = text.encode()
    base = sample.DOCUMENTS["gull.txt"]
    document = replace(
        base, id=document_id(data, NAME), source=NAME, sha256=hashlib.sha256(data).hexdigest(), text=text, furniture=()
    )

    def at(words):
        return Span(document.id, text.index(words), text.index(words) + len(words))

    by, span = at(speaker), at(content)
    quotation = Quotation(
        id="quotation-told", document=document.id, start=span.start, end=span.end,
        pieces=(Extent(span.start, span.end),), kind=kind, cue=at(cue) if cue else None, addressee=None, within=None,
        speaker=Speaker(actor=sample.BRANDT, document=document.id, start=by.start, end=by.end, named="named"),
    )  # fmt: skip
    actors = tuple(replace(actor, roles=(), mentions=()) for actor in small.actors)
    return replace(
        small, documents=(document,), stories=(), quotations=(quotation,), quantities=(), moments=(), reuse=(),
        origins=(), failures=(), actors=actors,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("opening", "cue", "speaker", "shown"),
    [
        ("Brandt denied {}.", "denied", "Brandt", ("denied", "after")),
        ("Brandt did not say {}.", "say", "Brandt", ("did not say", "after")),
        ("Brandt, who had come, never said {}.", "said", "Brandt", ("never said", "after")),
        ("Brandt, who left, but then denied {}.", "denied", "Brandt", ("then denied", "after")),
        ("Brandt’s claim {} is old.", "claim", "Brandt", ("claim", "owned")),
        ("It was her denial {} again.", "denial", "her", ("denial", "owned")),
        ("It was denied by Brandt {}.", "denied", "Brandt", ("denied by", "before")),
        ("There is, according to Brandt, a claim {}.", "according to", "Brandt", ("according to", "before")),
    ],
)
def test_a_report_keeps_the_words_that_say_how_it_was_said(small, opening, cue, speaker, shown):
    dossier = told(small, opening.format(SAID), cue=cue, speaker=speaker)
    found = telling(Edition(dossier), dossier.quotations[0])
    assert (dossier.text(found.span), found.place) == shown


@pytest.mark.parametrize(
    ("opening", "cue"),
    [
        ("Brandt came; {}.", None),
        ("It was not denied by Brandt {}.", "denied"),
        ("Brandt and her deputy, Tomas Rell said {}.", "said"),
        ("Brandt who had come all the way from the far end said {}.", "said"),
    ],
)
def test_no_words_where_the_texts_own_are_missing_or_out_of_reach(small, opening, cue):
    dossier = told(small, opening.format(SAID), cue=cue)
    assert telling(Edition(dossier), dossier.quotations[0]) is None
    assert Teller(Edition(dossier)).quotation(dossier.quotations[0]) is None


@pytest.mark.parametrize(
    ("opening", "line"),
    [
        ("Brandt denied {}.", "Ilse Brandt denied {}."),
        ("Brandt, who had come, then said {}.", "Ilse Brandt then said {}."),
        ("Brandt has repeatedly denied {}.", "Ilse Brandt has repeatedly denied {}."),
    ],
)
def test_a_denial_is_reported_as_one(small, opening, line):
    cue = "denied" if "denied" in opening else "said"
    dossier = told(small, opening.format(SAID), cue=cue)
    found = Teller(Edition(dossier)).quotation(dossier.quotations[0])
    assert plain(found, House()) == line.format(SAID)
    assert faults(dossier, found) == []


@pytest.mark.parametrize("verb", ["did not say", "never said", "denied"])
def test_quoted_words_that_were_not_said_are_nobodys(small, verb):
    cue = verb.rpartition(" ")[2]
    said = "The wall has moved and it will move again"
    dossier = told(small, f"Brandt {verb}: “{said}.”", cue=cue, kind="direct", content=said)
    assert Teller(Edition(dossier)).quotation(dossier.quotations[0]) is None


@pytest.mark.parametrize("stop", ["", ",", "."])
def test_partly_quoted_words_keep_their_own_marks_and_are_closed(small, stop):
    content = "the count of the valley was, as ever, “a joke"
    dossier = told(small, f"Brandt said {content}{stop}” again.", cue="said", kind="mixed", content=content)
    found = Teller(Edition(dossier)).quotation(dossier.quotations[0])
    assert found is None or plain(found, House()).count("“") == plain(found, House()).count("”")
