import hashlib
import re

import pytest
import sample
from msgspec.structs import replace

from variorum.model import Extent, Quotation, Span, Speaker, document_id
from variorum.publish import briefing
from variorum.publish.edition import Edition
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
    ("opening", "cue", "speaker", "line"),
    [
        ("Brandt denied {}.", "denied", "Brandt", "Ilse Brandt denied, in The Gull: "),
        ("Brandt did not say {}.", "say", "Brandt", "Ilse Brandt did not say, in The Gull: "),
        ("Brandt, who had come, never said {}.", "said", "Brandt", "Ilse Brandt never said, in The Gull: "),
        ("Brandt, who left, but then denied {}.", "denied", "Brandt", "Ilse Brandt then denied, in The Gull: "),
        ("Brandt’s claim {} is old.", "claim", "Brandt", "Ilse Brandt’s claim, in The Gull: "),
        ("It was her denial {} again.", "denial", "her", "Ilse Brandt’s denial, in The Gull: "),
        ("It was denied by Brandt {}.", "denied", "Brandt", "denied by Ilse Brandt, in The Gull: "),
        ("There is, according to Brandt, a claim {}.", "according to", "Brandt", "according to Ilse Brandt, in The "),
    ],
)
def test_a_report_keeps_the_words_that_say_how_it_was_said(small, opening, cue, speaker, line):
    text = briefing(told(small, opening.format(SAID), cue=cue, speaker=speaker))
    assert f"- {line}" in text
    assert f"*{SAID}*" in text
    assert f"“{SAID}” [" not in text


@pytest.mark.parametrize(
    ("opening", "cue"),
    [
        ("Brandt came; {}.", None),
        ("It was not denied by Brandt {}.", "denied"),
        ("Brandt and her deputy, Tomas Rell said {}.", "said"),
        ("Brandt who had come all the way from the far end said {}.", "said"),
    ],
)
def test_no_line_where_the_texts_own_word_is_missing_or_out_of_reach(small, opening, cue):
    dossier = told(small, opening.format(SAID), cue=cue)
    assert telling(Edition(dossier), dossier.quotations[0]) is None
    assert SAID not in briefing(dossier).partition("## Sources")[0]


def test_the_line_cites_the_words_of_the_saying(small):
    dossier = told(small, f"Brandt did not say {SAID}.", cue="say")
    start = dossier.documents[0].text.index("did")
    assert f"characters {start}–{start + len('did not say')}: “did not say”" in briefing(dossier)


@pytest.mark.parametrize("stop", ["", ",", "."])
def test_partly_quoted_words_keep_their_own_marks_and_are_closed(small, stop):
    content = "the count of the valley was, as ever, “a joke"
    dossier = told(small, f"Brandt said {content}{stop}” again.", cue="said", kind="mixed", content=content)
    assert f"- Ilse Brandt said, in The Gull: {content}” [" in briefing(dossier)


def test_a_denial_and_an_assertion_of_the_same_words_stand_apart(small):
    first = told(small, f"Brandt denied {SAID}.", cue="denied")
    second = told(small, f"Brandt said {SAID}. So it goes.", cue="said")
    other = replace(second.documents[0], outlet="The Lantern")
    (quotation,) = second.quotations
    both = replace(
        first,
        documents=(*first.documents, other),
        quotations=(*first.quotations, replace(quotation, id="quotation-second")),
    )
    lines = re.findall(r"^- (Ilse Brandt .+?): \*", briefing(both), re.M)
    assert sorted(lines) == ["Ilse Brandt denied, in The Gull", "Ilse Brandt said, in The Lantern"]
