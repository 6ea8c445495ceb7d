"""How many words an article gives to whom, inside quotation marks and outside of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from variorum.model import Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.wording import capital, counted, listed, number

from .cast import definite
from .evidence import quoted
from .outlets import outlet
from .papers import WORD, Paper
from .parties import parties

_MARKED = re.compile(r"“[^“”]+”?|\"[^\"]+\"?|«[^«»]+»?")
_SHOWN, _ONLY = 5, 6
"""Speakers that a sentence names."""


@dataclass(slots=True)
class Speech:
    """Words by the id of their speaker, or None where the text leads to nobody; each word counts once.

    `quoted` are those in quotation marks, `reported` the others; `longest` is the longest quotation of each, `places`
    are all.
    """

    quoted: dict[str | None, int] = field(default_factory=dict)
    reported: dict[str | None, int] = field(default_factory=dict)
    longest: dict[str | None, Span] = field(default_factory=dict)
    places: dict[str | None, list[Span]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All words in quotation marks."""
        return sum(self.quoted.values())

    def ranked(self) -> list[tuple[str, int]]:
        """The known speakers with their words in quotation marks, the most first."""
        known = [(actor, count) for actor, count in self.quoted.items() if actor is not None and count]
        return sorted(known, key=lambda pair: (-pair[1], pair[0]))


def speech(edition: Edition, documents: Iterable[str]) -> Speech:
    """The words of some articles by speaker; a quotation within another counts for its own speaker."""
    wanted, found = set(documents), Speech()
    taken: dict[str, set[int]] = {document: set() for document in wanted}
    quotations = [one for document in sorted(wanted) for one in edition.shown.get(document, ())]
    for quotation in sorted(quotations, key=lambda one: (len(one), one.id)):
        actor = quotation.speaker.actor if quotation.speaker else None
        actor = actor if edition.name(actor) is not None else None
        inside, outside = _words(edition, quotation, taken[quotation.document])
        found.quoted[actor] = found.quoted.get(actor, 0) + inside
        found.reported[actor] = found.reported.get(actor, 0) + outside
        if inside:
            found.places.setdefault(actor, []).append(quotation.span)
        longest = max((Span(quotation.document, one.start, one.end) for one in quotation.pieces), key=len, default=None)
        if quotation.kind == "direct" and longest and len(longest) > len(found.longest.get(actor, ())):
            found.longest[actor] = longest
    return found


def percent(part: int, whole: int) -> int:
    """A share in whole per cent."""
    return round(100 * part / whole) if whole else 0


def cell(found: Speech, actor: str) -> str:
    """The words of a speaker and their share, for a table."""
    count = found.quoted.get(actor, 0)
    return f"{count} ({percent(count, found.total)}%)" if count else "–"


def sides(edition: Edition) -> dict[str, str]:
    """The state that each official speaks for, by the ids of the officials."""
    states = [party for party in parties(edition) if party.state]
    return {actor.id: party.name for party in states for actor in party.members if actor.name != party.name}


def lines(edition: Edition, paper: Paper, every: Sequence[Paper], voices: dict[str, Speech]) -> list[Line]:
    """Whose words stand in quotation marks, by share; the longest of them; and whom no other outlet quotes."""
    own = voices[paper.name]
    ranked = own.ranked()
    if not ranked:
        return [Line(("It has nobody’s words in quotation marks whom the text leads to.",), paper.whole)]
    found = [Line((f"{_shares(edition, own, ranked)}.",), _places(own, [actor for actor, _ in ranked]))]
    if (nobody := own.quoted.get(None, 0)) and (places := own.places.get(None)):
        told = f"{capital(number(nobody))} more {'have' if nobody > 1 else 'has'} no speaker whom the text leads to."
        found.append(Line((told,), tuple(places)))
    longest = [(actor, own.longest[actor]) for actor, _ in ranked if actor in own.longest]
    if longest:
        actor, span = max(longest, key=lambda pair: (len(pair[1]), pair[0]))
        found.append(Line((f"From {named(edition, actor)}: ", *quoted(edition, span)), (span,)))
    others = {actor for other in every if other is not paper for actor, _ in voices[other.name].ranked()}
    only = [actor for actor, _ in ranked if actor not in others and edition.actors[actor].kind == "person"]
    if only and len(every) > 1:
        names = listed([named(edition, actor) for actor in only[:_ONLY]])
        more = f", and {counted(len(only) - _ONLY, 'other')}" if len(only) > _ONLY else ""
        found.append(
            Line((f"No other was found to have words of {names}{more} in quotation marks.",), _places(own, only))
        )
    return found


def _shares(edition: Edition, own: Speech, ranked: Sequence[tuple[str, int]]) -> str:
    """ "Of its 153 words in quotation marks Jim Holt has 60 per cent and Ilsa Dorn 40." """
    head = f"Of its {counted(own.total, 'word')} in quotation marks "
    shown = ranked[:_SHOWN]
    first = f"{named(edition, shown[0][0])} has {percent(shown[0][1], own.total)} per cent"
    rest = [f"{named(edition, actor)} {percent(count, own.total)}" for actor, count in shown[1:]]
    more = len(ranked) - _SHOWN
    if more > 0:
        left = sum(count for _, count in ranked[_SHOWN:])
        rest.append(f"{counted(more, 'other')} {percent(left, own.total)}")
    return head + listed([first, *rest])


def named(edition: Edition, actor: str) -> str:
    """The name of a speaker within a sentence."""
    known = edition.actors[actor]
    if known.kind == "person":
        return known.name
    if known.kind == "media":
        return outlet(known.name)
    return f"the {known.name}" if known.name[:1].islower() else definite(known.name)


def _places(own: Speech, actors: Iterable[str]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(span for actor in actors for span in own.places.get(actor, ())))


def marked(edition: Edition, span: Span) -> bool:
    """Whether a passage stands inside quotation marks that a reported speaker's words have."""
    text = edition.by_document[span.document].document.text
    around = [one for one in edition.reported.get(span.document, ()) if one.covers(span)]
    return any(start <= span.start and span.end <= end for one in around for start, end in _inside(text, one))


def _words(edition: Edition, quotation: Quotation, taken: set[int]) -> tuple[int, int]:
    """How many words of a quotation stand in marks, and how many do not; those of one within it left out."""
    text = edition.by_document[quotation.document].document.text
    inside = _inside(text, quotation)
    within = without = 0
    for piece in quotation.pieces or (quotation.span,):
        for word in WORD.finditer(text, piece.start, piece.end):
            if word.start() in taken:
                continue
            taken.add(word.start())
            if any(start <= word.start() < end for start, end in inside):
                within += 1
            else:
                without += 1
    return within, without


def _inside(text: str, quotation: Quotation) -> list[tuple[int, int]]:
    if quotation.kind == "direct":
        return [(piece.start, piece.end) for piece in quotation.pieces] or [(quotation.start, quotation.end)]
    if quotation.kind == "indirect":
        return []
    first = max(0, quotation.start - 1)
    return [match.span() for match in _MARKED.finditer(text, first, min(len(text), quotation.end + 1))]
