"""Short words between quotation marks that nobody is quoted with: the marks themselves say something."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from variorum.annotation.gazetteer import rows
from variorum.annotation.marks import Quoted
from variorum.model import Extent, Framing

from .voice import Voice

_MOST_WORDS = 4
_SPEECH = {
    "say", "tell", "call", "describe", "accuse", "condemn", "praise", "hail", "demand", "pledge", "vow", "warn", "add",
    "denounce", "urge", "express", "claim", "insist", "argue", "declare", "write", "tweet", "ask", "criticize", "blame",
    "criticise", "promise", "slam", "blast", "mock", "refer", "cite", "quote", "stress", "emphasize", "note", "deny",
    "state", "suggest", "announce", "report", "reaffirm", "dismiss", "acknowledge", "admit", "convey", "complain",
    "characterize", "deride", "decry", "believe", "think", "signal", "agree", "testify", "respond", "lament", "reject",
    "remark", "liken", "compare", "view", "regard", "consider", "see", "release", "according",
}  # fmt: skip

_TOLD = {"tell", "ask", "warn", "urge"}
_FINITE = {"VBD", "VBP", "VBZ", "MD"}  # with a finite verb it is a clause that somebody said


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for kind, words in rows("framing-quoted.tsv") if kind == name for word in words.split(";"))


def find(voice: Voice) -> Iterator[Framing]:
    """The scare quotes of an article; the place is the words without the marks."""
    for part in voice.quoted:
        place = Extent(part.start, part.end)
        words = voice.parse.text[part.start : part.end]
        if _short(words) and _unquoted(voice, part) and not _named(words) and not _said(voice, part):
            span = voice.parse.token_span(part.start, part.end)
            target = voice.described(span.root) if span is not None else None
            yield voice.record(place, "scare-quotes", words.casefold(), target)


def _short(words: str) -> bool:
    plain = words.strip()
    return (
        0 < len(plain.split()) <= _MOST_WORDS
        and plain[-1] not in ".,!?;:…"
        and not any(sign.isdigit() or sign in "@#" for sign in plain)
        and sum(sign.isalpha() for sign in plain) > 2
    )


def _named(words: str) -> bool:
    """Whether the words look like a title or a name."""
    content = [word for word in words.split() if len(word) > 3]
    return bool(content) and all(word[:1].isupper() for word in content)


def _unquoted(voice: Voice, part: Quoted) -> bool:
    """Whether nobody is quoted with the words, here or elsewhere in the article."""
    if part.depth or part.open_start or part.open_end:
        return False
    text = voice.parse.text
    words = text[part.start : part.end].casefold()
    for quotation in voice.quotations:
        if any(piece.start < part.end and part.start < piece.end for piece in quotation.pieces):
            return False
    longer = (other for other in voice.quoted if other.end - other.start > part.end - part.start)
    return not any(words in text[other.start : other.end].casefold() for other in longer)


def _said(voice: Voice, part: Quoted) -> bool:
    """Whether the sentence says whose words they are, or only mentions them: a verb of speech, "the word"."""
    span = voice.parse.token_span(part.start, part.end)
    if span is None or _mentioned(span) or _cited_beside(voice, part, span):
        return True
    if any(token.tag_ in _FINITE for token in span):
        return True
    return not _speaks_or_hears(span.root) and any(
        token.lemma_.lower() in _SPEECH | _listed("naming") for token in span.root.ancestors
    )


def _mentioned(span: TokenSpan) -> bool:
    """Whether the words beside it say that it is a name or a word that is only spoken of."""
    before = [token for token in span.doc[max(span.sent.start, span.start - 4) : span.start] if token.is_alpha]
    if any(token.lemma_.lower() in _listed("mention") | _listed("naming") for token in before[-3:]):
        return True
    after = span.doc[span.end : span.end + 2]
    return any(token.lemma_.lower() in _listed("mention") for token in after)


def _cited_beside(voice: Voice, part: Quoted, span: TokenSpan) -> bool:
    """Whether the sentence cites more than a few words elsewhere: then these are most likely cited too."""
    start, end = span.sent.start_char, span.sent.end_char
    others = (one for one in voice.quoted if one != part and one.start < end and start < one.end)
    return any(len(voice.parse.text[one.start : one.end].split()) > _MOST_WORDS for one in others)


def _speaks_or_hears(token: Token) -> bool:
    """Whether the words name who speaks, or who is told: they are not what is said."""
    verb = token.head.lemma_.lower()
    return (token.dep_ == "nsubj" and verb in _SPEECH) or (token.dep_ in ("dobj", "dative") and verb in _TOLD)
