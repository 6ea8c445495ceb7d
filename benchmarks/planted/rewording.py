"""Harmless changes of wording: names, voice and order of clauses, verbs of saying, synonyms, something left out."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Token

from .edit import Edit, edit, ranked
from .events import Happenings, Told
from .lines import Line, Story
from .names import Cast, text, whole
from .roles import speaker_of
from .verbs import participle_of
from .words import MONTHS, SYNONYMS, WEEKDAYS

_LIKE = 0.3
"""Least cosine of a reworded sentence to one of another article: from there most tell the same."""

_CUES = ("told reporters", "stated", "added")
_LEFT_OUT = frozenset((
    "also", "later", "recently", "reportedly", "apparently", "however", "then", "still", "ultimately", "eventually",
))  # fmt: skip
Change = tuple[str, tuple[int, int], str]
"""How, the place, and what is put there."""


def edits(happenings: Happenings, cast: Cast, rng: Random) -> Iterator[Edit]:
    """All such changes that sentences with a counterpart offer."""
    story = happenings.story
    for line in story.lines:
        counterparts = ranked(line, [other for other in story.others(line) if line.like(other) >= _LIKE])
        if not counterparts:
            continue
        for kind, changes in (
            ("name", _names(line, cast)), ("cue", _cues(line, rng)), ("synonym", _synonyms(line)),
            ("omission", _omissions(story, line)), ("order", _orders(line)),
        ):  # fmt: skip
            for how, span, new in changes:
                yield edit(line, (kind, how, span, new), counterparts)
    for one, same in happenings.shared:
        passive = _passive(one)
        if passive and (counterparts := ranked(one.line, [other.line for other in same])):
            yield edit(one.line, ("order", "passive", *passive), counterparts)


def _names(line: Line, cast: Cast) -> Iterator[Change]:
    for token in line.tokens:
        if (
            token.ent_type_ != "PERSON"
            or line.quoted(token)
            or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj")
        ):
            continue
        name = whole(token)
        if name is None or (name[0].is_sent_start and name[0].dep_ == "det"):
            continue
        words = text(*name).split()
        if len(words) > 1:
            yield "surname alone", line.at(*name), token.text
        elif full := cast.full(token):
            yield "full name", line.at(*name), full


def _cues(line: Line, rng: Random) -> Iterator[Change]:
    for token in line.tokens:
        if token.text != "said" or speaker_of(token) is None or line.quoted(token):
            continue
        after = token.nbor() if token.i + 1 < len(token.doc) else None
        content = any(child.dep_ == "ccomp" for child in token.children)
        if after is None or not content or after.text in ("he", "she", "in", "of") or after.dep_ in ("nsubj", "dobj"):
            continue
        if after.text in (".", ",") or after.text in WEEKDAYS:
            new = rng.choice(_CUES[:2] if after.text in WEEKDAYS else _CUES)
            yield new, line.at(token), new


def _synonyms(line: Line) -> Iterator[Change]:
    for token in line.tokens:
        new = SYNONYMS.get(token.text)
        if new and not token.ent_type_ and not line.quoted(token) and token.pos_ != "PROPN":
            an = token.i and token.nbor(-1).text.casefold() in ("a", "an")
            hyphen = any(token.nbor(step).text == "-" for step in (-1, 1) if 0 <= token.i + step < len(token.doc))
            verbal = token.dep_ in ("aux", "mark", "advcl", "xcomp") or token.tag_ == "JJR"
            if not an and not hyphen and not verbal and not _compound(token):
                yield "word", line.at(token), new


def _compound(token: Token) -> bool:
    return token.dep_ == "compound" or any(child.dep_ == "compound" for child in token.children)


def _omissions(story: Story, line: Line) -> Iterator[Change]:
    """An aside between commas, an adverb, or the whole sentence left out."""
    for token in line.tokens:
        if line.quoted(token):
            continue
        if token.dep_ in ("relcl", "appos") and (span := _aside(line, token)):
            yield "aside", span, ""
        if token.text in _LEFT_OUT and token.dep_ == "advmod" and token.i and token.nbor(-1).pos_ != "PUNCT":
            start, end = line.at(token)
            if token.nbor().pos_ != "PUNCT" and not token.is_sent_start:
                yield "adverb", (start, end + 1), ""
    text_ = story.rows[line.article]["text"]
    before = text_[: line.start].rstrip(" ")
    marks = sum(line.text.count(mark) for mark in '"“”')
    if marks == 0 and before and not before.endswith("\n"):
        yield "sentence", (len(before), line.end), ""


def _aside(line: Line, token: Token) -> tuple[int, int] | None:
    first, last = token.left_edge, token.right_edge
    doc = token.doc
    if first.i == 0 or last.i + 1 >= len(doc) or not 3 <= last.i - first.i <= 20:
        return None
    before, after = doc[first.i - 1], doc[last.i + 1]
    if before.text != "," or after.text not in (",", ".") or line.quoted(last) or after.i >= line.tokens.end:
        return None
    if any(part.ent_type_ == "GPE" or part.text in MONTHS for part in (first, last)) or token.head.pos_ == "VERB":
        return None
    start, _ = line.at(before)
    return (start, line.at(after)[1]) if after.text == "," else (start, line.at(last)[1])


def _orders(line: Line) -> Iterator[Change]:
    """The day to the front, or the speaker before the verb after a quotation."""
    doc = line.tokens.doc
    root = line.tokens.root
    for token in line.tokens:
        if token.text in WEEKDAYS and token.head == root and token.dep_ == "npadvmod" and root.tag_ == "VBD":
            bare = not list(token.children) and token.i > line.tokens.start + 2
            first = line.tokens[0]
            if bare and not line.quoted(token) and first.dep_ in ("det", "compound", "nsubj") and _before(root, first):
                start, (gap, end) = line.start, line.at(token)
                head = line.text[: gap - start].rstrip()
                lowered = head if first.pos_ == "PROPN" or first.ent_type_ == "PERSON" else head[0].lower() + head[1:]
                yield "day first", (start, end), f"On {token.text}, {lowered}"
        if token.text == "said" and (speaker := speaker_of(token)) is not None and (name := whole(speaker)):
            last = token.i + 1 < len(doc) and doc[token.i + 1].text == "."
            if last and name[1].i == token.i - 1 and name[0].i and doc[name[0].i - 1].text in ('"', "”", ","):
                yield "verb first", line.at(name[0], token), f"said {text(*name)}"


def _before(root: Token, first: Token) -> bool:
    """Whether the sentence begins with the subject of its verb."""
    subject = next((child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.left_edge == first


def _passive(one: Told) -> tuple[tuple[int, int], str] | None:
    """Doer, verb and object as object, "was" and participle, and doer after "by"."""
    doer, verb, thing = one.doer, one.verb, one.object
    participle = participle_of(verb)
    if doer is None or thing is None or participle is None or not _turns(one, doer, thing):
        return None
    first, last = doer.left_edge, thing.right_edge
    many = thing.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in thing.children)
    subject, object_ = text(first, doer.right_edge), text(thing.left_edge, last)
    if first.is_sent_start:
        object_ = object_[0].upper() + object_[1:]
        if first.pos_ != "PROPN" and first.ent_type_ != "PERSON":
            subject = subject[0].lower() + subject[1:]
    return one.line.at(first, last), f"{object_} {'were' if many else 'was'} {participle} by {subject}"


def _turns(one: Told, doer: Token, thing: Token) -> bool:
    """Whether doer, verb and object follow each other and can change places without a word more."""
    verb = one.verb
    words = verb.doc[doer.left_edge.i : thing.right_edge.i + 1]
    follow = doer.right_edge.i + 1 == verb.i == thing.left_edge.i - 1 and len(words) <= 25
    plain = verb.tag_ == "VBD" and not one.auxiliaries and verb.dep_ in ("ROOT", "ccomp")
    others = any(child.dep_ in ("conj", "xcomp", "ccomp", "dative", "prt", "oprd") for child in verb.children)
    clause = any(t.text in (",", "who", "which", "that") for t in words)
    clause = clause or any(t.tag_ in ("VBZ", "VBD", "VBP", "MD") for t in thing.subtree)
    owned = any(t.tag_ == "PRP$" for t in thing.subtree)
    return doer.dep_ == "nsubj" and thing.dep_ == "dobj" and follow and plain and not (others or clause or owned)
