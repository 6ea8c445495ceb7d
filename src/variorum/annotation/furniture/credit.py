"""Captions and the credits of their pictures."""

import re
from functools import cache

from variorum.model import Furniture, FurnitureKind

from .calendar import DATE, WEEKDAY
from .imprint import wires_only
from .line import Line
from .lists import agency_pattern, scene_verbs

_LONGEST_CREDIT = 14
_REACH = 140

_LABEL = (
    r"(?:file |handout |pool |stock |screen)?"
    r"(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|credits?|grab|courtesy|video still)"
)
_LABELLED = re.compile(
    r"(?:^|(?<=[.!?”\"’')\]|/])\s+|\s+[|/–—-]\s+|(?<=\w)\s+(?=Photo(?:graph)?[: ]))"
    rf"(?P<credit>(?i:{_LABEL})\s*(?:(?i:credits?|by|courtesy of|courtesy|illustration|source)\s*:?|:|/|©)"
    r"\s*[^.!?]{2,90}\.?)$"
)
_WORTH_A_LOOK = re.compile(r"/|©|(?i:photo|picture|image|credit|illustration|graphic|courtesy|grab|video still)")
_BRACKET = re.compile(r"[\[(]([^\[\]()]{2,140})[\])]\s*\.?$")
_BRACKET_LABEL = re.compile(
    rf"(?i:(?:\w+ )?{_LABEL}\b\s*(?:[:,/]|by\b|courtesy\b|$)|file\b|courtesy\b|handout\b|screengrab\b)|.*\bphoto\b"
)
_LEAD = re.compile(
    r"(?i:from (?:left|right)|\(?(?:l|left) ?(?:-|to) ?r(?:ight)?\)?|pictured(?: above| here)?|file(?: photo)?"
    r"|(?:a )?(?:file|handout) (?:photo|image|picture)|photo shows|in this (?:photo|image|picture)\b[^,]{0,40})"
    r"(?:\s*[:,–—-]|\s+(?:taken|released|provided|dated|shows)|,?\s+(?=[A-Z]))"
)
_FILMED = re.compile(r"(?<=[.!?”\"’)])\s+(?:YouTube|Vimeo|Instagram|Facebook|Twitter|Screenshot|Screen ?grab)\.?$")
_TOGGLE = re.compile(
    r"(?i:(?:enlarge this image )?toggle caption|hide caption|enlarge this image"
    r"|(?:(?:facebook|twitter|pinterest) ){2,3})\s*"
)
_STACKED = re.compile(r"(?i)image (?:copyright|source|caption)")
_DATED_END = re.compile(rf"(?:\bon |, |\bin )?(?:{WEEKDAY},? )?{DATE}[.)\s]*$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|said|had|did|told|\w{3,}ed)\b")


def told(line: Line) -> list[Furniture]:
    """The caption and credit of the line, each its own span; nothing where it is neither."""
    toggle = _TOGGLE.match(line.text)
    if toggle:
        rest: FurnitureKind = "credit" if len(line.words) <= _LONGEST_CREDIT else "caption"
        return line.part(0, toggle.end(), "boilerplate") + _captioned(line, toggle.end(), fallback=rest)
    if _STACKED.match(line.text):
        return _stacked(line)
    filmed = _FILMED.search(line.text[-40:]) is not None  # a film's caption, and where it was shown
    return _captioned(line, 0) or (line.whole("caption") if filmed or _scene(line) else [])


def _captioned(line: Line, start: int, fallback: FurnitureKind | None = None) -> list[Furniture]:
    credit = _credit(line)
    if credit is None:
        return line.part(start, len(line.text), fallback) if fallback else []
    return line.part(start, max(start, credit[0]), "caption") + line.part(max(start, credit[0]), credit[1], "credit")


def _credit(line: Line) -> tuple[int, int] | None:
    """Where the credit that closes the line starts and ends."""
    text = line.text
    if text.rstrip(".").endswith((")", "]")):
        bracket = _BRACKET.search(text)
        if bracket and _is_credit(bracket.group(1), round_bracket=text[bracket.start()] == "("):
            return bracket.start(), len(text)
    base = max(0, len(text) - _REACH)
    close = text[base:]
    if _WORTH_A_LOOK.search(close) and not wires_only(text):
        for pattern in (_LABELLED, _plain()):
            found = pattern.search(close)
            if found and len(found["credit"].split()) <= _LONGEST_CREDIT:
                return base + found.start("credit"), len(text)
    return None


def _is_credit(inside: str, *, round_bracket: bool) -> bool:
    if len(inside.split()) > _LONGEST_CREDIT or not (inside[0].isupper() or inside[0] in "@©" or "/" in inside):
        return False
    if _BRACKET_LABEL.match(inside):
        return True
    agency = bool(re.search(agency_pattern(), inside))
    if round_bracket:
        return agency and any(sign in inside for sign in ("/", ": ", "Photo", "Images"))
    return agency or (" via " in inside) or bool(re.fullmatch(r"[^/\d]{3,40}(?:/[^/\d]{2,40})+", inside))


@cache
def _plain() -> re.Pattern[str]:
    """A credit without brackets: `Name/Agency`, `AP Photo/Name`, an agency of pictures alone on the line."""
    one = agency_pattern()
    name = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,4}"
    chain = rf"(?:{name}/(?:[\w. ]{{2,30}}/)*{one}(?:/{one})*|{one}/{name}|(?:AP|Getty|EPA)(?: Photos?| Images))"
    return re.compile(
        rf"(?:^|[.!?”\"’)]\s+|\s+\|\s+|caption\s+)(?P<credit>©?\s*{chain}(?:\s+{chain})*(?: via {one})?)\s*$"
    )


def _scene(line: Line) -> bool:
    """A sentence in the present tense that ends in a full date shows a picture: accounts tell in the past."""
    if line.ends not in {"", "."}:
        return False
    close = line.text[-48:]
    dated = close[-8:].rstrip(".) ")[-4:].isdigit() and bool(_DATED_END.search(close))
    if _LEAD.match(line.text) and line.single:
        return dated or line.ends == ""
    if not dated or not line.single or "(@" in line.text or _PAST.search(line.text):
        return False
    return any(word in scene_verbs() for word in line.words[1:14])


def _stacked(line: Line) -> list[Furniture]:
    starts = [m.start() for m in _STACKED.finditer(line.text)]
    found: list[Furniture] = []
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        caption = line.text[start:end].lower().startswith("image caption")
        found.extend(line.part(start, end, "caption" if caption else "credit"))
    return found
