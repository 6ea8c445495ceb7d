"""How an event stands: happened, ongoing, planned, expected, hypothetical or negated.

The form of the clause is read first (`forms`), then what governs it, from the inside out: a governor that denies, plans
or fears decides over the form beneath. After the factuality profiles of Saurí and Pustejovsky (FactBank, 2009) and the
certainty, polarity and time of NewsReader's MEANTIME (Minard et al. 2016), folded into one scale.
"""

from functools import partial

from spacy.tokens import Token

from variorum.model.event import Status

from . import forms, frames, nominal
from .triggers import Trigger

_STEPS = 8
"""Governors looked at; a longer chain is a parse gone astray."""

_SPOKEN = ("REQUEST", "ACCUSE", "THREATEN", "STATEMENT")

_KEPT = ("negated", "hypothetical")
"""What words give that keep somebody from doing something: "prevented from", "deterred from"."""

_STRENGTH: dict[Status, int] = {
    "happened": 0, "ongoing": 0, "planned": 1, "expected": 1, "hypothetical": 2, "negated": 3,
}  # fmt: skip


def of(trigger: Trigger) -> Status:
    """The status of one event as its text tells it, before its date is looked at."""
    if trigger.token.pos_ != "NOUN":
        return _verb(trigger.carrier, 0)
    found = _noun(trigger.token, 0) if trigger.nominal else _carried(trigger)
    spoken = trigger.frame.type in _SPOKEN and nominal.definite(trigger.token)
    # "rejected Moscow's demand": the demand was made all the same.
    return "happened" if found == "negated" and spoken and nominal.modified(trigger.token) != "negated" else found


def of_verb(verb: Token) -> Status:
    """The status of what a verb tells, by its own form and what stands over it."""
    return _verb(verb, 0)


def _carried(trigger: Trigger) -> Status:
    """A noun with its carrier: "announced talks", "cancelled the visit", "no talks were held"."""
    modified = nominal.modified(trigger.token)
    if modified and modified not in ("happened", "ongoing"):
        return modified
    found = _verb(trigger.carrier, 0)
    lemma = trigger.carrier.lemma_.lower()
    given = frames.governors("carrier").get(lemma)
    if lemma == "announce" and nominal.definite(trigger.token):
        given = None  # "announced the arrest" tells what was done, "announced talks" what is to be
    return given if given is not None and found in ("happened", "ongoing") else found  # type: ignore[return-value]


def _verb(verb: Token, depth: int) -> Status:
    """The status of what a verb tells: its own form under its governor."""
    if depth > _STEPS:
        return "hypothetical"
    if forms.negated(verb):
        return "negated"
    own = forms.status(verb)
    if own is None:
        return _governed(verb, depth)
    above = _over_clause(verb)
    return above if above is not None and _STRENGTH[above] > _STRENGTH[own] else own


def _over_clause(verb: Token) -> Status | None:
    """What a governing word says of a full clause: denied, feared, expected; None where it leaves it as it is."""
    node = verb
    for _ in range(_STEPS):
        if node.dep_ != "conj" or node.head.pos_ not in ("VERB", "AUX") or forms.contrasts(node):
            break
        node = node.head
    head = node.head
    reported = node.dep_ == "ccomp" or (node.dep_ == "acl" and any(child.dep_ == "mark" for child in node.children))
    if not reported or _parted(node, head):
        return None
    lemma = head.lemma_.lower()
    given = frames.governors("clause").get(lemma)
    if given is not None:
        return given  # type: ignore[return-value]
    unsaid = head.pos_ == "VERB" and lemma in ("say", "think", "believe", "confirm") and forms.negated(head)
    return "hypothetical" if unsaid else None


def _parted(verb: Token, head: Token) -> bool:
    """Whether a semicolon stands between both: then they are two statements, wherever the parse hangs them."""
    return any(token.text == ";" for token in verb.doc[min(verb.i, head.i) : max(verb.i, head.i)])


def _governed(verb: Token, depth: int) -> Status:
    """The status of an infinitive or participle, from the word above it."""
    head, dep = verb.head, verb.dep_
    if dep == "conj" and head.pos_ in ("VERB", "AUX"):
        return _verb(head, depth + 1)
    if dep == "ROOT":
        bare = verb.tag_ == "VB" and not any(child.dep_ == "nsubj" for child in verb.lefts)
        return "hypothetical" if bare else "happened"
    if dep in ("pcomp", "pobj"):
        return _after_preposition(head, depth)
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
    return _infinitive(verb, depth) if infinitive else _participle(verb, depth)


def _infinitive(verb: Token, depth: int) -> Status:
    head, dep = verb.head, verb.dep_
    if dep in ("acl", "relcl") and _singled_out(head):
        return _above(head, depth)
    if head.lemma_ == "have" and any(child.lower_ == "yet" for child in head.children):
        return "negated"  # "has yet to sign"
    about_to = dep == "xcomp" and head.lower_ == "going"
    if about_to or (dep != "advcl" and head.pos_ == "AUX" and head.lemma_ == "be"):  # "is to meet", "the aim is to"
        return "planned"
    given = _governor(verb)
    return _under(given[0], given[1], depth) if given is not None else _purpose(_above(head, depth))


def _participle(verb: Token, depth: int) -> Status:
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG"  # "set a deadline, telling them": no governor reaches it
    described = verb.dep_ == "acl" and verb.tag_ == "VBN"  # "an event held in May": the noun governs nothing
    given = None if beside or described else _governor(verb)
    if given is not None:
        return _under(given[0], given[1], depth)
    if verb.dep_ == "ccomp" and verb.tag_ == "VB":
        return "hypothetical"  # the subjunctive of "demanded that it withdraw"
    if beside and forms.negated(verb.head):
        return "happened"  # "was not convinced, saying": the main clause alone is denied
    if verb.dep_ != "acl":
        return _above(verb.head, depth)
    if verb.tag_ == "VBN":
        return "happened"
    above = _above(verb.head, depth)
    return "ongoing" if above == "happened" else above


def _governor(verb: Token) -> tuple[str, Token] | None:
    """The status that the word above gives, and that word."""
    head, dep = verb.head, verb.dep_
    if head.lemma_ == "include" and head.dep_ in ("relcl", "acl"):  # "demands that included barring"
        head, dep = head.head, "acl"
    given = frames.governors("under").get(head.lemma_.lower())
    if given is None or dep not in ("xcomp", "ccomp", "acl", "oprd", "dep", "advcl", "acomp"):
        return None
    return (given, head) if dep != "advcl" or head.pos_ == "ADJ" or given == "planned" else None


def _singled_out(noun: Token) -> bool:
    """ "the latest leader to announce": who does it is told apart by having done it."""
    words = [child for child in noun.children if child.dep_ in ("amod", "advmod", "nummod")]
    return any(child.tag_ == "JJS" or child.lower_ in ("first", "second", "last", "latest", "only") for child in words)


def _under(given: str, head: Token, depth: int) -> Status:
    """What a governor gives, under its own status: "did not plan to" is negated, "might plan to" hypothetical."""
    above = _above(head, depth)
    if given in ("=", "ongoing"):
        return "ongoing" if given == "ongoing" and above == "happened" and head.tag_ != "VBD" else above
    status: Status = given  # type: ignore[assignment]
    if above == "negated":
        return "hypothetical" if status == "negated" else "negated"
    return status if _STRENGTH[status] >= _STRENGTH[above] else above


def _purpose(above: Status) -> Status:
    """An aim ("travelled to Kyiv to meet him") is intended as far as the deed is done."""
    return "planned" if above in ("happened", "ongoing", "planned", "expected") else "hypothetical"


def _above(head: Token, depth: int) -> Status:
    """The status of the word above: of a verb its own, of a noun what denies, fears or plans it."""
    if depth >= _STEPS:
        return "happened"
    if head.pos_ == "ADJ" and head.head.pos_ in ("VERB", "AUX") and head.head != head:
        head = head.head
    if head.pos_ in ("VERB", "AUX"):
        return _verb(head, depth + 1)
    return _noun(head, depth + 1) if head.pos_ in ("NOUN", "PROPN") else "happened"


def _after_preposition(preposition: Token, depth: int) -> Status:
    """ "accused of amassing", "plans for sending", "without firing", "before leaving"."""
    word, head = preposition.lower_, preposition.head
    if word in ("without", "instead") or (word == "than" and _rather(preposition)):
        return "negated"
    if word == "from":
        return "negated" if frames.governors("under").get(head.lemma_.lower()) in _KEPT else _above(head, depth)
    if word in ("despite", "after", "since"):
        return "happened"
    given = frames.governors("under").get(head.lemma_.lower())
    if given is not None and given != "=" and nominal.about(word):
        return _under(given, head, depth)
    return _above(head, depth)


def _rather(preposition: Token) -> bool:
    """Whether "than" sets one thing against another: "rather than firing", not "more than doubling"."""
    return preposition.i > 0 and preposition.nbor(-1).lower_ == "rather"


def _noun(noun: Token, depth: int) -> Status:
    return nominal.of(noun, partial(_above, depth=depth), partial(_under, depth=depth))
