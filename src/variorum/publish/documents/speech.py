"""How many words an article gives to whom, inside quotation marks and outside of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from variorum.model import Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.wording import capital, listed

from .cast import definite
from .evidence import quoted
from .manuscript import Grid
from .outlets import outlet
from .papers import WORD, Paper
from .parties import parties

_MARKED = re.compile(r"“[^“”]+”?|\"[^\"]+\"?|«[^«»]+»?")
_SHOWN = 6
"""Speakers that have a row of their own."""


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


def table(edition: Edition, paper: Paper, every: Sequence[Paper], voices: dict[str, Speech]) -> Grid | None:
    """Whose words stand in quotation marks: how many, which share, the longest stretch, and who else quotes them."""
    own = voices[paper.name]
    rows: list[tuple[Line | str, ...]] = []
    for actor, count in own.ranked()[:_SHOWN]:
        others = [one.name for one in every if one is not paper and voices[one.name].quoted.get(actor)]
        stretch = own.longest.get(actor)
        words = Line(tuple(quoted(edition, stretch, stop=False)), (stretch,)) if stretch is not None else "–"
        name = Line((capital(named(edition, actor)),), tuple(dict.fromkeys(own.places[actor])))
        rows.append((name, f"{count} ({percent(count, own.total)}%)", words, listed(others) or "none found"))
    left = own.ranked()[_SHOWN:]
    if left:
        count = sum(words for _, words in left)
        names = listed([named(edition, actor) for actor, _ in left])
        support = tuple(dict.fromkeys(span for actor, _ in left for span in own.places[actor]))
        rows.append((Line((capital(names),), support), f"{count} ({percent(count, own.total)}%)", "–", "–"))
    if (nobody := own.quoted.get(None, 0)) and (places := own.places.get(None)):
        loose = Line(("Nobody whom the text leads to",), tuple(places))
        rows.append((loose, f"{nobody} ({percent(nobody, own.total)}%)", "–", "–"))
    head = ("Speaker", "Words in quotation marks", "Longest stretch", "Also quoted by")
    return Grid("Whose words stand in quotation marks", head, tuple(rows)) if rows else None


def named(edition: Edition, actor: str) -> str:
    """The name of a speaker within a sentence."""
    known = edition.actors[actor]
    if known.kind == "person":
        return known.name
    if known.kind == "media":
        return outlet(known.name)
    return f"the {known.name}" if known.name[:1].islower() else definite(known.name)


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
