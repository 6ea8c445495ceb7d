"""Which places are about one text: within an article by its noun, across articles by shared words or description."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from variorum.collation.reuse.paraphrase import shared
from variorum.collation.words import rarity, words
from variorum.model import Reuse, Span

from . import named
from .lean import Lean
from .lexicon import listed

_SAME_WORDING = {"verbatim", "near-verbatim", "translation-variant", "cut", "altered"}
_ALIKE = 0.6
"""Share of words (Dice, by rarity) from which two descriptions are of one text. Set by eye."""

_TELLING = 0.7
"""Rarity that their words in common must add up to."""

_DAYS = 2
"""Days between two articles from which "a statement" of one body need not be the same as another of its statements."""

_DAY = "2000-01-01"

_BROUGHT = {"report", "article"}
_PLAIN = frozenset({"a", "an", "the", "written", "short", "brief", "from", "by", "of"})
"""What an outlet brings; words that do not tell one statement of a body from another."""

_NEAR = 800
"""Characters back to the text that "the statement" means where the article has named several: a few paragraphs."""


def within_article(leans: Iterable[Lean]) -> list[Lean]:
    """The texts of an article: "the letter" goes to the letter named last."""
    found: list[Lean] = []
    for one in leans:
        at = _taken_up(one, found)
        if at is None:
            found.append(one)
        else:
            found[at] = both(found[at], one)
    return found


def _taken_up(one: Lean, found: Sequence[Lean]) -> int | None:
    """The text named before that a phrase takes up: the last one, where it is near or the only one."""
    if one.name:
        return next((n for n, other in enumerate(found) if _of_one_name(one, other)), None)
    of_outlet = [n for n, other in enumerate(found) if one.outlets and _of_one_outlet(one, other)]
    if of_outlet:
        return of_outlet[-1]
    meant = [n for n, other in enumerate(found) if one.generic and _can_mean(one, other)]
    if not meant:
        return None
    last = max(meant, key=lambda n: found[n].places[-1].end)
    near = one.places[0].start - found[last].places[-1].end <= _NEAR
    return last if near or len(meant) == 1 else None


def _of_one_name(one: Lean, other: Lean) -> bool:
    """Whether both bear one name, and no two years with it."""
    years = {named.year(lean.title) for lean in (one, other)} - {None}
    return one.name == other.name and len(years) < 2


def _of_one_outlet(one: Lean, other: Lean) -> bool:
    return (one.kind, one.outlets, one.makers) == (other.kind, other.outlets, other.makers)


def _can_mean(one: Lean, other: Lean) -> bool:
    if one.outlets - other.outlets or other.noun in {"told", "on air", "post"}:
        return False
    if one.makers and other.makers and one.makers != other.makers:
        return False
    described = _content(one.title) - _content(one.noun)
    if described - _content(other.title) and not (_same_noun(one, other) and not other.makers):
        return False
    return one.noun == other.noun or one.noun in listed("generic") or one.kind == other.kind


def _same_noun(one: Lean, other: Lean) -> bool:
    """Whether the nouns are the same, or name the same kind of text ("poll", "survey")."""
    return one.noun == other.noun or one.kind == other.kind


def both(one: Lean, other: Lean) -> Lean:
    """One text of two places."""
    title, kind = called((one, other))
    return Lean(
        title=title,
        kind=kind,
        noun=one.noun,
        places=tuple(sorted({*one.places, *other.places})),
        actors=one.actors | other.actors,
        makers=one.makers | other.makers,
        outlets=one.outlets | other.outlets,
        quoted=tuple(sorted({*one.quoted, *other.quoted})),
        generic=one.generic and other.generic,
        around=one.around | other.around,
        day=one.day,
        how=one.how,
        name=one.name or other.name,
    )


def across(leans: Sequence[Lean], reuse: Sequence[Reuse]) -> list[list[Lean]]:
    """The leans of all articles in groups, one for each text."""
    shared_by = _shared(leans, reuse)
    groups: list[list[Lean]] = []
    for one in leans:
        fitting = [
            group
            for group in groups
            if any(_one_text(one, other, shared_by) for other in group)
            and not any(_conflict(one, other) for other in group)
        ]
        if fitting:
            fitting[0].append(one)
        else:
            groups.append([one])
    return [sorted(group, key=lambda lean: (lean.places, lean.title)) for group in groups]


Shared = Mapping[Span, frozenset[str]]
"""Of each quoted passage, the records of shared words that it is in."""


def _shared(leans: Iterable[Lean], reuse: Sequence[Reuse]) -> Shared:
    by_document: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for record in reuse:
        if record.kind in _SAME_WORDING:
            for passage in record.passages:
                by_document[passage.document].append((passage, record.id))
    quoted = {span for lean in leans for span in lean.quoted}
    return {
        span: frozenset(id for passage, id in by_document[span.document] if passage.overlaps(span)) for span in quoted
    }  # fmt: skip


def _one_text(one: Lean, other: Lean, shared_by: Shared) -> bool:
    if {place.document for place in one.places} & {place.document for place in other.places}:
        return False
    if one.name and other.name:
        return _of_one_name(one, other)
    return _share_words(one, other, shared_by) or _described_alike(one, other)


def _conflict(one: Lean, other: Lean) -> bool:
    """Whether the articles give the texts to different makers."""
    return bool(one.makers and other.makers and not one.makers & other.makers)


def _share_words(one: Lean, other: Lean, shared_by: Shared) -> bool:
    """Whether passages that the articles share word for word are quoted from both."""
    left, right = ({id for span in lean.quoted for id in shared_by[span]} for lean in (one, other))
    return bool(left & right)


def _described_alike(one: Lean, other: Lean) -> bool:
    if one.kind != other.kind or one.kind == "post" or _conflict(one, other) or not _same_days(one, other):
        return False
    if one.outlets and other.outlets and one.outlets != other.outlets:
        return False
    if one.kind == "interview":
        return bool(one.makers and one.outlets) and one.outlets == other.outlets
    if _of_one_hand(one, other):
        return True
    left, right = _content(one.title), _content(other.title)
    if sum(rarity(form) for form in sorted(left & right)) < _TELLING:
        return False
    inside = left <= right or right <= left
    return shared(left, right) >= _ALIKE or (inside and _same_subject(one, other))


def _of_one_hand(one: Lean, other: Lean) -> bool:
    """Whether one body issued, or one outlet brought, what both call by no more than that."""
    if one.outlets:
        both = (one.around & other.around) - one.outlets
        return one.kind in _BROUGHT and one.outlets == other.outlets and any(map(_is_actor, both))
    alike = _named(one) == _named(other) or (_is_plain(one) and _is_plain(other))
    return alike and one.kind == "statement" and bool(one.makers) and one.makers == other.makers


def _named(one: Lean) -> frozenset[str]:
    return _content(one.title) - _PLAIN


def _is_plain(one: Lean) -> bool:
    """Whether the title says no more than the noun, and whose it is."""
    return _content(one.title.partition(" (")[0]) - _PLAIN <= _content(one.noun)


def _is_actor(form: str) -> bool:
    return form.startswith("actor-")


def _same_days(one: Lean, other: Lean) -> bool:
    """Whether the articles appeared within a few days of each other, as far as is known."""
    days = [date.fromisoformat(day[:10]) for day in (one.day, other.day) if day is not None and len(day) >= len(_DAY)]
    return len(days) < 2 or abs((days[0] - days[1]).days) <= _DAYS


def _same_subject(one: Lean, other: Lean) -> bool:
    """Whether the sentences name somebody in common, and a thing beside what names the text."""
    both = (one.around & other.around) - _content(one.title) - _content(other.title)
    return any(map(_is_actor, both)) and not all(map(_is_actor, both))


def _content(title: str) -> frozenset[str]:
    return frozenset(word.key for word in words(title, 0, len(title)))


def called(group: Sequence[Lean]) -> tuple[str, str]:
    """The title and kind to show: of a noun that says more than "document", then of the fullest wording.

    Where another wording alone says whose text it is, that is added.
    """
    ranked = sorted(group, key=lambda lean: (lean.noun in listed("generic"), -_weight(lean.title), lean.title))
    best = ranked[0]
    owned = next((lean.title for lean in ranked if lean.makers and not best.makers and lean.title != best.title), None)
    known = best.makers or " (also “" in best.title
    title = best.title if known or owned is None or "(" in owned else f"{best.title} (also “{owned}”)"
    return title, best.kind


def _weight(title: str) -> float:
    return sum(rarity(form) for form in sorted(_content(title)))


def how(group: Sequence[Lean]) -> str:
    """What joined the places, or how the one article leans on the text."""
    if len(group) == 1:
        return group[0].how
    return "quoted in words that the articles share, or described alike"
