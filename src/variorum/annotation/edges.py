"""Where the words of a report begin and end: what dangles at their edges or belongs to its cue is none of them."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from .drafts import Draft
from .grid import Grid

Ints = NDArray[np.int64]

_LINKING = {"IN", "TO", "DT"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_PRONOUNS = {"PRP", "PRP$", "WP", "WDT", "WP$", "DT", "EX"}
_LONGEST_NAME = 5  # words of a programme's or paper's name between quotation marks


def settled(columns: Grid, made: Draft) -> Ints:
    """The tokens that the report brings, without dangling words; none where no more than a pronoun is left."""
    held = {int(token) for token in made.content}
    held -= _of_the_cue(columns, made.head, held)
    held -= {token for run in _programmes(columns, held) for token in run}
    _trim(columns, held)
    if _mere_pronoun(columns, held):
        held = set()
    return np.array(sorted(held), dtype=np.int64)


def _free(columns: Grid, token: Token) -> bool:
    """Whether a token stands outside quotation marks."""
    return int(columns.quote[token.i]) < 0


def _of_the_cue(columns: Grid, head: int, held: set[int]) -> set[int]:
    """What a verb coordinated with the cue brings: "demanded guarantees and has threatened", of one subject.

    Where the cue reports a clause, the second verb may belong to that ("said she had come and asked"): it stays.
    """
    cue = columns.parse.tokens[head]
    if any(child.dep_ == "ccomp" for child in cue.children):
        return set()
    for verb in _coordinated(cue):
        link = next((t for t in verb.head.rights if t.dep_ == "cc" and t.i < verb.i), None)
        begins = link or verb.left_edge
        if verb.i in held and _free(columns, verb) and any(head < token < begins.i for token in held):
            return {token for token in held if begins.i <= token <= verb.right_edge.i}
    return set()


def _coordinated(cue: Token) -> Iterator[Token]:
    verb = cue
    while (after := next((t for t in verb.rights if t.dep_ == "conj"), None)) is not None:
        own = any(child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for child in after.lefts)
        finite = after.tag_ in _FINITE or any(child.tag_ in _FINITE for child in after.lefts if child.dep_ == "aux")
        if finite and not own:
            yield after
        verb = after


def _programmes(columns: Grid, held: set[int]) -> Iterator[list[int]]:
    """Short names between quotation marks of what somebody spoke on or to: told a station's "Morning Talk"."""
    tokens = columns.parse.tokens
    for number in sorted({int(columns.quote[at]) for at in held} - {-1}):
        inside = [int(at) for at in np.flatnonzero(columns.quote == number)]
        words = [tokens[at] for at in inside if tokens[at].is_alpha]
        named = bool(words) and words[0].is_title and all(word.text[0].isupper() or word.is_stop for word in words)
        if named and len(words) <= _LONGEST_NAME and words[-1].text[0].isupper() and _spoken_on(tokens[inside[0]]):
            yield inside


def _spoken_on(first: Token) -> bool:
    """Whether "on", or "told" or "on" and a possessor, stands right before."""
    before = [token for token in first.doc[max(0, first.i - 8) : first.i] if not token.is_punct]
    possessed = bool(before) and before[-1].tag_ == "POS"
    while before and (before[-1].tag_ == "POS" or (possessed and before[-1].pos_ in {"PROPN", "DET"})):
        before.pop()
    return bool(before) and (before[-1].lower_ == "on" or (possessed and before[-1].lemma_ == "tell"))


def _trim(columns: Grid, held: set[int]) -> None:
    """Take away the conjunctions, prepositions and articles that link the words to what is not held."""
    tokens = columns.parse.tokens
    words = sorted(at for at in held if _word(tokens[at]))
    for at in reversed(words):
        if len(words) > 1 and _dangles(columns, tokens[at], held):
            held.discard(at)
    kept = [at for at in words if at in held]
    for at, before in zip(kept[1:], kept, strict=False):
        gap = any(_word(token) for token in tokens[before + 1 : at])
        if gap and tokens[at].tag_ == "CC" and _free(columns, tokens[at]):
            held.discard(at)
    if not any(_word(tokens[at]) for at in held):
        held.update(words)


def _dangles(columns: Grid, token: Token, held: set[int]) -> bool:
    after = next((t for t in columns.parse.tokens[token.i + 1 :] if _word(t)), None)
    if (after is not None and after.i in held) or not _free(columns, token):
        return False
    if token.tag_ == "CC":
        return True
    # One that hangs on or governs nothing to its right is a particle or stranded: "what he looked for".
    twofold = token.head.rights if token.head.tag_ == "IN" else ()  # "because of"
    linked = [token.head, *token.rights, *twofold]
    return token.tag_ in _LINKING and any(other.i > token.i and other.i not in held for other in linked)


def _word(token: Token) -> bool:
    return any(sign.isalnum() for sign in token.text)


def _mere_pronoun(columns: Grid, held: set[int]) -> bool:
    """Whether the words are a single pronoun outside quotation marks."""
    words = [token for at in sorted(held) if _word(token := columns.parse.tokens[at])]
    return len(words) == 1 and words[0].tag_ in _PRONOUNS and _free(columns, words[0])
