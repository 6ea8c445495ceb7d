"""Words that a checked sentence puts in quotation marks: they must stand so in an article."""

import re
from collections.abc import Iterator

from variorum.collation.ground import Ground
from variorum.collation.words import words
from variorum.model import Span

from .index import Index

_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]{2,}?)[”\"»]|(?<![\w’'])‘([^‘’]{2,}?)’(?!\w)")
_CUT = re.compile(r"\[[^\]]*\]|…|\.\.\.|\*\*")
"""Where words are left out, put in or marked: what lies between is quoted."""

_CUT_SHORT = re.compile(r"\.[A-Z]$")
"""The end of an abbreviation that closes a quotation without its last stop: "the U.S”."""

_SHORT = 3
"""Letters of a word that a title may have in small letters: "of", "the"."""

_ENOUGH = 4
"""Words in a row that are no accident."""

_FEWEST = 3
"""Letters of a piece that is looked for."""


class Quoted:
    """The articles as runs of words, to find quoted ones in."""

    def __init__(self, ground: Ground, index: Index) -> None:
        self._sentences = [_run(ground.text(span)) for span in index.spans]
        self._documents = {one.document.id: _run(one.document.text) for one in ground.readings}

    @staticmethod
    def pieces(text: str, asked: Span) -> Iterator[tuple[Span, str]]:
        """The quoted pieces of a sentence: where each stands and its words, as they are looked for."""
        for match in _QUOTED.finditer(text, asked.start, asked.end):
            group = 1 if match[1] is not None else 2
            at = match.start(group)
            for part in re.split(f"({_CUT.pattern})", match[group]):
                run = _run(f"{part}." if _CUT_SHORT.search(part) else part)
                if len(run.strip()) >= _FEWEST and not _is_title(match[group]) and _CUT.fullmatch(part) is None:
                    yield Span(asked.document, at, at + len(part)), run
                at += len(part)

    def places(self, run: str, among: set[int] | None) -> list[int]:
        """The sentences that have the words in this order."""
        found = range(len(self._sentences)) if among is None else sorted(among)
        return [place for place in found if run in self._sentences[place]]

    def has(self, text: str, among: set[int] | None) -> bool:
        """Whether an article, or given sentences, have all words of a text in a row, enough to be no accident."""
        run = _run(text)
        if run.count(" ") <= _ENOUGH:
            return False
        if among is None:
            return self.anywhere(run)
        return run in re.sub(" +", " ", "".join(self._sentences[place] for place in sorted(among)))

    def anywhere(self, run: str) -> bool:
        """Whether any article has the words, across sentences too."""
        return any(run in text for text in self._documents.values())


def _is_title(text: str) -> bool:
    """Whether marks enclose the title of a work or a name, all of whose words of any length are written large."""
    long = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > _SHORT]
    return bool(long) and all(word[0].isupper() for word in long)


def _run(text: str) -> str:
    return f" {' '.join(word.key for word in words(text, 0, len(text)))} "
