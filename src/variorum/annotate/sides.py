"""The sides that clauses take: support and opposition in verbs, adjectives, nouns and "should"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Actor, Extent
from variorum.model.stance import StanceKind

from . import predicates
from .parties import Parties
from .stances import Act, VerbUse, frame, verbs, words

_BE = {"be", "remain", "stay", "seem", "appear"}
_STANDING_AUXILIARIES = {"do", "does", "will", "would", "wo", "can", "ca", "'d", "’d", "'ll", "’ll"}
_TAKEN_BACK = {
    "accept", "recognise", "recognize", "sign", "support", "back", "endorse", "join", "cooperate", "comply", "negotiate",
    "approve", "ratify", "concede", "agree", "compromise", "allow", "permit", "hand", "send", "attend", "participate",
    "tolerate", "surrender", "withdraw", "intervene", "lift", "deploy", "extradite", "supply", "release",
}  # fmt: skip
_WILL = {"will", "would", "wo", "'ll", "’ll", "'d", "’d"}
_SILENT = {"comment", "say", "discuss", "answer", "speak", "elaborate", "take"}
_PRONOUNCED = {"statement", "position", "stance", "comment", "decision", "view", "side", "line", "opinion"}
_GIFTS = {"award", "prize", "job", "invitation", "resignation", "apology", "responsibility", "money", "bribe", "donation",
          "nomination", "post", "gift", "blame", "credit", "call", "role", "delivery", "payment"}  # fmt: skip
_IN_FAVOUR = ("in favor of", "in favour of")
_OBLIGING = {"should", "ought"}
_EMPTY_DUTIES = {"know", "mistake", "look", "think", "remember", "note", "expect", "come", "put", "see", "ask", "say", "go", "get"}
_ANYBODY = {"one", "nobody", "everyone", "everybody", "anyone", "people", "citizen", "person", "someone", "anybody"}


@dataclass(frozen=True, slots=True)
class Side:
    """A side taken in one clause: by whom, on what, in which words."""

    holders: tuple[Actor, ...]
    stance: StanceKind
    issue: Extent | str
    act: Act
    verb: Token
    tokens: tuple[Token, ...]


def sides(known: Parties) -> Iterator[Side]:
    """All sides of the article, in the order of the text."""
    for token in known.parse.tokens:
        if token.pos_ == "VERB":
            yield from _of_verb(known, token)
            yield from _of_refusal(known, token)
            yield from _of_unwillingness(known, token)
            yield from _of_duty(known, token)
        elif token.pos_ == "AUX" and token.lemma_ == "be":
            yield from _of_being(known, token)
        elif token.pos_ == "ADJ" or token.tag_ == "VBN":
            yield from _of_adjective(known, token)
        elif token.pos_ == "NOUN":
            yield from _of_noun(known, token)
        if token.lower_ == "yet":
            yield from _of_silence(known, token)


def _of_verb(known: Parties, verb: Token) -> Iterator[Side]:
    for use in verbs().get(verb.lemma_, ()):
        topic = _topic(verb, use.issue)
        if topic is None or not predicates.actual(verb):
            continue
        stance = _bent(verb, use)
        issue = _issue(topic)
        if stance is None or issue is None or not _issue_fits(known, verb, topic):
            continue
        holders = known.subject(verb)
        if holders:
            condition = predicates.condition(verb) if stance == "conditional" else None
            yield Side(holders, stance, issue, use.act, verb, (topic, condition) if condition else (topic,))
            return


def _topic(verb: Token, where: str) -> Token | None:
    """The word at the head of the issue, or None where the verb is used otherwise."""
    if where == "obj":
        wanted = ("nsubjpass",) if any(child.dep_ == "auxpass" for child in verb.children) else ("dobj",)
        found = [child for child in verb.children if child.dep_ in wanted]
        asks = any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children)
        return found[0] if found and not asks else None
    token = verb
    for word in where.split():
        below = [
            one for one in (*token.children, *verb.children) if one.lower_ == word and one.dep_ not in {"aux", "mark"}
        ]
        if not below:
            return None
        token = below[0]
    brought = next((child for child in token.children if child.dep_ in {"pobj", "pcomp"}), None)
    if brought is not None and brought.lemma_ == "be":  # "at what they said was an abuse"
        return next((child for child in brought.children if child.dep_ == "attr"), brought)
    return brought


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


def _issue(topic: Token) -> Extent | None:
    """The words that name the issue, or None where they name none: "it", "the way", a noun cut off from its phrase."""
    if topic.pos_ == "PRON" or topic.lower_ in frame("empty") - {"us"}:
        return None
    found = predicates.phrase(topic)
    if found is None:
        return None
    found = _with_purpose(topic, found)
    text = topic.doc.text
    if text[found.end : found.end + 1] in {"’", "'"}:
        return None  # a possessor whose noun the parse put elsewhere
    if text[found.end : found.end + 1] == "-" and text[found.end + 1 : found.end + 2].isalpha():
        return None
    return found


def _with_purpose(topic: Token, found: Extent) -> Extent:
    """ "a joint call" and what it calls for, where the parse hangs that on the verb instead."""
    if topic.lemma_.lower() not in frame("purpose"):
        return found
    following = topic.doc.char_span(found.start, found.end, alignment_mode="expand")
    if following is None or following.end >= len(topic.doc):
        return found
    mark = topic.doc[following.end]
    if mark.lower_ not in {"for", "to", "on", "against", "over"} or mark.dep_ not in {"mark", "aux", "prep"}:
        return found
    rest = predicates.phrase(mark.head if mark.dep_ != "prep" else mark)
    inside = rest is not None and rest.end > found.end and rest.start >= found.start
    return Extent(found.start, rest.end) if rest is not None and inside else found


def _issue_fits(known: Parties, verb: Token, topic: Token) -> bool:
    """Whether the topic is something one can be for or against here."""
    lemma = topic.lemma_.lower()
    if verb.lemma_ in {"reject", "rebuff", "defend", "support", "accept", "dismiss"} and lemma in frame("allegation"):
        return False
    if verb.lemma_ == "accept" and lemma in _GIFTS:
        return False
    person = topic.ent_type_ == "PERSON"
    if verb.lemma_ in {"welcome", "promote", "embrace"} and person:
        return False
    below = (*verb.children, *topic.children)
    asked = any(child.dep_ in {"xcomp", "advcl"} and predicates.infinitive(child) for child in below)
    return not (asked and verb.lemma_ in {"call", "push", "press", "urge", "lobby", "appeal"} and known.of(topic))


def _of_refusal(known: Parties, verb: Token) -> Iterator[Side]:
    """ "refused to recognise the vote" opposes; "declined to comment on the vote" declines."""
    if verb.lemma_ not in {"refuse", "decline"} or predicates.negated(verb) or not predicates.actual(verb):
        return
    below = next((child for child in verb.children if child.dep_ == "xcomp"), None)
    if below is None:
        return
    if verb.lemma_ == "refuse" and below.lemma_ in _TAKEN_BACK:
        stance: StanceKind = "opposes"
        topic: Token | None = below
    elif below.lemma_ in _SILENT:
        stance, topic = "declines", _matter(below)
    else:
        return
    holders = known.subject(verb) if topic is not None else ()
    issue = _issue(topic) if topic is not None else None
    if holders and issue and topic is not None:
        yield Side(holders, stance, _without_to(topic, issue), "speech", verb, (below, topic))


def _of_unwillingness(known: Parties, verb: Token) -> Iterator[Side]:
    """ "Canada said it would not send envoys": whoever says what they themselves will not do is against it."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if verb.lemma_ not in _TAKEN_BACK or not auxiliaries & _WILL or not predicates.negated(verb):
        return
    if verb.lemma_ in verbs() or predicates.softened(verb) or predicates.condition(verb) or not predicates.actual(verb):
        return
    report = known.report(verb)
    holders = known.subject(verb)
    if report is None or not holders or not {one.id for one in holders} <= set(report.actors):
        return
    issue = predicates.phrase(verb)
    if issue is not None and verb.idx < issue.end and any(child.dep_ in {"dobj", "prep"} for child in verb.children):
        yield Side(holders, "opposes", Extent(verb.idx, issue.end), "speech", verb, (verb,))


def _without_to(topic: Token, issue: Extent) -> Extent:
    first = topic.doc.char_span(issue.start, issue.end, alignment_mode="expand")
    if first is not None and first[0].lower_ == "to" and len(first) > 1:
        return Extent(first[1].idx, issue.end)
    return issue


def _matter(verb: Token) -> Token | None:
    """What something is said, or not said, about."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"on", "about", "over"}:
            below = next((one for one in child.children if one.dep_ == "pobj"), None)
            if below is None or below.lemma_ != "record":
                return below
        if child.dep_ == "ccomp" and any(one.lower_ in {"whether", "if"} for one in child.children):
            return child
        if child.dep_ == "prt" and verb.lemma_ != "take":
            return None
    return next((child for child in verb.children if child.dep_ == "dobj" and verb.lemma_ == "discuss"), None)


def _of_duty(known: Parties, verb: Token) -> Iterator[Side]:
    """ "X should admit no members", said by somebody: they are for it, or with "not" against it."""
    modal = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in _OBLIGING), None)
    subject = next((child for child in verb.children if child.dep_ in predicates.SUBJECTS), None)
    if modal is None or subject is None or modal.i < subject.i or subject.pos_ == "PRON":
        return
    if verb.lemma_ in _EMPTY_DUTIES or subject.lemma_.lower() in _ANYBODY:
        return
    if any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children):
        return
    if predicates.asks(verb) or any(child.dep_ == "mark" and child.lower_ == "if" for child in verb.children):
        return
    report = known.report(verb)
    if report is None or not report.actors:
        return
    place = predicates.phrase(verb, longest=240)
    if place is None or place.start > subject.idx:
        return
    holders = tuple(known.by_id[id] for id in report.actors)
    if place.start < known.parse.text.find("that ", place.start, place.start + 5) + 1:
        place = Extent(place.start + 5, place.end)
    if predicates.negated(verb):
        denial = next((child for child in verb.children if child.dep_ == "neg"), None)
        if denial is None or denial.lower_ != "not":
            return
        text = known.parse.text
        kept = text[place.start : denial.idx].rstrip() + text[denial.idx + len(denial) : place.end]
        yield Side(holders, "opposes", " ".join(kept.split()), "speech", verb, (subject,))
    else:
        yield Side(holders, "supports", place, "speech", verb, (subject,))


def _of_being(known: Parties, be: Token) -> Iterator[Side]:
    """ "is against the plan", "is in favour of talks"."""
    for child in be.children:
        if child.dep_ != "prep" or not predicates.actual(be):
            continue
        against = child.lower_ == "against"
        stance: StanceKind = "opposes" if against else "supports"
        topic = next((one for path in (("against",) if against else _IN_FAVOUR) if (one := _topic(be, path))), None)
        issue = _issue(topic) if topic is not None else None
        holders = known.subject(be) if issue else ()
        if holders and issue and topic is not None and not predicates.negated(be):
            yield Side(holders, stance, issue, "attitude", be, (topic,))


def _of_adjective(known: Parties, adjective: Token) -> Iterator[Side]:
    use = words("adjective").get(adjective.lower_)
    be = adjective.head if adjective.dep_ in {"acomp", "oprd"} else adjective
    if use is None or (be != adjective and be.lemma_ not in _BE) or adjective.dep_ == "amod":
        return
    topic = next((one for one in (_topic(adjective, p) for p in use.prepositions) if one is not None), None)
    issue = _issue(topic) if topic is not None else None
    if topic is None or issue is None or not predicates.actual(be):
        return
    stance: StanceKind | None = use.stance
    if predicates.negated(be):
        stance = {"supports": "opposes"}.get(use.stance) if adjective.lower_ != "interested" else None  # type: ignore[assignment]
    elif predicates.condition(be) is not None:
        stance = "conditional"
    holders = known.subject(be)
    if holders and stance:
        yield Side(holders, stance, issue, "attitude", be, (adjective, topic))


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
    topic = _topic_of_noun(noun, use.prepositions)
    issue = _issue(topic) if topic is not None else None
    if holders and issue and topic is not None:
        yield Side(holders, use.stance, issue, "speech" if voiced else "attitude", verb, (noun, topic))


def _topic_of_noun(noun: Token, prepositions: tuple[str, ...]) -> Token | None:
    for child in (*noun.children, *noun.head.children):
        if child.i <= noun.i or child.i - noun.i > 2:
            continue
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
        if child.dep_ == "acl" and "to" in prepositions and predicates.infinitive(child):
            return child
    return None


def _of_silence(known: Parties, yet: Token) -> Iterator[Side]:
    """ "is yet to issue a statement on the matter"."""
    head = yet.head
    verb = next((child for child in head.children if child.dep_ == "xcomp"), head)
    spoken = next((child for child in verb.children if child.dep_ == "dobj" and child.lemma_ in _PRONOUNCED), None)
    if spoken is None or head.lemma_ not in {"be", "have"}:
        return
    topic = next((one for one in (_topic(spoken, p) for p in ("on", "about", "regarding")) if one is not None), None)
    issue = _issue(topic) if topic is not None else None
    holders = known.subject(head)
    if holders and issue and topic is not None:
        yield Side(holders, "declines", issue, "attitude", head, (verb, spoken, topic))
