"""What somebody denies in so many words, set against the accounts that have it so, in whatever article they stand.

A dispute between speakers: an article that has both sides does not contradict itself. The denials that a claim holds
already are left to `disputes`.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.claims import accounts
from variorum.collation.ground import Ground
from variorum.collation.meaning import Judge, Token
from variorum.model import Side, Span

from . import denials
from .denials import Denied
from .finding import Difference, side
from .voices import name_of, tellers

_TOLD = 0.6
"""Share of what is denied that a sentence must tell to be of it; a deed told in other words falls below."""

_TELLS = 0.2
"""Weight from which a word of what is denied must be found in the sentence: of "contacts with the envoy" one of the
plain words, not the name alone."""

_SAME_WORD = 0.8
_EQUAL = 0.5
"""How well that word must be matched; share of two denials of one person from which they are of one thing."""

_OPEN = re.compile(
    r"\b(?:whether|if|unless|could|might|may|should|would|not|no|never|without|nor|neither|cannot|no longer"
    r"|false\w*|den(?:y|ied|ies|ying|ials?)|reject\w*|dismiss\w*|refut\w*|disput\w*"
    r"|evidence|investigat\w*|prob(?:e|es|ing)|question\w*|ask(?:ed|s|ing)?)\b|n['’]t\b|\?"
)
"""Words of a sentence that leave open what it tells, or turn it round: it affirms nothing."""

_SUCH = re.compile(r"\bsuch\b")

_MOST = 4
"""Accounts that a side shows: the likest of each article."""

_ONE_PLACE = 60
"""Sentences that have a word from which it no longer leads to any: nothing costs the square of an affair."""

_NOBODY = "others not named"
_LABEL = 120
"""Characters of what is denied that an explanation has at most."""


@dataclass(frozen=True, slots=True)
class _Matter:
    """Denials of one thing, and the sentences that have it so."""

    denials: tuple[Denied, ...]
    told: tuple[Span, ...]


def find(ground: Ground, held: Collection[Span]) -> Iterator[Difference]:
    """One difference for each matter that is denied outright, or told elsewhere; the denials at `held` are known."""
    found = [one for one in denials.find(ground) if not any(one.place.overlaps(place) for place in held)]
    if not found:
        return
    judge = Judge(ground)
    for matter in _matters(ground, judge, found):
        yield _difference(ground, matter)


def _matters(ground: Ground, judge: Judge, found: Sequence[Denied]) -> list[_Matter]:
    """The denials by what they deny, each group with the accounts of any of its members."""
    sentences = _Sentences(ground, judge)
    groups: list[list[Denied]] = []
    for one in found:
        into = next((group for group in groups if _one_thing(ground, judge, one, group[0])), None)
        if into is None:
            groups.append([one])
        else:
            into.append(one)
    return _merged(ground, judge, [_Matter(tuple(group), sentences.telling(group)) for group in groups])


def _merged(ground: Ground, judge: Judge, found: Sequence[_Matter]) -> list[_Matter]:
    """One matter of all that one side denies of the same passages, or of the same people where nobody else tells it."""
    kept: list[_Matter] = []
    outright = [one for one in found if one.told or any(denial.plain for denial in one.denials)]
    for one in sorted(outright, key=lambda one: not one.told):
        same = next((n for n, other in enumerate(kept) if _one_dispute(ground, judge, one, other)), None)
        if same is None:
            kept.append(one)
        else:
            other = kept[same]
            told = tuple(sorted({*other.told, *one.told}))
            kept[same] = _Matter((*other.denials, *one.denials), told)
    return kept


def _one_dispute(ground: Ground, judge: Judge, one: _Matter, other: _Matter) -> bool:
    if not ground.sides.same(one.denials[0].by.id, other.denials[0].by.id):
        return False
    if one.told and other.told:
        return any(a.overlaps(b) for a in one.told for b in other.told)
    return bool(_keys(judge, one) & _keys(judge, other))


def _keys(judge: Judge, matter: _Matter) -> frozenset[str]:
    tokens = (token for one in matter.denials for token in judge.tokens((one.what,)))
    return frozenset(_key(token) for token in tokens if token.weight >= _TELLS)


def _one_thing(ground: Ground, judge: Judge, one: Denied, other: Denied) -> bool:
    if not ground.sides.same(one.by.id, other.by.id):
        return False
    first, second = (one.what,), (other.what,)
    shares = sorted((judge.covers(first, second), judge.covers(second, first)))
    shorter = min(ground.text(one.what), ground.text(other.what), key=len)
    return shares[0] >= _EQUAL or (shares[1] >= _SAME_WORD and _SUCH.search(shorter) is not None)


class _Sentences:
    """The sentences of an affair by what they tell, so that a denial is held against those alone that share some."""

    def __init__(self, ground: Ground, judge: Judge) -> None:
        self._ground, self._judge = ground, judge
        self._by_key: defaultdict[str, list[Span]] = defaultdict(list)
        for reading in ground.readings:
            for one in reading.sentences:
                place = Span(reading.document.id, one.start, one.end)
                if not one.furniture and len(place) <= accounts.LONGEST and not _OPEN.search(ground.text(place)):
                    for key in sorted({_key(token) for token in judge.tokens((place,)) if token.weight >= _TELLS}):
                        self._by_key[key].append(place)

    def telling(self, group: Sequence[Denied]) -> tuple[Span, ...]:
        """The sentences that have what is denied so, the likest of each article, in somebody else's voice."""
        best: dict[str, tuple[float, Span]] = {}
        for one in group:
            near = [one.what] if one.points else self._near(one)
            for place in near:
                share = self._share(one, place)
                if share >= _TOLD and (-share, place) < best.get(place.document, (0.0, place)):
                    best[place.document] = (-share, place)
        return tuple(sorted(place for _, place in sorted(best.values())[:_MOST]))

    def _near(self, one: Denied) -> list[Span]:
        shared: defaultdict[Span, int] = defaultdict(int)
        for key in sorted({_key(token) for token in self._judge.tokens((one.what,)) if token.weight >= _TELLS}):
            for place in self._by_key[key] if len(self._by_key[key]) <= _ONE_PLACE else ():
                shared[place] += 1
        return sorted(place for place, count in shared.items() if count > 1 and not place.overlaps(one.place))

    def _share(self, one: Denied, place: Span) -> float:
        """How much of what is denied a sentence tells; 0 where it is not of the denier, or in that voice."""
        voice = self._ground.speaks_for(one.by.id)
        if any(
            self._ground.sides.same(by, one.by.id) or self._ground.speaks_for(by) == voice
            for by in tellers(self._ground, place)
        ):
            return 0.0
        if one.points:
            return 1.0
        if one.by.id not in self._ground.named(place.document, place.start, place.end):
            return 0.0
        found = self._judge.align((one.what,), (place,))
        telling = [n for n, token in enumerate(found.a) if token.plain and token.weight >= _TELLS]
        held = {pair.a for pair in found.pairs if pair.likeness >= _SAME_WORD}
        if not held & set(telling if one.plain else telling[:1]):
            return 0.0
        return self._judge.covers((one.what,), (place,))


def _key(token: Token) -> str:
    return token.actor or token.stem or " ".join(token.forms)


def _difference(ground: Ground, matter: _Matter) -> Difference:
    by_name: defaultdict[str, list[Denied]] = defaultdict(list)
    for one in matter.denials:
        by_name[one.by.name].append(one)
    who = " and ".join(sorted(by_name))
    given_up = any(one.given_up for one in matter.denials)
    end = (
        "The denial was later taken back, by the article's own words." if given_up else "The articles do not settle it."
    )
    return Difference(
        between="speakers",
        kind="polarity",
        verdict="superseded" if given_up else "undetermined",
        sides=(*_saying(ground, matter), *(_denying(name, by_name[name]) for name in sorted(by_name))),
        explanation=f"Denied by {who}: “{_words(ground, matter.denials[0])}”. {_told(ground, matter)} {end}",
        how="denied in so many words",
    )


def _words(ground: Ground, one: Denied) -> str:
    words = " ".join(ground.text(one.what).split())
    return words if len(words) <= _LABEL else words[:_LABEL].rpartition(" ")[0] + " …"


def _denying(name: str, found: Sequence[Denied]) -> Side:
    made = side(f"denied: {name}", [one.place for one in found])
    return Side(value=made.value, accounts=made.accounts, words=tuple(sorted({one.what for one in found})))


def _saying(ground: Ground, matter: _Matter) -> tuple[Side, ...]:
    """Who has it so, each with the own passages; an accuser of whom there is only the denial with that."""
    by_name: defaultdict[str, list[Span]] = defaultdict(list)
    for place in matter.told:
        by_name[name_of(ground, place)].append(place)
    if not by_name:
        for one in matter.denials:
            by_name[_NOBODY if one.accuser is None else ground.actors[one.accuser].name].append(one.what)
        if len(by_name) > 1:
            by_name.pop(_NOBODY, None)
    return tuple(side(f"said: {name}", by_name[name]) for name in sorted(by_name))


def _told(ground: Ground, matter: _Matter) -> str:
    names = [one.value.removeprefix("said: ") for one in _saying(ground, matter)]
    if names == [_NOBODY]:
        return "Who says so is not named."
    who = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Told by {who}."
