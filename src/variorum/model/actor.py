"""Who acts and speaks: persons, states, bodies, and every place where a text names them."""

from typing import Literal

from .document import Time
from .record import Record
from .span import Span

ActorKind = Literal[
    "person", "state", "government", "organization", "alliance", "media", "office", "place", "document", "group",
]  # fmt: skip
MentionKind = Literal["name", "nominal", "pronoun", "metonym", "adjectival"]


class Mention(Span, frozen=True, kw_only=True):
    """One place where an actor is named: the name alone, without title, article, possessive or quotation marks."""

    kind: MentionKind


class Role(Record, frozen=True, kw_only=True):
    """An office or description that a text gives an actor ("Foreign Minister"), and when it held, if said."""

    title: str
    when: Time | None
    span: Span


class Join(Record, frozen=True, kw_only=True):
    """Two names of articles that are taken for one actor's, what that rests on, and how sure it is."""

    name: str
    other: str
    how: str
    confidence: float


class Actor(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A person, state or body with all its mentions. `country` is ISO 3166-1 alpha-3, or null where unknown.

    `sector` is what the actor does, by the codes of CAMEO and PLOVER (GOV, MIL, REB, OPP, MED, …); a state has none.
    `joins` are the reasons for which names that differ are one.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]
    confidence: float | None = None
    how: str | None = None
    sector: str | None = None
    joins: tuple[Join, ...] = ()
