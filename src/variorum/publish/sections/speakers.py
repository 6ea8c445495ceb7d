"""Who is quoted saying what."""

import re
from dataclasses import dataclass

from variorum.model import Actor, Quotation, Span
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.grounding import Words, words
from variorum.publish.reasons import joined
from variorum.publish.section import Section
from variorum.publish.telling import Telling, telling
from variorum.publish.witness import shortened
from variorum.publish.wording import capital, counted, number

_SHOWN = 2
"""Quotations of a speaker that stand open; the others are one click away."""
_KINDS = ("direct", "mixed", "indirect")
_LABEL = 28
_MARKS = {"”": "“", "’": "‘", "»": "«", '"': '"', "」": "「", "“": "„"}
_SPEAKERS = 8
"""Speakers in view; in a large set the others, quoted in fewer articles, are one click away."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words ascribed to a speaker, with every place where they stand so.

    `pieces` are those of the first place; `closing` is the quotation mark after them that ends one inside them.
    `telling` is how the first place says that it was said, with the words that support it at every place.
    """

    anchor: str
    kind: str
    pieces: tuple[Words, ...]
    closing: str
    cue: str | None
    telling: Telling | None
    tellings: tuple[Span, ...]
    by: str | None
    relayed_by: str | None
    addressee: str | None
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with what the articles quote; `joins` say why names that differ are taken for one."""

    name: str
    roles: tuple[tuple[str, Cite], ...]
    sigla: tuple[str, ...]
    counts: str
    quotations: int
    shown: tuple[Utterance, ...]
    more: tuple[Utterance, ...]
    resolved: bool
    joins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speakers:
    """Speakers with several quotations (the first, the `others`), those quoted once, and those no text leads to."""

    several: tuple[Voice, ...]
    others: tuple[Voice, ...]
    once: tuple[Voice, ...]
    unresolved: tuple[Voice, ...]


def build(edition: Edition) -> Section | None:
    """Quotations by speaker, those in most articles first."""
    voices = speakers(edition)
    if not voices:
        return None
    resolved = [voice for voice in voices if voice.resolved]
    several = tuple(voice for voice in resolved if len(voice.shown) + len(voice.more) > 1 or len(voice.sigla) > 1)
    once = tuple(voice for voice in resolved if voice not in several)
    rest = tuple(voice for voice in voices if not voice.resolved)
    count = len(edition.quotations())
    loose = sum(voice.quotations for voice in rest)
    by = counted(len(resolved), "speaker")
    told = f"{capital(counted(count - loose, 'quotation'))} by {by}"
    lead = f"{told}; {number(loose)} whose speaker the texts do not lead to." if loose else f"{told}."
    unsure = sum(map(edition.holds, edition.dossier.quotations)) - count
    lead += f" Not shown: {counted(unsure, 'uncertain report')} not wholly in quotation marks." if unsure else ""
    view = Speakers(several[:_SPEAKERS], several[_SPEAKERS:], once, rest)
    return Section("speakers", "Who is quoted saying what", "speakers.html", view, lead, count)


def speakers(edition: Edition) -> list[Voice]:
    """All speakers: the resolved by number of articles, then of quotations; the unresolved likewise after them."""
    actors = {actor.id: actor for actor in edition.dossier.actors}
    groups: dict[tuple[bool, str], list[Quotation]] = {}
    for quotation in edition.quotations():
        groups.setdefault(_speaker(edition, quotation, actors), []).append(quotation)
    voices = [
        _voice(edition, actors.get(key) if resolved else None, key, quotations)
        for (resolved, key), quotations in sorted(groups.items())
    ]
    return sorted(voices, key=lambda v: (not v.resolved, -len(v.sigla), -len(v.shown) - len(v.more), v.name))


def _speaker(edition: Edition, quotation: Quotation, actors: dict[str, Actor]) -> tuple[bool, str]:
    speaker = quotation.speaker
    if speaker is None:
        return (False, "")
    if speaker.actor in actors:
        return (True, speaker.actor or "")
    span = speaker.span
    return (False, _folded(edition.dossier.text(span)) if span and edition.holds(span) else "")


def _folded(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip().casefold()


def _voice(edition: Edition, actor: Actor | None, key: str, quotations: list[Quotation]) -> Voice:
    name = actor.name if actor else key or "Nobody named"
    same: dict[tuple[str, str, str], list[Quotation]] = {}
    for quotation in sorted(quotations, key=edition.rank):
        form = re.sub(r"[\W_]+", " ", edition.dossier.text(quotation)).casefold()
        same.setdefault((quotation.kind, form, _manner(edition, quotation)), []).append(quotation)
    uttered = [_utterance(edition, name, group) for group in same.values()]
    uttered.sort(key=lambda u: (u.kind == "indirect", -len(u.cites), u.kind, edition.rank(u.cites[0].span)))
    return Voice(
        name=name,
        roles=_roles(edition, actor) if actor else (),
        sigla=edition.sigla(quotation.document for quotation in quotations),
        counts=_counts(quotations),
        quotations=len(quotations),
        shown=tuple(uttered[:_SHOWN]),
        more=tuple(uttered[_SHOWN:]),
        resolved=actor is not None,
        joins=tuple(joined(join) for join in actor.joins if join.name != join.other) if actor else (),
    )


def _manner(edition: Edition, quotation: Quotation) -> str:
    """What keeps reports of the same content apart: one may deny what another affirms."""
    if quotation.kind == "direct":
        return ""
    told = telling(edition, quotation)
    return _folded(edition.dossier.text(told.span)) if told else _folded(_words(edition, quotation.cue) or "")


def _counts(quotations: list[Quotation]) -> str:
    told = [f"{n} {kind}" for kind in _KINDS if (n := sum(quotation.kind == kind for quotation in quotations))]
    return ", ".join(told)


def _roles(edition: Edition, actor: Actor) -> tuple[tuple[str, Cite], ...]:
    """Up to two titles that the texts give most often, each with the place where it first stands."""
    by_title: dict[str, list[Cite]] = {}
    for role in actor.roles:
        if edition.holds(role.span):
            by_title.setdefault(_folded(role.title), []).append(
                edition.cite(role.span, Note("role", "", "", silent=True))
            )
    ranked = sorted(by_title.values(), key=lambda cites: (-len(cites), min(edition.rank(c.span) for c in cites)))
    return tuple((first.words, first) for cites in ranked[:2] for first in cites[:1])


def _utterance(edition: Edition, name: str, group: list[Quotation]) -> Utterance:
    first = group[0]
    anchor = edition.anchor(first.id, "speakers")
    cites = []
    for quotation in group:
        if quotation.id != first.id:
            edition.anchor(quotation.id, "speakers")
        note = Note(f"quotation {quotation.kind}", anchor, shortened(name, _LABEL))
        cites.append(edition.cite(quotation, note))
    tellings = [told for q in group if q.kind != "direct" and (told := telling(edition, q))]
    for told in tellings:
        edition.cite(told.span, Note("cue", "", "", silent=True))
    by = first.speaker.span if first.speaker else None
    return Utterance(
        anchor=anchor,
        kind=first.kind,
        pieces=tuple(words(edition.dossier, piece) for piece in _pieces(edition, first)),
        closing=_closing(edition, first),
        cue=_words(edition, first.cue),
        telling=tellings[0] if tellings else None,
        tellings=tuple(told.span for told in tellings),
        by=_words(edition, by),
        relayed_by=_relay(edition, first),
        addressee=edition.name(first.addressee),
        cites=tuple(cites),
    )


def _pieces(edition: Edition, quotation: Quotation) -> list[Span]:
    pieces = [Span(quotation.document, piece.start, piece.end) for piece in quotation.pieces]
    return pieces if pieces and all(map(edition.holds, pieces)) else [quotation.span]


def _closing(edition: Edition, quotation: Quotation) -> str:
    """The mark right after partly quoted words, or their comma or stop, that closes what they open; or nothing."""
    text = edition.by_document[quotation.document].document.text
    words = edition.dossier.text(quotation)
    after = text[quotation.end : quotation.end + 2].lstrip(".,;:!?…，。")[:1]
    opening = _MARKS.get(after)
    if quotation.kind == "direct" or opening is None:
        return ""
    lacking = words.count(after) % 2 if opening == after else words.count(opening) > words.count(after)
    return after if lacking else ""


def _words(edition: Edition, span: Span | None) -> str | None:
    return edition.dossier.text(span) if span is not None and edition.holds(span) else None


def _relay(edition: Edition, quotation: Quotation) -> str | None:
    if quotation.within is None or quotation.within not in edition.dossier:
        return None
    outer = edition.dossier.get(quotation.within)
    return edition.name(outer.speaker.actor) if isinstance(outer, Quotation) and outer.speaker else None
