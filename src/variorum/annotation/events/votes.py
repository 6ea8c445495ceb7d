"""The counts and names of a vote: for, against, abstaining."""

import re
from typing import Any

from spacy.tokens import Token

from variorum.annotation import numerals
from variorum.annotation.parser import Parse

from . import naming
from .naming import Names

_NUMBER = rf"(?P<n>{numerals.DIGITS}|{numerals.WORDS})"
_FOR = re.compile(
    rf"(?i)\b{_NUMBER}\s+(?:[\w'’-]+\s+){{0,4}}?(?:voted\s+(?:in\s+favou?r|for|yes)|(?:were\s+)?in\s+favou?r|votes?\s+in\s+favou?r|votes?\s+for|backed|supported)\b"
)
_AGAINST = re.compile(
    rf"(?i)\b{_NUMBER}\s+(?:[\w'’-]+\s+){{0,4}}?(?:voted\s+against|against|opposed|votes?\s+against|voted\s+no)\b"
)
_ABSTAIN = re.compile(rf"(?i)\b{_NUMBER}\s+(?:[\w'’-]+\s+){{0,3}}?(?:abstain(?:ed|ing)|abstentions?)\b")
_SCORE = re.compile(
    r"(?i)\b(?:vot\w+|by|pass\w+|approv\w+|reject\w+|adopt\w+)\b[^.;]{0,60}?\b(?P<a>\d{1,4})\s?(?:-|–|to|votes\s+to)\s?(?P<b>\d{1,4})\b(?!\s*(?:%|per|percent|years|degrees))"
)
_WORDS = frozenset({"vote", "abstain", "veto", "ballot"})
_DECIDE = frozenset({"approve", "pass", "reject", "adopt"})
_SIDES = {
    "for": frozenset({"favour", "favor", "support", "back"}),
    "against": frozenset({"oppose", "veto"}),
    "abstaining": frozenset({"abstain"}),
}


def tells(trigger: Token) -> bool:
    """Whether an event is the vote that the counts of its sentence belong to: the first of the sentence."""
    lemma = trigger.lemma_.lower()
    if lemma not in _WORDS and lemma not in _DECIDE:
        return False
    cast = [token.i for token in trigger.sent if token.pos_ == "VERB" and token.lemma_.lower() in _WORDS]
    if cast:
        return trigger.i == cast[0]
    return lemma in _WORDS or any(token.lemma_.lower() in ("vote", "abstention") for token in trigger.sent)


def of(parse: Parse, trigger: Token, names: Names) -> dict[str, Any]:
    """`for`, `against` and `abstaining` as the sentence of a vote counts them, and the ids of those it names."""
    sentence = trigger.sent
    words = parse.text[sentence.start_char : sentence.end_char]
    if not any(token.lemma_.lower() in ("vote", "abstain", "abstention", "veto") for token in sentence):
        return {}
    found: dict[str, Any] = {}
    for side, pattern in (("for", _FOR), ("against", _AGAINST), ("abstaining", _ABSTAIN)):
        match = pattern.search(words)
        count = numerals.number(match["n"]) if match else None
        if count is not None and count == int(count):
            found[side] = int(count)
    score = _SCORE.search(words) if not found else None
    if score:
        found["for"], found["against"] = int(score["a"]), int(score["b"])
    counted = bool(found)
    for side, ids in _named(sentence, names).items():
        found[f"{side}_named"] = list(ids)
        if counted:
            found.setdefault(side, len(ids))
    return found


def _named(sentence: Any, names: Names) -> dict[str, tuple[str, ...]]:
    """Those named on each side, by the subject of the verb that says how they voted."""
    sides: dict[str, tuple[str, ...]] = {}
    for token in sentence:
        side = _side(token)
        if side is None:
            continue
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        ids = (
            [one for part in naming.conjuncts(subject) if (one := names.at.get(part.i))] if subject is not None else []
        )
        ids = ids or _just_before(token, names)
        if ids:
            sides[side] = naming.unique((*sides.get(side, ()), *ids))
    return sides


def _just_before(token: Token, names: Names) -> list[str]:
    """The names that stand directly before a word, where the parse joins them to something else."""
    found: list[str] = []
    for at in range(token.i - 1, token.sent.start - 1, -1):
        word = token.doc[at]
        if at in names.at:
            found.insert(0, names.at[at])
        elif word.lower_ not in ("and", ",", "the", "both"):
            break
    return found


def _side(token: Token) -> str | None:
    if token.pos_ not in ("VERB", "ADJ"):
        return None
    lemma = "oppose" if token.lower_ == "opposed" else token.lemma_.lower()
    if lemma == "vote":
        after = [child for child in token.children if child.dep_ in ("prep", "advmod")]
        if any(child.lower_ == "against" for child in after):
            return "against"
        favour = any(c.lower_ in ("favour", "favor", "support") for child in after for c in child.children)
        return "for" if favour or any(child.lower_ == "for" for child in after) else None
    return next((side for side, words in _SIDES.items() if lemma in words), None)
