"""Who asks what of whom, what is answered, and what is said to the answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.model import Demand, Response, Span
from variorum.publish import times
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.excerpts import Excerpt, excerpts
from variorum.publish.section import Section, rest
from variorum.publish.weights import documents
from variorum.publish.wording import listed

ANSWERS = {
    "accepts": "Accepted by", "rejects": "Rejected by", "counters": "Answered with another offer by",
    "defers": "Left open by",
}  # fmt: skip
_REPLIES = {
    "accepts": "The answer accepted by", "rejects": "The answer rejected by",
    "counters": "The answer met with another offer by", "defers": "The answer left open by",
}  # fmt: skip
_MOST = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, in words of the articles, and where."""

    anchor: str
    quotes: tuple[Excerpt, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, or a reply to one by the side that asked; passages that stand above already are only cited."""

    who: str
    quotes: tuple[Excerpt, ...]
    more: tuple[Cite, ...]
    when: str
    reply: bool


@dataclass(frozen=True, slots=True)
class Exchange:
    """Demands of one side on another that met with the same answers."""

    by: str
    to: str
    asked: tuple[Asked, ...]
    answers: tuple[Answer, ...]
    joint: bool

    @property
    def verb(self) -> str:
        """What stands between both: one asks, several ask."""
        return "ask of" if self.joint else "asks of"


def build(edition: Edition) -> Section | None:
    """Exchanges, those with answers and of central actors first."""
    records = [d for d in edition.dossier.demands if any(map(edition.holds, d.evidence)) and edition.name(d.by)]
    groups = sorted(_exchanges(records), key=lambda group: _rank(edition, group))
    groups = [group for group in groups if _running(edition, group) and not _is_told(edition, group)]
    view = tuple(_exchange(edition, group) for group in groups[:_MOST])
    if not view:
        return None
    lead = "Under a demand its answers, under them what the side that asked replies. No answer shown is none found."
    left = len({_core(d) for group in groups[_MOST:] for d in group})
    return Section("demands", "Demands and answers", "demands.html", view, lead, len(view), rest(left, "demand"))


def _core(record: Demand) -> tuple[object, ...]:
    """What a demand asks: the same for every addressee and for all who make it together."""
    return (record.text.casefold(), tuple(sorted({span.span for span in record.evidence})))


def _exchanges(records: Iterable[Demand]) -> list[list[Demand]]:
    """Demands made together: the same words to several addressees, or answered by the same words."""
    by_core: dict[tuple[object, ...], list[Demand]] = {}
    for record in sorted(records, key=lambda d: d.id):
        by_core.setdefault(_core(record), []).append(record)
    merged: dict[object, list[Demand]] = {}
    for core, group in by_core.items():
        answers = tuple(sorted({s.span for d in group for answer in d.responses for s in answer.evidence}))
        parties = (tuple(sorted({d.by for d in group})), tuple(sorted({d.to for d in group})))
        merged.setdefault((parties, answers or core), []).extend(group)
    return list(merged.values())


def _rank(edition: Edition, group: list[Demand]) -> tuple[object, ...]:
    spans = [span for demand in group for span in demand.evidence if edition.holds(span)]
    answered = any(demand.responses for demand in group)
    central = max(edition.weights.actors((demand.by, demand.to)) for demand in group)
    return (not answered, -documents(spans), -central, min(map(edition.rank, spans)))


def _running(edition: Edition, group: list[Demand]) -> bool:
    spans = [span for demand in group for span in demand.evidence if edition.holds(span)]
    return any(edition.by_document[span.document].furniture(span) is None for span in spans)


def _is_told(edition: Edition, group: list[Demand]) -> bool:
    """Whether the page tells all of it already: nothing is answered, and every passage is quoted above."""
    spans = [span for demand in group for span in demand.evidence if edition.holds(span)]
    return not any(demand.responses for demand in group) and all(edition.told(span) for span in spans)


def _exchange(edition: Edition, group: list[Demand]) -> Exchange:
    by_core: dict[tuple[object, ...], list[Demand]] = {}
    for demand in sorted(group, key=lambda d: (min(map(edition.rank, _held(edition, d.evidence))), d.id)):
        by_core.setdefault(_core(demand), []).append(demand)
    shown: set[Span] = set()
    asked = tuple(_asked(edition, same, shown) for same in by_core.values())
    by, to = (_names(edition, actors) for actors in ([d.by for d in group], [d.to for d in group]))
    joint = len({edition.name(demand.by) for demand in group}) > 1 or any(_many(edition, d.by) for d in group)
    return Exchange(by, to, asked, _answers(edition, group, asked[0].anchor, shown), joint)


def _asked(edition: Edition, same: list[Demand], shown: set[Span]) -> Asked:
    anchor = edition.anchor(same[0].id, "demands")
    also = tuple(edition.anchor(other.id, "demands") for other in same[1:])
    spans = _held(edition, same[0].evidence)
    shown.update(spans)
    edition.tell(spans, anchor)
    return Asked(anchor, excerpts(edition, spans[:2], Note("stance", anchor, "demand")), also)


def _answers(edition: Edition, group: list[Demand], anchor: str, shown: set[Span]) -> tuple[Answer, ...]:
    """Answers first in the order of the text, each once; what the asking side says to them after them."""
    askers = {demand.by for demand in group}
    sides = {country for actor in askers if (country := _country(edition, actor))}
    sides -= {_country(edition, demand.to) for demand in group}  # within one country nobody speaks for the other
    asked = {demand.to for demand in group}
    same: dict[tuple[str, tuple[Span, ...], str | None], list[Response]] = {}
    for demand in group:
        for given in demand.responses:
            if held := _held(edition, given.evidence):
                same.setdefault((given.kind, tuple(held), given.when), []).append(given)
    found = []
    for (kind, spans, when), responses in same.items():
        actors = {given.by for given in responses}
        reply = bool(actors & askers) or any(_country(edition, actor) in sides for actor in actors - asked)
        note = Note("stance", anchor, "reply" if reply else "answer")
        fresh = [span for span in spans if not any(span.overlaps(other) for other in shown)][:2]
        answer = Answer(
            who=f"{(_REPLIES if reply else ANSWERS)[kind]} {_names(edition, actors)}",
            quotes=excerpts(edition, fresh, note),
            more=edition.cites([span for span in spans if span not in fresh], note),
            when=times.phrase(when) if when else "",
            reply=reply,
        )
        edition.tell(fresh, anchor)
        found.append((reply, min(map(edition.rank, spans)), answer.who, answer))
    return tuple(answer for *_, answer in sorted(found, key=lambda item: item[:3]))


def _many(edition: Edition, actor: str) -> bool:
    """Whether the name means several: a group, or a party that is called by its members."""
    found = edition.actors.get(actor)
    return found is not None and (
        found.kind == "group" or (found.kind == "organization" and found.name.endswith("s") and " " not in found.name)
    )


def _country(edition: Edition, actor: str) -> str | None:
    found = edition.dossier.get(actor) if actor in edition.dossier else None
    return getattr(found, "country", None)


def _held(edition: Edition, spans: Iterable[Span]) -> list[Span]:
    return sorted({span.span for span in spans if edition.holds(span)}, key=edition.rank)


def _names(edition: Edition, actors: Iterable[str]) -> str:
    ranked = sorted(set(actors), key=lambda actor: (-edition.weights.actor(actor), actor))
    return listed(list(dict.fromkeys(edition.name(actor) or "someone not named" for actor in ranked)))
