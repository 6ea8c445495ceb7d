"""How large an input may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one article. JSON lines are bounded a record, not in all: a corpus is read as a stream.

    largest_file: bytes of the largest file that holds one article, and of the largest record. The largest saved pages,
    with pictures inlined, have some 20 MB; twice that leaves room, and ten such pages still fit a small machine.
    longest_article: characters of the longest text of one article. 200,000 are some 33,000 words, longer than any live
    page seen, and take about a minute and 1 GB to read; the parser's own limit is 1,000,000.
    """

    largest_file: int = 40_000_000
    longest_article: int = 200_000
