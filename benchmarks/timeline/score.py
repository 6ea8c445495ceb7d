"""Timelines of actors: SemEval-2015 task 4, corpus 1 (30 articles of Wikinews on Airbus and Boeing, 13 targets).

The program reads the articles with their dates, collates them, and gives each target the dated events in which the
target acts or is acted on; of a target that is no actor, a type of aircraft, those whose clause names it. Days that
are reckoned count here as well as days that are told; the dossier's timeline shows fewer. `timeline/f1` is the task's
micro-F: temporal awareness of each target's timeline, counts added up over targets. Unlike in the task, whose tools
turn timelines into TimeML first, a node is an event, whatever the number of its mentions: one of ours is the gold
event that it has most mentions in common with, two of ours never the same one. Day anchors are scored apart: `dates-*`
of the told days that the dossier's timeline shows, `reckoned-*` of all with those that are reckoned. As there, events
that the gold does not place (its step 0) are in no relation. Headlines tell no event in the program; a gold event of a
headline alone is missed.

Published figures are of all three test corpora, of which this is the first: 7.85 from raw text, and 25.4 where event
mentions were given, as they are in `timeline/given-*`: the marked words of each article are the triggers that the
program reads (`benchmarks.given`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks import given
from benchmarks.harness import Figure, bench_data, f1
from benchmarks.timeline import awareness, corpus
from benchmarks.timeline.awareness import Steps
from benchmarks.timeline.corpus import Article, Entry, Place
from variorum.annotation import annotate
from variorum.collation import collate
from variorum.model import Actor, Dossier, Event

_DATA = "SemEval-2015 task 4, corpus 1 (of three test corpora)"
_RAW = {"best from raw text, all three corpora": 7.85, "best with mentions given, all three corpora": 25.4}
_GIVEN = {"best with mentions given, all three corpora": 25.4}
_FORM = re.compile(r"(?i)[,\s]+(?:inc|corp|corporation|company|co|ltd|plc|sas|nv|group)\.?$")


def score(bench: Path) -> list[Figure]:
    """Order, and dates, of the events of all targets."""
    folder = bench / "timeline" / "corpus_1"
    articles = corpus.articles(folder / "corpus_trackB_CAT")
    gold = corpus.timelines(folder / "TimeLines_Gold_Standard", articles)
    readings = [annotate(article.document) for article in articles]
    marked = [[(start, end) for _, start, end in article.marked] for article in articles]
    dossier = collate(readings)
    told = collate([one.reading for one in given.readings(readings, marked)])
    ours = _placed(entries(dossier), articles)
    return [
        *_order("timeline", ours, gold, dossier, _RAW),
        *_order("timeline/given", _placed(entries(told), articles), gold, told, _GIVEN),
        *_dates("dates", _placed(shown(dossier), articles), gold, _placed(dossier.events, articles)),
        *_dates("reckoned", ours, gold, _placed(dossier.events, articles)),
    ]


Told = tuple[Event, list[Place]]
"""An event with the places of its triggers."""


def entries(dossier: Dossier) -> list[Event]:
    """The events that have a day, told or reckoned."""
    return [event for event in dossier.events if event.when or event.reckoned]


def shown(dossier: Dossier) -> list[Event]:
    """The events with a told day that the dossier's timeline has."""
    rows = {entry.event for entry in dossier.timeline}
    return [event for event in dossier.events if event.when and event.id in rows]


def _placed(events: Iterable[Event], articles: Sequence[Article]) -> list[Told]:
    return [(event, places(event, articles)) for event in events]


def places(event: Event, articles: Sequence[Article]) -> list[Place]:
    """Where the triggers of an event stand, by the corpus's numbers of articles."""
    numbers = {article.document.id: article.number for article in articles}
    return [(numbers[one.document], one.trigger.start, one.trigger.end) for one in event.mentions]


def of_target(target: str, actors: Iterable[Actor], dossier: Dossier) -> set[str]:
    """The actors that go by the target's name, whatever the form of company behind it."""
    wanted = _plain(target)
    return {
        actor.id
        for actor in actors
        if wanted in {_plain(actor.name), *(_plain(dossier.text(one)) for one in actor.mentions if one.kind == "name")}
    }


def _plain(name: str) -> str:
    return _FORM.sub("", " ".join(name.split())).casefold().removeprefix("the ")


def _meet(one: Place, others: Iterable[Place]) -> bool:
    return any(one[0] == number and one[1] < end and start < one[2] for number, start, end in others)


def steps_of_gold(timeline: Sequence[Entry]) -> dict[str, int]:
    """The step of each placed event, by its first mention."""
    return {f"{n}:{entry.names[0]}": entry.step for n, entry in enumerate(timeline) if entry.step}


def steps_of_ours(told: Sequence[Told], timeline: Sequence[Entry]) -> dict[str, int]:
    """The step of each of our events by its day; one that is a gold event goes by the name of that.

    A month stands before its first day, as in the gold.
    """
    days = sorted({_day(event) for event, _ in told})
    taken: set[str] = set()
    found: dict[str, int] = {}
    for event, mentions in sorted(told, key=lambda one: (-len(one[1]), one[0].id)):
        name = _named(mentions, timeline, taken) or event.id
        taken.add(name)
        found[name] = days.index(_day(event))
    return found


def _day(event: Event) -> str:
    """The first day, or the month or year, of a time; the last where the first is open."""
    first, _, last = (event.when or event.reckoned or "").partition("/")
    return (last if first in ("", "..") else first).partition("T")[0].rstrip("~?%")


def _named(mentions: Sequence[Place], timeline: Sequence[Entry], taken: Collection[str]) -> str | None:
    shared = Counter(
        {f"{n}:{entry.names[0]}": sum(_meet(one, entry.places) for one in mentions) for n, entry in enumerate(timeline)}
    )
    free = [(-n, name) for name, n in shared.items() if n and name not in taken]
    return min(free)[1] if free else None


def _order(
    name: str, told: Sequence[Told], gold: Mapping[str, Sequence[Entry]], dossier: Dossier, peers: dict[str, float]
) -> list[Figure]:
    sums = [0, 0, 0, 0]
    events = matched = 0
    for target, timeline in gold.items():
        own = of_target(target, dossier.actors, dossier)
        concerned = [one for one in told if (_takes_part(one[0], own) if own else _names(one[0], target, dossier))]
        mine: Steps = steps_of_ours(concerned, timeline)
        theirs: Steps = steps_of_gold(timeline)
        events, matched = events + len(mine), matched + len(mine.keys() & theirs.keys())
        sums = [a + b for a, b in zip(sums, awareness.counts(mine, theirs), strict=True)]
    right, found, kept, wanted = sums
    precision, recall = f1(right, found, 0)[0], f1(kept, 0, wanted)[1]
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    counts = {"links": found, "right": right, "of the gold": wanted, "kept": kept, "events": events, "matched": matched}
    sep = "/" if name == "timeline" else "-"
    return [
        Figure(f"{name}{sep}precision", precision, _DATA, counts=counts, gated=False),
        Figure(f"{name}{sep}recall", recall, _DATA, counts=counts, gated=False),
        Figure(f"{name}{sep}f1", both, _DATA, counts=counts, peers=peers, gated=True),
    ]


def _takes_part(event: Event, own: Collection[str]) -> bool:
    return any(actor in own for one in event.mentions for actor in (*one.actors, *one.recipients))


def _names(event: Event, target: str, dossier: Dossier) -> bool:
    """Whether a clause names a target that is no actor, in full or by the part that has a number: "the A380"."""
    forms = [target, *(word for word in target.split() if any(letter.isdigit() for letter in word))]
    pattern = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, forms))})\b")
    return any(pattern.search(dossier.text(one)) for one in event.mentions)


def right_day(event: Event, day: str) -> bool:
    """Whether a time lies within a gold day, month or year, and is as exact; "since 2003" is of 2003."""
    parts = [part.partition("T")[0].rstrip("~?%") for part in (event.when or event.reckoned or "").split("/")]
    known = [part for part in parts if part not in ("", "..")]
    return bool(known) and all(part.startswith(day) for part in known)


def _dates(
    name: str, having_day: Sequence[Told], gold: Mapping[str, Sequence[Entry]], known: Sequence[Told]
) -> list[Figure]:
    """Of gold events, each once though several timelines have it: found, dated, rightly dated.

    Timelines give some events different days; each of these is right.
    """
    once = _once(entry for timeline in gold.values() for entry in timeline)
    dated = [group for group in once if any(entry.when for entry in group)]
    loose = [group for group in once if not any(entry.when for entry in group)]
    seen = sum(bool(_of_any(group, known)) for group in dated)
    having = [(group, found) for group in dated if (found := _of_any(group, having_day))]
    right = sum(
        any(right_day(event, entry.when) for event in found for entry in group if entry.when) for group, found in having
    )
    over = sum(bool(_of_any(group, having_day)) for group in loose)
    counts = {"of the gold": len(dated), "found": seen, "dated": len(having), "right": right}
    extra = {"undated in the gold": len(loose), "dated by us": over}
    return [
        Figure(f"timeline/{name}-recall", f1(right, len(having), len(dated))[1], _DATA, counts=counts),
        Figure(f"timeline/{name}-precision", f1(right, len(having), len(dated))[0], _DATA, counts=counts | extra),
    ]


def _once(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The entries that are one event: those that have a mention in common."""
    found: list[list[Entry]] = []
    for entry in entries:
        same = [group for group in found if any(not set(entry.names).isdisjoint(other.names) for other in group)]
        found = [group for group in found if group not in same]
        found.append([entry, *(one for group in same for one in group)])
    return found


def _of_any(group: Iterable[Entry], told: Sequence[Told]) -> list[Event]:
    return [event for entry in group for event in _events(entry, told)]


def _events(entry: Entry, told: Iterable[Told]) -> list[Event]:
    return [event for event, mentions in told if any(_meet(one, entry.places) for one in mentions)]


if __name__ == "__main__":
    folder = bench_data()
    for figure in score(folder) if folder else ():
        print(f"{figure.name} {figure.value:.1f} {figure.counts}")
