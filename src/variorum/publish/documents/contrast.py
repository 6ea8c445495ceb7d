"""Sides beside one another: what one says and another denies, what two texts tell differently, counts that differ."""

import re
from collections.abc import Iterable, Sequence

from variorum.collation.events.families import stem
from variorum.model import Account, Claim, Discrepancy, Quantity, Series, Side, Span
from variorum.publish.grounding import Line, Part
from variorum.publish.voices import speaker
from variorum.publish.weights import documents
from variorum.publish.wording import capital, counted

from .cast import definite
from .prose import Teller

_SHORT = 150
"""Characters of a side that is set against another; of longer ones the beginning."""
_FIGURES = 5
_BARE = {"people", "persons", "times", "years", "days", "months", "weeks", "hours"}
"""Counted nouns that do not say what is counted."""
_ANYBODY = re.compile(
    r"people|persons?|dead|deaths?|victims?|casualt(?:y|ies)|killed|wounded|injured|hurt|lives|others?|"
)
_MANY = 3
"""Articles that carry one denial from which on their number is told."""
_MATTER = {
    "number": "The figures differ", "date": "The days differ", "place": "The places differ",
    "agent": "Different doers are named", "polarity": "Whether it is so is told differently",
    "attribution": "The words are given to different speakers", "certainty": "How sure it is differs",
    "scope": "The extent differs", "wording": "The wording differs", "identity": "Who it is differs",
}  # fmt: skip
"""How accounts differ, by what the difference is of."""
_VERDICTS = {
    "contradiction": "Both cannot hold.",
    "scope": "They may speak of different extents.",
    "precision": "It may be a matter of rounding or hedging.",
    "series": "The figures are of different times.",
    "likely-slip": "One of them looks like a slip.",
    "rendering": "The words that they render are the same.",
}


_UNSURE, _CHECKED = {"superseded", "undetermined"}, {"number", "date", "place"}
"""Verdicts under which two texts may well agree, and the kinds of difference that are worth a line all the same."""


def dispute(teller: Teller, claim: Claim) -> tuple[Line, ...]:
    """A disputed claim: what is said, by whom it is denied, and how many articles carry the denial."""
    held = [one for one in claim.accounts if teller.edition.holds(one)]
    said = [a for a in held if a.relation in ("says", "partly") and not teller.edition.weights.inverted(a)]
    denied = [a for a in held if a.relation == "denies"]
    if not said or not denied:
        return ()
    inside = {teller.edition.sentence(one) for one in denied}
    apart = [one for one in said if teller.edition.sentence(one) not in inside]
    first, second = _told(teller, apart), _told(teller, denied)
    if first is None and not apart:  # one sentence holds both
        return (second or teller.quoted(teller.edition.weights.best(denied)[0]),)
    said = apart or said
    if first is None:
        best = teller.edition.weights.best(said)[0]
        first = _alleged(teller, best)
    if second is None:
        best = teller.edition.weights.best(denied)[0]
        second = _denied(teller, best)
    if first.support == second.support:
        return (second,)
    return (first, second, *_carried(denied))


def _told(teller: Teller, accounts: Sequence[Account]) -> Line | None:
    """The best account whose sentence stands on its own."""
    for account in teller.edition.weights.best(accounts):
        if (line := teller.sentence(account)) is not None:
            return line
    return None


def _alleged(teller: Teller, account: Account) -> Line:
    """What is said, where its clause does not stand on its own: as what somebody spoke of."""
    who = who_says(teller, account)
    name = teller.outlets.name(teller.edition.by_document[account.document])
    lead = f"According to {name}, {who} spoke of " if who else f"{capital(name)} writes of "
    teller.pause()
    return Line((lead, *teller.marked(account), "."), (account.span,))


def _denied(teller: Teller, account: Account) -> Line:
    who = who_says(teller, account)
    name = teller.outlets.name(teller.edition.by_document[account.document])
    lead = f"{capital(who)} denied it, in the words of {name}: " if who else f"Against it {name} has: "
    teller.pause()
    return Line((lead, *teller.marked(account), "."), (account.span,))


def who_says(teller: Teller, account: Account) -> str:
    """Whose word an account is: a name, the article's words for somebody, or nothing where it is the article's own."""
    if account.voice == "own":
        return ""
    actor = teller.edition.actors.get(account.by or "")
    if actor is None:
        told = speaker(teller.edition, account)
        return "somebody whom it does not name" if told == "somebody not named" else told
    if actor.kind != "person":
        return definite(actor.name)
    met = teller.cast.met(actor.id)
    teller.cast.meet(actor.id)
    return teller.cast.short(actor) if met else actor.name


def _carried(denied: Sequence[Account]) -> tuple[Line, ...]:
    """How widely a denial is carried, where that could be taken for many denials."""
    origins = {one.origin or one.by for one in denied}
    articles = documents(one.span for one in denied)
    if articles < _MANY or len(origins) > 1:
        return ()
    text = f"{capital(counted(articles, 'article'))} carry the denial; it is one voice."
    return (Line((text,), tuple(dict.fromkeys(one.span for one in denied))),)


def difference(teller: Teller, record: Discrepancy) -> tuple[Line, ...]:
    """What two texts tell differently, each in its words, and what the difference is held to be."""
    sides = [side for side in record.sides if any(map(teller.edition.holds, side.accounts))]
    if len(sides) < 2 or (record.verdict in _UNSURE and record.kind not in _CHECKED):
        return ()
    alone = len({span.document for side in sides for span in side.accounts}) == 1
    parts: list[Part] = [f"{_MATTER[record.kind]}{' within one article' if alone else ''}: "]
    support: list[Span] = []
    for place, side in enumerate(sides):
        held = [span for span in side.accounts if teller.edition.holds(span)]
        best = _best(side, held)
        having = _having(teller, best, held, _SHORT)
        parts += ["; " if place else "", *(("it also has ", *having[1:]) if place and alone else having)]
        support += [best.span, *(span.span for span in held if span.document != best.document)]
    told = tuple(part for part in parts if part)
    line = Line((*told, "."), tuple(dict.fromkeys(support)))
    return (line, *_verdict(record, line))


def _having(teller: Teller, best: Span, held: Sequence[Span], longest: int) -> tuple[Part, ...]:
    """Who has words, and who has them otherwise: "the Gull has “nine dead”, as do two articles in their own words"."""
    told = _form(teller, best)
    same = [span.document for span in held if _form(teller, span) == told]
    others = sorted({span.document for span in held} - set(same))
    verb = "have" if teller.outlets.several(same) else "has"
    parts = (f"{teller.outlets.names(same)} {verb} ", *teller.marked(best, longest))
    if not others:
        return parts
    does = "do" if teller.outlets.several(others) else "does"
    return (*parts, f", as {does} {teller.outlets.names(others)} in other words")


def _form(teller: Teller, span: Span) -> str:
    return " ".join(teller.edition.dossier.text(span).casefold().split())


def _verdict(record: Discrepancy, line: Line) -> tuple[Line, ...]:
    told = _VERDICTS.get(record.verdict)
    return (Line((told,), line.support),) if told else ()


def _best(side: Side, held: Sequence[Span]) -> Span:
    """The passage of a side that holds the words that differ, the shortest that says something."""
    return min(held, key=lambda span: (not any(span.covers(word) for word in side.words), len(span) < 25, len(span)))


def figures(teller: Teller, series: Series) -> tuple[Line, ...]:
    """Counts of one thing set side by side, each in its words, with the day where the count is of one."""
    known = {quantity.id: quantity for quantity in teller.edition.dossier.quantities}
    held = [known[id] for id in series.quantities if id in known and teller.edition.holds(known[id])]
    same: dict[tuple[float | None, float | None], list[Quantity]] = {}
    for quantity in held:
        same.setdefault((quantity.low, quantity.high), []).append(quantity)
    if len(same) < 2 or series.label.casefold() in _BARE or len({q.document for q in held}) < 2:
        return ()
    if len({_counted(teller, group[0]) for group in same.values()}) > 1:
        return ()  # of others than the rest, or of some of them
    if len(same) < _MANY and any(one.verdict == "precision" for one in _of(teller, series)):
        return ()
    parts: list[Part] = [f"Counts of {_small(series.label)} differ: "]
    shown = list(same.values())[:_FIGURES]
    for place, group in enumerate(shown):
        parts += [_between(place), *_figure(teller, group)]
    support = tuple(quantity.span for group in shown for quantity in group)
    line = Line((*(part for part in parts if part), "."), support)
    told = _of(teller, series)
    return (line, *_verdict(told[0], line)) if told else (line,)


def _counted(teller: Teller, quantity: Quantity) -> str:
    """What a figure counts, by its last word; words for people that may be anybody are one."""
    found = re.findall(r"[^\W\d_]+", teller.edition.dossier.text(quantity))
    word = found[-1].casefold() if found else ""
    return "people" if _ANYBODY.fullmatch(word) else stem(word)


def _of(teller: Teller, series: Series) -> list[Discrepancy]:
    """What is said of the figures of a series, the weightiest first."""
    ids = {*series.quantities, series.id}
    told = [one for one in teller.edition.dossier.discrepancies if one.kind == "number" and ids & set(one.of)]
    return sorted(told, key=lambda one: (one.rank or len(ids), one.id))


def _small(label: str) -> str:
    """A label within a sentence: small unless it begins with a name."""
    first = label.partition(" ")[0]
    return label if first.endswith(("’s", "'s")) or first[1:] != first[1:].lower() else label[:1].lower() + label[1:]


def _figure(teller: Teller, group: Sequence[Quantity]) -> Iterable[Part]:
    actor = teller.edition.actors.get(group[0].said_by or "")
    by = actor and (actor.name if actor.kind == "person" else definite(actor.name))
    yield from _having(teller, group[0].span, [quantity.span for quantity in group], _SHORT)
    if by:
        yield f", on the word of {by}"
    if group[0].when and not by:
        yield f" (as of {teller.outlets.day(group[0].when)})"


def _between(place: int) -> str:
    return "; " if place else ""
