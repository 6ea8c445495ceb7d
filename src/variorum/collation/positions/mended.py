"""A position as one article tells it, set right; or nothing, where its words do not bear it out."""

import re
from collections.abc import Mapping

import msgspec

from variorum.collation import matters, phrases, times, wordings, wordnet
from variorum.collation.matters import Forms
from variorum.collation.words import is_number
from variorum.model import Actor, Position, Reading, Span, Time

from .standing import named_before, stands_for_something

_OPEN_ENDED = re.compile(r"(?:whether|how|why|what|who|whom|when|where|if|which)\b", re.IGNORECASE)
_SMALL = frozenset({"his", "her", "their", "its", "the", "any", "all", "from", "a", "an", "our", "my"})
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
_VERB = re.compile(r"\s+(?:is|are|was|were|has|have|will|would|can|could|says|said)\b")
_AFTER = 24
"""Signs after an issue in which a word may stand that sets it in the past: "at the time"."""

_NEAR = 6
"""Words between an actor and what it is asked to give up."""

_EXPECTED = re.compile(r"\bshould\s+(?:now\s+|soon\s+|all\s+)?(?:be\s+\w+ing|have\s+\w+e[dn])\b")
"""What is only thought to come about, or to have: "the site should be running by May"."""

_PRONOUN = re.compile(r"(?:^|\s)(?:it|this|that|them|these|those|so|him|her|one)$", re.IGNORECASE)


def mended(position: Position, reading: Reading, names: Forms, by_id: Mapping[str, Actor]) -> Position | None:
    """The position with what its sentence says about it; None where that leaves nothing.

    The first passage decides: the others of one article have the same words.
    """
    issue = wordings.clean(position.issue)
    if _OPEN_ENDED.match(issue) or _EXPECTED.search(issue):
        return None
    span = position.evidence[0]
    at = wordings.place(position.issue, span, reading)
    lead = wordings.before((at or span).start, reading)
    actor = by_id.get(position.actor)
    if _left_open(span, reading) or not _his_own(position, reading, actor) or _asked_to(span, reading, actor):
        return None
    turned = _turned(position, lead)
    if turned and _asked(at, reading, actor):
        return None
    issue, end = _whole(issue, at, span, reading)
    whole = wordings.as_deed(issue, at, reading)
    told, how = _told(whole, issue, span, reading)
    if (
        told is None
        or not _says(told, names)
        or _no_stance(told, lead, actor)
        or _mere_blame(told, position, lead, reading, names)
    ):
        return None
    return msgspec.structs.replace(
        position,
        issue=told,
        stance="opposes" if turned else position.stance,
        when=_own_when(position, at, reading) or _when(position, at, reading),
        evidence=(wordings.extended(span, end), *position.evidence[1:]) if at is not None else position.evidence,
        how=turned or how or position.how,
    )


def _whole(issue: str, at: Span | None, span: Span, reading: Reading) -> tuple[str, int]:
    """The issue to the end of its phrase, and where that is; without the subject of the clause that comes after it."""
    if at is None:
        return issue, span.end
    if _VERB.match(reading.document.text, at.end) and " and " in issue:
        return issue.rpartition(" and ")[0], span.end
    end = phrases.gone_on(issue, at, reading)
    return (wordings.clean(f"{issue} {reading.document.text[at.end : end]}") if end > at.end else issue), end


def _told(whole: str, issue: str, span: Span, reading: Reading) -> tuple[str | None, str | None]:
    """What the issue is, where it can be told from the article, and how."""
    if stands_for_something(issue):
        found = named_before(issue, span, reading)
        return (f"{whole} ({found})", "what it stands for is named in a sentence before") if found else (None, None)
    return (None, None) if _PRONOUN.search(issue) else (whole, None)


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


def _says(issue: str, names: Forms) -> bool:
    """Whether a wording is more than a figure: "about 10,000 at most"."""
    matter = matters.matter(issue, names)
    return not matter.words or any(not is_number(word) and word not in _MEASURE for word in matter.words)


def _left_open(span: Span, reading: Reading) -> bool:
    """Whether the sentence calls it an open question whether somebody is willing."""
    text = reading.document.text[span.start : span.end].casefold()
    willing = re.search(r"\b(?:willingness|readiness|willing|ready)\b", text) is not None
    return willing and re.search(rf"\b(?:{wordings.pattern('open')})\b", text) is not None


def _turned(position: Position, lead: str) -> str | None:
    """Why what reads as support is the opposite: it stands under "rejected the idea that" or "back off"."""
    if position.stance != "supports":
        return None
    tail = lead.casefold().replace("’", "'").split()[-9:]
    idea = rf"(?:{wordings.pattern('idea')})(?:\s+(?:that|of))?"
    if re.search(rf"\b(?:{wordings.pattern('rejecting')})\s+(?:[\w'-]+\s+){{0,3}}?{idea}$", " ".join(tail)):
        return "it stands under words that reject it"
    if _NOT_THOUGHT.search(" ".join(tail)):
        return "it is what is not thought or wanted"
    return "its end is what is called for" if _ending(tail) else None


def _ending(tail: list[str]) -> bool:
    """Whether the last words are a verb of ending, in whatever form: "backed off", "to scrap the"."""
    words = tail[:-1] if tail and tail[-1] in _SMALL else tail
    last = words[-3:]
    for size in range(1, len(last) + 1):
        verb, *particles = last[-size:]
        if any(" ".join((base, *particles)) in wordings.listed("ending") for base in wordnet.bases(verb)):
            return True
    return False


def _asked(at: Span | None, reading: Reading, actor: Actor | None) -> bool:
    """Whether the actor is the one who is asked to give it up: "told Odravia to back off plans"."""
    if at is None or actor is None:
        return False
    sentence = next((one for one in reading.sentences if one.start <= at.start < one.end), None)
    start = sentence.start if sentence else at.start
    ends = [m.end for m in actor.mentions if m.document == at.document and start <= m.start and m.end < at.start]
    between = reading.document.text[max(ends) : at.start].casefold().split() if ends else []
    return between[:1] == ["to"] and _ending(between) and len(between) <= _NEAR


def _no_stance(issue: str, lead: str, actor: Actor | None) -> bool:
    """Whether it is a seat that is defended, a thing that is taken, an opponent in court, or a country's vote."""
    words = [word.strip(",.;:") for word in issue.casefold().split()]
    before = " ".join(lead.casefold().split()[-2:])
    if re.search(r"\bdefend(?:s|ed|ing)?$", before) or _RUNNING.search(before):
        return any(word in wordings.listed("seat") for word in words[:4])
    if re.search(r"\baccept(?:s|ed|ing)?$", before):
        return _MONEY.match(issue.casefold()) is not None or any(word in wordings.listed("taken") for word in words[:4])
    if re.search(rf"\b(?:{wordings.pattern('opponent')})\s+against$", before):
        return True
    return actor is not None and actor.kind == "state" and re.search(r"\bvot(?:e|es|ed|ing)\s+for$", before) is not None


def _asked_to(span: Span, reading: Reading, actor: Actor | None) -> bool:
    """Whether the clause is what the actor is asked to do: "called on Odravia to condemn it"."""
    if actor is None:
        return False
    inside = (m for m in actor.mentions if m.document == span.document and span.start <= m.start < span.end)
    asked = [m for m in inside if reading.document.text.startswith(" to ", m.end)]
    leads = (wordings.before(m.start, reading).casefold().split()[-4:] for m in asked)
    return any(word.strip(',.;:“"') in wordings.listed("asking") for lead in leads for word in lead)


def _mere_blame(issue: str, position: Position, lead: str, reading: Reading, names: Forms) -> bool:
    """Whether nothing but somebody's name follows on a verb of blame."""
    words = [word.strip("\"“”'‘") for word in issue.split()]
    name = not matters.matter(issue, names).words or all(word[:1].isupper() or word == "and" for word in words)
    last = lead.casefold().rstrip('"“ ').split()[-3:]
    blamed = re.search(rf"\b(?:{wordings.pattern('blaming')})\s*$", " ".join(last).rstrip(" ,"))
    span = position.evidence[0]
    passive = rf"{_PASSIVE}(?:{wordings.pattern('blaming')})\s+by\b"
    after = re.search(passive, reading.document.text[span.start : span.end].casefold())
    return position.stance == "opposes" and name and (blamed or after) is not None


def _own_when(position: Position, at: Span | None, reading: Reading) -> Time | None:
    """The time that the article gives the stance, unless it is that of the matter itself or still to come."""
    if position.when is None or times.before(reading.document.published, position.when):
        return None
    inside = (moment for moment in reading.moments if at is not None and at.start <= moment.start < at.end)
    return None if any(moment.when == position.when for moment in inside) else position.when


def _when(position: Position, at: Span | None, reading: Reading) -> Time | None:
    """The time of the saying as the clause tells it; before the article's own day, where words say so."""
    span = position.evidence[0]
    inside = {
        mention.when
        for mention in reading.events
        if mention.when
        and position.actor in mention.actors
        and span.start <= mention.trigger.start
        and mention.trigger.end <= span.end
    }
    if len(inside) == 1:
        return inside.pop()
    sentence = wordings.sentence_of(span, reading)
    published = reading.document.published
    if sentence is None or published is None:
        return None
    end = at.start if at is not None else span.end
    after = reading.document.text[at.end : at.end + _AFTER] if at is not None else ""
    text = f"{reading.document.text[sentence.start : end]} … {after}".casefold()
    ends = re.search(rf"\s(?:{wordings.pattern('past')})$", position.issue.casefold())
    past = ends or re.search(rf"(?<![\w-])(?:{wordings.pattern('past')})(?![\w-])", text)
    return f"../{published[:10]}" if past else None
