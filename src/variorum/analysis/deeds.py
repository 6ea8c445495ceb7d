"""The events of a dossier that count as having happened, each once, with its codes, parties and day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from variorum.collation import wordnet
from variorum.collation.events import days
from variorum.model import Dossier, Event, EventMention

from . import coding, modes, parties
from .coding import Code
from .happened import Counting
from .parties import Party

_RECIPROCAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types that several doers without a recipient do with one another."""
_SIGNING = frozenset({"sign", "reach", "conclude", "seal", "strike", "finalise", "finalize", "ratify", "ink"})
"""Words of support that several say of a text that they make with one another."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One event that counts, as one row of event data has it, however many articles tell it.

    `told` are the mentions that count; the parties are those that most of them name. `first` and `last` are its days;
    both are None where no article tells. `dated` says whether an article gives the day or it is reckoned from when the
    news appeared. `voice` is the outlet's own where any article tells it so; else `by` are the officials who say it.
    `origins` is at most how many independent origins tell it. `mutual` is whether several doers without a recipient do
    it with one another: they meet, agree, sign.
    """

    event: Event
    told: tuple[EventMention, ...]
    code: Code
    doers: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Party | None
    first: date | None
    last: date | None
    dated: Literal["stated", "reckoned"] | None
    voice: Literal["own", "official"]
    by: tuple[Party, ...]
    origins: int
    mutual: bool = False

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.event.id

    @property
    def day(self) -> date | None:
        """The day, where it is one day."""
        return self.first if self.first == self.last else None

    @property
    def documents(self) -> tuple[str, ...]:
        """The articles that tell it."""
        return tuple(sorted({one.document for one in self.told}))

    def pairs(self) -> Iterator[tuple[Party, Party | None]]:
        """Each doer with each recipient; of what several do with one another, each two of them once.

        A doer without anyone to whom it is done has None.
        """
        if self.recipients:
            yield from ((doer, other) for doer in self.doers for other in self.recipients if other.id != doer.id)
        elif len(self.doers) > 1 and self.mutual:
            yield from ((doer, other) for at, doer in enumerate(self.doers) for other in self.doers[at + 1 :])
        else:
            yield from ((doer, None) for doer in self.doers)


@dataclass(frozen=True, slots=True)
class Deeds:
    """The events of a dossier that count, in the order of their days, and how many do not, by reason."""

    kept: tuple[Deed, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Deed]:
        return iter(self.kept)

    def __len__(self) -> int:
        return len(self.kept)


def deeds(dossier: Dossier) -> Deeds:
    """Each event that is reported as having happened, once, with what event data say of it."""
    counting = Counting(dossier)
    kept: list[Deed] = []
    reasons: Counter[str] = Counter()
    for event in dossier.events:
        told, reason = counting.told(event)
        if told:
            kept.append(_deed(dossier, counting, event, tuple(told)))
        else:
            reasons[reason] += 1
    ordered = sorted(kept, key=lambda deed: (deed.first or date.max, deed.last or date.max, deed.id))
    return Deeds(tuple(ordered), dict(sorted(reasons.items())))


def _deed(dossier: Dossier, counting: Counting, event: Event, told: tuple[EventMention, ...]) -> Deed:
    words = [dossier.document(one).text[one.trigger.start : one.trigger.end] for one in told]
    doers = counting.doers(_commonest([one.actors for one in told]))
    recipients = counting.doers(_commonest([one.recipients for one in told]))
    first, last, dated = _days(event)
    officials = {one.said_by: speaker for one in told if (speaker := counting.official(one)) is not None}
    own = any(one.voice == "own" for one in told)
    place = counting.doers([event.where] if event.where else [])
    return Deed(
        event=event,
        told=told,
        code=coding.code(event.type, modes.of_mentions(told, words, event.type)),
        doers=_acting([parties.of(one) for one in doers]),
        recipients=_acting([parties.of(one) for one in recipients if one not in doers]),
        place=parties.of(place[0]) if place else None,
        first=first,
        last=last,
        dated=dated,
        voice="own" if own else "official",
        by=() if own else tuple(parties.of(officials[id]) for id in sorted(filter(None, officials))),
        origins=counting.origins(event, told),
        mutual=event.type in _RECIPROCAL or any(wordnet.bases(word) & _SIGNING for word in words),
    )


def _acting(named: Sequence[Party]) -> tuple[Party, ...]:
    """The parties without the states for which another of them acts: "the prime minister held a Lauvian summit"."""
    held = {one.country for one in named if one.actor.kind != "state" and one.official and one.country}
    return tuple(one for one in named if one.actor.kind != "state" or one.country not in held)


def _commonest(named: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What most mentions name, of equals the fullest; mentions that name nobody do not count."""
    told = Counter(one for one in named if one)
    return min(told, key=lambda one: (-told[one], -len(one), named.index(one))) if told else ()


def _days(event: Event) -> tuple[date | None, date | None, Literal["stated", "reckoned"] | None]:
    found = days.of(event.when)
    if found is not None and not found.open:
        return date.fromordinal(found.first), date.fromordinal(found.last), "stated"
    reckoned = days.of(event.reckoned) if event.when is None else None
    if reckoned is None or reckoned.open:
        return None, None, None
    return date.fromordinal(reckoned.first), date.fromordinal(reckoned.last), "reckoned"
