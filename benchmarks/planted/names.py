"""Names of persons, bodies and countries as they stand in the articles, and who else could stand there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from .events import SAYING
from .lines import Story

_LABELS = ("PERSON", "ORG", "GPE")
_GENDERED = frozenset((
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "woman", "man", "wife", "husband", "mother",
    "father", "son", "daughter",
))  # fmt: skip
_TITLES = frozenset((
    "democrat", "republican", "democratic", "president", "senator", "sen.", "rep.", "gov.", "governor", "secretary",
    "justice", "judge", "attorney", "general", "prime", "minister", "chancellor", "king", "queen", "pope",
    "sheriff", "mayor", "chairman", "chairwoman", "director", "speaker", "leader", "majority", "minority", "vice",
    "former", "mr.", "mrs.", "ms.", "dr.", "congressman", "congresswoman", "chief", "state", "defense", "foreign",
    "treasury", "sgt.", "capt.", "gen.", "lt.", "col.", "adm.",
))  # fmt: skip
_CLEAN = re.compile(r"(?:the )?(?:[A-Z][\w.’'-]*)(?: (?:of|[A-Z][\w.’'-]*))*")


def whole(head: Token) -> tuple[Token, Token] | None:
    """The name whose last word this is, with its title, if nothing else belongs to it."""
    inner = list(head.lefts)
    if any(child.dep_ not in ("compound", "det") for child in inner):
        return None
    if any(child.dep_ in ("appos", "relcl", "cc", "conj", "prep", "acl", "case", "poss") for child in head.rights):
        return None
    first = head.left_edge
    words = [head.doc[i] for i in range(first.i, head.i + 1)]
    named = all(word.ent_type_ or word.text.casefold() in _TITLES or word.text in ("the", "The") for word in words)
    if head.text in ("Jr.", "Sr.", "III"):
        return None
    return (first, head) if named and head.ent_type_ in _LABELS and head.pos_ == "PROPN" else None


def text(first: Token, last: Token) -> str:
    """The words of a name."""
    return str(first.doc[first.i : last.i + 1].text)


def gendered(tokens: Iterable[Token]) -> bool:
    """Whether a word among them tells man from woman."""
    return any(token.text.casefold() in _GENDERED for token in tokens)


class Cast:
    """Who acts and who speaks in a story: names that are subjects, by kind."""

    def __init__(self, story: Story) -> None:
        self._forms: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._speakers: set[str] = set()
        self._labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for line in story.lines:
            for token in line.tokens:
                self._labels[token.text][token.ent_type_] += 1
                name = whole(token) if token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj") else None
                if name and _CLEAN.fullmatch(form := _lowered(text(*name))):
                    self._forms[token.ent_type_, token.text][form] += 1
                    if token.dep_ == "nsubj" and token.head.lemma_ in SAYING:
                        self._speakers.add(token.text)

    def full(self, head: Token) -> str | None:
        """The longest form of a person's name in the story, without title, or None if it is only the last word."""
        forms = self._forms.get(("PERSON", head.text), Counter())
        bare = sorted({_untitled(form) for form in forms}, key=lambda form: (-len(form.split()), form))
        return next((form for form in bare if 2 <= len(form.split()) <= 3), None)

    def others(self, head: Token, present: Sequence[Token], *, speakers: bool = False) -> list[str]:
        """Other names of the kind in the story that the sentence does not hold, each in its fullest form."""
        here = {token.text for token in present}
        kind = head.ent_type_ if self._label(head.text) == head.ent_type_ else None
        like = [
            forms
            for (label, last), forms in sorted(self._forms.items())
            if label == kind == self._label(last) and last not in here and (not speakers or last in self._speakers)
        ]
        fullest = [max(sorted(forms), key=lambda form: len(form.split())) for forms in like if forms.total() > 1]
        person = head.ent_type_ == "PERSON"
        return [form for form in fullest if not person or 2 <= len(form.split()) <= 4]

    def _label(self, word: str) -> str:
        """The label that a word has most often in the story."""
        labels = self._labels[word]
        return max(sorted(labels), key=lambda label: labels[label]) if labels else ""


def _untitled(form: str) -> str:
    parts = form.split()
    while parts and parts[0].casefold() in _TITLES:
        parts = parts[1:]
    return " ".join(parts)


def _lowered(form: str) -> str:
    return "t" + form[1:] if form.startswith("The ") else form
