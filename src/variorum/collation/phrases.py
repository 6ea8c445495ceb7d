"""Where a phrase ends that a wording was cut from: "any deal" of "any deal that raises the toll, she said"."""

import re

from variorum.model import Reading, Span

from .wordings import CLAUSE, listed, pattern

_MOST = 16
"""Words that a phrase may go on by."""

_NEXT = 12
"""Signs in which the next word stands."""

_SHORT = 6
"""Words of a phrase from which on it is taken to be whole."""

_BOUND = re.compile(r"[,;:!?()\[\]\n—–]|--|(?<![A-Z])\.(?=[\s”\"’']|$)")
"""Signs that end a phrase."""

_WITHIN_CLAUSE = frozenset({
    "to", "of", "for", "from", "between", "into", "against", "about", "with", "in", "on", "at", "who", "that",
})  # fmt: skip
"""Words with which a clause goes on that has its verb and object."""

_GOES_ON = frozenset({
    "of", "for", "with", "between", "to", "into", "in", "against", "from", "over", "about", "by", "on", "that",
    "which", "who", "whose", "he", "she", "they", "it", "we", "i", "you", "among", "toward", "towards", "under",
    "without", "through", "aimed", "proposed",
})  # fmt: skip
_ENDS = frozenset({
    "and", "but", "while", "after", "before", "when", "because", "saying", "unless", "if", "until", "although",
    "though", "amid", "despite", "or", "since", "adding", "arguing", "calling", "citing", "noting", "warning",
    "which", "where", "even", "so", "than", "whether", "as",
})  # fmt: skip
_DANGLING = frozenset({
    "that", "will", "would", "which", "who", "of", "to", "the", "a", "an", "in", "for", "with", "by", "on", "from",
    "at", "into", "over", "about", "and", "or", "is", "are", "was", "were", "he", "she", "they", "it", "we", "i",
    "you", "his", "her", "their", "its", "be", "been", "has", "had", "have", "between", "not", "this", "these",
    "those", "what",
})  # fmt: skip
_PRONOUNS = frozenset({"it", "this", "that", "them", "him", "her", "us", "me", "so", "these", "those"})


def gone_on(wording: str, at: Span, reading: Reading) -> int:
    """Where the phrase at a place ends that a wording was cut from; the end of the place where it is whole."""
    last = wording.casefold().split()[-1]
    if not reading.document.text[at.start : at.end].casefold().rstrip(" ,.;:'’\"”").endswith(last.strip("'’\"”“")):
        return at.end  # what stood at the end was cut off on purpose
    clause = CLAUSE.search(wording) is not None
    following_word = reading.document.text[at.end : at.end + _NEXT].split(maxsplit=1)[:1]
    whose = last in {"those", "these"} and following_word and following_word[0] in {"who", "that", "whose", "of", "in"}
    if (last in _PRONOUNS and not whose) or (not clause and len(wording.split()) > _SHORT):
        return at.end
    sentence = next((one for one in reading.sentences if one.start < at.end <= one.end), None)
    if sentence is None:
        return at.end
    following = _BOUND.split(reading.document.text[at.end : sentence.end], maxsplit=1)[0]
    words = list(re.finditer(r"\S+", following))
    if not words or _aside(following) or not _may_go_on(wording, words, clause=clause):
        return at.end
    kept = words[: _until(words, following)]
    beside = words[0].group().casefold() == "with" and words[len(kept) : len(kept) + 1]
    if beside and beside[0].group().endswith("ing"):  # "…, with the minister saying"
        return at.end
    while kept and _form(kept[-1]) in _DANGLING:
        kept.pop()
    return at.end + kept[-1].end() if len(kept) > 1 else at.end


def _may_go_on(wording: str, words: list[re.Match[str]], *, clause: bool) -> bool:
    """Whether what follows can belong to the phrase, by its first word or by the verb that the phrase begins with."""
    first = _form(words[0])
    if clause:
        return first in _WITHIN_CLAUSE
    verb = wording.split(maxsplit=1)[0].casefold()
    giving = verb in listed("giving") and first not in _ENDS and not first.endswith(("ed", "ly"))
    return first in _GOES_ON or _possible(words, 0) or giving


def _until(words: list[re.Match[str]], following: str) -> int:
    """The number of words that belong to the phrase."""
    open_pair, quoted = False, 0
    for number, word in enumerate(words[:_MOST]):
        form = _form(word)
        if quoted < 0:  # the words quoted end here
            return number
        quoted += word.group().startswith(("“", '"')) - word.group().endswith(("”", '"'))
        if form == "between":
            open_pair = True
        elif form == "and" and open_pair:
            open_pair = False
        elif number and ((form in _ENDS and not _possible(words, number)) or _aside(following[word.start() - 1 :])):
            return number
    if len(words) <= _MOST:
        return len(words)
    return max((at for at in range(2, _MOST) if _form(words[at]) in _GOES_ON), default=_MOST)


def _form(word: re.Match[str]) -> str:
    return word.group().casefold().strip("'’\"“”‘")


def _possible(words: list[re.Match[str]], number: int) -> bool:
    """Whether a word begins "as possible", which belongs to what is before it."""
    return [one.group().casefold() for one in words[number : number + 2]] == ["as", "possible"]


def _aside(following: str) -> bool:
    return re.match(rf"\s*(?:{pattern('aside')})\b", following.casefold()) is not None
