"""Quantities against own gold: spans, values, units and what is counted (see gold/quantities.md)."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.articles import read
from benchmarks.harness import ROOT, Figure, bench_data, f1
from benchmarks.quantities import speakers

GOLD = ROOT / "benchmarks" / "gold" / "quantities.jsonl"
DATA = {
    "": "own gold, 260 paragraphs, news of 2013-2017",
    "-2": "own gold, second draw, 182 paragraphs",
}
HUMAN = {"values": 98.8, "units": 100.0, "hedges": 100.0, "heads": 98.4, "said-by": 95.1}
"""Points by which two readings of the second draw by one reader agree (see gold/quantities.md)."""

_NAMED = frozenset({"CARDINAL", "PERCENT", "MONEY", "QUANTITY"})
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

Row = dict[str, Any]
Triples = list[tuple[list[Row], list[Row], Any]]


def score(bench: Path) -> list[Figure]:
    """Figures on the test halves; those on the dev halves are for work on the rules and are not gated."""
    splits = [half + draw for draw in ("", "-2") for half in ("test", "dev")]
    return [figure for split in splits for figure in _figures(bench, split)]


def _figures(bench: Path, split: str) -> Iterator[Figure]:
    half, _, draw = split.partition("-")
    name = "quantities/{}" if not draw else "quantities/draw-2/{}"
    form = (f"{name}-dev" if half == "dev" else name).format
    data, gated = DATA["-2" if draw else ""], half == "test"
    triples = list(speakers.aligned(bench, GOLD, split) if draw else aligned(bench, split))
    figures = [*_measured(triples, {} if draw else _floor(triples)), *(speakers.figures(triples) if draw else ())]
    for figure in figures:
        human = HUMAN.get(figure.name) if draw else None
        yield replace(figure, name=form(figure.name), data=data, human=human, gated=gated)


def _measured(triples: Triples, floor: dict[str, float]) -> Iterator[Figure]:
    wanted = [(quantity, found) for gold, found, _ in triples for quantity in gold]
    total = sum(len(found) for _, found, _ in triples)
    for how, test in (("overlap", overlaps), ("exact", _exact)):
        hits = sum(any(test(quantity, other) for other in found) for quantity, found in wanted)
        right = sum(any(test(quantity, other) for quantity in gold) for gold, found, _ in triples for other in found)
        precision, recall = f1(right, total, 1)[0], f1(hits, 1, len(wanted))[1]
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        counts = {"right": hits, "found": total, "gold": len(wanted), "false": total - right}
        yield Figure(f"{how}-f1", both, "", counts=counts, floor=floor.get(how))
    for name, same in (("values", same_value), ("units", _same_unit), ("hedges", _same_hedge), ("heads", same_head)):
        asked = [(quantity, found) for quantity, found in wanted if name != "heads" or quantity["head"]]
        right = sum(
            any(overlaps(quantity, other) and same(quantity, other) for other in found) for quantity, found in asked
        )
        counts = {"right": right, "gold": len(asked)}
        yield Figure(name, 100 * right / len(asked), "", counts=counts, floor=floor.get(name))


def aligned(bench: Path, split: str) -> Iterator[tuple[list[Row], list[Row], Any]]:
    """Gold quantities, found quantities and the parse of each paragraph."""
    from variorum.annotation import quantities

    for record, parse in read(bench, GOLD, split, reach=0):
        yield record["quantities"], [speakers.row(one) for one in quantities.find(parse)], parse


def overlaps(one: Row, other: Row) -> bool:
    """Whether two records share a character."""
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _exact(one: Row, other: Row) -> bool:
    return bool(one["start"] == other["start"] and one["end"] == other["end"])


def same_value(quantity: Row, other: Row) -> bool:
    """Whether both bounds are the same; a number read differently by a thousandth is the same."""
    return all(_near(quantity[end], other[end]) for end in ("low", "high"))


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 0.001 * max(1.0, abs(one))


def _same_unit(quantity: Row, other: Row) -> bool:
    return bool(quantity["unit"] == other["unit"])


def _same_hedge(quantity: Row, other: Row) -> bool:
    return bool(quantity["approximate"] == other["approximate"])


def same_head(quantity: Row, other: Row) -> bool:
    """Whether the head noun is the unit or among the words of `of`, in any inflection that keeps its first letters."""
    stem = quantity["head"][: max(3, len(quantity["head"]) - 2)]
    said = f"{other['unit'] or ''} {other['of'] or ''}".lower().replace("people", "person").replace("women", "woman")
    return any(word.startswith(stem) for word in re.findall(r"\w+", said))


def _floor(triples: Triples) -> dict[str, float]:
    """spaCy's own names of numbers, their digits read as a float."""
    hits = exact = values = found = gold_total = 0
    for gold, _, parse in triples:
        names = [name for name in parse.tokens.ents if name.label_ in _NAMED]
        found += len(names)
        gold_total += len(gold)
        for quantity in gold:
            near = [n for n in names if n.start_char < quantity["end"] and quantity["start"] < n.end_char]
            hits += bool(near)
            exact += any(n.start_char == quantity["start"] and n.end_char == quantity["end"] for n in near)
            values += any(
                _near(quantity["low"], v) and _near(quantity["high"], v)
                for n in near
                if (v := _number(n.text)) is not None
            )
    return {
        "overlap": f1(hits, found, gold_total)[2],
        "exact": f1(exact, found, gold_total)[2],
        "values": 100 * values / gold_total,
    }


def _number(words: str) -> float | None:
    match = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    if not match:
        return None
    scale = next((factor for word, factor in _SCALES.items() if word in words.lower()), 1.0)
    return float(match.group().replace(",", "")) * scale


def errors(split: str) -> None:
    """Print what is wrong on a split, to work from."""
    bench = bench_data()
    assert bench
    for gold, found, parse in speakers.aligned(bench, GOLD, split) if "-" in split else aligned(bench, split):
        text = parse.text
        if "-" in split:
            speakers.errors(gold, found, text)
        for q in gold:
            near = [other for other in found if overlaps(q, other)]
            tests = (_exact, same_value, _same_unit, _same_hedge) + ((same_head,) if q["head"] else ())
            if not any(all(test(q, other) for test in tests) for other in near):
                shown = [
                    (text[o["start"] : o["end"]], o["low"], o["high"], o["unit"], o["approximate"], o["of"])
                    for o in near
                ]
                want = (text[q["start"] : q["end"]], q["low"], q["high"], q["unit"], q["approximate"], q["head"])
                print(
                    "OFF " if near else "MISS",
                    want,
                    shown,
                    "|",
                    text[max(0, q["start"] - 50) : q["end"] + 40].replace("\n", " "),
                )
        for other in found:
            if not any(overlaps(other, q) for q in gold):
                print(
                    "FALSE",
                    text[other["start"] : other["end"]],
                    other["low"],
                    other["unit"],
                    other["of"],
                    "|",
                    text[max(0, other["start"] - 50) : other["end"] + 40].replace("\n", " "),
                )


def main() -> None:
    """Print the table; with `errors` the mistakes on a dev half: `dev`, or the one named."""
    bench = bench_data()
    if bench is None:
        print("no benchmark data")
    elif sys.argv[1:2] == ["errors"]:
        errors((sys.argv[2:3] or ["dev"])[0])
    else:
        for figure in score(bench):
            floor = "" if figure.floor is None else f"  floor {figure.floor:.1f}"
            print(f"{figure.name:30} {figure.value:6.1f}  {figure.counts}{floor}")


if __name__ == "__main__":
    main()
