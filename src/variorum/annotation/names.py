"""Name mentions: what spaCy's reader of names finds, repaired by known names and by the article's own majority."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from . import gazetteer
from .gazetteer import Entry
from .parser import Parse

_LABELS = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}
_LEAD = re.compile(r"(?:the|a|an|this|that|these|those|its|their|his|her|our|my)\s+", re.IGNORECASE)
_TAIL = re.compile(r"(?:[’']s?|[\s,.;:!?…—–\-\"“”‘’']+)$")
_BODY = re.compile(
    r"\b(?:University|College|School|Institute|Foundation|Center|Centre|Hospital|Airport|Inc|Corp|Company|Group|Bank|"
    r"Church|Street|Avenue|Park|Hotel|Show|Fund|Museum|Library|County|City|Campaign|Tower|Hall|News|Times|Journal)\b"
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|Inc|Jr|Sr|Corp|Co|Ltd)$")
_EDGES = " \t\u00a0\"“”‘’'«»„()[],;:-–—*"
_BREAK = re.compile(r"[\r\n\"“”«»„]|\s[–—-]\s|’s\s|'s\s")
_LOUD = re.compile(r"(?<![\w-])([A-Z]{3,}) [A-Z]{3,}(?![\w-]| [A-Z]{3,}\b)")
_MONTHS = frozenset({"April", "August", "June", "March", "May"})  # that are names of persons too
_MONTH = re.compile(rf" (?:{'|'.join(sorted(_MONTHS))})(?![\w-]|,? \d)")
_BEFORE_MONTHS = frozenset({
    "in", "since", "until", "till", "by", "of", "last", "next", "early", "late", "mid", "this", "from", "to", "through",
    "between", "during", "before", "after", "for", "and", "or", "on", "-", "–",
})  # fmt: skip
_COMPOUND = re.compile(r"-(?:era|style|led|backed|appointed|like|esque)\Z")  # "Obama-era" names Obama
_SYLLABLE = re.compile(r"-([a-z]{1,5})(?![\w-])")
_TAG = re.compile(r"(?:\(|, )(?:R|D|I)[-–][A-Z][\w. ]{1,20}\Z")
_NO_NAMES = {"Central", "Eastern", "Western", "Northern", "Southern", "North", "South", "East", "State", "House"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name at one place: `label` as spaCy's, `entry` where the name is a known one."""

    start: int
    end: int
    text: str
    label: str
    entry: Entry | None = None


def find(parse: Parse) -> tuple[Name, ...]:
    """All name mentions in order, without overlaps."""
    begin = parse.paragraphs[0].start if parse.paragraphs else 0  # front matter before the text names nobody
    known = tuple(name for name in _known(parse) if name.start >= begin and not _party_tag(parse.text, name))
    shouted = [name for name in _shouted(parse) if name.start >= begin]
    heard = [name for name in _read(parse) if name.start >= begin and _is_name(parse, name)]
    heard = [name for name in heard if not _party_tag(parse.text, name)]
    heard = [name for name in heard if not any(_crosses(name, (one.start, one.end)) for one in shouted)]
    read = _voted(tuple(sorted([*heard, *shouted], key=lambda name: name.start)))
    taken = [(name.start, name.end) for name in read if name.label == "PERSON" and " " in name.text]
    sure = [name for name in known if not any(_crosses(name, span) for span in taken)]
    longer = {(name.start, name.end): name for name in read}
    kept: list[Name] = []
    for name in sure:
        around = next((r for r in read if r.start <= name.start and name.end <= r.end and r.text != name.text), None)
        # A longer name keeps its known part only where that is an adjective before it: "Russian Foreign Ministry".
        if around is None or around.label in {"PERSON", "NORP"} or not _one_name(around):
            kept.append(name)
    blocked = [(name.start, name.end) for name in kept]
    for span, name in sorted(longer.items()):
        if not any(span[0] < end and start < span[1] for start, end in blocked):
            kept.append(name)
    return tuple(sorted(kept, key=lambda name: (name.start, name.end)))


def _shouted(parse: Parse) -> Iterator[Name]:
    """Persons whose names stand in capitals, a given name and a surname, as before what they said in a debate."""
    for match in _LOUD.finditer(parse.text):
        if match.group(1).title() in gazetteer.first_names():
            yield Name(match.start(), match.end(), match.group(), "PERSON")


def _party_tag(text: str, name: Name) -> bool:
    """Whether the name is that of a member's constituency beside the party: "(R-Ohio)", ", D-Utah,"."""
    return _TAG.search(text, max(0, name.start - 4), name.end) is not None


def _is_name(parse: Parse, name: Name) -> bool:
    """Not an ordinary word that begins a sentence, nor a part of an office ("Secretary of State")."""
    span = parse.token_span(name.start, name.end)
    if span is None or name.text in _NO_NAMES:
        return False
    return len(span) > 1 or name.label == "NORP" or span[0].pos_ == "PROPN"


def _one_name(name: Name) -> bool:
    return name.label in {"ORG", "FAC", "LOC", "GPE"} and len(name.text.split()) > 1


def _crosses(name: Name, span: tuple[int, int]) -> bool:
    return name.start < span[1] and span[0] < name.end


def _known(parse: Parse) -> Iterator[Name]:
    """Known names, longest first, each place once."""
    text, done = parse.text, 0
    for token in parse.tokens:
        if token.idx < done or not token.text[:1].isalnum() or token.text.islower():
            continue
        found = gazetteer.known_at(text, token.idx)
        if found is None:
            continue
        label = token.ent_type_
        if found.entry.unsure and label not in {"GPE", "ORG", "LOC", "NORP"}:
            continue
        if token.text in {"US", "IS", "AU", "WHO", "Diet", "Quad"} and label not in _LABELS:
            continue
        yield Name(found.start, found.end, text[found.start : found.end], "KNOWN", found.entry)
        done = found.end


def _read(parse: Parse) -> Iterator[Name]:
    """The names that spaCy reads, cut at line breaks and quotation marks, without article or possessive."""
    for entity in parse.tokens.ents:
        label = "PERSON" if _speaks_as_person(entity) else entity.label_
        if label not in _LABELS:
            continue
        start = entity.start_char
        for part in _parts(entity.text):
            lead = entity.text.index(part, start - entity.start_char)
            trimmed = _trimmed(part)
            if trimmed is not None:
                begin = entity.start_char + lead + trimmed[0]
                word = _COMPOUND.sub("", part[trimmed[0] : trimmed[1]])
                end = _whole(parse.text, begin, begin + len(word)) if label == "PERSON" else begin + len(word)
                yield Name(begin, end, parse.text[begin:end], label)
            start = entity.start_char + lead + len(part)


def _whole(text: str, start: int, end: int) -> int:
    """Where a person's name ends that was cut: at its hyphen ("Moon Jae-in"), or before a month ("Theresa May")."""
    match = _SYLLABLE.match(text, end)
    if match and match.group(1) in gazetteer.syllables():
        return match.end()
    month = _MONTH.match(text, end)
    return month.end() if month and text[start:end] in gazetteer.first_names() else end


def _speaks_as_person(entity: TokenSpan) -> bool:
    """Whether what was taken for a work or a product is a given name and a surname, and does something."""
    if entity.label_ in _LABELS or entity.root.dep_ not in {"nsubj", "nsubjpass"} or not 2 <= len(entity) <= 3:
        return False
    return entity[0].text in gazetteer.first_names() and all(token.tag_ == "NNP" for token in entity)


def _parts(text: str) -> list[str]:
    return [part for part in _BREAK.split(text) if part.strip()]


def _trimmed(text: str) -> tuple[int, int] | None:
    start = len(text) - len(text.lstrip(_EDGES))
    lead = _LEAD.match(text, start)
    while lead:
        start = lead.end()
        lead = _LEAD.match(text, start)
    end = len(text)
    tail = _TAIL.search(text, start, end)
    # A full stop is kept where it belongs to an abbreviation ("Inc.", "Jr.", "U.S.").
    while tail and not (tail.group() == "." and _ABBREVIATED.search(text, start, tail.start())):
        end = tail.start()
        tail = _TAIL.search(text, start, end)
    word = text[start:end]
    return (start, end) if any(sign.isalpha() for sign in word) and not word.islower() else None


def _voted(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Each name with the label that most mentions of the same words, or of a full name ending in them, have."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.text][name.label] += 1
        if name.label == "PERSON" and " " in name.text:
            votes[name.text.split()[-1]]["PERSON"] += 2  # a full name says more than a bare surname
    return tuple(replace(name, label=_label(name, votes[name.text])) for name in names)


def _label(name: Name, votes: Counter[str]) -> str:
    words = name.text.split()
    # A given name and one or two more words are a person, whatever body they were taken for.
    given = 2 <= len(words) <= 3 and words[0] in gazetteer.first_names() and gazetteer.known_at(name.text, 0) is None
    if given and all(word[:1].isupper() for word in words) and not _BODY.search(name.text):
        return "PERSON"
    return _winner(votes, name.label)


def _winner(votes: Counter[str], own: str) -> str:
    best = max(votes.values())
    return own if votes[own] == best else min(label for label, count in votes.items() if count == best)


def occurrences(parse: Parse, words: Iterable[str], taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Further places of capitalised words that are names elsewhere in the article and stand in no name yet."""
    wanted = frozenset(words)
    held = sorted(taken)
    found = (t for t in parse.tokens if t.text in wanted and not _in_heading(t) and not _may_be_month(t))
    places = [(token.idx, token.idx + len(token)) for token in found]
    for word in sorted(word for word in wanted if "-" in word):  # the tokens of a double name are its parts
        places.extend(match.span() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", parse.text))
    for start, end in sorted(places):
        if not any(low < end and start < high for low, high in held):
            yield start, end


def _may_be_month(token: Token) -> bool:
    """Whether a surname that is a month's name, too, may be the month here, or the verb: "in May", "May 3", "may"."""
    if token.text not in _MONTHS:
        return False
    before = token.doc[token.i - 1].lower_ if token.i else ""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    asks = token.tag_ == "MD" and (after is None or after.tag_ not in {"VBD", "VBZ", "POS"})
    return asks or before in _BEFORE_MONTHS or (after is not None and after.like_num)


def _loud(token: Token) -> bool:
    return token.is_alpha and token.is_upper and len(token) > 2


def _in_heading(token: Token) -> bool:
    """Whether a word in capitals stands beside others, so that it need not be a name ("RICE PRICES RISE")."""
    beside = (token.doc[at] for at in (token.i - 1, token.i + 1) if 0 <= at < len(token.doc))
    return _loud(token) and any(_loud(other) for other in beside)
