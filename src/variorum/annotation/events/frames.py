"""Words that tell events: verbs with the frames they need, nouns, and the classes of nouns that frames speak of."""

from dataclasses import dataclass
from functools import cache

from variorum.annotation import gazetteer


@dataclass(frozen=True, slots=True)
class Frame:
    """What a word tells, where all its conditions hold (see `event-verbs.tsv` for how they are written)."""

    type: str
    mode: str
    conditions: tuple[str, ...] = ()

    @property
    def takes_object(self) -> bool:
        """Whether the frame names its object, so that verb and object tell one event together."""
        return any(condition.startswith("o=") for condition in self.conditions)


@cache
def verbs() -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb, those with most conditions first; `-` as a type says that it tells no event."""
    found: dict[str, list[Frame]] = {}
    for row in gazetteer.rows("event-verbs.tsv"):
        lemma, conditions, kind, mode = (row + [""] * 4)[:4]
        found.setdefault(lemma, []).append(Frame(kind, mode, tuple(filter(None, conditions.split(",")))))
    return {lemma: tuple(sorted(frames, key=lambda frame: -len(frame.conditions))) for lemma, frames in found.items()}


@cache
def nouns() -> dict[str, Frame]:
    """The frame of each noun."""
    return {row[0]: Frame(row[1], row[2] if len(row) > 2 else "") for row in gazetteer.rows("event-nouns.tsv")}


@cache
def classes() -> dict[str, frozenset[str]]:
    """The words of each class."""
    return {name: frozenset(words.split()) for name, words in gazetteer.rows("event-classes.tsv")}


@cache
def governors(role: str) -> dict[str, str]:
    """The status that words of a role (`under`, `clause`, `adjective`, `carrier`) give; `=` leaves it as it is."""
    return {word: given for kind, word, given in gazetteer.rows("event-governors.tsv") if kind == role}
