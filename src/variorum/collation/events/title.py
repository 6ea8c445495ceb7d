"""A working label for an event, cut from the words of one of its mentions. Nothing is added."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from variorum.model import EventMention, Extent

LONGEST = 100
_SHORTEST = 20
_WHOLE = 45
"""Characters from which what stands before a comma says enough."""

_LEAD = re.compile(
    r"(?:As|After|Before|While|When|Since|Although|Though|Because|But|And|Also|Meanwhile|However|In addition|Moreover"
    r"|Earlier|Later|that|which|who|where)\b,?\s+",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?i)(?:\b(?:the|an?|this|that|his|her|its|their|our|my)\b|\b[\w-]+(?:\s[A-Z][\w-]+){0,2}['’]s?)"
    r"(?:\s+[\w-]+){0,3}\s+\Z"
)
"""What leads to a noun: its article or owner, and words between."""

_OPEN = re.compile(r"(?:whether|if|unless|should|would|could|might|to|how|why)\b", re.IGNORECASE)
"""Leads that cannot be cut: without them the label would say more than the text."""

_TAIL = re.compile(
    r"[\s,;:–—-]+(?:and|or|but|as|after|before|while|when|that|which|who|the|an?|of|to|in|on|at|for|with|by|from|into"
    r"|its|his|her|their|[–—-]\s+\w+)?$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?:[,;]|\s[–—-])\s")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def of(mentions: Sequence[EventMention], texts: Mapping[str, str], told: Mapping[str, Sequence[Extent]]) -> str:
    """The words of the mention that tells the event best: the outlet's own, with a subject by name, short, whole.

    `told` has the triggers of all events by document: a clause in which another is told first tells that one.
    """
    labels = []
    for one in mentions:
        governed = _governed(one, told.get(one.document, ()))
        labels.append((one, _label(one, texts[one.document], governed=governed), int(governed)))
    return min(labels, key=lambda row: (_rank(*row), row[0].id))[1]


def _governed(one: EventMention, told: Sequence[Extent]) -> bool:
    """Whether the clause tells another event before this one: "defended sharing secrets at a meeting"."""
    at = bisect_left(told, one.start, key=lambda other: other.start)
    return at < len(told) and told[at].start < one.trigger.start


def _label(one: EventMention, text: str, *, governed: bool) -> str:
    trigger = text[one.trigger.start : one.trigger.end]
    noun = _NOUN.search(text, one.start, one.trigger.start) if governed and one.how == "rule:noun" else None
    if noun is not None:
        alone = cut(text[noun.start() : one.end], trigger)
        if len(alone) >= _SHORTEST:
            return alone
    return cut(text[one.start : one.end], trigger)


def cut(words: str, trigger: str = "") -> str:
    """A clause as a label: one line, without a subordinate lead, an unmatched mark or a loose end.

    A long one ends at a break after the trigger, so that no label is a subject alone.
    """
    label = " ".join(words.split())
    shorter = _LEAD.sub("", label, count=1) if _LEAD.match(label) else label
    label = _balanced(shorter if len(shorter) >= _SHORTEST else label)
    label = _trimmed(_balanced(_short(label, label.find(trigger) + len(trigger))))
    return label or " ".join(words.split())[:LONGEST]


def _short(label: str, told: int) -> str:
    """At most `LONGEST` characters: up to the last break after `told` that leaves enough, else to the end of a word."""
    if len(label) <= LONGEST:
        return label
    breaks = [match.start() for match in _BREAK.finditer(label, max(told, _WHOLE), LONGEST)]
    space = label.rfind(" ", 0, LONGEST + 1)
    return label[: breaks[-1] if breaks else space if space > 0 else LONGEST]


def _trimmed(label: str) -> str:
    """Without words at the end that lead to what is no longer there."""
    while (shorter := _TAIL.sub("", label)) != label and len(shorter) >= 3:
        label = shorter
    return label.strip(" .,;:")


def _balanced(label: str) -> str:
    """Without marks that have no partner."""
    for left, right in _PAIRS:
        if label.count(left) != label.count(right):
            label = label.replace(left, "").replace(right, "")
    if "‘" in label and "’" not in label:  # a closing one alone may be an apostrophe
        label = label.replace("‘", "")
    return label.replace('"', "") if label.count('"') % 2 else label


def _rank(one: EventMention, label: str, governed: int) -> tuple[int, ...]:
    """The lower the better."""
    return (
        int(one.voice != "own"),
        int(bool(_OPEN.match(label))),
        governed,
        int(not (label[:1].isupper() and one.actors)),
        int(not _SHORTEST <= one.end - one.start <= LONGEST),
        int(one.status not in ("happened", "ongoing", "planned")),
        int(one.when is None and one.where is None),
        abs(len(label) - LONGEST // 2) // 10,
    )
