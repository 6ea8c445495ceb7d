"""W3C Web Annotation: every finding as an annotation of its passages (https://www.w3.org/TR/annotation-model/).

The source of each target is the text of an article as the program read it, under the article's IRI; positions are code
points of that text, and the quote with its surroundings finds the same words in the page at `url`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from variorum.model import Document, Dossier, EventMention, Quotation, Span

from .bundle import Bundle, not_held
from .characters import json_bytes
from .places import TERMS, URN, Places, pieces, without_empty

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"v": TERMS, "schema": "https://schema.org/"}]

_HELD = (
    "quotations", "events", "claims", "moments", "quantities", "framing", "discrepancies", "reuse", "positions",
    "demands", "commitments",
)  # fmt: skip


def export(dossier: Dossier) -> Bundle:
    """The annotations as one collection of one page."""
    items = [*_Notes(dossier).all()]
    page = {"id": f"{URN}annotations/1", "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": f"{URN}annotations",
        "type": "AnnotationCollection",
        "label": "Findings with their passages",
        "generator": _generator(dossier),
        "total": len(items),
        "first": page,
    }
    return Bundle({"annotations.jsonld": json_bytes(collection, indent=1)}, not_held(dossier, _HELD))


def _generator(dossier: Dossier) -> dict[str, str]:
    name = f"{dossier.generator.name} {dossier.generator.version}"
    return {"id": f"{URN}program", "type": "Software", "name": name}


class _Notes:
    """The annotations of a dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.places = Places(dossier)

    def all(self) -> Iterator[dict[str, Any]]:
        """Every annotation; those whose passages the dossier does not hold are left out."""
        made = (self._names(), self._speech(), self._events(), self._claims(), self._values(), self._comparisons())
        for group in made:
            yield from (note for note in group if note["target"])

    def _names(self) -> Iterator[dict[str, Any]]:
        for actor in self.dossier.actors:
            for number, mention in enumerate(actor.mentions, 1):
                bodies = [_about(actor.id, actor.name), *_tags(actor.kind, mention.kind)]
                yield self._note(f"{actor.id}/mention-{number}", "identifying", bodies, [mention])

    def _speech(self) -> Iterator[dict[str, Any]]:
        for quotation in self.dossier.quotations:
            who = self.places.name(quotation.speaker.actor) if quotation.speaker else None
            bodies = [
                _text(f"{who or 'Somebody not resolved'}: {_way(quotation)}"),
                *self._linked("speaker", quotation.speaker.actor if quotation.speaker else None),
                *self._linked("addressee", quotation.addressee),
                *_tags("quotation", quotation.kind, f"status:{quotation.status}"),
                *(
                    [{"id": URN + quotation.within, "purpose": "linking", "v:role": "within"}]
                    if quotation.within
                    else []
                ),
            ]
            yield self._note(quotation.id, "describing", bodies, pieces(quotation))

    def _events(self) -> Iterator[dict[str, Any]]:
        for event in self.dossier.events:
            for mention in event.mentions:
                bodies = [
                    _text(self._told(mention)),
                    {"id": URN + event.id, "purpose": "identifying", "v:role": "event"},
                    *(link for actor in mention.actors for link in self._linked("actor", actor)),
                    *(link for actor in mention.recipients for link in self._linked("recipient", actor)),
                    *self._linked("said by", mention.said_by),
                    *_tags(
                        "event", f"type:{mention.type}", f"status:{mention.status}", f"voice:{mention.voice}",
                        f"standing:{self.places.standings[event.id]}",
                    ),
                ]  # fmt: skip
                yield self._note(mention.id, "classifying", bodies, [mention])

    def _claims(self) -> Iterator[dict[str, Any]]:
        for claim in self.dossier.claims:
            for number, account in enumerate(claim.accounts, 1):
                bodies = [
                    {"id": URN + claim.id, "purpose": "identifying", "v:role": "claim"},
                    *self._linked("by", account.by),
                    *_tags(
                        "account", f"relation:{account.relation}", f"voice:{account.voice}", f"basis:{account.basis}"
                    ),
                ]
                yield self._note(f"{claim.id}/account-{number}", "linking", bodies, [account])

    def _values(self) -> Iterator[dict[str, Any]]:
        """Times, numbers and words that colour the telling."""
        for moment in self.dossier.moments:
            bodies = [_text(moment.when or f"not anchored: {moment.symbolic}"), *_tags("time", moment.kind)]
            yield self._note(moment.id, "describing", bodies, [moment])
        for one in self.dossier.quantities:
            value = {"low": one.low, "high": one.high, "approximate": one.approximate, "unit": one.unit}
            bodies = [{**_text(one.of or one.unit or "number"), "v:value": value}, *_tags("quantity")]
            yield self._note(one.id, "describing", [*bodies, *self._linked("said by", one.said_by)], [one])
        for number, framing in enumerate(self.dossier.framing, 1):
            bodies = [*self._linked("target", framing.target), *_tags("framing", framing.kind, framing.label)]
            yield self._note(f"framing/{number}", "tagging", bodies, [framing])

    def _comparisons(self) -> Iterator[dict[str, Any]]:
        """What holds between passages: differences, shared words, stances."""
        for one in self.dossier.discrepancies:
            for number, side in enumerate(one.sides, 1):
                tags = _tags("discrepancy", f"verdict:{one.verdict}", f"kind:{one.kind}", f"between:{one.between}")
                bodies = [_text(one.explanation), {**_text(side.value), "v:role": f"side {number}"}, *tags]
                yield self._note(f"{one.id}/side-{number}", "assessing", bodies, side.accounts)
        for reuse in self.dossier.reuse:
            yield self._note(reuse.id, "linking", _tags("reuse", reuse.kind), reuse.passages)
        for place, position in enumerate(self.dossier.positions, 1):
            tags = _tags("position", f"stance:{position.stance}", f"basis:{position.basis}")
            bodies = [_text(position.issue), *self._linked("actor", position.actor), *tags]
            yield self._note(position.id or f"position/{place}", "classifying", bodies, position.evidence)
        for demand in self.dossier.demands:
            bodies = [
                _text(demand.text),
                *self._linked("by", demand.by),
                *self._linked("to", demand.to),
                *_tags("demand"),
            ]
            yield self._note(demand.id, "classifying", bodies, demand.evidence)
        for commitment in self.dossier.commitments:
            who = [*self._linked("by", commitment.by), *self._linked("to", commitment.to)]
            bodies = [_text(commitment.text), *who, *_tags("commitment", commitment.kind)]
            yield self._note(commitment.id, "classifying", bodies, commitment.evidence)

    def _told(self, mention: EventMention) -> str:
        """Who did what to whom as the clause tells it, with its status, so that nobody reads a fear as a deed."""
        actors = ", ".join(filter(None, map(self.places.name, mention.actors))) or "not named"
        to = ", ".join(filter(None, map(self.places.name, mention.recipients)))
        voice = "in the article's own voice" if mention.voice == "own" else "in a speaker's words"
        return f"{mention.type} ({mention.status}, {voice}): {actors}{f' to {to}' if to else ''}"

    def _linked(self, role: str, actor: str | None) -> list[dict[str, Any]]:
        return [] if actor is None else [{**_about(actor, self.places.name(actor)), "v:role": role}]

    def _note(
        self, id: str, motivation: str, bodies: Sequence[dict[str, Any]], targets: Iterable[Span]
    ) -> dict[str, Any]:
        held = [self._target(place) for place in dict.fromkeys(one.span for one in targets) if self.places.holds(place)]
        target: Any = held[0] if len(held) == 1 else held
        return {"id": URN + id, "type": "Annotation", "motivation": motivation, "body": list(bodies), "target": target}

    def _target(self, place: Span) -> dict[str, Any]:
        before, after = self.places.around(place)
        quote = {"type": "TextQuoteSelector", "exact": self.places.words(place), "prefix": before, "suffix": after}
        position = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
        return {"source": _source(self.places.documents[place.document]), "selector": [position, without_empty(quote)]}


def _source(document: Document) -> dict[str, Any]:
    """The text of an article: an external web resource with the address of the page it came from."""
    about = {"language": document.language, "schema:url": document.url, "schema:name": document.title}
    return without_empty({"id": URN + document.id, "type": "Text", "format": "text/plain", **about})


def _about(actor: str, name: str | None) -> dict[str, Any]:
    return without_empty({"id": URN + actor, "purpose": "identifying", "schema:name": name})


def _text(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": "describing"}


def _tags(*values: str) -> list[dict[str, Any]]:
    return [{"type": "TextualBody", "value": value, "purpose": "tagging"} for value in values if value]


def _way(quotation: Quotation) -> str:
    """In which way the words are reported."""
    kind = {"direct": "in quotation marks", "mixed": "partly in quotation marks", "indirect": "in indirect speech"}
    return kind[quotation.kind] if quotation.said else f"{kind[quotation.kind]}, not told as said ({quotation.status})"
