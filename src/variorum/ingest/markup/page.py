"""A page as lines of text in the order of its source, each with its surroundings and the way back to the source."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .references import Piece

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class Element:
    """An open or closed element. `depth` counts from the root; `order` is its place among all elements.

    `words` are kept by `hints.words` once it has read them from the attributes.
    """

    name: str
    attributes: dict[str, str]
    parent: "Element | None"
    depth: int
    order: int
    words: frozenset[str] | None = None

    def chain(self) -> Iterator["Element"]:
        """This element and those around it, from inside out."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


@dataclass(slots=True)
class Run:
    """A stretch of one text node on a line: pieces, and the innermost element they stand in."""

    element: Element
    pieces: list[Piece]

    @property
    def length(self) -> int:
        """Characters."""
        return sum(len(piece.text) for piece in self.pieces)

    @property
    def text(self) -> str:
        """The words, with the white space before them where they follow others on the line."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Line:
    """Text between two breaks. `block` is the innermost block element; `gap` is the number of line breaks before it."""

    number: int
    block: Element
    gap: int
    runs: list[Run] = field(default_factory=list)
    joined: str | None = None  # kept once asked for, which is after the line is complete

    @property
    def text(self) -> str:
        """The words, white space collapsed."""
        if self.joined is None:
            self.joined = "".join(run.text for run in self.runs)
        return self.joined

    @property
    def start(self) -> int:
        """Where in the source the first character stands."""
        return self.runs[0].pieces[0].start


@dataclass(slots=True)
class Page:
    """What a page holds: its lines, the elements that describe it, scripts of data, and its time elements."""

    source: str
    lines: list[Line] = field(default_factory=list)
    language: str | None = None
    titles: list[str] = field(default_factory=list)
    metas: list[dict[str, str]] = field(default_factory=list)
    links: list[dict[str, str]] = field(default_factory=list)
    times: list[tuple[int, Element]] = field(default_factory=list)  # the number of the line each stands on
    labelled: list[tuple[int, Element]] = field(default_factory=list)  # elements with itemprop, likewise
    home_names: list[str] = field(default_factory=list)  # alternative texts of pictures in links to the front page
    linked_data: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    deepest: int = 0
    elements: int = 0


def is_home(href: str) -> bool:
    """Whether a link leads to the front page of its site."""
    path = href.strip().partition("://")[2].partition("/")[2] if "://" in href else href.strip()
    return path.strip("./") in ("", "index.html", "index.htm", "index.php", "home") and not href.startswith("#")
