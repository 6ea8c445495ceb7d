"""Train the networks and the judge of the quotation layer, from PolNeAR's training articles.

    python -m training.quotations ../shared/bench/polnear/train.jsonl [--out src/variorum/lexicon]

Needs scipy beside the project's own dependencies. Seeded: the same data and processor give the same files. Folds: the
networks that label an article for a later stage never saw it. The data's texts stay where they are; the files written
hold hashed tables, and no words.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from training.network import Cases, Plan, fit, save

from variorum.annotation import contents, cues, drafts, grid, judge, network, reach
from variorum.annotation.blocks import blocks
from variorum.annotation.grid import Grid
from variorum.annotation.network import Network
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Document

FOLDS = 2
CUE_PLAN = Plan(labels=2, hidden=64, epochs=3)
CONTENT_PLAN = Plan(labels=4, hidden=64, epochs=3)
FOLLOW_SCALE = 0.3

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Gold:
    """One reported relation: the head of its cue, the label of every token of the article, and the characters of it."""

    head: int
    labels: Ints
    letters: frozenset[int]


@dataclass(frozen=True)
class Article:
    """One article of the training set."""

    grid: Grid
    gold: list[Gold]
    all_letters: list[frozenset[int]]


def read(path: Path) -> Iterator[tuple[dict[str, Any], Parse]]:
    """The articles of a PolNeAR file, parsed."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        paragraphs = blocks(row["text"])
        document = plain_document(row["id"], row["text"])
        yield row, parse(document, paragraphs, split(row["text"], paragraphs, "en"), ())


def plain_document(id: str, text: str) -> Document:
    """An English document of a text alone."""
    return Document(
        id=id, source=id, outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip


def article(row: dict[str, Any], read_: Parse) -> Article:
    """The gold of one article on its tokens."""
    columns = grid.of(read_)
    possible = cues.candidates(columns)
    gold, letters = [], []
    for quote in row["quotes"]:
        own = _letters(read_.text, quote["content"])
        if not own:
            continue
        letters.append(own)
        head = _head(read_, quote["cue"])
        if head is not None and possible[head]:
            gold.append(Gold(head, _labels(read_, quote), own))
    return Article(columns, gold, letters)


def _letters(text: str, spans: list[list[int]]) -> frozenset[int]:
    return frozenset(at for start, end in spans for at in range(start, end) if text[at].isalnum())


def _head(read_: Parse, spans: list[list[int]]) -> int | None:
    tokens = [token for start, end in spans for token in (read_.token_span(start, end) or ()) if not token.is_space]
    held = {token.i for token in tokens}
    roots = [token for token in tokens if token.head.i not in held or token.head == token]
    words = [token for token in roots if not token.is_punct] or roots
    verbs = [token for token in words if token.pos_ == "VERB"]
    return (verbs or words)[0].i if words else None


def _labels(read_: Parse, quote: dict[str, Any]) -> Ints:
    labels = np.zeros(len(read_.tokens), np.int64)
    for label, key in ((contents.CONTENT, "content"), (contents.SOURCE, "source"), (contents.CUE, "cue")):
        for start, end in quote[key]:
            span = read_.token_span(start, end)
            if span is not None:
                labels[span.start : span.end] = label
    return labels


def cue_cases(articles: list[Article]) -> Cases:
    """Every word that can be a cue, with whether it is one."""
    rows, roles, labels, offset = [], [], [], 0
    for one in articles:
        columns, size = one.grid, len(one.grid)
        places = np.flatnonzero(cues.candidates(columns))
        near = [_within(places + step, size) for step in cues.ROLES]
        found = np.stack([*near, columns.head[places]], axis=1)
        marked = np.zeros(size, np.int64)
        marked[[gold.head for gold in one.gold]] = 1
        rows.append(cues.features(columns)[places])
        roles.append(np.where(found >= 0, found + offset, -1).astype(np.int32))
        labels.append(marked[places])
        offset += size
    vectors = np.vstack([one.grid.vectors for one in articles])
    return Cases(np.vstack(rows), np.vstack(roles), np.concatenate(labels), vectors)


def _within(places: Ints, size: int) -> Ints:
    return np.where((places >= 0) & (places < size), places, -1)


def content_cases(one: Article, own: Floats) -> Cases:
    """Every word of every gold cue's window of one article, with its label."""
    rows, roles, labels = [np.zeros((0, 32), np.int32)], [np.zeros((0, 5), np.int32)], [np.zeros(0, np.int64)]
    for gold in one.gold:
        window = reach.window_of(one.grid, gold.head)
        features, first = contents.features(one.grid, gold.head, window, own)
        near = [_within(window + step, len(one.grid)) for step in contents.ROLES]
        rows.append(features)
        roles.append(np.stack([*near, np.full(len(window), gold.head), first], axis=1).astype(np.int32))
        labels.append(gold.labels[window])
    return Cases(np.vstack(rows), np.vstack(roles), np.concatenate(labels), one.grid.vectors)


def joined(parts: list[Cases]) -> Cases:
    """The cases of several articles as one set."""
    offsets = np.cumsum([0, *(len(part.vectors) for part in parts)])
    roles = [np.where(part.roles >= 0, part.roles + offsets[at], -1) for at, part in enumerate(parts)]
    return Cases(
        np.vstack([part.rows for part in parts]),
        np.vstack(roles).astype(np.int32),
        np.concatenate([part.labels for part in parts]),
        np.vstack([part.vectors for part in parts]),
    )


def follow_of(articles: list[Article]) -> Floats:
    """How much likelier each label is after each other one than anywhere: logarithms, scaled."""
    follow = np.ones((4, 4))
    for one in articles:
        for gold in one.gold:
            labels = gold.labels[reach.window_of(one.grid, gold.head)]
            np.add.at(follow, (labels[:-1], labels[1:]), 1)
    lift = np.log(follow / follow.sum(1, keepdims=True)) - np.log(follow.sum(0) / follow.sum())
    return np.asarray(FOLLOW_SCALE * lift, dtype=np.float32)


def use(cue: Network | None, content: Network | None) -> None:
    """Let the layer use these networks instead of the stored ones."""
    chosen = {cues.NETWORK: cue, contents.NETWORK: content}
    network.load = lambda name: chosen[name]  # type: ignore[assignment]


def train(articles: list[Article]) -> tuple[Network, Network, dict[str, Any]]:
    """The two networks on all articles, and the judge on drafts of networks that had not seen them."""
    cue = fit(cue_cases(articles), CUE_PLAN)
    chances: list[Floats] = [np.zeros(0, np.float32)] * len(articles)
    apart = []
    for fold in range(FOLDS):
        apart.append(fit(cue_cases(_fold(articles, fold, inside=False)), CUE_PLAN))
        use(apart[-1], None)
        for at in range(fold, len(articles), FOLDS):
            chances[at] = cues.score(articles[at].grid)
    cases = [content_cases(one, own) for one, own in zip(articles, chances, strict=True)]
    follow = follow_of(articles)
    content = _fit_content(cases, follow)
    facts, right = [], []
    for fold in range(FOLDS):
        use(apart[fold], _fit_content(_fold(cases, fold, inside=False), follow))
        for one in _fold(articles, fold, inside=True):
            made = drafts.find(one.grid)
            if made:
                facts.append(judge.facts(one.grid, made))
                right.extend(matched(one, made))
    total = sum(len(one.all_letters) for one in articles)
    return cue, content, fit_judge(np.vstack(facts), np.array(right, dtype=np.float64), total)


def _fold(items: list[Any], fold: int, *, inside: bool) -> list[Any]:
    return [item for at, item in enumerate(items) if (at % FOLDS == fold) == inside]


def _fit_content(cases: list[Cases], follow: Floats) -> Network:
    made = fit(joined(cases), CONTENT_PLAN)
    return Network(made.table, made.dense, made.bias, made.out, made.out_bias, follow)


def matched(one: Article, made: list[drafts.Draft]) -> list[float]:
    """Which drafts share at least half of their letters with a gold relation, each of those used once, best first."""
    text, tokens = one.grid.parse.text, one.grid.parse.tokens
    pairs = []
    for at, draft in enumerate(made):
        own = frozenset(
            place
            for token in draft.content
            for place in range(tokens[int(token)].idx, tokens[int(token)].idx + len(tokens[int(token)]))
            if text[place].isalnum()
        )
        for number, gold in enumerate(one.all_letters):
            share = len(own & gold) / len(own | gold) if own & gold else 0.0
            if share >= 0.5:
                pairs.append((-share, at, number))
    right, used = [0.0] * len(made), set()
    for _, at, number in sorted(pairs):
        if not right[at] and number not in used:
            right[at] = 1.0
            used.add(number)
    return right


def fit_judge(facts: NDArray[np.float64], right: NDArray[np.float64], gold: int) -> dict[str, Any]:
    """Logistic regression by Newton's method with a small ridge, and the floor with the best F1."""
    mean, spread = facts.mean(0), facts.std(0) + 1e-9
    cases = judge.expanded((facts - mean) / spread)
    weights = np.zeros(cases.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-cases @ weights))
        slope = cases.T @ (right - chance) - weights
        bend = (cases * (chance * (1 - chance))[:, None]).T @ cases + np.eye(cases.shape[1])
        weights += np.linalg.solve(bend, slope)
    chance = 1 / (1 + np.exp(-cases @ weights))
    floors = np.arange(0.2, 0.7, 0.01)
    scores = [2 * right[chance >= floor].sum() / ((chance >= floor).sum() + gold) for floor in floors]
    best = int(np.argmax(scores))
    reached = (
        f"drafts {len(right)}, right {right.sum():.0f}, gold {gold}; F1 {scores[best]:.4f} at {floors[best]:.2f}\n"
    )
    sys.stderr.write(reached)
    return {
        "mean": [round(v, 6) for v in mean.tolist()],
        "spread": [round(v, 6) for v in spread.tolist()],
        "weights": [round(v, 5) for v in weights.tolist()],
        "floor": round(float(floors[best]), 2),
    }


def main() -> None:
    """Read, train, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--out", type=Path, default=Path("src/variorum/lexicon"))
    chosen = options.parse_args()
    write(chosen.out, *train([article(row, parsed) for row, parsed in read(chosen.data)]))


def write(out: Path, cue: Network, content: Network, weights: dict[str, Any]) -> None:
    """Write the three files."""
    save(out / f"{cues.NETWORK}.npz", cue)
    save(out / f"{contents.NETWORK}.npz", content)
    (out / "quotation-judge.json").write_text(json.dumps(weights) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
