"""What pages say of themselves in JSON-LD (https://schema.org/NewsArticle)."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

_ARTICLES = re.compile(r"(?:Article|Posting|Report|Review|LiveBlogPosting|CreativeWork)$")
_DEEPEST = 6
# Lists of other articles stand under these.
_ELSEWHERE = frozenset({"itemListElement", "relatedLink", "isPartOf", "hasPart", "mentions", "citation", "isBasedOn"})
_TRAILING = re.compile(r",\s*([}\]])")
_WRAPPING = re.compile(
    r"^\s*+(?:<!--|/\*\s*+<!\[CDATA\[\s*+\*/|//\s*+<!\[CDATA\[|<!\[CDATA\[)"
    r"|(?:-->|//\s*+\]\]>|\]\]>|/\*\s*+\]\]>\s*+\*/)\s*+;?\s*+$"
)


def linked_data(scripts: list[str]) -> tuple[list[Any], int]:
    """The scripts' contents as JSON, and how many could not be read even after common slips were mended."""
    read, broken = [], 0
    for script in scripts:
        if not script.strip():
            continue
        try:
            read.append(_loaded(script))
        except (ValueError, RecursionError):
            broken += 1
    return read, broken


def _loaded(script: str) -> Any:
    bare = _WRAPPING.sub("", script).strip().rstrip(";")
    for attempt in (bare, _TRAILING.sub(r"\1", bare), unescape(bare)):
        try:
            return json.loads(attempt, strict=False)
        except ValueError as error:
            last = error
    raise last


def article_node(data: list[Any], same: list[str]) -> tuple[dict[str, Any] | None, dict[str, Any]]:
    """The description of the page's own article, and all described things by `@id`.

    A page may describe several articles; the one is taken that shares an address or a headline with `same`, else the
    first.
    """
    nodes = [node for item in data for node in _nodes(item, 0)]
    by_id = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    articles = [node for node in nodes if any(_ARTICLES.search(kind) for kind in _texts(node.get("@type")))]
    known = {_key(text) for text in same}
    matching = [node for node in articles if known & {_key(text) for text in _identities(node)}]
    return next(iter([*matching, *articles]), None), by_id


def _nodes(item: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(item, list):
        for part in item[:500]:
            yield from _nodes(part, depth + 1)
    elif isinstance(item, dict):
        yield item
        for name, value in item.items():
            if name not in _ELSEWHERE and isinstance(value, (dict, list)):
                yield from _nodes(value, depth + 1)


def _identities(node: dict[str, Any]) -> list[str]:
    page = node.get("mainEntityOfPage")
    own = [node.get("url"), node.get("@id"), node.get("headline"), node.get("name")]
    own += [page.get("@id"), page.get("url")] if isinstance(page, dict) else [page]
    return [text for value in own for text in _texts(value)]


def _key(text: str) -> str:
    return unescape(text).strip().rstrip("/").casefold()


def _texts(value: Any) -> list[str]:
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


def names(value: Any, by_id: dict[str, Any]) -> list[str]:
    """The names of a person or organisation, or of several, given as text, as things or by reference."""
    found: list[str] = []
    for given in value if isinstance(value, list) else [value]:
        item = given
        if isinstance(given, dict) and "name" not in given:
            item = by_id.get(str(given.get("@id")), given)
        found += [unescape(text) for text in _texts(item.get("name") if isinstance(item, dict) else item)]
    return found


def texts(value: Any) -> list[str]:
    """Text or a list of texts, character references decoded."""
    return [unescape(text) for text in _texts(value)]


def addresses(node: dict[str, Any]) -> list[str]:
    """The addresses that an article gives as its own."""
    page = node.get("mainEntityOfPage")
    return texts(node.get("url")) + (texts(page.get("@id")) if isinstance(page, dict) else texts(page))
