"""Who does what to whom, how many of what, and how surely: a sentence must have it as its passages have it.

Both are parsed. What the sentence links, its passages must not link otherwise; where in doubt the sentence is dropped,
because the document has one of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from variorum.annotation.parser import english
from variorum.collation import wordnet

Link = tuple[str, str, str]
"""What links two words, the word that governs, the word that is governed."""

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"))
_TOLD = frozenset(("say", "tell", "report", "write", "accord", "state", "add", "note"))
"""Verbs of telling that say nothing of what is told, or of its truth."""
_SAYS_LITTLE = (
    "be have do make take give get put go come one own other such same there here also then when where while so more"
    " most very just only as well time number part article people person man"
)
"""Words that say next to nothing."""
_PLAIN = frozenset(_SAYS_LITTLE.split())
_MODALS = {"will": "will", "would": "will", "'ll": "will", "can": "can", "could": "can", "may": "may", "might": "may"}
_CORE = frozenset(("doer", "done", "is", "number", "of", "to", "from", "for", "against"))
"""Links that two readers of a text would not draw differently; those of place and time may hang on several words."""
_UNSURE = frozenset(("if", "unless", "whether"))
_CHARGES = frozenset(
    (
        "accusation",
        "allegation",
        "charge",
        "claim",
        "fear",
        "possibility",
        "rumour",
        "rumor",
        "suspicion",
        "threat",
        "warning",
    )
)
"""Nouns whose clause nobody says to be so."""
_HEDGES = frozenset(("allegedly", "reportedly", "apparently", "possibly", "probably", "perhaps", "nearly", "almost"))


@dataclass(frozen=True, slots=True)
class _Read:
    """What a text says, in links; its words with their parts of speech, and those in small letters alone.

    `moods` is how each verb stands: denied, possible, on a condition.
    """

    links: frozenset[Link]
    words: frozenset[tuple[str, str]]
    small: frozenset[tuple[str, str]]
    moods: dict[str, frozenset[frozenset[str]]]


def foreign(sentence: str, passages: Sequence[str]) -> bool:
    """Whether a sentence has a word of content that no passage has in any form, and none that may mean the same.

    Words with a capital within the sentence are names, which are looked for letter by letter elsewhere.
    """
    known = frozenset().union(*(_read(one).words for one in passages))
    forms = {form for form, _ in known}
    return any(
        form not in forms | _PLAIN | _TOLD and not any(_alike(form, part, *one) for one in known)
        for form, part in _read(sentence).small
    )


def _alike(form: str, part: str, other: str, of: str) -> bool:
    """Whether a word is a form of another one or derived from it, or means the same in the same part of speech."""
    relation = wordnet.relation(form, other)
    return relation in ("same", "derived") or (relation == "synonym" and part == of)


def turned(sentence: str, passages: Sequence[str]) -> bool:
    """Whether a sentence gives a word another part than its passages do: another doer, number, owner, direction."""
    fillers: dict[tuple[str, str], set[str]] = defaultdict(set)
    labels: dict[tuple[str, str], set[str]] = defaultdict(set)
    for label, head, filler in (link for one in passages for link in _read(one).links):
        fillers[label, head].add(filler)
        labels[head, filler].add(label)
    for label, head, filler in _read(sentence).links:
        if label in labels.get((head, filler), ()):
            continue
        if label in _CORE and (fillers.get((label, head)) or not _CORE.isdisjoint(labels.get((head, filler), ()))):
            return True
    return False


def surer(sentence: str, passages: Sequence[str]) -> bool:
    """Whether a verb is denied, possible or on a condition in the passages and not so in the sentence, or otherwise."""
    known: dict[str, set[frozenset[str]]] = defaultdict(set)
    for one in passages:
        for verb, moods in _read(one).moods.items():
            known[verb] |= moods
    for verb, moods in _read(sentence).moods.items():
        if verb in known and not all(mood in known[verb] or mood - {"to"} in known[verb] for mood in moods):
            return True
    there = {form for one in passages for form, _ in _read(one).words} & _HEDGES
    return not there <= {form for form, _ in _read(sentence).words}


@lru_cache(maxsize=2048)
def _read(text: str) -> _Read:
    tokens = english()(text)
    moods: dict[str, set[frozenset[str]]] = defaultdict(set)
    for token in tokens:
        if token.pos_ == "VERB" and token.lemma_.lower() not in _TOLD:
            moods[_base(token)].add(_mood(token))
    spelled = [token for token in tokens if any(map(str.isalpha, token.text))]
    small = (token for token in spelled if token.pos_ in _CONTENT and (token.i == 0 or token.text.islower()))
    return _Read(
        frozenset(link for token in tokens for link in _links(token)),
        frozenset((_base(token), token.pos_) for token in spelled),
        frozenset((_base(token), token.pos_) for token in small),
        {verb: frozenset(found) for verb, found in moods.items()},
    )


def _mood(verb: Token) -> frozenset[str]:
    found = set()
    for child in verb.children:
        if child.dep_ == "neg":
            found.add("not")
        elif child.dep_ in ("aux", "auxpass") and child.tag_ == "MD":
            found.add(_MODALS.get(child.lower_, child.lower_))
        elif child.dep_ == "aux" and child.tag_ == "TO":
            found.add("to")
        elif child.dep_ == "mark" and child.lower_ in _UNSURE:
            found.add(child.lower_)
    if any(one.dep_ in ("acl", "relcl") and one.head.lemma_.lower() in _CHARGES for one in (verb, *verb.ancestors)):
        found.add("charged")
    return frozenset(found)


def _links(token: Token) -> Iterator[Link]:
    """The links from a word up to what governs it; a word joined by "and" has the part of the first."""
    if token.pos_ not in _CONTENT:
        return
    place = token
    while place.dep_ == "conj" and place.head.pos_ == place.pos_:
        place = place.head
    head, label = place.head, _LABELS.get(place.dep_)
    if place.dep_ == "nsubj" and head.lemma_ == "be":  # "the ferry is late": lateness is the ferry's
        head = next((child for child in head.children if child.dep_ in ("acomp", "attr")), head)
    if place.dep_ == "pobj" and head.dep_ == "agent":
        label, head = "doer", head.head
    elif place.dep_ == "pobj" and head.pos_ == "ADP":
        label, head = head.lower_, head.head
    if label is None or head.pos_ not in _CONTENT or head is token or head.lemma_.lower() in _TOLD:
        return
    yield (label, _base(head), _base(token))


_LABELS = {
    "nsubj": "doer", "nsubjpass": "done", "dobj": "done", "poss": "of", "nummod": "number", "dative": "to",
    "compound": "mod", "amod": "mod", "attr": "is", "acomp": "is", "oprd": "is",
}  # fmt: skip


def _base(token: Token) -> str:
    return (token.lemma_ if token.pos_ != "PROPN" else token.text).lower()
