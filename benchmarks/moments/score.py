"""Moments against own gold: spans, kinds and values, on two draws of paragraphs of news (see gold/moments.md)."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from benchmarks.articles import read
from benchmarks.harness import ROOT, Figure, bench_data, f1

GOLD = ROOT / "benchmarks" / "gold" / "moments.jsonl"
DATA = {"": "own gold, 200 paragraphs, news of 2013-2017", "-2": "own gold, second draw, 182 paragraphs rich in times"}
CLASSES = ("abs", "rel", "dur")
HUMAN = {"exact-f1": 99.5, "values-abs": 100.0, "values-rel": 100.0, "values-dur": 100.0}
"""Points by which two readings of the second draw by one reader agree (see gold/moments.md)."""


def score(bench: Path) -> list[Figure]:
    """Figures on the test halves; those on the dev halves are for work on the rules and are not gated."""
    splits = [half + draw for draw in ("", "-2") for half in ("test", "dev")]
    return [figure for split in splits for figure in _figures(bench, split)]


def _figures(bench: Path, split: str) -> Iterator[Figure]:
    half, _, draw = split.partition("-")
    name = "moments/{}" if not draw else "moments/draw-2/{}"
    form = (f"{name}-dev" if half == "dev" else name).format
    data, gated = DATA["-2" if draw else ""], half == "test"
    for figure in _measured(list(aligned(bench, split)), {} if draw else _floor(bench, split)):
        human = HUMAN.get(figure.name) if draw else None
        yield replace(figure, name=form(figure.name), data=data, human=human, gated=gated)


Pairs = list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]
Triples = list[tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]]


def _measured(triples: Triples, floor: dict[str, float]) -> Iterator[Figure]:
    dated = [(gold, found) for gold, found, record in triples if record["published"]]
    pairs = [(gold, found) for gold, found, _ in triples]
    wanted = [moment for gold, _ in pairs for moment in gold]
    total = sum(len(found) for _, found in pairs)
    for how, test in (("overlap", _overlaps), ("exact", _exact)):
        hits = sum(any(test(moment, other) for other in found) for gold, found in pairs for moment in gold)
        right = sum(any(test(moment, other) for moment in gold) for gold, found in pairs for other in found)
        precision, recall = f1(right, total, 1)[0], f1(hits, 1, len(wanted))[1]
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        counts = {"right": hits, "found": total, "gold": len(wanted), "false": total - right}
        yield Figure(f"{how}-f1", both, "", counts=counts)
    for name in CLASSES:
        asked = dated if name == "rel" else pairs
        of_class = [(moment, found) for gold, found in asked for moment in gold if moment["class"] == name]
        known = [(moment, found) for moment, found in of_class if moment["when"] != "?"]
        right = sum(_right(moment, found) for moment, found in known)
        counts = {"right": right, "gold": len(known)}
        yield Figure(f"values-{name}", 100 * right / len(known), "", counts=counts, floor=floor.get(name))
    yield _left_open("vague-left-open", pairs, "vague")
    undated = [(gold, found) for gold, found, record in triples if not record["published"]]
    if undated:
        yield _left_open("undated-none-invented", undated, "rel")


def _left_open(name: str, pairs: Pairs, kind: str) -> Figure:
    """How many moments of a class were given no value, as none can be known."""
    asked = [(moment, found) for gold, found in pairs for moment in gold if moment["class"] == kind]
    left = sum(all(other["when"] is None for other in found if _overlaps(moment, other)) for moment, found in asked)
    return Figure(name, 100 * left / len(asked), "", counts={"right": left, "gold": len(asked)})


def aligned(bench: Path, split: str) -> Iterator[tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, Any]]]:
    """Gold moments, found moments and the gold record of each paragraph."""
    from variorum.annotation import moments

    for record, parse in read(bench, GOLD, split):
        found = [
            {"start": moment.start, "end": moment.end, "kind": moment.kind, "when": moment.when, "how": moment.how}
            for moment in moments.find(parse)
            if moment.start < record["end"] and record["start"] < moment.end
        ]
        yield record["moments"], found, {**record, "text": parse.text}


def _overlaps(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _exact(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["start"] == other["start"] and one["end"] == other["end"])


def _right(moment: dict[str, Any], found: list[dict[str, Any]]) -> bool:
    return any(other["when"] == moment["when"] for other in found if _overlaps(moment, other))


def _floor(bench: Path, split: str) -> dict[str, float]:
    """dateparser's search on the same paragraphs, told the article's date and to prefer the past."""
    from dateparser.search import search_dates

    right, total = dict.fromkeys(CLASSES, 0), dict.fromkeys(CLASSES, 0)
    for gold, _, record in aligned(bench, split):
        base = datetime.combine(date.fromisoformat(record["published"]), time())
        text = record["text"][record["start"] : record["end"]]
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            hits = search_dates(text, languages=["en"], settings=settings) or []
        for moment in gold:
            if moment["class"] in CLASSES and moment["when"] != "?":
                words = record["text"][moment["start"] : moment["end"]]
                total[moment["class"]] += 1
                right[moment["class"]] += any(
                    _same(value, moment["when"]) for form, value in hits if form in words or words in form
                )
    return {name: 100 * right[name] / total[name] for name in CLASSES if total[name]}


def _same(value: datetime, when: str) -> bool:
    return value.date().isoformat().startswith(when.rstrip("~")) and "/" not in when


def errors(split: str) -> None:
    """Print what is wrong on a split, to work from."""
    bench = bench_data()
    assert bench
    for gold, found, record in aligned(bench, split):
        text = record["text"]
        for moment in gold:
            near = [other for other in found if _overlaps(moment, other)]
            if (
                not near
                or (moment["when"] != "?" and not _right(moment, found))
                or not any(_exact(moment, o) for o in near)
            ):
                words = text[moment["start"] : moment["end"]]
                shown = [(text[o["start"] : o["end"]], o["when"], o["how"]) for o in near]
                print(
                    "MISS" if not near else "OFF ",
                    repr(words),
                    moment["when"],
                    shown,
                    "|",
                    text[moment["start"] - 60 : moment["end"] + 30].replace("\n", " "),
                )
        for other in found:
            if not any(_overlaps(other, moment) for moment in gold):
                print(
                    "FALSE",
                    repr(text[other["start"] : other["end"]]),
                    other["when"],
                    other["how"],
                    "|",
                    text[max(0, other["start"] - 50) : other["end"] + 30].replace("\n", " "),
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
            print(f"{figure.name:45} {figure.value:6.1f}  {figure.counts}{floor}")


if __name__ == "__main__":
    main()
