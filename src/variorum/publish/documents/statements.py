"""What differs, in one sentence, and the heading that it goes under."""

import re
from collections import Counter

from variorum.model import Discrepancy, Series, Side, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.labels import explained, label
from variorum.publish.sections import differences
from variorum.publish.witness import shortened
from variorum.publish.wording import capital, listed

from .evidence import all_called

_STOP = re.compile(r"(?<=[\w)”]{3})\. (?=[A-Z])")
"""Where a sentence of the program's own ends, and no initial or "U.S."."""
_LONGEST = 70
"""Characters of the values that a heading names; longer ones stand in their passages alone."""
_HEADING = 90
_WORD = 60
"""Characters of differing words that a sentence quotes; longer ones stand in bold in their passages."""
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
    values = list(dict.fromkeys(_value(edition, side) for side in record.sides))
    if (found := series(edition, record)) is not None and found.label:
        return f"{_NAMES[record.kind]}: {found.label}"
    if record.how in ("headline against body", "headline figure against body"):
        return "The headline and the text below it"
    if sum(map(len, values)) <= _LONGEST:
        told = listed(values, last="or")
        return f"{_NAMES[record.kind]}: {told}"
    return f"{_NAMES[record.kind]}: {_label(edition, record)}"


def differs(edition: Edition, record: Discrepancy) -> Line:
    """What differs, with who has what: the very words where the record knows them."""
    support = tuple(dict.fromkeys(span.span for side in record.sides for span in side.accounts[:2]))
    if record.between == "speakers" and all(_SAID.match(side.value) for side in record.sides):
        return Line((_disputed(record),), support)
    if all(_short(edition, side) for side in record.sides) and len(record.sides) > 1:
        return Line(tuple(_worded(edition, record)), support)
    if (found := series(edition, record)) is not None:
        return Line((_counted(edition, record, found),), support)
    told = explanation(edition, record)[0]
    return Line((f"{told}.",), support)


def explanation(edition: Edition, record: Discrepancy) -> tuple[str, str]:
    """The explanation of a record in two: what differs, and what is said of why."""
    told = capital(explained(edition, record.explanation))
    first, *more = _STOP.split(told)
    return first.rstrip("."), ". ".join(more).rstrip(".")


def series(edition: Edition, record: Discrepancy) -> Series | None:
    """The series of figures that a record was computed from, if it was."""
    found = (edition.dossier.get(one) for one in record.of if one in edition.dossier)
    return next((one for one in found if isinstance(one, Series)), None)


def figures(edition: Edition, record: Discrepancy) -> list[Span]:
    """The places of the figures of a record's series."""
    found = series(edition, record)
    return [edition.dossier.get(one).span for one in found.quantities if one in edition.dossier] if found else []


def _matter(edition: Edition, record: Discrepancy) -> str:
    if record.how == "blamed on different people":
        return explanation(edition, record)[0]
    said = next((s.accounts for s in record.sides if not s.value.startswith("denied")), record.sides[0].accounts)
    return shortened(capital(label(edition, said)), _HEADING)


def _label(edition: Edition, record: Discrepancy) -> str:
    return shortened(label(edition, [span for side in record.sides[:1] for span in side.accounts]), _HEADING)


def _value(edition: Edition, side: Side) -> str:
    return times.phrase(side.value) if times.bounds(side.value) else explained(edition, side.value)


def _disputed(record: Discrepancy) -> str:
    """ "Said by A and by others who are not named; denied by B.” """
    by: dict[str, list[str]] = {}
    for side in record.sides:
        what, _, who = side.value.partition(": ")
        by.setdefault(what, []).append(_who(who))
    told = [f"{what} by {listed(names)}" for what, names in by.items()]
    return f"{capital('; '.join(told))}."


def _who(name: str) -> str:
    names = {"others not named": "others who are not named", "articles in their own voice": "articles in their own voice"}
    return names.get(name, name)


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
        parts.append(words(edition.dossier, shown[first]))
    return [*parts, "."]


def _counted(edition: Edition, record: Discrepancy, found: Series) -> str:
    told = [
        f"{_value(edition, side)} in {all_called(edition, {span.document for span in side.accounts})}"
        for side in record.sides
    ]
    return f"{capital(found.label or found.unit)}: {listed(told)}."


