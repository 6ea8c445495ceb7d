"""Times that a text speaks of."""

from typing import Literal

from .document import Time
from .span import Span

MomentKind = Literal["date", "time", "range", "duration", "recurring"]
MomentAnchor = Literal["none", "publication", "moment", "supplied", "accounts"]


class Moment(Span, frozen=True, kw_only=True, omit_defaults=True):
    """An expression of time.

    The value of a duration is an ISO 8601 length (`P8Y`, with `~` where it is hedged), not a point on a calendar.

    `when` is its value, or null where the article cannot anchor it. `symbolic` is the value relative to what is
    missing, such as `publication/monday` or `publication-1d`, kept so that it can be anchored later. `anchor` says what
    the value was reckoned from: nothing (the words are absolute), the article's own date, an earlier moment of the text
    or, where the article has no date, the dates that other accounts give the same events. `furniture` marks a moment in
    a caption or the like, which anchors nothing.
    """

    id: str
    kind: MomentKind
    when: Time | None
    symbolic: str | None
    anchor: MomentAnchor
    furniture: bool = False
    confidence: float | None = None
    how: str | None = None
