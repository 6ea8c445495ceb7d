"""Which lines of a page belong to the article, as trafilatura sees it.

trafilatura (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15/) returns text that no longer knows where on the
page it stood. So each stretch of text on a copy of the page is given a number, written in characters that no article
uses, and the numbers that come out again say which stretches are in. Nothing is searched for and nothing can be
confused with a repetition of the same words.
"""

import logging
import re
from collections.abc import Iterable

from .page import HEADINGS, Page

# Braille patterns: printable, so that trafilatura keeps them; not letters, so that its tests of words see through them.
# The blank pattern is left out.
_FIRST = 0x2801
_BASE = 255
_DIGITS = 3
_MOST = _BASE**_DIGITS
_NUMBER = re.compile(f"[\u2801-\u28ff]{{{_DIGITS}}}")
_BRAILLE = re.compile("[\u2800-\u28ff]")

# Pages beyond these are read by density alone: libxml2 gives up below 256 levels, and trafilatura's time grows faster
# than the page, with the square of the headings (10,000 take it 20 seconds, 1,000 a fifth of one).
_DEEPEST = 200
_MOST_HEADINGS = 1_000
_MOST_ELEMENTS = 100_000
_LONGEST = 20_000_000

for _name in ("trafilatura", "htmldate", "courlan"):  # what they have to say about a page is not for the user
    logging.getLogger(_name).addHandler(logging.NullHandler())


def main_lines(page: Page) -> dict[int, float]:
    """For each line that is at least partly main content, by number, the share of its characters that are.

    Empty where trafilatura finds nothing, fails, or the page is beyond what it reads well.
    """
    if _beyond(page):
        return {}
    runs = [(line, run) for line in page.lines for run in line.runs][: _MOST - 1]
    returned = _extracted(_numbered(page.source, [next(p.start for p in run.pieces if not p.blank) for _, run in runs]))
    found: dict[int, float] = {}
    for index in sorted({_value(number) for number in _NUMBER.findall(returned)}):
        if index < len(runs):
            line, run = runs[index]
            found[line.number] = found.get(line.number, 0.0) + run.length
    return {number: length / len(page.lines[number].text) for number, length in found.items()}


def _beyond(page: Page) -> bool:
    headings = sum(line.block.name in HEADINGS for line in page.lines)
    large = page.elements > _MOST_ELEMENTS or len(page.source) > _LONGEST
    return large or page.deepest > _DEEPEST or headings > _MOST_HEADINGS


def _numbered(source: str, places: Iterable[int]) -> str:
    parts, position = [], 0
    for index, place in enumerate(places):
        parts += [_BRAILLE.sub(" ", source[position:place]), _number(index)]
        position = place
    return "".join([*parts, _BRAILLE.sub(" ", source[position:])])


def _number(value: int) -> str:
    digits = []
    for _ in range(_DIGITS):
        value, digit = divmod(value, _BASE)
        digits.append(chr(_FIRST + digit))
    return "".join(reversed(digits))


def _value(number: str) -> int:
    value = 0
    for digit in number:
        value = value * _BASE + ord(digit) - _FIRST
    return value


def _extracted(source: str) -> str:
    from trafilatura import extract

    try:
        return extract(source, include_comments=False) or ""
    except Exception:
        return ""
