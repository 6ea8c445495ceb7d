"""A small dossier made by hand: five invented accounts of one dispute, in three scripts, a record of every kind."""

# ruff: noqa: E501  (the paragraphs of an article are lines)

import hashlib

from variorum.model import (
    Absence,
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
    MissingSource,
    Moment,
    Origin,
    Position,
    Quantity,
    Quotation,
    Response,
    Reuse,
    Role,
    Side,
    Silence,
    Span,
    Speaker,
    Story,
    TimelineEntry,
    document_id,
    leaf_id,
)  # fmt: skip

GULL = """Dam on the Orle to stay shut, minister says

ARLEN, 3 March 2025 — The gates of the upper dam will stay closed until the survey is done, Water Minister Ilse Brandt said on Monday.

“We will not open the gates before we know what the wall can bear,” Brandt said. “Nobody downstream is in danger.”

About 4,200 people have left the valley, according to the district. The fishermen's union says more than 6,000 have gone; its head, Tomas Rell, called the count of the district “a joke”.

The two sides “reaffirm that the water of the Orle belongs to all who live on it”, a joint note released in Arlen says."""

LANTERN = """Minister: gates stay shut <b>for now</b>

The gates of the upper dam will stay closed until the survey is done, Water Minister Ilse Brandt said on Monday.

“We will not open the gates before we know what the wall can bear,” Brandt said.

He said that the wall had moved by 3 mm since January & would be watched | day and night.

The joint note says both parties “confirm anew that the waters of the Orle are the property of all who live along it”.

Photo: the dam in May 2019."""

NAHR = """بوابات السد تبقى مغلقة

قالت وزيرة المياه إلسا براندت يوم الاثنين: «لن نفتح البوابات قبل أن نعرف ما يحتمله الجدار».

غادر الوادي نحو 4200 شخص."""

HE = """大坝闸门继续关闭

水利部长布兰特星期一说：“在我们弄清坝墙能承受多少之前，不会打开闸门。”约4200人已经离开山谷。🌊"""

REWRITE = """The dam will be opened soon, experts fear. Brandt said the gates “may be opened” on Friday. Tens of thousands fled.
Officials said that a survey was under way."""

_TEXTS = {
    "gull.txt": (GULL, "The Gull", "2025-03-03T18:20:00+01:00", "en", "Dam on the Orle to stay shut, minister says"),
    "lantern.txt": (LANTERN, "Lantern & Sons", "2025-03-04", "en", "Minister: gates stay shut <b>for now</b>"),
    "nahr.txt": (NAHR, "النهر", "2025-03-04", "ar", "بوابات السد تبقى مغلقة"),
    "he.txt": (HE, "大河报", "2025-03-05", "zh", "大坝闸门继续关闭"),
    "rewrite.txt": (REWRITE, None, None, None, None),
}


def _document(name: str) -> Document:
    text, outlet, published, language, title = _TEXTS[name]
    data = text.encode()
    furniture = [Furniture(start=0, end=text.index("\n"), kind="headline")] if title else []
    if "Photo:" in text:
        furniture.append(Furniture(start=text.index("Photo:"), end=len(text), kind="caption"))
    evidence = {"published": "dateline", "outlet": "json-ld"} if outlet else {}
    return Document(
        id=document_id(data, name), source=f"articles/{name}", outlet=outlet, family=None, title=title,
        published=published, modified=None, authors=(), language=language, sha256=hashlib.sha256(data).hexdigest(),
        text=text, evidence=evidence, map=(), failures=(), furniture=tuple(furniture),
    )  # fmt: skip


DOCUMENTS = {name: _document(name) for name in _TEXTS}


def at(name: str, words: str, nth: int = 0) -> Span:
    """The span of the nth occurrence of words in a text."""
    start = -1
    for _ in range(nth + 1):
        start = DOCUMENTS[name].text.index(words, start + 1)
    return Span(DOCUMENTS[name].id, start, start + len(words))


def _speaker(actor: str | None, name: str, words: str, nth: int = 0) -> Speaker:
    span = at(name, words, nth)
    return Speaker(
        actor=actor, document=span.document, start=span.start, end=span.end, named="named" if actor else "pronoun"
    )


def _quotation(
    name: str, *pieces: str, kind: str = "direct", speaker: Speaker | None, cue: Span | None = None
) -> Quotation:
    spans = [at(name, piece) for piece in pieces]
    hull = Span(spans[0].document, spans[0].start, spans[-1].end)
    return Quotation(
        id=leaf_id("quotation", hull), document=hull.document, start=hull.start, end=hull.end,
        pieces=tuple(Extent(span.start, span.end) for span in spans), kind=kind, speaker=speaker, cue=cue,
        addressee=None, within=None,
    )  # fmt: skip


def _quantity(name: str, words: str, low: float | None, high: float | None, unit: str, **rest: object) -> Quantity:
    span = at(name, words)
    values = {"approximate": False, "of": None, "when": None, "where": None, "said_by": None} | rest
    return Quantity(
        id=leaf_id("quantity", span), document=span.document, start=span.start, end=span.end, low=low, high=high,
        unit=unit, **values,
    )  # fmt: skip


def _moment(name: str, words: str, when: str | None, symbolic: str | None = None, **rest: object) -> Moment:
    span = at(name, words)
    values = {"kind": "date", "anchor": "publication" if symbolic and when else "none"} | rest
    return Moment(
        id=leaf_id("moment", span), document=span.document, start=span.start, end=span.end, when=when,
        symbolic=symbolic, **values,
    )  # fmt: skip


def _reuse(
    kind: str, *passages: Span, differences: tuple[tuple[str, str], ...] = (), source: str | None = None
) -> Reuse:
    ident = leaf_id("reuse", min(passages))
    compared = ((0, 1),) * len(differences)
    return Reuse(id=ident, kind=kind, passages=passages, differences=differences, source=source, compared=compared)


BRANDT, RELL, DISTRICT = "actor-brandt", "actor-rell", "actor-district"
_SHUT = (
    "The gates of the upper dam will stay closed until the survey is done, Water Minister Ilse Brandt said on Monday."
)
_BEAR = "We will not open the gates before we know what the wall can bear,"


def _actors() -> tuple[Actor, ...]:
    def mention(name: str, words: str, nth: int = 0) -> Mention:
        span = at(name, words, nth)
        return Mention(document=span.document, start=span.start, end=span.end, kind="name")

    role = Role(title="Water Minister", when=None, span=at("gull.txt", "Water Minister"))
    again = Role(title="Water Minister", when=None, span=at("lantern.txt", "Water Minister"))
    return (
        Actor(id=BRANDT, name="Ilse Brandt", kind="person", country=None, roles=(role, again),
              mentions=(mention("gull.txt", "Ilse Brandt"), mention("gull.txt", "Brandt", 1))),
        Actor(id=RELL, name="Tomas Rell", kind="person", country=None, roles=(), mentions=(mention("gull.txt", "Tomas Rell"),)),
        Actor(id=DISTRICT, name="the district", kind="government", country=None, roles=(),
              mentions=(mention("gull.txt", "the district"),)),
    )  # fmt: skip


def _quotations() -> tuple[Quotation, ...]:
    brandt = _speaker(BRANDT, "gull.txt", "Brandt", 1)
    found = [
        _quotation("gull.txt", _BEAR, "Nobody downstream is in danger.", speaker=brandt, cue=at("gull.txt", "said", 1)),
        _quotation("gull.txt", "called the count of the district “a joke”", kind="mixed",
                   speaker=_speaker(RELL, "gull.txt", "Tomas Rell")),
        _quotation("lantern.txt", _BEAR, speaker=_speaker(BRANDT, "lantern.txt", "Brandt", 1)),
        _quotation("lantern.txt", "that the wall had moved by 3 mm since January & would be watched | day and night",
                   kind="indirect", speaker=_speaker(None, "lantern.txt", "He"), cue=at("lantern.txt", "said", 2)),
        _quotation("nahr.txt", "لن نفتح البوابات قبل أن نعرف ما يحتمله الجدار", speaker=_speaker(BRANDT, "nahr.txt", "إلسا براندت")),
        _quotation("he.txt", "在我们弄清坝墙能承受多少之前，不会打开闸门。", speaker=_speaker(BRANDT, "he.txt", "布兰特")),
        _quotation("rewrite.txt", "may be opened", speaker=_speaker(BRANDT, "rewrite.txt", "Brandt")),
        _quotation("rewrite.txt", "that a survey was under way", kind="indirect", speaker=_speaker(None, "rewrite.txt", "Officials")),
    ]  # fmt: skip
    return tuple(found)


def _moments() -> tuple[Moment, ...]:
    return (
        _moment("gull.txt", "3 March 2025", "2025-03-03"),
        _moment("gull.txt", "on Monday", "2025-03-03", "publication/monday"),
        _moment("lantern.txt", "on Monday", "2025-03-03", "publication/monday"),
        _moment("lantern.txt", "since January", "2025-01/2025-03-04", "publication/january", kind="range"),
        _moment("lantern.txt", "May 2019", "2019-05", furniture=True),
        _moment("nahr.txt", "يوم الاثنين", "2025-03-03", "publication/monday"),
        _moment("he.txt", "星期一", "2025-03-03", "publication/monday"),
        _moment("rewrite.txt", "on Friday", None, "publication/friday"),
    )


def _quantities() -> tuple[Quantity, ...]:
    return (
        _quantity(
            "gull.txt", "About 4,200 people", 4200, 4200, "person", approximate=True, of="people who left the valley"
        ),
        _quantity("gull.txt", "more than 6,000", 6000, None, "person", said_by=RELL),
        _quantity("lantern.txt", "3 mm", 3, 3, "millimetre"),
        _quantity("nahr.txt", "نحو 4200 شخص", 4200, 4200, "person", approximate=True),
        _quantity("he.txt", "约4200人", 4200, 4200, "person", approximate=True),
        _quantity("rewrite.txt", "Tens of thousands", 20000, None, "person", approximate=True),
    )


def _reuses() -> tuple[Reuse, ...]:
    note = at("gull.txt", "reaffirm that the water of the Orle belongs to all who live on it")
    other = at("lantern.txt", "confirm anew that the waters of the Orle are the property of all who live along it")
    return (
        _reuse("verbatim", at("gull.txt", _SHUT), at("lantern.txt", _SHUT)),
        # Crosses the quotation of the minister and runs over a paragraph break.
        _reuse("near-verbatim", Span(at("gull.txt", "survey is done").document, at("gull.txt", "survey is done").start,
                                     at("gull.txt", "what the wall").start),
               at("lantern.txt", "survey is done, Water Minister Ilse Brandt said on Monday.")),
        _reuse("translation-variant", note, other, source="joint note of Arlen",
               differences=(("reaffirm", "confirm anew"), ("belongs to", "are the property of"), ("on", "along"))),
    )  # fmt: skip


def small() -> Dossier:
    """What the first form of the program finds: actors, quotations, numbers, times, shared words."""
    quotations, reuse = _quotations(), _reuses()
    documents = tuple(sorted(DOCUMENTS.values(), key=lambda document: document.id))
    copied = tuple(sorted(DOCUMENTS[name].id for name in ("gull.txt", "lantern.txt")))
    origins = tuple(
        Origin(id=f"origin-{place}", kind="unknown", documents=documents, evidence=evidence)
        for place, (documents, evidence) in enumerate(
            [(copied, (reuse[0].id,)), *[((DOCUMENTS[n].id,), ()) for n in ("nahr.txt", "he.txt", "rewrite.txt")]]
        )
    )
    return Dossier(
        generator=Generator(name="variorum", version="0"), as_of=None, documents=documents,
        stories=(Story(id="story-1", title="The dam on the Orle", documents=tuple(d.id for d in documents), thread="t"),),
        actors=_actors(), quotations=quotations, quantities=_quantities(), moments=_moments(), reuse=reuse,
        origins=origins, failures=(Failure(source="articles/empty.txt", stage="ingest", reason="it holds no text"),),
    )  # fmt: skip


def full() -> Dossier:
    """The small dossier with a record of every other key."""
    from msgspec.structs import replace

    opened = at("rewrite.txt", "The dam will be opened soon")
    shut = at("gull.txt", "The gates of the upper dam will stay closed")
    danger = at("gull.txt", "Nobody downstream is in danger.")
    survey = at("rewrite.txt", "Officials said that a survey was under way")
    fear, joke = at("rewrite.txt", "fear"), at("gull.txt", "joke")
    note = at("gull.txt", "The two sides “reaffirm that the water of the Orle belongs to all who live on it”")
    gull, rewrite = DOCUMENTS["gull.txt"].id, DOCUMENTS["rewrite.txt"].id

    def account(span: Span, relation: str, by: str | None) -> Account:
        return Account(
            document=span.document,
            start=span.start,
            end=span.end,
            relation=relation,
            voice="attributed" if by else "own",
            by=by,
            basis="named person" if by else "none",
            party=bool(by),
            origin=by,
        )

    def claim(name: str, text: str, status: str, *accounts: Account, **rest: object) -> Claim:
        known = {"silent": ()} | rest
        return Claim(id=f"claim-{name}", text=text, status=status, origins=1, accounts=accounts, **known)

    silent = (Silence(document=DOCUMENTS["he.txt"].id, reason="not-mentioned"),)
    mention = EventMention(
        id="event-mention-1",
        document=shut.document,
        start=shut.start,
        end=shut.end,
        trigger=Extent(shut.start, shut.end),
        type="OTHER",
        actors=(BRANDT,),
        recipients=(),
        when="2025-03-03",
        where=None,
        status="ongoing",
        voice="own",
        said_by=None,
        within=None,
    )
    return replace(
        small(),
        events=(
            Event(
                id="event-1",
                type="OTHER",
                title="Gates kept shut",
                when="2025-03-03",
                where=None,
                details={},
                mentions=(mention,),
            ),
        ),
        claims=(
            claim(
                "danger",
                "Nobody downstream is in danger",
                "disputed",
                account(danger, "says", BRANDT),
                account(opened, "denies", RELL),
                account(at("gull.txt", "called the count of the district “a joke”"), "denies", RELL),
                silent=silent,
            ),
            claim(
                "shut",
                "The gates stay shut",
                "several-origins",
                account(shut, "says", None),
                account(at("lantern.txt", _SHUT), "says", None),
                event="event-1",
            ),
            claim(
                "bear",
                "Ilse Brandt: We will not open the gates before we know",
                "single-origin",
                account(at("gull.txt", _BEAR), "says", BRANDT),
                account(at("lantern.txt", _BEAR), "says", BRANDT),
            ),
            claim(
                "survey",
                "a survey was under way",
                "single-source",
                account(survey, "says", None),
                silent=tuple(
                    Silence(document=one.id, reason="not-mentioned") for one in DOCUMENTS.values() if one.id != rewrite
                ),
            ),
        ),
        silences=(
            Absence(
                id="silence-1",
                claim="claim-survey",
                documents=(DOCUMENTS["he.txt"].id,),
                rank=1,
                nearest=(at("he.txt", DOCUMENTS["he.txt"].text[:20]),),
                how="none of its 3 sentences comes near it",
            ),
        ),
        discrepancies=(
            Discrepancy(
                id="discrepancy-1",
                claim=None,
                between="outlets",
                kind="number",
                verdict="undetermined",
                sides=(
                    Side(value="4,200", accounts=(at("gull.txt", "About 4,200 people"),)),
                    Side(value="tens of thousands", accounts=(at("rewrite.txt", "Tens of thousands"),)),
                ),
                explanation="The texts do not say whether they count the same people.",
            ),
            Discrepancy(
                id="discrepancy-2",
                claim=None,
                between="within-one-article",
                kind="polarity",
                verdict="likely-slip",
                sides=(
                    Side(value="will be opened", accounts=(opened,)),
                    Side(value="may be opened", accounts=(at("rewrite.txt", "may be opened"),)),
                ),
                explanation="The article says both that the dam will and that it may be opened.",
            ),
        ),
        positions=(
            *(
                Position(
                    id=f"position-{actor}",
                    actor=actor,
                    issue="water for all who live on the Orle",
                    stance="supports",
                    basis="self-stated",
                    when=None,
                    evidence=(note,),
                )
                for actor in (BRANDT, RELL)
            ),
            Position(
                id="position-gates",
                actor=BRANDT,
                issue="opening the gates before the survey",
                stance="opposes",
                basis="inferred-by-analyst",
                when="2025-03-03",
                evidence=(at("lantern.txt", _BEAR),),
            ),
        ),
        demands=(
            *(
                Demand(
                    id=f"demand-{to}",
                    by=RELL,
                    to=to,
                    text="A new count",
                    when=None,
                    evidence=(at("gull.txt", "The fishermen's union says"),),
                    responses=(
                        Response(by=BRANDT, kind="rejects", when="2025-03-03", evidence=(danger,)),
                        Response(by=RELL, kind="rejects", when=None, evidence=(at("gull.txt", "“a joke”"),)),
                    ),
                )
                for to in (BRANDT, DISTRICT)
            ),
            Demand(
                id="demand-headline",
                by=RELL,
                to=BRANDT,
                text="gates stay shut",
                when=None,
                evidence=(at("lantern.txt", "gates stay shut"),),
                responses=(),
            ),
        ),
        commitments=(
            Commitment(
                id="commitment-1",
                by=BRANDT,
                to=None,
                kind="pledge",
                text="To keep the gates shut",
                condition="the survey is not done",
                when=None,
                evidence=(shut,),
            ),
        ),
        framing=(
            Framing(document=fear.document, start=fear.start, end=fear.end, target=None, kind="hedge", label="fear"),
            Framing(
                document=joke.document, start=joke.start, end=joke.end, target=DISTRICT, kind="loaded", label="joke"
            ),
        ),
        timeline=(
            TimelineEntry(
                id="timeline-1",
                when="2025-03-07",
                title="Gates may be opened",
                event=None,
                status="planned",
                stated=None,
                published=("2025-03-03",),
                disputed=True,
                evidence=(at("rewrite.txt", "on Friday"),),
            ),
            TimelineEntry(
                id="timeline-2",
                when="2025-03-03",
                title="Gates kept shut",
                event="event-1",
                status="happened",
                stated=None,
                published=("2025-03-03",),
                disputed=False,
                evidence=(shut,),
            ),
            TimelineEntry(
                id="timeline-3",
                when="2025-01",
                title="wall moved",
                event=None,
                status="happened",
                stated="2025-03-03",
                published=("2025-03-04",),
                disputed=False,
                evidence=(at("lantern.txt", "the wall had moved by 3 mm since January"),),
            ),
            TimelineEntry(
                id="timeline-4",
                when="2019-05",
                title="a caption",
                event=None,
                status="happened",
                stated=None,
                published=(),
                disputed=False,
                evidence=(at("lantern.txt", "the dam in May 2019"),),
            ),
        ),
        missing_sources=(
            MissingSource(title="The joint note", kind="official-text", evidence=(at("gull.txt", "a joint note"),)),
        ),
        origins=(
            Origin(
                id="origin-1", kind="wire", documents=(gull, DOCUMENTS["lantern.txt"].id), evidence=(_reuses()[0].id,)
            ),
            Origin(id="origin-2", kind="unknown", documents=(rewrite,), evidence=()),
        ),
    )
