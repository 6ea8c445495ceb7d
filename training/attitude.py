"""Fit the attitude towards a name, for `src/variorum/lexicon/attitude.npz`.

    python -m training.attitude ../shared/bench/stance/newsmtsc/train.jsonl [--tune]

Only the training part of NewsMTSC is read (Hamborg and Donnay 2021, MIT licence). Networks from six seeds are laid
side by side. With `--tune` an eighth of the articles is held out and measured instead. Only weights leave the
sentences. Needs PyTorch, as a tool: what ships runs on numpy.

Sentences with the directed sentiment between two parties (Park et al. 2021, training part) were tried beside it: they
help among themselves and harm here, as a third may judge where nothing passes between the two. So was a second kind of
network with sentence vectors: of no use beside this one.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found,unused-ignore]
from numpy.typing import NDArray
from torch.nn import functional as nn  # type: ignore[import-not-found,unused-ignore]

from variorum.annotation import attitude
from variorum.annotation.attitude import near
from variorum.annotation.attitude.near import LEMMAS, SIZES, Surroundings
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, english, parse
from variorum.annotation.sentences import split
from variorum.model import Document

TARGET = Path(__file__).parent.parent / "src/variorum/lexicon" / attitude.WEIGHTS
SEEDS = (0, 1, 2, 3, 4, 5)
WIDTH, VIEWS, ROUNDS, INNER = 64, 6, 2, 64
EPOCHS, BATCH, RATE, DECAY, DROP, BLANKED, SMOOTHING = 8, 64, 2e-3, 1e-2, 0.3, 0.1, 0.05
HELD_OUT = 0.13
Tensors = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One name of one sentence: what stands around it, its label, and the article that the sentence is from."""

    around: Surroundings
    label: int
    article: str


def read(text: str) -> Parse:
    """One sentence as the parser reads it."""
    document = Document(
        id="document-t", source="t", outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, "en"), ())


def cases(path: Path) -> Iterator[Case]:
    """All names in a file of NewsMTSC."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        parsed = read(row["sentence_normalized"])
        known = near.words(parsed)
        for target in row["targets"]:
            span = parsed.token_span(target["from"], target["to"])
            if span is not None and len(span):
                article = "_".join(row["primary_gid"].split("_")[:3])
                yield Case(near.around(known, [span]), int(target["polarity"]) // 2 - 1, article)


def gathered(batch: Sequence[Case]) -> Surroundings:
    """Several cases as one, their rows moved."""
    sizes = [len(case.around.lemma) for case in batch]
    offsets, total = np.concatenate([[0], np.cumsum(sizes)]), sum(sizes)

    def joined(name: str) -> Any:
        return np.concatenate([getattr(case.around, name) for case in batch])

    def moved(name: str) -> Any:
        rows = zip([getattr(case.around, name) for case in batch], sizes, offsets, strict=False)
        return np.concatenate([np.where(one >= size, total, one + at) for one, size, at in rows])

    return Surroundings(
        lemma=joined("lemma"), vector=joined("vector"), context=joined("context"), small=joined("small"),
        head=moved("head"), left=moved("left"), right=moved("right"), target=joined("target"),
        group=np.repeat(np.arange(len(batch)), sizes), root=moved("root"),
    )  # fmt: skip


def begun(seed: int) -> Tensors:
    """A network before it has seen anything; names as in `attitude.model.Member`."""
    torch.manual_seed(seed)

    def dense(inner: int, outer: int) -> Any:
        return (torch.rand(inner, outer) * 2 - 1) / inner**0.5

    parts: Tensors = {
        "words": dense(300, WIDTH), "context": dense(96, WIDTH), "lemma": torch.randn(LEMMAS + 1, WIDTH) * 0.05,
        "bias": torch.zeros(WIDTH), "views": dense(WIDTH, VIEWS), "values": dense(WIDTH, WIDTH),
        "inner": dense((VIEWS + 3) * WIDTH, INNER), "outer": dense(INNER, 3),
    }  # fmt: skip
    parts |= {f"small{at}": torch.randn(size, WIDTH) * 0.1 for at, size in enumerate(SIZES)}
    parts |= {f"passing{at}": dense(5 * WIDTH, WIDTH) for at in range(ROUNDS)}
    for name in ("views", "values", "inner", "outer", *(f"passing{at}" for at in range(ROUNDS))):
        parts[f"{name}_bias"] = torch.zeros(parts[name].shape[1])
    return {name: part.requires_grad_() for name, part in parts.items()}


def logits(net: Tensors, known: Surroundings, vectors: Any, *, learning: bool) -> Any:
    """The weights of the labels, one row a name: what `attitude.model` reckons, with dropout while learning."""

    def dropped(values: Any) -> Any:
        return nn.dropout(values, DROP, learning)

    lemma, size, groups = torch.from_numpy(known.lemma), len(known.lemma), len(known.root)
    if learning:
        lemma = torch.where(torch.rand(size) < BLANKED, torch.full_like(lemma, LEMMAS), lemma)
    words = vectors[torch.from_numpy(np.where(known.vector < 0, len(vectors) - 1, known.vector))]
    state = net["bias"] + dropped(words) @ net["words"] + dropped(torch.from_numpy(known.context)) @ net["context"]
    state = state + net["lemma"][lemma]
    for at in range(len(SIZES)):
        state = state + net[f"small{at}"][torch.from_numpy(known.small[:, at])]
    state = torch.relu(state)
    head, left, right = (torch.from_numpy(one) for one in (known.head, known.left, known.right))
    count = torch.zeros(size + 1).index_add_(0, head, torch.ones(size))[:-1].clamp(min=1)[:, None]
    for at in range(ROUNDS):
        padded = torch.cat([state, torch.zeros(1, WIDTH)])
        below = torch.zeros_like(padded).index_add_(0, head, state)[:-1] / count
        heard = torch.cat([state, padded[head], below, padded[left], padded[right]], 1)
        state = state + torch.relu(dropped(heard) @ net[f"passing{at}"] + net[f"passing{at}_bias"])
    group = torch.from_numpy(known.group)
    raw = state @ net["views"] + net["views_bias"]
    raised = torch.exp(raw - raw.max())
    share = raised / torch.zeros(groups, VIEWS).index_add_(0, group, raised)[group]
    spread = (share[:, :, None] * (state @ net["values"] + net["values_bias"])[:, None, :]).flatten(1)
    pooled = torch.zeros(groups, VIEWS * WIDTH).index_add_(0, group, spread)
    named = torch.from_numpy(known.target.astype(np.float32))[:, None]
    counts = torch.zeros(groups, 1).index_add_(0, group, named).clamp(min=1)
    name = torch.zeros(groups, WIDTH).index_add_(0, group, state * named) / counts
    root = torch.from_numpy(known.root)
    above = torch.where(head[root] < size, head[root], root)
    views = torch.cat([pooled, name, state[root], state[above]], 1)
    inner = torch.relu(dropped(views) @ net["inner"] + net["inner_bias"])
    return dropped(inner) @ net["outer"] + net["outer_bias"]


def fit(known: list[Case], seed: int, vectors: Any) -> Tensors:
    """One network, by Adam with decay (Loshchilov and Hutter 2019)."""
    net, dice = begun(seed), random.Random(seed)
    adam = torch.optim.AdamW(net.values(), lr=RATE, weight_decay=DECAY)
    total, step = EPOCHS * (len(known) // BATCH + 1), 0
    for _ in range(EPOCHS):
        order = dice.sample(known, len(known))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            rate = RATE * min(1.0, step / (0.05 * total)) * max(0.01, 1 - step / total)
            for group in adam.param_groups:
                group["lr"] = rate
            labels = torch.tensor([case.label for case in batch])
            weights = logits(net, gathered(batch), vectors, learning=True)
            loss = nn.cross_entropy(weights, labels, label_smoothing=SMOOTHING)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.values(), 1.0)
            adam.step()
            step += 1
    return net


def save(path: Path, networks: Sequence[Tensors]) -> None:
    """The networks side by side: tables of dictionary forms in 8 bits with a scale a column, the rest in 16."""
    stored: dict[str, NDArray[Any]] = {"members": np.array(len(networks))}
    for number, net in enumerate(networks):
        for name, part in net.items():
            values = part.detach().numpy()
            if name == "lemma":
                scale = np.abs(values).max(axis=0) / 127
                stored[f"{number}/lemma_scale"] = scale.astype(np.float32)
                stored[f"{number}/lemma"] = np.rint(values / scale).astype(np.int8)
            else:
                stored[f"{number}/{name}"] = values.astype(np.float16)
    np.savez_compressed(path, **stored)  # type: ignore[arg-type,unused-ignore]


def macro_f1(gold: NDArray[Any], found: NDArray[Any]) -> float:
    """The mean of the three labels' F1, in points."""
    pairs = [((gold == at) & (found == at)).sum() / ((gold == at).sum() + (found == at).sum()) for at in range(3)]
    return float(200 * np.mean(pairs))


def measure(networks: Sequence[Tensors], held: Sequence[Case], vectors: Any) -> None:
    """What the networks reach on articles held out, and how often an answer of some sureness is right."""
    with torch.no_grad():
        found = [torch.softmax(logits(net, gathered(held), vectors, learning=False), 1).numpy() for net in networks]
    shares, gold = np.mean(found, axis=0), np.array([case.label for case in held])
    sys.stdout.write(f"macro-F1 {macro_f1(gold, shares.argmax(axis=1)):.1f} on {len(held)} names\n")
    balance, label = shares[:, 2] - shares[:, 0], shares.argmax(axis=1)
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        shown = (label != 1) & (np.abs(balance) >= least)
        sys.stdout.write(f"balance {least}: {(label == gold)[shown].mean():.3f} right of {shown.sum()}\n")


def main(path: Path, *, tune: bool) -> None:
    """Read, fit, write; or measure on articles held out."""
    torch.set_num_threads(1)
    by_article: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases(path):
        by_article[case.article].append(case)
    articles = random.Random(5).sample(sorted(by_article), len(by_article))
    aside = articles[: int(HELD_OUT * len(articles))] if tune else []
    known = [case for article in articles[len(aside) :] for case in by_article[article]]
    vectors = torch.from_numpy(np.vstack([english().vocab.vectors.data, np.zeros((1, 300), np.float32)]))
    networks = [fit(known, seed, vectors) for seed in SEEDS]
    if tune:
        measure(networks, [case for article in aside for case in by_article[article]], vectors)
        return
    save(TARGET, networks)
    sys.stdout.write(f"{len(known)} names, {TARGET.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), tune="--tune" in sys.argv)
