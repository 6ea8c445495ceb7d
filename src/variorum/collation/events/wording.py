"""What the words of a clause say of its event beside who, when and where."""

import re
from functools import cache

from variorum.annotation.events import frames
from variorum.annotation.events.types import STATEMENT
from variorum.collation.words import is_number, words
from variorum.model import EventMention

from .families import family, stem

_SEVERAL = frozenset({"talk", "sanction", "exercise", "elect", "riot", "ceasefire"})
"""Families whose plural is one event: "talks", "sanctions", "drills"."""

_CARRIERS = frozenset({
    "launch", "hold", "have", "make", "take", "pay", "conduct", "carry", "stage", "mount", "wage", "give", "deliver",
    "host", "perform", "issue", "begin", "resume", "continue",
})  # fmt: skip
_REACH = 6
"""Words after such a verb among which its object is looked for."""

_MUTUAL = frozenset({"agree", "merge", "ceasefire", "war", "fight", "cooperate", "exercise"})
_MARKED = re.compile(r"(?i)\b(?:the|these|those|this|two|three|four|five|its|his|her|their)(?:\s+[\w-]+){0,2}\s+$")
_HABIT = re.compile(
    r"(?i)\b(?:often|always|usually|regularly|frequently|routinely|repeatedly|every (?:day|week|year))\b"
)
_SHARE = re.compile(r"(?i)(\d+(?:\.\d+)?)(?=(?:[\s-]+(?:to|-)?[\s-]*\d+(?:\.\d+)?)?[\s-]*(?:%|per\s?cent|points?\b))")
_ORDINAL = re.compile(
    r"(?i)\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))(?:[\s-]+[\w-]+){0,2}\s+$"
)
_DAY = re.compile(r"(?:[12]\d|3[01]|(?:19|20)\d\d)")


def family_of(text: str, mention: EventMention) -> str:
    """The family of the trigger; of a verb that only carries its object, that of the object: "launch an invasion"."""
    own = family(text[mention.trigger.start : mention.trigger.end])
    if own not in _carriers():
        return own
    after = words(text, mention.trigger.end, mention.end)[:_REACH]
    for word in after:
        frame = frames.nouns().get(word.key) or frames.nouns().get(word.key.removesuffix("s"))
        if frame is not None and frame.type == mention.type:
            return family(word.key)
    return own


@cache
def _carriers() -> frozenset[str]:
    return frozenset(map(family, _CARRIERS))


@cache
def _mutual_stems() -> frozenset[str]:
    return frozenset(map(stem, frames.classes()["mutual"]))


def mutual(text: str, mention: EventMention, kind: str) -> bool:
    """Whether the parties have no order: a meeting, a fight, a treaty."""
    if mention.type == STATEMENT:
        return False
    trigger = text[mention.trigger.start : mention.trigger.end]
    return mention.type == "CONSULT" or kind in _MUTUAL or stem(trigger) in _mutual_stems()


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


def general(text: str, mention: EventMention, kind: str) -> bool:
    """Whether the clause speaks of such events at large: "attacks on civilians", "often attacks"."""
    if mention.when is not None or mention.details.get("moment"):
        return False
    if _HABIT.search(text, mention.start, mention.end):
        return True
    trigger = text[mention.trigger.start : mention.trigger.end]
    plural = mention.how == "rule:noun" and trigger.endswith("s") and not trigger.endswith("ss")
    before = text[max(mention.start, mention.trigger.start - 60) : mention.trigger.start]
    return plural and kind not in _SEVERAL and not _MARKED.search(before)
