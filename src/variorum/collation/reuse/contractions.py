"""Contracted words as the words they stand for, so that "I've" and "I have" in two quotations are the same words."""

from collections.abc import Iterable, Iterator

from variorum.collation.words import Word, key, words

_ENDINGS = {"'ve": "have", "'re": "are", "'ll": "will", "'m": "am", "n't": "not"}
_SHORTENED = {"ca": "can", "wo": "will", "sha": "shall"}
_BEFORE_IS = frozenset({"it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "this"})
"""Words after which an apostrophe and s are "is"; after nouns they are more often a possessive."""


def spelled(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`, contracted ones as two words that stand at one place."""
    return list(_expanded(text, words(text, start, end)))


def _expanded(text: str, found: Iterable[Word]) -> Iterator[Word]:
    for word in found:
        for form in _parts(text[word.start : word.end], word.key):
            yield word if form == word.key else Word(word.start, word.end, form)


def _parts(written: str, form: str) -> tuple[str, ...]:
    if form in _BEFORE_IS:
        return (form, "is") if written[-2:] in ("'s", "’s") else (form,)
    for ending, full in _ENDINGS.items():
        if form.endswith(ending) and len(form) > len(ending):
            rest = form.removesuffix(ending)
            return key(_SHORTENED.get(rest, rest)), full
    return (form,)
