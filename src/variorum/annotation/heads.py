"""Which words of a phrase that names an actor say what the actor is, and of which country."""

from collections.abc import Iterable, Sequence
from functools import cache

from . import gazetteer, lookup
from .lookup import Land, Noun, Organisation
from .phrases import Find, Word

_ENDED = frozenset(("GOV", "LEG", "MIL", "JUD", "SPY", "COP"))  # sectors of offices: a former holder is of the elite
_ARMED = frozenset(("REB", "UAF", "MIL", "CRM", "PRM"))
_MEMBERS = frozenset(("LEG", "COP", "MIL", "JUD", "HLH", "MED", "SPY", "REF", "CVL"))  # whom parties and bodies have


@cache
def joints(kind: str) -> frozenset[str]:
    """The words that join the parts of a phrase in one way (`cut`, `leading`, …)."""
    return frozenset(
        word for name, words in gazetteer.rows("actor-joints.tsv") if name == kind for word in words.split()
    )


class Phrase:
    """The words of a phrase with what is known of them; the head is what stands before the first preposition."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.cut = next((at for at, word in enumerate(words) if at and word.plain in joints("cut")), len(words))
        self.bodies = lookup.bodies(words)
        taken = {at for body in self.bodies for at in range(body.start, body.end)}
        self.nouns = [noun for noun in lookup.nouns(words) if not taken & set(range(noun.start, noun.end))]
        taken |= {at for noun in self.nouns for at in range(noun.start, noun.end)}
        lands = [land for land in lookup.lands(words) if not taken & set(range(land.start, land.end))]
        known = taken | {at for land in lands for at in range(land.start, land.end)}
        self.lands = [land for land in lands if not (land.what.place and self._in_a_name(land, known))]

    def _in_a_name(self, land: Find[Land], known: set[int]) -> bool:
        """Whether an unknown name stands right beside a place, so that both may name a person ("Virginia Woolf")."""
        plain = joints("cut") | joints("filling")
        beside = [at for at in (land.start - 1, land.end) if 0 <= at < len(self.words) and at not in known]
        return any(self.words[at].capital and self.words[at].plain not in plain for at in beside)

    def land(self) -> Land | None:
        """The country: the first that is named in the head, else in a phrase of place."""
        body = self.body()
        settled = body is not None and (body.what.international or body.what.country is not None)
        for land in self.lands:
            if self._aside(land) or (body is not None and settled and body.start < land.start):
                continue
            if land.start < self.cut or self._before(land.start) in joints("placing"):
                return land.what
        return None

    def _aside(self, find: Find[Land]) -> bool:
        before = self.words[find.start - 1].plain if find.start and self.words[find.start].tied else ""
        after = self.words[find.end] if find.end < len(self.words) else None
        return before in joints("aside") or (after is not None and after.tied and after.plain in joints("backed"))

    def _before(self, at: int) -> str:
        """The last word before a place that ends the head or joins what follows."""
        return next((word.plain for word in reversed(self.words[:at]) if word.plain in joints("cut")), "")

    def body(self) -> Find[Organisation] | None:
        """The organisation in the head, or after a preposition where the head says little or is armed as it is."""
        strong = {noun.what.sector for noun in self.nouns if noun.start < self.cut and not noun.what.weak}
        for body in self.bodies:
            fits = not strong or (body.what.sector in _ARMED and strong <= _ARMED)
            if body.start < self.cut or (fits and self._before(body.start) in joints("leading")):
                return body
        return None

    def sector(self) -> tuple[str | None, str]:
        """The sector and the words that told it; of a former holder of an office, ELI."""
        sector, why = self._head()
        if sector is None:
            apart = [one for one in self.nouns if one.start >= self.cut and self._before(one.start) in ",;:("]
            sector, why = self._told(strongest(apart))
        former = any(word.plain in joints("former") for word in self.words[: self.cut])
        return ("ELI", f"former {why}") if former and sector in _ENDED else (sector, why)

    def _head(self) -> tuple[str | None, str]:
        body, noun = self.body(), strongest(one for one in self.nouns if one.start < self.cut)
        if body is not None and not _beyond(body.what, noun):
            return body.what.sector, body.what.name
        if noun is None or noun.what.weak:
            after = [one for one in self.nouns if one.start >= self.cut and not one.what.weak]
            led = strongest(one for one in after if self._before(one.start) in joints("leading"))
            return self._told(led or noun)
        return self._told(noun)

    def _told(self, noun: Find[Noun] | None) -> tuple[str | None, str]:
        if noun is None:
            return None, ""
        return noun.what.sector, " ".join(word.text for word in self.words[noun.start : noun.end])


def _beyond(body: Organisation, noun: Find[Noun] | None) -> bool:
    """Whether a noun says more than the organisation it stands with: "Labour MP", but not "Google engineer"."""
    if noun is None or noun.what.weak or noun.what.sector not in _MEMBERS:
        return False
    if body.sector in ("REB", "PRM", "CRM"):
        return noun.what.sector not in _ARMED
    return body.sector in ("IGO", "PTY", "GOV", None)


def strongest(nouns: Iterable[Find[Noun]]) -> Find[Noun] | None:
    """The noun that says most: a rebel or opponent, else the last that is not weak, else the last that says any.

    Opponents who fight are rebels, and a government's forces are its army.
    """
    listed = list(nouns)
    strong = [noun for noun in listed if not noun.what.weak]
    weak = [noun for noun in listed if noun.what.weak and noun.what.sector]
    fights = weak[-1] if weak and weak[-1].what.sector in ("MIL", "UAF") else None
    for noun in strong:
        if noun.what.sector in ("REB", "OPP"):
            return Find(noun.start, noun.end, Noun("REB")) if fights and fights.start > noun.start else noun
    if strong and fights and strong[-1].what.sector == "GOV" and fights.start > strong[-1].start:
        return Find(fights.start, fights.end, Noun("MIL"))
    return strong[-1] if strong else weak[-1] if weak else None
