"""House style: how the program's own words spell, date and count. Quoted words are never touched."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from variorum.publish import wording

Spelling = Literal["british", "american"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_AMERICAN = {
    "programme": "program", "defence": "defense", "centre": "center", "labour": "labor", "favour": "favor",
    "behaviour": "behavior", "judgement": "judgment", "cancelled": "canceled", "travelled": "traveled",
    "recognise": "recognize", "organisation": "organization", "criticise": "criticize", "apologise": "apologize",
    "emphasise": "emphasize", "summarise": "summarize", "neighbour": "neighbor", "licence": "license",
}  # fmt: skip
"""British words that the program's own sentences use, with their American form."""

_BRITISH_WORD = re.compile(rf"\b({'|'.join(_AMERICAN)})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class House:
    """A house style: British or American spelling, with the dates and quotation marks that go with it."""

    spelling: Spelling = "british"

    @property
    def language(self) -> str:
        """The language tag of the document."""
        return "en-GB" if self.spelling == "british" else "en-US"

    def day(self, when: date, *, year: bool = True) -> str:
        """A day in words: "4 February 2022", or "February 4, 2022"."""
        month = _MONTHS[when.month - 1]
        if self.spelling == "british":
            return f"{when.day} {month}{f' {when.year}' if year else ''}"
        return f"{month} {when.day}{f', {when.year}' if year else ''}"

    def spelled(self, own: str) -> str:
        """Own words in this spelling."""
        return own if self.spelling == "british" else _BRITISH_WORD.sub(_american, own)

    def number(self, count: int) -> str:
        """A count as running text has it: in words up to twelve."""
        return wording.number(count)


def _american(match: re.Match[str]) -> str:
    found = _AMERICAN[match[1].lower()]
    return found.capitalize() if match[1][:1].isupper() else found
