"""Several readings compared: one affair, its actors, events, claims and differences across articles."""

from .corrections import held_against, made
from .dossier import Collation, collate
from .known import LEFT_OUT, known_by

__all__ = ["LEFT_OUT", "Collation", "collate", "held_against", "known_by", "made"]
