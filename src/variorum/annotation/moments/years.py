"""Whether a bare number of four digits is a year: by the noun that it stands before, or the words beside it."""

import re

from spacy.tokens import Token

from variorum.annotation.parser import Parse

from . import words

_REACH = 5  # tokens from a year to its noun
_AFTER_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:,|,?\s(?:and|or|&))\s\Z")
_LOOSE = frozenset({
    "about", "around", "some", "roughly", "nearly", "almost", "than", "least", "most", "over", "under", "approximately",
    "fewer", "exactly", "another", "these", "those", "all", "few",
})  # fmt: skip


def is_year(parse: Parse, start: int, end: int) -> bool:
    """Whether the number is a year and no count: "the region's 2011 uprising", "2005 levels", "after a dry 2015"."""
    if _AFTER_YEAR.search(parse.text, max(0, start - 12), start):
        return True
    span = parse.token_span(start, end) if parse.parsed else None
    if span is None or len(span) != 1 or span.start_char != start or not span.start:
        return False
    year = span[0]
    before = year.nbor(-1)
    if before.lower_ in _LOOSE or (before.pos_ == "PROPN" and before.ent_type_ != "DATE"):
        return False
    noun = _noun(year)
    if noun is None:
        return _alone(parse.text, end) and _qualified(before)
    return noun.tag_ in ("NN", "NNP") or noun.lower_ in words.year_nouns()


def _noun(year: Token) -> Token | None:
    """The last noun of the phrase that goes on after the number."""
    noun = None
    for token in year.doc[year.i + 1 : year.i + 1 + _REACH]:
        if token.pos_ in ("NOUN", "PROPN"):
            noun = token
        elif noun is not None or token.pos_ not in ("ADJ", "PUNCT") or (token.text not in ("-",) and token.is_punct):
            break
    return noun


def _alone(text: str, end: int) -> bool:
    return re.match(r"[.,;!?]?(?:\s*$|\s*\n|[,;.!?]\s?)", text[end : end + 3]) is not None


def _qualified(before: Token) -> bool:
    """ "a dry 2015": an adjective with its article; no number is counted so."""
    return before.pos_ == "ADJ" and before.i > 0 and before.nbor(-1).lower_ in ("a", "an")
