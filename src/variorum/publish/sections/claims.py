"""What the accounts agree on, what parties dispute, and what one account alone reports."""

from collections.abc import Iterable

from variorum.model import Account, Claim
from variorum.publish.edition import Edition, Note
from variorum.publish.section import Finding, Section, Side
from variorum.publish.wording import counted

_RELATIONS = {"says": "said", "partly": "said in part", "denies": "denied", "differs": "told differently"}
_ALONE = ("single-origin", "single-source", "origin-unknown")


def disputes(edition: Edition) -> Section | None:
    """Claims that speakers dispute, each with who says and who denies it."""
    lead = "What one side says and another denies. Reports of a denial bear out that it was denied, not what it says."
    return _section(edition, "disputes", "Disputed", ("disputed",), lead)


def agreed(edition: Edition) -> Section | None:
    """Claims that several origins bear out."""
    lead = "Told by several articles that do not, as far as their words show, go back to one text."
    return _section(edition, "agreed", "Told by several", ("several-origins",), lead)


def alone(edition: Edition) -> Section | None:
    """Claims with one origin or source."""
    lead = (
        "Told by one article, or by several that go back to one. That others do not mention it does not make it false."
    )
    return _section(edition, "alone", "Told by one alone", _ALONE, lead)


def _section(edition: Edition, key: str, title: str, statuses: Iterable[str], lead: str) -> Section | None:
    chosen = [claim for claim in edition.dossier.claims if claim.status in statuses]
    chosen.sort(key=lambda claim: (-len({a.document for a in claim.accounts}), claim.id))
    findings = tuple(finding for claim in chosen if (finding := _finding(edition, claim, key)) is not None)
    return Section(key, title, "findings.html", findings, lead, len(findings)) if findings else None


def _finding(edition: Edition, claim: Claim, key: str) -> Finding | None:
    anchor = edition.anchor(claim.id, key)
    by_side: dict[str, list[Account]] = {}
    for account in claim.accounts:
        by_side.setdefault(_side(edition, account), []).append(account)
    note = Note("claim", anchor, claim.text)
    sides = tuple(Side(label, cites) for label, group in by_side.items() if (cites := edition.cites(group, note)))
    if not sides:
        return None
    return Finding(anchor, claim.text, _remarks(edition, claim), sides=sides)


def _side(edition: Edition, account: Account) -> str:
    by = edition.name(account.by)
    who = by or ("a speaker not named" if account.voice == "attributed" else "in the article’s own voice")
    party = ", a party to it" if account.party else ""
    basis = "" if account.basis in ("none", "named person") else f", on the word of {_basis(account.basis)}"
    return f"{_RELATIONS[account.relation]} {'by ' + who if account.voice == 'attributed' else who}{party}{basis}"


def _basis(basis: str) -> str:
    return {"official": "an official", "document": "a document", "anonymous": "someone unnamed"}.get(
        basis, "another outlet"
    )


def _remarks(edition: Edition, claim: Claim) -> tuple[str, ...]:
    sigla = edition.sigla(s.document for s in claim.silent if s.reason == "not-mentioned")
    silent = f"not mentioned by {' '.join(sigla)}" if sigla else ""
    origins = f"at most {counted(claim.origins, 'independent origin')}" if claim.origins else ""
    return tuple(remark for remark in (origins, silent) if remark)
