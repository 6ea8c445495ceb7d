"""A small dossier made by hand, in which every event is there for one rule of what counts."""

from collections.abc import Iterable

from variorum.model import (
    Account,
    Actor,
    Claim,
    Document,
    Dossier,
    Event,
    EventMention,
    Extent,
    Furniture,
    Generator,
    Mention,
    Quotation,
    Role,
    Span,
    Speaker,
)  # fmt: skip

ONE = """Harbour talks end

Sweden and Norway met in Oslo on 4 May 2021. Sweden accused Norway of stalling on 5 May 2021.
The Norwegian minister Kari Vold visited Stockholm. Norway will sanction Sweden next week.
Vold said Finland seized a trawler. A fisherman said Sweden shelled the pier.
Norway did not arrest the crew, though Sweden said that it arrested the crew.
Asked whether she would resign, Vold shrugged. Norway sent troops to the border in May 2021.
"""
TWO = """Sweden accused its neighbour Norway of stalling, and the Ferry Union welcomed the “frank words”. “We will wait,” Vold said. “Nobody is in a hurry,” said Union head Per Lund.
"""  # noqa: E501

_TEXTS = {"doc-1": (ONE, "The Fjord", "2021-05-06"), "doc-2": (TWO, "Skerry Post", "2021-05-07")}


def place(document: str, words: str, turn: int = 1) -> Span:
    """The place where the words stand for the nth time."""
    text, start = _TEXTS[document][0], -1
    for _ in range(turn):
        start = text.index(words, start + 1)
    return Span(document, start, start + len(words))


def _actor(id: str, name: str, kind: str, country: str | None, *at: tuple[str, str, int], **more: object) -> Actor:
    mentions = tuple(
        Mention(document=s.document, start=s.start, end=s.end, kind="name") for s in (place(*one) for one in at)
    )
    return Actor(id=id, name=name, kind=kind, country=country, roles=more.pop("roles", ()), mentions=mentions, **more)  # type: ignore[arg-type]


def actors() -> tuple[Actor, ...]:
    minister = Role(title="Norwegian minister", when=None, span=place("doc-1", "Norwegian minister"))
    return (
        _actor("actor-fin", "Finland", "state", "FIN", ("doc-1", "Finland", 1)),
        _actor("actor-fisher", "fisherman", "person", None, ("doc-1", "fisherman", 1)),
        _actor("actor-lund", "Per Lund", "person", None, ("doc-2", "Per Lund", 1)),
        _actor("actor-nor", "Norway", "state", "NOR", ("doc-1", "Norway", 1), ("doc-1", "Norway", 2),
               ("doc-2", "Norway", 1)),
        _actor("actor-oslo", "Oslo", "place", "NOR", ("doc-1", "Oslo", 1)),
        _actor("actor-stockholm", "Stockholm", "place", "SWE", ("doc-1", "Stockholm", 1)),
        _actor("actor-swe", "Sweden", "state", "SWE", ("doc-1", "Sweden", 1), ("doc-1", "Sweden", 2),
               ("doc-2", "Sweden", 1)),
        _actor("actor-union", "Ferry Union", "organization", None, ("doc-2", "Ferry Union", 1), sector="LAB"),
        _actor("actor-vold", "Kari Vold", "person", "NOR", ("doc-1", "Kari Vold", 1), ("doc-1", "Vold", 2),
               ("doc-2", "Vold", 1), roles=(minister,), sector="GOV"),
    )  # fmt: skip


def told(id: str, type: str, clause: Span, word: str, **more: object) -> EventMention:
    """A mention of an event: its clause, and the word in it that tells it."""
    start = _TEXTS[clause.document][0].index(word, clause.start)
    given = {
        "actors": (), "recipients": (), "when": None, "where": None, "status": "happened", "voice": "own",
        "said_by": None, "within": None, "how": "rule:verb",
    } | more  # fmt: skip
    return EventMention(
        document=clause.document, start=clause.start, end=clause.end, id=id, type=type,
        trigger=Extent(start, start + len(word)), **given,
    )  # type: ignore[arg-type]  # fmt: skip


def event(id: str, *mentions: EventMention, when: str | None = None, **more: object) -> Event:
    """An event of mentions."""
    given = {"where": None, "reckoned": None} | more
    return Event(id=id, type=mentions[0].type, title=id, when=when, details={}, mentions=mentions, **given)  # type: ignore[arg-type]


def events() -> tuple[Event, ...]:
    one = "doc-1"
    official = {"voice": "attributed", "said_by": "actor-vold"}
    accused = "Sweden accused Norway of stalling"
    return (
        event("event-met", told("m-met", "CONSULT", place(one, "Sweden and Norway met in Oslo"), "met",
                                actors=("actor-swe", "actor-nor")), when="2021-05-04", where="actor-oslo"),
        event("event-accused",
              told("m-accused-1", "ACCUSE", place(one, accused), "accused", actors=("actor-swe",),
                   recipients=("actor-nor",)),
              told("m-accused-2", "ACCUSE", place("doc-2", "Sweden accused its neighbour Norway"), "accused",
                   actors=("actor-swe",), recipients=("actor-nor",)),
              when="2021-05-05"),
        event("event-visit", told("m-visit", "CONSULT", place(one, "Kari Vold visited Stockholm"), "visited",
                                  actors=("actor-vold",), recipients=("actor-stockholm",)), reckoned="2021-05-06~"),
        event("event-sanction", told("m-sanction", "SANCTION", place(one, "Norway will sanction Sweden next week"),
                                     "sanction", actors=("actor-nor",), recipients=("actor-swe",), status="planned")),
        event("event-seized", told("m-seized", "COERCE", place(one, "Finland seized a trawler"), "seized",
                                   actors=("actor-fin",), **official)),
        event("event-shelled", told("m-shelled", "ASSAULT", place(one, "Sweden shelled the pier"), "shelled",
                                    actors=("actor-swe",), voice="attributed", said_by="actor-fisher")),
        event("event-arrest",
              told("m-arrest-1", "COERCE", place(one, "Norway did not arrest the crew"), "arrest",
                   actors=("actor-nor",), status="negated"),
              told("m-arrest-2", "COERCE", place(one, "it arrested the crew"), "arrested", actors=("actor-nor",),
                   voice="attributed", said_by="actor-swe")),
        event("event-asked", told("m-asked", "REQUEST", place(one, "Asked whether she would resign"), "Asked",
                                  actors=("actor-vold",))),
        event("event-troops", told("m-troops", "MOBILIZE", place(one, "Norway sent troops to the border in May 2021"),
                                   "sent", actors=("actor-nor",)), when="2021-05"),
        event("event-welcomed", told("m-welcomed", "SUPPORT", place("doc-2", "the Ferry Union welcomed"), "welcomed",
                                     actors=("actor-union",))),
        event("event-nobody", told("m-nobody", "REJECT", place("doc-2", "is in a hurry"), "hurry")),
        event("event-said", told("m-said", "STATEMENT", place("doc-2", "Vold said"), "said", actors=("actor-vold",))),
        event("event-wait", told("m-wait", "OTHER", place("doc-2", "We will wait"), "wait", actors=("actor-vold",))),
    )  # fmt: skip


def claims() -> tuple[Claim, ...]:
    def account(span: Span) -> Account:
        return Account(document=span.document, start=span.start, end=span.end, relation="says", voice="own", by=None,
                       basis="none", party=False)  # fmt: skip

    both = (account(place("doc-1", "Sweden accused Norway")), account(place("doc-2", "Sweden accused its")))
    return (
        Claim(id="claim-accused", text="Sweden accused Norway", status="several-origins", origins=2, accounts=both,
              silent=(), event="event-accused"),
    )  # fmt: skip


def quotations() -> tuple[Quotation, ...]:
    def said(id: str, words: str, speaker: str | None) -> Quotation:
        span = place("doc-2", words)
        return Quotation(document=span.document, start=span.start, end=span.end, id=id, kind="direct",
                         pieces=(Extent(span.start, span.end),), cue=None, addressee=None, within=None,
                         speaker=Speaker(actor=speaker, named="named") if speaker else None)  # fmt: skip

    return (
        said("quotation-frank", "frank words", None),
        said("quotation-hurry", "Nobody is in a hurry,", "actor-lund"),
        said("quotation-wait", "We will wait,", "actor-vold"),
    )


def documents() -> Iterable[Document]:
    headline = Furniture(start=0, end=len("Harbour talks end"), kind="headline")
    for id, (text, outlet, day) in _TEXTS.items():
        yield Document(
            id=id, source=f"{id}.txt", outlet=outlet, family=None, title=None, published=day, modified=None, authors=(),
            language="en", sha256="0" * 64, text=text, evidence={}, map=(), failures=(),
            furniture=(headline,) if id == "doc-1" else (),
        )  # fmt: skip


def dossier() -> Dossier:
    """The whole."""
    return Dossier(
        generator=Generator(name="variorum", version="0"), as_of=None, documents=tuple(documents()), actors=actors(),
        events=events(), claims=claims(), quotations=quotations(),
    )  # fmt: skip
