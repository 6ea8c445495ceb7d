"""The alert by actor: what each state or body did and said since a day, where it stands, and what is asked of it."""

from itertools import islice

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import masthead, read

from . import opening
from .cast import definite
from .conduct import conduct, passages
from .draft import Draft
from .manuscript import Chapter, Manuscript, Options, Paragraph, lines_of
from .once import Once
from .parties import Party, chosen, parties
from .portrait import Portrait
from .prose import Teller
from .silence import silence

_PARTIES = 10
"""Actors of an alert, unless it is asked for others; central states of which nothing is found are named at its end."""
_CENTRAL = 0.45
"""Weight from which a state of which nothing is found is named: it is in about half of the articles, and often."""


def build(edition: Edition, options: Options) -> Manuscript:
    """The alert: states first, then bodies, those first that most is told of; or those that are asked for, in order.

    Raises:
        UsageError: an actor that is asked for is nobody's name.
    """
    teller = Teller(edition, options.house)
    draft = Draft(teller)
    once = Once(edition)
    lead = opening.lead(draft) if not options.since and edition.witnesses else ()
    title, _ = opening.headline(draft, masthead(edition), lead)
    for block in lead:
        for line in lines_of(block):
            once.keep(line)
    wanted = chosen(edition, options.actors) if options.actors else _central(edition, options)
    shown = frozenset(id for party in wanted for id in party.ids)
    chapters, silent = [], []
    for party in wanted:
        portrait = Portrait(teller, party, conduct(edition, party, options.since), once, shown)
        blocks = tuple(portrait.blocks())
        if not blocks and options.actors and portrait.elsewhere:
            blocks = (Paragraph((_above(party, portrait.elsewhere),)),)
        if blocks:
            chapters.append(Chapter(party.name, blocks))
        elif options.actors or (
            party.state and party.weight >= _CENTRAL and not passages(edition, party, options.since)
        ):
            silent.append(party)
    return Manuscript(
        kind="alert",
        title=title,
        dateline=_dateline(edition, options),
        lead=lead,
        chapters=(*chapters, *silence(edition, silent, options)),
        house=options.house,
    )


def _central(edition: Edition, options: Options) -> list[Party]:
    """The parties that most is told of, states first, by their part in the central event; then silent states."""
    ranked = sorted(parties(edition), key=lambda party: (-party.weight, party.name, party.key))
    having = (one for one in ranked if conduct(edition, one, options.since).any)
    kept = {one.key for one in islice(having, _PARTIES)}
    central = [one for one in ranked if one.key not in kept and one.state and one.weight >= _CENTRAL]
    states = [one for one in central if not passages(edition, one, options.since)]
    known = sorted(
        (one for one in parties(edition) if one.key in kept),
        key=lambda one: (not one.state, -_part(edition, one), one.kind == "person", -one.weight, one.name, one.key),
    )
    return [*known, *states]


def _part(edition: Edition, party: Party) -> int:
    """In how many articles the headline or the first paragraphs name a party or somebody of it."""
    return len(
        {
            mention.document
            for actor in party.members
            for mention in actor.mentions
            if edition.holds(mention) and edition.weights.leads(mention)
        }
    )


def _above(party: Party, spans: list[Span]) -> Line:
    """That what is told of a party stands with others."""
    return Line((f"What the articles tell of {definite(party.name)} stands above.",), tuple(dict.fromkeys(spans)))


def _dateline(edition: Edition, options: Options) -> str:
    since = f" What was done and said since {options.house.time(options.since)}." if options.since else ""
    return f"{' '.join(read(edition))}{since}"
