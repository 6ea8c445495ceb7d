"""The noun phrase that names a text: from its article to the names that say whose it is."""

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import choice, given_after, kind_of, listed

_TOKEN = re.compile(r"[\w’'&.-]+")
_DETERMINERS = {"a", "an", "the", "this", "that", "its", "his", "her", "their", "another", "one", "my", "our"}
_DEFINITE = {"the", "this", "that"}
_VAGUE = {"new", "fresh", "recent", "latest", "more", "other", "some", "these"}
_LONGEST_BEFORE = 6
DAYS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
_NAME = rf"(?!(?:{DAYS})\b)[A-Z][\w’'&-]*"
_BEYOND = r"(?:local|state|state-run|foreign|national|domestic)\s+(?:media|television|TV|radio|newspapers?)"
_CONTENTS = re.compile(r"\s+of\s+(?!(?:the|this|that|its|his|her|their|our|some|more|all)\b)[a-z]{4,}(?![\w-])")


@cache
def _owner() -> re.Pattern[str]:
    """ "by the Ministry of Finance", "for the magazine X": the names that say whose a text is."""
    between = rf"(?:of|the|for|and|de|{choice(listed('medium'))})"
    plain = rf"(?!(?:{choice(listed('stop'))})\b)[a-z]"
    more = rf"(?:\s+(?:{between}\s+){{0,3}}{_NAME})*(?:\s+(?:{choice(listed('holder'))})\b)?"
    names = rf"(?:{plain}[\w’'-]*\s+){{0,3}}?{_NAME}{more}"
    return re.compile(
        rf"\s+(?:by|of|from|for|with|to|in|on)\s+(?:(?:an?|the|its|his|her|their)\s+)?(?:{_BEYOND}|{names})"
    )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase in a text: its place, its noun, and how it is determined.

    `start` is the first word after an article; `end` includes the names that say whose text it is, `bare` does not.
    """

    start: int
    end: int
    bare: int
    before: int
    noun: str
    determiner: str

    @property
    def definite(self) -> bool:
        """Whether the article takes the text for known."""
        return self.determiner in _DEFINITE

    @property
    def owned(self) -> bool:
        """Whether words after the noun say whose it is."""
        return self.end > self.bare


def around(text: str, begin: int, finish: int, noun: re.Match[str]) -> Phrase | None:
    """The phrase of a noun that stands in the sentence `[begin, finish)`."""
    tokens = list(_TOKEN.finditer(text, begin, noun.start()))
    start, determiner, at = noun.start(), "", len(tokens) - 1
    while at >= 0 and len(tokens) - at <= _LONGEST_BEFORE:
        token = tokens[at]
        word = token.group().casefold()
        ends = token.group().endswith((".", "’", "'")) and len(word) > 3  # a sentence, or a quotation
        if text[token.end() : start].strip() or ends:
            break
        if word in _DETERMINERS:
            determiner = word
            break
        if word in listed("stop"):
            break
        start, at = token.start(), at - 1
    if not determiner:
        start = _bare_start(text, start, noun)
    before = tokens[at].start() if determiner else start
    end = _end(text, noun.end(), finish)
    if end == noun.end() and noun.group().casefold() not in listed("loose"):
        content = _CONTENTS.match(text, end, finish)
        end = content.end() if content else end
    return Phrase(start, end, noun.end(), before, " ".join(noun.group().casefold().split()), determiner)


def _bare_start(text: str, start: int, noun: re.Match[str]) -> int:
    """Without an article only names and words like "leaked" belong to the noun, and the word that says which data."""
    first = noun.start()
    if kind_of(noun.group()) == "data":
        return _kind_of_data(text, start, noun)
    for token in reversed(list(_TOKEN.finditer(text, start, noun.start()))):
        if not token.group()[0].isupper() and token.group().casefold() not in listed("leaked"):
            break
        first = token.start()
    return first


def _kind_of_data(text: str, start: int, noun: re.Match[str]) -> int:
    """The one word before that says which data: "radar data"."""
    before = list(_TOKEN.finditer(text, start, noun.start()))
    return before[-1].start() if before and before[-1].group().casefold() not in _VAGUE else noun.start()


def _end(text: str, at: int, finish: int) -> int:
    """Past "released by Beijing and Moscow", "for the magazine X"."""
    given = given_after().match(text, at, finish)
    if given is not None:
        by = text.rfind(" ", at, given.end())
        owner = _owner().match(text, by, finish)
        return owner.end() if owner else at
    owner = _owner().match(text, at, finish)
    return owner.end() if owner else at
