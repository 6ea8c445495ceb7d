"""The gate: figures that must not fall. `floors.json` maps a figure's name to the worst value it may have.

Floors only rise (ceilings only sink): `lift` never loosens one, and a test holds the file against its own history.
"""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.harness import Figure

FILE = Path(__file__).with_name("floors.json")

# Points by which the same code differs from one processor to another (float order in the parser and the encoder).
TOLERANCE = 0.3
# Share by which a ratio of times differs between runs on a busy machine.
TIME_TOLERANCE = 0.25


def load() -> dict[str, float]:
    """The floors as they stand."""
    floors: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return floors


def lift(figures: list[Figure]) -> None:
    """Raise each floor to today's figure where that is better."""
    held = load()
    for figure in figures:
        if figure.gated:
            value = round(figure.value, 1)
            best = max if figure.higher_is_better else min
            held[figure.name] = best(held.get(figure.name, value), value)
    FILE.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def faults(figures: list[Figure], *, everything: bool) -> list[str]:
    """What breaks the gate, in words; with `everything`, floors without a figure too."""
    held = load()
    known = {figure.name: figure for figure in figures}
    found = []
    for name, floor in sorted(held.items()):
        figure = known.get(name)
        if figure is None:
            if everything:
                found.append(f"{name} has a floor of {floor:g} and no figure")
        elif figure.higher_is_better and figure.value < floor - TOLERANCE:
            found.append(f"{name} fell to {figure.value:.1f}, its floor is {floor:g}")
        elif not figure.higher_is_better and figure.value > floor * (1 + TIME_TOLERANCE):
            found.append(f"{name} rose to {figure.value:.2f}, its ceiling is {floor:g}")
    return found
