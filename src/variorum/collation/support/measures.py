"""How much of a checked sentence its passages tell, as figures that a judgement is made from."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from math import log

import numpy as np
from spacy.tokens import Doc

from variorum.collation.meaning.judge import Weights

from .evidence import Evidence, Floats, best

NAMES = ("exactly", "anywhere", "cosine", "largest gap", "all gaps", "held together", "length")
"""In the order of the weights: the share told in the same words or their like by the chosen sentences, and in any words
by any of the nearest; the likeness of meaning of the best; the weight of the word that is told least, and of all that
is not told; the share of words that stand together which one sentence has together; the number of telling words."""

_EXACT = 0.8
_TELLING, _ANY = 0.2, 0.12
_STEPS = 8
"""Steps up the parse to the next word that tells anything."""


@cache
def stored() -> tuple[Weights, float]:
    """The weights of the measures, and the probability from which a sentence is borne out."""
    held = json.loads(files("variorum.lexicon").joinpath("support.json").read_text("utf-8"))
    return Weights(tuple(weight for _, weight in held["weights"]), held["constant"]), held["least"]


def measured(evidence: Evidence, parse: Doc, start: int) -> tuple[float, ...]:
    """The measures, in the order of `NAMES`; `parse` is that of the whole sentence, which begins at `start`."""
    weights = evidence.weights
    if not len(evidence.places) or not weights.sum():
        return (0.0, 0.0, 0.0, 1.0, float(weights.sum()), 0.0, log(1 + int((weights >= _TELLING).sum())))
    told, anywhere = best(evidence.chosen, evidence.cover), evidence.cover.max(axis=0)
    gaps = weights * (1 - told)
    whole = weights.sum()
    return (
        float((np.where(told >= _EXACT, told, 0.0) * weights).sum() / whole),
        float((anywhere * weights).sum() / whole),
        float(evidence.cosines[evidence.chosen[0]]),
        float(gaps.max()),
        float(gaps.sum()),
        _together(evidence, parse, weights, start),
        log(1 + int((weights >= _TELLING).sum())),
    )


def _together(evidence: Evidence, parse: Doc, weights: Floats, start: int) -> float:
    """Of words that hang on one another in the parse, the share that one sentence has both."""
    whole = held = 0.0
    for one, other in _pairs(evidence, parse, weights, start):
        worth = float(weights[one] * weights[other])
        whole += worth
        held += worth * float(np.minimum(evidence.cover[:, one], evidence.cover[:, other]).max())
    return held / whole if whole else 1.0


def _pairs(evidence: Evidence, parse: Doc, weights: Floats, start: int) -> Iterator[tuple[int, int]]:
    """Tokens that tell something, each with the next such token above it in the parse."""
    at: dict[int, int] = {}
    for number, token in enumerate(evidence.tokens):
        span = parse.char_span(token.start - start, token.end - start, alignment_mode="expand")
        if span is not None and weights[number] >= _ANY:
            at[span.root.i] = number
    for place, number in at.items():
        node = parse[place]
        for _ in range(_STEPS):
            if node.head == node:
                break
            node = node.head
            if node.i in at:
                if at[node.i] != number:
                    yield number, at[node.i]
                break
