"""Quotation marks: which stretches of a text stand between them, in any of the usual styles.

Reads curly, straight, single, low („ “), angle (« ») and corner (「 」) marks, nested and mixed ones, and those over
several paragraphs, where each paragraph opens with a mark and only the last one closes. A mark without its partner
never raises: an opening one holds to the end of its sentence, a closing one from the beginning of its sentence. A
paragraph set in, or after ">", below a line that ends with a colon counts as one between marks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from variorum.model import Extent

_PAIRS = {
    "“": "”", "„": "“”", "«": "»", "‹": "›", "「": "」", "『": "』", "‘": "’'", '"': '"', "'": "'’", "‟": "”",
}  # fmt: skip
_SINGLE = {"‘", "'"}
_CLOSERS = {"”", "»", "」", "』"}
_INSET = 2  # spaces; one is a slip
_BEFORE_OPENING = "([{—–-/:;,…“‘\"'«「"
_AFTER_CLOSING = ".,;:!?…)]}—–-/”’\"'»」"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between marks. `start..end` is what stands inside, without the marks; `depth` is 0 for an outer one.

    `open_end` says that the closing mark is missing, `open_start` that the opening one is; `goes_on` that the next
    paragraph continues the same quotation.
    """

    start: int
    end: int
    depth: int
    single: bool
    open_start: bool = False
    open_end: bool = False
    goes_on: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    at: int


def find(text: str, paragraphs: Sequence[Extent], sentences: Sequence[Extent]) -> tuple[Quoted, ...]:
    """All stretches between quotation marks, in order of the text, outer before inner."""
    return _find(text, tuple(paragraphs), tuple(sentences))


@lru_cache(maxsize=1)  # the layers of one article ask for the same
def _find(text: str, paragraphs: tuple[Extent, ...], sentences: tuple[Extent, ...]) -> tuple[Quoted, ...]:
    found: list[Quoted] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found.extend(_in_paragraph(text, paragraph, following, sentences))
    found.extend(_set_in(text, paragraphs, found))
    kept = [part for part in found if part.start < part.end]
    return tuple(sorted(kept, key=lambda part: (part.start, -part.end)))


def _set_in(text: str, paragraphs: Sequence[Extent], found: Sequence[Quoted]) -> list[Quoted]:
    """The block quotations: paragraphs set in below one that is not, and that ends with a colon."""
    blocks: list[Quoted] = []
    inside = False
    for before, paragraph in pairwise(paragraphs):
        start = _inset(text, paragraph)
        begins = text[before.end - 1] == ":" and _inset(text, before) is None
        inside = start is not None and (begins or inside)
        if start is not None and inside and not any(part.start <= start + 1 < part.end for part in found):
            if blocks and blocks[-1].end == before.end:
                blocks[-1] = replace(blocks[-1], goes_on=True)
            blocks.append(Quoted(start, paragraph.end, 0, single=False))
    return blocks


def _inset(text: str, paragraph: Extent) -> int | None:
    """Where the words of a paragraph that is set in begin, None where it is not."""
    if text[paragraph.start] == ">":
        at = paragraph.start + 1
        while at < paragraph.end - 1 and text[at].isspace():
            at += 1
        return at
    line = text.rfind("\n", 0, paragraph.start) + 1
    margin = text[line : paragraph.start]
    return paragraph.start if "\t" in margin or len(margin) >= _INSET else None


def _in_paragraph(text: str, paragraph: Extent, following: Extent | None, sentences: Sequence[Extent]) -> list[Quoted]:
    found: list[Quoted] = []
    stack: list[_Open] = []
    free_from = paragraph.start
    for at in range(paragraph.start, paragraph.end):
        if text[at] not in _PAIRS and text[at] not in "”’»›」』":
            continue
        partner = _partner(text, at, stack, paragraph)
        if partner is not None:
            del stack[partner + 1 :]
            opened = stack.pop()
            found.append(Quoted(opened.at + 1, at, len(stack), opened.mark in _SINGLE))
            free_from = at + 1 if not stack else free_from
        elif _opens(text, at, paragraph, stack):
            stack.append(_Open(text[at], at))
        elif text[at] in _CLOSERS and not stack:
            start = max(free_from, _sentence_start(at, sentences, paragraph))
            found.append(Quoted(start, at, 0, single=False, open_start=True))
            free_from = at + 1
    found.extend(_unclosed(text, stack, paragraph, following, sentences))
    return found


def _partner(text: str, at: int, stack: list[_Open], paragraph: Extent) -> int | None:
    """The place in the stack of the opening mark that the mark at `at` closes, or None."""
    mark = text[at]
    for place in range(len(stack) - 1, -1, -1):
        opened = stack[place]
        paired = mark in _PAIRS[opened.mark] or _of_another_style(text, at, opened, stack, paragraph)
        if not paired or opened.at == at - 1:
            continue
        if opened.mark in _SINGLE and not _closes_single(text, at, paragraph):
            return None
        if mark == '"' and _spaced_left(text, at, paragraph) and not _spaced_right(text, at, paragraph):
            return None
        return place
    return None


def _of_another_style(text: str, at: int, opened: _Open, stack: list[_Open], paragraph: Extent) -> bool:
    """Whether a mark of the wrong style or side closes an open one, as where no mark of its own style is open."""
    mark = text[at]
    if mark == "“" and opened.mark == "“":  # the wrong way round
        return _spaced_right(text, at, paragraph) and not text[at - 1].isspace()
    if mark == '"' and opened.mark in "“‟":
        free = not any(other.mark == '"' for other in stack)
        inches = text[at - 1].isdigit()
        return free and not inches and _spaced_right(text, at, paragraph) and not text[at - 1].isspace()
    return mark == "”" and opened.mark == '"' and not any(other.mark in "“„‟" for other in stack)


def _closes_single(text: str, at: int, paragraph: Extent) -> bool:
    """Whether a single mark closes rather than being an apostrophe."""
    if not _spaced_right(text, at, paragraph) or text[at - 1].isspace():
        return False
    # After an s it may be a plural's possessive: it closes only if no other mark could.
    if text[at - 1] in "sS" and at + 1 < paragraph.end and text[at + 1] == " ":
        return _next_single(text, at + 1, paragraph) is None
    return True


def _next_single(text: str, start: int, paragraph: Extent) -> int | None:
    for at in range(start, min(paragraph.end, start + 300)):
        if text[at] in "‘“":
            return None
        if text[at] in "’'" and not text[at - 1].isspace() and _spaced_right(text, at, paragraph):
            return at
    return None


def _opens(text: str, at: int, paragraph: Extent, stack: list[_Open]) -> bool:
    mark = text[at]
    if mark not in _PAIRS:
        return False
    if mark in "“„«‹「『‟":
        return True
    if not _spaced_left(text, at, paragraph) or _spaced_right(text, at, paragraph) or at + 1 >= paragraph.end:
        return False
    if mark in _SINGLE:
        # ’90s and ’tis are cut words; inside single marks another single one is no new level.
        if text[at + 1].isdigit() or any(opened.mark in _SINGLE for opened in stack):
            return False
        return _next_single(text, at + 1, paragraph) is not None
    return True


def _spaced_left(text: str, at: int, paragraph: Extent) -> bool:
    return at == paragraph.start or text[at - 1].isspace() or text[at - 1] in _BEFORE_OPENING


def _spaced_right(text: str, at: int, paragraph: Extent) -> bool:
    return at + 1 >= paragraph.end or text[at + 1].isspace() or text[at + 1] in _AFTER_CLOSING


def _unclosed(
    text: str, stack: list[_Open], paragraph: Extent, following: Extent | None, sentences: Sequence[Extent]
) -> list[Quoted]:
    found = []
    for depth, opened in enumerate(stack):
        if opened.mark in _SINGLE:
            continue
        goes_on = following is not None and text[following.start] == opened.mark
        end = paragraph.end if goes_on else _sentence_end(opened.at, sentences, paragraph)
        found.append(Quoted(opened.at + 1, end, depth, single=False, open_end=True, goes_on=goes_on))
    return found


def _sentence_end(at: int, sentences: Sequence[Extent], paragraph: Extent) -> int:
    return next((s.end for s in sentences if s.start <= at + 1 < s.end), paragraph.end)


def _sentence_start(at: int, sentences: Sequence[Extent], paragraph: Extent) -> int:
    return next((s.start for s in sentences if s.start < at <= s.end), paragraph.start)
