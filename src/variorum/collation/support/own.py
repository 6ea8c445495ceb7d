"""Sentences about the dossier itself, held against its records instead of the articles' words.

What our own documents say of what was read and not found ("Four articles, 3 to 5 May 2024", "No statement by Ormland
was found", "Article B gives no date of publication") rests on records: how many articles there are, which of them have
a day or an outlet, whether anybody is quoted. Any other sentence is one about the world.
"""

import re
from collections.abc import Callable, Iterator

from variorum.collation.words import words
from variorum.model import Actor, Dossier, Quotation

from .ground import Bench
from .hearing import Sentence
from .slots import Fault
from .verdict import Support, Verdict
from .wording import why

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
}
_COUNT = rf"(?P<count>\d+|{'|'.join(_NUMBERS)})"
_READ = re.compile(
    rf"(?i)^(?:these |the )?{_COUNT} (?P<what>articles?|outlets?)(?: (?:were|was) read|"
    r" from (?P<outlets>\w+) outlets?)?"
    r"(?=[,.;]|$)"
)
"""How a document says how much was read."""

_SILENT = re.compile(
    r"(?i)^no statements?(?: (?:by|of|from) (?P<before>.+?))?(?: (?:was|were|is))?(?: to be)? found"
    r"(?: (?:by|of|from) (?P<after>[^.,;(]+))?|^(?P<first>.+?): no statements? (?:was |were )?found"
)
_LACKS = re.compile(
    r"(?i)^(?P<who>.+?) (?:gives?|has|have) no (?:date|day)(?: of publication)?\b|^(?P<whose>.+?) names? no outlet\b"
)
_ARTICLE = re.compile(r"\b[A-Z]{1,2}\b")


class Own:
    """The records of a dossier, to hold statements about them against."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._rules: tuple[Callable[[str], bool | None], ...] = (self._read, self._silent, self._lacks)

    def verdict(self, bench: Bench, sentence: Sentence) -> Verdict | None:
        """The verdict on a sentence about the dossier; null where it is about the world."""
        text = bench.text[sentence.start : sentence.end].strip()
        holds = next((found for rule in self._rules if (found := rule(text)) is not None), None)
        if holds is None:
            return None
        verdict: Support = "supported" if holds else "contradicted"
        faults = () if holds else (Fault("absence", 0, len(text), text),)
        return Verdict(
            text, verdict, sentence.cites, 1.0 if holds else 0.0, (), faults, why(faults) if faults else None,
            sentence.line, own=True,
        )  # fmt: skip

    def _read(self, text: str) -> bool | None:
        """How many articles, or outlets, were read; days that follow are not looked at."""
        match = _READ.match(text)
        if match is None or _verb_follows(text[match.end() :]):
            return None
        outlets = len({one.outlet for one in self._dossier.documents if one.outlet})
        counts = {"article": len(self._dossier.documents), "outlet": outlets}
        holds = _number(match["count"]) == counts[match["what"].casefold().rstrip("s")]
        named = _number(match["outlets"]) if match["outlets"] else None
        return holds and named in (None, outlets)

    def _silent(self, text: str) -> bool | None:
        """That nobody is quoted for an actor: true where no quotation of the dossier has it for a speaker."""
        match = _SILENT.match(text)
        if match is None:
            return None
        name = match["before"] or match["after"] or match["first"]
        if name is None:
            return None
        wanted = [one.id for one in self._dossier.actors if _same_name(one, name)]
        return not any(one.speaker is not None and one.speaker.actor in wanted for one in self._said())

    def _said(self) -> Iterator[Quotation]:
        return (one for one in self._dossier.quotations if one.said)

    def _lacks(self, text: str) -> bool | None:
        """That articles, by their letters or titles, have no day or outlet: as many of them must lack it."""
        match = _LACKS.match(text)
        if match is None or "rticle" not in text[: match.end()]:
            return None
        dated = match["who"] is not None
        lacking = [one for one in self._dossier.documents if (one.published if dated else one.outlet) is None]
        named = _ARTICLE.findall((match["who"] or match["whose"]).replace("Article", ""))
        return len(named) <= len(lacking) if named else bool(lacking)


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _NUMBERS.get(word.casefold())


def _verb_follows(rest: str) -> bool:
    """Whether the sentence goes on to say what the articles tell: then it is about that."""
    return re.match(r"(?i)[,;]?\s*(?:say|tell|report|mention|have|of which|which)\b", rest) is not None


def _same_name(actor: Actor, name: str) -> bool:
    own, asked = ({word.key for word in words(text, 0, len(text))} - {"the"} for text in (actor.name, name))
    return own == asked
