"""Where actors stand: by actor, then issue; actors who share a position share its line."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.model import Position
from variorum.publish import times
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.excerpts import clause_end
from variorum.publish.section import Section, rest
from variorum.publish.weights import documents
from variorum.publish.wording import listed

STANCES = {
    "supports": "for", "opposes": "against", "conditional": "on conditions", "ambivalent": "of two minds on",
    "declines": "takes no position on",
}  # fmt: skip
_BASES = {"self-stated": "", "relayed": "as others relay it", "inferred-by-analyst": "as an analyst infers"}
_MOST, _EACH = 14, 4
"""Lines of the section, and of one set of actors."""
_ISSUE = 110
_THIN = 8
_MARKS = str.maketrans("", "", '“”"')


@dataclass(frozen=True, slots=True)
class Stand:
    """One stance on one issue, in words of the article; `link` leads to the finding that quotes it.

    `before` is the earlier stance that it departs from, in words, with its passages.
    """

    anchor: str
    stance: str
    issue: str
    remarks: tuple[str, ...]
    cites: tuple[Cite, ...]
    link: str | None
    also: tuple[str, ...]
    before: tuple[str, tuple[Cite, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Actors with the stances that they share."""

    actors: str
    stands: tuple[Stand, ...]


def build(edition: Edition) -> Section | None:
    """Positions of the most central actors, those that most articles give first."""
    groups = _groups(edition)
    by_actors: dict[tuple[str, ...], list[list[Position]]] = {}
    chosen = 0
    for group in sorted(groups, key=lambda group: _rank(edition, group)):
        actors = _actors(edition, group)
        if chosen < _MOST and len(by_actors.setdefault(actors, [])) < _EACH and _tells(edition, group):
            by_actors[actors].append(group)
            chosen += 1
    ordered = sorted(
        (item for item in by_actors.items() if item[1]), key=lambda item: (-_central(edition, item[1][0]), item[0])
    )
    view = tuple(Standing(listed(actors), tuple(_stand(edition, g) for g in stands)) for actors, stands in ordered)
    if not view:
        return None
    lead = (
        "Where each stands, in words of the articles; “as of” the days of the articles where none says when. Positions "
        "that several share are on one line."
    )
    left = rest(len(groups) - chosen, "position")
    return Section("positions", "Positions", "positions.html", view, lead, chosen, left)


def _groups(edition: Edition) -> list[list[Position]]:
    """Positions with evidence in the texts, those of equal stance, issue and evidence together."""
    same: dict[object, list[Position]] = {}
    for record in edition.dossier.positions:
        held = tuple(sorted({span.span for span in record.evidence if edition.holds(span)}))
        if held and edition.name(record.actor):
            same.setdefault((record.stance, record.issue.casefold(), held, record.when), []).append(record)
    return [sorted(group, key=lambda r: (edition.name(r.actor) or "", r.actor)) for group in same.values()]


def _actors(edition: Edition, group: Iterable[Position]) -> tuple[str, ...]:
    ranked = sorted({record.actor for record in group}, key=lambda actor: (-edition.weights.actor(actor), actor))
    return tuple(dict.fromkeys(edition.name(actor) or "" for actor in ranked))


def _central(edition: Edition, group: Iterable[Position]) -> float:
    return max(edition.weights.actor(record.actor) for record in group)


def _rank(edition: Edition, group: list[Position]) -> tuple[object, ...]:
    evidence = [span for span in group[0].evidence if edition.holds(span)]
    score = documents(evidence) + 2 * _central(edition, group) + 0.5 * (group[0].basis == "self-stated")
    return (-score, min(map(edition.rank, evidence)), group[0].issue, group[0].stance)


def _tells(edition: Edition, group: list[Position]) -> bool:
    """Whether the running text gives the position, on an issue that says something."""
    running = [s for s in group[0].evidence if edition.holds(s) and not edition.by_document[s.document].furniture(s)]
    return bool(running) and len(group[0].issue) >= _THIN


def _stand(edition: Edition, group: list[Position]) -> Stand:
    first = group[0]
    anchor = edition.anchor(first.id or f"position-{first.actor}-{first.issue}".replace(" ", "-"), "positions")
    also = tuple(edition.anchor(other.id, "positions") for other in group[1:] if other.id)
    note = Note("stance", anchor, first.stance)
    running = [s for s in first.evidence if edition.holds(s) and not edition.by_document[s.document].furniture(s)]
    told = next((found for span in running if (found := edition.told(span))), None)
    teller = edition.teller(running[0], [record.actor for record in group]) if running else None
    bases = {f"as {teller} tells it"} if teller else {_BASES[record.basis] for record in group} - {""}
    remarks = (*sorted(bases), *_as_of(group))
    before = next((old for one in group if (old := _before(edition, one))), None)
    cites = edition.cites(running, note)
    return Stand(anchor, STANCES[first.stance], _issue(first), remarks, cites, told, also, before)


def _as_of(group: list[Position]) -> list[str]:
    """The time of the stance, or, where no article gives it, the days of the articles that tell of it."""
    if when := group[0].when:
        return [times.phrase(when)]
    days = sorted({day.partition("T")[0] for one in group for day in one.published}, key=times.order)
    return [f"as of {times.between(days[0], days[-1])}"] if days else []


def _before(edition: Edition, record: Position) -> tuple[str, tuple[Cite, ...]] | None:
    """The earlier stance that this one departs from, in words, and where it stands."""
    if record.changed is None or record.changed not in edition.dossier:
        return None
    old = edition.dossier.get(record.changed)
    if not isinstance(old, Position):
        return None
    when = f", {times.phrase(old.when)}" if old.when else ""
    cites = edition.cites(old.evidence, Note("stance", record.id or "", "earlier stance", silent=True))
    return (f"{STANCES[old.stance]} {_issue(old)}{when}", cites) if cites else None


def _issue(record: Position) -> str:
    cut = len(record.issue) > _ISSUE
    issue = record.issue[: clause_end(record.issue, 0, _ISSUE, _ISSUE // 2)] if cut else record.issue
    issue = issue.translate(_MARKS) if issue.count("“") != issue.count("”") or issue.count('"') % 2 else issue
    return f"{issue.strip(' ,;:')}{' …' if cut else ''}"
