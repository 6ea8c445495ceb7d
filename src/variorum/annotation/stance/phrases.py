"""The words that belong together: a noun or verb with its own, a clause, a condition."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from variorum.annotation.parser import Parse
from variorum.model import Extent

from .predicates import SUBJECTS, infinitive, inverted, subjects

LONGEST_PASSAGE = 400
"""Characters of a passage that carries a record: what the dossier allows."""

_NEAR = 80  # characters between a verb and a subject it shares with an earlier one, for the passage to begin there
_BREAKS = {":", ";", "--", "—", "–"}
_READ_FURNITURE = {"headline", "standfirst"}


def extent(tokens: Iterable[Token]) -> Extent | None:
    """The place of the tokens, without punctuation and spaces at its ends."""
    words = sorted((token for token in tokens if not token.is_space), key=lambda token: token.i)
    while words and _edge(words[0]):
        words.pop(0)
    while words and _edge(words[-1]):
        words.pop()
    return Extent(words[0].idx, words[-1].idx + len(words[-1])) if words else None


def _edge(token: Token) -> bool:
    return token.is_punct or token.is_space


def phrase(token: Token, longest: int = 160) -> Extent | None:
    """A noun or verb with what belongs to it closely, in one piece: no relative clause, no apposition, no side remark.

    A longer phrase is cut before the last preposition or conjunction that fits.
    """
    kept = sorted(_close(token), key=lambda one: one.i)
    at = kept.index(token)
    first = last = at
    while first > 0 and kept[first].i - kept[first - 1].i <= 1:
        first -= 1
    while last + 1 < len(kept) and (kept[last + 1].i - kept[last].i <= 1 or _only_marks(kept[last], kept[last + 1])):
        last += 1
    words = kept[first : last + 1]
    while words[-1] != token and words[-1].idx + len(words[-1]) - words[0].idx > longest:
        cut = max((n for n, w in enumerate(words[1:], 1) if w.dep_ in {"prep", "cc", "mark", "relcl"}), default=0)
        words = words[: cut or -1]
        if token not in words:
            return extent([token])
    while words and words[-1].dep_ in {"cc", "prep", "mark", "det", "aux"} and words[-1] != token:
        words.pop()
    return extent(words)


def _only_marks(left: Token, right: Token) -> bool:
    between = left.doc[left.i + 1 : right.i]
    return all(one.is_punct or one.is_space for one in between) and not any(one.text in _BREAKS for one in between)


def _close(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ in {"relcl", "appos", "parataxis"} or child.text in _BREAKS:
            continue
        if child.dep_ == "advcl" and token.pos_ == "VERB" and not infinitive(child):
            continue
        if child.dep_ == "prep" and child.lower_ == "as" and token.pos_ in {"NOUN", "PROPN"}:
            continue
        yield from _close(child)


def statement(verb: Token, longest: int = 300) -> Extent | None:
    """What a verb says without its subject and without "to": "will be met with force", "pull back its troops"."""
    found = phrase(verb, longest)
    if found is None or verb.pos_ not in {"VERB", "AUX"}:
        return found
    own = [child for child in verb.children if child.dep_ in {"aux", "auxpass", "neg"} and child.lower_ != "to"]
    start = min([verb.idx, *(child.idx for child in own)])
    return Extent(max(start, found.start), found.end) if start < found.end else found


def clause(verb: Token, *include: Token) -> Extent | None:
    """The smallest stretch from the subject of `verb` to the end of what is included, at most 400 characters.

    Clauses that hang on the verb, or are joined to it, are left out unless they are included.
    """
    words = {verb, *(noun for noun in subjects(verb) if 0 < verb.idx - noun.idx <= _NEAR and noun.sent == verb.sent)}
    for child in verb.children:
        if child.dep_ in {*SUBJECTS, "aux", "auxpass", "neg", "dobj", "prt", "agent", "dative", "attr", "acomp"}:
            words.update(_close(child))
    for token in include:
        words.update(_close(token))
    found = extent(words)
    if found is None or len(found) <= LONGEST_PASSAGE:
        return found
    start = max(found.start, min(verb.idx, *(token.idx for token in include), verb.idx))
    return Extent(start, min(found.end, start + LONGEST_PASSAGE))


def words_of(parse: Parse, place: Extent) -> str:
    """The words at a place, with white space as single spaces."""
    return " ".join(parse.text[place.start : place.end].split())


def condition_extent(condition: Token) -> Extent | None:
    """The place of a condition; of an inverted one from its "should"."""
    words = list(condition.subtree)
    if inverted(condition):
        should = next(child for child in condition.children if child.dep_ == "aux" and child.lower_ == "should")
        words = [word for word in words if word.i >= should.i]
    return extent(words)


def readable(parse: Parse, place: Extent) -> bool:
    """Whether a place is running text or a headline; captions, credits and the like carry no stance."""
    return not any(
        part.start < place.end and place.start < part.end and part.kind not in _READ_FURNITURE
        for part in parse.furniture
    )
