"""Whether a clause tells its deed as so, as not so, as yet to come or as open; null where that is not clear."""

import re
from typing import Literal

from variorum.collation import wordnet
from variorum.collation.parallels import Line, Token
from variorum.model import EventMention

State = Literal["so", "not", "ahead", "open"] | None

_REACH = 60
"""Letters before a deed within which what turns it stands."""

_LIGHT = (
    r"(?:\s+(?:be|been|being|have|had|has|to|ever|yet|also|still|even|already|just|now|then|later|soon|once|again"
    r"|first|long|in fact|\w+ly))*\s*$"
)
_NOT = re.compile(
    r"(?:\b(?:not(?! only| just| merely| least| until)|never|no longer|nor|cannot|unable to)\b|n[’']t\b"
    r"|\b(?:fail|refus|declin)(?:e|ed|es|s|ing)?\s+to\b|\b(?:den(?:y|ied|ies|ying)|ruled out)\b)" + _LIGHT,
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:may|might|could|allegedly|reportedly|apparently|possibly|probably|perhaps|supposedly|purportedly"
    r"|(?:is|are|was|were|been)\s+(?:said|believed|thought|alleged|reported|rumou?red|feared|suspected)\s+to)\b"
    + _LIGHT,
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?:\b(?:will|plans?\s+to|planned\s+to|planning\s+to|intends?\s+to|expects?\s+to|hopes?\s+to|(?:is|are|was|were|be)\s+"
    r"(?:expected|likely|set|due|about|scheduled|poised)\s+to|(?:is|are|be)\s+going\s+to)|[’']ll)\b" + _LIGHT,
    re.IGNORECASE,
)
_TURNS: tuple[tuple[Literal["not", "ahead", "open"], re.Pattern[str]], ...] = (
    ("not", _NOT), ("open", _OPEN), ("ahead", _AHEAD),
)  # fmt: skip

_SUPPOSED = re.compile(
    r"\b(?:whether|if|unless|should|would|could|might|may|must|can|will|suggest\w*|want\w*|call(?:ed|s|ing)? for|urg\w+"
    r"|no|not|never|without|nobody|none|neither|deni\w+|deny\w*|n[’']t)\b",
    re.IGNORECASE,
)
"""What leaves a deed open, or turns it, from farther off."""

_WIDE = 45
_CLAUSE = re.compile(r"[,;:()“”]|\b(?:when|who|which|and|but|as|after|before|while|because)\b", re.IGNORECASE)
"""Where another clause ends, whose doubts do not reach the deed."""

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|got|gets)\s+(?:\w+ly\s+|not\s+|also\s+|n[’']t\s+)*$", re.IGNORECASE
)
_FACT = ("happened", "ongoing")


def state(text: str, line: Line, at: int, mention: EventMention | None) -> State:
    """How sure a deed is as its clause tells it."""
    token = line.tokens[at]
    before = text[max(line.start, token.start - _REACH) : token.start]
    turned = turn(before)
    if turned is not None:
        return turned[0]
    if mention is not None and mention.status not in _FACT:
        return None
    if not is_past(token.form) or _SUPPOSED.search(_CLAUSE.split(before[-_WIDE:])[-1]):
        return None
    return "so"


def words_of(text: str, line: Line, at: int) -> tuple[int, int]:
    """The place of the words that give a deed its state: what turns it, if anything, and the deed."""
    token = line.tokens[at]
    first = max(line.start, token.start - _REACH)
    turned = turn(text[first : token.start])
    return (first + turned[1] if turned is not None else token.start), token.end


def turn(before: str) -> tuple[Literal["not", "ahead", "open"], int] | None:
    """What the words right before a deed make of it, and where in them that begins; None where it stays as it is."""
    for name, pattern in _TURNS:
        found = pattern.search(before)
        if found is not None:
            return name, found.start()
    return None


def passive(text: str, line: Line, token: Token) -> bool:
    """Whether a word stands after a form of "to be" and so tells what is done to the one before it."""
    before = text[max(line.start, token.start - _REACH) : token.start]
    return is_past(token.form) and _PASSIVE.search(before) is not None


def is_past(form: str) -> bool:
    """Whether a word looks like a verb of the past: "issued", "won", "withdrawn"; infinitives tell no fact."""
    irregular = any(base != form for base in wordnet.bases(form)) and not form.endswith(("s", "ing", "er", "est"))
    return form.endswith("ed") or irregular
