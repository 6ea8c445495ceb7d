"""States, governments, organizations, media and places of one article, from their names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from variorum.model import ActorKind, MentionKind

from . import gazetteer, metonymy, titles
from .names import Name
from .parser import Parse

_GOVERNMENT = re.compile(
    r"\b(?:Ministry|Ministries|Department|Government|Parliament|Cabinet|Presidency|Administration|Army|Navy|Air Force|"
    r"Police|Court|Senate|Congress|Assembly|Duma|Intelligence|Treasury|Embassy|Bureau of|Council of Ministers|"
    r"Politburo|Defen[cs]e Forces|Armed Forces|Coast Guard|Central Bank|Federal Reserve)\b"
)
_MEDIA = re.compile(
    r"\b(?:Times|Post|News|Herald|Tribune|Gazette|Journal|Daily|Telegraph|Guardian|Observer|Chronicle|Press|Radio|TV|"
    r"Television|Broadcasting|Magazine|Newspaper|Agency France|Network)\b"
)
_ALLIANCE = re.compile(r"\b(?:Alliance|Pact|Treaty Organi[sz]ation)\b")


@dataclass(slots=True)
class Body:
    """One state, body or place: its usual name, what it is, and where it is named and how."""

    name: str
    kind: ActorKind
    country: str | None
    mentions: list[tuple[int, int, MentionKind]] = field(default_factory=list)


def group(parse: Parse, names: Sequence[Name]) -> list[Body]:
    """The bodies that the names stand for, in the order of their first mention."""
    found: dict[tuple[str, str], Body] = {}
    for name in names:
        body = _body(parse, name)
        if body is None:
            continue
        key = (body.name.casefold().removeprefix("the "), body.kind)
        found.setdefault(key, body).mentions.append((name.start, name.end, _mention_kind(name, body)))
    joined = _join_short_forms(parse.text, sorted(found.values(), key=lambda body: body.mentions[0]))
    for body in joined:
        body.mentions.sort()
    return joined


def _mention_kind(name: Name, body: Body) -> MentionKind:
    if name.entry is None:
        return "name"
    if name.entry.form == "capital":
        return "name" if body.kind == "place" else "metonym"
    return name.entry.form


def _body(parse: Parse, name: Name) -> Body | None:
    entry = name.entry
    if entry is not None:
        if entry.form == "capital" and not acts(parse, name.start, name.end):
            return Body(name.text, "place", entry.country)
        return Body(entry.usual, entry.kind, entry.country)
    if name.label in {"GPE", "LOC", "FAC"}:
        return Body(name.text, "place", None)
    if name.label == "ORG" and name.text[:1].isupper():
        return Body(name.text, _kind_of(name.text), _country_near(parse, name))
    return None


def _kind_of(name: str) -> ActorKind:
    if _GOVERNMENT.search(name):
        return "government"
    if _ALLIANCE.search(name):
        return "alliance"
    return "media" if _MEDIA.search(name) else "organization"


def _country_near(parse: Parse, name: Name) -> str | None:
    """The country in the name, right before it, or in an "of" after it: "Russian Foreign Ministry"."""
    span = parse.token_span(name.start, name.end)
    if span is None:
        return None
    for token in span:
        known = gazetteer.known_at(parse.text, token.idx)
        if known is not None and known.end <= name.end:
            return known.entry.country
    left = span.start - 1
    if left > 0 and parse.tokens[left].lower_ in {"’s", "'s"}:
        left -= 1
    country = titles.country_at(parse, parse.tokens[left]) if left >= 0 else None
    after = next((child for child in span.root.rights if child.lower_ in {"of", "in"} and child.i == span.end), None)
    return country or (titles.country_within(parse, after) if after is not None else None)


def acts(parse: Parse, start: int, end: int) -> bool:
    """Whether a capital stands for its government here: it acts, speaks, owns, or is dealt with."""
    span = parse.token_span(start, end)
    return span is not None and metonymy.acts(span.root)


def _join_short_forms(text: str, bodies: Iterable[Body]) -> list[Body]:
    """Join a name with the short form that the text gives after it: "International Crisis Group (ICG)"."""
    kept = list(bodies)
    for body in list(kept):
        for _, end, kind in list(body.mentions):
            found = re.compile(r"\s\(([A-Z][A-Za-z&.]{1,9})\)").match(text, end)
            if kind != "name" or found is None or body not in kept:
                continue
            short = found.group(1)
            other = next((b for b in kept if b is not body and b.name == short), None)
            if other is not None and other.kind != "state":
                body.mentions.extend(other.mentions)
                kept.remove(other)
            elif other is None:
                body.mentions.append((found.start(1), found.end(1), "name"))
    return kept
