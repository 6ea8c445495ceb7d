"""A report that an outlet brought: "the Daily Quay report", "the report by Quay Press" are that outlet speaking."""

import re
from bisect import bisect_right
from collections.abc import Mapping

from variorum.model import Mention

from .links import Link, Node, Web

_BROUGHT = frozenset({"report", "story", "article", "account", "piece", "editorial", "dispatch", "interview", "column"})
"""Papers that an outlet writes itself; a letter or a statement that it prints is somebody else's."""

_BY = re.compile(r"\s+(?:by|in|from|of|on)\s+(?:the\s+)?\Z", re.IGNORECASE)
_OWN = re.compile(r"(?:['’]s?)?\s+\Z")


def join(web: Web, texts: Mapping[str, str]) -> None:
    """Join the reports of an affair with the outlets whose they are, where all that the article says of it agrees."""
    outlets = [node for node in web.nodes.values() if "media" in node.kinds]
    named: dict[str, list[tuple[int, int, Node]]] = {}
    for node in outlets:
        for mention in node.mentions():
            named.setdefault(mention.document, []).append((mention.start, mention.end, node))
    for places in named.values():
        places.sort(key=lambda place: place[:2])
    for node in sorted(web.nodes.values(), key=lambda node: node.key):
        if node.kinds == {"document"} and node.name.casefold().split()[-1] in _BROUGHT:
            found = [one for mention in node.mentions() for one in _beside(mention, named, texts)]
            meant = web.only(found)
            if meant is not None:
                web.join(Link(node.key, meant.key, "a report that the article calls this outlet's", 0.85))


def _beside(mention: Mention, named: Mapping[str, list[tuple[int, int, Node]]], texts: Mapping[str, str]) -> list[Node]:
    """The outlet that stands directly before a mention as the owner, or after it with "by" or "in"."""
    text, places = texts.get(mention.document, ""), named.get(mention.document, [])
    at = bisect_right([start for start, _, _ in places], mention.start)
    found = []
    if at and _OWN.fullmatch(text[places[at - 1][1] : mention.start]):
        found.append(places[at - 1][2])
    if at < len(places) and _BY.fullmatch(text[mention.end : places[at][0]]):
        found.append(places[at][2])
    return found
