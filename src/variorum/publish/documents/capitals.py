"""Whether a word has its capital as the first of a sentence alone, so that within one it is written small."""

import re
from functools import cached_property

from variorum.collation.wordnet import parts
from variorum.model import Span
from variorum.publish.edition import Edition

from .cast import Cast

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PROPER = {"I"}
_WITHIN = re.compile(r"(?<=[a-z,] )([A-Z][\w-]+)")
_TITLE = re.compile(r"\s+(?:(?:of|for)\s+(?:the\s+)?)?[A-Z]")
"""What follows the first word of a title: "Secretary of State", "President Brandt"."""
_FUNCTION = frozenset({
    "The", "A", "An", "In", "On", "At", "By", "For", "From", "After", "Before", "As", "When", "While", "With",
    "Without", "Since", "Until", "Although", "Though", "If", "Despite", "Amid", "Under", "Over", "Between", "Among",
    "More", "Most", "Many", "Several", "Some", "All", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
    "Ten", "Dozens", "Hundreds", "Thousands", "There", "Following", "During", "Last", "Next", "Earlier", "Later",
    "Once", "Because", "About", "Around", "Senior", "Instead", "Both", "Even", "Only", "Just", "Given",
})  # fmt: skip
"""Words that have a capital at the beginning of a sentence alone."""


class Capitals:
    """The capital letters of the articles of an edition."""

    def __init__(self, edition: Edition, cast: Cast) -> None:
        self._edition = edition
        self._cast = cast

    def borrowed(self, place: Span) -> bool:
        """Whether the first letter of a stretch is a capital from its place alone."""
        first = _WORD.match(self._edition.dossier.document(place).text, place.start)
        return first is not None and self._common(first[0], place)

    def _common(self, word: str, place: Span) -> bool:
        """Whether a word at the beginning has its capital from there alone."""
        text = self._edition.dossier.document(place).text
        if not word[:1].isupper() or word in _PROPER or (len(word) > 1 and word.isupper()):
            return False
        if word not in _FUNCTION and _TITLE.match(text, place.start + len(word)):
            return False  # a title before a name
        named = any(m.start == place.start for m, a in self._cast.within(place) if m.kind != "pronoun")
        if named and word != "The":
            return False
        if any(role == place.start for role in self._roles.get(place.document, ())):
            return False
        return word in _FUNCTION or word.lower() in self._lower or self._plain(word)

    def _plain(self, word: str) -> bool:
        """Whether a word that no article has in small letters is no name either, as far as the articles show."""
        return (
            word not in self._capitals and bool(parts(word.lower())) and not word.endswith(("ese", "ian", "ish", "i"))
        )

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """Words that have a capital within a sentence."""
        found: set[str] = set()
        for witness in self._edition.witnesses:
            for one in witness.paragraphs:
                if not witness.furniture(Span(witness.document.id, one.start, one.end)):
                    found.update(match[1] for match in _WITHIN.finditer(witness.document.text, one.start, one.end))
        return frozenset(found)

    @cached_property
    def _roles(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for actor in self._edition.dossier.actors:
            for role in actor.roles:
                found.setdefault(role.span.document, set()).add(role.span.start)
        return found

    @cached_property
    def _lower(self) -> frozenset[str]:
        texts = [document.text for document in self._edition.dossier.documents]
        return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())
