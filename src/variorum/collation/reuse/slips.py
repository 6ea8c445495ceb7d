"""A slip that two articles share is no accident: a misspelt word that stands in both copied passages."""

from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from variorum.collation.wordnet import met_as
from variorum.collation.words import background, key, rarity
from variorum.model import Span

from .contractions import spelled

_SHORTEST = 6
"""Letters of a word below which one that is not known is as likely a name, a short form or a foreign word."""

_KNOWN = 30
"""Articles, of those behind the table of words, in which the word that is meant must stand: so it is a common one."""


def shared(texts: dict[str, str], passages: tuple[Span, ...]) -> tuple[str, ...]:
    """The misspelt words that all but one, or all, of the passages of several articles have, in order."""
    written = [_written(texts[span.document], span) for span in passages]
    common = {form for one in written for form in one if sum(form in other for other in written) > 1}
    return tuple(sorted(form for form in common if misspelt(form)))


def _written(text: str, span: Span) -> set[str]:
    """The words of a passage that are written small, as they stand there."""
    words = (text[word.start : word.end] for word in spelled(text, span.start, span.end))
    return {word for word in words if len(word) >= _SHORTEST and word.isalpha() and word.islower()}


@cache
def misspelt(form: str) -> bool:
    """Whether a word was never seen, and is one letter, or two that changed places, away from a common one."""
    known = key(form)
    if rarity(known) < 1 or met_as(form) != frozenset((form,)):
        return False
    return process.extractOne(known, _vocabulary(known[0]), scorer=OSA.distance, score_cutoff=1) is not None


@cache
def _vocabulary(letter: str) -> tuple[str, ...]:
    _, counts = background()
    return tuple(sorted(form for form, count in counts.items() if form[0] == letter and count >= _KNOWN))
