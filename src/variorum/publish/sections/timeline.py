"""What is dated: what is announced for a day, and what happened when, as stated and published."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.model import Span, TimelineEntry
from variorum.publish import times
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.excerpts import Excerpt, excerpt
from variorum.publish.labels import short
from variorum.publish.section import Section, rest
from variorum.publish.weights import documents
from variorum.publish.witness import shortened
from variorum.publish.wording import capital, listed

_AHEAD = ("planned", "expected")
_ANNOUNCED, _PAST = 10, 18
"""Rows of each table: what a reader takes in; the dossier has all."""
_LONGEST, _NOTE = 130, 36
_CLEAR = 0.5
_MONTH = 31
"""Days of the longest stretch that is announced while it runs: "this year" says nothing of what is ahead."""
_BY_REPORTS, _RECKONED = "reckoned", "the day is reckoned from the reports: no article gives it"
"""How the reason of an entry begins whose day no clause gives, and what the page says of it."""
_STATUS = {"happened": "", "negated": "denied", "ongoing": "going on", "planned": "", "expected": "expected"}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing with a date: for when it is, what it is, when it was stated, when that was published.

    `label` is a working label; `quotes` are passages, each with its speaker, or nothing before it for the article.
    `link` leads to the finding that tells it, where there is one; `place` is its rank among the rows by weight.
    """

    anchor: str
    when: str
    label: str
    quotes: tuple[tuple[str, Excerpt], ...]
    remarks: tuple[str, ...]
    stated: str
    published: str
    cites: tuple[Cite, ...]
    link: str | None
    also: tuple[str, ...]
    place: int


def announced(edition: Edition) -> Section | None:
    """What is planned or expected for a day; an entry for several days once."""
    entries = [e for e in edition.dossier.timeline if e.status in _AHEAD and _held(edition, e) and _ahead(edition, e)]
    groups = _together(edition, sorted(entries, key=lambda e: (times.order(e.when), e.title, e.id or "")))
    chosen = _chosen(edition, groups, _ANNOUNCED)
    rows = tuple(_row(edition, group, "announced", place) for place, group in chosen)
    lead = "What the articles expect for a day, as they told it then; whether it came about is not said here."
    left = rest(len(groups) - len(rows), "entry", "entries")
    return Section("announced", "Announced dates", "timeline.html", rows, lead, len(rows), left) if rows else None


def _together(edition: Edition, entries: list[TimelineEntry]) -> list[list[TimelineEntry]]:
    """Entries that one passage announces, or that have the same actors on the same days, are one announcement."""
    groups: list[tuple[set[Span], list[TimelineEntry]]] = []
    for entry in entries:
        spans = set(_held(edition, entry))
        group = next((group for group in groups if group[0] & spans), None)
        if group is None:
            groups.append((spans, [entry]))
        else:
            group[0].update(spans)
            group[1].append(entry)
    merged: dict[object, list[TimelineEntry]] = {}
    for place, (_, group_entries) in enumerate(groups):
        days = tuple(sorted({entry.when or "" for entry in group_entries}))
        actors = tuple(sorted(_actors(edition, group_entries)))
        merged.setdefault((days, actors or place), []).extend(group_entries)
    return list(merged.values())


def _actors(edition: Edition, entries: Iterable[TimelineEntry]) -> set[str]:
    """Persons who act in the events; where there is none, nobody."""
    events = [event for entry in entries if (event := edition.event(entry.event)) is not None]
    acting = {actor for event in events for mention in event.mentions for actor in mention.actors}
    return {actor.id for actor in edition.dossier.actors if actor.id in acting and actor.kind == "person"}


def _ahead(edition: Edition, entry: TimelineEntry) -> bool:
    """Whether the day lay ahead when an article that names it appeared, as far as that is known."""
    reach = times.bounds(entry.when)
    if reach is None:
        return False
    for span in _held(edition, entry):
        document = edition.by_document[span.document].document
        told = times.bounds(document.published or document.window)
        if told is None or told[0] is None or reach[0] is None or reach[0] > told[0]:
            return True
        if reach[1] is not None and reach[1] > told[0] and (reach[1] - reach[0]).days <= _MONTH:
            return True
    return False


def build(edition: Edition) -> Section | None:
    """What happened, by day: what most articles tell and what central actors did, in the order of the calendar."""
    entries = [e for e in edition.dossier.timeline if e.status not in _AHEAD and e.when and _held(edition, e)]
    groups: dict[object, list[TimelineEntry]] = {}
    for entry in sorted(entries, key=lambda e: (times.order(e.when), e.title, e.id or "")):
        sentence = min((edition.sentence(span) for span in _held(edition, entry)), key=edition.rank)
        groups.setdefault((entry.when, sentence), []).append(entry)
    chosen = _chosen(edition, [group for group in groups.values() if _tells(edition, group)], _PAST)
    rows = tuple(_row(edition, group, "timeline", place) for place, group in chosen)
    lead = "By the day of the event, not of the article. A row that leads elsewhere is told there."
    left = rest(len(groups) - len(rows), "entry", "entries")
    return Section("timeline", "Timeline", "timeline.html", rows, lead, len(rows), left) if rows else None


def _held(edition: Edition, entry: TimelineEntry) -> list[Span]:
    """Passages of the running text: what furniture says dates nothing."""
    held = {s.span for s in entry.evidence if edition.holds(s) and not edition.by_document[s.document].furniture(s)}
    return sorted(held, key=edition.rank)


def _chosen(edition: Edition, groups: list[list[TimelineEntry]], most: int) -> list[tuple[int, list[TimelineEntry]]]:
    """The groups that matter most with their rank, in the order of the calendar."""
    ranked = list(enumerate(sorted(groups, key=lambda group: _rank(edition, group))[:most]))
    return sorted(ranked, key=lambda item: (times.order(item[1][0].when), item[1][0].title, item[1][0].id or ""))


def _tells(edition: Edition, group: list[TimelineEntry]) -> bool:
    """Whether a passage says on its own what is dated, or several articles tell it."""
    spans = [span for entry in group for span in _held(edition, entry)]
    return documents(spans) > 1 or max(map(edition.weights.clarity, spans)) >= _CLEAR


def _rank(edition: Edition, group: list[TimelineEntry]) -> tuple[object, ...]:
    spans = [span for entry in group for span in _held(edition, entry)]
    told = any(edition.told(span) for span in spans)
    clear = max(edition.weights.clarity(span) for span in spans)
    event = edition.event(group[0].event)
    mentions = event.mentions if event is not None else ()
    actors = {actor for mention in mentions for actor in (*mention.actors, *mention.recipients)}
    score = 2 * documents(spans) + told + clear + 1.5 * edition.weights.actors(actors)
    return (-score, times.order(group[0].when), min(map(edition.rank, spans)))


def _row(edition: Edition, group: list[TimelineEntry], section: str, place: int) -> Row:
    first = group[0]
    ids = [entry.id or f"timeline-{entry.when}-{entry.title}".replace(" ", "-") for entry in group]
    anchor = edition.anchor(ids[0], section)
    also = tuple(edition.anchor(other, section) for other in ids[1:])
    spans = sorted({span for entry in group for span in _held(edition, entry)}, key=edition.rank)
    ranked = sorted(spans, key=lambda span: (-edition.weights.clarity(span), edition.rank(span)))
    words = capital(short(edition, ranked[0], _LONGEST))
    note = Note("event", anchor, shortened(words, _NOTE))
    remarks = {_STATUS[entry.status] for entry in group} | {"disputed" for entry in group if entry.disputed}
    remarks |= {_RECKONED for entry in group if (entry.how or "").startswith(_BY_REPORTS)}
    link = next((told for span in spans if (told := edition.told(span))), None)
    edition.tell(spans, anchor)
    return Row(
        anchor=anchor,
        when=_when(dict.fromkeys(entry.when for entry in group if entry.when)),
        label=words,
        quotes=tuple((_speaker(edition, group, span), excerpt(edition, span, note)) for span in _printed(ranked)),
        remarks=tuple(sorted(remarks - {""})),
        stated=times.phrase(first.stated) if first.stated and first.stated != first.when else "",
        published=_published(edition, spans),
        cites=edition.cites(spans, note),
        link=link,
        also=also,
        place=place,
    )


def _printed(ranked: list[Span]) -> list[Span]:
    """The clearest passage, and one of another article where it announces the like."""
    others = [span for span in ranked[1:] if span.document != ranked[0].document]
    return [*ranked[:1], *others[:1]]


def _speaker(edition: Edition, group: Iterable[TimelineEntry], span: Span) -> str:
    """Who says it, where the article gives it as somebody's words."""
    for entry in group:
        event = edition.event(entry.event)
        for mention in event.mentions if event is not None else ():
            if mention.span == span and mention.voice == "attributed":
                return edition.name(mention.said_by) or "somebody not named"
    return ""


def _when(whens: Iterable[str]) -> str:
    """Several days of one month as "7 and 8 February 2022"."""
    words = [times.phrase(when) for when in sorted(whens, key=times.order)]
    tails = {word.partition(" ")[2] for word in words}
    if len(words) > 1 and len(tails) == 1 and all(word.split(" ")[0].isdigit() for word in words):
        return f"{listed([word.partition(' ')[0] for word in words])} {tails.pop()}"
    return listed(words)


def _published(edition: Edition, spans: Iterable[Span]) -> str:
    days = dict.fromkeys(edition.by_document[span.document].day for span in spans)
    return listed(list(days))
