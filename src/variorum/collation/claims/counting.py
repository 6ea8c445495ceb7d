"""On how many independent origins a claim rests, at most."""

from collections.abc import Iterable, Sequence

from variorum.model import Account
from variorum.model.claim import ClaimStatus

from .ground import COPIED, Ground

_BEAR_OUT = ("says", "partly")


def origins(ground: Ground, accounts: Sequence[Account]) -> int:
    """At most this many independent origins bear a claim out; of a claim that is only denied, those of the denial.

    What a side says is one origin however many articles report it. What articles say themselves counts once for
    articles that go back to one text or come from one outlet or family of outlets. Whoever gives one shared passage, in
    whatever rendering, is one origin too.
    """
    bearing = [one for one in accounts if one.relation in _BEAR_OUT] or list(accounts)
    groups = _Groups()
    for one in bearing:
        groups.add(_origin(ground, one))
    for reuse in ground.reuse:
        if reuse.kind in (*COPIED, "translation-variant"):
            inside = [a for a in bearing if any(p.overlaps(a) for p in reuse.passages)]
            groups.join(_origin(ground, one) for one in inside)
    for origin in ground.origins:
        inside = [one for one in bearing if one.voice == "own" and one.document in origin.documents]
        groups.join(_origin(ground, one) for one in inside)
    return groups.count()


def _origin(ground: Ground, account: Account) -> str:
    if account.voice == "attributed" and account.by is not None:
        return f"speaker {ground.sides.of(account.by)}"
    document = ground.by_document[account.document].document
    house = document.family or document.outlet
    return f"outlet {house.casefold()}" if house else f"document {document.id}"


class _Groups:
    """Names joined into groups."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def add(self, name: str) -> None:
        self._above.setdefault(name, name)

    def top(self, name: str) -> str:
        self.add(name)
        while self._above[name] != name:
            name = self._above[name]
        return name

    def join(self, names: Iterable[str]) -> None:
        tops = sorted({self.top(name) for name in names})
        for other in tops[1:]:
            self._above[other] = tops[0]

    def count(self) -> int:
        return len({self.top(name) for name in self._above})


def status(ground: Ground, accounts: Sequence[Account], count: int) -> ClaimStatus:
    """How a claim stands, by its accounts and the number of its origins."""
    if disputed(ground, accounts):
        return "disputed"
    if all(one.voice == "attributed" and one.by is None for one in accounts):
        return "origin-unknown"
    if len({one.document for one in accounts}) == 1:
        return "single-source"
    return "single-origin" if count == 1 else "several-origins"


def disputed(ground: Ground, accounts: Sequence[Account]) -> bool:
    """Whether somebody denies what somebody else says: not what the same side says, nor what is only feared.

    An article that calls an event possible in its own voice takes no side.
    """
    denying = {ground.sides.of(one.by) for one in accounts if one.relation == "denies" and one.voice == "attributed"}
    saying = [one for one in accounts if one.relation == "says" or (one.relation == "partly" and one.by is not None)]
    return bool(denying) and any(one.voice == "own" or ground.sides.of(one.by) not in denying for one in saying)
