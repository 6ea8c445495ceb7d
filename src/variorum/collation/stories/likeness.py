"""How alike articles are by their words, kept up as articles come and go.

An inverted index from words to the articles that have them: a new article is compared with those that share its telling
words only. All sums are of whole numbers, so that they are the same whatever came first.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .profile import SCALE, Profile

FLOOR = 0.05
"""Cosine below which two articles count as not alike; articles on unrelated subjects have .03 on average."""

_ALLOWED_DEAD = 256
"""Articles taken out before the index is written anew."""


@dataclass(slots=True)
class _Posting:
    places: array[int] = field(default_factory=lambda: array("i"))
    weights: array[int] = field(default_factory=lambda: array("i"))


class Index:
    """The articles by their words."""

    def __init__(self) -> None:
        self._postings: defaultdict[str, _Posting] = defaultdict(_Posting)
        self._profiles: list[Profile | None] = []
        self._place: dict[str, int] = {}

    def add(self, profile: Profile) -> dict[str, float]:
        """Take an article in; returns the cosine with each article that is like it at all."""
        found = self.like(profile.weights)
        self._enter(profile)
        return found

    def _enter(self, profile: Profile) -> None:
        self._place[profile.id] = len(self._profiles)
        self._profiles.append(profile)
        for form, weight in profile.weights.items():
            posting = self._postings[form]
            posting.places.append(self._place[profile.id])
            posting.weights.append(weight)

    def remove(self, id: str) -> None:
        """Take an article out."""
        self._profiles[self._place.pop(id)] = None
        alive = [one for one in self._profiles if one is not None]
        if len(self._profiles) - len(alive) > max(_ALLOWED_DEAD, len(alive)):
            self._postings.clear()
            self._profiles.clear()
            for one in alive:
                self._enter(one)

    def like(self, weights: Mapping[str, int]) -> dict[str, float]:
        """The cosine of words with each article that has enough of them; an article that is in finds itself."""
        total: NDArray[np.int64] = np.zeros(len(self._profiles), dtype=np.int64)
        for form, weight in weights.items():
            posting = self._postings.get(form)
            if posting is not None:
                places = np.frombuffer(posting.places, dtype=np.int32)
                total[places] += np.frombuffer(posting.weights, dtype=np.int32).astype(np.int64) * weight
        found = {}
        for place in np.flatnonzero(total >= FLOOR * SCALE * SCALE).tolist():
            one = self._profiles[place]
            if one is not None:
                found[one.id] = float(total[place]) / (SCALE * SCALE)
        return found
