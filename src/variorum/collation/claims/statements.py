"""Reports of one saying: quotations of several articles in which the same side says the same.

They are joined by a shared passage, or by words in common weighed by their rarity together with the likeness of the
sentences around them. Words alike in the mouths of different sides are different claims.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from variorum.annotation.vectors import Matrix
from variorum.collation import sides, times
from variorum.collation.events.families import stem
from variorum.collation.ground import COPIED, Ground
from variorum.collation.words import is_number, rarity, words
from variorum.model import Quotation, Reading, Span

_FEWEST_WORDS = 5
_LIKELY = 0.6
"""Confidence from which a report counts as a claim of its own. Direct speech always does."""

_ALIKE = 0.45
"""Share of words (Dice, by rarity) from which one side says the same in two articles. Names are no evidence."""

_RARE_ALIKE = 0.3
"""The same where the words in common are rare ones: "fabricate" and "pretext" in both."""

_NEAR = 0.3
"""The same where the sentences around are alike in meaning besides. All read off reports in articles of 2013-2017."""

_TELLING, _RARE = 0.5, 1.0
"""Rarity that the words in common must add up to, and from which they count as rare."""

_LIKENESS = 0.6
"""Cosine of the sentences' vectors that goes with the second."""

_CONTENT = 0.15

_NOT = re.compile(r"\b(?:no|not|never|nobody|none|nothing|nor|neither|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_ASIDE = re.compile(r",?\s+(?:but|although|though|while|whereas)\b", re.IGNORECASE)
_DENIED = re.compile(r"(?:\w+\s+){0,3}?(?:den(?:y|ies|ied|ying)|refut|rebut|dismiss|reject|disput)", re.IGNORECASE)


def groups(ground: Ground) -> list[list[Quotation]]:
    """The quotations that say enough to be a claim, those of one saying together; the most told first."""
    chosen = [one for one in ground.quotations.values() if tells(ground, one)]
    by_side: defaultdict[str, list[Quotation]] = defaultdict(list)
    for one in chosen:
        by_side[_voice(ground, one)].append(one)
    found: list[list[Quotation]] = []
    for _, members in sorted(by_side.items()):
        ordered = sorted(members, key=lambda q: (q.document, q.start, q.end, q.id))
        found += _denied_at_once(ground, _joined(ground, ordered))
    return sorted(found, key=lambda group: (-len({q.document for q in group}), group[0].id))


def tells(ground: Ground, quotation: Quotation) -> bool:
    """Whether a report has a speaker, is of words that were said, likely right, and enough to be a claim of its own."""
    if quotation.speaker is None or quotation.speaker.actor is None or not quotation.said:
        return False
    likely = quotation.kind == "direct" or quotation.confidence is None or quotation.confidence >= _LIKELY
    text = ground.text(quotation)
    return likely and len(words(text, 0, len(text))) >= _FEWEST_WORDS


def _voice(ground: Ground, quotation: Quotation) -> str:
    """The side that speaks; the texts of one joint statement that articles quote are one voice."""
    assert quotation.speaker is not None
    assert quotation.speaker.actor is not None
    actor = ground.actors[quotation.speaker.actor]
    return "document" if actor.kind == "document" else sides.voice(actor)


def _denied_at_once(ground: Ground, groups_: list[list[Quotation]]) -> list[list[Quotation]]:
    """The groups of one side, those together whose reports one clause denies: "called the claims absurd"."""
    found: list[list[Quotation]] = []
    clauses: list[set[Span]] = []
    for group in groups_:
        denied = {denial.span for one in group for denial in ground.denials.get(one.id, ())}
        place = next((n for n, known in enumerate(clauses) if known & denied), None)
        if place is None:
            found.append(list(group))
            clauses.append(denied)
        else:
            found[place] += group
            clauses[place] |= denied
    return found


def _joined(ground: Ground, quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """Each quotation with the first group all of whose members say the same."""
    keys = {one.id: words_of(ground, one) for one in quotations}
    vectors = meanings(ground, quotations)
    found: list[list[Quotation]] = []
    for one in quotations:
        fitting = [g for g in found if all(same(ground, one, other, keys, vectors) for other in g)]
        if fitting:
            max(fitting, key=lambda g: max(_share(keys[one.id], keys[o.id]) for o in g)).append(one)
        else:
            found.append([one])
    return found


Keys = dict[str, float]
"""The words of a saying, by stem, with their rarity."""


def words_of(ground: Ground, quotation: Quotation) -> Keys:
    """The words of a saying that are no names."""
    document = quotation.document
    text = ground.by_document[document].document.text
    names = ground.places_of_names(document, quotation.start, quotation.end)
    return {
        stem(word.key): rarity(word.key)
        for word in words(text, quotation.start, quotation.end)
        if rarity(word.key) >= _CONTENT and not any(start <= word.start < end for start, end, _ in names)
    }


def _common(a: Keys, b: Keys) -> float:
    """The rarity of the words in common, the commoner form of each counted."""
    return sum(min(a[key], b[key]) for key in sorted(a.keys() & b.keys()))


def _share(a: Keys, b: Keys) -> float:
    """Words in common over the words of both (Dice), by rarity."""
    total = sum(a[key] for key in sorted(a)) + sum(b[key] for key in sorted(b))
    return 2 * _common(a, b) / total if total else 0.0


def meanings(ground: Ground, quotations: Sequence[Quotation]) -> dict[str, Matrix]:
    """The mean vector of the sentences that each quotation touches; left out where none was computed."""
    found = {}
    for one in quotations:
        inside = [s for s in ground.by_document[one.document].sentences if s.start < one.end and one.start < s.end]
        raw = [np.frombuffer(s.vector, dtype=np.int8).astype(np.float32) for s in inside if s.vector]
        if raw:
            mean = np.sum(raw, axis=0)
            found[one.id] = mean / (float(np.linalg.norm(mean)) or 1.0)
    return found


def same(ground: Ground, a: Quotation, b: Quotation, keys: dict[str, Keys], vectors: dict[str, Matrix]) -> bool:
    """Whether two reports are of one saying."""
    if _in_one_passage(ground, a, b):
        return True
    if not _may_be_one(ground, a, b) or not _figures_agree(ground, a, b) or _denies(ground, a) != _denies(ground, b):
        return False
    share, common = _share(keys[a.id], keys[b.id]), _common(keys[a.id], keys[b.id])
    if common < _TELLING or share < _NEAR:
        return False
    near = a.id in vectors and b.id in vectors and float(vectors[a.id] @ vectors[b.id]) >= _LIKENESS
    return share >= _ALIKE or (share >= _RARE_ALIKE and common >= _RARE) or near


def _denies(ground: Ground, quotation: Quotation) -> bool:
    """Whether the reported words say that something is not so."""
    said = _ASIDE.split(ground.text(quotation), maxsplit=1)[0]
    return bool(_NOT.search(said)) != denying(ground, quotation)


def denying(ground: Ground, quotation: Quotation) -> bool:
    """Whether the text's own word for the saying denies it: "has denied that …", "rejected suggestions that …"."""
    return quotation.cue is not None and bool(_DENIED.match(ground.text(quotation.cue)))


def _figures_agree(ground: Ground, a: Quotation, b: Quotation) -> bool:
    """Whether both give the same numbers and can be of one day."""
    numbers = [
        {word.key for word in words(text, 0, len(text)) if is_number(word.key)} for text in map(ground.text, (a, b))
    ]
    return numbers[0] == numbers[1] and times.agree(_said(ground, a), _said(ground, b))


def _may_be_one(ground: Ground, a: Quotation, b: Quotation) -> bool:
    """Whether one saying can have both speakers: the same one, or a side and one who speaks for it."""
    one, other = (ground.actors[q.speaker.actor] for q in (a, b) if q.speaker and q.speaker.actor)
    alone = ("person", "document")  # two persons, or two papers, say the same only in the same words
    return one.id == other.id or not (one.kind == other.kind and one.kind in alone)


def _in_one_passage(ground: Ground, a: Quotation, b: Quotation) -> bool:
    """Whether a shared passage takes up most of the shorter of both."""
    for reuse in ground.reuse:
        if reuse.kind in (*COPIED, "translation-variant") and reuse.kind != "cut":
            first = max((_overlap(a, p.document, p.start, p.end) for p in reuse.passages), default=0.0)
            second = max((_overlap(b, p.document, p.start, p.end) for p in reuse.passages), default=0.0)
            if min(first, second) >= 0.5:
                return True
    return False


def _overlap(quotation: Quotation, document: str, start: int, end: int) -> float:
    if document != quotation.document:
        return 0.0
    return max(0, min(end, quotation.end) - max(start, quotation.start)) / len(quotation)


def _said(ground: Ground, quotation: Quotation) -> str | None:
    """The day on which it was said, where the speech act that its cue tells is dated."""
    if quotation.cue is None:
        return None
    reading: Reading = ground.by_document[quotation.document]
    acts = [e for e in reading.events if e.trigger.start < quotation.cue.end and quotation.cue.start < e.trigger.end]
    return next((act.when for act in acts if act.when is not None), None)
