"""The alert by actor: what each state or body did and said since a day, where it stands, and what is asked of it."""

from collections.abc import Iterator
from itertools import islice

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import masthead, read
from variorum.publish.sections import situation

from .conduct import conduct, passages
from .manuscript import Chapter, Manuscript, Options, Paragraph
from .parties import Party, chosen, parties
from .portrait import Portrait
from .prose import Teller
from .silence import silence

_PARTIES = 10
"""Actors of an alert, unless it is asked for others; central states of which nothing is found are named at its end."""
_CENTRAL = 0.45
"""Weight from which a state of which nothing is found is named: it is in about half of the articles, and often."""
_LEAD = 3
"""Sentences of the lead."""


def build(edition: Edition, options: Options) -> Manuscript:
    """The alert: states first, then bodies, those first that most is told of; or those that are asked for, in order.

    Raises:
        UsageError: an actor that is asked for is nobody's name.
    """
    teller = Teller(edition, options.house)
    lead = tuple(_lead(teller)) if not options.since else ()
    wanted = chosen(edition, options.actors) if options.actors else _central(edition, options)
    chapters, silent = [], []
    for party in wanted:
        blocks = tuple(Portrait(teller, party, conduct(edition, party, options.since)).blocks())
        if blocks:
            chapters.append(Chapter(party.name, blocks))
        elif options.actors or (
            party.state and party.weight >= _CENTRAL and not passages(edition, party, options.since)
        ):
            silent.append(party)
    return Manuscript(
        kind="alert",
        title=masthead(edition).title,
        dateline=_dateline(edition, options),
        lead=(Paragraph(lead),) if lead else (),
        chapters=(*chapters, *silence(edition, silent, options)),
        house=options.house,
    )


def _central(edition: Edition, options: Options) -> list[Party]:
    """The parties that most is told of, of those that have something, states first; then states that have nothing."""
    ranked = sorted(parties(edition), key=lambda party: (-party.weight, party.name, party.key))
    having = (one for one in ranked if conduct(edition, one, options.since).any)
    kept = list(islice(having, _PARTIES))
    central = [one for one in ranked if one not in kept and one.state and one.weight >= _CENTRAL]
    states = [one for one in central if not passages(edition, one, options.since)]
    return [*(one for one in parties(edition) if one.key in {party.key for party in kept}), *states]


def _lead(teller: Teller) -> Iterator[Line]:
    """What happened, in two or three sentences."""
    section = situation.build(teller.edition)
    told: set[Span] = set()
    for finding in section.view if section is not None else ():
        first = finding.cites[0].span
        sentence = teller.edition.sentence(first)
        if len(told) < _LEAD and sentence not in told and (line := teller.sentence(first)):
            told.add(sentence)
            yield line


def _dateline(edition: Edition, options: Options) -> str:
    since = f" What was done and said since {options.house.time(options.since)}." if options.since else ""
    return f"{' '.join(read(edition))}{since}"
