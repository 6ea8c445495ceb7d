"""Whether what is called supported is: claims of Wikipedia against what they cite, and sentences true and altered.

`support/claims-*`: WiCE dev, a claim is supported or not; each claim is judged by weights that were fitted on the other
nine folds, at the probability that ships, or called supported whatever it is, where its words stand there plainly.
`support/true-passed` and `support/altered-caught`: our own sentences about three stories that no rule was mended on
(gold/mutations.md); those of the other three, on which rules were mended, are counted by `mutations.judged`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.harness import Figure, f1
from benchmarks.support import fitting, mutations, wice
from variorum.collation.support.measures import stored

_DATA = "WiCE dev, 349 claims with the articles they cite, weights from the other folds"
_OWN = "100 sentences about three stories of the raw set, written for this"
_PEERS = {"GPT-4, 100 claims of test": 61.0}


def score(bench: Path) -> list[Figure]:
    """Claims of WiCE, then our own sentences."""
    return [*_claims(bench), *_sentences(bench)]


def _claims(bench: Path) -> list[Figure]:
    cases = wice.cases(bench)
    facts, yes, whole = wice.table(cases)
    certain = np.array([case.certain for case in cases])
    said = (fitting.held_out(facts, yes, whole) >= stored()[1]) | certain
    right = int((said & yes).sum())
    counts = {"claims": len(yes), "supported": int(yes.sum()), "said": int(said.sum()), "right": right}
    precision, recall, both = f1(right, int(said.sum()), int(yes.sum()))
    return [
        Figure("support/claims-f1", both, _DATA, counts=counts, peers=_PEERS, floor=50.0),
        Figure("support/claims-precision", precision, _DATA, counts=counts),
        Figure("support/claims-recall", recall, _DATA, counts=counts, gated=False),
    ]


def _sentences(bench: Path) -> list[Figure]:
    found = mutations.judged(bench, "test")
    counts = found.counts()
    return [
        Figure("support/true-passed", found.share_passed(), _OWN, counts=counts),
        Figure("support/altered-caught", found.share_caught(), _OWN, counts=counts),
    ]
