"""Cues are scored by what hangs on them, not from a list."""

import numpy as np
import pytest

from variorum.annotation import cues, grid, network
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Document


def read(text: str, language: str = "en") -> Parse:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=None, published=None, modified=None,
        authors=(), language=language, sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, language), ())


def scores(text: str) -> dict[str, float]:
    parsed = read(text)
    return {token.text: float(score) for token, score in zip(parsed.tokens, cues.score(grid.of(parsed)), strict=True)}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The mayor said that the bridge would open in May.", "said"),
        ("According to the mayor, the bridge will open in May.", "According"),
        ("“The bridge will open in May,” the mayor quipped.", "quipped"),
    ],
)
def test_a_cue_stands_out(text: str, cue: str) -> None:
    found = scores(text)
    assert found[cue] > 0.5
    assert found[cue] == max(found.values())


def test_plain_telling_has_no_cue() -> None:
    assert max(scores("The bridge opened in May and two buses crossed it.").values()) < 0.35


def test_hashed_features_are_stable_and_within_the_table() -> None:
    column = np.array([1, 2, 3, 2**63], dtype=np.uint64)
    rows = network.hashed(4, column, column)
    assert rows.tolist() == network.hashed(4, column, column).tolist()
    assert rows.min() >= 0
    assert rows.max() < network.ROWS
    assert network.hashed(5, column).tolist() != network.hashed(4, column).tolist()
