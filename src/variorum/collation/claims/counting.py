"""On how many independent origins a claim rests, at most."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from msgspec.structs import replace

from variorum.collation.ground import COPIED, Ground
from variorum.collation.relays import outlet
from variorum.collation.reuse.contractions import spelled
from variorum.model import Account, Reuse
from variorum.model.claim import ClaimStatus

from . import leaning
from .sources import Source, of

_BEAR_OUT = ("says", "partly")
_COVERED = 0.5
"""Share of what an article says itself that a shared passage must take up, for both to have it from one text."""

_SAME_WORDS = 6
"""Words of two whole accounts that are the same from which one text stands behind both."""

_ALIKE, _FEWEST = 0.5, 3
"""Share of telling words in common (Dice), and how many, from which two articles that credit one agency have it from
there. Set by reading accounts of articles of 2013-2017: two tellings of one event share fewer."""


def traced(ground: Ground, accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, each with the name of what it goes back to.

    What a side says is one origin however many articles report it, and so is what one outlet reported, whoever passes
    it on. What articles say themselves is one for articles that go back to one text or come from one publisher. Whoever
    gives one shared passage, in whatever rendering, is one origin too.
    """
    sources = leaning.on_others(ground, accounts, [of(ground, one) for one in accounts])
    groups = _Groups(sources)
    for reuse in ground.reuse:
        if reuse.kind in (*COPIED, "translation-variant") or reuse.credits:
            inside = [source for one, source in zip(accounts, sources, strict=True) if _gives(one, reuse)]
            if len({source.document for source in inside}) > 1:
                groups.join(inside, text=reuse.source)
    for origin in ground.origins:
        groups.join([one for one in sources if one.own and one.document in origin.documents], text=origin.name)
    for same in _in_same_words(ground, accounts, sources):
        groups.join(same)
    groups.join_all(_by_agency(ground, accounts, sources))
    names = groups.names()
    return tuple(
        replace(one, origin=names[groups.top(source.key)]) for one, source in zip(accounts, sources, strict=True)
    )


def _gives(account: Account, reuse: Reuse) -> bool:
    """Whether an account gives a shared passage: what is said in it, or most of what the article says itself."""
    least = 1 if account.voice == "attributed" else _COVERED * len(account)
    return any(
        min(account.end, one.end) - max(account.start, one.start) >= least
        for one in reuse.passages
        if one.document == account.document
    )


def _in_same_words(ground: Ground, accounts: Sequence[Account], sources: Sequence[Source]) -> Iterable[list[Source]]:
    """The sources of accounts of several articles that have the same words, too few or too common to be compared."""
    found: defaultdict[tuple[str, ...], list[Source]] = defaultdict(list)
    for one, source in zip(accounts, sources, strict=True):
        found[tuple(word.key for word in spelled(ground.text(one), 0, len(one)))].append(source)
    for said, same in sorted(found.items()):
        if len(said) >= _SAME_WORDS and len({one.document for one in same}) > 1:
            yield same


def _by_agency(
    ground: Ground, accounts: Sequence[Account], sources: Sequence[Source]
) -> Iterable[tuple[list[Source], str]]:
    """Accounts that go back to one agency, by what they or their articles say, and tell it in like words; its name."""
    told = [(one, _agencies(ground, source)) for one, source in zip(accounts, sources, strict=True)]
    pairs = combinations(zip(told, sources, strict=True), 2)
    for ((a, mine), first), ((b, theirs), second) in pairs:
        both = mine.keys() & theirs.keys()
        if both and first.key != second.key and first.document != second.document:
            left, right = ground.stems(a), ground.stems(b)
            shared = len(left & right)
            if shared >= _FEWEST and 2 * shared >= _ALIKE * (len(left) + len(right)):
                yield [first, second], mine[min(both)]


def _agencies(ground: Ground, source: Source) -> dict[str, str]:
    """The agencies that an account may have it from, by their keys: those its article credits, or the one it names."""
    if source.own:
        return {outlet(name).key: name for name in sorted(ground.credits[source.document])}
    return {source.key.removeprefix("outlet "): source.name} if source.key.startswith("outlet ") else {}


def origins(accounts: Sequence[Account]) -> int:
    """At most this many independent origins bear a claim out; of a claim that is only denied, those of the denial."""
    bearing = [one for one in accounts if one.relation in _BEAR_OUT] or list(accounts)
    return len({one.origin for one in bearing})


class _Groups:
    """Sources joined into groups, each with a name of its own."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._above = {one.key: one.key for one in sources}
        self._texts: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def top(self, key: str) -> str:
        while self._above[key] != key:
            key = self._above[key]
        return key

    def join(self, sources: Sequence[Source], text: str | None = None) -> None:
        tops = sorted({self.top(one.key) for one in sources})
        for other in tops[1:]:
            self._above[other] = tops[0]
        if tops and text:
            self._texts[sources[0].key][text] += 1

    def join_all(self, found: Iterable[tuple[list[Source], str]]) -> None:
        for sources, text in found:
            self.join(sources, text)

    def names(self) -> dict[str, str]:
        """Of each group the name, in words; no two have the same."""
        members: defaultdict[str, list[Source]] = defaultdict(list)
        for one in self._sources:
            members[self.top(one.key)].append(one)
        texts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for key, counted in sorted(self._texts.items()):
            texts[self.top(key)].update(counted)
        found: dict[str, str] = {}
        for top, group in sorted(members.items()):
            name = _name(group, texts.get(top))
            again = sum(known == name or known.startswith(f"{name} (") for known in found.values())
            found[top] = f"{name} ({again + 1})" if again else name
        return found


def _name(group: Sequence[Source], texts: Counter[str] | None) -> str:
    """What a group goes back to: a text of those who say it, those alone, a report, or the outlets that share it."""
    who = _who(group)
    if texts:
        text = min(texts, key=lambda one: (-texts[one], one))
        return f"{text} of {who}" if text.islower() and who and " or " not in who and not who.endswith(text) else text
    if who:
        return who
    first = sorted({one.name for one in group if one.agency}) or sorted({one.name for one in group if not one.own})
    if first:
        return first[0]
    *others, last = sorted({one.name for one in group})
    alone = not others or len({one.key for one in group}) == 1
    return last if alone else f"a text shared by {', '.join(others)} and {last}"


def _who(group: Sequence[Source]) -> str | None:
    """Who says it: the one person, else the side that is meant by most, or the sides among which articles differ."""
    names = {one.name for one in group if one.side is not None}
    if len(names) == 1:
        return names.pop()
    sides = Counter(one.side for one in group if one.side is not None)
    most = max(sides.values(), default=0)
    return " or ".join(sorted(side for side, count in sides.items() if count == most)) or None


def status(ground: Ground, accounts: Sequence[Account], count: int) -> ClaimStatus:
    """How a claim stands, by its accounts and the number of its origins."""
    if disputed(ground, accounts):
        return "disputed"
    if all(one.voice == "attributed" and one.by is None for one in accounts):
        return "origin-unknown"
    if len({one.document for one in accounts}) == 1:
        return "single-source"
    known = {one.origin for one in accounts if one.voice == "own" or one.by is not None}
    # Words of somebody not named may be those of a speaker whom another account names.
    return "several-origins" if count > 1 and len(known) > 1 else "single-origin"


def disputed(ground: Ground, accounts: Sequence[Account]) -> bool:
    """Whether somebody denies what somebody else says: not what the same side says, nor what is only feared.

    An article that calls an event possible in its own voice takes no side.
    """
    denying = {ground.speaks_for(one.by) for one in accounts if one.relation == "denies" and one.voice == "attributed"}
    saying = [one for one in accounts if one.relation == "says" or (one.relation == "partly" and one.by is not None)]
    return bool(denying) and any(one.voice == "own" or ground.speaks_for(one.by) not in denying for one in saying)
