"""The outlets of a story as a comparison sets them side by side; an article whose outlet is unknown stands alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.model import Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.witness import Witness, whole
from variorum.publish.wording import capital, counted, listed

from .evidence import called
from .outlets import outlet

_NAMED = 12
"""More outlets than this are counted, not named."""
_LETTERS = "\u3040-\u30ff\u3400-\u9fff"
WORD = re.compile(rf"[{_LETTERS}]|[^\s{_LETTERS}]*[^\W{_LETTERS}][^\s{_LETTERS}]*")
"""A word; where words are written without spaces, as in Chinese and Japanese, a letter counts as one."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One outlet with its articles. `name` is what a sentence calls it; `heading` begins a line."""

    name: str
    witnesses: tuple[Witness, ...]

    @property
    def heading(self) -> str:
        """The name as a heading or the cell of a table has it."""
        return capital(self.name.removeprefix("the ")) if self.witnesses[0].document.outlet else self.name

    @property
    def documents(self) -> frozenset[str]:
        """The ids of its articles."""
        return frozenset(witness.document.id for witness in self.witnesses)

    @property
    def whole(self) -> tuple[Span, ...]:
        """Its articles as wholes, for what is counted over them."""
        return tuple(whole(witness) for witness in self.witnesses if witness.document.text)

    @property
    def words(self) -> int:
        """How many words its articles have."""
        return sum(len(WORD.findall(witness.document.text)) for witness in self.witnesses)


def papers(edition: Edition, since: str | None = None) -> tuple[Paper, ...]:
    """The outlets in the order of their first articles; with `since` only articles that appeared from that day on."""
    found: dict[str, list[Witness]] = {}
    for witness in edition.witnesses:
        if witness.document.text and appeared(witness, since):
            found.setdefault(witness.document.outlet or witness.document.id, []).append(witness)
    return tuple(_paper(edition, witnesses) for witnesses in found.values())


def appeared(witness: Witness, since: str | None) -> bool:
    """Whether an article is known to have appeared on a day or later; any article if no day is asked for."""
    first, own = times.bounds(since), times.bounds(witness.document.published)
    if since is None or first is None:
        return True
    return own is not None and (own[1] or date.max) >= (first[0] or date.min)


def _paper(edition: Edition, witnesses: Sequence[Witness]) -> Paper:
    name = witnesses[0].document.outlet
    return Paper(outlet(name) if name else called(edition, witnesses[0]), tuple(witnesses))


def named(every: Sequence[Paper], documents: Iterable[str]) -> str:
    """The outlets of some articles in words, in their order; how many they are, if they are many."""
    wanted = set(documents)
    found = [one.name for one in every if one.documents & wanted]
    return listed(found) if len(found) <= _NAMED else counted(len(found), "outlet")
