"""Deeds that nobody tells as done: feared, planned, threatened, denied. What articles say of one is one claim.

A deed that has not happened has no day and no place by which two mentions of it could be told apart or joined; what
makes it one is who would do it, what, and to whom. The mentions stay events of their own.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.collation.events.families import family
from variorum.collation.ground import Ground
from variorum.model import Event, EventMention, Span

_NOT_DONE = ("hypothetical", "planned", "expected", "negated")
_HOSTILE = ("ASSAULT",)
"""Types whose words are near enough to one another to be told of one deed: to attack, to invade, to strike."""

_DEEDS = ("ASSAULT", "COERCE", "SANCTION")
"""Types of deeds that are feared or denied as such. Help and troops may be sent many times, and what is asked or
promised is told apart by its content, which the parties do not give."""


def groups(ground: Ground, events: Iterable[Event]) -> list[list[Event]]:
    """The events of each claim: a prospect told in several events together, every other event alone."""
    by_doer: defaultdict[tuple[str, str], list[_Deed]] = defaultdict(list)
    found: list[list[Event]] = []
    for event in events:
        deed = _deed(ground, event)
        if deed is None:
            found.append([event])
        else:
            by_doer[deed.doer, event.type].append(deed)
    for _, deeds in sorted(by_doer.items()):
        found += _of_one_doer(deeds)
    return sorted(found, key=lambda group: group[0].id)


@dataclass(frozen=True, slots=True)
class _Deed:
    """A prospect: which event tells it, which side would do it, to whom, and by which words it is told."""

    event: Event
    doer: str
    target: str | None
    families: frozenset[str]


def _deed(ground: Ground, event: Event) -> _Deed | None:
    """The prospect that an event tells, where one side would act and no mention tells it as done; else None."""
    if event.type not in _DEEDS or event.when is not None or any(one.status not in _NOT_DONE for one in event.mentions):
        return None
    actors = {side for one in event.mentions for side in ground.sides.all(one.actors)}
    if len(actors) != 1:
        return None
    targets = {side for one in event.mentions for side in ground.sides.all(one.recipients)}
    if len(targets) > 1:
        return None
    families = frozenset(_family(ground, one) for one in event.mentions)
    return _Deed(event, next(iter(actors)), next(iter(targets), None), families)


def _family(ground: Ground, mention: EventMention) -> str:
    told = mention.details.get("told_at")
    start, end = told if told else (mention.trigger.start, mention.trigger.end)
    return family(ground.text(Span(mention.document, start, end)))


def _of_one_doer(deeds: Sequence[_Deed]) -> list[list[Event]]:
    """The deeds of one side and type: those with one target together, where hostile whatever the word; then those that
    name no target, with the one group that has their word, or with one another by their word.
    """
    targeted: defaultdict[tuple[str, str], list[_Deed]] = defaultdict(list)
    loose: defaultdict[str, list[_Deed]] = defaultdict(list)
    for deed in deeds:
        word = "" if deed.event.type in _HOSTILE else min(deed.families)
        if deed.target is not None:
            targeted[deed.target, word].append(deed)
        else:
            loose[min(deed.families)].append(deed)
    for word, members in sorted(loose.items()):
        fitting = [group for group in targeted.values() if any(word in deed.families for deed in group)]
        if len(fitting) == 1:
            fitting[0].extend(members)
        else:
            targeted["", word].extend(members)
    groups_ = (sorted((deed.event for deed in group), key=lambda one: one.id) for group in targeted.values())
    return sorted(groups_, key=lambda group: group[0].id)
