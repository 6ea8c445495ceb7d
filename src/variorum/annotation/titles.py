"""Offices and descriptions that a text gives to a person, before the name or beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from . import gazetteer
from .parser import Parse

_INSIDE = {"of", "for", "and", "-", "–", "the", "to", "&"}
_FORMER = {"former", "ex", "acting", "then", "late", "outgoing", "incoming", "deputy", "vice", "senior", "chief"}
_LONGEST = 12
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
    words = _left_of(parse, start)
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
    """The last office word that is not part of an "of" phrase: the secretary of "Secretary of State"."""
    for at in reversed(places):
        if not any(word.lower_ == "of" for word in words[max(0, at - 2) : at]):
            return at
    return places[-1]


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
        if token.lower_ == "and" and not (token.nbor(1).is_title and at and parse.tokens[at - 1].is_title):
            break
        found.append(token)
        at -= 1
    found.reverse()
    return found


def _country_of(parse: Parse, words: list[Token], places: list[int]) -> tuple[str | None, int]:
    """The country named in or before the words, and the place after its name."""
    for at, token in enumerate(words[: places[-1]]):
        known = gazetteer.known_at(parse.text, token.idx)
        if known is None:
            continue
        after = next((n for n, word in enumerate(words) if word.idx >= known.end), len(words))
        if any(place < at for place in places) and any(word.lower_ == "of" for word in words[:at]):
            return known.entry.country, 0  # "President of Russia Vladimir Putin": the country is within the title
        started = at if at == 0 or words[at - 1].lower_ not in _FORMER else -1
        return known.entry.country, after if started == at else 0
    return _possessor(parse, words[0]), 0


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
            if known is not None and known.entry.country:
                return known.entry.country
    return None
