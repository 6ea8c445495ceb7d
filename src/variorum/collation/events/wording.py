"""What the words of a clause say of its event beside who, when and where."""

import re
from collections.abc import Iterable
from functools import cache

from variorum.annotation.events import frames
from variorum.annotation.events.types import STATEMENT
from variorum.collation.words import is_number, rarity, words
from variorum.model import EventMention, Extent

from .families import family, stem

_SEVERAL = frozenset({"talk", "sanction", "exercise", "elect", "riot", "ceasefire"})
"""Families whose plural is one event: "talks", "sanctions", "drills"."""

_CARRIERS = frozenset({
    "launch", "hold", "have", "make", "take", "pay", "conduct", "carry", "stage", "mount", "wage", "give", "deliver",
    "host", "perform", "issue", "begin", "resume", "continue",
})  # fmt: skip
_REACH, _BACK = 6, 3
"""Words after such a verb among which its object is looked for, and words before it, for passives."""

_MUTUAL = frozenset({"agree", "merge", "ceasefire", "war", "fight", "cooperate", "exercise"})
_MARKED = re.compile(r"(?i)\b(?:the|these|those|this|two|three|four|five|its|his|her|their)(?:\s+[\w-]+){0,2}\s+\Z")
_HABIT = re.compile(
    r"(?i)\b(?:often|always|usually|regularly|frequently|routinely|repeatedly|every (?:day|week|year))\b"
)
_SHARE = re.compile(r"(?i)(\d+(?:\.\d+)?)(?=(?:[\s-]+(?:to|-)?[\s-]*\d+(?:\.\d+)?)?[\s-]*(?:%|per\s?cent|points?\b))")
_ORDINAL = re.compile(
    r"(?i)\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))(?:[\s-]+[\w-]+){0,2}\s+$"
)
_PLURAL = re.compile(r"(?i)[a-z]{3}[^s\W]s$")
_BEFORE = 60
"""Characters before a noun in which what makes it a particular one stands."""

_NOUN = "rule:noun"
_WINDOW, _CONTENT = 5, 0.2
"""Words on each side of a trigger that are beside it, and the rarity from which a word has content of its own."""

_DAY = re.compile(r"(?:[12]\d|3[01]|(?:19|20)\d\d)")


def core(text: str, mention: EventMention) -> str:
    """The word that tells the event: the trigger, or the noun that it only carries: "launch an invasion"."""
    own = text[mention.trigger.start : mention.trigger.end]
    if family(own) not in _carriers():
        return own
    after = words(text, mention.trigger.end, mention.end)[:_REACH]
    before = words(text, mention.start, mention.trigger.start)[-_BACK:]  # "the attack carried out by"
    for word in (*after, *reversed(before)):
        frame = frames.nouns().get(word.key) or frames.nouns().get(word.key.removesuffix("s"))
        if frame is not None and frame.type == mention.type:
            return word.key
    return own


@cache
def _carriers() -> frozenset[str]:
    return frozenset(map(family, _CARRIERS))


@cache
def _mutual_stems() -> frozenset[str]:
    return frozenset(map(stem, frames.classes()["mutual"]))


def mutual(mention: EventMention, word: str) -> bool:
    """Whether the parties of an event told by `word` have no order: a meeting, a fight, a treaty."""
    if mention.type == STATEMENT:
        return False
    return mention.type == "CONSULT" or family(word) in _MUTUAL or stem(word) in _mutual_stems()


def numbers(text: str, mention: EventMention) -> frozenset[str]:
    """The numbers of the clause that are no day and no year: they count, measure or name something."""
    found = (word.key for word in words(text, mention.start, mention.end) if is_number(word.key))
    return frozenset(one for one in found if len(one) > 1 and not _DAY.fullmatch(one))


def shares(text: str, mention: EventMention) -> frozenset[str]:
    """The percentages of the clause, and points by which somebody leads."""
    return frozenset(_SHARE.findall(text, mention.start, mention.end))


def ordinal(text: str, mention: EventMention) -> str:
    """The ordinal before the trigger: "their second meeting"."""
    before = text[max(mention.start, mention.trigger.start - 40) : mention.trigger.start]
    match = _ORDINAL.search(before)
    return match[1].casefold() if match else ""


def general(text: str, mention: EventMention, word: str) -> bool:
    """Whether the clause speaks of such events at large: "attacks on civilians", "often attacks"."""
    if mention.when is not None or mention.details.get("moment"):
        return False
    if _HABIT.search(text, mention.start, mention.end):
        return True
    carried = word != text[mention.trigger.start : mention.trigger.end]
    if not (carried or mention.how == "rule:noun") or not _PLURAL.search(word) or family(word) in _SEVERAL:
        return False
    at = text.casefold().find(word, mention.start, mention.end) if carried else mention.trigger.start
    return not _MARKED.search(text, max(mention.start, at - _BEFORE), at)


def number(mention: EventMention, word: str) -> str:
    """Whether a noun tells `one` event or `several`: "a death" is a part of "the deaths"; else empty."""
    if mention.how != _NOUN or family(word) in _SEVERAL:
        return ""
    return "several" if _PLURAL.search(word) else "one"


def beside(text: str, mention: EventMention, sentence: Extent) -> tuple[list[str], list[str]]:
    """The content words beside the trigger, before and after it, within its sentence."""
    start, end = mention.trigger.start, mention.trigger.end
    left = words(text, min(sentence.start, start), start)[-_WINDOW:]
    right = words(text, end, max(sentence.end, end))[:_WINDOW]
    return _content(word.key for word in left), _content(word.key for word in right)


def _content(keys: Iterable[str]) -> list[str]:
    return [one for one in keys if rarity(one) >= _CONTENT]
