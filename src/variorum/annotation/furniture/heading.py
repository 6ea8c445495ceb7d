"""Headings between paragraphs."""

import re
from collections.abc import Collection, Sequence

from variorum.model import Furniture

from .line import Line

_LONGEST = 14
_LONGEST_LIST = 2
# One question on a line of its own is rhetoric; an article built of questions has several. Of 1,500 articles of US
# press nine have three of this shape, and those without names of speakers all use them as headings.
_FEWEST_QUESTIONS = 3
_SHORTEST_ANSWER = 20
_LONGEST_QUESTION = 30
_ATTRIBUTED = re.compile(
    r"[,”\"’]\s.*\b(?:said|says|told|added|asked|wrote|tweeted|replied|according to)\b|\b(?:said|told|added)$"
    r"|[”\"’]\s+[—–-]+\s*[A-Z]"
)
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{1,40}(?:, [A-Z .'’-]+)?:\s")


def find(lines: Sequence[Line], taken: Collection[int]) -> dict[int, list[Furniture]]:
    """Short lines without full stop that running text follows, by line number.

    `taken` are the lines that are known to be something else. Three short lines in a row are a list, not headings.
    """
    found: dict[int, list[Furniture]] = {}
    for i, line in enumerate(lines[:-1]):
        if (
            i not in taken
            and _is_heading(line)
            and _between(lines, i, taken)
            and _row(lines, i, taken) <= _LONGEST_LIST
        ):
            found[i] = line.whole("heading")
    shouted = [i for i in range(1, len(lines) - 1) if i not in taken and i not in found and _shouts(lines[i])]
    found.update({i: lines[i].whole("heading") for i in shouted if _row(lines, i, taken) <= _LONGEST_LIST})
    asked = [i for i in range(1, len(lines) - 1) if i not in taken and _asks(lines, i, taken)]
    if len(asked) >= _FEWEST_QUESTIONS and not any(_SPEAKER.match(line.text) for line in lines):
        # Once the article is known to be built of questions, the longer ones and those with a brief answer are so too.
        asked = [i for i in range(1, len(lines) - 1) if i not in taken and _asks(lines, i, taken, plainly=False)]
        found.update({i: lines[i].whole("heading") for i in asked})
    return found


def _is_heading(line: Line) -> bool:
    return (
        line.ends == ""
        and 0 < len(line.words) <= _LONGEST
        and len(line.text) > 2
        and line.capital
        and not line.bulleted
        and not line.text.endswith(("—", "–", "-", "]"))
        and not _SPEAKER.match(line.text)
        and not _ATTRIBUTED.search(line.text)
    )


def _shouts(line: Line) -> bool:
    """Whether the line is a few words in capitals, as headings of digests are and sentences are not."""
    if not line.text.isupper() or line.ends not in {"", "…"} or line.bulleted:
        return False
    return 2 <= sum(any(sign.isalpha() for sign in word) for word in line.words) <= _LONGEST


def _asks(lines: Sequence[Line], i: int, taken: Collection[int], *, plainly: bool = True) -> bool:
    """Whether the line is one question that a paragraph answers: a short one and a longer paragraph, if `plainly`."""
    line, after = lines[i], lines[i + 1]
    if line.ends != "?" or not line.text[0].isupper() or ":" in line.text or not line.single:
        return False
    short = 2 < len(line.words) <= (_LONGEST + 2 if plainly else _LONGEST_QUESTION)
    answered = len(after.words) >= (_SHORTEST_ANSWER if plainly else 1)
    return short and i + 1 not in taken and after.ends != "?" and answered


def _between(lines: Sequence[Line], i: int, taken: Collection[int]) -> bool:
    """Whether a paragraph of running text follows, and none that announces a list stands before."""
    after = next((lines[j] for j in range(i + 1, len(lines)) if j not in taken), None)
    if after is None or not (after.running or _is_heading(after)) or (after.running and len(after.words) < 4):
        return False
    before = next((lines[j] for j in range(i - 1, -1, -1) if j not in taken and not _is_heading(lines[j])), None)
    return before is None or before.ends not in {":", ",", ";"}


def _row(lines: Sequence[Line], i: int, taken: Collection[int]) -> int:
    """How many short lines stand in a row here."""
    first = last = i
    while first > 0 and first - 1 not in taken and not lines[first - 1].running:
        first -= 1
    while last + 1 < len(lines) and last + 1 not in taken and not lines[last + 1].running:
        last += 1
    return last - first + 1
