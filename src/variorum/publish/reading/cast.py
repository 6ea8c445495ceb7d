"""Actors with all their mentions, and the parts of the text that are not the account."""

from collections import Counter

from variorum.model import Actor, Role
from variorum.publish.causes import plain
from variorum.publish.wording import listed

from .entry import Entry
from .sheet import Sheet, facts, joined, when

_MENTIONS = {
    "name": "by name", "nominal": "by a description", "pronoun": "by a pronoun", "metonym": "by a place or building",
    "adjectival": "by an adjective",
}  # fmt: skip
_SHORT = {"nominal": "description", "metonym": "place", "adjectival": "adjective"}
_FORMS = 6
"""Different words of a kind that are listed; the text has all of them marked."""
_PARTS = {
    "headline": "What the article is titled with.",
    "standfirst": "What stands between the headline and the account.",
    "heading": "A heading within the account.",
    "caption": "Words of a picture; a date in it anchors nothing.",
    "credit": "Who made a picture or the page.",
    "dateline": "Where and when it was written.",
    "byline": "Who wrote it.",
    "source-line": "Which house it comes from.",
    "update-line": "When the page was changed or seen.",
    "boilerplate": "Words of the site, not of the article.",
}


def actors(sheet: Sheet) -> tuple[Entry, ...]:
    """Who acts and speaks, those of most mentions first."""
    return tuple(_actor(sheet, f"A{place}", one) for place, one in enumerate(sheet.cast, 1))


def _actor(sheet: Sheet, code: str, one: Actor) -> Entry:
    mentions = tuple(mention.span for mention in one.mentions if sheet.holds(mention))
    counts = Counter(mention.kind for mention in one.mentions)
    return Entry(
        code=code,
        kind=one.kind,
        says=joined(one.name, one.kind, one.country, one.sector, *dict.fromkeys(_role(role) for role in one.roles)),
        places=mentions,
        facts=facts(*((f"{_MENTIONS[kind]}, {count}", _forms(sheet, one, kind)) for kind, count in counts.items())),
        why=tuple(_reasons(one)),
        brief=joined(*(f"{_SHORT.get(kind, kind)} {count}" for kind, count in counts.items())),
        sure=one.confidence,
        record=one.id,
    )


def _role(role: Role) -> str:
    return f"{role.title} ({when(role.when)})" if role.when else role.title


def _forms(sheet: Sheet, one: Actor, kind: str) -> str:
    forms = Counter(sheet.words(mention) for mention in one.mentions if mention.kind == kind and sheet.holds(mention))
    told = [form if count == 1 else f"{form} ×{count}" for form, count in forms.most_common(_FORMS)]
    return ", ".join(told) + (" …" if len(forms) > _FORMS else "")


def _reasons(one: Actor) -> list[str]:
    found = [plain(one.how)] if one.how else []
    kinds = [_MENTIONS[kind] for kind in dict.fromkeys(mention.kind for mention in one.mentions)]
    found.append(f"The text means it {listed(kinds)}.")
    if one.country is None and one.kind not in ("document", "alliance"):
        found.append("Its country is not known from this text.")
    return found


def furniture(sheet: Sheet) -> tuple[Entry, ...]:
    """Headline, caption, credit and the like: parts that are not the running account."""
    found = []
    for place, part in enumerate(sheet.document.furniture, 1):
        span = sheet.span(part)
        why = (_PARTS.get(part.kind, f"Marked as {part.kind}."), "It is no part of the running account.")
        found.append(Entry(f"F{place}", part.kind, part.kind.replace("-", " "), (span,), span, why=why))
    return tuple(found)
