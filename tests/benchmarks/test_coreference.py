import itertools

import numpy as np
import pytest
from benchmarks.ecbplus import coreference

# Gold {a b c} {d e f g}, found {a b} {c d} {f g h i} of the CoNLL scorer's own example, here over common mentions only.
GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 2, "g": 2}
FOUND = {"a": 1, "b": 1, "c": 2, "d": 2, "e": 4, "f": 3, "g": 3}


def test_muc_counts_links() -> None:
    # Found has 3 links, 2 of them right ({c d} is not); gold has 5 links, of which found keeps 1 of 2 and 1 of 3.
    precision, recall, f1 = coreference.muc(FOUND, GOLD)
    assert (precision, recall) == (pytest.approx(200 / 3), pytest.approx(40))
    assert f1 == pytest.approx(50)


def test_bcubed_counts_mentions() -> None:
    precision, recall, _ = coreference.bcubed(FOUND, GOLD)
    assert precision == pytest.approx(100 * (1 + 1 + 0.5 + 0.5 + 1 + 1 + 1) / 7)
    assert recall == pytest.approx(100 * (2 / 3 + 2 / 3 + 1 / 3 + 1 / 4 + 1 / 4 + 1 / 2 + 1 / 2) / 7)


def test_ceaf_matches_clusters_once() -> None:
    # {a b} with {a b c}: 4/5; {f g} with {d e f g}: 4/6; of the others none is left.
    precision, recall, _ = coreference.ceaf(FOUND, GOLD)
    assert precision == pytest.approx(100 * (4 / 5 + 4 / 6) / 4)
    assert recall == pytest.approx(100 * (4 / 5 + 4 / 6) / 2)


def test_the_best_match_is_the_best_of_all() -> None:
    values = np.array([[0.2, 0.9, 0.4], [0.8, 0.85, 0.0], [0.1, 0.7, 0.6], [0.5, 0.0, 0.55]])
    best = max(sum(values[r, c] for c, r in enumerate(order)) for order in itertools.permutations(range(4), 3))
    assert coreference.best_match(values) == pytest.approx(best)
    assert coreference.best_match(values.T) == pytest.approx(best)


def test_a_perfect_answer_has_all_points_and_pairs_of_one_article_do_not_count() -> None:
    assert coreference.conll(GOLD, GOLD) == pytest.approx(100)
    articles = {"a": "x", "b": "x", "c": "y", "d": "x", "e": "y", "f": "y", "g": "y"}
    assert coreference.pairs(FOUND, GOLD, articles) == (0, 1, 5)
