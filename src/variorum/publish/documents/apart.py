"""Where articles give another figure, day or place for something that is told of an actor."""

import re
from collections.abc import Iterator

from variorum.collation.events.families import stem
from variorum.model import Event, Span
from variorum.publish.grounding import Line, Part

from .cells import hedged
from .entries import OPEN, likely
from .nested import quoted
from .prose import Teller

_COUNTED = re.compile(
    r"^.*?(?:\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?"
    r"|millions?)\b)[\s-]*",
    re.IGNORECASE | re.DOTALL,
)
_AFTER = 2
"""Words after a figure of which one says what is counted."""


def otherwise(teller: Teller, event: Event) -> Iterator[Line]:
    """Where articles give another figure, day or place for it, in their words."""
    held = [one for one in event.mentions if teller.edition.holds(one)]
    for one in likely(teller.edition):
        sides = [(side.words or side.accounts)[:1] for side in one.sides]
        spans = [span.span for side in sides for span in side if teller.edition.holds(span)]
        here = any(mention.covers(span) for mention in held for span in spans)
        open_still = one.verdict in OPEN and one.kind in ("number", "date", "place")
        if open_still and here and len(spans) == len(sides) > 1 and (one.kind != "number" or _alike(teller, spans)):
            yield _differ(teller, [hedged(teller.edition, span) for span in sorted(spans, key=teller.edition.rank)])


def _alike(teller: Teller, spans: list[Span]) -> bool:
    """Whether figures count the same: the words right after them have one in common."""
    texts = [teller.edition.dossier.text(span) for span in spans]
    counted = [{stem(word.casefold()) for word in _COUNTED.split(text)[-1].split()[:_AFTER]} for text in texts]
    return bool(set.intersection(*counted))


def _differ(teller: Teller, spans: list[Span]) -> Line:
    parts: list[Part] = ["The accounts differ: "]
    for place, span in enumerate(spans):
        outlet = teller.outlets.names([span.document])
        parts += [*([", "] if place else []), *quoted(teller.edition.dossier, span), f" ({outlet})"]
    teller.pause()
    return Line((*parts, "."), tuple(spans))
