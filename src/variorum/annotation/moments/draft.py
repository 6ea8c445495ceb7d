"""A time expression before it is anchored, and the form of the rules that make one."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from variorum.model import MomentKind

from . import keys

SPACE = r"(?:[^\S\r\n]|\r?\n(?![^\S\r\n]*\r?\n))"
"""One space of running text: a line break inside a paragraph counts, an empty line does not."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that name a time.

    It has a `symbol` (of the grammar in the module `symbol`; `?` is a direction yet to be found) or a `value`, which is
    final: a duration in ISO 8601. Both are None where the words are too vague for either. `how` names the rule.
    """

    start: int
    end: int
    kind: MomentKind
    symbol: str | None
    value: str | None
    how: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a rule makes of its words. `start` is where they begin, if later than the pattern."""

    kind: MomentKind
    symbol: str | None = None
    value: str | None = None
    how: str | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and its reading. The span is that of the group `span` where the pattern has one.

    `needs` is a quicker pattern without which the rule finds nothing; it spares most stretches the slow one. So do the
    letters of the module `keys`.
    """

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Meaning | None]
    needs: re.Pattern[str] | None = None
    keys: frozenset[str] = frozenset()

    def may_apply(self, present: frozenset[str]) -> bool:
        """Whether a stretch with these keys has one that the rule needs."""
        return not self.keys or not self.keys.isdisjoint(present)

    def apply(self, text: str, start: int, end: int) -> list[Draft]:
        """The drafts of this rule within a stretch of the text."""
        found: list[Draft] = []
        if self.needs is not None and self.needs.search(text, start, end) is None:
            return found
        for match in self.pattern.finditer(text, start, end):
            meaning = self.read(match)
            if meaning is not None:
                group = "span" if "span" in self.pattern.groupindex else 0
                how = meaning.how or self.name
                begins = match.start(group) if meaning.start is None else meaning.start
                found.append(Draft(begins, match.end(group), meaning.kind, meaning.symbol, meaning.value, how))
        return found


def rule(name: str, pattern: str, read: Callable[[re.Match[str]], Meaning | None], *, needs: str | None = None) -> Rule:
    """A rule whose pattern may use `_` for one to three spaces of running text; `needs` is read as it stands."""
    spaced = re.compile(pattern.replace("_", f"{SPACE}{{1,3}}"))
    quick = re.compile(needs) if needs is not None else None
    return Rule(name, spaced, read, quick, keys.of(name))
