"""How the width of a table is shared out among its columns."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

_SHORT = 24
"""Characters up to which a column gets what its longest cell needs: a date, a name, a few words."""
_LEAST = 6
"""Characters that every column gets."""
_LONG = 160
"""Mean characters from which a longer column gets no more."""
_SLOPE = 4
"""Characters of a long column for each further one that it gets: its cells break over lines anyway."""


def shares(rows: Iterable[Sequence[str]]) -> list[int]:
    """The width that each column asks for, in characters, of which a format takes the proportions."""
    columns = [[cell for cell in column if cell] or [""] for column in zip_longest(*rows, fillvalue="")]
    return [_share(column) for column in columns]


def fitted(rows: Iterable[Sequence[str]], room: int) -> list[int]:
    """The widths in whole characters within `room`; a column never gets more than its longest cell."""
    rows = list(rows)
    asked = shares(rows)
    longest = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    widths = [0] * len(asked)
    for place in sorted(range(len(asked)), key=lambda p: (longest[p] / asked[p], p)):
        waiting = sum(asked[other] for other in range(len(asked)) if not widths[other])
        widths[place] = max(1, min(longest[place], room * asked[place] // waiting))
        room -= widths[place]
    return widths


def _share(cells: Sequence[str]) -> int:
    longest = max(map(len, cells))
    if longest <= _SHORT:
        return max(_LEAST, longest)
    mean = sum(map(len, cells)) // len(cells)
    word = max(len(word) for cell in cells for word in cell.split() or [""])
    return max(min(word, _SHORT), _SHORT + max(0, min(mean, _LONG) - _SHORT) // _SLOPE)
