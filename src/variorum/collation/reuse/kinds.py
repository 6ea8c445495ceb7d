"""What two passages that agree in their words are to each other: a copy, a rendering, a cut, an alteration, or nothing.

The trap is the frame: sentences of one mould about different things ("The X rose 30 points to 15,300"). So a name that
differs, or much that differs, means that they are not about the same thing, and nothing is reported.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from variorum.collation.words import is_number, key
from variorum.model import ReuseKind

from .alignment import Step, alike
from .lines import Line, Quoted
from .match import Match

Slot = Literal["number", "name", "negation", "opposite", "day"]

_NEGATIONS = frozenset({"not", "no", "never", "nor", "neither", "none", "without", "cannot", "nobody", "nothing"})
_AUXILIARIES = frozenset((
    "do", "does", "did", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "is", "are", "was",
    "were", "be", "been", "has", "have", "had", "to", "any", "a", "the", "ever", "yet", "longer",
))  # fmt: skip
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = frozenset((
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
))  # fmt: skip

_RENDERING = 0.59
"""Aligned words from which two quotations are renderings of one utterance: F1 85.7 on pairs of quotation variants."""

_RENDERING_UNNAMED = 0.7
"""The same where the speaker of either is not known."""

_TWO_SPEAKERS = 0.9
"""Below it, near-identical words of two speakers are two utterances; above, one article has the wrong speaker."""

_COPY = 0.78
"""Aligned words from which running text is near-verbatim; below it, two tellings of the same facts come as close."""

_WHOLE = 0.8
"""Share of a sentence from which a stretch stands for all of it."""

_EACH_WORD = 0.04
_LEAST_WEIGHT_SAME = 1.3
_LEAST_WEIGHT_QUOTED = 1.8
_LEAST_WEIGHT = 2.5
_LEAST_WORDS = 8
_LEAST_WEIGHT_WHOLE = 1.4
_LEAST_WORDS_WHOLE = 5
"""What a stretch must share at least: rarity (one word never seen in news counts 1), with .04 for each equal word, as
twenty common words in one order are rare too; and, outside quotations, words. The
first holds for quotations of one speaker or text, the second for others, the last two for a whole sentence copied."""

_RUN = 12
_RUN_QUOTED = 7
"""Equal words in a row from which even common words are no accident: in running text whatever they are, in quotations
as if one speaker were known. Set by eye."""

_STANDS_FOR = 3
"""Words in whose place an editor's brackets stand ("he": "[the minister]")."""

_MOST_SLOTS = 3
"""Numbers that may differ in one altered sentence; a tally that is brought up to date changes two or three."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Two passages and what they are to each other. `left_out` marks a cut."""

    match: Match
    kind: ReuseKind
    how: str


def judge(match: Match, *, same_text: bool = False) -> Finding | None:
    """What the two stretches of a match are to each other, or None where they do not come from one text.

    `same_text`: both articles name the same text as the one they quote from here.
    """
    quoted = _quoted(match)
    mine, theirs = _speakers(match)
    same = same_text or (mine is not None and theirs is not None and mine.same_speaker(theirs))
    if not _enough(match, quoted=quoted, same=same):
        return None
    slots = tuple(differing(match))
    if slots:
        return _altered(match, slots, quoted=quoted)
    ratio = match.ratio
    if match.identical:
        return Finding(match, "verbatim", "the same words")
    how = f"{ratio:.0%} of the words aligned"
    if quoted:
        apart = mine is not None and theirs is not None and None not in (mine.speaker, theirs.speaker) and not same
        return None if apart and ratio < _TWO_SPEAKERS else _rendering(match, ratio, how, same=same)
    if ratio < _COPY:
        return None
    return Finding(match, "near-verbatim", how)


def _rendering(match: Match, ratio: float, how: str, *, same: bool) -> Finding | None:
    if ratio < (_RENDERING if same else _RENDERING_UNNAMED):
        return None
    inner = [step for step in match.steps if not step.equal and not _edited(match, step)]
    if (
        inner
        and ratio < 0.9
        and (all(step.a0 == step.a1 for step in inner) or all(step.b0 == step.b1 for step in inner))
    ):
        return Finding(match, "cut", "words within the quotation are left out")
    if all(step.alike for step in inner):
        return Finding(match, "near-verbatim", how)
    if ratio < 0.9 or any(_reworded(match, step) for step in inner):
        return Finding(match, "translation-variant", f"quotations of one utterance in different words: {how}")
    return Finding(match, "near-verbatim", how)


def _edited(match: Match, step: Step) -> bool:
    """Whether all words on one side of a difference stand between an editor's brackets, and few in their place."""
    sides = ((match.a, step.a0, step.a1), (match.b, step.b0, step.b1))
    return (
        any(first < last and all(at in line.edited for at in range(first, last)) for line, first, last in sides)
        and min(step.a1 - step.a0, step.b1 - step.b0) <= _STANDS_FOR
    )


def _reworded(match: Match, step: Step) -> bool:
    """Whether words stand in the place of others that are not the same letters written apart ("any more")."""
    a, b = "".join(match.a.keys[step.a0 : step.a1]), "".join(match.b.keys[step.b0 : step.b1])
    return bool(a) and bool(b) and not (a.startswith(b) or b.startswith(a))


def _quoted(match: Match) -> bool:
    a0, a1, b0, b1 = match.bounds
    return match.a.in_quotes(a0, a1) and match.b.in_quotes(b0, b1)


def _speakers(match: Match) -> tuple[Quoted | None, Quoted | None]:
    a0, a1, b0, b1 = match.bounds
    return _speaker(match.a, a0, a1), _speaker(match.b, b0, b1)


def _speaker(line: Line, first: int, last: int) -> Quoted | None:
    """The quoted stretch that a stretch of the line begins in, which knows its speaker."""
    return next((part for part in line.quoted if part.first < last and first < part.last), None)


def _enough(match: Match, *, quoted: bool, same: bool) -> bool:
    a0, a1, b0, b1 = match.bounds
    equal = [step.a1 - step.a0 for step in match.steps if step.equal]
    weight = match.weight + _EACH_WORD * sum(equal)
    run = max(equal, default=0)
    if run >= _RUN:
        return True
    if quoted:
        least = _LEAST_WEIGHT_SAME if same or run >= _RUN_QUOTED else _LEAST_WEIGHT_QUOTED
        return weight >= least and min(a1 - a0, b1 - b0) >= 4
    if match.identical and min(match.covered()) == 1:
        return weight >= _LEAST_WEIGHT_WHOLE and a1 - a0 >= _LEAST_WORDS_WHOLE
    return weight >= _LEAST_WEIGHT and min(a1 - a0, b1 - b0) >= _LEAST_WORDS


def _altered(match: Match, slots: tuple[Slot, ...], *, quoted: bool) -> Finding | None:
    """An alteration: all but a number, a negation or an opposite agrees. A differing name makes it another matter."""
    most = 1 if set(slots) - {"number"} else _MOST_SLOTS
    covered = min(match.covered())
    if "name" in slots or len(slots) > most or match.ratio < 0.8 or match.weight < 3.0:
        return None
    if not quoted and (covered < _WHOLE or not _shares_name(match)):
        return None
    return Finding(match, "altered", f"the same words but for a {' and a '.join(sorted(set(slots)))}")


def _shares_name(match: Match) -> bool:
    """Whether a name stands in both: without one, a frame ("The margin of error is 3 points") fits many things."""
    return any(any(match.a.names[step.a0 : step.a1]) for step in match.steps if step.equal)


def differing(match: Match) -> Iterator[Slot]:
    """The differences of a match that change what it says; an editor's brackets do not."""
    for step in match.steps:
        if not step.equal and not _edited(match, step):
            yield from _slots(match, step)


def _slots(match: Match, step: Step) -> Iterator[Slot]:
    a, b = _outside(match.a, step.a0, step.a1, match.b), _outside(match.b, step.b0, step.b1, match.a)
    if _numbers(a) and _numbers(b) and _numbers(a) != _numbers(b):
        yield "number"
    elif _named(a) & _DAYS and _named(b) & _DAYS:
        yield "day"
    elif _names_differ(_named(a) - _DAYS - _MONTHS, _named(b) - _DAYS - _MONTHS):
        yield "name"
    if _negates(a) != _negates(b):
        yield "negation"
    if any(opposite(one, other) for one, _ in a for other, _ in b):
        yield "opposite"


def _outside(line: Line, first: int, last: int, other: Line) -> list[tuple[str, bool]]:
    """Words of a step that the other sentence does not have elsewhere, and whether they are names."""
    elsewhere = set(other.keys)
    return [(line.keys[i], line.names[i]) for i in range(first, last) if line.keys[i] not in elsewhere]


def _named(found: list[tuple[str, bool]]) -> set[str]:
    return {form for form, name in found if name}


def _names_differ(a: set[str], b: set[str]) -> bool:
    """Whether names stand against one another that are not forms of one name nor its initials."""
    if not a or not b:
        return False
    initials_a, initials_b = {form[0] for form in a}, {form[0] for form in b}
    short = any(2 <= len(form) <= 5 and set(form) <= initials_b for form in a)
    short = short or any(2 <= len(form) <= 5 and set(form) <= initials_a for form in b)
    return not short and not any(alike(one, other) or one[:4] == other[:4] for one in a for other in b)


def _numbers(found: list[tuple[str, bool]]) -> set[str]:
    """The numbers, 2.0 as 2."""
    return {form.rstrip("0").rstrip(".") if "." in form else form for form, _ in found if is_number(form)}


def _negates(found: list[tuple[str, bool]]) -> bool:
    """Whether a negation stands there by itself ("did not"), and is not that of a phrase of its own ("not just me")."""
    forms = [form for form, _ in found]
    return any(form in _NEGATIONS for form in forms) and all(form in _NEGATIONS | _AUXILIARIES for form in forms)


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    lines = resources.files("variorum.lexicon").joinpath("reuse-antonyms.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return frozenset((key(one), key(other)) for one, other in rows)


def opposite(one: str, other: str) -> bool:
    """Whether one word turns a statement into its opposite in the place of the other."""
    return (one, other) in _opposites() or (other, one) in _opposites()
