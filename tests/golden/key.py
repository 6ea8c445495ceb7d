"""The key of the example, held against a dossier of it.

The key names passages by file and words; here they are found in the documents' text, for comparison only.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from variorum.model import Document, Dossier, Quotation, Span

Entry = dict[str, Any]


@dataclass(frozen=True)
class Score:
    """Right answers among those asked for, and what was missed, in words."""

    right: int
    asked: int
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    def __str__(self) -> str:
        return f"{self.right} of {self.asked} = {self.share:.2f}\n" + "\n".join(self.missed)


def tally(answers: Iterable[tuple[bool, str]]) -> Score:
    known = list(answers)
    return Score(sum(right for right, _ in known), len(known), tuple(words for right, words in known if not right))


def ask(score: Score, share: float) -> None:
    """That at least a share of what was asked is right; the message lists what is not."""
    assert score.asked, "nothing was asked"
    assert score.share >= share, str(score)


def none_of(reported: Iterable[str], why: str) -> None:
    """That nothing is reported; the message lists what is."""
    found = sorted(set(reported))
    assert not found, "\n".join([f"reported, but: {why}", *found])


def cases(never: Iterable[str], known: Mapping[str, str]) -> list[Any]:
    """One case for each thing that is not so; what today's program reports is expected to fail, with the reason."""
    marks = {what: pytest.mark.xfail(strict=True, reason=reason) for what, reason in known.items()}
    return [pytest.param(what, id=what, marks=marks.get(what, ())) for what in never]


class Key:
    """What is to be found in the example."""

    def __init__(self, folder: Path, dossier: Dossier) -> None:
        self.key: Entry = json.loads((folder / "key.json").read_text(encoding="utf-8"))
        self.dossier = dossier

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {Path(document.source).name: document for document in self.dossier.documents}

    def locate(self, file: str, passage: str | Entry) -> Span:
        document = self.documents[file]
        if isinstance(passage, str):
            return _find(document, passage, 0, len(document.text))
        text = passage["text"]
        if "in" not in passage:
            return _find(document, text, 0, len(document.text))
        around = _find(document, passage["in"], 0, len(document.text))
        return _find(document, text, around.start, around.end)

    def place(self, passage: Entry) -> Span:
        """Where a passage of the key stands, which names its own file."""
        return self.locate(passage["file"], passage)

    def places(self, entry: Entry, part: str = "passages") -> list[Span]:
        return [self.place(passage) for passage in entry[part]]

    def trigger(self, mention: Entry) -> Span:
        """Where the word of an event mention stands, in its clause."""
        clause = self.place(mention)
        return _find(self.documents[mention["file"]], mention["trigger"], clause.start, clause.end)

    def shown(self, span: Span) -> str:
        """A passage for a reader: the number of its file and its words."""
        words = " ".join(self.dossier.text(span).split())
        return f"{self.file(span.document)[:2]}: {words if len(words) <= 90 else words[:89] + '…'!r}"

    def file(self, document: str) -> str:
        return Path(self.dossier.document(document).source).name

    def name(self, id: str | None) -> str | None:
        return self.dossier.get(id).name if id is not None else None

    def entries(self, layer: str) -> list[Entry]:
        return [entry for entry in self.key[layer] if not entry.get("optional")]

    def not_so(self, *layers: str) -> dict[str, Entry]:
        """What a hasty reader would report of these layers, and must not be."""
        return {entry["what"]: entry for entry in self.key["not_findings"] if entry["layer"] in layers}

    @cached_property
    def complete(self) -> set[str]:
        return {entry["file"] for entry in self.key["documents"] if entry.get("complete_quotations")}

    def quotation_pairs(self) -> Iterator[tuple[Entry, Quotation | None]]:
        """Each quotation of the key with the one found that shares most of its words (at least half of all of both)."""
        for entry in self.entries("quotations"):
            yield entry, self._best(entry, self._quotations(entry["file"]))

    def _quotations(self, file: str) -> list[Quotation]:
        id = self.documents[file].id
        return [q for q in self.dossier.quotations if q.document == id]

    def _best(self, entry: Entry, found: list[Quotation]) -> Quotation | None:
        gold = self._gold_characters(entry)
        scored = [(overlap(gold, characters(q)), q.start, q) for q in found]
        best = max(scored, default=(0.0, 0, None), key=lambda item: item[:2])
        return best[2] if best[0] >= 0.5 else None

    def _gold_characters(self, entry: Entry) -> frozenset[int]:
        return frozenset(
            i for p in entry["pieces"] for s in [self.locate(entry["file"], p)] for i in range(s.start, s.end)
        )

    def false_quotations(self) -> Iterator[str]:
        """Quotations found in completely listed files that share less than a third of their words with any."""
        for file in sorted(self.complete):
            gold = [self._gold_characters(e) for e in self.key["quotations"] if e["file"] == file]
            for quotation in self._quotations(file):
                mine = characters(quotation)
                if all(overlap(mine, each) < 1 / 3 for each in gold):
                    yield f"{file}: {self.dossier.text(quotation)!r}"

    def speaks_for(self, id: str | None, name: str) -> bool:
        """Whether the actor is the one of that name, or somebody of whom the key says that he or it belongs there."""
        parts = {actor["name"] for actor in self.key["actors"] if actor.get("of") == name}
        return any(self.names_actor(id, {"name": each}) for each in sorted({name, *parts}))

    def names_actor(self, id: str | None, entry: Entry) -> bool:
        """Whether the actor is the one that the key names, under any of the names it gives."""
        if id is None:
            return False
        actor = self.dossier.get(id)
        wanted = {entry["name"], *entry.get("name_also", [])}
        for known in self.key["actors"]:
            if known["name"] in wanted:
                wanted |= set(known.get("aliases", []))
        return any(_same_name(actor.name, name) for name in wanted)


def characters(quotation: Quotation) -> frozenset[int]:
    return frozenset(i for piece in quotation.pieces for i in range(piece.start, piece.end))


def overlap(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def shares_most(span: Span, other: Span) -> bool:
    """Whether two spans share at least half of the shorter one."""
    if span.document != other.document:
        return False
    shared = min(span.end, other.end) - max(span.start, other.start)
    return shared >= 0.5 * min(len(span), len(other))


def within(span: Span, places: Iterable[Span]) -> bool:
    """Whether a span overlaps any of the places."""
    return any(span.overlaps(place) for place in places)


def _same_name(found: str, wanted: str) -> bool:
    def plain(name: str) -> str:
        return re.sub(r"^(the|a|an) ", "", name.casefold()).strip()

    return plain(found) == plain(wanted)


def _find(document: Document, words: str, start: int, end: int) -> Span:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.compile(pattern).search(document.text, start, end)
    if match is None:
        raise LookupError(f"{document.source}: the key's {words!r} is not in the text")
    return Span(document.id, *match.span())
