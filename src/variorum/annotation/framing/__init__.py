"""How a text colours what it tells: labels, loaded words, hedges, passives without agents, scare quotes.

Only an outlet's own voice is read, and no outlet is rated: each record is a place and the word that stands there.
"""

from .find import find

__all__ = ["find"]
