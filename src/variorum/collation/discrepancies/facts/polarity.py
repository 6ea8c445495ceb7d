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

from .places import Gate, one_time
from .turns import is_fact, negated_around, negation, one_fact

_GATE = Gate(sure=0.36, near=0.23, run=0.2, less=0.2, weight=0.45, meaning=0.5)
"""What two places have in common at least: fitted on the development half of planted differences."""


_SAME_WORD = 0.9
"""How well two words must match to be forms of one, of which one can be denied."""


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Deeds with and without a negation, and words of opposite sense, in one place of one fact."""
    for _, _, pair in parallels.pairs:
        yield from _negated(ground, pair)
        yield from _opposites(ground, pair)


def _negated(ground: Ground, pair: Pair) -> Iterator[Contrast]:
    for i, j in enumerate(pair.to_b):
        if j < 0 or pair.a.tokens[i].sort not in ("word", "cue") or pair.good[i] < _SAME_WORD:
            continue
        first, second = negation(ground, pair.a, i), negation(ground, pair.b, j)
        if (first is None) == (second is None) or not one_time(ground, pair, (i, j)):
            continue
        if not wordnet.bases(pair.a.tokens[i].form) & wordnet.bases(pair.b.tokens[j].form):
            continue
        affirmed = (pair.a, i) if first is None else (pair.b, j)
        if is_fact(ground, *affirmed) and one_doer(pair, i, j) and not negated_around(ground, *affirmed):
            sure, context = sureness(ground, pair, i, j, "word")
            if one_fact(sure, context):
                values = (_value(pair.a, i, first, ground), _value(pair.b, j, second, ground))
                yield _contrast(ground, values, sure, context)


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
            told = is_fact(ground, pair.a, i) and is_fact(ground, pair.b, j) and one_time(ground, pair, (i, j))
            if (_GATE.lets(sure, context) or (told and one_fact(sure, context))) and not negated:
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
