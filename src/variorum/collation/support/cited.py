"""Which passages of the articles a sentence cites: by a note's or a link's text, its address, and characters given."""

import re
from collections.abc import Iterator
from itertools import groupby

from variorum.model import Document, Dossier, Span

_CHARACTERS = re.compile(r"characters? (\d+)\s*(?:–|-|to)\s*(\d+)")
_SHORT = 12
"""Letters of a title below which it is no sign of an article."""


class Cited:
    """The articles, to be found by what notes say of them."""

    def __init__(self, dossier: Dossier) -> None:
        self._documents = dossier.documents
        self._signs = [_sign(one) for one in dossier.documents]

    def spans(self, note: str) -> list[Span]:
        """The passages that a note names: characters of an article, or the whole of it; nothing of what is not held."""
        found: list[Span] = []
        for document, start, end in self._stretches(note):
            places = [
                Span(document.id, first, last)
                for match in _CHARACTERS.finditer(note, start, end)
                if (first := int(match[1])) < (last := min(int(match[2]), len(document.text)))
            ]
            found += places or ([Span(document.id, 0, len(document.text))] if document.text else [])
        return list(dict.fromkeys(found))

    def _stretches(self, note: str) -> Iterator[tuple[Document, int, int]]:
        """The stretches of a note that are of one article each, from where it is named to where another one is."""
        named = sorted(
            (match.start(), number) for number, one in enumerate(self._signs) for match in one.finditer(note)
        )
        runs = [(number, min(at for at, _ in run)) for number, run in groupby(named, key=lambda one: one[1])]
        ends = [at for _, at in runs[1:]] + [len(note)]
        for (number, at), end in zip(runs, ends, strict=False):
            yield self._documents[number], at, end


def _sign(document: Document) -> re.Pattern[str]:
    """By what a note names an article: its address, path, id or title, never as a part of another."""
    titled = document.title if document.title and len(document.title) >= _SHORT else None
    signs = sorted(
        {sign for sign in (document.url, document.source, document.id, titled) if sign}, key=len, reverse=True
    )
    return re.compile("|".join(rf"(?<![\w/.-]){re.escape(sign)}(?![\w/-])" for sign in signs))
