"""Where the model of roots decides over the frames of the lexicon: verbs that it learnt, and only where it is sure."""

from spacy.tokens import Token

from variorum.model.event import Status

from . import pair, roots
from .naming import Names
from .pair import Pair
from .roles import Roles
from .triggers import Trigger
from .types import ROOTS, STATEMENT

SURE = 0.7
"""Probability from which the model decides. On PLV_train, by models that never saw the sentence, it decided so over the
frame in 12 of 266 pairs with both parties and a frame of the bare verb: right in 11, the frame in 1. Where it never saw
the verb it was right in none of its 7 decisions from 0.5 on and made none from 0.7 on, so that it is asked about verbs
of its training set alone. In running news it decides next to nothing."""

_UNDECIDED = frozenset({"AGREE", "YIELD"})
"""Labels that stand for several types or go by the status: they decide nothing."""


def root(trigger: Trigger, told: Roles, names: Names, status: Status) -> str | None:
    """The root by the model, or None where the frame's own type stands."""
    verb, frame = trigger.token, trigger.frame
    told_by_more = frame.conditions or frame.type == STATEMENT  # "sent troops": the frame knows what was sent
    if verb.pos_ != "VERB" or told_by_more or status not in ("happened", "ongoing"):
        return None
    if verb.lemma_.lower() not in roots.verbs():
        return None
    parties = _parties(trigger, told, names)
    if parties is None or pair.verb_over(parties.source) != verb:
        return None
    found = roots.shipped().chances(roots.features(parties, pair.told(frame.type, status, acts=True, acted=True)))
    best = int(found.argmax())
    label = roots.LABELS[best]
    sure = float(found[best]) >= SURE and label not in _UNDECIDED and label in ROOTS
    return label if sure and label != frame.type else None


def _parties(trigger: Trigger, told: Roles, names: Names) -> Pair | None:
    """The first actor and the first acted on, where the sentence names both."""
    acted = [*told.recipients, *told.actors[1:]]
    if not told.actors or not acted:
        return None
    source, target = _named(trigger, told.actors[0], names), _named(trigger, acted[0], names)
    if not source or not target:
        return None
    ours, theirs = (frozenset(token.i for token in tokens) for tokens in (source, target))
    return Pair(pair.lifted(_head(source)), ours, pair.lifted(_head(target)), theirs)


def _named(trigger: Trigger, actor: str, names: Names) -> list[Token]:
    """The tokens of the mention of an actor that stands nearest to the trigger in its sentence."""
    at = trigger.token.i
    near = sorted(
        (token for token in trigger.token.sent if names.at.get(token.i) == actor), key=lambda t: (abs(t.i - at), t.i)
    )
    if not near:
        return []
    found, doc = [near[0]], near[0].doc
    for step in (-1, 1):
        place = near[0].i + step
        while 0 <= place < len(doc) and names.at.get(place) == actor:
            found.append(doc[place])
            place += step
    return sorted(found, key=lambda token: token.i)


def _head(tokens: list[Token]) -> Token:
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head == token), tokens[-1])
