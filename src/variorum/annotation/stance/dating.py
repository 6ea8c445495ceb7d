"""When something was said or done, where its own clause gives the time."""

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.annotation.parser import Parse
from variorum.model import Moment, Time

_POINTS = ("date", "time", "range")


def when(parse: Parse, verb: Token, moments: Sequence[Moment]) -> Time | None:
    """The time that hangs on the verb, else on the verb that reports it; null where neither clause has one.

    A time within what is said or wanted belongs to that, not to the saying.
    """
    hanging = {id(moment): _verb_of(parse, moment) for moment in moments if _usable(moment, verb)}
    for candidate in _governors(verb):
        for moment in moments:
            if hanging.get(id(moment)) == candidate.i:
                return moment.when
    return None


def _usable(moment: Moment, verb: Token) -> bool:
    sentence = verb.sent
    return (
        moment.when is not None
        and moment.kind in _POINTS
        and not moment.furniture
        and sentence.start_char <= moment.start < sentence.end_char
    )


def _verb_of(parse: Parse, moment: Moment) -> int | None:
    span = parse.token_span(moment.start, moment.end)
    if span is None:
        return None
    token = span.root
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        outside = token.i < span.start or token.i >= span.end
        if token.dep_ in {"poss", "relcl"} or (outside and token.pos_ in {"NOUN", "PROPN"}):
            return None  # the time of a thing ("the arrests of May") is not that of the clause
        token = token.head
    return token.i


def _governors(verb: Token) -> list[Token]:
    found = [verb]
    while verb.dep_ in {"ccomp", "xcomp"} and verb.head != verb:
        verb = verb.head
        found.append(verb)
    return found
