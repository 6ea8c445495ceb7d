"""A quarrel of two invented states over a river, made by hand: two articles with the records that they call for."""

import hashlib

from variorum.model import (
    Actor,
    Claim,
    Commitment,
    Demand,
    Discrepancy,
    Document,
    Dossier,
    Event,
    EventMention,
    Extent,
    Furniture,
    Generator,
    Mention,
    Moment,
    Position,
    Quantity,
    Quotation,
    Response,
    Role,
    Series,
    Side,
    Span,
    Speaker,
    Story,
    TimelineEntry,
    document_id,
    leaf_id,
)  # fmt: skip

GULL = """Arlen gathers troops on the Orle

Arlen gathered 4,000 troops near the Orle on 2 March 2025. The move came after Voss had shut the upper gates.

Foreign Minister Ilse Brandt said on 3 March: “We will not open the gates before the survey of the wall is done.”

Voss demanded that Arlen pull back its troops. Arlen rejected the demand of its neighbour within the hour.

Brandt is expected to travel to the river town of Senn on 9 March 2025. She has not met the fishermen of the valley.

Arlen has pledged to close the road if Voss keeps the gates shut.

Photo: troops near the Orle on 1 May 2019."""

LANTERN = """Council votes for talks

Arlen gathered about 5,000 troops near the Orle on 2 March 2025, according to Tomas Rell.

The council of Senn voted for talks by 12 votes to 3. Voss summoned the ambassador of Arlen.

A wall that the builders of Arlen raised in 1987 has held until now, engineers told the council in a long report.

Pellomar lies further down the river."""

TEXTS = {"gull.txt": (GULL, "The Gull", "2025-03-04"), "lantern.txt": (LANTERN, "The Lantern", "2025-03-05")}
ARLEN, VOSS, PELLOMAR = "actor-arlen", "actor-voss", "actor-pellomar"
BRANDT, RELL, SENN = "actor-brandt", "actor-rell", "actor-senn"


def _document(name: str) -> Document:
    text, outlet, published = TEXTS[name]
    data = text.encode()
    furniture = [Furniture(start=0, end=text.index("\n"), kind="headline")]
    if "Photo:" in text:
        furniture.append(Furniture(start=text.index("Photo:"), end=len(text), kind="caption"))
    return Document(
        id=document_id(data, name), source=f"articles/{name}", outlet=outlet, family=None,
        title=text.partition("\n")[0], published=published, modified=None, authors=(), language="en",
        sha256=hashlib.sha256(data).hexdigest(), text=text, evidence={}, map=(), failures=(),
        furniture=tuple(furniture),
    )  # fmt: skip


DOCUMENTS = {name: _document(name) for name in TEXTS}


def at(name: str, words: str, within: Span | None = None) -> Span:
    """The span of words in a text; of several, the first within a passage."""
    start = DOCUMENTS[name].text.index(words, within.start if within else DOCUMENTS[name].text.index("\n"))
    return Span(DOCUMENTS[name].id, start, start + len(words))


def mention(name: str, clause: str, verb: str, *actors: str, **rest: object) -> EventMention:
    """A clause that tells a deed by its verb."""
    place = at(name, clause)
    trigger = at(name, verb, place)
    values = {
        "type": "MOBILIZE", "recipients": (), "when": None, "where": None, "status": "happened", "voice": "own",
        "said_by": None, "within": None, "how": "rule:verb",
    } | rest  # fmt: skip
    return EventMention(
        id=leaf_id("event-mention", trigger), document=place.document, start=place.start, end=place.end,
        trigger=Extent(trigger.start, trigger.end), actors=actors, **values,
    )  # fmt: skip


GATHERED = mention(
    "gull.txt", "Arlen gathered 4,000 troops near the Orle on 2 March 2025", "gathered", ARLEN, when="2025-03-02"
)
AGAIN = mention(
    "lantern.txt", "Arlen gathered about 5,000 troops near the Orle on 2 March 2025", "gathered", ARLEN,
    when="2025-03-02", voice="attributed", said_by=RELL,
)  # fmt: skip
SHUT = mention("gull.txt", "Voss had shut the upper gates", "shut", VOSS, type="COERCE")
DEMANDED = mention("gull.txt", "Voss demanded that Arlen pull back its troops", "demanded", VOSS, type="REQUEST")
REJECTED = mention(
    "gull.txt", "Arlen rejected the demand of its neighbour within the hour", "rejected", ARLEN, type="REJECT"
)
TRAVEL = mention(
    "gull.txt", "Brandt is expected to travel to the river town of Senn on 9 March 2025", "travel", BRANDT,
    type="CONSULT", when="2025-03-09", status="expected", where=SENN,
)  # fmt: skip
UNMET = mention(
    "gull.txt", "She has not met the fishermen of the valley", "met", BRANDT, type="CONSULT", status="negated"
)
SUMMONED = mention("lantern.txt", "Voss summoned the ambassador of Arlen", "summoned", VOSS, type="REJECT")
VOTED = mention(
    "lantern.txt", "The council of Senn voted for talks by 12 votes to 3", "voted", SENN, type="SUPPORT",
    details={"for": 12, "against": 3},
)  # fmt: skip
RAISED = mention("lantern.txt", "that the builders of Arlen raised in 1987", "raised", ARLEN, type="AID", when="1987")


def _event(*mentions: EventMention, **rest: object) -> Event:
    first = mentions[0]
    values = {"when": first.when, "where": first.where, "details": {}} | rest
    return Event(id=f"event-{first.id}", type=first.type, title="a label", mentions=mentions, **values)


EVENTS = tuple(
    map(_event, (GATHERED, SHUT, DEMANDED, REJECTED, TRAVEL, UNMET, SUMMONED, VOTED, RAISED, AGAIN))
)[:-1]  # fmt: skip


def _actors() -> tuple[Actor, ...]:
    def actor(id: str, name: str, kind: str, country: str | None, *words: str, role: str = "") -> Actor:
        found = []
        for document in DOCUMENTS.values():
            for word in words:
                start = document.text.find(word)
                while start >= 0:
                    kinds = "pronoun" if word == "She" else "name"
                    found.append(Mention(document=document.id, start=start, end=start + len(word), kind=kinds))
                    start = document.text.find(word, start + 1)
        roles = (Role(title=role, when=None, span=at("gull.txt", role)),) if role else ()
        longest = [m for m in found if not any(o != m and o.covers(m) for o in found)]
        return Actor(id=id, name=name, kind=kind, country=country, roles=roles, mentions=tuple(sorted(longest)))

    return (
        actor(ARLEN, "Arlen", "state", "QQA", "Arlen"),
        actor(VOSS, "Voss", "state", "QQV", "Voss"),
        actor(PELLOMAR, "Pellomar", "state", "QQP", "Pellomar"),
        actor(BRANDT, "Ilse Brandt", "person", "QQA", "Ilse Brandt", "Brandt", "She", role="Foreign Minister"),
        actor(RELL, "Tomas Rell", "person", None, "Tomas Rell"),
        actor(SENN, "Senn", "place", "QQV", "Senn"),
    )


def _quotation() -> Quotation:
    span = at("gull.txt", "We will not open the gates before the survey of the wall is done.")
    named = at("gull.txt", "Ilse Brandt")
    speaker = Speaker(actor=BRANDT, document=named.document, start=named.start, end=named.end, named="named")
    return Quotation(
        id=leaf_id("quotation", span), document=span.document, start=span.start, end=span.end,
        pieces=(Extent(span.start, span.end),), kind="direct", speaker=speaker, cue=at("gull.txt", "said"),
        addressee=None, within=None,
    )  # fmt: skip


SAID = mention("gull.txt", "Ilse Brandt said on 3 March", "said", BRANDT, type="STATEMENT", when="2025-03-03")


def _entry(event: Event, **rest: object) -> TimelineEntry:
    spans = tuple(sorted(one.span for one in event.mentions))
    values = {"stated": None, "published": (), "disputed": False, "how": None} | rest
    return TimelineEntry(
        id=f"timeline-{event.id}", when=event.when, title="a label", event=event.id,
        status=event.mentions[0].status, evidence=spans, **values,
    )  # fmt: skip


def _moment(name: str, words: str, when: str, *, furniture: bool = False) -> Moment:
    span = at(name, words)
    return Moment(
        id=leaf_id("moment", span), document=span.document, start=span.start, end=span.end, kind="date", when=when,
        symbolic=None, anchor="none", furniture=furniture,
    )  # fmt: skip


def _quantity(name: str, words: str, count: float, *, about: bool = False, by: str | None = None) -> Quantity:
    span = at(name, words)
    return Quantity(
        id=leaf_id("quantity", span), document=span.document, start=span.start, end=span.end, low=count, high=count,
        unit="troop", approximate=about, of="troops", when="2025-03-02", where=None, said_by=by,
    )  # fmt: skip


def quarrel() -> Dossier:
    """The dossier of both articles."""
    gathered = Event(
        id="event-gathered", type="MOBILIZE", title="a label", when="2025-03-02", where=None, details={},
        mentions=(GATHERED, AGAIN),
    )  # fmt: skip
    events = (gathered, *EVENTS[1:], _event(SAID))
    by_mention = {event.mentions[0].id: event for event in events}
    quantities = (
        _quantity("gull.txt", "4,000 troops", 4000),
        _quantity("lantern.txt", "5,000 troops", 5000, about=True, by=RELL),
    )
    demand = at("gull.txt", "Voss demanded that Arlen pull back its troops")
    answer = at("gull.txt", "Arlen rejected the demand of its neighbour within the hour")
    pledge = at("gull.txt", "Arlen has pledged to close the road if Voss keeps the gates shut")
    captioned = at("gull.txt", "troops near the Orle on 1 May 2019")
    told = tuple(one.id for one in DOCUMENTS.values())
    disputed = Claim(
        id="claim-1", text="a label", status="disputed", origins=1, accounts=(), silent=(), event="event-gathered"
    )
    counted = Series(
        id="series-1", label="troops near the Orle", unit="troop", quantities=tuple(one.id for one in quantities)
    )
    against = Position(
        actor=ARLEN, issue="the demand of its neighbour", stance="opposes", basis="self-stated", when=None,
        evidence=(answer,),
    )  # fmt: skip
    return Dossier(
        generator=Generator(name="variorum", version="0"), as_of=None, documents=tuple(DOCUMENTS.values()),
        stories=(Story(id="story-1", title="The gates of the Orle", documents=told, thread="t"),),
        actors=_actors(), quotations=(_quotation(),), events=events, quantities=quantities,
        series=(counted,),
        moments=(
            _moment("gull.txt", "2 March 2025", "2025-03-02"), _moment("lantern.txt", "2 March 2025", "2025-03-02"),
            _moment("gull.txt", "9 March 2025", "2025-03-09"), _moment("lantern.txt", "1987", "1987"),
            _moment("gull.txt", "1 May 2019", "2019-05-01", furniture=True),
        ),
        claims=(disputed,),
        discrepancies=(
            Discrepancy(
                id="discrepancy-1", claim=None, between="outlets", kind="number", verdict="undetermined",
                sides=tuple(Side(value=str(q.low), accounts=(q.span,)) for q in quantities),
                explanation="The texts do not say enough.", of=("series-1",),
            ),
        ),
        positions=(against,),
        demands=(
            Demand(
                id="demand-1", by=VOSS, to=ARLEN, text="pull back its troops", when=None, evidence=(demand,),
                responses=(Response(by=ARLEN, kind="rejects", when=None, evidence=(answer,)),),
            ),
        ),
        commitments=(
            Commitment(
                id="commitment-1", by=ARLEN, to=VOSS, kind="threat", text="close the road",
                condition="Voss keeps the gates shut", when=None, evidence=(pledge,),
            ),
        ),
        timeline=(
            _entry(by_mention[RAISED.id]),
            _entry(gathered, disputed=True),
            _entry(by_mention[SAID.id], stated="2025-03-03"),
            _entry(by_mention[TRAVEL.id]),
            TimelineEntry(
                id="timeline-caption", when="2019-05-01", title="a label", event=None, status="happened", stated=None,
                published=(), disputed=False, evidence=(captioned,),
            ),
        ),
    )  # fmt: skip
