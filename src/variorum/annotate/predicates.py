"""What a verb says and of whom: its subject, its negation, its condition, and the words that belong to it.

Labels are those of spaCy's English models (ClearNLP dependencies).
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from variorum.model import Extent

from .parser import Parse
from .stances import frame

SUBJECTS = ("nsubj", "nsubjpass")
LONGEST_PASSAGE = 400
"""Characters of a passage that carries a record: what the dossier allows."""

_NEAR = 80  # characters between a verb and a subject it shares with an earlier one, for the passage to begin there
_BREAKS = {":", ";", "--", "—", "–"}
_RELATIVES = {"who", "which", "that", "whose", "whom"}
_PASSED_ON = {"prompt", "lead", "cause", "drive"}
_DOUBTFUL = {"may", "might", "could", "should", "must", "ought"}
_FINITE = {"VBD", "VBZ", "VBP"}
_CONDITIONAL = {"if", "unless", "provided", "once", "whether", "lest"}
_PARTICIPLE_PREPOSITIONS = {"after", "by", "while", "in", "despite", "besides"}


def subjects(verb: Token) -> tuple[Token, ...]:
    """The nouns that act in `verb`, found through shared, controlled and relative subjects; the agent of a passive."""
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = [child for child in verb.children if child.dep_ in SUBJECTS]
        if own:
            return _acting(verb, own[0])
        above = _sharing(verb)
        if isinstance(above, tuple):
            return above
        if above is None:
            return ()
        verb = above
    return ()


def _acting(verb: Token, own: Token) -> tuple[Token, ...]:
    if own.dep_ == "nsubjpass":
        return agent(verb)
    if own.lower_ in _RELATIVES and verb.dep_ == "relcl":
        return (verb.head,)
    return (own,)


def _sharing(verb: Token) -> Token | tuple[Token, ...] | None:
    """The verb whose subject this one shares, or the noun itself that acts, or None."""
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        if verb.tag_ == "VB" and head.tag_ in _FINITE and not any(child.dep_ == "aux" for child in verb.children):
            return None  # a bare infinitive is never joined to a finite verb, whatever the parse says
        return _finite_above(head) if verb.tag_ in _FINITE and infinitive(head) else head
    if verb.dep_ == "xcomp":
        objects = [child for child in head.children if child.dep_ in {"dobj", "dative"}]
        if objects and head.lemma_ != "use":
            return (objects[0],) if head.lemma_ in _PASSED_ON else ()
        return head
    if verb.dep_ in {"acl", "relcl"}:
        return (head,) if verb.tag_ == "VBG" else None
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        text = next((c for c in head.children if c.dep_ == "dobj" and c.lemma_.lower() in frame("document")), None)
        return (text,) if text is not None and text.i < verb.i else head
    if verb.dep_ == "pcomp" and head.lower_ in _PARTICIPLE_PREPOSITIONS:
        return head.head if head.head.pos_ in {"VERB", "AUX"} else None
    return None


def _finite_above(verb: Token) -> Token | None:
    """The main verb over an infinitive: a finite verb is never joined to one, whatever the parse says."""
    while verb.head != verb:
        verb = verb.head
        if verb.tag_ in _FINITE:
            return verb
    return None


def agent(verb: Token) -> tuple[Token, ...]:
    """Who does what a passive verb says, where the clause names it with "by"."""
    by = (child for child in verb.children if child.dep_ == "agent")
    return tuple(noun for one in by for noun in one.children if noun.dep_ == "pobj")[:1]


def negated(verb: Token) -> bool:
    """Whether the verb itself is denied: not, never, no longer.

    A denial that the parse hangs elsewhere still counts where it stands between the subject and the verb.
    """
    return any(
        token.dep_ == "neg" or (token.lower_ == "longer" and token.i and token.nbor(-1).lower_ == "no")
        for token in (*verb.children, *_before(verb))
    )


def softened(verb: Token) -> bool:
    """Whether a denial of the verb leaves it half open: not necessarily, not yet."""
    return any(token.lower_ in frame("softening") for token in (*verb.children, *_before(verb)))


def _before(verb: Token) -> Iterator[Token]:
    """The words right before a verb that can only belong to it: adverbs, auxiliaries, marks."""
    at = verb.i - 1
    while at >= verb.sent.start:
        token = verb.doc[at]
        if token.pos_ not in {"ADV", "AUX", "PART", "PUNCT", "SPACE"} or token.lower_ in {"to", ",", ";", ":"}:
            return
        yield token
        at -= 1


def actual(verb: Token) -> bool:
    """Whether the clause says that the verb is so: not a question, a supposition, a request or something denied."""
    if asks(verb):
        return False
    for token in _upwards(verb):
        if any(child.lower_ in _DOUBTFUL for child in token.children if child.dep_ == "aux"):
            return False
        if any(child.lower_ in frame("doubting") for child in token.children if child.dep_ == "advmod"):
            return False
        if any(child.dep_ == "mark" and child.lower_ in _CONDITIONAL for child in token.children):
            return False
        if token.dep_ in {"xcomp", "ccomp", "pcomp", "prep", "acl"} and token.head.lemma_ in frame("suspending"):
            return False
        if token.dep_ == "xcomp" and token.head.lemma_ in {"refuse", "decline"}:
            return False
    return True


def asks(verb: Token) -> bool:
    """Whether the verb's sentence is a question."""
    at = verb.sent.end - 1
    while at > verb.i and (verb.doc[at].is_space or verb.doc[at].is_quote):
        at -= 1
    return bool(verb.doc[at].text == "?")


def _upwards(token: Token) -> Iterator[Token]:
    """The token and what it depends on, as far as the clause that states it."""
    yield token
    while token.dep_ in {"xcomp", "ccomp", "pcomp", "prep", "conj", "acl"} and token.head != token:
        token = token.head
        yield token


def condition(verb: Token) -> Token | None:
    """The clause on which the verb hangs: if, unless, once, or an inverted should."""
    for holder in (verb, verb.head if verb.dep_ in {"xcomp", "ccomp", "acl", "conj"} else verb):
        for child in holder.children:
            if child.dep_ == "advcl" and _is_condition(child):
                return child
            if child.dep_ == "conj" and _inverted(child):
                return child
    return None


def condition_extent(clause_: Token) -> Extent | None:
    """The place of a condition; of an inverted one from its "should"."""
    words = list(clause_.subtree)
    if _inverted(clause_):
        should = next(child for child in clause_.children if child.dep_ == "aux" and child.lower_ == "should")
        words = [word for word in words if word.i >= should.i]
    return extent(words)


def _is_condition(clause: Token) -> bool:
    words = list(clause.subtree)
    first = next((word for word in words if not word.is_punct and not word.is_space), clause)
    if first.lower_ in {"if", "unless", "provided", "once"}:
        return True
    if first.lower_ in {"even", "only"} and words[1:2] and words[1].lower_ == "if":
        return first.lower_ == "only"
    if first.lower_ == "as" and clause.doc[first.i : first.i + 3].text.lower() in {"as long as", "as soon as"}:
        return True
    return _inverted(clause)


def _inverted(clause: Token) -> bool:
    """ "should the US impose sanctions": a condition without "if"."""
    should = next((child for child in clause.children if child.dep_ == "aux" and child.lower_ == "should"), None)
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS), None)
    return should is not None and subject is not None and should.i < subject.i


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
        if child.dep_ in {"relcl", "appos", "parataxis", "case"} and child.dep_ != "case":
            continue
        if child.dep_ == "advcl" and token.pos_ == "VERB" and not infinitive(child):
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


def infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def clause(parse: Parse, verb: Token, *include: Token) -> Extent | None:
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
