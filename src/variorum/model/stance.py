"""Positions, demands and commitments of actors, and how texts colour what they tell."""

from typing import Literal

import msgspec

from .document import Time
from .event import Voice
from .record import Record
from .span import Extent, Span

StanceKind = Literal["supports", "opposes", "conditional", "ambivalent", "declines"]
StanceBasis = Literal["self-stated", "relayed", "inferred-by-analyst"]
ResponseKind = Literal["accepts", "rejects", "counters", "defers"]
CommitmentKind = Literal["promise", "threat", "pledge", "condition", "procedure"]
FramingKind = Literal["label", "loaded", "hedge", "agentless", "scare-quotes"]
AttitudeLabel = Literal["negative", "neutral", "positive"]


class Position(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Where an actor stands on an issue, and on what that rests.

    `when` is the time of the stance, where the articles tell it; `published` are the days of the articles that tell of
    it, so that nobody takes an old stance for today's. `changed` is the earlier position of the same actor on the same
    matter that this one departs from.
    """

    actor: str
    issue: str
    stance: StanceKind
    basis: StanceBasis
    when: Time | None
    evidence: tuple[Span, ...]
    id: str | None = None
    how: str | None = None
    published: tuple[Time, ...] = ()
    changed: str | None = None


class Response(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An answer to a demand."""

    by: str
    kind: ResponseKind
    when: Time | None
    evidence: tuple[Span, ...]
    how: str | None = None


class Demand(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What one actor asks of another, with the answers found; none found says only that none was found."""

    id: str
    by: str
    to: str
    text: str
    when: Time | None
    evidence: tuple[Span, ...]
    responses: tuple[Response, ...]
    how: str | None = None


class Commitment(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What an actor binds itself to, or threatens. `condition` (in JSON `if`) is the condition in words, or null."""

    id: str
    by: str
    to: str | None
    kind: CommitmentKind
    text: str
    condition: str | None = msgspec.field(name="if")
    when: Time | None
    evidence: tuple[Span, ...]
    how: str | None = None


class Framing(Span, frozen=True, kw_only=True):
    """A word or form that colours the telling: a label, a loaded word, a hedge, an agentless passive, scare quotes."""

    target: str | None
    kind: FramingKind
    label: str


class AttitudePassage(Span, frozen=True, kw_only=True):
    """A clause that speaks well or ill of somebody: `mention` is the name, `balance` runs from -1 (ill) to 1 (well)."""

    mention: Extent
    label: AttitudeLabel
    balance: float


class Attitude(Record, frozen=True, kw_only=True, omit_defaults=True):
    """How one voice in one article speaks of an actor: the outlet's own, or that of somebody whom it quotes or reports.

    A reading aid, estimated by a model, and no rating of anybody: it is there only where several passages agree or one
    is sure. `by` is whose voice it is; null in the outlet's own, and where the text does not lead to the speaker.
    `balance` is the mean of the passages', `neutral` how many further passages of this voice with a word that judges
    were not clear.
    """

    id: str
    document: str
    toward: str
    voice: Voice
    by: str | None
    label: AttitudeLabel
    balance: float
    passages: tuple[AttitudePassage, ...]
    neutral: int = 0
    how: str | None = None
