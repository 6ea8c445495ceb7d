"""A claim in exact words that can stand alone: a speaker's own, or a clause of an article that tells little besides."""

from collections.abc import Iterable

from variorum.model import Account, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Part
from variorum.publish.witness import Witness

from .evidence import called, quoted
from .prose import Teller
from .speech import marked, named

_BESIDES, _FEW = 1.5, 40
"""How much longer than its account a clause may be, as a share and in characters: more would tell other things too."""
_CLEAR = 0.7
"""Clarity from which words in marks say something by themselves."""
_MARKS = ("“", '"', "«", "‘")
"""Marks with which a sentence begins that quotes somebody: only what they hold is then to be quoted."""


class Sayings:
    """Finds the words of claims that can be quoted by themselves."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._clauses = Teller(edition).clauses

    def first(self, accounts: Iterable[Account]) -> Account | None:
        """The clearest account whose words can stand alone."""
        return next((one for one in self._edition.weights.best(accounts) if self.words(one) is not None), None)

    def words(self, account: Account) -> Span | None:
        """The passage to be quoted for an account: its own, where a named speaker's marks hold it, else its clause."""
        if marked(self._edition, account.span):
            clear = self._edition.weights.clarity(account) >= _CLEAR
            return account.span if clear and self._speaks(account) else None
        clause = self._clauses.of(account.span)
        if clause is None or len(clause.span) > _BESIDES * len(account) + _FEW:
            return None
        if self._edition.dossier.text(clause.span)[:1] in _MARKS:
            return None
        return clause.span if 2 * _shared(clause.span, account) > len(account) else None

    def called(self, witness: Witness) -> str:
        """What running text calls an article."""
        return called(self._edition, witness)

    def words_alone(self, account: Account) -> list[Part]:
        """The words of an account, nothing before them; what a sentence tells besides is not in bold."""
        return quoted(self._edition, self.words(account) or account.span, bold=account.span)

    def speaker(self, account: Account) -> str:
        """The speaker whose quotation marks hold an account; nothing where the words are the article's."""
        if account.by is None or not self._speaks(account) or not marked(self._edition, account.span):
            return ""
        return named(self._edition, account.by)

    def _speaks(self, account: Account) -> bool:
        """Whether somebody is known to say it; an outlet only passes words on."""
        actor = self._edition.actors.get(account.by or "")
        return actor is not None and actor.kind != "media"

    def support(self, account: Account) -> tuple[Span, ...]:
        """What the words rest on."""
        return tuple(dict.fromkeys((self.words(account) or account.span, account.span)))


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
