"""The update: what is new, changed, corrected and withdrawn since an earlier dossier or since a day."""

from collections.abc import Iterable, Iterator, Sequence

from variorum.errors import UsageError
from variorum.model import Account, Claim, Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import dates, masthead
from variorum.publish.weights import sure
from variorum.publish.witness import Witness, whole
from variorum.publish.wording import capital, counted

from .cast import definite
from .changes import Changes
from .earlier import Earlier
from .manuscript import Chapter, Grid, Items, Manuscript, Options, Paragraph
from .prose import Teller
from .units import Unit, Units, repeats, stems

_TOLD, _QUOTED, _ACTORS, _CLAIMS = 8, 4, 5, 5
"""Sentences, quotations, names and claims that are told."""
_SAME = 0.55
"""Share of the telling words of the shorter of two sentences from which one repeats the other."""
_LIGHT = 0.3
"""Weight below which a sentence is left to the dossier."""
_CENTRAL = 0.12
"""Weight of an actor that matters: about one whom a quarter of the articles name."""
_BEFORE = 220
"""Characters of former words that a table shows."""


def build(edition: Edition, options: Options) -> Manuscript:
    """The update of an edition against an earlier dossier, or since a day.

    Raises:
        UsageError: neither is given.
    """
    if options.previous is None and options.since is None:
        raise UsageError("an update needs an earlier dossier to be written against, or a day since which")
    earlier = Earlier(edition, options.previous, options.since)
    draft = _Update(Teller(edition, options.house), earlier)
    chapters = tuple(draft.chapters())
    return Manuscript(
        kind="update",
        title=f"Update: {masthead(edition).title}",
        dateline=_dateline(edition, options),
        lead=(Paragraph(tuple(draft.lead(nothing=not chapters))),) if edition.witnesses else (),
        chapters=chapters,
        house=options.house,
    )


def _dateline(edition: Edition, options: Options) -> str:
    documents = [witness.document for witness in edition.witnesses]
    told = f"{capital(counted(len(documents), 'article'))}, {dates(documents)}." if documents else "No articles."
    if options.previous is not None:
        former = list(options.previous.documents)
        return f"{told} Against a dossier of {counted(len(former), 'article')}, {dates(former)}."
    return f"{told} Since {options.house.time(options.since or '')}."


class _Update:
    """An update in the making."""

    def __init__(self, teller: Teller, earlier: Earlier) -> None:
        self._teller = teller
        self._edition = teller.edition
        self._earlier = earlier
        self._cited: set[Span] = set()
        self._known = [
            telling
            for witness in self._edition.witnesses
            for one in witness.sentences
            if earlier.is_known(span := Span(witness.document.id, one.start, one.end))
            if len(telling := frozenset(stems(self._edition, span))) > 1
        ]

    def lead(self, *, nothing: bool) -> Iterator[Line]:
        """How many articles came, were corrected or are gone; where nothing changed, that nothing did."""
        every = tuple(whole(witness) for witness in self._edition.witnesses if witness.document.text)
        new, earlier = self._earlier.new, self._earlier
        if nothing and not new and not earlier.corrected and not earlier.gone:
            since = "since then" if earlier.since else "since the earlier dossier"
            yield Line((f"Nothing is new {since}: no article came, none was corrected, none is gone.",), every)
            return
        if new:
            names = self._teller.outlets.names(witness.document.id for witness in new)
            by = f", {names}" if all(witness.document.outlet for witness in new) else ""
            came = "has come" if len(new) == 1 else "have come"
            yield Line((f"{capital(counted(len(new), 'article'))} {came} in{by}.",), tuple(map(whole, new)))
        else:
            yield Line(("No article has come in.",), every)
        if earlier.corrected:
            cites = tuple(whole(one.witness) for one in earlier.corrected)
            verb = "has another text" if len(cites) == 1 else "have other texts"
            yield Line((f"{capital(counted(len(cites), 'article'))} {verb} than before.",), cites)
        if earlier.gone:
            verb = "is" if len(earlier.gone) == 1 else "are"
            told = f"{capital(counted(len(earlier.gone), 'article'))} of the earlier dossier {verb} no longer here."
            yield Line((told,), every)
        if nothing:
            told = "It tells" if len(new) == 1 else "They tell" if new else "The articles tell"
            yield Line((f"{told} nothing that was not told before.",), every)

    def chapters(self) -> Iterator[Chapter]:
        """New, changed, corrected, withdrawn."""
        yield from _items("New", ((line,) for line in self._news()))
        yield from _items("New words", ((line,) for line in self._quotations()))
        yield from _items("New names", ((line,) for line in self._names()))
        yield from _items("Changed", Changes(self._teller, self._earlier).lines())
        yield from _items("Now told by more", ((line,) for line in self._borne_out()))
        yield from self._corrected()
        yield from _items("Withdrawn", ((line,) for line in self._withdrawn()))

    def _news(self) -> list[Line]:
        """Sentences of new articles that say what no earlier one said, those of one article together."""
        told = list(self._known)
        chosen: list[Unit] = []
        for unit in Units(self._teller).all:
            new = self._earlier.is_new(unit.span) and unit.score >= _LIGHT
            if new and len(chosen) < _TOLD and not repeats(unit.stems, told, _SAME):
                told.append(unit.stems)
                chosen.append(unit)
        self._known = told
        order = list(dict.fromkeys(unit.span.document for unit in chosen))
        chosen.sort(key=lambda unit: (order.index(unit.span.document), unit.span.start))
        return [self._fresh(unit) for unit in chosen]

    def _fresh(self, unit: Unit) -> Line:
        self._teller.pause()
        self._cited.add(unit.clause.sentence)
        return self._teller.reported(unit.clause)

    def _quotations(self) -> Iterator[Line]:
        """Direct quotations in new articles of words that no earlier one quotes."""
        weights = self._edition.weights
        found = [q for q in self._edition.quotations() if q.kind == "direct" and self._earlier.is_new(q.span)]
        found.sort(key=lambda q: (-weights.actor(_speaker(q)), -len(q), q.id))
        count = 0
        for quotation in found:
            telling = frozenset(stems(self._edition, quotation.span))
            if count >= _QUOTED or _speaker(quotation) is None or repeats(telling, self._known, _SAME):
                continue
            self._teller.pause()
            line = self._teller.sentence(quotation.span) or self._teller.quotation(quotation)
            if line is not None and len(telling) > 2:
                self._known.append(telling)
                count += 1
                yield line

    def _names(self) -> Iterator[Line]:
        """Persons and bodies that matter and that no earlier article names, in the sentence that first does."""
        found = []
        for actor in self._edition.dossier.actors:
            held = [m for m in actor.mentions if self._edition.holds(m) and m.kind != "pronoun"]
            if held and actor.kind not in ("document", "media", "place") and all(map(self._earlier.is_new, held)):
                found.append((-self._edition.weights.actor(actor.id), actor.id, actor, held))
        for weight, _, actor, held in sorted(found, key=lambda item: item[:2])[:_ACTORS]:
            if -weight < _CENTRAL:
                continue
            first = min(held, key=self._edition.rank)
            name = actor.name if actor.kind == "person" else definite(actor.name)
            clause = self._teller.clauses.of(self._edition.sentence(first))
            if clause is None or clause.sentence in self._cited:
                continue
            self._cited.add(clause.sentence)
            self._teller.pause()
            line = self._teller.reported(clause)
            yield Line((f"{capital(name)}: ", *line.parts), line.support)

    def _borne_out(self) -> Iterator[Line]:
        """Claims of earlier articles that new ones tell too."""
        ranked = sorted(self._edition.dossier.claims, key=lambda claim: (-self._edition.weights.claim(claim), claim.id))
        count = 0
        for claim in ranked:
            pair = self._bearing(claim)
            if pair is None or count >= _CLAIMS or claim.status == "disputed" or not sure(claim.confidence):
                continue
            old, new = pair
            self._teller.pause()
            line = self._teller.sentence(self._edition.weights.best(old)[0].span)
            cited = {span for span in line.support if isinstance(span, Span)} if line is not None else set()
            if line is not None and not cited & self._cited:
                self._cited |= cited
                names = self._teller.outlets.names(one.document for one in new)
                verb = "tell" if self._teller.outlets.several([one.document for one in new]) else "tells"
                count += 1
                support = (*line.support, *(one.span for one in new))
                yield Line((*line.parts, f" {capital(names)} now {verb} of it too."), tuple(dict.fromkeys(support)))

    def _bearing(self, claim: Claim) -> tuple[list[Account], list[Account]] | None:
        held = [one for one in claim.accounts if self._edition.holds(one) and one.relation == "says"]
        old = [one for one in held if self._earlier.is_known(one.span)]
        outlets = {self._edition.by_document[one.document].document.outlet for one in old} - {None}
        new = [
            one
            for one in held
            if self._earlier.is_new(one.span)
            if self._edition.by_document[one.document].document.outlet not in outlets
        ]
        return (old, new) if old and new else None

    def _corrected(self) -> Iterator[Chapter]:
        """What a corrected article has now, beside what it had."""
        rows: list[tuple[Line | str, ...]] = []
        for correction in self._earlier.corrected:
            name = self._called(correction.witness)
            for change in self._earlier.changes(correction):
                now = self._teller.marked(change.now) if change.now is not None else None
                before = change.before if len(change.before) <= _BEFORE else f"{change.before[:_BEFORE]} …"
                cell = Line(now, (change.now,)) if now is not None and change.now is not None else "left out"
                rows.append((name, cell, f"“{before}”" if before else "not there"))
        if rows:
            yield Chapter("Corrected", (Grid("", ("Article", "Now", "Before"), tuple(rows)),))

    def _withdrawn(self) -> Iterator[Line]:
        """Articles that are gone."""
        every = tuple(whole(witness) for witness in self._edition.witnesses if witness.document.text)
        for document in self._earlier.gone:
            title = f"“{document.title}”" if document.title else document.source
            whose = f" of {document.outlet}" if document.outlet else ""
            day = f", {self._teller.outlets.day(document.published)}" if document.published else ""
            yield Line((f"The article {title}{whose}{day} is no longer among the articles.",), every)

    def _called(self, witness: Witness) -> str:
        name = witness.document.outlet or witness.name
        return f"{name}, {witness.day}"


def _speaker(quotation: Quotation) -> str | None:
    return quotation.speaker.actor if quotation.speaker is not None else None


def _items(title: str, items: Iterable[Sequence[Line]]) -> Iterator[Chapter]:
    if found := tuple(tuple(item) for item in items):
        yield Chapter(title, (Items(found),))
