"""Which mentions of events are deeds to be told of somebody: done, by a named doer, in a clause that stands alone."""

import re

from variorum.model import EventMention, Mention, Quotation, Span
from variorum.publish.edition import Edition

from .places import places

_WORDS = 2
"""Words after the verb without which a deed says nothing: "was delaying", of what?"""
_CLEAR = 0.7
"""Clarity from which a clause can stand alone in quotation marks."""
_HANGS = re.compile(r"\b(?:which|who|whom|whose|where|what|if|whether|unless|not|because)$", re.IGNORECASE)
"""Words before a doer after which its clause does not stand alone: relative, indirect or conditional."""
_GOES_ON = re.compile(
    r"\s+(?:for|to|of|that|in|on|with|against|by|from|at|over|into|between|under|about|within|through|during|until)\b"
)
_TO = re.compile(r",?\s+to\s+[a-z]")
_POSSESSED = re.compile(r"['’]s?\s")
_THAT = re.compile(r"\bthat(?:\s+[\w’'-]+){0,4}$")
"""What the article itself says of a thing after "that", or wants to be; a speaker's "that" begins what is said."""
_SUBORDINATE = re.compile(r"(?:as|after|when|while|since|before|although|though|because|once|until)\b", re.IGNORECASE)
_BEING = re.compile(r"\b(?:is|are|was|were|been|be|am|keeps?|kept|began|begun|started|continued?)\b")
_OPEN_RELATIVE = re.compile(r"\b(?:who|which|that)\b[^,]*$")
_JOINING = re.compile(
    r"(?:however|meanwhile|but|and|also|then|still|yet|later|moreover|in addition|on|in|of|by|earlier|late)\b,?\s*",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s+(?:in|on|at|during|before|after|since|last|this)\b|\s*[,.;]")
_LINKING = re.compile(
    r"and|but|or|as|that|when|while|after|before|since|because|although|though|until|once|so|then|if|where|said|says"
    r"|in|on|at|by|of|to|for|from|with|meanwhile|however|also|yet|still|yesterday|today|the|a|an"
)
_WORDY = re.compile(r"[^\W\d_]{3,}")
_BOUNDARY = re.compile(r"[,;:.!?](?=[\s”\"])|\s[–—-]\s|$")
_GOING = ("happened", "ongoing")


def doers(edition: Edition, mention: EventMention) -> list[str]:
    """The actors of a deed that its clause names before the verb, in the order of the text."""
    named = {actor: found[-1].start for actor in mention.actors if (found := subjects(edition, mention, actor))}
    return sorted(named, key=lambda actor: (named[actor], actor))


def told(edition: Edition, mention: EventMention) -> bool:
    """Whether the running text tells it as done, by a verb with its doer before it, in a clause that stands alone."""
    if not edition.holds(mention) or edition.by_document[mention.document].furniture(mention):
        return False
    plain = mention.how == "rule:verb" and mention.status in _GOING and not mention.details.get("certainty")
    found = doers(edition, mention)
    if not plain or not found or edition.weights.inverted(mention):
        return False
    if all(edition.actors[actor].kind == "document" for actor in found):
        return False
    return not hanging(edition, mention) and not _beside(edition, mention) and _says(edition, mention)


def standing(edition: Edition, mention: EventMention) -> bool:
    """Whether the whole clause can stand for the deed: it reads on its own, and tells no other deed before."""
    text = edition.by_document[mention.document].document.text if edition.holds(mention) else ""
    if not text or edition.weights.clarity(mention) < _CLEAR or _SUBORDINATE.match(text, mention.start):
        return False
    if mention.how != "rule:verb" or mention.details.get("certainty") or _quoted(edition, mention):
        return False
    last = max(one.end for actor in doers(edition, mention) for one in subjects(edition, mention, actor))
    if last >= mention.trigger.start:
        return True
    between = places(edition).deeds(Span(mention.document, last, mention.trigger.start))
    return not any(other.id != mention.id and other.how == "rule:verb" for other in between)


def _quoted(edition: Edition, mention: EventMention) -> bool:
    """Whether it stands in somebody's words in quotation marks, where the sentence is theirs."""
    around = edition.dossier.get(mention.within or "") if mention.within in edition.dossier else None
    return isinstance(around, Quotation) and around.kind == "direct"


def circumstanced(edition: Edition, mention: EventMention) -> bool:
    """Whether a phrase before the doer says when or how, and is more than a date or a word that joins sentences.

    Without it the deed may be another: "On the campaign trail, …".
    """
    text = edition.by_document[mention.document].document.text
    before = lead(edition, mention)
    start = edition.sentence(mention).start
    phrase = before[: before.rfind(",") + 1]
    within = places(edition).moments(Span(mention.document, start, start + len(phrase))) if phrase else ()
    for one in within:
        phrase = phrase.replace(text[one.start : one.end], "")
    return _WORDY.search(_JOINING.sub("", phrase)) is not None


def hanging(edition: Edition, mention: EventMention) -> bool:
    """Whether words before the doer make its clause a part of another: "which it sold", "demanded that it leave"."""
    before = lead(edition, mention)
    own = mention.voice == "own" or mention.status == "negated"
    if _object_before(edition, mention, before):
        return True
    return bool(_HANGS.search(before)) or (own and _THAT.search(before) is not None)


def _object_before(edition: Edition, mention: EventMention, before: str) -> bool:
    """Whether the verb has its object before its doer: "the order the minister signed in May"."""
    text = edition.by_document[mention.document].document.text
    bare = _BARE.match(text, mention.trigger.end) is not None
    lead_word = re.search(r"([^\W\d_]+)(?:\s+(?:the|a|an|his|her|its|their|[A-Z][\w.]*))*$", before)
    noun = lead_word is not None and lead_word[1].islower() and not _LINKING.fullmatch(lead_word[1])
    return bare and noun


def subjects(edition: Edition, mention: EventMention, actor: str) -> list[Mention]:
    """The places where an actor of a deed is named before its verb, in the same clause."""
    text = edition.by_document[mention.document].document.text
    return [
        one
        for one in places(edition).names(actor, mention.document)
        if mention.start <= one.start and one.end <= mention.trigger.start and not _POSSESSED.match(text, one.end)
    ]


def _beside(edition: Edition, mention: EventMention) -> bool:
    """Whether the verb only describes somebody on the way to another: "emails discussing it", "those who have …"."""
    text = edition.by_document[mention.document].document.text
    last = max(one.end for actor in doers(edition, mention) for one in subjects(edition, mention, actor))
    between, verb = text[last : mention.trigger.start], text[mention.trigger.start : mention.trigger.end]
    participle = verb.endswith("ing") and _BEING.search(between) is None
    return participle or _OPEN_RELATIVE.search(between) is not None


def lead(edition: Edition, mention: EventMention) -> str:
    """The words of the sentence before the first doer of a deed."""
    named = [one.start for actor in doers(edition, mention) for one in subjects(edition, mention, actor)]
    first = min(named, default=mention.start)
    text = edition.by_document[mention.document].document.text
    return text[edition.sentence(mention).start : first].rstrip()


def _says(edition: Edition, mention: EventMention) -> bool:
    """Whether something follows the verb, or the clause is a sentence's own."""
    text = edition.by_document[mention.document].document.text
    rest = text[mention.trigger.end : closing(edition, mention)].split()
    return len(rest) >= _WORDS or (bool(rest) and edition.weights.clarity(mention) >= 1.0)


def closing(edition: Edition, mention: EventMention) -> int:
    """Where the clause ends: a passage that breaks off within its clause goes on to the next boundary."""
    text = edition.by_document[mention.document].document.text
    if not _GOES_ON.match(text, mention.end) and not _TO.match(text, mention.end):
        return mention.end
    sentence = edition.sentence(mention)
    found = _BOUNDARY.search(text, mention.end + 1, max(mention.end + 1, sentence.end))
    return found.start() if found is not None else mention.end
