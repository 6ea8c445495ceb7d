"""Drafts as claims: those that assert the same as one, with the passages that tell it among other things or in part."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace as replace_draft

from msgspec.structs import replace

from variorum.collation.ground import Ground
from variorum.collation.meaning import Judge, covers, mirrored
from variorum.model import Account

from . import telling
from .drafts import Draft, share
from .joining import Joining

_ALL = 0.8
"""Share of each passage of either claim that the other's have, from which both are read from the same passages."""

_WORDS = 0.95
"""Share of the words of a sentence and of a report from which the sentence is the report."""

_TAKEN = 0.5
"""Share of a sentence that an account of another claim of the same articles has, from which the sentence adds none."""


def merged(ground: Ground, judge: Judge, drafts: Sequence[Draft]) -> list[Draft]:
    """The claims of one affair; a sentence of an article's own is none unless another article tells the same."""
    joining = Joining(ground, judge, drafts)
    pairs = joining.candidates()
    judge.prepare([(joining.units[one].account.span,) for pair in pairs for one in pair])
    groups = joining.groups(pairs)
    further = _further(joining, pairs, groups)
    found = [_quoted(judge, _one([drafts[n] for n in group], further.get(group[0], ()))) for group in groups]
    known = _absorbed([one for one in found if not one.loose])
    return known + _new([one for one in found if one.loose], known)


def _absorbed(drafts: Sequence[Draft]) -> list[Draft]:
    """The claims; one whose passages are those of another, or lie within its reports, is one with it."""
    by_document: defaultdict[str, list[tuple[int, Account]]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        for account in draft.told:
            by_document[account.document].append((number, account))
    into: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        near = {n for one in draft.told for n, own in by_document[one.document] if own.overlaps(one)}
        for other in sorted(near - {number} - into.keys()):
            if other not in into and number not in into.values() and _is_one(draft, drafts[other]):
                into[number] = other
                break
    gathered: defaultdict[int, list[Draft]] = defaultdict(list)
    for number, other in into.items():
        gathered[other].append(drafts[number])
    return [_one([one, *gathered[n]], ()) if n in gathered else one for n, one in enumerate(drafts) if n not in into]


def _is_one(draft: Draft, other: Draft) -> bool:
    """Whether the first is read from the passages of the second, or tells an event within its reports."""
    if all(share(one, other.told) >= _ALL for one in draft.told) and all(
        share(one, draft.told) >= _ALL for one in other.told
    ):
        return True
    said = [one for one in draft.told if one.relation == "says"]
    several = len({one.document for one in said}) > 1
    return (
        draft.event is not None and not draft.reports and several and bool(other.reports) and _within(said, other.told)
    )


def _within(said: Sequence[Account], around: Sequence[Account]) -> bool:
    """Whether in each article that says the one an account of it lies within an account of the other."""
    inside = {one.document for one in said if any(other.covers(one) for other in around)}
    return inside == {one.document for one in said}


def _further(
    joining: Joining, pairs: Sequence[tuple[int, int]], groups: Sequence[Sequence[int]]
) -> dict[int, list[Account]]:
    """For each group, by its first draft, the accounts that passages of other groups give of its core."""
    group_of = {draft: group[0] for group in groups for draft in group}
    cores = {
        group[0]: telling.core(joining.judge, [account for n in group for account in joining.drafts[n].told])
        for group in groups
    }
    found: defaultdict[int, list[Account]] = defaultdict(list)
    asked: set[tuple[int, int]] = set()
    for pair in pairs:
        for a, b in (pair, pair[::-1]):
            group = group_of[joining.units[a].draft]
            if group == group_of[joining.units[b].draft] or (group, b) in asked:
                continue
            asked.add((group, b))
            account = telling.relation(joining.judge, cores[group], joining.units[b].account)
            if account is not None:
                found[group].append(account)
    return found


def _one(drafts: Sequence[Draft], further: Sequence[Account]) -> Draft:
    """The drafts of a group as one; the event told by most articles is the claim's."""
    event = max(
        (one for one in drafts if one.event is not None),
        key=lambda one: (len({a.document for a in one.told}), one.title),
        default=None,
    )
    told = [account for one in drafts for account in one.told]
    telling_ = {one.document for one in told}
    return Draft(
        told=(*told, *(one for one in further if one.document not in telling_)),
        about=frozenset(side for one in drafts for side in one.about) if event is None else event.about,
        title=event.title if event is not None else "",
        event=event.event if event is not None else None,
        reports=tuple(report for one in drafts for report in one.reports),
    )


def _quoted(judge: Judge, draft: Draft) -> Draft:
    """The draft; a sentence that stands in an article as its own, but word for word in a report, is the speaker's.

    So it is in long quotations, whose marks stand elsewhere, and in statements that are printed in full.
    """
    reports = [one for one in draft.told if one.voice == "attributed" and one.by is not None and one.relation == "says"]
    told = []
    for one in draft.told:
        same = one.voice == "own" and one.of is None
        source = next((other for other in reports if same and _word_for_word(judge, one, other)), None)
        told.append(
            one
            if source is None
            else replace(one, voice="attributed", by=source.by, basis=source.basis, party=source.party)
        )
    return replace_draft(draft, told=tuple(told))


def _word_for_word(judge: Judge, one: Account, other: Account) -> bool:
    found = judge.align((one.span,), (other.span,))
    return min(covers(found), covers(mirrored(found))) >= _WORDS


def _new(drafts: Sequence[Draft], known: Sequence[Draft]) -> list[Draft]:
    """The sentences that two articles tell, unless a claim has most of them in each of the articles already."""
    by_document: defaultdict[str, list[tuple[int, Account]]] = defaultdict(list)
    for number, draft in enumerate(known):
        for account in draft.told:
            by_document[account.document].append((number, account))
    found = []
    for draft in drafts:
        said = [one for one in draft.told if one.relation == "says"]
        if len({one.document for one in said}) < 2:
            continue
        having = [
            {number for number, account in by_document[one.document] if share(one, [account]) >= _TAKEN} for one in said
        ]
        if not set.intersection(*having):
            found.append(draft)
    return [one for one in found if not any(_lies_within(one, other) for other in found)]


def _lies_within(draft: Draft, other: Draft) -> bool:
    """Whether all passages of a draft lie within those of another, which says more."""
    return draft is not other and all(
        any(one.covers(own) and len(one) > len(own) for one in other.told) for own in draft.told
    )
