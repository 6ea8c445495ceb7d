"""The factsheet: numbers as series, who is who, places, commitments, votes and agreements, each with its passage."""

from collections.abc import Iterator

from variorum.publish.edition import Edition
from variorum.publish.masthead import masthead, read

from .dealings import agreements, bonds, votes
from .figures import other, series
from .manuscript import Block, Chapter, Grid, Manuscript, Options
from .whoswho import bodies, persons, places


def build(edition: Edition, options: Options) -> Manuscript:
    """Tables of what the articles give in figures, names and places, and of what was promised, voted and agreed."""
    since, house = options.since, options.house
    tables: tuple[tuple[str, list[Grid]], ...] = (
        ("Numbers", series(edition, house, since)),
        ("Other figures", other(edition, house, since)),
        ("Persons and their offices", persons(edition, house)),
        ("States and bodies", bodies(edition)),
        ("Places", places(edition, house)),
        ("Promises, threats, conditions", bonds(edition, house, since)),
        ("Votes", votes(edition, house, since)),
        ("Agreements", agreements(edition, house, since)),
    )
    return Manuscript(
        kind="factsheet",
        title=masthead(edition).title,
        dateline=f"{' '.join(read(edition))} A blank cell: not told, or not found.",
        lead=(),
        chapters=tuple(_chapters(tables)),
        house=house,
    )


def _chapters(tables: tuple[tuple[str, list[Grid]], ...]) -> Iterator[Chapter]:
    for title, grids in tables:
        blocks: tuple[Block, ...] = tuple(grid for grid in grids if grid.rows)
        if blocks:
            yield Chapter(title, blocks)
