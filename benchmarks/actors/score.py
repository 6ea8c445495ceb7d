"""Country and sector of phrases that name actors, some as of a date.

The cases are the tests of NGEC's actor resolution, whose answers were never looked at while words, rules or lists were
written: only the form of the file was. Codable are the phrases given to `agent_to_code` that state a country, a sector
or that there is no actor; a part that a case leaves open counts neither way. Its convention differs from ours in form
only: a body of several states has a code of its own in the place of the country (IGO, UNO, EUR), where we say
`international`; unknown is '' or UNK, where we say nothing. A case without a date is one of the day the tests were
written, and so is "today": the latest date in them is of October 2022.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.harness import Figure, bench_data
from variorum.annotation.codes import Code, code

DATA = "NGEC actor cases"
TODAY = "2022-12-31"
_BODIES = frozenset(("IGO", "UNO", "EUR"))
_UNKNOWN = frozenset(("", "UNK"))
_FORMS = ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y")
_FLOOR = {"country": 43.9, "sector": 44.2, "both": 32.0}


def cases(bench: Path) -> list[dict[str, Any]]:
    """The cases as they are in the file."""
    text = (bench / "actors" / "actor_cases.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def day(said: str | None) -> str:
    """The day that a case is of."""
    for form in _FORMS:
        try:
            return datetime.strptime((said or "").title(), form).replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            continue
    return TODAY


def judged(case: dict[str, Any], found: Code) -> Iterator[tuple[str, bool]]:
    """What a case states, `country` or `sector`, and whether it was found."""
    expect = case["expect"]
    if "_none" in expect:
        yield "country", found.country is None and not found.international
        yield "sector", found.sector is None
        return
    if "country" in expect:
        wanted = expect["country"]
        yield "country", found.international if wanted in _BODIES else (found.country or "") == wanted
    if "code_1" in expect:
        wanted = expect["code_1"]
        yield "sector", found.sector is None if wanted in _UNKNOWN else found.sector == wanted


def score(bench: Path) -> list[Figure]:
    """Country, sector and both of the codable cases; both of those with a date; the sector of bare nouns."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case in cases(bench):
        known = case["input"]
        parts = dict(judged(case, code(known["actor"], day(known.get("query_date")))))
        for group in _groups(case):
            for part, holds in parts.items():
                right[f"{group}{part}"] += holds
                total[f"{group}{part}"] += 1
            if len(parts) == 2:
                right[f"{group}both"] += all(parts.values())
                total[f"{group}both"] += 1
    return [
        Figure(
            f"actors/{name}",
            100 * right[name] / total[name],
            DATA,
            counts={"right": right[name], "cases": total[name]},
            floor=_FLOOR.get(name),
        )
        for name in ("country", "sector", "both", "dated-country", "dated-sector", "dated-both", "noun-sector")
    ]


def _groups(case: dict[str, Any]) -> Iterator[str]:
    if case["fn"] == "agent_to_code":
        yield ""
        if case["input"].get("query_date"):
            yield "dated-"
    elif case["fn"] in ("short_text_to_agent", "trf_agent_match"):
        yield "noun-"


if __name__ == "__main__":
    data = bench_data()
    for figure in score(data) if data else ():
        print(f"{figure.name} {figure.value:.1f} {figure.counts}")
