"""On how many independent origins a claim rests, at most."""

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.collation.ground import COPIED, Ground
from variorum.model import Account
from variorum.model.claim import ClaimStatus

_BEAR_OUT = ("says", "partly")


def traced(ground: Ground, accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, each with the name of what it goes back to.

    What a side says is one origin however many articles report it. What articles say themselves is one for articles
    that go back to one text or come from one outlet or family of outlets. Whoever gives one shared passage, in whatever
    rendering, is one origin too.
    """
    groups = _Groups()
    for one in accounts:
        groups.add(_origin(ground, one))
    for reuse in ground.reuse:
        if reuse.kind in (*COPIED, "translation-variant"):
            inside = [one for one in accounts if any(passage.overlaps(one) for passage in reuse.passages)]
            if len({one.document for one in inside}) > 1:
                groups.join(
                    f"{_SHARED}{reuse.source or 'a shared passage'}{_SHARED}{reuse.id}", *_names(ground, inside)
                )
    for origin in ground.origins:
        inside = [one for one in accounts if one.voice == "own" and one.document in origin.documents]
        groups.join(*_names(ground, inside))
    return tuple(replace(one, origin=_shown(groups.top(_origin(ground, one)))) for one in accounts)


_SHARED = "\0"
"""Before and after the name of a shared text, so that it stands first and is told from others of the same name."""


def _names(ground: Ground, accounts: Sequence[Account]) -> list[str]:
    return [_origin(ground, one) for one in accounts]


def _shown(name: str) -> str:
    return name.split(_SHARED)[1] if name.startswith(_SHARED) else name


def origins(accounts: Sequence[Account]) -> int:
    """At most this many independent origins bear a claim out; of a claim that is only denied, those of the denial."""
    bearing = [one for one in accounts if one.relation in _BEAR_OUT] or list(accounts)
    return len({one.origin for one in bearing})


def _origin(ground: Ground, account: Account) -> str:
    """The name of what an account goes back to by itself: a speaker's side, else its outlet, else its article."""
    if account.voice == "attributed" and account.by is not None:
        return ground.name_of_side(account.by)
    document = ground.by_document[account.document].document
    return document.family or document.outlet or document.source.rpartition("/")[2]


class _Groups:
    """Names joined into groups; a group goes by the first of its names."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def add(self, name: str) -> None:
        self._above.setdefault(name, name)

    def top(self, name: str) -> str:
        self.add(name)
        while self._above[name] != name:
            name = self._above[name]
        return name

    def join(self, *names: str) -> None:
        tops = sorted({self.top(name) for name in names})
        for other in tops[1:]:
            self._above[other] = tops[0]


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
