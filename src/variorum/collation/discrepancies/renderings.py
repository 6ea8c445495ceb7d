"""One utterance or text in several wordings, as translations and shortened quotations are."""

import re
from collections.abc import Iterator
from itertools import combinations

from variorum.collation.ground import Ground
from variorum.collation.words import rarity, words
from variorum.model import Reuse
from variorum.model.claim import DiscrepancyKind

from .finding import Difference, side

_RENDERED = (
    "The articles give the words of one text or saying differently, as translators and editors do; the original is "
    "not in the set, and nobody can say from these which is closer."
)
_ALTERED = (
    "The articles have {how}. Nothing in them says which is right, or whether the later one was brought up to date."
)
_SLOTS: dict[str, DiscrepancyKind] = {"number": "number", "day": "date", "negation": "polarity", "opposite": "polarity"}

_INSERTED = re.compile(r"\[[^\[\]]{1,80}\]|^[^\[\]]{1,80}\]|\[[^\[\]]{1,80}$|\((?=[^()]*\s)[^()]{4,80}\)")
"""Words in square brackets, within which a passage may begin or end, or several words in round ones."""
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_NEGATIONS = frozenset({"not", "no", "never", "nor", "neither", "none", "without", "cannot"})
_CONTENT = 0.1
"""Rarity below which a word tells nothing: "the", "a", "that"."""

_WORD = re.compile(r"\w+|\0")
_ANYTHING = r"(?: \S+){0,8}"
"""What an editor's bracket may stand for: a few words, or none."""


def find(ground: Ground) -> Iterator[Difference]:
    """One difference for each passage that several articles give in different words."""
    for reuse in ground.reuse:
        if reuse.kind in ("translation-variant", "altered") and all(
            span.document in ground.by_document for span in reuse.passages
        ):
            said = {" ".join(ground.text(passage).split()) for passage in reuse.passages}
            if not all(_edited(a, b) or _trivial(a, b) for a, b in combinations(sorted(said), 2)):
                yield _difference(ground, reuse)


def _edited(a: str, b: str) -> bool:
    """Whether two wordings differ by nothing but what editors put in brackets."""
    return _fits(a, b) or _fits(b, a)


def _trivial(a: str, b: str) -> bool:
    """Whether two wordings differ by hyphens and words that tell nothing, or the one is cut from the other."""
    short, long = sorted((_telling(a), _telling(b)), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _telling(text: str) -> list[str]:
    plain = _HYPHEN.sub("", text)
    return [word.key for word in words(plain, 0, len(plain)) if rarity(word.key) >= _CONTENT or word.key in _NEGATIONS]


def _fits(edited: str, plain: str) -> bool:
    if not _INSERTED.search(edited):
        return False
    found = _WORD.findall(_INSERTED.sub(" \0 ", edited).casefold())
    pattern = "".join(_ANYTHING if word == "\0" else f" {re.escape(word)}" for word in found)
    return re.fullmatch(pattern, "".join(f" {word}" for word in _WORD.findall(plain.casefold()))) is not None


def _difference(ground: Ground, reuse: Reuse) -> Difference:
    by_words: dict[str, list[int]] = {}
    for place, passage in enumerate(reuse.passages):
        by_words.setdefault(" ".join(ground.text(passage).split()), []).append(place)
    how = reuse.how or ""
    altered = reuse.kind == "altered"
    return Difference(
        between="outlets",
        kind=next((kind for slot, kind in _SLOTS.items() if slot in how), "wording") if altered else "wording",
        verdict="undetermined" if altered else "rendering",
        sides=tuple(side(words, [reuse.passages[n] for n in places]) for words, places in by_words.items()),
        explanation=_ALTERED.format(how=how or "nearly the same words") if altered else _RENDERED,
        how=f"shared passage: {reuse.kind}",
        of=(reuse.id,),
        confidence=reuse.confidence,
    )
