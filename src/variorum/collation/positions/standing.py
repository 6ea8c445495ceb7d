"""Issues that stand for something named before: "the plan", "such a deal", "his latest offer"."""

import re
from functools import cache

from variorum.collation import wordings
from variorum.model import Reading, Span

_BACK = 6
"""Sentences before a position in which what it stands for may be named."""

_DETERMINERS = r"(?:the|that|this|these|those|such|any|an?|its|his|her|their|all|every|both|some|no|our|my|your)"
_PLAIN = r"(?:latest|new|whole|same|last|first|second|proposed|original|entire|full|final|current|very|a|an|other|such)"
_LONGEST = 90
"""Signs of the phrase that is shown for it."""

_SMALL = frozenset({
    "that", "the", "a", "an", "of", "to", "in", "for", "on", "and", "with", "is", "was", "are", "were", "he", "she",
    "it", "they", "his", "her", "its", "their", "by", "as", "or", "not", "this", "from", "at", "but", "who", "which",
    "has", "can", "will", "would", "could", "should", "must", "only", "also", "have", "had", "be", "been", "we", "i",
})  # fmt: skip
"""Words that end the phrase in which they stand before a noun."""

_RELATION = r"(?:to|of|for|that|between|by|on|with|from|led|which|under|in|over|against|at|calling|put)"


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:[a-z]+ing|in|of|on|with)\s+)?(?:{_DETERMINERS}\s+)?(?:{_PLAIN}\s+)*(?P<noun>{wordings.pattern('standing')})",
        re.IGNORECASE,
    )


def stands_for_something(issue: str) -> bool:
    """Whether an issue is nothing but a noun that stands for something named elsewhere."""
    return _vague().fullmatch(issue) is not None


def named_before(issue: str, span: Span, reading: Reading) -> str | None:
    """What the noun stands for: the nearest phrase with the same noun before it that says more."""
    match = _vague().fullmatch(issue)
    if match is None:
        return None
    noun = match["noun"].casefold()
    stem = noun.removesuffix("s")
    starts = [one.start for one in reading.sentences if not one.furniture and one.start <= span.start]
    if not starts:
        return None
    text = reading.document.text[starts[-1 - _BACK] if len(starts) > _BACK else starts[0] : span.start]
    phrase = re.compile(
        rf"(?:(?:[A-Z][\w.’'-]*\s+){{0,3}}[A-Z][\w.-]*(?:’s|'s|s’|s')|\b(?:an?|the|The|An?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts))\s+"
        rf"(?P<more>(?:[\w’'-]+\s+){{0,4}}?){re.escape(stem)}s?\b"
        rf"(?P<rest>\s+{_RELATION}\s+[^.,;:()“”\"\n—–]+)?"
    )
    found = [one for one in phrase.finditer(text) if _says_more(one)]
    return wordings.clean(_cut(_from_owner(found[-1].group()))) if found else None


def _from_owner(phrase: str) -> str:
    """The phrase from the name of whose it is on: "Moss's decision" of "the board praised Moss's decision"."""
    found = list(re.finditer(r"(?<=\s)(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*(?:’s|'s|s’|s')\s", phrase))
    return phrase[found[-1].start() :] if found else phrase


def _says_more(match: re.Match[str]) -> bool:
    """Whether a phrase tells what it is about, by whose it is or by what follows."""
    between = match["more"].casefold().split()
    if _SMALL & set(between):
        return False
    more = [word for word in between if not re.fullmatch(_PLAIN, word)]
    if match["rest"] and re.search(r"\b(?:on (?:its|their|his|her) own|in question|at hand|at all)\b", match["rest"]):
        return False
    own = re.match(r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*(?:’s|'s|s’|s')\s", match.group()) is not None
    return own or bool(more) or match["rest"] is not None


def _cut(phrase: str) -> str:
    """The phrase up to a length, whole words only."""
    words = phrase.split()
    kept: list[str] = []
    for word in words:
        if kept and len(" ".join((*kept, word))) > _LONGEST:
            break
        kept.append(word)
    return " ".join(kept)
