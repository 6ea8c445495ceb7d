"""Two assertions set against each other, role by role."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collation import wordnet
from variorum.collation.events.families import stem
from variorum.collation.ground import Ground
from variorum.collation.meaning.kinship import kinship
from variorum.collation.parallels.context import cosine
from variorum.collation.reuse.kinds import opposite
from variorum.collation.words import rarity

from .frames import Frame, Phrase

_KIN = 0.78
"""Kinship from which one predicate may stand for another: forms of a word, and synonyms, but not what is used alike."""

_HEAD = 0.5
"""Kinship of two heads below which two phrases speak of two things."""

_NEAR = 0.15
"""Kinship of two bare heads from which they may yet stand for one thing ("the plan", "a proposal")."""

_FAR = 0.4
"""What phrases are worth at most that share all but their heads."""

_CROSSED = 0.7
"""What two phrases are worth of which one has the head of the other as a further word: the parse may be wrong."""

_UNKNOWN = 0.1
"""What a name and a description are worth that share nothing: they may yet be of one ("Dorn", "the harbourmaster")."""

_MATCH = 0.5
_OFFICIAL, _TWO_OF_ONE_SIDE = 0.85, 0.3
"""What two phrases are worth that stand for a state and its official, and for two persons of one side."""

_MANY, _NEXT = 40, 8
"""A key that more assertions have than this links each only to the next few, so that nothing costs a square."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Two assertions: how alike their predicates are, and each role; None where a side has none, or it is open.

    `matched` are the phrases that mean the same, whatever their roles, with how well they do; `meaning` is the cosine
    of the sentences, `opposite` whether the predicates are of opposite sense.
    """

    a: Frame
    b: Frame
    predicate: float
    opposite: bool
    agent: float | None
    theme: float | None
    matched: tuple[tuple[Phrase, Phrase, float], ...]
    meaning: float

    @property
    def shared(self) -> float:
        """The sum of what the phrases tell that mean the same."""
        return sum(min(x.weight, y.weight) * quality for x, y, quality in self.matched)

    @property
    def rare(self) -> float:
        """What the commoner of the two predicates tells."""
        return min(rarity(one.assertion.lemma.split()[0]) for one in (self.a, self.b))

    def has(self, phrase: Phrase) -> bool:
        """Whether the other side has a phrase, too."""
        return any(phrase in (x, y) for x, y, _ in self.matched)


def alike(ground: Ground, x: Phrase, y: Phrase) -> float | None:
    """How far two phrases mean the same, from 0 to 1; None where that is not known."""
    if x.open or y.open:
        return None
    if x.actors and y.actors:
        return _actors(ground, x, y)
    found = _words(x, y)
    return _UNKNOWN if found == 0 and bool(x.actors) != bool(y.actors) else found


def _words(x: Phrase, y: Phrase) -> float | None:
    """The same by the heads and the further words."""
    if x.head != y.head and wordnet.antonyms(x.head, y.head):
        return 0.0
    head = kinship(x.head, y.head)
    least = min(sum(x.words.values()), sum(y.words.values()))
    share = min(1.0, sum(x.words[one] for one in x.words.keys() & y.words.keys()) / least) if least else 0.5
    if x.named and y.named and not x.named & y.named:
        share = 0.0
    if head < _HEAD:
        if stem(x.head) in y.words or stem(y.head) in x.words:  # "the harbour plan", "a plan for the harbour that …"
            return _CROSSED
        return _FAR * share if least else None if head >= _NEAR else 0.0
    return head * (0.6 + 0.4 * share) if least else head * 0.8


def _actors(ground: Ground, x: Phrase, y: Phrase) -> float:
    if x.actors & y.actors:
        return 1.0
    if not x.sides & y.sides:
        return 0.0
    kinds = [{ground.actors[one].kind for one in phrase.actors if one in ground.actors} for phrase in (x, y)]
    return _TWO_OF_ONE_SIDE if all("person" in one for one in kinds) else _OFFICIAL


def predicates(x: str, y: str) -> float:
    """How far two predicates say the same: 1 for one word, 0 for nothing in common."""
    if x == y:
        return 1.0
    if " " in x or " " in y or _opposite(x, y):
        return 0.0
    found = kinship(x, y)
    return found if found >= _KIN else 0.0


def twins(ground: Ground, frames: Sequence[Frame]) -> Iterator[Twin]:
    """Pairs of assertions of two articles that share a phrase and say the same of it, or the opposite."""
    for m, n in _linked(frames):
        a, b = frames[m], frames[n]
        x, y = a.assertion.lemma, b.assertion.lemma
        if predicates(x, y) or _opposite(x, y):
            yield set_against(ground, a, b)


def _opposite(x: str, y: str) -> bool:
    return x != y and (opposite(x, y) or wordnet.antonyms(x, y))


def set_against(ground: Ground, a: Frame, b: Frame) -> Twin:
    """Two assertions role by role, whatever they say."""
    x, y = a.assertion.lemma, b.assertion.lemma
    worth = {
        (m, n): quality
        for m, x in enumerate(a.phrases)
        for n, y in enumerate(b.phrases)
        if (quality := alike(ground, x, y)) is not None
    }
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    matched = []
    for (m, n), quality in sorted(worth.items(), key=lambda item: (-item[1], item[0])):
        if quality >= _MATCH and m not in taken_a and n not in taken_b:
            taken_a.add(m)
            taken_b.add(n)
            matched.append((a.phrases[m], b.phrases[n], quality))

    def best(role: str) -> float | None:
        both = [q for (m, n), q in worth.items() if a.phrases[m].argument.role == b.phrases[n].argument.role == role]
        return max(both, default=None)

    vectors = [one.sentence.vector if one.sentence else b"" for one in (a, b)]
    return Twin(
        a,
        b,
        predicates(x, y),
        _opposite(x, y),
        best("agent"),
        best("theme"),
        tuple(matched),
        cosine(vectors[0], vectors[1]),
    )


def _linked(frames: Sequence[Frame]) -> list[tuple[int, int]]:
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(frames):
        for key in _keys(one):
            postings[key].append(place)
    found: set[tuple[int, int]] = set()
    for places in postings.values():
        reach = len(places) if len(places) <= _MANY else _NEXT
        for at, m in enumerate(places):
            found.update((m, n) for n in places[at + 1 : at + 1 + reach] if frames[m].document != frames[n].document)
    return sorted(found)


def _keys(frame: Frame) -> set[str]:
    """What an assertion is looked for by: whom and what its phrases name."""
    told = [one for one in frame.phrases if not one.open]
    return {key for one in told for key in (*one.sides, *one.named, *one.words, stem(one.head))}
