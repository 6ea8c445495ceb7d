"""A deed as its clause tells it: the word for it, who does it, how sure it is, and what stands near."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from variorum.collation import wordnet
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Token
from variorum.collation.parallels.lines import lay_out
from variorum.model import EventMention

from .states import State, is_past, passive, state

_STEP, _BREAK_COSTS, _FAR = 0.08, 0.15, 0.25
"""What a token and a break between clauses take from the nearness of a thing to its deed, and what is left at least:
a verb and its object stand within a few tokens, whatever their order."""

_NEAR = 0.5
"""Nearness from which a thing is taken to belong to the deed."""

_BREAK = re.compile(
    r"[,;:()“”\"—–]|\b(?:who|which|that|and|but|as|after|before|because|while|when|if|where|although|though|until)\b"
)
_ASIDE = re.compile(
    r",\s+(?:who|which|whose|where|a|an|the|one|once|now|then)\b[^,;:()“”]{5,120},\s*"
    r"(?:(?:has|have|had|was|were|is|did|not|never|also|will|may|might|hasn[’']t|didn[’']t|\w+ly)\s+)*$"
)
"""An aside between a name and what it does."""

_GAP = 25
"""Letters between a doer and the deed in which nothing but what tells nothing may stand."""

_BY = re.compile(r"\s+(?:\w+\s+)?by\s+(?:the\s+|a\s+|an\s+)?$")
_AUXILIARY = re.compile(
    r"(?:\b(?:to|will|may|might|could|did|does|do|not|would)|n[’']t)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_BEFORE = 30


@dataclass(frozen=True)
class Frame:
    """A deed: the line and the place of its word there, with the nearness of each token of the line to it."""

    line: Line
    at: int
    state: State
    mention: EventMention | None
    doer: Token | None
    near: tuple[float, ...]

    @property
    def trigger(self) -> Token:
        """The word that tells the deed."""
        return self.line.tokens[self.at]

    @cached_property
    def things(self) -> tuple[int, ...]:
        """The places of what belongs to the deed and tells anything, the word for the deed left out."""
        return tuple(
            n for n, weight in enumerate(self.line.weights) if n != self.at and weight and self.near[n] >= _NEAR
        )


def frames(ground: Ground) -> list[Frame]:
    """The deeds of all articles of an affair, in the order of their lines."""
    return [frame for line in lay_out(ground) for frame in _of_line(ground, line)]


def around_times(ground: Ground) -> list[Frame]:
    """What stands around each time of all articles, as if the time were the deed."""
    return [
        Frame(line, at, None, None, None, _nearness(ground.by_document[line.document].document.text, line, at))
        for line in lay_out(ground)
        for at, token in enumerate(line.tokens)
        if token.sort == "time"
    ]


def _of_line(ground: Ground, line: Line) -> Iterator[Frame]:
    reading = ground.by_document[line.document]
    text = reading.document.text
    told = {
        one.trigger.start: one
        for one in (*reading.headlines, *reading.events)
        if line.start <= one.trigger.start < line.end
    }
    for at, token in enumerate(line.tokens):
        mention = told.get(token.start)
        if token.sort in ("word", "cue") and (mention is not None or _verb(text, line, token)):
            by = _after_by(text, line, token)
            turned = by is not None or passive(text, line, token)
            yield Frame(
                line=line,
                at=at,
                state=state(text, line, at, mention),
                mention=mention,
                doer=by if turned else _doer(ground, line, at, mention),
                near=_nearness(text, line, at),
            )


def _verb(text: str, line: Line, token: Token) -> bool:
    """Whether a word that the reading takes for no event is used as a verb, as far as its form and auxiliaries tell."""
    if "v" not in wordnet.parts(token.form):
        return False
    first = max(line.start, token.start - _BEFORE)
    return is_past(token.form) or _AUXILIARY.search(text, first, token.start) is not None


def _after_by(text: str, line: Line, trigger: Token) -> Token | None:
    """The name behind a word and "by"."""
    after = (one for one in line.tokens if one.sort == "name" and one.start > trigger.end)
    return next((one for one in after if _BY.fullmatch(text[trigger.end : one.start])), None)


def _doer(ground: Ground, line: Line, at: int, mention: EventMention | None) -> Token | None:
    """Who does it: whom the reading has as the one doer, else the name right before the word."""
    trigger = line.tokens[at]
    if mention is not None and mention.actors:
        known = [one for one in line.tokens if one.sort == "name" and one.actor in mention.actors]
        lone = len({ground.sides.of(one) for one in mention.actors}) == 1
        by_place = sorted(known, key=lambda one: (one.start > trigger.start, abs(one.start - trigger.start)))
        return by_place[0] if lone and by_place else None
    text, before = ground.by_document[line.document].document.text, line.tokens[at - 1] if at else None
    if before is None or before.sort != "name":
        return None
    between = text[before.end : trigger.start]
    return before if len(between) <= _GAP and not _BREAK.search(between) else None


def _nearness(text: str, line: Line, at: int) -> tuple[float, ...]:
    """How near each token stands to the one at a place: 1 beside it, less for each token and each break between.

    An aside between a doer and the deed ("Holm, who has led the town for years, rejected") does not part them.
    """
    tokens = line.tokens
    aside = _ASIDE.search(text, line.start, tokens[at].start)
    found = [1.0] * len(tokens)
    for step in (1, -1):
        left, place = 1.0, at
        while 0 <= place + step < len(tokens):
            place += step
            if step < 0 and aside is not None and tokens[place].start >= aside.start():
                found[place] = _FAR
                continue
            first, second = sorted((tokens[place], tokens[place - step]), key=lambda one: one.start)
            crossed = aside is not None and first.end <= aside.start() < second.start
            breaks = 0 if crossed and step < 0 else len(_BREAK.findall(text[first.end : second.start]))
            left -= _BREAK_COSTS * min(breaks, 2) + (0.0 if tokens[place].sort == "turn" else _STEP)
            found[place] = max(_FAR, left)
    return tuple(found)
