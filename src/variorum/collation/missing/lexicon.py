"""The words by which articles name texts, as patterns."""

import re
from functools import cache

from variorum.annotation.gazetteer import rows

KINDS = (
    "statement", "agreement", "letter", "report", "documents", "speech", "interview", "article", "post",
    "press release", "poll", "data", "law", "other",
)  # fmt: skip
BINDING = {"agreement", "law"}
"""Kinds that are mostly named as things done, not as texts: they count only where their words are given."""


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a class of `missing-texts.tsv`."""
    return frozenset(word for kind, words in rows("missing-texts.tsv") if kind == name for word in words.split(";"))


def choice(words: frozenset[str]) -> str:
    """An alternative of all words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def kind_of(noun: str) -> str | None:
    """The kind of text that a noun names; None for a noun that only takes up another."""
    form = " ".join(noun.casefold().split())
    return next((kind for kind in KINDS if form in listed(kind)), None)


@cache
def nouns() -> re.Pattern[str]:
    """Any noun for a text."""
    every = frozenset(word for kind in KINDS for word in listed(kind)) | listed("generic")
    return re.compile(rf"\b(?:{choice(every)})\b(?![’'-]?\w)", re.IGNORECASE)


@cache
def speaks() -> re.Pattern[str]:
    """A text as the subject of a verb of telling, right after its noun phrase."""
    verbs = choice(listed("speaks"))
    between = r"(?:\s*,[^,.;]{0,80},)?\s+(?:(?:which|that)\s+)?(?:(?:has|have|had|also|then)\s+){0,2}"
    return re.compile(rf"{between}(?P<verb>{verbs})\b")


@cache
def given_after() -> re.Pattern[str]:
    """ "released by", "leaked to": right after the noun."""
    return re.compile(
        rf"\s+(?:(?:that|which)\s+(?:was|were)\s+)?(?:{choice(listed('given'))})\s+(?:{choice(listed('taken'))})\b"
    )


@cache
def given_before() -> re.Pattern[str]:
    """ "published the text of": right before the noun phrase."""
    return re.compile(rf"\b(?:{choice(listed('given'))})\s+(?:the\s+text\s+of\s+)?$")


@cache
def seen_after() -> re.Pattern[str]:
    """ "seen by", ", which the Herald has seen": right after the noun."""
    seen = choice(listed("seen"))
    return re.compile(
        rf"\s+(?:{seen})\s+by\b|,?\s+(?:which|that)\s+(?:the\s+)?(?:[A-Z][\w’'&-]*\s+){{1,4}}(?:has|had|have)\s+(?:{seen})\b"
    )


@cache
def inverted() -> re.Pattern[str]:
    """ "says the text of": right before the noun phrase, after the words."""
    verbs = choice(listed("quotes"))
    return re.compile(
        rf"\b(?:{verbs})\s+(?:(?:the|an?)\s+(?:[\w’'-]+\s+){{0,2}}(?:text|draft|copy|translation)\s+of\s+)?$"
    )


@cache
def saying() -> re.Pattern[str]:
    """Any verb of saying."""
    return re.compile(rf"\b(?:{choice(listed('saying'))})\b")
