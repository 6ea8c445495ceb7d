"""The articles of ECB+ as texts, and its event mentions on them (Cybulska and Vossen 2014).

ECB+ keeps tokens, not texts. A text is made again with each sentence on a line and marks set as in print, so that every
token's place is known; the page's address, the first line of many articles, is left out.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from variorum.model import Document, document_id

DEV = ("2", "5", "12", "18", "21", "23", "34", "35")
"""Topics that are only measured."""

_MARKS = {"``": "“", "''": "”"}
_CLOSING = tuple(".,;:!?)]}%”")
_OPENING = ("(", "[", "$", "“", "‘", "£")
_SHORT = ("s", "t", "re", "ve", "ll", "d", "m")


@dataclass(frozen=True)
class Gold:
    """One annotated mention: the characters of its words, and the cluster of the event that it tells."""

    start: int
    end: int
    cluster: str


@dataclass(frozen=True)
class Article:
    """An article with its gold. `annotated` are the stretches of the sentences in which all events are marked."""

    name: str
    topic: str
    text: str
    gold: tuple[Gold, ...]
    annotated: tuple[tuple[int, int], ...]

    @property
    def document(self) -> Document:
        """The article as ingest would make it, without date, title or outlet."""
        return Document(
            id=document_id(self.text.encode(), self.name), source=self.name, outlet=None, family=None, title=None,
            published=None, modified=None, authors=(), language="en", sha256="", text=self.text, evidence={}, map=(),
            failures=(), furniture=(),
        )  # fmt: skip


def read(folder: Path, topics: Iterable[str], split: str) -> Iterator[Article]:
    """The articles of the topics that have gold; `split` is `train` or `dev`."""
    gold = _gold(folder / "conll" / f"{split}_events_mentions.json")
    marked = _marked(folder / "ECBplus_coreference_sentences.csv")
    for topic in sorted(topics, key=int):
        for path in sorted((folder / "xml" / topic).glob("*.xml")):
            if path.name in gold:
                yield _article(path, topic, gold[path.name], marked.get(path.stem, frozenset()))


def _gold(path: Path) -> Mapping[str, list[tuple[list[int], str]]]:
    """By article: the numbers of the tokens of each mention, and its cluster; a singleton is alone in its own."""
    found: defaultdict[str, list[tuple[list[int], str]]] = defaultdict(list)
    for row in json.loads(path.read_text(encoding="utf-8")):
        alone = f"{row['doc_id']}:{row['m_id']}"
        found[row["doc_id"]].append((row["tokens_ids"], alone if row["singleton"] else str(row["cluster_id"])))
    return found


def _marked(path: Path) -> Mapping[str, frozenset[int]]:
    """By article: the numbers of the sentences that were annotated and checked."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _article(path: Path, topic: str, gold: Sequence[tuple[list[int], str]], marked: frozenset[int]) -> Article:
    lines: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for token in etree.parse(path).getroot().iter("token"):
        words = token.text or ""
        lines[int(token.get("sentence", "0"))].append((int(token.get("t_id", "0")), _MARKS.get(words, words)))
    text, places, annotated = "", {}, []
    for number in sorted(lines):
        if lines[number][0][1].lower() in ("http", "https"):
            continue
        text += "\n" if text else ""
        line, inside = _line([words for _, words in lines[number]])
        for (token_id, _), (start, end) in zip(lines[number], inside, strict=True):
            places[token_id] = (len(text) + start, len(text) + end)
        if number in marked:
            annotated.append((len(text), len(text) + len(line)))
        text += line
    mentions = [
        Gold(min(places[one][0] for one in tokens), max(places[one][1] for one in tokens), cluster)
        for tokens, cluster in gold
        if all(one in places for one in tokens)
    ]
    return Article(path.name, topic, text, tuple(sorted(mentions, key=lambda m: (m.start, m.end))), tuple(annotated))


def _line(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """The sentence as text, and where each token stands in it."""
    line, places, quoted = "", [], False
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else ""
        close = _close(tokens, at) or (token == '"' and quoted) or (before == '"' and quoted)
        if token == '"':
            quoted = not quoted
        line += "" if not line or close else " "
        places.append((len(line), len(line) + len(token)))
        line += token
    return line, places


def _close(tokens: Sequence[str], at: int) -> bool:
    """Whether a token stands without a space after the one before."""
    token, before = tokens[at], tokens[at - 1] if at else ""
    if token.startswith(_CLOSING) or before in _OPENING or token in ("n't", "n’t", "-", "/", "'", "’"):
        return True
    if before in ("-", "/") or (token[:1] in ("'", "’") and len(token) > 1):
        return True
    if before in ("'", "’"):
        return token in _SHORT
    whole = before in (".", ":") or (before == "," and len(token) == 3)
    return whole and token[:1].isdigit() and at > 1 and tokens[at - 2][-1:].isdigit()
