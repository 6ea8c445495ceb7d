"""Claims of the shipped example: who asserts what in which articles, how many origins stand behind it, who is silent.

A share is of all that the key asks for, so that finding more can only raise it.
"""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from key import Entry, Key, ask, cases, none_of, shares_most, tally, within

from variorum.model import Account, Claim, Span

UNDATED = {"04-tidewatch-ferry.html", "10-rewrite.txt"}


def _accounts(key: Key, entry: Entry) -> list[tuple[Entry, Span]]:
    return [(account, key.place(account)) for account in entry["accounts"] if not account.get("optional")]


def _at(claim: Claim, place: Span) -> list[Account]:
    return [account for account in claim.accounts if shares_most(place, account)]


def _claims_at(key: Key, place: Span) -> set[str]:
    return {claim.id for claim in key.dossier.claims if _at(claim, place)}


def _fullest(key: Key, entry: Entry) -> Claim | None:
    """The claim that holds most accounts of a claim of the key, then most of them right, and least beside."""

    def fit(claim: Claim) -> tuple[int, int, int, str]:
        accounts = [(account, _at(claim, place)) for account, place in _accounts(key, entry)]
        held = sum(bool(found) for _, found in accounts)
        right = sum(account["relation"] in [each.relation for each in found] for account, found in accounts)
        return -held, -right, len(claim.accounts), claim.id

    best = min(key.dossier.claims, key=fit, default=None)
    return best if best is not None and fit(best)[0] < 0 else None


def test_accounts_are_found(key: Key):
    ask(
        tally(
            (bool(_claims_at(key, place)), f"{entry['id']} {key.shown(place)}")
            for entry in key.entries("claims")
            for _, place in _accounts(key, entry)
        ),
        SHARES["accounts"],
    )


def test_accounts_of_one_claim_are_joined_across_articles(key: Key):
    def answers():
        for entry in key.entries("claims"):
            for (_, one), (_, two) in combinations(_accounts(key, entry), 2):
                if one.document != two.document:
                    a, b = _claims_at(key, one), _claims_at(key, two)
                    missed = "apart" if a and b else "an account is not found"
                    yield bool(a & b), f"{entry['id']} {key.shown(one)} / {key.shown(two)}: {missed}"

    ask(tally(answers()), SHARES["joins"])


def test_accounts_have_their_relation_to_the_claim(key: Key):
    def answers():
        for entry in key.entries("claims"):
            claim = _fullest(key, entry)
            for account, place in _accounts(key, entry):
                found = [each.relation for each in _at(claim, place)] if claim else []
                words = f"{entry['id']} {key.shown(place)}: {found or 'not found'}, not {account['relation']}"
                yield account["relation"] in found, words

    ask(tally(answers()), SHARES["relation"])


@pytest.mark.parametrize("field", ["voice", "by"])
def test_accounts_have_their_voice(key: Key, field: str):
    def answers():
        for entry in key.entries("claims"):
            for account, place in _accounts(key, entry):
                values = {getattr(each, field) for claim in key.dossier.claims for each in _at(claim, place)}
                right = account[field] in values
                if field == "by" and account["by"] is not None:
                    right = any(key.names_actor(id, {"name": account["by"]}) for id in values)
                shown = sorted(str(key.name(id) if field == "by" else id) for id in values)
                yield right, f"{entry['id']} {key.shown(place)}: {shown or 'not found'}, not {account[field]}"

    ask(tally(answers()), SHARES[field])


def test_what_speakers_say_is_never_an_outlets_own_account(key: Key):
    none_of(
        (
            f"{entry['id']} {key.shown(place)} in {claim.text!r}"
            for entry in key.entries("claims")
            for account, place in _accounts(key, entry)
            for claim in key.dossier.claims
            for found in _at(claim, place)
            if account["voice"] == "attributed" and found.voice == "own"
        ),
        "only a speaker says so",
    )


def test_no_claim_has_more_origins_than_there_are(key: Key):
    """Of a claim that holds nothing but accounts of one claim of the key, or all of them."""

    def reported():
        for entry in key.entries("claims"):
            places = [place for _, place in _accounts(key, entry)]
            for claim in key.dossier.claims:
                whole = all(_at(claim, place) for place in places)
                part = all(any(shares_most(place, account) for place in places) for account in claim.accounts)
                if (whole or part) and claim.origins > entry["origins_at_most"]:
                    yield f"{entry['id']}: {claim.origins}, at most {entry['origins_at_most']}: {claim.text}"

    none_of(reported(), "fewer origins")


def test_silences_have_their_reason(key: Key):
    def answers():
        for entry in key.entries("claims"):
            claim = _fullest(key, entry)
            reasons = {key.file(s.document): s.reason for s in claim.silent} if claim else {}
            for silent in entry["silent"]:
                wanted = {silent["reason"], *silent.get("reason_also", [])}
                reason = reasons.get(silent["file"]) if claim else "the claim is not found"
                yield reason in wanted, f"{entry['id']}: {silent['file']} {reason}, not {sorted(wanted)}"

    ask(tally(answers()), SHARES["silences"])


def test_few_are_called_silent_who_tell_it(key: Key):
    def answers():
        for entry in key.entries("claims"):
            claim = _fullest(key, entry)
            telling = {account["file"] for account, _ in _accounts(key, entry)}
            open_ = {account["file"] for account in entry["accounts"]} - telling
            for silent in claim.silent if claim else ():
                file = key.file(silent.document)
                if file not in open_:
                    yield file not in telling, f"{entry['id']}: {file} {silent.reason}: {claim.text}"

    ask(tally(answers()), SHARES["silence precision"])


def test_undated_articles_are_never_silent(key: Key):
    none_of(
        (
            f"{key.file(silent.document)} {silent.reason}: {claim.text}"
            for claim in key.dossier.claims
            for silent in claim.silent
            if key.file(silent.document) in UNDATED
        ),
        "it is not known what they could have known",
    )


def _several_confirm(key: Key, _: Entry) -> Iterator[str]:
    """Claims of nothing but one man's denial that count more voices than his, and denials in an outlet's own voice."""
    claims = {entry["id"]: entry for entry in key.key["claims"]}
    denials = [place for account, place in _accounts(key, claims["havrik"]) if account["relation"] == "denies"]
    for claim in key.dossier.claims:
        if not all(within(account, denials) for account in claim.accounts):
            continue
        if claim.origins > claims["denial"]["origins_at_most"]:
            yield f"{claim.origins} origins: {claim.text}"
        for account in claim.accounts:
            if account.voice == "own" and within(account, denials) and account.relation == "denies":
                yield f"{key.shown(account)}: in the outlet's own voice"


def _blames_itself(key: Key, entry: Entry) -> Iterator[str]:
    """Claims that join what an outlet reports with what another says itself, as said by both."""
    hit = key.places(next(event for event in key.key["events"] if event["id"] == "collision"), "mentions")
    for claim in key.dossier.claims:
        there = [account for account in claim.accounts if within(account, key.places(entry))]
        if any(account.voice == "own" and account.relation == "says" for account in there) and any(
            within(account, hit) for account in claim.accounts
        ):
            yield f"{[key.shown(account) for account in there]}: {claim.text}"


def _several_count(key: Key, entry: Entry) -> Iterator[str]:
    places = key.places(entry)
    for claim in key.dossier.claims:
        held = [account for account in claim.accounts if within(account, places)]
        if len({account.origin for account in held}) > 1:
            yield f"{[(key.shown(account), account.origin) for account in held]}: {claim.text}"


def _omitted(key: Key, _: Entry) -> Iterator[str]:
    reasons = [(claim.text, silent.how or "") for claim in key.dossier.claims for silent in claim.silent]
    for text, how in reasons:
        if any(word in how.casefold() for word in ("omit", "left out", "suppress", "conceal")):
            yield f"{text}: {how}"


NEVER: dict[str, Callable[[Key, Entry], Iterator[str]]] = {
    "Six outlets confirm that no Ormish vessel touched the ferry": _several_confirm,
    "The Tribune says that the Sorrel hit the ferry": _blames_itself,
    "Four outlets independently count 212 people": _several_count,
    "The Dispatch omitted the threat": _omitted,
}
REPORTED: dict[str, str] = {}


def test_every_claim_that_is_not_so_is_looked_for(key: Key):
    assert set(NEVER) == set(key.not_so("claims", "silence"))


@pytest.mark.parametrize("what", cases(NEVER, REPORTED))
def test_no_claim_is_reported_that_is_not_so(key: Key, what: str):
    entry = key.not_so("claims", "silence")[what]
    none_of(NEVER[what](key, entry), f"not so: {what}. {entry['why']}")


SHARES = {
    "accounts": 0.41,
    "joins": 0.09,
    "relation": 0.17,
    "voice": 0.31,
    "by": 0.31,
    "silences": 0.25,
    "silence precision": 0.67,
}
