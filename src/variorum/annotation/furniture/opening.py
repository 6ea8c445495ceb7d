"""What stands above the running text: the headline, and the line under it."""

import re
from collections.abc import Sequence

from variorum.model import Furniture

from . import inline, nameplate
from .line import Line
from .lists import sections

_LONGEST_HEADLINE = 30
_LONGEST_STANDFIRST = 45
_LONGEST_QUESTION = 14
_LONGEST_STOPPED = 20
_MOST = 0.8  # of a title; what the metadata add to it ("Listen 7:01") is shorter
_QUOTES = "\"'“”‘’()[]*"
_LETTERS = re.compile(r"[\W_]+")
_HIGHLIGHTS = re.compile(r"(?i)(?:story )?highlights\b:?\s+|key (?:points|takeaways)\b:?\s+")
_IMPRINT = frozenset({"dateline", "byline", "update-line"})
_PICTURE = frozenset({"caption", "credit"})

Told = dict[int, list[Furniture]]


def read(lines: Sequence[Line], told: Told, title: str | None) -> Told:
    """Headline, standfirst and section label of the lines before the first running paragraph, by line number.

    `told` holds the lines that are furniture by their wording; `title` is what the metadata call the article.
    """
    found: Told = {}
    named = False
    for i, line in enumerate(lines):
        if i in told:
            continue
        if i + 1 >= len(lines):
            break
        parts = _names(lines, i, told, named=named)
        parts = parts or (_under(lines, i, told) if named else _headline(lines, i, told, title))
        summary = bool(_HIGHLIGHTS.match(line.text))
        if not parts and not named and (title or summary):
            parts = _under(lines, i, told) if not line.running else []
        if not parts:
            break
        found[i] = parts
        named = named or summary or any(part.kind == "headline" for part in parts)
    return found


def _headline(lines: Sequence[Line], i: int, told: Told, title: str | None) -> list[Furniture]:
    line = lines[i]
    label = _label(lines, i, told)
    if label or title:
        return label or _titled(line, title or "")
    return line.whole("headline") if _may_be_headline(line) or _stopped_headline(lines, i, told) else []


def _may_be_headline(line: Line) -> bool:
    if not line.capital or line.bulleted or not 1 < len(line.words) <= _LONGEST_HEADLINE:
        return False
    if inline.dateline_end(line.text, rank=0) or _HIGHLIGHTS.match(line.text):
        return False
    if _title_case(line):
        return line.ends != ":"
    if line.ends in {"?", "!"}:
        return len(line.words) <= _LONGEST_QUESTION
    return line.ends == "" and not line.text.endswith(("-", "–", "—"))


def _stopped_headline(lines: Sequence[Line], i: int, told: Told) -> bool:
    """A short first line with a full stop, where the date, the author or a dateline follows at once."""
    line = lines[i]
    plain = line.capital and line.ends == "." and 2 < len(line.words) <= _LONGEST_STOPPED and line.single
    vouched = _kinds(told, 1) & _IMPRINT or inline.dateline_end(lines[1].text, rank=0)
    return plain and i == 0 and bool(vouched)


def _title_case(line: Line) -> bool:
    long = [word for word in line.words if len(word.strip(_QUOTES)) > 3]
    return len(long) > 2 and sum(word.strip(_QUOTES)[0].isupper() for word in long) >= 0.8 * len(long)


def _label(lines: Sequence[Line], i: int, told: Told) -> list[Furniture]:
    """A section's name above the headline (“World news”), or a column's name above that of its section."""
    after = [lines[j] for j in range(i + 1, min(i + 4, len(lines))) if j not in told]
    if not after:
        return []
    if _is_section(lines[i].text):
        return lines[i].whole("boilerplate") if _may_be_headline(after[0]) else []
    column = len(lines[i].words) <= 4 and i + 2 < len(lines) and _is_section(lines[i + 1].text)
    title = lines[i + 2] if column else None
    return lines[i].whole("boilerplate") if title and not title.running and _may_be_headline(title) else []


def _is_section(text: str) -> bool:
    return text.strip(" :|/").lower() in sections()


def _titled(line: Line, title: str) -> list[Furniture]:
    """The line as the headline that the metadata name; what follows it on the same line is the standfirst."""
    wanted, have = _letters(title), _letters(line.text)
    if not wanted or not have:
        return []
    part = wanted.endswith(have) or wanted.startswith(have)
    if have == wanted or (len(have) > 12 and part and (not line.running or len(have) >= _MOST * len(wanted))):
        return line.whole("headline")
    end = _end_of(line.text, wanted) if have.startswith(wanted) and len(line.words) <= _LONGEST_HEADLINE * 2 else 0
    if not end:
        return []
    return line.part(0, end, "headline") + line.part(end, len(line.text), "standfirst")


def _names(lines: Sequence[Line], i: int, told: Told, *, named: bool) -> list[Furniture]:
    """A line that is only a name: of the author, the outlet or the body that publishes.

    Its neighbours must vouch for it: a date before or after it, or the one name beside the other.
    """
    line = lines[i]
    beside = _kinds(told, i + 1) | (_kinds(told, i - 1) if i else set())
    dated = bool(beside & {"dateline", "update-line", "byline"})
    if nameplate.outlet(line.text) and not line.running:
        signed = bool(i) and nameplate.person(lines[i - 1].text)
        return line.whole("source-line") if signed or (dated and (named or _headline_follows(lines, i, told))) else []
    if nameplate.person(line.text) and ((dated and named) or nameplate.outlet(lines[i + 1].text)):
        return line.whole("byline")
    return line.whole("byline") if named and nameplate.body(line) else []


def _headline_follows(lines: Sequence[Line], i: int, told: Told) -> bool:
    after = next((lines[j] for j in range(i + 1, len(lines) - 1) if j not in told), None)
    return after is not None and _may_be_headline(after)


def _under(lines: Sequence[Line], i: int, told: Told) -> list[Furniture]:
    line = lines[i]
    if not line.capital or line.bulleted or len(line.words) > _LONGEST_STANDFIRST or line.ends == ":":
        return []
    if line.running:
        return line.whole("standfirst") if line.single and _set_off(lines, i, told) else []
    return line.whole("standfirst") if len(line.words) > 4 else []


def _set_off(lines: Sequence[Line], i: int, told: Told) -> bool:
    """Whether what follows never stands inside running text, or the layout joins the line to what precedes."""
    after = lines[i + 1]
    if _kinds(told, i + 1) & _IMPRINT or inline.dateline_end(after.text, rank=0):
        return True
    if _kinds(told, i + 1) & _PICTURE and _told_again(lines, i, told):
        return True
    return i > 0 and not lines[i].spaced and after.spaced


def _told_again(lines: Sequence[Line], i: int, told: Told) -> bool:
    """Whether the running text after the picture opens with what the line says: then the line sums it up."""
    body = [lines[j] for j in range(i + 1, len(lines)) if j not in told][:2]
    said = _content(lines[i].text)
    return bool(said) and len(said & _content(" ".join(line.text for line in body))) >= 0.4 * len(said)


def _content(text: str) -> set[str]:
    # Five letters are enough to hold "agree" and "agreed" for one word.
    return {word[:5] for word in re.findall(r"\w{4,}", text.casefold())}


def _kinds(told: Told, i: int) -> set[str]:
    return {str(part.kind) for part in told.get(i, ())}


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _end_of(text: str, wanted: str) -> int:
    """How many characters of the text hold the letters wanted."""
    left = len(wanted)
    for position, character in enumerate(text):
        left -= len(_letters(character))
        if left <= 0:
            return position + 1
    return 0
