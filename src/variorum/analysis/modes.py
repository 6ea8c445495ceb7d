"""The mode of an event by the word that tells it, where that word can tell only one.

The word lists of the reading give modes to verbs and nouns under conditions ("send" with troops). Here a mode counts
only if every use of the word that tells an event of this type has it; so "visited" is a visit, and "met" is of no known
mode.
"""

from collections import Counter
from collections.abc import Iterable

from variorum.annotation.events import frames
from variorum.annotation.events.frames import Frame
from variorum.collation import wordnet
from variorum.model import EventMention

_LOOSE = frozenset({("REQUEST", "change"), ("ASSAULT", "firearms")})
"""What the lists give for lack of a better: who demands may want no change of policy, who fires may fire rockets."""


def of(word: str, type: str, *, noun: bool) -> str | None:
    """The mode that a word tells of a type, None where it tells several or none."""
    told = {mode for base in wordnet.bases(word) for mode in _of_base(base, type, noun=noun)}
    mode = told.pop() if len(told) == 1 else ""
    return None if not mode or (type, mode) in _LOOSE else mode


def _of_base(base: str, type: str, *, noun: bool) -> set[str]:
    known: Iterable[Frame] = (frames.nouns()[base],) if noun and base in frames.nouns() else ()
    if not noun:
        known = frames.verbs().get(base, ())
    return {frame.mode for frame in known if frame.type == type}


def of_mentions(mentions: Iterable[EventMention], words: Iterable[str], type: str) -> str | None:
    """The mode that most mentions of an event tell, each by its own word; None where they do not agree on one."""
    told = Counter(
        mode
        for mention, word in zip(mentions, words, strict=True)
        if mention.type == type and (mode := of(word, type, noun=mention.how == "rule:noun")) is not None
    )
    best = told.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None
