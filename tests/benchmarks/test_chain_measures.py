"""Measures of chains whose mentions differ: the example of the CoNLL scorer (Pradhan et al. 2014)."""

import pytest
from benchmarks.coreference import measures
from benchmarks.coreference.alignment import align

GOLD = [frozenset("abc"), frozenset("defg")]
FOUND = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]


def test_muc() -> None:
    assert measures.muc(FOUND, GOLD)[:2] == (pytest.approx(40), pytest.approx(40))


def test_bcubed() -> None:
    assert measures.bcubed(FOUND, GOLD)[:2] == (pytest.approx(50), pytest.approx(100 * (8 / 3 + 1 / 4) / 7))


def test_ceaf() -> None:
    assert measures.ceaf(FOUND, GOLD)[:2] == (pytest.approx(130 / 3), pytest.approx(65))


def test_lea() -> None:
    assert measures.lea(FOUND, GOLD)[:2] == (pytest.approx(100 / 3), pytest.approx(100 * (5 / 3) / 7))


def test_mentions_are_aligned_once_the_same_words_first() -> None:
    whole, part = (0, 12, "name"), (4, 12, "name")
    assert align([whole, part], [part]) == {part: part}
