"""Words as they are compared across articles: where each stands, and the form in which two of them are the same."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import log

_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"  # scripts written without spaces: one character is one word
    r"|\d+(?:[.,:]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_UP_TO_TWENTY = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBER_WORDS = {word: str(value) for value, word in enumerate(_UP_TO_TWENTY)}
# British and American spellings of one word get one form. The result need not be a word: it is only compared.
_SPELLINGS = (
    (re.compile(r"(?<=\w{4})is(ation|ations|e|ed|es|ing|er|ers|ational)$"), r"iz\1"),
    (re.compile(r"(?<=\w{3})our(s|ed|ing|able|ite|ites|al)?$"), r"or\1"),
    (re.compile(r"(?<=\w{2})ence(s)?$"), r"ense\1"),
    (re.compile(r"(?<=\w{3}[bt])re(s)?$"), r"er\1"),
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its place, and `key`, the form in which it is compared."""

    start: int
    end: int
    key: str


@cache
def key(word: str) -> str:
    """The form in which words are compared: lower case, straight apostrophes, no possessive, digits, one spelling."""
    form = word.casefold().replace("’", "'")
    if form[0].isdigit():
        return _THOUSANDS.sub("", form)
    form = form.removesuffix("'s").replace(".", "")
    form = _NUMBER_WORDS.get(form, form)
    for pattern, replacement in _SPELLINGS:
        form = pattern.sub(replacement, form)
    return form


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]` in order."""
    return [Word(m.start(), m.end(), key(m.group())) for m in _WORD.finditer(text, start, end)]


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    """In how many of how many articles each word occurs, counted over English news."""
    lines = resources.files("variorum.lexicon").joinpath("frequencies.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    total = next(int(row[1]) for row in rows if row[0] == "*")
    return total, {row[0]: int(row[1]) for row in rows if row[0] != "*"}


def background() -> tuple[int, dict[str, int]]:
    """The number of articles behind the table of English news words, and in how many of them each word occurs."""
    return _frequencies()


@cache
def rarity(form: str) -> float:
    """How much the word tells by its rarity in English news: 0 for one in every article, 1 for one never seen there."""
    total, counts = _frequencies()
    return log((total + 1) / (counts.get(form, 0) + 1)) / log(total + 1)


def is_number(form: str) -> bool:
    """Whether the compared form is a number."""
    return form[0].isdigit()
