"""Numbers that count nothing: names of things, places in a list, telephone numbers, scores, citations, addresses."""

import re

from spacy.tokens import Token

from variorum.annotation.parser import Parse

from . import words
from .amount import Amount

_STREETS = "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Place|Court|Way|Terrace"
_PATTERNS = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,63}|@\w+"
    r"|\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}|\b1-8\d\d-[\w-]+|\b\d{3}-\d{4}\b|\+\d[\d\s-]{7,}"
    r"|%[0-9A-F]{2}|(?<![\d.,$£€])\d{11,}"
    rf"|\b\d{{1,5}}\s+(?:[A-Z][\w.]{{0,30}}\s{{1,3}}){{1,3}}(?:{_STREETS})\b"
    r"|\b\d+\s+(?:U\.?\s?S\.?\s?C|F\.\s?\dd|S\.\s?Ct)\b\.?(?:\s*§+)?\s*\d*|§+\s*\d+"
    r"|\b\d{1,3}\s(?:st|nd|rd|th)\b|(?i:\b(?:one|two)-(?:off|offs|on-one|way|sided|man|woman|liner|stop|size|up|fold)\b)"
    r"|(?i:\b(?:in|by|from|since|on|of|after|until|at)\s{1,3}(?:day|week|month|year|round|game|phase|season|grade)\s{1,3}"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"|\(\d{1,2}\)|\b24/7\b|\b9/11\b|\b(?:50|fifty)[-/](?:50|fifty)\b|\b20/20\b|\b911\b"
    r"|\b\d+\s?\([a-z]\)(?:\s?\(\d\))?|(?i:\b(?:\d{1,9}|[a-z]{1,12})-to-(?:\d+|one|two)\b)|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d+(?:\.\d+){2,}\b"
    r"|(?i:\bgroup\s+of\s+(?:\d+|seven|eight|ten|twenty))\b"
    r"|(?i:\b(?:image|photo|picture|slide|page|screen)s?\s+\d+\s*(?:of|/)\s*\d+\b)"
    r"|(?i:\b\d+\s*(?:of|/)\s*\d+\s+(?:images|photos|pictures|slides)\b)"
    r"|(?<![^\r\n])[ \t]*\d{1,2}[.)](?=[ \t]+[^\W\d_])"
    r"|(?i:\b(?:number|no\.?|nos\.?)\s+(?:one|two|three|four|five|\d+))\b|(?i:\b(?:world\s+war|phase|part|chapter|act)\s+(?:one|two|three))\b"
    r"|(?i:\b(?:one|two)\s+of\s+(?:the|a|his|her|its|their|our|my|those|these|them|us|you))\b(?=\s+(?:most|best|biggest|few|main|greatest|many))"
)
_SCORE = re.compile(r"\b(\d+)[-–](\d+)\b")
_TALLY = re.compile(
    r"(?i)\bvot|\bpass|\bapprov|\breject|\bruling|\bdecision|\bmajorit|\bcourt\b|\bconfirm|\bballot|\bsenate\b|\bhouse\b|\bruled\b|\bmargin|\babst"
)
_DEFINITE = frozenset({"the", "these", "those", "its", "their", "our", "his", "her", "my", "your", "between"})
_PRONOUN_AFTER = re.compile(
    r"\s+(?:of|another|who|that|which|such|is|was|can|must|would|could|should|may|might|has|'s|’s)\b|\s*[.,;:?!)\"”]|\Z"
)


def hidden(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches whose numbers are parts of names, addresses, citations and the like."""
    return [match.span() for match in _PATTERNS.finditer(text, start, end)]


def tallies(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Pairs like "10-3", with whether they are votes; else they are a score."""
    found = []
    for match in _SCORE.finditer(text, start, end):
        around = text[max(start, match.start() - 60) : min(end, match.end() + 40)]
        found.append((match.start(), match.end(), bool(_TALLY.search(around))))
    return found


def is_name(parse: Parse, amount: Amount) -> bool:
    """Whether the number belongs to the word before it: "Article 5", "Boeing 737", "No. 90"."""
    before = re.search(r"([^\s(\"“]+)[\s-]+\Z", parse.text[max(0, amount.start - 30) : amount.start])
    if amount.unit is not None or before is None:
        return False
    word, form = before[1].lower(), parse.text[amount.start : amount.end]
    if word in words.labels() or word.rstrip("s") in words.labels():
        return not form[0].islower() or word in _NUMBERED
    if not parse.parsed or not form[0].isdigit():
        return _capital_number(parse, amount)
    return _year_of_name(parse, amount, form) or _ends_name(parse, amount)


_NUMBERED = frozenset({"number", "no.", "part", "phase", "chapter", "act", "article"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def _year_of_name(parse: Parse, amount: Amount, form: str) -> bool:
    """A year in a name: "the 2001 AUMF", "the Joint Sea 2015 exercises"."""
    if not _YEAR.fullmatch(form):
        return False
    tokens = parse.token_span(amount.start, amount.end)
    named = tokens is not None and tokens[0].i > 0 and tokens[0].nbor(-1).pos_ == "PROPN"
    return named or parse.text[amount.end : amount.end + 2].strip()[:1].isupper()


def _ends_name(parse: Parse, amount: Amount) -> bool:
    """A number right after a name with nothing after it to count: "Boeing 737"."""
    tokens = parse.token_span(amount.start, amount.end)
    if tokens is None or tokens[0].i == 0:
        return False
    left = tokens[0].nbor(-1)
    right = tokens[-1].nbor(1) if tokens[-1].i + 1 < len(tokens.doc) else None
    counts = right is not None and right.pos_ in ("NOUN", "ADJ", "PROPN") and not right.is_punct
    return bool(left.pos_ == "PROPN" and left.ent_type_ != "DATE" and left.text[0].isupper() and not counts)


def _capital_number(parse: Parse, amount: Amount) -> bool:
    """A number word with a capital inside a sentence is part of a name: "the Big Four", "Seven Network"."""
    form = parse.text[amount.start : amount.end]
    if not form[0].isupper() or form.isupper():
        return False
    opens = any(sentence.start <= amount.start <= sentence.start + 2 for sentence in parse.sentences)
    quoted = parse.text[amount.start - 1 : amount.start] in ('"', "“", "‘", "'", "(", "—", "\n")
    return not opens and not quoted and not parse.in_furniture(amount.start, amount.end)


def is_pronoun(parse: Parse, amount: Amount) -> bool:
    """ "one" in the place of a noun, and "the two leaders", which refers and does not count."""
    form = parse.text[amount.start : amount.end].lower()
    if form == "one":
        return bool(_PRONOUN_AFTER.match(parse.text, amount.end)) or _before(parse, amount) in (
            *_DEFINITE,
            "this",
            "no",
            "each",
            "every",
            "any",
            "another",
            "only",
            "which",
        )
    return form == "two" and _before(parse, amount) in _DEFINITE


def is_definite(parse: Parse, amount: Amount) -> bool:
    """Whether a number word without a noun refers back: "the most daring of the three"."""
    return parse.text[amount.start : amount.end].isalpha() and _before(parse, amount) in _DEFINITE


def follows_name(parse: Parse, amount: Amount, noun: Token) -> bool:
    """Whether a number of two and more stands between a name and a singular noun, with nothing between."""
    tokens = parse.token_span(amount.start, amount.end) if parse.parsed else None
    if tokens is None or not tokens[0].i or amount.unit is not None or not parse.text[amount.start].isdigit():
        return False
    before = tokens[0].nbor(-1)
    return (
        noun.i == tokens[-1].i + 1
        and before.pos_ == "PROPN"
        and before.ent_type_ not in ("DATE", "TIME")
        and (amount.low or 0) > 1
    )


def is_letter_play(parse: Parse, amount: Amount) -> bool:
    """Whether a digit stands for a word that sounds alike: "time 2 go", "4 sale"."""
    if parse.text[amount.start : amount.end] not in ("2", "4"):
        return False
    tokens = parse.token_span(amount.start, amount.end) if parse.parsed else None
    after = tokens[-1].nbor(1) if tokens is not None and tokens[-1].i + 1 < len(tokens.doc) else None
    return after is not None and (after.tag_ == "VB" or (after.tag_ in ("NN", "NNP") and after.text.isalpha()))


def _before(parse: Parse, amount: Amount) -> str:
    match = re.search(r"([\w’']+)\s+\Z", parse.text[max(0, amount.start - 20) : amount.start])
    return match[1].lower() if match else ""
