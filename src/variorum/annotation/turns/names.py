"""Who a label names: the actor of the article that has this name, whole or by the surname."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Actor

from .words import listed


@dataclass(frozen=True, slots=True)
class Roll:
    """The persons and outlets of an article by their names, folded: whole names, and surnames that one person has."""

    whole: dict[str, str]
    last: dict[str, str]

    def actor(self, name: str) -> str | None:
        """The actor whom the name stands for."""
        words = bare(name).split()
        if not words:
            return None
        found = self.whole.get(" ".join(words)) or (self.last.get(words[-1]) if len(words) == 1 else None)
        return found if found is not None or len(words) == 1 else self._by_last(words)

    def _by_last(self, words: list[str]) -> str | None:
        """One who is called by the surname alone, or by another form of the first name."""
        for name, actor in self.whole.items():
            parts = name.split()
            short = len(parts) == 1 or parts[0].startswith(words[0]) or words[0].startswith(parts[0])
            if parts[-1] == words[-1] and short:
                return actor
        return None


def roll(actors: Sequence[Actor], text: str) -> Roll:
    """The names of an article. One person read twice, also in capitals, is the one who is named in small letters."""
    known = [actor for actor in actors if actor.kind in {"person", "media"} and bare(actor.name)]
    known.sort(key=lambda actor: (actor.kind != "person", actor.name.isupper(), -len(actor.mentions), actor.id))
    lasts: dict[str, set[str]] = {}
    for actor in known:
        if actor.kind == "person" and not actor.name.isupper():
            lasts.setdefault(bare(actor.name).split()[-1], set()).add(actor.id)
    last = {name: next(iter(ids)) for name, ids in lasts.items() if len(ids) == 1}
    whole: dict[str, str] = {}
    for actor in known:
        name = bare(actor.name)
        whole.setdefault(name, last.get(name, actor.id) if actor.name.isupper() else actor.id)
    for actor in (actor for actor in known if actor.kind == "person"):
        own = whole[bare(actor.name)]
        for name in sorted({bare(text[m.start : m.end]) for m in actor.mentions if m.kind == "name"} - {""}):
            whole.setdefault(name, own)
            if name.split()[-1] not in lasts:
                last.setdefault(name.split()[-1], own)
    return Roll(whole, last)


def bare(name: str) -> str:
    """A name folded: without accents, titles and case."""
    plain = unicodedata.normalize("NFKD", name).replace("’", "'")
    words = "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold().split()
    return " ".join(word.strip(".,'") for word in words[title_words(words) :])


def title_words(words: Sequence[str]) -> int:
    """How many words of titles, in lower case, stand before a name ("mayor-elect", "vice president")."""
    at = 0
    while (more := _title(words[at:])) > 0:
        at += more
    return at


def _title(words: Sequence[str]) -> int:
    """How many of the words are one title that a name follows."""
    for length in (3, 2, 1):
        if length < len(words) and " ".join(words[:length]).removesuffix("-elect") in listed("title"):
            return length
    return 0
