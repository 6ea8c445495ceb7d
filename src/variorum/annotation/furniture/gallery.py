"""Picture galleries that stand in one line: captions each under its counter, "3 of 12" or "3/12"."""

import re
from collections import defaultdict

from variorum.model import Furniture

from .line import Line

_COUNTER = re.compile(r"(?<![\w/.,-])(\d{1,3})(?: of |\s?/\s?)(\d{1,3})(?![\w/%]|[.,]\d)")
_LEAST = 3  # counters with one total; two may be a vote and its repetition
_REST = 300  # characters after the last counter that are still its caption; more is running text


def captions(line: Line) -> list[Furniture]:
    """The stretch from the first counter to the last, and the caption after it where the line ends soon."""
    totals: dict[int, list[re.Match[str]]] = defaultdict(list)
    for found in _COUNTER.finditer(line.text):
        if 1 <= int(found[1]) <= int(found[2]):
            totals[int(found[2])].append(found)
    counters = max(totals.values(), key=len, default=[])
    numbers = [int(found[1]) for found in counters]
    if len(set(numbers)) < _LEAST or numbers != sorted(numbers):  # a gallery counts upwards, at times each one twice
        return []
    end = counters[-1].end()
    if len(line.text) - end <= _REST:
        end = len(line.text)
    return line.part(counters[0].start(), end, "caption")
