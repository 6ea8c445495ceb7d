"""The articles and gold timelines of SemEval-2015 task 4 (Minard et al. 2015), CAT files of Wikinews."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import document, printed
from variorum.model import Document

Place = tuple[str, int, int]
"""The number of an article, and first and last character in its text."""


@dataclass(frozen=True)
class Article:
    """An article: its number in the corpus, its text, where the tokens of each sentence are, the marked mentions."""

    number: str
    document: Document
    sentences: dict[int, list[tuple[str, int, int]]]
    marked: tuple[Place, ...]

    def find(self, sentence: int, words: str) -> Iterator[Place]:
        """Where the words of a gold mention ("take_over") stand in a sentence: all places, if several."""
        wanted = [word.casefold() for word in words.split("_")]
        tokens = self.sentences.get(sentence, [])
        for at in range(len(tokens) - len(wanted) + 1):
            if [token.casefold() for token, _, _ in tokens[at : at + len(wanted)]] == wanted:
                yield self.number, tokens[at][1], tokens[at + len(wanted) - 1][2]


@dataclass(frozen=True)
class Entry:
    """One event of a gold timeline: its step (0: not placed), its day (`2007-10`; null where unknown), its mentions."""

    step: int
    when: str | None
    names: tuple[str, ...]
    places: tuple[Place, ...]


def articles(folder: Path) -> list[Article]:
    """The articles, in the order of their names."""
    return [_article(path) for path in sorted(folder.glob("*.xml"))]


def _article(path: Path) -> Article:
    root = ET.parse(path).getroot()
    number = path.name.partition("_")[0]
    lines: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for token in root.iter("token"):
        lines[int(token.get("sentence", "0"))].append((str(token.get("t_id")), token.text or ""))
    text = ""
    places: dict[str, tuple[int, int]] = {}
    sentences: dict[int, list[tuple[str, int, int]]] = {}
    for sentence, tokens in sorted(lines.items()):
        text += "\n\n" if text else ""
        line, inside = printed([word for _, word in tokens])
        here = [(len(text) + start, len(text) + end) for start, end in inside]
        sentences[sentence] = [(word, *place) for (_, word), place in zip(tokens, here, strict=True)]
        places |= {id: place for (id, _), place in zip(tokens, here, strict=True)}
        text += line
    marked = []
    for mention in root.iter("EVENT_MENTION"):
        inside = [places[str(one.get("t_id"))] for one in mention.findall("token_anchor")]
        if inside:
            marked.append((number, min(inside)[0], max(end for _, end in inside)))
    dated = next(one.get("value") for one in root.iter("TIMEX3") if one.get("functionInDocument") == "CREATION_TIME")
    title = text.partition("\n")[0]
    return Article(number, document(path.name, text, published=dated, title=title), sentences, tuple(sorted(marked)))


def timelines(folder: Path, known: Sequence[Article]) -> dict[str, list[Entry]]:
    """By target: the events of its gold timeline. A mention of another corpus, or misspelt, has no place.

    Targets go by the names of the files, as one is misspelt within.
    """
    by_number = {article.number: article for article in known}
    found = {}
    for path in sorted(folder.glob("*.txt")):
        _, *lines = path.read_text(encoding="utf-8").splitlines()
        found[path.stem.replace("_", " ")] = [_entry(line, by_number) for line in lines if line.strip()]
    return found


def _entry(line: str, known: dict[str, Article]) -> Entry:
    step, when, *names = line.split()
    places = [place for name in names for place in _places(name, known)]
    day = re.sub(r"(-XX)+$", "", when)
    return Entry(int(step), None if "X" in day else day, tuple(names), tuple(dict.fromkeys(places)))


def _places(name: str, known: dict[str, Article]) -> Iterator[Place]:
    number, sentence, words = name.split("-", 2)
    if number in known:
        yield from known[number].find(int(sentence), words)
