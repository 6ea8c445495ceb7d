"""One actor across articles.

Two names are one actor only when nothing speaks against it. Persons (`persons.py`): the same full name, its last words,
the name without the initial in its middle, another spelling or a short form of the given name, or a bare surname that
leads to one full name among all articles. Bodies (`bodies.py`): the same name, its initials, its last words, or a name
that a list holds for the same. An outlet's report is the outlet (`papers.py`). States go by their country; the bodies
of one government ("the Kremlin", "the Foreign Ministry") are not one another. Every join that rests on more than the
same words says how, and how sure it is.
"""

from .find import Names, find

__all__ = ["Names", "find"]
