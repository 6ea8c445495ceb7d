"""How events stand, and which words tell them, on NewsReader's MEANTIME (Wikinews; Minard et al. 2016).

Status is read at the gold triggers and compared with three gold attributes: `polarity` (NEG against POS), `certainty`
(CERTAIN against the rest) and `time` (FUTURE against NON_FUTURE). Value: F1 of the rarer class, for time the mean of
both; the floor is the same measure of always answering with the majority. Triggers: our triggers against gold ones,
where a gold trigger of several words counts as found when one of them is ours, up to the last sentence that the
corpus marks. The Apple part was read for words that the lexicon lacked, so triggers are measured on the Boeing part
alone; the three attributes were tuned on neither, and are measured on both.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.harness import Figure, bench_data, f1
from benchmarks.plover.reading import read
from variorum.annotation import actors, events, moments, quotations
from variorum.annotation.events import status, triggers
from variorum.annotation.events.frames import Frame
from variorum.annotation.events.triggers import Trigger
from variorum.model.event import Status

_UNREAD = "boeing"


@dataclass(frozen=True)
class Gold:
    """One event of the corpus: its characters in the joined text, and its attributes."""

    places: tuple[tuple[int, int], ...]
    polarity: str
    certainty: str
    time: str


def articles(bench: Path) -> Iterator[tuple[str, str, list[Gold]]]:
    """The part of each article, its text with a line for each sentence, and its events."""
    for path in sorted((bench / "meantime").glob("*/*.xml")):
        root = ET.parse(path).getroot()
        text, places = _text(root)
        yield (
            path.parent.name,
            text,
            [_gold(node, places) for node in root.iter("EVENT_MENTION") if node.findall("token_anchor")],
        )


def _text(root: ET.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    text, sentence, places = "", None, {}
    for token in root.iter("token"):
        word = {"``": '"', "''": '"'}.get(token.text or "", token.text or "")
        if text:
            text += " " if token.get("sentence") == sentence else "\n\n"
        sentence = token.get("sentence")
        places[str(token.get("t_id"))] = (len(text), len(text) + len(word))
        text += word
    return text, places


def _gold(node: ET.Element, places: dict[str, tuple[int, int]]) -> Gold:
    anchors = tuple(places[str(anchor.get("t_id"))] for anchor in node.findall("token_anchor"))
    return Gold(anchors, node.get("polarity") or "", node.get("certainty") or "", node.get("time") or "")


def _attributes(of: Status) -> tuple[str, str, str]:
    polarity = "NEG" if of == "negated" else "POS"
    certainty = "OPEN" if of in ("hypothetical", "expected") else "CERTAIN"
    return polarity, certainty, "FUTURE" if of in ("planned", "expected", "hypothetical") else "NON_FUTURE"


def _pairs(bench: Path) -> tuple[Counter[tuple[str, str, str]], tuple[int, int, int, int]]:
    """Counts of (attribute, gold, found), and of gold triggers found, ours that are right, ours, and gold."""
    counts: Counter[tuple[str, str, str]] = Counter()
    right = hits = found = total = 0
    for part, text, gold in articles(bench):
        parse = read(text)
        known = actors.find(parse)
        mentions = events.find(parse, known, quotations.find(parse, known), moments.find(parse))
        last = max(end for one in gold for _, end in one.places)  # only the first sentences of each article are marked
        ours = {(m.trigger.start, m.trigger.end) for m in mentions if m.trigger.end <= last}
        wanted = {place for one in gold for place in one.places}
        if part == _UNREAD:
            right += sum(any(place in ours for place in one.places) for one in gold)
            hits += len(ours & wanted)
            found += len(ours)
            total += len(gold)
        for one in gold:
            span = parse.token_span(*one.places[0])
            if span is None or span.root.pos_ not in ("VERB", "AUX", "NOUN"):
                continue
            stands = status.of(Trigger(span.root, Frame("OTHER", ""), triggers.carrier(span.root)))
            golden = (
                one.polarity,
                "CERTAIN" if one.certainty == "CERTAIN" else "OPEN" if one.certainty else "",
                one.time,
            )
            for name, value, own in zip(("polarity", "certainty", "time"), golden, _attributes(stands), strict=True):
                if value and value != "UNDERSPECIFIED":
                    counts[name, value, own] += 1
    return counts, (right, hits, found, total)


def _class(counts: Counter[tuple[str, str, str]], name: str, value: str) -> tuple[float, float, float, int]:
    right = counts[name, value, value]
    found = sum(n for (a, _, own), n in counts.items() if a == name and own == value)
    gold = sum(n for (a, g, _), n in counts.items() if a == name and g == value)
    return (*f1(right, found, gold), gold)


def score(bench: Path) -> list[Figure]:
    """Polarity, certainty and time of events, and the triggers themselves."""
    counts, (right, hits, found, total) = _pairs(bench)
    data = "MEANTIME Apple and Boeing"
    figures = []
    for name, rare in (("polarity", "NEG"), ("certainty", "OPEN")):
        precision, recall, both, gold = _class(counts, name, rare)
        shown = {"gold": gold, "P": round(precision), "R": round(recall)}
        figures.append(Figure(f"meantime/{name}", both, f"{data}, F1 of {rare}", counts=shown, floor=0.0))
    later, now = _class(counts, "time", "FUTURE"), _class(counts, "time", "NON_FUTURE")
    always = f1(now[3], now[3] + later[3], now[3])[2] / 2
    shown = {"future": later[3], "not": now[3], "P": round(later[0]), "R": round(later[1])}
    figures.append(Figure("meantime/time", (later[2] + now[2]) / 2, f"{data}, macro-F1", counts=shown, floor=always))
    precision, recall = f1(hits, found, total)[0], f1(right, found, total)[1]
    both = 2 * precision * recall / max(precision + recall, 1.0)
    shown = {"right": right, "found": found, "gold": total, "P": round(precision), "R": round(recall)}
    figures.append(Figure("meantime/triggers", both, "MEANTIME Boeing", counts=shown))
    return figures


if __name__ == "__main__":
    folder = bench_data()
    for figure in score(folder) if folder else ():
        print(f"{figure.name} {figure.value:.1f} (floor {figure.floor}) {figure.counts}")
