"""How large an input may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one article. JSON lines are bounded a record, not in all: a corpus is read as a stream.

    largest_file: bytes of the largest file that holds one article, and of the largest record. The largest saved pages,
    with pictures inlined, have some 20 MB; twice that leaves room, and ten such pages still fit a small machine.
    longest_article: characters of the longest text of one article. 2,000,000 are some 330,000 words, more than any
    article or live page; the syntactic parser needs about 1 GB for each million characters.
    """

    largest_file: int = 40_000_000
    longest_article: int = 2_000_000
