"""Bytes of any format in, documents out: text, metadata with evidence, furniture, and the way back to the bytes."""

from .limits import Limits
from .read import read
from .supplied import LEFT_OUT, NOTE

NOT_ERRORS = frozenset({LEFT_OUT, NOTE})
"""Stages of failures that tell of something without anything having gone wrong; they do not change an exit status."""

__all__ = ["LEFT_OUT", "NOTE", "NOT_ERRORS", "Limits", "read"]
