"""How an article speaks of whom: the passages that judge an actor, by whose voice it is.

Only actors that an article names several times are read, and only where a word that judges stands in the clause; a
record is made where several passages of one voice agree, or one is sure. A single answer of the network is wrong too
often to be shown. No outlet is rated.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan

from variorum.annotation.parser import Parse
from variorum.annotation.stance import parties
from variorum.annotation.stance.parties import Parties
from variorum.model import Actor, Attitude, AttitudePassage, Extent, Quotation, Span, leaf_id
from variorum.model.event import Voice
from variorum.model.stance import AttitudeLabel

from . import judging, voices
from .leaning import Leaning, of_spans

_KINDS = {"person", "state", "government", "organization", "alliance", "group", "office"}
_NAMED = 2  # times that an article must name an actor in its body
_MOST = 40  # mentions of one actor that are read, the first of the article
# Balances from which a passage counts as judging, and from which one is enough: on articles of NewsMTSC's training part
# that were held out 82 and 94 in a hundred such answers were right, before a word that judges was asked for.
_CLEAR = 0.5
_SURE = 0.8
_LONGEST = 400  # characters of a passage
_JUDGING: tuple[AttitudeLabel, ...] = ("negative", "positive")
_Key = tuple[str, Voice, str | None]  # towards whom, in what voice, whose voice
_LEAD = 3  # passages that agree for each one that says the opposite


@dataclass(frozen=True, slots=True)
class _Said:
    name: TokenSpan
    leaning: Leaning


def find(
    parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation], known: Parties | None = None
) -> tuple[Attitude, ...]:
    """The attitudes of one article, in the order of their first passage."""
    if not parse.parsed:
        return ()
    judges = judging.read(parse)
    named = [(actor, name, word) for actor, name in _named(parse, actors) if (word := judges.of(name)) is not None]
    if not named:
        return ()
    leanings = of_spans(parse, [name for _, name, _ in named])
    speaking = voices.read(parse, quotations, known or parties.read(parse, actors, quotations))
    groups: defaultdict[_Key, list[_Said]] = defaultdict(list)
    for (actor, name, word), leaning in zip(named, leanings, strict=True):
        voice, by = speaking.of(name)
        if voice == "own" and (speaking.cited(word) or judging.tells(word)):
            voice = "attributed"
        if by != actor.id:  # what somebody says of himself
            groups[actor.id, voice, by].append(_Said(name, leaning))
    found = (_attitude(parse, key, said) for key, said in groups.items())
    return tuple(sorted((one for one in found if one), key=lambda one: (one.passages[0], one.id)))


def _named(parse: Parse, actors: Sequence[Actor]) -> Iterator[tuple[Actor, TokenSpan]]:
    """The actors that the body names often enough, each with each of its names there."""
    for actor in actors:
        if actor.kind not in _KINDS:
            continue
        spans = []
        for mention in actor.mentions:
            if mention.kind == "name" and not parse.in_furniture(mention.start, mention.end):
                span = parse.token_span(mention.start, mention.end)
                if span is not None and len(span):
                    spans.append(span)
        if len(spans) >= _NAMED:
            yield from ((actor, span) for span in spans[:_MOST])


def _attitude(parse: Parse, key: _Key, said: Sequence[_Said]) -> Attitude | None:
    """What one voice says of one actor, if it is said clearly enough."""
    clear = [one for one in said if one.leaning.label != "neutral" and abs(one.leaning.balance) >= _CLEAR]
    for label in _JUDGING:
        agreeing = [one for one in clear if one.leaning.label == label]
        sure = any(abs(one.leaning.balance) >= _SURE for one in agreeing)
        opposing = len(clear) - len(agreeing)
        if len(agreeing) >= max(1, _LEAD * opposing) and (len(agreeing) > 1 or sure):
            return _record(parse, key, label, agreeing, len(said) - len(clear))
    return None


def _record(parse: Parse, key: _Key, label: AttitudeLabel, said: Sequence[_Said], neutral: int) -> Attitude:
    passages = tuple(sorted(_passage(parse, one) for one in said))
    toward, voice, by = key
    first = passages[0].mention
    return Attitude(
        id=leaf_id("attitude", parse.span(first.start, first.end)),
        document=parse.document.id,
        toward=toward, voice=voice, by=by, label=label,
        balance=round(sum(one.balance for one in passages) / len(passages), 3),
        passages=passages,
        neutral=neutral,
        how="several passages agree" if len(passages) > 1 else "one passage is sure",
    )  # fmt: skip


def _passage(parse: Parse, said: _Said) -> AttitudePassage:
    place = _around(parse, said.name)
    return AttitudePassage(
        document=place.document, start=place.start, end=place.end,
        mention=Extent(said.name.start_char, said.name.end_char),
        label=said.leaning.label, balance=said.leaning.balance,
    )  # fmt: skip


def _around(parse: Parse, name: TokenSpan) -> Span:
    """The sentence, or as much of it around the name as a passage may hold, cut between words."""
    sentence = name.sent
    tokens = [token for token in sentence if not token.is_space]
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    if end - start > _LONGEST:
        middle = (name.start_char + name.end_char) // 2
        first = max(start, min(middle - _LONGEST // 2, end - _LONGEST))
        near = [one for one in tokens if one.idx >= first and one.idx + len(one) <= first + _LONGEST]
        start, end = near[0].idx, near[-1].idx + len(near[-1])
    return parse.span(min(start, name.start_char), max(end, name.end_char))
