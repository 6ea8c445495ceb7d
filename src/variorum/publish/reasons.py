"""Why records of several articles were joined, in plain words: the reasons that collation keeps in `how`."""

import re

from variorum.model import Join

from .causes import surely
from .wording import capital, listed

_EVENT = {
    "same parties": "the same parties act",
    "alike words": "their words are alike",
    "alike sentences": "their sentences mean much the same",
    "same numbers": "they give the same numbers",
    "almost the same words": "one has almost the other’s wording",
    "the same words": "they have the same words",
    "same day": "they are of the same day",
    "same place": "they are at the same place",
    "same names beside them": "they name the same others besides",
    "counted alike": "they count it alike, as the first or the second of its kind",
    "what happens once": "it befalls one but once",
    "spoken of as not done": "both speak of it as not done",
    "told twice in one article": "an article comes back to it",
    "known by its day": "it is known by its day",
}
"""What joins mentions of events."""

_SAID = {
    "event: one mention": "It is what one mention of an event tells",
    "one report": "It is what one speaker is reported to say",
    "passages that say the same, or more": "Passages of several articles say the same, some of them more besides",
    "said and denied": "One says it and another denies it",
    "same name": "Its mentions have the same name, or a title, a part of it or a pronoun that leads to it",
    "same country": "Its mentions name the country, its people, its capital or its government",
    "a part of the name that leads to one full name": "Some of its mentions have a part of the name that leads to one",
    "no other article is alike enough": "No other article is alike enough to tell the same story",
    "it speaks": "The text itself is said to say so",
    "what it says is told": "An article tells what it says",
    "given out": "An article tells that it was given out",
    "cited as a source": "An article cites it as a source",
    "seen by an outlet": "An outlet has seen it",
    "quoted in words that the articles share, or described alike": (
        "The articles quote it in words that they share, or describe it alike"
    ),
    "told in another clause": "Another clause of the article tells the answer",
    "offered in the same sentence": "The answer stands in the same sentence",
    "the same words": "The passages have the same words",
}
_LIKENESS = re.compile(r"words weighted by rarity: mean likeness ([\d.]+)")
_EVENT_OF = "event: "


def of_event(how: str) -> str:
    """Why mentions are one event, as a sentence."""
    reasons = [_EVENT.get(one, one) for one in how.split(", ")]
    return f"Taken for one event because {listed(reasons)}."


def joined(join: Join) -> str:
    """Why two names are one actor’s, and how sure that is, as a sentence."""
    return f"“{join.name}” and “{join.other}” are taken for one: {join.how} ({surely(join.confidence)})."


def plain(how: str) -> str:
    """The reason as a sentence; one that has no other wording here stands as the record has it."""
    if how in _SAID:
        return f"{_SAID[how]}."
    if how.startswith(_EVENT_OF):
        return of_event(how.removeprefix(_EVENT_OF))
    likeness = _LIKENESS.fullmatch(how)
    if likeness is not None:
        return f"By words weighted by their rarity the articles are alike: {likeness[1]} on average, of 1 for copies."
    return f"{capital(how)}."
