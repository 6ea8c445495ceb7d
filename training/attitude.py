"""Fit the attitude towards a name, for `src/variorum/lexicon/attitude.npz`.

    python -m training.attitude ../shared/bench/stance/newsmtsc/train.jsonl

Only the training part of NewsMTSC is read (Hamborg and Donnay 2021, MIT licence). Several small networks are fitted
from different seeds and laid side by side, which is the mean of their answers. Only weights leave the sentences.
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from variorum.annotation import attitude
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Document

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

TARGET = Path(__file__).parent.parent / "src/variorum/lexicon" / attitude.WEIGHTS
SEEDS = (0, 1, 2)
HIDDEN, EPOCHS, BATCH, RATE, DROP, DECAY = 64, 10, 128, 1e-3, 0.4, 1e-2


def read(text: str) -> Parse:
    """One sentence as the parser reads it."""
    document = Document(
        id="document-t", source="t", outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, "en"), ())


def cases(path: Path) -> tuple[Floats, Ints]:
    """The features and labels of all names in a file of NewsMTSC."""
    rows: list[Floats] = []
    labels: list[int] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        parsed = read(case["sentence_normalized"])
        for target in case["targets"]:
            span = parsed.token_span(target["from"], target["to"])
            if span is not None and len(span):
                rows.append(attitude.features([span])[0])
                labels.append(int(target["polarity"]) // 2 - 1)
    return np.stack(rows), np.asarray(labels)


def fit(rows: Floats, labels: Ints, seed: int) -> list[Floats]:
    """One network: a bend of `HIDDEN` sums, softmax; Adam with decay and dropout (Kingma and Ba 2015)."""
    dice = np.random.default_rng(seed)
    width = rows.shape[1]
    parts = [
        dice.normal(0, 0.02, (width, HIDDEN)).astype(np.float32),
        np.zeros(HIDDEN, np.float32),
        dice.normal(0, 0.2, (HIDDEN, 3)).astype(np.float32),
        np.zeros(3, np.float32),
    ]
    first, second = [np.zeros_like(part) for part in parts], [np.zeros_like(part) for part in parts]
    order, step = np.arange(len(labels)), 0
    total = EPOCHS * (len(order) / BATCH + 1)
    for _ in range(EPOCHS):
        dice.shuffle(order)
        for start in range(0, len(order), BATCH):
            pick = order[start : start + BATCH]
            step += 1
            slopes = _slopes(parts, rows[pick], labels[pick], dice)
            rate = RATE * (1 - step / total)
            for at, slope in enumerate(slopes):
                first[at] += 0.1 * (slope - first[at])
                second[at] += 0.001 * (slope * slope - second[at])
                scale = rate * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
                parts[at] -= scale * first[at] / (np.sqrt(second[at]) + 1e-8) + rate * DECAY * parts[at]
    return parts


def _slopes(parts: list[Floats], rows: Floats, labels: Ints, dice: np.random.Generator) -> list[Floats]:
    weights, bias, out, out_bias = parts
    kept = (rows * (dice.random(rows.shape) > DROP) / (1 - DROP)).astype(np.float32)
    sums = kept @ weights + bias
    gate = ((sums > 0) * (dice.random(sums.shape) > DROP) / (1 - DROP)).astype(np.float32)
    hidden = sums * gate
    logits = hidden @ out + out_bias
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    shares[np.arange(len(labels)), labels] -= 1
    shares /= len(labels)
    back = (shares @ out.T) * gate
    return [kept.T @ back, back.sum(axis=0), hidden.T @ shares, shares.sum(axis=0)]


def side_by_side(networks: list[list[Floats]]) -> dict[str, Any]:
    """Several networks as one whose answer is the mean of theirs, its first layer in 8 bits."""
    hidden = np.concatenate([network[0] for network in networks], axis=1)
    scale = np.abs(hidden).max(axis=0) / 127
    return {
        "hidden": np.rint(hidden / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "hidden_bias": np.concatenate([network[1] for network in networks]),
        "out": np.concatenate([network[2] for network in networks]) / len(networks),
        "out_bias": np.mean([network[3] for network in networks], axis=0),
    }


def main(path: Path) -> None:
    """Read, fit, write."""
    rows, labels = cases(path)
    networks = [fit(rows, labels, seed) for seed in SEEDS]
    np.savez_compressed(TARGET, **side_by_side(networks))
    sys.stdout.write(f"{len(labels)} names, {TARGET.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
