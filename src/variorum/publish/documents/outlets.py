"""What running text calls the articles and how it names their days: no letters, which belong to the notes."""

import re
from collections.abc import Iterable
from datetime import date

from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.witness import Witness
from variorum.publish.wording import counted, listed

from .house import House

_ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]|(?<=\w)\s+[-–—|]\s+.*$")
"""What a name has behind it that is no part of it: "(Web News)", " - World", as feeds have it."""
_FEED = re.compile(r"\bOnline (?=News\b)")
_PAPER = re.compile(
    r"(?i)\b(?:times|post|guardian|telegraph|independent|herald|tribune|mail|courier|gazette|monitor|journal|observer"
    r"|standard|mirror|express|chronicle|globe|star|sun|economist|lantern|hill|beast|caller|examiner|register|dispatch"
    r"|inquirer|sentinel|mercury|record|echo|argus|press|bulletin)$"
)
"""Last words of names of papers that English says with an article: "the Courier"."""
_LEADING = re.compile(r"The\s+(?=\S)")
_NAMED = 3
"""More outlets than this are counted, not named."""


class Outlets:
    """The names of the articles of an edition: "the Courier", "an article of 6 February", then "the article of …"."""

    def __init__(self, edition: Edition, house: House) -> None:
        self._edition = edition
        self.house = house
        self._met: set[str] = set()
        years = {d.published[:4] for d in edition.dossier.documents if d.published}
        self._year = len(years) > 1

    def day(self, when: str) -> str:
        """A time in words; a day without its year where all articles are of one year and it is that year's."""
        try:
            found = date.fromisoformat(when[:10])
        except ValueError:
            return times.phrase(when)
        own = {d.published[:4] for d in self._edition.dossier.documents if d.published}
        return self.house.day(found, year=self._year or when[:4] not in own)

    def name(self, witness: Witness) -> str:
        """What a sentence calls an article; one that names no outlet is "an article" when it first comes up."""
        if witness.document.outlet:
            return outlet(witness.document.outlet)
        first = witness.document.id not in self._met
        self._met.add(witness.document.id)
        return f"{'an' if first else 'the'} {self._nameless(witness)}"

    def names(self, documents: Iterable[str]) -> str:
        """Several articles in words, each outlet once: their names, or how many they are."""
        wanted = set(documents)
        held = [witness for witness in self._edition.witnesses if witness.document.id in wanted]
        keys = {witness.document.outlet or witness.document.id for witness in held}
        if len(keys) > _NAMED:
            return counted(len(keys), "outlet" if all(witness.document.outlet for witness in held) else "article")
        return listed(list(dict.fromkeys(self.name(witness) for witness in held)))

    def several(self, documents: Iterable[str]) -> bool:
        """Whether a verb after their names is in the plural."""
        return len({self._edition.by_document[one].document.outlet or one for one in documents}) > 1

    def _nameless(self, witness: Witness) -> str:
        published = witness.document.published
        nameless = [one for one in self._edition.witnesses if not one.document.outlet]
        alike = [one for one in nameless if one.day == witness.day]
        letter = f" ({witness.siglum})" if len(alike) > 1 else ""
        return f"article of {self.day(published)}{letter}" if published else f"undated article{letter}"


def outlet(name: str) -> str:
    """The name of an outlet within a sentence: "the Courier", "Reuters", "CNN"."""
    bare = _FEED.sub("", _ASIDE.sub("", name)).strip() or name.strip()
    rest = _LEADING.sub("", bare)
    if rest != bare or (_PAPER.search(rest) and " " not in rest[-1:]):
        return f"the {rest}"
    return bare
