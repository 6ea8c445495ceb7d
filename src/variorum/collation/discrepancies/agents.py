"""An article that names the wrong one as doing it, against its own other words and against the other accounts."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from variorum.collation.events.families import family
from variorum.collation.ground import Ground
from variorum.model import EventMention, Reading, Span

from .finding import Difference, side, written

_HARMS = ("ASSAULT", "COERCE", "SANCTION", "THREATEN", "ACCUSE", "MOBILIZE")
_FEWEST = 3
"""Documents, the article among them, in which the other one does it to the one named here; and no other mention in any
of them has it the way of this one. In a fight of two sides both are told to attack, so that nothing is said."""


def find(ground: Ground) -> Iterator[Difference]:
    """Mentions with doer and sufferer likely swapped."""
    told = _told(ground)
    for reading in ground.readings:
        for mention in reading.events:
            found = _swapped(ground, reading, mention, told)
            if found is not None:
                yield found


Deeds = dict[str, list[tuple[str, frozenset[str], frozenset[str], EventMention]]]
"""By the family of the word: document, sides that act, sides acted on, and the mention."""


def _told(ground: Ground) -> Deeds:
    deeds: defaultdict[str, list[tuple[str, frozenset[str], frozenset[str], EventMention]]] = defaultdict(list)
    for reading in ground.readings:
        for one in reading.events:
            if one.type in _HARMS:
                actors, targets = ground.sides.all(one.actors), ground.sides.all(one.recipients)
                deeds[_family(ground, one)].append((reading.document.id, actors, targets, one))
    return deeds


def _family(ground: Ground, mention: EventMention) -> str:
    told = mention.details.get("told_at")
    start, end = told if told else (mention.trigger.start, mention.trigger.end)
    return family(ground.text(Span(mention.document, start, end)))


def _swapped(ground: Ground, reading: Reading, mention: EventMention, told: Deeds) -> Difference | None:
    """A difference where a mention has for its only doer one to whom everybody else has it done."""
    if mention.type not in _HARMS or len(mention.actors) != 1 or mention.voice != "own":
        return None
    named = ground.sides.of(mention.actors[0])
    assert named is not None
    word = _family(ground, mention)
    others = [one for one in told[word] if one[3].id != mention.id]
    if any(named in actors for _, actors, _, _ in others):
        return None
    suffering = [one for one in others if named in one[2] and one[1]]
    doers = Counter(side_ for _, actors, _, _ in suffering for side_ in actors)
    if not doers:
        return None
    doer = min(doers, key=lambda one: (-doers[one], one))
    if ground.sides.all(mention.recipients) - {doer}:
        return None
    against = [one for one in suffering if doer in one[1]]
    own = _in_article(ground, reading, mention, (doer, named))
    if own is None or len({one[0] for one in against} | {reading.document.id}) < _FEWEST:
        return None
    return _difference(ground, mention, own, doer, [one[3] for one in against])


def _in_article(
    ground: Ground, reading: Reading, mention: EventMention, parties: tuple[str, str]
) -> EventMention | None:
    """The article's own words that have it the other way: the other does it, or denies it, nobody else suffers it."""
    (doer, named), word = parties, _family(ground, mention)
    fitting = [
        one
        for one in reading.events
        if one.id != mention.id
        and one.type == mention.type
        and doer in ground.sides.all(one.actors)
        and (named in ground.sides.all(one.recipients) or (not one.recipients and _family(ground, one) == word))
    ]
    return min(fitting, key=lambda one: (abs(one.start - mention.start), one.id), default=None)


def _difference(
    ground: Ground, mention: EventMention, own: EventMention, doer: str, others: list[EventMention]
) -> Difference:
    states = [actor for actor in ground.actors.values() if ground.sides.of(actor.id) == doer]
    name = min(states, key=lambda actor: (actor.kind != "state", actor.id)).name
    wrong = ground.actors[mention.actors[0]].name
    documents = sorted({one.document for one in others})
    return Difference(
        between="within-one-article",
        kind="agent",
        verdict="likely-slip",
        sides=(side(f"by {wrong}", [mention]), side(f"by {name}", [own, *others[:4]])),
        explanation=f"{written(ground, mention.document)} writes “{ground.text(mention)}”, against its own words "
        f"“{ground.text(own)}” and {len(documents)} accounts that have it done by {name}. It is shown as it stands and "
        "counted nowhere.",
        how="doer and sufferer swapped",
        of=(mention.id,),
    )
