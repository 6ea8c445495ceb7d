"""What passages of several articles have in common: whom they name, and their telling words."""

from collections.abc import Iterable, Sequence

from variorum.collation.events.families import stem
from variorum.collation.words import is_number, rarity, words
from variorum.model import Document, Dossier, Span

from .witness import shortened
from .wording import listed

_TELLING = 0.3
"""Rarity from which a word tells what a passage is about, as in `collation.ground`."""

_MOST, _TITLE = 8, 48


def article(document: Document) -> str:
    """An article in words: its outlet and the beginning of its title, or what is known of both, else its file."""
    title = f"“{shortened(document.title, _TITLE)}”" if document.title else ""
    file = document.source.rstrip("/").rpartition("/")[2] or document.source
    if document.outlet:
        return f"{document.outlet} ({title or file})"
    return title or file


def names(dossier: Dossier, groups: Sequence[Iterable[Span]]) -> list[str]:
    """The actors that every group of passages names, in alphabetical order."""
    named = [{actor for span in group for actor in _named(dossier, span)} for group in groups]
    return sorted({dossier.get(one).name for one in set.intersection(*named)}) if named else []


def telling(dossier: Dossier, groups: Sequence[Iterable[Span]]) -> list[str]:
    """The telling words and numbers that every group has in some form, the rarest first, as the first group does."""
    forms: list[dict[str, str]] = []
    for group in groups:
        forms.append({})
        for span in group:
            taken = [(m.start, m.end) for m in _mentions(dossier, span)]
            text = dossier.document(span).text
            for word in words(text, span.start, span.end):
                if not any(start <= word.start < end for start, end in taken):
                    forms[-1].setdefault(stem(word.key), text[word.start : word.end])
    both = set.intersection(*(set(one) for one in forms)) if forms else set[str]()
    weights = {one: 1.0 if is_number(one) else rarity(forms[0][one].casefold()) for one in both}
    kept = sorted((one for one in both if weights[one] >= _TELLING), key=lambda one: (-weights[one], one))
    return [forms[0][one] for one in kept[:_MOST]]


def told(dossier: Dossier, groups: Sequence[Iterable[Span]]) -> str:
    """A sentence on what all groups have in common; empty where that is nothing."""
    held = [list(group) for group in groups]
    who, what = names(dossier, held)[:_MOST], telling(dossier, held)
    parts = [f"all name {listed(who)}"] if who else []
    parts += [f"all have the words {listed([f'“{one}”' for one in what])}"] if what else []
    return f"In common: {'; '.join(parts)}." if parts else ""


def _named(dossier: Dossier, span: Span) -> list[str]:
    return [mention.actor for mention in _mentions(dossier, span)]


class _Place(Span, frozen=True, kw_only=True):
    actor: str


def _mentions(dossier: Dossier, span: Span) -> list[_Place]:
    """The mentions of actors within a passage."""
    return [
        _Place(mention.document, mention.start, mention.end, actor=actor.id)
        for actor in dossier.actors
        for mention in actor.mentions
        if span.covers(mention)
    ]
