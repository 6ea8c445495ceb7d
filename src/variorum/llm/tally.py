"""What became of the model's sentences, counted with the reasons."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """How many sentences were kept, and for which reasons others were not."""

    kept: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    unusable: int = 0
    """Answers that were not what was asked for, as a whole."""
    unanswered: int = 0
    """Questions that got no answer."""

    def drop(self, reason: str) -> None:
        """Count a sentence that is not used."""
        self.dropped[reason] += 1

    def __str__(self) -> str:
        """The counts in words, most frequent reason first."""
        reasons = sorted(self.dropped.items(), key=lambda one: (-one[1], one[0]))
        told = [f"{self.kept} kept", f"{self.dropped.total()} dropped"]
        if reasons:
            told[-1] += f" ({'; '.join(f'{count} × {reason}' for reason, count in reasons)})"
        told += [f"{self.unusable} answers not usable"] if self.unusable else []
        told += [f"{self.unanswered} questions not answered"] if self.unanswered else []
        return ", ".join(told)
