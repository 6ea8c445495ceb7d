"""What differs, in one sentence, and the heading that it goes under."""

import re
from collections import Counter
from collections.abc import Iterable

from variorum.model import Discrepancy, Reuse, Series, Side, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.labels import explained, label
from variorum.publish.witness import shortened
from variorum.publish.wording import capital, counted, listed

from .cast import definite
from .evidence import all_called, called, closed, token

_STOP = re.compile(r"(?:(?<=[\w”]{3})(?<!\b(?:Gen|Gov|Sen|Rep|Col|Sgt|Lt\.|Mrs|Maj))|(?<=\)))\. (?=[A-Z])")
"""Where a sentence of the program's own ends, and no initial, title or "U.S."."""
_REPLACES = re.compile(
    r"[,;:]? (?:and )?(?:the later (?:one|account) )?replaces (?:it|the earlier(?: one| account)?)(?=\.|$)"
)
"""What no text says of itself: that of two accounts the later is the one to go by."""
_LONGEST = 70
"""Characters of the values that a heading names; longer ones stand in their passages alone."""
_HEADING = 110
_OPENING = 7
"""Words by which a passage is called."""
_HEADINGS = {
    "headline against body": "The headline is firmer than the text below it",
    "headline figure against body": "The headline has another figure than the text below it",
    "quotation mark never closed": "A quotation that is never closed",
    "caption dated after its article": "A caption dated after its article",
    "captions dated after their article": "Captions dated after their article",
}
_WORD = 60
"""Characters of differing words that a sentence quotes; longer ones stand in bold in their passages."""
_RULES = {
    "office of another person": "Office", "weekday and date disagree": "A weekday against its date",
    "unanimous, with votes against": "A vote", "what befell one person": "What befell one person",
    "deadline moved": "Deadline", "day of a numbered text": "Date of a text", "one name, two spellings": "Spelling",
    "a total and its parts": "A total and its parts", "one passage, several speakers": "Who said it",
}  # fmt: skip
"""What rules for one kind of thing find, where that says more than the kind."""
_SAID = re.compile(r"(?:said or supposed|said|denied): ")
_NAMES = {
    "number": "Number", "date": "Date", "place": "Place", "agent": "Who did it", "polarity": "Whether it is so",
    "attribution": "Who said it", "certainty": "How certain it is", "scope": "How much of it", "wording": "Wording",
    "identity": "Name",
}  # fmt: skip


def heading(edition: Edition, record: Discrepancy) -> str:
    """What a difference is about: the kind of thing and its values, or the matter that speakers dispute."""
    if record.between == "speakers":
        return _matter(edition, record)
    if record.how in _HEADINGS:
        return _HEADINGS[record.how]
    if (text := shared(edition, record)) is not None:
        opening = " ".join(edition.dossier.text(record.sides[0].accounts[0]).split()[:_OPENING])
        return f"Wording{f' of the {text.source}' if text.source else ''}, from “{opening}” on"
    found = series(edition, record)
    name = capital(found.label) if found is not None and found.label else _kind(record)
    values = list(dict.fromkeys(value(edition, side) for side in record.sides))
    if sum(map(len, values)) <= _LONGEST:
        return f"{name}: {listed(values, last='or')}"
    return name if found is not None else f"{name}: {_label(edition, record)}"


def differs(edition: Edition, record: Discrepancy) -> Line:
    """What differs, with who has what: the very words where the record knows them."""
    support = tuple(
        dict.fromkeys(span.span for side in record.sides for span in (*side.accounts[:2], *_tokens(edition, side)))
    )
    if record.between == "speakers" and all(_SAID.match(side.value) for side in record.sides):
        return Line((_disputed(edition, record),), support)
    if (found := series(edition, record)) is not None:
        return Line((_counted(edition, record, found),), support)
    if (text := shared(edition, record)) is not None:
        return Line((_rendered(edition, record, text),), support)
    if all(_short(edition, side) for side in record.sides) and len(record.sides) > 1:
        return Line(tuple(_worded(edition, record)), support)
    if record.how == "one name, two spellings":
        return Line((f"One name is spelt in two ways: {_valued(edition, record)}.",), support)
    return Line((f"{explanation(edition, record)[0]}.",), support)


def explanation(edition: Edition, record: Discrepancy) -> tuple[str, str]:
    """The explanation of a record in two: what differs, and what is said of why."""
    told = _REPLACES.sub("", explained(edition, record.explanation))
    told = capital(_plain(edition, told, record.sides))
    first, *more = _STOP.split(told)
    return first.rstrip("."), ". ".join(more).rstrip(".")


def value(edition: Edition, side: Side) -> str:
    """The value of a side in words; of a part of a word, such as "n't" or the 4 of "4th", the whole."""
    whole = [(one, token(edition, one)) for one in side.words if edition.holds(one)]
    cut = [found for one, found in whole if found != one.span]
    if cut:
        return _text(edition, max(cut, key=lambda one: (len(one), one)))
    if times.bounds(side.value):
        return times.phrase(side.value)
    return _plain(edition, explained(edition, side.value), [side])


def speaker(edition: Edition, record: Discrepancy, side: Side) -> str:
    """Whose side it is where speakers differ, as the record names them; nothing where articles do, or it is theirs."""
    if record.between != "speakers" or ": " not in side.value:
        return ""
    first, _, last = value(edition, side).partition(": ")
    who = last if _SAID.match(side.value) else first
    return "" if any(who == called(edition, witness) for witness in edition.witnesses) else who


def shared(edition: Edition, record: Discrepancy) -> Reuse | None:
    """The shared passage that a record was computed from, if it was."""
    found = (edition.dossier.get(one) for one in record.of if one in edition.dossier)
    return next((one for one in found if isinstance(one, Reuse)), None)


def _plain(edition: Edition, told: str, sides: Iterable[Side]) -> str:
    """The articles of some sides by what running text calls them, for their letters."""
    documents = {span.document for side in sides for span in side.accounts}
    for witness in edition.witnesses:
        name, outlet = witness.document.id in documents and called(edition, witness), witness.document.outlet
        if name:
            form = rf"{re.escape(outlet)} \({witness.siglum}\)" if outlet else rf"[Aa]rticle {witness.siglum}\b"
            told = name.join(re.split(form, told))
    return told


def series(edition: Edition, record: Discrepancy) -> Series | None:
    """The series of figures that a record was computed from, if it was."""
    found = (edition.dossier.get(one) for one in record.of if one in edition.dossier)
    return next((one for one in found if isinstance(one, Series)), None)


def figures(edition: Edition, record: Discrepancy) -> list[Span]:
    """The places of the figures of a record's series."""
    found = series(edition, record)
    return [edition.dossier.get(one).span for one in found.quantities if one in edition.dossier] if found else []


def _kind(record: Discrepancy) -> str:
    return _RULES.get(record.how or "", _NAMES[record.kind])


def _matter(edition: Edition, record: Discrepancy) -> str:
    """What speakers dispute, said as such: what is denied in its own words, else the clearest passage that says it."""
    if not _SAID.match(record.sides[0].value):
        return explanation(edition, record)[0]
    for side in record.sides:
        if side.value.startswith("denied: ") and side.words:
            who = _who(edition, side, side.value.partition(": ")[2])
            return _cut(f"Denied by {who}: {_text(edition, closed(edition, side.words[0]))}")
    said = [side for side in record.sides if not side.value.startswith("denied")] or list(record.sides)
    spans = [span for side in said for span in side.accounts if edition.holds(span)]
    best = min(spans, key=lambda one: (edition.weights.headless(one), -edition.weights.clarity(one), edition.rank(one)))
    if edition.weights.headless(best):  # a label would begin with another clause
        return _cut(f"Disputed: {_text(edition, best).rstrip('.')}")
    return _cut(f"Disputed: {label(edition, spans)}")


def _tokens(edition: Edition, side: Side) -> list[Span]:
    """The whole words of which a record names a part, to be cited besides its passages."""
    whole = [token(edition, one) for one in side.words[:1] if edition.holds(one)]
    return [one for one in whole if not any(account.covers(one) for account in side.accounts)]


def _text(edition: Edition, span: Span) -> str:
    return " ".join(edition.dossier.text(span).split())


def _label(edition: Edition, record: Discrepancy) -> str:
    return _cut(label(edition, [span for side in record.sides[:1] for span in side.accounts]))


def _disputed(edition: Edition, record: Discrepancy) -> str:
    """Who says and who denies: "Said by the Union and by the Courier in its own voice; denied by the harbourmaster"."""
    by: dict[str, list[str]] = {}
    for side in record.sides:
        what, _, who = value(edition, side).partition(": ")
        by.setdefault(what, []).append(_who(edition, side, who))
    told = [f"{what} by {', and by '.join(names)}" for what, names in by.items()]
    return f"{capital('; '.join(told))}."


def _who(edition: Edition, side: Side, name: str) -> str:
    documents = {span.document for span in side.accounts}
    if name == "articles in their own voice":
        return f"{all_called(edition, documents)} in {'its' if len(documents) == 1 else 'their'} own voice"
    if name == "others not named":
        return f"others, not named, in {all_called(edition, documents)}"
    first, paren, rest = name.partition(" (")
    return f"{definite(first)}{paren}{rest}"


def _rendered(edition: Edition, record: Discrepancy, text: Reuse) -> str:
    who = all_called(edition, {span.document for side in record.sides for span in side.accounts})
    source = f"of the {text.source} " if text.source else ""
    return f"{capital(who)} give a passage {source}in {counted(len(record.sides), 'wording')}."


def _short(edition: Edition, side: Side) -> bool:
    return bool(side.words) and all(len(one) <= _WORD and edition.holds(one) for one in side.words[:1])


def _worded(edition: Edition, record: Discrepancy) -> list[Part]:
    """Each side's own words, with the articles that have them."""
    parts: list[Part] = []
    for place, side in enumerate(record.sides):
        who = all_called(edition, {span.document for span in side.accounts})
        verb = "have" if len({span.document for span in side.accounts}) > 1 else "has"
        parts += [f"{'; ' if place else ''}{capital(who) if not place else who} {verb} "]
        forms = Counter(edition.dossier.text(one) for one in side.words)
        shown = {edition.dossier.text(one): one for one in reversed(side.words)}
        first = min(forms, key=lambda form: (-forms[form], shown[form]))
        parts.append(words(edition.dossier, token(edition, shown[first])))
    return [*parts, "."]


def _cut(text: str, most: int = _HEADING) -> str:
    """The text, or its beginning with the sign of a cut."""
    short = shortened(text, most)
    return short if short == text else f"{short.removesuffix('…')} […]"


def _counted(edition: Edition, record: Discrepancy, found: Series) -> str:
    return f"{capital(found.label or found.unit)}: {_valued(edition, record)}."


def _valued(edition: Edition, record: Discrepancy) -> str:
    """Each value with the articles that have it."""
    told = [
        f"{value(edition, side)} ({all_called(edition, {span.document for span in side.accounts})})"
        for side in record.sides
    ]
    return "; ".join(told)
