"""brat standoff: a text and an annotation file for each article (https://brat.nlplab.org/standoff.html).

An entity or trigger that crosses a line break, and a quotation in several pieces, is discontinuous: brat keeps the
offsets of every piece. Ids of the dossier stand in notes, so that every annotation leads back to its record.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from variorum.model import Dossier, EventMention, Extent, Mention, Quotation, Span

from .bundle import Bundle, not_held, tally
from .characters import one_line
from .places import Places, pieces

_LINE = re.compile(r"[^\n\r]*[^\s]")
_ROLES = ("Actor", "Recipient", "Place")
_STATUSES = ("happened", "ongoing", "planned", "expected", "hypothetical", "negated")


def export(dossier: Dossier) -> Bundle:
    """The files of every article, and the configuration that brat shows them by."""
    places = Places(dossier)
    sheets = {document.id: _Sheet(places, document.id) for document in dossier.documents}
    _deal_out(dossier, sheets)
    files: dict[str, bytes] = {"annotation.conf": _configuration(dossier).encode()}
    left_out: list[str] = []
    for document in dossier.documents:
        sheet = sheets[document.id]
        files[f"{document.id}.txt"] = document.text.encode()
        files[f"{document.id}.ann"] = "".join(f"{line}\n" for line in sheet.lines()).encode()
        left_out += sheet.left_out
    return Bundle(files, tally(left_out) | not_held(dossier, ("quotations", "events")))


def _deal_out(dossier: Dossier, sheets: "dict[str, _Sheet]") -> None:
    """Give each article what stands in it."""
    for actor in dossier.actors:
        for mention in actor.mentions:
            sheets[mention.document].named.append((actor.id, mention))
    for event in dossier.events:
        for told in event.mentions:
            sheets[told.document].told.append((event.id, told))
    for quotation in dossier.quotations:
        sheets[quotation.document].quoted.append(quotation)


@dataclass(slots=True)
class _Sheet:
    """The annotations of one article."""

    places: Places
    document: str
    named: list[tuple[str, Mention]] = field(default_factory=list)
    told: list[tuple[str, EventMention]] = field(default_factory=list)
    quoted: list[Quotation] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    known: dict[str, dict[Extent, str]] = field(default_factory=dict)

    def lines(self) -> list[str]:
        """Every line of the file: names, then events, then quotations."""
        for actor, mention in sorted(self.named, key=lambda one: (one[1].start, one[1].end, one[0])):
            self._name(actor, mention)
        for event, told in self.told:
            self._event(event, told)
        said = {one.id: self._quotation(one) for one in self.quoted}
        for one in self.quoted:
            if one.within in said:
                self._add("R", f"Within Arg1:{said[one.id]} Arg2:{said[one.within]}")
        return self.written

    def _add(self, letter: str, body: str) -> str:
        self.counts[letter] = self.counts.get(letter, 0) + 1
        id = f"{letter}{self.counts[letter]}"
        self.written.append(f"{id}\t{body}")
        return id

    def _text(self, type: str, stretches: Iterable[Span]) -> str:
        """A text-bound annotation over stretches, cut where lines end."""
        text = self.places.documents[self.document].text
        parts = [part for stretch in stretches for part in _in_lines(text, stretch)]
        offsets = ";".join(f"{part.start} {part.end}" for part in parts)
        words = " ".join(one_line(text[part.start : part.end]) for part in parts)
        return self._add("T", f"{type} {offsets}\t{words}")

    def _note(self, id: str, text: str) -> None:
        self._add("#", f"AnnotatorNotes {id}\t{one_line(text)}")

    def _name(self, actor: str, mention: Mention) -> None:
        id = self._text(_type(self.places.actors[actor].kind), [mention.span])
        self.known.setdefault(actor, {})[Extent(mention.start, mention.end)] = id
        self._add("N", f"Reference {id} variorum:{actor}\t{one_line(self.places.actors[actor].name)}")

    def _event(self, event: str, one: EventMention) -> None:
        trigger = self._text(one.type, [Span(one.document, one.trigger.start, one.trigger.end)])
        roles: list[tuple[str, str]] = []
        unnamed: list[str] = []
        parties = [("Actor", one.actors), ("Recipient", one.recipients), ("Place", (one.where,) if one.where else ())]
        for role, actors in parties:
            for actor in dict.fromkeys(actors):
                if (name := self._nearest(actor, one)) is not None:
                    roles.append((role, name))
                else:
                    unnamed.append(f"{role}: {self.places.name(actor)} ({actor})")
        body = "".join(f" {role}:{name}" for role, name in _numbered(roles))
        id = self._add("E", f"{one.type}:{trigger}{body}")
        self._add("A", f"Status {id} {one.status}")
        self._add("A", f"Voice {id} {one.voice}")
        self._add("A", f"Standing {id} {self.places.standings[event]}")
        by = f"; said by {self.places.name(one.said_by)} ({one.said_by})" if one.said_by else ""
        clause = f"{one.id} of {event}; clause {one.start}-{one.end}; when {one.when or 'unknown'}{by}"
        self._note(id, "; ".join([clause, *unnamed]))
        self.left_out += ["roles whose holder the clause does not name (they are in the notes)"] * len(unnamed)

    def _nearest(self, actor: str, one: EventMention) -> str | None:
        """The mention of an actor in the clause that is nearest to its trigger."""
        held = [
            (abs(place.start - one.trigger.start), place.start, id)
            for place, id in self.known.get(actor, {}).items()
            if one.start <= place.start and place.end <= one.end
        ]
        return min(held)[2] if held else None

    def _quotation(self, one: Quotation) -> str:
        id = self._text("Quotation", pieces(one))
        self._add("A", f"Form {id} {one.kind}")
        self._add("A", f"Status {id} {one.status}")
        speaker = one.speaker
        note = one.id
        if speaker is not None and speaker.span is not None and speaker.span.document == self.document:
            place = Extent(speaker.span.start, speaker.span.end)
            words = self.known.get(speaker.actor or "", {}).get(place) or self._text("Speaker", [speaker.span])
            self._add("R", f"SaidBy Arg1:{id} Arg2:{words}")
        if speaker is not None and speaker.actor is not None:
            note += f"; speaker {self.places.name(speaker.actor)} ({speaker.actor})"
        if one.cue is not None:
            self._add("R", f"CuedBy Arg1:{id} Arg2:{self._text('Cue', [one.cue])}")
        self._note(id, note)
        return id


def _in_lines(text: str, stretch: Span) -> Iterator[Extent]:
    """The parts of a stretch that lie on one line each, without white space at the end."""
    for match in _LINE.finditer(text, stretch.start, stretch.end):
        lead = len(match[0]) - len(match[0].lstrip())
        yield Extent(match.start() + lead, match.end())


def _numbered(roles: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Roles as brat wants them: several of one name are numbered from the second on."""
    seen: dict[str, int] = {}
    for role, name in roles:
        seen[role] = seen.get(role, 0) + 1
        yield (role if seen[role] == 1 else f"{role}{seen[role]}"), name


def _type(kind: str) -> str:
    return kind.capitalize()


def _configuration(dossier: Dossier) -> str:
    """brat's annotation.conf for the types that occur."""
    kinds = sorted({_type(actor.kind) for actor in dossier.actors})
    entities = [*kinds, "Quotation", "Speaker", "Cue"]
    types = sorted({mention.type for event in dossier.events for mention in event.mentions})
    arguments = ", ".join(f"{role}*:<ENTITY>" for role in _ROLES)
    standings = "happened|reported|disputed|planned|expected|supposed|denied"
    return "\n".join(
        [
            "[entities]", *entities, "", "[relations]", "SaidBy\tArg1:Quotation, Arg2:<ENTITY>",
            "Within\tArg1:Quotation, Arg2:Quotation", "CuedBy\tArg1:Quotation, Arg2:Cue",
            "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]",
            *(f"{type}\t{arguments}" for type in types), "", "[attributes]",
            f"Status\tArg:<ANY>, Value:{'|'.join(_STATUSES)}", "Voice\tArg:<EVENT>, Value:own|attributed",
            f"Standing\tArg:<EVENT>, Value:{standings}", "Form\tArg:Quotation, Value:direct|mixed|indirect", "",
        ]
    )  # fmt: skip
