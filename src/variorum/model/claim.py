"""What the accounts assert, who asserts it, and where they differ."""

from typing import Literal

from .event import Voice
from .record import Record
from .span import Span

ClaimStatus = Literal["several-origins", "single-origin", "single-source", "origin-unknown", "disputed"]
Relation = Literal["says", "partly", "denies", "differs"]
Basis = Literal["named person", "official", "document", "anonymous", "other outlet", "none"]
SilenceReason = Literal["appeared-before", "out-of-scope", "not-mentioned"]
Between = Literal["outlets", "speakers", "within-one-article"]
DiscrepancyKind = Literal[
    "number", "date", "place", "agent", "polarity", "attribution", "certainty", "scope", "wording", "identity",
]  # fmt: skip
Verdict = Literal[
    "contradiction", "likely-slip", "superseded", "series", "precision", "scope", "rendering", "undetermined",
]  # fmt: skip


class Account(Span, frozen=True, kw_only=True):
    """One passage that bears on a claim: in whose voice, on what basis, and whether the speaker is a party to it."""

    relation: Relation
    voice: Voice
    by: str | None
    basis: Basis
    party: bool


class Silence(Record, frozen=True, kw_only=True):
    """A document that does not mention the claim, and whether it could have."""

    document: str
    reason: SilenceReason


class Claim(Record, frozen=True, kw_only=True):
    """One assertion across articles. `text` is a working label; `origins` is at most this many independent ones."""

    id: str
    text: str
    status: ClaimStatus
    origins: int
    accounts: tuple[Account, ...]
    silent: tuple[Silence, ...]


class Side(Record, frozen=True, kw_only=True):
    """One value of a discrepancy and the accounts that give it."""

    value: str
    accounts: tuple[Span, ...]


class Discrepancy(Record, frozen=True, kw_only=True):
    """A difference between accounts of the same thing, with a verdict that says how hard it is, and why."""

    id: str
    claim: str | None
    between: Between
    kind: DiscrepancyKind
    verdict: Verdict
    sides: tuple[Side, ...]
    explanation: str
