"""What was read on the word of a speaker follows the speaker: claims, events, demands, commitments and positions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from variorum.model import (
    Account,
    Actor,
    Claim,
    Commitment,
    Demand,
    Dossier,
    Event,
    EventMention,
    Mention,
    Quantity,
    Quotation,
    Response,
    Span,
)
from variorum.publish.edition import Edition


@dataclass(frozen=True, slots=True)
class Change:
    """A quotation whose speaker is another than the reading has it, or nobody: where it is told, and by whom."""

    quotation: Quotation
    sentence: Span
    old: str | None
    new: str | None

    def holds(self, span: Span) -> bool:
        """Whether a passage is of the sentence that tells it, or of the words themselves."""
        return self.sentence.covers(span) or self.quotation.covers(span)


def changes(edition: Edition, found: Sequence[Quotation]) -> dict[str, list[Change]]:
    """By document, where the speaker of a quotation is another now; outlets that pass words on stay what they are."""
    held: dict[str, list[Change]] = {}
    for old, new in zip(edition.dossier.quotations, found, strict=True):
        before = edition.actors.get(_actor(old) or "")
        if old is not new and (before is None or before.kind != "media"):
            place = old.speaker.span if old.speaker and old.speaker.span else old.span
            change = Change(old, edition.sentence(place), _actor(old), _actor(new))
            held.setdefault(old.document, []).append(change)
    return held


def followed(dossier: Dossier, quotations: tuple[Quotation, ...], held: Mapping[str, list[Change]]) -> Dossier:
    """The dossier with these quotations, and with what rests on them."""
    spoken = {change.quotation.id: change.new for each in held.values() for change in each}
    misled = {key: [one for one in each if _misled(one)] for key, each in held.items()}
    return msgspec.structs.replace(
        dossier,
        quotations=quotations,
        actors=_meant(dossier.actors, held),
        claims=tuple(_claim(one, spoken) for one in dossier.claims),
        quantities=tuple(_number(one, misled.get(one.document, ())) for one in dossier.quantities),
        events=tuple(_event(one, misled) for one in dossier.events),
        demands=tuple(_answered(one, misled) for one in dossier.demands if _stands(one, misled)),
        commitments=tuple(one for one in dossier.commitments if _stands(one, misled)),
        positions=tuple(one for one in dossier.positions if _rests(one.actor, one.evidence, misled)),
    )


def _meant(actors: Sequence[Actor], held: Mapping[str, list[Change]]) -> tuple[Actor, ...]:
    """The actors with the pronouns that are theirs."""
    moved = {
        change.quotation.speaker.span: change.new
        for each in held.values()
        for change in each
        if change.quotation.speaker is not None and change.quotation.speaker.named == "pronoun"
    }
    own: dict[str | None, list[Mention]] = {}
    for actor in actors:
        for one in actor.mentions:
            if one.kind == "pronoun" and one.span in moved:
                own.setdefault(moved[one.span], []).append(one)
    found = []
    for actor in actors:
        kept = [one for one in actor.mentions if one.kind != "pronoun" or one.span not in moved]
        every = {*kept, *own.get(actor.id, ())}
        mentions = tuple(sorted(every, key=lambda one: (one.document, one.start, one.end)))
        found.append(actor if not own else msgspec.structs.replace(actor, mentions=mentions))
    return tuple(found)


def _misled(change: Change) -> bool:
    """Whether the one who acts was read wrong, and not only the kind of the act: a pronoun or an office led to him."""
    named = change.quotation.speaker.named if change.quotation.speaker else None
    return change.old is not None and (named in ("pronoun", "office") or change.new is not None)


def _actor(quotation: Quotation) -> str | None:
    return quotation.speaker.actor if quotation.speaker else None


def _claim(claim: Claim, spoken: Mapping[str, str | None]) -> Claim:
    if not any(one.of in spoken for one in claim.accounts):
        return claim
    return msgspec.structs.replace(claim, accounts=tuple(_account(one, spoken) for one in claim.accounts))


def _account(account: Account, spoken: Mapping[str, str | None]) -> Account:
    if account.of is None or account.of not in spoken:
        return account
    return msgspec.structs.replace(account, by=spoken[account.of])


def _event(event: Event, misled: Mapping[str, list[Change]]) -> Event:
    mentions = tuple(_mention(one, misled.get(one.document, ())) for one in event.mentions)
    return event if mentions == event.mentions else msgspec.structs.replace(event, mentions=mentions)


def _mention(mention: EventMention, misled: Sequence[Change]) -> EventMention:
    """A mention with its teller, and with its actors where it tells the very act of saying."""
    for change in misled:
        cue = change.quotation.cue
        if cue is not None and cue.start < mention.trigger.end and mention.trigger.start < cue.end:
            kept = [change.new if one == change.old else one for one in mention.actors]
            actors = tuple(dict.fromkeys(one for one in kept if one is not None))
            mention = msgspec.structs.replace(mention, actors=actors)
        if mention.said_by == change.old and change.quotation.covers(mention):
            mention = msgspec.structs.replace(mention, said_by=change.new)
    return mention


def _number(quantity: Quantity, misled: Sequence[Change]) -> Quantity:
    """A figure with its teller."""
    for change in misled:
        if quantity.said_by == change.old and change.quotation.covers(quantity):
            return msgspec.structs.replace(quantity, said_by=change.new)
    return quantity


def _stands(record: Demand | Commitment, misled: Mapping[str, list[Change]]) -> bool:
    return _rests(record.by, record.evidence, misled)


def _answered(demand: Demand, misled: Mapping[str, list[Change]]) -> Demand:
    """A demand without answers of somebody who did not give them."""
    kept: tuple[Response, ...] = tuple(one for one in demand.responses if _rests(one.by, one.evidence, misled))
    return demand if kept == demand.responses else msgspec.structs.replace(demand, responses=kept)


def _rests(actor: str, evidence: Sequence[Span], misled: Mapping[str, list[Change]]) -> bool:
    """Whether a record of somebody has a passage whose speaker was not read wrong."""
    return not evidence or any(
        not any(change.old == actor and change.holds(span) for change in misled.get(span.document, ()))
        for span in evidence
    )
