"""The same claim, entailed propositions, aligned predicates, and false alarms; each part says what it measures."""

from __future__ import annotations

from pathlib import Path

from benchmarks.claims import alarms, answers, predicates, propositions
from benchmarks.harness import Figure, bench_data


def score(bench: Path) -> list[Figure]:
    """The figures of all parts."""
    return [figure for part in (answers, propositions, predicates, alarms) for figure in part.score(bench)]


if __name__ == "__main__":
    folder = bench_data()
    for figure in score(folder) if folder else ():
        print(f"{figure.name} {figure.value:.1f} (floor {figure.floor}) {figure.counts}")
