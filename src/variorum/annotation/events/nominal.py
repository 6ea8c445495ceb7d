"""How an event told by a noun alone stands: its adjectives, its article, and what governs it."""

from collections.abc import Callable

from spacy.tokens import Token

from variorum.model.event import Status

from . import frames

Above = Callable[[Token], Status]
"""The status of the word above, one step further from where the reading began."""
Under = Callable[[str, Token], Status]
"""The status that a governor gives, under its own."""

_ABOUT = frozenset({"of", "for", "about", "against", "on", "to", "over", "from", "with", "in"})
_BEFORE = frozenset({"before", "until", "till", "ahead", "pending"})
_NOT_YET: frozenset[Status] = frozenset({"planned", "expected", "hypothetical"})
_ONLY_CLAUSES = frozenset({
    "set", "bind", "look", "tip", "choose", "resolve", "commit", "order", "instruct", "rule", "agree", "undertake",
})  # fmt: skip
"""Governors of clauses that say nothing of a noun after them: "set out his criticism"."""

_SIGNS = frozenset({"report", "sign", "evidence", "indication", "record", "word", "hint", "trace", "proof", "question"})
"""Nouns whose absence denies the event: "no reports of injuries"."""

_LEADS = frozenset({"lead", "result", "end", "agree", "amount", "consent", "resort", "commit", "rise"})
"""Verbs whose denial denies the event after their preposition: "did not lead to a recall"."""

_OF_FACTS = frozenset({
    "oppose", "discuss", "warn", "call", "debate", "press", "risk", "talk", "effort", "warning", "case", "event",
    "commit",
    "set", "idea",
})  # fmt: skip
"""Governors that leave a definite event as it is: "discussed the attack" tells of one that took place."""


def of(noun: Token, above: Above, under: Under) -> Status:
    """The status of the event that a noun tells."""
    given = modified(noun)
    if given:
        return given
    head, dep = noun.head, noun.dep_
    while dep in ("conj", "appos") and head.pos_ in ("NOUN", "PROPN"):
        head, dep = head.head, head.dep_
    found = _in_phrase(head, noun, above, under) if dep == "pobj" else _of_argument(head, dep, noun, above, under)
    open_ = any(child.dep_ == "det" and child.lower_ == "any" for child in noun.children)
    return "hypothetical" if open_ and found != "negated" else found


def modified(noun: Token) -> Status | None:
    """What the words before a noun say: "no", "possible", "planned", "cancelled"."""
    for child in noun.lefts:
        if child.dep_ in ("det", "neg") and child.lower_ in ("no", "neither", "not"):
            return "negated"
        if child.dep_ in ("amod", "compound", "advmod", "nmod"):
            given = frames.governors("adjective").get(child.lower_)
            if given is not None:
                return given  # type: ignore[return-value]
    return None


def definite(noun: Token) -> bool:
    """Whether the noun has a definite article, a demonstrative or an owner."""
    return any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an", "any", "no") for c in noun.children)


def _of_argument(head: Token, dep: str, noun: Token, above: Above, under: Under) -> Status:
    if head.pos_ not in ("VERB", "AUX") or dep not in ("dobj", "nsubj", "nsubjpass", "attr"):
        return "happened"
    lemma = head.lemma_.lower()
    if dep == "dobj" and lemma == "include" and head.dep_ in ("relcl", "acl"):
        given = frames.governors("under").get(head.head.lemma_.lower())
        return under(given, head.head) if given else "happened"
    given = frames.governors("under").get(lemma)
    if dep in ("dobj", "nsubjpass") and given not in (None, "=", "ongoing") and lemma not in _ONLY_CLAUSES:
        fact = given == "hypothetical" and definite(noun) and lemma in _OF_FACTS
        return "happened" if fact else under(str(given), head)
    found = above(head)
    return found if found in (_NOT_YET | {"negated"}) and not definite(noun) else "happened"


def _in_phrase(preposition: Token, noun: Token, above: Above, under: Under) -> Status:
    word, head = preposition.lower_, preposition.head
    special = _special(word, head)
    if special is not None:
        return special
    lemma = head.lemma_.lower()
    given = frames.governors("under").get(lemma)
    if given not in (None, "=", "ongoing") and word in _ABOUT and not (definite(noun) and lemma in _OF_FACTS):
        return under(str(given), head)
    if head.pos_ not in ("VERB", "AUX"):
        unseen = word == "of" and lemma in _SIGNS and modified(head) == "negated"
        return "negated" if unseen else "happened"
    found = above(head)
    if found == "negated" and lemma in _LEADS:
        return "happened" if definite(noun) else "negated"
    return found if found in _NOT_YET and not definite(noun) else "happened"


def _special(word: str, head: Token) -> Status | None:
    """What a preposition says by itself: "without", "ahead of", "in case of"."""
    if word == "without":
        return "negated"
    if word in _BEFORE or (word == "of" and head.lower_ in ("ahead", "advance")):
        return "expected"
    return "hypothetical" if word == "of" and head.lower_ in ("event", "case") else None


def about(word: str) -> bool:
    """Whether a preposition leads from a governor to what it governs: "plans for", "accused of"."""
    return word in _ABOUT
