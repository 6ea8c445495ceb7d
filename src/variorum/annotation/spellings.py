"""Whether two spellings may be of one word of a name: "Sergey" and "Sergei", "Müller" and "Mueller", "al-Assad".

For the names of one article, beside the other words of a name: it says nothing of two persons. Compared are the letters
without accents, after the usual ways in which other scripts come into English.
"""

import re
from functools import cache

from . import offices

_ARTICLE = re.compile(r"^(?:al|el|as|an|ar|ash)[-–' ](?=\w{3})", re.IGNORECASE)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_ONE_SOUND = (
    (re.compile(r"(?:iy|yi|ij|yj|ey|ei|ii|yy)\b"), "i"),  # Sergey, Sergei; Dmitriy, Dmitri
    (re.compile(r"^[yj]e(?=[a-z]{3})"), "e"),  # Yevgeny, Evgeny
    (re.compile(r"[yj]"), "i"),  # Volodymyr, Volodimir
    (re.compile(r"ks"), "x"),  # Aleksei, Alexei
    (re.compile(r"der\b"), "dr"),  # Alexander, Alexandr
    (re.compile(r"kh(?=[aeiou])"), "h"),
    (re.compile(r"ou"), "u"),  # Mahmoud, Mahmud
    (re.compile(r"(.)\1+"), r"\1"),  # Mohammed, Mohamed
)
_LEAST = 4
"""Letters from which two spellings can be told from two names."""


@cache
def core(word: str) -> str:
    """A word of a name in lower case, without accents and without an Arabic article."""
    return offices.folded(_ARTICLE.sub("", word)).replace(" ", "")


def alike(one: str, other: str) -> bool:
    """Whether two words of names are one, spelt alike or in two of the usual ways."""
    if core(one) == core(other):
        return True
    return min(len(core(one)), len(core(other))) >= _LEAST and bool(_forms(one) & _forms(other))


@cache
def _forms(word: str) -> frozenset[str]:
    """What a word comes to when what sounds alike is written alike; its umlauts as one letter and as two."""
    return frozenset(_reduced(core(one)) for one in (word, word.translate(_UMLAUTS)))


def _reduced(word: str) -> str:
    for pattern, kept in _ONE_SOUND:
        word = pattern.sub(kept, word)
    return word
