"""What a denial that only points back is about: the nearest thing told before that concerns who denies it."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.annotation.parser import Parse
from variorum.model import Actor, EventMention, Quotation

_FARTHEST = 700
"""Characters back: about two paragraphs of news. Farther on, other things have been told in between."""

_OPEN = ("hypothetical", "planned", "expected")
_HARMLESS = ("STATEMENT", "CONSULT", "OTHER", "SUPPORT", "AGREE", "COOPERATE", "AID", "CONCEDE", "RETREAT")


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells: its events and quotations, and who its actors are."""

    parse: Parse
    actors: dict[str, Actor]
    events: Sequence[EventMention]
    quotations: Sequence[Quotation]

    def one_side(self, one: str | None, other: str | None) -> bool:
        """Whether two actors are the same, or of one country: a ministry, a minister, the state."""
        if one is None or other is None:
            return False
        if one == other:
            return True
        first, second = self.actors.get(one), self.actors.get(other)
        return first is not None and second is not None and first.country == second.country is not None


def accusations(told: Told, by: str | None, at: int, accuser: str | None) -> list[Quotation]:
    """The reports before `at` that somebody of another side gives of the denier, the nearest first, of one side only.

    `accuser` narrows it down where the text names whose claims they are ("the American claims").
    """
    found: list[Quotation] = []
    for one in sorted(told.quotations, key=lambda q: (-q.end, q.start)):
        speaker = one.speaker.actor if one.speaker else None
        if one.end > at or at - one.end > _FARTHEST or speaker is None or told.one_side(speaker, by):
            continue
        if accuser is not None and not told.one_side(speaker, accuser):
            continue
        if _concerns(told, one, by):
            found.append(one)
            accuser = accuser or speaker
    return found


def _concerns(told: Told, quotation: Quotation, actor: str | None) -> bool:
    """Whether the reported words name the actor or its side."""
    return actor is not None and any(
        told.one_side(one.id, actor)
        for one in told.actors.values()
        for mention in one.mentions
        if quotation.start <= mention.start and mention.end <= quotation.end
    )


def deed(told: Told, by: str, at: int) -> EventMention | None:
    """The nearest deed before `at` that the denier is said, feared or expected to be about."""
    near = [one for one in told.events if one.trigger.end <= at and at - one.trigger.end <= _FARTHEST]
    meant = [one for one in near if one.type not in _HARMLESS and _ascribed(told, one, by)]
    return max(meant, key=lambda one: (one.trigger.start, one.id), default=None)


def _ascribed(told: Told, event: EventMention, by: str) -> bool:
    """Whether the event is told as a deed of the denier, and not as a plain fact of the article's own."""
    acts = any(told.one_side(actor, by) for actor in event.actors)
    by_others = event.voice == "attributed" and not told.one_side(event.said_by, by)
    return acts and (event.status in _OPEN or (by_others and event.status != "negated"))
