"""FollowTheMoney: entities as JSON lines, as Aleph and OpenSanctions read them (https://followthemoney.tech).

Its model has no reported speech and no claim, and an Event is taken for what happened. So only events told as happened
are written; quotations, claims and all other events are left out and counted.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha1
from typing import Any

from variorum.annotation import gazetteer
from variorum.model import Actor, Document, Dossier, Event, Role
from variorum.publish import times

from .bundle import Bundle, not_held
from .characters import json_bytes, xml
from .places import Places

_SCHEMATA = {
    "person": "Person", "government": "PublicBody", "organization": "Organization", "alliance": "Organization",
    "group": "Organization", "media": "Organization", "state": "PublicBody",
}  # fmt: skip
"""Of kinds of actors. Places, offices and documents are no legal entities and are left out."""

_NO_POST = frozenset((
    "nominee", "frontrunner", "front-runner", "leader", "ruler", "dictator", "tsar", "lady", "spokesman",
    "spokeswoman", "spokesperson",
))  # fmt: skip
"""Nouns among the offices of the lexicon that name no post which one occupies."""

_RANKS = frozenset(
    ("senator", "congressman", "congresswoman", "mp", "judge", "justice", "prosecutor", "sheriff", "consul")
)
"""Nouns among its ranks that do."""

_PHRASES = ("attorney general", "inspector general", "surgeon general", "majority leader", "minority leader")
"""Posts whose last word is none by itself."""

_ENDED = frozenset(("former", "ex", "late", "ousted", "deposed", "outgoing"))
_NOT_HELD = frozenset(("candidate", "would-be", "potential", "presumptive", "elect", "shadow", "self-proclaimed"))


def export(dossier: Dossier) -> Bundle:
    """The entities, one a line: articles, actors, their mentions and posts, events told as happened."""
    made = _Entities(dossier)
    lines = sorted(made.all(), key=lambda entity: (_ORDER.index(entity["schema"]), entity["id"]))
    return Bundle({"entities.ftm.json": b"".join(map(json_bytes, lines))}, made.left_out())


_ORDER = ("Article", "Person", "PublicBody", "Organization", "Position", "Occupancy", "Event", "Mention", "Note")


class _Entities:
    """The entities of a dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.places = Places(dossier)
        self.kept = {actor.id for actor in dossier.actors if actor.kind in _SCHEMATA}

    def all(self) -> Iterator[dict[str, Any]]:
        """Every entity once."""
        yield from map(self._article, self.dossier.documents)
        for actor in self.dossier.actors:
            if actor.id in self.kept:
                yield self._actor(actor)
                yield from self._mentions(actor)
        yield from {entity["id"]: entity for actor in self.dossier.actors for entity in self._posts(actor)}.values()
        for event in self.dossier.events:
            if self.places.standings[event.id] == "happened":
                yield self._event(event)
                yield from self._passages(event)

    def left_out(self) -> dict[str, int]:
        """What the model has no room for."""
        counts: dict[str, int] = {}
        for event in self.dossier.events:
            standing = self.places.standings[event.id]
            if standing != "happened":
                reason = f"events that are not told as happened: {standing}"
                counts[reason] = counts.get(reason, 0) + 1
        for actor in self.dossier.actors:
            if actor.id not in self.kept:
                reason = f"actors that are no legal entity: {actor.kind}"
                counts[reason] = counts.get(reason, 0) + 1
        return dict(sorted(counts.items())) | not_held(self.dossier, ("events",))

    def _article(self, document: Document) -> dict[str, Any]:
        return _entity(
            "Article", document.id,
            title=[document.title], name=[document.title or document.source],
            fileName=[document.source.rpartition("/")[2]],
            bodyText=[document.text], author=document.authors, publisher=[document.outlet],
            publishedAt=_dates(document.published), modifiedAt=_dates(document.modified),
            language=[_code("language", document.language)], sourceUrl=[_web(document.url)],
            mimeType=[document.media_type],
        )  # fmt: skip

    def _actor(self, actor: Actor) -> dict[str, Any]:
        schema = _SCHEMATA[actor.kind]
        names = {self.places.words(one) for one in actor.mentions if one.kind == "name"} - {actor.name, None}
        titles = dict.fromkeys(role.title for role in actor.roles)
        return _entity(
            schema, actor.id, name=[actor.name], alias=sorted(name for name in names if name),
            country=[_code("country", actor.country)], sector=[actor.sector],
            keywords=[] if actor.kind in ("person", "organization") else [actor.kind],
            proof=sorted({one.document for one in actor.mentions}),
            **({"position": titles} if schema == "Person" else {"notes": titles}),
        )  # fmt: skip

    def _mentions(self, actor: Actor) -> Iterator[dict[str, Any]]:
        """One Mention for each name that an article has for an actor, as Aleph makes them."""
        named = {(one.document, self.places.words(one)): None for one in actor.mentions if one.kind == "name"}
        for document, name in named:
            if name:
                yield _entity(
                    "Mention", _id("mention", actor.id, document, name), document=[document], name=[name],
                    resolved=[actor.id], detectedSchema=[_SCHEMATA[actor.kind]],
                    contextCountry=[_code("country", actor.country)],
                )  # fmt: skip

    def _posts(self, actor: Actor) -> Iterator[dict[str, Any]]:
        """The posts that articles give a person, with the passage. When one held it is written where they say it."""
        for role in actor.roles if actor.kind == "person" else ():
            title = " ".join(role.title.split()).rstrip(",")
            if not is_post(title):
                continue
            words = title.lower().split()
            ended = bool(_ENDED & set(words))
            post = " ".join(word for word in title.split() if word.lower() not in _ENDED)
            country = [_code("country", actor.country)]
            position = _id("position", post.lower(), actor.id)  # whose director it is the title alone does not say
            yield _entity("Position", position, name=[post], country=country)
            yield _entity(
                "Occupancy", _id("occupancy", actor.id, position), holder=[actor.id], post=[position],
                status=["ended" if ended else "unknown"], proof=[role.span.document],
                summary=[self.places.words(role.span)], description=[_place(role)],
                **dict(zip(("startDate", "endDate"), _stretch(role.when), strict=True)),
            )  # fmt: skip

    def _event(self, event: Event) -> dict[str, Any]:
        involved = dict.fromkeys(a for one in event.mentions for a in (*one.actors, *one.recipients) if a in self.kept)
        agents = dict.fromkeys(actor for one in event.mentions for actor in one.actors)
        start, end = _stretch(event.when)
        return _entity(
            "Event", event.id, name=[event.title], startDate=start, endDate=end, recordId=[event.id],
            involved=involved, location=[self.places.name(event.where)],
            keywords=[event.type], proof=sorted({one.document for one in event.mentions}),
            summary=dict.fromkeys(self.places.words(one) for one in event.mentions),
            notes=[f"acting: {name}" for actor in agents if (name := self.places.name(actor))],
        )  # fmt: skip

    def _passages(self, event: Event) -> Iterator[dict[str, Any]]:
        """A Note for each clause that tells an event, with its place, status and voice."""
        for one in event.mentions:
            where = f"{one.document} {one.start}-{one.end}"
            by = self.places.name(one.said_by)
            told = f"{one.status}, voice {one.voice}{f', said by {by}' if by else ''}"
            yield _entity(
                "Note", one.id, name=[where], description=[self.places.words(one)], entity=[event.id],
                summary=[told], proof=[one.document],
            )  # fmt: skip


def is_post(title: str) -> bool:
    """Whether a title names a post that one occupies, now or before: not what one only seeks, nor a description."""
    words = title.lower().replace("-elect", " elect").split()
    if not words or _NOT_HELD & set(words):
        return False
    head = words[: words.index("of")] if "of" in words[1:] else words
    last = head[-1]
    kind = gazetteer.offices().get(last, ("", ""))[0]
    return last in _RANKS or " ".join(head).endswith(_PHRASES) or (kind == "office" and last not in _NO_POST)


def _entity(schema: str, id: str, **properties: Iterable[str | None]) -> dict[str, Any]:
    held = {name: [xml(value) for value in values if value] for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in held.items() if values}}


def _id(kind: str, *parts: str) -> str:
    data = "\n".join(parts).encode("utf-8", "replace")
    return f"{kind}-{sha1(data, usedforsecurity=False).hexdigest()[:16]}"


def _place(role: Role) -> str:
    return f"{role.span.document} {role.span.start}-{role.span.end}"


@cache
def _codes() -> dict[tuple[str, str], str]:
    return {(kind, code): other for kind, code, other in gazetteer.rows("export-codes.tsv")}


def _code(kind: str, code: str | None) -> str | None:
    """The model's code: ISO 3166-1 alpha-2 of a country, ISO 639-3 of a language."""
    return _codes().get((kind, code or ""))


def _web(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) and not any(sign.isspace() for sign in url) else None


def _dates(time: str | None) -> list[str | None]:
    return _stretch(time)[0]


def _stretch(time: str | None) -> tuple[list[str | None], list[str | None]]:
    """The first and last day of a time; a month or year as it stands; nothing of what is open or approximate."""
    if time is None or time[-1] in "~?%":
        return [], []
    if "/" not in time and len(time) in (4, 7):
        return ([time], []) if times.bounds(time) and not time[5:].startswith("2") else ([], [])
    first, last = times.bounds(time) or (None, None)
    start: list[str | None] = [first.isoformat()] if first is not None else []
    return start, ([last.isoformat()] if last is not None and last != first else [])
