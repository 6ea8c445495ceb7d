"""What one speaker says and another denies: a dispute between those, not between the articles that report both."""

from collections.abc import Iterable, Iterator, Sequence

from variorum.collation.ground import Ground
from variorum.model import Account, Claim

from .finding import Difference, side


def find(ground: Ground, claims: Iterable[Claim]) -> Iterator[Difference]:
    """One difference for each disputed claim."""
    for claim in claims:
        if claim.status == "disputed" and claim.accounts[0].document in ground.by_document:
            yield _difference(ground, claim)


def _difference(ground: Ground, claim: Claim) -> Difference:
    denied = [one for one in claim.accounts if one.relation == "denies"]
    said = [one for one in claim.accounts if one.relation != "denies"]
    saying, denying = _names(ground, said), _names(ground, denied)
    many = f"{len(denied)} reports" if len(denied) > 1 else "one report"
    voices = len({ground.speaks_for(one.by) for one in denied})
    voice = "one voice" if voices == 1 else f"{voices} voices"
    return Difference(
        between="speakers",
        kind="polarity",
        verdict="undetermined",
        sides=(side(f"said or supposed: {saying}", said), side(f"denied: {denying}", denied)),
        explanation=f"Denied by {denying}: {many} of {voice}. The articles do not settle it.",
        how="said and denied",
        claim=claim.id,
        of=(claim.id,),
    )


def _names(ground: Ground, accounts: Sequence[Account]) -> str:
    """Who they are, those of one side together, those without a name last."""
    sides: dict[str, dict[str, None]] = {}
    for one in accounts:
        actor = ground.actors.get(one.by or "")
        if actor is not None:
            name = f"a text (“{actor.name}”)" if actor.kind == "document" else actor.name
            sides.setdefault(str(ground.speaks_for(actor.id)), {}).setdefault(name)
    found = [_of_side(ground, key, list(names)) for key, names in sides.items()]
    if any(one.voice == "attributed" and one.by is None for one in accounts):
        found.append("others not named")
    if not found:
        return "articles in their own voice"
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}"


def _of_side(ground: Ground, side_: str, names: list[str]) -> str:
    """A state with those who speak for it, or the one who is a side alone."""
    state = next((a.name for a in ground.actors.values() if a.kind == "state" and a.country == side_), None)
    others = sorted(name for name in names if name != state)
    if state is None or not others:
        return state or ", ".join(names)
    return f"{state} ({', '.join(others)})"
