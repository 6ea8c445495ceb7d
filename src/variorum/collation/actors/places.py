"""Names of towns and lands that a list holds for one: "Kiev" and "Kyiv"."""

from itertools import combinations

from . import aliases
from .links import Link, Web, indexed


def join(web: Web) -> None:
    """Join the places of an affair that go by two names."""
    places = [node for node in web.nodes.values() if node.kinds <= {"place", "state"}]
    found = indexed(places, lambda node: {str(row) for name in node.names for row in aliases.rows_of("place", name)})
    for row in sorted(found):
        for one, other in combinations(found[row], 2):
            web.join(Link(one.key, other.key, "the list of names for one place has both", 0.95))
