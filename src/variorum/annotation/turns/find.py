"""All turns of one article, in the order of the text, none of them over another."""

from collections.abc import Sequence

from variorum.annotation.parser import Parse
from variorum.model import Actor, Extent

from . import dialogue, interview, names, post, statement
from .turn import Turn


def find(parse: Parse, actors: Sequence[Actor]) -> tuple[Turn, ...]:
    """The turns of one article. Where two forms claim the same words, the one that names the speaker there has them."""
    free = _free(parse)
    roll = names.roll(actors, parse.text)
    found = [
        *post.find(parse.text, free, roll),
        *dialogue.find(parse.text, free, roll),
        *statement.find(parse, actors),
        *interview.find(parse, actors),
    ]
    kept: list[Turn] = []
    for turn in found:
        if not any(turn.area.start < other.area.end and other.area.start < turn.area.end for other in kept):
            kept.append(turn)
    return tuple(sorted(kept, key=lambda turn: turn.area.start))


def _free(parse: Parse) -> list[Extent]:
    """The paragraphs that are no furniture, each from where its dateline or the stamp of its hour ends."""
    found = []
    for paragraph in parse.paragraphs:
        inside = [part for part in parse.furniture if part.start < paragraph.end and paragraph.start < part.end]
        start = max((part.end for part in inside if part.start == paragraph.start), default=paragraph.start)
        start += len(parse.text[start : paragraph.end]) - len(parse.text[start : paragraph.end].lstrip())
        if start < paragraph.end and all(part.end <= start for part in inside):
            found.append(Extent(start, paragraph.end))
    return found
