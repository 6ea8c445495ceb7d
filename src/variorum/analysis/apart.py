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
_ALLEGED = re.compile(r"(?i)\b(?:alleged(?:ly)?|reportedly|purported(?:ly)?|supposed(?:ly)?|suspected)\b")
_IN_CASE = re.compile(r"(?i)\b(?:in case|in the event|unless|whether|if)\b[^.;]*\Z")
_ING = re.compile(r"(?i)\w{2,}ing\Z")
_BY_NOUN = "rule:noun"

_HOSTILE = (
    r"(?:fight|battle|oppose|resist|retaliat|reveng|respon[ds]|crush|punish|hunt|destroy|defeat|attack|kill|bomb|cause|"
    r"block|sue|veto|impose|expel|deport|prosecut|investigat|label|prevent|repeal|unravel|undo|dismantl|thwart|stop|"
    r"make .{0,20}pay)"
)
_SAID = (
    r"(?:explanation|account|apolog|condolence|thank|praise|advice|detail|evidence|analys|view|assessment|glimpse|"
    r"comment|clue|hint|example|reason|excuse|critici|his own|her own|its own|their own)"
)
_ELSEWISE = (
    # "asked if", "asked about": a question, by whom is mostly not said
    ("REQUEST", "ask", r"(?:by\s+)?(?:\S+\s+){0,3}?(?:why|what|how|when|where|who|which|about)\b"),
    ("REQUEST", "ask", r"(?:[^\s,.;]+\s+){0,8}?(?:if|whether)\b"),
    # "contributed to this report": a credit
    ("AID", "contribute", r"(?:\w+\s+){0,2}?to (?:this|the|our) (?:report|story|article|coverage)\b"),
    ("AID", "deliver", r"(?:\S+\s+){0,10}?(?:list|message|letter|speech|address|remarks|warning|note|statement)\b"),
    ("AID", "give", r"(?:up|in|way|rise|birth)\b"),
    # what is said is no promise
    ("AGREE", "offer", rf"(?:\w+\s+){{0,3}}?{_SAID}"),
    ("AGREE", "agree", r"[:.]"),
    # a promise to fight promises nothing to anybody
    *(("AGREE", verb, rf"(?:\w+\s+){{0,5}}?{_HOSTILE}") for verb in ("vow", "pledge", "promise", "swear")),
    ("REQUEST", "ask", r"(?:\w+\s+){0,2}?(?:prayer|forgive)"),
    # who orders what is his own to do does it
    ("REQUEST", "order", r"(?:\w+\s+){0,3}?(?:(?:air)?strike|attack|raid|bombing|preparation|audit|review|troop)s?\b"),
    ("ASSAULT", "fight", r"(?:to|for|over|back|off|against (?:time|corruption|crime|poverty))\b"),
    ("ASSAULT", "battle", r"(?:to|for|over|back)\b"),
    ("ASSAULT", "destroy", r"(?:\w+\s+){0,4}?(?:weapon|stockpile|arsenal|document|evidence|record|drug)"),
    ("COERCE", "seize", r"(?:on|upon)\b"),
    # an invitation that is accepted is no demand that is
    ("CONCEDE", "accept", r"(?:\w+\s+){0,3}?(?:invitation|offer|award|prize|nomination|job|post|role)\b"),
    ("CONSULT", "hold", r"(?:out|back|off|onto|up)\b"),
    # who defends himself, or what is his own, supports nobody
    ("SUPPORT", "defend", r"(?:his|her|its|their|my|our|(?:him|her|it|them)sel(?:f|ves))\b"),
    # who wins support is the one supported, not the one who supports
    *(("SUPPORT", verb, "") for verb in ("win", "gain", "receive", "get", "draw", "earn", "enjoy", "seek")),
    # one's own return is no return of property or of persons
    ("RETREAT", "return", r"(?:to|for|from|home|in|on|as|after|before|late|early|earlier|last|next)\b|[.,;:]"),
)  # fmt: skip
"""Type, base form of the word, and what follows it where it tells something else."""

_ONLY_WITH = (
    # a warning of a danger is no threat, nor is a date by which something is due
    ("THREATEN", "warn", r"\b(?:respon[ds]|retaliat|repris|punish|sanction|consequence)\w*|\b(?:price|strike)\b"),
    ("THREATEN", "set", r"\b(?:unless|otherwise|or else|or face|if|would|will)\b"),
)
"""Type, base form of the word, and what its sentence must have from the clause on for it to tell that type."""

_REACH = 300
"""Characters from the beginning of a clause on in which its sentence says what it is about."""

_ALONE = frozenset({"speak", "discuss", "talk"})
"""Words of consulting that say nothing of the kind where nobody else is named."""
_IN_WORDS = frozenset({"clash", "battle", "fight", "spar", "duel"})
"""Words of violence that persons mostly do in words."""

_AFTER = tuple((type, base, re.compile(rf"(?i)\s*{after}")) for type, base, after in _ELSEWISE)
_NEEDED = tuple((type, base, re.compile(rf"(?i){needed}")) for type, base, needed in _ONLY_WITH)
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


def doubted(document: Document, mention: EventMention) -> bool:
    """Whether the words before leave open whether it was done: an "alleged" attack, plans "in case" of one."""
    text, start = document.text, mention.trigger.start
    before = text[max(0, mention.start - _BACK) : start].rpartition(". ")[2]
    return bool(_ALLEGED.search(text[mention.start : start]) or _IN_CASE.search(before))


def elsewise(document: Document, mention: EventMention) -> bool:
    """Whether the word is used for something else than its type of event."""
    text, end, type = document.text, mention.trigger.end, mention.type
    bases = wordnet.bases(text[mention.trigger.start : end])
    if any(of == type and base in bases and after.match(text, end) for of, base, after in _AFTER):
        return True
    told = text[mention.start : mention.start + _REACH].partition("\n")[0]
    if any(of == type and base in bases and not needed.search(told) for of, base, needed in _NEEDED):
        return True
    if type == "CONSULT" and bases & _ALONE and len({*mention.actors, *mention.recipients}) < 2:
        return True
    return type == "MOBILIZE" and not _names_force(text[mention.start : mention.end])


def of_words(document: Document, mention: EventMention) -> bool:
    """Whether its word is one of violence that persons mostly do in words: two senators clashed."""
    word = document.text[mention.trigger.start : mention.trigger.end]
    return mention.type == "ASSAULT" and bool(wordnet.bases(word) & _IN_WORDS)


def _names_force(clause: str) -> bool:
    """Whether a clause names troops, police or weapons, without which nobody mobilizes any."""
    forces = frames.classes()["force"]
    return any(base in forces for word in _WORD.findall(clause) for base in wordnet.bases(word))
