"""One deed told otherwise in a clause of two sentences that need have nothing else in common."""

from .find import contrasts

__all__ = ["contrasts"]
