"""Events in the columns of ICEWS, tab-separated: CAMEO codes with Goldstein's score, one row a pair of parties.

The columns are those of the ICEWS Coded Event Data (Boschee et al., Harvard Dataverse). The code is the root of CAMEO
that the PLOVER type leads to, never a finer one; `Story ID` and `Sentence Number` lead to the first article that tells
the event. `City` to `Longitude` are empty but for the country, since the place is not looked up anywhere.
"""

from collections.abc import Sequence

from variorum.analysis.parties import Party
from variorum.model import Dossier

from .bundle import Bundle
from .eventrows import Cell, Row, Source, number, table
from .plover import day

EVENTS = "events.tab"
COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City",
    "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip


def export(dossier: Dossier) -> Bundle:
    """The events that are reported as having happened, in the columns of ICEWS."""
    source = Source(dossier)
    rows = (_row(source, row) for row in source.rows)
    return source.bundle({EVENTS: table(COLUMNS, rows)}, ((row.number, row.deed) for row in source.rows))


def _row(source: Source, row: Row) -> Sequence[Cell]:
    deed, code = row.deed, row.deed.code
    told, document = source.first(deed), source.document(deed)
    return (
        row.number, day(deed), *_party(row.source), code.label, code.cameo, code.goldstein, *_party(row.target),
        number(document.id), source.sentences.number(told), document.outlet,
        None, None, None, deed.place.country_name if deed.place else None, None, None,
    )  # fmt: skip


def _party(party: Party | None) -> Sequence[Cell]:
    return (party.name, party.sector_name, party.country_name) if party else (None, None, None)
