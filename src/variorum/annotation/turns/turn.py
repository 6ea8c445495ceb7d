"""What a turn is."""

from dataclasses import dataclass
from typing import Literal

from variorum.model import Extent

Form = Literal["transcript", "interview", "statement", "post"]


@dataclass(frozen=True, slots=True)
class Turn:
    """Words that the form of the text gives to one speaker.

    `pieces` are what is said, without notes of applause and the like. `label` is the name printed at the turn, None
    where nothing but its place in the form says whose it is; `actor` is the speaker, None where that is nobody known.
    `anonymous` says that the label is a part in the talk ("QUESTION"). `area` is all that the turn takes up.
    """

    form: Form
    pieces: tuple[Extent, ...]
    label: Extent | None
    actor: str | None
    area: Extent
    anonymous: bool = False

    def holds(self, start: int, end: int) -> bool:
        """Whether the characters are words of this turn."""
        return any(piece.start <= start and end <= piece.end for piece in self.pieces)
