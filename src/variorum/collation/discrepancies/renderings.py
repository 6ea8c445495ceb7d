"""One utterance or text in several wordings, as translations and shortened quotations are."""

from collections.abc import Iterator

from variorum.collation.ground import Ground
from variorum.model import Reuse

from .finding import Difference, side

_KINDS = {
    "translation-variant": "The articles give the words of one text or saying differently, as translations do; the "
    "original is not in the set, and nobody can say from these which is closer.",
    "altered": "The articles give words of one saying differently; which is as it was said is not known.",
}


def find(ground: Ground) -> Iterator[Difference]:
    """One difference for each passage that several articles render in different words."""
    for reuse in ground.reuse:
        if reuse.kind in _KINDS and all(span.document in ground.by_document for span in reuse.passages):
            yield _difference(ground, reuse)


def _difference(ground: Ground, reuse: Reuse) -> Difference:
    by_words: dict[str, list[int]] = {}
    for place, passage in enumerate(reuse.passages):
        by_words.setdefault(" ".join(ground.text(passage).split()), []).append(place)
    return Difference(
        between="outlets",
        kind="wording",
        verdict="rendering",
        sides=tuple(side(words, [reuse.passages[n] for n in places]) for words, places in by_words.items()),
        explanation=_KINDS[reuse.kind],
        how=f"shared passage: {reuse.kind}",
        of=(reuse.id,),
        confidence=reuse.confidence,
    )
