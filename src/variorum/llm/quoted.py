"""Words in quotation marks within a sentence, whichever marks the writer used."""

import re
from dataclasses import dataclass

_PAIRS = (
    r"“(?P<a>[^“”]*)”",
    r"\"(?P<b>[^\"]*)\"",
    r"„(?P<c>[^„“”]*)[“”]",
    r"«(?P<d>[^«»]*)»",
    r"(?<![\w’])‘(?P<e>[^‘]*?)’(?!\w)",
    r"(?<![\w'])'(?P<f>[^']+?)'(?!\w)",
)
_QUOTED = re.compile("|".join(_PAIRS))
_MARKS = re.compile(r"[“”\"„«»‘]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence: the writer's own words, or words in quotation marks, without these."""

    text: str
    quoted: bool


def pieces(sentence: str) -> list[Piece] | None:
    """The sentence taken apart at its quotation marks, or None where one of them has no partner."""
    found: list[Piece] = []
    end = 0
    for match in _QUOTED.finditer(sentence):
        found += [Piece(sentence[end : match.start()], False)] if match.start() > end else []
        words = next(group for group in match.groups() if group is not None)
        inner = words.rstrip(".,;")  # whose mark that is, the two halves of the English-speaking world do not agree on
        found.append(Piece(inner, True))
        found += [Piece(words[len(inner) :], False)] if len(inner) < len(words) else []
        end = match.end()
    found += [Piece(sentence[end:], False)] if end < len(sentence) else []
    stray = any(_MARKS.search(piece.text) for piece in found if not piece.quoted)
    return None if stray or any(piece.quoted and not piece.text.strip() for piece in found) else found


def own(sentence: str) -> str:
    """The writer's own words of a sentence, a gap where words are quoted."""
    return "; ".join(piece.text for piece in pieces(sentence) or [] if not piece.quoted)
