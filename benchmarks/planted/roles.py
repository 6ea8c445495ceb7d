"""Harmful changes of who did or said it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from spacy.tokens import Token

from .edit import Edit, edit, ranked
from .events import SAYING, Happenings, Told
from .lines import Line, Story
from .names import Cast, gendered, text, whole

_QUOTED = re.compile(r"[“\"]([^”\"]{20,}?)(?:[”\"]|$)")
_WORD = re.compile(r"[\w'’-]+")
_RUN = 4
"""Words in a row, between quotation marks, that make two quotations one utterance."""

_LIKE = 0.4
"""Cosine from which two sentences with one speaker are one saying, by reading pairs of the dev drawing."""


def agents(happenings: Happenings, cast: Cast, rng: Random) -> Iterator[Edit]:
    """The doer of a shared happening as another actor of the story, or as the one it was done to."""
    for one, same in happenings.shared:
        others = [other.line for other in same if _last(other.doer) == _last(one.doer)]
        counterparts = ranked(one.line, others)
        if one.doer is None or one.doer.dep_ not in ("nsubj", "pobj") or not counterparts:
            continue
        if (swapped := _exchanged(one)) is not None:
            yield edit(one.line, ("agent", "exchange", swapped[0], swapped[1]), counterparts)
        name = whole(one.doer)
        choice = cast.others(one.doer, [t for c in counterparts for t in c.tokens] + list(one.line.tokens))
        if name and choice and _agrees(one) and not _gendered(one.doer, one.line):
            new = _cased(rng.choice(choice), name[0])
            yield edit(one.line, ("agent", "another", one.line.at(*name), new), counterparts)


def _exchanged(one: Told) -> tuple[tuple[int, int], str] | None:
    """The words from doer to object with the two exchanged."""
    if one.doer is None or one.object is None or one.object.dep_ != "dobj" or one.doer.dep_ != "nsubj":
        return None
    first, second = whole(one.doer), whole(one.object)
    if first is None or second is None or one.doer.ent_type_ != one.object.ent_type_:
        return None
    if one.doer.text == one.object.text or one.verb.tag_ != "VBD":
        return None
    between = one.line.tokens.doc[one.doer.i + 1 : second[0].i]
    gap = one.line.tokens.doc.text[int(one.doer.idx) + len(one.doer) : int(second[0].idx)]
    if any(token.pos_ == "PUNCT" for token in between):
        return None
    return one.line.at(first[0], second[1]), f"{_cased(text(*second), first[0])}{gap}{text(*first)}"


def _agrees(one: Told) -> bool:
    """Whether the verb fits any doer: a past form, or a future."""
    return one.verb.tag_ in ("VBD", "VB") and not any(t.lemma_ in ("be", "have", "do") for t in one.auxiliaries)


def _gendered(head: Token, line: Line) -> bool:
    return head.ent_type_ == "PERSON" and gendered(line.tokens)


def _cased(name: str, first: Token) -> str:
    return name[0].upper() + name[1:] if first.is_sent_start else name


def _last(token: Token | None) -> str | None:
    return None if token is None else str(token.text)


def speakers(story: Story, cast: Cast, rng: Random) -> Iterator[Edit]:
    """The speaker of words that another article quotes from the same person as another speaker of the story."""
    quoted = {line: _runs(line) for line in story.lines}
    for line in story.lines:
        for cue in line.tokens:
            speaker = speaker_of(cue)
            name = whole(speaker) if speaker is not None else None
            if speaker is None or name is None or line.quoted(cue):
                continue
            others = [
                other for other in story.others(line)
                if _speaks(other, speaker.text) and (len(quoted[line] & quoted[other]) > 1 or _one_saying(line, other))
            ]  # fmt: skip
            counterparts = ranked(line, others)
            choice = cast.others(speaker, list(line.tokens), speakers=True)
            if counterparts and choice and not _gendered(speaker, line):
                new = _cased(rng.choice(choice), name[0])
                yield edit(line, ("attribution", "another speaker", line.at(*name), new), counterparts)


def _one_saying(line: Line, other: Line) -> bool:
    return line.like(other) >= _LIKE and len(line.rare(other)) >= 4


def speaker_of(cue: Token) -> Token | None:
    """The person who is subject of a verb of saying."""
    if cue.lemma_ not in SAYING or cue.pos_ != "VERB":
        return None
    found = (child for child in cue.children if child.dep_ == "nsubj" and child.ent_type_ == "PERSON")
    return next(found, None)


def _speaks(line: Line, name: str) -> bool:
    """Whether the person, or a pronoun, is the subject of a verb of saying there."""
    subjects = (c for t in line.tokens if t.lemma_ in SAYING for c in t.children if c.dep_ == "nsubj")
    return any(one.text == name or one.text.casefold() in ("he", "she") for one in subjects)


def _runs(line: Line) -> set[tuple[str, ...]]:
    """The runs of words between quotation marks."""
    runs: set[tuple[str, ...]] = set()
    for match in _QUOTED.finditer(line.text):
        words = [word.casefold() for word in _WORD.findall(match[1])]
        runs |= {tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}
    return runs
