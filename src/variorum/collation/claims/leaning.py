"""Accounts of one claim that lean on one another: in one article, what it says beside what it has a speaker say.

Only what stands close together, or says itself whose it is, leans: a reporter who was there may know by himself what an
official says too, and "at most so many origins" has to hold.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.collation.ground import Ground
from variorum.model import Account

from .sources import Source

_CLOSE = 2
"""Sentences between what an article says and what it has a speaker say of the same, from which the one is the other."""

_FIRST_PERSON = re.compile(r"^\W*(?:I|[Ww]e|[Mm]y|[Oo]ur)\b|\b(?:I|I['’]\w+|my|me)\b")
_NAMED = re.compile(r"(?:(?:the|a|an|his|her|its|their|any|this|that|such)\b|[\w.]+(?:\s+[\w.]+){0,4}['’]s?\s)")
_LONGEST_NAMED = 110
"""Characters of a passage that only names an event ("the closure of the pit"), which whoever speaks takes for known."""


def on_others(ground: Ground, accounts: Sequence[Account], sources: Sequence[Source]) -> list[Source]:
    """The source of each account, or that of the account it leans on."""
    told = list(zip(accounts, sources, strict=True))
    speakers = {source.key: source for source in sources if source.side is not None and source.key.startswith("said ")}
    found: list[Source] = []
    for account, source in told:
        beside = [(one, other) for one, other in told if one.document == account.document and one is not account]
        if source.own and account.voice == "own":
            other = _of_speaker(ground, account, beside, speakers)
        elif account.voice == "attributed" and account.by is None:
            other = _of_named(beside, speakers)
        elif source.key.startswith("text "):
            other = _of_author(ground, account, speakers)
        elif source.side is not None and _names_only(ground, account):
            other = _of_article(ground, account, beside)
        else:
            other = None
        found.append(replace(other, document=account.document) if other is not None else source)
    return found


Beside = Sequence[tuple[Account, Source]]


def _of_speaker(ground: Ground, account: Account, beside: Beside, speakers: dict[str, Source]) -> Source | None:
    """The speaker on whom what an article says itself leans.

    It is the only one whom the article has say it close by, or, of words in the first person that no marks enclose, the
    only one whom any article has say it.
    """
    order = ground.order(account.document, account.start)
    close = {
        source.key: source
        for one, source in beside
        if source.key in speakers
        and order is not None
        and _distance(order, ground.order(one.document, one.start)) <= _CLOSE
    }
    if len(close) == 1:
        return next(iter(close.values()))
    if len(speakers) == 1 and _FIRST_PERSON.search(ground.text(account)):
        return next(iter(speakers.values()))
    return None


def _of_named(beside: Beside, speakers: dict[str, Source]) -> Source | None:
    """The only one whom the article names as saying it: whoever says it elsewhere in it without a name is likely he."""
    named = {source.key: source for _, source in beside if source.key in speakers}
    return next(iter(named.values())) if len(named) == 1 else None


def _of_article(ground: Ground, account: Account, beside: Beside) -> Source | None:
    """The article itself, where it says further on or before what a speaker only names."""
    order = ground.order(account.document, account.start)
    return next(
        (
            source
            for one, source in beside
            if source.own and one.voice == "own" and _distance(order, ground.order(one.document, one.start)) > _CLOSE
        ),
        None,
    )


def _distance(one: int | None, other: int | None) -> int:
    return abs(one - other) if one is not None and other is not None else 0


def _of_author(ground: Ground, account: Account, speakers: dict[str, Source]) -> Source | None:
    """The only speaker of the claim, where the sentence that goes by a text names him too: "in his statement, Dahl"."""
    sentence = ground.sentence(account.document, account.start)
    if sentence is None or len(speakers) != 1:
        return None
    (speaker,) = speakers.values()
    named = {ground.name_of_side(actor) for actor in ground.named(account.document, sentence.start, sentence.end)}
    return speaker if speaker.side in named else None


def _names_only(ground: Ground, account: Account) -> bool:
    """Whether a passage only names an event and says nothing of it."""
    return len(account) <= _LONGEST_NAMED and _NAMED.match(ground.text(account)) is not None
