"""`make bench`: score every layer on public gold data, print one table, write results.json, and hold the floors.

    python -m benchmarks.run [NAME…] [--raise] [--json FILE]

Exits with 1 if a figure falls below its floor by more than the tolerance, or is missing though it has one.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
import time
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import floors
from benchmarks.harness import ROOT, Figure, bench_data

HERE = Path(__file__).parent


def names() -> list[str]:
    """The benchmarks that there are: the folders here with a `score.py`."""
    return sorted(path.parent.name for path in HERE.glob("*/score.py"))


def run(wanted: list[str], bench: Path) -> list[Figure]:
    """All figures of the named benchmarks."""
    figures: list[Figure] = []
    for name in wanted:
        began = time.perf_counter()
        figures += importlib.import_module(f"benchmarks.{name}.score").score(bench)
        print(f"{name}: {time.perf_counter() - began:.0f} s", file=sys.stderr)
    return figures


def table(figures: list[Figure]) -> Table:
    """The figures beside peers, a trivial method and humans."""
    view = Table("Measure", "Ours", "Floor", "Peers", "Trivial", "Human", "Counts", "Data", box=None)
    held = floors.load()
    for figure in figures:
        peers = ", ".join(f"{name} {value:g}" for name, value in figure.peers.items())
        counts = ", ".join(f"{count} {what}" for what, count in figure.counts.items())
        unit = "" if figure.unit == "points" else f" {figure.unit}"
        floor = held.get(figure.name)
        view.add_row(
            figure.name,
            f"{figure.value:.1f}{unit}",
            "" if floor is None else f"{floor:g}",
            peers,
            "" if figure.floor is None else f"{figure.floor:g}",
            "" if figure.human is None else f"{figure.human:g}",
            counts,
            figure.data,
        )
    return view


def main() -> int:
    """Run, print, write, gate."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(names())} (default: all)")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to today's figures")
    parser.add_argument("--json", type=Path, default=ROOT / "benchmarks" / "results.json", help="where to write")
    arguments = parser.parse_args()
    bench = bench_data()
    if bench is None:
        print("benchmarks: no gold data: set VARIORUM_BENCH to its folder", file=sys.stderr)
        return 2
    wanted = arguments.names or names()
    if unknown := set(wanted) - set(names()):
        print(f"benchmarks: no {', '.join(sorted(unknown))}; there are {', '.join(names())}", file=sys.stderr)
        return 2
    figures = run(wanted, bench)
    Console(width=220 if not sys.stdout.isatty() else None).print(table(figures))
    results = {"machine": platform.machine(), "python": platform.python_version(), "figures": [*map(asdict, figures)]}
    arguments.json.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if arguments.lift:
        floors.lift(figures)
    faults = floors.faults(figures, everything=not arguments.names)
    for fault in faults:
        print(f"benchmarks: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
