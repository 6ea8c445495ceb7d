"""What a verb says and of whom: its subject, its negation, its condition.

Labels are those of spaCy's English models (ClearNLP dependencies).
"""

from collections.abc import Iterator

from spacy.tokens import Token

from .words import frame

SUBJECTS = ("nsubj", "nsubjpass")
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
        return (_antecedent(verb.head, own),)
    return (own,)


def _antecedent(noun: Token, relative: Token) -> Token:
    """What a relative pronoun stands for: for "which" never a person, for "who" never a place."""
    if relative.lower_ in {"who", "whom"} and noun.ent_type_ in {"GPE", "LOC"} and noun.dep_ == "pobj":
        return noun.head.head  # "Roe of Arizona, who"
    if relative.lower_ != "which" or noun.ent_type_ != "PERSON":
        return noun
    before = relative.i - 1
    while before > noun.i and relative.doc[before].is_punct:
        before -= 1
    return relative.doc[before]


def _sharing(verb: Token) -> Token | tuple[Token, ...] | None:
    """The verb whose subject this one shares, or the noun itself that acts, or None."""
    head = verb.head
    found: Token | tuple[Token, ...] | None = None
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        found = _joined_to(verb)
    elif verb.dep_ == "xcomp":
        found = _controller(head)
    elif verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBG":
        found = (head,)
    elif verb.dep_ == "advcl" and verb.tag_ == "VBG":
        text = next((c for c in head.children if c.dep_ == "dobj" and c.lemma_.lower() in frame("document")), None)
        found = (text,) if text is not None and text.i < verb.i else head
    elif verb.dep_ == "pcomp" and head.lower_ in _PARTICIPLE_PREPOSITIONS and head.head.pos_ in {"VERB", "AUX"}:
        found = None if head.lower_ == "in" and head.i and head.nbor(-1).pos_ == "NOUN" else head.head  # "its role in"
    return found


def _joined_to(verb: Token) -> Token | None:
    """The verb that one after "and" is joined to: never a finite one to an infinitive or back."""
    head = verb.head
    if verb.tag_ == "VB" and head.tag_ in _FINITE and not any(child.dep_ == "aux" for child in verb.children):
        return None
    return _finite_above(head) if verb.tag_ in _FINITE and infinitive(head) else head


def _controller(head: Token) -> Token | tuple[Token, ...]:
    """Who acts in the infinitive under a verb: its object where the verb moves somebody to act, else its subject."""
    objects = [child for child in head.children if child.dep_ in {"dobj", "dative"}]
    if objects and head.lemma_ != "use":
        return (objects[0],) if head.lemma_ in _PASSED_ON else ()
    return head


def _finite_above(verb: Token) -> Token | None:
    """The main verb over an infinitive."""
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


def none(noun: Token) -> bool:
    """Whether a noun stands for nothing: "nothing", "no concessions"."""
    return noun.lower_ in {"nothing", "none", "nobody"} or any(child.lower_ == "no" for child in noun.lefts)


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
    return not any(_suspends(token) for token in _upwards(verb))


def _suspends(token: Token) -> bool:
    """Whether the token, or what it hangs on, takes back that it is so."""
    for child in token.children:
        word = child.lower_
        if (
            (child.dep_ == "aux" and word in _DOUBTFUL and not (word == "could" and negated(token)))
            or (child.dep_ == "advmod" and word in frame("doubting"))
            or (child.dep_ == "mark" and word in _CONDITIONAL)
        ):
            return True
    if token.dep_ in {"xcomp", "ccomp", "pcomp", "prep", "acl"} and token.head.lemma_ in frame("suspending"):
        return True
    return token.dep_ == "xcomp" and token.head.lemma_ in {"refuse", "decline"}


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
    """The clause on which the verb hangs: if, unless, once, as soon as, or an inverted should."""
    for holder in (verb, verb.head if verb.dep_ in {"xcomp", "ccomp", "acl", "conj"} else verb):
        soon = (one for child in holder.children if child.lower_ in {"soon", "long"} for one in child.children)
        for child in (*holder.children, *soon):
            if child.dep_ == "advcl" and _is_condition(child):
                return child
            if child.dep_ == "conj" and inverted(child):
                return child
    return None


def _is_condition(clause: Token) -> bool:
    words = list(clause.subtree)
    first = next((word for word in words if not word.is_punct and not word.is_space), clause)
    if first.lower_ in {"if", "unless", "provided", "once"}:
        return True
    if first.lower_ in {"even", "only"} and words[1:2] and words[1].lower_ == "if":
        return first.lower_ == "only"
    if clause.head.lower_ in {"soon", "long"}:
        return first.lower_ == "as" and any(child.lower_ == "as" for child in clause.head.children)
    if first.lower_ == "as" and clause.doc[first.i : first.i + 3].text.lower() in {"as long as", "as soon as"}:
        return True
    return inverted(clause)


def inverted(clause: Token) -> bool:
    """ "should the US impose sanctions": a condition without "if"."""
    should = next((child for child in clause.children if child.dep_ == "aux" and child.lower_ == "should"), None)
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS), None)
    return should is not None and subject is not None and should.i < subject.i


def infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
