"""The first screen: what happened, what is going on and what is announced, by the events that most articles tell."""

from collections import Counter
from datetime import timedelta

from variorum.model import Claim, Event, EventMention, Span
from variorum.publish import times
from variorum.publish.edition import Edition, Note
from variorum.publish.excerpts import excerpt
from variorum.publish.labels import short
from variorum.publish.section import Finding, Section, Side
from variorum.publish.weights import documents, sure

from .claims import account, differing

_MOST, _ANNOUNCED, _FEWEST = 8, 3, 5
"""Lines of the screen, those announced among them, and below how many it takes in what one article alone tells."""
_NEWS = timedelta(days=90)
"""How long before the first article something can have happened and still be part of the situation. A round number."""
_FRESH = timedelta(days=7)
"""How long before the first article the news of the day is: what is older stands below it. A round number."""
_CLEAR, _NOTE = 0.7, 36
_FULL = 40
"""Characters of a passage that says enough to stand on the first screen."""
_THIN = 3
"""Lines below which first sentences of articles are added: news writers put there what their article is about."""
_CENTRAL = 0.5
"""Weight of somebody whom half of the articles or more name, often."""
_FILLED = ", and those that a single article opens with"
_STATUS = {"happened": "", "ongoing": "going on", "planned": "planned", "expected": "expected"}
_AHEAD = ("planned", "expected")
_SPEECH = {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"}
"""PLOVER roots of acts done in words: on a speaker’s word alone they are stances, not events."""
_ORDER = ("happened", "ongoing", "planned", "expected")


def build(edition: Edition) -> Section | None:
    """Events of most articles by status and day; where few are told by several, those that open the articles too."""
    stances = _stances(edition)
    ranked = [
        (claim, status)
        for claim in sorted(edition.dossier.claims, key=lambda c: (-edition.weights.claim(c), c.id))
        if (status := _status(edition, claim)) is not None
        if _own(edition, claim) and _full(edition, claim)
        if not _elsewhere(edition, claim, stances) and not _past(edition, claim.when)
    ]
    found: list[tuple[str, Claim | Event, Finding]] = []
    for several in (True, False):
        for claim, status in ranked:
            announced = sum(other in _AHEAD for other, _, _ in found)
            full = len(found) >= (_MOST if several else _FEWEST) or (announced >= _ANNOUNCED and status in _AHEAD)
            if not full and _several(edition, claim) is several and (several or _opens(edition, claim)):
                finding = account(edition, claim, "situation", _STATUS[status])
                found += [(status, claim, finding)] if finding else []
    found += [(status, record, line) for status, record, line in _openings(edition, _FEWEST - len(found))]
    if not found:
        return None
    first = _sentences(edition, _THIN - len(found))
    found.sort(key=lambda i: (_turn(i[0]), _past(edition, i[1].when, _FRESH), times.order(i[1].when), i[1].id))
    alone = bool(first) or not all(isinstance(record, Claim) and _several(edition, record) for _, record, _ in found)
    lead = (
        f"The events that most articles tell, in their words{_FILLED if alone else ''}. "
        "A speaker stands first; without one the article says it."
    )
    findings = (*(finding for _, _, finding in found), *first)
    return Section("situation", "Situation", "accounts.html", findings, lead, len(findings))


def _turn(status: str) -> int:
    """What has happened first, then what goes on, then all that is to come, by its day."""
    return len(_ORDER) if status in _AHEAD else _ORDER.index(status)


def _status(edition: Edition, claim: Claim) -> str | None:
    """The status that most accounts give the event; what is hypothetical, denied or a mere saying is no situation."""
    event = edition.event(claim.event)
    if event is None or event.type == "STATEMENT" or claim.status == "disputed":
        return None
    told = {one.of for one in claim.accounts}
    statuses = Counter(m.status for m in event.mentions if m.id in told) or Counter(m.status for m in event.mentions)
    status = min(statuses, key=lambda status: (-statuses[status], status))
    if status in _AHEAD and (claim.when is None or not _to_come(edition, claim)):
        return None  # on no day it is a prospect; on a day gone by when all articles appeared it is not to come
    return status if status in _STATUS and sure(claim.confidence) else None


def _to_come(edition: Edition, claim: Claim) -> bool:
    """Whether the day may have lain ahead when an article that tells it appeared."""
    _, last = times.bounds(claim.when) or (None, None)
    told = [edition.by_document[one.document].document for one in claim.accounts if edition.holds(one)]
    appeared = [times.bounds(document.published or document.window) for document in told]
    return last is None or any(reach is None or reach[0] is None or last >= reach[0] for reach in appeared)


def _openings(edition: Edition, most: int) -> list[tuple[str, Event, Finding]]:
    """Events with which articles open, in their own voice: those of most articles and central actors first."""
    ranked = []
    for event in edition.dossier.events:
        opening = [mention for mention in event.mentions if _opening(edition, mention)]
        if opening and event.type != "STATEMENT" and sure(event.confidence) and not _past(edition, event.when):
            best = min(opening, key=lambda mention: (-edition.weights.clarity(mention), edition.rank(mention.span)))
            actors = edition.weights.actors((*best.actors, *best.recipients))
            ranked.append((-documents(opening) - 1.5 * actors, edition.rank(best.span), event, best))
    found: list[tuple[str, Event, Finding]] = []
    for _, _, event, best in sorted(ranked, key=lambda item: item[:2]):
        if len(found) < most and not edition.told(best):
            anchor = edition.anchor(event.id, "situation")
            note = Note("event", anchor, short(edition, best.span, _NOTE))
            others = edition.cites((m for m in event.mentions if m.span != best.span and edition.holds(m)), note)
            edition.tell([best], anchor)
            side = Side("", (excerpt(edition, best.span, note),), more=others)
            when = times.phrase(best.when) if best.when else ""
            found.append((best.status, event, Finding(anchor, (side,), when=when, status=_STATUS[best.status])))
    return found


def _sentences(edition: Edition, most: int) -> tuple[Finding, ...]:
    """First sentences of articles of one story that no line tells yet, if they name whom most of them name."""
    told = {one for story in edition.dossier.stories if len(story.documents) > 1 for one in story.documents}
    ranked = []
    for witness in edition.witnesses:
        document = witness.document.id
        if document not in told:
            continue
        running = [Span(document, one.start, one.end) for one in witness.sentences]
        first = next((one for one in running if not witness.furniture(one) and len(one) >= _FULL), None)
        if first is not None and edition.told(first) is None:
            named = [a.id for a in edition.dossier.actors if any(first.covers(mention) for mention in a.mentions)]
            weight = max(map(edition.weights.actor, named), default=0.0)
            ranked += [(-weight, edition.rank(first), first)] if weight >= _CENTRAL else []
    found: list[Finding] = []
    for _, _, first in sorted(ranked)[: max(0, most)]:
        anchor = edition.anchor(first.document, "situation")
        note = Note("event", anchor, short(edition, first, _NOTE))
        edition.tell([first], anchor)
        found.append(Finding(anchor, (Side("", (excerpt(edition, first, note),)),)))
    return tuple(found)


def _past(edition: Edition, when: str | None, before: timedelta = _NEWS) -> bool:
    """Whether the day lies so far before all coverage that it is what the story comes from, not the story."""
    if when is None:
        return False
    appeared = [reach for one in edition.dossier.documents if (reach := times.bounds(one.published or one.window))]
    first = min((day for day, _ in appeared if day), default=None)
    _, last = times.bounds(when.replace("X", "9")) or (None, None)  # a decade lasts to its ninth year
    return first is not None and last is not None and last < first - before


def _opening(edition: Edition, mention: EventMention) -> bool:
    told = edition.holds(mention) and mention.voice == "own" and mention.status in _STATUS
    dated = mention.status not in _AHEAD or mention.when is not None
    return told and dated and len(mention) >= _FULL and _leads(edition, mention)


def _elsewhere(edition: Edition, claim: Claim, stances: set[str]) -> bool:
    """Whether another section tells it: a difference, a demand, a promise."""
    return differing(edition, claim) or claim.id in stances


def _stances(edition: Edition) -> set[str]:
    """Claims most of whose accounts are demands, commitments or positions."""
    spans: list[Span] = [span for record in edition.dossier.demands for span in record.evidence]
    spans += [span for record in edition.dossier.commitments for span in record.evidence]
    spans += [span for record in edition.dossier.positions for span in record.evidence]
    by_document: dict[str, list[tuple[int, int]]] = {}
    for span in spans:
        by_document.setdefault(span.document, []).append((span.start, span.end))
    found = set()
    for claim in edition.dossier.claims:
        inside = sum(any(a < x.end and x.start < b for a, b in by_document.get(x.document, ())) for x in claim.accounts)
        if 2 * inside > len(claim.accounts):
            found.add(claim.id)
    return found


def _own(edition: Edition, claim: Claim) -> bool:
    """Whether an article says it in its own voice, or opens with it on somebody's word.

    What else speakers alone say is no situation, however many report it.
    """
    held = [one for one in claim.accounts if edition.holds(one)]
    event = edition.event(claim.event)
    deed = event is not None and event.type not in _SPEECH
    return any(one.voice == "own" or (deed and one.by and _leads(edition, one)) for one in held)


def _full(edition: Edition, claim: Claim) -> bool:
    """Whether the passage that tells it best is long enough to tell something, clear, and does not end on its verb."""
    held = edition.weights.best(one for one in claim.accounts if edition.holds(one))
    verbs = {(one.document, one.trigger.end) for one in edition.mentions.values()}
    return any(
        len(one) >= _FULL and edition.weights.clarity(one) >= _CLEAR and (one.document, one.end) not in verbs
        for one in held[:1]
    )


def _several(edition: Edition, claim: Claim) -> bool:
    return documents(one for one in claim.accounts if edition.holds(one) and one.relation in ("says", "partly")) > 1


def _opens(edition: Edition, claim: Claim) -> bool:
    """Whether an article opens with it, in its own voice and in a clause of its own."""
    held = [one for one in claim.accounts if edition.holds(one) and one.voice == "own" and one.relation == "says"]
    return any(len(one) >= _FULL and _leads(edition, one) for one in held)


def _leads(edition: Edition, span: Span) -> bool:
    return edition.weights.leads(span) and edition.weights.clarity(span) >= _CLEAR
