"""A sentence of an article as it can stand in another text: whole, clear of its surroundings, its days named."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from variorum.collation.wordnet import parts
from variorum.model import Actor, Mention, Moment, Quotation, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.grounding import Part, words

from .cast import Cast
from .outlets import Outlets

_LONGEST, _SHORTEST = 330, 35
"""Characters of a sentence that can be told within another; a longer one is cut where a clause ends, or not told."""
_DATELINE = re.compile(
    r"\s*(?:[A-Z][\w.’' -]*(?:, [A-Z][\w.’' -]*)?\s*\((?:\w+ ?){1,3}\)\s*(?:[—–-]+\s*)?"
    r"|[A-Z]{3}[A-Z.' -]+(?:, [\w. ]+)?\s*[—–-]+\s*)(?=[A-Z“\"])"
)
_CONNECTIVE = re.compile(
    r"(?:(?:(?:but|and|yet|so|however|meanwhile|also)\b,?|(?:then|still|nevertheless|nonetheless|moreover|furthermore"
    r"|besides|in addition|for (?:his|her|its|their) part|of course|instead|indeed|importantly|separately|additionally"
    r"|on the other hand|at the same time|even so|in fact|to be sure|after all|plus),)\s+)+",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:this|these|those|such|that|both(?! [A-Z][\w’']+ and)|another|others?|here|it|they|he|she|we|i|you|his|her|its"
    r"|their|our|my|your|there it|what|why|how|who|where|which|one|some|neither|either|each|not|nor|or|because|so|then"
    r"|thus|hence|therefore|no|yes|well|now|click|read|watch|photo|see|file|image|video|advertisement|related|more"
    r"|asked|when asked|to that end|since then|by then|until then|except|during the|as (?:he|she|it|they)"
    r"|(?:in|at|on|with|after|for|during) (?:that|this)|(?:it|that|there|they|he|she)['’](?:s|re)"
    r"|the (?:two|three|four|pair|latter|former|other|others|same|move|document|statement|comments?|remarks?|report"
    r"|decision|news|letter|text|appeal|meeting|discussions))\b",
    re.IGNORECASE,
)
"""How a sentence begins that leans on the one before it."""
_ATTRIBUTED = re.compile(
    r"\baccording to\b|\bwrites\b|,\s+(?:\w+\s+){0,6}(?:said|says|reported|reports)\b|, (?:says|said|reports) \w",
    re.IGNORECASE,
)
"""Where a sentence says itself whose word it is."""
_FIRST = re.compile(r"\b(?:we|I|our|ours|us|my|me|you|your|I['’]m|we['’]re|we['’]ll|I['’]ve|let['’]s)\b")
_BEGUN = re.compile(r"[“\"]?(?!\w{1,4}\.,)[^\W_]")
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
_EARLY = 14
"""Characters within which a pronoun can have nothing before it in its own sentence."""
_CUT = re.compile(r"(?:;|,)\s+(?=(?:which|while|who|where|whose|although|with|as|and|after|a)\b)|;\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PROPER = {"I"}
_WITHIN = re.compile(r"(?<=[a-z,] )([A-Z][\w-]+)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEKDAY = re.compile(
    r"(?:(?P<hour>early|late|later|noon|midnight)\s+(?:on\s+)?)?"
    r"(?:(?:(?:this|last|next|past|the following|the previous)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s+(?P<part>morning|afternoon|evening|night))?|today|yesterday|tomorrow)",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(on|by|until|till|from|since|before|after|for|between|and|to|through)\s+$", re.IGNORECASE)
_WHICH = re.compile(
    r"\b(?:the|a|of|first|second|third|fourth|last|next|this|that|every|each|a\w*\s?-)\s*$|\d\s*$", re.IGNORECASE
)
"""Words before a day of the week that say which it is, or that it is any."""
_LATE = re.compile(r"\b(late|early|earlier|later)\s+(?:on\s+)?$", re.IGNORECASE)
_OF = re.compile(r"['’]s\b|\s*[-–]|\s+(?:morning|afternoon|evening|night|night['’]s)\b")
_QUESTION = re.compile(r"\?\W*$")
_TWO = re.compile(
    r"(?<!\b(?:Sen|Rep|Gen|Gov|Mrs|Col|Sgt|Rev|Jan|Feb|Aug|Oct|Nov|Dec|Inc|Ltd))(?<!\b(?:Sens|Reps|Capt|Prof|Sept|Corp))"
    r"(?<=[^\W\d]{3})[.!?]\s+(?=[A-Z])|(?:[A-Z]\.){2,}\s+(?:Mr|Mrs|Ms|The|But|In|He|She|It|They)\b"
)
"""Where a sentence holds a second one that was not told apart."""
_TITLE = re.compile(r"\s+(?:(?:of|for)\s+(?:the\s+)?)?[A-Z]")
"""What follows the first word of a title: "Secretary of State", "President Brandt"."""
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+$")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}$")
"""An abbreviation whose last point is its own."""
_SAYS = re.compile(r"\s+(?:said|says|told|wrote|added|tweeted|warned|stated|argued|insisted)\b")
_OFFICE = re.compile(
    r"(?:['’]s)? (?:administration|government|cabinet|camp|campaign|team|era|regime|presidency|family)\b"
)
"""What is called after somebody by the short name."""
_ROLED = re.compile(r"(?:\b[A-Z][\w.’']*|[,\w-]*(?:er|or|ent|man|ist|an)),?\s+$")
"""A word before a name that may be an office."""
_TRADE = re.compile(
    r"contributed to this report|(?:did|do|would|could|was|were|has|have)\s?(?:n['’]t| not)\s+(?:immediately\s+)?"
    r"(?:return|respond|be reached|available|reply)|request(?:s|ed)? for comment|reported from|all rights reserved",
    re.IGNORECASE,
)
"""What papers say of their own work."""
_COMPLETE = re.compile(r"[.!?…][”\"’')\]]*\s*$")
_CREDIT = re.compile(r"Getty Images|/(?:AP|AFP|Reuters)\b|\bAP Photo\b")
_NEAR = 4
"""Days from the article to a weekday that it names; one that is farther may as well be that of the next week."""
_ADDRESS = re.compile(
    r"https?://|www\.|@\w|©|\bPhoto(?:graph)?\b|\(\+?video\)|\bnewsletter\b|\bsubscribe\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of an article without its stop. `edits` are the places within it that are put otherwise, and how.

    `spoken` is whether the stretch itself says whose words it reports.
    """

    span: Span
    edits: tuple[tuple[int, int, str], ...]
    spoken: bool
    sentence: Span


class Clauses:
    """Finds the clause around a passage that can be told on its own, and writes it."""

    def __init__(self, edition: Edition, cast: Cast, outlets: Outlets) -> None:
        self._edition = edition
        self._cast = cast
        self._outlets = outlets

    def of(self, span: Span) -> Clause | None:
        """The clause that tells a passage, or None where its sentence cannot stand without what is before it."""
        witness = self._edition.by_document[span.document]
        if not (witness.document.language or "en").startswith("en") or witness.furniture(span):
            return None
        whole = self._edition.sentence(span)
        if not whole.covers(span) and span.end - whole.end > 2:
            return None
        text = witness.document.text
        start, end = self._begin(text, whole), self._end(text, whole)
        if end - start > _LONGEST:
            end = self._shorten(text, start, end, span)
        if not _SHORTEST <= end - start <= _LONGEST or "\n\n" in text[start:end]:
            return None
        if not _COMPLETE.search(text, whole.start, whole.end):
            return None
        place = Span(span.document, start, end)
        if self._hangs(text, place) or (said := self._spoken(place)) is None:
            return None
        return Clause(place, tuple(self._days(text, place)), said, whole)

    def parts(self, clause: Clause, *, within: bool) -> tuple[tuple[Part, ...], tuple[Span, ...]]:
        """The clause in parts, and what it rests on; `within` is whether it goes on a sentence begun before it."""
        text = self._edition.dossier.document(clause.span).text
        edits = {(start, end): put for start, end, put in clause.edits}
        support = self._introduce(clause, edits)
        first = _WORD.match(text, clause.span.start)
        taken = first is not None and any(start < first.end() for start, _ in edits)
        if within and first is not None and not taken and self._common(first[0], clause.span):
            edits[(first.start(), first.start() + 1)] = text[first.start()].lower()
        if not within and text[clause.span.start].islower():
            edits[(clause.span.start, clause.span.start + 1)] = text[clause.span.start].upper()
        if within:
            edits = {place: _lowered(put) if place[0] == clause.span.start else put for place, put in edits.items()}
        return self._woven(clause.span, edits), tuple(dict.fromkeys((clause.sentence, *support)))

    def _woven(self, span: Span, edits: dict[tuple[int, int], str]) -> tuple[Part, ...]:
        found: list[Part] = []
        at = span.start
        for (start, end), put in sorted(edits.items()):
            if start < at:
                continue
            if at < start:
                found.append(words(self._edition.dossier, Span(span.document, at, start), style="plain"))
            found += [put] if put else []
            at = end
        if at < span.end:
            found.append(words(self._edition.dossier, Span(span.document, at, span.end), style="plain"))
        return tuple(found)

    def _begin(self, text: str, whole: Span) -> int:
        start = whole.start
        for item in self._edition.dossier.document(whole).furniture:
            if item.start <= start < item.end < whole.end:
                start = item.end
        if dateline := _DATELINE.match(text, start, whole.end):
            start = dateline.end()
        start += len(text[start : whole.end]) - len(text[start : whole.end].lstrip(" \n\t–—-"))
        connective = _CONNECTIVE.match(text, start, whole.end)
        return connective.end() if connective else start

    @staticmethod
    def _end(text: str, whole: Span) -> int:
        end = whole.start + len(text[whole.start : whole.end].rstrip())
        if (
            end <= whole.start
            or text[end - 1] != "."
            or text[end - 3 : end] == "..."
            or _DOTTED.search(text[max(0, end - 12) : end])
        ):
            return end
        return end - 1

    @staticmethod
    def _shorten(text: str, start: int, end: int, span: Span) -> int:
        """The last end of a clause after the passage that leaves marks in pairs; what hangs on it is left out."""
        ends = [m.start() for m in _CUT.finditer(text, start + _SHORTEST * 2, start + _LONGEST)]
        kept = [at for at in ends if at >= min(span.end, start + _LONGEST // 2) and _paired(text[start:at])]
        return kept[-1] if kept else end

    def _hangs(self, text: str, place: Span) -> bool:
        """Whether the stretch leans on something outside of it."""
        told = text[place.start : place.end]
        bare = _unquoted(told)
        if (
            not _paired(told)
            or _QUESTION.search(told)
            or _ADDRESS.search(told)
            or _CREDIT.search(told)
            or _DANGLING.match(told)
        ):
            return True
        if _TWO.search(bare) or _TRADE.search(bare) or self._personal(place):
            return True
        if not _BEGUN.match(told) or text[place.end : place.end + 2].strip('.”"’) \n\t'):
            return True
        if (told[0] in '“"' and len(bare.split()) < _FEWEST) or _FIRST.search(bare):
            return True
        return self._unnamed(place, bare)

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
            numbers = (n for n, p in enumerate(witness.paragraphs) if _FIRST.search(_unquoted(text[p.start : p.end])))
            found[witness.document.id] = frozenset(numbers)
        return found

    @cached_property
    def _speech(self) -> dict[str, tuple[int, int]]:
        """From which paragraph to which an article prints a speech: where many speak in the first person."""
        return {id: (min(found), max(found)) for id, found in self._first.items() if len(found) >= _SPEECH}

    def _unnamed(self, place: Span, bare: str) -> bool:
        """Whether a pronoun has nobody before it in the stretch whom it can mean."""
        within = self._cast.within(place)
        persons = [m.end - place.start for m, actor in within if actor.kind == "person" and m.kind != "pronoun"]
        for match in _THIRD.finditer(bare):
            resolved = [a for m, a in within if m.kind == "pronoun" and m.start - place.start == match.start()]
            if resolved:
                named = [m.end for m, a in within if a.id == resolved[0].id and m.kind != "pronoun"]
                if not any(end - place.start <= match.start() for end in named):
                    return True
            elif not any(end <= match.start() for end in persons):
                return True
        if any(not _PLURAL.search(bare, 0, match.start()) for match in _THEY.finditer(bare)):
            return True
        return any(match.start() < _EARLY for match in _THING.finditer(bare))

    def _spoken(self, place: Span) -> bool | None:
        """Whether the stretch names who says it; None where it is somebody's words and does not name him."""
        told = self._edition.dossier.text(place)
        said = told[0] in '“"' or _ATTRIBUTED.search(_unquoted(told)) is not None
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

    def moments(self, document: str) -> list[Moment]:
        """The moments of an article that are known to the day."""
        return self._moments.get(document, [])

    @cached_property
    def _moments(self) -> dict[str, list[Moment]]:
        found: dict[str, list[Moment]] = {}
        for moment in self._edition.dossier.moments:
            if moment.when and _DAY.fullmatch(moment.when[:10]) and "/" not in moment.when:
                found.setdefault(moment.document, []).append(moment)
        return found

    def _days(self, text: str, place: Span) -> Iterable[tuple[int, int, str]]:
        """Weekdays and the like as dates, outside of quotation marks."""
        for moment in sorted(self._moments.get(place.document, ())):
            inside = place.start <= moment.start and moment.end <= place.end
            if not inside or _inside_marks(text, place.start, moment.start):
                continue
            match = _WEEKDAY.fullmatch(text[moment.start : moment.end])
            if match is None or not self._near(moment) or moment.when is None or _OF.match(text, moment.end):
                continue
            if edit := self._day(text, place, moment, match):
                yield edit

    def _near(self, moment: Moment) -> bool:
        """Whether the day is that of the article or one of the last few: no other of that name can be meant."""
        published = self._edition.dossier.document(moment).published
        reach, told = times.bounds(moment.when), times.bounds(published and published[:10])
        if reach is None or told is None or reach[0] is None or told[0] is None:
            return published is None and moment.anchor == "accounts"
        return 0 <= (told[0] - reach[0]).days <= _NEAR

    def _day(self, text: str, place: Span, moment: Moment, match: re.Match[str]) -> tuple[int, int, str] | None:
        lead = text[max(place.start, moment.start - 12) : moment.start]
        part = f"the {match['part'].lower()} of " if match["part"] else ""
        told = f"{part}{self._outlets.day(moment.when or '')}"
        if match["hour"]:
            hour = match["hour"] if moment.start == place.start else match["hour"].lower()
            return (moment.start, moment.end, f"{hour} on {told}")
        if moment.start == place.start or _LATE.search(lead):
            own = f"on {told}"
        elif _ON.search(lead):
            own = told
        elif _WHICH.search(lead):
            return None
        else:
            own = f"on {told}"
        return (moment.start, moment.end, own[:1].upper() + own[1:] if moment.start == place.start else own)

    def _introduce(self, clause: Clause, edits: dict[tuple[int, int], str]) -> tuple[Span, ...]:
        """Names as they are due: in full, with the office, where somebody first comes up; short after that."""
        text = self._edition.dossier.document(clause.span).text
        support: tuple[Span, ...] = ()
        for mention, actor in self._cast.within(clause.span):
            if actor.kind != "person" or mention.kind != "name":
                continue
            met, told = self._cast.met(actor.id), text[mention.start : mention.end]
            if _inside_marks(text, clause.span.start, mention.start):
                self._cast.meet(actor.id)
                continue
            place = (mention.start, mention.end)
            roled = _ROLED.search(text, clause.span.start, mention.start) is not None
            if met and not roled and told == actor.name and text[mention.end : mention.end + 1] != ",":
                edits[place] = self._cast.short(actor)
            elif not met and not roled and _SAYS.match(text, mention.end):
                named = self._cast.named(actor)
                edits[place] = "".join(part if isinstance(part, str) else part.text for part in named.parts)
                support += named.support
            elif not met and self._due(text, mention, actor):
                titled = _TITLED.search(text, clause.span.start, mention.start)
                edits[(titled.start() if titled else mention.start, mention.end)] = actor.name
            self._cast.meet(actor.id)
        return support

    def _due(self, text: str, mention: Mention, actor: Actor) -> bool:
        """Whether a short name is to be told in full: not where something is called after it."""
        told = text[mention.start : mention.end]
        return _OFFICE.match(text, mention.end) is None and told == self._cast.short(actor) != actor.name

    def _common(self, word: str, place: Span) -> bool:
        """Whether a word at the beginning has its capital from there alone."""
        text = self._edition.dossier.document(place).text
        if not word[:1].isupper() or word in _PROPER or (len(word) > 1 and word.isupper()):
            return False
        if word not in _FUNCTION and _TITLE.match(text, place.start + len(word)):
            return False  # a title before a name
        named = any(m.start == place.start for m, a in self._cast.within(place) if m.kind != "pronoun")
        if named and word != "The":
            return False
        if any(role == place.start for role in self._roles.get(place.document, ())):
            return False
        return word in _FUNCTION or word.lower() in self._lower or self._plain(word)

    def _plain(self, word: str) -> bool:
        """Whether a word that no article has in small letters is no name either, as far as the articles show."""
        return (
            word not in self._capitals and bool(parts(word.lower())) and not word.endswith(("ese", "ian", "ish", "i"))
        )

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """Words that have a capital within a sentence."""
        found: set[str] = set()
        for witness in self._edition.witnesses:
            for one in witness.paragraphs:
                if not witness.furniture(Span(witness.document.id, one.start, one.end)):
                    found.update(match[1] for match in _WITHIN.finditer(witness.document.text, one.start, one.end))
        return frozenset(found)

    @cached_property
    def _roles(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for actor in self._edition.dossier.actors:
            for role in actor.roles:
                found.setdefault(role.span.document, set()).add(role.span.start)
        return found

    @cached_property
    def _lower(self) -> frozenset[str]:
        texts = [document.text for document in self._edition.dossier.documents]
        return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())


_FUNCTION = frozenset({
    "The", "A", "An", "In", "On", "At", "By", "For", "From", "After", "Before", "As", "When", "While", "With",
    "Without", "Since", "Until", "Although", "Though", "If", "Despite", "Amid", "Under", "Over", "Between", "Among",
    "More", "Most", "Many", "Several", "Some", "All", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
    "Ten", "Dozens", "Hundreds", "Thousands", "There", "Following", "During", "Last", "Next", "Earlier", "Later",
    "Once", "Because", "About", "Around", "Senior", "Instead", "Both", "Even", "Only", "Just", "Given",
})  # fmt: skip
"""Words that have a capital at the beginning of a sentence alone."""


def _lowered(put: str) -> str:
    return put[:1].lower() + put[1:] if put.startswith("On ") else put


def _paired(text: str) -> bool:
    """Whether every quotation mark has its other."""
    if text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    return text.count("“") == text.count("”") and text.count("«") == text.count("»")


def _unquoted(text: str) -> str:
    """The text with blanks for what stands in quotation marks, so that places stay."""
    found, inside = [], False
    for char in text:
        closes = inside and char in '”»"'
        inside = (inside and not closes) or (not inside and char in '“«"')
        found.append(" " if inside or closes else char)
    return "".join(found)


def _inside_marks(text: str, start: int, at: int) -> bool:
    lead = text[start:at]
    return lead.count("“") > lead.count("”") or lead.count('"') % 2 == 1 or lead.count("«") > lead.count("»")
