"""What a sentence of the model must not do: say a number, a name or a quoted word that its passages do not have."""

import re
from collections.abc import Sequence

from variorum.model import Span
from variorum.publish.edition import Edition

from . import days, quoted, tokens

_STRANGE = re.compile(r"[<>{}\[\]|`\\^\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufffd]|https?:|www\.")
"""Markup, addresses and what cannot be seen: no plain sentence has them."""
_TWO = re.compile(r"[a-z]{3,}[.!?][”\"’')]*\s+[“\"‘']?[A-Z]")
_ENDED = re.compile(r"[.!?][”\"’')]*$")
_COPIED = 12
"""Words in a row that are the article's: more than any name or set phrase has, so that they must be owned to."""
_SAME = 0.3
"""Share of the finding's words that a sentence has too: one that words it keeps its names and some of its words."""
_REPORTED, _FEWEST = 0.6, 3
"""Share of the finding's words that are of its passages, where it is a report of them, and how many there must be."""
_LONG = 4
"""Letters of a word that says something; shorter ones are mostly words of grammar."""
_SAYING = re.compile(
    r"(?i)\b(?:sa(?:y|id|ys|ying)|t(?:ell|old|ells)|according|call(?:s|ed|ing)?|accus|den(?:y|ie)|warn|claim|insist|argu"
    r"|stat(?:ed|es|ing)|announc|add(?:ed|s)|promis|demand|urg(?:e|ing)|ask|reject|report|describ|critici|condemn|prais"
    r"|thank|wr[io]t|vow|pledg|threat|predict|suggest|express|confirm|admit|conced|declar|sp(?:eak|oke)|acknowledg"
    r"|believ|expect|blam|defend|question|stress|not(?:ed|es)|quot|repl(?:y|ie)|answer|alleg|maintain|conclud|complain"
    r"|(?:re)?affirm|support|oppos|approv|welcom|refus|agree|propos|offer|caution|advis|advocat|assert|contend|assur|testif"
    r"|tweet|comment|remark|observ|explain|emphasi|reiterat|repeat|voic|discuss|remind|recall)"
)
_WORDLESS = frozenset(("a", "an", "the", "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "who"))


def shape(sentence: str) -> str | None:
    """What is wrong with the look of a sentence, or None."""
    if _STRANGE.search(sentence):
        return "markup or an address"
    if _TWO.search(sentence) or not _ENDED.search(sentence):
        return "not one whole sentence"
    if quoted.pieces(sentence) is None:
        return "quotation marks without a partner"
    return "a day that only its article can date" if days.loose(quoted.own(sentence)) else None


def unfounded(edition: Edition, sentence: str, passages: Sequence[Span]) -> str | None:
    """What a sentence says that its passages do not have: a number, a name, quoted words; or None.

    The names of the outlets that the passages are from may be said too, and the dates of the days that they name.
    """
    texts = [edition.dossier.text(span) for span in passages]
    known = [tokens.words(text) for text in texts]
    own = days.without(quoted.own(sentence), days.resolved(edition, passages))
    if not tokens.numbers(own) <= frozenset().union(*map(tokens.numbers, texts)):
        return "a number that is not in its passages"
    known_bounds = frozenset().union(*map(tokens.bounds, texts))
    if not tokens.bounds(own) <= known_bounds:
        return "a number with another bound than in its passages"
    for piece in quoted.pieces(sentence) or []:
        if piece.quoted and not any(piece.text.strip() in text for text in texts):
            return "quoted words that are not in its passages"
    if not _names_stand(edition, own, passages, known):
        return "a name that is not in its passages"
    return "days in another order" if days.shuffled(edition, sentence, passages) else None


def _names_stand(edition: Edition, own: str, passages: Sequence[Span], known: list[tokens.Run]) -> bool:
    outlets = {edition.by_document[span.document].document.outlet or "" for span in passages}
    allowed = [*known, *map(tokens.words, sorted(outlets))]
    small = {word for text in known for word in text if word.islower()}
    first = tokens.words(own)[:1]
    for number, run in enumerate(tokens.names(own)):
        opening = number == 0 and run[:1] == first and (first[0].lower() in small or len(run) == 1)
        if not tokens.stands(run, allowed) and not (opening and (len(run) == 1 or tokens.stands(run[1:], allowed))):
            return False
    return True


def lost(edition: Edition, own: str, sentence: str, offered: Sequence[Span]) -> str | None:
    """What a sentence leaves out of the finding that it words: a number, a name, a day, quoted words; or None.

    Only what the passages offered have is asked for: the rest is the program's own, such as a letter of an article.
    """
    texts = [edition.dossier.text(span) for span in offered]
    there = frozenset().union(*map(tokens.numbers, texts))
    if not tokens.numbers(own) & there <= tokens.numbers(sentence):
        return "a number of the finding is left out"
    known = days.resolved(edition, offered)
    if not days.named(own, known) <= days.named(sentence, known):
        return "a day of the finding is left out"
    held = [tokens.words(text) for text in texts]
    told = set(tokens.words(sentence.lower()))
    spoken = days.undated(days.without(own, known))
    wanted = {run[-1].lower() for run in tokens.names(spoken) if tokens.stands(run[-1:], held)}
    if not wanted <= told:
        return "a name of the finding is left out"
    if any(piece.quoted and piece.text not in sentence for piece in quoted.pieces(own) or []):
        return "quoted words of the finding are left out"
    stems = tokens.stems(own)
    return None if len(stems & tokens.stems(sentence)) >= _SAME * len(stems) else "another thing than the finding"


def reports(own: str, offered: Sequence[str]) -> bool:
    """Whether a finding tells what its passages tell, and not what they are: "two articles differ" is not in them.

    Names do not count, which the program may have put in the place of a pronoun.
    """
    stems = tokens.stems(" ".join(word for word in tokens.words(own) if word.islower()))
    there = frozenset().union(*map(tokens.stems, offered))
    return len(stems) >= _FEWEST and len(stems & there) >= _REPORTED * len(stems)


def copied(edition: Edition, sentence: str, passages: Sequence[Span]) -> str | None:
    """Whether a sentence has the words of an article as its own, neither quoted nor said to be anybody's."""
    if _SAYING.search(quoted.own(sentence)):
        return None
    own = tokens.words(quoted.own(sentence))
    if any(tokens.copied(own, tokens.words(edition.dossier.text(span)), _COPIED) for span in passages):
        return "the article's words without quotation marks"
    return None


def disowned(edition: Edition, sentence: str, passages: Sequence[Span]) -> str | None:
    """Whether what somebody says in a passage becomes a fact in a sentence, or somebody else's word."""
    said = set(tokens.words(sentence.lower()))
    near = [one for one in edition.quotations() if any(one.overlaps(span) for span in passages)]
    free = {word for span in passages for word in tokens.words(_outside(edition, span, near))}
    for quotation in near:
        if quotation.kind != "indirect" and quotation.speaker is None:
            continue  # marked words that nobody is said to have said; where they are told they stand in marks
        if not (said & (_content(edition, quotation) - free) or any(_mostly(quotation, span) for span in passages)):
            continue
        if not _SAYING.search(quoted.own(sentence)):
            return "words of a speaker told as a fact"
        speaker = quotation.speaker.span if quotation.speaker else None
        wanted = set(tokens.words(edition.dossier.text(speaker).lower())) - _WORDLESS if speaker else set()
        if wanted and not wanted & said:
            return "words of a speaker without the speaker"
    return None


def _content(edition: Edition, quotation: Span) -> set[str]:
    """The longer words that somebody says, in small letters."""
    return {word for word in tokens.words(edition.dossier.text(quotation).lower()) if len(word) >= _LONG}


def _outside(edition: Edition, span: Span, reported: Sequence[Span]) -> str:
    """What a passage says in the article's own voice, in small letters."""
    text, at, told = edition.dossier.document(span).text, span.start, ""
    for one in sorted(one for one in reported if one.overlaps(span)):
        told += f"{text[at : max(at, one.start)]} "
        at = max(at, one.end)
    return (told + text[at : max(at, span.end)]).lower()


def _mostly(quotation: Span, passage: Span) -> bool:
    """Whether a passage is for the most part somebody's words."""
    shared = min(quotation.end, passage.end) - max(quotation.start, passage.start)
    return quotation.overlaps(passage) and 2 * shared > len(passage)
