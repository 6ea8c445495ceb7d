"""What the markup itself says a stretch of text is: a caption, a byline, part of the navigation …

The names are those that news sites and content systems share (schema.org properties, microformats, WordPress and the
like), never one site's own. They are matched as whole words of `class`, `id`, `itemprop` and `rel`.
"""

import re

from variorum.model import FurnitureKind

from .page import Element

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NAMING = ("class", "id", "itemprop", "rel", "data-testid", "role")

# The first kind one of whose word groups is wholly present wins. More telling kinds stand first.
_KINDS: tuple[tuple[FurnitureKind, tuple[str, ...]], ...] = (
    ("credit", ("credit", "credits", "photographer", "photo copyright", "image copyright", "caption source")),
    ("caption", ("caption", "figcaption", "cutline")),
    ("update-line", ("updated", "update", "modified", "datemodified", "date modified", "last updated")),
    ("byline", ("byline", "bylines", "author", "authors", "writer", "contributor", "contributors")),
    (
        "dateline",
        ("dateline", "timestamp", "datetime", "pubdate", "published", "date published", "publish date", "date", "time"),
    ),
    (
        "standfirst",
        (
            "standfirst",
            "deck",
            "dek",
            "subheadline",
            "sub headline",
            "sub head",
            "subhead",
            "subtitle",
            "sub title",
            "subline",
            "strapline",
            "article summary",
            "alternative headline",
        ),
    ),
    ("source-line", ("source", "agency", "source line")),
)
_GROUPS = tuple((kind, frozenset(group.split())) for kind, groups in _KINDS for group in groups)

# Never part of the article, whatever they hold.
_OUTSIDE_TAGS = frozenset(
    {"nav", "footer", "aside", "form", "button", "select", "option", "dialog", "menu", "template", "svg"}
)
_OUTSIDE_WORDS = frozenset(
    {"comments", "comment", "related", "newsletter", "promo", "promotion", "advertisement", "ad", "ads", "share",
     "sharing", "social", "cookie", "cookies", "consent", "breadcrumb", "breadcrumbs", "sidebar", "subscribe",
     "signup", "paywall", "navigation", "recirculation", "recommended", "recommendations", "trending",
     "disclaimer", "tags"}
)  # fmt: skip
_INVISIBLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def words(element: Element) -> frozenset[str]:
    """The names that the markup gives an element, as words in lower case."""
    if element.words is None:  # asked for again for every line inside
        named = " ".join(element.attributes[key] for key in _NAMING if key in element.attributes)
        element.words = frozenset(word.lower() for word in _WORD.findall(named[:2000]))
    return element.words


def kind(element: Element) -> FurnitureKind | None:
    """What an element says its text is, or None where it says nothing."""
    if element.name == "figcaption":
        return "caption"
    if element.name == "time":
        return "dateline"
    found = words(element)
    return next((kind for kind, group in _GROUPS if group <= found), None) if found else None


def outside(element: Element) -> bool:
    """Whether an element declares itself navigation, advertisement, comment and the like, or is not shown."""
    if element.name in _OUTSIDE_TAGS or "hidden" in element.attributes:
        return True
    return bool(words(element) & _OUTSIDE_WORDS) or bool(_INVISIBLE.search(element.attributes.get("style", "")))
