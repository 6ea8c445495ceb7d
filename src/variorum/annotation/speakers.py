"""Who speaks: from the words that name a source to the actor they lead to."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Actor, Mention, Named, Speaker

from . import subjects, titles
from .parser import Parse

_PRONOUNS = {"he", "she", "they", "it", "i", "we", "him", "her", "them", "who", "his", "their", "its", "you", "one"}
# Ranks of which a place has one at a time, so that "the judge" is as good as an office; other ranks are many people's.
_SINGULAR_RANKS = {
    "judge", "justice", "sheriff", "general", "admiral", "colonel", "captain", "marshal", "prosecutor", "bishop",
    "cardinal", "sheikh",
}  # fmt: skip
_TO_SOMEONE = {"tell", "ask", "inform", "assure", "remind", "urge", "warn", "advise", "notify", "promise", "beg"}


@dataclass(frozen=True, slots=True)
class Speakers:
    """The actors of the article, ready to be found by place."""

    parse: Parse
    actors: Sequence[Actor]

    def addressee(self, cue: Token) -> str | None:
        """The actor whom the words are said to: "told Macron", "said to reporters"; None where it is no actor."""
        for child in cue.children:
            told = child.dep_ == "dative" or (child.dep_ == "dobj" and cue.lemma_ in _TO_SOMEONE)
            if not told and not (child.dep_ == "prep" and child.lower_ == "to" and cue.pos_ == "VERB"):
                continue
            if cue.lemma_ == "accord":
                continue
            target = next((c for c in child.children if c.dep_ == "pobj"), child)
            found = self._covering(target)
            if found is not None and found[0].kind != "place":
                return found[0].id
        return None

    def of_words(self, start: int, end: int) -> Speaker | None:
        """The speaker whom the words `start..end` name, or None where they hold no word."""
        span = self.parse.token_span(start, end)
        if span is None:
            return None
        head = _head(span.root)
        if not (head.idx < end and start < head.idx + len(head)):  # a preposition alone: what it governs lies beyond
            return None
        named = self._name_of(head, start, end)
        if named is None and head.tag_ in {"WDT", "WP"}:
            return self._of_relative(head)
        if named is None and head.pos_ in {"VERB", "AUX", "PUNCT", "SPACE"}:
            return None
        if named is not None:
            return self._known(named)
        core = titles.description(self.parse, head) if head.pos_ == "NOUN" else None
        first, last = (core.start, core.end) if core else (head.idx, head.idx + len(head))
        return self._speaker(None, max(first, start), min(last, end), _unnamed(head))

    def of_subject(self, cue: Token) -> Speaker | None:
        """The speaker from the syntax alone: the subject of the cue, or of the verb that it hangs on.

        Only actors count: where the subject is no one known, the words of the report decide.
        """
        subject = subjects.of(cue)
        if subject is None:
            return None
        found = self._covering(subject)
        if found is None and subject.tag_ in {"WDT", "WP"}:
            return self._of_relative(subject)
        return self._known(found) if found is not None and found[0].kind != "place" else None

    def described(self, cue: Token) -> Speaker | None:
        """The one whom the subject of the cue describes without a name: "officials", "his lawyer"."""
        subject = subjects.of(cue)
        if subject is None or subject.pos_ != "NOUN" or not (titles.office(subject) or subject.tag_ == "NNS"):
            return None
        core = titles.description(self.parse, subject)
        return self._speaker(None, core.start, core.end, _unnamed(subject))

    def of_label(self, colon: Token) -> Speaker | None:
        """The first person named in words without a verb that a colon ends: "Ann Holm, on the new bridge:"."""
        label = self.parse.tokens[colon.sent.start : colon.i]
        if any(token.pos_ in {"VERB", "AUX"} and token.tag_ != "VBG" for token in label):
            return None
        found = (self._covering(token) for token in label if not _about(token))
        named = next((pair for pair in found if pair is not None and pair[0].kind == "person"), None)
        return self._known(named) if named is not None else None

    def _of_relative(self, pronoun: Token) -> Speaker:
        """The speaker that a "who" or "which" refers to: what its clause hangs on."""
        clause = pronoun.head
        subject = clause.dep_ == "relcl" and pronoun.dep_ in {"nsubj", "nsubjpass"}
        found = self._covering(clause.head) if subject else None
        actor = found[0].id if found is not None else None
        return self._speaker(actor, pronoun.idx, pronoun.idx + len(pronoun), "pronoun")

    def _known(self, found: tuple[Actor, Mention]) -> Speaker:
        actor, mention = found
        return self._speaker(actor.id, mention.start, mention.end, _form(mention, actor))

    def _name_of(self, head: Token, start: int, end: int) -> tuple[Actor, Mention] | None:
        """The actor that the head word, or a name in apposition to it, belongs to."""
        heads = [head, *(child for child in head.children if child.dep_ == "appos")]
        heads = [token for token in heads if start <= token.idx < end]
        found = [self._covering(token) for token in heads]
        known = [pair for pair in found if pair is not None]
        people = [pair for pair in known if pair[0].kind == "person"]
        return next(iter(people or known), None)

    def _covering(self, token: Token) -> tuple[Actor, Mention] | None:
        for actor in self.actors:
            for mention in actor.mentions:
                if mention.start <= token.idx < mention.end and mention.kind != "adjectival":
                    return actor, mention
        return None

    def _speaker(self, actor: str | None, start: int, end: int, named: Named) -> Speaker:
        return Speaker(actor=actor, document=self.parse.document.id, start=start, end=end, named=named)


def _head(root: Token) -> Token:
    """The word that names: not the preposition or the partitive before it."""
    if root.pos_ == "ADP":
        return next((child for child in root.children if child.dep_ == "pobj"), root)
    return root


def _form(mention: Mention, actor: Actor) -> Named:
    if mention.kind == "pronoun":
        return "pronoun"
    return "office" if mention.kind == "nominal" and actor.kind == "person" else "named"


def _unnamed(head: Token) -> Named:
    if head.lower_ in _PRONOUNS or head.pos_ == "PRON":
        return "pronoun"
    if head.pos_ == "PROPN":
        return "named"
    kind = (titles.office(head) or ("", ""))[0]
    kind = "office" if head.lower_ == "office" else kind  # "the minister's office"
    one = head.tag_ == "NN" and (kind == "office" or (head.lower_ in _SINGULAR_RANKS and _definite(head)))
    return "office" if one else "anonymous"


def _about(token: Token) -> bool:
    """Whether a label says what is spoken of rather than who speaks: "On Ann Holm:"."""
    while token.dep_ == "compound":
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ in {"on", "about", "to", "for", "against", "with"}


def _definite(head: Token) -> bool:
    return any(child.lower_ == "the" or child.dep_ == "poss" for child in head.lefts)
