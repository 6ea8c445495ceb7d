"""What a checked sentence says in a place where only one thing can be right: whom, how many, when.

Each name, figure and time is looked for in the sentences that bear the rest out, a name in those around them too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from variorum.collation.meaning import Token
from variorum.collation.words import rarity, words
from variorum.model import Mention, Moment, Quantity, Span

from . import days, figures
from .evidence import Evidence, best
from .figures import Figure
from .ground import Bench
from .index import Index

Kind = Literal["name", "number", "date", "negation", "speaker", "quotation", "source", "absence"]

_TELLING = 0.3
"""Rarity from which a word of a name tells who is meant."""

_LIKE = 0.5
"""Likeness from which a word that is no known name is there in another form: "Representative", "Rep."."""

_NEAR = 2
"""Sentences on either side of a supporting one in which a name may be found: articles name people once, then go on."""

_BESIDE = 0.5
"""Share of what the best sentence tells, from which another can lend a name."""

_LEAD = 3
"""Sentences from the top of an article that say whom and what it is about."""

_LONG, _ALIKE = 5, 85.0
"""Letters, and share of them in percent, from which two spellings may be of one name: "Sergei" and "Sergey"."""

_DASHES = ("-", "–", "−", "/")

_ARTICLE = re.compile(r"\barticles? of (?:\d+ \w+ and )?$")
"""Before a day that only says which article is meant."""

_LINE = 60
"""Characters of a line that may hold the day of an article and little else."""

_COMMON = 0.1
"""Rarity below which a word of a length of time says nothing of how long ("the", "a")."""

_DAYS = {"D": 1, "W": 7}


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a sentence that its passages do not bear out: where it stands, its words, and what stands instead.

    `instead` are the words of an article that stand in its place, where one clearly does.
    """

    kind: Kind
    start: int
    end: int
    words: str
    instead: Span | None = None


Held = tuple[set[str], frozenset[str]]
"""Whom some sentences name, and their words."""


class Slots:
    """The names, figures and times of the checked text against those of the articles."""

    def __init__(self, bench: Bench, index: Index) -> None:
        self._bench = bench
        self._index = index
        document = bench.checked.document.id
        self._mentions: dict[tuple[int, int], Mention] = {
            (one.start, one.end): one
            for actor in bench.ground.actors.values()
            for one in actor.mentions
            if one.document == document
        }
        self._plain: dict[int, frozenset[str]] = {}

    def faults(self, evidence: Evidence) -> Iterator[Fault]:
        """What of a stretch of the checked text the supporting sentences do not have."""
        yield from self._names(evidence)
        yield from self._figures(evidence)
        yield from self._times(evidence)

    # names

    def _names(self, evidence: Evidence) -> Iterator[Fault]:
        """Names that are neither in the sentence that tells most, nor around it, nor in another of the supporting ones.

        One that only another has does not count where the first has somebody else of that kind.
        """
        if not evidence.chosen:
            return
        shares, first = evidence.shares(), evidence.chosen[0]
        near = self._held(self._near([evidence.places[first]]))
        rest = [row for row in evidence.chosen[1:] if shares[row] >= _BESIDE * shares[first]]
        wide = self._held(self._near([evidence.places[row] for row in rest]))
        covered = best(evidence.chosen, evidence.cover)
        for token, cover in zip(evidence.tokens, covered, strict=True):
            if not self.is_name(token) or (token.actor is None and cover >= _LIKE) or self._has(token, near):
                continue
            rival = self._other(evidence, token)
            if rival is not None or not self._has(token, wide):
                yield Fault("name", token.start, token.end, self._bench.text[token.start : token.end], rival)

    def _held(self, places: Iterable[int]) -> Held:
        """Whom sentences name, and the words that they and the names of their outlets have."""
        inside = sorted(places)
        named = {actor for place in inside for actor in self._bench.ground.named(*self._bounds(place))}
        return named, frozenset[str]().union(*(self._forms(place) | self._outlet(place) for place in inside))

    def _other(self, evidence: Evidence, token: Token) -> Span | None:
        """Somebody of the same kind in the sentence that tells most, whom the checked one does not name."""
        actor = self._bench.ground.actors.get(token.actor or "")
        if actor is None:
            return None
        row = evidence.chosen[0]
        document = self._index.spans[evidence.places[row]].document
        own = {one.actor for one in evidence.tokens}
        for one in evidence.alignments[row].only_b:
            other = self._bench.ground.actors.get(one.actor or "")
            if other is not None and other.kind == actor.kind and other.id not in own:
                return Span(document, one.start, one.end)
        return None

    def is_name(self, token: Token) -> bool:
        """Whether a token names somebody or something: no pronoun, no "the ministry"."""
        if token.day is not None or token.number is not None:
            return False
        text = self._bench.text
        if token.actor is not None:
            mention = self._mentions.get((token.start, token.end))
            return (mention is None or mention.kind in ("name", "metonym", "adjectival")) and any(
                sign.isupper() for sign in text[token.start : token.end]
            )
        return token.weight >= _TELLING and text[token.start].isupper() and not self._opens(token)

    def _opens(self, token: Token) -> bool:
        """Whether a word is written large because a sentence, a quotation or a clause opens with it."""
        before = self._bench.text[: token.start].rstrip(" “\"'‘(*_")
        return not before or before[-1] in ".!?:\n…—" or self._bench.text[token.start - 1] in '“"‘'

    def _has(self, token: Token, where: Held) -> bool:
        """Whether sentences name somebody, or have the words of a name that tell who is meant: of a person the last."""
        named, held = where
        if token.actor in named:
            return True
        actor = self._bench.ground.actors.get(token.actor or "")
        forms = [form for form in token.forms if rarity(form) >= _TELLING] or list(token.forms)
        if actor is not None and actor.kind == "person":
            return _met(forms[-1], held)
        found = sum(_met(form, held) for form in forms)
        return 2 * found >= len(forms) if actor is not None else found > 0

    def _near(self, support: Sequence[int]) -> set[int]:
        found = set(support)
        for place in support:
            found.update(self._index.around(place, _NEAR))
            found.update(self._index.lead(self._index.spans[place].document, _LEAD))
        return found

    def _outlet(self, place: int) -> frozenset[str]:
        """The words of the outlet's name: "Fox News reported" names the article that a sentence rests on."""
        outlet = self._bench.ground.by_document[self._index.spans[place].document].document.outlet or ""
        return frozenset(word.key for word in words(outlet, 0, len(outlet)))

    def _bounds(self, place: int) -> tuple[str, int, int]:
        span = self._index.spans[place]
        return span.document, span.start, span.end

    def _forms(self, place: int) -> frozenset[str]:
        if place not in self._plain:
            _, start, end = self._bounds(place)
            text = self._text(place)
            self._plain[place] = frozenset(
                part for word in words(text, start, end) for part in (word.key, *_stemmed(word.key))
            )
        return self._plain[place]

    def _text(self, place: int) -> str:
        return self._bench.ground.by_document[self._index.spans[place].document].document.text

    # figures

    def _figures(self, evidence: Evidence) -> Iterator[Fault]:
        own = [
            (token, self._figure(token, self._bench.checked.quantities))
            for token in evidence.tokens
            if token.number is not None and not self._in_time(token) and not self._joined(token)
        ]
        if not own or not evidence.chosen:
            return
        there = [pair for place in evidence.support for pair in self._found(place)]
        for token, figure in own:
            if any(figures.told(figure, other) for _, other in there):
                continue
            if any(token.forms == other.forms for other, _ in there):
                continue
            rival = self._other_figure(evidence, figure, [mine for _, mine in own])
            yield Fault("number", token.start, token.end, self._bench.text[token.start : token.end], rival)

    def _other_figure(self, evidence: Evidence, asked: Figure, own: Sequence[Figure]) -> Span | None:
        """A figure of the same thing in the sentence that tells most, which bears out none of the checked one."""
        place = evidence.support[0]
        document = self._index.spans[place].document
        for token, found in self._found(place):
            if figures.comparable(asked, found) and not any(figures.told(one, found) for one in own):
                return Span(document, token.start, token.end)
        return None

    def _in_time(self, token: Token) -> bool:
        return any(one.start <= token.start and token.end <= one.end for one in self._bench.checked.moments)

    def _joined(self, token: Token) -> bool:
        """Whether a number is a part of a score or a range, which stands for more than itself: "5–4"."""
        text = self._bench.text
        return text[token.start - 1 : token.start] in _DASHES or text[token.end : token.end + 1] in _DASHES

    def _found(self, place: int) -> Iterator[tuple[Token, Figure]]:
        span = self._index.spans[place]
        quantities = self._bench.ground.by_document[span.document].quantities
        for token in self._bench.judge.tokens((span,)):
            if token.number is not None:
                yield token, self._figure(token, quantities)

    @staticmethod
    def _figure(token: Token, quantities: Sequence[Quantity]) -> Figure:
        for one in quantities:
            if one.start <= token.start and token.end <= one.end:
                return Figure(one.low, one.high, one)
        value = _value(token.forms)
        return Figure(value, value)

    # times

    def _times(self, evidence: Evidence) -> Iterator[Fault]:
        support = evidence.support
        own = [
            one
            for one in self._bench.checked.moments
            if evidence.holds(one.start, one.end) and one.kind != "recurring" and one.when is not None
        ]
        if not own or not support:
            return
        near = {*support, *(other for place in support for other in self._index.around(place, 1))}
        near |= {top for place in support for top in self._index.lead(self._index.spans[place].document, _LEAD)}
        there = [one for place in sorted(near) for one in self._moments(place)]
        issued = {day for place in support for day in self._issued(self._index.spans[place].document)}
        for one in own:
            if any(_same_time(one, other) for other in there) or any(days.news(one, day) for day in sorted(issued)):
                continue
            if _ARTICLE.search(self._bench.text[: one.start][-_LINE:]):
                continue
            if one.kind == "duration" and self._counted(one, support):
                continue
            rivals = (
                other.span
                for other in self._moments(support[0])
                if days.comparable(one, other) and not any(_same_time(mine, other) for mine in own)
            )
            yield Fault("date", one.start, one.end, self._bench.text[one.start : one.end], next(rivals, None))

    def _issued(self, name: str) -> Iterator[str]:
        """The day of an article; of one that gives none the days that stand in a line of their own."""
        reading = self._bench.ground.by_document[name]
        if reading.document.published is not None:
            yield reading.document.published
            return
        short = [one for one in reading.sentences if len(one) <= _LINE]
        for one in reading.moments:
            if one.when is not None and any(line.start <= one.start and one.end <= line.end for line in short):
                yield one.when

    def _counted(self, one: Moment, support: Sequence[int]) -> bool:
        """Whether a length of time stands in the passages in the same words, read otherwise there."""
        own = _length_words(self._bench.text, one.start, one.end)
        texts = ((self._index.spans[place], self._text(place)) for place in support)
        return any(own in _length_words(text, span.start, span.end) for span, text in texts)

    def _moments(self, place: int) -> list[Moment]:
        span = self._index.spans[place]
        found = self._bench.ground.by_document[span.document].moments
        return [one for one in found if span.start <= one.start and one.end <= span.end]


def _same_time(one: Moment, other: Moment) -> bool:
    if (one.kind == "duration") != (other.kind == "duration"):
        return False
    if one.kind == "duration":
        return one.when is not None and other.when is not None and _length(one.when) == _length(other.when)
    return days.told(one, other)


def _length(duration: str) -> str | float:
    """A length of time in days, where it is one of days or weeks."""
    match = re.fullmatch(r"P(\d+)([DW])~?", duration)
    return int(match[1]) * _DAYS[match[2]] if match else duration.rstrip("~")


def _length_words(text: str, start: int, end: int) -> str:
    """Words that tell how long, in a row: "3 week"."""
    inside = [word.key.removesuffix("s") for word in words(text, start, end)]
    return f" {' '.join(form for form in inside if form[:1].isdigit() or rarity(form) >= _COMMON)} "


def _value(forms: Sequence[str]) -> float:
    try:
        return float(forms[0].replace(",", ""))
    except ValueError:
        return float("nan")


def _met(form: str, held: frozenset[str]) -> bool:
    """Whether a word of a name is there, in one number or the other, or spelled a little differently."""
    if form in held or form.removesuffix("s") in held:
        return True
    return len(form) >= _LONG and any(
        other[0] == form[0] and abs(len(other) - len(form)) <= 1 and fuzz.ratio(form, other) >= _ALIKE
        for other in held
        if len(other) >= _LONG
    )


def _stemmed(form: str) -> tuple[str, ...]:
    """A name's forms in which it also counts as there: "Syrians" has "Syrian"."""
    return (form.removesuffix("s"),) if form.endswith("s") else ()
