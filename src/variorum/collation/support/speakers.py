"""Whether the one to whom a checked sentence gives words is the one to whom the articles give them."""

import re
from collections.abc import Iterator, Sequence

from variorum.collation.ground import Ground
from variorum.collation.meaning.kinship import kinship
from variorum.collation.words import rarity, words
from variorum.model import Actor, Span, Speaker

from .evidence import Evidence
from .fault import Fault
from .ground import Bench
from .index import Index
from .turns import Turns

_NEAR, _LEAD = 2, 3
_LIKE, _AKIN = 0.5, 0.8
_TOLD = 0.5
"""Share of the reported words that a passage must tell before its speaker counts."""

_CLOSE = 0.15
"""Share of the reported words by which a passage may tell less of them than the best and still be asked."""

_ENOUGH = 0.7
"""Share of what the best passage tells, from which another passage may show whose words they are."""

_TELLING = 0.3
"""Rarity from which a word tells who is meant."""

_WORD = 0.2
"""Weight of a word that says something."""

_THINGS = frozenset(("it", "they", "which", "that", "this"))
"""Words that may stand for an outlet or a paper as well as for a body: whose words they are is not looked at."""

_ARTICLE = re.compile(r"(?:(?:the|an|this|another|undated) )*article\b")
"""How an article without an outlet is called."""

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "ROOT", "conj", "appos", "compound"))
"""How a speaker's name hangs on the rest; a name after another preposition is a place or a thing spoken of."""

_EMPTY = frozenset(("the", "a", "an", "it", "he", "she", "they", "who", "which", "that", "this", "i", "we", "you"))
"""Words that name nobody, whatever letter they begin with."""

_SAID, _SHARE = 2, 0.3
"""Telling words that were said at least, and share of the sentence that they make: a name alone was not said."""

_NAMES = re.compile(r"(?:\b[A-Z][\w-]*(?:['’]s)? )+$")
"""Words with capitals that end where the word for a speaker begins."""

_APPOSED = 45
"""Characters beside a speaker's name in which stands whom he speaks for: "Hezbollah official Mahmoud Komati"."""


class Speakers:
    """Who says what in the checked text, against the articles."""

    def __init__(self, bench: Bench, index: Index, turns: Turns) -> None:
        self._bench = bench
        self._index = index
        self._turns = turns
        self._own = [one for one in bench.checked.quotations if one.speaker is not None]

    def faults(self, evidence: Evidence) -> Iterator[Fault]:
        """Words that the passages which tell them give to somebody else."""
        for said in self._own:
            inside = [
                n for n, token in enumerate(evidence.tokens) if said.start <= token.start and token.end <= said.end
            ]
            whole = sum(evidence.tokens[n].weight for n in inside)
            plain = sum(evidence.tokens[n].plain and evidence.tokens[n].weight >= _WORD for n in inside)
            if plain < _SAID or whole < _SHARE * evidence.weights.sum():
                continue
            if said.speaker is not None and self._known(said.speaker):
                yield from self._against(evidence, said.speaker, inside, whole)

    def _against(self, evidence: Evidence, own: Speaker, inside: Sequence[int], whole: float) -> Iterator[Fault]:
        place = own.span
        shares = {
            row: sum(evidence.tokens[n].weight * evidence.cover[row, n] for n in inside) / whole
            for row in range(len(evidence.places))
        }
        most = max(shares.values(), default=0.0)
        if place is None or most < _TOLD or not evidence.asked.covers(place):  # named elsewhere, if at all
            return
        if not self._says(evidence, place):
            return
        near = sorted((row for row in shares if shares[row] >= _ENOUGH * most), key=lambda row: (-shares[row], row))
        found = {row: self._speakers(evidence, row, inside) for row in near}
        if any(self._same(own, one) is not False for row in near for one in found[row]):
            return
        close = [row for row in near if shares[row] >= most - _CLOSE]
        if any(self._ahead(own, evidence, row, inside) for row in close):
            return
        others = [span for row in close for one in found[row] if (span := one.span) is not None]
        if not others and any(self._named(own, evidence.places[row]) for row in close):
            return
        instead = others[0] if others else self._index.spans[evidence.places[close[0]]]
        yield Fault("speaker", place.start, place.end, self._bench.text[place.start : place.end], instead)

    def _says(self, evidence: Evidence, place: Span) -> bool:
        """Whether the words for a speaker stand as those of one do: a subject, or after "according to"."""
        whole = self._turns.whole(evidence)
        found = self._turns.parse(whole).char_span(
            place.start - whole.start, place.end - whole.start, alignment_mode="expand"
        )
        return found is not None and (found.root.dep_ in _SUBJECTS or found.root.head.lower_ in ("to", "by"))

    def _ahead(self, own: Speaker, evidence: Evidence, row: int, inside: Sequence[int]) -> bool:
        """Whether the speaker stands right before what was said: "the ministry, which has denied that …"."""
        held = [pair.b for pair in evidence.alignments[row].pairs if pair.a in inside and pair.likeness >= _LIKE]
        sentence = self._index.spans[evidence.places[row]]
        start = min((evidence.alignments[row].b[n].start for n in held), default=sentence.start)
        text = self._bench.ground.by_document[sentence.document].document.text
        before = {word.key for word in words(text, max(sentence.start, start - _APPOSED), start)}
        return any(kinship(one, two) >= _AKIN for one in self._words(own) for two in before)

    def _speakers(self, evidence: Evidence, row: int, inside: Sequence[int]) -> list[Speaker]:
        """Whose words an article has in the place that tells what was said."""
        held = {pair.b for pair in evidence.alignments[row].pairs if pair.a in inside and pair.likeness >= _LIKE}
        tokens = [evidence.alignments[row].b[n] for n in sorted(held)]
        document = self._index.spans[evidence.places[row]].document
        return [
            one.speaker
            for one in self._bench.ground.by_document[document].quotations
            if one.speaker is not None
            and sum(one.start <= token.start and token.end <= one.end for token in tokens) * 2 > len(tokens)
        ]

    def _same(self, own: Speaker, other: Speaker) -> bool | None:
        """Whether both are one, or one speaks for the other; null where the texts do not lead to anyone."""
        ground = self._bench.ground
        a, b = ground.actors.get(own.actor or ""), ground.actors.get(other.actor or "")
        if a is not None and b is not None and _one_side(ground, a, b):
            return True
        if "document" in {one.kind for one in (a, b) if one is not None}:  # nobody knows here who made it
            return None
        first, second = self._words(own), self._words(other)
        if not first or not second or (b is None and not self._capital(other)):
            return None
        if any(kinship(one, two) >= _AKIN for one in first for two in (*second, *self._roles(b))):
            return True
        return a is not None and self._beside(a.id, other)

    @staticmethod
    def _roles(actor: Actor | None) -> frozenset[str]:
        """The telling words of somebody's offices: "State Department spokeswoman"."""
        titles = [role.title for role in actor.roles] if actor is not None else []
        return frozenset(form for title in titles for form in _telling(title))

    def _capital(self, speaker: Speaker) -> bool:
        """Whether a name stands in the words for a speaker: "officials" may be anybody."""
        place = speaker.span
        return place is not None and (
            any(sign.isupper() for sign in self._bench.ground.text(place)) or bool(self._before(place))
        )

    def _words(self, speaker: Speaker) -> frozenset[str]:
        """The telling words by which a speaker is named, at the place and by name; none of a pronoun."""
        actor = self._bench.ground.actors.get(speaker.actor or "")
        texts = [actor.name] if actor is not None else []
        if speaker.span is not None and speaker.named != "pronoun":
            texts.append(self._bench.ground.text(speaker.span))
            texts.append(self._before(speaker.span))
            texts.append(self._bench.ground.text(speaker.span).capitalize())
        return frozenset(form for text in texts for form in _telling(text))

    def _before(self, place: Span) -> str:
        """The names right before the word for a speaker: whose embassy or army it is."""
        text = self._bench.ground.by_document[place.document].document.text
        found = _NAMES.search(text[max(0, place.start - _APPOSED) : place.start])
        return found[0] if found is not None else ""

    def _beside(self, actor: str, other: Speaker) -> bool:
        """Whether an actor is named beside a speaker: "Hezbollah official Mahmoud Komati"."""
        place = other.span
        if place is None:
            return False
        start, end = max(0, place.start - _APPOSED), place.end + _APPOSED
        return any(one == actor for _, _, one in self._bench.ground.places_of_names(place.document, start, end))

    def _named(self, own: Speaker, place: int) -> bool:
        """Whether a sentence that gives its words to nobody, or one beside it, names the speaker."""
        lead = self._index.lead(self._index.spans[place].document, _LEAD)
        near = [self._index.spans[one] for one in (place, *self._index.around(place, _NEAR), *lead)]
        ground = self._bench.ground
        if any(own.actor in ground.named(one.document, one.start, one.end) for one in near):
            return True
        wanted = self._words(own)
        return any(wanted & {word.key for word in words(ground.text(one), 0, len(ground.text(one)))} for one in near)

    def _known(self, speaker: Speaker) -> bool:
        """Whether a speaker is somebody in particular, and not an outlet whose article is held."""
        name = self._bench.ground.text(speaker.span).casefold() if speaker.span is not None else ""
        if name in _THINGS or _ARTICLE.match(name):
            return False
        return (speaker.actor is not None or self._capital(speaker)) and not self._is_outlet(speaker)

    def _is_outlet(self, speaker: Speaker) -> bool:
        """Whether the speaker is one of the outlets whose articles are held."""
        actor = self._bench.ground.actors.get(speaker.actor or "")
        names = [actor.name] if actor is not None else []
        names += [self._bench.ground.text(speaker.span)] if speaker.span is not None else []
        outlets = [reading.document.outlet or "" for reading in self._bench.ground.readings]
        known = [{word.key for word in words(one, 0, len(one))} for one in outlets]
        own = [{word.key for word in words(name, 0, len(name))} - _EMPTY for name in names]
        return any(name and name <= outlet for name in own for outlet in known)


def _telling(text: str) -> Iterator[str]:
    """The words of a name that tell who is meant: those with capitals, and rare ones."""
    for word in words(text, 0, len(text)):
        if word.key not in _EMPTY and (text[word.start].isupper() or rarity(word.key) >= _TELLING):
            yield word.key


def _one_side(ground: Ground, a: Actor, b: Actor) -> bool:
    """Whether two actors are one, or a state and somebody who speaks for it."""
    if a.id == b.id or ("state" in (a.kind, b.kind) and ground.sides.same(a.id, b.id)):
        return True
    return "place" in (a.kind, b.kind) and a.country is not None and a.country == b.country  # a capital for its state
