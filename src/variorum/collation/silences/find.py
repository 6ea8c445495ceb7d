"""Which silences matter: claims that are told by several or that articles open with, and who does not mention them.

Facts come before words: what happened, was decided or denied, with days and figures. An article is named only where it
tells a story together with an account, appeared after the claim could be known and is not known to be the earlier one
of its day, and comes near the claim in none of its sentences (`search`). What one article alone tells must besides be
about somebody, or give a figure, that the other has nowhere: what all and sundry do is soon told in other words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.claims.silence import first_known, may_tell
from variorum.collation.ground import Ground
from variorum.collation.search import Match
from variorum.model import Absence, Account, Claim, Event, EventMention, Span, cluster_id, leaf_id

from .weights import Weights

_MOST = 20
"""Silences of one affair that are kept; a reader sees the first of them."""

_SHARE, _WHOLE, _LIKENESS = 0.4, 0.65, 0.53
"""An article that reaches one of these is not named for what one article alone tells; for what several tell the limits
of `silent` do. Set on 31 drawn stories, whose silent articles were read."""

_DAY = len("2000-01-01")

_SHORTEST = 8
"""Sentences of an article below which it is silent on nearly everything, and that says nothing."""


@dataclass(frozen=True, slots=True)
class _Found:
    claim: Claim
    weight: float
    silent: tuple[tuple[str, Match], ...]
    place: Span


def find(grounds: Iterable[Ground], claims: Sequence[Claim], events: Sequence[Event]) -> tuple[Absence, ...]:
    """The silences of each affair that matter most, over all affairs the first first."""
    by_id = {event.id: event for event in events}
    found: list[_Found] = []
    for ground in grounds:
        own = [one for one in claims if one.accounts[0].document in ground.by_document]
        found += _of_affair(ground, own, by_id)
    found.sort(key=lambda one: (-one.weight, one.claim.id))
    return tuple(_record(one, rank) for rank, one in enumerate(found, start=1))


def _of_affair(ground: Ground, claims: Sequence[Claim], events: Mapping[str, Event]) -> Iterator[_Found]:
    earlier = _earlier(ground, events.values())
    weights = Weights(ground, events)
    rows = []
    for claim in claims:
        account, weight = weights.of(claim)
        if account is not None and (silent := tuple(_silent(ground, claim, earlier))):
            near = sum(match.likeness for _, match in silent) / len(silent)  # on the matter, though not told
            rows.append(_Found(claim, weight + near + 0.1 * len(silent), silent, account.span))
    rows.sort(key=lambda one: (-one.weight, one.claim.id))
    told: set[Span] = set()
    chosen = 0
    for row in rows:
        sentences = {_sentence(ground, account) for account in row.claim.accounts}
        if chosen < _MOST and not sentences & told:
            told |= sentences
            chosen += 1
            yield row


def _silent(ground: Ground, claim: Claim, earlier: frozenset[tuple[str, str]]) -> Iterator[tuple[str, Match]]:
    """The articles that could have told the claim and come near it nowhere."""
    telling = {account.document for account in claim.accounts}
    known = first_known(ground, claim.accounts, claim.when)
    for row in claim.silent:
        together = telling & set(ground.stories.get(row.document, ()))
        if row.reason != "not-mentioned" or not together or _brief(ground, row.document):
            continue
        day = ground.by_document[row.document].document.published or ""
        same = not times.before(known, day)
        if same and (claim.when is not None or any((row.document, other) in earlier for other in telling)):
            continue  # of the day of the fact itself nobody knows which was first
        if any(_is_of(ground, one, day) for one in claim.accounts):
            continue
        match = ground.searched.match(row.document, claim.accounts)
        near = match.share >= _SHARE or match.whole >= _WHOLE or match.likeness >= _LIKENESS
        alone = len(telling) == 1
        if not (near or not _lacks(ground, row.document, claim) if alone else may_tell(match)):
            yield row.document, match


def _is_of(ground: Ground, account: Account, day: str) -> bool:
    """Whether the sentence of an account names the very day on which an article appeared."""
    sentence = ground.sentence(account.document, account.start)
    moments = ground.by_document[account.document].moments
    inside = (one for one in moments if sentence and sentence.start <= one.start and one.end <= sentence.end)
    return any(one.kind == "date" and (one.when or "")[:_DAY] == day[:_DAY] for one in inside)


def _lacks(ground: Ground, document: str, claim: Claim) -> bool:
    """Whether an article has whom the claim is about, or its figure, nowhere at all."""
    for one in claim.accounts:
        mention = ground.mentions.get(one.of or "")
        named = ground.named(one.document, one.start, one.end) if mention is None else _parties(mention)
        if ground.searched.lacks(document, one.span, named):
            return True
    return False


def _parties(mention: EventMention) -> tuple[str, ...]:
    return (*mention.actors, *mention.recipients)


def _brief(ground: Ground, document: str) -> bool:
    return sum(not one.furniture for one in ground.by_document[document].sentences) < _SHORTEST


def _earlier(ground: Ground, events: Iterable[Event]) -> frozenset[tuple[str, str]]:
    """Pairs of articles of which the first still expects what the second tells as happened."""
    found = set()
    for event in events:
        ahead = {one.document for one in event.mentions if one.status in ("planned", "expected")}
        past = {one.document for one in event.mentions if one.status in ("happened", "ongoing")}
        found |= {(one, other) for one in ahead - past for other in past}
    return frozenset(pair for pair in found if pair[0] in ground.by_document)


def _sentence(ground: Ground, place: Span) -> Span:
    found = ground.sentence(place.document, place.start)
    return Span(place.document, found.start, found.end) if found is not None else place.span


def _record(found: _Found, rank: int) -> Absence:
    documents = tuple(document for document, _ in found.silent)
    return Absence(
        id=cluster_id("silence", [leaf_id(f"silence {found.claim.id}", found.place)]),
        claim=found.claim.id,
        documents=documents,
        rank=rank,
        nearest=tuple(sorted(match.nearest for _, match in found.silent if match.nearest is not None)),
        how="; ".join(sorted({row.how for row in found.claim.silent if row.document in documents and row.how})),
    )
