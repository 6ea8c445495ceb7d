"""Paragraphs in another language amid an English article: only calendar dates, shares and money are read there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from variorum.model import Actor, Attitude, Document, Extent, Failure, Span

from . import language
from .language import ENGLISH


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


class _Evident(Protocol):
    @property
    def evidence(self) -> tuple[Span, ...]: ...


P = TypeVar("P", bound=_Placed)
E = TypeVar("E", bound=_Evident)


@dataclass(frozen=True, slots=True)
class Foreign:
    """The paragraphs of one English article that are in another language, each with that language."""

    parts: tuple[tuple[Extent, str], ...]

    def holds(self, at: int) -> bool:
        """Whether the character stands in such a paragraph."""
        return any(part.start <= at < part.end for part, _ in self.parts)

    def placed(self, records: tuple[P, ...]) -> tuple[P, ...]:
        """The records that begin outside."""
        return tuple(one for one in records if not self.holds(one.start)) if self.parts else records

    def evident(self, records: tuple[E, ...]) -> tuple[E, ...]:
        """The records that rest on words outside."""
        if not self.parts:
            return records
        return tuple(one for one in records if not any(self.holds(span.start) for span in one.evidence))

    def actors(self, records: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The actors that are mentioned outside."""
        if not self.parts:
            return records
        return tuple(one for one in records if not all(self.holds(mention.start) for mention in one.mentions))

    def attitudes(self, records: tuple[Attitude, ...]) -> tuple[Attitude, ...]:
        """The attitudes of which no passage stands inside."""
        if not self.parts:
            return records
        return tuple(one for one in records if not any(self.holds(passage.start) for passage in one.passages))

    def notes(self, source: str) -> tuple[Failure, ...]:
        """One note of what was not done, where there is anything."""
        if not self.parts:
            return ()
        names = ", ".join(sorted({name for _, name in self.parts}))
        count = f"{len(self.parts)} paragraph{'s' if len(self.parts) > 1 else ''}"
        reason = f"language {names} in {count} of an English text: calendar dates, percentages and sums of money only"
        return (Failure(source=source, stage="annotate", reason=reason),)


def find(document: Document, paragraphs: Sequence[Extent]) -> Foreign:
    """The paragraphs in another language; none where the text is not English, as it is then read as such as a whole."""
    if document.language != ENGLISH:
        return Foreign(())
    return Foreign(tuple(_told(document.text, paragraphs)))


def _told(text: str, paragraphs: Sequence[Extent]) -> Iterable[tuple[Extent, str]]:
    for part in paragraphs:
        name = language.of_part(text, part.start, part.end, ENGLISH)
        if name is not None and name != ENGLISH:
            yield part, name
