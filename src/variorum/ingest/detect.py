"""What format an input has: by its content first, by its name second."""

import json
import re
from typing import Literal

Format = Literal["text", "html", "jsonl", "json"]

# How much of an input is looked at.
HEAD = 65_536

# Beginnings of formats that hold no readable text, with what to call them.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive, an office document or an e-book"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"BM", "a bitmap image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "an image, sound or film"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound file"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"PAR1", "a Parquet file"),
    (b"bplist00", "a property list or web archive"),
)
# These begin like words, so they count only where something unprintable follows.
_WORDLIKE = frozenset({b"BM", b"BZh", b"MZ", b"ID3", b"RIFF", b"OggS", b"PAR1", b"wOFF", b"wOF2"})

# Text formats that are no articles, by their beginning and by their name.
_PROLOGUE = rb"(?si)(?:\s|<\?xml[^>]*>|(?><!--.*?-->))*+"
_TEXTUAL: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"WARC/\d"), "a WARC archive, which is not read yet; give the pages in it"),
    (re.compile(_PROLOGUE + rb"<(?:rss|feed|rdf:RDF)[\s>]"), "a feed; give the pages it lists"),
    (re.compile(_PROLOGUE + rb"<(?:urlset|sitemapindex)[\s>]"), "a sitemap; give the pages it lists"),
    (re.compile(rb"(?si)[\w-]+:[^\n]*\n.{0,4000}?multipart/related"), "an MHTML page; save it as HTML"),
)
_NO_ARTICLE = {
    **dict.fromkeys((".css", ".scss", ".less"), "a style sheet"),
    **dict.fromkeys((".js", ".mjs", ".ts", ".py", ".sh", ".php", ".c", ".java"), "a program's source"),
    **dict.fromkeys((".csv", ".tsv"), "a table; give it with --metadata if it describes the articles"),
    **dict.fromkeys((".yaml", ".yml", ".toml", ".ini", ".cfg"), "a configuration file"),
    ".svg": "an SVG image",
    ".xml": "an XML file of a kind that is not known",
}

_PAGE = re.compile(
    _PROLOGUE + rb"<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|table|h1|p|script|center|font)[\s>]"
)
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml", ".xht")
_LINES_NAMES = (".jsonl", ".ndjson", ".jsonlines")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
# One in a hundred: below it are stray marks of old word processors, above it no text has been seen.
_CONTROL_SHARE = 0.01


def refused(head: bytes, name: str) -> str | None:
    """Why an input can be no article, in words that follow "looks like", or None if it can be one."""
    for magic, what in _MAGIC:
        if head.startswith(magic) and (magic not in _WORDLIKE or _CONTROL.search(head[:64]) is not None):
            return what
    if head[4:12] in (b"ftypisom", b"ftypmp42", b"ftypavif", b"ftypheic"):
        return "an image or film"
    if head[257:262] == b"ustar":
        return "a tar archive"
    opening = without_mark(head).lstrip()
    for pattern, what in _TEXTUAL:
        if pattern.match(opening[:8192]):
            return what
    if _wide(head):
        return None
    return _garbled(head, opening) or _no_article(opening, name)


def _garbled(head: bytes, opening: bytes) -> str | None:
    if b"\x00" in head and not _PAGE.match(opening):
        few, many = sorted((head[0::2].count(0), head[1::2].count(0)))
        if len(head) >= 4 and many > 0.3 * len(head) and few < 0.05 * len(head):  # every other byte is NUL
            return "UTF-16 without a byte-order mark, which is not guessed at; save it as UTF-8"
        return "a binary file"
    if len(_CONTROL.findall(head)) > _CONTROL_SHARE * len(head):
        return "a binary file"
    return None


def _no_article(opening: bytes, name: str) -> str | None:
    extension = "." + name.lower().removesuffix(".gz").rpartition(".")[2]
    return None if _PAGE.match(opening) else _NO_ARTICLE.get(extension)


def detect(head: bytes, name: str) -> Format:
    """The format of an input that is not refused. Without a telling name, JSON lines must have a text or a page."""
    name = name.lower().removesuffix(".gz")
    opening = without_mark(head).lstrip()
    if name.endswith(_LINES_NAMES):
        return "jsonl"
    if name.endswith(".json"):
        return "json"
    if _wide(head):
        return "html" if name.endswith(_PAGE_NAMES) or b"<" in opening[:8].replace(b"\x00", b"") else "text"
    if _PAGE.match(opening) or name.endswith(_PAGE_NAMES):
        return "html"
    return "jsonl" if _is_record(opening) else "text"


def _is_record(opening: bytes) -> bool:
    line = opening.partition(b"\n")[0]
    if not line.startswith(b"{"):
        return False
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        # A first record longer than what is looked at still begins with a name that records have.
        return (
            re.match(rb'\{\s*"(?:text|html|id|url|title|source|outlet|date|published|authors)"\s*:', line) is not None
        )
    return isinstance(record, dict) and ("text" in record or "html" in record)


def without_mark(data: bytes) -> bytes:
    """The bytes without a UTF-8 byte-order mark."""
    return data.removeprefix(b"\xef\xbb\xbf")


def _wide(head: bytes) -> bool:
    return head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
