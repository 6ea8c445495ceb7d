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
_ASIDE = {"amid", "amidst"}
_WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_CLOSING = {"“": "”", "‘": "’", "[": "]", "(": ")", '"': '"'}
_FINITE = {"VBD", "VBZ", "VBP"}
_READ_FURNITURE = {"headline", "standfirst"}


def extent(tokens: Iterable[Token]) -> Extent | None:
    """The place of the tokens, without punctuation and spaces at its ends."""
    words = sorted((token for token in tokens if not token.is_space), key=lambda token: token.i)
    while words and _edge(words[0]):
        words.pop(0)
    while words and (_edge(words[-1]) or words[-1].dep_ == "cc"):
        words.pop()
    if not words:
        return None
    return _whole(words[0].doc.text, words[0].idx, words[-1].idx + len(words[-1]))


def _whole(text: str, start: int, end: int) -> Extent:
    """The place with the rest of a hyphenated word, and with the fellow of a mark that stands alone inside."""
    while text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum():
        end += 1
        while text[end : end + 1].isalnum():
            end += 1
    inside = text[start:end]
    for opening, closing in _CLOSING.items():
        if opening == closing:
            if inside.count(opening) % 2 and text[end : end + 1] == closing:
                end += 1
        elif inside.count(opening) > inside.count(closing) and text[end : end + 1] == closing:
            end += 1
        elif closing in "”])" and inside.count(closing) > inside.count(opening) and text[start - 1 : start] == opening:
            start -= 1
    return Extent(start, end)


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
    words = _completed(kept[first : last + 1])
    while words[-1] != token and words[-1].idx + len(words[-1]) - words[0].idx > longest:
        cut = max((n for n, word in enumerate(words[1:], 1) if _may_cut(word)), default=0)
        words = words[: cut or -1]
        if token not in words:
            return extent([token])
    while words and words[-1].dep_ in {"cc", "prep", "mark", "det", "aux"} and words[-1] != token:
        words.pop()
    return extent(words)


def _completed(words: list[Token]) -> list[Token]:
    """The words with the rest of a hyphenated last one, which the parse may take apart: "re-open it"."""
    doc, at = words[-1].doc, words[-1].i
    while at + 2 < len(doc) and doc[at + 1].text == "-" and not doc[at].whitespace_ and not doc[at + 1].whitespace_:
        following = sorted((one for one in _close(doc[at + 2]) if one.i >= at + 2), key=lambda one: one.i)
        run = [one for n, one in enumerate(following) if one.i == at + 2 + n]
        words = [*words, doc[at + 1], *run]
        at = words[-1].i
    return words


def _may_cut(word: Token) -> bool:
    """Whether a phrase may end before the word: never between the two of "between X and Y"."""
    paired = word.dep_ == "cc" and word.head.dep_ == "pobj" and word.head.head.lower_ == "between"
    return word.dep_ in {"prep", "cc", "mark", "relcl"} and not paired


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
        if child.lower_ in {"soon", "long"} and any(one.dep_ == "advcl" for one in child.children):
            continue
        if child.dep_ == "prep" and _beside(token, child):
            continue
        if child.dep_ == "conj" and token.pos_ in {"VERB", "AUX"} and _own_clause(token, child):
            continue
        yield from _close(child)


def _beside(token: Token, preposition: Token) -> bool:
    """Whether a phrase with a preposition tells of the circumstances: "amid a row", "with a spokesman saying …"."""
    if preposition.lower_ in _ASIDE:
        return True
    if token.pos_ not in {"NOUN", "PROPN"}:
        return False
    nouns = [child for child in preposition.children if child.dep_ == "pobj"]
    if preposition.lower_ == "with":
        return any(below.dep_ == "acl" and below.lemma_ == "say" for noun in nouns for below in noun.children)
    if preposition.lower_ == "on":
        return any(one.lower_ in _WEEKDAYS for noun in nouns for one in (noun, *noun.lefts))
    return preposition.lower_ == "as"


def _own_clause(verb: Token, other: Token) -> bool:
    """Whether a verb after "and" begins a clause of its own: with a subject, or finite where the first is not."""
    if any(child.dep_ in SUBJECTS for child in other.children):
        return True
    auxiliaries = [child for child in verb.children if child.dep_ == "aux"]
    bare = verb.tag_ == "VB" and any(child.tag_ in {"MD", "TO"} for child in auxiliaries)
    finite = other.tag_ in _FINITE or any(child.dep_ in {"aux", "auxpass"} and child.tag_ in _FINITE
                                          for child in other.children)  # fmt: skip
    return bare and finite


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
    if condition.head.lower_ in {"soon", "long"} and condition.head.i < condition.i:
        words = list(condition.head.subtree)  # "as soon as there is one"
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
