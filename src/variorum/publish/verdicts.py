"""How a verdict on a difference came about: what is the same on all sides, what differs, and by which logic."""

from collections.abc import Iterator

from variorum.model import Discrepancy, Dossier, Event, Side
from variorum.model.claim import Verdict

from . import common, times
from .wording import capital, listed

REASONS: dict[Verdict, str] = {
    "contradiction": "both cannot hold",
    "likely-slip": "one source is against itself or the calendar, so that a slip is likelier than a fact",
    "superseded": "a later account replaces an earlier one",
    "series": "the figures are of different times and need not agree",
    "precision": "rounding, units or hedges explain it",
    "scope": "they are about different extents",
    "rendering": "the words of one utterance or text differ, and without it nobody can say which are closer",
    "undetermined": "the texts do not say enough to tell",
}
_RULES = {
    "said and denied": "Somebody’s words say that what another says is not so; both stand in an article as theirs",
    "figures for one thing": "Numbers with one unit are set side by side where the same thing is counted at one place",
    "digits the other way round": "Two numbers for one thing have the same digits in another order",
    "doer and sufferer swapped": "The same verb has the same two parties, each in the other’s place",
    "caption dated after its article": "A caption’s date lies after the day on which its article appeared",
    "captions dated after their article": "Captions’ dates lie after the day on which their article appeared",
    "weekday and date disagree": "In that year the date did not fall on the weekday beside it",
    "headline against body": "The headline tells what the running text tells otherwise",
    "stages of one event": "What one article expects or sees begun another tells as done",
    "office of another person": "The office that a person is given belongs to somebody else in other articles",
    "day of a numbered text": "One numbered text has two days",
    "what befell one person": "Of one person two fates are told",
    "deadline moved": "The same deadline has two days",
    "unanimous, with votes against": "What is called unanimous has votes against it",
    "quotation mark never closed": "A quotation begins and never ends, so that nobody knows how far the words reach",
    "one name, two spellings": "A name is spelt in two ways that are too near to be two names",
    "one passage, several speakers": "Articles share a passage and give it to different speakers",
    "same parties, word and place, other day": "The same parties do the same at the same place, on another day",
    "denied in so many words": "One denies in so many words what articles or others say, and both stand as theirs",
    "blamed on different people": "One and the same harm is blamed on different people",
    "for and against one matter": "Some speak for a matter and others against it, in words that name the same matter",
    "the same fact with another value": "The same sentence but for one value stands in two articles",
    "the same clause with another slot": "Two articles say the same of the same, but for who, when, where or whether",
}
"""What each rule looks at. One that is not here goes by its name."""

_SHARED = "shared passage: "


def of(dossier: Dossier, record: Discrepancy) -> Iterator[str]:
    """The verdict in sentences."""
    yield record.explanation
    yield f"{rule(record.how)}."
    if same := _same(dossier, record):
        yield same
    for side in record.sides:
        yield _side(dossier, side)
    yield f"Between {record.between.replace('-', ' ')}; {REASONS[record.verdict]}: {record.verdict}."


def rule(how: str | None) -> str:
    """What the rule of a difference looks at, in a sentence without its stop."""
    if how is None:
        return "No rule is named"
    if how.startswith(_SHARED):
        return f"Articles share a passage whose words differ ({how.removeprefix(_SHARED)})"
    return _RULES.get(how, f"Found by the rule “{how}”")


def _same(dossier: Dossier, record: Discrepancy) -> str:
    """What is the same on all sides: the event, those named, the words."""
    found = [dossier.get(one) for one in record.of if one in dossier]
    events = [one for one in found if isinstance(one, Event)]
    about = f"All are about “{events[0].title}”. " if len(events) == 1 else ""
    sides = [side.accounts for side in record.sides if side.accounts]
    return f"{about}{common.told(dossier, sides) if len(sides) > 1 else ''}".strip()


def _side(dossier: Dossier, side: Side) -> str:
    value = times.phrase(side.value) if times.bounds(side.value) else side.value
    words = listed(list(dict.fromkeys(f"“{dossier.text(one)}”" for one in side.words)))
    articles = "; ".join(sorted({_article(dossier, span.document) for span in side.accounts}))
    return f"{capital(value)}{f', in the words {words}' if words else ''}: {articles}."


def _article(dossier: Dossier, document: str) -> str:
    found = dossier.document(document)
    return f"{common.article(found)}, {times.phrase(found.published) if found.published else 'undated'}"
