"""Drafts of claims that assert the same: joined by what their passages mean, within what speakers and days allow.

A wrong join makes agreement that is none, so that a pair must be likely by itself, no passage of one group may speak
against one of the other, and words alike in the mouths of different sides stay different claims.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collation import sides, times
from variorum.collation.ground import Ground
from variorum.collation.meaning import Alignment, Judge, Passage, against, mirrored, reversed_, supposed
from variorum.model import Account

from . import candidates, statements
from .drafts import Draft

_SURE, _SURE_OF_LITTLE = 0.75, 0.9
"""Probability from which two passages are one assertion, and where one of them says but little. In topics of ECB+ held
out about eight, and more than nine, of ten such pairs are right; answers of one question bear the second out."""

_LITTLE = 2.0
"""Weight of the tokens of a passage that says little: "the meeting with Ms Holm"."""

_SAME_SIDE = 0.7
"""The same where both report what one side says: that it says it twice in other words is likelier."""

_TOGETHER = 0.5
"""Mean probability of all pairs of two groups below which they stay apart."""

_MOST = 8
"""Passages of a group that are held against those of another; a large group has told what it asserts."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One passage that asserts something, and the draft whose account it is."""

    draft: int
    account: Account


class Joining:
    """The drafts of one affair, and what is known of each two of their passages."""

    def __init__(self, ground: Ground, judge: Judge, drafts: Sequence[Draft]) -> None:
        self.ground = ground
        self.judge = judge
        self.drafts = drafts
        self.units = [Unit(n, account) for n, one in enumerate(drafts) for account in _asserting(one)]
        self._of_draft: defaultdict[int, list[int]] = defaultdict(list)
        for number, unit in enumerate(self.units):
            self._of_draft[unit.draft].append(number)
        self._days = [self._day(one) for one in drafts]
        self._known: dict[tuple[int, int], float] = {}

    def candidates(self) -> list[tuple[int, int]]:
        """The pairs of units that may be one assertion."""
        found = candidates.pairs(
            [one.account.document for one in self.units],
            [self.judge.tokens((one.account.span,)) for one in self.units],
        )
        return [pair for pair in found if self._may_be_one(*pair)]

    def groups(self, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
        """The numbers of the drafts of each claim, each draft in one."""
        chances = {pair: self.chance(*pair) for pair in pairs}
        joined = _Groups(len(self.drafts))
        for a, b in sorted(chances, key=lambda pair: (-chances[pair], pair)):
            if chances[a, b] < self._threshold(a, b):
                continue
            first, second = joined.of(self.units[a].draft), joined.of(self.units[b].draft)
            if first != second and self._together(joined.members[first], joined.members[second]):
                joined.join(first, second)
        return joined.all()

    def chance(self, a: int, b: int) -> float:
        """The probability that two units are one assertion; 0 where something stands against it."""
        pair = (min(a, b), max(a, b))
        if pair not in self._known:
            self._known[pair] = self._judged(*pair)
        return self._known[pair]

    def _judged(self, a: int, b: int) -> float:
        if not self._may_be_one(a, b):
            return 0.0
        first, second = (self.units[one].account for one in (a, b))
        found = self.judge.align((first.span,), (second.span,))
        if opposed(found) or not self._one_act(first, second, found):
            return 0.0
        return self.judge.judged(found, self.judge.cosine((first.span,), (second.span,)))

    def _one_act(self, a: Account, b: Account, found: Alignment) -> bool:
        """Whether the passages share an act, where either is known to tell any."""
        mine, shared = self.judge.acts((a.span,), found)
        theirs, back = self.judge.acts((b.span,), mirrored(found))
        return (not mine or shared > 0) and (not theirs or back > 0)

    def _threshold(self, a: int, b: int) -> float:
        passages = ((self.units[one].account.span,) for one in (a, b))
        return sure(self.judge, *passages, same_side=self._both_report(a, b))

    def _both_report(self, a: int, b: int) -> bool:
        first, second = (self.drafts[self.units[one].draft] for one in (a, b))
        return bool(first.reports and second.reports)

    def _together(self, first: Sequence[int], second: Sequence[int]) -> bool:
        mine, theirs = ([u for draft in one for u in self._of_draft[draft]][:_MOST] for one in (first, second))
        values = [
            self.chance(a, b)
            for a in mine
            for b in theirs
            if self.units[a].account.document != self.units[b].account.document
        ]
        return bool(values) and sum(values) / len(values) >= _TOGETHER

    def _may_be_one(self, a: int, b: int) -> bool:
        one, other = self.units[a], self.units[b]
        if one.account.document == other.account.document:
            return False
        if one.draft == other.draft:
            return True
        if not times.agree(self._days[one.draft], self._days[other.draft]):
            return False
        if self.drafts[one.draft].event is not None and self.drafts[other.draft].event is not None:
            return True  # who tells of an event does not make it another
        return self._one_voice(one.account, other.account)

    def _one_voice(self, a: Account, b: Account) -> bool:
        """Whether both may be one saying: of one side, or an article's own words, or those of somebody not named."""
        if a.by is None or b.by is None or a.by == b.by:
            return True
        one, other = (self.ground.actors.get(by) for by in (a.by, b.by))
        if one is None or other is None:
            return False
        alone = ("person", "document")  # two persons, or two papers, say the same only in the same words
        return sides.voice(one) == sides.voice(other) and not (one.kind == other.kind and one.kind in alone)

    def _day(self, draft: Draft) -> str | None:
        if draft.event is not None:
            return draft.event.when
        return next((day for one in draft.reports if (day := statements.day(self.ground, one))), None)


def opposed(found: Alignment) -> bool:
    """Whether something in two passages stands against their being one assertion."""
    return against(found) or reversed_(found) or supposed(found)


def sure(judge: Judge, a: Passage, b: Passage, *, same_side: bool = False) -> float:
    """The probability from which two passages are one assertion."""
    if min(sum(token.weight for token in judge.tokens(one)) for one in (a, b)) < _LITTLE:
        return _SURE_OF_LITTLE
    return _SAME_SIDE if same_side else _SURE


def _asserting(draft: Draft) -> list[Account]:
    return [one for one in draft.told if one.relation == "says"]


class _Groups:
    """Numbers in groups, each at first alone; a group goes by the smallest of its members."""

    def __init__(self, count: int) -> None:
        self._of = list(range(count))
        self.members = {one: [one] for one in range(count)}

    def of(self, one: int) -> int:
        return self._of[one]

    def join(self, one: int, other: int) -> None:
        first, second = sorted((one, other))
        for member in self.members[second]:
            self._of[member] = first
        self.members[first] = sorted(self.members[first] + self.members.pop(second))

    def all(self) -> list[list[int]]:
        return [self.members[one] for one in sorted(self.members)]
