"""Events as PLOVER JSON, one record a line.

The names of the fields are those of the PLOVER manual (Open Event Data Alliance), chapter "JSON Data Fields". A record
is one event, however many articles tell it, with lists of sources and recipients. Fields of our own, which the manual
allows, are `when` (the time as the dossier has it, EDTF), `reckoned`, `mentions`, `articles`, `origins`, `voice` and
`said_by`.
"""

import json
from typing import Any

from variorum import __version__
from variorum.analysis import Deed, contexts
from variorum.analysis.parties import Party
from variorum.model import Dossier, EventMention

from .bundle import Bundle
from .eventrows import Source

EVENTS = "events.jsonl"
CODEBOOK = "plover-2024-02"


def export(dossier: Dossier) -> Bundle:
    """The events that are reported as having happened, as PLOVER JSON lines."""
    source = Source(dossier)
    lines = [json.dumps(_record(source, deed), ensure_ascii=False) for deed in source.deeds]
    files = {EVENTS: "".join(f"{line}\n" for line in lines).encode()}
    return source.bundle(files, ((deed.id, deed) for deed in source.deeds))


def _record(source: Source, deed: Deed) -> dict[str, Any]:
    """The fields that PLOVER requires are always there; of the others only those that say something."""
    dossier, event, code = source.dossier, deed.event, deed.code
    required = {
        "id": event.id,
        "date": day(deed) or None,
        "source": [_actor(source, deed, one) for one in deed.doers],
        "event": [code.type],
    }
    optional = {
        "has_event": True,
        "recipient": [_actor(source, deed, one) for one in deed.recipients],
        "mode": [code.mode] if code.mode else [],
        "context": list(contexts.of(dossier.text(one) for one in deed.told)),
        "quad_code": code.quad,
        "event_scale": code.score,
        "event_loc": _place(deed.place) if deed.place else None,
        "event_text": [_words(source, one) for one in deed.told],
        "text": source.words(source.first(deed)),
        "text_info": [_passage(source, one) for one in deed.told],
        "cite_info": [_cited(source, id) for id in deed.documents],
        "coder": f"variorum {__version__}",
        "when": event.when,
        "reckoned": event.reckoned if event.when is None else None,
        "mentions": len(deed.told),
        "articles": len(deed.documents),
        "origins": deed.origins,
        "voice": deed.voice,
        "said_by": [one.name for one in deed.by],
    }
    return required | {name: value for name, value in optional.items() if value not in (None, [], "")}


def day(deed: Deed) -> str:
    """The day that an article gives the event; nothing where none does, or the time given is longer."""
    return deed.day.isoformat() if deed.day is not None and deed.dated == "stated" else ""


def _actor(source: Source, deed: Deed, party: Party) -> dict[str, str]:
    found = {
        "code": party.code,
        "sector": party.plover,
        "actor_text": named(source, deed, party),
        "identifier_id": party.id,
        "identifier_text": party.name,
        "office": party.title,
    }
    return {name: value for name, value in found.items() if value}


def named(source: Source, deed: Deed, party: Party) -> str:
    """The words by which the first account that names the party in its sentence does so; nothing where none does."""
    for told in (source.first(deed), *deed.told):
        around = source.sentences.around(told)
        inside = [one for one in party.actor.mentions if around.covers(one)]
        if inside:
            return source.dossier.text(min(inside))
    return ""


def _place(place: Party) -> dict[str, str]:
    found = {"name": place.name, "cc3": place.country}
    return {name: value for name, value in found.items() if value}


def _words(source: Source, mention: EventMention) -> str:
    return source.dossier.document(mention).text[mention.trigger.start : mention.trigger.end]


def _passage(source: Source, mention: EventMention) -> dict[str, Any]:
    return {
        "sequence": source.sentences.number(mention),
        "document": mention.document,
        "start": mention.start,
        "end": mention.end,
        "mention": mention.id,
    }


def _cited(source: Source, id: str) -> dict[str, str]:
    document = source.dossier.document(id)
    found = {
        "citation": document.id,
        "url": document.url or document.source,
        "title": document.title,
        "language": document.language,
        "publication": document.outlet,
        "published": document.published,
        "codebook": CODEBOOK,
    }
    return {name: value for name, value in found.items() if value}
