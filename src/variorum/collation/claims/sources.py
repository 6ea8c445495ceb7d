"""What one account goes back to by itself: who says it, whose report it passes on, or its own article."""

from dataclasses import dataclass

from variorum.collation import relays
from variorum.collation.ground import Ground
from variorum.collation.relays import Outlet
from variorum.model import Account

_REPORTS = frozenset({"report", "article", "story", "piece", "dispatch", "exclusive", "scoop"})
"""Texts that an outlet makes: an account that goes by "the report" goes back to the outlet whose report is meant."""


@dataclass(frozen=True, slots=True)
class Source:
    """What an account goes back to. Equal keys are one origin.

    own: the article's words rest on nothing that it names; agency: they are an agency's copy; side: for whom the one of
    this name speaks, who says it, or the name of the text that says it; null where nobody is said to say it.
    """

    document: str
    key: str
    name: str
    own: bool = False
    agency: bool = False
    side: str | None = None


def of(ground: Ground, account: Account) -> Source:
    """The source of an account: a speaker's side, a text, the outlet whose report it is, an agency, or the article."""
    actor = ground.actors.get(account.by) if account.by is not None else None
    if account.voice == "attributed" and account.by is not None:
        if actor is not None and actor.kind == "media":
            names = [name for _, _, name in ground.media[account.document]]
            return _outlet(account, relays.outlet(relays.in_full(actor.name, names)))
        if actor is not None and actor.kind == "document" and actor.name.islower():
            return _text(ground, account, actor.name)
        side = ground.name_of_side(account.by)
        name = actor.name if actor is not None and actor.kind == "person" else side
        return Source(account.document, f"said {side}", name, side=side)
    relay = _relay(ground, account, unnamed=account.voice == "attributed")
    return relay or _own(ground, account)


def _text(ground: Ground, account: Account, name: str) -> Source:
    """A text without a name of its own. Of one matter two articles mean one statement; a report is an outlet's."""
    head = name.rpartition(" ")[2]
    relay = _relay(ground, account, unnamed=True) if head in _REPORTS else None
    return relay or Source(account.document, f"text {head}", name, side=name)


def _relay(ground: Ground, account: Account, *, unnamed: bool) -> Source | None:
    order = ground.order(account.document, account.start)
    found = relays.near(ground.relays[account.document], order, unnamed=unnamed) if order is not None else None
    return _outlet(account, found.outlet) if found is not None else None


def _outlet(account: Account, outlet: Outlet) -> Source:
    return Source(account.document, f"outlet {outlet.key}", outlet.name)


def _own(ground: Ground, account: Account) -> Source:
    document = ground.by_document[account.document].document
    agencies = relays.carried(document)
    outlet = relays.outlet(agencies[0]) if len(agencies) == 1 else relays.of_document(document)
    return Source(account.document, f"outlet {outlet.key}", outlet.name, own=True, agency=len(agencies) == 1)
