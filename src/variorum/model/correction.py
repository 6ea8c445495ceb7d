"""What a user said of the articles, and what became different because of it."""

from typing import Literal

from .record import Record
from .span import Span

ChangeKind = Literal["added", "removed", "changed"]


class Correction(Record, frozen=True, kw_only=True):
    """A user's word on one article: the field, what the article itself gave, and what stands instead.

    `field` is the name of a column of the metadata file, or `leave_out`. A value of null was, or is, unknown.
    """

    source: str
    field: str
    before: str | None
    after: str | None


class Change(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A record that is there, gone or different because of all corrections together.

    `key` is the key of the dossier that holds it. `before` and `after` say in short what changed. A record that is gone
    is described here alone; `evidence` are the passages it rested on.
    """

    key: str
    id: str
    kind: ChangeKind
    text: str
    before: str | None = None
    after: str | None = None
    evidence: tuple[Span, ...] = ()
