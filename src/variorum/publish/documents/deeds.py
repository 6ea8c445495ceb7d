"""What somebody did, as a sentence: the doer by name, then the deed in the article's own words, from the verb on."""

import re
from collections.abc import Iterable

from variorum.model import Event, EventMention, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line, Part
from variorum.publish.wording import listed

from .acts import closing, doers, lead, standing, subjects
from .cast import Cast, Named
from .nested import balanced, capital, quoted
from .outlets import Outlets
from .places import places
from .prose import Teller

_LONGEST, _SHORTEST = 230, 80
"""Characters of a deed that are quoted; a longer one is cut where a clause ends."""
_FEWEST = 12
"""Characters of a deed that says something."""
_BETWEEN = re.compile(
    r"(?:\s+(?:has|have|had|is|are|was|were|been|be|being|did|does|do|also|both|then|later|since|again|once|twice|first"
    r"|already|recently|now|still|jointly|\w+ly))*\s+"
)
"""What may stand between a doer and the verb without another doer or a clause of its own."""
_ASIDE = re.compile(r"\b(?:hour|day|week|month|year)s?\s+(?:after|before)\b", re.IGNORECASE)
"""Words before a doer after which an article speaks again, and not the speaker of its sentence."""
_LEADING = re.compile(r"(?:also|then|recently)\s+")
"""What a deed told alone does not begin with."""
_OBLIQUE = re.compile(r"\b(?:of|in|for|by|with|from|against|at|on|near|between)\s+(?:the\s+)?$", re.IGNORECASE)
"""Words before a name that is no doer but belongs to one: "the council of Senn"."""
_LEANING = re.compile(
    r"\b(?:such|this|these|those)\b"
    r"(?! (?:as|week|month|year|day|morning|afternoon|evening|time|summer|spring|autumn|fall|winter))",
    re.IGNORECASE,
)
"""Words that lean on what was told before."""
_ANNOUNCES = re.compile(r"\b(?:the following|as follows)\b", re.IGNORECASE)
"""Words that only announce what the article has after them."""
_DASH = re.compile(r"\s?[—–]")
_DAY = re.compile(r"\d")
_BREAK = re.compile(r"[,;]\s|\s[–—-]\s")
_TAIL = re.compile(r"[\s,;:.…–—-]+$")
_HE = frozenset({"he", "she", "him", "her", "his"})


def deed(teller: Teller, event: Event | None, mention: EventMention, *, dated: bool = True) -> Line | None:
    """The sentence for a deed: its doers and the words from the verb on, or None where they are not side by side.

    With `dated` its day stands before it, where the quoted words do not give it.
    """
    edition = teller.edition
    span = _predicate(edition, mention)
    if span is None:
        return None
    head, support = listing([teller.cast.named(edition.actors[actor]) for actor in doers(edition, mention)])
    when = day(edition, teller.outlets, event, mention, span) if dated else ""
    told_as, source = _source(edition, teller.cast, mention, span)
    head = [*head, f" {told_as} " if told_as else " "]
    opening: list[Part] = [f"{when}, ", *head] if when else capital(head)
    parts = [*opening, *quoted(edition.dossier, span), f"{source}."]
    place = Span(mention.document, min(mention.start, span.start), max(mention.end, span.end))
    return Line(tuple(parts), (place, *support))


def dated_within(edition: Edition, mention: EventMention) -> bool:
    """Whether the words of a deed name its day by the day of writing ("Monday"), so that they are not to be quoted."""
    span = _predicate(edition, mention)
    return span is not None and any(
        one.kind in ("date", "time") and one.anchor != "none" and not _DAY.search(edition.dossier.text(one))
        for one in places(edition).moments(span)
    )


def tellable(edition: Edition, mention: EventMention) -> bool:
    """Whether there is a sentence for it: from the verb on, or the whole clause."""
    return _predicate(edition, mention) is not None or standing(edition, mention)


def day(edition: Edition, outlets: Outlets, event: Event | None, mention: EventMention, quoted_words: Span) -> str:
    """The day of a deed in words, unless the quoted words give it: "On 4 February 2022"."""
    when = mention.when or (event.when if event is not None else None)
    reach = times.bounds(when)
    if when is None or reach is None or reach[0] is None or reach[1] is None:
        return ""
    for moment in places(edition).moments(quoted_words):
        if moment.when == when:
            known = moment.anchor == "none" or _DAY.search(edition.dossier.text(moment)) is not None
            return "" if known or reach[0] != reach[1] else f"On {outlets.day(when)}"
    if reach[0] == reach[1]:
        return f"On {outlets.day(when)}"
    return f"In {times.phrase(when)}" if "/" not in when and "~" not in when else ""


def _predicate(edition: Edition, mention: EventMention) -> Span | None:
    """The words from the verb with its helpers on, where all doers stand by name right before it."""
    found = doers(edition, mention)
    if not found or set(found) != {one for one in mention.actors if one in edition.actors}:
        return None
    text = edition.by_document[mention.document].document.text
    named = [one for actor in found for one in subjects(edition, mention, actor)]
    if any(_mismatched(edition, actor, text, mention) for actor in found):
        return None
    last = max(one.end for one in named)
    between = text[last : mention.trigger.start]
    if not _BETWEEN.fullmatch(between) or _others(edition, mention, found, last):
        return None
    start = last + len(between) - len(between.lstrip())
    start = first.end() if (first := _LEADING.match(text, start)) else start
    end = _end(edition, start, mention)
    whole = (
        end - start >= _FEWEST
        and not _LEANING.search(text, mention.trigger.end, end)
        and not _ANNOUNCES.search(text, mention.trigger.end, end)
        and not (_DASH.match(text, end) and _DASH.search(text, start, end))
    )
    return Span(mention.document, start, end) if whole else None


def _mismatched(edition: Edition, actor: str, text: str, mention: EventMention) -> bool:
    """Whether a "he" is taken for what is no person, or the actor is only an adjective or belongs to the doer."""
    person = edition.actors[actor].kind in ("person", "office")
    found = subjects(edition, mention, actor)
    adjective = all(one.kind == "adjectival" or _OBLIQUE.search(text, 0, one.start) for one in found)
    return adjective or (not person and any(text[m.start : m.end].casefold() in _HE for m in found))


def _others(edition: Edition, mention: EventMention, found: list[str], last: int) -> bool:
    """Whether somebody else is named between the first of several doers and the verb: "the U.S. and others"."""
    first = min(one.start for actor in found for one in subjects(edition, mention, actor))
    if len(found) == 1:
        return False
    text = edition.by_document[mention.document].document.text[first:last]
    return re.search(r"\b(?:he|she|they|others|who|which)\b", text) is not None


def _end(edition: Edition, start: int, mention: EventMention) -> int:
    """Where the quoted words end: with the clause, or at a boundary before what is too long or opens without end."""
    text = edition.by_document[mention.document].document.text
    end = closing(edition, mention)
    if end - start > _LONGEST:
        end = clause_end(text, start, _LONGEST, _SHORTEST)
    if not balanced(text, start, end):
        marks = [place for place in (text.find(mark, start, end) for mark in '“"') if place > 0]
        breaks = [found.start() for found in _BREAK.finditer(text, mention.trigger.end, min(marks, default=end) + 1)]
        end = breaks[-1] if breaks else end
    opening = text.rfind("(", start, end)
    end = opening if opening > mention.trigger.end and ")" not in text[opening:end] else end
    tail = _TAIL.search(text, start, end)
    return tail.start() if tail is not None else end


def _source(edition: Edition, cast: Cast, mention: EventMention, span: Span) -> tuple[str, str]:
    """Who tells it, where the article gives it as somebody's word: an adverb before it, or words after it."""
    if mention.voice == "own" or _ASIDE.search(lead(edition, mention)):
        return "", ""
    speaker = edition.actors.get(mention.said_by or "")
    if speaker is None:
        return "reportedly", ""
    if any(span.covers(one) for one in speaker.mentions):
        return "", ""
    name = cast.named(speaker)
    if speaker.id in mention.actors:
        return "", ", by their own account" if speaker.kind in ("person", "office") else ", by its own account"
    return "", f", according to {_plain(name)}"


def _plain(name: Named) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in name.parts).rstrip(",")


def listing(who: Iterable[Named]) -> tuple[list[Part], tuple[Span, ...]]:
    """Names as a list in words, with what their offices rest on."""
    names = list(who)
    if all(len(name.parts) == 1 and isinstance(name.parts[0], str) for name in names):
        return [listed([str(name.parts[0]) for name in names])], ()
    parts: list[Part] = []
    for place, name in enumerate(names):
        joint = "" if place == 0 else " and " if place == len(names) - 1 else ", "
        parts += [*([joint] if joint else []), *name.parts]
    return parts, tuple(span for name in names for span in name.support)
