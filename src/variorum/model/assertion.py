"""What one predicate says of what: the clause as roles, whoever tells it."""

from typing import Literal

from .document import Time
from .event import Status, Voice
from .span import Extent, Span

ArgumentRole = Literal["agent", "theme", "recipient", "attribute", "complement", "oblique"]


class Argument(Extent, frozen=True, kw_only=True, omit_defaults=True):
    """A phrase that takes part in what a predicate says, without its relative clauses.

    `agent` is who does it and `theme` what it is done to, passives turned; `attribute` is what a subject is said to be,
    `complement` a clause or infinitive, `oblique` what a `preposition` joins. `head` is the word that the phrase hangs
    on, of a relative pronoun the noun that it stands for, `lemma` its base form; `actors` are those that it names.
    """

    role: ArgumentRole
    head: Extent
    lemma: str
    preposition: str = ""
    actors: tuple[str, ...] = ()


class Assertion(Span, frozen=True, kw_only=True, omit_defaults=True):
    """A clause with its predicate and the arguments of that.

    `predicate` is the word that says it (a verb, of a copula its adjective or noun), `lemma` its base form, with its
    particle ("take off"). `when` is the time that hangs on the predicate and `moment` the id of its record; `voice`,
    `said_by` and `status` as of an event mention. A negated predicate is `negated` whatever its status.
    """

    predicate: Extent
    lemma: str
    status: Status
    voice: Voice
    arguments: tuple[Argument, ...]
    negated: bool = False
    said_by: str | None = None
    within: str | None = None
    when: Time | None = None
    moment: str | None = None
