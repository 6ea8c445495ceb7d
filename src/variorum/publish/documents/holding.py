"""Whether an outlet tells in any words what a passage of another tells: every sentence of it is held against that."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from variorum.collation.support.checker import Checker
from variorum.model import Span
from variorum.publish.edition import Edition

from .papers import Paper

_FEWEST, _MOST = 0.3, 0.5
"""Chance below which a passage counts as not told, and from which as told. Set by eye on forty passages of three
stories: what an article told in other words had .4 or more, and most of what it lacked less than .3."""


class Holding:
    """The outlets of an edition, each made ready when it is first asked."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._checkers: dict[str, Checker] = {}
        self._chances: dict[tuple[str, str], tuple[float, Span | None]] = {}

    def lacks(self, paper: Paper, texts: Iterable[str], of: str) -> bool:
        """Whether an outlet bears out none of some sentences of an article, not even in part, nor comes near to one.

        Of what is written in another language that is not said.
        """
        known = {_language(self._edition, one) for one in (of, *paper.documents)}
        return len(known) < 2 and all(self._chance(paper, text)[0] < _FEWEST for text in texts)

    def teller(self, paper: Paper, text: str, most: float = _MOST) -> Span | None:
        """The sentence by which an outlet bears out what another says, as surely as is asked."""
        chance, place = self._chance(paper, text)
        return place if chance >= most else None

    def _chance(self, paper: Paper, text: str) -> tuple[float, Span | None]:
        """How sure it is that an outlet tells a sentence, and where; what it tells in part, it does not lack."""
        key = (paper.name, text)
        if key not in self._chances:
            verdict = self._checker(paper).verdict(text)
            chance = verdict.chance if verdict.verdict == "unsupported" else max(verdict.chance, _FEWEST)
            self._chances[key] = (chance, next(iter(verdict.passages), None))
        return self._chances[key]

    def _checker(self, paper: Paper) -> Checker:
        if paper.name not in self._checkers:
            dossier = self._edition.dossier
            own = tuple(one for one in dossier.documents if one.id in paper.documents)
            self._checkers[paper.name] = Checker(replace(dossier, documents=own))
        return self._checkers[paper.name]


def _language(edition: Edition, document: str) -> str | None:
    language = edition.by_document[document].document.language
    return language.partition("-")[0].lower() if language else None


def said(edition: Edition, spans: Sequence[Span]) -> list[str]:
    """Passages as sentences that can be held against an article: on one line, with a stop."""
    found = (" ".join(edition.dossier.text(span).split()).rstrip(".,;: ") for span in spans)
    return [f"{text}." for text in dict.fromkeys(found) if text]
