"""Uses of words that tell no event of their type, or do not tell it as done: they are left out of event data.

The reading keeps them, since a reader sees the sentence; a table of numbers must be stricter. The rules are of the
language, not of any story, and were found by reading rows of event data made of news of 2013 to 2022.
"""

import re

from variorum.annotation.events import frames
from variorum.collation import wordnet
from variorum.model import Document, EventMention

_BACK = 30
"""Characters before a trigger in which its auxiliaries stand."""
_BEING = re.compile(
    r"(?i)(?:\b(?:am|is|are|was|were|be|been|being)|['’](?:m|s|re))(?:\s+(?:not|also|now|still|already|\w+ly))*\s+\Z"
)
_TO = re.compile(r"(?i)\bto\s+(?:\w+ly\s+)?\Z")
_ING = re.compile(r"(?i)\w{2,}ing\Z")
_BY_NOUN = "rule:noun"

_ELSEWISE = (
    # "asked if", "asked about": a question, by whom is mostly not said
    ("REQUEST", "ask", r"(?:by\s+)?(?:\w+\s+){0,3}?(?:if|whether|why|what|how|when|where|who|which|about)\b"),
    # "contributed to this report": a credit
    ("AID", "contribute", r"(?:\w+\s+){0,2}?to (?:this|the|our) (?:report|story|article|coverage)\b"),
    ("AID", "give", r"(?:up|in|way|rise|birth)\b"),
    ("ASSAULT", "fight", r"(?:to|for|over|back|off|against (?:time|corruption|crime|poverty))\b"),
    ("ASSAULT", "battle", r"(?:to|for|over|back)\b"),
    # who defends himself, or what is his own, supports nobody
    ("SUPPORT", "defend", r"(?:his|her|its|their|my|our|(?:him|her|it|them)sel(?:f|ves))\b"),
    # a vow to fight promises nothing to anybody
    *(
        ("AGREE", verb, r"(?:\w+\s+){0,4}?(?:fight|battle|oppose|resist|retaliate|revenge|respond|crush|punish)\b")
        for verb in ("vow", "pledge", "promise", "swear")
    ),
    # one's own return is no return of property or of persons
    (
        "RETREAT",
        "return",
        r"(?:to|for|from|home|in|on|as|after|before|late|early|earlier|last|next)\b|[.,;:]",
    ),
)
_AFTER = tuple((type, base, re.compile(rf"(?i)\s*{after}")) for type, base, after in _ELSEWISE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def indefinite(document: Document, mention: EventMention) -> bool:
    """Whether a noun, an infinitive or a form in "-ing" tells it: what is only named need not have been done."""
    if mention.how == _BY_NOUN:
        return True
    start, end = mention.trigger.start, mention.trigger.end
    before = document.text[max(0, start - _BACK) : start]
    if _TO.search(before):
        return True
    return bool(_ING.match(document.text[start:end])) and not _BEING.search(before)


def elsewise(document: Document, mention: EventMention) -> bool:
    """Whether the word is used for something else than its type of event."""
    text, end = document.text, mention.trigger.end
    bases = wordnet.bases(text[mention.trigger.start : end])
    if any(type == mention.type and base in bases and after.match(text, end) for type, base, after in _AFTER):
        return True
    return mention.type == "MOBILIZE" and not _names_force(text[mention.start : mention.end])


def _names_force(clause: str) -> bool:
    """Whether a clause names troops, police or weapons, without which nobody mobilizes any."""
    forces = frames.classes()["force"]
    return any(base in forces for word in _WORD.findall(clause) for base in wordnet.bases(word))
