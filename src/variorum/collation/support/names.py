"""Whom a checked sentence names, against whom the sentences name that bear the rest of it out."""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from variorum.collation.meaning import Token
from variorum.collation.words import rarity, words
from variorum.model import Mention, Span

from .evidence import Evidence, best
from .fault import Fault
from .ground import Bench
from .index import Index

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

Held = tuple[set[str], frozenset[str]]
"""Whom some sentences name, and their words."""


class Names:
    """The names of the checked text. One may stand in a sentence near by: articles name people once, then go on."""

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
