"""Times that a text speaks of, with their values where the text lets them be known.

`find` reads the expressions of time in one article; `resolve` anchors later what the article alone could not. The
module `symbol` describes the grammar of symbolic values. Kinds and durations follow TIMEX3 of TimeML (Pustejovsky et
al. 2003), values are EDTF (ISO 8601-2) or RFC 3339.
"""

from .find import find
from .symbol import resolve

__all__ = ["find", "resolve"]
