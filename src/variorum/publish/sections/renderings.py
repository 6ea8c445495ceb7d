"""One utterance or text in several renderings, one beneath the other."""

from dataclasses import dataclass

from msgspec.structs import replace

from variorum.model import Reuse
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.section import Section
from variorum.publish.variants import Run, runs
from variorum.publish.witness import Witness
from variorum.publish.wording import capital, counted


@dataclass(frozen=True, slots=True)
class Row:
    """One witness of a rendering: its words, cut where they differ from the others."""

    cites: tuple[Cite, ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One entry of the apparatus: the words of some witnesses, and what stands there in others, if anything."""

    lemma: str
    sigla: str
    reading: str
    reading_sigla: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """A passage in all its renderings.

    `first` is the article that had it first, where all say when they appeared; `credits` are the sentences in which an
    article names the outlet of another as its source.
    """

    anchor: str
    source: str | None
    rows: tuple[Row, ...]
    variants: tuple[Variant, ...]
    also: tuple[str, ...] = ()
    first: Witness | None = None
    credits: tuple[Cite, ...] = ()


def build(edition: Edition) -> Section | None:
    """Passages of the kind `translation-variant`, those in most articles first."""
    records = [record for record in held(edition) if record.kind == "translation-variant"]
    records.sort(key=lambda r: (-len({p.document for p in r.passages}), min(map(edition.rank, r.passages))))
    found = [alignment(edition, record, "renderings") for record in records]
    if not found:
        return None
    lead = (
        f"{capital(counted(len(found), 'passage'))} that the articles give in different words, as when each translates "
        "for itself. No original is in the set: nobody can say from these texts which rendering is closer."
    )
    return Section("renderings", "Renderings", "renderings.html", tuple(found), lead, len(found))


def held(edition: Edition) -> list[Reuse]:
    """The dossier's shared passages with at least two places in its texts, and those places alone."""
    found = []
    for record in edition.dossier.reuse:
        if all(map(edition.holds, record.passages)):
            found.append(record)
        elif len(passages := tuple(filter(edition.holds, record.passages))) > 1:
            found.append(replace(record, passages=passages, differences=(), compared=()))
    return [record for record in found if len(record.passages) > 1]


def alignment(edition: Edition, record: Reuse, section: str) -> Alignment:
    """The passages of a record row by row; equal words share a row."""
    anchor = edition.anchor(record.id, section)
    kind = "rendering" if record.kind == "translation-variant" else "reuse"
    by_words: dict[str, list[Cite]] = {}
    for passage in sorted(record.passages, key=edition.rank):
        others = edition.sigla(p.document for p in record.passages if p.document != passage.document)
        note = Note(kind, anchor, ", ".join(others) or "again here")
        by_words.setdefault(edition.dossier.text(passage), []).append(edition.cite(passage, note))
    pairs, whole = _compared(edition, record, list(by_words))
    cut = runs(list(by_words), pairs, whole)
    rows = tuple(Row(tuple(cites), run) for cites, run in zip(by_words.values(), cut, strict=True))
    differing = [d.id for d in edition.dossier.discrepancies if d.verdict == "rendering" and record.id in d.of]
    also = tuple(edition.anchor(difference, section) for difference in differing if not edition.shows(difference))
    first = edition.by_document.get(record.earliest or "")
    credits_ = edition.cites(record.credits, Note("source", anchor, "names its source"))
    return Alignment(anchor, record.source, rows, _variants(edition, record), also, first, credits_)


def _compared(edition: Edition, record: Reuse, rows: list[str]) -> tuple[set[tuple[int, int]], int | None]:
    """Which rows the record sets side by side, and in a cut the row of the whole, compared with every other."""
    places = [rows.index(edition.dossier.text(passage)) for passage in record.passages]
    known = [(a, b) for a, b in record.compared if min(a, b) >= 0 and max(a, b) < len(places)]
    pairs = {(places[a], places[b]) for a, b in known}
    if record.kind != "cut":
        return pairs, None
    whole = places[known[0][0]] if known else max(range(len(rows)), key=lambda place: len(rows[place]))
    return pairs or {(whole, place) for place in range(len(rows))}, whole


def _variants(edition: Edition, record: Reuse) -> tuple[Variant, ...]:
    """The differences of the record as an apparatus: equal ones once, with all their sigla, and "lacking" last."""
    pairs = record.compared or ((0, 1),) * (len(record.differences) if len(record.passages) == 2 else 0)
    found: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for (lemma, reading), (left, right) in zip(record.differences, pairs, strict=False):
        if max(left, right) >= len(record.passages) or min(left, right) < 0:
            continue
        sides = (record.passages[left], record.passages[right])
        entry = sorted(zip(sides, (lemma, reading), strict=True), key=lambda pair: (not pair[1], edition.rank(pair[0])))
        words = (entry[0][1], entry[1][1])
        letters = [edition.by_document[side.document].siglum for side, _ in entry]
        if words[::-1] in found:
            words, letters = words[::-1], letters[::-1]
        here, there = found.setdefault(words, (set(), set()))
        here.add(letters[0])
        there.add(letters[1])
    return tuple(
        Variant(lemma, " ".join(_lettered(here)), reading, " ".join(_lettered(there)))
        for (lemma, reading), (here, there) in found.items()
    )


def _lettered(sigla: set[str]) -> list[str]:
    return sorted(sigla, key=lambda letters: (len(letters), letters))
