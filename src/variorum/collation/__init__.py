"""Several readings compared: stories, actors, shared passages and origins across articles."""

from .dossier import collate

__all__ = ["collate"]
