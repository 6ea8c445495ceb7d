"""What happened, is planned, or is said to have happened."""

from typing import Any, Literal

import msgspec

from .document import Time
from .record import Record
from .span import Extent, Span

Status = Literal["happened", "ongoing", "planned", "expected", "hypothetical", "negated"]
Voice = Literal["own", "attributed"]


class EventMention(Span, frozen=True, kw_only=True, omit_defaults=True):
    """One clause that tells of an event, with its own arguments, status and voice.

    `voice` is `own` where the outlet says it, `attributed` where a speaker does; what a denial is about keeps its own
    status, the denying is a STATEMENT. `details` holds what the type calls for: votes for, against and abstaining,
    force sizes, end dates, the object of an agreement.
    """

    id: str
    trigger: Extent
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: Time | None
    where: str | None
    status: Status
    voice: Voice
    said_by: str | None
    within: str | None
    details: dict[str, Any] = msgspec.field(default_factory=dict)
    confidence: float | None = None
    how: str | None = None


class Event(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One event across articles. `type` is a PLOVER root, STATEMENT for a plain speech act, or OTHER.

    `title` is a working label made of words of one mention. `when` is null where the mentions give no time, or several
    that do not agree. `reckoned` is then the day on or shortly before which the articles that tell it without a time
    place it as news of the day (`2022-02-04~`): a guess of how news is told. `how` says what joined its mentions.
    """

    id: str
    type: str
    title: str
    when: Time | None
    where: str | None
    details: dict[str, Any]
    mentions: tuple[EventMention, ...]
    confidence: float | None = None
    how: str | None = None
    reckoned: Time | None = None
