"""What actors bind themselves to, threaten, or make depend on something, and what waits for whose approval.

After the classes of commissive speech acts (Searle 1976). A plain plan is an event, not a commitment; a commitment is
pledged, promised or threatened in words, or hangs on a condition that the text states.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.model import Actor, Commitment, Extent, Moment, Quotation, leaf_id

from .parser import Parse
from .stance import binding, dating, parties, phrases
from .stance.binding import Bound
from .stance.parties import Parties


def find(
    parse: Parse,
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    moments: Sequence[Moment],
    known: Parties | None = None,
) -> tuple[Commitment, ...]:
    """The commitments of this one article, in the order of the text.

    `condition` is in the words of the text without its "if"; "unless", "once" and the like stay. A commitment that the
    text ascribes to nobody it names is left out.
    """
    if not parse.parsed:
        return ()
    known = known or parties.read(parse, actors, quotations)
    found: dict[str, Commitment] = {}
    covered: list[tuple[int, int, str]] = []
    for bound in binding.bound(known):
        extra = (bound.condition,) if bound.condition is not None else ()
        place = phrases.clause(bound.verb, bound.what, *bound.tokens, *extra)
        text = phrases.statement(bound.what)
        if place is None or text is None or not phrases.readable(parse, place):
            continue
        for by in bound.by:
            if any(start <= bound.what.i < end and who == by.id for start, end, who in covered):
                continue
            one = _record(known, bound, by, (place, text), moments)
            found.setdefault(one.id, one)
            covered.append((bound.what.left_edge.i, bound.what.right_edge.i + 1, by.id))
    return tuple(sorted(found.values(), key=lambda one: (one.evidence[0], one.by, one.kind)))


def _record(
    known: Parties, bound: Bound, by: Actor, places: tuple[Extent, Extent], moments: Sequence[Moment]
) -> Commitment:
    span = known.parse.span(places[0].start, places[0].end)
    to = _addressee(known, bound, by)
    return Commitment(
        id="commitment-" + leaf_id(f"commitment {by.id} {bound.kind}", span).rpartition("-")[2],
        by=by.id,
        to=to.id if to is not None else None,
        kind=bound.kind,
        text=phrases.words_of(known.parse, places[1]),
        condition=_condition_words(known.parse, bound.condition),
        when=dating.when(known.parse, bound.verb, moments),
        evidence=(span,),
    )


def _condition_words(parse: Parse, condition: Token | None) -> str | None:
    if condition is None:
        return None
    place = phrases.condition_extent(condition)
    if place is None:
        return None
    words = phrases.words_of(parse, place)
    first, _, rest = words.partition(" ")
    if first.casefold() in {"if", "should", "provided"} and rest:
        return rest.removeprefix("that ")
    return words


def _addressee(known: Parties, bound: Bound, by: Actor) -> Actor | None:
    """To whom: the object of the binding verb, or whom the harm is laid on; null where that is nobody or several."""
    nouns = [child for child in bound.verb.children if child.dep_ in {"dative", "dobj"} and child != bound.what]
    heads = [bound.verb, bound.what]
    if bound.kind == "threat":
        heads.extend(child for child in bound.what.children if child.dep_ == "dobj")
    for head in heads:
        for child in head.children:
            if (child.dep_ == "prep" and child.lower_ in {"to", "on", "against"}) or child.dep_ == "dative":
                nouns.extend(one for one in child.children if one.dep_ == "pobj")
    others = {actor.id: actor for noun in nouns for actor in known.of(noun) if actor.id != by.id}
    return next(iter(others.values())) if len(others) == 1 else None
