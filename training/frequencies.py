"""Count in how many news articles each word occurs, for `src/variorum/lexicon/frequencies.tsv`.

    python training/frequencies.py ../shared/bench/raw/articles.jsonl

Only numbers leave the articles: single words with the count of articles that hold them. A word in fewer than five
articles is left out, so that nothing of a text can be told from the table. Articles of the four stretches in which the
collection holds all topics are counted, not the years where it holds one subject.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from variorum.collation.words import words

ALL_TOPICS = (("2013-09", "2013-11"), ("2014-02", "2014-05"), ("2016-09", "2016-11"), ("2017-04", "2017-06"))
FEWEST = 5
TARGET = Path(__file__).parent.parent / "src/variorum/lexicon/frequencies.tsv"
HEADER = """\
# In how many of `*` English news articles each word occurs; words in fewer than {fewest} are left out.
# Source: counted by training/frequencies.py over US, British and wire articles of 2013-2017. Counts only, no text.
# Licence: CC0 1.0 (facts). Version: 1.
"""


def count(path: Path) -> tuple[int, Counter[str]]:
    """The number of articles, and of those with each word."""
    total, counts = 0, Counter[str]()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if any(first <= article["date"][:7] <= last for first, last in ALL_TOPICS):
                text = f"{article['title']}\n{article['text']}"
                counts.update({word.key for word in words(text, 0, len(text))})
                total += 1
    return total, counts


def main(path: Path) -> None:
    """Write the table."""
    total, counts = count(path)
    kept = sorted((word, n) for word, n in counts.items() if n >= FEWEST)
    rows = "".join(f"{word}\t{n}\n" for word, n in [("*", total), *kept])
    TARGET.write_text(HEADER.format(fewest=FEWEST) + rows, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
