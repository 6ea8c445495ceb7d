"""Words that one outlet brings of another's mouth: "The Wire quoted Ann Holm as saying that …" are Ann Holm's."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from variorum.model import Extent

from .parser import Parse
from .reports import Report

_RELAYING = frozenset({"quote", "cite", "report"})
_SAYING = frozenset({"say", "tell", "write", "warn", "add", "claim", "state", "argue", "ask", "declare"})


def unpack(parse: Parse, found: Iterable[Report]) -> list[Report]:
    """The reports, those of "quoted … as saying" cut to what was said, with whoever said it as their source.

    The words may stand before as well: "“We are ready,” Ann Holm was quoted by the Wire as saying".
    """
    return [_unpacked(parse, report) for report in found]


def _unpacked(parse: Parse, report: Report) -> Report:
    cue = _relaying(parse.tokens[report.head])
    saying = _saying(cue)
    said = _said_by(cue) if saying is not None else None
    if saying is None or said is None:
        return report
    begin = saying.idx + len(saying)
    while begin < len(parse.text) and not parse.text[begin].isalnum():
        begin += 1
    after = tuple(
        Extent(max(piece.start, begin), piece.end) for piece in report.content if piece.end > max(piece.start, begin)
    )
    before = tuple(piece for piece in report.content if piece.end <= min(cue.idx, said.left_edge.idx))
    content = (*before, *after)
    if not content:
        return report
    source = Extent(said.left_edge.idx, max(said.idx + len(said), _name_end(said)))
    return replace(report, content=content, source=source)


def _relaying(cue: Token) -> Token:
    """The verb that quotes, where the cue is the colon of its sentence: "quoted Ann Holm as saying on Monday: …"."""
    above = cue.ancestors if cue.text == ":" else ()
    return next((one for one in above if one.pos_ == "VERB" and one.lemma_.lower() in _RELAYING), cue)


def _saying(cue: Token) -> Token | None:
    """The "saying" of "quoted … as saying"."""
    if cue.pos_ != "VERB" or cue.lemma_.lower() not in _RELAYING:
        return None
    around = [*cue.children, *(below for child in cue.children if child.dep_ == "dobj" for below in child.children)]
    for child in around:
        if child.lower_ == "as":
            return next((one for one in child.children if one.tag_ == "VBG" and one.lemma_.lower() in _SAYING), None)
    return None


def _said_by(cue: Token) -> Token | None:
    """Whom the verb quotes: its object, in the passive its subject."""
    passive = next((child for child in cue.children if child.dep_ == "nsubjpass"), None)
    return passive if passive is not None else next((c for c in cue.children if c.dep_ == "dobj"), None)


def _name_end(noun: Token) -> int:
    """Where the words end that belong to the noun closely: "the minister, Ann Holm" goes on to the name."""
    last = next((child.right_edge for child in noun.children if child.dep_ == "appos"), noun)
    return int(last.idx + len(last))
