"""How much a record matters to a reader: who it is about, how it is told, and where it stands."""

import re
from collections import Counter
from collections.abc import Iterable

from variorum.model import Account, Claim, Span

from .edition import Edition

_LEAD = 3
"""Paragraphs of the running account that news writers fill with what matters most."""
_SURE = 0.6
"""Confidence of a join below which a finding stays in the dossier: judged by reading the joins of several stories."""
_HEADLESS = re.compile(
    r"[a-z]+(?:ing|ed)\b|(?:[Tt]o|has|have|had|was|were|is|are|will|would)\b|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]his)\b"
)
"""How a clause begins whose doer stands before it: with its verb, or with a pronoun."""
_HANGING = re.compile(
    r"(?:after|as|when|while|since|before|although|though|if|because|once|until)\b"
    r"|\w+\s+(?:day|week|month|year|hour|minute)s?\s+(?:after|before)\b",
    re.IGNORECASE,
)
"""How a clause begins that hangs on another."""
_CONTENT = re.compile(r"that\s+(?!(?:is|was|has|had|will|would|are|were|have)\b)")
"""How the clause begins that says what somebody said; a relative clause has its verb there."""
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject\w*|refut\w*|dismiss\w*|disput\w*|doubt\w*|not|never|nor|without|\w+n['’]t)\b"
    r"(?:\s+[\w'’]+){0,3}\W*$",
    re.IGNORECASE,
)
_OPENING = "“\"‘'«"
_CLEAR, _SPOKEN = 0.5, 0.3
_FEWEST, _MOST = 30, 260
"""Characters of a passage that says something on its own."""


class Weights:
    """Figures between 0 and 1 for actors and passages, and a score for claims."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        held = {actor.id: [m for m in actor.mentions if edition.holds(m)] for actor in edition.dossier.actors}
        most = max((len(mentions) for mentions in held.values()), default=1) or 1
        articles = len(edition.witnesses) or 1
        self._actors = {
            actor: 0.6 * len({m.document for m in mentions}) / articles + 0.4 * len(mentions) / most
            for actor, mentions in held.items()
        }
        self._leads = {witness.document.id: self._lead(witness.document.id) for witness in edition.witnesses}

    def actor(self, actor: str | None) -> float:
        """How central an actor is: in how many of the articles, and how often."""
        return self._actors.get(actor or "", 0.0)

    def actors(self, actors: Iterable[str | None]) -> float:
        """How central the two most central of some actors are."""
        found = sorted((self.actor(actor) for actor in set(actors)), reverse=True)[:2]
        return sum(found) / 2

    def clarity(self, span: Span) -> float:
        """How well a passage reads on its own: whether it begins a sentence or a clause, and is neither short nor long.

        Furniture, such as a headline, is nobody's running account.
        """
        witness = self._edition.by_document[span.document]
        if witness.furniture(span):
            return 0.0
        begins = self._beginning(witness.document.text, witness.sentence(span.start).start, span.start)
        return begins if _FEWEST <= len(span) <= _MOST else begins / 2

    @staticmethod
    def _beginning(text: str, sentence: int, start: int) -> float:
        lead = text[sentence:start].rstrip()
        if _HEADLESS.match(text, start):
            return 0.3
        if _HANGING.match(text, start):
            return 0.3 if lead.strip(_OPENING) else 0.7
        if not lead.strip(_OPENING):
            return 1.0
        if _CONTENT.match(text, start):
            return 0.7
        return 0.7 if lead.endswith((*_OPENING, ",", ":", ";", "—", "–", " that")) else 0.3

    def headless(self, span: Span) -> bool:
        """Whether a passage begins with its verb or with a pronoun, so that it does not say who is meant."""
        return _HEADLESS.match(self._edition.by_document[span.document].document.text, span.start) is not None

    def inverted(self, span: Span) -> bool:
        """Whether the words right before a passage deny it, so that on its own it would say the opposite."""
        witness = self._edition.by_document[span.document]
        lead = witness.document.text[witness.sentence(span.start).start : span.start]
        return _DENIED.search(lead) is not None

    def tells(self, account: Account) -> bool:
        """Whether an account says something on its own, or in the mouth of a named speaker."""
        clear = self.clarity(account)
        spoken = account.voice == "attributed" and account.by is not None
        return clear >= _CLEAR or (spoken and clear >= _SPOKEN)

    def leads(self, span: Span) -> bool:
        """Whether the passage stands in the first paragraphs of its article."""
        return span.start < self._leads.get(span.document, 0)

    def claim(self, claim: Claim) -> float:
        """The score of a claim: articles before anything, then actors, clarity, place; a loose join costs."""
        accounts = [account for account in claim.accounts if self._edition.holds(account)]
        if not accounts:
            return 0.0
        score = 2.0 * (len({account.document for account in accounts}) - 1) + 0.5 * (claim.origins > 1)
        score += 1.5 * self.actors([*claim.about, *(account.by for account in accounts)])
        score += max(self.clarity(account) for account in accounts) + 0.7 * any(map(self.leads, accounts))
        return score + 0.3 * (claim.when is not None)

    def best(self, accounts: Iterable[Account]) -> list[Account]:
        """Accounts with those first that tell it best: whole and no fragment, in an own voice, clear, early."""
        return sorted(accounts, key=self._told)

    def _told(self, one: Account) -> tuple[object, ...]:
        nobody = one.voice != "own" and one.by is None
        clear = self.clarity(one)
        fragment = clear < _CLEAR or (nobody and clear < 1.0)
        return (one.relation != "says", fragment, one.voice != "own", nobody, -clear, self._edition.rank(one.span))

    def _lead(self, document: str) -> int:
        witness = self._edition.by_document[document]
        running = [b for b in witness.paragraphs if not witness.furniture(Span(document, b.start, b.end))]
        return running[min(_LEAD, len(running)) - 1].end if running else 0


def sure(confidence: float | None) -> bool:
    """Whether a join is sure enough to be shown."""
    return confidence is None or confidence >= _SURE


def documents(spans: Iterable[Span]) -> int:
    """How many articles passages stand in."""
    return len(Counter(span.document for span in spans))
