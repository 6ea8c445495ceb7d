"""One deed told otherwise in a clause of two sentences that need have nothing else in common."""

from .find import find

__all__ = ["find"]
