"""The words that show a judgement: without one near a name, nothing said of it is called an attitude.

The network alone takes whatever is bad for somebody (a defeat, a dismissal) for something bad said of him. So a
passage counts only where a word that judges stands in the name's own clause: a loaded word of the list that framing
uses, or one that tells of praise or blame.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from variorum.annotation.framing import loaded
from variorum.annotation.parser import Parse
from variorum.annotation.stance import predicates

from .words import listed

_PARTS = {"ADJ": "adjective", "NOUN": "noun", "VERB": "verb", "ADV": "adverb"}
_REACH = 15  # words between the name and the word that judges
_WITHIN = {"compound", "nmod", "amod", "appos"}
_SUPPOSED = {"can", "could", "may", "might", "must", "ought", "should", "would"}


@dataclass(frozen=True, slots=True)
class Judging:
    """The words of an article that judge, by the sentence that they stand in."""

    by_sentence: dict[int, list[Token]]

    def of(self, name: TokenSpan) -> Token | None:
        """The word that judges whom the name stands for, or may, in the same clause: one that tells of praise or blame
        before others, then the closest."""
        near = [word for word in self.by_sentence.get(name.sent.start, ()) if _may_judge(word, name)]
        return min(near, key=lambda word: (not tells(word), abs(word.i - name.root.i), word.i), default=None)


def read(parse: Parse) -> Judging:
    """The words that judge in one article."""
    found: defaultdict[int, list[Token]] = defaultdict(list)
    lists, telling, nouns = loaded.words(), listed("telling"), listed("telling noun")
    for token in parse.tokens:
        part = _PARTS.get(token.pos_)
        if part is None:
            continue
        lemma = token.lemma_.lower()
        tells = (lemma in telling and part == "verb" and _is_told(token)) or (lemma in nouns and part == "noun")
        if tells or lemma in lists[part] or (token.tag_ == "VBN" and token.lower_ in lists["adjective"]):
            found[token.sent.start].append(token)
    return Judging(dict(found))


def tells(word: Token) -> bool:
    """Whether the word tells of somebody's praise or blame: it is not the outlet's then, whoever's it is."""
    return word.lemma_.lower() in listed("telling") | listed("telling noun")


def _is_told(verb: Token) -> bool:
    """Whether somebody does praise or blame: not if he only may, should or does not."""
    supposed = any(child.dep_ == "aux" and child.lemma_.lower() in _SUPPOSED for child in verb.children)
    meant = verb.dep_ in {"xcomp", "advcl", "acl"} and any(child.lower_ == "to" for child in verb.children)
    return not (supposed or meant or predicates.negated(verb))


def _may_judge(word: Token, name: TokenSpan) -> bool:
    if name.start <= word.i < name.end or abs(word.i - name.root.i) > _REACH:
        return False
    if name.root.dep_ in {"compound", "nmod"}:
        return False  # "the Oslo debacle", "a Berg spokesman": something else is judged
    whole = name.root
    while whole.dep_ in _WITHIN and whole.head != whole:
        whole = whole.head
    if word.lemma_.lower() in listed("telling") and _praises(whole, word):
        return False  # who praises is not praised
    if whole.dep_ == "pobj" and whole.head.lower_ in {"by", "from"} and whole.head.head == word:
        return False  # "a rebuke from Ada"
    if name.root.dep_ == "poss":  # of what is somebody's only its own words tell: "Ada's shameful plan"
        return name.root.head in {word, word.head}
    clause = _clause(name.root)
    return word == clause or word.head == name.root or clause in _above(word)


def _praises(noun: Token, verb: Token) -> bool:
    """Whether the noun is the verb's subject, also of a clause about it: "those who have praised"."""
    if noun.head == verb:
        return noun.dep_ == "nsubj"
    relative = verb.dep_ == "relcl" and verb.head == noun
    return relative and any(child.dep_ == "nsubj" and child.tag_ == "WP" for child in verb.children)


def _clause(token: Token) -> Token:
    """The verb that the token hangs on in the end, within its clause."""
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def _above(token: Token) -> Iterator[Token]:
    """The words above a token, as far as the first verb of its clause."""
    while token.head != token:
        token = token.head
        yield token
        if token.pos_ in {"VERB", "AUX"}:
            return
