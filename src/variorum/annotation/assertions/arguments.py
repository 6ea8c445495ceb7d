"""The arguments of a predicate, passives turned, shared subjects and the nouns behind relative pronouns found."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.annotation.events import doers, naming
from variorum.annotation.events.naming import Names
from variorum.model import Argument, Extent
from variorum.model.assertion import ArgumentRole

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_DROPPED = frozenset({"relcl", "acl", "appos", "punct", "cc", "conj", "parataxis"})
_LONGEST = 160
"""Characters of a phrase; a longer one is a parse gone astray, and is cut to its head."""

_STEPS = 4


def of(verb: Token, noun: Token | None, names: Names, times: set[int]) -> Iterator[Argument]:
    """The arguments in the order of roles; `times` are the tokens that head a moment, which are no arguments.

    `noun` is the object that tells the deed where the verb only carries it ("hold talks"): what belongs to it belongs
    to both. Of things that are joined each is one argument.
    """
    passive = doers.passive(verb)
    subject = doers.subject(verb)
    if subject is not None and subject not in (verb, noun):
        yield from _all("theme" if passive else "agent", subject, names)
    if (missing := _relative_object(verb)) is not None:
        yield from _all("theme", missing, names)
    for child in verb.children:
        if child != noun:
            yield from _of_child(child, names, times, passive)
    for child in noun.children if noun is not None else ():
        if child.dep_ == "prep":
            yield from _joined(child, names, times)


def _relative_object(verb: Token) -> Token | None:
    """What a relative clause says is acted on, where no pronoun of its own does: "the plan that the board rejected"."""
    if verb.dep_ != "relcl" or doers.passive(verb) or verb.head.pos_ not in ("NOUN", "PROPN"):
        return None
    children = list(verb.children)
    own = [child for child in children if child.dep_ == "nsubj"]
    if not own or any(child.lower_ in _RELATIVE and child.dep_ in ("nsubj", "dobj", "pobj") for child in children):
        return None
    taken = any(child.dep_ in ("dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "advmod") for child in children)
    return None if taken or any(child.lower_ in ("where", "when", "why") for child in children) else thing(verb.head)


def _of_child(child: Token, names: Names, times: set[int], passive: bool) -> Iterator[Argument]:
    if child.dep_ in ("dobj", "oprd") and child.i not in times:
        yield from _all("recipient" if passive else "theme", child, names)
        for end in child.rights:  # "met her to discuss the loan", whatever the parse hangs it on
            if end.dep_ == "acl" and child.ent_type_ and doers.infinitive(end):
                yield from _all("complement", end, names, "to")
    elif child.dep_ in ("attr", "acomp"):
        yield from _all("attribute", child, names)
    elif child.dep_ in ("ccomp", "xcomp"):
        yield from _all("complement", child, names)
    elif child.dep_ == "dative" and child.pos_ != "ADP":
        yield from _all("recipient", child, names)
    elif child.dep_ in ("prep", "dative", "agent"):
        yield from _joined(child, names, times)
    elif child.dep_ == "advcl" and doers.infinitive(child):
        yield from _all("complement", child, names, "to")


def _joined(preposition: Token, names: Names, times: set[int], before: str = "") -> Iterator[Argument]:
    """What a preposition joins, or two: "out of bias"."""
    by = preposition.dep_ == "agent"
    word = f"{before} {preposition.lower_}".strip()
    for inner in preposition.children:
        if inner.dep_ == "prep" and not before:
            yield from _joined(inner, names, times, word)
        elif inner.dep_ in ("pobj", "pcomp") and inner.i not in times:
            yield from _all("agent" if by else "oblique", inner, names, "" if by else word)


def _all(role: ArgumentRole, head: Token, names: Names, preposition: str = "") -> Iterator[Argument]:
    noun = antecedent(head)
    heads = [noun] if role == "complement" else naming.conjuncts(noun)
    for one in heads:
        bare = role == "complement" and not preposition
        phrase = Extent(one.idx, one.idx + len(one)) if bare else _phrase(one)
        yield Argument(
            start=phrase.start,
            end=phrase.end,
            role=role,
            head=Extent(one.idx, one.idx + len(one)),
            lemma=one.lemma_.lower(),
            preposition=preposition,
            actors=naming.of_phrase(names, one) if len(heads) == 1 else _alone(names, one),
        )


def _alone(names: Names, token: Token) -> tuple[str, ...]:
    return (names.at[token.i],) if token.i in names.at else ()


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token.

    Where the parse has no relative clause it is the noun right before: "a proposal by Ilsa Dorn that was rejected".
    """
    if token.lower_ not in _RELATIVE:
        return token
    node = token
    for _ in range(_STEPS):
        if node.dep_ == "relcl":
            return node.head if token.lower_.startswith("who") else thing(node.head)
        node = node.head
    before = token.doc[token.i - 1] if token.i else token
    return thing(before) if before.pos_ in ("NOUN", "PROPN") and before.sent == token.sent else token


def thing(noun: Token) -> Token:
    """The noun itself, or of a person's name the thing that he stands with: "a plan by Ilsa Dorn that was rejected"."""
    node = noun
    for _ in range(_STEPS):
        above = node.head.head
        if node.ent_type_ != "PERSON" or node.dep_ != "pobj":
            break
        if above.pos_ == "VERB":  # the parse has the person beside the verb: "backed a plan by Ilsa Dorn"
            return next((child for child in above.rights if child.dep_ == "dobj" and child.i < node.i), node)
        node = above
    return node


def _phrase(head: Token) -> Extent:
    """The hull of a noun phrase without relative clauses, apposition and what is joined to it."""
    first, last = head, head
    stack = [head]
    while stack:
        node = stack.pop()
        first, last = min(first, node, key=lambda t: t.i), max(last, node, key=lambda t: t.i)
        stack += [child for child in node.children if child.dep_ not in _DROPPED and not child.is_space]
    whole = Extent(first.idx, last.idx + len(last))
    return whole if len(whole) <= _LONGEST else Extent(head.idx, head.idx + len(head))
