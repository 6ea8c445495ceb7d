"""The network behind the attitude: words pass on what they say along the syntax, and a few views of them are weighed.

Every word begins as the sum of what it is and of how the name sees it; twice it hears its head, its dependents and its
neighbours, as in graph convolution over a parse (Marcheggiani and Titov 2017); several views then weigh the words of
the sentence, and with the name's own word and the word it hangs on they decide. Several networks stand side by side.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from spacy.vocab import Vocab
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from variorum.annotation.network import softmax

from .near import LEMMAS, Floats, Surroundings

WEIGHTS = "attitude.npz"


@dataclass(frozen=True, slots=True)
class Member:
    """One network. `small` has one table a feature of `Surroundings.small`, `passing` one matrix a round."""

    words: Floats
    context: Floats
    lemma: Floats
    small: tuple[Floats, ...]
    bias: Floats
    passing: tuple[tuple[Floats, Floats], ...]
    views: tuple[Floats, Floats]
    values: tuple[Floats, Floats]
    inner: tuple[Floats, Floats]
    outer: tuple[Floats, Floats]


def shares(known: Surroundings, vocabulary: Vocab) -> Floats:
    """The share of each label, one row a name: the mean of the networks."""
    vectors = vocabulary.vectors.data
    seen = np.where(known.vector < 0, 0, known.vector)
    words = np.where((known.vector < 0)[:, None], np.float32(0), vectors[seen])
    with _one_thread().limit(limits=1):  # the matrices are small: threads would only wait for each other
        found = [_shares(member, known, words) for member in members()]
    return np.asarray(sum(found[1:], found[0]) / len(found), dtype=np.float32)


def _shares(net: Member, known: Surroundings, words: Floats) -> Floats:
    state = net.bias + words @ net.words + known.context @ net.context + net.lemma[known.lemma]
    for at, table in enumerate(net.small):
        state += table[known.small[:, at]]
    state = np.maximum(state, 0.0)
    for matrix, bias in net.passing:
        state = state + np.maximum(_heard(known, state) @ matrix + bias, 0.0)
    return softmax(_weighed(net, known, state))


def _heard(known: Surroundings, state: Floats) -> Floats:
    """Of each word its own state, its head's, the mean of its dependents', and its neighbours' to both sides."""
    padded = np.vstack([state, np.zeros((1, state.shape[1]), dtype=np.float32)])
    return np.concatenate(
        [state, padded[known.head], _dependents(known, state), padded[known.left], padded[known.right]], axis=1
    )


def _dependents(known: Surroundings, state: Floats) -> Floats:
    found = np.zeros_like(state)
    order = np.argsort(known.head, kind="stable")
    heads, starts, counts = np.unique(known.head[order], return_index=True, return_counts=True)
    sums = np.add.reduceat(state[order], starts, axis=0) / counts[:, None].astype(np.float32)
    inside = heads < len(state)
    found[heads[inside]] = sums[inside]
    return found


def _weighed(net: Member, known: Surroundings, state: Floats) -> Floats:
    """The weights of the labels, from the views of each sentence, the name and the word that it hangs on."""
    starts = np.searchsorted(known.group, np.arange(len(known.root)))
    raw = state @ net.views[0] + net.views[1]
    raised = np.exp(raw - np.maximum.reduceat(raw, starts, axis=0)[known.group])
    share = raised / np.add.reduceat(raised, starts, axis=0)[known.group]
    values = state @ net.values[0] + net.values[1]
    spread = (share[:, :, None] * values[:, None, :]).reshape(len(state), -1)
    pooled = np.add.reduceat(spread, starts, axis=0)
    named = known.target.astype(np.float32)[:, None]
    counts = np.maximum(np.add.reduceat(named, starts, axis=0), 1.0)
    name = np.add.reduceat(state * named, starts, axis=0) / counts
    above = known.head[known.root]
    hangs_on = state[np.where(above < len(state), above, known.root)]
    inner = np.concatenate([pooled, name, state[known.root], hangs_on], axis=1) @ net.inner[0] + net.inner[1]
    weights: Floats = np.maximum(inner, 0.0) @ net.outer[0] + net.outer[1]
    return weights


@cache
def _one_thread() -> ThreadpoolController:
    return ThreadpoolController()


@cache
def members() -> tuple[Member, ...]:
    """The networks, from the lexicon; tables are stored in 8 bits with one scale a column, the rest in 16."""
    with as_file(files("variorum.lexicon").joinpath(WEIGHTS)) as path, np.load(path) as stored:
        parts: dict[str, Any] = {key: np.asarray(stored[key], dtype=np.float32) for key in stored.files}
    return tuple(_member(parts, f"{number}/") for number in range(int(parts["members"])))


def _member(parts: dict[str, Any], at: str) -> Member:
    def pair(name: str) -> tuple[Floats, Floats]:
        return parts[f"{at}{name}"], parts[f"{at}{name}_bias"]

    lemma = parts[f"{at}lemma"] * parts[f"{at}lemma_scale"]
    if len(lemma) != LEMMAS + 1:
        raise ValueError("the table of dictionary forms does not fit this version")
    count = sum(key.startswith(f"{at}small") for key in parts)
    rounds = sum(key.startswith(f"{at}passing") for key in parts) // 2
    return Member(
        words=parts[f"{at}words"], context=parts[f"{at}context"], lemma=lemma, bias=parts[f"{at}bias"],
        small=tuple(parts[f"{at}small{number}"] for number in range(count)),
        passing=tuple(pair(f"passing{number}") for number in range(rounds)),
        views=pair("views"), values=pair("values"), inner=pair("inner"), outer=pair("outer"),
    )  # fmt: skip
