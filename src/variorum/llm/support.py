"""The check of support that any sentence must pass, whoever wrote it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from variorum.model import Dossier, Span

if TYPE_CHECKING:
    from variorum.collation.support import Checker

Judge = Callable[[str, Sequence[Span]], bool]
"""Whether passages bear out a sentence altogether."""


def judge(dossier: Dossier) -> Judge:
    """The judge of `variorum check`, made ready when it is first asked: only what it calls supported passes.

    A sentence that speaks of the dossier itself ("two articles report") words no finding, and does not pass.
    """
    checkers: list[Checker] = []

    def bears_out(sentence: str, spans: Sequence[Span]) -> bool:
        from variorum.collation.support import Checker

        if not checkers:
            checkers.append(Checker(dossier))
        found = checkers[0].verdict(sentence, tuple(spans))
        return found.verdict == "supported" and not found.own

    return bears_out
