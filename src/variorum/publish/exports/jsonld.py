"""JSON-LD: schema.org for articles, quotations, claims and events, PROV for what each rests on, passages by selectors.

A reader who knows schema.org alone must not take what is feared, denied or only said for an event, nor words that were
not said, or an article's own words for what was said, for a quotation: those have types and terms of this program's own
vocabulary only.
"""

from collections.abc import Iterable, Iterator
from typing import Any

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
    Position,
    Quotation,
    Reuse,
    Span,
)  # fmt: skip

from .bundle import Bundle, not_held
from .characters import json_bytes
from .linking import CONTEXT, head, iri, iris, term, when
from .places import URN, Places, pieces, without_empty

_TYPES = {
    "person": "Person", "state": "Country", "government": "GovernmentOrganization", "organization": "Organization",
    "alliance": "Organization", "group": "Organization", "media": "NewsMediaOrganization", "place": "Place",
    "document": "CreativeWork", "office": "Organization",
}  # fmt: skip
_EVENTS = ("happened", "planned")
"""The standings of what schema.org may be told as an Event: what is told as happened, and what is announced."""

_HELD = ("quotations", "events", "claims", "discrepancies", "reuse", "positions", "demands", "commitments")


def export(dossier: Dossier) -> Bundle:
    """The dossier as one graph."""
    graph = list(_Graph(dossier).nodes())
    left_out = not_held(dossier, _HELD)
    return Bundle({"dossier.jsonld": json_bytes({"@context": CONTEXT, "@graph": graph}, indent=1)}, left_out)


class _Graph:
    """The nodes of a dossier. A passage is a node of its own, made when it is first referred to."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.places = Places(dossier)
        self._passages: dict[Span, None] = {}

    def nodes(self) -> Iterator[dict[str, Any]]:
        """Every node, what is empty left out."""
        dossier = self.dossier
        made = [
            self._run(),
            *map(self._document, dossier.documents),
            *map(self._actor, dossier.actors),
            *map(self._quotation, dossier.quotations),
            *(node for event in dossier.events for node in self._event(event)),
            *(node for claim in dossier.claims for node in self._claim(claim)),
            *(node for one in dossier.discrepancies for node in self._discrepancy(one)),
            *map(self._reuse, dossier.reuse),
            *(self._position(one, place) for place, one in enumerate(dossier.positions, 1)),
            *(node for demand in dossier.demands for node in self._demand(demand)),
            *map(self._commitment, dossier.commitments),
        ]
        yield from map(without_empty, [*made, *map(self._passage, sorted(self._passages))])

    def _run(self) -> dict[str, Any]:
        generator = self.dossier.generator
        agent = {"@type": ["prov:SoftwareAgent", "SoftwareApplication"], "name": generator.name}
        about = {"@id": f"{URN}run", "@type": "prov:Activity", "prov:used": iris(d.id for d in self.dossier.documents)}
        return {**about, "prov:wasAssociatedWith": {**agent, "softwareVersion": generator.version}}

    def _document(self, document: Document) -> dict[str, Any]:
        outlet = {"@type": "NewsMediaOrganization", "name": document.outlet} if document.outlet else None
        return {
            **head(document.id, "NewsArticle", "prov:Entity"),
            "headline": document.title, "articleBody": document.text, "inLanguage": document.language,
            **when("datePublished", document.published), **when("dateModified", document.modified),
            "publisher": outlet, "author": [{"@type": "Person", "name": name} for name in document.authors],
            "url": document.url, "v:source": document.source, "v:sha256": document.sha256,
        }  # fmt: skip

    def _actor(self, actor: Actor) -> dict[str, Any]:
        names = {self.places.words(one) for one in actor.mentions if one.kind == "name"} - {actor.name, None}
        titles = dict.fromkeys(role.title for role in actor.roles)
        return {
            **head(actor.id, _TYPES.get(actor.kind, "Thing"), "prov:Entity"),
            "name": actor.name, "alternateName": sorted(name for name in names if name),
            "jobTitle" if actor.kind == "person" else "v:role": list(titles), "v:kind": actor.kind,
            "v:country": actor.country, "v:sector": actor.sector,
            "prov:wasDerivedFrom": self._cited([*actor.mentions, *(role.span for role in actor.roles)]),
        }  # fmt: skip

    def _quotation(self, quotation: Quotation) -> dict[str, Any]:
        own = {
            "v:kind": quotation.kind, "v:status": quotation.status, "v:confidence": quotation.confidence,
            "v:within": iri(quotation.within) if quotation.within else None,
            "v:addressee": iri(quotation.addressee) if quotation.addressee else None,
            "prov:wasDerivedFrom": self._cited(pieces(quotation)),
        }  # fmt: skip
        speaker = quotation.speaker
        who = iri(speaker.actor) if speaker and speaker.actor else None
        named = {"v:speakerWords": self._cited([speaker.span])} if speaker and speaker.span else {}
        text = " … ".join(self.places.words(piece) or "" for piece in pieces(quotation))
        if not quotation.said or quotation.kind == "indirect":
            type = "v:IndirectSpeech" if quotation.said else "v:UnsaidWords"
            return {**head(quotation.id, type, "prov:Entity"), "v:text": text, "v:speaker": who, **named, **own}
        of_article = {"text": text, "spokenByCharacter": who, "isPartOf": iri(quotation.document)}
        return {**head(quotation.id, "Quotation", "prov:Entity"), **of_article, **named, **own}

    def _event(self, event: Event) -> Iterator[dict[str, Any]]:
        standing = self.places.standings[event.id]
        actors = dict.fromkeys(actor for one in event.mentions for actor in one.actors)
        recipients = dict.fromkeys(actor for one in event.mentions for actor in one.recipients)
        own = {
            "v:type": event.type, "v:standing": standing, "v:agent": iris(actors), "v:recipient": iris(recipients),
            "v:reckoned": event.reckoned, "v:mention": iris(one.id for one in event.mentions),
            "prov:wasDerivedFrom": self._cited(event.mentions), "prov:wasGeneratedBy": iri("run"),
        }  # fmt: skip
        place = iri(event.where) if event.where else None
        if standing in _EVENTS:
            planned = {"eventStatus": term("EventScheduled")} if standing == "planned" else {}
            times = {**when("startDate", event.when), **planned}
            yield {**head(event.id, "Event", "prov:Entity"), "name": event.title, "location": place, **times, **own}
        else:
            told = {"v:title": event.title, "v:when": event.when, "v:where": place}
            yield {**head(event.id, "v:UnconfirmedEvent", "prov:Entity"), **told, **own}
        yield from map(self._mention, event.mentions)

    def _mention(self, mention: EventMention) -> dict[str, Any]:
        return {
            **head(mention.id, "v:EventMention"), "v:type": mention.type, "v:status": mention.status,
            "v:voice": mention.voice, "v:saidBy": iri(mention.said_by) if mention.said_by else None,
            "v:agent": iris(mention.actors), "v:recipient": iris(mention.recipients), "v:when": mention.when,
            "v:within": iri(mention.within) if mention.within else None,
            "prov:wasDerivedFrom": self._cited([mention]),
        }  # fmt: skip

    def _claim(self, claim: Claim) -> Iterator[dict[str, Any]]:
        """A claim and its accounts. It appears in an article that says it, not in one that only denies it."""
        said = dict.fromkeys(one.document for one in claim.accounts if one.relation in ("says", "partly"))
        accounts = [f"{claim.id}/account-{number}" for number in range(1, len(claim.accounts) + 1)]
        yield {
            **head(claim.id, "Claim", "prov:Entity"), "name": claim.text, "appearance": iris(said),
            "about": iris(claim.about), "v:status": claim.status, "v:origins": claim.origins, "v:when": claim.when,
            "v:event": iri(claim.event) if claim.event else None, "v:account": iris(accounts),
            "v:silent": iris(one.document for one in claim.silent if one.reason == "not-mentioned"),
            "prov:wasGeneratedBy": iri("run"),
        }  # fmt: skip
        for id, account in zip(accounts, claim.accounts, strict=True):
            yield {
                **head(id, "v:Account"), "v:relation": account.relation, "v:voice": account.voice,
                "v:by": iri(account.by) if account.by else None, "v:basis": account.basis, "v:party": account.party,
                "v:of": iri(account.of) if account.of else None, "v:origin": account.origin,
                "prov:wasDerivedFrom": self._cited([account]),
            }  # fmt: skip

    def _discrepancy(self, one: Discrepancy) -> Iterator[dict[str, Any]]:
        sides = [f"{one.id}/side-{number}" for number in range(1, len(one.sides) + 1)]
        yield {
            **head(one.id, "v:Discrepancy"), "v:kind": one.kind, "v:verdict": one.verdict, "v:between": one.between,
            "description": one.explanation, "v:claim": iri(one.claim) if one.claim else None, "v:side": iris(sides),
            "prov:wasDerivedFrom": iris(one.of), "v:confidence": one.confidence,
        }  # fmt: skip
        for id, side in zip(sides, one.sides, strict=True):
            passages = self._cited(side.accounts)
            yield {**head(id, "v:Side"), "v:value": side.value, "prov:wasDerivedFrom": passages}

    def _reuse(self, reuse: Reuse) -> dict[str, Any]:
        told = {"v:kind": reuse.kind, "v:source": reuse.source, "v:confidence": reuse.confidence}
        earliest = iri(reuse.earliest) if reuse.earliest else None
        passages = self._cited(reuse.passages)
        return {**head(reuse.id, "v:Reuse"), **told, "v:earliest": earliest, "prov:wasDerivedFrom": passages}

    def _position(self, one: Position, place: int) -> dict[str, Any]:
        told = {"v:actor": iri(one.actor), "v:issue": one.issue, "v:stance": one.stance, "v:basis": one.basis}
        named = head(one.id or f"position-{place}", "v:Position")
        return {**named, **told, "v:when": one.when, "prov:wasDerivedFrom": self._cited(one.evidence)}

    def _demand(self, one: Demand) -> Iterator[dict[str, Any]]:
        answers = [f"{one.id}/answer-{number}" for number in range(1, len(one.responses) + 1)]
        told = {"v:by": iri(one.by), "v:to": iri(one.to), "v:text": one.text, "v:when": one.when}
        passages = self._cited(one.evidence)
        yield {**head(one.id, "v:Demand"), **told, "v:answer": iris(answers), "prov:wasDerivedFrom": passages}
        for id, answer in zip(answers, one.responses, strict=True):
            said = {"v:by": iri(answer.by), "v:kind": answer.kind, "v:when": answer.when}
            yield {**head(id, "v:Answer"), **said, "prov:wasDerivedFrom": self._cited(answer.evidence)}

    def _commitment(self, one: Commitment) -> dict[str, Any]:
        told = {"v:by": iri(one.by), "v:to": iri(one.to) if one.to else None, "v:kind": one.kind, "v:text": one.text}
        passages = self._cited(one.evidence)
        return {**head(one.id, "v:Commitment"), **told, "v:if": one.condition, "prov:wasDerivedFrom": passages}

    def _cited(self, places: Iterable[Span]) -> list[dict[str, str]]:
        """References to passages, which become nodes."""
        held = list(dict.fromkeys(place.span for place in places if self.places.holds(place)))
        self._passages.update(dict.fromkeys(held))
        return [iri(_passage_id(place)) for place in held]

    def _passage(self, place: Span) -> dict[str, Any]:
        before, after = self.places.around(place)
        exact = without_empty({"oa:exact": self.places.words(place), "oa:prefix": before, "oa:suffix": after})
        return {
            **head(_passage_id(place), "oa:SpecificResource", "prov:Entity"),
            "oa:hasSource": iri(place.document),
            "prov:wasQuotedFrom": iri(place.document),
            "oa:hasSelector": [
                {"@type": "oa:TextPositionSelector", "oa:start": place.start, "oa:end": place.end},
                {"@type": "oa:TextQuoteSelector", **exact},
            ],
        }


def _passage_id(place: Span) -> str:
    return f"{place.document}/{place.start}-{place.end}"
