"""How much of a checked sentence its passages tell, as figures that a judgement is made from."""

import json
from functools import cache
from importlib.resources import files

from variorum.collation.meaning.judge import Weights

from .evidence import Evidence, best

NAMES = ("anywhere", "gaps", "cosine", "around")
"""In the order of the weights: the share of it that any of the nearest sentences tells in any words; the weight of the
words that the chosen ones do not tell; the likeness of meaning of the best sentence, and of what stands around it."""


_TELLING, _FEWEST, _ALIKE = 0.12, 2, 0.8
"""Weight from which a word tells anything; such words of a sentence at least; likeness from which two say the same."""


@cache
def stored() -> tuple[Weights, float]:
    """The weights of the measures, and the probability from which a sentence is borne out."""
    held = json.loads(files("variorum.lexicon").joinpath("support.json").read_text("utf-8"))
    return Weights(tuple(weight for _, weight in held["weights"]), held["constant"]), held["least"]


def measured(evidence: Evidence, around: float) -> tuple[float, ...]:
    """The measures, in the order of `NAMES`; `around` is the likeness of meaning of what stands around the best."""
    weights = evidence.weights
    whole = float(weights.sum())
    if not evidence.chosen or not whole:
        return (0.0, whole, 0.0, 0.0)
    anywhere = float(evidence.cover.max(axis=0) @ weights / whole)
    gaps = float((weights * (1 - best(evidence.chosen, evidence.cover))).sum())
    return (anywhere, gaps, float(evidence.cosines[evidence.chosen[0]]), around)


def wholly(evidence: Evidence) -> bool:
    """Whether the best sentence has every word that tells anything, or its like: then its length does not matter."""
    if not evidence.chosen:
        return False
    telling = evidence.weights >= _TELLING
    return bool(telling.sum() >= _FEWEST and (evidence.cover[evidence.chosen[0]][telling] >= _ALIKE).all())
