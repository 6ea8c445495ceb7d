from accounts import VISIT_A, VISIT_B, VISIT_C, collated

from variorum.model import Claim, Dossier


def claim(dossier: Dossier, *words: str) -> Claim:
    """The claim one of whose accounts has all the words."""
    found = [
        one
        for one in dossier.claims
        if any(all(word in dossier.text(account) for word in words) for account in one.accounts)
    ]
    assert found, words
    return max(found, key=lambda one: len(one.accounts))


def outlets(dossier: Dossier, one: Claim, relation: str) -> list[str | None]:
    return sorted({dossier.document(a).outlet for a in one.accounts if a.relation == relation}, key=str)


def test_reports_of_one_denial_are_one_voice() -> None:
    dossier = collated(VISIT_A, VISIT_B, VISIT_C)
    raid = claim(dossier, "denies planning any raid")
    assert outlets(dossier, raid, "denies") == ["Beacon", "Lantern", "The Gull"]
    denying = [one for one in raid.accounts if one.relation == "denies"]
    assert {one.origin for one in denying} == {"Denmark"}
    assert all(one.party and one.voice == "attributed" for one in denying)


def test_who_says_it_stands_against_who_denies_it() -> None:
    raid = claim(collated(VISIT_A, VISIT_B, VISIT_C), "denies planning any raid")
    assert raid.status == "disputed"


def test_an_article_from_before_is_silent_because_it_appeared_before() -> None:
    dossier = collated(VISIT_A, VISIT_B, VISIT_C)
    signing = claim(dossier, "signed an agreement")
    (beacon,) = [one.id for one in dossier.documents if one.outlet == "Beacon"]
    assert {one.document: one.reason for one in signing.silent}[beacon] == "appeared-before"


def test_silence_is_never_said_of_an_article_that_gives_an_account() -> None:
    for one in collated(VISIT_A, VISIT_B, VISIT_C).claims:
        assert not {a.document for a in one.accounts} & {s.document for s in one.silent}


def test_an_article_with_the_very_words_is_not_silent() -> None:
    words = "Denmark has backed Norway in the quarrel over cod"
    told = ("a.txt", f"Cod quarrel\n\n{words}. The sea was calm.", "2023-03-01", "The Gull")
    caption = (
        "b.txt",
        f"Boats\n\nBoats lay in port. Photo: {words}.",
        "2023-03-03",
        "Beacon",
    )
    dossier = collated(told, caption)
    about = [claim for claim in dossier.claims if "backed" in claim.text]
    telling = next(one.id for one in dossier.documents if one.source == "b.txt")
    assert not [row for claim in about for row in claim.silent if row.document == telling]


def test_origins_are_never_more_than_accounts_and_never_none() -> None:
    for one in collated(VISIT_A, VISIT_B, VISIT_C).claims:
        assert 1 <= one.origins <= len(one.accounts)
        assert len({a.origin for a in one.accounts if a.relation in ("says", "partly")} or {""}) == one.origins or all(
            a.relation in ("denies", "differs") for a in one.accounts
        )


def test_two_articles_of_one_outlet_are_one_origin() -> None:
    name, text, day, _ = VISIT_A
    text = text.replace(", her office said", "")
    more = ("d.txt", text.replace("120", "130"), day, "The Gull")
    visit = claim(collated((name, text, day, "The Gull"), more), "will visit Norway")
    assert len({a.document for a in visit.accounts}) == 2
    assert visit.origins == 1
    assert visit.status == "single-origin"


def test_a_condition_is_no_account_of_what_it_supposes() -> None:
    text = "Row over cod\n\nNorway said it would close its ports if Denmark raided Norwegian trawlers."
    dossier = collated(("x.txt", text, "2023-03-08", "Gull"))
    assert not any("raided" in dossier.text(a) and a.relation == "says" for c in dossier.claims for a in c.accounts
                   if dossier.text(a).startswith("if"))  # fmt: skip


def test_passages_are_at_most_as_long_as_the_format_allows() -> None:
    for one in collated(VISIT_A, VISIT_B, VISIT_C).claims:
        assert all(len(account) <= 400 for account in one.accounts)
