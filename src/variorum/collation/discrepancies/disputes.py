"""What one speaker says and another denies: a dispute between those, not between the articles that report both."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from variorum.collation.ground import Ground
from variorum.model import Account, Claim, Side

from .finding import Difference, side
from .voices import teller

_SELF = re.compile(r"\b(?:I|we|my|our|me|us)\b|\b(?:I|we)['’]", re.IGNORECASE)
"""Words by which speakers tell of themselves: of the same words of somebody not named nobody else is the doer."""

_AHEAD = re.compile(
    r"\b(?:will (?:no longer|not|never)|won['’]t|(?:is|are|was|were) not (?:going|planning|expected|due) to)\b", re.I
)
_TOLD = ("happened", "ongoing", "planned")
_PLANNED = ("planned", "expected")
_NOT = re.compile(r"\b(?:not|no|never|nor|neither|nobody|none|without|cannot|den(?:y|ied|ies|ying))\b|n['’]t\b", re.I)
_DENYING = re.compile(r"\b(?:den(?:y|ied|ies|ying)|reject|refut|rebut|dismiss|disput)\w*\b", re.I)
_POINTS = re.compile(
    r"\b(?:allegation|claim|accusation|report|charge|suggestion|notion|assertion|idea|rumou?r)s?\b|\b(?:false|untrue|baseless"
    r"|absurd|nonsense|lies?|wrong|unfounded|groundless)\b",
    re.I,
)
"""Words by which a denial points back at what was told and need not repeat it."""

_FALSE = re.compile(
    r"\b(?:false|untrue|baseless|absurd|ridiculous|nonsens\w+|illogical|unfounded|groundless|fiction)\b", re.I
)
"""Words by which what is said is itself a denial."""

_ANY = re.compile(r"\b(?:no|any|never|without)\W+(?:\w+\W+){0,2}$", re.I)

_AIDE = re.compile(
    r"spokes|\b(?:lawyer|attorney|counsel|aide|adviser|advisor|representative|secretary|manager)\b", re.I
)
_BESIDE = 60
"""Characters around the title of an aide within which the one is named for whom he speaks."""

_LONG = 80
"""Characters from which a denial that points back has words of its own, of which some must be of what was told."""


def find(ground: Ground, claims: Iterable[Claim]) -> Iterator[Difference]:
    """One difference for each disputed claim of which it is known who denies it."""
    for claim in claims:
        if claim.status == "disputed" and claim.accounts[0].document in ground.by_document:
            denied = [one for one in claim.accounts if one.relation == "denies" and one.by in ground.actors]
            said = [one for one in claim.accounts if one.relation != "denies" and not _own(ground, one, denied)]
            said = [one for one in said if any(_against(ground, one, other) for other in denied)]
            if denied and said and not _given_up(ground, said, denied):
                yield _difference(ground, claim, said, denied)


def _own(ground: Ground, said: Account, denied: Sequence[Account]) -> bool:
    """Whether what is said may be the denier's own: by name, or as words about himself in a denial of such."""
    if said.by is not None:
        return any(_one_voice(ground, said.by, str(one.by)) for one in denied)
    itself = bool(_SELF.search(ground.text(said)))
    return itself and said.voice == "attributed" and any(_SELF.search(ground.text(one)) for one in denied)


def _one_voice(ground: Ground, sayer: str, denier: str) -> bool:
    """Whether two speak for one: a state and its minister, somebody and the aide whose title names him."""
    if ground.speaks_for(sayer) == ground.speaks_for(denier):
        return True
    return any(_aide_of(ground, one, other) for one, other in ((sayer, denier), (denier, sayer)))


def _aide_of(ground: Ground, aide: str, other: str) -> bool:
    name = ground.actors[other].name.split()[-1] if other in ground.actors else other
    for role in ground.actors[aide].roles if aide in ground.actors else ():
        if _AIDE.search(role.title) and role.span.document in ground.by_document:
            text = ground.by_document[role.span.document].document.text
            if name in text[max(0, role.span.start - _BESIDE) : role.span.end + _BESIDE]:
                return True
    return False


def _against(ground: Ground, said: Account, denied: Account) -> bool:
    """Whether the denial turns round what is said: not where both say "never", or where it is of something else."""
    words, no = ground.text(said), ground.text(denied)
    if _FALSE.search(words) or not _turned(ground, denied):
        return False
    if not _POINTS.search(no):
        return not _NOT.search(words) or not _NOT.search(no)
    return len(no) < _LONG or bool(ground.stems(said) & ground.stems(denied))


def _turned(ground: Ground, denied: Account) -> bool:
    """Whether it is the deed that is denied: not where a "not" of another verb stands before the noun that names it."""
    mention = ground.mentions.get(denied.of or "")
    no = ground.text(denied)
    if mention is None or mention.how == "rule:verb" or mention.document != denied.document or _DENYING.search(no):
        return True
    before = ground.by_document[mention.document].document.text[denied.start : max(denied.start, mention.trigger.start)]
    return bool(_POINTS.search(no) or _ANY.search(before))


def _given_up(ground: Ground, said: Sequence[Account], denied: Sequence[Account]) -> bool:
    """Whether all that is said is a plan, and all that is denied that it will come: it was given up, not disputed."""
    mentions = [ground.mentions.get(one.of or "") for one in said]
    planned = all(one is not None and one.status in _PLANNED for one in mentions)
    return planned and all(_AHEAD.search(ground.text(one)) for one in denied)


def _difference(ground: Ground, claim: Claim, said: Sequence[Account], denied: Sequence[Account]) -> Difference:
    deniers = _by_side(ground, denied)
    names = _listed(list(deniers))
    reports = f"{len(denied)} reports" if len(denied) > 1 else "one report"
    voices = "one voice" if len(deniers) == 1 else f"{len(deniers)} voices"
    return Difference(
        between="speakers",
        kind="polarity",
        verdict="undetermined",
        sides=(*_sides("said or supposed", _by_side(ground, said)), *_sides("denied", deniers)),
        explanation=f"Denied by {names}: {reports} of {voices}. The articles do not settle it.",
        how="said and denied",
        claim=claim.id,
        of=(claim.id,),
    )


def _sides(what: str, found: dict[str, list[Account]]) -> list[Side]:
    return [side(f"{what}: {name}", accounts) for name, accounts in found.items()]


def _by_side(ground: Ground, accounts: Sequence[Account]) -> dict[str, list[Account]]:
    """The accounts by who they are of, those of one side together, those without a name last."""
    found: defaultdict[str, list[Account]] = defaultdict(list)
    for one in accounts:
        by = _by(ground, one)
        found[str(ground.speaks_for(by)) if by in ground.actors else f"~{one.voice}"].append(one)
    named: dict[str, list[Account]] = {}
    for key in sorted(found, key=lambda key: key.startswith("~")):
        named.setdefault(_name(ground, key, found[key]), []).extend(found[key])
    return named


def _by(ground: Ground, account: Account) -> str | None:
    """Whose account it is; of one without a name, who is named in what reports it, but not of what is only supposed."""
    if account.by in ground.actors or account.voice == "own":
        return account.by
    mention = ground.mentions.get(account.of or "")
    return None if mention is not None and mention.status not in _TOLD else teller(ground, account)


def _name(ground: Ground, key: str, accounts: Sequence[Account]) -> str:
    """A state with those who speak for it, the one who is a side alone, or what there is instead of a name."""
    if key.startswith("~"):
        return "articles in their own voice" if key == "~own" else "others not named"
    ids = [_by(ground, one) for one in accounts]
    actors = [ground.actors[id] for id in ids if id is not None]
    names = sorted({f"a text (“{one.name}”)" if one.kind == "document" else one.name for one in actors})
    state = next((a.name for a in ground.actors.values() if a.kind == "state" and a.country == key), None)
    others = [name for name in names if name != state]
    if state is None or not others:
        return state or _listed(names)
    return f"{state} ({', '.join(others)})"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
