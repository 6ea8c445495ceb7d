"""Readings made by hand from the sample dossier: a record of every layer, in three scripts."""

import sample

from variorum.model import Denial, Dossier, EventMention, Extent, Reading, Span, leaf_id


def _of(dossier: Dossier, document: str) -> Reading:
    def here(records):
        return tuple(record for record in records if record.document == document)

    def rests(records):
        return tuple(record for record in records if any(span.document == document for span in record.evidence))

    mentions = [mention for event in dossier.events for mention in event.mentions]
    actors = [actor for actor in dossier.actors if any(m.document == document for m in actor.mentions)]
    return Reading(
        document=dossier.document(document), sentences=(), failures=(), moments=here(dossier.moments),
        quantities=here(dossier.quantities), actors=tuple(actors), quotations=here(dossier.quotations),
        events=here(mentions), positions=rests(dossier.positions), demands=rests(dossier.demands),
        commitments=rests(dossier.commitments), framing=here(dossier.framing),
    )  # fmt: skip


def _event(span: Span, trigger: Span, **rest: object) -> EventMention:
    values = {
        "type": "STATEMENT", "actors": (sample.RELL,), "recipients": (sample.BRANDT,), "when": "2025-03-03",
        "where": None, "status": "negated", "voice": "attributed", "said_by": sample.RELL, "within": None,
        "confidence": 0.61, "how": "rule:verb", "details": {"votes": {"for": 3}},
    } | rest  # fmt: skip
    return EventMention(
        id=leaf_id("event-mention", trigger), document=span.document, start=span.start, end=span.end,
        trigger=Extent(trigger.start, trigger.end), **values,
    )  # fmt: skip


def every_layer() -> Reading:
    """The first article of the sample with a headline's event, a denial, a nested and a crossing quotation."""
    from msgspec.structs import replace

    reading = _of(sample.full(), sample.DOCUMENTS["gull.txt"].id)
    said = _event(sample.at("gull.txt", "called the count of the district “a joke”"), sample.at("gull.txt", "called"))
    stays = _event(
        sample.at("gull.txt", "Dam on the Orle to stay shut"), sample.at("gull.txt", "stay shut"), status="planned"
    )
    place = sample.at("gull.txt", "Nobody downstream is in danger.")
    denial = Denial(place.document, place.start, place.end, by=sample.BRANDT, of=said.id, how="says what it denies")
    inner = sample.at("gull.txt", "before we know what the wall can bear,” Brandt")
    outer = reading.quotations[0]
    crossing = replace(
        outer, id="quotation-crossing", start=inner.start, end=inner.end, pieces=(), kind="indirect", within=outer.id,
        confidence=0.42, status="planned", addressee=sample.RELL,
    )  # fmt: skip
    return replace(
        reading, events=(*reading.events, said), headlines=(stays,), denials=(denial,),
        quotations=(*reading.quotations, crossing),
    )  # fmt: skip


def all_of_them() -> list[Reading]:
    """One reading an article of the sample."""
    dossier = sample.full()
    others = [document.id for document in dossier.documents if document.id != sample.DOCUMENTS["gull.txt"].id]
    return [every_layer(), *(_of(dossier, document) for document in others)]
