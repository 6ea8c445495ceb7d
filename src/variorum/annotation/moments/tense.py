"""Whether the clause around a moment tells of what has been or of what is to come."""

from typing import Literal

from spacy.tokens import Token

from variorum.annotation.parser import Parse

from . import words

Direction = Literal["<", ">", ">?", ""]
"""Past, future, perhaps future, unknown."""

_AHEAD = frozenset({"will", "'ll", "’ll", "wo", "shall", "may", "can", "should", "must"})
_MAYBE = frozenset({"would", "'d", "’d", "might", "could"})
_PERFECT = frozenset({"have", "has", "had", "'ve", "’ve"})
_ONCE = frozenset({"once", "when", "if", "until", "after", "before", "unless", "as"})
_DEADLINES = frozenset({"until", "till", "by", "before", "through"})
_SCHEDULING = frozenset({"schedule", "reschedule", "slate"})  # "they scheduled a meeting Friday morning"
_STEPS = 8  # clauses nest; a chain longer than this is a parse gone astray


def direction(parse: Parse, start: int, end: int) -> Direction:
    """`<` for the past, `>` for the future; `>?` if only a conditional or an infinitive points ahead; else empty."""
    span = parse.token_span(start, end) if parse.parsed else None
    if span is None:
        return ""
    above = span.root if span.root.pos_ == "ADP" else span.root.head
    if above.pos_ == "ADP" and any(one.dep_ == "aux" and one.lower_ in _AHEAD for one in above.children):
        return ">"  # "they won't until Friday": the verb is left out
    found = _of_noun(span.root)
    verb = _governor(span.root)
    return found if found or verb is None else _of_clause(span.root, verb)


def _of_clause(root: Token, verb: Token) -> Direction:
    deadline = any(child.dep_ == "nsubj" and child.lemma_.lower() in words.prospective() for child in verb.children)
    if deadline and verb.lemma_ == "be":
        return ">"  # "the deadline was 15 February"
    found = _of_verb(verb)
    if found == ">" and _through_noun(root, verb):
        found = ">?"  # "will answer for the annexation in March"
    if root.head.dep_ in ("prep", "pcomp") and root.head.lower_ in _DEADLINES | {"of"} and found != ">":
        return _of_deadline(root.head, verb, found)
    return found


def _of_deadline(preposition: Token, verb: Token, found: Direction) -> Direction:
    """ "by Friday", "ahead of November": ahead, unless the verb is past; then it may have been ahead at the time."""
    if preposition.lower_ == "of" and preposition.head.lower_ != "ahead":
        return found
    if found == "<":
        return ""
    return ">" if verb.tag_ not in ("VBD", "VBN") else found


def _through_noun(token: Token, verb: Token) -> bool:
    """Whether the time belongs to a noun and only that noun to the verb."""
    node = token.head
    while node not in (verb, node.head):
        if node.pos_ in ("NOUN", "PROPN"):
            return True
        node = node.head
    return False


def _of_noun(token: Token) -> Direction:
    """A noun on the way up that says it lies ahead: "the summit scheduled for Friday", "the upcoming Friday vote"."""
    node = token
    for _ in range(_STEPS):
        if node.pos_ in ("VERB", "AUX") or node.head == node:
            return ">" if node.pos_ == "VERB" and _planned(node) else ""
        if any(child.lemma_.lower() in words.prospective() and child.dep_ == "amod" for child in node.children):
            return ">"
        node = node.head
    return ""


def _planned(verb: Token) -> bool:
    """Whether the verb itself says that its time lies ahead: "was set for Friday", "due on Monday"."""
    return verb.lemma_.lower() in words.prospective() and verb.tag_ in ("VBN", "JJ") and verb.lemma_.lower() != "delay"


def _governor(token: Token) -> Token | None:
    node = token
    for _ in range(_STEPS):
        if node.pos_ in ("VERB", "AUX"):
            return node
        if node.dep_ in ("acomp", "amod") and node.lemma_.lower() in words.prospective():
            return node
        if node.head == node:
            return None
        node = node.head
    return None


def _of_verb(verb: Token) -> Direction:
    for _ in range(_STEPS):
        found = _by_form(verb)
        if found is not None:
            return found
        if verb.head == verb:
            return ""
        above = _governor(verb.head)
        if above is None:
            return ""
        if above.lemma_.lower() in words.prospective() and verb.dep_ in ("xcomp", "ccomp", "advcl", "acl", "dobj"):
            return ">"
        verb = above
    return ""


def _by_form(verb: Token) -> Direction | None:
    """The direction by the verb's own form; None where it takes its time from the clause above."""
    if verb.lower_ in _AHEAD:
        return ">"  # "they will on Friday": the modal stands for the verb left out
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    tags = {child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")} | {verb.tag_}
    if helpers & (_AHEAD | _MAYBE):
        return "<" if "have" in helpers else ">?" if helpers & _MAYBE else ">"  # "could have met" is past
    if "to" in helpers:
        return "<" if "have" in helpers else _infinitive(verb)
    if verb.tag_ == "JJ" or _planned(verb) or (verb.tag_ == "VBD" and verb.lemma_.lower() in _SCHEDULING):
        return ">"
    if "VBD" in tags or (verb.tag_ == "VBN" and (len(tags) == 1 or helpers & _PERFECT)):
        return "<"
    return _in_present(verb, helpers, tags)


def _in_present(verb: Token, helpers: set[str], tags: set[str]) -> Direction | None:
    if verb.tag_ == "VBG" and tags & {"VBZ", "VBP"}:
        return "<" if "been" in helpers else ">"  # "is meeting on Friday"
    if verb.tag_ == "VB" and not helpers and verb.dep_ in ("ROOT", "conj", "ccomp") and verb.head.tag_ in ("VB", "VBP"):
        return ">?"  # "Vote on Tuesday"
    if tags & {"VBZ", "VBP"} and any(
        child.lower_ in _ONCE and child.dep_ in ("mark", "advmod") for child in verb.children
    ):
        return ">"  # "once the work is finished in October"
    if tags & {"VBZ", "VBP"}:
        return ">" if verb.lemma_.lower() in words.scheduled() else ""
    return None


def _infinitive(verb: Token) -> Direction | None:
    """ "is to meet" lies ahead; "travelled there to meet" takes its time from above."""
    above = verb.head
    if above.lemma_ == "be" and verb.dep_ == "xcomp":
        return ">?" if above.tag_ == "VBD" else ">"
    return ">?" if above.lemma_.lower() in words.prospective() else None
