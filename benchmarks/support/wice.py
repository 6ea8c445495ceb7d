"""The claims of WiCE, each with the article that it cites (Kamoi et al. 2023)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.articles import document
from variorum.annotation import annotate
from variorum.collation import actors
from variorum.collation.dossier import renamed
from variorum.collation.support import Checker
from variorum.collation.support.hearing import Hearing, Sentence
from variorum.collation.support.measures import stored
from variorum.model import Dossier, Span
from variorum.model.dossier import Generator

_DAY = re.compile(r"PUBLISHED DATETIME: (\d{4}-\d\d-\d\d)")
_TOP = 8
"""Lines in which the data give the day of the article."""


@dataclass(frozen=True)
class Case:
    """A claim: what it is judged by, how many faults it has, and whether the gold calls it supported.

    `certain` is whether the program calls it so whatever its probability.
    """

    values: tuple[float, ...]
    faults: int
    supported: bool
    certain: bool


def cases(bench: Path) -> list[Case]:
    """The claims of the dev part, read with their title and what stands before them."""
    return [_case(json.loads(line)) for line in _lines(bench / "support" / "claim" / "dev.jsonl")]


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from lines


def _case(row: dict[str, Any]) -> Case:
    checker = Checker(dossier(row))
    before = " ".join(str(row["meta"].get("claim_context") or "").split())
    text = f"{row['meta']['claim_title']}\n\n{before} {row['claim']}".replace("\n\n ", "\n\n")
    bench = checker.bench(text, None)
    hearing: Hearing = checker.hearing(bench)
    start, end = len(text) - len(row["claim"]), len(text)
    found = hearing.found([Span(bench.checked.document.id, start, end)])
    said = hearing.verdict(Sentence(start, end))
    plain = said.verdict == "supported" and (found.certain or said.chance < stored()[1])
    return Case(found.measures, len(found.faults), row["label"] == "supported", plain)


def dossier(row: dict[str, Any]) -> Dossier:
    """The cited article as the only one of a dossier; the data have it in sentences, each a paragraph here."""
    day = _DAY.search("\n".join(row["evidence"][:_TOP]))
    read = annotate(document(row["meta"]["id"], "\n\n".join(row["evidence"]), published=day and day[1]))
    found, names = actors.find([read.actors])
    one = renamed(read, names)
    return Dossier(
        generator=Generator(name="variorum", version="0"),
        as_of=None,
        documents=(one.document,),
        actors=found,
        quotations=one.quotations,
        quantities=one.quantities,
        moments=one.moments,
    )


def table(found: list[Case]) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.bool_]]:
    """The measures of the claims, which of them the gold calls supported, and which have no part that is not."""
    facts = np.array([case.values for case in found])
    yes = np.array([case.supported for case in found])
    return facts, yes, np.array([case.faults == 0 for case in found])
