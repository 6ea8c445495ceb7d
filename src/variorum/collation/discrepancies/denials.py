"""Who denies what, in so many words: the denier, the words of the denial, and what of them says what is denied.

A reading has the denials that lead to something told in the same article. Here are those too whose matter stands in
another article or nowhere: accusers are often not named, and a denial is news by itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.ground import Ground
from variorum.model import Actor, Extent, Sentence, Span

from .voices import spoken

_TELLING = (
    r"(?:claims?|allegations?|accusations?|assertions?|suggestions?|insinuations?|charges?|reports?|rumou?rs?|notion)"
)
_WHOSE = r"(?:the|those|all|such|these|any|that|this|[\w.’'-]+['’]s)"
_OF = rf"(?:{_WHOSE}\s+)*(?:\w+\s+)?{_TELLING}\s+(?:that|of|(?=(?:he|she|they|it|his|her|their|there)\b))"
_GIVEN = (
    r"(?:them|him|her|us|me|you|people|it|entry|access|bail|visas?|requests?|appeals?|motions?|benefits|coverage|treatment"
    r"|permission|permits?|the)"
)
"""What is denied to somebody rather than said not to be so."""

_DENIES = re.compile(
    rf"\b(?:(?:denied|denies|deny|denying)\s+(?P<deed>(?:{_OF}|(?!{_GIVEN}\b)[a-z]+)\b[^.;:]*)"
    rf"|(?:rejected|rejects|dismissed|dismisses|refuted|refutes|rebutted|disputed|disputes)\s+(?P<claim>{_OF}\s?[^.;:]*))"
)
"""A verb of denying with the clause or noun that says what is denied. Criticism that is rejected is no such noun."""

_POINTS = re.compile(
    r"\b(?:denied|denies|deny|rejected|rejects|reject|dismissed|dismisses|refuted|refutes|rebutted|disputed|disputes|dispute)"
    rf"\s+{_WHOSE}\s+(?:\w+\s+)?{_TELLING}\b(?=\s*(?:[.,;:—–]|(?:as|and|but|saying|telling|calling|\w+ly)\b))"
)
_SAYS = re.compile(
    r"\b(?:alleg|accus|claim|blam|said|say|told|conclud|report|assert|charg|suggest|contend|argu|suspect|according)\w*"
)
"""Words by which a sentence has something told: what can be denied."""

_ALSO = re.compile(r"\b(?:also|too|likewise)\s+$")
"""Who also denies joins a denier, whose words may be all that stands just before."""

_BACK = 3
"""Sentences before a denial that points back among which the nearest with such a word is meant."""

_NEVER = re.compile(
    r"\b(?P<who>I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\s+(?:ha[ds]\s+|have\s+)?"
    r"(?:never|(?:did|was|were|had|has|have)(?:\s+not|n['’]t)(?:\s+ever)?)\s+(?P<deed>[a-z]{3,}[^.;:]*)"
)
"""A speaker's word that he did not do something: as good as a denial, where others have it that he did."""

_NOT = re.compile(
    r"(?:\b(?:not|never|nor|or|to|would|could|should|might|may|cannot|if|was|were|been|being|be|no one|nobody)"
    r"|n['’]t)\s*$"
)
"""Words before the verb that leave it open, turn it round, or make of it what befalls: "neither confirm nor deny"."""

_FOR = (
    r"(?:\w+\s+){0,2}?(?:[Mm]inist(?:er|ry)|officials?|spokes\w+|authorities|leaders|aides|lawyers?|attorneys?|government|office|campaign"
    r"|administration|team)"
)
"""Those who speak for whoever is named before them."""
_BETWEEN = re.compile(
    rf"(?:['’]s?)?(?:\s+{_FOR})?\s*(?:\([^)]{{1,40}}\))?\s*(?:,[^,.;“”]{{1,90}},)?\s*"
    r"(?:and\s+(?:others|(?:his|her|their|its)\s+\w+)\s+)?"
    r"(?:(?:has|have|had|is|are|also|again|since|who|himself|herself|\w+ly|at first|later|long|both|all)\s+)*"
)
"""What may stand between the name of the denier and the verb."""

_CUT = re.compile(
    r",?\s+(?:but|while|although|though|whereas|saying|calling|insisting|adding|arguing|after|before|when)\b"
    r"|,\s+(?:and|which|who|according|blaming)\b|\s[—–]|,[”\"’']|[”\"]\s|\s+and\s+(?:said|says|called|told)\b"
    r"|\s+in\s+an?\s+(?:\w+\s+)?(?:tweet|interview|statement|speech|letter|email|post)\b"
)
_HEAD = re.compile(rf"^(?:{_OF}|that|any|having|being|ever)\s+")
_TAKEN_BACK = re.compile(r"\b(?:initially|at first|first|previously|originally)\s*$", re.IGNORECASE)
_ADMITS = re.compile(r"\b(?:admit\w*|acknowledg\w*|conced\w*|confess\w*|retract\w*)\b", re.IGNORECASE)
_WHO = ("person", "state", "government", "organization", "alliance", "office", "group")
_SHORTEST = 12
"""Characters of what is denied below which it says nothing by itself."""


@dataclass(frozen=True, slots=True)
class Denied:
    """One denial: the sentence, who denies, what is denied, and the accuser whom the clause names.

    `points` is whether what is denied is a sentence before; `plain` whether there is a verb of denying, and not only
    the speaker's word that it is not so; `given_up` whether the sentence says that the denial was taken back.
    """

    place: Span
    by: Actor
    what: Span
    accuser: str | None = None
    points: bool = False
    plain: bool = True
    given_up: bool = False


def find(ground: Ground) -> Iterator[Denied]:
    """The denials of all articles in the order of the text."""
    for reading in ground.readings:
        before: list[Sentence] = []
        for sentence in reading.sentences:
            if not sentence.furniture:
                told = list(_worded(ground, reading.document.id, sentence))
                told += _pointing(ground, reading.document.id, sentence, before[-_BACK:])
                yield from told or _nevers(ground, reading.document.id, sentence)
                before.append(sentence)


def denies(text: str) -> bool:
    """Whether a text has a verb of denying with what it denies, or that points back."""
    return _DENIES.search(text) is not None or _POINTS.search(text) is not None


def _worded(ground: Ground, document: str, sentence: Extent) -> Iterator[Denied]:
    """Denials that say what they deny."""
    text, place = ground.by_document[document].document.text, Span(document, sentence.start, sentence.end)
    for found in _DENIES.finditer(text, sentence.start, sentence.end):
        by = denier(ground, place, found.start())
        what = _what(text, document, found, "deed" if found["deed"] else "claim")
        if by is not None and len(what) >= _SHORTEST and not _NOT.search(text, sentence.start, found.start()):
            back = _TAKEN_BACK.search(text, sentence.start, found.start())
            given_up = bool(back and _ADMITS.search(text, sentence.start, sentence.end))
            yield Denied(place, by, what, _accuser(ground, by, what), given_up=given_up)


def _pointing(ground: Ground, document: str, sentence: Extent, before: Sequence[Sentence]) -> Iterator[Denied]:
    """Denials of what is said just before: "Norway disputes that claim"."""
    text, place = ground.by_document[document].document.text, Span(document, sentence.start, sentence.end)
    for found in _POINTS.finditer(text, sentence.start, sentence.end):
        by = denier(ground, place, found.start())
        meant = next((one for one in reversed(before) if _SAYS.search(text, one.start, one.end)), None)
        also = _ALSO.search(text, sentence.start, found.start()) or _NOT.search(text, sentence.start, found.start())
        if by is not None and meant is not None and not also:
            yield Denied(place, by, Span(document, meant.start, meant.end), points=True)


def _nevers(ground: Ground, document: str, sentence: Extent) -> Iterator[Denied]:
    """What speakers say that they did not do."""
    text, place = ground.by_document[document].document.text, Span(document, sentence.start, sentence.end)
    for found in _NEVER.finditer(text, sentence.start, sentence.end):
        said = spoken(ground, Span(document, found.start(), found.end("who")))
        by = ground.actors.get(said.speaker.actor or "") if said is not None and said.speaker is not None else None
        meant = {actor for start, _, actor in ground.places_of_names(document, *found.span("who"))}
        if by is None or by.kind not in _WHO or (found["who"] not in ("I", "We", "we") and by.id not in meant):
            continue
        what = _what(text, document, found, "deed")
        if len(what) >= _SHORTEST:
            yield Denied(place, by, what, plain=False)


def denier(ground: Ground, sentence: Span, at: int) -> Actor | None:
    """The party named right before a verb."""
    text = ground.by_document[sentence.document].document.text
    named = [one for one in ground.places_of_names(sentence.document, sentence.start, at) if one[1] <= at]
    for _, end, actor in sorted(named, key=lambda one: (-one[1], one[0], one[2]))[:2]:
        known = ground.actors[actor]
        if known.kind in _WHO and _BETWEEN.fullmatch(text, end, at):
            return known
    return None


def _what(text: str, document: str, found: re.Match[str], group: str) -> Span:
    """What is denied, as far as its clause goes."""
    start, end = found.span(group)
    head = _HEAD.match(text, start, end)
    cut = _CUT.search(text, head.end() if head else start, end)
    words = text[start : cut.start() if cut else end].rstrip(" ,–—-")
    return Span(document, start, start + max(1, len(words)))


def _accuser(ground: Ground, by: Actor, what: Span) -> str | None:
    """Whose claims they are, where the clause says so: "denied Norway's claims that"."""
    text = ground.by_document[what.document].document.text
    for _, end, actor in ground.places_of_names(what.document, what.start, what.end):
        own = re.compile(rf"['’]s?\s+(?:\w+\s+)?{_TELLING}\b").match(text, end)
        if own and ground.actors[actor].kind in _WHO and not ground.sides.same(actor, by.id):
            return actor
    return None
