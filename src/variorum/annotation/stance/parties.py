"""Who is meant: from a noun of a clause to the actors it leads to, and from a clause to whoever says it.

Where the text leads to nobody, or to somebody only by a guess, the answer is empty.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.annotation.parser import Parse
from variorum.model import Actor, Mention, Quotation

from . import joint, predicates
from .joint import Pair
from .words import frame

_FIRST_PERSON = {"i", "we", "us", "me", "our", "my", "ourselves"}
_SAYING = {
    "say", "tell", "add", "write", "note", "warn", "argue", "state", "insist", "reply", "explain", "declare", "stress",
    "announce", "tweet", "continue", "acknowledge", "admit", "call", "urge", "read", "suggest", "report", "confirm",
    "believe", "emphasize", "emphasise", "demand", "convey", "reaffirm", "reiterate", "claim", "think", "maintain",
    "contend", "assert", "predict", "judge", "estimate", "signal", "vow", "pledge", "promise", "agree", "indicate",
    "cite", "ask", "express", "comment", "remark", "observe", "feel", "conclude", "respond", "answer",
}  # fmt: skip
_GROUPS = {"person": {"leader", "president", "minister"}}
_PAIR_REACH = 1500  # characters back to the pair that "the two leaders" stands for: some three paragraphs
_ACTING_KINDS = {"person", "state", "government", "organization", "alliance", "office", "group", "media", "place"}


@dataclass(frozen=True, slots=True)
class Report:
    """Whose words a clause is in: the actors that say it, and whether they judge from outside.

    No record at all means the outlet's own voice; no actors, that somebody says it whom the text does not lead to.
    """

    actors: tuple[str, ...]
    analyst: bool


@dataclass(frozen=True, slots=True)
class Parties:
    """The actors and quotations of an article, ready to be asked who is meant."""

    parse: Parse
    quotations: Sequence[Quotation]
    by_id: dict[str, Actor]
    names: dict[int, tuple[Actor, Mention]]
    _adjectives: dict[int, Actor]
    _pairs: list[Pair] = field(default_factory=list)
    _authors: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    _reports: dict[int, list[Report]] = field(default_factory=dict)
    _under_way: set[int] = field(default_factory=set)
    _followed: set[int] = field(default_factory=set)

    def of(self, noun: Token) -> tuple[Actor, ...]:
        """The actors that a noun and those joined to it name, in the order of the text, without those unknown."""
        found: list[Actor] = []
        for one in (noun, *joined(noun)):
            found.extend(actor for actor in self._single(one) if actor not in found)
        return tuple(found)

    def subject(self, verb: Token) -> tuple[Actor, ...]:
        """Who does what the verb says: for "I" and "we" whoever is speaking."""
        nouns = predicates.subjects(verb)
        if len(nouns) == 1 and _speaks(nouns[0]):
            report = self.report(verb)
            return tuple(self.by_id[id] for id in report.actors) if report and not report.analyst else ()
        return tuple(actor for noun in nouns for actor in self.of(noun))

    def before(self, noun: Token) -> tuple[Actor, ...]:
        """The actors that stand as modifiers before a noun: "the US and NATO rejection", "Russian demands"."""
        found: list[Actor] = []
        lefts = [one for child in noun.lefts for one in (*child.lefts, child)]
        for child in lefts:
            actor = self._adjectives.get(child.i) or (self.names[child.i][0] if child.i in self.names else None)
            if child.dep_ in {"amod", "compound", "nmod", "poss"} and actor is not None and actor not in found:
                found.append(actor)
        if noun.dep_ == "conj" and found and noun.head.i in self.names and noun.head.pos_ == "PROPN":
            found.insert(0, self.names[noun.head.i][0])  # the parse joins "the US" to the noun, not to "NATO"
        return tuple(found)

    def joint(self) -> dict[int, tuple[str, ...]]:
        """Whom nouns such as "both leaders" take up together, by the index of the noun.

        "The parties" are those only whose words it stands in: elsewhere they may be any two.
        """
        found: dict[int, tuple[str, ...]] = {}
        for token in self.parse.tokens:
            if token.i not in self.names and self._both(token):
                loose = token.lemma_.lower() in {"party", "side"}
                actors = self._those_speaking(token) if loose else self._last_pair(token)
                if len(actors) > 1:
                    found[token.i] = tuple(actor.id for actor in actors)
        return found

    def report(self, token: Token) -> Report | None:
        """Whose words the token stands in most closely, or None where it is the outlet's own voice."""
        found = self.reports(token)
        return next((one for one in found if one.actors), found[0] if found else None)

    def reports(self, token: Token) -> list[Report]:
        """All who say it, the closest first: "she said China had signalled that …" has China, then her."""
        if token.i in self._under_way:  # "I", said by "I": nobody is named
            return []
        if token.i not in self._reports:
            self._under_way.add(token.i)
            self._reports[token.i] = self._read_reports(token)
            self._under_way.discard(token.i)
        return self._reports[token.i]

    def _read_reports(self, token: Token) -> list[Report]:
        found: list[Report] = []
        seen = {token.i}
        above = self._above(token)
        while above is not None and above.i not in seen:
            seen.add(above.i)
            sources = predicates.subjects(above)
            actors = tuple(actor.id for noun in sources for actor in self.of(noun))
            judging = any(self._analyst(noun) for noun in sources) or any(self.judges(self.by_id[id]) for id in actors)
            found.append(Report(actors, judging))
            above = self._above(above)
        cues = {token.doc[at].idx for at in seen}
        for quotation in self._quoted_in(token):
            if quotation.cue is not None and quotation.cue.start in cues:
                continue  # the same saying, which its verb has told more fully
            speaker = quotation.speaker.actor if quotation.speaker else None
            if speaker in self.by_id and self.by_id[speaker].kind in _ACTING_KINDS:
                found.append(Report((speaker,), self.judges(self.by_id[speaker])))
            elif not found:
                found.append(Report((), analyst=False))
        return found

    def judges(self, actor: Actor) -> bool:
        """Whether somebody is named as an analyst, a correspondent or the like."""
        if actor.kind != "person":
            return False
        return any(
            self._analyst(span.root)
            for mention in actor.mentions[:3]
            if mention.kind == "name" and (span := self.parse.token_span(mention.start, mention.end)) is not None
        )

    def _above(self, token: Token) -> Token | None:
        """The verb of saying that the clause of the token hangs on."""
        while token.head != token:
            if token.dep_ == "ccomp" and token.head.lemma_ in _SAYING:
                return token.head
            if token.dep_ in {"ROOT", "relcl"}:
                return None
            token = token.head
        said = (child for child in token.children if child.dep_ == "parataxis" and child.lemma_ in _SAYING)
        return next(said, None)

    def _quoted_in(self, token: Token) -> list[Quotation]:
        inside = [q for q in self.quotations if any(piece.start <= token.idx < piece.end for piece in q.pieces)]
        return sorted(inside, key=lambda q: (q.end - q.start, q.start))

    def _analyst(self, noun: Token) -> bool:
        words = frame("analyst")
        if noun.lemma_.lower() in words:
            return True
        for child in noun.children:
            if child.dep_ in {"appos", "compound", "amod", "nmod"} and (
                child.lemma_.lower() in words or any(one.lemma_.lower() in words for one in child.children)
            ):
                return True
            if child.dep_ == "acl" and child.lemma_ == "report":
                return True
            if child.dep_ == "poss" and child.i in self.names and self.names[child.i][0].kind == "media":
                return True
        return False

    def _single(self, noun: Token) -> tuple[Actor, ...]:
        if _speaks(noun):
            report = self.report(noun)
            return tuple(self.by_id[id] for id in report.actors) if report else ()
        if noun.i in self.names:
            actor, mention = self.names[noun.i]
            return () if _people(noun, actor, mention) or _part_of(noun) else (actor,)
        if noun.pos_ == "PRON":
            return self._speaker_again(noun)
        return self._by_description(noun, noun.lemma_.lower())

    def _by_description(self, noun: Token, lemma: str) -> tuple[Actor, ...]:
        """Those whom a common noun stands for: "the statement", "both leaders", "the Thai government"."""
        if lemma in frame("collective") and any(child.lower_ == "western" for child in noun.lefts):
            return tuple(actor for actor in self.by_id.values() if actor.kind == "group" and actor.name == "West")
        if lemma in frame("document"):
            return self._authors_of(noun) or self._owner_of(noun)
        if self._both(noun):
            return self._those_speaking(noun) or self._last_pair(noun)
        if lemma in frame("standing"):
            return tuple(self._adjectives[child.i] for child in noun.children if child.i in self._adjectives)[:1]
        beside = [*noun.children, noun.head] if noun.dep_ == "appos" else noun.children
        named = (one for one in beside if (one.dep_ == "appos" or one == noun.head) and one.i in self.names)
        return tuple(self.names[one.i][0] for one in named)[:1]

    def _speaker_again(self, pronoun: Token) -> tuple[Actor, ...]:
        """ "China said it supports": whoever says it, where kind and number agree."""
        if pronoun.dep_ not in predicates.SUBJECTS:
            return ()
        if pronoun.lower_ == "it" and pronoun.head.lemma_ == "read":
            return self._authors[max(self._earlier(pronoun))] if self._earlier(pronoun) else ()
        above = self._above(pronoun.head)
        sources = predicates.subjects(above) if above is not None else ()
        if any(noun.pos_ == "PRON" and noun.lower_ != pronoun.lower_ for noun in sources):
            return ()
        if pronoun.i in self._followed:  # a parse may hang two sayings on each other
            return ()
        self._followed.add(pronoun.i)
        actors = tuple(actor for noun in sources if noun.i < pronoun.i for actor in self.of(noun))
        self._followed.discard(pronoun.i)
        return actors if _agree(pronoun, actors) else ()

    def _both(self, noun: Token) -> bool:
        if noun.tag_ not in {"NNS", "NNPS"} or noun.lemma_.lower() not in frame("joint"):
            return False
        lefts = {child.lower_ for child in noun.lefts}
        return bool(lefts & {"two", "both"}) or (noun.lower_ in {"parties", "sides"} and "the" in lefts)

    def _those_speaking(self, noun: Token) -> tuple[Actor, ...]:
        """The authors of a joint text, for whom it says "the parties"."""
        report = self.report(noun)
        if report is None or len(report.actors) < 2 or noun.lower_ not in {"parties", "sides"}:
            return ()
        return tuple(self.by_id[id] for id in report.actors)

    def _last_pair(self, noun: Token) -> tuple[Actor, ...]:
        persons = noun.lemma_.lower() in _GROUPS["person"]
        for pair in reversed(self._pairs):
            if pair.at >= noun.idx or noun.idx - pair.at > _PAIR_REACH or len(pair.actors) != 2:
                continue
            kinds = {actor.kind == "person" for actor in pair.actors}
            if noun.lemma_.lower() in {"party", "side"} or kinds == {persons}:
                return pair.actors
        return ()

    def _authors_of(self, noun: Token) -> tuple[Actor, ...]:
        inner = [one for of in noun.children if of.lower_ == "of" for one in of.children if one.i in self._authors]
        if inner:
            return self._authors[inner[0].i]
        if noun.i in self._authors:
            return self._authors[noun.i]
        earlier = self._earlier(noun)
        definite = any(child.lower_ in {"the", "this"} for child in noun.lefts)
        return self._authors[max(earlier)] if earlier and definite else ()

    def _owner_of(self, noun: Token) -> tuple[Actor, ...]:
        """Whose text it is: "the senator's letter"."""
        owner = next((child for child in noun.children if child.dep_ == "poss" and child.i in self.names), None)
        return (self.names[owner.i][0],) if owner is not None else ()

    def _earlier(self, noun: Token) -> list[int]:
        return [at for at in self._authors if at < noun.i]


def read(parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation]) -> Parties:
    """The parties of one article."""
    names: dict[int, tuple[Actor, Mention]] = {}
    adjectives: dict[int, Actor] = {}
    for actor in actors:
        for mention in actor.mentions:
            span = parse.token_span(mention.start, mention.end)
            if span is None or actor.kind not in _ACTING_KINDS:
                continue
            if mention.kind == "adjectival" or span.root.dep_ in {"compound", "poss"}:
                adjectives.setdefault(span.root.i, actor)
            if mention.kind != "adjectival":
                names.setdefault(span.root.i, (actor, mention))
    found = Parties(parse, quotations, {actor.id: actor for actor in actors}, names, adjectives)
    found._pairs.extend(joint.pairs(parse, found))
    found._authors.update(joint.authors(parse, found))
    return found


def joined(noun: Token) -> Iterator[Token]:
    """The nouns joined to one: "Norway, Sweden and others"."""
    for child in noun.children:
        if child.dep_ == "conj":
            yield child
            yield from joined(child)


def _speaks(noun: Token) -> bool:
    return noun.pos_ == "PRON" and noun.lower_ in _FIRST_PERSON


def _agree(pronoun: Token, actors: Sequence[Actor]) -> bool:
    """Whether a pronoun can stand for the actors."""
    if pronoun.lower_ == "they":
        return len(actors) > 1 or any(actor.kind in {"group", "organization"} for actor in actors)
    if len(actors) != 1 or pronoun.lower_ not in {"it", "he", "she"}:
        return False
    return (actors[0].kind == "person") == (pronoun.lower_ != "it")


def _people(noun: Token, actor: Actor, mention: Mention) -> bool:
    """Whether a noun names a people: "Americans" are not the United States, "the American government" is."""
    named = noun.text[:1].isupper() and noun.lemma_.lower() not in frame("standing")
    return mention.kind == "nominal" and actor.kind == "state" and named


def _part_of(noun: Token) -> bool:
    """Whether the words pick out some of a group: "many Democrats", "Republicans on the panel", "officials who"."""
    if noun.tag_ not in {"NNS", "NNPS"} and not noun.text.endswith("s"):
        return False
    if any(child.lower_ in frame("partial") or child.dep_ == "nummod" for child in noun.lefts):
        return True
    return noun.tag_ in {"NNS", "NNPS"} and any(
        child.dep_ == "relcl" or (child.dep_ == "prep" and child.lower_ in {"on", "in", "from", "like", "of"})
        for child in noun.rights
    )
