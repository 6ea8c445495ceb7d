"""Which events count as having happened, and why the others do not.

Reporting is not fact, so only those mentions of an event count that say in the outlet's own voice or in an official's
that it took place. An event that a source denies, or that some article says did not happen, does not count at all. The
outlet's word and an official's are not told to be true by this: the row says whose word it is.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from variorum.model import Actor, Claim, Dossier, Event, EventMention

from . import apart, coding, parties

STATEMENT = "plain statements, which event data do not code"
OTHER = "events of none of PLOVER's types"
DENIED = "events that somebody denies, or that an article says did not happen"
NOT_YET = "events that are only planned, expected or supposed"
OPEN = "events of which the account leaves open whether they happened"
UNNAMED = "events told only in the words of somebody not named"
UNOFFICIAL = "events told only in the words of somebody who is no official"
INDEFINITE = "events told only by a noun, an infinitive or a form in -ing, which need not say that they were done"
ELSEWISE = "words that are used for something else, such as questions, credits and interviews"
NOBODY = "events of which no doer is named"
PAPER = "events whose only doer is a text"
ONE_SIDED = "cooperation of which only one side is named"

_MUTUAL = "COOPERATE"
"""The type that PLOVER has for deeds that both sides gain by; what one does alone, such as an exercise, is none."""
_AFFIRMED = ("happened", "ongoing")
_OFFICIAL_TEXT = re.compile(r"(?i)\b(?:statement|communiqu[eé]|declaration|resolution|decree)\Z")


class Counting:
    """The mentions of events that count, by the dossier's actors and claims."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._actors: Mapping[str, Actor] = {actor.id: actor for actor in dossier.actors}
        self._claims = claims_of(dossier)
        self._texts = {document: origin.id for origin in dossier.origins for document in origin.documents}

    def told(self, event: Event) -> tuple[Sequence[EventMention], str]:
        """The mentions that count, or none and the reason: that which the last of them failed at."""
        if event.type not in coding.types():
            return (), STATEMENT if event.type == "STATEMENT" else OTHER
        if self._denied(event):
            return (), DENIED
        left: Sequence[EventMention] = event.mentions
        for reason, keep in (
            (NOT_YET, lambda one: one.status in _AFFIRMED),
            (
                OPEN,
                lambda one: (
                    one.details.get("certainty") != "open" and not apart.doubted(self._dossier.document(one), one)
                ),
            ),
            (UNNAMED, lambda one: one.voice == "own" or one.said_by is not None),
            (UNOFFICIAL, self._official),
            (INDEFINITE, lambda one: not apart.indefinite(self._dossier.document(one), one)),
            (ELSEWISE, lambda one: not self._elsewise(one)),
            (NOBODY, lambda one: bool(self.doers(one.actors, papers=True))),
            (PAPER, lambda one: bool(self.doers(one.actors))),
            (ONE_SIDED, lambda one: one.type != _MUTUAL or len(set(self._parties(one))) > 1),
        ):
            left = [one for one in left if keep(one)]
            if not left:
                return (), reason
        return left, ""

    def doers(self, ids: Iterable[str], *, papers: bool = False) -> tuple[Actor, ...]:
        """The actors of these ids that can do something: no texts, unless they are asked for."""
        found = [self._actors[id] for id in ids if id in self._actors]
        return tuple(one for one in found if papers or one.kind != "document")

    def official(self, mention: EventMention) -> Actor | None:
        """The official in whose words a mention tells an event; None where it is the outlet's."""
        return self._actors.get(mention.said_by or "") if mention.voice == "attributed" else None

    def _official(self, mention: EventMention) -> bool:
        speaker = self.official(mention)
        if mention.voice == "own":
            return True
        if speaker is None:
            return False
        if speaker.kind == "document":
            return bool(_OFFICIAL_TEXT.search(speaker.name)) and self._of_officials(mention.actors)
        return parties.of(speaker).official

    def _of_officials(self, ids: Collection[str]) -> bool:
        return any(parties.of(one).official for one in self.doers(ids))

    def _denied(self, event: Event) -> bool:
        if any(one.status == "negated" for one in event.mentions):
            return True
        return any(one.relation == "denies" for claim in self._claims.get(event.id, ()) for one in claim.accounts)

    def _left_open(self, mention: EventMention) -> bool:
        return mention.details.get("certainty") == "open" or apart.doubted(self._dossier.document(mention), mention)

    def _elsewise(self, mention: EventMention) -> bool:
        """Whether the word tells something else; who speaks to the press gives an interview and holds no talks."""
        if mention.type == "CONSULT" and any(one.kind == "media" for one in self._parties(mention)):
            return True
        document = self._dossier.document(mention)
        if apart.of_words(document, mention) and all(one.kind == "person" for one in self._parties(mention)):
            return True
        return apart.elsewise(document, mention)

    def _parties(self, mention: EventMention) -> tuple[Actor, ...]:
        return self.doers((*mention.actors, *mention.recipients))

    def origins(self, event: Event, told: Sequence[EventMention]) -> int:
        """At most how many independent origins tell an event: as its claim has it, else by articles and speakers.

        Articles that go back to one text are one origin, and so is what one speaker says, whoever reports it.
        """
        counted = [claim.origins for claim in self._claims.get(event.id, ())]
        return max(counted) if counted else len({self._origin(one) for one in told})

    def _origin(self, mention: EventMention) -> str:
        return mention.said_by or self._texts.get(mention.document, mention.document)


def claims_of(dossier: Dossier) -> dict[str, list[Claim]]:
    """The claims of each event."""
    found: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        if claim.event is not None:
            found.setdefault(claim.event, []).append(claim)
    return found
