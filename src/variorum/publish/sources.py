"""The numbered sources of a written product: one number a passage, in the order in which they are first cited."""

from itertools import pairwise

from variorum.model import Failure, Span

from . import markdown
from .edition import Edition
from .witness import Witness

_LONGEST = 260
"""Characters of a passage that a source list prints; longer ones are given by their beginning and end."""
_ENDS = 110


class Sources:
    """Gives numbers to passages and prints the list of them."""

    def __init__(self, edition: Edition, page: str) -> None:
        self._edition = edition
        self._page = page
        self._numbers: dict[Span | Failure, int] = {}

    def number(self, support: Span | Failure) -> int:
        """The number of a passage, or of an input that could not be read."""
        return self._numbers.setdefault(support, len(self._numbers) + 1)

    def references(self, support: tuple[Span | Failure, ...]) -> str:
        """The numbers of what a sentence rests on: "[1] [2]", and "[1]–[9]" for a long run."""
        numbers = sorted({self.number(item) for item in support})
        runs: list[list[int]] = [numbers[:1]]
        for before, after in pairwise(numbers):
            if after == before + 1:
                runs[-1].append(after)
            else:
                runs.append([after])
        return " ".join(f"[{run[0]}]–[{run[-1]}]" if len(run) > 3 else " ".join(f"[{n}]" for n in run) for run in runs)

    def lines(self) -> list[str]:
        """The list, and the targets of the numbers in the page."""
        entries = [f"{number}. {self._entry(item)}" for item, number in self._numbers.items()]
        targets = [f"[{number}]: {self._target(item)}" for item, number in self._numbers.items()]
        return [*entries, "", *targets] if entries else []

    def _entry(self, item: Span | Failure) -> str:
        if isinstance(item, Failure):
            return f"{markdown.code(item.source)}, not read: {markdown.inline(item.reason)} ({item.stage})"
        witness = self._edition.by_document[item.document]
        document = witness.document
        title = f"“{markdown.inline(document.title)}”" if document.title else "untitled"
        outlet = markdown.inline(document.outlet) if document.outlet else "outlet unknown"
        head = f"**{witness.siglum}** {title}, {outlet}, {witness.day}. {markdown.code(document.source)}"
        if len(item) == len(document.text):
            return f"{head}, the whole article, characters 0–{item.end}."
        return f"{head}, characters {item.start}–{item.end}: “{_shown(document.text[item.start : item.end])}”"

    def _target(self, item: Span | Failure) -> str:
        if isinstance(item, Failure):
            return self._page
        witness: Witness = self._edition.by_document[item.document]
        whole = len(item) == len(witness.document.text)
        return f"{self._page}#{witness.anchor if whole else f'{witness.siglum}-{item.start}-{item.end}'}"


def _shown(text: str) -> str:
    if len(text) <= _LONGEST:
        return markdown.inline(text)
    return f"{markdown.inline(text[:_ENDS])} […] {markdown.inline(text[-_ENDS:])}"
