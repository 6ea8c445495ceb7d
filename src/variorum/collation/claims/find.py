"""The claims of all articles of one affair."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from variorum.collation.ground import Ground
from variorum.model import (
    Account,
    Actor,
    Claim,
    Denial,
    Event,
    EventMention,
    Quotation,
    cluster_id,
    leaf_id,
)

from . import accounts, copies, counting, prospects, silence, statements

_WITH_OBJECT = re.compile(r"(?:accus|blam|charg|critici|condemn|urg|warn)", re.IGNORECASE)
"""Beginnings of cues whose reported words lack their verb: "accused Norway of a plot"."""

_LABEL = 140
"""Characters of a label at most."""

_SURE = 0.7
"""Confidence of the type of an event below which one mention alone makes no claim."""

_AT_LEAST = 25
"""Characters of a clause below which one mention alone says too little."""


def find(grounds: Iterable[Ground], events: Sequence[Event]) -> tuple[Claim, ...]:
    """The claims of each continuing affair: of events first, then of what speakers say beyond them."""
    found: list[Claim] = []
    for base in grounds:
        own = [one for one in events if one.mentions[0].document in base.by_document]
        of_events = [c for group in prospects.groups(base, own) if (c := _of_events(base, group)) is not None]
        found += of_events
        found += _of_statements(base, of_events)
    return tuple(sorted(found, key=lambda claim: claim.id))


def _of_events(base: Ground, group: Sequence[Event]) -> Claim | None:
    mentions = [mention for event in group for mention in event.mentions]
    main = max(group, key=lambda one: (len({m.document for m in one.mentions}), len(one.title), one.id))
    if main.type == "STATEMENT" or not _worth(main.type, mentions):
        return None
    about = _about(base, [actor for one in mentions for actor in (*one.actors, *one.recipients)])
    negative = all(mention.status == "negated" for mention in mentions)
    denied = base.denials
    told: list[Account] = []
    for mention in mentions:
        account = accounts.of_mention(base, mention, about, negative=negative and mention.id not in denied)
        if account is not None:
            told.append(account)
        told += _denying(base, [d for d in denied.get(mention.id, ()) if d.by != mention.said_by], about)
    return _claim(base, _title(group, main), told, about, event=main) if told else None


def _title(group: Sequence[Event], main: Event) -> str:
    """The title of the event that says most of who does it to whom; of a prospect never that of a denial, if any is."""
    affirmed = [one for one in group if any(mention.status != "negated" for mention in one.mentions)]
    full = [one for one in affirmed if any(m.actors and m.recipients for m in one.mentions)]
    return max(full or affirmed or [main], key=lambda one: (len(one.mentions), -len(one.title), one.id)).title


def _worth(type_: str, mentions: Sequence[EventMention]) -> bool:
    """Whether an event makes a claim: several articles tell it, or one does so clearly enough."""
    if len({mention.document for mention in mentions}) > 1:
        return True
    return type_ != "OTHER" and any(
        (one.confidence is None or one.confidence >= _SURE) and (one.actors or one.recipients) and len(one) >= _AT_LEAST
        for one in mentions
    )


def _denying(base: Ground, denials: Iterable[Denial], about: frozenset[str]) -> list[Account]:
    """Accounts of those who deny what is told elsewhere in their article."""
    return [
        Account(
            document=one.document,
            start=place.start,
            end=place.end,
            relation="denies",
            voice="attributed",
            by=one.by,
            basis=accounts.basis(base.actors.get(one.by or "")),
            party=base.speaks_for(one.by) in about,
            of=one.of,
        )
        for one in denials
        for place in (accounts.cut(base, one),)
    ]


def _about(base: Ground, actors: Iterable[str]) -> frozenset[str]:
    """The sides that a claim concerns; papers are none."""
    known = (base.actors.get(actor) for actor in actors)
    return base.sides.all(one.id for one in known if one is not None and one.kind not in ("document", "media"))


def _of_statements(base: Ground, of_events: Sequence[Claim]) -> list[Claim]:
    covered = [account for claim in of_events for account in claim.accounts]
    denied = base.denials
    found = []
    claimed = {account.of for account in covered}
    denying = [denial for reading in base.readings for denial in reading.denials if denial.of in claimed]
    for group in statements.groups(base):
        if all(any(one.overlaps(denial) for denial in denying) for one in group):
            continue
        if not any(one.id in denied for one in group) and (
            any(_tells_all(claim, group) for claim in of_events) or (len(group) == 1 and _is_covered(group[0], covered))
        ):
            continue
        named = [actor for one in group for actor in base.named(one.document, one.start, one.end)]
        speaker = group[0].speaker
        assert speaker is not None
        assert speaker.actor is not None
        about = _about(base, [*named])
        told = [_reported(base, one, about) for one in group]
        told += [a for one in group for a in _denying(base, denied.get(one.id, ()), about)]
        said = _words(base, _central(base, group))
        label = said if told[0].relation == "denies" else f"{base.actors[speaker.actor].name}: {said}"
        found.append(_claim(base, label, told, about, event=None))
    return found


def _reported(base: Ground, quotation: Quotation, about: frozenset[str]) -> Account:
    """The account that reported words give: that their speaker says so, or denies it."""
    account = accounts.of_quotation(base, quotation, about)
    return replace(account, relation="denies") if statements.denying(base, quotation) else account


def _tells_all(claim: Claim, group: Sequence[Quotation]) -> bool:
    """Whether the claim of an event, told by several articles, is in each of the reports already."""
    documents = {account.document for account in claim.accounts}
    return len(documents) > 1 and all(any(one.overlaps(account) for account in claim.accounts) for one in group)


def _is_covered(quotation: Quotation, covered: Iterable[Account]) -> bool:
    """Whether the claim of an event takes up most of the reported words already."""
    return any(
        one.document == quotation.document
        and min(one.end, quotation.end) - max(one.start, quotation.start) >= 0.7 * len(quotation)
        for one in covered
    )


def _central(base: Ground, group: Sequence[Quotation]) -> Quotation:
    """The report that says it in the middling number of words; one told by "said" rather than "accused … of"."""
    plain = [one for one in group if one.cue is None or not _WITH_OBJECT.search(base.text(one.cue))]
    ordered = sorted(plain or group, key=lambda one: (len(one), one.id))
    return ordered[(len(ordered) - 1) // 2]


def _words(base: Ground, quotation: Quotation) -> str:
    return _short(" ".join(base.text(quotation).split()).removeprefix("that "))


def _short(text: str) -> str:
    if len(text) <= _LABEL:
        return text
    return text[: _LABEL - 2].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"


def _claim(base: Ground, label: str, told: Sequence[Account], about: frozenset[str], event: Event | None) -> Claim:
    kept = counting.traced(base, _once([*told, *copies.of(base, told)]))
    count = counting.origins(kept)
    when = event.when if event is not None else None
    how = f"event: {event.how or 'one mention'}" if event is not None else _how(kept)
    smallest = min(leaf_id("claim", account.span) for account in kept)
    return Claim(
        id=cluster_id("claim", [smallest if event is None else leaf_id(f"claim {event.id}", kept[0].span)]),
        text=_short(label),
        status=counting.status(base, kept, count),
        origins=count,
        accounts=kept,
        silent=silence.of(base, silence.Asserted(kept, about, when)),
        event=event.id if event is not None else None,
        about=tuple(sorted(actor.id for actor in base.actors.values() if _stands_for(actor, about))),
        when=when,
        confidence=event.confidence if event is not None else None,
        how=how,
    )


def _stands_for(actor: Actor, about: frozenset[str]) -> bool:
    """Whether an actor is itself what a side is: the state of a country, or the actor who is a side alone."""
    return actor.id in about or (actor.kind == "state" and actor.country in about)


def _once(told: Sequence[Account]) -> tuple[Account, ...]:
    """Accounts in the order of the documents, equal places once; one within another of the same kind gives way."""
    ordered = sorted(
        set(told), key=lambda one: (one.document, one.start, -one.end, one.relation, one.by or "", one.of or "")
    )
    kept: list[Account] = []
    for one in ordered:
        if not any(other.covers(one) and other.relation == one.relation and other.by == one.by for other in kept):
            kept.append(one)
    return tuple(kept)


def _order(account: Account) -> tuple[str, int, int, str, str, str]:
    return (account.document, account.start, -account.end, account.relation, account.by or "", account.of or "")


def _how(told: Sequence[Account]) -> str:
    documents = len({one.document for one in told if one.relation == "says"})
    return "one report" if documents == 1 else "the same side says the same: a shared passage, or words alike"
