"""Reports: a cue, the words that it brings, and the words that name their source."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Extent

from . import marks
from .marks import Quoted
from .parser import Parse

_SAYING = {
    "say", "tell", "add", "write", "note", "claim", "warn", "argue", "state", "insist", "reply", "explain", "ask",
    "declare", "stress", "announce", "tweet", "continue", "acknowledge", "admit", "deny", "describe", "call", "urge",
    "read", "accuse", "suggest", "report", "confirm", "believe", "emphasize", "demand", "convey", "reaffirm",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """What one cue reports: places in characters, the source None where no words name it."""

    cue: Extent
    content: tuple[Extent, ...]
    source: Extent | None
    probability: float


def find(parse: Parse) -> list[Report]:
    """All reports in the order of the text."""
    quoted = marks.find(parse.text, parse.paragraphs, parse.sentences)
    found = [report for token in parse.tokens if token.lemma_ in _SAYING for report in _of_cue(token, quoted)]
    return found


def _of_cue(cue: Token, quoted: tuple[Quoted, ...]) -> Iterator[Report]:
    source = next((child for child in cue.children if child.dep_ in {"nsubj", "agent"}), None)
    content = next((child for child in cue.children if child.dep_ in {"ccomp", "xcomp", "parataxis"}), None)
    if source is None or content is None or any(q.start <= cue.idx < q.end for q in quoted):
        return
    tokens = [token for token in content.subtree if not token.is_punct and not token.is_space]
    words = [token for token in source.subtree if not token.is_space]
    if tokens:
        yield Report(
            Extent(cue.idx, cue.idx + len(cue)),
            (Extent(tokens[0].idx, tokens[-1].idx + len(tokens[-1])),),
            Extent(words[0].idx, words[-1].idx + len(words[-1])),
            0.5,
        )
