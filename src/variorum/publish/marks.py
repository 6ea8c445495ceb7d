"""Passages laid over a text: nested where they nest, cut in pieces where they cross."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from variorum.model import Extent


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text, or a piece of one, that carries an id of the page and the kinds of what stands there."""

    start: int
    end: int
    id: str
    kinds: tuple[str, ...]
    first: bool = True
    last: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """One step of writing a marked text: open a mark, write text, close the innermost mark."""

    kind: Literal["open", "text", "close"]
    text: str = ""
    mark: Mark | None = None


def weave(text: str, blocks: Sequence[Extent], marks: Sequence[Mark]) -> Iterator[list[Step]]:
    """Each block of the text with its marks as properly nested steps.

    Every mark with words in a block appears as one or more pieces whose texts together are its own, less what lies
    between blocks. The first piece of each, and no other, is `first`; likewise `last`.
    """
    pieces = [_block(text, block, [piece for mark in marks if (piece := _clip(mark, block))]) for block in blocks]
    opened = [step.mark for steps in pieces for step in steps if step.mark is not None]
    first = {mark.id: id(mark) for mark in reversed(opened)}
    last = {mark.id: id(mark) for mark in opened}
    for steps in pieces:
        yield [
            replace(s, mark=replace(s.mark, first=first[s.mark.id] == id(s.mark), last=last[s.mark.id] == id(s.mark)))
            if s.mark
            else s
            for s in steps
        ]


def in_pieces(woven: Iterable[Sequence[Step]]) -> Iterator[str]:
    """The ids of the marks that lie in several pieces, in order, each once."""
    found = dict.fromkeys(step.mark.id for steps in woven for step in steps if step.mark and not step.mark.first)
    yield from found


def _block(text: str, block: Extent, marks: list[Mark]) -> list[Step]:
    waiting = _order(marks)
    steps: list[Step] = []
    around: list[Mark] = []
    at = block.start
    while waiting or around:
        end = around[-1].end if around else block.end
        if not waiting or waiting[0].start >= end:
            steps.extend(_write(text, at, end))
            steps.append(Step("close"))
            around.pop()
            at = end
            continue
        mark = waiting.pop(0)
        steps.extend(_write(text, at, mark.start))
        at = mark.start
        if mark.end > end:
            waiting = _order([*waiting, replace(mark, start=end)])
            mark = replace(mark, end=end)
        steps.append(Step("open", mark=mark))
        around.append(mark)
    steps.extend(_write(text, at, block.end))
    return steps


def _order(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.id))


def _clip(mark: Mark, block: Extent) -> Mark | None:
    start, end = max(mark.start, block.start), min(mark.end, block.end)
    return replace(mark, start=start, end=end) if start < end else None


def _write(text: str, start: int, end: int) -> Iterator[Step]:
    if start < end:
        yield Step("text", text[start:end])
