"""One deed that one account has as a fact and another as planned, possible or only said to be so."""

import re
from collections.abc import Iterator

from variorum.collation.discrepancies.contrast import Contrast, Value
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Pair, Parallels
from variorum.collation.parallels.context import Context
from variorum.collation.parallels.pairing import one_doer
from variorum.collation.parallels.sureness import sureness
from variorum.model import Span
from variorum.model.claim import Verdict

from .places import later, one_time, text_of
from .turns import HELPING, is_fact, one_fact

_OPEN = re.compile(
    r"(\b(?:may|might|could|allegedly|reportedly|apparently|possibly|probably|perhaps|likely|supposedly|purportedly"
    r"|(?:is|are|was|were|been)\s+(?:said|believed|thought|alleged|reported|rumou?red|expected|feared|suspected)\s+to"
    r"|(?:will|plans?\s+to|planned\s+to|intends?\s+to|expects?\s+to|(?:is|are|was|were)\s+(?:set|due|about)\s+to))\b)",
    re.IGNORECASE,
)
_BEFORE = 50
_SAME_WORD = 0.9


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Deeds told as facts in one line and as open in another that tells the same."""
    for _, _, pair in parallels.pairs:
        for i, j in enumerate(pair.to_b):
            if j < 0 or pair.a.tokens[i].sort not in ("word", "cue") or pair.good[i] < _SAME_WORD:
                continue
            first, second = _open(ground, pair.a, i), _open(ground, pair.b, j)
            if (first is None) == (second is None) or not (one_doer(pair, i, j) and one_time(ground, pair, (i, j))):
                continue
            if not (is_fact(ground, pair.a, i) if first is None else is_fact(ground, pair.b, j)):
                continue
            sure, context = sureness(ground, pair, i, j, "word")
            if one_fact(sure, context):
                values = (_value(ground, pair.a, i, first), _value(ground, pair.b, j, second))
                yield _contrast(ground, pair, values, sure, context)


def _open(ground: Ground, line: Line, at: int) -> re.Match[str] | None:
    """What leaves a deed open in the words before it, only words that help it between."""
    text, start = text_of(ground, line), line.tokens[at].start
    found = _OPEN.finditer(text, max(line.start, start - _BEFORE), start)
    return next((one for one in found if HELPING.fullmatch(text, one.end(1), start)), None)


def _value(ground: Ground, line: Line, at: int, opened: re.Match[str] | None) -> Value:
    token = line.tokens[at]
    words = Span(line.document, opened.start() if opened else token.start, token.end)
    return Value("open" if opened else "a fact", " ".join(ground.text(words).split()), words, line.span)


def _contrast(ground: Ground, pair: Pair, values: tuple[Value, Value], sure: float, context: Context) -> Contrast:
    told, other = (pair.a, pair.b) if values[0].key == "a fact" else (pair.b, pair.a)
    verdict: Verdict = "superseded" if later(ground, told, other) else "undetermined"
    why = (
        "The later account has it as a fact and replaces the earlier one."
        if verdict == "superseded"
        else "Nothing says what the one knows that the other does not."
    )
    return Contrast(
        kind="certainty",
        one=values[0],
        other=values[1],
        sure=sure,
        context=context,
        verdict=verdict,
        why=why,
        what="One account has as a fact what another leaves open",
    )
