"""Several readings compared: one affair, its actors, events, claims and differences across articles."""

from .corrections import held_against, made
from .dossier import collate
from .known import LEFT_OUT, known_by

__all__ = ["LEFT_OUT", "collate", "held_against", "known_by", "made"]
