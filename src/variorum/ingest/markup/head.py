"""The metadata that a page carries, with what each rests on."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from variorum.ingest.metadata import Found, address_date

from . import hints
from .linked import addresses, article_node, linked_data, names, texts
from .page import HEADINGS, Element, Line, Page, is_home

# The names under which `<meta>` elements give each field, the most telling first: Open Graph, Dublin Core, schema.org
# microdata and the systems that many newspapers share (Parsely, Sailthru, Chartbeat's and Google Scholar's names).
_META: dict[str, str] = {
    "title": "og:title twitter:title dc.title dcterms.title headline parsely-title sailthru.title citation_title title",
    "outlet": "og:site_name citation_journal_title dc.publisher dcterms.publisher application-name",
    "published": "article:published_time og:article:published_time datepublished parsely-pub-date dc.date.issued "
    "dcterms.issued dcterms.created dc.date.created dc.date dcterms.date sailthru.date cxenseparse:recs:publishtime "
    "article.published publish-date publishdate publication_date pubdate citation_publication_date citation_date "
    "published date",
    "modified": "article:modified_time og:article:modified_time og:updated_time datemodified dcterms.modified "
    "dc.date.modified article.updated lastmod last-modified modified",
    "authors": "author dc.creator dcterms.creator parsely-author sailthru.author citation_author byl article:author "
    "og:article:author authors",
    "language": "content-language language dc.language dcterms.language og:locale",
    "url": "og:url parsely-link twitter:url",
}
_SAVED_FROM = re.compile(r"saved from url=(?:\(\d+\))?(\S+)")
_MOST = 200  # elements of a kind that are looked at; what a page says of itself stands near its top
# Between a headline and the name of the site in `<title>`.
_SEPARATOR = re.compile(r"\s+[|\-–—·•»:]+\s+|\s*[|»]\s*")


def described(page: Page) -> Found:
    """All that the page says of itself, except what has to be guessed."""
    found = Found()
    metas = _metas(page)
    for name, keys in _META.items():
        values = next((metas[key] for key in keys.split() if metas.get(key)), [])
        found.add(name, "meta", *values)
    found.add("language", "html-lang", page.language)
    saved = next((m.group(1) for c in page.comments if (m := _SAVED_FROM.search(c))), None)
    found.add("url", "saved-from", saved)
    base = saved or next(iter(metas.get("og:url", [])), "")
    found.add("url", "link", *_canonical(page, base))
    _add_linked(found, page)
    _add_elements(found, page)
    _add_title(found, page)
    address = found.address
    found.add("published", "url", address_date(address) if address else None)
    return found


def _metas(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for attributes in page.metas:
        content = attributes.get("content", "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := attributes.get(key, "").strip().lower()):
                found.setdefault(name, []).append(content)
    return found


def _canonical(page: Page, base: str) -> Iterator[str]:
    for attributes in page.links:
        if "canonical" in attributes.get("rel", "").lower().split() and attributes.get("href"):
            try:
                yield urljoin(base, attributes["href"].strip())
            except ValueError:
                continue


def _add_linked(found: Found, page: Page) -> None:
    data, broken = linked_data(page.linked_data)
    if broken:
        found.notes.append(f"{broken} of {len(page.linked_data)} JSON-LD scripts could not be read")
    same = [v for (name, _), values in found.values.items() if name in ("url", "title") for v in values]
    node, by_id = article_node(data, [value for value in same if isinstance(value, str)])
    if node is None:
        return
    found.add("title", "json-ld", *texts(node.get("headline")))
    found.add("published", "json-ld", *texts(node.get("datePublished")))
    found.add("modified", "json-ld", *texts(node.get("dateModified")))
    found.add("language", "json-ld", *texts(node.get("inLanguage")))
    found.add("authors", "json-ld", *names(node.get("author") or node.get("creator"), by_id))
    found.add("outlet", "json-ld", *names(node.get("publisher"), by_id))
    found.add("url", "json-ld", *addresses(node))


def _add_elements(found: Found, page: Page) -> None:
    """Dates of `<time>` elements that call themselves the publication's, and authors of elements that say so."""
    for number, element in [*page.times[:_MOST], *page.labelled[:_MOST]]:
        value = element.attributes.get("datetime") or element.attributes.get("content")
        named = hints.words(element)
        if named & {"datemodified", "modified", "updated", "update"}:
            found.add("modified", "time-element", value)
        elif "pubdate" in element.attributes or named & {"pubdate", "published"}:
            found.add("published", "time-element", value)
        if element.attributes.get("itemprop", "").lower() == "author" and number < len(page.lines):
            found.add("authors", "byline-element", _words_in(page.lines[number], element))
    for line in page.lines:
        for run in line.runs:
            if run.element.name == "a" and "author" in run.element.attributes.get("rel", "").split():
                found.add("authors", "byline-element", run.text.strip())


def _words_in(line: Line, element: Element) -> str:
    """The words of an element, of those that stand first on its line."""
    near = ((run, zip(range(8), run.element.chain(), strict=False)) for run in line.runs[:_MOST])
    return "".join(run.text for run, chain in near if any(around is element for _, around in chain)).strip()


def _add_title(found: Found, page: Page) -> None:
    """The `<title>` element, parted into headline and site where a heading or the page's own address bears that out."""
    title = " ".join(page.titles[0][:2000].split()) if page.titles else ""
    headings = [line.text for line in page.lines if line.block.name in HEADINGS]
    first = [line.text for line in page.lines if line.block.name == "h1"]
    found.add("title", "heading", first[0] if len(first) == 1 and len(first[0]) >= 12 else None)
    if not title:
        return
    cuts = [(title[: m.start()].strip(), title[m.end() :].strip()) for m in _SEPARATOR.finditer(title)][:20]
    headed = next((cut for cut in cuts if cut[0] in headings), None)
    site = _SEPARATOR.split(title)[-1].strip() if cuts else ""
    confirmed = bool(site) and _is_site(site, page)
    if headed is not None:
        found.add("title", "title-element", headed[0])
    elif confirmed:
        found.add("title", "title-element", next(head for head, tail in reversed(cuts) if tail == site or not tail))
    else:
        found.add("title", "title-element", title)
    if confirmed:
        found.add("outlet", "title-element", site)


def _is_site(name: str, page: Page) -> bool:
    """Whether a name is the site's: that of a link to its front page, or in its line of copyright."""
    key = _key(name)
    if not key or len(name.split()) > 6:
        return False
    return any(_key(text) == key for text in [*page.home_names, *_home_links(page)]) or any(
        "©" in line.text and key in _key(line.text) for line in page.lines if len(line.text) < 300
    )


def _home_links(page: Page) -> Iterator[str]:
    for line in page.lines:
        for run in line.runs:
            for _, element in zip(range(4), run.element.chain(), strict=False):
                if element.name == "a" and is_home(element.attributes.get("href", "")):
                    yield run.text


def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def title_time(page: Page, headline: Line | None, first: int) -> str | None:
    """The date of the only `<time>` element between the headline and the first paragraph, or None."""
    begin = headline.number if headline is not None else 0
    between = {
        element.attributes["datetime"]
        for number, element in page.times
        if begin <= number <= first and element.attributes.get("datetime") and hints.kind(element) != "update-line"
    }
    return next(iter(between)) if len(between) == 1 else None
