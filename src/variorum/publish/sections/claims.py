"""What parties dispute, what several articles tell, and what one alone reports."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from variorum.model import Account, Claim, Span
from variorum.publish import times
from variorum.publish.edition import Edition, Note
from variorum.publish.excerpts import excerpt
from variorum.publish.labels import explained, label, short
from variorum.publish.section import Finding, Section, Side, rest
from variorum.publish.voices import sides, speaker
from variorum.publish.weights import documents, sure
from variorum.publish.wording import capital, counted

from . import differences

_DISPUTES, _AGREED, _ALONE = 8, 8, 8
"""Findings of each section: about a screen each."""
_PRINTED = 3
"""Passages of an agreed claim that are printed; the others are cited."""
_BY_SPEAKER, _BY_ARTICLE = 2, 3
"""Of what one alone reports: so many of one speaker and of one article, so that no one fills the section."""
_NOTE = 36
_SIDES = {"Said": 3, "Supposed": 1, "Told": 2, "Denied": 3}
"""Voices of a dispute that are printed, by how their labels begin."""
_UNSETTLED = "The articles do not settle it."
"""What is said of most disputes; where it holds of all it is said once."""
_CLEAR = 0.5
_ALIKE = 60
"""Characters in which passages that are the same begin alike."""


def disputes(edition: Edition) -> Section | None:
    """Claims that speakers dispute: who says, who denies, on what basis, and whether as a party."""
    disputed = [claim for claim in edition.dossier.claims if claim.status == "disputed"]
    groups = _joined(edition, [claim for claim in disputed if sure(claim.confidence) and _two_sided(edition, claim)])
    groups.sort(key=lambda group: (-max(map(edition.weights.claim, group)), group[0].id))
    found = [_dispute(edition, group) for group in groups[:_DISPUTES]]
    ids = {claim.id for claim in disputed}
    others = [d for d in edition.dossier.discrepancies if d.between == "speakers" and not {d.claim, *d.of} & ids]
    told = differences.rows(edition, others, "disputes", _DISPUTES - len(found))
    found += [replace(one, sides=_once(edition, one.sides)) for one in told]
    if not found:
        return None
    lead = "What one side says and another denies. However many articles report a denial, it is one voice."
    if all(finding.remarks and finding.remarks[0].endswith(_UNSETTLED) for finding in found):
        lead = f"{lead} {_UNSETTLED}"
        found = [replace(finding, remarks=tuple(filter(None, map(_plain, finding.remarks)))) for finding in found]
    shown = sum(map(len, groups[:_DISPUTES])) + sum(edition.shows(one.id) for one in others)
    left = rest(len(disputed) + len(others) - shown, "dispute")
    return Section("disputes", "Disputed", "findings.html", tuple(found), lead, len(found), left)


def _plain(remark: str) -> str:
    return remark.removesuffix(_UNSETTLED).strip()


def agreed(edition: Edition) -> Section | None:
    """Claims that several articles tell, with at most how many origins."""
    told = [c for c in edition.dossier.claims if c.status != "disputed" and documents(bearing_accounts(edition, c)) > 1]
    ranked = sorted(told, key=lambda claim: (-edition.weights.claim(claim), claim.id))
    chosen: list[Finding] = []
    for claim in ranked:
        if len(chosen) < _AGREED and not differing(edition, claim) and sure(claim.confidence):
            chosen += [finding] if (finding := account(edition, claim, "agreed")) else []
    if not chosen:
        return None
    lead = (
        "Told by several articles. The number of origins is the most that there can be: copying that leaves no trace "
        "in the words would make it fewer."
    )
    left = sum(not _is_told(edition, claim) for claim in told)
    return Section("agreed", "Told by several", "accounts.html", tuple(chosen), lead, len(chosen), rest(left, "claim"))


def alone(edition: Edition) -> Section | None:
    """Claims of one article about central actors, in the words of the article."""
    single = [
        c for c in edition.dossier.claims if c.status != "disputed" and documents(bearing_accounts(edition, c)) == 1
    ]
    proven = {claim.id for claim in single if silent_elsewhere(edition, claim)}
    ranked = sorted(single, key=lambda claim: (-edition.weights.claim(claim), claim.id))
    by_speaker: Counter[str | None] = Counter()
    by_article: Counter[str] = Counter()
    chosen: list[Finding] = []
    for claim in ranked:
        best = edition.weights.best(bearing_accounts(edition, claim))[0]
        crowded = by_speaker[best.by] >= _BY_SPEAKER if best.by else by_article[best.document] >= _BY_ARTICLE
        unclear = edition.weights.clarity(best) < _CLEAR or (best.voice == "attributed" and best.by is None)
        if len(chosen) >= _ALONE or crowded or unclear or claim.id not in proven:
            continue
        if finding := account(edition, claim, "alone"):
            chosen.append(finding)
            by_speaker[best.by] += 1
            by_article[best.document] += 1
    if not chosen:
        return None
    lead = (
        "What one article alone tells of those whom most articles name: no sentence of another names them with these "
        "words. That others do not mention it does not make it false."
    )
    left = sum(not _is_told(edition, claim) for claim in single)
    return Section("alone", "Told by one alone", "accounts.html", tuple(chosen), lead, len(chosen), rest(left, "claim"))


def silent_elsewhere(edition: Edition, claim: Claim) -> bool:
    """Whether every other article was found not to mention it: one that may do so in other words is left unsaid.

    Of an article that nothing puts on a calendar nothing is said either way.
    """
    known = {one.document for one in claim.accounts} | {one.document for one in claim.silent}
    others = [witness.document for witness in edition.witnesses if witness.document.id not in known]
    return all((document.published or document.window) is None for document in others)


def account(edition: Edition, claim: Claim, section: str, status: str = "") -> Finding | None:
    """A claim by its passages, the clearest first, or None where the page tells it already."""
    bearing = edition.weights.best(bearing_accounts(edition, claim))
    if not bearing or _is_told(edition, claim) or edition.told(bearing[0]):
        return None
    if not any(map(edition.weights.tells, bearing)) or 2 * sum(map(edition.retold, bearing)) >= len(bearing):
        return None  # half a clause says little, however many have it; and what was told needs no second line
    anchor = edition.anchor(claim.id, section)
    note = Note("claim", anchor, capital(short(edition, bearing[0], _NOTE)))
    printed: list[Account] = []
    for one in bearing:
        if len(printed) < _PRINTED and not any(_repeats(edition, one, other) for other in printed):
            printed.append(one)
    spoken = tuple(Side(_says(edition, one), (excerpt(edition, one.span, note),)) for one in printed)
    others = edition.cites([one for one in bearing if one not in printed], note)
    if others:
        spoken = (*spoken[:-1], Side(spoken[-1].label, spoken[-1].quotes, more=others))
    edition.tell(bearing, anchor)
    when = times.phrase(claim.when) if claim.when else ""
    remarks, also = _count(edition, claim, bearing), _also(edition, claim)
    return Finding(anchor, spoken, when=when, status=status, remarks=remarks, also=also)


def _repeats(edition: Edition, one: Account, other: Account) -> bool:
    """Whether a reader learns nothing new: another passage of the same article, or the same words in another."""
    mine, theirs = (re.sub(r"[\W_]+", " ", edition.dossier.text(each)).casefold()[:_ALIKE] for each in (one, other))
    return one.document == other.document or mine == theirs


def _says(edition: Edition, one: Account) -> str:
    who = speaker(edition, one)
    partly = "in part" if one.relation == "partly" else ""
    return f"{who} ({partly})" if who and partly else who or partly.capitalize()


def _count(edition: Edition, claim: Claim, bearing: list[Account]) -> tuple[str, ...]:
    articles = documents(bearing)
    if articles < 2:
        return ()
    own = edition.sigla(one.document for one in bearing if one.voice == "own")
    attributed = edition.sigla(one.document for one in bearing if one.voice != "own")
    told = f"{counted(articles, 'article')}, {origins(claim, bearing)}"
    voices = [f"in own voice {' '.join(own)}"] if own else []
    voices += [f"attributed {' '.join(attributed)}"] if attributed else []
    return (capital(told), "; ".join(voices))


def origins(claim: Claim, bearing: Iterable[Account]) -> str:
    """How many origins passages of a claim have at most: the dossier's number, unless those shown have fewer."""
    count = min(claim.origins, len({one.origin or one.span for one in bearing}))
    return "one origin" if count == 1 else f"at most {counted(count, 'independent origin')}"


def _also(edition: Edition, claim: Claim) -> tuple[str, ...]:
    event = edition.event(claim.event)
    return (edition.anchor(event.id, "claims"),) if event is not None and not edition.shows(event.id) else ()


def bearing_accounts(edition: Edition, claim: Claim) -> list[Account]:
    """The accounts that bear a claim out, in the running text and in words that no denial stands right before."""
    held = [one for one in claim.accounts if edition.holds(one) and one.relation in ("says", "partly")]
    running = [one for one in held if edition.by_document[one.document].furniture(one) is None]
    return [one for one in running if not edition.weights.inverted(one)]


def _is_told(edition: Edition, claim: Claim) -> bool:
    return edition.shows(claim.id)


def differing(edition: Edition, claim: Claim) -> bool:
    """Whether articles differ about the claim, so that the section on differences tells it."""
    held = {one.span for one in claim.accounts}
    for difference in edition.dossier.discrepancies:
        if difference.between == "outlets" and difference.kind not in ("number", "wording"):
            sides = {span.span for side in difference.sides for span in side.accounts}
            if 2 * len(held & sides) >= len(held) or claim.id in (difference.claim, *difference.of):
                return True
    return False


def _two_sided(edition: Edition, claim: Claim) -> bool:
    held = {one.relation == "denies" for one in claim.accounts if edition.holds(one)}
    return held == {True, False}


def _joined(edition: Edition, claims: list[Claim]) -> list[list[Claim]]:
    """Claims that the same words deny belong together: they are one dispute."""
    groups: list[tuple[set[Span], list[Claim]]] = []
    for claim in sorted(claims, key=lambda c: (-edition.weights.claim(c), c.id)):
        denials = {one.span for one in claim.accounts if one.relation == "denies"}
        group = next((group for known, group in groups if known & denials), None)
        if group is None:
            groups.append((denials, [claim]))
        else:
            group.append(claim)
    return [group for _, group in groups]


def _dispute(edition: Edition, group: list[Claim]) -> Finding:
    first = group[0]
    anchor = edition.anchor(first.id, "disputes")
    ids = [claim.id for claim in group]
    verdicts = [d for d in edition.dossier.discrepancies if d.between == "speakers" and {d.claim, *d.of} & set(ids)]
    accounts = list({(one.span, one.relation, one.by): one for claim in group for one in claim.accounts}.values())
    said = [one for one in edition.weights.best(accounts) if one.relation != "denies" and edition.holds(one)]
    head = label(edition, said)
    note = Note("claim", anchor, short(edition, said[0].span, _NOTE))
    also = [edition.anchor(other, "disputes") for other in (*ids[1:], *(found.id for found in verdicts))]
    also += [found for claim in group for found in _also(edition, claim)]
    told = sides(edition, accounts, note)
    shown = _once(edition, [side for relation, most in _SIDES.items() for side in _of(told, relation)[:most]])
    printed = {cite.span for side in shown for cite in side.cites}
    more = edition.cites((c.span for side in told for c in side.cites if c.span not in printed), note)
    edition.tell((one for one in accounts if edition.holds(one)), anchor)
    remarks = tuple(dict.fromkeys(_settled(explained(edition, d.explanation)) for d in verdicts))
    when = times.phrase(first.when) if first.when else ""
    return Finding(anchor, shown, capital(head), when, "", remarks, tuple(also), more)


def _once(edition: Edition, told: Iterable[Side]) -> tuple[Side, ...]:
    """The sides; one whose passages all stand in sentences that are printed above is only cited."""
    printed: set[Span] = set()
    found = []
    for side in told:
        sentences = {edition.sentence(quote.cite.span) for quote in side.quotes}
        if sentences <= printed:
            side = replace(side, quotes=(), more=side.cites)  # noqa: PLW2901  (the same side, printed otherwise)
        printed |= sentences
        found.append(side)
    return tuple(found)


def _of(told: tuple[Side, ...], relation: str) -> list[Side]:
    return [side for side in told if side.label.startswith(relation)]


def _settled(explanation: str) -> str:
    """Of an explanation that says who denies it its last sentence: the sides say the rest. Names may hold stops."""
    first, stop, last = explanation.rpartition(". ")
    return last if stop and first.startswith("Denied by") else explanation
