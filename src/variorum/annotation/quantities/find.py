"""The quantities of a text: numbers with what they count."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.annotation import language
from variorum.annotation import moments as time
from variorum.annotation.parser import Parse
from variorum.model import Actor, Moment, Quantity, Quotation, leaf_id

from . import excluded, fates, foreign
from .ages import ages
from .amount import Amount, amounts
from .counted import Counted, counted, is_rhetorical
from .voices import Voices


@dataclass(frozen=True, slots=True)
class _Item:
    """A number, where the words for it end, and what it counts."""

    amount: Amount
    end: int
    unit: str | None
    of: str | None
    noun: Token | None = None


def find(
    parse: Parse,
    *,
    moments: Sequence[Moment] | None = None,
    quotations: Sequence[Quotation] = (),
    actors: Sequence[Actor] = (),
) -> tuple[Quantity, ...]:
    """Every number with its noun, in order of the text. Never raises.

    Args:
        parse: one document, read.
        moments: its moments, whose numbers count nothing; found here where not given.
        quotations: its quotations; a number inside one is said by its speaker.
        actors: its actors; whose data a sentence gives as its source is known only with them.
    """
    known = time.find(parse) if moments is None else tuple(moments)
    voices = Voices(parse, quotations, actors)
    found: dict[tuple[int, int], Quantity] = {}
    for paragraph in parse.paragraphs:
        for item in _items(parse, paragraph.start, paragraph.end, known):
            quantity = _quantity(parse, item, known, voices)
            found.setdefault((quantity.start, quantity.end), quantity)
    return tuple(found[place] for place in sorted(found))


def _items(parse: Parse, start: int, end: int, moments: Sequence[Moment]) -> Iterator[_Item]:
    spoken = language.of_part(parse.text, start, end, parse.document.language)
    if spoken != "en":
        abroad = foreign.amounts(parse.text, start, end, spoken)
        yield from (_Item(amount, amount.end, amount.unit, None) for amount in abroad)
        return
    years = [_Item(age.amount, age.end, "year", age.of) for age in ages(parse, start, end)]
    yield from years
    found = amounts(parse.text, start, end)
    if not found:
        return
    taken = [(item.amount.start, item.end) for item in years]
    taken += [(moment.start, moment.end) for moment in moments if moment.start < end and start < moment.end]
    taken += excluded.hidden(parse.text, start, end)
    for first, last, votes in excluded.tallies(parse.text, start, end):
        if _free(first, last, taken) and not _noun_follows(parse, last):
            taken.append((first, last))
            yield from _tally(parse.text, first, last) if votes else ()
    for amount in found:
        if _free(amount.start, amount.end, taken) and (item := _counting(parse, amount)):
            yield item


def _free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return all(end <= first or last <= start for first, last in taken)


def _noun_follows(parse: Parse, end: int) -> bool:
    """Whether "10-15" stands before what it counts."""
    match = re.match(r"\s+([a-z]+s|people|percent|per|million|billion)\b", parse.text[end : end + 30])
    return bool(match) and match is not None and match[1] not in ("votes", "as", "was", "its", "his", "this")


def _tally(text: str, start: int, end: int) -> Iterator[_Item]:
    """ "10-3": two counts of votes."""
    for match in re.finditer(r"\d+", text[start:end]):
        value = float(match.group())
        place = (start + match.start(), start + match.end())
        yield _Item(Amount(*place, value, value, how="tally"), place[1], "vote", None)


def _counting(parse: Parse, amount: Amount) -> _Item | None:
    """The amount with what it counts, or None where it counts nothing."""
    if excluded.is_name(parse, amount) or excluded.is_pronoun(parse, amount):
        return None
    found = _bound(parse, amount) or counted(parse, amount)
    small = amount.low == amount.high and amount.low is not None and amount.low <= 2 and amount.unit is None
    if _idle(parse, amount, found, small=small):
        return None
    if amount.unit is None and (found is None or (small and found.lemma is None)):
        bare = parse.text[amount.start : amount.end]
        if small or (bare.isalpha() and not parse.parsed):
            return None
    if amount.unit is not None or found is None:
        # A share's noun belongs to it; money and measures end with their unit.
        end = found.end if found and amount.part and found.root is not None and found.end > amount.end else amount.end
        return _Item(amount, end, amount.unit, found.of if found else None, found.root if found else None)
    return _Item(amount, max(found.end, amount.end), found.lemma, found.of, found.root)


def _idle(parse: Parse, amount: Amount, found: Counted | None, *, small: bool) -> bool:
    """Whether a number that no name holds counts nothing all the same."""
    if amount.unit is None and excluded.is_letter_play(parse, amount):
        return True
    if found is None:
        return amount.unit is None and amount.how == "number" and excluded.is_definite(parse, amount)
    spelled = parse.text[amount.start : amount.end].isalpha()
    return (small and spelled and is_rhetorical(found)) or _is_title(parse, amount, found)


def _is_title(parse: Parse, amount: Amount, found: Counted) -> bool:
    """A number straight before a singular name is part of it ("38 North"), and one after a name too: "Orion 101"."""
    noun = found.root
    if noun is not None and noun.tag_ == "NN" and excluded.follows_name(parse, amount, noun):
        return True
    if noun is None or noun.tag_ != "NNP" or amount.unit is not None or amount.low == 1 or noun.lower_.endswith("s"):
        return False
    return parse.text[amount.end : noun.idx].strip() == "" and parse.text[amount.start].isdigit()


_NOUN_AHEAD = re.compile(r" ([A-Za-z]+)\b")
_REACH = 300  # characters; a clause is shorter
_HYPHENED = re.compile(r"-(?P<noun>(?!(?:to|and|or|plus|per|in|on|by)\b)[a-z]+)\b(?!-year)")


def _bound(parse: Parse, amount: Amount) -> Counted | None:
    """ "a 15-member council": the noun bound to the number and the word after it. "A 30-strong team": the team."""
    match = _HYPHENED.match(parse.text, amount.end)
    if not match or amount.unit is not None:
        return None
    follows = _NOUN_AHEAD.match(parse.text, match.end())
    ahead = follows[1] if follows else ""
    if match["noun"] == "strong":
        return Counted(match.end(), None, ahead or None, None)
    return Counted(match.end(), match["noun"], f"{match['noun']} {ahead}".strip(), None)


def _quantity(parse: Parse, item: _Item, moments: Sequence[Moment], voices: Voices) -> Quantity:
    place = parse.span(item.amount.start, item.end)
    return Quantity(
        document=place.document,
        start=place.start,
        end=place.end,
        id=leaf_id("quantity", place),
        low=item.amount.low,
        high=item.amount.high,
        unit=item.unit,
        approximate=item.amount.approximate,
        of=item.of,
        when=_when(parse, item, moments),
        where=None,
        said_by=voices.of(place.start, place.end),
        how=item.amount.how,
        fate=fates.of(parse, place.start, place.end, item.noun, item.unit),
    )


def _when(parse: Parse, item: _Item, moments: Sequence[Moment]) -> str | None:
    """The time of the clause that the number stands in, where exactly one time modifies the clause's verb."""
    verb = _verb(parse, item.amount.start, item.amount.end)
    times = {
        moment.when
        for moment in moments
        if verb is not None and moment.when and moment.kind in ("date", "time", "range")
        if abs(moment.start - item.amount.start) < _REACH and _modifies(parse, moment, verb)
    }
    return times.pop() if len(times) == 1 else None


def _verb(parse: Parse, start: int, end: int) -> Token | None:
    """The verb that governs the words."""
    span = parse.token_span(start, end) if parse.parsed else None
    if span is None:
        return None
    node: Token = span.root
    while node.pos_ not in ("VERB", "AUX") and node.head != node:
        node = node.head
    return node if node.pos_ in ("VERB", "AUX") else None


def _modifies(parse: Parse, moment: Moment, verb: Token) -> bool:
    """Whether a moment belongs to the verb itself, with no noun between."""
    span = parse.token_span(moment.start, moment.end)
    if span is None:
        return False
    node: Token = span.root
    while node not in (verb, node.head):
        node = node.head
        if node.pos_ not in ("ADP", "ADV", "SCONJ", "VERB", "AUX"):
            return False
        if node.pos_ in ("VERB", "AUX"):
            break
    return node == verb
