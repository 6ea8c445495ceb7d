"""A working label for an event, cut from the words of one of its mentions. Nothing is added."""

import re
from collections.abc import Mapping, Sequence

from variorum.model import EventMention

LONGEST = 100
_SHORTEST = 20
_LEAD = re.compile(
    r"(?:As|After|Before|While|When|Since|Although|Though|Because|Following|Despite|Amid|However|But|And|Also|Meanwhile"
    r"|In addition|Moreover|Earlier|Later|that|which|who)\b,?\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,;:–—-]+(?:and|or|but|as|after|before|while|when|that|which|who|the|an?|of|to|in|on|at|for|with|by|from|into"
    r"|its|his|her|their)?$",
    re.IGNORECASE,
)
_PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("[", "]"))


def of(mentions: Sequence[EventMention], texts: Mapping[str, str]) -> str:
    """The words of the mention that tells the event best: the outlet's own, with a subject by name, short, whole."""
    labels = [(_rank(one, cut(texts[one.document][one.start : one.end])), one) for one in mentions]
    _, best = min(labels, key=lambda pair: (pair[0], pair[1].id))
    return cut(texts[best.document][best.start : best.end])


def cut(words: str) -> str:
    """A clause as a label: one line, without a subordinate lead, an unmatched mark or a loose end."""
    label = " ".join(words.split())
    shorter = _LEAD.sub("", label, count=1) if _LEAD.match(label) else label
    label = _balanced(shorter if len(shorter) >= _SHORTEST else label)
    if len(label) > LONGEST:
        label = _balanced(label[: label.rfind(" ", 0, LONGEST + 1)] if " " in label[: LONGEST + 1] else label[:LONGEST])
    while (shorter := _TAIL.sub("", label)) != label and len(shorter) >= 3:
        label = shorter
    return label.strip(" .,;:") or label


def _balanced(label: str) -> str:
    """Without marks that have no partner."""
    for left, right in _PAIRS:
        if right == "’":  # an apostrophe too: only an opening one without any close is dropped
            label = label if right in label else label.replace(left, "")
        elif label.count(left) != label.count(right):
            label = label.replace(left, "").replace(right, "")
    return label.replace('"', "") if label.count('"') % 2 else label


def _rank(one: EventMention, label: str) -> tuple[int, ...]:
    """The lower the better."""
    named = label[:1].isupper() and bool(one.actors)
    whole = _SHORTEST <= one.end - one.start <= LONGEST
    settled = one.status in ("happened", "ongoing", "planned")
    return (
        int(one.voice != "own"),
        int(not named),
        int(not whole),
        int(not settled),
        int(one.when is None and one.where is None),
        abs(len(label) - LONGEST // 2) // 10,
    )
