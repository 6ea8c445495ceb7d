"""The counts and names of a vote: for, against, abstaining."""

import re
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Span, Token

from variorum.annotation import numerals
from variorum.annotation.parser import Parse

from . import naming
from .naming import Names

_NUMBER = rf"(?P<n>\b(?:{numerals.DIGITS}|{numerals.WORDS}))"
_FEW = rf"(?:(?!(?:{numerals.DIGITS}|{numerals.WORDS})\b)[\w'’-]+\s+)"
_UNDONE = r"(?!(?:reject|oppose|block|defeat|strike|kill|drop)\b)"  # for that is against a motion
_FOR = re.compile(
    rf"(?i){_NUMBER}\s+{_FEW}{{0,4}}?(?:voted\s+(?:in\s+favou?r|for|yes)|(?:were\s+)?in\s+favou?r|"
    rf"votes?\s+in\s+favou?r|votes?\s+for|voted\s+to\s+{_UNDONE}[a-z]+|backed|supported)\b"
)
_AGAINST = re.compile(
    rf"(?i){_NUMBER}\s+{_FEW}{{0,4}}?(?:voted\s+against|against|opposed|votes?\s+against|voted\s+no)\b"
)
_ABSTAIN = re.compile(rf"(?i){_NUMBER}\s+{_FEW}{{0,3}}?(?:abstain(?:ed|ing)|abstentions?)\b")
_SCORE = re.compile(
    r"(?i)\b(?:vot\w+|by|pass\w+|approv\w+|reject\w+|adopt\w+)\b[^.;]{0,60}?\b(?P<a>\d{1,4})\s?(?:-|–|to|votes\s+to)\s?(?P<b>\d{1,4})\b(?!\s*(?:%|per|percent|years|degrees))"
)
_TALLY = re.compile(
    rf"(?i)\b(?P<a>{numerals.DIGITS}|{numerals.WORDS})\s+votes\s+to\s+(?P<b>{numerals.DIGITS}|{numerals.WORDS})(?!\w)"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_DATED = re.compile(r"(?i)(?:\b(?:in|of|since|by|after|before|until|from|during)|[a-z]{3,}\.?(?:\s+\d{1,2})?,?)\s+\Z")
_WORDS = frozenset({"vote", "abstain", "veto", "ballot"})
_TOLD = frozenset({"vote", "abstain", "abstention", "veto"})
_DECIDE = frozenset({"approve", "pass", "reject", "adopt"})
_SIDES = {
    "for": frozenset({"favour", "favor", "support", "back"}),
    "against": frozenset({"oppose", "veto"}),
    "abstaining": frozenset({"abstain"}),
}
_MOST_FOLLOWING = 2


def tells(trigger: Token) -> bool:
    """Whether an event is the vote that the counts of its sentence belong to: the first of the sentence.

    Where nobody "votes" in it, that is what was done "by ten votes to two".
    """
    lemma = trigger.lemma_.lower()
    cast = [token.i for token in trigger.sent if token.pos_ == "VERB" and token.lemma_.lower() in _WORDS]
    if lemma not in _WORDS and lemma not in _DECIDE:
        return _carried(trigger.sent) == trigger and not any(at < trigger.i for at in cast)
    if cast:
        return trigger.i == cast[0] or (lemma in _DECIDE and _carried(trigger.sent) == trigger and trigger.i < cast[0])
    return lemma in _WORDS or any(token.lemma_.lower() in ("vote", "abstention") for token in trigger.sent)


def _carried(sentence: Span) -> Token | None:
    """The verb that a tally ("by ten votes to two") belongs to: the highest of its clause."""
    match = _TALLY.search(sentence.text)
    votes = sentence.char_span(match.start(), match.end(), alignment_mode="expand") if match else None
    token = next((token for token in votes or () if token.lower_ == "votes"), None)
    found: Token | None = None
    while token is not None and token.head != token and token.dep_ not in ("acl", "relcl", "ccomp", "conj"):
        token = token.head
        found = token if token.pos_ == "VERB" else found
    return found


def of(parse: Parse, trigger: Token, names: Names) -> dict[str, Any]:
    """`for`, `against` and `abstaining` as the sentence of a vote counts them, and the ids of those it names.

    Sentences that go on counting ("Two abstained.") add the sides that are still open.
    """
    sentence = trigger.sent
    if not any(token.lemma_.lower() in _TOLD for token in sentence):
        return {}
    found = _read(sentence, names)
    for following in _going_on(parse.text, sentence) if found else ():
        for side, value in _read(following, names).items():
            found.setdefault(side, value)
    return found


def _going_on(text: str, sentence: Span) -> Iterator[Span]:
    """The next sentences of the paragraph, as long as each begins with a number and tells of a side."""
    last = sentence
    for _ in range(_MOST_FOLLOWING):
        if last.end >= len(last.doc):
            return
        following = last.doc[last.end].sent
        first = following[0]
        between = text[last.start_char + len(last.text.rstrip()) : following.start_char]
        if "\n" in between or not (first.like_num or first.pos_ == "NUM"):
            return
        if not any(token.lemma_.lower() in _TOLD or token.lower_ in ("against", "opposed") for token in following):
            return
        yield following
        last = following


def _read(sentence: Span, names: Names) -> dict[str, Any]:
    """The counts and names of one sentence."""
    words = sentence.text
    found: dict[str, Any] = {}
    tally = _TALLY.search(words)
    rest = words if tally is None else words[: tally.start()] + " " * len(tally.group()) + words[tally.end() :]
    for side, pattern in (("for", _FOR), ("against", _AGAINST), ("abstaining", _ABSTAIN)):
        count = next((n for match in pattern.finditer(rest) if (n := _count(rest, match, "n")) is not None), None)
        if count is not None:
            found[side] = count
    score = tally or _SCORE.search(words)
    if score and not found.keys() & {"for", "against"}:
        first, second = _count(words, score, "a"), _count(words, score, "b")
        if first is not None and second is not None:
            found["for"], found["against"] = first, second
    counted = bool(found)
    named = _named(sentence, names)
    named.update((side, ids) for side, ids in _listed(sentence, names) if found.get(side) == len(ids))
    for side, ids in named.items():
        found[f"{side}_named"] = list(ids)
        if counted:
            found.setdefault(side, len(ids))
    return found


def _listed(sentence: Span, names: Names) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Those named after a colon: "Three abstained: Peru, Chile and Cuba"."""
    for token in sentence:
        side = _side(token)
        if side is not None and token.i + 1 < sentence.end and token.nbor().text in (":", "—", "–"):
            yield side, naming.unique(names.at[at] for at in range(token.i + 2, sentence.end) if at in names.at)


def _count(words: str, match: re.Match[str], group: str) -> int | None:
    """A whole number that is not a year."""
    count = numerals.number(match[group])
    dated = _YEAR.match(match[group]) and _DATED.search(words[: match.start(group)])
    return int(count) if count is not None and count == int(count) and not dated else None


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
