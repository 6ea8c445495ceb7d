"""Roots of source–target pairs: features of a pair, and where the fitted model decides."""

import numpy as np
import pytest
from parsing import parsed

from variorum.annotation import actors, events, moments, quotations
from variorum.annotation.events import pair, roots
from variorum.annotation.events.pair import Pair


def _pair(text: str, source: str, target: str | None) -> Pair:
    tokens = parsed(text).tokens
    ours = next(token for token in tokens if token.text == source)
    theirs = next((token for token in tokens if token.text == target), None)
    return Pair(ours, frozenset({ours.i}), theirs, frozenset() if theirs is None else frozenset({theirs.i}))


def test_names_of_the_two_are_no_feature() -> None:
    found = pair.words(_pair("Peru accused Chile of fraud.", "Peru", "Chile"))
    assert not any("peru" in one or "chile" in one for one in found)
    assert {"verb:accuse", "b:accuse", "up:accuse", "first"} <= found


def test_order_tells_source_from_target() -> None:
    text = "Chile was accused of fraud by Peru."
    assert "second" in pair.words(_pair(text, "Peru", "Chile"))
    assert "first" in pair.words(_pair(text, "Chile", "Peru"))


def test_a_source_alone_has_features_and_vectors() -> None:
    one = _pair("Peru lifted the curfew.", "Peru", None)
    assert "alone" in pair.words(one)
    assert pair.vectors(one).shape == pair.vectors(_pair("Peru accused Chile.", "Peru", "Chile")).shape


@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        ("Peru accused Chile of fraud.", "Peru", "Chile", "ACCUSE"),
        ("Police arrested Novak.", "Police", "Novak", "COERCE"),
        ("Peru rejected a request from Chile.", "Peru", "Chile", "REJECT"),
    ],
)
def test_the_model_knows_plain_cases_without_the_rules(text: str, source: str, target: str, root: str) -> None:
    told = pair.told(None, None, acts=False, acted=False)
    chances = roots.shipped().chances(roots.features(_pair(text, source, target), told))
    assert roots.LABELS[int(chances.argmax())] == root
    assert float(chances.sum()) == pytest.approx(1.0, abs=1e-5)


def test_features_are_the_same_each_time() -> None:
    one = _pair("Peru accused Chile of fraud.", "Peru", "Chile")
    first, second = (roots.features(one, {"none"}) for _ in range(2))
    assert np.array_equal(first.words, second.words)
    assert np.array_equal(first.read, second.read)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Poland sent 2,000 troops to Latvia.", "MOBILIZE"),
        ("Peru told Chile that the port was closed.", "STATEMENT"),
        ("Peru will release Jan Novak.", "RETREAT"),
    ],
)
def test_the_model_leaves_alone_what_the_words_tell(text: str, kind: str) -> None:
    read = parsed(text)
    known = actors.find(read)
    args = (read, known, quotations.find(read, known), moments.find(read))
    assert next(one.type for one in events.find(*args)) == kind
    assert next(one.type for one in events.by_rules(*args)) == kind


def test_what_the_model_decides_says_so() -> None:
    read = parsed("Peru accused Chile of fraud. Poland sent troops to Latvia.")
    known = actors.find(read)
    found = events.by_rules(read, known, quotations.find(read, known), moments.find(read))
    assert all(one.how in ("rule:verb", "rule:noun") for one in found)
