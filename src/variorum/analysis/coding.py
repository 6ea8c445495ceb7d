"""What a type of event counts for: PLOVER's score and quad, CAMEO's root with Goldstein's score.

PLOVER's types are wider than CAMEO's codes, so a type leads to a root of CAMEO and never to a finer code: the code
written is the root's own for what is not specified further ("040", consult). ACCUSE and ASSAULT have parts in several
roots; there the mode tells which, and without one it is the root that says least.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from variorum.annotation.gazetteer import rows

Quad = Literal[1, 2, 3, 4]
Scale = Literal["plover", "goldstein"]

QUADS: Final[dict[int, str]] = {
    1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict",
}  # fmt: skip
_COOPERATION = (1, 2)
_MATERIAL_FROM = "14"
"""The first root of CAMEO whose deeds are material conflict; 06 to 08 are material cooperation."""


@dataclass(frozen=True, slots=True)
class Code:
    """The codes of a type and mode of event. `mode` is None where the words do not tell it.

    `score` is PLOVER's (-10 to 10), `goldstein` that of `cameo` (Goldstein 1992, as CAMEO 1.1b3 has it).
    """

    type: str
    mode: str | None
    quad: int
    score: float
    root: str
    cameo: str
    goldstein: float
    label: str

    @property
    def cooperation(self) -> bool:
        """Whether the deed is of the side of cooperation, by PLOVER's quads."""
        return self.quad in _COOPERATION

    @property
    def cameo_quad(self) -> int:
        """The quad of the root of CAMEO, which has yielding in words among the material deeds."""
        if self.root <= "05":
            return 1
        return 2 if self.root <= "08" else 4 if self.root >= _MATERIAL_FROM else 3

    def on(self, scale: Scale) -> float:
        """The score on a scale."""
        return self.score if scale == "plover" else self.goldstein


@cache
def _lines() -> dict[tuple[str, str], tuple[int, float, str]]:
    return {
        (type, mode): (int(quad), float(score), root)
        for type, mode, quad, score, root in rows("event-codes.tsv")
    }  # fmt: skip


@cache
def _roots() -> dict[str, tuple[str, float, str]]:
    return {root: (code, float(score), name) for root, code, score, name in rows("event-cameo.tsv")}


@cache
def types() -> frozenset[str]:
    """The types that have a code: the roots of PLOVER."""
    return frozenset(type for type, _ in _lines())


@cache
def code(type: str, mode: str | None = None) -> Code:
    """The codes of a type, and of its mode where that is known.

    Raises:
        KeyError: the type is none of PLOVER's roots.
    """
    quad, score, root = _lines().get((type, mode or "")) or _lines()[type, ""]
    cameo, goldstein, label = _roots()[root]
    return Code(type, mode, quad, score, root, cameo, goldstein, label)
