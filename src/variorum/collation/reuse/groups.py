"""Findings between two articles, gathered into passages that many articles share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.collation.words import Word
from variorum.model import Reuse, ReuseKind, Span, cluster_id, leaf_id

from .alignment import align
from .contractions import spelled
from .slips import shared

LONGEST = 400
"""Characters of a passage, by the form of the dossier."""

_SAME_PLACE = 0.5
"""Overlap (of both together) from which two stretches of one article are the same passage."""

_SAME_WHOLE = 0.9
"""The same for the longer rendering of a cut, which must be the whole passage."""

_GRAVITY: tuple[ReuseKind, ...] = ("verbatim", "near-verbatim", "translation-variant", "paraphrase", "cut", "altered")
"""A group has the kind of its most telling pair."""

_ALL_PAIRS = 4
"""Passages up to which every two are compared; in larger groups each is compared with the first."""

Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages found to belong together."""

    a: Span
    b: Span
    kind: ReuseKind
    how: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that belong together, in order of their documents. `longer` are those that a cut was made from."""

    passages: tuple[Span, ...]
    kind: ReuseKind
    how: str
    confidence: float
    longer: tuple[Span, ...] = ()


class _Forest:
    """Disjoint sets over places; the root of a set is its smallest member."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, one: int) -> int:
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first


def gather(links: Iterable[Link]) -> list[Group]:
    """The groups of all passages that are linked, directly or through others."""
    ordered = sorted(links, key=lambda link: (link.a, link.b, link.kind))
    spans = sorted({span for link in ordered for span in (link.a, link.b)})
    place = {span: index for index, span in enumerate(spans)}
    forest = _Forest(len(spans))
    for index, span in enumerate(spans):
        for before in range(index - 1, -1, -1):
            if not spans[before].overlaps(span):
                break
            if _same_place(spans[before], span):
                forest.join(before, index)
    for link in ordered:
        forest.join(place[link.a], place[link.b])
    members: defaultdict[int, list[Link]] = defaultdict(list)
    for link in ordered:
        members[forest.root(place[link.a])].append(link)
    return [_group(group) for _, group in sorted(members.items())]


def _same_place(one: Span, other: Span, least: float = _SAME_PLACE) -> bool:
    if not one.overlaps(other):
        return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= least * (max(one.end, other.end) - min(one.start, other.start))


def _group(links: Sequence[Link]) -> Group:
    gravest = max(links, key=lambda link: _GRAVITY.index(link.kind))
    passages: list[Span] = []
    for span in sorted({span for link in links for span in (link.a, link.b)}):
        if passages and _same_place(passages[-1], span):
            passages[-1] = max(passages[-1], span, key=len)
        else:
            passages.append(span)
    return Group(tuple(passages), gravest.kind, gravest.how, min(link.confidence for link in links))


def cuts(found: Iterable[tuple[Span, Span, str]], wording: Sequence[Group]) -> list[Group]:
    """Longer renderings, each with all shorter ones that stand in it. Longer ones of the same wording are one."""
    by_longer: defaultdict[tuple[Span, ...], list[tuple[Span, str]]] = defaultdict(list)
    for longer, shorter, how in sorted(found):
        same = next(
            (g.passages for g in wording if any(_same_place(longer, span, _SAME_WHOLE) for span in g.passages)),
            (longer,),
        )
        by_longer[same].append((shorter, how))
    groups = []
    for longer_ones, shorter_ones in sorted(by_longer.items()):
        kept = {span for span, _ in shorter_ones if not any(span.overlaps(one) for one in longer_ones)}
        passages = tuple(sorted({*longer_ones, *kept}))
        groups.append(Group(passages, "cut", shorter_ones[0][1], 0.9, longer_ones))
    return groups


def runs(groups: Iterable[Group], texts: Texts) -> list[Group]:
    """Copied sentences that follow one another in every document, joined as far as the length of a passage allows."""
    joined: list[Group] = []
    open_by_documents: dict[tuple[str, ...], int] = {}
    for group in sorted(groups, key=lambda one: one.passages):
        documents = tuple(span.document for span in group.passages)
        at = open_by_documents.get(documents)
        longer = _joined(joined[at], group, texts) if at is not None else None
        if longer is not None and at is not None:
            joined[at] = longer
        else:
            open_by_documents[documents] = len(joined)
            joined.append(group)
    return joined


def _joined(one: Group, other: Group, texts: Texts) -> Group | None:
    copies = ("verbatim", "near-verbatim")
    if one.kind not in copies or other.kind not in copies or len(one.passages) != len(other.passages):
        return None
    spans = []
    for before, after in zip(one.passages, other.passages, strict=True):
        between = texts[before.document][before.end : after.start] if before.end <= after.start else "overlap"
        if any(character.isalnum() for character in between) or after.end - before.start > LONGEST:
            return None
        spans.append(Span(before.document, before.start, after.end))
    graver = max(one, other, key=lambda group: _GRAVITY.index(group.kind))
    return Group(tuple(spans), graver.kind, graver.how, min(one.confidence, other.confidence))


def record(group: Group, texts: Texts, source: str | None) -> Reuse:
    """The group as it stands in a dossier, with the words that differ."""
    compared = _compared(group)
    differences: list[tuple[str, str]] = []
    places: list[tuple[int, int]] = []
    if group.kind != "paraphrase":
        for a, b in compared:
            for pair in differing(texts, group.passages[a], group.passages[b]):
                differences.append(pair)
                places.append((a, b))
    return Reuse(
        id=cluster_id("reuse", (leaf_id(f"reuse-{group.kind}", span) for span in group.longer or group.passages)),
        kind=group.kind,
        passages=group.passages,
        differences=tuple(differences),
        compared=tuple(places),
        source=source,
        confidence=round(group.confidence, 3),
        how=group.how if not (slips := shared(texts, group.passages)) else f"{group.how}; both write {_listed(slips)}",
    )


def _listed(words_: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words_)


def _compared(group: Group) -> list[tuple[int, int]]:
    """Which passages are set side by side: every two of a few, the first with each of many, a cut with its whole."""
    places = range(len(group.passages))
    if group.longer:
        whole = group.passages.index(group.longer[0])
        return [(whole, place) for place in places if group.passages[place] not in group.longer]
    return [(a, b) for a in places for b in places if a < b and (a == 0 or len(places) <= _ALL_PAIRS)]


def differing(texts: Texts, a: Span, b: Span) -> list[tuple[str, str]]:
    """The words of either passage where they differ, side by side; an empty string where nothing stands there."""
    left, right = spelled(texts[a.document], a.start, a.end), spelled(texts[b.document], b.start, b.end)
    steps = align([word.key for word in left], [word.key for word in right], local=False)
    pairs = [
        (_between(texts[a.document], left[step.a0 : step.a1]), _between(texts[b.document], right[step.b0 : step.b1]))
        for step in steps
        if not step.equal
    ]
    return [pair for pair in pairs if pair[0] != pair[1]]


def _between(text: str, stretch: Sequence[Word]) -> str:
    return text[stretch[0].start : stretch[-1].end] if stretch else ""
