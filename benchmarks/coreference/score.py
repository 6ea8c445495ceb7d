"""Who is meant inside one article, against own gold (see gold/coreference.md): mentions, chains, and metonymy.

The main figure is the link of each mention to the right chain, because that is what the other layers take: a found
chain stands for the gold chain that most of its names belong to, and one of its mentions is right if it lies on a
mention of that gold chain. So a chain that is found in two parts costs the smaller part. Beside it stand LEA and the
mean of MUC, B³ and CEAFe on the program's own mentions; and that mean on gold mentions, where those that the program
has not stand alone and those that are not gold are left out. The human figures are of the reader's second reading.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.coreference.alignment import Article, Place, articles
from benchmarks.coreference.measures import Chains, conll, lea
from benchmarks.harness import Figure, bench_data, f1
from variorum.annotation import bodies

DATA = "own gold, 10 articles, news of 2013-2017"
KINDS = ("name", "nominal", "pronoun")
_HUMAN = {
    "links-f1": 99.6,
    "name-links-f1": 99.9,
    "nominal-links-f1": 99.3,
    "pronoun-links-f1": 98.9,
    "metonym-accuracy": 97.5,
}


def score(bench: Path) -> list[Figure]:
    """Figures on the test half; those on the dev half are for work on the rules and are not gated."""
    return [figure for split in ("test", "dev") for figure in figures(list(articles(bench, split)), split)]


def figures(read: Sequence[Article], split: str) -> Iterator[Figure]:
    """All figures of one split."""
    suffix, gated = ("", True) if split == "test" else ("-dev", False)

    def figure(name: str, value: float, counts: dict[str, int], floor: float | None = None) -> Figure:
        human = _HUMAN.get(name) if gated else None
        return Figure(f"coreference/{name}{suffix}", value, DATA, counts=counts, floor=floor, human=human, gated=gated)

    right, found, gold = links(read)
    for kind in ("", *KINDS):
        precision, recall, both = f1(right[kind], found[kind], gold[kind])
        counts = {"right": right[kind], "found": found[kind], "gold": gold[kind]}
        name = f"{kind}-" if kind else ""
        yield figure(f"{name}links-precision", precision, counts)
        yield figure(f"{name}links-recall", recall, counts)
        yield figure(f"{name}links-f1", both, counts)
    mine, truth = _chains(read, restricted=False)
    counts = {"found": len(mine), "chains": len(truth), "mentions": sum(map(len, truth))}
    yield figure("lea-f1", lea(mine, truth)[2], counts)
    yield figure("conll-f1", conll(mine, truth), counts)
    yield figure("conll-gold-mentions-f1", conll(*_chains(read, restricted=True)), counts)
    yield from _uses(read, figure)


def links(read: Sequence[Article]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Mentions in the right chain, found mentions and gold mentions, of all kinds ("") and by kind.

    A right mention has the kind that the gold gives it.
    """
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for one in read:
        chain, meant = one.chain_of(), one.meant()
        gold.update(kind for mention in chain for kind in ("", mention[2]))
        for number, mentions in enumerate(one.found):
            labelled = any(mention in one.aligned for mention in mentions)
            for mention in mentions:
                if mention[2] == "name" and not labelled:
                    continue  # an actor that the gold has no chain of
                truth = one.aligned.get(mention)
                kind = truth[2] if truth else mention[2]
                holds = truth is not None and meant.get(number) == chain[truth]
                found.update(("", kind))
                right.update(("", kind) if holds else ())
    return right, found, gold


def _chains(read: Sequence[Article], *, restricted: bool) -> tuple[Chains, Chains]:
    """Found and gold chains of all articles, mentions named by what they lie on.

    `restricted` leaves out what is no gold mention, and lets gold mentions that were not found stand alone.
    """
    mine: list[frozenset[Hashable]] = []
    truth: list[frozenset[Hashable]] = []
    for at, one in enumerate(read):
        truth.extend(frozenset((at, mention) for mention in chain) for chain in one.gold)
        for mentions in one.found:
            kept = [mention for mention in mentions if mention in one.aligned or not restricted]
            mine.append(frozenset((at, one.aligned.get(mention, mention)) for mention in kept))
    if restricted:
        held = frozenset().union(*mine)
        mine.extend(frozenset([mention]) for chain in truth for mention in sorted(chain - held, key=str))
    return [chain for chain in mine if chain], truth


def _uses(read: Sequence[Article], figure: Any) -> Iterator[Figure]:
    """Whether names of countries, capitals and seats of power stand for who governs there.

    The floors: the place everywhere; who governs wherever the name is a subject.
    """
    tally: Counter[tuple[bool, bool]] = Counter()
    trivial: Counter[tuple[bool, bool]] = Counter()
    for one in read:
        for start, end, use in one.record["uses"]:
            if use != "neither":
                wanted = use == "metonym"
                tally[wanted, bodies.acts(one.parse, start, end)] += 1
                trivial[wanted, _subject(one, start, end)] += 1
    total = sum(tally.values())
    counts = {"right": tally[True, True] + tally[False, False], "names": total}
    yield figure(
        "metonym-accuracy",
        100 * counts["right"] / total,
        counts,
        100 * (tally[False, True] + tally[False, False]) / total,
    )
    found, gold = tally[True, True] + tally[False, True], tally[True, True] + tally[True, False]
    floors = f1(trivial[True, True], trivial[True, True] + trivial[False, True], gold)
    counts = {"right": tally[True, True], "found": found, "gold": gold}
    for name, value, floor in zip(
        ("precision", "recall", "f1"), f1(tally[True, True], found, gold), floors, strict=True
    ):
        yield figure(f"metonym-{name}", value, counts, floor)


def _subject(one: Article, start: int, end: int) -> bool:
    span = one.parse.token_span(start, end)
    return span is not None and span.root.dep_ in {"nsubj", "nsubjpass"}


def errors(split: str) -> None:
    """Print what is wrong on a split, to work from."""
    bench = bench_data()
    assert bench
    for one in articles(bench, split):
        print("==", one.record["document"])
        chain, meant = one.chain_of(), one.meant()
        hit: set[Place] = set()
        for number, mentions in enumerate(one.found):
            for mention in mentions:
                truth = one.aligned.get(mention)
                if truth is not None and meant.get(number) == chain[truth]:
                    hit.add(truth)
                elif mention[2] != "name" or any(other in one.aligned for other in mentions):
                    _show(one, "false", mention, meant.get(number), chain[truth] if truth else None)
        for mention in sorted(set(chain) - hit):
            _show(one, "missed", mention, None, chain[mention])
        for start, end, use in one.record["uses"]:
            if use != "neither" and (use == "metonym") != bodies.acts(one.parse, start, end):
                print("  use", use, one.parse.text[max(0, start - 40) : end + 40].replace("\n", " "))


def _show(one: Article, what: str, mention: Place, mine: int | None, truth: int | None) -> None:
    text = one.parse.text
    start, end, kind = mention
    names = [
        next((text[s:e] for s, e, k in one.gold[n] if k == "name"), "") if n is not None else "-" for n in (mine, truth)
    ]
    around = f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 50]}".replace("\n", " / ")
    print(f"  {what} {kind}: got {names[0]!r}, gold {names[1]!r}: {around}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        errors(sys.argv[1])
    else:
        data = bench_data()
        for figure in score(data) if data else ():
            print(f"{figure.name} {figure.value:.1f} {figure.counts} floor {figure.floor}")
