"""What is wrong with a sentence, in a sentence."""

from collections.abc import Sequence

from .fault import Fault
from .verdict import Part

_TOLD = {
    "name": "no passage that tells this names “{}”",
    "number": "no passage that tells this gives the figure “{}”",
    "date": "no passage that tells this has the time “{}”",
    "negation": "at “{}” the sentence and the nearest passage differ in whether it is so",
    "speaker": "the passages do not give these words to “{}”",
    "quotation": "no article has the quoted words “{}”",
    "source": "what it cites does not tell this; another passage does",
    "absence": "the records of the dossier do not bear out “{}”",
}

_INSTEAD = {
    "name": "the nearest passage has another name in place of “{}”",
    "number": "the nearest passage has another figure in place of “{}”",
    "date": "the nearest passage has another time in place of “{}”",
    "speaker": "the passages give these words to somebody else than “{}”",
}


def why(faults: Sequence[Fault], parts: Sequence[Part] = ()) -> str:
    """The reasons, the gravest first; which parts are not told where only they are not; else that nothing tells it."""
    told = [_fault(one) for one in faults]
    lost = [part.text for part in parts if part.verdict != "supported"]
    if not told and lost and len(lost) < len(parts):
        told = [f"no passage tells “{text}”" for text in lost]
    return "; ".join(told) or "no passage tells this"


def _fault(fault: Fault) -> str:
    form = _INSTEAD.get(fault.kind) if fault.instead is not None else None
    return (form or _TOLD[fault.kind]).format(" ".join(fault.words.split()))
