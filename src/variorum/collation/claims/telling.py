"""Passages that tell a claim among other things, or only a part of it: further accounts of it.

A claim is asserted by its core, the shortest passage that says it. What tells all of the core is an account that says
so, however much more it tells; what tells a good part of it is an account in part.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.collation.meaning import Judge, covers, mirrored
from variorum.model import Account

from .joining import opposed

ALL = 0.8
"""Probability from which a passage tells all of the core."""

_PART, _SUBJECT, _COSINE = 0.5, 0.35, 0.55
"""Share of the core's words, share of the passage's own, and cosine, from which a passage tells a good part of it."""

_ENOUGH = 2.0
"""Weight of the words of a core, below which it is no wonder that another passage has them all."""


def relation(judge: Judge, core: Account, other: Account) -> Account | None:
    """The account that a passage gives of a core: that it says so, or says part of it; null where it does neither."""
    own, theirs = (core.span,), (other.span,)
    if sum(token.weight for token in judge.tokens(own)) < _ENOUGH:
        return None
    found = judge.align(own, theirs)
    if opposed(found):
        return None
    acts, held = judge.acts(own, found)
    if acts and 2 * held >= acts and judge.told(own, [theirs]) >= ALL:
        return replace(other, relation="says")
    near = judge.cosine(own, theirs)
    good = covers(found) >= _PART and covers(mirrored(found)) >= _SUBJECT and (near is None or near >= _COSINE)
    return replace(other, relation="partly") if held and good else None


def core(judge: Judge, accounts: Sequence[Account]) -> Account:
    """The passage that asserts the claim and little else."""
    said = [one for one in accounts if one.relation == "says"] or list(accounts)
    telling = [one for one in said if sum(t.weight for t in judge.tokens((one.span,))) >= _ENOUGH]
    return min(telling or said, key=lambda one: (len(one), one.document, one.start))
