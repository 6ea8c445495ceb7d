"""Variorum reads all coverage of a story and shows who says what, what accounts share, and where they differ."""

__version__ = "0.1.0"
