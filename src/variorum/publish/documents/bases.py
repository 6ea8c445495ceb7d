"""On what basis an article tells something: on its own word, a named speaker's, a document's, or nobody's."""

import re

from variorum.model import Account, Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, words

from .cast import definite

_FURNITURE = {
    "headline": "the headline",
    "standfirst": "the standfirst",
    "caption": "a caption",
    "heading": "a heading",
}
_NAMELESS = {
    "anonymous": "somebody not named",
    "document": "a document",
    "other outlet": "another outlet",
    "official": "an official not named",
}


_NOBODY = "somebody not named"
_OTHERS = "others not named"
"""What a record calls those who say something and have no name."""
_ITS_OWN = "the article’s own"
_SEE = "as the sentence says"
_REPORTING = re.compile(
    r"\b(?:according to|report(?:s|ed|ing)?|sa(?:ys|id|ying)|t(?:ells|old)|claim(?:s|ed|ing)?|alleg\w+|accus\w+)\b",
    re.IGNORECASE,
)
"""Words by which a sentence gives somebody's word, even where no report was read in it."""


class Bases:
    """The basis of every passage of a dossier, told from the accounts and quotations that it stands in."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._accounts: dict[Span, list[tuple[str, Account]]] = {}
        for claim in edition.dossier.claims:
            for account in claim.accounts:
                self._accounts.setdefault(account.span, []).append((claim.id, account))

    def account(self, span: Span, claim: str | None = None, who: str = "") -> Account | None:
        """The account that a passage is; of several the one of the wanted claim, by a speaker named in `who`."""
        found = self._accounts.get(span.span, [])
        ranked = sorted(found, key=lambda pair: (not self._speaks(pair[1], who), pair[0] != claim))
        return ranked[0][1] if ranked else None

    def _speaks(self, account: Account, who: str) -> bool:
        name = self._edition.name(account.by)
        return name is not None and name in who

    def told(self, span: Span, claim: str | None = None, who: str = "") -> Line | str:
        """The basis of a passage: "the article’s own", "Ilsa Dorn (official)", or the words for somebody not named.

        `who` is the name of the side that the passage stands for; of several accounts of one passage it chooses.
        """
        place = self._edition.by_document[span.document].furniture(span)
        where = f"{_FURNITURE[place]}: " if place in _FURNITURE else ""
        account = self.account(span, claim, who)
        if who == _OTHERS and (account is None or account.relation == "denies"):
            return f"{where}{_NOBODY}"
        if account is not None and account.voice == "attributed":
            return self._attributed(where, span, account)
        if (inner := self._around(span)) is not None:
            return self._quoted(where, span, inner)
        if account is None and who:
            return f"{where}{who}"
        return f"{where}{_SEE if self.reports(span) else _ITS_OWN}"

    def _attributed(self, where: str, span: Span, account: Account) -> Line | str:
        if name := self._edition.name(account.by):
            return f"{where}{definite(name)}{_remarks(account)}"
        named = self._words(account.of) or self._beside(span)
        return self._cell(where, span, named) if named else f"{where}{_NAMELESS.get(account.basis, _NOBODY)}"

    def _quoted(self, where: str, span: Span, inner: Quotation) -> Line | str:
        name = self._edition.name(inner.speaker.actor) if inner.speaker else None
        if name is not None:
            return f"{where}{definite(name)}"
        named = self._named(inner)
        return self._cell(where, span, named) if named else f"{where}{_NOBODY}"

    def by(self, span: Span, claim: str | None = None) -> str | None:
        """The id of the actor on whose word a passage tells it, or None where it is the article's own or nobody's."""
        account = self.account(span, claim)
        if account is not None:
            return account.by if account.voice == "attributed" else None
        quotation = self._around(span)
        return quotation.speaker.actor if quotation is not None and quotation.speaker is not None else None

    def own(self, span: Span, claim: str | None = None) -> bool:
        """Whether the article tells it on nobody’s word, nor reports anybody’s in the sentence."""
        account = self.account(span, claim)
        told = account is None or account.voice == "own"
        return told and self._around(span) is None and not self.reports(span)

    def reports(self, span: Span) -> bool:
        """Whether the sentence of a passage reports what somebody says, in this passage or beside it."""
        sentence = self._edition.sentence(span)
        quoted = any(one.overlaps(sentence) for one in self._edition.reported.get(span.document, ()))
        return quoted or _REPORTING.search(self._edition.dossier.text(sentence)) is not None

    def _cell(self, where: str, span: Span, named: Span) -> Line:
        shown = words(self._edition.dossier, named, style="plain")
        return Line(((where, shown) if where else (shown,)), (self._edition.sentence(named), span.span))

    def _words(self, of: str | None) -> Span | None:
        """The words for the speaker of the record that an account was read as."""
        record = self._edition.mentions.get(of or "")
        if record is not None:
            of = record.within
        found = self._edition.dossier.get(of) if of is not None and of in self._edition.dossier else None
        return self._named(found) if isinstance(found, Quotation) else None

    def _beside(self, span: Span) -> Span | None:
        """The words for the only speaker of the sentence, where the passage itself has none."""
        sentence = self._edition.sentence(span)
        near = [one for one in self._edition.reported.get(span.document, ()) if one.overlaps(sentence)]
        found = sorted({words for one in near if (words := self._named(one))})
        return found[0] if len(found) == 1 else None

    def _named(self, quotation: Quotation) -> Span | None:
        by = quotation.speaker
        if by is None or by.span is None or by.named in ("pronoun", "none") or not self._edition.holds(by.span):
            return None
        return by.span if self._edition.sentence(by.span) == self._edition.sentence(quotation) else None

    def _around(self, span: Span) -> Quotation | None:
        return next((one for one in self._edition.reported.get(span.document, ()) if one.covers(span)), None)


def _remarks(account: Account) -> str:
    kinds = {"official": "official", "document": "a document", "other outlet": "another outlet"}
    told = [kinds[account.basis]] if account.basis in kinds else []
    told += ["a party to it"] if account.party else []
    return f" ({', '.join(told)})" if told else ""
