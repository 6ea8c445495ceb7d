"""What members of a party are quoted saying, and of when something is."""

import re
from collections.abc import Iterable

from variorum.model import Quotation, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.weights import documents

from .parties import Party
from .places import places

_WORD = 40
"""Characters of the longest word or phrase that tells of saying."""
_BEGINNING = 40
"""Characters by which sayings of one speaker are the same, cut at different places."""
_FEWEST = 30
"""Characters of a saying that says something."""
_LOOSE = re.compile(r"\b(?:they|we|he|she|it|the|an?|of|to|and|but|or|that|which|who|when|while|with|for|as|if)$")
"""How reported words end that were cut short."""
_GOES_ON = re.compile(r"\s+(?:by|of|to|for|in|on|with|at|from|until|through|during|against|into)\b")
_BESIDE = re.compile(r"\s(?:--|—|–)\s+(?:but|though|although|even|while|as)\b")
"""How an article goes on in its own words within a sentence that reports another's."""
_RESUMED = re.compile(r":\s+[A-Z]")
_WHEN = re.compile(r"\b(?:before|until|unless|if)\s+(?:the\s+)?$", re.IGNORECASE)
"""Words before a speaker after which the saying only gives a time or a condition."""
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where)\b[^,]*$")
"""A relative clause that is still open."""
_FOLD = re.compile(r"[\W_]+")


def recent(edition: Edition, when: str | None, spans: Iterable[Span], since: str | None) -> bool:
    """Whether something is of a day or later: by its own day, else by that of an article that tells it."""
    if since is None:
        return True
    first = times.bounds(since)
    if first is None or first[0] is None:
        return True
    own = times.bounds(when)
    if own is not None:
        return own[1] is None or own[1] >= first[0]
    told_at = [edition.by_document[span.document].document for span in spans if edition.holds(span)]
    reaches = [times.bounds(document.published or document.window) for document in told_at]
    return any(reach is None or reach[1] is None or reach[1] >= first[0] for reach in reaches)


def sayings(edition: Edition, party: Party, since: str | None) -> tuple[tuple[Quotation, ...], ...]:
    """What members are quoted saying: the same words once, with every place, those of most articles first."""
    groups: dict[tuple[str, str], list[Quotation]] = {}
    for quotation in sorted(edition.quotations(), key=edition.rank):
        speaker = quotation.speaker.actor if quotation.speaker else None
        running = edition.by_document[quotation.document].furniture(quotation) is None
        told = running and quotation.said and len(quotation) >= _FEWEST and _speaks(edition, quotation)
        actor = edition.actors.get(speaker or "")
        if actor is not None and actor.id in party.ids and actor.kind != "place" and told:
            form = _form(edition, quotation)
            groups.setdefault((speaker or "", form), []).append(quotation)
    held = {key: group for key, group in groups.items() if recent(edition, said_on(edition, group[0]), group, since)}
    kept: dict[tuple[str, str], tuple[Quotation, ...]] = {}
    for key in sorted(held, key=lambda key: _said_weight(edition, held[key])):
        if not any(key[0] == speaker and _within(key[1], form) for speaker, form in kept):
            kept[key] = tuple(held[key])
    return tuple(kept.values())


def _form(edition: Edition, quotation: Quotation) -> str:
    """The words of a saying without case and marks, piece after piece."""
    pieces = [Span(quotation.document, one.start, one.end) for one in quotation.pieces] or [quotation.span]
    return " ".join(_FOLD.sub(" ", edition.dossier.text(one)).casefold().strip() for one in pieces)


def _within(one: str, other: str) -> bool:
    """Whether of two sayings one begins as the other does, or is a part of it."""
    return one in other or other in one or one[:_BEGINNING] == other[:_BEGINNING]


def _speaks(edition: Edition, quotation: Quotation) -> bool:
    """Whether reported words are the speaker's, who is no name of a clause set between subject and verb."""
    told = edition.dossier.text(quotation)
    if quotation.kind != "direct" and (_BESIDE.search(told) or _RESUMED.search(told)):
        return False
    speaker, cue = (quotation.speaker.span if quotation.speaker else None), quotation.cue
    if speaker is None or cue is None or not edition.holds(speaker) or cue.start < speaker.end:
        return True
    text = edition.by_document[quotation.document].document.text
    lead = text[edition.sentence(speaker).start : speaker.start]
    if quotation.kind != "direct" and _WHEN.search(lead):
        return False
    return _RELATIVE.search(lead) is None or not text[speaker.end : cue.start].lstrip().startswith(",")


def whole(edition: Edition, quotation: Quotation) -> bool:
    """Whether reported words are not cut short, so that they say something without what follows them."""
    text = edition.by_document[quotation.document].document.text
    cut = quotation.kind != "direct" and _GOES_ON.match(text, quotation.end) is not None
    return not cut and _LOOSE.search(edition.dossier.text(quotation)) is None


def _said_weight(edition: Edition, group: list[Quotation]) -> tuple[object, ...]:
    first = group[0]
    score = 2.0 * documents(group) + {"direct": 1.0, "mixed": 0.7, "indirect": 0.0}[first.kind]
    score += 0.7 * edition.weights.leads(first) + 0.5 * (first.within is None)
    return (-score, edition.rank(first.span))


def said_on(edition: Edition, quotation: Quotation) -> str | None:
    """The day on which words were said, where the act of saying them is dated."""
    cue = quotation.cue
    if cue is None:
        return None
    around = Span(cue.document, max(0, cue.start - _WORD), cue.end)
    acts = (one for one in places(edition).deeds(around) if cue.start < one.trigger.end)
    return next((one.when for one in sorted(acts, key=lambda one: one.id) if one.when is not None), None)
