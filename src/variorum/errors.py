"""What can go wrong, as one tree.

    VariorumError
    ├── UsageError        the call itself is wrong: a missing path, an unknown option value, an unwritable folder
    ├── InputError        one input cannot be read; becomes a `Failure` record and never stops the others
    ├── FormatError       a dossier is not of a format this version reads
    ├── ModelError        a language model gives no usable answer; never stops a document
    └── MissingExtraError an optional part is not installed; the message names the extra

Every message says what was expected, what came, and what to do, in one line.
"""


class VariorumError(Exception):
    """Any error that Variorum raises on purpose."""


class UsageError(VariorumError):
    """The call was wrong; nothing could be done (exit status 2)."""


class InputError(VariorumError):
    """One input could not be read.

    `source` names the input as the user gave it, `reason` says why in words, `stage` is the room where it failed.
    """

    def __init__(self, source: str, reason: str, stage: str = "ingest") -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason
        self.stage = stage


class FormatError(VariorumError):
    """A dossier could not be decoded, or is of a format version that this program does not know."""


class ModelError(VariorumError):
    """A language model that the user named gave no usable answer. `status` is the server's, where it answered."""

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class MissingExtraError(VariorumError):
    """An optional part is needed and not installed."""
