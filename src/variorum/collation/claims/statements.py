"""What speakers are reported to say: each sentence of a quotation that says enough to be a claim of its own.

Here are only those together that one clause denies; reports of one saying are joined by what they mean (`joining`).
"""

import re

from variorum.collation.ground import Ground
from variorum.collation.words import words
from variorum.model import Quotation, Reading, Span

from .parts import parts

_FEWEST_WORDS = 5
_LIKELY = 0.6
"""Confidence from which a report counts as a claim of its own. Direct speech always does."""

_NOT = re.compile(r"\b(?:no|not|never|nobody|none|nothing|nor|neither|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_ASIDE = re.compile(r",?\s+(?:but|although|though|while|whereas)\b", re.IGNORECASE)
_DENIED = re.compile(r"(?:\w+\s+){0,3}?(?:den(?:y|ies|ied|ying)|refut|rebut|dismiss|reject|disput)", re.IGNORECASE)


def groups(ground: Ground) -> list[list[Quotation]]:
    """The reports that say enough to be a claim: those that one clause denies together, every other sentence alone."""
    found: list[list[Quotation]] = []
    at_once: dict[Span, list[Quotation]] = {}
    for one in sorted(ground.quotations.values(), key=lambda q: (q.document, q.start, q.end, q.id)):
        if not tells(ground, one):
            continue
        denials = sorted(denial.span for denial in ground.denials.get(one.id, ()))
        if denials:
            group = next((at_once[place] for place in denials if place in at_once), None)
            if group is None:
                group = []
                found.append(group)
            group.append(one)
            at_once.update(dict.fromkeys(denials, group))
        else:
            found += [[part] for part in parts(ground, one)]
    return found


def tells(ground: Ground, quotation: Quotation) -> bool:
    """Whether a report has a speaker, is of words that were said, likely right, and enough to be a claim of its own."""
    if quotation.speaker is None or quotation.speaker.actor is None or not quotation.said:
        return False
    likely = quotation.kind == "direct" or quotation.confidence is None or quotation.confidence >= _LIKELY
    text = ground.text(quotation)
    return likely and len(words(text, 0, len(text))) >= _FEWEST_WORDS


def denying(ground: Ground, quotation: Quotation) -> bool:
    """Whether the text's own word for the saying denies what is reported: "has denied that …", "rejected the claim".

    Words in quotation marks, and words that have a "no" or "never" of their own, are what the speaker does say.
    """
    if quotation.cue is None or quotation.kind == "direct" or negative(ground, quotation):
        return False
    return bool(_DENIED.match(ground.text(quotation.cue)))


def negative(ground: Ground, quotation: Quotation) -> bool:
    """Whether the reported words themselves say that something is not so."""
    return bool(_NOT.search(_ASIDE.split(ground.text(quotation), maxsplit=1)[0]))


def day(ground: Ground, quotation: Quotation) -> str | None:
    """The day on which it was said, where the speech act that its cue tells is dated."""
    if quotation.cue is None:
        return None
    reading: Reading = ground.by_document[quotation.document]
    acts = [e for e in reading.events if e.trigger.start < quotation.cue.end and quotation.cue.start < e.trigger.end]
    return next((act.when for act in acts if act.when is not None), None)
