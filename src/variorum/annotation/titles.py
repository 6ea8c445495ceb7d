"""Offices and descriptions that a text gives to a person, before the name or beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from . import gazetteer
from .parser import Parse

_INSIDE = {"of", "for", "and", "-", "–", "the", "to", "&"}
_FORMER = {"former", "ex", "acting", "then", "late", "outgoing", "incoming", "deputy", "vice", "senior", "chief"}
_LONGEST = 12
_LINKS = {"of", "for", "to"}
_DASHES = {"-", "–", "—"}
_TIMES = {"DATE", "TIME"}
_STAND_INS = {"counterpart"}  # says only that the other has the same office


@dataclass(frozen=True, slots=True)
class Title:
    """The words of an office at one place.

    `noun` is its head word in lower case, `gender` what it tells (`m`, `f` or ''), `country` that of a country named
    with it, `beside` whether it stands in apposition rather than before the name, `honorific` whether a mere "Mr".
    """

    start: int
    end: int
    noun: str
    gender: str
    country: str | None
    beside: bool = False
    honorific: bool = False


def office(token: Token) -> tuple[str, str] | None:
    """What kind of office word a token is and the gender it tells, or None."""
    word = token.lower_
    known = gazetteer.offices()
    return known.get(word) or known.get(token.lemma_.lower())


def before(parse: Parse, start: int) -> Title | None:
    """The title directly before the name that begins at `start`."""
    words = _own(_left_of(parse, start))
    if words and words[-1].lower_ in _LINKS:
        return None  # "the spokesman for Ada Holm": the office leads to her, and is another's
    while words and words[0].lower_ in _INSIDE:
        words = words[1:]
    places = [at for at, token in enumerate(words) if office(token)]
    if not places:
        return None
    country, first = _country_of(parse, words, places)
    noun = words[_head(words, places)]
    kind, gender = office(noun) or ("", "")
    words = words[first:]
    while words and not office(words[0]) and words[0].pos_ in {"ADJ", "ADV"} and words[0].is_lower:
        if words[0].lower_ in _FORMER:
            break
        words = words[1:]
    while words and words[0].lower_ in _INSIDE:
        words = words[1:]
    while words and words[-1].lower_ in _INSIDE - {"-"}:
        words = words[:-1]
    if not any(office(word) for word in words) or noun.lower_ in _STAND_INS:
        return None
    end = words[-1].idx + len(words[-1])
    return Title(words[0].idx, end, noun.lower_, gender, country, honorific=kind == "honorific" and len(words) == 1)


def _head(words: list[Token], places: list[int]) -> int:
    """The place of the last office word that is not part of an "of" phrase: the secretary of "Secretary of State"."""
    for at in reversed(places):
        if not any(word.lower_ == "of" for word in words[max(0, at - 2) : at]):
            return at
    return places[-1]


def _own(words: list[Token]) -> list[Token]:
    """The words without what stands before the title: an adverbial of time, a noun that governs it ("message for")."""
    first = max((at + 1 for at, word in enumerate(words) if word.ent_type_ in _TIMES or _adverbial(word)), default=0)
    for at in range(first, len(words)):
        if words[at].lower_ not in _LINKS:
            continue
        held = [word for word in words[first:at] if office(word)]
        # "aide to President": in lower case before the link and an office after it, the link leads to another person.
        other = words[at - 1].is_lower and any(office(word) and word.is_title for word in words[at + 1 :])
        if not held or other:
            first = at + 1
    return words[first:]


def _adverbial(word: Token) -> bool:
    return word.dep_ in {"npadvmod", "advmod"} and not word.is_lower and not office(word)


def _spaced(text: str, token: Token) -> bool:
    return text[token.idx - 1 : token.idx].isspace() or text[token.idx + len(token) :][:1].isspace()


def _left_of(parse: Parse, start: int) -> list[Token]:
    name = parse.token_span(start, start + 1)
    found: list[Token] = []
    if name is None:
        return found
    at = name.start - 1
    while at >= 0 and len(found) < _LONGEST and not parse.tokens[at + 1].is_sent_start:
        token = parse.tokens[at]
        if not (token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.lower_ in _INSIDE or office(token)):
            break
        if token.ent_type_ == "PERSON" and not office(token):
            break
        if token.lower_ == "the" and (at == 0 or parse.tokens[at - 1].lower_ != "of"):
            break
        if token.text in _DASHES and _spaced(parse.text, token):
            break
        if token.lower_ == "and" and not (token.nbor(1).is_title and at and parse.tokens[at - 1].is_title):
            break
        found.append(token)
        at -= 1
    found.reverse()
    return found


def _country_of(parse: Parse, words: list[Token], places: list[int]) -> tuple[str | None, int]:
    """The country named nearest to the office, and the place where the title begins after it."""
    head = _head(words, places)
    first, country, nearest = 0, None, len(words)
    for at, token in enumerate(words):
        known = gazetteer.known_at(parse.text, token.idx)
        if known is None:
            continue
        after = next((n for n, word in enumerate(words) if word.idx >= known.end), len(words))
        if at < head and _compounded(parse.text, known.start, known.end):
            first, country, nearest = _after_compound(parse.text, words, at), None, len(words)
        elif at < head and not any(word.lower_ == "of" for word in words[first:at]):
            former = at > 0 and words[at - 1].lower_ in _FORMER
            first, country, nearest = first if former else after, known.entry.country, head - at
        elif at > head and words[at - 1].lower_ in {"of", "the"} and at - head < nearest:
            # "President of Russia Vladimir Putin": the country is within the title.
            country, nearest = known.entry.country, at - head
    return country or _possessor(parse, words[0]), first


def _compounded(text: str, start: int, end: int) -> bool:
    """Whether a name is a part of a hyphenated word: "pro-Russian", "Russian-backed"."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (before[-1:] == "-" and before[:1].isalnum()) or (after[:1] == "-" and after[1:].isalnum())


def _after_compound(text: str, words: list[Token], at: int) -> int:
    """The place of the word after the hyphenated one that the word at `at` is a part of."""
    while at + 1 < len(words) and not text[words[at].idx + len(words[at])].isspace():
        at += 1
    return at + 1


def _possessor(parse: Parse, first: Token) -> str | None:
    """The country of "Ukraine's" right before the words."""
    if first.i < 2 or parse.tokens[first.i - 1].lower_ not in {"’s", "'s", "’", "'"}:
        return None
    return country_at(parse, parse.tokens[first.i - 2])


def country_at(parse: Parse, token: Token) -> str | None:
    """The country of a known name that ends with this token."""
    for back in range(4):
        at = token.i - back
        if at < 0:
            break
        known = gazetteer.known_at(parse.text, parse.tokens[at].idx)
        if known is not None and known.end == token.idx + len(token):
            if _compounded(parse.text, known.start, known.end):
                return None
            return known.entry.country
    return None


def beside(parse: Parse, start: int, end: int) -> Iterator[Title]:
    """The descriptions in apposition to the name: "Dmytro Kuleba, Ukraine's foreign minister"."""
    span = parse.token_span(start, end)
    if span is None:
        return
    name = span.root
    nouns = [child for child in name.children if child.dep_ == "appos" and child.i > name.i]
    if name.dep_ == "appos" and name.head.i < name.i:
        nouns.append(name.head)
    for noun in nouns:
        known = office(noun)
        if known and known[0] != "honorific" and noun.lower_ not in _STAND_INS and noun.ent_type_ != "PERSON":
            yield description(parse, noun)


def description(parse: Parse, noun: Token) -> Title:
    """The office whose head word is `noun`, without article, possessor and country."""
    country = None
    first = noun.i
    for child in sorted(noun.lefts, key=lambda child: -child.i):
        if child.dep_ not in {"compound", "amod", "nmod", "poss"} or (child.dep_ != "compound" and child.i < first - 3):
            break
        country = country or country_at(parse, child)
        if child.dep_ == "poss" or country_at(parse, child):
            break
        first = min(first, child.left_edge.i)
    last = noun
    for child in noun.rights:
        if child.lower_ == "of" and child.i == noun.i + 1 and not country_within(parse, child):
            last = child.right_edge if child.right_edge.i - noun.i <= 3 else last
        country = country or (country_within(parse, child) if child.dep_ == "prep" else None)
    kind_gender = office(noun) or ("", "")
    return Title(parse.tokens[first].idx, last.idx + len(last), noun.lower_, kind_gender[1], country, beside=True)


def country_within(parse: Parse, token: Token) -> str | None:
    """The first country named in what hangs on this token."""
    for word in token.subtree:
        if word.text[:1].isupper():
            known = gazetteer.known_at(parse.text, word.idx)
            if known is not None and known.entry.country and not _compounded(parse.text, known.start, known.end):
                return known.entry.country
    return None
