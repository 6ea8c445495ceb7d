"""The sentences of one actor: deeds, sayings, stances, demands with answers, bonds and plans."""

import re
from collections.abc import Iterable, Iterator

from variorum.model import Commitment, Demand, Event, EventMention, Position, Quotation, Span
from variorum.publish import times
from variorum.publish.grounding import Line, Part, Words

from .acts import circumstanced, doers, standing
from .apart import otherwise
from .conduct import Conduct
from .deeds import dated_within, deed
from .entries import beforehand
from .exchanges import answers, asked, printed
from .manuscript import Block, Paragraph
from .nested import quoted
from .once import Once
from .overtaken import Overtaken
from .owning import own
from .parties import Party
from .places import places
from .prose import Teller
from .sayings import said_on, whole
from .stamps import Days, line_text

_DEEDS, _SAYINGS, _EACH, _POSITIONS, _DEMANDS, _BONDS = 6, 4, 2, 3, 3, 3
"""Sentences of each kind; sayings of one speaker."""
_TITLE = 60
"""Characters of an office at most; longer words at the beginning are a sentence of their own."""
_NOBODY: frozenset[str] = frozenset()
_REPLIES = re.compile(r"\b(?:replied|responded|retorted|answered|shot back)\b(?! to\b)")
"""How words are told that answer a question which stands only in the article."""


class Portrait:
    """The sentences of one actor; what one sentence of an article tells is told once in the document.

    `shown` are the actors of the parties that have a place of their own: what they ask of this one stands with them.
    `elsewhere` are passages about it that the document has told before.
    """

    def __init__(
        self, teller: Teller, party: Party, found: Conduct, once: Once | None = None, shown: frozenset[str] = _NOBODY
    ) -> None:
        self.teller, self.edition, self.party, self.found = teller, teller.edition, party, found
        self.elsewhere: list[Span] = []
        self._shown = shown - party.ids
        self._once = once or Once(self.edition)
        self._overtaken = Overtaken(self.edition)
        self._days = Days(self.edition, teller.outlets)

    def blocks(self) -> Iterator[Block]:
        """Deeds, sayings, stances, demands with answers, then what it binds itself to and is to do."""
        kinds = (self._deeds(), self._sayings(), self._positions(), self._demands(), self._bonds())
        for lines in kinds:
            self.teller.pause()
            self._days.pause()
            if held := tuple(line for line in lines if self._once.new(line)):
                yield Paragraph(held)

    def _fresh(self, spans: Iterable[Span]) -> bool:
        """Whether it still holds, and nothing in the document tells it yet; from then on something does."""
        spans = [span for span in spans if self.edition.holds(span)]
        if any(self._overtaken.holds(span) for span in spans[:1]):
            return False
        fresh = self._once.fresh(spans)
        self.elsewhere += [] if fresh else [span.span for span in spans]
        return fresh

    def _own(self, span: Span) -> bool:
        return own(self.teller, self.party, span)

    def _deeds(self) -> Iterator[Line]:
        """The latest first, those of one day in the order of the articles."""
        kept: list[tuple[Event, EventMention]] = []
        told: list[Event] = []
        asked_for = {self.edition.sentence(one) for made in self.found.made[:_DEMANDS] for one in made.evidence[:1]}
        asked_for |= set(self._answers())
        for event, mention in (*self.found.deeds, *self.found.undone[:1]):
            free = len(kept) < _DEEDS and self.edition.sentence(mention) not in asked_for
            if free and self._fresh([mention]):
                kept.append((event, mention))
            elif free:
                told.append(event)
        for event, mention in sorted(kept, key=self._when):
            if (line := self._deed(event, mention)) is not None:
                yield self._days.on(line, mention)
                yield from self._announced(event, mention)
                yield from otherwise(self.teller, event)
        for event in told:
            yield from otherwise(self.teller, event)

    def _answers(self) -> Iterator[Span]:
        """Sentences in which it answers what another asks that has a place here: they stand with that."""
        for demand in self.found.received:
            told = demand.by in self._shown and self.teller.clauses.of(demand.evidence[0]) is not None
            for answer in demand.responses if told else ():
                held = [one for one in answer.evidence if self.edition.holds(one)]
                yield from map(self.edition.sentence, held)

    def _announced(self, event: Event, mention: EventMention) -> Iterator[Line]:
        """That articles announced it before it was done."""
        before = [one for one in event.mentions if beforehand(self.edition, event, one)]
        documents = sorted({one.document for one in before} - {mention.document})
        if documents:
            outlets = self.teller.outlets.names(documents)
            yield Line((f"{outlets[:1].upper()}{outlets[1:]} had announced it.",), tuple(before))

    def _deed(self, event: Event, mention: EventMention) -> Line | None:
        alone = standing(self.edition, mention)
        if mention.status == "negated":
            return self._clause(mention) if alone else None
        apart = dated_within(self.edition, mention) or circumstanced(self.edition, mention)
        if apart and (line := self._clause(mention)) is not None:
            return line
        self.teller.pause()
        line = deed(self.teller, event, mention)
        return self._clause(mention) if line is None and alone else line

    def _clause(self, mention: EventMention) -> Line | None:
        """The sentence of a deed, where it stands on its own, is the party's and is nobody's saying that holds it."""
        whole = self.teller.clauses.of(mention) is not None and self._own(mention)
        return self.teller.sentence(mention) if whole else None

    def _when(self, pair: tuple[Event, EventMention]) -> tuple[object, ...]:
        event, mention = pair
        return (-self._days.order(mention, mention.when or event.when), self.edition.rank(mention.span))

    def _sayings(self) -> Iterator[Line]:
        spoken: dict[str, int] = {}
        chosen_sayings: list[Quotation] = []
        for group in self.found.sayings:
            speaker = group[0].speaker.actor if group[0].speaker else None
            if spoken.get(speaker or "", 0) < _EACH and len(chosen_sayings) < _SAYINGS and self._fresh(group):
                spoken[speaker or ""] = spoken.get(speaker or "", 0) + 1
                chosen_sayings.append(group[0])
        for quotation in sorted(chosen_sayings, key=lambda one: (self._said(one), self.edition.rank(one.span))):
            if (line := self._saying(quotation)) is not None and not _REPLIES.search(line_text(line)):
                yield self._days.on(line, quotation)

    def _saying(self, quotation: Quotation) -> Line | None:
        """Words in marks after their speaker; what is only reported, in the whole sentence of the article if it can."""
        if quotation.kind != "direct" and self._own(quotation) and (line := printed(self.teller, quotation)):
            return line
        line = self.teller.quotation(quotation) if whole(self.edition, quotation) else None
        return self._dated(line, quotation) if line is not None else None

    def _said(self, quotation: Quotation) -> int:
        return -self._days.order(quotation, said_on(self.edition, quotation))

    def _dated(self, line: Line, quotation: Quotation) -> Line:
        """The line with the day of the saying before it, where the article dates it."""
        when = said_on(self.edition, quotation)
        reach = times.bounds(when)
        if when is None or reach is None or reach[0] is None or reach[0] != reach[1]:
            return line
        first = line.parts[0]
        own = "".join(part for part in line.parts if isinstance(part, str))
        if self.teller.outlets.day(when) in own:
            return line
        plain = first.text if isinstance(first, Words) and first.style != "marks" else ""
        if plain[:1] in ("“", '"', "‘") or len(plain) > _TITLE:
            return line
        if isinstance(first, Words) and first.style == "marks":
            ended = line.parts[-1] == "." and isinstance(line.parts[-2], str)
            return (
                Line((*line.parts[:-1], f" on {self.teller.outlets.day(when)}", "."), line.support) if ended else line
            )
        small = f"t{first[1:]}" if isinstance(first, str) and first.startswith("The ") else first
        return Line((f"On {self.teller.outlets.day(when)}, ", small, *line.parts[1:]), line.support)

    def _positions(self) -> Iterator[Line]:
        shown, answered = 0, set(self._answers())
        for position in self.found.positions:
            first = position.evidence[0]
            here = self._own(first) and self.edition.sentence(first) not in answered
            if shown < _POSITIONS and here and self._fresh([first]):
                line = self._position(position)
                shown += line is not None
                if line is not None:
                    yield self._days.on(line, position.evidence[0])
                    yield from self._before(position)

    def _before(self, position: Position) -> Iterator[Line]:
        """The earlier stance that a position departs from, in the words of its article."""
        known = position.changed is not None and position.changed in self.edition.dossier
        old = self.edition.dossier.get(position.changed or "") if known else None
        held = [one.span for one in old.evidence if self.edition.holds(one)] if isinstance(old, Position) else []
        if held:
            outlet = self.teller.outlets.name(self.edition.by_document[held[0].document])
            parts: list[Part] = [f"Before, in the words of {outlet}: ", *quoted(self.edition.dossier, held[0]), "."]
            self.teller.pause()
            yield Line(tuple(parts), tuple(held))

    def _position(self, position: Position) -> Line | None:
        held = min((span.span for span in position.evidence if self.edition.holds(span)), key=self.edition.rank)
        return printed(self.teller, held)

    def _demands(self) -> Iterator[Line]:
        """What it asks of others with their answers, then what is asked of it."""
        for demand in self.found.made[:_DEMANDS]:
            if self._fresh(demand.evidence):
                yield from self._exchange(demand)
        for demand in self.found.received[:_DEMANDS]:
            if demand.by not in self._shown and self._fresh(demand.evidence):
                yield from self._exchange(demand)

    def _exchange(self, demand: Demand) -> Iterator[Line]:
        line = asked(self.teller, demand)
        if line is not None:
            yield self._days.on(line, demand.evidence[0])
            yield from answers(self.teller, demand, self._fresh)

    def _bonds(self) -> Iterator[Line]:
        shown = 0
        for bond in self.found.commitments:
            if shown < _BONDS and self._fresh(bond.evidence[:1]) and (line := self._bond(bond)) is not None:
                shown += 1
                yield self._days.on(line, bond.evidence[0])
        for _, mention in sorted(self.found.ahead[:_BONDS], key=self._when):
            own = self._own(mention) and self._fresh([mention])
            if own and (line := self.teller.sentence(mention)) is not None:
                yield self._days.on(line, mention)

    def _bond(self, bond: Commitment) -> Line | None:
        """The words from the verb on where they name who is bound, else the sentence."""
        place = min((one.span for one in bond.evidence if self.edition.holds(one)), key=self.edition.rank)
        for one in places(self.edition).deeds(place):
            if place.covers(one) and set(doers(self.edition, one)) & self.party.ids and (line := self._plain(one)):
                return line
        return printed(self.teller, place) if self._own(place) else None

    def _plain(self, mention: EventMention) -> Line | None:
        return deed(self.teller, None, mention) if mention.status != "negated" else None
