"""A record of one article as a reader meets it, whether on a page or in a terminal."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.model import Span

if TYPE_CHECKING:
    from .sheet import Sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """What one record says, where it stands, and why.

    `code` is its short name in views of the article ("Q3"); `says` the decision in words; `places` where it stands, the
    first of which leads to it; `words` the words it was read from, `focus` those of them that tell it, and `parts` its
    pieces where other words stand between; `facts` further fields in words; `why` sentences on how it was made, `brief`
    the same in a word or two; `see` the codes of other entries, with what they are to this one.
    """

    code: str
    kind: str
    says: str
    places: tuple[Span, ...]
    words: Span | None = None
    focus: Span | None = None
    parts: tuple[Span, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    why: tuple[str, ...] = ()
    brief: str = ""
    sure: float | None = None
    see: tuple[tuple[str, str], ...] = ()
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a reading. `lead` says what it holds, for those who meet it first."""

    key: str
    title: str
    lead: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """How a layer is shown: its field of the reading, its title, the letter of its codes, what makes its entries."""

    key: str
    title: str
    letter: str
    lead: str
    make: "Callable[[Sheet], tuple[Entry, ...]]"
