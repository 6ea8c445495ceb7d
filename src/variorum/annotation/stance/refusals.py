"""Sides taken by not doing or not saying: refusals, silence; and by saying what others should do."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.model import Actor, Extent
from variorum.model.stance import StanceKind

from . import issues, phrases, predicates
from .issues import Side
from .parties import Parties
from .words import frame, verbs

_TAKEN_BACK = {
    "accept", "recognise", "recognize", "sign", "support", "back", "endorse", "join", "cooperate", "comply",
    "negotiate", "approve", "ratify", "concede", "agree", "compromise", "allow", "permit", "hand", "send", "attend",
    "participate", "tolerate", "surrender", "withdraw", "intervene", "lift", "deploy", "extradite", "supply", "release",
}  # fmt: skip
_WILL = {"will", "would", "wo", "'ll", "’ll", "'d", "’d"}
_OWN = {"country", "government", "administration", "nation", "party"}
_HIS = {"his", "her", "their", "its", "our", "my"}
_LONGEST = 240
_SILENT = {"comment", "say", "discuss", "answer", "speak", "elaborate", "take"}
_PRONOUNCED = {"statement", "position", "stance", "comment", "decision", "view", "side", "line", "opinion"}
_COMING_ABOUT = {
    "arrive", "come", "begin", "start", "last", "take", "happen", "occur", "follow", "appear", "emerge", "resume",
    "finish",
}  # fmt: skip
_OBLIGING = {"should", "ought", "must"}
_EMPTY_DUTIES = {
    "know", "mistake", "look", "think", "remember", "note", "expect", "come", "put", "see", "ask", "say", "go", "get",
}  # fmt: skip
_ANYBODY = {"one", "nobody", "everyone", "everybody", "anyone", "people", "citizen", "person", "someone", "anybody"}


def of_refusal(known: Parties, verb: Token) -> Iterator[Side]:
    """ "refused to recognise the vote" opposes; "declined to comment on the vote" declines."""
    if verb.lemma_ not in {"refuse", "decline"} or predicates.negated(verb) or not predicates.actual(verb):
        return
    below = next((child for child in verb.children if child.dep_ == "xcomp"), None)
    if below is None:
        return
    accounts = {child.lemma_.lower() for child in below.children if child.dep_ == "dobj"} & frame("allegation")
    if verb.lemma_ == "refuse" and below.lemma_ in _TAKEN_BACK and not accounts:
        stance: StanceKind = "opposes"
        topic: Token | None = below
    elif below.lemma_ in _SILENT:
        stance, topic = "declines", _matter(below)
    else:
        return
    holders = known.subject(verb) if topic is not None else ()
    issue = issues.issue(topic) if topic is not None else None
    if holders and issue and topic is not None:
        yield Side(holders, stance, _without_to(topic, issue), "speech", verb, (below, topic))


def of_unwillingness(known: Parties, verb: Token) -> Iterator[Side]:
    """ "Canada said it would not send envoys": whoever says what they themselves will not do is against it."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    given = next((child for child in verb.children if child.dep_ == "dobj"), None)
    nothing = given if given is not None and predicates.none(given) else None
    if (
        verb.lemma_ not in _TAKEN_BACK | frame("policy")
        or not auxiliaries & _WILL
        or predicates.negated(verb) == bool(nothing)
    ):
        return
    if (verb.lemma_ in verbs() and nothing is None) or predicates.softened(verb):
        return
    if predicates.condition(verb) or not predicates.actual(verb):
        return
    if any(child.dep_ == "prep" and _other_reason(child) for child in verb.children):
        return
    holders = _unwilling(known, verb)
    issue = phrases.phrase(verb)
    if not holders or issue is None or verb.idx >= issue.end:
        return
    if nothing is not None:
        yield Side(holders, "opposes", _of_nothing(verb, nothing, issue), "speech", verb, (verb,))
    elif any(child.dep_ in {"dobj", "prep"} for child in verb.children):
        yield Side(holders, "opposes", Extent(verb.idx, issue.end), "speech", verb, (verb,))


def _unwilling(known: Parties, verb: Token) -> tuple[Actor, ...]:
    """Who says what they will not do: the subject itself, its unnamed voice, or somebody of "his country"."""
    report = known.report(verb)
    if report is None or report.analyst:
        return ()
    holders = known.subject(verb)
    if holders and {one.id for one in holders} <= set(report.actors):
        return holders
    speakers = predicates.subjects(verb.head) if verb.dep_ == "ccomp" else ()
    if holders and not report.actors:
        public = all(one.kind != "person" for one in holders)
        return holders if public and any(one.lemma_.lower() in frame("voice") for one in speakers) else ()
    own = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if not holders and own is not None and own.lemma_.lower() in _OWN and len(report.actors) == 1:
        speaker = known.by_id[report.actors[0]]
        said = any(child.dep_ == "poss" and child.lower_ in _HIS for child in own.children)
        return (_state(known, speaker),) if said and speaker.kind == "person" and speaker.roles else ()
    return ()


def _state(known: Parties, speaker: Actor) -> Actor:
    """The state whose office a person holds, where the text names it; else the person."""
    states = [one for one in known.by_id.values() if one.kind == "state" and one.country == speaker.country]
    return states[0] if speaker.country and len(states) == 1 else speaker


def _of_nothing(verb: Token, nothing: Token, issue: Extent) -> str:
    """What is not to be done: "hand over anything", "accept any conditions"."""
    text = verb.doc.text
    no = next((child for child in nothing.lefts if child.lower_ == "no"), nothing)
    put = "anything" if no == nothing else "any"
    words = f"{text[verb.idx : no.idx]}{put}{text[no.idx + len(no) : max(issue.end, no.idx + len(no))]}"
    return " ".join(words.split())


def of_study(known: Parties, verb: Token) -> Iterator[Side]:
    """ "said only that it was studying the offer": whoever says so takes no side yet."""
    if verb.lemma_ not in frame("studying") or verb.tag_ != "VBG" or predicates.negated(verb):
        return
    topic = next((child for child in verb.children if child.dep_ == "dobj"), None)
    report = known.report(verb)
    if topic is None or topic.lemma_.lower() not in frame("pending") or report is None or report.analyst:
        return
    issue = issues.issue(topic)
    holders = known.subject(verb)
    if holders and issue is not None and predicates.actual(verb):
        yield Side(holders, "declines", issue, "speech", verb, (topic,))


def _other_reason(preposition: Token) -> bool:
    """Whether what is not done is part of something else, or is left for a reason: "due to", "as part of"."""
    if preposition.lower_ in {"due", "because", "owing"}:
        return True
    return preposition.lower_ == "as" and any(child.lemma_ == "part" for child in preposition.children)


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


def of_duty(known: Parties, verb: Token) -> Iterator[Side]:
    """ "X should admit no members", said by somebody: they are for it, or with "not" against it."""
    subject = next((child for child in verb.children if child.dep_ in predicates.SUBJECTS), None)
    if subject is None or not _obliges(verb, subject) or (_must(verb) and subject.dep_ != "nsubjpass"):
        return
    report = known.report(verb)
    if report is None or not report.actors or _expected(known, verb, subject):
        return
    place = phrases.phrase(verb, longest=240)
    if place is not None and place.start > subject.idx:
        place = Extent(
            subject.left_edge.idx, place.end
        )  # a clause of its own stands between: "the bank, which …, should"
    if place is None or len(place) > _LONGEST:
        return
    holders = tuple(known.by_id[id] for id in report.actors if known.by_id[id].kind != "media")
    if not holders:
        return
    if known.parse.text.startswith("that ", place.start):
        place = Extent(place.start + len("that "), place.end)
    if predicates.negated(verb):
        denial = next((child for child in verb.children if child.dep_ == "neg"), None)
        if denial is None or denial.lower_ != "not":
            return
        text = known.parse.text
        kept = text[place.start : denial.idx].rstrip() + text[denial.idx + len(denial) : place.end]
        yield Side(holders, "opposes", " ".join(kept.split()), "speech", verb, (subject, verb))
    else:
        yield Side(holders, "supports", place, "speech", verb, (subject, verb))


def _must(verb: Token) -> bool:
    """Whether the clause has "must": with somebody who acts that is a demand, or a rule that is told of."""
    return any(child.dep_ == "aux" and child.lower_ == "must" for child in verb.children)


def _expected(known: Parties, verb: Token, subject: Token) -> bool:
    """Whether "should" says what is likely, of things that come about: "the results should arrive on Friday"."""
    plain = subject.dep_ == "nsubj" and not any(child.dep_ in {"xcomp", "dobj"} for child in verb.children)
    return plain and verb.lemma_ in _COMING_ABOUT and not known.of(subject)


def _obliges(verb: Token, subject: Token) -> bool:
    """Whether the clause says what somebody or something should do, and not in passing: "people should know"."""
    modal = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in _OBLIGING), None)
    if modal is None or modal.i < subject.i or subject.pos_ == "PRON" or predicates.asks(verb):
        return False
    if verb.lemma_ in _EMPTY_DUTIES or subject.lemma_.lower() in _ANYBODY:
        return False
    if any(child.tag_ in {"WRB", "WP", "WDT"} and child.i < subject.i for child in verb.children):
        return False  # "where the line should be drawn"
    past = any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)
    return not past and not any(child.dep_ == "mark" and child.lower_ == "if" for child in verb.children)


def of_silence(known: Parties, yet: Token) -> Iterator[Side]:
    """ "is yet to issue a statement on the matter"."""
    head = yet.head
    verb = next((child for child in head.children if child.dep_ == "xcomp"), head)
    spoken = next((child for child in verb.children if child.dep_ == "dobj" and child.lemma_ in _PRONOUNCED), None)
    if spoken is None or head.lemma_ not in {"be", "have"}:
        return
    topic = next(
        (one for one in (issues.topic(spoken, p) for p in ("on", "about", "regarding")) if one is not None), None
    )
    issue = issues.issue(topic) if topic is not None else None
    holders = known.subject(head)
    if holders and issue and topic is not None:
        yield Side(holders, "declines", issue, "attitude", head, (verb, spoken, topic))
