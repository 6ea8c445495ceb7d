"""Which edits are planted: so many of each kind from stories drawn with fixed seeds."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from benchmarks import articles
from benchmarks.articles import Row

from . import figuring, rewording, roles, slots, verbs
from .edit import HARMFUL, HARMLESS, Edit
from .events import Happenings
from .lines import Story, rarity, story
from .names import Cast


@dataclass(frozen=True)
class Draw:
    """A seed, the half of the weeks that the stories are from, how many stories, and how many edits of a kind.

    `of_one_story` is the most edits of one kind in one story.
    """

    name: str
    seed: int
    half: int
    stories: int
    harmful: int
    harmless: int
    of_one_story: int = 2


DEV = Draw("dev", seed=1, half=0, stories=150, harmful=22, harmless=17)
TEST = Draw("test", seed=900, half=1, stories=220, harmful=22, harmless=17, of_one_story=3)
"""Stories of even weeks and of odd ones, so that no article is in both."""
GATE = Draw("gate", seed=900, half=1, stories=32, harmful=8, harmless=6, of_one_story=3)
"""The first stories of the test drawing."""

_ALIKE = 0.24
_COPY = 0.9
"""Cosine to the first article of a story, as in `benchmarks.articles`, but lower, as there are few stories above it."""

_FEWEST, _MOST = 2, 4
"""Outlets that tell a story."""


def told(bench: Path, draw: Draw) -> Iterator[Story]:
    """The stories of a drawing; no article is in two."""
    weigh = rarity(bench)
    return (story(rows, weigh) for rows in drawn(bench, draw))


def drawn(bench: Path, draw: Draw) -> list[list[Row]]:
    """The articles of the stories of a drawing."""
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if not row["source"].startswith("Guest Writer")]
    counts = [articles._words(row) for row in rows]
    spread = Counter(word for one in counts for word in one)
    weight = lru_cache(2000)(lambda n: articles._weighted(counts[n], spread, len(rows)))
    by_week: defaultdict[int, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        week = articles._day(row) // 7
        if week % 2 == draw.half and 120 <= counts[n].total() <= 1500:
            by_week[week].append(n)
    places = [n for week in sorted(by_week) for n in by_week[week]]
    Random(draw.seed).shuffle(places)
    found: list[list[Row]] = []
    used: set[int] = set()
    for first in places:
        if len(found) < draw.stories and first not in used:
            day = articles._day(rows[first])
            near = [n for n in by_week[day // 7] if n not in used and abs(articles._day(rows[n]) - day) <= 2]
            one = _story(first, {n: weight(n) for n in near}, rows)
            used.update(one if len(one) >= _FEWEST else ())
            found += [[rows[n] for n in one]] if len(one) >= _FEWEST else []
    return found


def _story(first: int, weighted: dict[int, articles.Weights], rows: list[Row]) -> list[int]:
    """The first article and of each other outlet the one most like it, the most like first."""
    own = weighted[first]
    like = {n: sum(value * one.get(word, 0.0) for word, value in own.items()) for n, one in weighted.items()}
    chosen, outlets = [first], {articles._outlet(rows[first])}
    for n in sorted(like, key=lambda n: (-like[n], rows[n]["id"])):
        outlet = articles._outlet(rows[n])
        if _ALIKE <= like[n] < _COPY and outlet not in outlets and len(chosen) < _MOST:
            chosen.append(n)
            outlets.add(outlet)
    return chosen


def edits(draw: Draw, all_: Sequence[Story]) -> list[tuple[int, Edit]]:
    """The planted edits, each with the number of its story."""
    pool: defaultdict[str, list[tuple[int, Edit]]] = defaultdict(list)
    for number, one in enumerate(all_):
        rng = Random(f"{draw.name} {number}")
        for found in candidates(one, rng):
            pool[found.kind].append((number, found))
    chosen = []
    for kind in (*HARMFUL, *HARMLESS):
        wanted = draw.harmful if kind in HARMFUL else draw.harmless
        chosen += _spread(pool[kind], wanted, draw, Random(f"{draw.name} {kind}"))
    return chosen


def candidates(one: Story, rng: Random) -> Iterator[Edit]:
    """All edits that a story offers."""
    happenings, cast = Happenings(one), Cast(one)
    yield from slots.numbers(one, rng)
    yield from slots.dates(one, rng)
    yield from slots.places(one, rng)
    yield from roles.agents(happenings, cast, rng)
    yield from roles.speakers(one, cast, rng)
    yield from verbs.polarities(happenings, rng)
    yield from verbs.certainties(happenings, rng)
    yield from figuring.edits(one, rng)
    yield from rewording.edits(happenings, cast, rng)


def _spread(pool: Sequence[tuple[int, Edit]], wanted: int, draw: Draw, rng: Random) -> list[tuple[int, Edit]]:
    """So many, drawn at random, few of one story and no two at one place, in order; all hows in turn."""
    by_how: defaultdict[str, list[tuple[int, Edit]]] = defaultdict(list)
    for item in rng.sample(list(pool), len(pool)):
        by_how[item[1].how].append(item)
    turns = [item for turn in range(len(pool)) for how in sorted(by_how) for item in by_how[how][turn : turn + 1]]
    taken: list[tuple[int, Edit]] = []
    of_story: Counter[int] = Counter()
    lines = set()
    for number, one in turns:
        if len(taken) < wanted and of_story[number] < draw.of_one_story and (number, one.line) not in lines:
            taken.append((number, one))
            of_story[number] += 1
            lines.add((number, one.line))
    return sorted(taken, key=lambda item: (item[0], item[1].place, item[1].how))
