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


def told(*texts: str) -> Dossier:
    return collated(
        *((f"{n}.txt", f"Harbour news\n\n{text}", f"2023-03-0{n}", f"Outlet {n}") for n, text in enumerate(texts, 1))
    )


def of_words(dossier: Dossier, *words: str) -> list[Claim]:
    return [one for one in dossier.claims if any(all(w in dossier.text(a) for w in words) for a in one.accounts)]


def test_what_two_outlets_say_in_other_words_is_one_claim_of_both() -> None:
    dossier = told(
        "The harbour board of Bergen has spent 40 million kroner on the new tunnel since January.",
        "Since January, Bergen's harbour board has spent 40 million kroner on a new tunnel. Rain fell.",
    )
    (one,) = of_words(dossier, "40 million")
    assert len({a.document for a in one.accounts}) == 2
    assert {a.relation for a in one.accounts} == {"says"}


def test_each_sentence_of_a_long_quotation_is_a_claim_of_its_own() -> None:
    dossier = told(
        "“The tunnel will open in the spring of next year. The ferries will be sold to a Danish company,” "
        "Mayor Karen Lund said.",
        "“The ferries will be sold to a Danish company,” Mayor Karen Lund told reporters on Monday.",
    )
    ferries = [one for one in of_words(dossier, "ferries will be sold") if len({a.document for a in one.accounts}) == 2]
    assert ferries
    assert not any("tunnel" in dossier.text(a) for a in ferries[0].accounts)


def test_a_no_in_quotation_marks_is_what_the_speaker_says() -> None:
    dossier = told(
        "Mayor Karen Lund denied the report. “We have never sold a single ferry to a Danish company,” Lund said.",
    )
    (one,) = [c for c in of_words(dossier, "never sold a single ferry") if c.event is None] or of_words(
        dossier, "never"
    )
    assert all(a.relation == "says" for a in one.accounts if "never" in dossier.text(a))


def test_words_alike_in_the_mouths_of_two_sides_stay_two_claims() -> None:
    dossier = told(
        "“Our patience with those across the river is at an end,” the foreign minister of Norway, Karen Lund, said.",
        "“Our patience with those across the river is at an end,” the foreign minister of Sweden, Olof Berg, said.",
    )
    for one in of_words(dossier, "patience with those"):
        assert len({a.by for a in one.accounts if a.voice == "attributed"}) <= 1


def test_what_may_be_is_no_account_of_what_is() -> None:
    dossier = told(
        "The harbour board has closed the old fish market near the tunnel.",
        "The harbour board may have closed the old fish market near the tunnel, traders feared.",
    )
    for one in of_words(dossier, "has closed the old fish market"):
        assert not any(a.relation == "says" and "may have" in dossier.text(a) for a in one.accounts)


def test_a_clause_under_a_no_is_never_cut_so_that_it_says_the_reverse() -> None:
    dossier = told("At no time were any troops sent to the harbour of Bergen, the defence ministry said.")
    for one in dossier.claims:
        for a in one.accounts:
            assert a.relation != "says" or "troops sent" not in dossier.text(a) or "no time" in dossier.text(a)
