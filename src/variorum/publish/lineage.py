"""Whose text articles go back to, and how many independent origins stand behind them at most."""

from collections.abc import Collection, Iterable

from variorum.model import Origin

from .edition import Edition
from .wording import counted

_KINDS = {
    "wire": "one wire story",
    "official-text": "one official text",
    "interview": "one interview",
    "outlet": "one outlet’s text",
    "unknown": "one origin, unknown which",
}


def told(origin: Origin) -> str:
    """What articles go back to, named where one of them says whose it is: "one wire story of the Harbour Agency"."""
    kind = _KINDS.get(origin.kind, _KINDS["unknown"])
    if not origin.name:
        return kind
    if origin.kind == "wire":
        return f"{kind} of {origin.name}"
    return f"the text of {origin.name}" if origin.kind == "outlet" else f"{kind}, called “{origin.name}”"


def at_most(edition: Edition, articles: Collection[str]) -> int:
    """How many origins articles go back to at most: those of one text, one outlet or one family are one."""
    of_one: dict[str, set[str]] = {}
    for witness in edition.witnesses:
        document = witness.document
        of_one.setdefault(document.family or document.outlet or document.id, set()).add(document.id)
    groups: list[set[str]] = []
    for group in (*of_one.values(), *(set(origin.documents) for origin in edition.dossier.origins)):
        inside = group.intersection(articles)
        touching = [known for known in groups if known & inside]
        if inside:
            groups = [known for known in groups if known not in touching] + [inside.union(*touching)]
    return len(groups)


def counts(edition: Edition, articles: Iterable[str]) -> str:
    """The number of origins in words: "one origin", "at most two independent origins"."""
    count = at_most(edition, set(articles))
    return "one origin" if count == 1 else f"at most {counted(count, 'independent origin')}"
