"""The words that tell events: verbs and nouns, and the verbs that carry a noun ("hold talks", "the talks began")."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.annotation.parser import Parse

from . import frames, naming
from .frames import Frame
from .naming import Names
from .types import OTHER

# Verbs that say no more than that the event of their object took place, or began, or ended.
_CARRY_OBJECT = frozenset({
    "hold", "have", "make", "take", "pay", "launch", "conduct", "carry", "stage", "mount", "wage", "commit", "issue",
    "give", "deliver", "undertake", "begin", "start", "open", "resume", "continue", "end", "finish", "complete", "host",
    "plan", "schedule", "organise", "organize", "suffer", "lead", "perform", "impose", "face", "cancel", "postpone",
    "delay",
    "announce", "declare", "reach", "conclude", "arrange", "draw", "receive", "undergo", "attract", "sustain", "attend",
    "join", "call", "lift", "extend", "sign",
})  # fmt: skip
_CARRY_SUBJECT = frozenset({
    "begin", "start", "end", "resume", "continue", "happen", "occur", "erupt", "take", "break", "collapse", "fail",
    "proceed", "last", "follow", "come", "open", "close", "finish",
})  # fmt: skip
_ASPECT = frozenset({
    "begin", "start", "continue", "resume", "end", "finish", "complete", "stop", "cease", "return", "launch", "open",
    "prepare", "take", "use",
})  # fmt: skip
_ACTOR_KINDS = {
    "person": frozenset({"person", "group"}),
    "place": frozenset({"place", "state", "government"}),
    "someone": frozenset({"person", "group", "state", "government"}),
}
_NOT_IN_NAMES = frozenset({"ORG", "PERSON", "GPE", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event. `carrier` is the word whose form says how it stands: itself or the verb around."""

    token: Token
    frame: Frame
    carrier: Token

    @property
    def nominal(self) -> bool:
        """Whether a noun tells it and no verb carries it."""
        return self.carrier.pos_ not in ("VERB", "AUX")


def find(parse: Parse, names: Names) -> list[Trigger]:
    """The triggers of running text in order."""
    return [t for t in _all(parse, names) if not parse.in_furniture(t.token.idx, t.token.idx + len(t.token))]


def of_headlines(parse: Parse, names: Names) -> list[Trigger]:
    """The triggers of headlines and standfirsts in order."""
    parts = [part for part in parse.furniture if part.kind in ("headline", "standfirst")]
    return (
        [t for t in _all(parse, names) if any(part.start <= t.token.idx < part.end for part in parts)] if parts else []
    )


def _all(parse: Parse, names: Names) -> list[Trigger]:
    verbs: dict[int, Trigger] = {}
    found: list[Trigger] = []
    for token in parse.tokens:
        if token.pos_ == "VERB" and (frame := of_verb(token, names)) is not None:
            verbs[token.i] = Trigger(token, frame, token)
    taken: set[int] = set()
    for token in parse.tokens:
        if token.pos_ == "NOUN" and (trigger := _of_noun(token, names)) is not None:
            above = verbs.get(trigger.carrier.i)
            absorbed = above is not None and (above.frame.takes_object and _object(above.token) == token)
            if not absorbed:
                found.append(trigger)
                taken.add(trigger.carrier.i)
    found.extend(trigger for at, trigger in verbs.items() if at not in taken and not _only_aspect(trigger))
    return sorted(found, key=lambda trigger: trigger.token.i)


def of_verb(token: Token, names: Names) -> Frame | None:
    """The frame of a verb that fits here, or None where it tells no event."""
    if token.dep_ in ("amod", "compound", "aux", "auxpass", "prep"):
        return None
    for frame in frames.verbs().get(token.lemma_.lower(), ()):
        if all(_holds(condition, token, names) for condition in frame.conditions):
            return None if frame.type == "-" else frame
    return None


def _of_noun(token: Token, names: Names) -> Trigger | None:
    frame = frames.nouns().get(token.lemma_.lower())
    if frame is not None and frame.type == "ASSAULT" and _in_words(token):
        frame = Frame("ACCUSE", "disapprove")
    if frame is not None and token.lemma_.lower() == "strike" and _of_work(token):
        frame = Frame("PROTEST", "strike")
    if frame is None or token.dep_ in ("compound", "amod", "npadvmod") or token.i in names.at:
        return None
    if token.ent_type_ in _NOT_IN_NAMES or _danger(token):
        return None
    around = carrier(token)
    if (
        token.lemma_ == "vote"
        and around == token
        and not any(c.lower_ in ("on", "to", "against", "in") for c in token.rights)
    ):
        return None  # "the rural vote" is people
    return Trigger(token, frame, around)


def _in_words(token: Token) -> bool:
    """Whether an attack is one of words: "a scathing attack on the government"."""
    return any(child.lower_ in frames.classes()["of-words"] for child in token.lefts)


def _of_work(token: Token) -> bool:
    """Whether a strike is one of work or of hunger: "a rail strike", "a strike by nurses"."""
    words = frames.classes()["of-work"]
    if any(child.lemma_.lower() in words for child in token.lefts if child.dep_ in ("compound", "amod", "poss")):
        return True
    workers = frames.classes()["worker"]
    return any(inner.lemma_.lower() in workers for word in ("by", "of") for inner in objects_of(token, word))


def _danger(token: Token) -> bool:
    """Whether a threat is a danger, not an act: "the threat of floods", "poses a threat"."""
    if token.lemma_.lower() not in ("threat", "warning"):
        return False
    return any(child.lower_ == "of" for child in token.rights) or token.head.lemma_ in (
        "pose",
        "face",
        "represent",
        "be",
    )


def carrier(token: Token) -> Token:
    """The verb that says how the event of a noun stands, or the token itself."""
    verb, lemma = token.head, token.head.lemma_.lower()
    if verb.pos_ != "VERB":
        return token
    if token.dep_ in ("dobj", "nsubjpass") and lemma in _CARRY_OBJECT:
        return verb
    return verb if token.dep_ == "nsubj" and lemma in _CARRY_SUBJECT else token


def _only_aspect(trigger: Trigger) -> bool:
    """Whether a verb only says that something begins or goes on: "began to withdraw"."""
    verb = trigger.token
    aspect = trigger.frame.type == OTHER and verb.lemma_.lower() in _ASPECT
    return aspect and any(child.dep_ == "xcomp" for child in verb.rights)


def _holds(condition: str, verb: Token, names: Names) -> bool:
    """Whether one condition of a frame holds at a verb; `event-verbs.tsv` says how they are written."""
    sign, wanted = condition[0], condition[2:]
    if condition in _FORMS:
        return _FORMS[condition](verb)
    if sign == "p":
        return any(child.dep_ in ("prt", "advmod") and child.lower_ == wanted for child in verb.children)
    if sign == "+":
        return _has_preposition(condition[1:], verb, names)
    told = _object(verb) if sign == "o" else _subject(verb)
    return told is not None and any(_is(token, wanted, names) for token in naming.conjuncts(told))


def _has_preposition(condition: str, verb: Token, names: Names) -> bool:
    preposition, _, noun = condition.partition(":")
    inner = list(objects_of(verb, preposition))
    if noun:
        return any(_is(one, noun, names) for one in inner)
    dated = bool(inner) and all(one.ent_type_ in ("DATE", "TIME") for one in inner)
    kinds = ("prep", "dative", "agent")
    return not dated and any(child.dep_ in kinds and child.lower_ == preposition for child in verb.children)


def _passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _with_clause(verb: Token) -> bool:
    return any(child.dep_ in ("ccomp", "xcomp", "parataxis") for child in verb.children)


def _with_number(verb: Token) -> bool:
    told = _object(verb)
    return told is not None and any(child.dep_ == "nummod" for child in told.children)


def _bare(verb: Token) -> bool:
    return not any(
        child.dep_ in ("oprd", "ccomp", "xcomp", "acomp", "attr", "prt", "dative") for child in verb.children
    )


_FORMS: dict[str, Callable[[Token], bool]] = {"v": _passive, "x": _with_clause, "n": _with_number, "b": _bare}


def _is(token: Token, wanted: str, names: Names) -> bool:
    """Whether a noun is the word or of the class that a frame wants; "dozens of troops" are troops."""
    if wanted in _ACTOR_KINDS:
        actor = names.at.get(token.i)
        if actor is None:
            return token.lemma_ == wanted
        return names.kind(actor) in _ACTOR_KINDS[wanted]
    words = frames.classes()[wanted[1:]] if wanted.startswith("@") else (wanted,)
    if token.lemma_.lower() in words:
        return True
    return any(inner.lemma_.lower() in words for inner in objects_of(token, "of"))


def objects_of(token: Token, preposition: str) -> Iterator[Token]:
    """The nouns after a preposition of a token."""
    for child in token.children:
        if child.dep_ in ("prep", "dative", "agent") and child.lower_ == preposition:
            yield from (inner for inner in child.children if inner.dep_ in ("pobj", "pcomp"))


def _object(verb: Token) -> Token | None:
    """The thing acted on, passives turned; of a participle after a noun, that noun."""
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            return _meant(child)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.pos_ in ("NOUN", "PROPN"):
        return verb.head
    if verb.dep_ == "xcomp" and verb.tag_ == "VBN":
        return _object(verb.head)
    return None


def _meant(token: Token) -> Token:
    """The antecedent of a relative pronoun, else the token."""
    if token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("nsubj", "agent"):
            return next(iter(child.children), None) if child.dep_ == "agent" else _meant(child)
    return _subject(verb.head) if verb.dep_ in ("xcomp", "conj") and verb.head.pos_ == "VERB" else None
