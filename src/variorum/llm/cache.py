"""Answers kept by content: the same question to the same model is asked once, and a run can be repeated offline."""

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder(order="deterministic")


class _Kept(msgspec.Struct, forbid_unknown_fields=True):
    """An answer as it is kept: by which model, to the request of which hash, and its words."""

    model: str
    request: str
    answer: str


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder with a file an answer. Articles are not in it but where the model repeats them."""

    folder: Path

    def get(self, request: dict[str, Any]) -> str | None:
        """The answer to a request, or None where there is none or its file is damaged."""
        key = digest(request)
        try:
            kept = msgspec.json.decode(self._file(key).read_bytes(), type=_Kept)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None
        return kept.answer if kept.request == key else None

    def put(self, request: dict[str, Any], answer: str) -> None:
        """Keep an answer; where the folder cannot be written, it is only not kept."""
        key = digest(request)
        kept = _Kept(str(request.get("model")), key, answer.encode(errors="replace").decode())
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".answer")
            with os.fdopen(handle, "wb") as stream:
                stream.write(_ENCODER.encode(kept))
            Path(name).replace(self._file(key))

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def digest(request: dict[str, Any]) -> str:
    """The name of a request: a hash of model, messages and parameters."""
    return hashlib.sha256(_ENCODER.encode(request)).hexdigest()
