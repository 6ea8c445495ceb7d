"""How likely two clauses that nothing keeps apart tell one event: logistic regression on features that can be read.

Fitted by `training/events.py`; the weights and the threshold are in `lexicon/event-join.json`, their card beside it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from .parties import Match, match
from .telling import Telling

FEATURES = (
    "same-family", "same-type", "agents-same", "agents-unknown", "patients-same", "patients-unknown", "days-same",
    "days-unknown", "place-same", "place-other", "clause-words", "clause-weight", "sentence-words", "names", "numbers",
    "ordinal", "cosine", "one-article",
)  # fmt: skip
"""What a pair is judged by, each from 0 to 1."""

_FULL = 2.0
"""Sum of rarities that two clauses share from which more says no more."""

_FLOOR = 0.2
"""Cosine that two sentences of one affair have at least; likeness begins above it."""


_UNPROVEN = 0.01
"""By how much a pair stays below the threshold at least if nothing proves it."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature, and the mean probability from which clauses are joined."""

    weights: tuple[float, ...]
    constant: float
    threshold: float


@cache
def model() -> Model:
    """The stored model."""
    held = json.loads(files("variorum.lexicon").joinpath("event-join.json").read_text("utf-8"))
    return Model(tuple(held["weights"][name] for name in FEATURES), held["constant"], held["threshold"])


def features(a: Telling, b: Telling, cosine: float) -> tuple[float, ...]:
    """What a pair is judged by, in the order of `FEATURES`."""
    agents, patients = _parties(a, b)
    words = dice(a.terms, b.terms)
    return (
        float(a.family == b.family),
        float(a.mention.type == b.mention.type),
        float(agents is Match.SAME),
        float(agents is Match.UNKNOWN),
        float(patients is Match.SAME),
        float(patients is Match.UNKNOWN),
        float(same_days(a, b)),
        float(a.stated is None or b.stated is None),
        float(a.mention.where is not None and a.mention.where == b.mention.where),
        float(a.mention.where is not None and b.mention.where is not None and a.mention.where != b.mention.where),
        words,
        min(1.0, common(a.terms, b.terms) / _FULL),
        dice(a.around, b.around),
        min(1.0, common(a.named, b.named)),
        float(bool(a.numbers & b.numbers)),
        float(bool(a.ordinal and a.ordinal == b.ordinal)),
        max(0.0, (cosine - _FLOOR) / (1 - _FLOOR)),
        float(a.mention.document == b.mention.document),
    )


def _parties(a: Telling, b: Telling) -> tuple[Match, Match]:
    if a.mutual or b.mutual:
        return match(a.parties, b.parties), Match.UNKNOWN
    return match(a.agents, b.agents), match(a.patients, b.patients)


def same_days(a: Telling, b: Telling) -> bool:
    """Whether both clauses give a day, or two, and the same: a longer stretch holds many events."""
    if a.stated is None or b.stated is None:
        return False
    return max(len(a.stated), len(b.stated)) <= 2 and a.stated.meets(b.stated)


def common(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The sum of rarities of what both have."""
    return sum(a[word] for word in sorted(a.keys() & b.keys()))


def dice(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """What both have, as a share of what they have on average."""
    whole = sum(a.values()) + sum(b.values())
    return 2 * common(a, b) / whole if whole else 0.0


def probability(values: tuple[float, ...], known: Model) -> float:
    """The chance that a pair with these features tells one event."""
    total = known.constant + sum(weight * value for weight, value in zip(known.weights, values, strict=True))
    return 1 / (1 + exp(-total))


def chance(values: tuple[float, ...], known: Model, *, proven: bool) -> float:
    """The probability of a pair as joining counts it: without proof of its own it never reaches the threshold.

    Such pairs still speak for or against joining two groups that another pair proves to be one.
    """
    found = probability(values, known)
    return round(found if proven else min(found, known.threshold - _UNPROVEN), 6)
