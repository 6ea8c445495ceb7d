"""Fitting of `annotation.network` networks: summed hashed rows and vectors, one bend, softmax; Adam on one thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from variorum.annotation.network import ROWS, Network, softmax

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Cases:
    """Cases to learn from.

    `rows` are hashed features (n, k); `roles` gives for each vector role a row of `vectors`, or -1 (n, r).
    """

    rows: NDArray[np.int32]
    roles: NDArray[np.int32]
    labels: Ints
    vectors: Floats


@dataclass(frozen=True)
class Plan:
    """How to fit."""

    labels: int
    hidden: int = 64
    epochs: int = 4
    batch: int = 2048
    rate: float = 0.002
    decay: float = 1e-6
    drop: float = 0.3
    seed: int = 7


class _Adam:
    """Adam (Kingma and Ba 2015), with decoupled decay."""

    def __init__(self, parts: list[Floats], decay: float) -> None:
        self.parts, self.decay, self.steps = parts, decay, 0
        self.first = [np.zeros_like(part) for part in parts]
        self.second = [np.zeros_like(part) for part in parts]

    def step(self, slopes: list[Floats], rate: float) -> None:
        self.steps += 1
        scale = rate * np.sqrt(1 - 0.999**self.steps) / (1 - 0.9**self.steps)
        for at, slope in enumerate(slopes):
            self.first[at] += 0.1 * (slope - self.first[at])
            self.second[at] += 0.001 * (slope * slope - self.second[at])
            move = scale * self.first[at] / (np.sqrt(self.second[at]) + 1e-8)
            self.parts[at] -= move + rate * self.decay * 1000 * self.parts[at]


def fit(cases: Cases, plan: Plan) -> Network:
    """A network for the cases."""
    dice = np.random.default_rng(plan.seed)
    width, roles = cases.vectors.shape[1], cases.roles.shape[1]
    table = dice.normal(0, 0.05, (ROWS, plan.hidden)).astype(np.float32)
    dense = dice.normal(0, 1 / np.sqrt(width * roles), (roles * width, plan.hidden)).astype(np.float32)
    out = dice.normal(0, 1 / np.sqrt(plan.hidden), (plan.hidden, plan.labels)).astype(np.float32)
    bias, out_bias = np.zeros(plan.hidden, np.float32), np.zeros(plan.labels, np.float32)
    adam = _Adam([table, dense, bias, out, out_bias], plan.decay)
    padded = np.vstack([cases.vectors, np.zeros((1, width), np.float32)])
    total = plan.epochs * (len(cases.labels) // plan.batch + 1)
    for _ in range(plan.epochs):
        order = dice.permutation(len(cases.labels))
        for start in range(0, len(order), plan.batch):
            pick = order[start : start + plan.batch]
            rate = plan.rate * max(0.02, 1 - adam.steps / total)
            batch = _Batch(cases.rows[pick], padded[cases.roles[pick]].reshape(len(pick), -1), cases.labels[pick])
            adam.step(_slopes(batch, adam.parts, plan.drop, dice), rate)
    table, dense, bias, out, out_bias = adam.parts
    return Network(table, dense.reshape(roles, width, plan.hidden), bias, out, out_bias, np.zeros((1, 1), np.float32))


@dataclass(frozen=True)
class _Batch:
    rows: NDArray[np.int32]
    vectors: Floats
    labels: Ints


def _slopes(batch: _Batch, parts: list[Floats], drop: float, dice: np.random.Generator) -> list[Floats]:
    table, dense, bias, out, out_bias = parts
    size, kinds = batch.rows.shape
    ends = np.arange(0, batch.rows.size + 1, kinds)
    spread = csr_matrix((np.ones(batch.rows.size, np.float32), batch.rows.ravel(), ends), (size, ROWS))
    vectors = batch.vectors
    hidden = spread @ table + vectors @ dense + bias
    keep = (dice.random(hidden.shape, dtype=np.float32) > drop).astype(np.float32) / (1 - drop)
    bent = np.maximum(hidden, 0) * keep
    error = softmax(bent @ out + out_bias)
    error[np.arange(size), batch.labels] -= 1
    error /= size
    back = (error @ out.T) * keep * (hidden > 0)
    return [spread.T @ back, vectors.T @ back, back.sum(0), bent.T @ error, error.sum(0)]


def save(path: Path, net: Network, follow: Floats | None = None) -> None:
    """Write a network, its table in 8 bits with one scale a column, the rest in 16."""
    scale = np.abs(net.table).max(axis=0) / 127
    np.savez_compressed(
        path,
        table=np.round(net.table / scale).astype(np.int8),
        table_scale=scale.astype(np.float32),
        dense=net.dense.astype(np.float16),
        bias=net.bias.astype(np.float32),
        out=net.out.astype(np.float32),
        out_bias=net.out_bias.astype(np.float32),
        follow=(net.follow if follow is None else follow).astype(np.float32),
    )
