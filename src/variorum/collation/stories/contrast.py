"""What tells the stories of one affair apart.

Articles on one affair share its people, places and words, so that these say nothing about which of its turns an
article tells; the words that only some of them have do. Each word therefore counts by its rarity in the news, less by
as much as the articles of the affair have it in common. How the likenesses add up is learnt (`training/stories.py`);
the weights are in `lexicon/stories.json`, their card beside it.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from variorum.collation.words import is_number

from .profile import Profile

FEATURES = ("beginnings", "words", "names")
"""What a pair is judged by, each a cosine from 0 to 1: the first words of both, all words, and names. Numbers in common
tell stories apart in short texts, but long ones share them by accident."""

_DOUBT = 6
"""Articles by which an affair counts as larger, since what two or three have in common may be the story itself."""

LIMIT = 6.0
"""Log odds beyond which a pair says no more."""

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature, the constant, and the least mean log odds of a story.

    `dated` is added where both articles have a date: news of one day has much in common. `by_day` is what the square of
    the days between them takes off: a day is little, as a morning's paper has what was on the air the day before.
    `by_title` is what titles add that have all in common, as far as they have more than `untold` so: a title names the
    turn that its article tells.
    """

    weights: tuple[float, ...]
    constant: float
    dated: float
    by_day: float
    by_title: float
    untold: float
    threshold: float


@cache
def model() -> Model:
    """The stored model."""
    held = json.loads(files("variorum.lexicon").joinpath("stories.json").read_text("utf-8"))
    weights = tuple(held["weights"][name] for name in FEATURES)
    others = (held[name] for name in ("constant", "dated", "by_day", "by_title", "untold", "threshold"))
    return Model(weights, *others)


def features(profiles: Sequence[Profile]) -> Values:
    """The features of each two articles of one affair: one square matrix for each of `FEATURES`."""
    kinds: tuple[Callable[[Profile], Iterable[str]], ...] = (
        lambda one: one.lead,
        lambda one: (form for form in one.plain if not is_number(form)),
        lambda one: one.names,
    )
    return np.stack([_alike(profiles, of) for of in kinds])


def _alike(profiles: Sequence[Profile], of: Callable[[Profile], Iterable[str]]) -> Values:
    """The cosine of some words of each two articles, each word less by as much as the articles have it in common."""
    spread = Counter(form for one in profiles for form in one.plain)
    shared = {form: place for place, form in enumerate(sorted(form for form, n in spread.items() if n > 1))}
    whole = len(profiles) - 1 + _DOUBT
    bags = [{form: one.plain[form] * (1 - (spread[form] - 1) / whole) for form in of(one)} for one in profiles]
    return _cosines(bags, shared)


def odds(profiles: Sequence[Profile], known: Model) -> Values:
    """The log odds that each two articles of one affair tell of one happening, by their words alone."""
    found = np.tensordot(np.array(known.weights), features(profiles), axes=1) + known.constant
    return np.asarray(np.clip(np.round(found, 6), -LIMIT, LIMIT))


def titled(untitled: Values, profiles: Sequence[Profile], known: Model) -> Values:
    """The log odds with what the titles add, where both articles have one."""
    said = np.array([bool(one.title) for one in profiles])
    added = known.by_title * (_alike(profiles, lambda one: one.title) - known.untold)
    taken = np.where(said[:, None] & said[None, :], np.round(added, 6), 0.0)
    return np.asarray(np.clip(untitled + taken, -LIMIT, LIMIT))


def dated(undated: Values, profiles: Sequence[Profile], known: Model) -> Values:
    """The log odds that they tell one story, which is of a day or two: a later turn is another."""
    gaps = _days_apart(profiles)
    taken = known.dated - known.by_day * gaps**2
    return np.asarray(np.clip(undated + np.where(np.isnan(gaps), 0.0, taken), -LIMIT, LIMIT))


def _cosines(bags: Sequence[dict[str, float]], shared: dict[str, int]) -> Values:
    rows = np.zeros((len(bags), len(shared)))
    for row, bag in zip(rows, bags, strict=True):
        length = sum(weight * weight for _, weight in sorted(bag.items())) ** 0.5 or 1.0
        for form, weight in bag.items():
            if form in shared:
                row[shared[form]] = weight / length
    return np.asarray(rows @ rows.T)


def _days_apart(profiles: Sequence[Profile]) -> Values:
    """Days between each two articles; not a number where a date is unknown."""
    days = np.array([np.nan if one.day is None else float(one.day) for one in profiles])
    return np.asarray(np.abs(days[:, None] - days[None, :]))
