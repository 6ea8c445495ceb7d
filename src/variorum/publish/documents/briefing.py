"""The briefing: what happened and why it matters, by theme; who says what, what is disputed, open and announced."""

import re
from collections.abc import Iterable, Iterator, Sequence

from variorum.model import Quotation, Span
from variorum.publish import lineage
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import Masthead, dates, masthead
from variorum.publish.sections import timeline
from variorum.publish.sections.missing import ranking
from variorum.publish.weights import sure
from variorum.publish.wording import capital, counted

from . import contrast, unsettled
from .cast import definite
from .manuscript import Block, Chapter, Items, Manuscript, Options, Paragraph
from .prose import Teller
from .themes import themes
from .units import Unit, Units, phrase_stems, repeats, stems

_LEAD, _THEMED, _EACH = 3, 60, 5
"""Sentences of the lead, sentences that themes are found in, and sentences of a theme."""
_HELD = 0.3
"""What an office adds to the weight of a speaker."""
_TITLE = (20, 110)
"""Characters of a headline that can stand over a briefing."""
_OWN = 0.2
"""What speaks for the headline that stands over the story elsewhere."""
_LIGHT = 0.3
"""Weight below which a sentence is left to the dossier. Chosen by reading briefings."""
_WEIGHTY = 1.0
"""Weight of a sentence that can say in the lead why the story matters. Chosen so too."""
_FEWEST = 2
"""Sentences of a theme that are worth a heading."""
_QUOTED, _BY_ONE = 5, 2
"""Quotations that stand for themselves, and of one speaker."""
_FULL = 5
"""Telling words of a quotation that stands for itself."""
_SPOKEN = (60, 330)
"""Characters of a quotation that says something on its own."""
_DISPUTES, _DIFFERENCES, _FIGURES, _TEXTS, _DAYS = 5, 5, 3, 6, 8
_LIKELY = 0.5
"""Confidence below which a difference is more likely wrong than right, and left out."""
_DOUBLED = 0.45
"""Share of the telling words of the shorter of two sentences from which the second says nothing new."""
_MATTERS = re.compile(
    r"\b(?:first|since|amid|fears?|threat\w*|crisis|largest|biggest|worst|deadliest|could|would|will|raising|despite"
    r"|victory|blow|setback|escalat\w+|tensions?|unprecedented|major|condemn\w*|outrage|criticism|pressure)\b",
    re.IGNORECASE,
)
"""Words by which writers of news say why something matters."""
_AHEAD = re.compile(
    r"\b(?:will|would|shall|may|plans?|planned|planning|expect\w*|schedul\w*|due|set to|is to|are to|was to|were to"
    r"|upcoming|deadline|begins?|starts?|opens?|until|by the end|next|tomorrow|ahead of|announc\w*)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that something is to come."""
_BY = re.compile(
    r"(.*\b(?:statement|address|article|letter|remarks|tweets?|speech|message|appeal|words|interview|testimony)\b[^()]*)"
    r" \((?!also )([^“”()]+)\)",
    re.IGNORECASE,
)
"""Whose words a text is, after its title."""
_OWNED = re.compile(r"['’]s?(?:\s\(|$)|^[Gg]roup['’]s")
"""A title that lacks its noun, or does not say whose it is."""
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w*|dismiss\w*|disput\w*)\b", re.IGNORECASE)
_IF = re.compile(r"\bif\b[^.]*$", re.IGNORECASE)


def build(edition: Edition, options: Options) -> Manuscript:
    """The briefing of an edition."""
    teller = Teller(edition, options.house)
    head = masthead(edition)
    if not edition.witnesses:
        return Manuscript("briefing", head.title, "", (), (), options.house)
    draft = _Draft(teller)
    lead = draft.lead()
    title, headline = draft.headline(head)
    return Manuscript(
        kind="briefing",
        title=title,
        dateline=_dateline(edition, teller, headline),
        lead=lead,
        chapters=tuple(draft.chapters()),
        house=options.house,
    )


def _dateline(edition: Edition, teller: Teller, headline: str) -> str:
    documents = [witness.document for witness in edition.witnesses]
    outlets = {document.outlet for document in documents if document.outlet}
    source = f" from {counted(len(outlets), 'outlet')}" if all(document.outlet for document in documents) else ""
    told = f"{capital(counted(len(documents), 'article'))}{source}, {dates(documents)}."
    whose = next((witness for witness in edition.witnesses if witness.siglum == headline), None)
    if whose is None:
        return told
    name = teller.outlets.name(whose)
    name = name if whose.document.outlet else re.sub(r"^an ", "the ", name)
    return f"{told} The headline is that of {name}."


class _Draft:
    """A briefing in the making: what has been told is not told again."""

    def __init__(self, teller: Teller) -> None:
        self._teller = teller
        self._edition = teller.edition
        self._units = Units(teller).all
        self._told: list[frozenset[str]] = []
        self._spans: set[Span] = set()

    def headline(self, head: Masthead) -> tuple[str, str]:
        """The headline that says most of what the lead says, and the letter of its article; else that of the story."""
        lead = frozenset[str]().union(*self._told)
        best, chosen = 0.0, (head.title, head.headline)
        for witness in self._edition.witnesses:
            title = witness.document.title or ""
            told = phrase_stems(title)
            shared = sum(weight for form, weight in told.items() if form in lead)
            share = shared * shared / (sum(told.values()) or 1.0) + _OWN * (title == head.title)
            if _TITLE[0] <= len(title) <= _TITLE[1] and told and share > best:
                best, chosen = share, (title, witness.siglum)
        return chosen

    def lead(self) -> tuple[Block, ...]:
        """Two to four sentences: what weighs most, how widely it is told, and why it matters."""
        able = (unit for unit in self._units if unit.opening and not unit.leaning)
        first = next((unit for unit in able if not _denies(self._text(unit))), None)
        chosen = [first] if first is not None else list(self._units[:1])
        for unit in chosen:
            self._keep(unit)
        for unit in self._units[:_THEMED]:
            if chosen and len(chosen) < _LEAD - 1 and not unit.leaning and not self._known(unit):
                self._keep(unit)
                chosen.append(unit)
        whole = [unit for unit in self._units[:_THEMED] if not unit.leaning and unit.score >= _WEIGHTY]
        matters = [unit for unit in whole if not self._known(unit) and _MATTERS.search(self._text(unit))]
        if chosen and matters:
            self._keep(matters[0])
            chosen.append(matters[0])
        if not chosen:
            return self._first()
        rest = sorted(chosen[1:], key=lambda unit: _denies(self._text(unit)))
        lines = [self._teller.reported(chosen[0].clause), *self._carried(chosen[0])]
        lines += [self._teller.reported(unit.clause) for unit in rest]
        return (Paragraph(tuple(lines)),)

    def chapters(self) -> Iterator[Chapter]:
        """The themes, then what is said, disputed, told differently, open and announced."""
        whole = [unit for unit in self._units if not unit.leaning and not self._known(unit)]
        found, left = themes(self._teller, whole[:_THEMED])
        for theme in found:
            chosen = self._fresh(theme.units, _EACH)
            if len(chosen) >= _FEWEST:
                yield Chapter(theme.title, (Paragraph(self._told_in_order(chosen)),))
            else:
                left = [*left, *theme.units]
        others = self._fresh(sorted(left, key=lambda unit: -unit.score), _EACH)
        yield from _chapter("Also reported", self._told_in_order(others))
        yield from _items("In their own words", self._quotations())
        yield from _items("What is disputed", self._disputes())
        yield from _items("Where the accounts differ", self._differences())
        yield from _items("How the accounts hang together", ((line,) for line in self._origins()))
        yield from _items("What is not known", ((line,) for line in unsettled.lines(self._teller)))
        yield from _items("Announced dates", self._announced())
        yield from _items("Texts still to obtain", self._texts())

    def _text(self, unit: Unit) -> str:
        return self._edition.dossier.text(unit.clause.span)

    def _first(self) -> tuple[Block, ...]:
        """Where no sentence stands on its own, the first of the running text of each article."""
        firsts = []
        for witness in self._edition.witnesses:
            spans = (Span(witness.document.id, one.start, one.end) for one in witness.sentences)
            if (first := next((span for span in spans if not witness.furniture(span)), None)) is not None:
                firsts.append(self._teller.quoted(first))
        return (Paragraph(tuple(firsts[:_LEAD])),) if firsts else ()

    def _carried(self, unit: Unit) -> Iterator[Line]:
        """How many articles tell what the first sentence tells, and to how many origins they go back at most."""
        best: tuple[int, tuple[Span, ...]] = (1, ())
        for claim in self._edition.dossier.claims:
            held = [one for one in claim.accounts if self._edition.holds(one) and one.relation in ("says", "partly")]
            articles = {one.document for one in held}
            if sure(claim.confidence) and len(articles) > best[0] and any(unit.span.overlaps(one) for one in held):
                best = (len(articles), tuple(one.span for one in held))
        count, spans = best
        if count < 3:  # two are no wide telling
            return
        origins = lineage.at_most(self._edition, {span.document for span in spans})
        fewer = f", though they go back to {counted(origins, 'origin')} at most" if origins < count else ""
        yield Line((f"{capital(counted(count, 'article'))} tell of it{fewer}.",), spans)

    def _known(self, unit: Unit) -> bool:
        return unit.span in self._spans or repeats(unit.stems, self._told, _DOUBLED)

    def _keep(self, unit: Unit) -> None:
        self._spans.add(unit.span)
        self._told.append(unit.stems)

    def _fresh(self, units: Iterable[Unit], most: int) -> list[Unit]:
        """The weightiest of sentences that say something new beside one another."""
        told, chosen = list(self._told), list[Unit]()
        for unit in units:
            known = unit.span in self._spans or repeats(unit.stems, told, _DOUBLED)
            if len(chosen) < most and unit.score >= _LIGHT and not known:
                told.append(unit.stems)
                chosen.append(unit)
        return chosen

    def _told_in_order(self, chosen: Sequence[Unit]) -> tuple[Line, ...]:
        """Sentences as a paragraph, those of one article together and in its order."""
        order = list(dict.fromkeys(unit.span.document for unit in chosen))
        self._teller.pause()
        for unit in chosen:
            self._keep(unit)
        ranked = sorted(chosen, key=lambda unit: (order.index(unit.span.document), unit.span.start))
        return tuple(self._teller.reported(unit.clause) for unit in ranked)

    def _quotations(self) -> Iterator[tuple[Line, ...]]:
        """Direct quotations of the most central speakers that no sentence has told yet."""
        weights = self._edition.weights
        ranked = sorted(
            self._spoken(), key=lambda q: (-weights.actor(_speaker(q)) - self._office(q), -_lasting(q), q.id)
        )
        counts: dict[str | None, int] = {}
        for quotation in ranked:
            who = _speaker(quotation)
            telling = frozenset(stems(self._edition, quotation.span))
            if len(telling) < _FULL:
                continue
            full = sum(counts.values()) >= _QUOTED or counts.get(who, 0) >= _BY_ONE
            if full or repeats(telling, self._told, _DOUBLED):
                continue
            self._teller.pause()
            line = self._teller.sentence(quotation.span) or self._teller.quotation(quotation)
            if line is not None:
                counts[who] = counts.get(who, 0) + 1
                self._told.append(telling)
                yield (line,)

    def _office(self, quotation: Quotation) -> float:
        """Somebody who holds an office speaks for more than himself."""
        actor = self._edition.actors.get(_speaker(quotation) or "")
        return _HELD if actor is not None and (actor.roles or actor.kind != "person") else 0.0

    def _spoken(self) -> list[Quotation]:
        low, high = _SPOKEN
        return [
            q
            for q in self._edition.quotations()
            if q.kind == "direct" and low <= len(q) <= high and q.speaker is not None and q.speaker.actor is not None
            if (q.confidence or 1.0) >= 0.9
        ]

    def _disputes(self) -> Iterator[tuple[Line, ...]]:
        claims = [c for c in self._edition.dossier.claims if c.status == "disputed" and sure(c.confidence)]
        ranked = sorted(claims, key=lambda claim: (-self._edition.weights.claim(claim), claim.id))
        seen: set[Span] = set()
        count = 0
        for claim in ranked:
            sentences = {self._edition.sentence(one) for one in claim.accounts if self._edition.holds(one)}
            if count >= _DISPUTES or sentences & seen:
                continue
            self._teller.pause()
            if lines := contrast.dispute(self._teller, claim):
                seen |= sentences
                count += 1
                yield lines

    def _differences(self) -> Iterator[tuple[Line, ...]]:
        dossier = self._edition.dossier
        told = dossier.series
        for series in told[:_FIGURES]:
            self._teller.pause()
            if lines := contrast.figures(self._teller, series):
                yield lines
        within = {id for series in told for id in series.quantities} | {series.id for series in told}
        records = [
            d
            for d in dossier.discrepancies
            if d.between != "speakers" and (d.confidence is None or d.confidence >= _LIKELY)
            if not within & set(d.of) and d.verdict not in ("rendering", "precision", "series")
        ]
        for record in sorted(records, key=lambda d: (d.rank or 10_000, d.id))[:_DIFFERENCES]:
            self._teller.pause()
            if lines := contrast.difference(self._teller, record):
                yield lines

    def _origins(self) -> Iterator[Line]:
        """Which articles go back to one text, and how many origins stand behind all of them at most."""
        dossier, outlets = self._edition.dossier, self._teller.outlets
        evidence: tuple[Span, ...] = ()
        for origin in sorted(dossier.origins, key=lambda one: (-len(one.documents), one.id)):
            shared = [dossier.get(one) for one in origin.evidence if one in dossier]
            spans = tuple(p.span for one in shared for p in one.passages[:2] if self._edition.holds(p))
            if len(origin.documents) < 2 or origin.kind == "unknown" or not spans:  # one article is no copy
                continue
            evidence += spans
            verb = "go" if outlets.several(origin.documents) else "goes"
            yield Line((f"{capital(outlets.names(origin.documents))} {verb} back to {lineage.told(origin)}.",), spans)
        every = [witness.document.id for witness in self._edition.witnesses]
        count = lineage.at_most(self._edition, every)
        if evidence and count < len(every):
            told = f"At most {counted(count, 'independent origin')} stand behind the {counted(len(every), 'article')}."
            yield Line((told,), tuple(dict.fromkeys(evidence)))

    def _announced(self) -> Iterator[tuple[Line, ...]]:
        section = timeline.announced(self._edition)
        if section is None:
            return
        for row in section.view[:_DAYS]:
            span = row.quotes[0][1].cite.span
            text = self._edition.dossier.document(span).text
            sentence = self._edition.sentence(span)
            ahead = _AHEAD.search(text, sentence.start, max(sentence.end, span.end))
            if _IF.search(text[sentence.start : span.end]) or ahead is None:
                continue
            self._teller.pause()
            clause = self._teller.clauses.of(span)
            if clause is None or row.when.isdigit():
                continue
            line = self._teller.reported(clause, behind=True)
            yield (Line((f"{capital(row.when)}: ", *line.parts), line.support),)

    def _texts(self) -> Iterator[tuple[Line, ...]]:
        named = [record for record in ranking(self._edition) if " " in record.title and not _OWNED.search(record.title)]
        for record in named[:_TEXTS]:
            held = [span.span for span in record.evidence if self._edition.holds(span)]
            names = self._teller.outlets.names(span.document for span in held)
            verb = "lean" if self._teller.outlets.several([span.document for span in held]) else "leans"
            whose = _BY.fullmatch(record.title)
            title = f"{whose[1]} by {definite(whose[2])}" if whose else record.title
            yield (Line((f"{capital(title)}, on which {names} {verb}.",), tuple(held)),)


def _denies(text: str) -> bool:
    return _DENIES.search(text) is not None


def _speaker(quotation: Quotation) -> str | None:
    return quotation.speaker.actor if quotation.speaker is not None else None


def _lasting(quotation: Quotation) -> int:
    return min(len(quotation), 200)


def _chapter(title: str, lines: Sequence[Line]) -> Iterator[Chapter]:
    if lines:
        yield Chapter(title, (Paragraph(tuple(lines)),))


def _items(title: str, items: Iterable[tuple[Line, ...]]) -> Iterator[Chapter]:
    if found := tuple(items):
        yield Chapter(title, (Items(found),))
