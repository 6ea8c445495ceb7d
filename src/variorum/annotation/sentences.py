"""Sentence boundaries, by the rules of sentencex (about 300 languages), never across paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence

import sentencex

from variorum.model import Extent

_TITLES = {
    "en": "Ms|Mrs|Mr|Messrs|Mme|Mlle|Dr|Prof|Rev|Fr|Sr|Hon|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Adm|Cmdr|Sen|Rep|Reps|Sens|"
    "Gov|Govs|Pres|Atty|Amb|Supt|Det|Insp",
    "de": "Hr|Fr|Dr|Prof|Nr|St|Abg|Min|Gen",
    "fr": "M|MM|Mme|Mlle|Me|Mgr|Dr|Pr|Gal|Cdt|St|Ste",
    "es": "Sr|Sra|Srta|Sres|Dr|Dra|D|Da|Lic|Ing|Gral|Cnel|Prof",
    "it": "Sig|sig|Sigg|dott|Dott|prof|Prof|on|On|avv|Avv|gen|Gen|ing|Ing|mons|Mons",
    "pt": "Sr|Sra|Srs|Dr|Dra|Prof|Profa|Gen|Cel|D",
    "ru": "г|гг|г-н|г-жа|им|проф|акад|ген|тов|ул|св",
    "uk": "п|пп|м|ім|проф|акад|ген|вул|св",
    "tr": "Dr|Prof|Doç|Sn|Av|Gen|Hz",
}
"""Abbreviations before a name, of which sentencex knows some: no sentence ends with one."""

_TITLE = {language: re.compile(rf"(?:^|[\s(“\"‘'«„])(?:{titles})\.\s*$") for language, titles in _TITLES.items()}
_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.\s*$")
"""A day before its month ("am 4. Mai"): of a text whose language is not known it ends no sentence."""

_STOPS = re.compile(r"(?<=[。！？｡])(?![。！？｡”’」』）)\]》])|(?<=[؟۔।])(?=\s)")
"""After a full stop or question mark of other scripts, whatever the language is thought to be."""


def split(text: str, paragraphs: Sequence[Extent], language: str | None) -> list[Extent]:
    """The sentences of the paragraphs in order, without surrounding white space."""
    found = []
    for paragraph in paragraphs:
        position = paragraph.start
        segments: Iterable[str] = sentencex.segment(language or "en", text[paragraph.start : paragraph.end])
        for segment in _stopped(_whole(segments, language)):
            lead = len(segment) - len(segment.lstrip())
            body = segment.strip()
            if body:
                found.append(Extent(position + lead, position + lead + len(body)))
            position += len(segment)
    return found


def _whole(segments: Iterable[str], language: str | None) -> Iterator[str]:
    """The segments, with those that end before a name joined to the next."""
    title = _TITLE.get(language or "en")
    held = ""
    for segment in segments:
        held += segment
        goes_on = (title is not None and title.search(held)) or (language is None and _ORDINAL.search(held))
        if not goes_on:
            yield held
            held = ""
    if held:
        yield held


def _stopped(segments: Iterable[str]) -> Iterator[str]:
    """The segments cut after the full stops of other scripts that sentencex passed over."""
    for segment in segments:
        yield from _STOPS.split(segment) if not segment.isascii() else (segment,)
