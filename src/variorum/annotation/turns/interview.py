"""Interviews in question and answer: "Q:" before questions, or questions alone in their paragraphs.

Answers are somebody's words only where the text before the first question says whom was talked to, and that is one
person; else the outlet may be answering itself, as in explainers, and nobody is quoted.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from variorum.annotation.parser import Parse
from variorum.model import Actor, Extent

from . import label
from .turn import Turn
from .words import listed, pieces

_TALK = frozenset({"speak", "talk", "sit", "chat", "converse", "interview"})
_TALKS = frozenset({"interview", "conversation", "q&a", "chat"})
_ASK = frozenset({"interview", "ask", "question", "quiz", "reach", "phone", "call", "email"})
_ANSWER = frozenset({"answer", "respond", "speak", "talk", "chat", "discuss", "share", "sit", "explain", "tell"})
_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|we|we['’](?:re|ve|d|ll)|our|us)\b")
# One question on a line of its own is rhetoric, two may be; the headings of an article are told the same way.
_FEWEST = 3
_LONGEST_QUESTION = 90
_LONGEST_ANSWER = 8


def find(parse: Parse, actors: Sequence[Actor]) -> list[Turn]:
    """The answers of an interview with one person."""
    text, paragraphs = parse.text, parse.paragraphs
    marks = [label.asked(text, paragraph) for paragraph in paragraphs]
    asked = [at for at, mark in enumerate(marks) if mark is not None and mark[0]]
    if len(asked) < _FEWEST:
        asked = [at for at, paragraph in enumerate(paragraphs) if _asks(text, paragraph)]
    if len(asked) < _FEWEST or asked[0] == 0:
        return []
    groups = [_answer(parse, at, after) for at, after in zip(asked, [*asked[1:], None], strict=True)]
    marked = any(marks[at] is not None for at in asked)
    edited = _edited(text)
    if not (marked or edited or _personal(text, groups)):
        return []
    who = _interviewed(parse, paragraphs[asked[0]].start, actors, edited=edited)
    if who is None:
        return []
    return [turn for group in groups if (turn := _turn(text, group, who)) is not None]


def _asks(text: str, paragraph: Extent) -> bool:
    """Whether the paragraph is a question that the outlet asks: outside quotation marks, and no long account."""
    words = text[paragraph.start : paragraph.end]
    return words.endswith("?") and words[0] not in "\"“‘'(" and len(words.split()) <= _LONGEST_QUESTION


def _answer(parse: Parse, at: int, after: int | None) -> list[Extent]:
    """The paragraphs between a question and the next; after the last question one alone."""
    last = after if after is not None else at + 2
    held = parse.paragraphs[at + 1 : min(last, at + 1 + _LONGEST_ANSWER)]
    return [paragraph for paragraph in held if not parse.in_furniture(paragraph.start, paragraph.end)]


def _edited(text: str) -> bool:
    """Whether a note says that the answers were shortened."""
    folded = text.casefold()
    return any(words in folded for words in listed("edited"))


def _personal(text: str, groups: Sequence[Sequence[Extent]]) -> bool:
    """Whether most answers speak in the first person, and not between quotation marks."""
    spoken = [group for group in groups if group]
    own = [
        group
        for group in spoken
        if text[group[0].start] not in '“"' and any(_FIRST.search(text, part.start, part.end) for part in group)
    ]
    return len(spoken) >= _FEWEST and 3 * len(own) >= 2 * len(spoken)


def _interviewed(parse: Parse, end: int, actors: Sequence[Actor], *, edited: bool) -> str | None:
    """The one person whom the text before the first question says was talked to."""
    people = [actor for actor in actors if actor.kind == "person"]
    named: set[str] = set()
    for actor in people:
        for mention in actor.mentions:
            span = parse.token_span(mention.start, mention.end) if mention.end <= end else None
            if span is not None and _talked_to(span.root, _others(span.root, actor, people), edited=edited):
                named.add(actor.id)
    return next(iter(named)) if len(named) == 1 else None


def _others(name: Token, own: Actor, people: Sequence[Actor]) -> bool:
    """Whether the sentence names another person, who may be the one that asks or answers."""
    low, high = name.sent.start_char, name.sent.end_char
    return any(low <= m.start < high for actor in people if actor is not own for m in actor.mentions)


def _talked_to(name: Token, others: bool, *, edited: bool) -> bool:
    """Whether the name is of one interviewed: "we spoke with N", "an interview with N", "N answered our questions"."""
    while name.dep_ in {"appos", "compound", "nmod"} and name.head != name:
        name = name.head
    above = name.head
    if name.dep_ == "pobj" and above.lower_ in {"with", "to"}:
        if above.head.pos_ in {"NOUN", "PROPN"}:
            return above.head.lower_ in _TALKS and not others
        return above.head.lemma_ in _TALK and _by_outlet(above.head)
    if name.dep_ == "dobj":
        return above.lemma_ in _ASK and _by_outlet(above)
    return edited and not others and name.dep_ in {"nsubj", "nsubjpass"} and above.lemma_ in _ANSWER | _ASK


def _by_outlet(verb: Token) -> bool:
    """Whether the one who talks is the writer or a body, not another person of the story."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ in {"conj", "xcomp", "advcl"}:
        subject = next((child for child in verb.head.lefts if child.dep_ == "nsubj"), None)
    return subject is not None and (subject.lower_ in {"we", "i"} or subject.ent_type_ == "ORG")


def _turn(text: str, group: Sequence[Extent], who: str) -> Turn | None:
    said = []
    for paragraph in group:
        mark = label.asked(text, paragraph)
        said += pieces(text, mark[1] if mark else paragraph.start, paragraph.end)
    return Turn("interview", tuple(said), None, who, Extent(group[0].start, group[-1].end)) if said else None
