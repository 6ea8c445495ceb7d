"""The command line. One file a command: it parses and prints, a plain function does the work."""

from .app import main

__all__ = ["main"]
