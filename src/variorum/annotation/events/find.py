"""The events of one article, a mention for each clause that tells one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from variorum.annotation.parser import Parse
from variorum.annotation.stance import parties
from variorum.annotation.stance.parties import Parties
from variorum.model import Actor, EventMention, Extent, Moment, Quotation, leaf_id
from variorum.model.event import Status

from . import certainty, clause, details, legs, naming, roles, setting, status, triggers, voice, weighing
from .legs import Leg
from .naming import Names
from .roles import Roles
from .triggers import Trigger
from .types import OTHER, STATEMENT

_BARE = 40
"""Characters below which a speech act says only who spoke ("he said"), so that its clause takes in the words."""


_RIGHT = (0.58, 0.78, 0.85)
"""Share of right types among verbs with none, one and both arguments found: 50, 302 and 513 pairs of PLV_train."""


@dataclass(frozen=True, slots=True)
class _Article:
    """What the reading of every event of one article needs."""

    parse: Parse
    names: Names
    quotations: Sequence[Quotation]
    dated: dict[int, Moment]
    weighed: bool


def find(
    parse: Parse,
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    moments: Sequence[Moment],
    known: Parties | None = None,
) -> tuple[EventMention, ...]:
    """Every clause of running text that tells an event, in the order of the text.

    `when` is null where no moment is attached or the article cannot anchor it; then `details["moment"]` is the id of
    the moment that collation may anchor. Furniture tells nothing. A text that was not read syntactically has none.
    `known` says whom nouns such as "both leaders" take up; it is read here where not given.
    """
    return _told(triggers.find, parse, (actors, quotations, moments), known)


def by_rules(
    parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation], moments: Sequence[Moment]
) -> tuple[EventMention, ...]:
    """The same by the rules alone; the model of roots, which decides over them, is fitted on this."""
    return _told(triggers.find, parse, (actors, quotations, moments), None, weighed=False)


def of_headlines(
    parse: Parse,
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    moments: Sequence[Moment],
    known: Parties | None = None,
) -> tuple[EventMention, ...]:
    """The same for headlines and standfirsts, which `find` leaves out."""
    return _told(triggers.of_headlines, parse, (actors, quotations, moments), known)


def _told(
    choose: Callable[[Parse, Names], list[Trigger]],
    parse: Parse,
    read: tuple[Sequence[Actor], Sequence[Quotation], Sequence[Moment]],
    known: Parties | None,
    *,
    weighed: bool = True,
) -> tuple[EventMention, ...]:
    actors, quotations, moments = read
    if not parse.parsed or not len(parse.tokens):
        return ()
    names = naming.index(parse, actors, known or parties.read(parse, actors, quotations))
    article = _Article(parse, names, quotations, setting.heads(parse, moments), weighed)
    return in_order(one for trigger in choose(parse, names) for one in _mentions(article, trigger))


def in_order(mentions: Iterable[EventMention]) -> tuple[EventMention, ...]:
    """Mentions of one article in the order of the text."""
    return tuple(sorted(mentions, key=lambda one: (one.start, one.trigger, one.end, one.id)))


def _mentions(article: _Article, trigger: Trigger) -> list[EventMention]:
    """The mention of a trigger, or one for each end of a journey; the first keeps the trigger's own id."""
    whole = _mention(article, trigger)
    if whole is None:
        return []
    parts = legs.of(trigger, article.names, article.dated)
    return [_leg(article, whole, leg, first=at == 0) for at, leg in enumerate(parts)] or [whole]


def _leg(article: _Article, whole: EventMention, leg: Leg, *, first: bool) -> EventMention:
    more = {key: value for key, value in whole.details.items() if key != "moment"} | {"destination": leg.place}
    if leg.moment is not None and leg.moment.when is None:
        more["moment"] = leg.moment.id
    place = article.parse.span(leg.token.idx, leg.token.idx + len(leg.token))
    return replace(
        whole,
        id=whole.id if first else leaf_id("event-mention", place),
        when=leg.moment.when if leg.moment else None,
        where=leg.place,
        recipients=(leg.place,),
        details=more,
    )


def _mention(article: _Article, trigger: Trigger) -> EventMention | None:
    parse, names = article.parse, article.names
    told = roles.of(trigger, names)
    extent = clause.of(trigger, parse.text)
    if trigger.frame.type == STATEMENT and len(extent) < _BARE:
        extent = _with_words(extent, trigger, article.quotations)
    stands = status.of(trigger)
    moment = setting.moment(trigger, extent, article.dated)
    if stands == "ongoing" and moment is not None and _shown(trigger, moment):
        stands = "happened"
    if moment is not None and stands == "happened" and _to_come(moment):
        moment = None  # "announced cuts over the next four years": the cuts are to come, not the announcing
    where = setting.place(trigger, names)
    until = _end(trigger, article.dated)
    if not (until or _worth(trigger, told, moment, where)):
        return None
    said = voice.of(trigger, article.quotations, names)
    token = trigger.token
    weighed = weighing.root(trigger, told, names, stands) if article.weighed else None
    more = details.of(parse, trigger, extent, where, names) | until
    if moment is not None and moment.when is None:
        more["moment"] = moment.id
    if stands in ("happened", "ongoing", "planned") and certainty.left_open(trigger, stands):
        more["certainty"] = "open"
    return EventMention(
        document=parse.document.id,
        start=extent.start,
        end=extent.end,
        id=leaf_id("event-mention", parse.span(token.idx, token.idx + len(token))),
        trigger=Extent(token.idx, token.idx + len(token)),
        type=weighed or trigger.frame.type,
        actors=told.actors,
        recipients=told.recipients,
        when=moment.when if moment else None,
        where=where,
        status=_dated(stands, moment, until.get("until"), parse.document.published),
        voice=said.voice,
        said_by=said.by,
        within=said.within,
        details=more,
        confidence=_confidence(trigger, told),
        how="model:roots" if weighed else "rule:noun" if token.pos_ == "NOUN" else "rule:verb",
    )


def _shown(trigger: Trigger, moment: Moment) -> bool:
    """Whether the plain present goes with a day by the calendar, as under pictures: "attends a rally on 5 May 2020"."""
    plain = trigger.carrier.tag_ in ("VBZ", "VBP") and trigger.carrier.lemma_ not in ("be", "have")
    dated = moment.anchor == "none" and moment.when is not None and len(moment.when) == len("2020-05-05")
    return plain and dated and not any(child.dep_ in ("aux", "auxpass") for child in trigger.carrier.children)


def _to_come(moment: Moment) -> bool:
    """Whether a stretch of time begins with the day of publication: "over the next four years"."""
    return moment.kind == "range" and (moment.symbolic or "").startswith("publication..")


def _with_words(extent: Extent, trigger: Trigger, quotations: Sequence[Quotation]) -> Extent:
    """The clause with the nearest piece of what was said, as far as both fit."""
    at = trigger.token.idx
    said = next((q for q in quotations if q.cue is not None and q.cue.start <= at < q.cue.end), None)
    if said is None:
        return extent
    pieces = sorted(
        said.pieces, key=lambda piece: (min(abs(piece.end - extent.start), abs(piece.start - extent.end)), piece)
    )
    whole = Extent(min(extent.start, pieces[0].start), max(extent.end, pieces[0].end))
    return whole if len(whole) <= clause.LONGEST else extent


def _confidence(trigger: Trigger, told: Roles) -> float | None:
    """How often the type was right on PLOVER's training pairs, by the arguments found; null where they say nothing."""
    if trigger.token.pos_ == "NOUN" or trigger.frame.type in (STATEMENT, OTHER):
        return None
    return _RIGHT[bool(told.actors) + bool(told.recipients or len(told.actors) > 1)]


def _worth(trigger: Trigger, told: Roles, moment: Moment | None, where: str | None) -> bool:
    """Whether an event is worth a line: a noun alone, or a verb of no type, needs somebody, a time or a place."""
    if trigger.token.pos_ == "VERB" and (trigger.frame.type != OTHER or trigger.frame.mode):
        return True
    return bool(told.actors or told.recipients or moment is not None or where is not None)


def _end(trigger: Trigger, dated: dict[int, Moment]) -> dict[str, Any]:
    moment = details.end(trigger, dated)
    if moment is None:
        return {}
    return {"until": moment.when.rpartition("/")[2]} if moment.when else {"until_moment": moment.id}


def _dated(own: Status, moment: Moment | None, until: str | None, published: str | None) -> Status:
    """What is set after the day of publication has not happened yet, nor is it over before its own end."""
    if published is None or own not in ("happened", "ongoing"):
        return own
    if moment is not None and moment.when is not None and _first_day(moment.when) > published[:10]:
        return "planned"
    return "planned" if own == "happened" and until is not None and _first_day(until) > published[:10] else own


def _first_day(when: str) -> str:
    first = when.split("/", maxsplit=1)[0]
    return first[:10] if first[:1].isdigit() else ""
