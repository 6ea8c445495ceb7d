"""Temporal awareness of one timeline against another (UzZaman and Allen 2011), for events in steps.

A timeline gives each two of its events a relation: earlier, later, or of one step. Counted are the relations of the
smallest graph that implies all of them, each right where the closure of the other timeline has it: of `found` for
precision, of `gold` for recall.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

Steps = Mapping[str, int]
"""The step of each event; events of one step are simultaneous."""

Link = tuple[str, str]


def links(steps: Steps) -> list[Link]:
    """The fewest links that imply all others: within a step each event to its first, and first to first of the next."""
    members: defaultdict[int, list[str]] = defaultdict(list)
    for event in sorted(steps):
        members[steps[event]].append(event)
    ordered = [members[step] for step in sorted(members)]
    within = [(group[0], other) for group in ordered for other in group[1:]]
    return within + [(one[0], other[0]) for one, other in pairwise(ordered)]


def held(some: Iterable[Link], own: Steps, other: Steps) -> int:
    """How many links of one timeline the other implies too."""
    both = [(a, b) for a, b in some if a in other and b in other]
    return sum(_relation(own, a, b) == _relation(other, a, b) for a, b in both)


def _relation(steps: Steps, a: str, b: str) -> int:
    return (steps[a] > steps[b]) - (steps[a] < steps[b])


def counts(found: Steps, gold: Steps) -> tuple[int, int, int, int]:
    """Right links of `found`, all of them, links of `gold` that `found` implies, all of them."""
    mine, theirs = links(found), links(gold)
    return held(mine, found, gold), len(mine), held(theirs, gold, found), len(theirs)
