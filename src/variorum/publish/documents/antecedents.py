"""Whom "he" and "she" before or after reported words can be said to be without doubt: one person, or nobody."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from variorum.model import Actor, Extent, Mention, Quotation, Span
from variorum.publish.edition import Edition

_MALE, _FEMALE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
_PERSONAL = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_TITLES = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f"}
_RELATIVE = re.compile(r",?\s+")
_POSSESSIVE = re.compile(r"['’]s?\b|s['’]\s")
_OBJECT = re.compile(
    r"\b(?:of|for|with|to|against|about|from|on|in|at|than|like|under|over|after|before|between|behind|near|toward"
    r"|towards|that)\s+(?:[A-Z][\w.’'-]*\s+|(?:the|a|an|former|then|late|fellow)\s+)*$"
)
"""A preposition before a name and the titles that stand with it: the name is not the one who acts."""
_UNDER = re.compile(r"\b(?:whether|that|if|because|while|when|as|although|though|since|after|before|who|which)\b", re.I)
"""Words that begin a clause within another, whose subject the next sentence seldom takes up."""
_SOURCE = re.compile(r"\b(?:according|thanks) to\s+[^,.;:]*$", re.IGNORECASE)
_RUNNING = re.compile(r"[.!?:;…][”\"’'»)\]]*$")
_FEW = 2
"""Pronouns of the other gender from which a person is likely of that one."""
_HEADING = 14
"""Words up to which a paragraph without a stop at its end is a heading."""


class Antecedents:
    """Finds persons for the pronouns of an article by what its own paragraph and the one before name."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._found: dict[str, str | None] = {}

    def of(self, quotation: Quotation) -> str | None:
        """The actor that the pronoun of a speaker stands for, or None where another could be meant."""
        if quotation.id not in self._found:
            self._found[quotation.id] = self._of(quotation)
        return self._found[quotation.id]

    def _of(self, quotation: Quotation) -> str | None:
        place = quotation.speaker.span if quotation.speaker else None
        if place is None or not self._edition.holds(place):
            return None
        form = self._edition.dossier.text(place).casefold()
        if form in ("who", "which"):
            return self._relative(place)
        if form not in _MALE | _FEMALE:
            return None
        read = quotation.speaker.actor if quotation.speaker else None
        found = self._alone(place, read) or self._goes_on(quotation, place, read)
        return found if found is not None and self._agrees(found, form) else None

    def _relative(self, place: Span) -> str | None:
        """The name right before a "who"."""
        text = self._edition.dossier.document(place).text
        named = self._named(place.document, 0, place.start)
        last = max(named, key=lambda pair: pair[0].end, default=None)
        if last is None or not _RELATIVE.fullmatch(text[last[0].end : place.start]):
            return None
        return last[1].id

    def _alone(self, place: Span, read: str | None) -> str | None:
        """The one person named before a pronoun, in its paragraph or else in the one before it."""
        paragraphs = self._paragraphs[place.document]
        number = bisect_right([one.start for one in paragraphs], place.start) - 1
        if number < 0:
            return None
        for start, end in ((paragraphs[number].start, place.start), *self._before(place, number)):
            named = self._named(place.document, start, end)
            first = self._pronoun(place.document, start, end)
            if named and (first is None or named[0][0].start < first):
                return self._one(place.document, start, end, read)
        return None

    def _goes_on(self, quotation: Quotation, place: Span, read: str | None) -> str | None:
        """The speaker of the reading, where the words before are that person's and hold the names of all others."""
        if read is None or quotation.kind == "indirect":
            return None
        paragraphs = self._paragraphs[place.document]
        number = bisect_right([one.start for one in paragraphs], place.start) - 1
        for start, end in ((paragraphs[number].start, place.start), *self._before(place, number)):
            named = self._named(place.document, start, end)
            own = [one for one in self._edition.reported.get(place.document, ()) if self._leads(one, read, start, end)]
            apart = [pair for pair in named if not any(one.covers(pair[0]) for one in own)]
            if named or own:
                return read if own and {actor.id for _, actor in apart} <= {read} else None
        return None

    def _leads(self, quotation: Quotation, actor: str, start: int, end: int) -> bool:
        """Whether somebody's name in a stretch leads to reported words, or a pronoun that is surely theirs."""
        by = quotation.speaker
        if by is None or by.span is None or not start <= by.span.start < end or by.actor != actor:
            return False
        return by.named != "pronoun" or self.of(quotation) == actor

    def _before(self, place: Span, number: int) -> list[tuple[int, int]]:
        """The paragraph before, headings left out; none where a heading begins a new part."""
        paragraphs = self._paragraphs[place.document]
        text = self._edition.dossier.document(place).text
        earlier = paragraphs[number - 1] if number else None
        if earlier is None or _heading(text[earlier.start : earlier.end]):
            return []
        return [(earlier.start, earlier.end)]

    def _one(self, document: str, start: int, end: int, read: str | None) -> str | None:
        """The person of a stretch, where it names no other and has this one act, or speak where another was read."""
        named = self._named(document, start, end)
        if len({actor.id for _, actor in named}) != 1:
            return None
        text = self._edition.by_document[document].document.text
        found = named[0][1].id
        holds = _acts if found == read else self._speaks
        return found if any(holds(text, start, mention) for mention, _ in named) else None

    def _speaks(self, text: str, start: int, mention: Mention) -> bool:
        """Whether a name leads to reported words, in no clause that another is in."""
        clause = text[max(start, self._edition.sentence(mention).start) : mention.start]
        if not _acts(text, start, mention) or _UNDER.search(clause):
            return False
        reported = self._edition.reported.get(mention.document, ())
        told = (one.speaker.span for one in reported if one.speaker is not None)
        return any(one is not None and one.start < mention.end and mention.start < one.end for one in told)

    def _named(self, document: str, start: int, end: int) -> list[tuple[Mention, Actor]]:
        """The names of persons in a stretch, outside of what stands in quotation marks."""
        return [
            (mention, actor)
            for mention, actor in self._persons.get(document, ())
            if start <= mention.start and mention.end <= end and not self._aside(document, mention)
        ]

    def _pronoun(self, document: str, start: int, end: int) -> int | None:
        """Where the first "he" or "she" of a stretch stands, outside of quotation marks."""
        text = self._edition.by_document[document].document.text
        places = (match.start() for match in _PERSONAL.finditer(text, start, end))
        return next((one for one in places if not self._spoken(document, one)), None)

    def _aside(self, document: str, mention: Mention) -> bool:
        """Whether a name stands in quotation marks or is part of a word: "anti-Holm"."""
        text = self._edition.by_document[document].document.text
        joined = text[max(0, mention.start - 1) : mention.start] == "-" or text[mention.end : mention.end + 1] == "-"
        return joined or self._spoken(document, mention.start)

    def _spoken(self, document: str, place: int) -> bool:
        return any(start <= place < end for start, end in self.marked.get(document, ()))

    def _agrees(self, actor: str, form: str) -> bool:
        """Whether neither a title before the name nor the other pronouns for it tell another gender."""
        own = "m" if form in _MALE else "f"
        told = self._told.get(actor, set())
        other = self._pronouns[actor, "f" if own == "m" else "m"]
        return told <= {own} and (own in told or other < _FEW or other <= self._pronouns[actor, own])

    def _title(self, mention: Mention) -> str:
        text = self._edition.by_document[mention.document].document.text
        return (text[max(0, mention.start - 8) : mention.start].split() or [""])[-1].strip(".").casefold()

    @cached_property
    def _pronouns(self) -> Counter[tuple[str, str]]:
        """How often "he" and "she" stand for each person, as the articles were read."""
        found: Counter[tuple[str, str]] = Counter()
        for actor in self._edition.dossier.actors:
            for one in actor.mentions if actor.kind == "person" else ():
                if one.kind == "pronoun" and self._edition.holds(one):
                    word = self._edition.dossier.text(one).casefold()
                    found[actor.id, "m" if word in _MALE else "f" if word in _FEMALE else ""] += 1
        return found

    @cached_property
    def _told(self) -> dict[str, set[str]]:
        """The genders that titles before the names of each person tell."""
        found: dict[str, set[str]] = {}
        for named in self._persons.values():
            for mention, actor in named:
                if (word := self._title(mention)) in _TITLES:
                    found.setdefault(actor.id, set()).add(_TITLES[word])
        return found

    @cached_property
    def _persons(self) -> dict[str, list[tuple[Mention, Actor]]]:
        found: dict[str, list[tuple[Mention, Actor]]] = {}
        for actor in self._edition.dossier.actors:
            for mention in actor.mentions if actor.kind == "person" else ():
                if mention.kind == "name" and self._edition.holds(mention):
                    found.setdefault(mention.document, []).append((mention, actor))
        return {key: sorted(each, key=lambda pair: (pair[0].start, pair[1].id)) for key, each in found.items()}

    @cached_property
    def marked(self) -> dict[str, list[tuple[int, int]]]:
        """What stands in quotation marks in each article."""
        return {w.document.id: marks(w.document.text, w.paragraphs) for w in self._edition.witnesses}

    @cached_property
    def _paragraphs(self) -> dict[str, Sequence[Extent]]:
        return {witness.document.id: witness.paragraphs for witness in self._edition.witnesses}


_OPENED = re.compile(r"“[^“”]*”?|\"[^\"]*\"?|«[^«»]*»?")


def marks(text: str, paragraphs: Iterable[Extent]) -> list[tuple[int, int]]:
    """What stands in quotation marks; marks that a paragraph leaves open reach to its end."""
    return [match.span() for one in paragraphs for match in _OPENED.finditer(text, one.start, one.end)]


def _acts(text: str, start: int, mention: Mention) -> bool:
    """Whether a name stands where one who acts or speaks does: no possessive, nothing that a preposition governs."""
    if _POSSESSIVE.match(text, mention.end):
        return False
    before = text[max(start, mention.start - 80) : mention.start]
    return _SOURCE.search(before) is not None or _OBJECT.search(before) is None


def _heading(text: str) -> bool:
    return len(text.split()) <= _HEADING and _RUNNING.search(text.rstrip()) is None
