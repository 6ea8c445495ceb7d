"""Of whom nothing is found, and what was searched for it."""

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import read
from variorum.publish.wording import counted, listed

from .cast import definite
from .conduct import passages
from .manuscript import Chapter, Items, Options
from .parties import Party, searched

_SEARCHED = 8
"""Names, and passages, that are given of what was searched."""


def silence(edition: Edition, silent: list[Party], options: Options) -> list[Chapter]:
    """Of whom nothing is found, and what was searched: an absence rests on the articles as a whole."""
    every = tuple(Span(one.document.id, 0, len(one.document.text)) for one in edition.witnesses if one.document.text)
    if not silent or not every:
        return []
    if options.actors:
        lines = [_silent(edition, [party], options, every) for party in silent]
    else:
        lines = [_silent(edition, silent, options, every)]
    return [Chapter("No statement found", (Items(tuple((line,) for line in lines)),))]


def _silent(edition: Edition, silent: list[Party], options: Options, every: tuple[Span, ...]) -> Line:
    """One actor with the names that were looked for, or several with how many names that were."""
    since = f" since {options.house.time(options.since)}" if options.since else ""
    who = listed([definite(party.name) for party in silent], last="or")
    if len(silent) == 1 and (held := passages(edition, silent[0], options.since)):
        told = f"What is told of {who}{since} does not stand on its own; the passages are cited here."
        return Line((told,), tuple(held))
    names = [name for party in silent for name in searched(party)]
    looked = listed(names[:_SEARCHED], last="or") if len(silent) == 1 else counted(len(names), "name")
    read_in = f"the {counted(len(every), 'article')} read, {read(edition)[0].rstrip('.').partition(', ')[2]}"
    told = f"No statement or act of {who}{since} was found in {read_in}; looked for as speaker or doer: {looked}."
    members = [actor for party in silent for actor in party.members]
    places = {edition.sentence(one) for actor in members for one in actor.mentions if edition.holds(one)}
    if places:
        articles = len({span.document for span in places})
        subject = "It is" if len(silent) == 1 else "They are"
        told = f"{told[:-1]}. {subject} named by others in {counted(articles, 'article')}."
    return Line((told,), (*every, *sorted(places, key=edition.rank)[:_SEARCHED]))
