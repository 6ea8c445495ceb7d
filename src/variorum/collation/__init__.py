"""Several readings compared: stories, actors, shared passages and origins across articles."""

from .dossier import collate
from .known import known_by

__all__ = ["collate", "known_by"]
