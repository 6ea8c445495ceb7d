"""How much a claim matters to its affair, and whether its passages say enough by themselves."""

import re
from collections import Counter
from collections.abc import Mapping

from variorum.collation import times
from variorum.collation.ground import Ground
from variorum.collation.words import is_number, words
from variorum.model import Account, Claim, Event

_OPENING = 4
"""Sentences of the running text that news writers fill with what matters most."""

_OLD = 90
"""Days before the first article from which a fact is where the story comes from, not the story."""

_FEWEST, _LONGEST = 30, 300
"""Characters of a passage that says something on its own."""

_SURE = 0.6
"""Confidence of a join below which nothing is made of it."""

_STATUS = {"happened": 1.0, "ongoing": 0.8, "negated": 0.7, "planned": 0.6, "expected": 0.5}
"""What a fact weighs by its status; what is only supposed is none."""

_WORDS = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE", "CONSULT"})
_BY_WORDS, _SAID, _DENIED = 0.5, 0.1, 0.7
"""How much of its weight is left to a deed done in words or at a table; what a saying weighs, and one that denies."""

_TELLING = 2.5
"""Weight of its words, figures and names (`search`) from which a passage says something: four words and a name."""

_BY_NOUN = "rule:noun"
_ASIDE = re.compile(r"\b(?:who|which|whom|whose|that)\b")
_DESCRIBED = re.compile(r"\W*(?:\w+\W+){1,6}(?:who|which)\b")
_BEING = re.compile(r"\b(?:am|is|are|was|were|be|been|being|keeps?|kept|began|started)\b")
"""How an event is read off a noun; what before its verb, or near its beginning, makes a passage a mere description of
somebody; and what makes a verb in -ing one that tells."""

_POINTING = re.compile(
    r"\W*(?:(?i:(?:i|we|you|he|she|they|it|its|his|her|their|this|that|these|those|there|neither|both|such|who|which|as|to|has"
    r"|have|had|was|were|is|are|will|would)\b)|[a-z]+(?:ing|ed)\b)"
)
_JOINED = re.compile(r"(?:[,:;—–“\"]|\b(?:that|and|but|while|after|because|although|when|where|if))\s*$")
_NO_NEWS = re.compile(r"\b(?:request|ask|call|email|message|inquir|declin)\w*\b.*\bcomment", re.IGNORECASE | re.DOTALL)
"""How a passage begins that nobody understands without the words before; what stands before a clause of its own; and
what is said of everybody who did not answer."""


class Weights:
    """How much a claim matters to its affair."""

    def __init__(self, ground: Ground, events: Mapping[str, Event]) -> None:
        self._ground = ground
        self._events = events
        documents = [one.document.id for one in ground.readings]
        named = Counter(side for document in documents for side in ground.named_sides(document))
        self._central = {side: count / len(documents) for side, count in named.items()}
        self._opening = {document: self._opens(document) for document in documents}
        self._told = {one.document.id: one.events for one in ground.readings}
        days = [day for one in ground.readings if (day := one.document.published)]
        self._first = min(days, default=None)

    def of(self, claim: Claim) -> tuple[Account | None, float]:
        """The account that tells a claim best, none where it says too little by itself, and what the claim weighs."""
        fact = self._fact(claim)
        clear = [one for one in claim.accounts if self._clear(one)]
        if fact is None or not clear or (claim.confidence is not None and claim.confidence < _SURE):
            return None, 0.0
        best = min(clear, key=lambda one: (one.voice != "own", not self._leads(one), one.span))
        documents = len({one.document for one in claim.accounts})
        weight = 1.0 * (documents - 1) + 0.5 * (claim.origins > 1) + fact
        weight += 1.0 * any(self._leads(one) for one in claim.accounts)
        weight += sum(sorted((self._central.get(side, 0.0) for side in self._sides(claim)), reverse=True)[:2]) / 2
        return best, weight + 0.3 * any(self._figures(one) for one in clear) + 0.3 * (claim.when is not None)

    def _fact(self, claim: Claim) -> float | None:
        """What a claim weighs by being a fact; None for what is only supposed, or in nobody's mouth."""
        if claim.status == "origin-unknown":
            return None
        denied = _DENIED if any(one.relation == "denies" for one in claim.accounts) else 0.0
        event = self._events.get(claim.event or "")
        if event is None:
            reported = any(self._reported(one) for one in claim.accounts)
            return max(_SAID, denied) if denied or reported else None
        if self._old(claim.when):
            return 0.0
        told = {one.of for one in claim.accounts}
        statuses = Counter(one.status for one in event.mentions if one.id in told)
        status = min(statuses, key=lambda one: (-statuses[one], one), default="")
        weight = _STATUS.get(status, 0.0) * (_BY_WORDS if event.type in _WORDS else 1.0)
        return max(weight, denied) or None

    def _reported(self, account: Account) -> bool:
        """Whether a named speaker’s words are given in the article’s own and tell something, or hold a figure.

        That is a fact told; a quotation colours it.
        """
        quotation = self._ground.quotations.get(account.of or "")
        if quotation is None or quotation.kind != "indirect" or account.by is None:
            return False
        named = account.basis in ("official", "named person", "document")
        told = any(quotation.covers(one) and one.how != _BY_NOUN for one in self._told[account.document])
        return named and (told or self._figures(account))

    def _old(self, when: str | None) -> bool:
        return when is not None and times.before(when, self._first and times.earlier(self._first, _OLD))

    def _sides(self, claim: Claim) -> frozenset[str]:
        return self._ground.sides.all([*claim.about, *(one.by for one in claim.accounts if one.by)])

    def _clear(self, account: Account) -> bool:
        """Whether a passage begins a sentence or a clause of running text, and is neither short nor long."""
        sentence = self._ground.sentence(account.document, account.start)
        if sentence is None or sentence.furniture or not _FEWEST <= len(account) <= _LONGEST:
            return False
        said = self._ground.text(account)
        if _POINTING.match(said) or _NO_NEWS.search(said) or self._ground.searched.weight(account.span) < _TELLING:
            return False
        text = self._ground.by_document[account.document].document.text
        lead = text[sentence.start : account.start]
        if account.of in self._ground.quotations:  # what is reported is a clause of its own
            return not _DESCRIBED.match(said)
        if self._describes(account):
            return False
        return not lead.strip("“\"‘' ") or _JOINED.search(lead) is not None

    def _describes(self, account: Account) -> bool:
        """Whether the verb stands in a clause that only describes: "Democrats who slammed …", "emails discussing …"."""
        mention = self._ground.mentions.get(account.of or "")
        if mention is None:
            return False
        if mention.how == _BY_NOUN:
            return True
        text = self._ground.by_document[account.document].document.text
        before = text[account.start : mention.trigger.start]
        alone = text[mention.trigger.start : mention.trigger.end].endswith("ing") and not _BEING.search(before)
        return alone or _ASIDE.search(before) is not None

    def _leads(self, account: Account) -> bool:
        return account.start < self._opening[account.document]

    def _opens(self, document: str) -> int:
        running = [one for one in self._ground.by_document[document].sentences if not one.furniture]
        return running[min(_OPENING, len(running)) - 1].end if running else 0

    def _figures(self, account: Account) -> bool:
        text = self._ground.text(account)
        return any(is_number(word.key) for word in words(text, 0, len(text)))
