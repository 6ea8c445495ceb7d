"""A document as one HTML file that needs nothing else: it reads, links and prints without a script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.publish.documents.manuscript import Chapter, Grid, Items, Manuscript, Paragraph
from variorum.publish.edition import Edition
from variorum.publish.frame import VISIBLE, environment, policy, static
from variorum.publish.grounding import Line
from variorum.publish.witness import Witness

from .apparatus import Apparatus
from .setting import Run, own, runs


@dataclass(frozen=True, slots=True)
class Setting:
    """What the template asks of the house and the apparatus while it prints lines in reading order."""

    apparatus: Apparatus
    counts: dict[int, int]

    def own(self, text: str) -> str:
        """Own words in the style of the house."""
        return own(text, self.apparatus.manuscript.house)

    def runs(self, line: Line) -> tuple[Run, ...]:
        """The line as runs."""
        return runs(line, self.apparatus.manuscript.house)

    def reference(self, line: Line) -> tuple[int, int]:
        """The number of the note of a line, and how many lines up to this one have it."""
        number = self.apparatus.number(line)
        self.counts[number] = self.counts.get(number, 0) + 1
        return number, self.counts[number]

    def voice(self, run: Run) -> Mapping[str, str]:
        """The language of words of an article that are not English, and their direction."""
        return self.tongue(self.apparatus.edition.by_document[run.span.document]) if run.span is not None else {}

    def tongue(self, witness: Witness) -> Mapping[str, str]:
        """The language of an article that is not English, and its direction."""
        language = witness.document.language
        if language is None or language.partition("-")[0] == "en":
            return {}
        return {"lang": language, "dir": witness.direction}


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter with those that stand within it."""

    chapter: Chapter
    within: tuple[Chapter, ...]


def write(edition: Edition, manuscript: Manuscript) -> str:
    """The manuscript as HTML. Article text enters as escaped text only; a policy admits no script and no other file."""
    setting = Setting(Apparatus(edition, manuscript), {})
    style = static("document.css")
    return environment().get_template("document.html").render(
        done=manuscript,
        parts=_parts(manuscript.chapters),
        set=setting,
        apparatus=setting.apparatus,
        generator=edition.dossier.generator,
        policy=policy((style,), ""),
        style=Markup(style),
        kind=_kind,
    ).translate(VISIBLE)  # fmt: skip


def _parts(chapters: Sequence[Chapter]) -> list[Part]:
    found: list[Part] = []
    for chapter in chapters:
        if chapter.level > 1 and found:
            found[-1] = Part(found[-1].chapter, (*found[-1].within, chapter))
        else:
            found.append(Part(chapter, ()))
    return found


def _kind(block: object) -> str:
    return {Paragraph: "paragraph", Items: "items", Grid: "grid"}[type(block)]
