"""The comparison of outlets: a table of all, a chapter each, then what they share and where they differ."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from variorum.model import Discrepancy
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import dates, masthead
from variorum.publish.wording import capital, counted, listed

from . import absence, common, leads, naming, speech
from .evidence import published
from .manuscript import Block, Chapter, Grid, Items, Manuscript, Options, Paragraph
from .papers import Paper, named, papers
from .saying import Sayings
from .sharing import Sharing
from .statements import differs, firm

_DIFFERENT = 8
"""Differences that are told; the ledger has all."""
_CHAPTERS = 16
"""Outlets that have a chapter, those with most words; the table has all."""
_COLUMNS, _SPEAKERS = 8, 10
"""Outlets and speakers of the table of voices."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What the parts of a comparison ask for."""

    edition: Edition
    papers: tuple[Paper, ...]
    voices: dict[str, speech.Speech]
    sayings: Sayings
    alone: dict[str, list[absence.Told]]
    sharing: Sharing
    since: str = ""


def build(edition: Edition, options: Options) -> Manuscript:
    """Outlet by outlet, article by article where the outlet is unknown."""
    every = papers(edition, options.since)
    voices = {paper.name: speech.speech(edition, paper.documents) for paper in every}
    sayings = Sayings(edition)
    alone = absence.alone(edition, sayings, every)
    around = _Around(edition, every, voices, sayings, alone, Sharing(edition, every), times.phrase(options.since or ""))
    largest = sorted(every, key=lambda paper: -paper.words)[:_CHAPTERS]
    chapters = [one for paper in every if paper in largest for one in _paper(around, paper)]
    chapters += [one for one in (_shared(around), _different(around)) if one is not None]
    title = f"How outlets tell it: {masthead(edition).title}"
    blocks = _opening(around)
    return Manuscript("comparison", title, _dateline(every), blocks, tuple(chapters), options.house)


def _dateline(every: Sequence[Paper]) -> str:
    held = [witness.document for paper in every for witness in paper.witnesses]
    return capital(f"{counted(len(held), 'article')}, {dates(held)}") if held else "No article could be read"


def _opening(view: _Around) -> tuple[Block, ...]:
    if not view.papers:
        return ()
    whole = tuple(span for paper in view.papers for span in paper.whole)
    if len(view.papers) == 1:
        told = [f"{capital(view.papers[0].name)} alone tells it here, so that there is nothing to set beside it."]
    else:
        told = [f"{capital(named(view.papers, {span.document for span in whole}))} are set side by side."]
        left = len(view.edition.witnesses) - len(whole)
        told += [_left(left, view.since)] if left else []
        apart = len(view.papers) - _CHAPTERS
        told += [f"Those {_CHAPTERS} with most words have a chapter each."] if apart > 0 else []
        told.append("The counts rate nobody: there may be good reasons for what an outlet leaves aside or dwells on.")
    head = (
        "Outlet",
        "Published",
        "Words",
        "In quotation marks",
        "Found in it alone",
        "Not mentioned",
        "Shares passages with",
    )
    glance = Grid("At a glance", head, tuple(_row(view, paper) for paper in view.papers))
    table = _speakers(view)
    return (Paragraph(tuple(Line((one,), whole) for one in told)), glance, *([table] if table is not None else []))


def _row(view: _Around, paper: Paper) -> tuple[Line | str, ...]:
    days = list(dict.fromkeys(published(witness) for witness in paper.witnesses))
    shares = [f"{other.heading} ({count})" for other, count in view.sharing.partners(paper)]
    voice, alone = view.voices[paper.name], len(view.alone.get(paper.name, []))
    silent = len(absence.silences(view.edition, paper))
    return (
        Line((paper.heading,), paper.whole),
        capital(listed(days)),
        f"{paper.words:,}",
        f"{voice.total:,} ({speech.percent(voice.total, paper.words)}%)",
        counted(alone, "claim") if alone else "none found",
        counted(silent, "claim") if silent else "none found",
        ", ".join(shares) or "none found",
    )


def _speakers(view: _Around) -> Grid | None:
    """Words in quotation marks by speaker and outlet."""
    if not 1 < len(view.papers) <= _COLUMNS:
        return None
    totals: Counter[str] = Counter()
    for one in view.voices.values():
        totals.update(dict(one.ranked()))
    ranked = sorted(totals, key=lambda actor: (-totals[actor], view.edition.name(actor) or "", actor))[:_SPEAKERS]
    sides = speech.sides(view.edition)
    sides = sides if len({sides[actor] for actor in ranked if actor in sides}) > 1 else {}
    rows: list[tuple[Line | str, ...]] = []
    for actor in ranked:
        support = tuple(span for one in view.voices.values() for span in one.places.get(actor, ())[:1])
        side = f" ({sides[actor]})" if actor in sides else ""
        cells = [speech.cell(view.voices[paper.name], actor) for paper in view.papers]
        name = capital(view.edition.name(actor) or "")
        rows.append((Line((f"{name}{side}",), support), *cells))
    head = ("Speaker", *(paper.heading for paper in view.papers))
    return Grid("Words in quotation marks, by speaker", head, tuple(rows)) if rows else None


def _paper(view: _Around, paper: Paper) -> list[Chapter]:
    """The chapter of an outlet with its parts."""
    edition, every = view.edition, view.papers
    lead = [line for witness in paper.witnesses for line in leads.lines(edition, paper, witness)]
    alone = absence.told(view.sayings, view.alone.get(paper.name, [])) if len(every) > 1 else []
    parts: list[tuple[str, list[Block]]] = [
        ("Whom it quotes", _paragraph(speech.lines(edition, paper, every, view.voices))),
        ("How it names things", _items(naming.lines(edition, paper, every))),
        ("Found in it alone", [*_paragraph(absence.others(edition, paper, every) if alone else []), *_items(alone)]),
        ("What it does not mention", _silent(view, paper)),
        ("Words that it shares", _items(view.sharing.lines(paper))),
    ]
    chapters = [Chapter(paper.heading, tuple(_paragraph(lead)))]
    return [*chapters, *(Chapter(title, tuple(blocks), 2) for title, blocks in parts if blocks)]


def _silent(view: _Around, paper: Paper) -> list[Block]:
    lines = absence.lines(view.edition, view.sayings, paper, view.papers)
    scope = absence.scope(view.edition, paper)
    return [*(_paragraph([scope]) if scope is not None and lines else []), *_items(lines)]


def _left(count: int, since: str) -> str:
    verb = "is" if count == 1 else "are"
    return f"{capital(counted(count, 'article'))} before {since}, or undated, {verb} left out."


def _paragraph(lines: Sequence[Line]) -> list[Block]:
    return [Paragraph(tuple(lines))] if lines else []


def _items(lines: Sequence[Line]) -> list[Block]:
    return [Items(tuple((line,) for line in lines))] if lines else []


def _shared(view: _Around) -> Chapter | None:
    """What several outlets tell, and how many origins stand behind all articles."""
    told = common.lines(view.edition, view.sayings, view.papers) if len(view.papers) > 1 else []
    blocks = [*_paragraph([] if view.since else common.origins(view.edition)), *_items(told)]
    return Chapter("What several have", tuple(blocks)) if blocks else None


def _different(view: _Around) -> Chapter | None:
    """The firm differences between articles, each in a sentence; the ledger of discrepancies has the rest."""
    held = {document for paper in view.papers for document in paper.documents}
    ranked = sorted(view.edition.dossier.discrepancies, key=lambda one: (one.rank or inf, one.id))
    lines = [differs(view.edition, record) for record in ranked if _between(record, held)]
    return Chapter("Where they differ", tuple(_items(lines[:_DIFFERENT]))) if lines else None


def _between(record: Discrepancy, held: set[str]) -> bool:
    several = len({span.document for side in record.sides for span in side.accounts} & held) > 1
    return record.between == "outlets" and several and firm(record)
