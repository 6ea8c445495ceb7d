"""On what basis an article tells something: its own word, a named speaker's, a document's, or nobody's in particular."""

from variorum.model import Account, Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.voices import speaker

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
_ITS_OWN = "the article’s own"
_UNTOLD = "its own or that of the one whom the sentence reports"


class Bases:
    """The basis of every passage of a dossier, told from the accounts and quotations that it stands in."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._accounts: dict[Span, list[tuple[str, Account]]] = {}
        for claim in edition.dossier.claims:
            for account in claim.accounts:
                self._accounts.setdefault(account.span, []).append((claim.id, account))
        self._quotations: dict[str, list[Quotation]] = {}
        for quotation in sorted(edition.dossier.quotations, key=lambda one: (len(one), one.id)):
            self._quotations.setdefault(quotation.document, []).append(quotation)

    def account(self, span: Span, claim: str | None = None) -> Account | None:
        """The account that a passage is, of the wanted claim where it is one of several."""
        found = self._accounts.get(span.span, [])
        return next((one for id, one in found if id == claim), found[0][1] if found else None)

    def told(self, span: Span, claim: str | None = None) -> str:
        """The basis of a passage in words: "its own voice", "Ilsa Dorn, an official", "somebody not named"."""
        place = self._edition.by_document[span.document].furniture(span)
        account = self.account(span, claim)
        if account is None or (account.voice == "own" and self._around(span) is not None):
            told = self._quoted(span)
        elif account.voice == "own":
            told = self._own(span)
        else:
            told = f"{self._name(account)}{', a party to it' if account.party else ''}"
        return f"{_FURNITURE[place]}; {told}" if place in _FURNITURE else told

    def by(self, span: Span, claim: str | None = None) -> str | None:
        """The id of the actor on whose word a passage tells it, or None where it is the article's own or nobody's."""
        account = self.account(span, claim)
        if account is not None:
            return account.by if account.voice == "attributed" else None
        quotation = self._around(span)
        return quotation.speaker.actor if quotation is not None and quotation.speaker is not None else None

    def _name(self, account: Account) -> str:
        name = self._edition.name(account.by)
        if name is None:
            words = speaker(self._edition, account)
            words = self._beside(account) or "" if words == _NOBODY else words
            return f"{words}, not named" if words else _NAMELESS.get(account.basis, _NOBODY)
        kinds = {"official": "an official voice", "document": "a document", "other outlet": "another outlet"}
        return f"{name}, {kinds[account.basis]}" if account.basis in kinds else name

    def _quoted(self, span: Span) -> str:
        quotation = self._around(span)
        if quotation is None:
            return self._own(span)
        name = self._edition.name(quotation.speaker.actor) if quotation.speaker else None
        words = self._words(quotation)
        return name or (f"{words}, not named" if words else _NOBODY)

    def _own(self, span: Span) -> str:
        """The article's own word, unless its sentence reports somebody besides: then a reader must tell them apart."""
        return _UNTOLD if self.reports(span) else _ITS_OWN

    def reports(self, span: Span) -> bool:
        """Whether the sentence of a passage reports what somebody says, in this passage or beside it."""
        sentence = self._edition.sentence(span)
        return any(one.overlaps(sentence) for one in self._quotations.get(span.document, ()))

    def _beside(self, span: Span) -> str | None:
        """The words for the only speaker of the sentence, where the passage itself has none."""
        sentence = self._edition.sentence(span)
        near = [one for one in self._quotations.get(span.document, ()) if one.overlaps(sentence)]
        found = {words for one in near if (words := self._words(one))}
        return found.pop() if len(found) == 1 else None

    def _words(self, quotation: Quotation) -> str | None:
        by = quotation.speaker
        if by is None or by.span is None or by.named in ("pronoun", "none") or not self._edition.holds(by.span):
            return None
        return " ".join(self._edition.dossier.text(by.span).split())

    def _around(self, span: Span) -> Quotation | None:
        return next((one for one in self._quotations.get(span.document, ()) if one.covers(span)), None)
