"""What the form of a verb alone says of its event: tense, modality, negation, condition."""

from spacy.tokens import Token

from variorum.model.event import Status

from . import frames

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "no"})
_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_WOULD = frozenset({"would", "'d", "’d"})
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve"})
_OPEN = frozenset({"could", "may", "might", "can", "should", "must", "ca", "ought"})
_IF = frozenset({"if", "unless", "whether", "lest", "provided", "once"})
_NOT_ALONE = frozenset({"only", "just", "merely", "simply", "solely"})
"""Words after "not" that say that it is so, and more."""

_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_SPEECH = frozenset({"STATEMENT", "ACCUSE", "REQUEST", "THREATEN"})
_AFTERWARDS = frozenset({"later", "subsequently", "afterwards"})
_NO_PLAN = frozenset({"warn", "suggest", "think", "believe"})


def negated(verb: Token) -> bool:
    """Whether the verb or one of its arguments is negated: "did not", "no troops were sent", "no longer"."""
    children = list(verb.children)
    if any(_denies(child) for child in children):
        return True
    shares = verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not any(c.dep_ in ("nsubj", "aux") for c in children)
    above = list(verb.head.children) if shares else []
    return any(c.dep_ == "neg" for c in above) and any(c.lower_ in ("or", "nor") for c in above)


def _denies(child: Token) -> bool:
    if child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ in _NEGATIONS):
        if child.i > child.head.i and child.nbor(-1).lower_ == "but":
            return False  # "was awaited but not a surprise": it denies what follows
        after = child.doc[child.i + 1] if child.i + 1 < len(child.doc) else None
        return after is None or after.lower_ not in _NOT_ALONE
    if child.dep_ == "advmod" and child.lower_ == "longer":
        return any(c.lower_ == "no" for c in child.children)
    if child.dep_ not in _ARGUMENTS:
        return False
    return child.lower_ in _NOBODY or any(
        c.dep_ in ("det", "neg") and c.lower_ in ("no", "neither") for c in child.children
    )


def status(verb: Token) -> Status | None:
    """The status by the form, negation aside; None where the verb takes its status from above."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if conditional(verb):
        return "hypothetical"
    if words & _FUTURE:
        return "planned" if _agentive(verb) else "expected"
    if words & _WOULD:
        return _would(verb, perfect="have" in words)
    if words & _OPEN:
        return "happened" if {"have", "must"} <= words else "hypothetical"
    return None if "to" in words else _tense(verb, helpers)


def _tense(verb: Token, helpers: list[Token]) -> Status | None:
    tags = {child.tag_ for child in helpers}
    words = {child.lower_ for child in helpers}
    if not helpers and verb.tag_ in ("VBG", "VBN", "VB"):
        return None
    if verb.tag_ == "VBG":
        return "happened" if words & {"was", "were"} and "been" not in words else "ongoing"
    if verb.tag_ == "VBD" or "VBD" in tags or (words & _HAVE and "being" not in words):
        return "happened"
    if verb.tag_ in ("VBZ", "VBP", "VBN") or tags & {"VBZ", "VBP"}:  # of passives too: "troops are deployed"
        return "happened" if _speaks(verb) or (verb.tag_ == "VBN" and not tags & {"VBZ", "VBP"}) else "ongoing"
    return None


def _speaks(verb: Token) -> bool:
    """Whether its present tense tells of an act done: "denies", "accuses"."""
    return any(frame.type in _SPEECH for frame in frames.verbs().get(verb.lemma_.lower(), ()))


def conditional(verb: Token) -> bool:
    """Whether it stands under "if" or the like, inverted ("should they attack"), or in a question."""
    if any(child.dep_ in ("mark", "advmod") and child.lower_ in _IF for child in verb.lefts):
        return True
    first = next(iter(verb.lefts), None)
    if verb.dep_ == "advcl" and first is not None and first.dep_ == "aux" and first.lower_ in ("should", "were", "had"):
        return True
    return verb.dep_ == "ROOT" and verb.sent.text.rstrip("\"'”’ ").endswith("?")


def _has_condition(verb: Token) -> bool:
    return any(child.dep_ == "advcl" and conditional(child) for child in verb.children)


def _agentive(verb: Token) -> bool:
    """Whether somebody will do it of his own accord, so that "will" tells a plan."""
    return not any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) and not _has_condition(verb)


def _would(verb: Token, *, perfect: bool) -> Status:
    """ "said it would send" is a plan told in the past, "would later confirm" a deed; else it is only thought of."""
    afterwards = any(child.lower_ in _AFTERWARDS for child in verb.children)
    if afterwards and verb.dep_ != "ccomp" and not _has_condition(verb):
        return "happened"
    if perfect:
        return "negated" if _has_condition(verb) else "hypothetical"
    reported = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN", "VBG") and not _has_condition(verb)
    return "planned" if reported and verb.head.lemma_.lower() not in _NO_PLAN else "hypothetical"


def contrasts(verb: Token) -> bool:
    """Whether a joined clause with its own subject follows "but": it belongs beside the main clause, not inside."""
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)
    return own and any(child.lower_ == "but" for child in verb.head.rights)
