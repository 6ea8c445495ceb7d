"""How large an input may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one article. JSON lines are bounded a record, not in all: a corpus is read as a stream.

    file_bytes: the largest file that holds one article, and the largest record. The largest saved pages, with pictures
    inlined, have some 20 MB; twice that leaves room, and ten such pages still fit the memory of a small machine.
    text_characters: the longest text of one article. 2,000,000 characters are some 330,000 words, more than any article
    or live page; the syntactic parser needs about 1 GB for each million characters.
    """

    file_bytes: int = 40_000_000
    text_characters: int = 2_000_000
