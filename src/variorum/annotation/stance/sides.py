"""The sides that clauses take: support and opposition in verbs, adjectives, nouns, refusals and "should"."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.model import Extent
from variorum.model.stance import StanceKind

from . import issues, judging, phrases, predicates, refusals, votes, wishes
from .issues import Side
from .parties import Parties
from .words import VerbUse, frame, verbs, words

_BE = {"be", "remain", "stay", "seem", "appear"}
_STANDING_AUXILIARIES = {"do", "does", "will", "would", "wo", "can", "ca", "'d", "’d", "'ll", "’ll"}
_IN_FAVOUR = ("in favor of", "in favour of")


def sides(known: Parties) -> Iterator[Side]:
    """All sides of the article, in the order of the text."""
    for token in known.parse.tokens:
        if token.pos_ == "VERB":
            yield from _of_verb(known, token)
            yield from refusals.of_refusal(known, token)
            yield from refusals.of_unwillingness(known, token)
            yield from refusals.of_duty(known, token)
            yield from refusals.of_study(known, token)
            yield from wishes.of_wish(known, token)
            yield from wishes.of_own_duty(known, token)
            yield from wishes.of_striving(known, token)
            yield from votes.of_vote(known, token)
            yield from judging.of_naming(known, token)
            yield from _of_adjective(known, token)
        elif token.pos_ == "AUX" and token.lemma_ == "be":
            yield from _of_being(known, token)
            yield from judging.of_being(known, token)
        elif token.pos_ == "ADJ":
            yield from _of_adjective(known, token)
        elif token.pos_ == "NOUN":
            yield from _of_noun(known, token)
        if token.lower_ == "yet":
            yield from refusals.of_silence(known, token)


def _of_verb(known: Parties, verb: Token) -> Iterator[Side]:
    for use in verbs().get(verb.lemma_, ()):
        topic = issues.topic(verb, use.issue)
        if topic is None or not predicates.actual(verb):
            continue
        stance = _bent(verb, use) if not predicates.none(topic) else None
        issue = issues.issue(topic)
        if stance is None or issue is None or not issues.issue_fits(known, verb, topic):
            continue
        holders = known.subject(verb)
        if holders:
            condition = predicates.condition(verb) if stance == "conditional" else None
            place = _what_is_done(known, verb, topic) if condition is not None else None
            tokens = (topic, condition) if condition else (topic,)
            yield Side(holders, stance, place or issue, use.act, verb, tokens)
            return


def _what_is_done(known: Parties, verb: Token, topic: Token) -> Extent | None:
    """Of "would support Chile with loans if" the whole, as a condition is on what is done, not on Chile."""
    place = phrases.phrase(verb) if known.of(topic) else None
    if place is None or place.end <= verb.idx + len(verb):
        return None
    return Extent(verb.idx, place.end)


def _bent(verb: Token, use: VerbUse) -> StanceKind | None:
    """The stance after negation and condition; None where a denied support leaves everything open."""
    if predicates.negated(verb):
        if predicates.softened(verb):
            return "ambivalent"
        auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
        if not auxiliaries & _STANDING_AUXILIARIES or use.stance == "declines":
            return None
        return "opposes" if use.stance == "supports" else "ambivalent"
    if predicates.condition(verb) is not None:
        return "conditional"
    return use.stance


def _of_being(known: Parties, be: Token) -> Iterator[Side]:
    """ "is against the plan", "is in favour of talks"."""
    for child in be.children:
        if child.dep_ != "prep" or not predicates.actual(be):
            continue
        against = child.lower_ == "against"
        stance: StanceKind = "opposes" if against else "supports"
        topic = next(
            (one for path in (("against",) if against else _IN_FAVOUR) if (one := issues.topic(be, path))), None
        )
        issue = issues.issue(topic) if topic is not None else None
        holders = known.subject(be) if issue else ()
        if holders and issue and topic is not None and not predicates.negated(be):
            yield Side(holders, stance, issue, "attitude", be, (topic,))


def _of_adjective(known: Parties, adjective: Token) -> Iterator[Side]:
    use = words("adjective").get(adjective.lower_)
    be = adjective.head if adjective.dep_ in {"acomp", "oprd"} else adjective
    if use is None or (be != adjective and be.lemma_ not in _BE) or adjective.dep_ == "amod":
        return
    topic = next((one for one in (issues.topic(adjective, p) for p in use.prepositions) if one is not None), None)
    issue = issues.issue(topic) if topic is not None else None
    if topic is None or issue is None or not predicates.actual(be):
        return
    stance = _of_state(be, use.stance)
    passive = next((child for child in be.children if child.dep_ == "nsubjpass"), None)
    holders = known.of(passive) if passive is not None and be == adjective else known.subject(be)
    if holders and stance:
        yield Side(holders, stance, issue, "attitude", be, (adjective, topic))


def _of_state(be: Token, stance: StanceKind) -> StanceKind | None:
    """The stance of "is open to" and the like after negation and condition."""
    if predicates.negated(be):
        return "opposes" if stance == "supports" and not predicates.softened(be) else None
    return stance if predicates.condition(be) is None else "conditional"


def _of_noun(known: Parties, noun: Token) -> Iterator[Side]:
    use = words("noun").get(noun.lemma_.lower())
    if use is None:
        return
    verb = noun.head
    voiced = noun.dep_ == "dobj" and verb.lemma_ in frame("voicing")
    won = noun.dep_ == "dobj" and verb.lemma_ in frame("winning")
    standing = noun.dep_ == "nsubj" and verb.pos_ in {"VERB", "AUX"}
    if not (voiced or won or standing) or not predicates.actual(verb) or predicates.negated(verb):
        return
    if any(child.lower_ in {"no", "any", "little"} for child in noun.lefts):
        return
    owner = next((child for child in noun.children if child.dep_ == "poss" and child.pos_ != "PRON"), None)
    own = known.subject(verb) if voiced else ()
    holders = known.of(owner) if owner is not None else own
    topic = issues.topic_of_noun(noun, use.prepositions)
    if topic is not None and topic.head.lower_ == "of" and noun.lemma_.lower() in frame("genitive") and owner is None:
        return  # "won the support of the union": whose it is, not what it is for
    issue = issues.issue(topic) if topic is not None else None
    if holders and issue and topic is not None:
        about = _winner_in(verb, topic, issue) if won else None
        yield Side(holders, use.stance, about or issue, "speech" if voiced else "attitude", verb, (noun, topic))


def _winner_in(verb: Token, topic: Token, issue: Extent) -> str | None:
    """ "Chile won Peru's backing in the quarrel": what Peru backs is Chile in the quarrel."""
    winners = predicates.subjects(verb)
    place = phrases.phrase(winners[0]) if topic.head.lower_ == "in" and len(winners) == 1 else None
    if place is None:
        return None
    text = verb.doc.text
    return " ".join(f"{text[place.start : place.end]} in {text[issue.start : issue.end]}".split())
