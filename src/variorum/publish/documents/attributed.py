"""The edition that documents are written from: no words with a speaker who is not sure to have said them.

Pages and exports show how each speaker was read, with its doubt; a document tells it as a fact. So a speaker whom a
pronoun leads to counts only where the text leaves no other, outlets and agencies are no speakers of what they carry,
and one person under two names is one.
"""

import re
from bisect import bisect_right
from collections import Counter

import msgspec

from variorum.model import Actor, Dossier, Quotation, Span, Speaker
from variorum.publish.edition import Edition

from .antecedents import Antecedents
from .following import changes, followed
from .persons import merged

_BROKEN = re.compile(r"[\"“”()\[\]|]|\s['‘]")
"""Marks that no name has: what holds them was cut out of a heading or a caption."""
_SAID = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|telling|warn\w*|add(?:ed|s|ing)?|stat(?:ed|es|ing)|wr(?:ote|ites)|accord\w*"
    r"|insist\w*|stress\w*|argu\w*|claim\w*|not(?:ed|es|ing)|call(?:ed|s|ing)?|announc\w*|declar\w*|repl\w+|tweet\w*"
    r"|post(?:ed|s)|ask\w*|explain\w*|read|reads|denounc\w*|condemn\w*|accus\w*|den(?:y|ied|ies))\b|:",
    re.IGNORECASE,
)
"""Words of saying: reported words that others lead to have their speaker from a guess where they are in doubt."""
_CITED = re.compile(
    r"\b(?:cit(?:ed?|es|ing)|quot(?:ed?|es|ing)|echo\w*|refer\w*|point(?:ed|s|ing)? to)\b", re.IGNORECASE
)
"""Words for naming what another has said."""
_PUBLISHED = re.compile(
    r"[^.\n]{0,60}?\b(?:publish|releas|reprint|carri|leak|circulat)\w*\b[^.\n]*\b(?:text|statement|letter|document)\b"
)
"""Somebody who brings out a text is not the one who says what it says."""
_SURE = 0.6
"""Below it, in six stories read by hand, a cue that is no word of saying led to no reported words in most cases, but to
a deed ("issued 189 pardons") or to what others say of somebody."""
_TAG = re.compile(
    r"(?:[,!?…]*[”\"’']+,?|[,.!?…]*[”\"’']+(?= *[-–—])) *(?:said|says|tweeted|added|wrote)? *(?:[-–—] *)?"
    r"(?:[A-Z][\w.’'-]* +|former +|the +){0,4}"
)
"""What stands between reported words and the name of who says them, which a verb of saying or a dash joins."""
_VERB = re.compile(r"[^.“”\"\n]{0,60}?\b(?:said|says|told|tweeted|wrote|added)\b")
_TAGGED = re.compile(r"\b(?:said|says|tweeted|added|wrote)\b|[-–—]")
_REACH = 60
_CIRCUIT = re.compile(r"(?:['’]s)?\s+(?:for|in|of)\s+(?:the\s+)?([\w’'.-]+(?:\s+[A-Z]\w+)?)")
_COURT = re.compile(r"\b(?:court|courts|tribunal)\b", re.IGNORECASE)


def attributed(edition: Edition) -> Edition:
    """The same edition with the speakers that a document can name; the others are nobody."""
    dossier = merged(edition.dossier)
    edition = edition if dossier is edition.dossier else Edition(dossier)
    sure = _Sure(edition)
    quotations = tuple(sure.of(one) for one in dossier.quotations)
    return Edition(followed(dossier, quotations, changes(edition, quotations)))


class _Sure:
    """Holds each speaker against the text."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._actors = edition.actors
        self._antecedents = Antecedents(edition)
        self._several = _several(edition)
        self._names = _names(edition.dossier)

    def of(self, quotation: Quotation) -> Quotation:
        """The quotation with the speaker that is sure, or with none."""
        speaker = quotation.speaker
        if not self._edition.holds(quotation):
            return quotation
        found, place = self._tagged(quotation) or (self._found(quotation), None)
        if found == (speaker.actor if speaker else None):
            return quotation
        if speaker is None and found is None:
            return quotation
        if place is not None:
            new = Speaker(actor=found, document=place.document, start=place.start, end=place.end, named="named")
            return msgspec.structs.replace(quotation, speaker=new)
        assert speaker is not None
        return msgspec.structs.replace(quotation, speaker=msgspec.structs.replace(speaker, actor=found))

    def _found(self, quotation: Quotation) -> str | None:
        """The actor whom the words are surely of."""
        speaker = quotation.speaker
        if speaker is None:
            return None
        if speaker.named == "pronoun":
            return self._antecedents.of(quotation)
        actor = self._actors.get(speaker.actor or "")
        if actor is None:
            return None
        if (apposed := self._apposed(quotation)) is not None:
            return apposed
        return None if self._carries(quotation, actor) or self._doubtful(quotation, actor) else actor.id

    def _carries(self, quotation: Quotation, actor: Actor) -> bool:
        """Whether an actor passes on words of others, or no name is told."""
        if actor.kind == "media" or (actor.kind == "place" and quotation.kind != "indirect"):
            return True
        if _BROKEN.search(actor.name):
            return True
        if self._published(quotation):
            return True
        posted = (quotation.how or "").startswith("turn: post")
        return posted and re.search(r"[“”\"]", self._edition.dossier.text(quotation)) is not None

    def _published(self, quotation: Quotation) -> bool:
        """Whether somebody only publishes the words, or a sign before the name makes it a tag of a post."""
        place, cue = (quotation.speaker.span if quotation.speaker else None), quotation.cue
        if place is None or not self._edition.holds(place):
            return False
        text = self._edition.by_document[place.document].document.text
        if text[max(0, place.start - 1) : place.start] in ("#", "@"):
            return True
        return cue is not None and _PUBLISHED.match(text[place.end : max(place.end, cue.start)]) is not None

    def _doubtful(self, quotation: Quotation, actor: Actor) -> bool:
        """Whether another may be meant: a guess, a name in apposition to an office, one name of two bodies."""
        cue = quotation.cue
        said = self._edition.dossier.text(cue) if cue is not None and self._edition.holds(cue) else ""
        if quotation.kind != "indirect" and _CITED.search(said):
            return True
        if quotation.confidence is not None and quotation.confidence < _SURE and not _SAID.search(said):
            return True
        if (quotation.how or "").startswith("speaker: whom the text named last"):
            return True
        return actor.id in self._several

    def _apposed(self, quotation: Quotation) -> str | None:
        """The person named after the office that stands for a speaker: "the leader of the union, Ann Holm, said"."""
        place = quotation.speaker.span if quotation.speaker else None
        if place is None or quotation.speaker is None or quotation.speaker.named != "office":
            return None
        sentence = self._edition.sentence(place)
        end = quotation.cue.start if quotation.cue and quotation.cue.start > place.end else sentence.end
        text = self._edition.by_document[place.document].document.text
        named = [
            other
            for start, _, other in self._between(place.document, place.end, min(end, sentence.end))
            if text[place.end : start].endswith(", ")
        ]
        return named[0] if named else None

    def _tagged(self, quotation: Quotation) -> tuple[str, Span] | None:
        """The person whose name right after the closing mark says who speaks: "…," Holm said; "…" – Ann Holm."""
        if quotation.kind == "indirect" or not quotation.pieces:
            return None
        text = self._edition.by_document[quotation.document].document.text
        marked = self._antecedents.marked[quotation.document] if quotation.kind == "mixed" else []
        closed = [end - 1 for _, end in marked if quotation.start < end < quotation.end]
        for place in dict.fromkeys([*(piece.end for piece in quotation.pieces), *closed]):
            for start, end, actor in self._between(quotation.document, place, place + _REACH):
                tag = _TAG.fullmatch(text, place, start)
                if tag and (_TAGGED.search(tag[0]) or _VERB.match(text, end)):
                    return actor, Span(quotation.document, start, end)
        return None

    def _between(self, document: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """The names of persons in a stretch, in order."""
        names = self._names.get(document, [])
        first = bisect_right(names, (start, -1, ""))
        return [one for one in names[first : first + 8] if one[1] <= end]


def _names(dossier: Dossier) -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for actor in dossier.actors:
        for mention in actor.mentions if actor.kind == "person" else ():
            if mention.kind == "name":
                found.setdefault(mention.document, []).append((mention.start, mention.end, actor.id))
    return {document: sorted(each) for document, each in found.items()}


def _several(edition: Edition) -> frozenset[str]:
    """Courts whose name stands for more than one: "the Court of Appeals for the Ninth Circuit", "for the Fourth"."""
    found = set()
    for actor in edition.dossier.actors:
        if actor.kind in ("government", "organization") and _COURT.search(actor.name):
            after: Counter[str] = Counter()
            for mention in actor.mentions:
                if edition.holds(mention):
                    text = edition.by_document[mention.document].document.text
                    match = _CIRCUIT.match(text, mention.end)
                    after.update([match[1].casefold()] if match else [])
            if len(after) > 1:
                found.add(actor.id)
    return frozenset(found)
