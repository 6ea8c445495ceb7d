"""Which articles share words, and how many origins stand behind them."""

from dataclasses import dataclass

from variorum.model import Reuse
from variorum.publish.edition import Edition
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

_ORIGINS = {
    "wire": "one wire story",
    "official-text": "one official text",
    "interview": "one interview",
    "outlet": "one outlet’s text",
    "unknown": "one origin, unknown which",
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
    """Articles that go back to one origin, with links to the shared passages that show it."""

    label: str
    sigla: tuple[str, ...]
    evidence: tuple[str, ...]


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
    """The origins found, and every article that goes back to none of them as one of its own."""
    origins = edition.dossier.origins
    traced = {document for origin in origins for document in origin.documents}
    alone = sum(witness.document.id not in traced for witness in edition.witnesses)
    return len(origins) + alone if origins else None


def _lead(edition: Edition, at_most: int | None) -> str:
    if at_most is None:
        return "The same words in several articles. That they are shared does not say who took them from whom."
    articles = counted(len(edition.witnesses), "article")
    return (
        f"At most {counted(at_most, 'independent origin')} behind {articles}: copying that left no trace in the words "
        "would make it fewer. Shared words do not say who took them from whom."
    )


def _origins(edition: Edition) -> tuple[Descent, ...]:
    found = []
    for origin in edition.dossier.origins:
        sigla = edition.sigla(origin.documents)
        if len(sigla) > 1:
            evidence = tuple(record for record in origin.evidence if edition.shows(record))
            found.append(Descent(_ORIGINS.get(origin.kind, _ORIGINS["unknown"]), sigla, evidence))
    return tuple(sorted(found, key=lambda descent: (-len(descent.sigla), descent.sigla)))
