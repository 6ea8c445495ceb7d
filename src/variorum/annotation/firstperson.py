"""Who "I" and "we" are: whoever says the words that they stand in.

The last step of coreference, because it needs the speakers of the quotations. "I" is the one person who speaks. "We" is
the speaking body; of an official of a state who has to do with others it is the state ("“We are ready,” the ambassador
said"). Of anybody else it may be many, and stays open.
"""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from variorum.model import Actor, Mention, Quotation

from . import marks
from .parser import Parse

_I = {"i", "me", "my", "mine", "myself"}
_WE = {"we", "us", "our", "ours", "ourselves"}
_BODIES = {"state", "government", "organization", "alliance", "media", "group"}
_ABROAD = {"ambassador", "envoy", "foreign", "president", "premier", "chancellor"}
"""Words of offices that speak for their state to others; a minister of the interior's "we" may be a party."""


def link(parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation]) -> tuple[Actor, ...]:
    """The actors with the mentions "I" and "we" of those who are quoted. Their ids stay what their names made them."""
    if not any(quotation.speaker and quotation.speaker.actor for quotation in quotations):
        return tuple(actors)
    by_id = {actor.id: actor for actor in actors}
    states = {actor.country: actor for actor in actors if actor.kind == "state" and actor.country}
    inner = [(part.start, part.end) for part in marks.find(parse.text, parse.paragraphs, parse.sentences)]
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for token in parse.tokens:
        word = token.lower_
        if word not in _I and word not in _WE:
            continue
        speaker = _speaker(token.idx, quotations, inner)
        who = by_id.get(speaker) if speaker else None
        meant = who if who is None or word in _I else _speaking_for(who, states, word)
        if meant is not None and (meant.kind == "person" if word in _I else meant.kind in _BODIES):
            place = (token.idx, token.idx + len(token))
            found[meant.id].append(Mention(document=parse.document.id, start=place[0], end=place[1], kind="pronoun"))
    return tuple(_with(actor, found[actor.id]) if actor.id in found else actor for actor in actors)


def _speaker(at: int, quotations: Sequence[Quotation], inner: Sequence[tuple[int, int]]) -> str | None:
    """The actor whose own words, between quotation marks, the place is in."""
    holding = [one for one in quotations if any(piece.start <= at < piece.end for piece in one.pieces)]
    if not holding:
        return None
    closest = min(holding, key=lambda one: (len(one), one.start))
    marked = max((stretch for stretch in inner if stretch[0] <= at < stretch[1]), default=None)
    own = marked is not None and closest.start < marked[1] and marked[0] <= closest.end
    if closest.kind != "direct" and not (own and _within(closest, marked)):
        return None  # reported without marks, "we" is the outlet
    return closest.speaker.actor if closest.speaker else None


def _within(quotation: Quotation, stretch: tuple[int, int] | None) -> bool:
    """Whether the stretch between marks is part of the quotation, and not one that the quotation is within."""
    return stretch is not None and quotation.start <= stretch[0] and stretch[1] <= quotation.end + 1


def _speaking_for(who: Actor, states: dict[str, Actor], word: str) -> Actor | None:
    """For whom "we" is said. An official's "us" and "our" are as often those addressed as well."""
    if who.kind != "person" or word != "we":
        return who
    words = {word for role in who.roles for word in role.title.lower().split()}
    return states.get(who.country) if who.country and words & _ABROAD else None


def _with(actor: Actor, mentions: list[Mention]) -> Actor:
    return replace(actor, mentions=tuple(sorted({*actor.mentions, *mentions})))
