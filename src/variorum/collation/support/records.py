"""What the records of a dossier say to questions about itself: who is quoted, who does anything, what is not held."""

import re
from functools import cached_property

from variorum.collation.words import words
from variorum.model import Dossier

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_BY_DAY = re.compile(r"(?i)(?:the |an )?(?:undated article|article of (?P<day>\d))")
"""How an article without an outlet is called."""

_SEVERAL = re.compile(r"(?P<count>\w+) articles$")
_FEWEST = 0.5
"""Share of the words of a missing text's title that a sentence must have to mean it."""


class Records:
    """A dossier, to be asked about itself."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    @staticmethod
    def number(word: str) -> int | None:
        """A count in figures, or in words up to twelve."""
        if word.isdigit():
            return int(word)
        return _NUMBERS.index(word.casefold()) if word.casefold() in _NUMBERS else None

    @cached_property
    def outlets(self) -> dict[str, frozenset[str]]:
        """The outlets and the words of their names."""
        return {one.outlet: _forms(one.outlet) for one in self.dossier.documents if one.outlet}

    @cached_property
    def tellers(self) -> frozenset[int]:
        """By how many articles the claims are told, each such number."""
        return frozenset(len({one.document for one in claim.accounts}) for claim in self.dossier.claims)

    @cached_property
    def unnamed(self) -> int:
        """How many quotations have no speaker whom the text leads to."""
        return sum(one.speaker is None or one.speaker.actor is None for one in self.dossier.quotations)

    def is_outlet(self, name: str) -> bool:
        """Whether an article is meant: its outlet has all words of the name, or it is called by its day or its lack."""
        if match := _BY_DAY.match(name):
            return any((one.published is None) == (match["day"] is None) for one in self.dossier.documents)
        asked = _forms(name)
        return bool(asked) and any(asked <= known for known in self.outlets.values())

    def speaks(self, name: str) -> bool:
        """Whether anybody of this name is quoted."""
        wanted = self._named(name)
        return any(
            one.said and one.speaker is not None and one.speaker.actor in wanted for one in self.dossier.quotations
        )

    def acts(self, name: str) -> bool:
        """Whether anybody of this name does anything that is told as done."""
        wanted = self._named(name)
        return any(
            one.status in ("happened", "ongoing") and wanted.intersection(one.actors)
            for event in self.dossier.events
            for one in event.mentions
        )

    def is_missing(self, title: str) -> bool:
        """Whether a text is among those that the articles lean on and that are not held."""
        asked = _forms(title)
        return any(
            len(asked & known) >= _FEWEST * len(known)
            for one in self.dossier.missing_sources
            if (known := _forms(one.title))
        )

    def has(self, outlet: str, quoted: str) -> bool:
        """Whether an article of an outlet has these words."""
        asked, run = _forms(outlet), _run(quoted)
        having = sum(run in _run(one.text) for one in self.dossier.documents)
        if several := _SEVERAL.match(outlet):
            return having >= (self.number(several["count"]) or 1)
        if _BY_DAY.match(outlet):
            return having > 0
        return any(
            asked <= _forms(one.outlet or "") and run in _run(one.text) for one in self.dossier.documents if asked
        )

    def _named(self, name: str) -> frozenset[str]:
        asked = _forms(name)
        return frozenset(one.id for one in self.dossier.actors if _forms(one.name) == asked)


def _forms(text: str) -> frozenset[str]:
    return frozenset(word.key for word in words(text, 0, len(text))) - {"the"}


def _run(text: str) -> str:
    return f" {' '.join(word.key for word in words(text, 0, len(text)))} "
