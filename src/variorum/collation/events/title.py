"""A working label for an event, cut from the words of one of its mentions. Nothing is added."""

import re
from collections.abc import Mapping, Sequence

from variorum.model import EventMention

LONGEST = 100
_SHORTEST = 20
_WHOLE = 45
"""Characters from which what stands before a comma says enough."""

_LEAD = re.compile(
    r"(?:As|After|Before|While|When|Since|Although|Though|Because|But|And|Also|Meanwhile|However|In addition|Moreover"
    r"|Earlier|Later|that|which|who|where)\b,?\s+",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?:whether|if|unless|should|would|could|might|to|how|why)\b", re.IGNORECASE)
"""Leads that cannot be cut: without them the label would say more than the text."""

_TAIL = re.compile(
    r"[\s,;:–—-]+(?:and|or|but|as|after|before|while|when|that|which|who|the|an?|of|to|in|on|at|for|with|by|from|into"
    r"|its|his|her|their|[–—-]\s+\w+)?$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?:[,;]|\s[–—-])\s")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def of(mentions: Sequence[EventMention], texts: Mapping[str, str]) -> str:
    """The words of the mention that tells the event best: the outlet's own, with a subject by name, short, whole."""
    labels = [(one, _label(one, texts[one.document])) for one in mentions]
    return min(labels, key=lambda pair: (_rank(*pair), pair[0].id))[1]


def _label(one: EventMention, text: str) -> str:
    return cut(text[one.start : one.end], text[one.trigger.start : one.trigger.end])


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


def _rank(one: EventMention, label: str) -> tuple[int, ...]:
    """The lower the better."""
    return (
        int(one.voice != "own"),
        int(bool(_OPEN.match(label))),
        int(not (label[:1].isupper() and one.actors)),
        int(not _SHORTEST <= one.end - one.start <= LONGEST),
        int(one.status not in ("happened", "ongoing", "planned")),
        int(one.when is None and one.where is None),
        abs(len(label) - LONGEST // 2) // 10,
    )
