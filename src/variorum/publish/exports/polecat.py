"""Events in the columns of POLECAT, tab-separated, one row an event.

POLECAT (Halterman et al., Harvard Dataverse) publishes PLOVER events so. Several actors of one side stand in one cell,
with "; " between them. What Variorum does not know (identifiers of Wikipedia and GeoNames, Correlates of War numbers,
coordinates) stays empty.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from variorum import __version__
from variorum.analysis import Deed, contexts
from variorum.analysis.coding import QUADS
from variorum.analysis.parties import Party
from variorum.model import Actor, Dossier

from .bundle import Bundle
from .eventrows import Cell, Source, listed, table
from .plover import day, named

EVENTS = "events.tsv"
COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
_PEOPLE = ("person",)
_PLACES = ("place", "state")
_BODIES = ("organization", "government", "alliance", "media", "group")
_MOST = 20
"""Names of a story's people, bodies or places that a row lists: those most often named."""


def export(dossier: Dossier) -> Bundle:
    """The events that are reported as having happened, in POLECAT's columns."""
    source = Source(dossier)
    cast = _Cast(dossier)
    rows = (_row(source, deed, cast) for deed in source.deeds)
    return source.bundle({EVENTS: table(COLUMNS, rows)}, ((deed.id, deed) for deed in source.deeds))


def _row(source: Source, deed: Deed, cast: "_Cast") -> Sequence[Cell]:
    code, document, place = deed.code, source.document(deed), deed.place
    where = place.name if place else None
    return (
        deed.id, day(deed), code.type, code.mode, code.score, QUADS[code.quad].upper(),
        listed(contexts.of(source.dossier.text(one) for one in deed.told)),
        *_parties(source, deed, deed.doers), *_parties(source, deed, deed.recipients),
        where, None, None, None, place.country if place else None, None, None, None, where, None,
        document.outlet, (document.published or "")[:10],
        cast.of(document.id, _PEOPLE), cast.of(document.id, _BODIES), cast.of(document.id, _PLACES),
        document.language, f"variorum {__version__}",
    )  # fmt: skip


def _parties(source: Source, deed: Deed, parties: Sequence[Party]) -> Iterable[Cell]:
    """Name, country, number in the Correlates of War list, sectors, title, words of the text, Wikipedia id."""
    sectors = [one.plover for one in parties if one.plover]
    return (
        listed(one.name for one in parties), listed(one.country or one.code for one in parties), None,
        sectors[0] if sectors else None, listed(sectors), listed(one.title for one in parties),
        listed(named(source, deed, one) for one in parties), None,
    )  # fmt: skip


class _Cast:
    """Who and what each article names, by kind, the most often named first."""

    def __init__(self, dossier: Dossier) -> None:
        often = Counter((one.document, actor.id) for actor in dossier.actors for one in actor.mentions)
        named = {actor.id: actor for actor in dossier.actors}
        order = sorted(often, key=lambda key: (key[0], -often[key], named[key[1]].name, key[1]))
        self._by_document: dict[str, list[Actor]] = {}
        for document, actor in order:
            self._by_document.setdefault(document, []).append(named[actor])

    def of(self, document: str, kinds: Sequence[str]) -> str:
        """The names of one article's actors of some kinds, as one cell."""
        there = [actor.name for actor in self._by_document.get(document, ()) if actor.kind in kinds]
        return listed(there[:_MOST])
