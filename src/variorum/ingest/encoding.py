"""From bytes to characters, with the way back from each character to its bytes."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Labels of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels) that news pages carry, with the
# codec for each. Like browsers, Latin-1 and ASCII are read as windows-1252, their superset, and UTF-16 as UTF-8 where
# the page is readable enough to declare it. Nothing else is decoded: Python's registry also holds what is no encoding.
_LABELS = {
    **dict.fromkeys(
        ("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "l1", "windows-1252", "cp1252"), "cp1252"
    ),
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"windows-{n}": f"cp{n}" for n in (1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)},
    **{f"cp{n}": f"cp{n}" for n in (1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)},
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs"), "big5hkscs"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "windows-949"), "cp949"),
    **dict.fromkeys(("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"), "utf-8"),
    **{name: name for name in ("koi8-r", "koi8-u", "euc-jp", "iso-2022-jp", "windows-874", "macintosh")},
    "windows-874": "cp874",
    "tis-620": "cp874",
    "macintosh": "mac_roman",
}

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SURROGATE = re.compile("[\ud800-\udfff]")
_DECLARED = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = (
    8192  # bytes. The standard asks for 1024; pages with long scripts before the declaration are not rare
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read with, and notes on what was not plain.

    `mark` is the length in bytes of the byte-order mark that was dropped. `escaped` is the text with a lone surrogate
    for each byte or code unit that does not decode, where `text` has U+FFFD; so both are equally long.
    """

    data: bytes
    text: str
    escaped: str
    encoding: str
    mark: int = 0
    notes: tuple[str, ...] = ()

    def places(self, positions: Iterable[int]) -> dict[int, int]:
        """The byte at which each of these characters begins (the length of the text stands for the end)."""
        wanted = sorted(set(positions))
        if self.encoding.startswith("utf-"):
            return self._by_encoding(wanted)
        if len(self.text) == len(self.data):  # one byte a character
            return {position: position for position in wanted}
        return self._by_decoding(wanted)

    def _by_encoding(self, wanted: list[int]) -> dict[int, int]:
        errors = "surrogateescape" if self.encoding == "utf-8" else "surrogatepass"
        found, character, byte = {}, 0, self.mark
        for position in wanted:
            byte += len(self.escaped[character:position].encode(self.encoding, errors))
            character = position
            found[position] = byte
        return found

    def _by_decoding(self, wanted: list[int]) -> dict[int, int]:
        # East Asian encodings hold several byte sequences for one character, so encoding again is no measure. Feeding
        # byte by byte is slow (about a second for 3 MB) and exact.
        decoder = codecs.getincrementaldecoder(self.encoding)(errors="replace")
        begins = [0]
        for index in range(len(self.data)):
            for _ in decoder.decode(self.data[index : index + 1]):
                begins.append(index + 1)
        begins[-1] = len(self.data)
        return {position: begins[min(position, len(begins) - 1)] for position in wanted}


def decode_text(data: bytes) -> Decoded:
    """Plain text: a byte-order mark decides, else UTF-8, else windows-1252 with a note."""
    marked = _by_mark(data)
    if marked is not None:
        return marked
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _fallback(data, f"not UTF-8 (byte {error.start}); read as windows-1252")
    return Decoded(data, text, text, "utf-8")


def decode_page(data: bytes) -> Decoded:
    """A page: a byte-order mark decides, else its own declaration where its bytes bear it out, else as plain text."""
    marked = _by_mark(data)
    if marked is not None:
        return marked
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    label = (found.group(1) or found.group(2)).decode("ascii", "replace").lower() if found else None
    codec = _LABELS.get(label) if label else None
    if label and codec is None:
        plain = decode_text(data)
        note = f"declares an encoding that is not known ({label}); read as {_name(plain.encoding)}"
        return replace(plain, notes=(note, *plain.notes))
    if codec is None:
        return decode_text(data)
    return _declared_utf8(data) if codec == "utf-8" else _declared_legacy(data, codec)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, len(mark), encoding)
    return None


def _marked(data: bytes, mark: int, encoding: str) -> Decoded:
    if encoding == "utf-8":
        return _utf8(data, mark)
    unit = 2 if encoding.startswith("utf-16") else 4
    whole = len(data) - len(data) % unit
    notes = [] if whole == len(data) else ["ends in the middle of a character; the last bytes were dropped"]
    try:
        escaped = data[mark:whole].decode(encoding, "surrogatepass")
    except UnicodeDecodeError:  # UTF-32 with code points beyond Unicode, each of four bytes
        escaped = data[mark:whole].decode(encoding, "replace")
        notes.append("some characters do not exist and are shown as U+FFFD")
    text = _SURROGATE.sub(_REPLACEMENT, escaped)
    if text != escaped:
        notes.append("some characters are halves of pairs and are shown as U+FFFD")
    return Decoded(data, text, escaped, encoding, mark, tuple(notes))


def _utf8(data: bytes, mark: int) -> Decoded:
    escaped = data[mark:].decode("utf-8", "surrogateescape")
    text, bad = _SURROGATE.subn(_REPLACEMENT, escaped)
    notes = (f"{_bytes(bad)} not UTF-8, shown as U+FFFD",) if bad else ()
    return Decoded(data, text, escaped, "utf-8", mark, notes)


def _declared_utf8(data: bytes) -> Decoded:
    decoded = _utf8(data, 0)
    bad = len(_SURROGATE.findall(decoded.escaped))
    # A wrong declaration breaks nearly every byte beyond ASCII, damage only a few.
    if bad and 2 * bad > sum(byte >= 0x80 for byte in data):
        return _fallback(data, "declares UTF-8 and is not; read as windows-1252")
    return decoded


def _declared_legacy(data: bytes, codec: str) -> Decoded:
    if not data.isascii() and codec != "iso-2022-jp":
        try:  # text of another encoding is valid UTF-8 only by a very long chance; programs that save pages recode them
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return Decoded(data, text, text, "utf-8", 0, (f"declares {_name(codec)} and is UTF-8; read as UTF-8",))
    if codec == "cp1252":
        return _fallback(data, None)
    try:
        text = escaped = data.decode(codec)
    except UnicodeDecodeError:
        escaped = text = codecs.getincrementaldecoder(codec)(errors="replace").decode(data, True)
        return Decoded(data, text, escaped, codec, 0, (f"some bytes are not {_name(codec)}, shown as U+FFFD",))
    return Decoded(data, text, escaped, codec)


def _fallback(data: bytes, note: str | None) -> Decoded:
    escaped = data.decode("cp1252", "surrogateescape")
    text, bad = _SURROGATE.subn(_REPLACEMENT, escaped)
    notes = [note] if note else []
    if bad:
        notes.append(f"{_bytes(bad)} not defined in windows-1252, shown as U+FFFD")
    return Decoded(data, text, escaped, "cp1252", 0, tuple(notes))


def _bytes(count: int) -> str:
    return "1 byte is" if count == 1 else f"{count} bytes are"


def _name(codec: str) -> str:
    return "windows-1252" if codec == "cp1252" else codec.upper()
