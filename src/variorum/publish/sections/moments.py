"""What times the articles speak of, on a calendar where they can be put on one."""

from dataclasses import dataclass

from variorum.model import Moment
from variorum.publish import times
from variorum.publish.chart import Chart, chart
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.section import Section

_ANCHORS = {
    "none": "",
    "publication": "",
    "moment": "from an earlier date in the text",
    "supplied": "from a date that was supplied",
}


@dataclass(frozen=True, slots=True)
class Point:
    """One expression of time as a text words it."""

    anchor: str
    words: str
    remark: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Day:
    """A time in words, and every place that speaks of it."""

    when: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Loose:
    """The times of one article that no calendar can take: why, and which."""

    siglum: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """The dated, those left symbolic, and those in furniture, which anchor nothing."""

    chart: Chart | None
    days: tuple[Day, ...]
    loose: tuple[Loose, ...]
    spans: tuple[Loose, ...]
    furniture: tuple[Loose, ...]


def build(edition: Edition) -> Section | None:
    """All moments: by day where dated, by article where not."""
    held = sorted((moment for moment in edition.dossier.moments if edition.holds(moment)), key=edition.rank)
    if not held:
        return None
    running = [moment for moment in held if not moment.furniture]
    dated = [moment for moment in running if moment.when is not None]
    undated = [moment for moment in running if moment.when is None]
    view = Dates(
        chart=chart(edition, dated),
        days=_days(edition, dated),
        loose=_by_article(edition, [m for m in undated if m.kind not in ("duration", "recurring")]),
        spans=_by_article(edition, [m for m in undated if m.kind in ("duration", "recurring")]),
        furniture=_by_article(edition, [moment for moment in held if moment.furniture]),
    )
    lead = (
        "Times that the articles name, and what they come to; words such as “Friday” are reckoned from the date of their own "
        "article unless it says otherwise here. What cannot be put on a calendar stays as the text has it."
    )
    return Section("dates", "Dates", "moments.html", view, lead, len(held))


def _days(edition: Edition, moments: list[Moment]) -> tuple[Day, ...]:
    by_time: dict[str, list[Moment]] = {}
    for moment in moments:
        by_time.setdefault(moment.when or "", []).append(moment)
    return tuple(
        Day(times.phrase(when), tuple(_point(edition, moment) for moment in by_time[when]))
        for when in sorted(by_time, key=times.order)
    )


def _by_article(edition: Edition, moments: list[Moment]) -> tuple[Loose, ...]:
    by_document: dict[str, list[Moment]] = {}
    for moment in moments:
        by_document.setdefault(moment.document, []).append(moment)
    return tuple(
        Loose(edition.by_document[document].siglum, tuple(_point(edition, moment) for moment in group))
        for document, group in by_document.items()
    )


def _point(edition: Edition, moment: Moment) -> Point:
    anchor = edition.anchor(moment.id, "dates")
    label = times.phrase(moment.when) if moment.when else "no date"
    cite = edition.cite(moment, Note("moment", anchor, label))
    return Point(anchor, cite.words, _remark(edition, moment), cite)


def _remark(edition: Edition, moment: Moment) -> str:
    if moment.furniture:
        return f"would be {times.phrase(moment.when)}" if moment.when else ""
    if moment.when is not None:
        return _ANCHORS[moment.anchor]
    if moment.symbolic is None:
        return ""
    undated = edition.dossier.document(moment).published is None
    return _symbol(moment.symbolic) + ("; the article is undated" if undated else "")


def _symbol(symbolic: str) -> str:
    base, slash, what = symbolic.partition("/")
    if slash and base == "publication":
        return f"{what.replace('-', ' ').capitalize()}, by the date of the article"
    return symbolic.replace("publication", "date of the article")
