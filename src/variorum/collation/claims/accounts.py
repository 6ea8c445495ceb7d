"""One passage as an account of a claim: what it says of it, in whose voice, on what basis, and by a party or not."""

import re
from collections.abc import Collection

from variorum.annotation import gazetteer
from variorum.collation.ground import Ground
from variorum.model import Account, Actor, EventMention, Extent, Quotation, Span
from variorum.model.claim import Basis, Relation

from .parts import stops

LONGEST = 400
"""Characters of an account at most (the contract of the dossier)."""

_CONDITION = re.compile(
    r"\b(?:if|unless|should|in case|in the event|in response to any|whether|were to)\b", re.IGNORECASE
)
_NOT_SO = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|nor|neither|without|cannot|fail\w*|refus\w*|declin\w*|unable|"
    r"den(?:y|ies|ied|ying|ials?)|reject\w*|refut\w*|rebut\w*|dismiss\w*|disput\w*|rul(?:ed|es|ing) out)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that something is not so."""

_NEVER = re.compile(r"(?i)\bat no (?:time|point|stage)\b[^;:.]*$")
_TURNED = re.compile(
    r"(?i)\b(?:no|not|never|nor|neither)(?:\W+(?:time|were|was|are|is|did|does|do|has|have|had|been|be|any|ever|of|the))*"
    r"\W*$"
)
"""A negation right before a clause that says the reverse without it: "At no time were | any methods discussed"."""

_AFFIRMED = ("happened", "ongoing", "planned", "expected")
_BODIES = ("state", "government", "alliance", "organization", "office")


def of_mention(ground: Ground, mention: EventMention, about: Collection[str], *, negative: bool) -> Account | None:
    """The account that a mention of an event gives; None where it only supposes the event, as a condition does.

    Args:
        about: the sides that the event concerns.
        negative: whether nobody affirms the event, so that what is claimed is that it is not so.
    """
    relation = _relation(ground, mention, negative=negative)
    if relation is None:
        return None
    place = _place(ground, mention) if relation == "partly" else _with_denial(ground, mention)
    return Account(
        document=mention.document,
        start=place.start,
        end=place.end,
        relation=relation,
        voice=mention.voice,
        by=mention.said_by,
        basis=_basis_of_mention(ground, mention),
        party=ground.speaks_for(mention.said_by) in about,
        of=mention.id,
    )


def _place(ground: Ground, mention: EventMention) -> Span:
    """The clause; of what somebody only supposes all that is reported of it, as the words around may turn its sense."""
    quotation = ground.quotations.get(mention.within or "")
    around = quotation is not None and quotation.span.covers(mention.span) and len(quotation) <= LONGEST
    return quotation.span if quotation is not None and around else mention.span


def _of_one_sentence(ground: Ground, mention: EventMention) -> Span:
    """The clause without whole sentences before it, as it may be of a quotation of several."""
    text = ground.by_document[mention.document].document.text
    starts = [one for one in stops(text, mention.start, mention.end) if one <= mention.trigger.start]
    return Span(mention.document, max(starts, default=mention.start), mention.end)


def negated(ground: Ground, mention: EventMention) -> bool:
    """Whether a mention tells that its event is not so, by its status or by a negation right before its clause."""
    if mention.status == "negated":
        return True
    sentence = ground.sentence(mention.document, mention.start)
    if sentence is None:
        return False
    if _NEVER.search(ground.text(Span(mention.document, sentence.start, mention.trigger.end))):
        return True
    if not sentence.start < mention.start or _NOT_SO.search(ground.text(mention)):
        return False
    return bool(_TURNED.search(ground.text(Span(mention.document, sentence.start, mention.start))))


def _with_denial(ground: Ground, mention: EventMention) -> Span:
    """The clause; of what is not so with the word before it that says so, without which it would say the reverse."""
    if not negated(ground, mention) or _NOT_SO.search(ground.text(mention)):
        return _of_one_sentence(ground, mention)
    sentence = ground.sentence(mention.document, mention.start)
    if sentence is None or not sentence.start < mention.start or mention.end - sentence.start > LONGEST:
        return mention.span
    lead = ground.text(Span(mention.document, sentence.start, mention.start))
    return Span(mention.document, sentence.start, mention.end) if _NOT_SO.search(lead) else mention.span


def _relation(ground: Ground, mention: EventMention, *, negative: bool) -> Relation | None:
    around = ground.quotations.get(mention.within or "")
    if around is not None and not around.said:
        return None  # "a session to discuss the threat of an attack": nobody says anything of it
    if negated(ground, mention):
        return "says" if negative else None if _asked(ground, mention) else "denies"
    if negative or mention.status in _AFFIRMED:
        return "says"
    before = ground.text(Span(mention.document, mention.start, mention.trigger.end))
    sentence = ground.sentence(mention.document, mention.trigger.start)
    start = sentence.start if sentence is not None else mention.start
    lead = ground.text(Span(mention.document, start, mention.trigger.end))
    return None if _CONDITION.search(before) or _CONDITION.search(lead[-120:]) else "partly"


def _asked(ground: Ground, mention: EventMention) -> bool:
    """Whether the speaker asks that it not be so, which denies nothing: "demanded that it will not expand"."""
    sentence = ground.sentence(mention.document, mention.trigger.start)
    start = sentence.start if sentence is not None else mention.start
    return any(
        one.type in ("REQUEST", "THREATEN")
        and start <= one.trigger.start < mention.trigger.start
        and (mention.said_by in one.actors or mention.said_by is None)
        for one in ground.by_document[mention.document].events
    )


def _basis_of_mention(ground: Ground, mention: EventMention) -> Basis:
    if mention.voice == "own":
        return "none"
    quotation = ground.quotations.get(mention.within or "")
    if quotation is not None and quotation.speaker is not None and quotation.speaker.actor == mention.said_by:
        return of_quotation_basis(ground, quotation)
    return basis(ground.actors.get(mention.said_by or ""))


def of_quotation(ground: Ground, quotation: Quotation, about: Collection[str]) -> Account:
    """The account that reported words give: that their speaker says so."""
    by = quotation.speaker.actor if quotation.speaker else None
    place = cut(ground, quotation)
    return Account(
        document=quotation.document,
        start=place.start,
        end=place.end,
        relation="says",
        voice="attributed",
        by=by,
        basis=of_quotation_basis(ground, quotation),
        party=ground.speaks_for(by) in about,
        of=quotation.id,
    )


def of_quotation_basis(ground: Ground, quotation: Quotation) -> Basis:
    """What reported words rest on, by who says them and how the text names them."""
    speaker = quotation.speaker
    if speaker is None:
        return "anonymous"
    if speaker.actor is None:
        return "anonymous" if speaker.named in ("anonymous", "none", "pronoun") else "official"
    return basis(ground.actors.get(speaker.actor))


def basis(actor: Actor | None) -> Basis:
    """What an account rests on, by who gives it."""
    if actor is None:
        return "anonymous"
    if actor.kind == "person":
        office = any(_is_office(role.title) for role in actor.roles)
        return "official" if office else "named person"
    if actor.kind in ("document", "media"):
        return "document" if actor.kind == "document" else "other outlet"
    return "official" if actor.kind in _BODIES else "anonymous"


def _is_office(title: str) -> bool:
    """Whether a title is an office, not a profession: its last word that is either decides."""
    kinds = [known[0] for word in title.lower().split() if (known := gazetteer.offices().get(word))]
    return "office" in kinds or "spokes" in title.lower()


def cut(ground: Ground, place: Span) -> Span:
    """The place, or as much of its beginning as an account may have, ending after a word."""
    if len(place) <= LONGEST:
        return place.span
    words = ground.text(place)[:LONGEST]
    stop = max(words.rfind(mark) for mark in (". ", "; ", ", ", " "))
    return Span(place.document, place.start, place.start + (stop if stop > 0 else LONGEST))


def clause_around(ground: Ground, place: Span) -> Span:
    """The smallest clause of an event around a place, else its sentence."""
    reading = ground.by_document[place.document]
    around = [one for one in reading.events if one.start <= place.start and place.end <= one.end]
    if around:
        smallest = min(around, key=lambda one: (len(one), one.start, one.id))
        return smallest.span
    sentence: Extent | None = ground.sentence(place.document, place.start)
    if sentence is None:
        return place.span
    whole = Span(place.document, sentence.start, max(sentence.end, place.end))
    return whole if len(whole) <= LONGEST else place.span
