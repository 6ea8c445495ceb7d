"""What a number counts: its noun, and the words around it that tell it from a look-alike."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.annotation.parser import Parse

from . import words
from .amount import Amount

_NOUNS = ("NOUN", "PROPN")
_COMPLEMENTS = frozenset(
    re.findall(
        r"\w+",
        "of in near on at along inside outside around from with for to against across within between under over aboard "
        "by among into",
    )
)
_PARTS_OF = frozenset({"majority", "minority", "most", "plurality", "share"})
_RECURRING = frozenset({"annual", "daily", "weekly", "monthly", "quarterly", "yearly"})
_VALUING = frozenset({"estimate", "value", "put", "price", "peg", "assess"})
_SPENDING = frozenset({"spend", "waste", "lavish"})
_SPANS = frozenset({"hour", "day", "week", "month", "year", "minute", "second", "night"})
_LEMMAS = {"people": "person", "persons": "person", "folk": "person", "men": "man", "women": "woman"}
_LONGEST = 12  # tokens of `of`; longer complements add a clause rather than a scope
_NEAR = 6  # tokens from a number to its noun


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun of a number: where it ends, its dictionary form, and what is counted in the words of the text."""

    end: int
    lemma: str | None
    of: str | None
    root: Token | None


def counted(parse: Parse, amount: Amount) -> Counted | None:
    """What the amount counts, or None where no noun can be told."""
    tokens = parse.token_span(amount.start, amount.end)
    if tokens is None or not parse.parsed:
        return None
    last = tokens[-1]
    noun = _after_of(last) or _after_number(amount, tokens.root, last)
    if noun is None:
        return _in_brackets(amount, tokens[0]) or _by_verb(amount, tokens.root, last)
    return Counted(noun.idx + len(noun), lemma(noun), _words(parse, last, noun), noun)


def _after_number(amount: Amount, root: Token, last: Token) -> Token | None:
    """The noun that follows the number at once; a plural number word has none ("hundreds fled") but after "more"."""
    if amount.unit is not None:
        return _modified(root, last)
    plural = amount.how == "inexact number word" and last.lower_.endswith("s")
    ahead = last.nbor(1).lower_ if last.i + 1 < len(last.doc) else ""
    return None if plural and ahead not in ("more", "other", "fewer") else _noun(root, last)


def _in_brackets(amount: Amount, first: Token) -> Counted | None:
    """ "most voters (62 percent)": what stands before the bracket."""
    if amount.unit != "percent" or first.i < 2 or first.nbor(-1).text != "(" or first.nbor(-2).pos_ not in _NOUNS:
        return None
    noun = first.nbor(-2)
    head = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    start = min(noun.left_edge.i, head.i) if head.lemma_.lower() in _PARTS_OF else noun.left_edge.i
    return Counted(amount.end, lemma(noun), _phrase(noun.doc[start], noun), None)


def lemma(noun: Token) -> str:
    """The dictionary form in lower case; people are persons."""
    plain: str = noun.lemma_.lower() if noun.tag_ not in ("VBN", "VBD") else noun.lower_  # "the accused"
    known = noun.pos_ == "NOUN" and not (noun.tag_ == "NNS" and re.search(r"[^si]s$", plain) and plain == noun.lower_)
    if not known and noun.tag_ in ("NNPS", "NNS"):  # the lemmatiser leaves names and rare plurals as they are
        plain = re.sub(r"ies$", "y", plain) if plain.endswith("ies") else plain.removesuffix("s")
    return _LEMMAS.get(noun.lower_) or _LEMMAS.get(plain) or plain


def _after_of(last: Token) -> Token | None:
    """ "tens of thousands of troops", "3 percent of voters", "some of the 30": the noun after "of"."""
    doc, place = last.doc, last.i + 1
    if (
        last.lower_ == "half"
        and place + 1 < len(doc)
        and doc[place].lower_ in ("the", "its", "his", "her", "their", "all", "our")
    ):
        return _head_ahead(doc, place)
    if place + 2 < len(doc) and doc[place].lower_ == "out":
        place += 1
    if place + 1 >= len(doc) or doc[place].lower_ != "of":
        return None
    return _head_ahead(doc, place + 1)


def _head_ahead(doc: Doc, place: int) -> Token | None:
    """The last noun of the noun phrase that starts here; "the accused" and "the poor" stand without one."""
    noun = None
    if doc[place].lower_ == "the" and place + 1 < len(doc) and doc[place + 1].tag_ in ("JJ", "VBN", "VBD"):
        after = doc[place + 2] if place + 2 < len(doc) else None
        if after is None or after.is_punct or after.pos_ in ("ADP", "CCONJ", "SCONJ", "AUX", "VERB", "PRON", "SPACE"):
            return doc[place + 1]
    for token in doc[place : place + 2 * _NEAR]:
        if token.pos_ in _NOUNS:
            noun = token
            if token.i + 1 < len(doc) and doc[token.i + 1].text == "-" and not token.whitespace_:
                continue
            if (
                token.dep_ in ("compound", "nmod", "amod", "poss", "npadvmod")
                and token.i < token.head.i < token.i + _NEAR
            ):
                continue
            if token.i + 1 < len(doc) and doc[token.i + 1].tag_ == "POS":
                continue
            break
        if token.tag_ in ("WP", "WDT", "WRB"):
            break
        if token.pos_ in ("DET", "ADJ", "PRON", "NUM", "PART", "ADV", "SYM") or token.tag_ in (
            "VBN",
            "VBG",
            "HYPH",
            "PRP$",
        ):
            continue
        break
    return noun


def _noun(root: Token, last: Token) -> Token | None:
    """The noun that a bare number stands before."""
    if last.pos_ in _NOUNS and last.i != root.i and last.like_num is False and root.like_num:
        return None
    node = root
    for _ in range(3):
        if node.dep_ not in (
            "nummod",
            "quantmod",
            "compound",
            "amod",
            "det",
            "appos",
            "predet",
            "advmod",
            "npadvmod",
            "nmod",
        ):
            break
        node = node.head
        if node.pos_ in _NOUNS and not node.like_num:
            return _checked(node, last)
    return _textual(last)


def _checked(noun: Token, last: Token) -> Token | None:
    if any(token.like_num and token.nbor(-1).lower_ == "to" for token in noun.doc[last.i + 2 : noun.i]):
        return None  # "from 18 to 29 years"
    if last.i < noun.i <= last.i + 2 * _NEAR and not any(
        token.text in ",;:()" for token in noun.doc[last.i + 1 : noun.i]
    ):
        return noun
    return _textual(last)


def _textual(last: Token) -> Token | None:
    """Where the parse gives no noun: the noun at the end of the adjectives and nouns right after the number."""
    doc, noun = last.doc, None
    for token in doc[last.i + 1 : last.i + 1 + _NEAR]:
        if token.pos_ in _NOUNS and (token.ent_type_ not in ("DATE", "TIME") or noun is not None):
            noun = token
            if not (token.i < token.head.i <= token.i + _NEAR and token.dep_ in ("compound", "nmod", "amod")):
                break
        elif (
            noun is not None
            or (token.pos_ not in ("ADJ", "NUM") and token.tag_ not in ("VBN", "VBG", "HYPH"))
            or (token.ent_type_ in ("DATE", "TIME") and token.lower_ not in _RECURRING)
        ):
            break
    return noun


def _modified(root: Token, last: Token) -> Token | None:
    """What an amount with a unit is of: "a $50 million contract", "$5bn in aid", "rose 3 percent"."""
    doc = last.doc
    if last.i + 2 < len(doc) and doc[last.i + 1].lower_ in ("in", "on") and doc[last.i + 1].pos_ == "ADP":
        ahead = _head_ahead(doc, last.i + 2)
        spent = doc[last.i + 1].lower_ == "in" or root.head.lemma_.lower() in _SPENDING
        if ahead is not None and spent and ahead.ent_type_ not in ("DATE", "TIME", "GPE"):
            return ahead
    last = _past_rate(last)
    nxt = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if nxt is not None and (nxt.pos_ in _NOUNS or nxt.pos_ == "ADJ") and not nxt.is_punct:
        return _textual(last)
    return None


def _past_rate(last: Token) -> Token:
    """Past "an hour" of "a $15 an hour wage"."""
    doc = last.doc
    if last.i + 2 < len(doc) and doc[last.i + 1].lower_ in ("a", "an", "per") and doc[last.i + 2].lower_ in _SPANS:
        return doc[last.i + 2]
    return last


def _by_verb(amount: Amount, root: Token, last: Token) -> Counted | None:
    """A number without a noun: as subject it counts those who do ("three abstained"), else what rises or falls."""
    if amount.unit is None:
        verb = _own_verb(root, last)
        return Counted(amount.end, None, _deed(verb), None) if verb is not None else None
    verb, led = root.head, root.head.lower_
    while verb.pos_ == "ADP" and verb.head != verb:  # "rose from 3% to 5%"
        verb = verb.head
    money = len(amount.unit) == 3 and amount.unit.isupper()
    if led == "at" and verb.lemma_.lower() in _VALUING:
        return _valued(amount, verb)
    if verb.pos_ not in ("VERB", "AUX") or (money and verb.lemma_ not in words.changes()):
        return None
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.pos_ not in _NOUNS or _holds(subject, amount):
        return None
    return Counted(amount.end, None, _phrase(subject.left_edge, subject), None)


def _valued(amount: Amount, verb: Token) -> Counted | None:
    """ "put the cost at $5 million": the object."""
    valued = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if valued is None or valued.pos_ not in _NOUNS or _holds(valued, amount):
        return None
    return Counted(amount.end, None, _phrase(valued.left_edge, valued), None)


def _own_verb(root: Token, last: Token) -> Token | None:
    """The verb whose subject is the number itself."""
    if root.dep_ in ("nsubj", "nsubjpass") and root.head.pos_ in ("VERB", "AUX"):
        return root.head
    ahead = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return ahead if ahead is not None and ahead.pos_ == "VERB" and ahead.tag_ in ("VBD", "VBP", "VBZ") else None


def _deed(verb: Token) -> str:
    """The verb with what follows it at once: "voted in favour"."""
    ends = [child.right_edge.i for child in verb.children if child.dep_ in ("prep", "dobj", "prt") and child.i > verb.i]
    return str(verb.doc[verb.i : min(max([verb.i, *ends]), verb.i + 5) + 1].text)


def _holds(noun: Token, amount: Amount) -> bool:
    """Whether the amount is part of the noun's own phrase."""
    return any(amount.start <= token.idx < amount.end for token in noun.subtree)


def _words(parse: Parse, last: Token, noun: Token) -> str:
    """The noun with its modifiers, and the complements that follow it at once."""
    doc = noun.doc
    first = last.i + 1
    while first < noun.i and _skipped(doc, first):
        first += 1
    end = noun.i
    while (extended := _complement(doc, end)) is not None and extended - first < _LONGEST:
        end = extended
    return parse.text[doc[first].idx : doc[end].idx + len(doc[end])]


def _skipped(doc: Doc, place: int) -> bool:
    """Whether a token between a number and its noun tells nothing of what is counted: "or more", "of the"."""
    token = doc[place]
    if token.pos_ in ("DET", "ADP", "SYM", "PART", "CCONJ", "PUNCT") or token.tag_ in ("PRP$", "HYPH"):
        return True
    before = doc[place - 1].lower_
    return (before in ("or", "and") and token.lower_ in ("so", "more", "less", "fewer", "over")) or (
        token.like_num and before in ("of", "the")
    )


def _complement(doc: Doc, end: int) -> int | None:
    """Where a prepositional complement that starts after `end` ends, or None where there is none."""
    if end + 2 >= len(doc):
        return None
    prep = doc[end + 1]
    if prep.pos_ != "ADP" or prep.lower_ not in _COMPLEMENTS or prep.sent != doc[end].sent:
        return None
    noun = _head_ahead(doc, end + 2)
    if noun is None or noun.ent_type_ in ("DATE", "TIME"):
        return None
    return noun.i


def _phrase(first: Token, noun: Token) -> str:
    doc = noun.doc
    start = first.i
    while start < noun.i and doc[start].pos_ in ("DET", "PUNCT", "SYM"):
        start += 1
    end = _complement(doc, noun.i)
    return doc[start : (noun.i if end is None else end) + 1].text


def is_rhetorical(found: Counted) -> bool:
    """Whether a small number before this noun counts nothing."""
    return found.lemma in words.rhetorical()
