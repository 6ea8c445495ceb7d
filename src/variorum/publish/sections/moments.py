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
    "accounts": "from the dates that other accounts give the same events",
}


@dataclass(frozen=True, slots=True)
class Point:
    """An expression of time as texts word it, with every place that has these words for the same time."""

    anchor: str
    words: str
    remark: str
    cites: tuple[Cite, ...]


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
    spans = [moment for moment in running if _off_calendar(moment)]
    dated = [moment for moment in running if moment.when is not None and moment not in spans]
    undated = [moment for moment in running if moment.when is None and moment not in spans]
    view = Dates(
        chart=chart(edition, dated),
        days=_days(edition, dated),
        loose=_by_article(edition, undated),
        spans=_by_article(edition, spans),
        furniture=_by_article(edition, [moment for moment in held if moment.furniture]),
    )
    lead = (
        "Times that the articles name, and what they come to; words such as “Friday” are reckoned from the date of "
        "their own article unless it says otherwise here. What cannot be put on a calendar stays as the text has it."
    )
    return Section("dates", "Dates", "moments.html", view, lead, len(held))


def _off_calendar(moment: Moment) -> bool:
    """Whether it is a length of time or a recurrence, which belong on no calendar."""
    return moment.kind in ("duration", "recurring") or (moment.when is not None and times.bounds(moment.when) is None)


def _days(edition: Edition, moments: list[Moment]) -> tuple[Day, ...]:
    by_time: dict[str, list[Moment]] = {}
    for moment in moments:
        by_time.setdefault(moment.when or "", []).append(moment)
    return tuple(Day(times.phrase(when), _points(edition, by_time[when])) for when in sorted(by_time, key=times.order))


def _by_article(edition: Edition, moments: list[Moment]) -> tuple[Loose, ...]:
    by_document: dict[str, list[Moment]] = {}
    for moment in moments:
        by_document.setdefault(moment.document, []).append(moment)
    return tuple(
        Loose(edition.by_document[document].siglum, _points(edition, group)) for document, group in by_document.items()
    )


def _points(edition: Edition, moments: list[Moment]) -> tuple[Point, ...]:
    same: dict[tuple[str, str], list[Moment]] = {}
    for moment in moments:
        words = " ".join(edition.dossier.text(moment).casefold().split())
        same.setdefault((words, _remark(edition, moment)), []).append(moment)
    return tuple(_point(edition, remark, group) for (_, remark), group in same.items())


def _point(edition: Edition, remark: str, group: list[Moment]) -> Point:
    anchor = edition.anchor(group[0].id, "dates")
    label = _label(group[0])
    cites = tuple(edition.cite(moment, Note("moment", anchor, label)) for moment in group)
    return Point(anchor, cites[0].words, remark, cites)


def _label(moment: Moment) -> str:
    if _off_calendar(moment):
        return "duration" if moment.kind != "recurring" else "recurring"
    return times.phrase(moment.when) if moment.when else "no date"


def _remark(edition: Edition, moment: Moment) -> str:
    if _off_calendar(moment):
        return ""
    if moment.furniture:
        return f"would be {times.phrase(moment.when)}" if moment.when else ""
    if moment.when is not None:
        return _ANCHORS[moment.anchor]
    if moment.symbolic is None:
        return ""
    undated = edition.dossier.document(moment).published is None
    return "reckoned from a date that the article does not give" if undated else "the text does not say which"
