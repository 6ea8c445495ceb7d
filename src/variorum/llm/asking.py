"""Questions to a model one after another, until it is plain that it does not answer."""

import logging
from dataclasses import dataclass, field
from typing import Any

from variorum.errors import ModelError

from .model import Model
from .tally import Tally

_PATIENCE = 2
"""Questions in a row without an answer after which no more are sent: each may have taken the whole of the time."""

_log = logging.getLogger("variorum")


@dataclass(slots=True)
class Asking:
    """Asks, and keeps count of what went wrong. `faults` has one line for each kind of failure."""

    model: Model
    tally: Tally
    faults: list[str] = field(default_factory=list)
    _failed: int = 0

    def ask(self, task: str, data: Any, schema: dict[str, Any]) -> str | None:
        """The answer, or None where there is none; why is told once."""
        if self._failed >= _PATIENCE:
            self.tally.unanswered += 1
            return None
        try:
            answer = self.model.ask(task, data, schema)
        except ModelError as error:
            self._failed += 1
            self.tally.unanswered += 1
            if str(error) not in self.faults:
                self.faults.append(str(error))
            _log.debug("the language model gave no answer", exc_info=True)
            return None
        self._failed = 0
        return answer
