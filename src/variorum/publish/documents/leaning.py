"""Words that point back: "such action", "the report", "the court" of several, and a time that needs its article's day.

A definite noun is anaphoric where the sentences before it in its article have brought the thing up; what all articles
begin with, and what the sentence itself has named, needs no such help.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from variorum.collation.events.families import stem
from variorum.collation.wordnet import parts
from variorum.model import Document, Span
from variorum.publish.edition import Edition

from .marking import unquoted

_BACK = re.compile(
    r"\bsuch (?!as\b|a\w? \w+ as\b)\w+"
    r"|\b(?:this|these) (?!week|month|year|morning|afternoon|evening|weekend|summer|autumn|fall|spring|winter)\w+"
    r"|\bthose (?!who|whose|which|that|as|across|unless)(?:\w+s|people|men|women|children)\b"
    r"|\b(?:in|of|at|on|to|after|before|from|for|with|by|even|since|until|than) that\b(?! (?:he|she|it|they|the)\b)"
    r"|\bthe (?:document|record|session|meeting|report|letter) to\b|\bthe (?:decision|move) in\b"
    r"|\bthe (?:latter|aforementioned)\b|\bthe former(?=\W*(?:$|[,;.]|was|is|has|had))|\bin question\b|\bamong them\b"
    r"|\b(?:at|in|during) the same (?:conference|exchange|interview|session|statement|speech|briefing|meeting|event)\b"
    r"|\bthe (?:aide|official|spokes(?:man|woman|person)|source|author|lawmaker|analyst)s? (?:said|says|added)"
    r"|\b(?:as a result|in response|in return|likewise|for (?:that|this) reason|in other words)\b"
    r"(?! (?:to|of|for)\b)",
    re.IGNORECASE,
)
"""What points to something that an earlier sentence has told, and to nothing else."""
_SHELL = re.compile(
    r"\bthe (result|record|report|document|decision|move|statement|announcement|meeting|session|letter"
    r"|remark|comment|appeal|proposal|comparison|news|finding|admission|discussion|talk|event|development|claim"
    r"|allegation|accusation|request|offer|plan|figure|incident|episode|answer|response|reply|message|effort|step|change"
    r"|measure|group|family|match|pair|duo|scenario|idea|argument|view|reason|problem|question|issue"
    r"|assessment|condition|context)s?\b"
    r"(?! (?:of|by|from|that|which|who|whom|on|in|to|between|with|for|about|against|issued|released|published|made)\b)"
    r"(?! (?-i:[A-Z]))",
    re.IGNORECASE,
)
"""A noun that stands for what has been said, without words after it that say what it is of."""
_DEFINITE = re.compile(
    r"\bthe (?:[a-z]+ed )?([a-z]{3,})\b"
    r"(?! (?:of|that|which|who|whom|whose|where|for|to|in|at|on|from|between|with)\b)",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\w+ed|is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|do|does|did|said|says|held|told|took"
    r"|made|went|came|gave|met|won|lost|left|led|fell|rose|began|read|saw|found|sent|shot|hit|ran|set|cut|put"
)
"""The forms of a verb after a noun that are seldom a noun themselves."""
_TIMELY = re.compile(r"(?:year|month|week|day|hour|future|past|end|time|world|public|country|morning|night)s?")
"""Nouns that mean what they mean without help."""
_BODY = re.compile(
    r"(?i)\b(?:court|ministry|hospital|university|committee|agency|department|company|party|council|institute|school"
    r"|bank|union|commission|assembly|parliament|senate|embassy|airline|club|church|bureau|institution|tribunal)s?\b"
)
"""Bodies of which a story may have several: the noun alone then does not say which."""
_BEFORE, _OPENING = 4, 3
"""Sentences before one in which the thing that it means has come up, and those that an article begins with."""
_HALF = 0.5
"""Share of the articles whose beginnings name a thing that every reader of the document then knows."""
_RELATIVE = re.compile(
    r"\b(?:last|this|(?<!the )next|earlier|later|past|coming)\s+(?:\w+\s+)?(?:week|month|year|day"
    r"|night|weekend|summer|spring|fall|autumn|winter|morning|afternoon|evening)s?\b"
    r"|\b(?:day|week|month|year|hour)s? (?:earlier|later)\b"
    r"|\b(?:yesterday|today|tomorrow|tonight|ago|currently|so far)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.IGNORECASE,
)
"""Times that say nothing without the day of the article."""
_UNDATED = re.compile(r"\b(?:recently|now|latest|just)\b", re.IGNORECASE)
"""And what says as little where the article gives no day."""


_TIE = re.compile(
    r",? (?:though|however|meanwhile|moreover|nevertheless|nonetheless|therefore|likewise|too|for (?:his|her|its|their)"
    r" part),|,? too$|(?<=[\w,)]) also (?=\w)|,? (?:however|though|as well)$|(?<=\w)\s+(?=,)"
)
"""What ties a sentence to the one before it and can go: "the harbourmaster, though, argues"."""


class Leaning:
    """Judges stretches of the articles of an edition by what they point to."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def back(self, place: Span, bare: str) -> bool:
        """Whether the stretch, its words in marks left out, points to something that stands before it."""
        if _BACK.search(bare):
            return True
        for match in _SHELL.finditer(bare):
            form = stem(match[1].casefold())
            if form not in self._headed and not _named(bare[: match.start()], form):
                return True
        return any(self._anaphoric(place, bare, match) for match in _DEFINITE.finditer(bare))

    def _anaphoric(self, place: Span, bare: str, match: re.Match[str]) -> bool:
        word = match[1]
        if (
            not word.islower()
            or _TIMELY.fullmatch(word)
            or "n" not in parts(word)
            or bare[match.end() : match.end() + 2].strip(" ")[:1].isupper()
        ):
            return False
        after = re.match(r" ([a-z]{4,})", bare[match.end() :])
        if after is not None and parts(after[1]) & {"n", "a"} and not _FINITE.fullmatch(after[1]):
            return False  # it belongs to the noun behind it
        form = stem(word)
        if _named(bare[: match.start()], form):
            return False
        if form in self._namesakes:
            return True
        return form not in self._given and self._before(place, word)

    def _before(self, place: Span, noun: str) -> bool:
        """Whether the sentences right before bring up a thing that is then called by its noun alone."""
        witness = self._edition.by_document[place.document]
        text = witness.document.text
        earlier = [one for one in witness.sentences if one.end <= place.start][-_BEFORE:]
        return any(_brought(text[one.start : one.end], noun) for one in earlier)

    @cached_property
    def _given(self) -> frozenset[str]:
        """What the headlines and first sentences of most articles name."""
        return self._common(_OPENING)

    @cached_property
    def _headed(self) -> frozenset[str]:
        """What the headlines of most articles name."""
        return self._common(0)

    def _common(self, sentences: int) -> frozenset[str]:
        counts: dict[str, int] = {}
        for witness in self._edition.witnesses:
            text = witness.document.text
            first = " ".join(text[one.start : one.end] for one in islice(witness.sentences, sentences))
            said = f"{witness.document.title} {first}".casefold()
            for form in {stem(word) for word in re.findall(r"[a-z]{3,}", said)}:
                counts[form] = counts.get(form, 0) + 1
        most = max(1.0, _HALF * len(self._edition.witnesses))
        return frozenset(form for form, count in counts.items() if count >= most)

    @cached_property
    def _namesakes(self) -> frozenset[str]:
        """Nouns by which two or more actors are called: courts, ministries, hospitals."""
        counts: dict[str, int] = {}
        for actor in self._edition.dossier.actors:
            if actor.kind != "person" and any(self._edition.holds(mention) for mention in actor.mentions):
                for form in {stem(word.casefold()) for word in _BODY.findall(actor.name)}:
                    counts[form] = counts.get(form, 0) + 1
        return frozenset(form for form, count in counts.items() if count > 1)


def timeless(document: Document, place: Span, edits: Iterable[tuple[int, int, str]]) -> bool:
    """Whether no time stands in the stretch, outside of marks, that means nothing without the day of the article.

    `edits` are the places that are put as dates.
    """
    bare = unquoted(document.text[place.start : place.end])
    for start, end, _ in edits:
        bare = f"{bare[: start - place.start]}{' ' * (end - start)}{bare[end - place.start :]}"
    return _RELATIVE.search(bare) is None and (document.published is not None or _UNDATED.search(bare) is None)


def ties(document: Document, place: Span) -> Iterator[tuple[int, int, str]]:
    """The adverbs of a stretch, outside of marks, that tie it to the sentence before and that can go."""
    text = document.text[place.start : place.end]
    for match in _TIE.finditer(unquoted(text)):
        if text[match.start() : match.end()] != match[0]:  # the tie would take in words in marks
            continue
        yield (
            place.start + match.start(),
            place.start + match.end(),
            " " if match[0].strip() and match[0].endswith(" ") else "",
        )


def _named(before: str, form: str) -> bool:
    return any(stem(word) == form for word in re.findall(r"[a-z]+", before.casefold()))


def _brought(sentence: str, noun: str) -> bool:
    """Whether a sentence has the noun with more than "the" before it."""
    found = re.finditer(r"(?<![\w-])(?:(\w+) )?([A-Za-z]{3,})\b", sentence)
    words = [(m[1] or "", m[2]) for m in found]
    words += [(m[1], m[2]) for m in re.finditer(r"(?<=\s)(\w+) ([A-Za-z]{3,})\b", sentence)]
    forms = {stem(noun), noun.rstrip("s")}
    return any(
        lead.casefold() not in ("", "the") and forms & {stem(word.casefold()), word.casefold().rstrip("s")}
        for lead, word in words
    )
