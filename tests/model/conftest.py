"""A small dossier that has a record of every kind."""

import pytest

from variorum.model import (
    Absence,
    Account,
    Actor,
    Attitude,
    AttitudePassage,
    Claim,
    Commitment,
    Document,
    Dossier,
    Extent,
    Furniture,
    Generator,
    MapEntry,
    Mention,
    Moment,
    Quantity,
    Quotation,
    Role,
    Silence,
    Span,
    Speaker,
    Story,
)

TEXT = "Ferry sinks 🚢\n\n“We counted 12 boats,” Mayor Ilsa Dorn said on 3 May."


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def dossier() -> Dossier:
    id = "document-1"
    document = Document(
        id=id,
        source="a.html",
        outlet=None,
        family=None,
        title="Ferry sinks 🚢",
        published="2025-05-04",
        modified=None,
        authors=(),
        language="en",
        sha256="0" * 64,
        text=TEXT,
        evidence={"published": "user"},
        map=(MapEntry(0, 13, source_start=40, source_end=56),),
        failures=(),
        furniture=(Furniture(0, 13, kind="headline"),),
    )
    content, number, name = at("We counted 12 boats"), at("12 boats"), at("Ilsa Dorn")
    return Dossier(
        generator=Generator(name="variorum", version="0"),
        as_of=None,
        documents=(document,),
        stories=(Story(id="story-1", title="Ferry sinks", documents=(id,), thread="thread-1"),),
        actors=(
            Actor(
                id="actor-1",
                name="Ilsa Dorn",
                kind="person",
                country=None,
                roles=(Role(title="Mayor", when=None, span=Span(id, *at("Mayor"))),),
                mentions=(Mention(id, *name, kind="name"),),
            ),
        ),
        quotations=(
            Quotation(
                id,
                *content,
                id="quotation-1",
                pieces=(Extent(*content),),
                kind="direct",
                speaker=Speaker(actor="actor-1", document=id, start=name[0], end=name[1], named="named"),
                cue=Span(id, *at("said")),
                addressee=None,
                within=None,
            ),
        ),
        quantities=(
            Quantity(
                id, *number, id="quantity-1", low=12, high=12, unit="boat", approximate=False, of="boats", when=None,
                where=None, said_by="actor-1",
            ),
        ),
        moments=(
            Moment(
                id, *at("3 May"), id="moment-1", kind="date", when="2025-05-03", symbolic=None, anchor="publication"
            ),
        ),
        claims=(
            Claim(
                id="claim-1",
                text="boats counted: 12",
                status="single-source",
                origins=1,
                accounts=(
                    Account(
                        id, *content, relation="says", voice="attributed", by="actor-1", basis="official", party=False
                    ),
                ),
                silent=(Silence(document=id, reason="not-mentioned"),),
            ),
        ),
        silences=(
            Absence(id="silence-1", claim="claim-1", documents=(id,), rank=1, nearest=(Span(id, *content),), how="h"),
        ),
        commitments=(
            Commitment(
                id="commitment-1", by="actor-1", to=None, kind="threat", text="t", condition="if it rains", when=None,
                evidence=(Span(id, *content),),
            ),
        ),
        attitudes=(
            Attitude(
                id="attitude-1", document=id, toward="actor-1", voice="own", by=None, label="positive", balance=0.9,
                passages=(AttitudePassage(id, *name, mention=Extent(*name), label="positive", balance=0.9),),
            ),
        ),
    )  # fmt: skip
