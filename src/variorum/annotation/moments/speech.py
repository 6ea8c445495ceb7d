"""Words of time in quoted speech that was spoken on another day than the article appeared.

“We will vote tomorrow,” she said on Tuesday: the day after that Tuesday. Only where one clause of saying stands beside
the quotation in its paragraph and names one day; else the article's own date is as near as anything.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.annotation.parser import Parse

from .draft import Draft

_QUOTED = re.compile(r"“[^”\n]{1,2000}”|\"[^\"\n]{1,2000}\"")
_SAYING = frozenset({"say", "tell", "add", "write", "tweet", "announce", "declare", "state", "warn", "promise", "post"})
_BESIDE = frozenset({"today", "tomorrow", "yesterday", "tonight", "this", "next", "last", "later", "earlier"})
_DAY_OF_SPEECH = re.compile(r"publication(?:/[a-z]+day\?|-1d)")


def from_speech(parse: Parse, drafts: Sequence[Draft], start: int, end: int) -> list[Draft]:
    """The drafts of a paragraph, those in quoted speech counted from the day it was spoken."""
    if not any(_moves(parse.text, draft) for draft in drafts) or not any(_is_day(draft) for draft in drafts):
        return list(drafts)
    quoted = [match.span() for match in _QUOTED.finditer(parse.text, start, end)]
    days = {draft.symbol for draft in drafts if _is_day(draft) and not _in(draft, quoted) and _of_saying(parse, draft)}
    if len(days) != 1:
        return list(drafts)
    day = (days.pop() or "").replace("?", "<")
    return [
        replace(
            draft, symbol=(draft.symbol or "").replace("publication", day), how=f"{draft.how}, from the day of speech"
        )
        if _moves(parse.text, draft) and _in(draft, quoted)
        else draft
        for draft in drafts
    ]


def _moves(text: str, draft: Draft) -> bool:
    """Whether the words are counted from the day they are said on, and that day matters."""
    symbol = draft.symbol or ""
    first = text[draft.start : draft.end].split(maxsplit=1)[0].lower()
    return symbol.startswith("publication") and "?" not in symbol and ".." not in symbol and first in _BESIDE


def _is_day(draft: Draft) -> bool:
    return draft.symbol is not None and _DAY_OF_SPEECH.fullmatch(draft.symbol) is not None


def _in(draft: Draft, quoted: Sequence[tuple[int, int]]) -> bool:
    return any(first < draft.start and draft.end < last for first, last in quoted)


def _of_saying(parse: Parse, draft: Draft) -> bool:
    """Whether a verb of saying has the day beside it."""
    span = parse.token_span(draft.start, draft.end) if parse.parsed else None
    if span is None:
        return False
    node = span.root.head
    if node.pos_ == "ADP":
        node = node.head
    return node.pos_ == "VERB" and node.lemma_.lower() in _SAYING
