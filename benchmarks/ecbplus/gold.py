"""Clusters over the gold's own mentions: how well events are joined, whatever the program would have read.

`gold-subtopic` joins within each story of the gold, `gold-corpus` within the affairs that the program itself finds
among all articles. The gold's triggers go through the program's reading of clauses, parties, times and places and are
joined by its likeness (`collation.events.alike`), at the threshold fitted on the train topics; the further rules, by
which a long affair is kept from joining its like events, are not asked, as each story is told once here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from benchmarks.ecbplus import coreference, given
from benchmarks.ecbplus.given import Read, Thread
from benchmarks.ecbplus.reading import Article
from benchmarks.harness import Figure
from variorum.collation import stories
from variorum.collation.events import alike

Clusters = dict[Hashable, Hashable]

_DATA = "ECB+ dev topics 2 5 12 18 21 23 34 35, gold mentions"


def score(articles: Iterable[Article]) -> list[Figure]:
    """CoNLL F1 within the gold's stories and over the whole corpus, each beside joining by the same lemma."""
    known = given.read(articles)
    gold = {key: gold for article, _ in known for key, gold, _ in _marked(article)}
    apart: Clusters = {
        key: (given.story(article), one.lemmas.get(place, ""))
        for article, one in known
        for key, _, place in _marked(article)
    }
    lemma: Clusters = {key: name[1] for key, name in apart.items() if isinstance(name, tuple)}
    own, peers = "within the gold's stories", {"same lemma on the test topics": 76.5}
    whole, all_peers = "all articles together", {"same lemma on the test topics": 61.0}
    return [
        _figure(
            Figure("ecbplus/gold-subtopic", 0, f"{_DATA}, {own}", peers=peers), _joined(_stories(known)), gold, apart
        ),
        _figure(
            Figure("ecbplus/gold-corpus", 0, f"{_DATA}, {whole}", peers=all_peers),
            _joined(_affairs(known)),
            gold,
            lemma,
        ),
    ]


def _marked(article: Article) -> list[tuple[given.Key, str, tuple[int, int]]]:
    return [((article.name, m.start, m.end), m.cluster, (m.start, m.end)) for m in article.gold]


def _stories(known: Sequence[Read]) -> list[Thread]:
    grouped: defaultdict[str, list[Read]] = defaultdict(list)
    for one in known:
        grouped[given.story(one[0])].append(one)
    return [given.thread(name, grouped[name]) for name in sorted(grouped)]


def _affairs(known: Sequence[Read]) -> list[Thread]:
    """The articles by the affairs that the program finds."""
    by_id = {one.reading.document.id: (article, one) for article, one in known}
    found = stories.threads(stories.find([one.reading for _, one in known]))
    return [given.thread(str(at), [by_id[id] for id in ids], whole=True) for at, ids in enumerate(found)]


def _joined(threads: Iterable[Thread]) -> Clusters:
    found: Clusters = {}
    for thread in threads:
        for number, group in enumerate(alike(thread.tellings)):
            for at in group:
                found.update({key: (thread.name, number) for key, _ in thread.marked[thread.tellings[at].mention.id]})
    return found


def _figure(bare: Figure, found: Clusters, gold: Clusters, lemma: Clusters) -> Figure:
    """The figure with its value, what joining by lemma reaches, and the parts of the mean in tenths of points."""
    parts = {
        f"{name} {which} in tenths": round(10 * value)
        for name, measure in (("MUC", coreference.muc), ("B3", coreference.bcubed), ("CEAF-e", coreference.ceaf))
        for which, value in zip(("P", "R", "F1"), measure(found, gold), strict=True)
    }
    return replace(
        bare,
        value=coreference.conll(found, gold),
        counts={"mentions": len(gold), "clusters": len(set(gold.values())), "found": len(set(found.values()))} | parts,
        floor=round(coreference.conll(lemma, gold), 1),
    )
