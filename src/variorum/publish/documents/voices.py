"""Whom an outlet quotes: words in quotation marks, given to a speaker only where the text names one beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Actor, Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.wording import capital

from .evidence import quoted
from .manuscript import Grid
from .papers import WORD, Paper
from .speech import named

_MARKED = re.compile(r"“[^“”\n]+”?|\"[^\"\n]+\"?|«[^«»\n]+»?")
_NEAR = 200
"""Characters from the words in marks within which their speaker must be named."""
_TELLING, _FEWEST = 3, 5
"""Letters of a part of a name that tells whose it is, and words of a stretch that is printed."""
_NOTHING, _SEVERAL = "–", 2
"""The sign of nothing; outlets that have a name, and rows, from which the table sets side by side."""
_SHOWN, _SPEAKERS, _COLUMNS = 4, 8, 8
"""Speakers of an outlet that are printed, and speakers and outlets of the table of all."""
_SPEAKING = ("person", "organization")
"""Who speaks by their own name: a state does so by somebody, and an agency or paper carries the words of others."""
_BROKEN = re.compile(r"[(\[{<\"“,;:]\s*$|^[^\w]|\b(?:Reuters|AP|AFP)\b")


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with the longest stretch in quotation marks that is surely theirs, and the words that name them."""

    actor: Actor
    stretch: Span
    named: Span


def share(paper: Paper) -> int:
    """How many words of an outlet in a hundred stand between quotation marks, whoever's they are."""
    inside = sum(
        len(WORD.findall(match[0])) for one in paper.witnesses for match in _MARKED.finditer(one.document.text)
    )
    return round(100 * inside / max(1, paper.words))


def voices(edition: Edition, paper: Paper) -> list[Voice]:
    """The speakers whom an outlet quotes and names beside their words, those with the longest stretches first."""
    found: dict[str, Voice] = {}
    for document in sorted(paper.documents):
        for quotation in edition.shown.get(document, ()):
            voice = _voice(edition, quotation)
            if voice is None:
                continue
            key = next((k for k, one in found.items() if _same(one.actor, voice.actor)), voice.actor.id)
            if key not in found or len(found[key].stretch) < len(voice.stretch):
                found[key] = voice
    return sorted(found.values(), key=lambda one: (-len(one.stretch), edition.rank(one.stretch)))


def table(edition: Edition, own: Sequence[Voice]) -> Grid | None:
    """The speakers of an outlet with the longest that each is quoted with."""
    rows: list[tuple[Line | str, ...]] = []
    for voice in own[:_SHOWN]:
        name = Line((capital(named(edition, voice.actor.id)),), (voice.named,))
        rows.append((name, Line(tuple(quoted(edition, voice.stretch, stop=False)), (voice.stretch,))))
    head = ("Speaker", "Longest stretch in quotation marks")
    return Grid("Speakers whom it names beside their words", head, tuple(rows)) if rows else None


def matrix(edition: Edition, every: Sequence[Paper], found: dict[str, list[Voice]]) -> Grid | None:
    """The persons whom one outlet quotes and another too, or names; those first whom most quote."""
    if not 1 < len(every) <= _COLUMNS:
        return None
    rows: list[tuple[int, int, tuple[Line | str, ...]]] = []
    met: list[Actor] = []
    for voice in (voice for paper in every for voice in found[paper.name]):
        if voice.actor.kind != "person" or any(_same(voice.actor, one) for one in met):
            continue
        met.append(voice.actor)
        held = [[one for one in found[paper.name] if _same(one.actor, voice.actor)] for paper in every]
        support = tuple(dict.fromkeys(span for group in held for one in group for span in (one.stretch, one.named)))
        cells = [_cell(paper, group, voice.actor) for paper, group in zip(every, held, strict=True)]
        if sum(cell != _NOTHING for cell in cells) < _SEVERAL:
            continue
        length = sum(len(one.stretch) for group in held for one in group)
        name = Line((capital(named(edition, voice.actor.id)),), support)
        rows.append((-sum(map(bool, held)), -length, (name, *cells)))
    shown = tuple(row for *_, row in sorted(rows, key=lambda one: one[:2])[:_SPEAKERS])
    head = ("Speaker", *(paper.heading for paper in every))
    caption = "Who is quoted where (“named”: words of theirs were not surely told apart; “–”: the name is not in it)"
    return Grid(caption, head, shown) if len(shown) >= _SEVERAL else None


def _cell(paper: Paper, held: Sequence[Voice], actor: Actor) -> str:
    if held:
        return "quoted"
    name = WORD.findall(actor.name)[-1].casefold()
    return "named" if any(name in one.document.text.casefold() for one in paper.witnesses) else _NOTHING


def _voice(edition: Edition, quotation: Quotation) -> Voice | None:
    """The speaker of a quotation and its words in marks, where the text itself names the speaker close by."""
    speaker, place = quotation.speaker, quotation.speaker.span if quotation.speaker else None
    if speaker is None or place is None or quotation.within is not None or not quotation.said:
        return None
    actor = edition.actors.get(speaker.actor or "")
    if actor is None or actor.kind not in _SPEAKING or edition.name(actor.id) is None or _BROKEN.search(actor.name):
        return None
    text = edition.by_document[quotation.document].document.text
    gap = text[min(place.end, quotation.end) : max(place.start, quotation.start)]
    if place.document != quotation.document or len(gap) > _NEAR or "\n" in gap:
        return None
    words = {word.casefold() for word in WORD.findall(text[place.start : place.end]) if word[:1].isupper()}
    stretch = _stretch(text, quotation)
    if stretch is None or not any(one in words for one in _tokens(actor)):
        return None
    return Voice(actor, stretch, place)


def _stretch(text: str, quotation: Quotation) -> Span | None:
    """The longest stretch in marks that lies in a quotation, without its marks."""
    best: Span | None = None
    for match in _MARKED.finditer(text, max(0, quotation.start - 1), min(len(text), quotation.end + 2)):
        start, end = match.start() + 1, match.end() - (match[0][-1] in '”"»')
        inside = quotation.start <= start and end <= quotation.end + 1
        long = len(WORD.findall(text, start, end)) >= _FEWEST
        if inside and long and (best is None or end - start > len(best)):
            best = Span(quotation.document, start, end)
    return best


def _tokens(actor: Actor) -> list[str]:
    return [word.casefold() for word in WORD.findall(actor.name) if len(word) >= _TELLING]


def _same(one: Actor, other: Actor) -> bool:
    """Whether two are one: a surname stands for a full name that ends with it."""
    ours, theirs = _tokens(one), _tokens(other)
    return one.id == other.id or (
        one.kind == other.kind == "person"
        and bool(ours and theirs)
        and (set(ours) <= set(theirs) or set(theirs) <= set(ours))
    )
