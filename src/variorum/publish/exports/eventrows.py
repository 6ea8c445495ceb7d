"""What the formats of event data share: rows that lead back to their events and passages, and what was left out.

Every such export is a folder: the rows as the format has them, `passages.tsv` with the passages behind each row, and
`left-out.json`, which counts the events that are not there by reason.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.analysis import Deed, Deeds, deeds
from variorum.analysis.parties import Party
from variorum.analysis.sentences import Sentences
from variorum.model import Document, Dossier, EventMention, Span

from .bundle import Bundle

PASSAGES = "passages.tsv"
LEFT_OUT = "left-out.json"
_PASSAGE_COLUMNS = (
    "row", "event", "mention", "document", "source", "start", "end", "sentence_start", "sentence_end",
    "sentence_number", "status", "voice", "said_by", "when", "reckoned", "mentions", "articles", "origins", "passage",
)  # fmt: skip
_ID_BITS = 63  # the ids of ICEWS and GDELT are whole numbers; 63 bits fit a signed column of any database

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Row:
    """A deed between two parties, as CAMEO has it: of what several do to several there are as many rows."""

    number: int
    deed: Deed
    source: Party
    target: Party | None


class Source:
    """A dossier on its way into a format of event data."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.deeds: Deeds = deeds(dossier)
        self.sentences = Sentences(dossier)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """A row for each pair of parties."""
        return tuple(
            Row(number(deed.id, source.id, target.id if target else ""), deed, source, target)
            for deed in self.deeds
            for source, target in deed.pairs()
        )

    def first(self, deed: Deed) -> EventMention:
        """The mention of the article that appeared first."""
        return min(deed.told, key=lambda one: (self.published(one) or "9999", one.document, one.start, one.id))

    def published(self, mention: EventMention) -> str:
        """The day on which the article of a mention appeared; nothing where that is not known."""
        return (self.dossier.document(mention).published or "")[:10]

    def document(self, deed: Deed) -> Document:
        """The article that appeared first of those that tell a deed."""
        return self.dossier.document(self.first(deed))

    def bundle(self, files: Mapping[str, bytes], rows: Iterable[tuple[Cell, Deed]]) -> Bundle:
        """The files with what leads each row back to its passages, and the tally of what was left out."""
        made = list(rows)
        note = {
            "events": len(self.deeds),
            "rows": len(made),
            "rows_without_a_day": sum(deed.day is None or deed.dated != "stated" for _, deed in made),
            "left_out": self.deeds.left_out,
        }
        sidecar = {
            PASSAGES: table(_PASSAGE_COLUMNS, self._passages(made)),
            LEFT_OUT: (json.dumps(note, ensure_ascii=False, indent=1) + "\n").encode(),
        }
        return Bundle({**files, **sidecar}, self.deeds.left_out)

    def _passages(self, rows: Iterable[tuple[Cell, Deed]]) -> Iterator[Sequence[Cell]]:
        names = {actor.id: actor.name for actor in self.dossier.actors}
        for id, deed in rows:
            for one in deed.told:
                around = self.sentences.around(one)
                yield (
                    id, deed.id, one.id, one.document, self.dossier.document(one).source, one.start, one.end,
                    around.start, around.end, self.sentences.number(one), one.status, one.voice,
                    names.get(one.said_by or ""), deed.event.when, deed.event.reckoned,
                    len(deed.told), len(deed.documents), deed.origins, self.dossier.text(one),
                )  # fmt: skip

    def words(self, span: Span) -> str:
        """The sentence around a passage on one line."""
        return " ".join(self.dossier.text(self.sentences.around(span)).split())


def number(*ids: str) -> int:
    """A whole number for records, the same in every run."""
    digest = hashlib.blake2b("\0".join(ids).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - _ID_BITS)


def table(columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, header: bool = True) -> bytes:
    """Rows as tab-separated lines; breaks in a cell become spaces, and only a cell with a quotation mark is quoted."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter="\t", lineterminator="\n")
    if header:
        writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return lines.getvalue().encode()


def _cell(value: Cell) -> Cell:
    return " ".join(value.split()) if isinstance(value, str) else value


def listed(values: Iterable[str | None]) -> str:
    """Several values of one cell, as POLECAT has them: each once, unknown ones left out."""
    return "; ".join(dict.fromkeys(filter(None, values)))
