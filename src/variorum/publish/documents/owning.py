"""Whose sentence it is: under which actor what an article tells is to stand."""

import re

from variorum.model import Span

from .acts import doers
from .parties import Party
from .places import places
from .prose import Teller

_CONTENT = re.compile(r"\b(?:that|whether)\b")
"""A word before a name by which it stands in what another says or thinks."""
_PHRASE = re.compile(
    r"(?:[A-Z][a-z]+ing|In|At|On|After|As|With|During|By|For|Despite|Amid|From|Under|Before|Since)\b[^,]*,\s+"
)
"""A phrase before the subject of a sentence."""


def own(teller: Teller, party: Party, span: Span) -> bool:
    """Whether the party is the first that acts or speaks in the sentence of a passage, where the text tells who."""
    around = teller.quotation_at(span)
    speaker = around.speaker.actor if around is not None and around.speaker is not None else None
    if around is not None and around.kind == "direct" and speaker not in party.ids:
        return False
    sentence = teller.edition.sentence(span)
    within = teller.cast.within(sentence)
    first = min((one.start for one, actor in within if actor.id in party.ids), default=sentence.start)
    if _CONTENT.search(teller.edition.by_document[span.document].document.text, sentence.start, first):
        return False
    acts = (act for act in places(teller.edition).deeds(sentence) if act.how == "rule:verb")
    by = next((set(found) for act in acts if (found := doers(teller.edition, act))), None)
    if by is None:
        named = [actor.id for mention, actor in within if mention.kind != "adjectival"]
        return not named or named[0] in party.ids
    before = _led(teller, Span(sentence.document, sentence.start, max(first, sentence.start + 1)))
    others = {actor.id for mention, actor in within if mention.kind != "adjectival" and before.covers(mention)}
    return bool(by & party.ids) and others <= by | party.ids


def _led(teller: Teller, before: Span) -> Span:
    """The words before a name without a phrase at their beginning that says when or how."""
    text = teller.edition.by_document[before.document].document.text
    led = _PHRASE.match(text, before.start, before.end)
    return Span(before.document, min(led.end(), before.end - 1), before.end) if led is not None else before
