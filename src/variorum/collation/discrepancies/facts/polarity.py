"""One deed that one account affirms and another denies, by a negation or by a word of the opposite sense."""

import re
from collections.abc import Iterator

from variorum.collation import wordnet
from variorum.collation.discrepancies.contrast import Contrast, Value
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Pair, Parallels, Token
from variorum.collation.parallels.context import Context
from variorum.collation.parallels.pairing import one_doer
from variorum.collation.parallels.sureness import sureness
from variorum.collation.reuse.kinds import opposite
from variorum.model import Span

from .places import Gate, one_time, text_of

_GATE = Gate(sure=0.36, near=0.23, run=0.2, less=0.2, weight=0.45, meaning=0.5)
"""What two places have in common at least: fitted on the development half of planted differences."""

_NEGATOR = re.compile(
    r"(\b(?:not(?! only| just| merely| least| until)|never|no longer|without|nor|neither|nobody|none|no|no one"
    r"|unable to|cannot)\b|n[’']t\b|\b(?:fail|refus|declin)(?:e|ed|es|s|ing)?\s+to\b"
    r"|\b(?:den(?:y|ied|ies|ying)|ruled out)\b)",
    re.IGNORECASE,
)
_NEGATION = re.compile(rf"{_NEGATOR.pattern}[^,;:.]{{0,30}}$", re.IGNORECASE)
_SAME_WORD = 0.9
"""How well two words must match to be forms of one, of which one can be denied."""

_SUPPOSED = re.compile(r"\b(?:whether|if|unless|should|would|could|might|may|suggest\w*)\b[^;:.]{0,80}$", re.IGNORECASE)
"""What leaves open whether a deed is so, in the words before it: to suppose is neither to affirm nor to deny."""

_BEFORE = 60
"""Letters before a deed within which what negates it stands."""


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Deeds with and without a negation, and words of opposite sense, in one place of one fact."""
    for pair in (pair for _, _, pair in parallels.pairs if one_time(ground, pair)):
        yield from _negated(ground, pair)
        yield from _opposites(ground, pair)


def _negated(ground: Ground, pair: Pair) -> Iterator[Contrast]:
    for i, j in enumerate(pair.to_b):
        if j < 0 or pair.a.tokens[i].sort not in ("word", "cue") or pair.good[i] < _SAME_WORD:
            continue
        first, second = negation(ground, pair.a, i), negation(ground, pair.b, j)
        if (first is None) != (second is None) and not _around(
            ground, *((pair.a, i) if first is None else (pair.b, j))
        ):
            sure, context = sureness(ground, pair, i, j, "word")
            if _GATE.lets(sure, context):
                values = (_value(pair.a, i, first, ground), _value(pair.b, j, second, ground))
                yield _contrast(ground, values, sure, context)


def negation(ground: Ground, line: Line, at: int) -> re.Match[str] | None:
    """What negates a word, where nothing but words that tell nothing stands between."""
    text, start = text_of(ground, line), line.tokens[at].start
    found = _NEGATION.search(text, max(line.start, start - _BEFORE), start)
    if found is None:
        return None
    between = [token for token in line.tokens[:at] if token.start >= found.end(1) and token.sort != "turn"]
    return None if between else found


def _supposed(ground: Ground, line: Line, at: int) -> bool:
    """Whether a sentence only supposes a deed."""
    start = line.tokens[at].start
    return _SUPPOSED.search(text_of(ground, line), max(line.start, start - 2 * _BEFORE), start) is not None


def _around(ground: Ground, line: Line, at: int) -> bool:
    """Whether something in the clause before a word may negate it from farther off."""
    text, start = text_of(ground, line), line.tokens[at].start
    return _NEGATOR.search(text, max(line.start, start - _BEFORE), start) is not None


def _value(line: Line, at: int, negated: re.Match[str] | None, ground: Ground) -> Value:
    token = line.tokens[at]
    words = line.place(token) if negated is None else Span(line.document, negated.start(), token.end)
    return Value("not so" if negated else "so", " ".join(ground.text(words).split()), words, line.span)


def _opposites(ground: Ground, pair: Pair) -> Iterator[Contrast]:
    """Words that turn what is said into its opposite, in the place of one another, both affirmed or both negated."""
    for i, x in enumerate(pair.a.tokens):
        if x.sort not in ("word", "cue") or pair.to_b[i] >= 0:
            continue
        for j, y in enumerate(pair.b.tokens):
            if y.sort not in ("word", "cue") or pair.to_a[j] >= 0 or not (_against(x, y) and one_doer(pair, i, j)):
                continue
            sure, context = sureness(ground, pair, i, j, "word")
            negated = (negation(ground, pair.a, i) is None) != (negation(ground, pair.b, j) is None)
            if _GATE.lets(sure, context) and not negated:
                values = (_word(pair.a, i, ground), _word(pair.b, j, ground))
                yield _contrast(ground, values, sure, context)


def _against(x: Token, y: Token) -> bool:
    """Whether two words turn a statement round; the word net's opposites only where both tell deeds."""
    if x.form.removeprefix("non") == y.form.removeprefix("non"):  # "non-violent" is two words to some
        return False
    return opposite(x.form, y.form) or (x.deed and y.deed and wordnet.antonyms(x.form, y.form))


def _word(line: Line, at: int, ground: Ground) -> Value:
    token = line.tokens[at]
    return Value(token.key, ground.text(line.place(token)), line.place(token), line.span)


def _contrast(ground: Ground, values: tuple[Value, Value], sure: float, context: Context) -> Contrast:
    speakers = [_speaker(ground, one) for one in values]
    return Contrast(
        kind="polarity",
        one=values[0],
        other=values[1],
        sure=sure,
        context=context,
        verdict="undetermined",
        why="The articles do not settle it.",
        what="One account has it so, another not so",
        between="speakers" if None not in speakers and speakers[0] != speakers[1] else "outlets",
    )


def _speaker(ground: Ground, value: Value) -> str | None:
    """Whose words they are, by side; None for the outlet's own."""
    around = [
        one.speaker
        for one in ground.by_document[value.words.document].quotations
        if one.span.covers(value.words) and one.speaker is not None
    ]
    return ground.speaks_for(around[-1].actor) if around else None
