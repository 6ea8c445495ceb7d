"""Whether a finished sentence reads as one: no bracket left open, no name cut, no clause without its head."""

import re

from variorum.collation.parallels.tokens import past
from variorum.publish.grounding import Line, Part

from .marking import unquoted

_BROKEN = re.compile(
    r"\(\s*[.,;]|\(\s*$|\s[.;](?:\s|$)|,\s*[.;,]"
    r"|\b(?:Image|Caption|Photo|Video|File photo)\s+(?:Dr|Mr|Mrs|Ms|[A-Z]\w+)\b"
    r"|\b(?:of|the|a|an|and|at|for|St|Dr|Mr|Mrs|Ms)(?:,|\.?$)(?=\s*(?:said|says|told|$))"
    r"|^\W*(?:who|whom|which|whose)\b|[”\"’],?\s+(?:who|which|whose)\b|\b(?:said|says)[.,]?\s+(?:said|says)\b"
)
"""What no sentence has that was put together rightly."""
_TRAILING = re.compile(
    r",\s+(?:[\w.’'-]+\s+){0,6}[A-Z][\w’'-]+\s+(?:on\s+\d{1,2}\s+[A-Z][a-z]+|on\s+[A-Z][a-z]+\s+\d{1,2})\.?$"
)
"""A name with a day behind the last comma: "…, special agent Ilsa Dorn on 14 June" has lost its verb."""
_VERBAL = re.compile(
    r"\b(?:said|says|told|wrote|is|are|was|were|had|has|have|will|would|to|and|or|in|at|by|near|from|after|before|of"
    r"|with|for|when|while|as|\w+ed|\w+ing)\b",
    re.IGNORECASE,
)


def _shown(part: Part) -> str:
    return part if isinstance(part, str) else f"“{part.text}”" if part.style == "marks" else part.text


def broken(line: Line) -> bool:
    """Whether a line shows that its words were cut or joined wrongly."""
    told = "".join(map(_shown, line.parts))
    told = " ".join(told.split())
    if told.count("(") != told.count(")") or told.count("[") != told.count("]"):
        return True
    bare = " ".join(unquoted(told).split())
    tail = _TRAILING.search(bare)
    return _BROKEN.search(told) is not None or (tail is not None and not _has_verb(re.sub(r"\bon\b", "", tail[0])))


def _has_verb(text: str) -> bool:
    """Whether a stretch has a word that only a clause has, such as "sank"."""
    return _VERBAL.search(text) is not None or any(past(word) for word in re.findall(r"(?<![\w'’-])[a-z]+", text))
