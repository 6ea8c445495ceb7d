"""Wordings of stances set right: quotation marks, the rest of a phrase that was cut short, verbs that stand alone.

A wording is a working label; the passage beside it stays as it was printed, or grows by the words that were missing.
"""

import re
from functools import cache

from variorum.annotation.gazetteer import rows
from variorum.collation import wordnet
from variorum.model import Reading, Sentence, Span

_LONGEST = 400
"""Signs of a passage."""

CLAUSE = re.compile(r"\b(?:should|must|will|would|can|cannot|could|may|is|are|was|were|be|has|have|had|needs?|ought)\b")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = re.compile(rf"(?:,?\s+(?:on|late|early|last|this|next))*\s+{_DAY}(?:\s+(?:morning|afternoon|evening|night))?$")
_AHEAD = re.compile(
    rf"^(?:{_DAY}\s+|(?:after|before|with|if|when|while|since|given|in|as|because|despite|by)\b[^,]*,\s+)(?=.*\b(?:should|must)\b)",
    re.IGNORECASE,
)
"""What stands before the clause that says what ought to be."""

_NEXT = re.compile(r"(?<=[a-z]{4})[.!?]\s+(?=[A-Z])")
"""Where another sentence begins that the wording ran on into."""

_ALONG = re.compile(r",\s+(?!including\b)[a-z]+ing\b[^,]*$")
"""What goes along with what is said: ", firing a salvo"."""

_LEADING = re.compile(
    r"^(?:(?:(?:and|but|so|or|then|yet|to|still|also)\b,?|(?:moreover|however|indeed|finally|instead),)\s+)+",
    re.IGNORECASE,
)
_NEAR = 6
"""Words before a clause among which a "whether" governs it."""

_TO_A_NOUN = frozenset({"open", "committed", "opposed", "object", "objects", "objected", "dedicated", "close", "back"})
_BEFORE_VERB = frozenset({
    "not", "never", "to", "cannot", "n't", "n’t", "won't", "won’t", "can't", "can’t", "must", "would", "will", "could",
    "might", "may", "shall",
})  # fmt: skip


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a class of the list."""
    return frozenset(word for name, words in rows("stance-wordings.tsv") if name == kind for word in words.split(";"))


@cache
def pattern(kind: str) -> str:
    """The words of a class as an alternative, the longest first."""
    return "|".join(re.escape(word) for word in sorted(listed(kind), key=lambda word: (-len(word), word)))


def sentence_of(span: Span, reading: Reading) -> Sentence | None:
    """The sentence in which a passage ends."""
    return next((one for one in reading.sentences if one.start < span.end <= one.end), None)


def place(wording: str, span: Span, reading: Reading) -> Span | None:
    """Where a wording, which was made of the passage's own words, stands in it; None where it was not."""
    words = [re.escape(word) for word in wording.split()]
    if not words:
        return None
    text = reading.document.text
    found = list(re.finditer(r"\s*".join(words), text[span.start : span.end]))
    return Span(span.document, span.start + found[-1].start(), span.start + found[-1].end()) if found else None


def before(at: int, reading: Reading) -> str:
    """The words of the sentence before a place."""
    one = next((one for one in reading.sentences if one.start <= at < one.end), None)
    return reading.document.text[one.start : at] if one else ""


def clean(wording: str) -> str:
    """A wording without what the cutting left: lonely marks, an "and" before it, the day after it."""
    text = re.sub(r"(?<!\S)([\"“])\s+(.*?)\s+([\"”])(?!\S)", r"\1\2\3", " ".join(wording.split()))
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        text = re.sub(r"[\"“”]", "", text)
    text = _NEXT.split(text, maxsplit=1)[0]
    text = _WHEN.sub("", _LEADING.sub("", text.strip(" ,.;:-–—'’"))).strip(" ,.;:")
    if CLAUSE.search(text):
        text = _AHEAD.sub("", text.removeprefix("that "))
    text = _ALONG.sub("", text)
    text = re.sub(r",?\s+with\s+[^,]*\s(?:saying|telling|calling|adding|arguing|noting)$", "", text)
    text = re.sub(rf",?\s+(?:{pattern('aside')})(?:['’]s?)?$", "", text, flags=re.IGNORECASE)
    return " ".join(text.split()) or wording


def left_open(lead: str) -> bool:
    """Whether the words before a clause leave open whether it is so: "about whether Odravia believes"."""
    clause = re.split(r"[,;:“”\"]", lead.casefold())[-1]
    return "whether" in clause.split()[-_NEAR:] or re.search(r"\bask\w*\s+(?:\w+\s+)?if\b", clause) is not None


def as_deed(wording: str, at: Span | None, reading: Reading) -> str:
    """A wording that begins with a bare verb as a deed: "tolerate delays", after "will not", is "tolerating delays"."""
    first, _, rest = wording.partition(" ")
    if at is None or not first.isalpha() or not first.islower() or not _may_be_verb(first):
        return wording
    earlier = before(at.start, reading).casefold().split()
    last = earlier[-1].strip("“\"‘'(") if earlier else ""
    if last == "to" and earlier[-2:-1] and earlier[-2] in _TO_A_NOUN:
        return wording
    starts_with_to = reading.document.text[at.start : at.end].casefold().startswith("to ")
    if last not in _BEFORE_VERB and not last.endswith(("n't", "n’t")) and not starts_with_to:
        return wording
    return f"{gerund(first)} {rest}".strip()


def _may_be_verb(word: str) -> bool:
    """Whether the dictionary has a word as a verb in this very form."""
    return not word.endswith("ing") and word in wordnet.bases(word) and "v" in wordnet.parts(word)


def gerund(verb: str) -> str:
    """The form in "ing": "making", "lying", "putting"."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return f"{verb[:-1]}ing"
    short = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb)
    return f"{verb}{verb[-1]}ing" if short or verb in listed("doubled") else f"{verb}ing"


def extended(span: Span, end: int) -> Span:
    """The passage up to an end, where it does not grow too long."""
    return Span(span.document, span.start, end) if span.end < end <= span.start + _LONGEST else span
