"""The claims of all articles of one affair."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from variorum.collation.ground import Ground
from variorum.collation.meaning import Judge
from variorum.model import (
    Account,
    Actor,
    Claim,
    Denial,
    Event,
    EventMention,
    Quotation,
    Span,
    cluster_id,
    leaf_id,
)

from . import accounts, copies, counting, prospects, silence, statements
from .drafts import Draft, loose
from .merging import merged
from .telling import core

_WITH_OBJECT = re.compile(r"(?:accus|blam|charg|critici|condemn|urg|warn)", re.IGNORECASE)
"""Beginnings of cues whose reported words lack their verb: "accused Norway of a plot"."""

_LABEL = 140
"""Characters of a label at most."""

_SURE = 0.7
"""Confidence of the type of an event below which one mention alone makes no claim."""

_AT_LEAST = 25
"""Characters of a clause below which one mention alone says too little."""


def find(grounds: Iterable[Ground], events: Sequence[Event]) -> tuple[Claim, ...]:
    """The claims of each continuing affair: of events, of what speakers say, and of what articles say themselves."""
    found: list[Claim] = []
    for base in grounds:
        own = [one for one in events if one.mentions[0].document in base.by_document]
        of_events = [draft for group in prospects.groups(base, own) if (draft := _of_events(base, group)) is not None]
        drafts = [one for one in of_events if not one.loose]
        drafts += _of_statements(base, drafts)
        drafts += [one for one in of_events if one.loose]
        drafts += loose(base, drafts)
        judge = Judge(base)
        found += [_claim(base, judge, draft) for draft in merged(base, judge, drafts)]
    return _each_once(found)


def _each_once(found: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims by id; of two that rest on one smallest account the one that more accounts bear out."""
    once: dict[str, Claim] = {}
    for claim in sorted(found, key=lambda one: (one.id, -len(one.accounts), one.text)):
        once.setdefault(claim.id, claim)
    return tuple(once.values())


def _of_events(base: Ground, group: Sequence[Event]) -> Draft | None:
    mentions = [mention for event in group for mention in event.mentions]
    main = max(group, key=lambda one: (len({m.document for m in one.mentions}), len(one.title), one.id))
    if main.type == "STATEMENT":
        return None
    about = _about(base, [actor for one in mentions for actor in (*one.actors, *one.recipients)])
    negative = all(accounts.negated(base, mention) for mention in mentions)
    denied = base.denials
    told: list[Account] = []
    for mention in mentions:
        account = accounts.of_mention(base, mention, about, negative=negative and mention.id not in denied)
        if account is not None:
            told.append(account)
        told += _denying(base, [d for d in denied.get(mention.id, ()) if d.by != mention.said_by], about)
    if not told:
        return None
    if not _worth(main.type, mentions):  # a clause that counts only if another article tells the same
        said = tuple(one for one in told if len(one) >= _AT_LEAST)
        return Draft(said, about) if said else None
    return Draft(tuple(told), about, _title(group, main), event=main)


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


def _of_statements(base: Ground, of_events: Sequence[Draft]) -> list[Draft]:
    covered = [account for draft in of_events for account in draft.told]
    denied = base.denials
    found = []
    claimed = {account.of for account in covered}
    denying = [denial for reading in base.readings for denial in reading.denials if denial.of in claimed]
    for group in statements.groups(base):
        if all(any(one.overlaps(denial) for denial in denying) for one in group):
            continue
        if len(group) == 1 and group[0].id not in denied and _is_covered(group[0], covered):
            continue
        about = _about(base, [actor for one in group for actor in base.named(one.document, one.start, one.end)])
        told = [accounts.of_quotation(base, one, about) for one in group]
        told += [a for one in group for a in _denying(base, denied.get(one.id, ()), about)]
        found.append(Draft(tuple(told), about, reports=tuple(group)))
    return found


def _is_covered(quotation: Quotation, covered: Iterable[Account]) -> bool:
    """Whether the claim of an event takes up most of the reported words already."""
    return any(
        one.document == quotation.document
        and min(one.end, quotation.end) - max(one.start, quotation.start) >= 0.7 * len(quotation)
        for one in covered
    )


def _label(base: Ground, draft: Draft, told: Sequence[Account], main: Account) -> tuple[str, tuple[Account, ...]]:
    """A working label, and the accounts with what they say of it.

    Of an event it is the event's title. Of reports it is the words of one of them, with the speaker's name where they
    are what the speaker says; whoever denies these words says so, and whoever says that they are not so denies them.
    """
    if draft.title:
        return draft.title, tuple(told)
    if not draft.reports:
        return _words(base, main), tuple(told)
    central = _central(base, draft.reports)
    reports = {one.span: one for one in draft.reports}
    denied = statements.negative(base, central)
    kept = tuple(_against(base, one, reports.get(one.span), denied=denied) for one in told)
    speaker = base.actors.get(central.speaker.actor or "") if central.speaker is not None else None
    said = _words(base, central)
    return (said if speaker is None or statements.denying(base, central) else f"{speaker.name}: {said}"), kept


def _against(base: Ground, account: Account, report: Quotation | None, *, denied: bool) -> Account:
    """An account that is a report, as a denial where the speaker says the opposite of the label."""
    if report is None or account.relation != "says":
        return account
    no = statements.negative(base, report) != statements.denying(base, report)
    return account if no == denied else replace(account, relation="denies")


def _central(base: Ground, group: Sequence[Quotation]) -> Quotation:
    """The report that says it in the middling number of words; one told by "said" rather than "accused … of"."""
    plain = [one for one in group if one.cue is None or not _WITH_OBJECT.search(base.text(one.cue))]
    ordered = sorted(plain or group, key=lambda one: (len(one), one.id, one.start))
    return ordered[(len(ordered) - 1) // 2]


def _words(base: Ground, place: Span) -> str:
    return _short(" ".join(base.text(place).split()).removeprefix("that "))


def _short(text: str) -> str:
    if len(text) <= _LABEL:
        return text
    return text[: _LABEL - 2].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"


def _claim(base: Ground, judge: Judge, draft: Draft) -> Claim:
    label, told = _label(base, draft, draft.told, core(judge, draft.told))
    kept = counting.traced(base, _once([*told, *copies.of(base, told)]))
    count = counting.origins(kept)
    event = draft.event
    when = event.when if event is not None else None
    smallest = min(leaf_id(f"claim {account.of}", account.span) for account in kept)
    return Claim(
        id=cluster_id("claim", [smallest if event is None else leaf_id(f"claim {event.id}", kept[0].span)]),
        text=_short(label),
        status=counting.status(base, kept, count),
        origins=count,
        accounts=kept,
        silent=silence.of(base, silence.Asserted(kept, draft.about, when)),
        event=event.id if event is not None else None,
        about=tuple(sorted(actor.id for actor in base.actors.values() if _stands_for(actor, draft.about))),
        when=when,
        confidence=event.confidence if event is not None else None,
        how=f"event: {event.how or 'one mention'}" if event is not None else _how(kept),
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


def _how(told: Sequence[Account]) -> str:
    documents = len({one.document for one in told if one.relation == "says"})
    return "one report" if documents == 1 else "passages that say the same, or more"
