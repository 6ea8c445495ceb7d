"""Which articles share words, and how many origins stand behind them."""

from dataclasses import dataclass

from variorum.model import Origin, Reuse
from variorum.publish import lineage, reasons
from variorum.publish.causes import surely
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.section import Section
from variorum.publish.wording import counted, listed, number

from .renderings import Alignment, alignment, held

_KINDS = {
    "verbatim": "word for word",
    "near-verbatim": "nearly word for word",
    "paraphrase": "in other words",
    "cut": "shortened",
    "altered": "altered",
}

_GROUPS = 8
"""Sets of articles in view; the others, whose shares are shorter, are one click away."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The passages that one set of articles has in common."""

    sigla: tuple[str, ...]
    summary: str
    passages: tuple[tuple[str, Alignment], ...]


@dataclass(frozen=True, slots=True)
class Descent:
    """Articles that go back to one origin, which counts once, with links to the shared passages that show it.

    `how` is what they have in common and how sure that is; `credits` are the lines that say whose text it is.
    """

    anchor: str
    label: str
    sigla: tuple[str, ...]
    evidence: tuple[str, ...]
    how: str
    credits: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Copies:
    """All shared passages by the set of articles, and the origins: `at_most` so many, or None where none was found."""

    groups: tuple[Shared, ...]
    more: tuple[Shared, ...]
    origins: tuple[Descent, ...]
    at_most: int | None


def build(edition: Edition) -> Section | None:
    """Copied and paraphrased passages by the articles that share them, the longest shares first."""
    by_set: dict[tuple[str, ...], list[Reuse]] = {}
    for record in held(edition):
        if record.kind in _KINDS:
            by_set.setdefault(edition.sigla(p.document for p in record.passages), []).append(record)
    ordered = sorted(by_set.items(), key=lambda item: (-sum(map(_length, item[1])), item[0]))
    groups = tuple(_shared(edition, sigla, records) for sigla, records in ordered)
    if not groups:
        return None
    count = sum(len(group.passages) for group in groups)
    view = Copies(groups[:_GROUPS], groups[_GROUPS:], _origins(edition), _at_most(edition))
    lead = _lead(edition, view.at_most)
    return Section("copies", "Shared passages", "copies.html", view, lead, count)


def _length(record: Reuse) -> int:
    return min(len(passage) for passage in record.passages)


def _shared(edition: Edition, sigla: tuple[str, ...], records: list[Reuse]) -> Shared:
    records = sorted(records, key=lambda record: min(map(edition.rank, record.passages)))
    passages = [(_KINDS[record.kind], alignment(edition, record, "copies")) for record in records]
    counts = {words: sum(kind == words for kind, _ in passages) for words in _KINDS.values()}
    told = listed(
        [f"{number(count)} {words}" if len(passages) > count else words for words, count in counts.items() if count]
    )
    summary = f"{counted(len(passages), 'passage')}, {told}" if len(passages) > 1 else f"one passage, {passages[0][0]}"
    return Shared(sigla, f"{summary}; {sum(map(_length, records)):,} characters", tuple(passages))


def _at_most(edition: Edition) -> int | None:
    """How many origins all articles go back to at most, or None where nothing shows that any have one in common."""
    articles = {witness.document.id for witness in edition.witnesses}
    count = lineage.at_most(edition, articles)
    return count if edition.dossier.origins or count < len(articles) else None


def _lead(edition: Edition, at_most: int | None) -> str:
    if at_most is None:
        return (
            "The same words in several articles. That they are shared, or stood in one first, does not say who took "
            "them from whom."
        )
    articles = counted(len(edition.witnesses), "article")
    return (
        f"At most {counted(at_most, 'independent origin')} behind {articles}: copying that left no trace in the words "
        "would make it fewer. Neither shared words nor having them first says who took them from whom."
    )


def _origins(edition: Edition) -> tuple[Descent, ...]:
    found = [
        _descent(edition, origin) for origin in edition.dossier.origins if len(edition.sigla(origin.documents)) > 1
    ]
    return tuple(sorted(found, key=lambda descent: (-len(descent.sigla), descent.sigla)))


def _descent(edition: Edition, origin: Origin) -> Descent:
    anchor = edition.anchor(origin.id, "copies")
    how = reasons.plain(origin.how).rstrip(".") if origin.how else ""
    sure = f"how sure: {surely(origin.confidence)}" if origin.confidence is not None else ""
    return Descent(
        anchor=anchor,
        label=lineage.told(origin),
        sigla=edition.sigla(origin.documents),
        evidence=tuple(record for record in origin.evidence if edition.shows(record)),
        how="; ".join(part for part in (how, sure) if part),
        credits=edition.cites(origin.credits, Note("source", anchor, "says whose text it is")),
    )
