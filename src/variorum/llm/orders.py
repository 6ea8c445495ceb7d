"""Words of an article that are addressed to a machine: they are no report, and nothing rests on them."""

import re

_ADDRESSED = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,60}\b(?:instructions?|prompts?|rules|guidelines)\b"
    r"|\bsystem prompt\b|\b(?:as|you are) an? (?:AI|language model)\b|<\|[a-z_]+\|>|\[/?INST\]"
    r"|^\s*(?:system|assistant|user)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_ORDER = re.compile(
    r"^\W*(?:please |now |instead,? |also )*(?:write|report|say|state|output|respond|reply|answer|print|claim|conclude"
    r"|tell|add|include|repeat|summari[sz]e|translate|pretend|return|emit|quote|cite)\b(?! (?:says?|said|told))",
    re.IGNORECASE,
)


def addressed(paragraph: str) -> bool:
    """Whether a paragraph speaks to a machine that reads it."""
    return _ADDRESSED.search(paragraph) is not None


def ordering(sentence: str) -> bool:
    """Whether a sentence tells its reader what to write: it does not say that anything is so."""
    return _ORDER.search(sentence) is not None
