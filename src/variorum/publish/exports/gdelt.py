"""Events in the columns of GDELT 1.0 (58) and 2.0 (61), tab-separated without a header, as GDELT publishes them.

One row is a deed between two parties, in CAMEO's root code. `NumMentions` and `NumArticles` count passages and articles
that tell it, `NumSources` the independent origins behind them, at most. GDELT itself counts outlets there, and a new
row for every report. `DATEADDED` is the day on which the first of the articles
appeared. What Variorum does not know (ethnic and religious codes, tone, coordinates, FIPS codes) stays empty.
"""

from collections.abc import Sequence
from datetime import date

from variorum.analysis import Deed
from variorum.analysis.parties import Party
from variorum.model import Dossier

from .bundle import Bundle
from .eventrows import Cell, Row, Source, table

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
_DEED = (
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
)  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
_GEO_2 = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")


def _columns(geo: Sequence[str]) -> tuple[str, ...]:
    parties = [f"Actor{place}{name}" for place in (1, 2) for name in _ACTOR]
    places = [f"{of}Geo_{name}" for of in ("Actor1", "Actor2", "Action") for name in geo]
    dates = ("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate")
    return (*dates, *parties, *_DEED, *places, "DATEADDED", "SOURCEURL")


COLUMNS_1, COLUMNS_2 = _columns(_GEO), _columns(_GEO_2)
_COUNTRY = 1  # GDELT's type of place for a whole country
_MIDNIGHT = "000000"


def export(dossier: Dossier) -> Bundle:
    """The events that are reported as having happened, in the columns of both versions of GDELT."""
    source = Source(dossier)
    files = {
        "events-1.0.export.CSV": table(COLUMNS_1, (_row(source, row, _GEO, "") for row in source.rows), header=False),
        "events-2.0.export.CSV": table(
            COLUMNS_2, (_row(source, row, _GEO_2, _MIDNIGHT) for row in source.rows), header=False
        ),
        "columns-1.0.txt": _lines(COLUMNS_1),
        "columns-2.0.txt": _lines(COLUMNS_2),
    }
    return source.bundle(files, ((row.number, row.deed) for row in source.rows))


def _lines(columns: Sequence[str]) -> bytes:
    return "".join(f"{name}\n" for name in columns).encode()


def _row(source: Source, row: Row, geo: Sequence[str], hour: str) -> Sequence[Cell]:
    deed, code = row.deed, row.deed.code
    document = source.document(deed)
    added = (document.published or "")[:10].replace("-", "")
    whole = len(added) == len("20220204")
    nowhere = (None,) * len(geo)
    return (
        row.number, *_dates(deed), *_party(row.source), *_party(row.target),
        int(any(source.sentences.opens(one) for one in deed.told)), code.cameo, code.cameo, code.root,
        code.cameo_quad, code.goldstein, len(deed.told), deed.origins, len(deed.documents), None,
        *nowhere, *nowhere, *_place(deed.place, geo), f"{added}{hour}" if whole else None,
        document.url or document.source,
    )  # fmt: skip


def _dates(deed: Deed) -> Sequence[Cell]:
    """Day, month, year and the year with its fraction, each where the articles tell as much."""
    first, last = deed.first, deed.last
    if first is None or last is None or deed.dated != "stated" or first.year != last.year:
        return None, None, None, None
    month = f"{first:%Y%m}" if first.month == last.month else None
    if first != last:
        return None, month, first.year, None
    return f"{first:%Y%m%d}", month, first.year, _fraction(first)


def _fraction(day: date) -> str:
    """The year and how much of it has gone, as GDELT reckons: months of 30 days, years of 365."""
    return f"{day.year + ((day.month - 1) * 30 + day.day) / 365:.4f}"


def _party(party: Party | None) -> Sequence[Cell]:
    if party is None:
        return (None,) * len(_ACTOR)
    code = f"{party.country or ''}{party.sector or ''}"
    return code or None, party.name.upper(), party.country, None, None, None, None, party.sector, None, None


def _place(place: Party | None, geo: Sequence[str]) -> Sequence[Cell]:
    known = {} if place is None else {"FullName": place.name}
    whole = place is not None and place.actor.kind == "state"
    return tuple(_COUNTRY if name == "Type" and whole else known.get(name) for name in geo)
