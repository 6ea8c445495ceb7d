"""How an event stands: happened, ongoing, planned, expected, hypothetical or negated.

The form of the clause is read first (tense, modality, negation, condition), then what governs it, from the inside out; a
governor that denies, plans or fears decides over the form beneath. After the factuality profiles of Saurí and Pustejovsky
(FactBank, 2009) and the certainty, polarity and time of NewsReader's MEANTIME (Minard et al. 2016), folded into one scale.
"""

from spacy.tokens import Token

from variorum.model.event import Status

from . import frames
from .triggers import Trigger

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "no"})
_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_OPEN = frozenset({"could", "may", "might", "can", "should", "must", "ca", "ought"})
_IF = frozenset({"if", "unless", "whether", "lest", "provided", "once"})
_ABOUT = frozenset({"of", "for", "about", "against", "on", "to", "over", "from", "with", "in"})
_BEFORE = frozenset({"before", "until", "till", "ahead", "pending"})
_COMPLEMENT_DENIES = frozenset({"deny", "refute", "dispute", "reject", "doubt", "denial"})
_COMPLEMENT_OPENS = frozenset({
    "fear", "hope", "wish", "demand", "ask", "urge", "propose", "request", "want", "recommend", "prefer", "suggest", "concern",
    "fearful", "afraid", "worry", "possible", "possibility", "risk", "suspect", "believe", "think", "proposal", "speculate",
})  # fmt: skip
_COMPLEMENT_EXPECTS = frozenset({"expect", "anticipate", "predict", "forecast", "likely", "expectation"})
_ADJECTIVES: dict[str, Status] = {
    "possible": "hypothetical", "potential": "hypothetical", "likely": "expected", "eventual": "expected",
    "hypothetical": "hypothetical", "threatened": "hypothetical", "feared": "hypothetical", "proposed": "hypothetical",
    "would-be": "hypothetical", "planned": "planned", "scheduled": "planned", "upcoming": "planned",
    "forthcoming": "planned", "intended": "planned", "imminent": "expected", "expected": "expected", "future": "expected",
    "looming": "expected", "impending": "expected", "failed": "negated", "fake": "hypothetical", "staged": "hypothetical", "fabricated": "hypothetical", "cancelled": "negated", "canceled": "negated",
    "aborted": "negated", "averted": "negated", "ongoing": "ongoing", "continuing": "ongoing", "continued": "ongoing",
    "current": "ongoing", "endless": "ongoing", "recent": "happened", "past": "happened", "previous": "happened",
}  # fmt: skip
_ONLY_CLAUSES = frozenset(
    {"set", "bind", "look", "tip", "choose", "resolve", "commit", "order", "instruct", "rule", "agree", "undertake"}
)
"""Governors of clauses that say nothing of a noun after them: "set out his criticism"."""

_CARRIERS: dict[str, Status] = {
    "announce": "planned", "plan": "planned", "schedule": "planned", "arrange": "planned", "postpone": "expected",
    "cancel": "negated", "fail": "negated", "call": "hypothetical",
}  # fmt: skip
"""What a verb that carries a noun says of the noun's event."""

_STEPS = 8
_STRENGTH: dict[Status, int] = {
    "happened": 0,
    "ongoing": 0,
    "planned": 1,
    "expected": 1,
    "hypothetical": 2,
    "negated": 3,
}


def of(trigger: Trigger) -> Status:
    """The status of one event as its text tells it, before its date is looked at."""
    own = _noun(trigger.token, 0) if trigger.token.pos_ == "NOUN" and trigger.nominal else _verb(trigger.carrier, 0)
    if trigger.token.pos_ == "NOUN" and not trigger.nominal:
        return _carried(trigger, own)
    return own


def _carried(trigger: Trigger, of_verb: Status) -> Status:
    """A noun with its carrier: "announced talks", "cancelled the visit", "no talks were held"."""
    lemma = trigger.carrier.lemma_.lower()
    modified = _modified(trigger.token)
    if modified and modified not in ("happened", "ongoing"):
        return modified
    given = _CARRIERS.get(lemma)
    if lemma == "announce" and any(
        c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an") for c in trigger.token.lefts
    ):
        given = None  # "announced the arrest" tells what was done, "announced talks" what is to be
    if given is not None and of_verb in ("happened", "ongoing"):
        return given
    return of_verb


def _verb(verb: Token, depth: int) -> Status:
    """The status of what a verb tells: its own form under its governor."""
    if depth > _STEPS:
        return "hypothetical"
    if _negated(verb):
        return "negated"
    own = _form(verb)
    if own is None:
        return _governed(verb, depth)
    if own in ("negated", "hypothetical"):
        return own
    above = _complement(verb, depth)
    return above if above is not None and _STRENGTH[above] > _STRENGTH[own] else own


def _negated(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ in _NEGATIONS):
            return not any(c.lower_ == "only" and c.i == child.i + 1 for c in verb.children)
        if child.dep_ == "advmod" and child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
            if child.lower_ in ("nobody", "none", "nothing", "neither"):
                return True
            if any(c.dep_ in ("det", "neg") and c.lower_ in ("no", "neither") for c in child.children):
                return True
    if verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "aux") for c in verb.children):
        return (
            verb.head.pos_ == "VERB"
            and any(c.dep_ == "neg" for c in verb.head.children)
            and any(c.lower_ in ("or", "nor") for c in verb.head.children)
        )
    return False


def _form(verb: Token) -> Status | None:
    """The status by tense, modality and condition; None where the verb takes its status from above."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if _conditional(verb):
        return "hypothetical"
    if words & _FUTURE:
        return "planned" if _agentive(verb) else "expected"
    if words & {"would", "'d", "’d"} and "have" in words:
        return "negated" if _has_condition(verb) else "hypothetical"
    if words & {"would", "'d", "’d"}:
        return _would(verb)
    if words & _OPEN:
        return "happened" if "have" in words and words & {"must"} else "hypothetical"
    if "to" in words:
        return None
    return _tense(verb, helpers)


def _tense(verb: Token, helpers: list[Token]) -> Status | None:
    tags = {child.tag_ for child in helpers}
    words = {child.lower_ for child in helpers}
    if not helpers and verb.tag_ in ("VBG", "VBN", "VB"):
        return None
    if verb.tag_ == "VBG":
        return "happened" if words & {"was", "were"} and "been" not in words else "ongoing"
    if verb.tag_ == "VBD" or "VBD" in tags or words & {"has", "have", "had", "'ve", "’ve"}:
        return "happened"
    if verb.tag_ == "VBN":
        return "ongoing" if "being" in words else "happened"
    if verb.tag_ in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        speaks = any(
            frame.type in ("STATEMENT", "ACCUSE", "REQUEST", "THREATEN")
            for frame in frames.verbs().get(verb.lemma_.lower(), ())
        )
        return "happened" if speaks else "ongoing"
    return None


def _conditional(verb: Token) -> bool:
    if any(child.dep_ in ("mark", "advmod") and child.lower_ in _IF for child in verb.lefts):
        return True
    first = next(iter(verb.lefts), None)
    if verb.dep_ == "advcl" and first is not None and first.dep_ == "aux" and first.lower_ in ("should", "were", "had"):
        return True  # "should Russia invade"
    return verb.sent.text.rstrip("\"'”’ ").endswith("?") and verb.dep_ == "ROOT"


def _has_condition(verb: Token) -> bool:
    return any(child.dep_ == "advcl" and _conditional(child) for child in verb.children)


def _agentive(verb: Token) -> bool:
    return not any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) and not _has_condition(verb)


def _would(verb: Token) -> Status:
    """ "said it would send" is a plan told in the past; elsewhere "would" is thought of only."""
    reported = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN", "VBG") and not _has_condition(verb)
    return (
        "planned"
        if reported and verb.head.lemma_.lower() not in ("warn", "suggest", "think", "believe")
        else "hypothetical"
    )


def _complement(verb: Token, depth: int) -> Status | None:
    """What a governing word says of a full clause: denied, feared, expected; None where it leaves it as it is."""
    node = verb
    for _ in range(_STEPS):
        if node.dep_ != "conj" or node.head.pos_ not in ("VERB", "AUX") or contrasts(node):
            break
        node = node.head
    if node.dep_ not in ("ccomp", "acl"):
        return None
    if node.dep_ == "acl" and not any(child.dep_ == "mark" for child in node.children):
        return None
    lemma = node.head.lemma_.lower()
    if lemma in _COMPLEMENT_DENIES:
        return "negated"
    if lemma in _COMPLEMENT_OPENS:
        return "hypothetical"
    if lemma in _COMPLEMENT_EXPECTS:
        return "expected"
    if (
        node.head.pos_ == "VERB"
        and depth < _STEPS
        and _negated(node.head)
        and lemma in ("say", "think", "believe", "confirm")
    ):
        return "hypothetical"
    return None


def contrasts(verb: Token) -> bool:
    """Whether a joined clause with its own subject follows "but": it belongs beside the main clause, not inside."""
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts) and any(
        c.lower_ == "but" for c in verb.head.rights
    )


def _governed(verb: Token, depth: int) -> Status:
    """The status of an infinitive or participle, from the word above it."""
    head, dep = verb.head, verb.dep_
    if dep == "conj" and head.pos_ in ("VERB", "AUX"):
        return _verb(head, depth + 1)
    if dep == "ROOT":
        return "hypothetical" if verb.tag_ == "VB" else "happened"
    if dep == "pcomp":
        return _after_preposition(head, depth)
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
    if infinitive and head.pos_ == "AUX" and head.lemma_ == "be" and dep != "advcl":  # "is to meet", "the aim is to"
        return "planned"
    if dep in ("acl", "relcl") and infinitive and _singled_out(head):
        return _above(head, depth)
    given = frames.governors().get(head.lemma_.lower())
    if head.lemma_ == "include" and head.dep_ in ("relcl", "acl"):
        given = frames.governors().get(head.head.lemma_.lower())
        return _under(given, head.head, depth) if given else _above(head, depth)
    if dep == "xcomp" and head.lower_ == "going" and infinitive:
        return "planned"
    if (
        dep in ("xcomp", "ccomp", "acl", "oprd", "dep", "advcl", "acomp")
        and given is not None
        and (dep != "advcl" or head.pos_ == "ADJ" or given == "planned")
    ):
        return _under(given, head, depth)
    if dep == "acl" and not infinitive:
        return "happened" if verb.tag_ == "VBN" else _at_least(_above(head, depth), "ongoing")
    if dep == "ccomp" and verb.tag_ == "VB" and not infinitive:
        return "hypothetical"  # the subjunctive of "demanded that it withdraw"
    if infinitive:
        return _purpose(_above(head, depth))
    return _above(head, depth)


def _singled_out(noun: Token) -> bool:
    """ "the latest leader to announce": who does it is told apart by having done it."""
    words = [child for child in noun.children if child.dep_ in ("amod", "advmod", "nummod")]
    return any(child.tag_ == "JJS" or child.lower_ in ("first", "second", "last", "latest", "only") for child in words)


def _under(given: str, head: Token, depth: int) -> Status:
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
    if head.pos_ in ("VERB", "AUX"):
        return _verb(head, depth + 1)
    if head.pos_ == "ADJ" and head.head.pos_ in ("VERB", "AUX") and head.head != head:
        return _verb(head.head, depth + 1)
    if head.pos_ in ("NOUN", "PROPN"):
        return _noun(head, depth + 1)
    return "happened"


def _at_least(status: Status, other: Status) -> Status:
    return other if status == "happened" else status


def _after_preposition(preposition: Token, depth: int) -> Status:
    """ "accused of amassing", "plans for sending", "without firing", "before leaving"."""
    word, head = preposition.lower_, preposition.head
    if word in ("without", "instead", "than", "from"):
        return "negated"
    given = frames.governors().get(head.lemma_.lower())
    if given is not None and word in _ABOUT and given != "=":
        return _under(given, head, depth)
    return _above(head, depth)


def _noun(noun: Token, depth: int) -> Status:
    """The status of an event told by a noun alone: its adjectives, its article, what governs it."""
    modified = _modified(noun)
    if modified:
        return modified
    head, dep = noun.head, noun.dep_
    while dep in ("conj", "appos") and head.pos_ in ("NOUN", "PROPN"):
        head, dep = head.head, head.dep_
    any_ = any(child.dep_ == "det" and child.lower_ == "any" for child in noun.children)
    above = _around(head, dep, noun, depth)
    return "hypothetical" if any_ and above in ("happened", "ongoing", "planned", "expected") else above


def _modified(noun: Token) -> Status | None:
    for child in noun.lefts:
        if child.dep_ in ("det", "neg") and child.lower_ in ("no", "neither"):
            return "negated"
        if child.dep_ in ("amod", "compound", "advmod", "nmod") and (given := _ADJECTIVES.get(child.lower_)):
            return given
    return None


def _around(head: Token, dep: str, noun: Token, depth: int) -> Status:
    definite = any(
        child.dep_ in ("det", "poss") and child.lower_ not in ("a", "an", "any", "no") for child in noun.children
    )
    lemma = head.lemma_.lower()
    if depth > _STEPS:
        return "happened"
    if dep == "pobj":
        return _in_phrase(head, definite, depth)
    if dep in ("dobj", "pobj") and lemma == "include" and head.dep_ in ("relcl", "acl"):
        given = frames.governors().get(head.head.lemma_.lower())
        return _under(given, head.head, depth) if given else "happened"
    given = frames.governors().get(lemma)
    if (
        dep in ("dobj", "nsubjpass")
        and given not in (None, "=", "ongoing")
        and head.pos_ == "VERB"
        and lemma not in _ONLY_CLAUSES
    ):
        if not (
            given == "hypothetical"
            and definite
            and lemma in ("oppose", "discuss", "warn", "call", "debate", "press", "risk")
        ):
            return _under(str(given), head, depth)
        return "happened"
    if dep in ("dobj", "nsubj", "nsubjpass", "attr") and head.pos_ in ("VERB", "AUX"):
        above = _above(head, depth)
        return above if above in ("planned", "expected", "hypothetical", "negated") and not definite else "happened"
    return "happened"


def _in_phrase(preposition: Token, definite: bool, depth: int) -> Status:
    word, head = preposition.lower_, preposition.head
    if word == "without":
        return "negated"
    if word in _BEFORE or (word == "of" and head.lower_ in ("ahead", "advance")):
        return "expected"
    if word == "of" and head.lower_ in ("event", "case"):
        return "hypothetical"
    given = frames.governors().get(head.lemma_.lower())
    if (
        given not in (None, "=", "ongoing")
        and word in _ABOUT
        and not (
            definite
            and head.lemma_.lower()
            in ("talk", "discuss", "effort", "warning", "case", "event", "commit", "set", "idea")
        )
    ):
        return _under(str(given), head, depth)
    if head.pos_ == "NOUN" and head.dep_ == "pobj" and word == "of":
        return "happened"
    above = _above(head, depth) if head.pos_ in ("VERB", "AUX") else "happened"
    return above if above in ("planned", "expected", "hypothetical") and not definite else "happened"
