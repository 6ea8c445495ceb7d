"""Which articles tell one story, and which stories continue one affair.

Articles are compared by their words, weighted by rarity (TF-IDF over the full text, names more), damped by the days
between them, and joined by average linkage. Rarity is taken from a table of English news together with the set itself,
since a dozen articles on one affair say nothing about which words are rare.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from math import log

import numpy as np
from numpy.typing import NDArray

from variorum.model import Reading, Story, cluster_id

from .words import background, words

SAME_STORY = 0.22
"""Mean similarity from which articles tell one story: the best threshold on 66 stories of ECB+ (benchmarks/stories)."""

SAME_AFFAIR = 0.09
"""Mean similarity from which stories continue one affair. Articles on unrelated subjects stay below .05."""

_NAMES = 1.5
"""How much more a capitalised word weighs."""

_SAME_NEWS_DAYS = 2
_HALVED_EACH_DAYS = 7.0
"""Coverage of one event comes within two days; after that likeness counts half as much each week."""

Similarity = NDArray[np.float64]


def find(readings: Sequence[Reading]) -> tuple[Story, ...]:
    """The stories of the articles, each article in one, with the thread that each story belongs to."""
    if not readings:
        return ()
    plain = similarities(readings)
    damped = plain * _nearness(readings)
    stories = join(damped, [[i] for i in range(len(readings))], SAME_STORY)
    threads = join(plain, stories, SAME_AFFAIR)
    ids = [reading.document.id for reading in readings]
    thread_of = {i: cluster_id("thread", (ids[k] for k in thread)) for thread in threads for i in thread}
    found = (
        Story(
            id=cluster_id("story", (ids[i] for i in story)),
            title=_title(readings[_central(plain, story)]),
            documents=tuple(sorted(ids[i] for i in story)),
            thread=thread_of[story[0]],
            how=_how(plain, story),
        )
        for story in stories
    )
    return tuple(sorted(found, key=lambda story: story.id))


def threads(stories: Iterable[Story]) -> list[list[str]]:
    """The documents of each continuing affair."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for story in stories:
        members[story.thread].update(story.documents)
    return [sorted(documents) for _, documents in sorted(members.items())]


def similarities(readings: Sequence[Reading]) -> Similarity:
    """The likeness of each two articles, 0 to 1."""
    bags = [_bag(reading) for reading in readings]
    total, counts = background()
    inside = Counter(form for bag in bags for form in bag)
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, bag in enumerate(bags):
        rare = {
            form: weight * log((total + len(bags)) / (counts.get(form, 0) + inside[form]))
            for form, weight in bag.items()
        }
        length = sum(weight * weight for weight in rare.values()) ** 0.5 or 1.0
        for form, weight in rare.items():
            postings[form].append((index, weight / length))
    matrix = np.eye(len(bags))
    for _, posting in sorted(postings.items()):
        if len(posting) > 1:
            places = np.array([index for index, _ in posting])
            weights = np.array([weight for _, weight in posting])
            matrix[np.ix_(places, places)] += np.outer(weights, weights)
    np.fill_diagonal(matrix, 1.0)
    return matrix


def _bag(reading: Reading) -> dict[str, float]:
    """Each word's weight in one article: by how often it comes, and more for a name."""
    text = reading.document.text
    often: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    skipped = [part for part in reading.document.furniture if part.kind in ("boilerplate", "credit")]
    for word in words(text, 0, len(text)):
        if not any(part.start <= word.start < part.end for part in skipped):
            often[word.key] += 1
            capital[word.key] += text[word.start].isupper()
    return {form: (1 + log(n)) * (_NAMES if 2 * capital[form] > n else 1.0) for form, n in often.items()}


def _nearness(readings: Sequence[Reading]) -> Similarity:
    """How near two articles are in time: 1 within two days, or where a date is unknown."""
    days = np.array([_day(reading.document.published) for reading in readings], dtype=np.float64)
    gaps = np.abs(days[:, None] - days[None, :])
    late = np.clip(np.nan_to_num(gaps, nan=0.0) - _SAME_NEWS_DAYS, 0, None)
    return np.asarray(0.5 ** (late / _HALVED_EACH_DAYS))


def _day(published: str | None) -> float:
    try:
        return float(date.fromisoformat((published or "")[:10]).toordinal())
    except ValueError:
        return float("nan")


def join(matrix: Similarity, groups: Sequence[Sequence[int]], threshold: float) -> list[list[int]]:
    """Groups joined by average linkage, the most alike first, as long as their mean likeness reaches `threshold`."""
    members = [list(group) for group in groups]
    size = np.array([len(group) for group in members], dtype=np.float64)
    share = np.zeros((len(members), len(matrix)))
    for place, group in enumerate(members):
        share[place, group] = 1 / len(group)
    means = share @ matrix @ share.T
    np.fill_diagonal(means, -1.0)
    nearest = means.argmax(axis=1)
    while len(members) > 1:
        first = int(means[np.arange(len(members)), nearest].argmax())
        second = int(nearest[first])
        if means[first, second] < threshold:
            break
        first, second = min(first, second), max(first, second)
        row = (means[first] * size[first] + means[second] * size[second]) / (size[first] + size[second])
        means[first], means[:, first] = row, row
        means[first, first] = -1.0
        means[second], means[:, second] = -1.0, -1.0
        size[first] += size[second]
        members[first] += members[second]
        members[second] = []
        stale = np.flatnonzero((nearest == first) | (nearest == second))
        nearest[stale] = means[stale].argmax(axis=1)
        closer = means[:, first] > means[np.arange(len(members)), nearest]
        nearest[closer] = first
        nearest[first] = int(means[first].argmax())
    return [sorted(group) for group in members if group]


def _central(matrix: Similarity, story: Sequence[int]) -> int:
    """The article most like the others; the first of equals."""
    return max(story, key=lambda i: (round(float(matrix[i, list(story)].sum()), 9), -i))


def _how(matrix: Similarity, story: Sequence[int]) -> str:
    if len(story) == 1:
        return "no other article is alike enough"
    inner = matrix[np.ix_(story, story)]
    mean = (inner.sum() - len(story)) / (len(story) * (len(story) - 1))
    return f"words weighted by rarity: mean likeness {mean:.2f}"


def _title(reading: Reading) -> str:
    """The article's own headline, else the beginning of its first sentence, else where it came from."""
    document = reading.document
    headlines = (document.text[part.start : part.end] for part in document.furniture if part.kind == "headline")
    headline = document.title or next(headlines, None)
    if headline:
        return " ".join(headline.split())
    first = next((s for s in reading.sentences if not s.furniture), None)
    if first is None:
        return document.source
    beginning = " ".join(document.text[first.start : first.end].split())
    return beginning if len(beginning) <= 80 else beginning[:80].rpartition(" ")[0] + " …"
