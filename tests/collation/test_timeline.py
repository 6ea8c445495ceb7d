from accounts import VISIT_A, VISIT_B, VISIT_C, collated


def test_entries_are_in_the_order_of_the_calendar_and_say_how_they_stand() -> None:
    dossier = collated(VISIT_A, VISIT_B, VISIT_C)
    entries = [one for one in dossier.timeline if one.when and one.when.startswith("2023-03-")]
    assert [one.when for one in entries] == sorted(str(one.when) for one in entries)
    visit = next(one for one in entries if one.when == "2023-03-09")
    assert visit.status == "planned"
    assert visit.published == ("2023-03-08",)


def test_one_visit_told_by_two_articles_is_one_entry() -> None:
    dossier = collated(VISIT_A, VISIT_B)
    (visit,) = [one for one in dossier.timeline if one.when == "2023-03-09"]
    assert len({span.document for span in visit.evidence}) == 2


def test_what_is_denied_or_only_feared_is_not_on_the_timeline() -> None:
    text = "Cod row\n\nNorway denied that it had attacked Iceland on 3 March. Iceland may attack Norway on 5 April."
    dossier = collated(("x.txt", text, "2023-03-10", "Gull"))
    assert not any(one.when in ("2023-03-03", "2023-04-05") for one in dossier.timeline)


def test_every_entry_leads_to_its_event_and_its_passages() -> None:
    dossier = collated(VISIT_A, VISIT_B, VISIT_C)
    for one in dossier.timeline:
        assert one.event in dossier
        assert one.evidence
