"""Which passages of different articles are worth a judgement: those that share words, names or numbers that tell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.collation.events.families import stem
from variorum.collation.meaning import Token

_TELLING = 0.3
"""Weight from which a token is looked up by: "troops" .37, "signed" .30, but "plan" .17."""

_SHARED = 0.3
"""Share of the weight of the shorter passage that the shared tokens must have."""

_MOST = 10
"""Candidates of one passage at most, those that share most; more of one affair share its subject, not a claim."""

_COMMON, _FEW = 0.2, 30
"""Share of the passages, and number, above which a token is common in the affair and brings nobody together."""

Bag = Mapping[str, float]


def pairs(documents: Sequence[str], tokens: Sequence[Sequence[Token]]) -> list[tuple[int, int]]:
    """The numbers of passages to be judged together, each pair once and in order; the tokens are those of each."""
    bags = [bag(one) for one in tokens]
    sizes = [sum(one.values()) for one in bags]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(bags):
        for key in one:
            places[key].append(number)
    limit = max(_FEW, _COMMON * len(bags))
    found: set[tuple[int, int]] = set()
    for number, one in enumerate(bags):
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in one.items():
            if len(places[key]) <= limit:
                for other in places[key]:
                    if documents[other] != documents[number]:
                        shared[other] += weight
        near = {other: _share(one, bags[other], sizes[number], sizes[other]) for other in shared}
        best = sorted((other for other in near if near[other] >= _SHARED), key=lambda other: (-near[other], other))
        found |= {(min(number, other), max(number, other)) for other in best[:_MOST]}
    return sorted(found)


def bag(tokens: Iterable[Token]) -> dict[str, float]:
    """What a passage can be looked up by, with its weight: stems of words, actors, numbers and days by their form."""
    found: dict[str, float] = {}
    for token in tokens:
        if token.weight >= _TELLING:
            if token.actor is not None:
                found[token.actor] = token.weight
            for form in token.forms if token.plain or token.actor else (" ".join(token.forms),):
                key = stem(form)
                found[key] = max(found.get(key, 0.0), token.weight / (2 if token.actor else 1))
    return found


def _share(a: Bag, b: Bag, size: float, other: float) -> float:
    both = sum(min(a[key], b[key]) for key in sorted(a.keys() & b.keys()))
    return both / min(size, other) if size and other else 0.0
