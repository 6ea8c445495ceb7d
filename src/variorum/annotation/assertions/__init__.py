"""The clauses of an article as predicates with their roles."""

from .find import find

__all__ = ["find"]
