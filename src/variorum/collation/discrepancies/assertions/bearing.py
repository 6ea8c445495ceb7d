"""Whether the clauses around two values bear out that they belong to one fact."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from variorum.collation.discrepancies.contrast import Contrast, Value
from variorum.collation.ground import Ground
from variorum.model import Span
from variorum.model.assertion import ArgumentRole

from .frames import Frame, Phrase
from .sameness import SAME, apart, asked, light, one_object, same_core
from .twins import Twin, alike, set_against

_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")

_ALIKE = 0.65
"""Likeness of whoever does it, or of what it is done to, from which two figures may be of one thing."""

_LITTLE = 0.3
"""Sum of what two clauses share below which nothing but their topic is one, where their predicates differ too."""

_MUCH, _ALIKE_IN_SENSE = 1.2, 0.75
"""Sum of what two clauses share, and cosine of their sentences, from which other predicates tell one fact: two actors
and more, or a sentence in other hands. Set on what 150 stories of development weeks give rise to."""

_COUNTED = 0.5
"""Likeness of the phrases that hold two figures below which they count different things."""

_PREDICATE = 3.0
"""How much more a value that is in a predicate belongs to its clause than one that is in a phrase of it."""

_REACH = 400
"""Letters before a value within which the clause begins that it stands in."""


class Bearing:
    """The assertions of an affair, to be asked about the values that other rules set against each other."""

    def __init__(self, ground: Ground, frames: Sequence[Frame]) -> None:
        self._ground = ground
        self._moments = {one.id: one.span for reading in ground.readings for one in reading.moments}
        found: defaultdict[str, list[Frame]] = defaultdict(list)
        for one in frames:
            found[one.document].append(one)
        self._frames = {key: sorted(all_, key=lambda one: one.words) for key, all_ in found.items()}
        self._starts = {key: [one.words.start for one in all_] for key, all_ in self._frames.items()}

    def kept(self, contrasts: Iterable[Contrast]) -> Iterator[Contrast]:
        """Those that their clauses do not speak against."""
        yield from (one for one in contrasts if not self.against(one))

    def against(self, contrast: Contrast) -> bool:
        """Whether both values stand in clauses that say different things, or of different ones.

        Where either stands in no clause (a headline, a list) nothing speaks against it.
        """
        if contrast.kind == "attribution":
            return self._one_voice(contrast)
        if contrast.kind == "date" and _one_weekday(contrast):
            return True
        if contrast.kind == "agent":
            return self._other_deeds(contrast)
        a, b = self.clause(contrast.one), self.clause(contrast.other)
        if a is None or b is None:
            return False
        if contrast.kind == "date" and not (self._hangs(a, contrast.one) and self._hangs(b, contrast.other)):
            return self._dates_two_things(contrast, a, b)
        return _against(self._ground, contrast, set_against(self._ground, a, b))

    def _dates_two_things(self, contrast: Contrast, a: Frame, b: Frame) -> bool:
        """Whether one time is that of a predicate which the sentence of the other does not have of the same.

        Of two times of things in clauses nothing is known.
        """
        for frame, value, other in ((a, contrast.one, contrast.other), (b, contrast.other, contrast.one)):
            if self._hangs(frame, value):
                told = (set_against(self._ground, frame, one) for one in self._near(other.words) if _within(one, other))
                return not any(one.predicate and max(one.agent or 0.0, one.theme or 0.0) >= SAME for one in told)
        return False

    def _other_deeds(self, contrast: Contrast) -> bool:
        """Whether no deed that the one does is one that the other does; one does several things in a sentence."""
        first, second = (
            [frame for frame in self._near(value.words) if _within(frame, value)] for value in _ends(contrast)
        )
        if not any(_holding(frame, contrast.one) for frame in first):
            return False
        if not any(_holding(frame, contrast.other) for frame in second):
            return False
        return not any(
            (twin := set_against(self._ground, a, b)).predicate and (twin.theme != 0 or len(twin.matched) > 1)
            for a in first
            for b in second
            if _does(a, contrast.one) and _does(b, contrast.other)
        )

    def _hangs(self, frame: Frame, value: Value) -> bool:
        """Whether a time is that of the predicate, and not of a thing: "the attacks of 2012 were the reason"."""
        moment = self._moments.get(frame.assertion.moment or "")
        inside = any(one.place.covers(value.words) for one in frame.phrases)
        return moment is not None and moment.overlaps(value.words) and not inside

    def clause(self, value: Value) -> Frame | None:
        """The assertion that a value belongs to: its predicate, its time, else the smallest of its phrases."""
        best: tuple[float, int] | None = None
        found = None
        for frame in self._near(value.words):
            worth = self._worth(frame, value.words)
            # of "is expected to sign" the last: the words before it only turn it; of those that share a doer the first
            place = frame.words.start if worth == _PREDICATE else -frame.words.start
            if worth is not None and (best is None or (worth, place) > best):
                best, found = (worth, place), frame
        return found

    def _near(self, place: Span) -> Iterator[Frame]:
        starts = self._starts.get(place.document, [])
        first, last = bisect_left(starts, place.start - _REACH), bisect_right(starts, place.end + _REACH)
        yield from self._frames.get(place.document, [])[first:last]

    def _worth(self, frame: Frame, place: Span) -> float | None:
        if frame.words.overlaps(place):
            return _PREDICATE
        moment = self._moments.get(frame.assertion.moment or "")
        if moment is not None and moment.overlaps(place):
            return 2.0
        sizes = [len(one.place) for one in frame.phrases if one.place.overlaps(place)]
        return 1.0 / min(sizes) if sizes else None

    def _one_voice(self, contrast: Contrast) -> bool:
        """Whether the sentence of either names the speaker of the other: he hands on the words, or takes them up."""
        names = [self._named(one.words) for one in _ends(contrast)]
        around = [self._named(one.around) for one in _ends(contrast)]
        media = any(self._ground.actors[one].kind == "media" for both in names for one in both)
        return media or bool(names[0] & around[1] or names[1] & around[0])

    def _named(self, place: Span) -> set[str]:
        return set(self._ground.named(place.document, place.start, place.end))


def _ends(contrast: Contrast) -> tuple[Value, Value]:
    return contrast.one, contrast.other


def _against(ground: Ground, contrast: Contrast, twin: Twin) -> bool:
    """Whether two clauses cannot be of one fact that differs in this kind of value."""
    if contrast.kind == "number":
        return _other_count(ground, contrast, twin)
    said = twin.predicate > 0 or twin.opposite
    if contrast.kind in ("polarity", "certainty"):
        told = said and one_object(twin) and twin.agent != 0 and (same_core(twin) or not light(twin))
        return not told or apart(twin) or asked(ground, twin.a) or asked(ground, twin.b)
    if _two_named(twin):
        return True
    if not said or twin.agent == 0 or twin.theme == 0:
        return twin.shared < _LITTLE and twin.meaning < _ALIKE_IN_SENSE
    return contrast.kind == "date" and light(twin) and not same_core(twin) and twin.shared < _MUCH


def _two_named(twin: Twin) -> bool:
    """Whether both name who does it, or whom it is done to, and not the same."""
    told: tuple[tuple[ArgumentRole, float | None], ...] = (("agent", twin.agent), ("theme", twin.theme))
    return any(
        quality == 0 and all(any(one.actors for one in frame.of(role)) for frame in (twin.a, twin.b))
        for role, quality in told
    )


def _one_weekday(contrast: Contrast) -> bool:
    """Whether both name one day of the week: which week is meant is a guess of the reading."""
    first, second = (set(_WEEKDAY.findall(one.text.casefold())) for one in _ends(contrast))
    return bool(first & second)


def _within(frame: Frame, value: Value) -> bool:
    """Whether a predicate stands in the sentence of a value."""
    return value.around.covers(frame.words)


def _does(frame: Frame, value: Value) -> bool:
    """Whether a value is what the doer's phrase hangs on, not only a word in it."""
    places = [Span(frame.document, one.argument.head.start, one.argument.head.end) for one in frame.of("agent")]
    return any(one.overlaps(value.words) for one in places)


def _other_count(ground: Ground, contrast: Contrast, twin: Twin) -> bool:
    """Whether two figures are of different things: by who does it and what it is done to, else by what they count."""
    x, y = _holding(twin.a, contrast.one), _holding(twin.b, contrast.other)
    roles = {one.argument.role for one in (x, y) if one is not None}
    told = [q for role, q in (("agent", twin.agent), ("theme", twin.theme)) if q is not None and role not in roles]
    if twin.predicate > 0 or twin.opposite:
        return bool(told) and min(told) < _ALIKE
    counted = alike(ground, x, y) if x is not None and y is not None else None
    return twin.shared < _LITTLE or (counted is not None and counted < _COUNTED)


def _holding(frame: Frame, value: Value) -> Phrase | None:
    """The smallest phrase that a value stands in."""
    return min((one for one in frame.phrases if one.place.overlaps(value.words)), key=_size, default=None)


def _size(phrase: Phrase) -> tuple[int, Span]:
    return len(phrase.place), phrase.place
