"""Which silences matter: claims that are told by several or that articles open with, and who does not mention them."""

from .find import find

__all__ = ["find"]
