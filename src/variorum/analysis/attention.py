"""What each outlet gives its attention to: actors named, and deeds told, for its articles and words."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.errors import UsageError
from variorum.model import Dossier, Span

from .coding import QUADS
from .deeds import deeds
from .groups import By, Groups
from .sentences import running
from .table import Row, Table, merged, spans

Of = Literal["actors", "deeds"]
_NAMELESS = "in articles whose outlet is not known"
_PER_WORDS = 1000


@dataclass(frozen=True, slots=True)
class Volume:
    """How much an outlet has in the dossier: articles, and words of their running account."""

    articles: int
    words: int


def attention(dossier: Dossier, *, of: Of = "actors", by: By = "actor", most: int = 10) -> Table:
    """How often each outlet names an actor, or tells of a kind of deed, also for each article and 1,000 words.

    A name counts each time it stands in the running account, however the text calls the actor. A deed counts once in
    each article that tells it.

    Args:
        dossier: the story or stories.
        of: `actors`, or `deeds` by the four kinds of PLOVER.
        by: whether an actor counts as itself (`actor`), as its `country`, or for a side: then the names of sides,
            each with the names or ids of its actors.
        most: how many actors the table has: those named most often in all.

    Raises:
        UsageError: an option is not known, or a side names an actor that the dossier has not.
    """
    if of not in ("actors", "deeds"):
        raise UsageError(f"attention is counted of 'actors' or 'deeds', not {of!r}")
    outlets = {one.id: one.outlet for one in dossier.documents if one.outlet}
    volumes = _volumes(dossier, outlets)
    if of == "actors":
        found, left_out = _of_actors(dossier, outlets, Groups(dossier, by), most)
    else:
        found, left_out = _of_deeds(dossier, outlets)
    rows = [_row(outlet, what, found[outlet, what], volumes[outlet]) for outlet, what in sorted(found)]
    return Table(
        title=f"Attention of outlets to {of}",
        note="Counted where they stand, in the running account; n is the count, the rates are for what the outlet has "
        "in the set. An article that prints another's text counts too.",
        columns=("outlet", "about", "n", "articles", "words", "per_article", "per_1000_words"),
        rows=tuple(rows),
        left_out=left_out,
        kind="attention",
        dossier=dossier,
    )


Found = dict[tuple[str, str], list[tuple[str, Span]]]
"""What was counted, by outlet and what it is about: the ids of records with their places."""


def _volumes(dossier: Dossier, outlets: Mapping[str, str]) -> dict[str, Volume]:
    articles = Counter(outlets.values())
    words: Counter[str] = Counter()
    for one in (one for one in dossier.documents if one.id in outlets):
        words[outlets[one.id]] += sum(len(one.text[part.start : part.end].split()) for part in running(one))
    return {outlet: Volume(articles[outlet], words[outlet]) for outlet in articles}


def _of_actors(dossier: Dossier, outlets: Mapping[str, str], groups: Groups, most: int) -> tuple[Found, dict[str, int]]:
    aside = {one.id: one.furniture for one in dossier.documents}
    found: Found = defaultdict(list)
    left = nowhere = 0
    for actor in dossier.actors:
        group = groups.of(actor.id)
        inside = [
            one for one in actor.mentions
            if not any(part.start <= one.start < part.end for part in aside[one.document])
        ]  # fmt: skip
        if group is None:
            left += len(inside)
            continue
        known = [one for one in inside if one.document in outlets]
        nowhere += len(inside) - len(known)
        for one in known:
            found[outlets[one.document], group].append((actor.id, one.span))
    total: Counter[str] = Counter()
    for (_, group), places in found.items():
        total[group] += len(places)
    kept = set(sorted(total, key=lambda group: (-total[group], group))[:most])
    rest = sum(total.values()) - sum(total[group] for group in kept)
    return (
        {key: places for key, places in found.items() if key[1] in kept},
        merged(
            {
                f"mentions of actors {groups.lacking}": left,
                f"mentions {_NAMELESS}": nowhere,
                "mentions of actors named less often": rest,
            }
        ),
    )


def _of_deeds(dossier: Dossier, outlets: Mapping[str, str]) -> tuple[Found, dict[str, int]]:
    counted = deeds(dossier)
    found: Found = defaultdict(list)
    nowhere = 0
    for deed in counted:
        known = [id for id in deed.documents if id in outlets]
        nowhere += not known
        for id in known:
            key = (outlets[id], QUADS[deed.code.quad])
            found[key].extend((deed.id, one.span) for one in deed.told if one.document == id)
    return dict(found), merged(counted.left_out, {f"deeds told only {_NAMELESS}": nowhere})


def _row(outlet: str, what: str, places: Sequence[tuple[str, Span]], volume: Volume) -> Row:
    once = {(id, span.document) for id, span in places} if what in QUADS.values() else set(places)
    count = len(once)
    rates = round(count / volume.articles, 2), round(_PER_WORDS * count / max(1, volume.words), 2)
    records = tuple(sorted({id for id, _ in places}))
    values = (outlet, what, count, volume.articles, volume.words, *rates)
    return Row(values, records, spans([span for _, span in places]))
