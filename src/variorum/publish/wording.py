"""Small English for the program's own lines: counts, lists, values. Article text never passes through here."""

from collections.abc import Sequence

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number(count: int) -> str:
    """A count as running text has it: in words up to twelve."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun: "one article", "14 articles"."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def listed(items: Sequence[str], *, last: str = "and") -> str:
    """Items as a list in words: "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def sentence(*parts: str) -> str:
    """One sentence of the non-empty parts."""
    return capital(" ".join(part for part in parts if part)) + "."


def value(low: float | None, high: float | None, *, approximate: bool = False) -> str:
    """The bounds of a quantity: "about 115,000", "100,000 or more", "30,000 to 40,000"."""
    if low is None and high is None:
        return "not a number"
    if low is not None and high is not None:
        words = _figure(low) if low == high else f"{_figure(low)} to {_figure(high)}"
    elif low is not None:
        words = f"{_figure(low)} or more"
    else:
        assert high is not None
        words = f"{_figure(high)} or less"
    return f"about {words}" if approximate else words


def _figure(amount: float) -> str:
    return f"{int(amount):,}" if amount == int(amount) else f"{amount:,.10g}"
