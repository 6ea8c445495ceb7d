"""The lines of a page that make up its article, and what each of them is."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from variorum.model import FurnitureKind

from . import hints
from .density import dense_lines, link_share
from .mask import main_lines
from .page import HEADINGS, Element, Line, Page, Run

_DEPTH = 64  # elements around a line that are looked at
_LEAST = 25  # characters; the shortest wire flash has more
# An element speaks for the text in it only if it holds little: "author" on a whole article is not a byline.
_SMALL_LINES, _SMALL_CHARACTERS = 5, 600
_LONGEST = {"byline": 250, "dateline": 150, "update-line": 150, "credit": 250, "source-line": 250}
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "dd"})
_TITLE_BLOCK = frozenset({"standfirst", "byline", "dateline", "update-line", "source-line"})


@dataclass(frozen=True, slots=True)
class Part:
    """A line of the article; `kinds` says for each of its runs what it is, None for running text."""

    line: Line
    kinds: tuple[FurnitureKind | None, ...]


def article(page: Page, headline: Line | None) -> list[Part]:
    """The article's lines in the order of the page: its body, and the headline, byline, captions … that belong to it.

    Empty where the page has no article text.
    """
    view = _View(page)
    body = view.body()
    if not body:
        return []
    first, last = view.running(body, headline), max(body)
    parts = []
    for line in page.lines:
        if line is headline:
            parts.append(Part(line, tuple("headline" for _ in line.runs)))
            continue
        kinds = view.kinds(line)
        if line.number not in body and not view.belongs(line, kinds, headline, first, last):
            continue
        parts.append(Part(line, view.settled(line, kinds, line.number in body, first)))
    return parts


class _View:
    """A page with what its lines share: how much each element holds, and where the body lies."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.chains = [
            [element for _, element in zip(range(_DEPTH), line.block.chain(), strict=False)] for line in page.lines
        ]
        self.lines: Counter[int] = Counter()
        self.characters: Counter[int] = Counter()
        for line, chain in zip(page.lines, self.chains, strict=True):
            for element in chain:
                self.lines[element.order] += 1
                self.characters[element.order] += len(line.text)
        self.outside: list[bool] = []
        self.main: Element | None = None
        self.held: dict[int, float] = {}

    def body(self) -> set[int]:
        """The numbers of the lines of the article's body."""
        shares = main_lines(self.page)
        body = {number for number, share in shares.items() if share >= 0.5}
        if not self.told(body):
            body = set(dense_lines(self.page))
        if not body:
            return body
        held = self.shares(body)
        # What holds the body is not outside it, whatever it is called: themes name whole pages "with-sidebar", and some
        # systems wrap it in a form.
        self.outside = [
            any(hints.outside(element) for element in chain if held.get(element.order, 0.0) <= 0.5)
            for chain in self.chains
        ]
        self.main = self.container(body)
        body -= {number for number in body if self.outside[number]}  # what is set between paragraphs and names itself
        body |= self.columns(body)
        body |= self.embedded(body)
        body = {number for number in body if not self.pointer(self.page.lines[number])}
        body -= self.stray(body)
        self.held = self.shares(body)
        return body

    def shares(self, body: set[int]) -> dict[int, float]:
        """What share of the body's characters each element holds, by its order."""
        held: Counter[int] = Counter()
        for number in sorted(body):
            for element in self.chains[number]:
                held[element.order] += len(self.page.lines[number].text)
        total = sum(len(self.page.lines[number].text) for number in body)
        return {order: count / total for order, count in held.items()}

    def told(self, body: set[int]) -> bool:
        """Whether there is anything to read: trafilatura returns even a lone menu where it finds nothing else."""
        lines = [self.page.lines[number] for number in sorted(body)]
        return sum(len(line.text) for line in lines if link_share(line) <= 0.5) >= _LEAST

    def stray(self, body: set[int]) -> set[int]:
        """Lines after the element that holds nearly all of the body: notices that stand below or beside the article."""
        main = self.container(body, 0.9)
        inside = [number for number in sorted(body) if any(element is main for element in self.chains[number])]
        return {number for number in body if main is not None and inside and number > inside[-1]}

    def container(self, body: set[int], share: float = 0.8) -> Element | None:
        """The innermost element that holds at least this share of the body."""
        held = self.shares(body)
        near = (element for number in sorted(body) for element in self.chains[number])
        return next((element for element in near if held[element.order] >= share), None)

    def columns(self, body: set[int]) -> set[int]:
        """Paragraphs left out whose container is marked up exactly as one that holds much of the body.

        Long articles are cut into several like columns by advertisements; extraction may see only the largest.
        """
        held: Counter[tuple[str, str]] = Counter()
        for number in sorted(body):
            if (mark := self.mark(number)) is not None:
                held[mark] += len(self.page.lines[number].text)
        total = sum(len(self.page.lines[number].text) for number in body)
        return {
            line.number
            for line in self.page.lines
            if line.number not in body and not self.outside[line.number] and line.block.name == "p"
            if (mark := self.mark(line.number)) is not None and held[mark] >= 0.3 * total
            if len(line.text) >= 40 and link_share(line) < 0.3
        }  # fmt: skip

    def mark(self, number: int) -> tuple[str, str] | None:
        chain = self.chains[number]
        named = chain[1].attributes.get("class", "") if len(chain) > 1 else ""
        return (chain[1].name, " ".join(named.split())) if named else None

    def embedded(self, body: set[int]) -> set[int]:
        """Block quotations between paragraphs of the body, such as posts that the article embeds."""
        first, last = min(body), max(body)
        return {
            line.number
            for line in self.page.lines[first : last + 1]
            if line.number not in body and not self.outside[line.number] and self.within(line)
            if any(element.name == "blockquote" for element in self.chains[line.number]) and link_share(line) < 0.5
        }

    def within(self, line: Line) -> bool:
        return self.main is not None and any(element is self.main for element in self.chains[line.number])

    def pointer(self, line: Line) -> bool:
        """Whether a line only leads to another page: nothing but a link, after a short label ("See also:") at most."""
        if line.block.name in HEADINGS or any(element.name == "li" for element in self.chains[line.number][:3]):
            return False
        linked = link_share(line)
        if linked < 0.5 or len(line.text) < 20:
            return False
        lead = line.runs[0]
        label = "".join(piece.text for piece in lead.pieces).strip()
        rest = len(line.text) * (1 - linked)
        return linked > 0.95 or (label.endswith(":") and rest <= len(label) + 3 and len(label) <= 30)

    def running(self, body: set[int], headline: Line | None) -> int:
        """The number of the first line of running text."""
        after = headline.number if headline is not None and headline.number < max(body) else -1
        for number in sorted(body):
            line = self.page.lines[number]
            if number > after and line.block.name not in HEADINGS and not any(self.kinds(line)):
                return number
        return min(body)

    def kinds(self, line: Line) -> list[FurnitureKind | None]:
        """What the markup says of each run of a line."""
        return [self.kind(line, run) for run in line.runs]

    def kind(self, line: Line, run: Run) -> FurnitureKind | None:
        for _, element in zip(range(_DEPTH), run.element.chain(), strict=False):
            large = self.lines[element.order] > _SMALL_LINES or self.characters[element.order] > _SMALL_CHARACTERS
            if (large and element.name != "figcaption") or self.held.get(element.order, 0.0) > 0.5:
                return None
            found = hints.kind(element)
            if found is not None and len(line.text) <= _LONGEST.get(found, _SMALL_CHARACTERS):
                if found == "credit" and not self.pictured(line):
                    continue
                return found
        return None

    def pictured(self, line: Line) -> bool:
        near = self.chains[line.number][:5]
        return any(e.name in ("figure", "figcaption") or hints.words(e) & _PICTURES for e in near)

    def belongs(
        self, line: Line, kinds: list[FurnitureKind | None], headline: Line | None, first: int, last: int
    ) -> bool:
        """Whether a line outside the body is furniture of this article."""
        if self.outside[line.number] or not any(kinds) or not any(c.isalnum() for c in line.text):
            return False
        begin = headline.number if headline is not None and headline.number < last else first
        if any(kind in ("caption", "credit") for kind in kinds):
            return begin <= line.number <= last
        if begin < line.number < first:
            return any(kind in _TITLE_BLOCK for kind in kinds)
        near = self.chains[line.number]
        return last < line.number <= last + 2 and "source-line" in kinds and self.main in near

    def settled(
        self, line: Line, kinds: list[FurnitureKind | None], in_body: bool, first: int
    ) -> tuple[FurnitureKind | None, ...]:
        """The final kinds: a line of furniture is so throughout, and a stray name makes no running text furniture."""
        if any(element.name in HEADINGS for element in self.chains[line.number][:2]):
            told = next((kind for kind in kinds if kind in _TITLE_BLOCK), None) if line.number < first else None
            return tuple(told or "heading" for _ in line.runs)
        found = [k if k in ("caption", "credit") or line.number < first or k in _TAIL else None for k in kinds]
        leading = next((kind for kind in found if kind is not None), None)
        if leading is None or (in_body and line.number >= first and None in found):
            return tuple(None for _ in line.runs)
        if "caption" in found or ("credit" in found and None in found):
            leading = "caption"
            found = [_credited(run, kind) for run, kind in zip(line.runs, found, strict=True)]
        elif leading == "dateline":
            found = [kind or ("byline" if _signed(run) else None) for run, kind in zip(line.runs, found, strict=True)]
        return tuple(kind or leading for kind in found)


def _credited(run: Run, kind: FurnitureKind | None) -> FurnitureKind | None:
    """Small print and words of photography set apart inside a caption are its credit."""
    if kind != "caption" or run.element.name not in _SET_APART:
        return kind
    small = run.element.name in ("small", "cite") and run.length <= 100
    return "credit" if small or (run.length <= 100 and _PHOTOGRAPHY.search(run.text)) else kind


def _signed(run: Run) -> bool:
    """Whether words beside a date read as a name: two capitalised words without a figure, or a leading "By"."""
    words = _LETTERS.findall(run.text)
    named = len(words) > 1 and all(word[0].isupper() for word in words[:2])
    return (named or (bool(words) and words[0].casefold() == "by")) and not _DATING.search(run.text)


_SET_APART = frozenset({"small", "cite", "em", "i", "span"})
_PHOTOGRAPHY = re.compile(r"\b(?:photo|photograph|picture|image|credit|courtesy)\b|©", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_DATING = re.compile(r"\d|\b(?:updated|published|posted|modified|first|last)\b", re.IGNORECASE)
_TAIL = frozenset({"update-line", "source-line"})
_PICTURES = frozenset({"caption", "image", "photo", "picture", "figure", "media", "img", "gallery"})


def find_headline(page: Page, title: str | None) -> Line | None:
    """The heading that gives the title: one with the same words, or else the only heading of the first level."""
    headings: dict[str, list[Line]] = defaultdict(list)
    for line in page.lines:
        name = next((e.name for _, e in zip(range(3), line.block.chain(), strict=False) if e.name in HEADINGS), None)
        if name is not None:
            headings[name].append(line)
    wanted = _key(title or "")
    for name in ("h1", "h2", "h3"):
        for line in headings[name]:
            found = _key(line.text)
            if (
                found
                and wanted
                and (found == wanted or (name == "h1" and len(found) > 12 and wanted.startswith(found)))
            ):
                return line
    only = headings["h1"]
    return only[0] if len(only) == 1 and len(only[0].text) >= 12 else None


def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
