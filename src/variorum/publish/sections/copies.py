"""Which articles share words, and how many origins stand behind them."""

from dataclasses import dataclass

from variorum.model import Reuse
from variorum.publish.edition import Edition
from variorum.publish.section import Section
from variorum.publish.wording import capital, counted, listed, number

from .renderings import Alignment, alignment

_KINDS = {
    "verbatim": "word for word",
    "near-verbatim": "nearly word for word",
    "paraphrase": "in other words",
    "cut": "shortened",
    "altered": "altered",
}


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
    """All shared passages by the set of articles, and the origins."""

    groups: tuple[Shared, ...]
    origins: tuple[Descent, ...]


def build(edition: Edition) -> Section | None:
    """Copied and paraphrased passages by the articles that share them, the longest shares first."""
    by_set: dict[tuple[str, ...], list[Reuse]] = {}
    for record in edition.dossier.reuse:
        if record.kind in _KINDS:
            by_set.setdefault(edition.sigla(p.document for p in record.passages), []).append(record)
    ordered = sorted(by_set.items(), key=lambda item: (-sum(map(_length, item[1])), item[0]))
    groups = tuple(group for sigla, records in ordered if (group := _shared(edition, sigla, records)) is not None)
    if not groups:
        return None
    count = sum(len(group.passages) for group in groups)
    return Section("copies", "Shared passages", "copies.html", Copies(groups, _origins(edition)), _lead(edition), count)


def _length(record: Reuse) -> int:
    return min(len(passage) for passage in record.passages)


def _shared(edition: Edition, sigla: tuple[str, ...], records: list[Reuse]) -> Shared | None:
    records = sorted(records, key=lambda record: min(edition.rank(p) for p in record.passages if edition.holds(p)))
    passages = [
        (_KINDS[record.kind], view) for record in records if (view := alignment(edition, record, "copies")) is not None
    ]
    if not passages:
        return None
    counts = {words: sum(kind == words for kind, _ in passages) for words in _KINDS.values()}
    told = listed(
        [f"{number(count)} {words}" if len(passages) > count else words for words, count in counts.items() if count]
    )
    summary = f"{counted(len(passages), 'passage')}, {told}" if len(passages) > 1 else f"one passage, {passages[0][0]}"
    return Shared(sigla, f"{summary}; {sum(map(_length, records)):,} characters", tuple(passages))


def _lead(edition: Edition) -> str:
    origins = len(edition.dossier.origins)
    if not origins:
        return "The same words in several articles. That they are shared does not say who took them from whom."
    articles = counted(len(edition.dossier.documents), "article")
    return (
        f"At most {counted(origins, 'independent origin')} behind {articles}. Copying that left no trace in the words "
        "would make it fewer. Shared words do not say who took them from whom."
    )


def _origins(edition: Edition) -> tuple[Descent, ...]:
    found = []
    for origin in edition.dossier.origins:
        sigla = edition.sigla(origin.documents)
        if len(sigla) < 2:
            continue
        label = {"official-text": "an official text", "unknown": "unknown", "wire": "a wire story"}.get(origin.kind)
        evidence = tuple(record for record in origin.evidence if record in edition.dossier)
        found.append(Descent(capital(label or f"an {origin.kind}"), sigla, evidence))
    return tuple(sorted(found, key=lambda descent: (-len(descent.sigla), descent.sigla)))
