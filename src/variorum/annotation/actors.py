"""The actors of one article, and every place where it names them."""

from collections.abc import Iterable, Sequence

from variorum.model import Actor, Mention, MentionKind, Role, cluster_id, leaf_id

from . import bodies, coreference, names, papers, persons, tenure
from .bodies import Body
from .codes import code
from .names import Name
from .papers import Paper
from .parser import Parse
from .persons import Person

Place = tuple[int, int, MentionKind]


def find(parse: Parse) -> tuple[Actor, ...]:
    """The actors of this one article with their mentions, in the order of their first mention.

    Name mentions come from spaCy's reader of names, repaired; nominal and pronoun mentions are those that
    `coreference` resolved. A text that was not read syntactically has none.
    """
    if not parse.parsed or not len(parse.tokens):
        return ()
    found = names.find(parse)
    of_persons = _with_bare_surnames(parse, found)
    people = persons.group(parse, of_persons)
    taken = {name.start for name in of_persons}
    others = bodies.group(parse, [name for name in found if name.start not in taken])
    links = coreference.resolve(parse, people, others)
    actors = [_of_person(parse, person, links.people[at]) for at, person in enumerate(people)]
    actors.extend(_of_body(parse, body, links.bodies[at]) for at, body in enumerate(others))
    held = [mention for actor in actors for mention in actor.mentions]
    actors.extend(_of_paper(parse, paper) for paper in papers.find(parse) if not _named(paper, held))
    return tuple(sorted(actors, key=lambda actor: (actor.mentions[0], actor.id)))


def _with_bare_surnames(parse: Parse, found: Sequence[Name]) -> list[Name]:
    """The names of persons, with the places of surnames that the reader of names missed or took for something else."""
    of_persons = [name for name in found if name.label == "PERSON"]
    surnames = persons.surnames(persons.group(parse, of_persons))
    other = [name for name in found if name.label != "PERSON" and (name.entry is None or name.entry.unsure)]
    mistaken = [Name(n.start, n.end, n.text, "PERSON") for n in other if n.text in surnames]
    taken = [(name.start, name.end) for name in found]
    bare = [
        Name(start, end, parse.text[start:end], "PERSON") for start, end in names.occurrences(parse, surnames, taken)
    ]
    return sorted([*of_persons, *mistaken, *bare], key=lambda name: (name.start, name.end))


def _of_person(parse: Parse, person: Person, links: Iterable[Place]) -> Actor:
    id, mentions = _mentions(parse, [*((start, end, "name") for start, end in person.mentions), *links])
    places = sorted({(title.start, title.end) for title in person.titles if not title.honorific})
    titles = [parse.text[start:end] for start, end in places]
    known = tenure.of(person.name, titles, person.country, parse.document.published)
    return Actor(
        id=id,
        name=person.name,
        kind="person",
        country=person.country or known.country,
        roles=tuple(
            Role(title=title, when=when, span=parse.span(start, end))
            for (start, end), title, when in zip(places, titles, known.whens, strict=True)
        ),
        mentions=mentions,
        how=known.how if known.country and not person.country else None,
        sector=known.sector,
    )


def _of_body(parse: Parse, body: Body, links: Iterable[Place]) -> Actor:
    id, mentions = _mentions(parse, [*body.mentions, *links])
    sector = _sector(body)
    return Actor(
        id=id, name=body.name, kind=body.kind, country=body.country, roles=(), mentions=mentions, sector=sector
    )


def _sector(body: Body) -> str | None:
    """What a body does: its kind says it, or its name."""
    if body.kind in ("state", "place"):
        return None
    if body.kind == "media":
        return "MED"
    named = code(body.name).sector
    return named if named not in (None, "CVL", "ELI") else {"government": "GOV", "alliance": "IGO"}.get(body.kind)


def _of_paper(parse: Parse, paper: Paper) -> Actor:
    id, mentions = _mentions(parse, [(start, end, "nominal") for start, end in paper.mentions])
    return Actor(id=id, name=paper.name, kind="document", country=None, roles=(), mentions=mentions)


def _named(paper: Paper, held: Sequence[Mention]) -> bool:
    """Whether words of the paper are a mention of somebody else: a newspaper called "The Statement" is one actor."""
    return any(one.start < end and start < one.end for start, end in paper.mentions for one in held)


def _mentions(parse: Parse, places: list[Place]) -> tuple[str, tuple[Mention, ...]]:
    """The mentions in order, and the id of the actor that has them."""
    document = parse.document.id
    mentions = tuple(
        Mention(document=document, start=start, end=end, kind=form) for start, end, form in sorted(set(places))
    )
    return cluster_id("actor", (leaf_id("mention", mention.span) for mention in mentions)), mentions
