"""The records of a dossier: what each means, and nothing that reads or writes files."""

from .actor import Actor, ActorKind, Join, Mention, MentionKind, Role
from .assertion import Argument, Assertion
from .claim import Absence, Account, Claim, Discrepancy, Side, Silence
from .codec import dossier_from_json, reading_from_json, schema, to_json
from .correction import Change, Correction
from .document import Document, Failure, Furniture, FurnitureKind, MapEntry, Time
from .dossier import FORMAT, Dossier, Generator, spans_of
from .event import Event, EventMention
from .identity import cluster_id, document_id, leaf_id
from .moment import Moment, MomentAnchor, MomentKind
from .passage import Passage
from .quantity import Quantity, Series
from .quotation import Named, Quotation, QuotationKind, Speaker
from .reading import Denial, Reading, Sentence
from .record import Record
from .reuse import Origin, Reuse, ReuseKind
from .span import Extent, Span
from .stance import Attitude, AttitudeLabel, AttitudePassage, Commitment, Demand, Framing, Position, Response
from .story import Story
from .timeline import MissingSource, TimelineEntry

__all__ = [
    "FORMAT",
    "Absence",
    "Account",
    "Actor",
    "ActorKind",
    "Argument",
    "Assertion",
    "Attitude",
    "AttitudeLabel",
    "AttitudePassage",
    "Change",
    "Claim",
    "Commitment",
    "Correction",
    "Demand",
    "Denial",
    "Discrepancy",
    "Document",
    "Dossier",
    "Event",
    "EventMention",
    "Extent",
    "Failure",
    "Framing",
    "Furniture",
    "FurnitureKind",
    "Generator",
    "Join",
    "MapEntry",
    "Mention",
    "MentionKind",
    "MissingSource",
    "Moment",
    "MomentAnchor",
    "MomentKind",
    "Named",
    "Origin",
    "Passage",
    "Position",
    "Quantity",
    "Quotation",
    "QuotationKind",
    "Reading",
    "Record",
    "Response",
    "Reuse",
    "ReuseKind",
    "Role",
    "Sentence",
    "Series",
    "Side",
    "Silence",
    "Span",
    "Speaker",
    "Story",
    "Time",
    "TimelineEntry",
    "cluster_id",
    "document_id",
    "dossier_from_json",
    "leaf_id",
    "reading_from_json",
    "schema",
    "spans_of",
    "to_json",
]  # fmt: skip
