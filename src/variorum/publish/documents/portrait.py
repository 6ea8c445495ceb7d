"""The sentences of one actor: deeds, sayings, stances, demands with answers, bonds and plans."""

from collections.abc import Iterable, Iterator

from variorum.model import Commitment, Demand, Event, EventMention, Position, Quotation, Span
from variorum.publish import times
from variorum.publish.grounding import Line, Part, Words

from .acts import circumstanced, doers, standing
from .cells import hedged
from .conduct import Conduct, terms
from .deeds import dated_within, deed
from .entries import OPEN, beforehand, likely
from .exchanges import answers, asked, printed
from .manuscript import Block, Paragraph
from .nested import quoted
from .parties import Party
from .places import places
from .prose import Teller
from .sayings import said_on, whole

_DEEDS, _SAYINGS, _EACH, _POSITIONS, _DEMANDS, _BONDS = 6, 4, 2, 3, 3, 3
"""Sentences of each kind; sayings of one speaker."""
_TITLE = 60
"""Characters of an office at most; longer words at the beginning are a sentence of their own."""
_SAME, _ALIKE = 4, 0.6
"""Telling words that two sentences share, and of those of the shorter the share, when one of them is enough."""


class Portrait:
    """The sentences of one actor; what one sentence of an article tells is told once."""

    def __init__(self, teller: Teller, party: Party, found: Conduct) -> None:
        self.teller, self.edition, self.party, self.found = teller, teller.edition, party, found
        self._told: set[Span] = set()
        self._terms: list[set[str]] = []
        self._lines: set[tuple[Part, ...]] = set()

    def blocks(self) -> Iterator[Block]:
        """Deeds, sayings, stances, demands with answers, then what it binds itself to and is to do."""
        kinds = (self._deeds(), self._sayings(), self._positions(), self._demands(), self._bonds())
        for lines in kinds:
            self.teller.pause()
            if held := tuple(line for line in lines if self._new(line)):
                yield Paragraph(held)

    def _new(self, line: Line) -> bool:
        """Whether no line of these words stands here yet: two records may lead to one sentence."""
        fresh = line.parts not in self._lines
        self._lines.add(line.parts)
        return fresh

    def _fresh(self, spans: Iterable[Span]) -> bool:
        """Whether no sentence here tells it yet, nor much the same; from then on one does."""
        sentences = {self.edition.sentence(span) for span in spans if self.edition.holds(span)}
        if not sentences or sentences & self._told:
            return False
        own = terms(self.edition, min(sentences, key=self.edition.rank))
        again = any(len(own & one) >= max(_SAME, _ALIKE * min(len(own), len(one))) for one in self._terms)
        self._told |= sentences
        self._terms.append(own)
        return not again

    def _deeds(self) -> Iterator[Line]:
        """In the order of their days, the undated after them in that of the articles."""
        kept: list[tuple[Event, EventMention]] = []
        asked_for = {self.edition.sentence(one) for made in self.found.made[:_DEMANDS] for one in made.evidence[:1]}
        for event, mention in (*self.found.deeds, *self.found.undone[:1]):
            free = len(kept) < _DEEDS and self.edition.sentence(mention) not in asked_for
            if free and self._fresh([mention]):
                kept.append((event, mention))
        for event, mention in sorted(kept, key=self._when):
            if (line := self._deed(event, mention)) is not None:
                yield line
                yield from self._announced(event, mention)
                yield from self._otherwise(event)

    def _announced(self, event: Event, mention: EventMention) -> Iterator[Line]:
        """That articles announced it before it was done."""
        before = [one for one in event.mentions if beforehand(self.edition, event, one)]
        documents = sorted({one.document for one in before} - {mention.document})
        if documents:
            outlets = self.teller.outlets.names(documents)
            yield Line((f"{outlets[:1].upper()}{outlets[1:]} had announced it.",), tuple(before))

    def _otherwise(self, event: Event) -> Iterator[Line]:
        """Where articles give another figure, day or place for it, in their words."""
        held = [one for one in event.mentions if self.edition.holds(one)]
        for one in likely(self.edition):
            sides = [(side.words or side.accounts)[:1] for side in one.sides]
            spans = [span.span for side in sides for span in side if self.edition.holds(span)]
            here = any(mention.covers(span) for mention in held for span in spans)
            open_still = one.verdict in OPEN and one.kind in ("number", "date", "place")
            if open_still and here and len(spans) == len(sides) > 1:
                yield self._differ([hedged(self.edition, span) for span in sorted(spans, key=self.edition.rank)])

    def _differ(self, spans: list[Span]) -> Line:
        parts: list[Part] = ["The accounts differ: "]
        for place, span in enumerate(spans):
            outlet = self.teller.outlets.names([span.document])
            parts += [*([", "] if place else []), *quoted(self.edition.dossier, span), f" ({outlet})"]
        self.teller.pause()
        return Line((*parts, "."), tuple(spans))

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
        """The sentence of a deed, where it stands on its own and is nobody's saying that holds it."""
        return self.teller.sentence(mention) if self.teller.clauses.of(mention) is not None else None

    def _when(self, pair: tuple[Event, EventMention]) -> tuple[object, ...]:
        event, mention = pair
        return (*times.order(mention.when or event.when), self.edition.rank(mention.span))

    def _sayings(self) -> Iterator[Line]:
        spoken: dict[str, int] = {}
        chosen_sayings: list[Quotation] = []
        for group in self.found.sayings:
            speaker = group[0].speaker.actor if group[0].speaker else None
            if spoken.get(speaker or "", 0) < _EACH and len(chosen_sayings) < _SAYINGS and self._fresh(group):
                spoken[speaker or ""] = spoken.get(speaker or "", 0) + 1
                chosen_sayings.append(group[0])
        for quotation in sorted(chosen_sayings, key=lambda one: (*self._said(one), self.edition.rank(one.span))):
            if (line := self._saying(quotation)) is not None:
                yield line

    def _saying(self, quotation: Quotation) -> Line | None:
        """Words in marks after their speaker; what is only reported, in the whole sentence of the article if it can."""
        if quotation.kind != "direct" and (line := printed(self.teller, quotation)) is not None:
            return line
        line = self.teller.quotation(quotation) if whole(self.edition, quotation) else None
        return self._dated(line, quotation) if line is not None else None

    def _said(self, quotation: Quotation) -> tuple[object, ...]:
        document = self.edition.by_document[quotation.document].document
        return times.order(said_on(self.edition, quotation) or document.published or document.window)

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
        shown = 0
        for position in self.found.positions:
            if shown < _POSITIONS and self._fresh(position.evidence[:1]):
                line = self._position(position)
                shown += line is not None
                if line is not None:
                    yield line
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
            if self._fresh(demand.evidence):
                yield from self._exchange(demand)

    def _exchange(self, demand: Demand) -> Iterator[Line]:
        line = asked(self.teller, demand)
        if line is not None:
            yield line
            yield from answers(self.teller, demand, self._fresh)

    def _bonds(self) -> Iterator[Line]:
        shown = 0
        for bond in self.found.commitments:
            if shown < _BONDS and self._fresh(bond.evidence[:1]) and (line := self._bond(bond)) is not None:
                shown += 1
                yield line
        for _, mention in sorted(self.found.ahead[:_BONDS], key=self._when):
            if self._fresh([mention]) and (line := self.teller.sentence(mention)) is not None:
                yield line

    def _bond(self, bond: Commitment) -> Line | None:
        """The words from the verb on where they name who is bound, else the sentence."""
        place = min((one.span for one in bond.evidence if self.edition.holds(one)), key=self.edition.rank)
        for one in places(self.edition).deeds(place):
            if place.covers(one) and set(doers(self.edition, one)) & self.party.ids and (line := self._plain(one)):
                return line
        return printed(self.teller, place)

    def _plain(self, mention: EventMention) -> Line | None:
        return deed(self.teller, None, mention) if mention.status != "negated" else None
