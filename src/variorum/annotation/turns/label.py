"""Labels: the name and colon that open a turn, "AMES:", "President Ames:", "Q."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Extent

from .names import Roll, bare, title_words
from .words import listed

_CAPITALS = (
    r"(?:(?:Mc|Mac|De|Du|Di|La|Le|Van|Von)(?=[A-ZÀ-Þ]{2})|[A-ZÀ-Þ]['’])?[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*"
    r"(?:\s(?:(?:Mc|Mac|De|Du|Di|La|Le|Van|Von)(?=[A-ZÀ-Þ]{2})|[A-ZÀ-Þ]['’])?[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9.'’-]*){0,5}"
)
_TITLED = r"[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]*|\s(?:de|da|di|van|von|der|den|bin|al|el)){0,4}"
_ROLE = r"(?P<role>,\s[^:\n]{2,60}|\s?[(\[][^)\]\n]{1,60}[)\]])?"
_HOUR = r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s?(?:[ap]\.?m\.?)?(?:\s(?:[ECMP][SD]?T|GMT|BST|UTC))?"
_STAMP = rf"(?:(?:UPDATED?\s)?{_HOUR}\s?(?:[:–—-]|\s[–—-])\s+)?"
_HEAD = re.compile(rf"[“\"]?{_STAMP}(?:(?P<capitals>{_CAPITALS})|(?P<titled>{_TITLED})){_ROLE}\s?:(?=\s)")
_INNER = re.compile(rf"(?<=[.!?…”\"—–)\]-])\s+(?P<capitals>{_CAPITALS}){_ROLE}:(?=\s)")
_ASKED = re.compile(r"(?P<which>Q|A|QUESTION|ANSWER|Question|Answer)\s?[:.)—–-]\s+")


@dataclass(frozen=True, slots=True)
class Label:
    """A label: `name` is the name alone, `start..end` all of it with the colon, `known` whom it names.

    `key` is the name folded; `part` says that it is a part in the talk ("QUESTION"), `capitals` that it is set so,
    `titled` that a title opens it, and `writer` that the one named tells the story ("AMES, BYLINE").
    """

    start: int
    end: int
    name: Extent
    key: str
    capitals: bool
    titled: bool
    part: bool
    writer: bool
    known: str | None


def opening(text: str, paragraph: Extent, roll: Roll) -> Label | None:
    """The label that opens a paragraph."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + 160)]
    return _label(_HEAD.match(head), paragraph.start, roll) if ":" in head else None


def inner(text: str, start: int, end: int, roll: Roll) -> list[Label]:
    """The labels in capitals after the first of a paragraph, whose turns were set solid."""
    found = (_label(match, 0, roll) for match in _INNER.finditer(text, start, end))
    return [label for label in found if label is not None]


def asked(text: str, paragraph: Extent) -> tuple[bool, int] | None:
    """Whether a paragraph opens with the mark of a question or of an answer, and where its words begin."""
    found = _ASKED.match(text, paragraph.start, paragraph.end)
    return (found["which"][0] == "Q", found.end()) if found else None


def _label(found: re.Match[str] | None, offset: int, roll: Roll) -> Label | None:
    if found is None:
        return None
    group = "capitals" if found["capitals"] else "titled"
    name, key = found[group], bare(found[group])
    words = name.casefold().split()
    part = key in listed("role") or name.casefold() in listed("role")
    if not key or (not part and (words[0].strip(".") in listed("other") or name.casefold() in listed("other"))):
        return None
    titles = title_words(words)
    start = offset + found.start(group)
    return Label(
        start=offset + found.start() + len(found.group()) - len(found.group().lstrip()),
        end=offset + found.end(),
        name=_without_title(start, name, titles),
        key=key,
        capitals=group == "capitals",
        titled=titles > 0,
        part=part,
        writer="byline" in (found["role"] or "").casefold(),
        known=None if part else roll.actor(name),
    )


def _without_title(start: int, name: str, titles: int) -> Extent:
    """The name alone, as the mentions of actors are."""
    own = [word.start() for word in re.finditer(r"\S+", name)][titles]
    return Extent(start + own, start + len(name))


def keys(labels: Sequence[Label]) -> set[str]:
    """Who the labels name, one key a speaker."""
    return {label.known or label.key for label in labels}
