"""The comparison of outlets: a table of all, a chapter each, then what they share and where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from variorum.model import Discrepancy
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import dates, masthead
from variorum.publish.wording import capital, counted, listed

from . import absence, common, genre, leads, naming, voices
from .evidence import open_ended, published
from .holding import Holding
from .judging import comparable, verdict
from .manuscript import Block, Chapter, Grid, Manuscript, Options
from .papers import Paper, papers
from .saying import Sayings
from .sharing import Sharing
from .statements import differs

_HEAD = ("Outlet", "Published", "Words", "In quotation marks", "Shares passages with")
_DIFFERENT = 8
"""Differences that are told; the ledger has all."""
_CHAPTERS = 16
"""Outlets that have a chapter, those with most words; the table has all."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What the parts of a comparison ask for."""

    edition: Edition
    papers: tuple[Paper, ...]
    heard: dict[str, list[voices.Voice]]
    sayings: Sayings
    holding: Holding
    alone: dict[str, list[absence.Told]]
    sharing: Sharing
    since: str = ""


def build(edition: Edition, options: Options) -> Manuscript:
    """Outlet by outlet, article by article where the outlet is unknown."""
    every = papers(edition, options.since)
    heard = {paper.name: voices.voices(edition, paper) for paper in every}
    sayings, holding = Sayings(edition), Holding(edition)
    alone = absence.alone(edition, sayings, holding, every)
    since = times.phrase(options.since or "")
    around = _Around(edition, every, heard, sayings, holding, alone, Sharing(edition, every), since)
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
    """All outlets in a table, in counts that rate nobody; then who is quoted how much by whom."""
    if not view.papers:
        return ()
    notes = ["counts, and no rating"]
    left = len(view.edition.witnesses) - sum(len(paper.whole) for paper in view.papers)
    notes += [f"{counted(left, 'article')} before {view.since} or undated left out"] if left else []
    notes += [f"those {_CHAPTERS} with most words have a chapter each"] if len(view.papers) > _CHAPTERS else []
    notes += ["one outlet alone, with nothing to set beside it"] if len(view.papers) == 1 else []
    glance = Grid(f"At a glance ({'; '.join(notes)})", _HEAD, tuple(_row(view, paper) for paper in view.papers))
    table = voices.matrix(view.edition, view.papers, view.heard)
    return (glance, *([table] if table is not None else []))


def _row(view: _Around, paper: Paper) -> tuple[Line | str, ...]:
    days = list(dict.fromkeys(published(witness) for witness in paper.witnesses))
    shares = [f"{other.heading} ({count})" for other, count in view.sharing.partners(paper)]
    kind = " (by its address or title a view)" if all(map(genre.view, paper.witnesses)) else ""
    return (
        Line((f"{paper.heading}{kind}",), paper.whole),
        capital(listed(days)),
        f"{paper.words:,}",
        f"{voices.share(paper)}%",
        ", ".join(shares) or "–",
    )


def _paper(view: _Around, paper: Paper) -> list[Chapter]:
    """The chapter of an outlet with its parts."""
    edition, every = view.edition, view.papers
    lead = leads.table(edition, paper)
    alone = view.alone.get(paper.name, []) if len(every) > 1 else []
    parts: list[tuple[str, Grid | None]] = [
        ("Whom it quotes", voices.table(edition, view.heard[paper.name])),
        ("How it names things", naming.table(edition, paper, every)),
        ("Found in it alone", absence.alone_table(edition, view.sayings, paper, every, alone) if alone else None),
        ("What it does not mention", absence.silent_table(edition, view.sayings, view.holding, paper, every)),
        ("Words that it shares", view.sharing.table(paper)),
    ]
    chapters = [Chapter(paper.heading, (lead,) if lead is not None else ())]
    return [*chapters, *(Chapter(title, (grid,), 2) for title, grid in parts if grid is not None)]


def _shared(view: _Around) -> Chapter | None:
    """What several outlets tell."""
    several = len(view.papers) > 1
    told = common.table(view.edition, view.sayings, view.holding, view.papers) if several else None
    return Chapter("What several tell", (told,)) if told is not None else None


def _different(view: _Around) -> Chapter | None:
    """The firm differences between articles, by what differs; the ledger of discrepancies has the rest."""
    held = {document for paper in view.papers for document in paper.documents}
    ranked = sorted(view.edition.dossier.discrepancies, key=lambda one: (one.rank or inf, one.id))
    chosen = [record for record in ranked if _between(view.edition, record, held)][:_DIFFERENT]
    rows = tuple((open_ended(differs(view.edition, record)), verdict(record)) for record in chosen)
    grid = Grid("Differences between articles", ("What differs", "Verdict"), rows)
    return Chapter("Where they differ", (grid,)) if rows else None


def _between(edition: Edition, record: Discrepancy, held: set[str]) -> bool:
    several = len({span.document for side in record.sides for span in side.accounts} & held) > 1
    return record.between == "outlets" and several and comparable(edition, record)
