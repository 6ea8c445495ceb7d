"""What a pair of clauses is judged by when nothing keeps them apart: numbers, most of them from 0 to 1."""

from collections import defaultdict
from collections.abc import Sequence

from variorum.annotation.events.types import OTHER, STATEMENT
from variorum.collation import wordnet
from variorum.collation.words import rarity

from .overlap import common, cosine, dice, same_days
from .parties import Match, match, swapped
from .telling import Telling

RELATIONS = ("same", "derived", "synonym", "wider", "sibling", "antonym")

NAMES = (
    "family", *(f"word-{one}" for one in RELATIONS), "rarity", "rarity-of-family", "spread", "spread-most",
    "spread-of-family", "one-type", "one-known-type", "no-type", "statements", "agents-same", "agents-other",
    "patients-same", "patients-other", "parties-same", "parties-other", "swapped", "names", "names-weight",
    "names-none", "names-unknown", "party-there", "party-not-there", "day-same", "day-other", "day-unknown",
    "symbol-same", "symbol-other", "place-same", "place-other", "clause-words", "clause-weight", "sentence-words",
    "sentence-weight", "names-beside", "numbers", "numbers-other", "ordinal", "ordinal-other", "cosine", "cosine-high",
    "one-article", "articles", "one-sentence", "rank-last", "rank-first", "nominal", "mixed", "mutual", "status",
    "general", "speaker", "family-and-names", "family-and-cosine", "family-and-party", "told-there", "told-beside",
    "told-in-article", "near", "near-weight", "before", "after", "crosswise",
)  # fmt: skip
"""What each number is, in the order of `Traits.of`."""

_CLAUSE, _SENTENCE, _NEAR = 2.0, 3.0, 2.0
"""Sums of rarities of shared words from which more says no more."""


class Traits:
    """Knows the clauses of one affair, and in how many of its articles each kind of event is told."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._tellings = tellings
        self._told: defaultdict[str, set[str]] = defaultdict(set)
        self._bags: defaultdict[str, dict[str, float]] = defaultdict(dict)
        documents: defaultdict[str, set[str]] = defaultdict(set)
        for one in tellings:
            documents[one.family].add(one.mention.document)
            self._told[one.mention.document].add(one.family)
            self._bags[one.mention.document].update(one.around)
            self._bags[one.mention.document].update({f"@{side}": weight for side, weight in one.present.items()})
        whole = max(1, len(self._told))
        self._spread = {family: len(found) / whole for family, found in documents.items()}
        self._alike: dict[tuple[str, str], float] = {}

    def of(self, i: int, j: int, near: float) -> tuple[float, ...]:
        """The traits of the pair; `near` is the cosine of the sentences."""
        a, b = self._tellings[i], self._tellings[j]
        words = self._words(a, b)
        names = _names(a, b)
        same = words[0]
        both = (same * names[0], same * near, same * names[4])
        return (
            *words, *_parties(a, b), *names, *_setting(a, b), *_content(a, b), near, max(0.0, near - 0.5) * 2,
            *self._places(a, b), *_manner(a, b), *both, *self._beside(a, b),
        )  # fmt: skip

    def _words(self, a: Telling, b: Telling) -> tuple[float, ...]:
        """How the words that tell the events are related, and how widely such events are told in the affair."""
        same = a.family == b.family
        relation = wordnet.relation(a.word, b.word)
        relation = "wider" if relation == "narrower" else relation
        rare = min(rarity(a.word), rarity(b.word))
        spread = sorted((self._spread[a.family], self._spread[b.family]))
        one = a.mention.type == b.mention.type
        return (
            float(same),
            *(float(relation == name) for name in RELATIONS),
            rare,
            rare * float(same or relation in ("same", "derived")),
            *spread,
            spread[0] * same,
            float(one),
            float(one and a.mention.type != OTHER),
            float((a.mention.type == OTHER) + (b.mention.type == OTHER)),
            float((a.mention.type == STATEMENT) + (b.mention.type == STATEMENT)),
        )

    def _places(self, a: Telling, b: Telling) -> tuple[float, ...]:
        """Where the clauses stand."""
        first, second = a.mention.document, b.mention.document
        ranks = sorted((1 / (1 + a.rank), 1 / (1 + b.rank)))
        one = first == second
        return (
            float(one),
            0.0 if one else self._likeness(min(first, second), max(first, second)),
            float(one and a.sentence == b.sentence),
            *ranks,
        )

    def _likeness(self, first: str, second: str) -> float:
        """The cosine of the weighted words of two articles' sentences."""
        if (first, second) not in self._alike:
            self._alike[first, second] = cosine(self._bags[first], self._bags[second])
        return self._alike[first, second]

    def _beside(self, a: Telling, b: Telling) -> tuple[float, ...]:
        """What else is told around: what one tells beside the other is another event."""
        same = a.family == b.family
        told = self._told
        return (
            float((a.family in b.beside) + (b.family in a.beside)),
            len(a.beside & b.beside) / (1 + min(len(a.beside), len(b.beside))),
            0.0 if same else float((a.family in told[b.mention.document]) + (b.family in told[a.mention.document])),
            dice(a.near, b.near),
            min(1.0, common(a.near, b.near) / _NEAR),
            float(bool(a.before) and a.before == b.before),
            float(bool(a.after) and a.after == b.after),
            float((a.family in (b.before, b.after)) + (b.family in (a.before, a.after))),
        )


def _parties(a: Telling, b: Telling) -> tuple[float, ...]:
    pairs = ((a.agents, b.agents), (a.patients, b.patients), (a.parties, b.parties))
    found = [match(mine, theirs) for mine, theirs in pairs]
    return (
        *(float(one is kind) for one in found for kind in (Match.SAME, Match.DIFFERENT)),
        float(swapped(a.agents, a.patients, b.agents, b.patients)),
    )


def _names(a: Telling, b: Telling) -> tuple[float, ...]:
    """Whom the sentences name; whether the parties of one are there in the other."""
    mine, theirs = a.parties.sides, b.parties.sides
    return (
        dice(a.present, b.present),
        min(1.0, common(a.present, b.present)),
        float(bool(a.present and b.present) and not a.present.keys() & b.present.keys()),
        float(not a.present or not b.present),
        (bool(mine & b.present.keys()) + bool(theirs & a.present.keys())) / 2,
        float((bool(mine) and not mine & b.present.keys()) + (bool(theirs) and not theirs & a.present.keys())),
    )


def _setting(a: Telling, b: Telling) -> tuple[float, ...]:
    """When and where."""
    here, there = a.mention.where, b.mention.where
    return (
        float(same_days(a, b)),
        float(not a.possible.meets(b.possible)),
        float(a.stated is None or b.stated is None),
        float(a.symbol is not None and a.symbol == b.symbol),
        float(a.symbol is not None and b.symbol is not None and a.symbol != b.symbol),
        float(here is not None and here == there),
        float(here is not None and there is not None and here != there),
    )


def _content(a: Telling, b: Telling) -> tuple[float, ...]:
    """What the clauses and sentences say beside."""
    return (
        dice(a.terms, b.terms),
        min(1.0, common(a.terms, b.terms) / _CLAUSE),
        dice(a.around, b.around),
        min(1.0, common(a.around, b.around) / _SENTENCE),
        min(1.0, common(a.named, b.named)),
        float(bool(a.numbers & b.numbers)),
        float(bool(a.numbers and b.numbers) and not a.numbers & b.numbers),
        float(bool(a.ordinal) and a.ordinal == b.ordinal),
        float(bool(a.ordinal and b.ordinal) and a.ordinal != b.ordinal),
    )


def _manner(a: Telling, b: Telling) -> tuple[float, ...]:
    """How the clauses tell it."""
    nouns = sum("noun" in (one.mention.how or "") for one in (a, b))
    speaker = a.mention.said_by
    return (
        float(nouns),
        float(nouns == 1),
        float(a.mutual and b.mutual),
        float(a.mention.status == b.mention.status),
        float(a.general or b.general),
        float(speaker is not None and speaker == b.mention.said_by),
    )
