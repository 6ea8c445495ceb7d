"""The same words in the mouths of different people."""

from collections.abc import Iterator

from variorum.collation.ground import Ground
from variorum.model import Quotation, Reuse, Span

from .finding import Difference, side

_COVERED = 0.7
"""Share of a quotation that a shared passage must take up for its speaker to be that of the passage."""

_SURE = 0.8


def find(ground: Ground) -> Iterator[Difference]:
    """Shared passages of direct speech that articles give to different persons or bodies, neither speaking for both."""
    for reuse in ground.reuse:
        if reuse.kind not in ("verbatim", "near-verbatim", "altered"):
            continue
        speakers: dict[str, list[Span]] = {}
        for passage in reuse.passages:
            actor = _speaker(ground, passage)
            if actor is not None:
                speakers.setdefault(actor, []).append(passage)
        if len(speakers) > 1 and _apart(ground, list(speakers)):
            yield _difference(ground, reuse, speakers)


def _speaker(ground: Ground, passage: Span) -> str | None:
    """Who speaks a passage, where one direct quotation with a named speaker takes it up."""
    reading = ground.by_document.get(passage.document)
    if reading is None:
        return None
    fitting = [one for one in reading.quotations if one.kind == "direct" and _covers(one, passage)]
    best = max(fitting, key=lambda one: (one.confidence or 0.0, -len(one), one.id), default=None)
    if best is None or best.speaker is None or best.speaker.named != "named" or (best.confidence or 0) < _SURE:
        return None
    return best.speaker.actor


def _covers(quotation: Quotation, passage: Span) -> bool:
    both = min(quotation.end, passage.end) - max(quotation.start, passage.start)
    return both >= _COVERED * len(passage)


def _apart(ground: Ground, actors: list[str]) -> bool:
    """Whether they are of different sides, and all persons or bodies that speak for themselves."""
    kinds = {ground.actors[actor].kind for actor in actors}
    return len(ground.sides.all(actors)) == len(actors) and not kinds & {"document", "media", "group", "place"}


def _difference(ground: Ground, reuse: Reuse, speakers: dict[str, list[Span]]) -> Difference:
    named = {ground.actors[actor].name: spans for actor, spans in speakers.items()}
    who = " and ".join(sorted(named))
    return Difference(
        between="outlets",
        kind="attribution",
        verdict="undetermined",
        sides=tuple(side(name, spans) for name, spans in sorted(named.items())),
        explanation=f"The same words are given to {who}. The texts do not say whether one quotes the other.",
        how="one passage, several speakers",
        of=(reuse.id,),
    )
