"""Who "I" and "we" are: whoever says the words that they stand in.

The last step of coreference, because it needs the speakers of the quotations. "I" is the one person who speaks. "We" is
the speaking body; of an official of a state who has to do with others it is the state ("“We are ready,” the ambassador
said"). Of anybody else it may be many, and stays open.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from variorum.model import Actor, Mention, Quotation

from . import marks
from .parser import Parse

_I = {"i", "me", "my", "mine", "myself"}
_FIRST = re.compile(r"\b(?:I|[Mm]e|[Mm]y|mine|myself|[Ww]e|us|[Oo]ur|ours|ourselves)\b")
_BODIES = {"state", "government", "organization", "alliance", "media", "group"}
_ABROAD = {"ambassador", "envoy", "foreign"}
"""Words of offices that speak for their state to others; a president's "we" may be a party, or all who listen."""


def link(parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation]) -> tuple[Actor, ...]:
    """The actors with the mentions "I" and "we" of those who are quoted. Their ids stay what their names made them."""
    places = _pronouns(parse.text, quotations)
    if not places:
        return tuple(actors)
    quoted = [(part.start, part.end) for part in marks.find(parse.text, parse.paragraphs, parse.sentences)]
    by_id = {actor.id: actor for actor in actors}
    states = {actor.country: actor for actor in actors if actor.kind == "state" and actor.country}
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for start, end in places:
        word = parse.text[start:end].lower()
        who = by_id.get(_speaker(start, quotations, quoted) or "")
        meant = who if who is None or word in _I else _speaking_for(who, states, word)
        if meant is not None and (meant.kind == "person" if word in _I else meant.kind in _BODIES):
            found[meant.id].append(Mention(document=parse.document.id, start=start, end=end, kind="pronoun"))
    return tuple(_with(actor, found[actor.id]) if actor.id in found else actor for actor in actors)


def _pronouns(text: str, quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """The pronouns of the first person in what is quoted from somebody known, in order."""
    pieces = (piece for one in quotations if one.speaker and one.speaker.actor for piece in one.pieces)
    return sorted({found.span() for piece in pieces for found in _FIRST.finditer(text, piece.start, piece.end)})


def _speaker(at: int, quotations: Sequence[Quotation], quoted: Sequence[tuple[int, int]]) -> str | None:
    """The actor whose own words, between quotation marks, the place is in."""
    holding = [one for one in quotations if any(piece.start <= at < piece.end for piece in one.pieces)]
    closest = min(holding, key=lambda one: (len(one), one.start))
    if closest.kind != "direct" and not _marked(at, closest, quoted):
        return None  # reported without marks, "we" is the outlet
    return closest.speaker.actor if closest.speaker else None


def _marked(at: int, quotation: Quotation, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a place stands between marks that are part of the quotation, not around what it is within."""
    inner = max((stretch for stretch in quoted if stretch[0] <= at < stretch[1]), default=None)
    return inner is not None and quotation.start <= inner[0] and inner[1] <= quotation.end + 1


def _speaking_for(who: Actor, states: dict[str, Actor], word: str) -> Actor | None:
    """For whom "we" is said. An official's "us" and "our" are as often those addressed as well."""
    if who.kind != "person" or word != "we":
        return who
    words = {word for role in who.roles for word in role.title.lower().split()}
    return states.get(who.country) if who.country and words & _ABROAD else None


def _with(actor: Actor, mentions: list[Mention]) -> Actor:
    return replace(actor, mentions=tuple(sorted({*actor.mentions, *mentions})))
