"""What the accounts assert, who asserts it, and where they differ."""

from typing import Literal

from .document import Time
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


class Account(Span, frozen=True, kw_only=True, omit_defaults=True):
    """One passage that bears on a claim: in whose voice, on what basis, and whether the speaker is a party to it.

    `of` is the record that the passage was read as: the mention of an event, or a quotation. `origin` names whom or
    what it goes back to; accounts of one name are one voice.
    """

    relation: Relation
    voice: Voice
    by: str | None
    basis: Basis
    party: bool
    of: str | None = None
    origin: str | None = None


class Silence(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A document that does not mention the claim, and whether it could have; `how` says what was looked at."""

    document: str
    reason: SilenceReason
    how: str | None = None


class Claim(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One assertion across articles. `text` is a working label; `origins` is at most this many independent ones.

    Origins are those that bear the claim out, or, where nobody does, those of its denial. `event` is the event that the
    claim is of, `about` the actors it concerns, `when` the time it is about.
    """

    id: str
    text: str
    status: ClaimStatus
    origins: int
    accounts: tuple[Account, ...]
    silent: tuple[Silence, ...]
    event: str | None = None
    about: tuple[str, ...] = ()
    when: Time | None = None
    confidence: float | None = None
    how: str | None = None


class Absence(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A claim that matters to the story and that articles which could have told it do not mention.

    `documents` are those articles; each is of its subject and not from before it. `rank` is 1 for what matters most:
    what several origins tell, what articles open with. `nearest` is the sentence of each that comes closest to it,
    for a reader to judge by; `how` says what was searched.
    """

    id: str
    claim: str
    documents: tuple[str, ...]
    rank: int
    nearest: tuple[Span, ...] = ()
    how: str | None = None


class Side(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One value of a discrepancy and the accounts that give it.

    `words` are the places of the very words that differ, where the rule knows them; each lies in one of the accounts.
    """

    value: str
    accounts: tuple[Span, ...]
    words: tuple[Span, ...] = ()


class Discrepancy(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A difference between accounts of the same thing, with a verdict that says how hard it is, and why.

    `of` names the records that it was computed from; `how` the rule that gave the verdict. `rank` is its place among
    the differences of the dossier, 1 for what matters most: by verdict, by how many articles stand on each side, and
    by how many tell the fact.
    """

    id: str
    claim: str | None
    between: Between
    kind: DiscrepancyKind
    verdict: Verdict
    sides: tuple[Side, ...]
    explanation: str
    of: tuple[str, ...] = ()
    confidence: float | None = None
    how: str | None = None
    rank: int | None = None
