"""Words beside an issue by which what reads as support is the opposite."""

import re

from variorum.collation import wordings, wordnet
from variorum.model import Actor, Position, Reading, Span

_SMALL = frozenset({"his", "her", "their", "its", "the", "any", "all", "from", "a", "an", "our", "my"})
_NOT_THOUGHT = re.compile(
    r"\b(?:do|does|did)(?:n't| not| never)\s+(?:\w+ly\s+)?(?:think|believe|feel|agree|want|accept|see\s+(?:why|how))"
    r"(?:\s+that)?(?:\s*\([^)]*\)?)?$"
)
_NEAR = 6
"""Words between an actor and what it is asked to give up."""


def why(position: Position, lead: str) -> str | None:
    """Why what reads as support is the opposite: it stands under "rejected the idea that" or "back off"."""
    if position.stance != "supports":
        return None
    tail = lead.casefold().replace("’", "'").split()[-9:]
    idea = rf"(?:{wordings.pattern('idea')})(?:\s+(?:that|of))?"
    if re.search(rf"\b(?:{wordings.pattern('rejecting')})\s+(?:[\w'-]+\s+){{0,3}}?{idea}$", " ".join(tail)):
        return "it stands under words that reject it"
    if _NOT_THOUGHT.search(" ".join(tail)):
        return "it is what is not thought or wanted"
    return "its end is what is called for" if _ending(tail) else None


def given_up(position: Position, lead: str) -> bool:
    """Whether the holder lets go of what was wanted: "backed off its demand" is no stance against it."""
    words = [word for word in lead.casefold().split()[-4:] if word not in _SMALL]
    return position.stance == "supports" and _ending(words) and any(word.endswith("ed") for word in words[-3:])


def asked(at: Span | None, reading: Reading, actor: Actor | None) -> bool:
    """Whether the actor is the one who is asked to give it up: "told Odravia to back off plans"."""
    if at is None or actor is None:
        return False
    sentence = next((one for one in reading.sentences if one.start <= at.start < one.end), None)
    start = sentence.start if sentence else at.start
    ends = [m.end for m in actor.mentions if m.document == at.document and start <= m.start and m.end < at.start]
    between = reading.document.text[max(ends) : at.start].casefold().split() if ends else []
    return between[:1] == ["to"] and _ending(between) and len(between) <= _NEAR


def _ending(tail: list[str]) -> bool:
    """Whether the last words are a verb of ending, in whatever form: "backed off", "to scrap the"."""
    words = tail[:-1] if tail and tail[-1] in _SMALL else tail
    last = words[-3:]
    for size in range(1, len(last) + 1):
        verb, *particles = last[-size:]
        if any(" ".join((base, *particles)) in wordings.listed("ending") for base in wordnet.bases(verb)):
            return True
    return False
