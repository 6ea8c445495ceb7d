"""House style: how the program's own words spell, date and count. Quoted words are never touched."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from variorum.errors import UsageError
from variorum.model import Time
from variorum.publish import times, wording

Spelling = Literal["british", "american"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAYS = re.compile(
    r"\b(?P<before>(?:\d{1,2}, )*\d{1,2} (?:and|or|to) |\d{1,2}[–-])?(?P<day>\d{1,2}) "
    rf"(?P<month>{'|'.join(_MONTHS)})\b(?: (?P<year>\d{{4}})\b)?(?P<after> (?=\w))?"
)
"""Days as times are worded: "4 February 2022", "4 and 5 February", "4 to 20 February 2022"."""

_AMERICAN = {
    "programme": "program", "defence": "defense", "offence": "offense", "licence": "license", "pretence": "pretense",
    "centre": "center", "theatre": "theater", "kilometre": "kilometer", "metre": "meter", "litre": "liter",
    "labour": "labor", "favour": "favor", "favoured": "favored", "favourable": "favorable", "behaviour": "behavior",
    "colour": "color", "honour": "honor", "honoured": "honored", "harbour": "harbor", "rumour": "rumor",
    "neighbour": "neighbor", "neighbouring": "neighboring", "endeavour": "endeavor", "judgement": "judgment",
    "acknowledgement": "acknowledgment", "cancelled": "canceled", "cancelling": "canceling", "travelled": "traveled",
    "travelling": "traveling", "labelled": "labeled", "modelled": "modeled", "signalled": "signaled",
    "fuelled": "fueled", "counsellor": "counselor", "enrolment": "enrollment", "fulfilment": "fulfillment",
    "catalogue": "catalog", "cheque": "check", "grey": "gray", "tonne": "metric ton",
    "towards": "toward", "afterwards": "afterward", "whilst": "while", "amongst": "among", "learnt": "learned",
    "per cent": "percent", "analyse": "analyze", "analysed": "analyzed", "analysing": "analyzing",
    "catalysed": "catalyzed", "paralysed": "paralyzed",
}  # fmt: skip
"""British words that the program's own sentences use, with their American form."""
_VERBS = (
    "apolog", "author", "central", "character", "critic", "crystall", "emphas", "equal", "final", "formal", "general",
    "harmon", "legal", "local", "maxim", "minim", "mobil", "modern", "national", "neutral", "normal", "organ",
    "penal", "popular", "priorit", "privat", "public", "real", "recogn", "scrutin", "special", "stabil", "standard",
    "summar", "symbol", "sympath", "util", "victim",
)  # fmt: skip
"""Stems of the verbs in -ise."""

_BRITISH_WORD = re.compile(rf"\b(?P<word>{'|'.join(sorted(_AMERICAN, key=len, reverse=True))})(?P<rest>s?)\b")
_BRITISH_VERB = re.compile(rf"\b(?P<stem>(?:re|dis|de)?(?:{'|'.join(_VERBS)}))is(?=(?:e[ds]?|ing|ations?|ers?)\b)")
_START = re.compile(r"(?P<marks>\W*)(?P<word>\w+)(?= [a-z])")
"""The first word of a sentence, where the second is written small: no name."""


@dataclass(frozen=True, slots=True)
class House:
    """A house style: British or American spelling, with the dates that go with it."""

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

    def time(self, when: Time) -> str:
        """A time of the dossier in words, as `times.phrase` has it, in this house's order of day and month."""
        return self.dated(times.phrase(when))

    def dated(self, own: str) -> str:
        """Own words with their days in this house's order; as `times` words them is British."""
        return own if self.spelling == "british" else _DAYS.sub(_month_first, own)

    def spelled(self, own: str) -> str:
        """Own words in this spelling. Capital words are left, as they may be names, but for the first of a sentence."""
        if self.spelling == "british":
            return own
        first = _START.match(own)
        if first is None:
            return _respelled(own)
        small = first["word"].lower()
        head = first["word"] if _respelled(small) == small else wording.capital(_respelled(small))
        head = head if first["word"] != small else _respelled(small)
        return f"{first['marks']}{head}{_respelled(own[first.end() :])}"

    def own(self, text: str) -> str:
        """Own words in this house's spelling and with its dates."""
        return self.dated(self.spelled(text))

    def number(self, count: int) -> str:
        """A count as running text has it: in words up to twelve."""
        return wording.number(count)


def spelling(name: str) -> Spelling:
    """The spelling of a name.

    Raises:
        UsageError: there is none.
    """
    found: Spelling | None = next((one for one in get_args(Spelling) if one == name), None)
    if found is None:
        raise UsageError(f"no spelling is called {name!r}; there are {', '.join(get_args(Spelling))}")
    return found


def _respelled(text: str) -> str:
    return _BRITISH_VERB.sub(r"\g<stem>iz", _BRITISH_WORD.sub(_american, text))


def _american(match: re.Match[str]) -> str:
    return f"{_AMERICAN[match['word']]}{match['rest']}"


def _month_first(match: re.Match[str]) -> str:
    year, after = match["year"], match["after"] or ""
    days = f"{match['month']} {match['before'] or ''}{match['day']}"
    return f"{days}, {year}{',' if after else ''}{after}" if year else f"{days}{after}"
