"""Why what one article seems to tell of a stance is none: open questions, others' words, blame, seats and money."""

import re
from dataclasses import dataclass

from variorum.collation import matters, wordings
from variorum.collation.matters import Forms
from variorum.collation.words import is_number
from variorum.model import Actor, Position, Reading, Span

_MEASURE = frozenset({"most", "least", "about", "more", "less", "percent", "around", "nearly"})
_NOT_THOUGHT = re.compile(
    r"\b(?:do|does|did)(?:n't| not| never)\s+(?:\w+ly\s+)?(?:think|believe|feel|agree|want|accept|see\s+(?:why|how))"
    r"(?:\s+that)?(?:\s*\([^)]*\)?)?$"
)
_MONEY = re.compile(
    r"(?:about |nearly |over |more than |up to )?[$€£¥]|(?:thousands|millions|billions) of (?:dollars|euros|pounds)"
)
_PASSIVE = r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?"
_RUNNING = re.compile(r"\b(?:campaign\w*|run|runs|ran|running|vying|competing|bidding)\s+for$")
_MIDDLE = frozenset({"with", "of", "in", "from", "by", "on", "at", "who", "whose", "a", "an", "the"})
_WARES = re.compile(r"\b(?:book|memoir|album|film|movie|show|song|tour|product|brand)s?\b")
_GUESTS = re.compile(r"\sto\s+(?:its|the|his|her|their|a)\s")

_TITLE = re.compile(r"^(?:mr|mrs|ms|dr|sen|rep|gov|president|secretary|senator)\.?\s+", re.IGNORECASE)
_OTHERS_SAY = re.compile(
    r"\b(?:insist|argue|claim|contend|suggest|maintain|say|assert|allege)s?\s+(?:that|this|the)?$", re.IGNORECASE
)
_OTHERS_SAY = re.compile(
    r"\b(?:insist|argue|claim|contend|suggest|maintain|say|assert|allege)s?\s+(?:that|this|the)?$", re.IGNORECASE
)
_EXPECTED = re.compile(r"\bshould\s+(?:now\s+|soon\s+|all\s+)?(?:be\s+\w+ing|have\s+\w+e[dn])\b")
"""What is only thought to come about, or to have: "the site should be running by May"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A position as it is read, the words of its sentence before the issue, and who holds it."""

    position: Position
    lead: str
    reading: Reading
    actor: Actor | None


def of_clause(told: Told) -> bool:
    """Whether the clause, with what stands before it in its sentence, does not tell a stance of the actor's."""
    span = told.position.evidence[0]
    if _left_open(told.lead, span, told.reading) or _of_others(told.position, told.lead, told.reading):
        return True
    if "not necessarily" in told.reading.document.text[span.start : span.end]:
        return True
    return not _his_own(told.position, told.reading, told.actor) or _asked_to(span, told.reading, told.actor)


def of_issue(issue: str, told: Told, names: Forms) -> bool:
    """Whether the issue is nothing that one can take a stance on."""
    if (
        _cut_off(issue, told.lead)
        or _EXPECTED.search(issue)
        or not _says(issue, names)
        or _of_oneself(issue, told.position, names)
    ):
        return True
    return _no_stance(issue, told.lead, told.actor) or _mere_blame(issue, told, names)


def _left_open(lead: str, span: Span, reading: Reading) -> bool:
    """Whether the sentence calls it open: "whether Odravia wants it", "her willingness is an open question"."""
    if wordings.left_open(lead):
        return True
    text = reading.document.text[span.start : span.end].casefold()
    willing = re.search(r"\b(?:willingness|readiness|willing|ready)\b", text) is not None
    return willing and re.search(rf"\b(?:{wordings.pattern('open')})\b", text) is not None


def _of_others(position: Position, lead: str, reading: Reading) -> bool:
    """Whether the holder, in words that are quoted, tells what others insist on."""
    span = position.evidence[0]
    quoted = any(
        one.kind == "direct" and one.start < span.start and span.end <= one.end and one.speaker is not None
        and one.speaker.actor == position.actor
        for one in reading.quotations
    )  # fmt: skip
    own = {word.strip("“\"',") for word in lead.casefold().split()[-6:]} & {"i", "we", "i'm", "we're"}
    return quoted and not own and _OTHERS_SAY.search(lead.rstrip()) is not None


def _his_own(position: Position, reading: Reading, actor: Actor | None) -> bool:
    """Whether the sentence names the actor, or the words are the actor's; an outlet is not whom it quotes."""
    if actor is None:
        return True
    span = position.evidence[0]
    inside = [one for one in reading.sentences if one.start < span.end and span.start < one.end]
    quoted = [one for one in reading.quotations if one.start < span.end and span.start < one.end]
    if actor.kind == "media" and any(one.kind == "direct" for one in quoted):
        return False
    named = any(
        mention.document == span.document and one.start <= mention.start < one.end
        for mention in actor.mentions
        for one in inside
    )
    return named or any(one.speaker is not None and one.speaker.actor == position.actor for one in quoted)


def _cut_off(issue: str, lead: str) -> bool:
    """Whether a clause begins in the middle of a phrase: "(someone with) several debts should be heard"."""
    last = lead.casefold().split()[-1:] or [""]
    return wordings.CLAUSE.search(issue) is not None and last[0] in _MIDDLE


def _asked_to(span: Span, reading: Reading, actor: Actor | None) -> bool:
    """Whether the clause is what the actor is asked to do: "called on Odravia to condemn it"."""
    if actor is None:
        return False
    inside = (m for m in actor.mentions if m.document == span.document and span.start <= m.start < span.end)
    asked = [m for m in inside if reading.document.text.startswith(" to ", m.end)]
    leads = (wordings.before(m.start, reading).casefold().split()[-4:] for m in asked)
    return any(word.strip(',.;:“"') in wordings.listed("asking") for lead in leads for word in lead)


def _says(issue: str, names: Forms) -> bool:
    """Whether a wording is more than a figure: "about 10,000 at most"."""
    matter = matters.matter(issue, names)
    return not matter.words or any(not is_number(word) and word not in _MEASURE for word in matter.words)


def _of_oneself(issue: str, position: Position, names: Forms) -> bool:
    """Whether an issue is nothing but the name of its holder, which was meant by somebody else's "he"."""
    matter = matters.matter(_TITLE.sub("", issue), names)
    return matter.named == {position.actor} and not matter.words


def _no_stance(issue: str, lead: str, actor: Actor | None) -> bool:
    """Whether it is a seat that is defended, a thing that is taken, an opponent in court, or a country's vote."""
    words = [word.strip(",.;:") for word in issue.casefold().split()]
    before = " ".join(lead.casefold().split()[-2:])
    if re.search(r"\bdefend(?:s|ed|ing)?$", before) or _RUNNING.search(before):
        return any(word in wordings.listed("seat") for word in words[:6])
    if re.search(r"\baccept(?:s|ed|ing)?$", before):
        return _MONEY.match(issue.casefold()) is not None or any(word in wordings.listed("taken") for word in words[:4])
    if re.search(r"\bpromot(?:e|es|ed|ing)$", before) and _WARES.search(issue.casefold()):
        return True
    if re.search(r"\bwelcom(?:e|es|ed|ing)$", before) and _GUESTS.search(issue):
        return True
    if re.search(rf"\b(?:{wordings.pattern('opponent')})\s+against$", before):
        return True
    return actor is not None and actor.kind == "state" and re.search(r"\bvot(?:e|es|ed|ing)\s+for$", before) is not None


def _mere_blame(issue: str, told: Told, names: Forms) -> bool:
    """Whether nothing but somebody's name follows on a verb of blame."""
    words = [word.strip("\"“”'‘") for word in issue.split()]
    name = not matters.matter(issue, names).words or all(word[:1].isupper() or word == "and" for word in words)
    last = told.lead.casefold().rstrip('"“ ').split()[-3:]
    blamed = re.search(rf"\b(?:{wordings.pattern('blaming')})\s*$", " ".join(last).rstrip(" ,"))
    span = told.position.evidence[0]
    passive = rf"{_PASSIVE}(?:{wordings.pattern('blaming')})\s+by\b"
    after = re.search(passive, told.reading.document.text[span.start : span.end].casefold())
    return told.position.stance == "opposes" and name and (blamed or after) is not None
