"""The main text of a page by density alone: the element whose paragraphs hold most words outside links.

A plain form of the rule of Kohlschütter, Fankhauser and Nejdl (2010), "Boilerplate Detection using Shallow Text
Features", for pages that trafilatura finds nothing on.
"""

from collections import Counter, defaultdict

from . import hints
from .page import HEADINGS, Element, Line, Page

_LINKED = 0.5  # a line with more than half of its characters in links is navigation
_SHORTEST = 25  # characters: a line this short says nothing of where the article is
_LEAST = 60  # characters: less than this on a whole page is no article
_LEVELS = 3  # how many elements around a line it speaks for, each for half as much


def dense_lines(page: Page) -> list[int]:
    """The numbers of the lines of the densest element, in order; empty where no element has enough text."""
    weights: dict[int, float] = defaultdict(float)
    elements: dict[int, Element] = {}
    held = _held(page)
    lines = [line for line in page.lines if _readable(line, held)]
    for line in lines:
        if len(line.text) < _SHORTEST or line.block.name in HEADINGS:
            continue
        for level, element in zip(range(_LEVELS), _containers(line), strict=False):
            weights[element.order] += len(line.text) / 2**level
            elements[element.order] = element
    if not weights:
        return []
    densest = max(weights, key=lambda order: (weights[order], -order))
    chosen = [line for line in lines if any(element.order == densest for element in _near(line))]
    return [line.number for line in chosen] if sum(len(line.text) for line in chosen) >= _LEAST else []


def link_share(line: Line) -> float:
    """How much of a line's letters and digits lies in links, from 0 to 1."""
    linked = sum(_words(run.text) for run in line.runs if any(e.name == "a" for e in _inline(run.element, line.block)))
    return linked / max(1, _words(line.text))


def _words(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _inline(element: Element, block: Element) -> list[Element]:
    found = []
    for _, around in zip(range(64), element.chain(), strict=False):
        if around is block:
            break
        found.append(around)
    # A block inside a link is linked as well.
    return [*found, *(e for _, e in zip(range(3), block.chain(), strict=False))]


def _held(page: Page) -> dict[int, float]:
    """What share of the page's characters each element holds, by its order."""
    held: Counter[int] = Counter()
    for line in page.lines:
        for element in _near(line):
            held[element.order] += len(line.text)
    total = sum(len(line.text) for line in page.lines)
    return {order: count / total for order, count in held.items()}


def _readable(line: Line, held: dict[int, float]) -> bool:
    # What holds most of the page is not outside the article, whatever it is called.
    return link_share(line) <= _LINKED and not any(
        hints.outside(element) for element in _near(line) if held[element.order] <= 0.5 or element.name == "nav"
    )


def _near(line: Line) -> list[Element]:
    return [element for _, element in zip(range(32), line.block.chain(), strict=False)]


def _containers(line: Line) -> list[Element]:
    """Elements around a line that can hold an article: its paragraph's parent and up, or its block of bare lines."""
    chain = _near(line)
    return chain[1:] if line.block.name in ("p", "li", "td", "th", "dd", "dt", "blockquote", "pre") else chain
