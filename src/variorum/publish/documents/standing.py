"""Whether a stretch of an article stands on its own, and whether it says itself whose words it reports."""

import re
from bisect import bisect_left
from functools import cached_property

from variorum.model import Quotation, Span
from variorum.publish.edition import Edition

from .cast import Cast
from .leaning import Leaning
from .marking import paired, unquoted

_DANGLING = re.compile(
    r"(?:this|these|those|such|that|both(?! [A-Z][\w’']+ and)|another|others?|here|it|they|he|she|we|i|you|his|her|its"
    r"|their|our|my|your|there it|what|why|how|who|where|which|one|some|neither|either|each|not|nor|or|because|so|then"
    r"|thus|hence|therefore|no(?=,)|yes|well|now|will|would|can|could|should|is|are|was|were|do|does|did|has|have|had|click|read|watch|photo|see|file|image|video|advertisement|related|more"
    r"|asked|when asked|to that end|since then|by then|until then|except|during the|as (?:he|she|it|they)"
    r"|(?:in|at|on|with|after|for|during) (?:that|this)|(?:it|that|there|they|he|she)['’](?:s|re)"
    r"|the (?:two|three|four|pair|latter|former|other|others|same|move|document|statement|comments?|remarks?|report"
    r"|decision|news|letter|text|appeal|meeting|discussions))\b",
    re.IGNORECASE,
)
"""How a sentence begins that leans on the one before it."""
_FRAGMENT = re.compile(
    r"(?:(?:early|late|on|in|the|that|one|last)\s+)*(?:\w+day|morning|afternoon|evening|night|dawn)"
    r"(?:\s+(?:morning|afternoon|evening|night))?\s+when\b",
    re.IGNORECASE,
)
"""How a sentence begins whose own beginning is lost: "Wednesday morning when a gunman fired"."""
_OBJECT = re.compile(r"(?:the |an? )?(?:[\w’'-]+ ){1,5}[\w’']+ed (?:it|them|him|her)\b", re.IGNORECASE)
"""How a sentence begins whose verb has a pronoun for another than its own subject: "Senhal declared it closed"."""
_EXPLETIVE = re.compile(
    r"it(?:['’]s| (?:is|was|remains|remained|has been|had been|may be|seems))"
    r"(?: (?:still|also|not|yet|now|far from|as yet|being))*"
    r" (?:un)?(?:clear|certain|known|likely|determined|decided|confirmed|to be seen|too (?:early|soon))"
    r"(?= (?:whether|how|who|what|why|when|where|which|if|that|to|exactly)\b)"
    r"|it(?: \w+)? remain(?:s|ed) (?:un\w+|to be)\b",
    re.IGNORECASE,
)
"""An "it" that stands for nothing before it."""
_ATTRIBUTED = re.compile(
    r"\baccording to\b|\bwrites\b|,\s+(?:\w+\s+){0,6}(?:said|says|reported|reports)\b|, (?:says|said|reports) \w"
    r"|\s{3,}(?:\w+\s+){1,6}(?:said|says|told)\b",
    re.IGNORECASE,
)
"""Where a sentence says itself whose word it is."""
_FIRST = re.compile(r"\b(?:we|I|our|ours|us|my|me|you|your|I['’]m|we['’]re|we['’]ll|I['’]ve|let['’]s)\b")
_BEGUN = re.compile(r"[“\"]?(?!\w{1,4}\.,)[^\W_]")
_BRIEF = 90
"""Characters of a stretch that may be a caption, and needs a verb."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did)\b"
    r"|[^\W\d]{2,}ed\b|\b(?:said|says|told|made|took|went|came|gave|held|met|won|lost|left|led|fell|rose|sank|began)\b",
    re.IGNORECASE,
)
_FEWEST = 2
"""Words beside a quotation that can say whose it is."""
_THIRD = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_THING = re.compile(r"\b(?:it|its|itself|they|them|their|theirs|themselves)\b", re.IGNORECASE)
_SURELY = 0.75
"""Confidence from which words without marks are surely somebody's, so that the sentence says whose word it is."""
_SPEECH = 4
"""Paragraphs in the first person from which on an article is taken to print a speech."""
_THEY = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)
_PLURAL = re.compile(
    r"\band\b|[^\W\d]{3,}s\b|\b(?:people|police|men|women|children|both|many|most|some|several|who|one|two|anyone|anybody"
    r"|everyone|nobody|crew|staff|team|group|army|government|public|team|family|party)\b",
    re.IGNORECASE,
)
"""What "they" may mean."""
_NAME = "X"
"""What stands for a name where a pronoun is judged as one."""
_EARLY = 14
"""Characters within which a pronoun can have nothing before it in its own sentence."""
_QUESTION = re.compile(r"\?\W*$")
_TWO = re.compile(
    r"(?<!\b(?:Sen|Rep|Gen|Gov|Mrs|Col|Sgt|Rev|Jan|Feb|Aug|Oct|Nov|Dec|Inc|Ltd))(?<!\b(?:Sens|Reps|Capt|Prof|Sept|Corp))"
    r"(?<=[^\W\d]{3})[.!?]\s+(?=[A-Z])|(?:[A-Z]\.){2,}\s+(?:Mr|Mrs|Ms|The|But|In|He|She|It|They)\b"
)
"""Where a sentence holds a second one that was not told apart."""
_TRADE = re.compile(
    r"contributed to this report|(?:did|do|would|could|was|were|has|have)\s?(?:n['’]t| not)\s+(?:immediately\s+)?"
    r"(?:return|respond|be reached|available|reply)|request(?:s|ed)? for comment|reported from"
    r"|\b(?:reporter|correspondent)s? (?:[A-Z]\w+ ){1,3}(?:describes?|reports?|explains?|has more)"
    r"|all rights reserved",
    re.IGNORECASE,
)
"""What papers say of their own work."""
_CREDIT = re.compile(r"Getty Images|/(?:AP|AFP|Reuters)\b|\bAP Photo\b")
_ADDRESS = re.compile(
    r"https?://|www\.|@\w|©|\bPhoto(?:graph)?\b|\(\+?video\)|\bMORE \(|\bnewsletter\b|\bsubscribe\b", re.IGNORECASE
)


class Standing:
    """Judges stretches of the articles of an edition."""

    def __init__(self, edition: Edition, cast: Cast) -> None:
        self._edition = edition
        self._cast = cast
        self._leaning = Leaning(edition)

    def hangs(self, place: Span, voice: Span | None = None) -> bool:
        """Whether the stretch leans on something outside of it; `voice` is a pronoun that will be told by its name."""
        text = self._edition.dossier.document(place).text
        told = text[place.start : place.end]
        if voice is not None:
            start, end = voice.start - place.start, voice.end - place.start
            told = f"{told[:start]}{_NAME * (end - start)}{told[end:]}"
        bare = unquoted(told)
        if (
            not paired(told)
            or _QUESTION.search(bare)
            or any(one.search(told) for one in (_ADDRESS, _CREDIT))
            or _FRAGMENT.match(told)
            or _OBJECT.match(bare)
            or (_DANGLING.match(told) and not _EXPLETIVE.match(told))
        ):
            return True
        if (voice is None and _TWO.search(bare)) or _TRADE.search(bare) or self._personal(place):
            return True
        if self._leaning.back(place, bare):
            return True
        if not _BEGUN.match(told) or text[place.end : place.end + 2].strip('.”"’) \n\t'):
            return True
        if len(told) < _BRIEF and not self._verbal(place, bare):
            return True
        cited = told[0] in '“"' and len(bare.split()) < _FEWEST
        return cited or _FIRST.search(bare) is not None or self._unnamed(place, bare, voice)

    def _verbal(self, place: Span, bare: str) -> bool:
        """Whether a short stretch has a verb, and is no caption."""
        triggers = self._triggers.get(place.document, ())
        at = bisect_left(triggers, place.start)
        return (at < len(triggers) and triggers[at] < place.end) or _VERB.search(bare) is not None

    @cached_property
    def _triggers(self) -> dict[str, list[int]]:
        """Where words that tell of events stand, and those of saying."""
        found: dict[str, list[int]] = {}
        for event in self._edition.dossier.events:
            for mention in event.mentions:
                found.setdefault(mention.document, []).append(mention.trigger.start)
        for quotation in self._edition.dossier.quotations:
            if quotation.cue is not None:
                found.setdefault(quotation.cue.document, []).append(quotation.cue.start)
        return {document: sorted(starts) for document, starts in found.items()}

    def _personal(self, place: Span) -> bool:
        """Whether its paragraph speaks in the first person outside of marks: a speech in full, or an opinion."""
        witness = self._edition.by_document[place.document]
        number = witness.paragraph(place.start) - 1
        first, last = self._speech.get(place.document, (0, -1))
        return first <= number <= last or number in self._first.get(place.document, ())

    @cached_property
    def _first(self) -> dict[str, frozenset[int]]:
        found: dict[str, frozenset[int]] = {}
        for witness in self._edition.witnesses:
            text = witness.document.text
            numbers = (n for n, p in enumerate(witness.paragraphs) if _FIRST.search(unquoted(text[p.start : p.end])))
            found[witness.document.id] = frozenset(numbers)
        return found

    @cached_property
    def _speech(self) -> dict[str, tuple[int, int]]:
        """From which paragraph to which an article prints a speech: where many speak in the first person."""
        return {id: (min(found), max(found)) for id, found in self._first.items() if len(found) >= _SPEECH}

    def _unnamed(self, place: Span, bare: str, voice: Span | None) -> bool:
        """Whether a pronoun has nobody before it in the stretch whom it can mean."""
        within = self._cast.within(place)
        persons = [m.end - place.start for m, actor in within if actor.kind == "person" and m.kind != "pronoun"]
        persons += [voice.end - place.start] if voice is not None else []
        for match in _THIRD.finditer(bare):
            resolved = [a for m, a in within if m.kind == "pronoun" and m.start - place.start == match.start()]
            if resolved:
                named = [m.end for m, a in within if a.id == resolved[0].id and m.kind != "pronoun"]
                named += [voice.end] if voice is not None else []
                if not any(end - place.start <= match.start() for end in named):
                    return True
            elif not any(end <= match.start() for end in persons):
                return True
        if any(not _PLURAL.search(bare, 0, match.start()) for match in _THEY.finditer(bare)):
            return True
        early = (match.start() for match in _THING.finditer(bare) if match.start() < _EARLY)
        return any(at > 0 or not _EXPLETIVE.match(bare) for at in early)

    def spoken(self, place: Span) -> bool | None:
        """Whether the stretch names who says it; None where it is somebody's words and does not name him."""
        told = self._edition.dossier.text(place)
        said = told[0] in '“"' or _ATTRIBUTED.search(unquoted(told)) is not None
        for quotation in self._quotations.get(place.document, ()):
            shared = min(place.end, quotation.end) - max(place.start, quotation.start)
            if shared <= 0:
                continue
            by = quotation.speaker.span if quotation.speaker else None
            inside = by is not None and place.covers(by) and quotation.speaker is not None
            inside = inside and quotation.speaker is not None and quotation.speaker.named != "pronoun"
            inside = inside and (quotation.kind != "indirect" or (quotation.confidence or 1.0) >= _SURELY)
            heavy = 2 * shared > len(place)
            if inside and (heavy or quotation.kind != "direct"):
                said = said or heavy
            elif heavy and quotation.kind == "direct":
                return None
        return said

    @cached_property
    def _quotations(self) -> dict[str, list[Quotation]]:
        found: dict[str, list[Quotation]] = {}
        for quotation in self._edition.dossier.quotations:
            if self._edition.holds(quotation) and quotation.within is None:
                found.setdefault(quotation.document, []).append(quotation)
        return found
