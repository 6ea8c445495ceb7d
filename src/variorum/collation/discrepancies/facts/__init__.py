"""One fact told with another value: a figure, a day, a place, a doer, a speaker, a turn or a certainty."""

from .find import contrasts

__all__ = ["contrasts"]
