"""The ways of binding oneself: pledges and threats in words, conditions, vows, and decisions that are still to come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from variorum.annotation.gazetteer import rows
from variorum.model import Actor
from variorum.model.stance import CommitmentKind

from . import predicates
from .parties import Parties
from .words import frame

_FUTURE = {"will", "would", "'ll", "’ll", "wo", "'d", "’d", "shall"}
_FIRST_PERSON = {"i", "we"}
_WILLING = {"ready", "willing", "prepared", "open"}
_UNBINDING = {
    "be",
    "become",
    "get",
    "feel",
    "lose",
    "win",
    "need",
    "make",
    "take",
    "have",
    "like",
    "love",
    "want",
    "prefer",
    "hope",
    "think",
    "say",
    "know",
    "mean",
    "seem",
    "appear",
    "see",
    "happen",
}
_CASES = {"case": "of", "event": "of", "response": "to", "return": "for", "exchange": "for", "retaliation": "for"}


@dataclass(frozen=True, slots=True)
class Bound:
    """One commitment in its clause."""

    kind: CommitmentKind
    by: tuple[Actor, ...]
    verb: Token
    what: Token
    condition: Token | None
    tokens: tuple[Token, ...] = ()


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for kind, words in rows("commitment-words.tsv") if kind == name for word in words.split(";"))


def bound(known: Parties) -> Iterator[Bound]:
    """All commitments of the article, in the order of the text."""
    for token in known.parse.tokens:
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        for reading in (_by_word, _procedure, _conditional, _vow):
            found = reading(known, token)
            if found is not None and found.by:
                yield found
                break


def _by_word(known: Parties, verb: Token) -> Bound | None:
    """ "pledged to help", "threatened sanctions": the verb says what it is."""
    kinds: tuple[CommitmentKind, ...] = ("pledge", "promise", "threat")
    kind = next((one for one in kinds if verb.lemma_ in _listed(one)), None)
    if kind is None or predicates.negated(verb) or not predicates.actual(verb):
        return None
    what = _what(verb, kind)
    if what is None:
        return None
    if kind != "threat" and what.pos_ == "NOUN" and what.lemma_.lower() in _listed("harming"):
        kind = "threat"  # "promised consequences"
    condition = predicates.condition(what) or predicates.condition(verb) or _case(verb) or _case(what)
    return Bound(kind, known.subject(verb), verb, what, condition)


def _what(verb: Token, kind: CommitmentKind) -> Token | None:
    """What is bound: an infinitive, "that it will", a noun, or "to" with a noun."""
    below = next((child for child in verb.children if child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i), None)
    if below is not None:
        future = any(child.lower_ in _FUTURE | {"can", "could"} for child in below.children if child.dep_ == "aux")
        return below if predicates.infinitive(below) or future or below.tag_ == "VBG" else None
    if verb.lemma_ in {"commit", "swear", "guarantee", "offer", "assure"}:
        return None  # "committed suicide", "offered a seat": with a noun these are too many things
    noun = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if noun is None or noun.pos_ == "PRON" or noun.ent_type_ in {"PERSON", "GPE", "NORP"}:
        return None
    if kind == "threat" and noun.lemma_.lower() not in _listed("harmful"):
        return None
    return noun


def _case(word: Token) -> Token | None:
    """ "in response to any attack", "in case of war": a condition without a clause."""
    for child in word.children:
        if child.dep_ != "prep" or child.lower_ != "in":
            continue
        for noun in child.children:
            link = _CASES.get(noun.lower_)
            preposition = next((one for one in noun.children if one.lower_ == link), None)
            below = (
                next((one for one in preposition.children if one.dep_ in {"pobj", "pcomp"}), None)
                if preposition
                else None
            )
            if below is not None:
                return below
    return None


def _procedure(known: Parties, verb: Token) -> Bound | None:
    """ "parliament will have to approve it", "requires the agreement of its members", "the king will decide"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if verb.lemma_ in _listed("approving"):
        obliged = verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "need"} and predicates.infinitive(verb)
        deciding = verb.lemma_ == "decide" and bool(auxiliaries & {"will"})
        if (obliged or deciding or "must" in auxiliaries) and not predicates.negated(verb):
            holder = verb.head if obliged else verb
            condition = predicates.condition(verb)
            return Bound("procedure", _deciding(known, verb, holder), holder, verb, condition, (verb,))
    if verb.lemma_ in _listed("requiring"):
        noun = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if noun is not None and noun.lemma_.lower() in _listed("approval"):
            return Bound("procedure", _giver(known, noun), verb, noun, None)
    return None


def _deciding(known: Parties, verb: Token, holder: Token) -> tuple[Actor, ...]:
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if passive:
        return tuple(actor for noun in predicates.agent(verb) for actor in known.of(noun))
    return known.subject(holder)


def _giver(known: Parties, noun: Token) -> tuple[Actor, ...]:
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None:
        of = next((child for child in noun.children if child.lower_ in {"of", "by", "from"}), None)
        owner = next((one for one in of.children if one.dep_ == "pobj"), None) if of is not None else None
    return known.of(owner) if owner is not None else known.before(noun)


def _conditional(known: Parties, verb: Token) -> Bound | None:
    """ "if they cross, it will be met with force", "has no intention of sending troops should war come"."""
    condition = predicates.condition(verb)
    if condition is None or condition == verb or predicates.asks(verb):
        return None
    if any(child.dep_ in predicates.SUBJECTS and child.lower_ in {"you", "one"} for child in condition.children):
        return None  # "if you cross him": a way of speaking
    if any(_doubts(child) for child in verb.children):
        return None
    willing = any(child.lower_ in _WILLING for child in verb.children if child.dep_ == "acomp")
    intends = any(child.lemma_ in {"intention", "plan"} for child in verb.children if child.dep_ == "dobj")
    if not (willing or intends) and (not _is_future(verb) or verb.lemma_ in _UNBINDING):
        return None
    by = _binder(known, verb)
    if not by:
        return None
    threat = not predicates.negated(verb) and _harms(verb) and not willing
    return Bound("threat" if threat else "condition", by, verb, verb, condition)


def _doubts(word: Token) -> bool:
    if word.dep_ == "aux":
        return word.lower_ in {"may", "might"}
    return word.dep_ == "advmod" and word.lower_ in frame("doubting")


def _is_future(verb: Token) -> bool:
    return any(child.lower_ in _FUTURE for child in verb.children if child.dep_ == "aux")


def _binder(known: Parties, verb: Token) -> tuple[Actor, ...]:
    """Who is bound by a conditional sentence: its subject where that acts in its own words, or whoever warns of it."""
    report = known.report(verb)
    speakers = tuple(known.by_id[id] for id in report.actors) if report and not report.analyst else ()
    nouns = predicates.subjects(verb)
    acting = known.subject(verb)
    if acting and (not speakers or set(acting) & set(speakers) or _speak_for(speakers, acting)):
        # In the outlet's own voice a condition is a forecast unless the text says that the actor means it.
        return acting if speakers or _intends(verb) else ()
    passive = any(child.dep_ == "nsubjpass" for child in verb.children)
    warned = _warned(verb)
    if (
        speakers
        and (warned or passive)
        and (_harms(verb) or (passive and verb.lemma_ in _listed("giving")))
        and not acting
        and (passive or not nouns or nouns[0].pos_ == "PRON")
    ):
        return speakers
    return ()


def _intends(verb: Token) -> bool:
    return any(child.lower_ in _WILLING or child.lemma_ == "intention" for child in verb.children)


def _speak_for(speakers: Sequence[Actor], acting: Sequence[Actor]) -> bool:
    countries = {one.country for one in acting if one.kind in {"state", "government"} and one.country}
    return any(one.roles and one.country in countries for one in speakers)


def _warned(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_ in _listed("warning")


def _harms(verb: Token) -> bool:
    """Whether what is announced hurts the other side."""
    words = {verb.lemma_.lower()} & _listed("harm")
    nouns = {one.lemma_.lower() for child in verb.children if child.dep_ in {"dobj", "prep", "agent", "attr", "xcomp"}
             for one in child.subtree}  # fmt: skip
    met = verb.lemma_ in {
        "meet",
        "be",
        "face",
        "have",
        "impose",
        "use",
        "take",
        "bring",
        "lead",
        "result",
        "consider",
        "pay",
    }
    return (
        bool(words)
        or (met and bool(nouns & _listed("harmful")))
        or (any(child.dep_ == "xcomp" and child.lemma_ in _listed("harm") for child in verb.children))
    )


def _vow(known: Parties, verb: Token) -> Bound | None:
    """ "we will never yield": a promise in the speaker's own quoted words, made firm by "never" or "always"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ not in _FIRST_PERSON or not _is_future(verb) or predicates.asks(verb):
        return None
    if any(child.lower_ in {"would", "'d", "’d"} for child in verb.children if child.dep_ == "aux"):
        return None
    firm = any(child.lower_ in {"never", "always"} for child in verb.children)
    if (
        not firm
        or verb.lemma_ in _UNBINDING | {"be", "forget", "have", "get"}
        or predicates.condition(verb) is not None
    ):
        return None
    return Bound("promise", known.subject(verb), verb, verb, None)
