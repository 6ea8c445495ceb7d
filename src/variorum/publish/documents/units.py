"""What a briefing can tell: sentences that stand on their own, weighed by how much they matter to the story."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from math import log2

from variorum.collation.events.families import stem
from variorum.collation.words import is_number, rarity, words
from variorum.model import Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.weights import sure

from .clause import Clause
from .prose import Teller

_TELLING = 0.3
"""Rarity from which a word tells what a sentence is about, as in `collation.ground`."""
_SHARED = 0.45
"""Share of the weight of its telling words from which a sentence of another article tells much the same."""
_FULL = 9
"""Telling words of a sentence that says something; fewer are soon shared by chance."""
_ALSO = re.compile(r"^(?:[^\s,]+[\s,]+){0,7}(?:also|likewise|too)\b")
"""A sentence that goes on what stands before it."""
_POINTING = re.compile(
    r"\b(?:this|these|those|such an?) \w+|\b(?:in|of|at|on|to|after|before|from|for|with|by) that \w+"
    r"|\bin question\b|\bamong them\b|\bthe (?:meeting|document|statement|announcement|session|letter|latter|former"
    r"|group|family|match|admission|remarks?|comments?|appeal|comparison)\b",
    re.IGNORECASE,
)
"""What points to something that an earlier sentence has told."""
_STRONG = re.compile(
    r"\b(?:this|these|those|such an?) \w+|\b(?:in|of|at|on|to|after|before|from|for|with|by) that \w+"
    r"|\bin question\b|\bamong them\b|\bthe (?:group|family|latter|former|comparison)\b"
    r"|\bthe (?:aide|official|spokes(?:man|woman|person)|source|author|lawmaker|analyst)s? (?:said|says|added)",
    re.IGNORECASE,
)
"""What points so that nothing else can be meant."""
_OUGHT = re.compile(r"\b(?:must|should|ought|needs? to|required?|let us)\b", re.IGNORECASE)
"""What a writer holds to be right is no news."""
_PLACES = (2.2, 1.4, 0.9, 0.6, 0.4)
"""What the first paragraphs of an article add to the weight of a sentence."""
_OPENING, _SENTENCE = 2, 50
"""Sentences that an article begins with, and characters of one that says something."""
_ARTICLE = 4
"""Characters of an article before the words for somebody."""
_COMMON = 40
_EACH, _COMMONEST = 6, 120
"""Sentences that may hold a word by which others are found: so many, or so many an article up to the last; a commoner
word finds nothing and costs much.
"""
_RELATIVE = re.compile(
    r"\b(?:last|this|next|earlier|later|past|recent|previous|coming)\s+(?:\w+\s+)?(?:week|month|year|day|night|weekend"
    r"|summer|spring|fall|autumn|winter)s?\b|\b(?:yesterday|today|tomorrow|tonight|ago|now)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.IGNORECASE,
)
"""Times that say nothing without the day of the article."""
_PAST = timedelta(days=120)
"""How long before the first article a day is what the story comes from. A round number."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence that can be told, with its weight, its telling words, whom it names, and who tells much the same.

    `opening` is whether an article begins with it, `leaning` whether it points to what stands before it.
    """

    span: Span
    clause: Clause
    score: float
    stems: frozenset[str]
    actors: frozenset[str]
    opening: bool = False
    leaning: bool = False
    alike: tuple[Span, ...] = ()


class Units:
    """The sentences of an edition that can be told, the weightiest first."""

    def __init__(self, teller: Teller) -> None:
        self._teller = teller
        self._edition = teller.edition
        self._claimed = self._claims()
        found = [(span, teller.clauses.of(span)) for span in self._sentences()]
        self._stems = {span: stems(self._edition, span) for span, _ in found}
        near = self._near([span for span, _ in found])
        units = [self._unit(span, clause, near.get(span, {})) for span, clause in found if clause is not None]
        self.all = tuple(sorted(units, key=lambda unit: (-unit.score, self._edition.rank(unit.span))))

    def _sentences(self) -> Iterator[Span]:
        for witness in self._edition.witnesses:
            for one in witness.sentences:
                span = Span(witness.document.id, one.start, one.end)
                if witness.furniture(span) is None:
                    yield span

    def _claims(self) -> dict[Span, int]:
        """Sentences that tell a claim of several articles: of how many."""
        found: dict[Span, int] = {}
        for claim in self._edition.dossier.claims:
            held = [one for one in claim.accounts if self._edition.holds(one)]
            articles = len({one.document for one in held})
            if articles < 2 or not sure(claim.confidence):
                continue
            for one in held:
                sentence = self._edition.sentence(one)
                if 3 * len(one) >= len(sentence):
                    found[sentence] = max(found.get(sentence, 0), articles)
        return found

    def _near(self, spans: list[Span]) -> dict[Span, dict[str, Span]]:
        """For each sentence the nearest of each other article, where it tells much the same."""
        index: dict[str, list[Span]] = {}
        for span in spans:
            for form in sorted(self._stems[span]):
                index.setdefault(form, []).append(span)
        common = min(_COMMONEST, max(_COMMON, _EACH * len(self._edition.witnesses)))
        found: dict[Span, dict[str, Span]] = {}
        for span in spans:
            shared: dict[Span, float] = {}
            for form, weight in self._stems[span].items():
                for other in index[form] if len(index[form]) <= common else ():
                    if other.document != span.document:
                        shared[other] = shared.get(other, 0.0) + weight
            whole = sum(self._stems[span].values()) or 1.0
            best: dict[str, tuple[float, Span]] = {}
            for other, weight in sorted(shared.items()):
                if weight / whole >= _SHARED and weight > best.get(other.document, (0.0, span))[0]:
                    best[other.document] = (weight, other)
            found[span] = {document: other for document, (_, other) in best.items()}
        return found

    def _unit(self, span: Span, clause: Clause, near: dict[str, Span]) -> Unit:
        edition = self._edition
        named = frozenset(actor.id for _, actor in self._teller.cast.within(clause.span))
        telling = frozenset(self._stems[span])
        score = 1.2 * log2(1 + len(near)) * min(1.0, len(telling) / _FULL) + 0.6 * max(
            0, self._claimed.get(span, 1) - 1
        )
        score += 1.5 * edition.weights.actors(named) + self._place(span) + self._recent(span)
        told = edition.dossier.text(clause.span)
        edited = {told[start - clause.span.start : end - clause.span.start] for start, end, _ in clause.edits}
        score -= 0.7 * any(match[0] not in edited for match in _RELATIVE.finditer(told))
        score -= 0.8 * self._past(span) + 0.4 * (len(told) > 260) + 0.6 * (len(telling) < 4)
        score -= 0.6 * (_ALSO.search(told) is not None) + 0.9 * min(2, len(_POINTING.findall(told)))
        score -= 0.8 * self._nominal(clause) + 0.4 * (edition.by_document[span.document].document.published is None)
        score -= 0.7 * (not named and not any(char.isdigit() for char in told))
        score -= 0.8 * (not clause.spoken and _OUGHT.search(told) is not None)
        alike = tuple(near[one] for one in sorted(near))
        leaning = self._nominal(clause) or _STRONG.search(told) is not None or _ALSO.search(told) is not None
        return Unit(span, clause, score, telling, named, self._opens(span), leaning, alike)

    def _nominal(self, clause: Clause) -> bool:
        """Whether it begins with words for somebody whom it does not name: "the secretary of state"."""
        within = self._teller.cast.within(clause.span)
        named = {actor.id for mention, actor in within if mention.kind == "name"}
        first = (a.id for m, a in within if m.kind == "nominal" and m.start - clause.span.start <= _ARTICLE)
        return any(actor not in named for actor in first)

    def _opens(self, span: Span) -> bool:
        """Whether an article begins with it: one of its first sentences, and in its own words or as reported."""
        return span in self._first and self._edition.dossier.text(span)[0] not in "“\"‘'"

    @cached_property
    def _first(self) -> frozenset[Span]:
        found: list[Span] = []
        for witness in self._edition.witnesses:
            running = (Span(witness.document.id, one.start, one.end) for one in witness.sentences)
            telling = (one for one in running if not witness.furniture(one) and len(one) >= _SENTENCE)
            found += islice(telling, _OPENING)
        return frozenset(found)

    def _place(self, span: Span) -> float:
        """What stands early in an article is what its writer holds to matter most."""
        ends = self._ends[span.document]
        place = bisect_right(ends, span.start)
        return _PLACES[place] if place < len(_PLACES) else 0.0

    @cached_property
    def _ends(self) -> dict[str, list[int]]:
        """Where the paragraphs of the running text end."""
        found: dict[str, list[int]] = {}
        for witness in self._edition.witnesses:
            spans = (Span(witness.document.id, one.start, one.end) for one in witness.paragraphs)
            found[witness.document.id] = [span.end for span in spans if not witness.furniture(span)]
        return found

    def _recent(self, span: Span) -> float:
        """Articles in the order of their days: a late one knows more."""
        own = self._edition.by_document[span.document].document.published
        return 0.6 * self._dated.index(own[:10]) / (len(self._dated) - 1) if own and len(self._dated) > 1 else 0.0

    @cached_property
    def _dated(self) -> list[str]:
        return sorted({d.published[:10] for d in self._edition.dossier.documents if d.published})

    def _past(self, span: Span) -> bool:
        """Whether all days that it names lie long before the first article."""
        days = [reach[1] for m in self._moments(span) if (reach := times.bounds(m)) and reach[1] is not None]
        return bool(days) and self._earliest is not None and max(days) < self._earliest - _PAST

    @cached_property
    def _earliest(self) -> date | None:
        reaches = [times.bounds(document.published) for document in self._edition.dossier.documents]
        return min((reach[0] for reach in reaches if reach is not None and reach[0] is not None), default=None)

    def _moments(self, span: Span) -> Iterable[str]:
        return [m.when for m in self._teller.clauses.dating.moments(span.document) if span.covers(m) and m.when]


def stems(edition: Edition, span: Span) -> dict[str, float]:
    """The telling words of a passage in the form in which they are compared, with their weights."""
    return _stems(edition.by_document[span.document].document.text, span.start, span.end)


def phrase_stems(text: str) -> dict[str, float]:
    """The telling words of a phrase, so too."""
    return _stems(text, 0, len(text))


def _stems(text: str, start: int, end: int) -> dict[str, float]:
    found: dict[str, float] = {}
    for word in words(text, start, end):
        weight = 0.8 if is_number(word.key) else rarity(word.key)
        if weight >= _TELLING:
            found[stem(word.key)] = weight
    return found


def repeats(stems: frozenset[str], told: Iterable[frozenset[str]], share: float = 0.5) -> bool:
    """Whether most of what a sentence tells has been told by one other."""
    return any(len(stems & other) >= share * max(1, min(len(stems), len(other))) for other in told if other)
