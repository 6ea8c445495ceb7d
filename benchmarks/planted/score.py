"""How many planted differences are found, and how often a harmless change is taken for one.

    python -m benchmarks.planted.score [dev|test|gate] [--misses] [--write FILE]

The gate runs a fixed part of the test drawing; the whole takes some minutes.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.harness import Figure, bench_data
from variorum.model import Dossier

from . import draw, peer
from .edit import HARMFUL, Edit
from .lines import Story
from .outcome import HARD, Outcome, outcomes

DRAWS = {one.name: one for one in (draw.DEV, draw.TEST, draw.GATE)}


def score(bench: Path) -> list[Figure]:
    """The figures of the part that the gate runs."""
    return figures(*run(bench, draw.GATE), draw.GATE.name)


def run(bench: Path, which: draw.Draw) -> tuple[list[Story], list[Outcome], dict[int, Dossier]]:
    """The stories, what came of each edit, and the unedited stories' dossiers."""
    stories = list(draw.told(bench, which))
    found, unedited = outcomes(stories, draw.edits(which, stories))
    return stories, found, unedited


def figures(
    stories: Sequence[Story], found: Sequence[Outcome], unedited: dict[int, Dossier], name: str
) -> list[Figure]:
    """Shares of the edits, and verdicts of unedited stories."""
    harmful = [one for one in found if one.edit.harmful]
    harmless = [one for one in found if not one.edit.harmful]
    data = f"planted, {name}: {len(unedited)} stories of the raw set, one edit a copy"
    floor = peer.found(stories, harmful)
    verdicts = Counter[str](one.verdict for dossier in unedited.values() for one in dossier.discrepancies)
    hard = sum(verdicts[verdict] for verdict in HARD)
    alarms = {"stories": len(unedited)} | dict(sorted(verdicts.items()))
    alike = peer.reports([stories[number] for number in unedited])
    return [
        Figure(
            "planted/found", _share(harmful, [one.found for one in harmful]), data,
            counts=_by_kind(harmful, [one.found for one in harmful]), floor=floor,
        ),
        Figure(
            "planted/right-kind", _share(harmful, [one.right for one in harmful]), data,
            counts=_by_kind(harmful, [one.right for one in harmful]),
        ),
        Figure(
            "planted/harmless-hard", _share(harmless, [one.hard for one in harmless]), data,
            counts=_by_kind(harmless, [one.hard for one in harmless]), higher_is_better=False,
        ),
        Figure(
            "planted/harmless-any", _share(harmless, [bool(one.new) for one in harmless]), data,
            counts=_by_kind(harmless, [bool(one.new) for one in harmless]), gated=False, higher_is_better=False,
        ),
        Figure(
            "planted/unedited-hard", hard / max(len(unedited), 1), data, "a story", alarms, higher_is_better=False
        ),
        Figure(
            "planted/unedited-all", verdicts.total() / max(len(unedited), 1), data, "a story", alarms, floor=alike,
            gated=False, higher_is_better=False,
        ),
    ]  # fmt: skip


def _share(all_: Sequence[Outcome], yes: Sequence[bool]) -> float:
    return 100 * sum(yes) / max(len(all_), 1)


def _by_kind(all_: Sequence[Outcome], yes: Sequence[bool]) -> dict[str, int]:
    """How many of each kind, and how many there were."""
    counts: dict[str, int] = {"of all": len(all_), "all": sum(yes)}
    for one, is_so in zip(all_, yes, strict=True):
        counts[f"of {one.edit.kind}"] = counts.get(f"of {one.edit.kind}", 0) + 1
        counts[one.edit.kind] = counts.get(one.edit.kind, 0) + is_so
    return dict(sorted(counts.items(), key=lambda item: (item[0].removeprefix("of "), item[0])))


def shown(stories: Sequence[Story], number: int, edit: Edit) -> str:
    """An edit in its sentence, and the sentence that tells the same."""
    text = stories[number].rows[edit.place.article]["text"]
    place, line = edit.place, edit.line
    before, old, after = text[line.start : place.start], text[place.start : place.end], text[place.end : line.end]
    other = edit.counterparts[0]
    said = stories[number].rows[other.article]["text"][other.start : other.end]
    return f"#{number} {edit.kind} ({edit.how})\n   {before}[[{old} => {edit.text}]]{after}\n   ~ {said}"


def misses(stories: Sequence[Story], found: Sequence[Outcome]) -> None:
    """Print the harmful edits that were missed or got another kind, and the harmless ones that were not let pass."""
    for kind in (*HARMFUL, "harmless"):
        for one in found:
            wrong = one.edit.kind == kind and not one.right
            wrong = wrong or (kind == "harmless" and not one.edit.harmful and bool(one.new))
            if wrong:
                print(shown(stories, one.story, one.edit))
                print(
                    "   ->", [(d.kind, d.verdict, d.how, d.explanation) for d in one.matching or one.new] or "nothing"
                )


def write(stories: Sequence[Story], found: Sequence[Outcome], file: Path) -> None:
    """The edits with the texts of their stories, one a line: outside the project, as the texts are publishers'."""
    with file.open("w", encoding="utf-8") as lines:
        for one in found:
            rows = stories[one.story].rows
            article = one.edit.place.article
            articles = [{key: row[key] for key in ("url", "date", "title", "source", "text")} for row in rows]
            edited = one.edit.apply(rows[article]["text"])
            row = {
                "story": one.story, "kind": one.edit.kind, "how": one.edit.how, "harmful": one.edit.harmful,
                "article": article, "found": one.found, "right": one.right, "hard": one.hard,
                "shown": shown(stories, one.story, one.edit),
                "edited_sentence": [one.edit.edited_line.start, one.edit.edited_line.end],
                "counterparts": [[p.article, p.start, p.end] for p in one.edit.counterparts],
                "articles": [a | ({"text": edited} if n == article else {}) for n, a in enumerate(articles)],
            }  # fmt: skip
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def main() -> None:
    """Run a drawing, print its figures and, if asked, what was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("draw", nargs="?", choices=sorted(DRAWS), default="gate")
    parser.add_argument("--misses", action="store_true", help="print what was missed")
    parser.add_argument("--write", type=Path, help="write the edits with texts, outside the project")
    arguments = parser.parse_args()
    bench = bench_data()
    if bench is None:
        return
    stories, found, unedited = run(bench, DRAWS[arguments.draw])
    if arguments.misses:
        misses(stories, found)
    if arguments.write:
        write(stories, found, arguments.write)
    for figure in figures(stories, found, unedited, arguments.draw):
        print(f"{figure.name} {figure.value:.1f} (floor {figure.floor}) {figure.counts}")


if __name__ == "__main__":
    main()
