"""How many differences real news gives rise to, by verdict: a story told by four outlets seldom contradicts itself.

There is no gold: the figure is a ceiling, under which hard verdicts (contradiction, likely slip) are to stay.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.articles import Row, document, stories
from benchmarks.claims.affair import read
from benchmarks.claims.propositions import HARD
from benchmarks.harness import Figure
from variorum.collation import collate
from variorum.model import Document, Dossier

SEED = 20261128
STORIES = 12


def score(bench: Path) -> list[Figure]:
    """Differences of all verdicts, and hard ones, per hundred articles."""
    dossiers = [collate(read(documents(story))) for story in stories(bench, STORIES, SEED)]
    articles = sum(len(dossier.documents) for dossier in dossiers)
    verdicts = verdicts_of(dossiers)
    hard = sum(verdicts[verdict] for verdict in HARD)
    data = f"raw, {len(dossiers)} stories of four outlets drawn with a fixed seed"
    counts = {"articles": articles} | dict(sorted(verdicts.items()))
    rates = {"hard": 100 * hard, "all": 100 * verdicts.total()}
    return [
        Figure(
            f"claims/news-{name}-verdicts", rate / max(articles, 1), data, "per 100 articles", counts,
            gated=name == "hard", higher_is_better=False,
        )
        for name, rate in rates.items()
    ]  # fmt: skip


def verdicts_of(dossiers: list[Dossier]) -> Counter[str]:
    """How many differences have each verdict."""
    return Counter(one.verdict for dossier in dossiers for one in dossier.discrepancies)


def documents(story: list[Row]) -> list[Document]:
    """The articles of a story, with outlet, date and title."""
    return [
        document(row["url"], row["text"], published=row["date"][:10], title=row["title"], outlet=row["source"])
        for row in story
    ]
