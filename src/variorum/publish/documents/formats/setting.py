"""A line as runs of words that any format can set: the house's own words, and words of articles as they stand."""

from dataclasses import dataclass
from typing import Literal

from variorum.model import Span
from variorum.publish.documents.house import House
from variorum.publish.grounding import Line, Part
from variorum.publish.markdown import visible

Look = Literal["own", "quoted", "italic", "bold", "plain"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `span` is where words of an article stand; quotation marks are runs of the house's own."""

    text: str
    look: Look = "own"
    span: Span | None = None


def runs(line: Line, house: House) -> tuple[Run, ...]:
    """The line as it is to be set, white space between words as one space."""
    found = [run for part in line.parts for run in _part(part, house)]
    return _trimmed([run for run in found if run.text])


def plain(line: Line, house: House) -> str:
    """The line as bare text."""
    return "".join(run.text for run in runs(line, house))


def own(text: str, house: House) -> str:
    """Own words in the style of the house, fit to be shown."""
    return house.own(visible(text))


def _part(part: Part, house: House) -> list[Run]:
    if isinstance(part, str):
        return [Run(_within(part, own(part, house)))]
    if part.style == "marks":
        words = Run(visible(part.text), "quoted", part.span)
        return [words] if _marked(words.text) else [Run("“"), words, Run("”")]
    if part.style == "italic":
        return [Run(visible(part.text), "italic", part.span)]
    # within a quotation: the spaces around belong to it
    return [Run(_within(part.text, visible(part.text)), "bold" if part.style == "bold" else "plain", part.span)]


def _marked(text: str) -> bool:
    """Whether the words bring the quotation marks that enclose them altogether."""
    return text[:1] == "“" and text.find("”") == len(text) - 1 and len(text) > 2


def _within(written: str, shown: str) -> str:
    """The words with one space on those sides where they had any."""
    if not shown:
        return " " if written else ""
    return f"{' ' if written[0].isspace() else ''}{shown}{' ' if written[-1].isspace() else ''}"


def _trimmed(found: list[Run]) -> tuple[Run, ...]:
    """The runs without doubled spaces where two of them meet, nor any at the ends."""
    done: list[Run] = []
    for run in found:
        text = run.text.lstrip() if not done or done[-1].text.endswith(" ") else run.text
        if text:
            done.append(Run(text, run.look, run.span))
    if done and (last := done[-1]).text.endswith(" "):
        done[-1:] = [Run(text, last.look, last.span)] if (text := last.text.rstrip()) else []
    return tuple(done)
