"""How much a mention stands out when a pronoun looks for its antecedent."""

from dataclasses import dataclass

from spacy.tokens import Token

# How far the best candidate must be ahead of the next, how much less an unnamed person stands out, and the weights by
# distance: chosen on ECB+'s training topics. With what syntax binds, of 393 pronouns for persons there 229 get the
# right person, 15 a wrong one and 149 none. A lead of 0.15 would give 9 more, and 8 more wrong ones.
_LEAD = 0.35
_UNNAMED = 0.7
_LEAD_OVER_NEAR = 1.0
NOBODY = -1  # a person whom the text does not name ("the officer"): may be meant, and then the pronoun stays open


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention met before: whose it is and how it stood."""

    who: int
    token: Token
    sentence: int
    subject: bool
    speaking: bool
    quoted: bool
    reported: bool = False


def weight(seen: Seen, away: int) -> float:
    """How much a mention stands out `away` sentences later (at most four)."""
    base = (1.0, 0.8, 0.5, 0.4, 0.4)[away]
    possessive = seen.token.dep_ in {"poss", "pobj", "compound", "dobj"}
    base -= _UNNAMED * (seen.who <= NOBODY)
    # Whom somebody speaks of stands back once the sentence is over: the text goes on with the one who spoke.
    behind = seen.quoted or (seen.reported and away > 0)
    return base + 0.5 * seen.subject + 0.3 * seen.speaking - 0.6 * behind - 0.2 * possessive


def same_clause(seen: Token, token: Token) -> bool:
    """Whether both are arguments of one verb, so that the pronoun must be someone else ("Putin told him")."""
    if token.lower_.endswith("self") or token.dep_ == "poss" or seen.sent != token.sent:
        return False
    return _verb(seen) == _verb(token) and seen.dep_ != "poss"


def _verb(token: Token) -> Token:
    while token.head != token and token.head.pos_ in {"ADP", "NOUN", "PROPN"}:
        token = token.head
    return token.head


def lead_needed(latest: dict[int, int], best: int, sentence: int) -> float:
    """Someone of another sentence must stand out more where this one names somebody ("During Ada's visit, he …")."""
    near = any(at == sentence for who, at in latest.items() if who > NOBODY)
    return _LEAD_OVER_NEAR if near and latest[best] < sentence else _LEAD
