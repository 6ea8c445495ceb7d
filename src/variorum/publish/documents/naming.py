"""How an outlet names things: labels and loaded words in its own voice, beside the terms of the others."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.model import Framing, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words

from .cast import definite
from .manuscript import Grid
from .papers import Paper
from .speech import marked

_KINDS = {"label": "Labels", "loaded": "Loaded words"}
"""What shows by itself how a thing is named; hedges, passives and words in marks do so in their sentence only."""
_TERMS, _FEWEST = 6, 2
"""Terms of a kind that a line has, and below which a table says nothing."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word as an outlet has it in its own voice, every place of it, and for whom or what, where that is one."""

    form: str
    target: str | None
    places: tuple[Span, ...]


def table(edition: Edition, paper: Paper, every: Sequence[Paper]) -> Grid | None:
    """A row a kind, in the outlet's own voice; then, for whom it labels, what others call the same."""
    kinds = {name: _terms(edition, paper, kind) for kind, name in _KINDS.items()}
    rows = [(name, _line(edition, terms)) for name, terms in kinds.items() if terms]
    few = sum(map(len, kinds.values())) < _FEWEST
    for target in _labelled(edition, paper):
        if (line := _others(edition, paper, every, target)) is not None:
            rows.append((f"What others call {definite(edition.name(target) or '')}", line))
    if few and len(rows) < _FEWEST:
        return None
    return Grid("Words that name or colour", ("What", "Words"), tuple(rows))


def _terms(edition: Edition, paper: Paper, kind: str) -> list[Term]:
    same: dict[str, list[Framing]] = {}
    for record in edition.dossier.framing:
        own = edition.holds(record) and _own(edition, record)
        if record.document in paper.documents and record.kind == kind and own:
            same.setdefault(" ".join(edition.dossier.text(record).split()).casefold(), []).append(record)
    terms = [Term(form, _target(edition, group), _places(edition, group)) for form, group in same.items()]
    return sorted(terms, key=lambda term: (-len(term.places), edition.rank(term.places[0])))


def _places(edition: Edition, spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted((one.span for one in spans), key=edition.rank))


def _own(edition: Edition, record: Framing) -> bool:
    """Whether a word is the outlet's: it stands in no report of what another said, in marks or not."""
    return not any(one.overlaps(record) for one in edition.reported.get(record.document, ()))


def _target(edition: Edition, group: Sequence[Framing]) -> str | None:
    """Whom every use of a word names: it is a part of what the text calls them."""
    known = {one.target for one in group}
    actor = edition.actors.get(known.pop() or "") if len(known) == 1 else None
    if actor is None or actor.kind == "place":
        return None
    return actor.id if all(any(one.overlaps(mention) for mention in actor.mentions) for one in group) else None


def _line(edition: Edition, terms: Sequence[Term]) -> Line:
    parts: list[Part] = []
    for place, term in enumerate(terms[:_TERMS]):
        target = edition.name(term.target)
        parts += [", " if place else "", words(edition.dossier, term.places[0])]
        parts += [f" (of {definite(target)})"] if target else []
    return Line(tuple(part for part in parts if part), tuple(span for term in terms for span in term.places))


def _labelled(edition: Edition, paper: Paper) -> list[str]:
    """The actors whom the outlet calls by a label or a loaded word, the most often first."""
    found: Counter[str] = Counter()
    for record in edition.dossier.framing:
        if record.document in paper.documents and record.kind in ("label", "loaded") and edition.name(record.target):
            actor = edition.actors[record.target or ""]
            called = any(record.overlaps(mention) for mention in actor.mentions)
            found[actor.id] += called and _own(edition, record)
    return sorted((a for a in found if found[a]), key=lambda actor: (-found[actor], edition.name(actor) or "", actor))


def _others(edition: Edition, paper: Paper, every: Sequence[Paper], target: str) -> Line | None:
    """What the other outlets call an actor that this one labels, where that is another word."""
    own = {form for form, _ in _calls(edition, paper.documents, target)}
    parts: list[Part] = []
    support: list[Span] = []
    for other in every:
        calls = [(form, places) for form, places in _calls(edition, other.documents, target) if form not in own]
        if other is paper or not calls:
            continue
        parts.append(f"{'; ' if support else ''}{other.heading}: ")
        for place, (_, places) in enumerate(calls[:_TERMS]):
            parts += [", " if place else "", words(edition.dossier, places[0])]
            support += places
    return Line(tuple(part for part in parts if part), tuple(support)) if support else None


def _calls(edition: Edition, documents: Iterable[str], target: str) -> list[tuple[str, list[Span]]]:
    """The common nouns by which articles call an actor in their own voice."""
    wanted, same = set(documents), dict[str, list[Span]]()
    for mention in sorted(edition.actors[target].mentions, key=lambda one: one.span):
        if mention.document not in wanted or mention.kind != "nominal" or not edition.holds(mention):
            continue
        form = edition.dossier.text(mention)
        if form[:1].islower() and not marked(edition, mention.span):
            same.setdefault(form.casefold(), []).append(mention.span)
    return sorted(same.items(), key=lambda item: (-len(item[1]), edition.rank(item[1][0])))
