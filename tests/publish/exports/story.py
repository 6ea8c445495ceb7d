"""An invented story with an event of every standing, broken quotations, and text that means harm to its readers."""

import hashlib
import re

from variorum.model import (
    Account,
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
    Failure,
    Framing,
    Furniture,
    Generator,
    Mention,
    Moment,
    Position,
    Quantity,
    Quotation,
    Response,
    Reuse,
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

HARBOUR = """Ferry talks open in Senhal

SENHAL, 3 May 2025 — Norland and Sudmark opened talks on the ferry line on Friday, the harbour office said.

“We will not,” Transport Minister Ilsa Dorn said, “sell a single berth.” Norland seized two barges in April.

The former harbourmaster, Paul Arden, said Sudmark had shelled the pier. Dorn denied that Sudmark had shelled the pier.

Sudmark will send an envoy to Senhal on 12 May. Norland may close the strait, Arden fears.
The ministers are expected to meet again in June. 140 people were aboard."""

HOSTILE = (
    '=HYPERLINK("http://evil.example";"click") ferry & <b>barge</b>\n\n'
    "-2+3 boats\tsank\r\nnear Senhal, said @Dorn.\n\n"
    "\u202eDorn\u202c قالت الوزيرة: «لن نبيع».\x0b\x00\x1b 🌊 Dorn would say “ours”.\n\n"
    "The two ferries\nof Sudmark left. Norland and Sudmark opened talks on the ferry line."
)

_TEXTS = {"harbour.txt": HARBOUR, "=cmd.txt": HOSTILE}


def _document(name: str) -> Document:
    text = _TEXTS[name]
    data = text.encode("utf-8", "surrogatepass")
    return Document(
        id=document_id(data, name), source=f"story/{name}",
        outlet="The Tide, of Senhal" if name[0] == "h" else "+Outlet", family=None, title=text.partition("\n")[0],
        published="2025-05-03T18:20:00+02:00" if name[0] == "h" else None,
        modified=None, authors=("Mara Quill", "-Nobody"), language="en", sha256=hashlib.sha256(data).hexdigest(),
        text=text, evidence={"published": "dateline"}, map=(), failures=(),
        furniture=(Furniture(start=0, end=text.index("\n"), kind="headline"),),
        url="https://tide.example/ferry?a=1&b=2" if name[0] == "h" else None,
    )  # fmt: skip


DOCUMENTS = {name: _document(name) for name in _TEXTS}
DORN, ARDEN, NORLAND, SUDMARK, SENHAL = "actor-d0", "actor-a0", "actor-n0", "actor-s0", "actor-p0"


def at(words: str, nth: int = 0, name: str = "harbour.txt") -> Span:
    found = [*re.finditer(re.escape(words), _TEXTS[name])][nth]
    return Span(DOCUMENTS[name].id, found.start(), found.end())


def hostile(words: str, nth: int = 0) -> Span:
    return at(words, nth, "=cmd.txt")


def _mentions(words: str) -> tuple[Mention, ...]:
    return tuple(
        Mention(document=DOCUMENTS[name].id, start=found.start(), end=found.end(), kind="name")
        for name, text in _TEXTS.items()
        for found in re.finditer(re.escape(words), text)
    )


def _actors() -> tuple[Actor, ...]:
    def actor(id: str, name: str, kind: str, words: str, country: str | None = None, *roles: Role) -> Actor:
        return Actor(id=id, name=name, kind=kind, country=country, roles=roles, mentions=_mentions(words))

    def role(words: str) -> Role:
        return Role(title=words, when=None, span=at(words))

    return (
        actor(ARDEN, "Paul Arden", "person", "Arden", None, role("former harbourmaster")),
        actor(DORN, "Ilsa Dorn", "person", "Dorn", "NOR", role("Transport Minister")),
        actor(NORLAND, "Norland", "state", "Norland", "NOR"),
        actor(SENHAL, "Senhal", "place", "Senhal"),
        actor(SUDMARK, "=Sudmark", "state", "Sudmark", "SWE"),
    )


def _quotation(pieces: tuple[Span, ...], kind: str, actor: str | None, words: Span | None, **rest: object) -> Quotation:
    hull = Span(pieces[0].document, pieces[0].start, pieces[-1].end)
    named = {"document": words.document, "start": words.start, "end": words.end} if words else {}
    values = {"cue": None, "addressee": None, "within": None} | rest
    return Quotation(
        id=leaf_id("quotation", hull), document=hull.document, start=hull.start, end=hull.end,
        pieces=tuple(Extent(one.start, one.end) for one in pieces), kind=kind,
        speaker=Speaker(actor=actor, named="named", **named), **values,
    )  # fmt: skip


QUOTATIONS = (
    _quotation((at("We will not,"), at("sell a single berth.")), "direct", DORN, at("Ilsa Dorn"), cue=at("said", 1)),
    _quotation((at("Sudmark had shelled the pier"),), "indirect", ARDEN, at("Paul Arden"), cue=at("said", 2)),
    _quotation((hostile("ours"),), "direct", DORN, hostile("Dorn", 2), status="hypothetical"),
    _quotation((hostile("-2+3 boats\tsank\r\nnear Senhal"),), "indirect", DORN, None),
)


def _mention(clause: Span, trigger: Span, type: str, actors: tuple[str, ...], to: tuple[str, ...] = (), **rest: object):
    values = {"when": None, "where": None, "status": "happened", "voice": "own", "said_by": None, "within": None} | rest
    return EventMention(
        id=leaf_id("event-mention", clause), document=clause.document, start=clause.start, end=clause.end,
        trigger=Extent(trigger.start, trigger.end), type=type, actors=actors, recipients=to, **values,
    )  # fmt: skip


def _event(id: str, when: str | None, *mentions: EventMention, where: str | None = None) -> Event:
    title = DOSSIER_TEXT[mentions[0].document][mentions[0].start : mentions[0].end]
    return Event(
        id=id,
        type=mentions[0].type,
        title=title,
        when=when,
        where=where,
        details={"votes": {"for": 3}},
        mentions=mentions,
    )


DOSSIER_TEXT = {document.id: document.text for document in DOCUMENTS.values()}
_PIER = "Sudmark had shelled the pier"
EVENTS = (
    _event("event-talks", "2025-05-02",
           _mention(at("Norland and Sudmark opened talks on the ferry line"), at("opened"), "CONSULT",
                    (NORLAND, SUDMARK), (SUDMARK, NORLAND), when="2025-05-02", where=SENHAL),
           _mention(hostile("Norland and Sudmark opened talks on the ferry line"), hostile("opened"), "CONSULT",
                    (NORLAND, SUDMARK)), where=SENHAL),
    _event("event-barges", "2025-04", _mention(at("Norland seized two barges"), at("seized"), "SEIZE", (NORLAND,))),
    _event("event-shelling", None,
           _mention(at(_PIER), at("shelled"), "ASSAULT", (SUDMARK,), voice="attributed", said_by=ARDEN,
                    within=QUOTATIONS[1].id),
           _mention(at(_PIER, 1), at("shelled", 1), "ASSAULT", (SUDMARK,), voice="attributed", said_by=DORN,
                    status="negated")),
    _event("event-envoy", "2025-05-12",
           _mention(at("Sudmark will send an envoy to Senhal on 12 May"), at("send"), "CONSULT", (SUDMARK,), (NORLAND,),
                    status="planned", when="2025-05-12")),
    _event("event-strait", None,
           _mention(at("Norland may close the strait"), at("close"), "COERCE", (NORLAND,), status="hypothetical",
                    voice="attributed", said_by=ARDEN)),
    _event("event-meeting", "2025-06",
           _mention(at("The ministers are expected to meet again in June"), at("meet"), "CONSULT", (),
                    status="expected", when="2025-06")),
    _event("event-boats", None,
           _mention(hostile("-2+3 boats\tsank\r\nnear Senhal"), hostile("sank"), "OTHER", (), voice="attributed",
                    said_by=DORN)),
    _event("event-left", None,
           _mention(hostile("The two ferries\nof Sudmark left"), hostile("ferries\nof Sudmark left"), "RETREAT",
                    (SUDMARK,), status="negated")),
)  # fmt: skip

STANDINGS = {
    "event-talks": "happened", "event-barges": "happened", "event-shelling": "disputed", "event-envoy": "planned",
    "event-strait": "supposed", "event-meeting": "expected", "event-boats": "reported", "event-left": "denied",
}  # fmt: skip


def _account(span: Span, relation: str, by: str | None) -> Account:
    voice = "own" if by is None else "attributed"
    return Account(document=span.document, start=span.start, end=span.end, relation=relation, voice=voice, by=by,
                   basis="named person", party=False)  # fmt: skip


def _entry(id: str, event: str, when: str, status: str, evidence: Span, **rest: object) -> TimelineEntry:
    values = {"stated": None, "published": ("2025-05-03",), "disputed": False} | rest
    return TimelineEntry(
        id=id, event=event, when=when, title=DOSSIER_TEXT[evidence.document][evidence.start : evidence.end],
        status=status, evidence=(evidence,), **values,
    )  # fmt: skip


TIMELINE = (
    _entry("timeline-talks", "event-talks", "2025-05-02", "happened", at("opened talks")),
    _entry("timeline-envoy", "event-envoy", "2025-05-12", "planned", at("send an envoy to Senhal on 12 May")),
    _entry("timeline-hour", "event-envoy", "2025-05-12T09:30:00+02:00", "expected", at("send an envoy"), disputed=True),
    _entry("timeline-week", "event-envoy", "2025-05-12/2025-05-16", "planned", at("envoy to Senhal")),
    _entry("timeline-meeting", "event-meeting", "2025-06", "expected", at("meet again in June")),
    _entry("timeline-past", "event-envoy", "2025-04-01", "planned", at("in April")),
)


def dossier() -> Dossier:
    """The whole story."""
    aboard, day = at("140 people"), at("12 May")
    shared = (at("Norland and Sudmark opened talks on the ferry line"), hostile("Norland and Sudmark opened talks"))
    return Dossier(
        generator=Generator(name="variorum", version="0"), as_of=None,
        documents=tuple(DOCUMENTS.values()),
        stories=(Story(id="story-1", title="Ferry talks", documents=tuple(DOSSIER_TEXT), thread="thread-1"),),
        actors=_actors(), quotations=QUOTATIONS, events=EVENTS,
        quantities=(Quantity(id="quantity-1", document=aboard.document, start=aboard.start, end=aboard.end, low=140.0,
                             high=None, unit="person", approximate=False, of="people", when=None, where=None,
                             said_by=None),),
        series=(Series(id="series-1", label="people", unit="person", quantities=("quantity-1",)),),
        moments=(Moment(id="moment-1", document=day.document, start=day.start, end=day.end, kind="date",
                        when="2025-05-12", symbolic=None, anchor="publication"),),
        claims=(
            Claim(id="claim-1", text="Sudmark shelled the pier", status="disputed", origins=1,
                  accounts=(_account(at(_PIER), "says", ARDEN), _account(at(_PIER, 1), "denies", DORN)), silent=(),
                  event="event-shelling", about=(SUDMARK,)),
        ),
        discrepancies=(
            Discrepancy(id="discrepancy-1", claim="claim-1", between="speakers", kind="polarity",
                        verdict="undetermined",
                        sides=(Side(value="shelled", accounts=(at(_PIER),), words=(at("shelled"),)),
                               Side(value="-not", accounts=(at(_PIER, 1),))),
                        explanation="Two speakers differ.", of=("claim-1",), rank=1),
        ),
        reuse=(Reuse(id="reuse-1", kind="verbatim", passages=shared, differences=(("the", "=the"),), source=None,
                     compared=((0, 1),)),),
        positions=(Position(actor=DORN, issue="selling berths", stance="opposes", basis="self-stated", when=None,
                            evidence=(at("sell a single berth"),), published=("2025-05-03",)),),
        demands=(Demand(id="demand-1", by=ARDEN, to=DORN, text="-an answer", when=None, evidence=(at("Arden fears"),),
                        responses=(Response(by=DORN, kind="rejects", when=None, evidence=(at("We will not"),)),)),),
        commitments=(Commitment(id="commitment-1", by=DORN, to=None, kind="pledge", text="not to sell",
                                condition="ever", when=None, evidence=(at("sell a single berth"),)),),
        framing=(Framing(document=at("fears").document, start=at("fears").start, end=at("fears").end, target=None,
                         kind="hedge", label="fears"),),
        timeline=TIMELINE,
        failures=(Failure(source="@broken.txt", stage="ingest", reason="not a text"),),
    )  # fmt: skip
