"""The expressions of time in a text, before and after anchoring."""

import re
from collections.abc import Iterable

from spacy.tokens import Span as TokenSpan

from variorum.annotation import language
from variorum.annotation.parser import Parse
from variorum.model import Moment

from . import clock, dates, foreign, keys, lengths, relative, words
from .anchor import anchored
from .compound import compose
from .draft import Draft
from .speech import from_speech
from .years import is_year

_RULES = (*dates.RULES, *relative.RULES, *clock.RULES, *lengths.RULES)
# Months that are also words or names: read as months only after one of these words.
_AMBIGUOUS = frozenset({"march", "may", "april", "june", "august", "mar", "sept", "jan"})
_MONTH_LEAD = re.compile(
    r"(?i)\b(?:in|of|by|since|until|till|from|to|through|between|during|before|after|early|late|mid|last|next|this|for|on|at"
    rf"|{words.either('month')}\s+(?:and|or))[\s-]+(?:the\s+|about\s+)?\Z"
)
_MONTH_OF_NOUN = re.compile(r"(?i)(?:\b(?:the|an?|its|his|her|their)|['’]s)\s+\Z")


def find(parse: Parse) -> tuple[Moment, ...]:
    """Every expression of time in order of the text.

    English is read in full, and without the help of tense where there is no parse; of other languages only dates by
    the calendar. Never raises.
    """
    drafts: list[Draft] = []
    for paragraph in parse.paragraphs:
        place = (paragraph.start, paragraph.end)
        spoken = language.of_part(parse.text, *place, parse.document.language)
        drafts += _drafts(parse, *place) if spoken == "en" else foreign.dates(parse.text, *place, spoken)
    return anchored(parse, drafts)


def _drafts(parse: Parse, start: int, end: int) -> list[Draft]:
    text = parse.text
    masked = [(match.start(), match.end()) for match in words.names().finditer(text, start, end)]
    present = keys.present(text[start:end])
    found = [draft for rule in _RULES if rule.may_apply(present) for draft in rule.apply(text, start, end)]
    kept = [draft for draft in found if not _hidden(draft, masked) and _is_time(parse, draft)]
    composed = compose(text, [_named_event(text, draft) for draft in _longest(kept)])
    return from_speech(parse, composed, start, end)


def _hidden(draft: Draft, masked: Iterable[tuple[int, int]]) -> bool:
    return any(start < draft.end and draft.start < end for start, end in masked)


def _longest(drafts: list[Draft]) -> list[Draft]:
    """Of overlapping drafts the longest; of equal ones that of the earlier rule."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start - draft.end, draft.start)):
        if all(draft.end <= other.start or other.end <= draft.start for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.start)


def _is_time(parse: Parse, draft: Draft) -> bool:
    """Whether a word that may also be a name or a verb is a time here."""
    words_ = parse.text[draft.start : draft.end]
    if draft.how == "vague duration" and words_.isalpha():
        return not _is_compound(parse, draft)
    if draft.how == "year before a noun":
        return is_year(parse, draft.start, draft.end)
    if draft.how != "month" or not words_.rstrip(".").isalpha():
        return True
    if words_.rstrip(".").lower() not in _AMBIGUOUS:
        return True
    span = parse.token_span(draft.start, draft.end) if parse.parsed else None
    if not _MONTH_LEAD.search(parse.text, max(0, draft.start - 20), draft.start):
        return span is not None and _before_noun(parse, draft, span)
    return span is None or not any(token.ent_type_ == "PERSON" or token.pos_ in ("AUX", "VERB") for token in span)


def _before_noun(parse: Parse, draft: Draft, span: TokenSpan) -> bool:
    """ "the May report", "an April survey": a month between a determiner and its noun."""
    if not _MONTH_OF_NOUN.search(parse.text, max(0, draft.start - 8), draft.start):
        return False
    month = span[-1]
    return month.ent_type_ == "DATE" and month.dep_ in ("compound", "nmod") and month.head.i > month.i


def _is_compound(parse: Parse, draft: Draft) -> bool:
    """ "work hours", "sick days": kinds of time, not stretches of it."""
    span = parse.token_span(draft.start, draft.end) if parse.parsed else None
    return span is not None and any(child.dep_ == "compound" for child in span.root.lefts)


def _named_event(text: str, draft: Draft) -> Draft:
    """An event that goes by its day alone has its own year: the attacks of September 11."""
    for day, year, after, before in words.dated():
        if draft.symbol != f"publication/{day}?":
            continue
        if after.match(text, draft.end) or before.search(text, max(0, draft.start - 60), draft.start):
            return Draft(draft.start, draft.end, draft.kind, f"{year}-{day}", None, "named event")
    return draft
