"""What a story is about, in its own terms: sentences that share a phrase stand together under that phrase."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.collation.events.families import stem
from variorum.collation.wordnet import parts
from variorum.collation.words import rarity
from variorum.model import Actor, Mention, Span

from .cast import definite
from .prose import Teller
from .units import Unit

_MOST, _FEWEST = 5, 2
"""Themes of a briefing, and sentences that make one. A noun or a name alone says too little to be a heading."""
_COMMON = 0.45
"""Share of the sentences from which a phrase is the whole story's and no theme of it."""
_EVERYWHERE = 0.3
"""Share of the sentences from which a name beside another says nothing more."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_RARE, _HEARD, _ALONE = 0.33, 0.2, 0.45
"""Rarity of a word that can say which thing of a kind is meant, of the kind, and of a noun that is a theme alone."""
_DULL = re.compile(
    r"(?i)(?:people|time|week|month|year|day|statement|official|spokes\w+|news|report|reporter|interview|part|way|thing"
    r"|number|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|morning|evening|night|member|leader|man|woman|head|top|call|comment|remark"
    r"|word|question|issue|said|mr|mrs|ms|sen|rep|director|chairman|chief|minister|president|secretary|senator|lawmaker"
    r"|representative|professor|expert|analyst|group|agency|press|briefing|conference|meeting|room|place|one|two|lot"
    r"|capital|city|town|region|area|email|tweet|source|state|states|country|nation|world|government|administration|office|department)s?"
)
"""Words that stand in news of every kind."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A heading in words of the story, and the sentences that belong under it, the weightiest first."""

    title: str
    units: tuple[Unit, ...]

    @property
    def stems(self) -> frozenset[str]:
        """The telling words of its sentences."""
        return frozenset().union(*(unit.stems for unit in self.units))


class Topics:
    """The phrases of sentences that can name a theme."""

    def __init__(self, teller: Teller, units: Sequence[Unit]) -> None:
        self._teller = teller
        self._forms: dict[str, Counter[str]] = {}
        self.of = {unit.span: self._phrases(unit) for unit in units}
        self._articles: dict[str, set[str]] = {}
        for unit in units:
            for key in self.of[unit.span]:
                self._articles.setdefault(key, set()).add(unit.span.document)

    def wide(self, key: str) -> bool:
        """Whether a topic is of more than one article; a phrase need not be."""
        several = len(self._teller.edition.witnesses) > 1
        return " " in key or not several or len(self._articles[key]) > 1

    def heading(self, key: str, units: Sequence[Unit], told: Iterable[str]) -> str:
        """The phrase; of a noun the phrase that has it in most of the sentences; of a name with what it comes with."""
        counts = Counter(other for unit in units for other in self.of[unit.span] if other != key)
        many = [k for k in counts if 3 * counts[k] >= len(units) and counts[k] > 1 and not _again(k, told)]
        fitting = [k for k in many if k[0] in "=" or " " in k if self._share(k) <= _EVERYWHERE]
        longer = [k for k in counts if " " in k and key in k.split() and counts[k] > 1]
        if " " not in key and longer:
            return self.title(min(longer, key=lambda k: (-counts[k], k)))
        if key.startswith("=") and " " not in key and fitting:
            other = min(fitting, key=lambda k: (not k.startswith("="), -counts[k], k))
            title = self.title(other)
            named = other.startswith("=") and not title.startswith("The ")
            return f"{self.title(key)} and {title if named else title[:1].lower() + title[1:]}"
        return self.title(key)

    def _share(self, key: str) -> float:
        return sum(key in keys for keys in self.of.values()) / len(self.of)

    def title(self, key: str) -> str:
        """The phrase as the texts have it most often."""
        forms = self._forms[key]
        told = min(forms, key=lambda form: (-forms[form], form))
        return told[:1].upper() + told[1:]

    def _phrases(self, unit: Unit) -> frozenset[str]:
        found = set(self._nouns(unit.clause.span))
        for mention, actor in self._teller.cast.within(unit.clause.span):
            if mention.kind != "pronoun" and actor.kind not in ("document", "media"):
                key = f"={actor.id}"
                self._forms.setdefault(key, Counter())[definite(actor.name)] += 1
                found.add(key)
        return frozenset(found)

    def _nouns(self, span: Span) -> Iterable[str]:
        """Nouns that tell what it is about, alone and with what stands before them: a word that says which, a name."""
        text = self._teller.edition.dossier.document(span).text
        named = {m.end: (m, a) for m, a in self._teller.cast.within(span) if m.kind in ("name", "metonym")}
        taken = [(m.start, m.end) for m, _ in named.values()]
        before: re.Match[str] | None = None
        for one in _WORD.finditer(text, span.start, span.end):
            free = not any(start < one.end() and one.start() < end for start, end in taken)
            after = _WORD.match(text, one.end() + 1)
            longer = one[0][0].isupper() and after is not None and after[0][0].isupper()
            joined = after is not None and text[one.end() : after.start()] == " " and _noun(after[0])
            if free and _noun(one[0]) and not longer and not joined:
                yield from self._single(one[0])
                yield from self._double(text, before, one, named)
            before = one if free else None

    def _single(self, word: str) -> Iterable[str]:
        if rarity(word.casefold()) >= _ALONE and word.islower():
            self._forms.setdefault(stem(word), Counter())[word] += 1
            yield stem(word)

    def _double(
        self, text: str, before: re.Match[str] | None, one: re.Match[str], named: dict[int, tuple[Mention, Actor]]
    ) -> Iterable[str]:
        if before is not None and text[before.end() : one.start()] == " " and _says(before[0]):
            key, form = f"{stem(before[0])} {stem(one[0])}", f"{before[0]} {one[0]}"
            form = form.lower() if one[0].islower() else form
        elif (owner := _owner(text, one.start(), named)) is not None:
            key, form = f"={owner[1].id} {stem(one[0])}", text[owner[0].start : one.end()]
        else:
            return
        self._forms.setdefault(key, Counter())[form] += 1
        yield key


def themes(teller: Teller, units: Sequence[Unit], most: int = _MOST) -> tuple[list[Theme], list[Unit]]:
    """The themes of sentences, and the sentences that belong to none: each time the phrase under which most stands."""
    topics = Topics(teller, units)
    left = list(units)
    counts = Counter(key for unit in units for key in topics.of[unit.span])
    weights = {unit.span: max(0.1, unit.score + 1.0) for unit in units}
    found: list[Theme] = []
    keys: list[str] = []
    while len(found) < most:
        scores: dict[str, float] = {}
        held: Counter[str] = Counter()
        for unit in left:
            for key in topics.of[unit.span]:
                if counts[key] <= _COMMON * len(units):
                    scores[key] = scores.get(key, 0.0) + weights[unit.span] * _says_much(key)
                    held[key] += 1
        able = [key for key in scores if " " in key and held[key] >= _FEWEST and not _again(key, keys)]
        if not able:
            break
        best = min(able, key=lambda key: (-min(scores[key], _ENOUGH * scores[key] / held[key]), key))
        chosen = [unit for unit in left if best in topics.of[unit.span]]
        left = [unit for unit in left if best not in topics.of[unit.span]]
        keys.append(best)
        found.append(Theme(topics.heading(best, chosen, keys), tuple(chosen)))
    return found, left


_PHRASE, _WORD_ALONE, _NAME = 2.0, 1.3, 0.6
"""How much a phrase, a noun alone and a name alone say of what sentences have in common. Chosen by reading themes."""
_ENOUGH = 8
"""Sentences beyond which more of one theme do not make it weightier."""


def _says_much(key: str) -> float:
    return _PHRASE if " " in key else _NAME if key.startswith("=") else _WORD_ALONE


def _again(key: str, told: Iterable[str]) -> bool:
    """Whether a topic is named in one that has been told."""
    return any(set(key.split()) & set(other.split()) for other in told)


def _owner(text: str, at: int, named: dict[int, tuple[Mention, Actor]]) -> tuple[Mention, Actor] | None:
    """The name right before a noun, with or without its possessive: "NATO expansion", "Brandt's resignation"."""
    for gap in (" ", "’s ", "'s ", "’ ", "' "):
        found = named.get(at - len(gap))
        if found is not None and text[at - len(gap) : at] == gap:
            return found
    return None


def _says(word: str) -> bool:
    kinds = parts(word)
    telling = rarity(word.casefold()) >= _RARE and not _DULL.fullmatch(word)
    return telling and bool({"n", "a"} & kinds) and "r" not in kinds and not word.endswith("ing")


def _noun(word: str) -> bool:
    kinds = parts(word)
    plain = "r" not in kinds and not word.endswith(("ed", "ing")) and rarity(word.casefold()) >= _HEARD
    return "n" in kinds and plain and not _DULL.fullmatch(word)
