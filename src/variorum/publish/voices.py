"""Who says it: accounts by the voice that they go back to, so that five reports of one denial are one voice."""

from collections import Counter
from collections.abc import Iterable, Sequence

from variorum.model import Account, EventMention, Quotation, Span

from .edition import Edition, Note
from .excerpts import excerpt
from .section import Side
from .weights import documents
from .wording import counted, listed

_PRINTED = 2
"""Passages of a voice that are printed; the others are cited."""
_NAMES = 3
_RELATIONS = {
    "says": "Said by", "partly": "Supposed or said in part by", "differs": "Told differently by", "denies": "Denied by",
}  # fmt: skip
_OWN = {
    "says": "Said in {who} own voice", "partly": "Supposed or said in part in {who} own voice",
    "differs": "Told differently in {who} own voice", "denies": "Denied in {who} own voice",
}  # fmt: skip
_BASES = {"other outlet": "another outlet", "document": "a document"}


def speaker(edition: Edition, account: Account) -> str:
    """Whose words an account reports: a name, or the article's words for somebody whom it does not name."""
    if account.voice == "own":
        return ""
    if name := edition.name(account.by):
        return name
    words = _words(edition, account)
    return words if words else "somebody not named"


def sides(edition: Edition, accounts: Sequence[Account], note: Note) -> tuple[Side, ...]:
    """Accounts by relation and voice, each with its best passages and the places of the others."""
    groups: dict[tuple[str, str, str], list[Account]] = {}
    for account in accounts:
        if edition.holds(account) and (account.relation == "denies" or not edition.weights.inverted(account)):
            groups.setdefault((account.relation, account.voice, _key(edition, account)), []).append(account)
    order = list(_RELATIONS)
    ranked = sorted(groups.items(), key=lambda g: (order.index(g[0][0]), -documents(g[1]), g[0]))
    together: dict[tuple[str, str, frozenset[Span]], list[list[Account]]] = {}
    for (relation, voice, _), group in ranked:
        together.setdefault((relation, voice, frozenset(one.span for one in group)), []).append(group)
    return tuple(_side(edition, relation, voices, note) for (relation, _, _), voices in together.items())


def reports(accounts: Iterable[Account]) -> str:
    """How many reports in how many articles, where there are several."""
    held = list({account.span for account in accounts})
    articles = documents(held)
    if len(held) < 2:
        return ""
    return f"{counted(len(held), 'report')} in {counted(articles, 'article')}, one voice"


def _key(edition: Edition, account: Account) -> str:
    if account.voice == "own":
        return ""
    return (account.origin if account.by is not None else None) or speaker(edition, account)


def _side(edition: Edition, relation: str, voices: list[list[Account]], note: Note) -> Side:
    """Voices that the same passages report share a side."""
    group = [account for voice in voices for account in voice]
    ranked = [account.span for account in edition.weights.best(group)]
    printed: list[Span] = []
    for span in dict.fromkeys(ranked):
        if len(printed) < _PRINTED and not any(span.overlaps(other) for other in printed):
            printed.append(span)
    others = [span for span in dict.fromkeys(ranked) if span not in printed]
    quotes = tuple(excerpt(edition, span, note) for span in sorted(printed, key=edition.rank))
    return Side(_label(edition, relation, voices), quotes, _remark(voices), edition.cites(others, note))


def _label(edition: Edition, relation: str, voices: list[list[Account]]) -> str:
    first = voices[0][0]
    if first.voice == "own":
        articles = edition.sigla(account.document for account in voices[0])
        who = f"{articles[0]}’s" if len(articles) == 1 else "the articles’"
        return _OWN[relation].format(who=who)
    return f"{_RELATIONS[relation]} {listed([_names(edition, voice) for voice in voices])}"


def _names(edition: Edition, voice: list[Account]) -> str:
    """Whom a voice goes back to, and through whom it speaks: "Russia (Sergey Lavrov)"."""
    names = Counter(speaker(edition, account) for account in voice)
    head = voice[0].origin if voice[0].origin in names else min(names, key=lambda name: (-names[name], name))
    others = [name for name in sorted(names, key=lambda name: (-names[name], name)) if name != head][:_NAMES]
    return f"{head}{f' ({listed(others)})' if others else ''}"


def _remark(voices: list[list[Account]]) -> str:
    group = [account for voice in voices for account in voice]
    if group[0].voice == "own":
        return ""
    parties = sum(any(account.party for account in voice) for voice in voices)
    one = "a party to it" if len(voices) == 1 else "one of them a party to it"
    party = {0: "", 1: one}.get(parties, "parties to it")
    basis = listed(sorted({_BASES[account.basis] for account in group if account.basis in _BASES}))
    told = reports(group) if len(voices) == 1 else ""
    return "; ".join(part for part in (party, basis, told) if part)


def _words(edition: Edition, account: Account) -> str | None:
    """The words in which the article itself calls the speaker: "Western capitals"."""
    record = _record(edition, account.of)
    quotation = record
    if isinstance(record, EventMention):
        quotation = _record(edition, record.within)
    if isinstance(quotation, Quotation) and quotation.speaker and quotation.speaker.named != "pronoun":
        span = quotation.speaker.span
        if span is not None and edition.holds(span):
            return " ".join(edition.dossier.text(span).split())
    return None


def _record(edition: Edition, of: str | None) -> object:
    if of is None:
        return None
    return edition.mentions.get(of) or (edition.dossier.get(of) if of in edition.dossier else None)
