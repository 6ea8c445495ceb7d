"""The word lists of attitude."""

from functools import cache

from variorum.annotation.gazetteer import rows


@cache
def listed(kind: str) -> frozenset[str]:
    """The dictionary forms of one class of `attitude-words.tsv`."""
    return frozenset(word for one, words in rows("attitude-words.tsv") if one == kind for word in words.split(";"))
