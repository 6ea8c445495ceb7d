"""What a deed is about, by PLOVER's contexts: only where a word of its own clause tells it by itself."""

import re
from collections.abc import Iterable
from functools import cache

from variorum.annotation.gazetteer import rows
from variorum.collation import wordnet

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def of(clauses: Iterable[str]) -> tuple[str, ...]:
    """The contexts that words of the clauses tell, in alphabetical order; often none."""
    words = {base for clause in clauses for word in _WORD.findall(clause) for base in wordnet.bases(word)}
    return tuple(sorted({context for word in words for context in _words().get(word, ())}))


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for context, words in rows("event-contexts.tsv"):
        for word in words.split():
            found[word] = (*found.get(word, ()), context)
    return found
