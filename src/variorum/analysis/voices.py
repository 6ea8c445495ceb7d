"""Whose words the outlets print: shares of quotation."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from variorum.model import Dossier, Quotation
from variorum.model.quotation import QuotationKind

from .groups import By, Groups
from .table import Row, Table, merged, spans

_ALL = "all articles"
_NAMELESS = "quotations in articles whose outlet is not known"
_IN_MARKS: tuple[QuotationKind, ...] = ("direct", "mixed")


def voices(
    dossier: Dossier,
    *,
    by: By = "actor",
    outlets: bool = True,
    kinds: Sequence[QuotationKind] = _IN_MARKS,
    most: int = 10,
) -> Table:
    """How many of the quotations are whose, in each outlet or in all together.

    A share is of the quotations whose speaker is known, in this outlet; words that two articles share count in both.

    Args:
        dossier: the story or stories.
        by: whether a speaker counts as itself (`actor`), as its `country`, or for a side: then the names of sides,
            each with the names or ids of its actors.
        outlets: whether each outlet has its own shares.
        kinds: which quotations count: by default those that are in marks, at least in part.
        most: how many speakers the table has: those quoted most often in all.

    Raises:
        UsageError: an option is not known, or a side names an actor that the dossier has not.
    """
    groups = Groups(dossier, by)
    names = {one.id: one.outlet if outlets else _ALL for one in dossier.documents}
    found: defaultdict[tuple[str, str], list[Quotation]] = defaultdict(list)
    left: Counter[str] = Counter()
    for quotation in dossier.quotations:
        reason = _aside(quotation, kinds)
        speaker = quotation.speaker.actor if quotation.speaker else None
        group = groups.of(speaker)
        outlet = names[quotation.document]
        if reason is not None or group is None or outlet is None:
            left[reason or (_NAMELESS if group else f"quotations of speakers {groups.lacking}")] += 1
            continue
        found[outlet, group].append(quotation)
    totals: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for (outlet, group), said in found.items():
        totals[group] += len(said)
        of[outlet] += len(said)
    kept = set(sorted(totals, key=lambda group: (-totals[group], group))[:most])
    rows = [_row(dossier, key, found[key], of[key[0]]) for key in sorted(found) if key[1] in kept]
    left["quotations of speakers quoted less often"] = sum(n for group, n in totals.items() if group not in kept)
    return Table(
        title="Shares of quotation",
        note=f"Quotations counted: {', '.join(kinds)}. share is n of those of the outlet that count (of).",
        columns=("outlet", "speaker", "n", "of", "share", "words"),
        rows=tuple(rows),
        left_out=merged(left),
        kind="voices",
        dossier=dossier,
    )


def _aside(quotation: Quotation, kinds: Sequence[QuotationKind]) -> str | None:
    if quotation.kind not in kinds:
        return f"{quotation.kind} quotations"
    if not quotation.said:
        return "quotations of what was not said, or is yet to be"
    return None if quotation.speaker and quotation.speaker.actor else "quotations of unknown speakers"


def _row(dossier: Dossier, key: tuple[str, str], said: Sequence[Quotation], of: int) -> Row:
    words = sum(
        len(dossier.document(one).text[piece.start : piece.end].split()) for one in said for piece in one.pieces
    )
    share = round(len(said) / of, 3)
    return Row((*key, len(said), of, share, words), tuple(sorted(one.id for one in said)), spans(said))
