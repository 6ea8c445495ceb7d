"""A sentence of an article as it can stand in another text: whole, clear of its surroundings, its days named."""

import re
from dataclasses import dataclass

from variorum.model import Actor, Mention, Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Part, words

from .capitals import Capitals
from .cast import Cast
from .dating import Dating
from .leaning import ties, timeless
from .marking import inside, paired
from .outlets import Outlets
from .standing import Standing

_LONGEST, _SHORTEST = 330, 35
"""Characters of a sentence that can be told within another; a longer one is cut where a clause ends, or not told."""
_DATELINE = re.compile(
    r"\s*(?:[A-Z][\w.’' -]*(?:, [A-Z][\w.’' -]*)?\s*\((?:\w+ ?){1,3}\)\s*(?:[—–-]+\s*)?"
    r"|[A-Z]{3}[A-Z.' -]+(?:, [\w. ]+)?\s*[—–-]+\s*)(?=[A-Z“\"])"
)
_CONNECTIVE = re.compile(
    r"(?:(?:(?:but|and|yet|so(?! (?:far|that|many|much|called|long|too|few)\b)|however|meanwhile"
    r"|also)\b,?|(?:then|still|nevertheless|nonetheless|moreover|furthermore"
    r"|besides|in addition|for (?:his|her|its|their) part|of course|instead|indeed|importantly|separately|additionally"
    r"|on the other hand|at the same time|even so|in fact|to be sure|after all|plus|interestingly|notably|curiously"
    r"|ironically|sadly|unfortunately|fortunately|remarkably|tellingly|crucially),)\s+)+",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:;|,)\s+(?=(?:which|while|who|where|whose|although|with|as|and|after|a)\b)|;\s+")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+$")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}$")
"""An abbreviation whose last point is its own."""
_SAYS = re.compile(r"\s+(?:said|says|told|wrote|added|tweeted|warned|stated|argued|insisted)\b")
_OFFICE = re.compile(
    r"(?:['’]s)? (?:administration|government|cabinet|camp|campaign|team|era|regime|presidency|family)\b"
)
"""What is called after somebody by the short name."""
_ROLED = re.compile(r"(?:\b[A-Z][\w.’']*|[,\w-]*(?:er|or|ent|man|son|ist|an|ief|ary)),?\s+$")
"""A word before a name that may be an office."""
_COMPLETE = re.compile(r"[.!?…][”\"’')\]]*\s*$")
_UTTERED = 420
"""Characters of words with their speaker that are told as their article has them."""
_CLOSERS = "”\"»’'."


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of an article without its stop. `edits` are the places within it that are put otherwise, and how.

    `spoken` is whether the stretch itself says whose words it reports; `voice` is a pronoun for the speaker, with the
    actor that it means, who is told by name.
    """

    span: Span
    edits: tuple[tuple[int, int, str], ...]
    spoken: bool
    sentence: Span
    voice: tuple[Span, str] | None = None


class Clauses:
    """Finds the clause around a passage that can be told on its own, and writes it."""

    def __init__(self, edition: Edition, cast: Cast, outlets: Outlets) -> None:
        self._edition = edition
        self._cast = cast
        self._standing = Standing(edition, cast)
        self._capitals = Capitals(edition, cast)
        self.dating = Dating(edition, outlets)

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
        said = None if self._standing.hangs(place) else self._standing.spoken(place)
        days = tuple(self.dating.edits(place))
        if said is None or not timeless(witness.document, place, days):
            return None
        return Clause(place, (*days, *ties(witness.document, place)), said, whole)

    def framed(self, clause: Clause) -> bool:
        """Whether its first letter is known to be right within a sentence: small, or that of a name."""
        first = clause.span.start
        edited = any(start == first for start, _, _ in clause.edits)
        named = any(m.start == first and m.kind != "pronoun" for m, _ in self._cast.within(clause.span))
        small = self._edition.dossier.document(clause.span).text[first].islower()
        return edited or named or small or self._capitals.borrowed(clause.span)

    def uttered(self, quotation: Quotation) -> Clause | None:
        """Words in quotation marks with what their article says of them being said, or None where that leans on more.

        A pronoun for the speaker is told by its name.
        """
        by = quotation.speaker
        witness = self._edition.by_document[quotation.document]
        if by is None or by.span is None or by.actor is None or by.span.document != quotation.document:
            return None
        first, last = witness.sentence(quotation.start), witness.sentence(max(quotation.start, quotation.end - 1))
        other = witness.sentence(by.span.start)
        whole = Span(quotation.document, min(first.start, other.start), max(last.end, other.end, quotation.end))
        text = witness.document.text
        end = whole.end
        while end < len(text) and text[end] in _CLOSERS and not paired(text[whole.start : end]):
            end += 1
        start = self._begin(text, whole)
        place = Span(quotation.document, start, self._end(text, Span(whole.document, whole.start, end)))
        voice = by.span if by.named == "pronoun" else None
        if len(place) > _UTTERED or "\n\n" in text[place.start : place.end] or not place.covers(by.span):
            return None
        if self._standing.hangs(place, voice or by.span) or not (
            first.start <= quotation.start <= by.span.start or voice is None
        ):
            return None
        edits = tuple(self.dating.edits(place))
        if not timeless(witness.document, place, edits):
            return None
        return Clause(
            place, edits, True, Span(quotation.document, place.start, end),
            (voice, by.actor) if voice is not None else None,
        )  # fmt: skip

    def parts(self, clause: Clause, *, within: bool) -> tuple[tuple[Part, ...], tuple[Span, ...]]:
        """The clause in parts, and what it rests on; `within` is whether it goes on a sentence begun before it."""
        text = self._edition.dossier.document(clause.span).text
        edits = {(start, end): put for start, end, put in clause.edits}
        support = self._introduce(clause, edits)
        start = clause.span.start
        taken = any(place[0] == start for place in edits)
        if within and not taken and self._capitals.borrowed(clause.span):
            edits[(start, start + 1)] = text[start].lower()
        if not within and not taken and text[start].islower():
            edits[(start, start + 1)] = text[start].upper()
        if within:
            edits = {place: _lowered(put) if place[0] == start else put for place, put in edits.items()}
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
        kept = [at for at in ends if at >= min(span.end, start + _LONGEST // 2) and paired(text[start:at])]
        return kept[-1] if kept else end

    def _introduce(self, clause: Clause, edits: dict[tuple[int, int], str]) -> tuple[Span, ...]:
        """Names as they are due: in full, with the office, where somebody first comes up; short after that."""
        text = self._edition.dossier.document(clause.span).text
        support: tuple[Span, ...] = ()
        if clause.voice is not None:
            span, id = clause.voice
            named = self._cast.named(self._edition.actors[id])
            told = "".join(part if isinstance(part, str) else part.text for part in named.parts)
            edits[(span.start, span.end)] = told[:1].upper() + told[1:] if span.start == clause.span.start else told
            support += (*named.support, *self._known_by(span, id))
        for mention, actor in self._cast.within(clause.span):
            if actor.kind != "person" or mention.kind != "name":
                continue
            met, told = self._cast.met(actor.id), text[mention.start : mention.end]
            if inside(text, clause.span.start, mention.start):
                self._cast.meet(actor.id)
                continue
            titled = _TITLED.search(text, clause.span.start, mention.start)
            roled = titled is None and self._roled(text, clause.span.start, mention, actor)
            place = (titled.start() if titled and not met else mention.start, mention.end)
            if met and not roled and told == actor.name and text[mention.end : mention.end + 1] != ",":
                edits[place] = self._cast.short(actor)
            elif not met and not roled and _SAYS.match(text, mention.end):
                named = self._cast.named(actor)
                edits[place] = "".join(part if isinstance(part, str) else part.text for part in named.parts)
                support += (*named.support, *self._known_by(mention, actor.id))
            elif not met and self._due(text, mention, actor):
                edits[place] = actor.name
                support += self._known_by(mention, actor.id)
            self._cast.meet(actor.id)
        return support

    @staticmethod
    def _roled(text: str, start: int, mention: Mention, actor: Actor) -> bool:
        """Whether an office stands right before a name."""
        known = (role.span for role in actor.roles if role.span.document == mention.document)
        if any(0 < mention.start - span.end <= len(", ") for span in known):
            return True
        return _ROLED.search(text, start, mention.start) is not None

    def _due(self, text: str, mention: Mention, actor: Actor) -> bool:
        """Whether a short name is to be told in full: not where something is called after it."""
        told = text[mention.start : mention.end]
        return _OFFICE.match(text, mention.end) is None and told == self._cast.short(actor) != actor.name

    def _known_by(self, span: Span, id: str) -> tuple[Span, ...]:
        """The sentence that last names in full, in this article or else in the first, whom a short name means."""
        actor = self._edition.actors[id]
        full = [
            m.span for m in actor.mentions if self._edition.holds(m) and self._edition.dossier.text(m) == actor.name
        ]
        own = [one for one in full if one.document == span.document and one.start < span.start]
        if not full:
            return ()
        return (self._edition.sentence(max(own) if own else min(full, key=self._edition.rank)),)


def _lowered(put: str) -> str:
    return put[:1].lower() + put[1:] if put.startswith("On ") else put
