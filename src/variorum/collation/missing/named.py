"""Texts with a name or a number of their own whose rules an article tells: Resolution 12, the 1950 River Treaty.

Treaties and laws are mostly named as things done; here they count where the article says what stands in them, or rests
something on them.
"""

import re
from collections.abc import Iterator
from functools import cache

from variorum.model import Sentence

from .lean import Lean, Page
from .lexicon import choice, listed

_YEAR = r"(?:1[5-9]|20)\d\d"
_CAPITALS = r"[A-Z][\w’'-]*"
_RESTS = re.compile(
    r"\b(?:under|citing|pursuant\s+to|based\s+on|rests?\s+on|in\s+breach\s+of|in\s+violation\s+of|(?:violat|breach)\w*)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ON_IT = re.compile(r"\s*,\s+(?:under|by|according\s+to)\s+which\b")
_LEADING = {"the", "a", "an", "under", "by", "in", "of", "but", "and", "that", "this"}


@cache
def _pattern() -> re.Pattern[str]:
    treaty = rf"(?:{_YEAR}\s+)?(?:{_CAPITALS}\s+){{1,5}}(?P<treaty>{choice(listed('treaty'))})\b(?:\s+of\s+{_YEAR})?"
    number = r"(?:No\.?\s*)?\d+(?:[/.-]\d+)*(?!\w)"
    numbered = rf"(?:{_CAPITALS}\s+){{0,5}}(?P<numbered>{choice(listed('numbered'))})\s+{number}"
    return re.compile(rf"(?<![\w’'-])(?:{numbered}|{treaty})")


@cache
def _rules() -> re.Pattern[str]:
    """A rule as the subject of a verb that tells what it says, after an apposition at most."""
    between = r"(?:\s*,[^,;.]{0,80}(?:,[^,;.]{0,40})?,)?\s*,?\s+[“\"]?(?:(?:which|that|also)\s+){0,2}"
    return re.compile(rf"{between}(?:{choice(listed('rules'))})\b")


def leans(page: Page) -> Iterator[Lean]:
    """The places of an article that tell what stands in a text with a name of its own, in the order of the text."""
    for sentence in page.reading.sentences:
        if sentence.furniture:
            continue
        for match in _pattern().finditer(page.text, sentence.start, sentence.end):
            start = _start(match)
            bare = match["treaty"] is not None and start == match.start("treaty")  # "the Constitution" of whom
            if not bare and _told(page.text, sentence, start, match.end()):
                yield _lean(page, sentence, start, match)


def _start(match: re.Match[str]) -> int:
    """Without words that only begin the sentence."""
    start = match.start()
    for word in re.finditer(r"\S+\s+", match.group()):
        if word.group().strip().casefold() not in _LEADING:
            break
        start = match.start() + word.end()
    return start


def _told(text: str, sentence: Sentence, start: int, end: int) -> bool:
    return bool(
        _RESTS.search(text[sentence.start : start])
        or _rules().match(text, end, sentence.end)
        or _ON_IT.match(text, end, sentence.end)
    )


def _lean(page: Page, sentence: Sentence, start: int, match: re.Match[str]) -> Lean:
    title = " ".join(page.text[start : match.end()].split())
    quoted = [one.span for one in page.quoted(sentence) if one.kind != "indirect" and one.speaker is None]
    return Lean(
        title=title,
        kind="agreement" if match["treaty"] else "law",
        noun=(match["treaty"] or match["numbered"]).casefold(),
        places=(page.passage(sentence, start, match.end()),),
        quoted=tuple(quoted),
        day=page.reading.document.published,
        how="what it says is told",
        name=called(title),
    )


def called(title: str) -> str:
    """A name without its year: the 1950 River Treaty and the River Treaty of 1950 are one."""
    return " ".join(re.sub(rf"(?:^{_YEAR}\s+|\s+of\s+{_YEAR}$)", "", title).casefold().split())


def year(title: str) -> str | None:
    """The year that a title gives a treaty."""
    found = re.search(rf"^({_YEAR})\s|\sof\s({_YEAR})$", title)
    return (found[1] or found[2]) if found else None
