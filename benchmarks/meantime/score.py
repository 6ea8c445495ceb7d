"""How events stand, and which words tell them, on NewsReader's MEANTIME (Wikinews; Minard et al. 2016).

Status and certainty are read at the gold triggers and compared with three gold attributes: `polarity` (NEG against
POS), `certainty` (CERTAIN against the rest) and `time` (FUTURE against NON_FUTURE). Value: F1 of the rarer class, for
time the mean of both. The trivial figure is always answering with the majority; beside it stands a cue-word method,
which looks for a word of a short list among the six words before a trigger. Triggers: our triggers against gold ones,
where a gold trigger of several words counts as found when one of them is ours, up to the last sentence that the
corpus marks. The Apple part was read for words that the lexicon lacked and for errors of polarity and certainty; of the
Boeing part only counts were seen, and `held-out` is that part alone.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Token

from benchmarks.harness import Figure, bench_data, f1
from benchmarks.plover.reading import read
from variorum.annotation import actors, events, moments, quotations
from variorum.annotation.events import certainty, status, triggers
from variorum.annotation.events.frames import Frame
from variorum.annotation.events.triggers import Trigger
from variorum.annotation.parser import Parse
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


_CUES = {
    "polarity": frozenset({"not", "n't", "no", "never", "without", "none", "nothing", "nobody", "neither", "nor"}),
    "certainty": frozenset({
        "may", "might", "could", "would", "should", "if", "perhaps", "possibly", "possible", "probably", "likely",
        "expected", "believe", "believes", "hope", "hopes", "seems", "appears", "suggests", "whether",
    }),
    "time": frozenset({"will", "would", "shall", "'ll", "plans", "planned", "plan", "expected", "going", "to", "next"}),
}  # fmt: skip
_RARE = {"polarity": "NEG", "certainty": "OPEN", "time": "FUTURE"}
_PLAIN = {"polarity": "POS", "certainty": "CERTAIN", "time": "NON_FUTURE"}
_BEFORE = 6

Counts = Counter[tuple[str, str, str, str]]
"""By attribute, gold value, our value, and the value by cue words."""


def _attributes(trigger: Trigger) -> dict[str, str]:
    of: Status = status.of(trigger)
    return {
        "polarity": "NEG" if of == "negated" else "POS",
        "certainty": "OPEN" if certainty.left_open(trigger, of) else "CERTAIN",
        "time": "FUTURE" if of in ("planned", "expected", "hypothetical") else "NON_FUTURE",
    }


def _by_cues(token: Token) -> dict[str, str]:
    before = {one.lower_ for one in token.doc[max(token.sent.start, token.i - _BEFORE) : token.i]}
    return {name: _RARE[name] if before & words else _PLAIN[name] for name, words in _CUES.items()}


def _golden(one: Gold) -> dict[str, str]:
    sure = "CERTAIN" if one.certainty == "CERTAIN" else "OPEN" if one.certainty else ""
    return {"polarity": one.polarity, "certainty": sure, "time": one.time}


def _compared(parse: Parse, gold: list[Gold]) -> Counts:
    """The attributes at the gold triggers of one article."""
    counts: Counts = Counter()
    for one in gold:
        span = parse.token_span(*one.places[0])
        if span is None or span.root.pos_ not in ("VERB", "AUX", "NOUN"):
            continue
        own = _attributes(Trigger(span.root, Frame("OTHER", ""), triggers.carrier(span.root)))
        cued = _by_cues(span.root)
        for name, value in _golden(one).items():
            if value and value != "UNDERSPECIFIED":
                counts[name, value, own[name], cued[name]] += 1
    return counts


def _class(counts: Counts, name: str, value: str, which: int) -> tuple[float, float, float]:
    """Precision, recall and F1 of one value by one method: 2 is ours, 3 the cue words."""
    right = sum(n for key, n in counts.items() if key[0] == name and key[1] == value == key[which])
    found = sum(n for key, n in counts.items() if key[0] == name and key[which] == value)
    return f1(right, found, _total(counts, name, value))


def _total(counts: Counts, name: str, value: str) -> int:
    return sum(n for key, n in counts.items() if key[:2] == (name, value))


def _value(counts: Counts, name: str, which: int) -> float:
    rare = _class(counts, name, _RARE[name], which)[2]
    return (rare + _class(counts, name, _PLAIN[name], which)[2]) / 2 if name == "time" else rare


def _figures(counts: Counts, prefix: str, data: str) -> list[Figure]:
    figures = []
    for name, rare in _RARE.items():
        many, few = _total(counts, name, _PLAIN[name]), _total(counts, name, rare)
        always = f1(many, many + few, many)[2] / 2 if name == "time" else 0.0
        precision, recall, _ = _class(counts, name, rare, 2)
        shown = {rare.lower(): few, "others": many, "P": round(precision), "R": round(recall)}
        what = "macro-F1" if name == "time" else f"F1 of {rare}"
        peers = {"cue words": round(_value(counts, name, 3), 1)}
        value = _value(counts, name, 2)
        figures.append(Figure(f"{prefix}/{name}", value, f"{data}, {what}", counts=shown, peers=peers, floor=always))
    return figures


def _triggers(parse: Parse, gold: list[Gold]) -> tuple[int, int, int, int]:
    """Gold triggers found, ours that are right, ours, and gold."""
    known = actors.find(parse)
    mentions = events.find(parse, known, quotations.find(parse, known), moments.find(parse))
    last = max(end for one in gold for _, end in one.places)  # only the first sentences of each article are marked
    ours = {(m.trigger.start, m.trigger.end) for m in mentions if m.trigger.end <= last}
    wanted = {place for one in gold for place in one.places}
    return sum(any(place in ours for place in one.places) for one in gold), len(ours & wanted), len(ours), len(gold)


def score(bench: Path) -> list[Figure]:
    """Polarity, certainty and time of events, and the triggers themselves."""
    parts: dict[str, Counts] = {}
    found = [0, 0, 0, 0]
    for part, text, gold in articles(bench):
        parse = read(text)
        parts[part] = parts.get(part, Counter()) + _compared(parse, gold)
        if part == _UNREAD:
            found = [one + more for one, more in zip(found, _triggers(parse, gold), strict=True)]
    whole: Counts = sum(parts.values(), Counter())
    figures = _figures(whole, "meantime", "MEANTIME Apple and Boeing")
    figures += _figures(parts[_UNREAD], "meantime/held-out", "MEANTIME Boeing")
    right, hits, ours, total = found
    precision, recall = f1(hits, ours, total)[0], f1(right, ours, total)[1]
    both = 2 * precision * recall / max(precision + recall, 1.0)
    counts = {"right": right, "found": ours, "gold": total, "P": round(precision), "R": round(recall)}
    figures.append(Figure("meantime/triggers", both, "MEANTIME Boeing", counts=counts))
    return figures


if __name__ == "__main__":
    folder = bench_data()
    for figure in score(folder) if folder else ():
        print(f"{figure.name} {figure.value:.1f} (floor {figure.floor}, {figure.peers}) {figure.counts}")
