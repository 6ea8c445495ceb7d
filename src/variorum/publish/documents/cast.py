"""Persons at their first mention with their office, later by surname, in words of the articles."""

import re
from collections import Counter
from dataclasses import dataclass

from variorum.annotation import gazetteer
from variorum.model import Actor, Mention, Role, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Part, words

from .outlets import outlet

_ARTICLE = re.compile(r"(?:,\s*)((?:the|a|an)\s+)?$", re.IGNORECASE)
_OF = re.compile(r" (?:of|at|for|in|on|with) [^,.;:“”\"()\n]{3,70}(?=[,.])")
_THE = re.compile(r"\b[Tt]he $")
_POSSESSIVE = re.compile(r"(?:['’]s?)?\s+$")
_GENERIC = {"mr", "mrs", "ms", "miss", "sir", "dr", "man", "woman", "head", "member", "official", "leader"}
"""Titles that say nothing of an office."""
_LONGEST = 60
_STATES = {"state", "place"}
_BODIES = re.compile(
    r"(?i)\b(?:united (?:states|nations|kingdom|arab emirates)|department|ministry|court|council|commission|committee"
    r"|union|house|senate|government|administration|agency|bureau|army|police|office|parliament|congress party|league"
    r"|party|front|service|association|kremlin|pentagon|philippines|netherlands|republicans|democrats|taliban|west|justices"
    r"|veterans affairs)s?$"
)
"""Names that English says with an article."""
_POSSESSED = re.compile(r"['’]s\s")


@dataclass(frozen=True, slots=True)
class Named:
    """How somebody is called here: the parts, and the passages that the office rests on."""

    parts: tuple[Part, ...]
    support: tuple[Span, ...] = ()


class Cast:
    """Who has been introduced so far. The order of the calls is the order of the text."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._met: set[str] = set()
        self._surnames: dict[str, set[str]] = {}
        self._short: dict[str, str] = {}
        self.mentions: dict[str, list[tuple[Mention, Actor]]] = {}
        for actor in edition.dossier.actors:
            if actor.kind == "person":
                self._short[actor.id] = self._form(actor)
                self._surnames.setdefault(self._short[actor.id], set()).add(actor.id)
            for mention in actor.mentions:
                if edition.holds(mention):
                    self.mentions.setdefault(mention.document, []).append((mention, actor))
        for found in self.mentions.values():
            found.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[1].id))

    def within(self, span: Span) -> list[tuple[Mention, Actor]]:
        """The mentions inside a passage, in order."""
        return [(m, a) for m, a in self.mentions.get(span.document, ()) if span.start <= m.start and m.end <= span.end]

    def met(self, actor: str) -> bool:
        """Whether somebody has been introduced."""
        return actor in self._met

    def meet(self, actor: str) -> None:
        """Keep that somebody has been introduced, by words of an article."""
        self._met.add(actor)

    def named(self, actor: Actor) -> Named:
        """The name: in full and with the office the first time, then the surname."""
        if actor.kind != "person":
            self._met.add(actor.id)
            return Named((outlet(actor.name) if actor.kind == "media" else definite(actor.name),))
        if actor.id in self._met:
            return Named((self.short(actor),))
        self._met.add(actor.id)
        return self._introduced(actor)

    def short(self, actor: Actor) -> str:
        """The part of a name that the texts use alone, where it is nobody else's; else the whole."""
        short = self._short.get(actor.id, actor.name)
        return short if len(self._surnames.get(short, ())) == 1 else actor.name

    def _form(self, actor: Actor) -> str:
        """The part of the name that the texts use most, no English given name: "Xi" of "Xi Jinping"; else its last."""
        counts: Counter[str] = Counter()
        for mention in actor.mentions:
            if mention.kind == "name" and self._edition.holds(mention):
                counts[self._edition.dossier.text(mention)] += 1
        parts = actor.name.split()
        given = gazetteer.first_names()
        known = [form for form in counts if form == surname(actor.name) or (form in parts and form not in given)]
        return min(known, key=lambda form: (-counts[form], form)) if known else surname(actor.name)

    def _introduced(self, actor: Actor) -> Named:
        ranked = sorted(actor.roles, key=lambda role: (-self._count(actor, role), self._edition.rank(role.span)))
        for role in ranked:
            if not self._edition.holds(role.span) or role.title.casefold().strip(".") in _GENERIC:
                continue
            if (found := self._before(actor, role)) is not None:
                return Named((words(self._edition.dossier, found, style="plain"), " ", actor.name), (found,))
            if (found := self._apart(actor, role)) is not None:
                told = words(self._edition.dossier, found, style="plain")
                return Named((told, ", ", actor.name, ","), (found,))
            if (found := self._after(actor, role)) is not None:
                told = words(self._edition.dossier, found, style="plain")
                return Named((actor.name, ", ", told, ","), (found,))
        return Named((actor.name,))

    @staticmethod
    def _count(actor: Actor, role: Role) -> int:
        return sum(one.title.casefold() == role.title.casefold() for one in actor.roles)

    def _before(self, actor: Actor, role: Role) -> Span | None:
        """The office right before the name, with the country before that: "Turkish President"."""
        place = role.span
        named = self.mentions.get(place.document, ())
        if not any(a.id == actor.id and 0 < m.start - place.end <= 2 for m, a in named):
            return None
        text = self._edition.dossier.document(place).text
        if "," in text[place.end : place.end + 2] or len(place) > _LONGEST:
            return None
        return self._owned(place)

    def _apart(self, actor: Actor, role: Role) -> Span | None:
        """The office before the name with a comma between, and one after it: "Ukraine’s foreign minister"."""
        place = role.span
        text = self._edition.dossier.document(place).text
        named = self.mentions.get(place.document, ())
        after = [m.end for m, a in named if a.id == actor.id and text[place.end : m.start] == ", "]
        if not after or text[after[0] : after[0] + 1] != "," or len(place) > _LONGEST:
            return None
        whole = self._owned(place)
        if whole.start == place.start and (lead := _THE.search(text[max(0, place.start - 4) : place.start])):
            return Span(place.document, place.start - len(lead[0]), place.end)
        return whole

    def _owned(self, place: Span) -> Span:
        """An office with the name before it that says whose: "Ukraine’s foreign minister"."""
        named = self.mentions.get(place.document, ())
        text = self._edition.dossier.document(place).text
        start = place.start
        for mention, _ in named:
            between = text[mention.end : start]
            if mention.kind != "pronoun" and mention.end < start and _POSSESSIVE.fullmatch(between):
                start = mention.start
                break
        return Span(place.document, start, place.end)

    def _after(self, actor: Actor, role: Role) -> Span | None:
        """The office after the name and a comma, with its article or what it is of: "head of the harbour board"."""
        place = role.span
        text = self._edition.dossier.document(place).text
        lead = _ARTICLE.search(text[max(0, place.start - 8) : place.start])
        of = _OF.match(text, place.end)
        if lead is None or (lead[1] is None and of is None) or len(place) > _LONGEST:
            return None
        comma = place.start - len(lead[0])
        named = self.mentions.get(place.document, ())
        if not any(a.id == actor.id and m.end == comma for m, a in named):
            return None
        return Span(place.document, place.start - len(lead[1] or ""), of.end() if of else place.end)


def surname(name: str) -> str:
    """The last part of a name, with its particle: "al-Assad", "von der Leyen"."""
    parts = name.split()
    if len(parts) > 2 and parts[-1].rstrip(".").casefold() in ("jr", "sr", "ii", "iii"):
        parts = parts[:-1]
    start = len(parts) - 1
    while start > 1 and parts[start - 1][:1].islower():
        start -= 1
    return " ".join(parts[start:])


def definite(name: str) -> str:
    """A name that is no person's as English says it within a sentence."""
    if name[:4].casefold() == "the ":
        return f"the {name[4:]}"
    return f"the {name}" if _BODIES.search(name) and not _POSSESSED.search(name) and name[:1].isupper() else name
