"""A part of the page: what a template needs to print it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .edition import Cite, Edition
from .excerpts import Excerpt


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page. `template` names the file under `templates/sections/` that prints `view`.

    `rest` says what the dossier holds besides; nothing where all is shown.
    """

    key: str
    title: str
    template: str
    view: Any
    lead: str = ""
    count: int | None = None
    rest: str = ""


Build = Callable[[Edition], Section | None]
"""Makes a section of an edition, or None where there is nothing to show."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values or voices of a finding, with its passages: those printed, and `more` that are only cited."""

    label: str
    quotes: tuple[Excerpt, ...]
    remark: str = ""
    more: tuple[Cite, ...] = ()

    @property
    def cites(self) -> tuple[Cite, ...]:
        """All passages of the side."""
        return (*(quote.cite for quote in self.quotes), *self.more)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a section.

    `label` is a working label, empty where the first passage says what it is about; `when` the time in words, `status`
    a word on how sure it is to have been; `also` are the ids of further records that it tells, `more` the
    passages of sides that are not printed.
    """

    anchor: str
    sides: tuple[Side, ...]
    label: str = ""
    when: str = ""
    status: str = ""
    remarks: tuple[str, ...] = ()
    also: tuple[str, ...] = field(default=())
    more: tuple[Cite, ...] = ()

    @property
    def cites(self) -> tuple[Cite, ...]:
        """All passages of the finding, side after side."""
        return (*(cite for side in self.sides for cite in side.cites), *self.more)


def rest(count: int, noun: str, plural: str | None = None) -> str:
    """The sentence on what is left to the dossier."""
    return f"{count:,} more {noun if count == 1 else plural or noun + 's'} in dossier.json." if count > 0 else ""
