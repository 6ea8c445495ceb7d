"""One deed that one account has as a fact and another as planned, possible or only said to be so."""

import re
from collections.abc import Iterator

from variorum.collation import wordnet
from variorum.collation.discrepancies.contrast import Contrast, Value
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Pair, Parallels
from variorum.collation.parallels.context import Context
from variorum.collation.parallels.pairing import one_doer
from variorum.collation.parallels.sureness import sureness
from variorum.model import Span
from variorum.model.claim import Verdict

from .places import Gate, later, one_time, text_of
from .polarity import negation

_GATE = Gate(sure=0.35, near=0.2, run=0.4, less=0.24, weight=0.75, meaning=0.5)
"""What two places have in common at least: see ERRORS of the benchmark of planted differences."""

_OPEN = re.compile(
    r"(\b(?:may|might|could|allegedly|reportedly|apparently|possibly|probably|perhaps|likely|supposedly|purportedly"
    r"|(?:is|are|was|were|been)\s+(?:said|believed|thought|alleged|reported|rumou?red|expected|feared|suspected)\s+to"
    r"|(?:will|plans?\s+to|planned\s+to|intends?\s+to|expects?\s+to|(?:is|are|was|were)\s+(?:set|due|about)\s+to))\b)[^,;:.]{0,30}$",
    re.IGNORECASE,
)
_BEFORE = 50
_SAME_WORD = 0.9
_FACT = ("happened", "ongoing")


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Deeds told as facts in one line and as open in another that tells the same."""
    for pair in (pair for _, _, pair in parallels.pairs if one_time(ground, pair)):
        for i, j in enumerate(pair.to_b):
            if j < 0 or pair.a.tokens[i].sort not in ("word", "cue") or pair.good[i] < _SAME_WORD:
                continue
            first, second = _open(ground, pair.a, i), _open(ground, pair.b, j)
            if (first is None) == (second is None) or not one_doer(pair, i, j):
                continue
            if not (_fact(ground, pair.a, i) if first is None else _fact(ground, pair.b, j)):
                continue
            sure, context = sureness(ground, pair, i, j, "word")
            if _GATE.lets(sure, context):
                values = (_value(ground, pair.a, i, first), _value(ground, pair.b, j, second))
                yield _contrast(ground, pair, values, sure, context)


def _open(ground: Ground, line: Line, at: int) -> re.Match[str] | None:
    """What leaves a deed open in the words before it, nothing that tells anything between."""
    text, start = text_of(ground, line), line.tokens[at].start
    found = _OPEN.search(text, max(line.start, start - _BEFORE), start)
    if found is None:
        return None
    between = [token for token in line.tokens[:at] if token.start >= found.end(1) and token.sort != "turn"]
    return None if between else found


def _fact(ground: Ground, line: Line, at: int) -> bool:
    """Whether a deed is told as a fact."""
    if negation(ground, line, at) is not None:
        return False
    reading = ground.by_document[line.document]
    told = [one for one in (*reading.events, *reading.headlines) if one.trigger.start == line.tokens[at].start]
    return _past(line.tokens[at].form) and all(one.status in _FACT for one in told)


def _past(form: str) -> bool:
    """Whether a word looks like a verb of the past: "issued", "won"; nouns and infinitives tell no fact."""
    irregular = form not in wordnet.bases(form) and not form.endswith(("s", "ing"))
    return form.endswith("ed") or irregular


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
