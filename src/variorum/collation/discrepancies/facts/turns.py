"""What turns a deed in its sentence: a negation before it; and whether it is told as a fact."""

import re

from variorum.collation import wordnet
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line
from variorum.collation.parallels.context import Context
from variorum.collation.parallels.slots import doer
from variorum.collation.parallels.tokens import past

from .places import Gate, text_of

_ONE_FACT = (
    Gate(sure=0.2, near=0.2, run=0.1, less=0.15, weight=0.45, meaning=0.35),
    Gate(sure=0.08, near=0.25, run=0.0, less=0.25, weight=0.7, meaning=0.45),
    Gate(sure=0.2, near=0.1, run=0.3, less=0.1, weight=0.4, meaning=0.3, more=0.85),
)
"""What two places of one deed have in common at least, where one side tells it as a fact: as a rule, in long sentences
whose words stand in another order, and where the shorter sentence is told whole. Chosen on the development half of
planted differences, not cross-validated; 72 unedited stories of it then gave 9 differences of turn and certainty."""

_NEGATOR = re.compile(
    r"(\b(?:not(?! only| just| merely| least| until)|never|no longer|without|nor|neither|nobody|none|no|no one"
    r"|unable to|cannot)\b|n[’']t\b|\b(?:fail|refus|declin)(?:e|ed|es|s|ing)?\s+to\b"
    r"|\b(?:den(?:y|ied|ies|ying)|ruled out)\b)",
    re.IGNORECASE,
)
_NEGATION = re.compile(rf"{_NEGATOR.pattern}[^,;:.]{{0,30}}$", re.IGNORECASE)
_BEFORE = 60
"""Letters before a deed within which what negates it stands."""

_FACT = ("happened", "ongoing")

HELPING = re.compile(
    r"\W*(?:(?:be|been|being|have|has|had|do|does|did|yet|ever|even|also|to|any|an?|the|such|\w+ly)\W+)*", re.IGNORECASE
)
"""Words that may stand between a negation and what it negates."""

_SUPPOSED = re.compile(
    r"\b(?:whether|if|unless|should|would|could|might|may|must|suggest\w*|asked|asking|question\w*|accus\w+|anyone"
    r"|claims? of)\b[^;:.]{0,80}$",
    re.IGNORECASE,
)
"""What leaves open whether a deed is so, in the words before it: to suppose is neither to affirm nor to deny."""

_NOUN = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|our|your|my|these|those|of|for|more|most)|['’]s)\s+[\"“‘]?$", re.IGNORECASE
)
"""What stands before a noun or a participle that describes one."""


def negation(ground: Ground, line: Line, at: int) -> re.Match[str] | None:
    """What negates a word, where only words that help it stand between: "has not yet been lifted"."""
    text, start = text_of(ground, line), line.tokens[at].start
    found = _NEGATION.search(text, max(line.start, start - _BEFORE), start)
    return found if found is not None and HELPING.fullmatch(text, found.end(1), start) else None


def one_fact(sure: float, context: Context) -> bool:
    """Whether two places of which one tells a deed as a fact are of one deed."""
    return any(gate.lets(sure, context) for gate in _ONE_FACT)


def negated_around(ground: Ground, line: Line, at: int) -> bool:
    """Whether something in the clause before a word may negate it from farther off."""
    text, start = text_of(ground, line), line.tokens[at].start
    return _NEGATOR.search(text, max(line.start, start - _BEFORE), start) is not None


def is_fact(ground: Ground, line: Line, at: int) -> bool:
    """Whether a deed is told as a fact: by a verb of the past or present, not denied, not supposed, not asked."""
    token, text = line.tokens[at], text_of(ground, line)
    before = text[max(line.start, token.start - 2 * _BEFORE) : token.start]
    if negation(ground, line, at) is not None or _SUPPOSED.search(before) or _NOUN.search(before):
        return False
    reading = ground.by_document[line.document]
    told = [one for one in (*reading.events, *reading.headlines) if one.trigger.start == token.start]
    present = token.form.endswith("s") and "v" in wordnet.parts(token.form.removesuffix("s"))
    present = present and (token.deed or doer(line, at) is not None)
    return (past(token.form) or present) and all(one.status in _FACT for one in told)
