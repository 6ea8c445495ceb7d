"""Which clauses of several articles tell one event: the dev topics of ECB+, read end to end.

Our mentions are the program's own, found in the raw text. ECB+ marks every kind of event ("hit", "game", "enters"),
the program only those of its types, so most of the gold is not found; `mentions-*` says how much. Over the mentions
that both have, clusters are scored within each topic (whose two like stories are one thread here), and pairs of
different articles apart from those of one. `floor` joins whatever has the same head lemma in a topic: on ECB+ a strong
method, on an affair in which the same parties meet each week a useless one. `all-conll` is over all gold mentions,
those that the program did not find being alone, so it stands beside figures on gold mentions as what is lost in all.
Those figures, with every gold mention given, are of the module `gold`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.ecbplus import coreference
from benchmarks.ecbplus import gold as marked
from benchmarks.ecbplus.reading import DEV, Article, Gold, read
from benchmarks.ecbplus.topic import Topic, topics
from benchmarks.harness import Figure, bench_data, f1
from variorum.annotation import sentences
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.model import EventMention

_DATA = "ECB+ dev topics 2 5 12 18 21 23 34 35, raw text, within topic"
_PEERS = {"same lemma on the test topics": 61.0}

Clusters = dict[Hashable, Hashable]


@dataclass
class _Answers:
    """Clusters of mentions: the gold's, ours, those of the same lemma, and the article of each mention."""

    gold: Clusters = field(default_factory=dict)
    ours: Clusters = field(default_factory=dict)
    lemma: Clusters = field(default_factory=dict)
    article: dict[Hashable, Hashable] = field(default_factory=dict)


def score(bench: Path) -> list[Figure]:
    """The figures over all dev topics at once."""
    both, whole = _Answers(), _Answers()
    right = found = gold = 0
    for topic in topics(read(bench / "ecbplus", DEV, "dev")):
        _add(topic, both, whole)
        hits, ours, truth = topic.detected()
        right, found, gold = right + hits, found + ours, gold + truth
    given = marked.score(read(bench / "ecbplus", DEV, "dev"))
    return [*_mentions(right, found, gold), *_links(both), *_clusters(both), _all(whole), *given]


def _add(topic: Topic, both: _Answers, whole: _Answers) -> None:
    event_of = {mention.id: event.id for event in topic.events() for mention in event.mentions}
    matched = {(article.name, gold): ours for ours, gold, article in topic.matches()}
    for article in topic.articles:
        read_ = _parsed(article)
        for gold in article.gold:
            key, lemma = (article.name, gold), _lemma(read_, gold)
            ours = matched.get(key)
            one: Callable[[_Answers], None] = _adder(topic.name, key, lemma, event_of, ours)
            one(whole)
            if ours is not None:
                one(both)


def _adder(
    topic: str, key: tuple[str, Gold], lemma: str, event_of: Mapping[str, str], ours: EventMention | None
) -> Callable[[_Answers], None]:
    def add(answers: _Answers) -> None:
        answers.gold[key] = (topic, key[1].cluster)
        answers.ours[key] = key if ours is None else event_of[ours.id]
        answers.lemma[key] = (topic, lemma)
        answers.article[key] = key[0]

    return add


def _parsed(article: Article) -> Parse:
    paragraphs = blocks(article.text)
    return parse(article.document, paragraphs, sentences.split(article.text, paragraphs, "en"), ())


def _lemma(read_: Parse, gold: Gold) -> str:
    """The dictionary form of the head of the gold's words."""
    span = read_.token_span(gold.start, gold.end)
    return span.root.lemma_.lower() if span is not None else read_.text[gold.start : gold.end].lower()


def _mentions(right: int, found: int, gold: int) -> list[Figure]:
    precision, recall, both = f1(right, found, gold)
    counts = {"mentions": found, "of the gold": gold, "in both": right}
    data = f"{_DATA}; triggers in annotated sentences"
    return [
        Figure("ecbplus/mentions-precision", precision, data, counts=counts, gated=False),
        Figure("ecbplus/mentions-recall", recall, data, counts=counts, gated=False),
        Figure("ecbplus/mentions-f1", both, data, counts=counts, gated=False),
    ]


def _links(answers: _Answers) -> list[Figure]:
    right, found, gold = coreference.pairs(answers.ours, answers.gold, answers.article)
    floor = f1(*coreference.pairs(answers.lemma, answers.gold, answers.article))
    values = f1(right, found, gold)
    counts = {"pairs": found, "of the gold": gold, "right": right}
    data = f"{_DATA}; pairs of different articles, mentions found in both"
    return [
        Figure(f"ecbplus/pairs-{name}", value, data, counts=counts, floor=round(low, 1), gated=name == "precision")
        for name, value, low in zip(("precision", "recall", "f1"), values, floor, strict=True)
    ]


def _clusters(answers: _Answers) -> list[Figure]:
    data = f"{_DATA}; mentions found in both"
    counts = {"mentions": len(answers.gold), "clusters": len(set(answers.gold.values()))}
    figures = []
    for name, measure in (("muc", coreference.muc), ("b3", coreference.bcubed), ("ceafe", coreference.ceaf)):
        own, low = measure(answers.ours, answers.gold)[2], measure(answers.lemma, answers.gold)[2]
        figures.append(Figure(f"ecbplus/{name}-f1", own, data, counts=counts, floor=round(low, 1), gated=False))
    own = coreference.conll(answers.ours, answers.gold)
    low = coreference.conll(answers.lemma, answers.gold)
    return [*figures, Figure("ecbplus/conll", own, data, counts=counts, floor=round(low, 1))]


def _all(answers: _Answers) -> Figure:
    return Figure(
        "ecbplus/all-conll",
        coreference.conll(answers.ours, answers.gold),
        f"{_DATA}; all gold mentions, those not found being alone",
        counts={"mentions": len(answers.gold)},
        floor=round(coreference.conll(answers.lemma, answers.gold), 1),
        peers=_PEERS,
        gated=False,
    )


if __name__ == "__main__":
    folder = bench_data()
    if folder is None:
        raise SystemExit("the public gold data is not there; set VARIORUM_BENCH to its folder")
    for figure in score(folder):
        counts = ", ".join(f"{count} {what}" for what, count in figure.counts.items())
        print(f"{figure.name}: {figure.value:.1f} (floor {figure.floor}; {counts})")
