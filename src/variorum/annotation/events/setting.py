"""When and where an event is set: the moment and the place attached to its clause."""

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.annotation.parser import Parse
from variorum.model import Extent, Moment

from .naming import Names
from .triggers import Trigger, objects_of

_STEPS = 8
_PLACE = ("in", "at", "near", "outside", "inside", "around", "across", "off", "along")
_GOAL = ("to", "into")
_TELLS = frozenset({"announce", "declare", "confirm", "report"})
_SAYINGS = frozenset({"STATEMENT", "SUPPORT", "REJECT", "ACCUSE", "REQUEST", "THREATEN"})
_EMBEDDED = frozenset({"xcomp", "pcomp", "ccomp", "relcl", "acl"})
_KINDS = ("place", "state", "government")


def heads(parse: Parse, moments: Sequence[Moment]) -> dict[int, Moment]:
    """The moments that can date an event, by the token that heads their words. Durations and captions date nothing."""
    found: dict[int, Moment] = {}
    for moment in moments:
        span = parse.token_span(moment.start, moment.end)
        if span is not None and not moment.furniture and moment.kind in ("date", "time", "range"):
            found[span.root.i] = moment
    return found


def moment(trigger: Trigger, clause: Extent, dated: dict[int, Moment]) -> Moment | None:
    """The moment nearest to the trigger in the tree, none of another verb between."""
    best: tuple[int, int] | None = None
    chosen = None
    sentence = trigger.token.sent
    for at, one in dated.items():
        if not sentence.start <= at < sentence.end or _of_what_is_told(trigger, at):
            continue
        steps = _distance(trigger.token.doc[at], trigger, clause)
        if steps is not None and (best is None or (steps, at) < best):
            best, chosen = (steps, at), one
    return chosen


def _of_what_is_told(trigger: Trigger, at: int) -> bool:
    """Whether a time after a saying stands behind what is said: "defended sharing secrets at a meeting last week".

    The parser hangs such a time on the first verb as often as not; whose it is stays open.
    """
    verb = trigger.carrier
    if trigger.nominal or trigger.frame.type not in _SAYINGS or at < verb.i:
        return False
    between = (token for token in verb.doc[verb.i + 1 : at] if token.pos_ == "VERB" and token.dep_ in _EMBEDDED)
    return any(verb.is_ancestor(token) for token in between)


def _distance(token: Token, trigger: Trigger, clause: Extent) -> int | None:
    node = token
    for steps in range(_STEPS):
        if node in (trigger.token, trigger.carrier):
            told = node != trigger.token and node.lemma_.lower() in _TELLS
            return None if told else steps  # "announced a visit on Friday": the day of the announcing
        if node.head == node:
            return None
        if node != token and node.pos_ in ("VERB", "AUX") and node.dep_ != "pobj":
            # A moment beside the verb above dates its infinitive, and the clause joined to it, too.
            return steps + 4 if _shares(node, trigger) and clause.start <= token.idx < clause.end else None
        node = node.head
    return None


def _shares(verb: Token, trigger: Trigger) -> bool:
    node = trigger.carrier
    for _ in range(_STEPS):
        if node == verb:
            return True
        if node.dep_ not in ("xcomp", "acomp", "pcomp", "prep", "oprd"):
            return False
        node = node.head
    return False


def place(trigger: Trigger, names: Names) -> str | None:
    """The place or state that the clause sets the event in, as an actor id."""
    goal = trigger.frame.mode in ("visit", "troops", "weapons")
    tokens = [trigger.token] if trigger.nominal else [trigger.token, trigger.carrier]
    if goal and trigger.frame.mode == "visit":
        for child in trigger.carrier.children:
            if child.dep_ == "dobj" and (found := _place(child, names)):
                return found
    for preposition in (*_GOAL, *_PLACE, "on") if goal else _PLACE:
        for token in tokens:
            for inner in objects_of(token, preposition):
                if found := _place(inner, names):
                    return found
    return None


def _place(token: Token, names: Names) -> str | None:
    for node in (token, *token.lefts, *objects_of(token, "of"), *objects_of(token, "with")):
        actor = names.at.get(node.i)
        if actor is not None and names.kind(actor) in _KINDS and names.forms[node.i] != "adjectival":
            return actor
    return None
