"""Tables of numbers in which every row opens to the records, and the sentences, that it was counted from."""

import csv
import importlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from variorum.errors import MissingExtraError, UsageError
from variorum.model import Dossier, Passage, Span

from .sentences import Sentences

Value = str | int | float | None
_SHOWN = 40
"""Rows that a notebook shows; the others are in the table all the same."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its values, the ids of the records it was counted from, and the passages that they stand at."""

    values: tuple[Value, ...]
    records: tuple[str, ...]
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, repr=False)
class Table:
    """Numbers of a dossier. `n` is in every table that has a score or share: a number of few cases says little.

    `left_out` counts what is not in the rows, by reason; `note` says what was counted and how. `kind` is the chart that
    `chart` draws.
    """

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: Mapping[str, int]
    kind: str
    dossier: Dossier

    def __repr__(self) -> str:
        return f"<Table {self.title!r}: {', '.join(self.columns)}; {len(self.rows)} rows>"

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def column(self, name: str) -> tuple[Value, ...]:
        """The values of a column.

        Raises:
            UsageError: there is no such column.
        """
        if name not in self.columns:
            raise UsageError(f"no column {name!r}; there are {', '.join(self.columns)}")
        return tuple(row.values[self.columns.index(name)] for row in self.rows)

    def records(self) -> list[dict[str, Value]]:
        """The rows as dictionaries."""
        return [dict(zip(self.columns, row.values, strict=True)) for row in self.rows]

    def open(self, row: Row | int) -> list[Passage]:
        """The sentences behind a row, or the row of a number, in the order of the articles; each once."""
        one = self.rows[row] if isinstance(row, int) else row
        sentences = Sentences(self.dossier)
        return [self.dossier.passage(span) for span in sorted({sentences.around(span) for span in one.evidence})]

    def to_pandas(self) -> Any:
        """The rows as a data frame; `records` holds the ids behind each.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        try:
            pandas = importlib.import_module("pandas")
        except ImportError as error:
            raise MissingExtraError("pandas is not installed: pip install 'variorum[pandas]'") from error
        rows = [(*row.values, row.records) for row in self.rows]
        return pandas.DataFrame(rows, columns=[*self.columns, "records"])

    def to_csv(self) -> str:
        """The rows as comma-separated text, the ids in the last column with spaces between."""
        lines = io.StringIO()
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow([*self.columns, "records"])
        writer.writerows([*row.values, " ".join(row.records)] for row in self.rows)
        return lines.getvalue()

    def chart(self) -> Any:
        """A picture of the table, to be read without colour. Needs the extra `charts`.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        from . import charts

        return charts.of(self)

    def svg(self) -> str:
        """The chart as SVG, drawn without a browser and without a network. Needs the extra `charts`.

        Raises:
            MissingExtraError: Altair or what draws it is not installed.
        """
        from . import charts

        return charts.svg(self)

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in self.columns)
        body = "".join(f"<tr>{''.join(map(_cell, row.values))}</tr>" for row in self.rows[:_SHOWN])
        more = len(self.rows) - _SHOWN
        rest = f"<p>{more} more rows</p>" if more > 0 else ""
        return (
            f"<div><table><caption><b>{escape(self.title)}</b></caption><tr>{head}</tr>{body}</table>{rest}"
            f"<p>{escape(self.note)}{escape(missing(self.left_out))}</p></div>"
        )


def _cell(value: Value) -> str:
    if isinstance(value, (int, float)):
        return f'<td style="text-align:right">{number(value)}</td>'
    return f"<td>{escape(value or '')}</td>"


def number(value: float) -> str:
    """A number as it is shown: whole ones without a fraction, others with two digits of it, a true minus sign."""
    text = f"{value:d}" if isinstance(value, int) else f"{value:.2f}"
    return text.replace("-", "−")


def missing(left_out: Mapping[str, int]) -> str:
    """The sentence on what is not in a table."""
    told = [f"{count} {reason}" for reason, count in left_out.items() if count]
    return f" Not counted: {'; '.join(told)}." if told else ""


def merged(*counts: Mapping[str, int]) -> dict[str, int]:
    """Several tallies as one, without what is nothing, in alphabetical order."""
    reasons = sorted({reason for count in counts for reason in count})
    totals = {reason: sum(count.get(reason, 0) for count in counts) for reason in reasons}
    return {reason: total for reason, total in totals.items() if total}


def spans(records: Sequence[Span]) -> tuple[Span, ...]:
    """The bare places of records, in order, each once."""
    return tuple(sorted({one.span for one in records}))
