"""Article text of 181 saved news pages, against what people marked as the body.

The measure is that of https://github.com/scrapinghub/article-extraction-benchmark: texts are cut into words, words into
overlapping runs of four; precision and recall of a page are over its runs, those of the benchmark the means over pages,
F1 is taken from the means.

Our text is the document's without its furniture, section headings excepted: the marked bodies hold no headline, byline,
date, caption or credit. trafilatura reads the same pages in the same process, as its published figure was made.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import mean

from benchmarks.harness import Figure, bench_data

_WORD = re.compile(r"\w+")
_RUN = 4
# Published figures, from the benchmark's own table.
_PUBLISHED = {"trafilatura 2.0.0": 95.8, "go_trafilatura": 96.0, "rs_trafilatura": 97.0, "newspaper4k": 94.9}
_PUBLISHED_FLOOR = 66.5  # all text of the page (html-text)


def score(bench: Path) -> list[Figure]:
    """Precision, recall and F1 of our text, beside trafilatura's on the same pages."""
    pages = _pages(bench / "extraction")
    ours = _measured(pages, _our_text)
    theirs = _measured(pages, _trafilatura)
    counts = {"pages": len(pages)}
    peers = {"trafilatura, same process": theirs[2], **_PUBLISHED}
    data = "article-extraction-benchmark, 181 pages (measure only)"
    return [
        Figure("extraction/precision", ours[0], data, counts=counts, peers={"trafilatura, same process": theirs[0]}),
        Figure("extraction/recall", ours[1], data, counts=counts, peers={"trafilatura, same process": theirs[1]}),
        Figure("extraction/f1", ours[2], data, counts=counts, peers=peers, floor=_PUBLISHED_FLOOR),
    ]


def _pages(folder: Path) -> list[tuple[bytes, str]]:
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    return [
        (gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()), truth[name].get("articleBody", ""))
        for name in sorted(truth)
    ]


def _our_text(page: bytes) -> str:
    from variorum.ingest import Limits
    from variorum.ingest.html import read_html
    from variorum.ingest.record import Source

    content = read_html(Source("page.html", "page.html"), page, Limits())
    kept, position = [], 0
    for part in content.furniture:
        if part.kind != "heading":
            kept.append(content.text[position : part.start])
            position = part.end
    return "\n".join([*kept, content.text[position:]])


def _trafilatura(page: bytes) -> str:
    from trafilatura import extract

    return extract(page.decode("utf-8"), include_comments=False) or ""


def _measured(pages: list[tuple[bytes, str]], read: Callable[[bytes], str]) -> tuple[float, float, float]:
    scores = [_shares(_runs(true), _runs(read(page))) for page, true in pages]
    precision = mean(p for p, _ in scores if p is not None)
    recall = mean(r for _, r in scores if r is not None)
    return 100 * precision, 100 * recall, 100 * 2 * precision * recall / (precision + recall)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1)) if words)


def _shares(true: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[float | None, float | None]:
    """Precision and recall of one page; None where nothing was found or nothing was to be found."""
    common = (true & found).total()
    precision = common / found.total() if found else None
    return precision, common / true.total() if true else None


if __name__ == "__main__":
    folder = bench_data()
    if folder is None:
        raise SystemExit("the public gold data is not there; set VARIORUM_BENCH to its folder")
    for figure in score(folder):
        peers = ", ".join(f"{name} {value:.1f}" for name, value in figure.peers.items())
        print(f"{figure.name}: {figure.value:.2f} ({figure.counts['pages']} pages; {peers})")
