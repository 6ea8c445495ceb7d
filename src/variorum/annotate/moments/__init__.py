"""Times that a text speaks of, with their values where the text lets them be known.

`find` reads the expressions of time in one article; `resolve` anchors later what the article alone could not. The grammar
of symbolic values is that of the module `symbol`. Kinds and durations follow TimeML's TIMEX3 (Pustejovsky et al. 2003),
values are EDTF (ISO 8601-2) or RFC 3339.
"""

from .find import find
from .symbol import resolve

__all__ = ["find", "resolve"]
